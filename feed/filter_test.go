package feed

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"

	"dailypapers"
)

func titles(papers []dailypapers.Paper) []string {
	all := []string{}
	for _, p := range papers {
		all = append(all, p.Title)
	}
	return all
}

// today is the day from which the filters of the tests count.
var today = dailypapers.Date{Year: 2026, Month: 3, Day: 3}

func TestFilter(t *testing.T) {
	const (
		newts, cats, mice, owls = "Counting Newts", "Counting Cats", oddTitle, "Counting Owls at Night"
		moths, bats, eels       = "Counting Moths", "Counting Bats", "Counting Eels"
	)
	for _, test := range []struct {
		why   string
		query string
		want  []string
	}{
		{"as they stand in their pages, by the pages' names", "", []string{mice, cats, owls, moths, newts, bats, eels}},
		{"newest first, what has no date last", "sort=newest", []string{newts, cats, mice, owls, moths, bats, eels}},
		{"most votes first, unknown last", "sort=votes", []string{cats, mice, eels, bats, newts, owls, moths}},
		{"most stars first", "sort=stars&limit=1", []string{mice}},
		{"most comments first, unknown last", "sort=comments&limit=2", []string{cats, mice}},
		{"unknown votes are not 0", "min-upvotes=1&sort=votes", []string{cats, mice, eels, bats, newts}},
		{"the limit comes after the order", "sort=votes&limit=2", []string{cats, mice}},
		{"and behind the offset", "sort=votes&limit=2&offset=1", []string{mice, eels}},
		{"an offset behind all", "sort=votes&offset=99", []string{}},
		{"0 is no limit", "limit=0&sort=votes&min-upvotes=12", []string{cats, mice}},
		{"an organization by its handle", "org=NEWTS", []string{newts}},
		{"and by its name, whole", "org=Newt", []string{}},
		{"in any case", "org=newt+university", []string{newts}},
		{"any of two", "org=newts&org=mouse-lab&sort=votes", []string{mice, newts}},
		{"a submitter by name", "submitter=ada+mouser", []string{mice}},
		{"or by login", "submitter=Mouser", []string{mice}},
		{"a keyword, whole, in any case", "keyword=MICE&keyword=nothing", []string{mice}},
		{"no part of a keyword", "keyword=mic", []string{}},
		{"words of a title", "match=counting+cats", []string{cats}},
		{"in any case and order", "match=CATS+Counting", []string{cats}},
		{"all of them", "match=cats+bats", []string{}},
		{"any of two searches", "match=cats&match=bats", []string{cats, bats}},
		{"words begin where words do", "match=ounting", []string{}},
		{"signs stand anywhere", "match=%3C0.001", []string{mice}},
		{"words in quotes stand behind one another", `match="counting+at"`, []string{}},
		{"as here", `match="owls+at"`, []string{owls}},
		{"an author", "match=vole", []string{mice}},
		{"an id", "match=2603.00020", []string{cats}},
		{"a parameter of a regular expression is a word here", "match=(", []string{}},
		{"what is not wanted", "not=counting&not=mice", []string{}},
		{"all words of what is not wanted", "not=owls+night&match=at", []string{mice}},
		{"a regular expression, in which case counts", "regexp=cats$", []string{}},
		{"unless it says so", "regexp=(?i)cats$", []string{cats}},
		{"of a keyword, whole", "regexp=^counting$", []string{mice}},
		{"the first day", "since=2026-03-03", []string{newts}},
		{"the last day, where nothing is known of eels", "until=2026-03-01", []string{bats}},
		{"a month is all its days", "since=2026-03&until=2026-03&sort=votes", []string{cats, mice, newts, owls, moths}},
		{"and a year", "until=2025", []string{bats}},
		{"the first listing of the cats counts", "since=2026-03-02&until=2026-03-02", []string{mice, cats, owls, moths}},
		{"days before today", "since=yesterday&sort=newest&limit=1", []string{newts}},
		{"a kind of page", "kind=daily&until=2025-12-31", []string{}},
		{"a kind that no page has", "kind=search", []string{}},
		{"everything at once", "min-upvotes=1&org=mouse-lab&submitter=mouser&keyword=counting&match=mice+count&not=dogs&regexp=p.0&since=2026-03-01&until=2026-03&kind=daily&sort=votes&limit=5&offset=0", []string{mice}},
	} {
		t.Run(test.query, func(t *testing.T) {
			query, err := url.ParseQuery(test.query)
			if err != nil {
				t.Fatal(err)
			}
			filter, err := ParseFilter(query, today)
			if err != nil {
				t.Fatal(err)
			}
			if got := titles(testPapers(t, filter)); !slices.Equal(got, test.want) {
				t.Errorf("%s:\n got %q\nwant %q", test.why, got, test.want)
			}
		})
	}
}

