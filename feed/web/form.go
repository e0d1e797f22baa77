package web

import (
	"errors"
	"fmt"
	"net/url"

	"dailypapers"
	"dailypapers/feed"
)

// A form is what the page asks for.
type form struct {
	Action string
	Match  field // the search box
	More   []field
	Open   bool     // whether More is seen
	Hidden []hidden // what goes with it
	Sort   []choice
}

type hidden struct{ Name, Value string }

// A field is a line of the form. One with choices has a list of them.
type field struct {
	ID, Name, Label, Type, Value, Hint string
	Error                              string
	Choices                            []choice
}

type choice struct {
	Value, Text string
	Selected    bool
}

// form returns the form, filled in with what is asked for.
func (m *pageMaker) form() form {
	values := m.asked.values
	f := form{
		Action: m.link("all", url.Values{}),
		Match:  field{ID: "match", Name: "match", Label: "Search", Type: "search", Value: values.Get("match")},
	}
	for _, line := range []field{
		{Name: "match", Label: "Or these words", Type: "text"},
		{Name: "not", Label: "Without these words", Type: "text"},
		{Name: "regexp", Label: "Regular expression", Type: "text", Hint: "(?i)gpt-?[45]"},
		{Name: "org", Label: "Organization", Type: "text", Hint: "name or handle"},
		{Name: "submitter", Label: "Submitted by", Type: "text", Hint: "name or handle"},
		{Name: "keyword", Label: "Keyword", Type: "text"},
		{Name: "min-upvotes", Label: "Votes, at least", Type: "text"},
		{Name: "since", Label: "From", Type: "text", Hint: "2026-03-18, 7 days ago"},
		{Name: "until", Label: "To", Type: "text", Hint: "2026-03"},
		{Name: "kind", Label: "Kind of page", Choices: kindChoices(values.Get("kind"))},
	} {
		given := values[line.Name]
		if line.Name == "match" { // the first stands in the search box
			given = given[min(1, len(given)):]
		} else if len(given) == 0 {
			given = []string{""}
		}
		for i, value := range given {
			line.ID, line.Value = fmt.Sprintf("%s%d", line.Name, i), value
			f.More = append(f.More, line)
		}
	}
	for _, name := range []string{"sort", "limit", "thumbnails"} {
		if v := values.Get(name); v != "" {
			f.Hidden = append(f.Hidden, hidden{name, v})
		}
	}
	return f
}

// kindChoices returns the kinds of pages.
func kindChoices(current string) []choice {
	choices := []choice{{"", "any", current == ""}}
	for _, kind := range []dailypapers.Kind{
		dailypapers.KindDaily, dailypapers.KindWeekly, dailypapers.KindMonthly,
		dailypapers.KindTrending, dailypapers.KindSearch, dailypapers.KindPaper,
	} {
		choices = append(choices, choice{string(kind), string(kind), string(kind) == current})
	}
	return choices
}

// mark writes an error to the field that it is about. It returns the error in words,
// with the address of the field.
func (f *form) mark(problem error) link {
	var bad *feed.ParameterError
	if !errors.As(problem, &bad) {
		return link{Text: problem.Error()}
	}
	for i := range f.More {
		if line := &f.More[i]; line.Name == bad.Name && (line.Value == bad.Value || line.Choices != nil) {
			line.Error, f.Open = bad.Err.Error(), true
			return link{Text: fmt.Sprintf("%s “%s”: %v", line.Label, bad.Value, bad.Err), Address: "#" + line.ID}
		}
	}
	return link{Text: bad.Error()}
}
