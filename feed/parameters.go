package feed

import (
	"errors"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"regexp/syntax"
	"slices"
	"strconv"
	"strings"

	"dailypapers"
)

// parameters are what the fields of a Filter are called in an address. Those that
// are lists may be given more than once.
var parameters = map[string]struct {
	list bool
	set  func(f *Filter, value string, today dailypapers.Date) error
}{
	"min-upvotes": {false, func(f *Filter, v string, _ dailypapers.Date) error { return setNumber(&f.MinUpvotes, v) }},
	"org":         {true, func(f *Filter, v string, _ dailypapers.Date) error { return add(&f.Organizations, v) }},
	"submitter":   {true, func(f *Filter, v string, _ dailypapers.Date) error { return add(&f.Submitters, v) }},
	"keyword":     {true, func(f *Filter, v string, _ dailypapers.Date) error { return add(&f.Keywords, v) }},
	"match":       {true, func(f *Filter, v string, _ dailypapers.Date) error { return add(&f.Include, v) }},
	"not":         {true, func(f *Filter, v string, _ dailypapers.Date) error { return add(&f.Exclude, v) }},
	"regexp":      {false, (*Filter).setMatch},
	"since":       {false, func(f *Filter, v string, today dailypapers.Date) error { return setDate(&f.Since, v, today) }},
	"until":       {false, func(f *Filter, v string, today dailypapers.Date) error { return setDate(&f.Until, v, today) }},
	"kind":        {false, (*Filter).setKind},
	"sort":        {false, (*Filter).setOrder},
	"limit":       {false, func(f *Filter, v string, _ dailypapers.Date) error { return setNumber(&f.Limit, v) }},
	"offset":      {false, func(f *Filter, v string, _ dailypapers.Date) error { return setNumber(&f.Offset, v) }},
}

// A ParameterError says which parameter of a filter can't be read.
type ParameterError struct {
	Name  string // "min-upvotes"
	Value string // "many"
	Err   error  // what is wrong with it
}

// Error returns the error in one line: `min-upvotes "many": not a number, 0 or more`.
func (e *ParameterError) Error() string { return fmt.Sprintf("%s %q: %v", e.Name, e.Value, e.Err) }

// Unwrap returns what is wrong with the value.
func (e *ParameterError) Unwrap() error { return e.Err }

// ParseFilter reads a filter from the query of an address. Its fields are called
// min-upvotes, org, submitter, keyword, match (Include), not (Exclude), regexp
// (Match, in the syntax of Go's regexp; (?i) in front ignores case), since, until,
// kind, sort (newest, votes, stars or comments), limit and offset. The parameters
// org, submitter, keyword, match and not may be repeated; an empty value is one
// that is not given. Days are spelled as dailypapers.ParseDate reads them and count
// from today, as in "7 days ago".
//
// The error is a *ParameterError. It tells the first parameter by name that can't
// be read, that does not exist, or that is given twice though it is no list.
func ParseFilter(query url.Values, today dailypapers.Date) (Filter, error) {
	var f Filter
	for _, name := range slices.Sorted(maps.Keys(query)) {
		p, known := parameters[name]
		values := trim(query[name])
		if !known {
			return Filter{}, &ParameterError{name, strings.Join(values, " "), errors.New("no such parameter")}
		}
		if len(values) > 1 && !p.list {
			return Filter{}, &ParameterError{name, values[1], fmt.Errorf("given %d times", len(values))}
		}
		for _, value := range values {
			if err := p.set(&f, value, today); err != nil {
				return Filter{}, &ParameterError{name, value, err}
			}
		}
	}
	return f, nil
}

// trim returns the values that are not empty, without the space around them.
func trim(values []string) []string {
	var trimmed []string
	for _, v := range values {
		if v = strings.TrimSpace(v); v != "" {
			trimmed = append(trimmed, v)
		}
	}
	return trimmed
}

func add(list *[]string, value string) error {
	*list = append(*list, value)
	return nil
}

func setNumber(n *int, value string) error {
	v, err := strconv.Atoi(value)
	if err != nil || v < 0 {
		return errors.New("not a number, 0 or more")
	}
	*n = v
	return nil
}

func setDate(d *dailypapers.Date, value string, today dailypapers.Date) error {
	v, err := dailypapers.ParseDate(value, today)
	switch {
	case err != nil && today.IsZero():
		return errors.New("not a day such as 2026-03-18")
	case err != nil:
		return errors.New("not a day such as 2026-03-18 or 7 days ago")
	case v.Year == 0:
		return errors.New("the year is missing")
	}
	*d = v
	return nil
}

func (f *Filter) setMatch(value string, _ dailypapers.Date) (err error) {
	f.Match, err = regexp.Compile(value)
	var bad *syntax.Error
	if errors.As(err, &bad) {
		return fmt.Errorf("%s: `%s`", bad.Code, bad.Expr)
	}
	return err
}

func (f *Filter) setKind(value string, _ dailypapers.Date) error {
	f.Kind = dailypapers.Kind(value)
	switch f.Kind {
	case dailypapers.KindDaily, dailypapers.KindWeekly, dailypapers.KindMonthly,
		dailypapers.KindTrending, dailypapers.KindSearch, dailypapers.KindPaper:
		return nil
	}
	return errors.New("not daily, weekly, monthly, trending, search or paper")
}

func (f *Filter) setOrder(value string, _ dailypapers.Date) error {
	f.Order = Order(value)
	switch f.Order {
	case Newest, MostVotes, MostStars, MostComments:
		return nil
	}
	return errors.New("not newest, votes, stars or comments")
}
