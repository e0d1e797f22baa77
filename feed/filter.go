package feed

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dailypapers"
)

// A Filter chooses papers and orders them. A field that is zero asks for nothing,
// so the zero Filter keeps all papers as they are. A paper that does not show
// what a field asks for is not kept: an unknown number of votes is not 0.
type Filter struct {
	// MinUpvotes is the least number of votes.
	MinUpvotes int

	// Organizations and Submitters are names or handles, whole and in any case, as
	// Account.Same compares them; Keywords are AI keywords. Of each list a paper
	// has to have one.
	Organizations []string
	Submitters    []string
	Keywords      []string

	// Include and Exclude hold searches. One finds the papers that have all its
	// words somewhere in the title, abstract, AI summary, keywords, names of
	// authors and organization, or as id. A word is found in any case and where a
	// word begins with it: "agent" in "Agents", but "rag" not in "fragments".
	// Words in "double quotes" have to stand behind one another. A paper is kept if
	// one search of Include finds it and none of Exclude does.
	Include []string
	Exclude []string

	// Match must match one of these texts of a paper.
	Match *regexp.Regexp

	// Since and Until are the first and the last Day of the papers. A month or a
	// year stands for all its days.
	Since dailypapers.Date
	Until dailypapers.Date

	// Kind is the kind of the pages that papers are taken from. Apply does not
	// look at it, because papers don't tell.
	Kind dailypapers.Kind

	// Order is what papers are ordered by; "" leaves them as they are. Equal ones
	// stay in their order.
	Order Order

	// Limit is the largest number of papers, 0 for all. Offset is how many of the
	// first are passed over.
	Limit  int
	Offset int
}

// An Order is what papers are ordered by.
type Order string

// The orders. Papers whose day or count is unknown are last.
const (
	Newest       Order = "newest" // when they were listed, the last first
	MostVotes    Order = "votes"
	MostStars    Order = "stars" // on GitHub
	MostComments Order = "comments"
)

// Papers returns the papers of the pages, merged, that the filter keeps. The cards
// of a daily page don't repeat its day, so here they are taken to be submitted on
// it where they don't say. The listings are not changed.
func (f Filter) Papers(listings ...*dailypapers.Listing) []dailypapers.Paper {
	var chosen []*dailypapers.Listing
	for _, l := range listings {
		if l != nil && (f.Kind == "" || f.Kind == l.Kind) {
			chosen = append(chosen, dated(l))
		}
	}
	return f.Apply(dailypapers.Merge(chosen...).Papers)
}

// dated returns a daily listing with its day in all papers, and another as it is.
func dated(l *dailypapers.Listing) *dailypapers.Listing {
	undated := func(p dailypapers.Paper) bool { return p.Submitted.IsZero() }
	if l.Kind != dailypapers.KindDaily || l.Date.Time().IsZero() || !slices.ContainsFunc(l.Papers, undated) {
		return l
	}
	day := *l
	day.Papers = slices.Clone(l.Papers)
	for i := range day.Papers {
		if undated(day.Papers[i]) {
			day.Papers[i].Submitted = l.Date
		}
	}
	return &day
}

// Apply returns the papers that the filter keeps, in its order. The slice is a new
// one; the papers in it share their memory with those given.
func (f Filter) Apply(papers []dailypapers.Paper) []dailypapers.Paper {
	include, exclude := newSearches(f.Include), newSearches(f.Exclude)
	var kept []ranked
	for i := range papers {
		if p := &papers[i]; f.keeps(p) && (len(include) == 0 || include.find(p)) && !exclude.find(p) {
			kept = append(kept, ranked{p, f.Order.rank(p)})
		}
	}
	slices.SortStableFunc(kept, func(a, b ranked) int { return cmp.Compare(b.rank, a.rank) })
	kept = kept[min(max(f.Offset, 0), len(kept)):]
	if f.Limit > 0 {
		kept = kept[:min(f.Limit, len(kept))]
	}
	chosen := make([]dailypapers.Paper, len(kept))
	for i, k := range kept {
		chosen[i] = *k.paper
	}
	return chosen
}

// A ranked is a paper with what it is ordered by, the highest first.
type ranked struct {
	paper *dailypapers.Paper
	rank  int64
}