// Papers changes none of its arguments, nor does Apply.
func TestFilter_Papers_leavesArguments(t *testing.T) {
	day := dailypapers.Date{Year: 2026, Month: 3, Day: 2}
	l := &dailypapers.Listing{Kind: dailypapers.KindDaily, Date: day, Papers: []dailypapers.Paper{{Title: "One"}, {Title: "Two", Upvotes: dailypapers.Count{N: 1, Known: true}}}}
	papers := Filter{Order: MostVotes}.Papers(l, nil)
	if papers[0].Title != "Two" || papers[0].Submitted != day || papers[1].Submitted != day {
		t.Errorf("got %+v", papers)
	}
	if l.Papers[0].Title != "One" || !l.Papers[0].Submitted.IsZero() || !l.Papers[1].Submitted.IsZero() {
		t.Errorf("the listing is now %+v", l.Papers)
	}
	given := []dailypapers.Paper{{Title: "b"}, {Title: "a", Upvotes: dailypapers.Count{Known: true}}}
	if got := titles(Filter{Order: MostVotes}.Apply(given)); !slices.Equal(got, []string{"a", "b"}) || given[0].Title != "b" {
		t.Errorf("got %q, left %q", got, titles(given))
	}
}

func TestParseFilter_errors(t *testing.T) {
	for _, test := range []struct{ query, want string }{
		{"min-votes=1", `min-votes "1": no such parameter`},
		{"min-upvotes=x", `min-upvotes "x": not a number, 0 or more`},
		{"min-upvotes=-1", `min-upvotes "-1": not a number, 0 or more`},
		{"limit=1.5", `limit "1.5": not a number, 0 or more`},
		{"limit=1&limit=2", `limit "2": given 2 times`},
		{"regexp=(", `regexp "(": missing closing ): ` + "`(`"},
		{"since=--03-01", `since "--03-01": the year is missing`},
		{"since=soon", `since "soon": not a day such as 2026-03-18 or 7 days ago`},
		{"until=2026-02-30", `until "2026-02-30": not a day such as 2026-03-18 or 7 days ago`},
		{"kind=yearly", `kind "yearly": not daily, weekly, monthly, trending, search or paper`},
		{"sort=best", `sort "best": not newest, votes, stars or comments`},
	} {
		t.Run(test.query, func(t *testing.T) {
			query, err := url.ParseQuery(test.query)
			if err != nil {
				t.Fatal(err)
			}
			f, err := ParseFilter(query, today)
			var bad *ParameterError
			if err == nil || err.Error() != test.want || !errors.As(err, &bad) || bad.Err == nil {
				t.Errorf("got %v, %v; want %s", f, err, test.want)
			}
		})
	}
	if f, err := ParseFilter(url.Values{"org": {"", " "}, "limit": {""}, "sort": nil}, today); err != nil || f.String() != "" {
		t.Errorf("empty values: %v, %v", f, err)
	}
	if _, err := ParseFilter(url.Values{"since": {"7 days ago"}}, dailypapers.Date{}); err == nil || strings.Contains(err.Error(), "7 days ago\": not a day such as 2026-03-18 or") {
		t.Errorf("without a day to count from: %v", err)
	}
}