// keeps reports whether a paper passes all but the searches.
func (f *Filter) keeps(p *dailypapers.Paper) bool {
	return (f.MinUpvotes <= 0 || p.Upvotes.Known && p.Upvotes.N >= f.MinUpvotes) &&
		isOneOf(p.Organization, f.Organizations) &&
		isOneOf(p.SubmittedBy, f.Submitters) &&
		hasOneOf(p.AIKeywords, f.Keywords) &&
		f.isInTime(p.Day()) &&
		(f.Match == nil || slices.ContainsFunc(texts(p), f.Match.MatchString))
}

// isOneOf reports whether an account is one of those named, or none is named.
func isOneOf(a dailypapers.Account, names []string) bool {
	return len(names) == 0 || slices.ContainsFunc(names, func(name string) bool {
		return a.Same(dailypapers.Account{Handle: name}) || a.Same(dailypapers.Account{Name: name})
	})
}

// hasOneOf reports whether one of the wanted words is there, or none is wanted.
func hasOneOf(words, wanted []string) bool {
	return len(wanted) == 0 || slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(wanted, func(w string) bool { return strings.EqualFold(w, word) })
	})
}

// isInTime reports whether a day lies between Since and Until. A paper of which
// only the month is known is of its first day.
func (f *Filter) isInTime(day dailypapers.Date) bool {
	if f.Since.IsZero() && f.Until.IsZero() {
		return true
	}
	if day.IsZero() {
		return false
	}
	day = firstDay(day)
	if !f.Since.IsZero() && day.Compare(firstDay(f.Since)) < 0 {
		return false
	}
	switch { // a month ends with its last day
	case f.Until.IsZero():
		return true
	case f.Until.Month == 0:
		day.Month, day.Day = 0, 0
	case f.Until.Day == 0:
		day.Day = 0
	}
	return day.Compare(f.Until) <= 0
}

// rank returns what a paper is ordered by. What is unknown comes behind all.
func (o Order) rank(p *dailypapers.Paper) int64 {
	var count dailypapers.Count
	switch o {
	case Newest:
		return timeOf(*p).Unix() // of the zero Time, in the year 1, the lowest
	case MostVotes:
		count = p.Upvotes
	case MostStars:
		count = p.GitHubStars
	case MostComments:
		count = p.Comments
	}
	if !count.Known {
		return -1
	}
	return int64(count.N)
}

// String puts the filter into words, such as `about "agents", of Tern Lab or
// example-lab, 20 votes or more`; "" for one that keeps all papers. The order newest
// goes without saying.
func (f Filter) String() string {
	var words []string
	add := func(format string, args ...any) { words = append(words, fmt.Sprintf(format, args...)) }
	list := func(before string, values []string, quote func(string) string) {
		quoted := make([]string, len(values))
		for i, v := range values {
			quoted[i] = quote(v)
		}
		if len(values) > 0 {
			add("%s %s", before, strings.Join(quoted, " or "))
		}
	}
	plain := func(s string) string { return s }
	quoted := func(s string) string {
		if strings.Contains(s, `"`) {
			return s
		}
		return `"` + s + `"`
	}
	list("about", f.Include, quoted)
	list("not about", f.Exclude, quoted)
	if f.Match != nil {
		add("matching /%s/", f.Match)
	}
	list("of", f.Organizations, plain)
	list("submitted by", f.Submitters, plain)
	list("with the keyword", f.Keywords, quoted)
	if f.MinUpvotes > 0 {
		add("%d votes or more", f.MinUpvotes)
	}
	switch {
	case f.Since == f.Until && !f.Since.IsZero():
		add("on %s", f.Since)
	case !f.Since.IsZero() && !f.Until.IsZero():
		add("from %s to %s", f.Since, f.Until)
	case !f.Since.IsZero():
		add("since %s", f.Since)
	case !f.Until.IsZero():
		add("until %s", f.Until)
	}
	if f.Kind != "" {
		add("on pages of kind %s", f.Kind)
	}
	if f.Order != "" && f.Order != Newest {
		add("most %s first", f.Order)
	}
	return strings.Join(words, ", ")
}