func TestFilter_String(t *testing.T) {
	for query, want := range map[string]string{
		"":                             "",
		"sort=newest&limit=3&offset=1": "",
		"sort=stars":                   "most stars first",
		"match=a+b&match=%22c+d%22&not=e&regexp=f.&org=X&org=Y&submitter=z&keyword=k": `about "a b" or "c d", not about "e", matching /f./, of X or Y, submitted by z, with the keyword "k"`,
		"min-upvotes=20&since=7+days+ago":                                             "20 votes or more, since 2026-02-24",
		"since=2026-03&until=2026-03":                                                 "on 2026-03",
		"since=2026-03-01&until=2026-04":                                              "from 2026-03-01 to 2026-04",
		"until=2026&kind=weekly":                                                      "until 2026, on pages of kind weekly",
	} {
		values, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		f, err := ParseFilter(values, today)
		if err != nil || f.String() != want {
			t.Errorf("%s: %q, %v; want %q", query, f, err, want)
		}
	}
}

func TestHasWord(t *testing.T) {
	for _, test := range []struct {
		text, word string
		want       bool
	}{
		{"llm agents act", "agent", true},
		{"an agent", "agent", true},
		{"fragments", "rag", false},
		{"fragments of rag", "rag", true},
		{"a c++ compiler", "c++", true},
		{"objc++", "c++", false},
		{"objc++", "++", true},
		{"gpt-4o", "4o", true},
		{"gpt4o", "4o", false},
		{"大模型", "模型", true},
		{"grüße", "e", false},
		{"x٣٤", "٤", false},
		{"\xffab", "ab", true},
		{"schrödinger", "dinger", false},
		{"schrö-dinger", "dinger", true},
		{"", "a", false},
		{"éa", "a", false},
		{"aéa a", "a", true},
		{"aa", "aa", true},
		{"xaz", "az", false},
		{"axz", "xz", false},
		{"zxz", "xz", false},
		{"0xz", "xz", false},
		{"9xz", "xz", false},
		{"_xz", "xz", true},
		{"x0", "0", false},
		{"x9", "9", false},
		{"xz", "z", false},
	} {
		if got := hasWord(test.text, test.word); got != test.want {
			t.Errorf("%q in %q: %t", test.word, test.text, got)
		}
	}
}

func TestSplitWords(t *testing.T) {
	for in, want := range map[string][]string{
		"":                   nil,
		` a  B `:             {"a", "b"},
		`"World  Models" x`:  {"world models", "x"},
		`a "b c`:             {"a", "b c"},
		`""`:                 nil,
		`one"two three"four`: {"one", "two three", "four"},
	} {
		if got := splitWords(in); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// Only a day's listing tells when a paper that does not say so was listed.
func TestDated(t *testing.T) {
	day, own := dailypapers.Date{Year: 2026, Month: 3, Day: 18}, dailypapers.Date{Year: 2026, Month: 3, Day: 17}
	for _, test := range []struct {
		name string
		l    dailypapers.Listing
		want dailypapers.Date // of the first of two papers
	}{
		{"of a day", dailypapers.Listing{Kind: dailypapers.KindDaily, Date: day}, day},
		{"of a week", dailypapers.Listing{Kind: dailypapers.KindWeekly, Date: day}, dailypapers.Date{}},
		{"of a day without a year", dailypapers.Listing{Kind: dailypapers.KindDaily, Date: dailypapers.Date{Month: 3, Day: 18}}, dailypapers.Date{}},
		{"of no day", dailypapers.Listing{Kind: dailypapers.KindDaily}, dailypapers.Date{}},
	} {
		test.l.Papers = []dailypapers.Paper{{ID: "1"}, {ID: "2", Submitted: own}}
		got := dated(&test.l).Papers
		if got[0].Submitted != test.want || got[1].Submitted != own || test.l.Papers[0].Submitted != (dailypapers.Date{}) {
			t.Errorf("%s: listed on %s and %s; the argument's on %s", test.name, got[0].Submitted, got[1].Submitted, test.l.Papers[0].Submitted)
		}
	}
}
