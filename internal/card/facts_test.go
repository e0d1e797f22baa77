package card

import (
	"strings"
	"testing"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// What the words, numbers and links of a page tell about it.
func TestSurvey(t *testing.T) {
	const authors, drawnCard = "4 authors\n\n", "Gulls by Night\n\nKeel Lab\n\nSubmitted by\n\nkeel\n\n19\n\n4\n\n"
	const link1, link2, read = "[Gulls by Night](/papers/2601.00001)\n\n", "[Owls by Day](/papers/2601.00002)\n\n", "[Paper](/papers/2601.00001)\n\n"
	const talk, intro = "[3](/papers/2601.00001#community)\n\n", "Models\n\nWe saw these.\n\n"
	by := func(n int) string { return strings.Repeat("Submitted by\n\nada\n\n", n) }
	sentence := func(n int) string { return "[" + words(n, "s.") + "](/papers/2601.00001)\n\n" }
	for _, test := range []struct{ page, want string }{
		{"# Daily Papers\n\nby AK and the research community\n\n" + authors, "daily"},
		{"Daily Papers\n\n## Trending Papers\n\n" + authors, "trending"},
		{"# Models\n\n## Trending Papers\n\n" + authors, "trending"},
		{"# Daily Papers\n\n## Trending Papers\n\n" + authors, "daily"},
		{"Trending Papers\n\nby AK and the research community\n\n" + authors, "trending"},
		{"Trending Papers\n\n" + authors, ""},
		{"[Trending Papers](/papers/trending)\n\nby AK and the research community\n\n" + authors, ""},
		// Who submitted a paper stands behind its title if the first does, and the last.
		{link1 + "Submitted by: ada\n\n" + link2 + "Submitted by ilja\n\n", "submittersLast"},
		{link1 + "Submitted by ada\n\n" + link2 + "Submitted by: ilja\n\n", ""},
		{link1 + "Submitted by: ada\n\n" + link2, ""},
		// Several numbers behind who submitted a paper, on more than one card in four.
		{drawnCard, "drawn"},
		{drawnCard + by(2), "drawn"},
		{drawnCard + by(3), ""},
		{strings.Replace(drawnCard, "19\n\n", "", 1), ""},
		{strings.Replace(drawnCard, "19\n\n4", "Terns\n\n4\n\n5", 1), ""},
		{drawnCard + "## Gulls\n", ""},
		{drawnCard + read, ""},
		{drawnCard + "[7](/login?next=%2Fpapers%2F2601.00001)\n", "votesLinked"},
		{"Submitted by\n\nkeel\n\n19\n\n4\n\n", ""},
		// Upvotes in front of the first title.
		{"▲ 7\n\n" + link1 + "▲ 6\n\n" + link2, "votesFirst"},
		{intro + "▲ 7\n\n" + link1 + "▲ 6\n\n" + link2, "votesFirst"},
		{intro + "▲ 7\n\n" + read + "▲ 6\n\n" + strings.Replace(read, "0001", "0002", 1), ""},
		{intro + "▲ 7\n\nGulls\n\n" + read + "▲ 6\n\nOwls\n\n" + strings.Replace(read, "0001", "0002", 1), ""},
		{intro + "▲ 7\n\n" + link1, ""},
		{intro + "▲ 7\n\n## Gulls\n\n" + link1 + "▲ 6\n\n" + link2, ""},
		{"▲ 7\n\nGulls\n\n▲ 6\n\nOwls\n\n", "votesFirst"},
		{intro + "by AK and the research community\n\n▲ 7\n\nGulls\n\n", "votesFirst"},
		{"▲ 7\n\nGulls\n\n▲ 6\n\n", ""},
		// Comments have links of their own on one card in four.
		{authors + talk, "linked"},
		{strings.Repeat(authors, 4) + talk, "linked"},
		{strings.Repeat(authors, 5) + talk, ""},
		{strings.Repeat(authors, 4), ""},
		// Most upvotes have.
		{"## Gulls\n\n## Owls\n\n## Terns\n\n[7](/login?next=%2Fpapers%2F2601.00001)\n\n[6](/login?next=%2Fpapers%2F2601.00002)\n\n", "votesLinked"},
		{"## Gulls\n\n## Owls\n\n## Terns\n\n## Kelp\n\n[7](/login?next=%2Fpapers%2F2601.00001)\n\n[6](/login?next=%2Fpapers%2F2601.00002)\n\n", ""},
		{authors + "Upvote\n\n", "buttons"},
		{authors + "117 upvotes\n\n", ""},
		// A sentence that links to its paper is long, and so are the texts of a page if most are.
		{by(1) + sentence(longLink), ""},
		{by(1) + sentence(longLink+1), "long"},
		{by(1) + "## " + sentence(longLink+1), ""},
		{by(2) + sentence(longLink+1), ""},
		{by(2) + words(longText, "s.") + "\n\n" + words(longText, "s.") + "\n\n" + by(1), ""},
		{by(1) + words(longText+1, "s.") + "\n\n" + words(longText+1, "s.") + "\n\n" + by(1), "long"},
	} {
		f := surveyed(test.page + "\nSystem theme\n")
		if got := holding(fact{"daily", f.daily}, fact{"trending", f.trending}, fact{"submittersLast", f.submittersLast}, fact{"drawn", f.drawn}, fact{"votesFirst", f.votesFirst},
			fact{"linked", f.linked}, fact{"votesLinked", f.votesLinked}, fact{"buttons", f.buttons}, fact{"long", f.long && f.count.submitters > 0}); got != test.want {
			t.Errorf("%q: %q, want %q", test.page, got, test.want)
		}
	}
}

// What the headings, dates and long texts of a page tell about all of its cards.
func TestFacts(t *testing.T) {
	const link = "[7](/papers/2601.00001)\n\n"
	long := strings.Repeat("We count gulls by night. ", 11)[:longText]
	for _, test := range []struct{ page, want string }{
		{"4 authors\n\n### Gulls\n", "headings"},
		{"# Gulls\n\n4 authors\n", "main"},
		{"## Gulls\n\n4 authors\n", "headings"},
		{"##### Gulls\n\n4 authors\n", "headings"},
		{"###### Gulls\n\n4 authors\n", ""},
		{strings.Repeat("4 authors\n\n", 3) + "### Gulls\n", "headings"},
		{strings.Repeat("4 authors\n\n", 4) + "### Gulls\n", ""},
		{strings.Repeat("4 authors\n\n", 4) + "### Gulls\n\n### Owls\n", "headings"},
		// A date behind the authors is one of cards', and one in two.
		{"4 authors\n\nMay 3, 2025\n\nOwls\n\n4 authors\n", "dated"},
		{"4 authors\n\nOwls\n\nMay 3, 2025\n\nOwls\n\n4 authors\n", ""},
		{"4 authors\n\nMay 3, 2025\n\nOwls\n\n4 authors\n\nOwls\n\n4 authors\n", ""},
		{"4 authors\n\nMay 3, 2025\n\nOwls\n\n4 authors\n\nMay 3, 2025\n\n4 authors\n", "dated"},
		{"4 authors\n\nOwls\n\nMay 3, 2025\n\nOwls\n\nMay 3, 2025\n\nOwls\n\n4 authors\n\n4 authors\n", "dated"},
		{"4 authors\n\nMay 3, 2025\n\nOwls\n\n4 authors\n\n4 authors\n\nMay 3, 2025\n\n4 authors\n", ""},
		// Cards have labels where more than one in four has.
		{"4 authors\n\n40 stars\n", "labelled"},
		{strings.Repeat("4 authors\n\n", 4) + "40 stars\n", ""},
		{strings.Repeat("4 authors\n\n", 4) + "40 stars\n\nUpvote\n", "labelled"},
		{long + "\n\n4 authors\n", ""},
		{long[:len(long)-2] + "ts.\n\n4 authors\n", "long"},
	} {
		f := surveyed(link + test.page + "\n7\n")
		if got := holding(fact{"main", f.mainHeading}, fact{"headings", f.headings}, fact{"dated", f.dated}, fact{"labelled", f.labelled}, fact{"long", f.long}); got != test.want {
			t.Errorf("%q: %q, want %q", test.page, got, test.want)
		}
	}
}

// surveyed returns what a page of markdown or of text tells.
func surveyed(src string) facts {
	page, _ := markup.Markdown(src)
	if page == nil {
		page, _ = markup.Text(src)
	}
	tokens, _ := tokenize(page.Pieces, false)
	return survey(page, tokens)
}

// A fact is one of a page's, by name.
type fact struct {
	name string
	is   bool
}

// holding returns the names of the facts that hold.
func holding(all ...fact) string {
	var names []string
	for _, f := range all {
		if f.is {
			names = append(names, f.name)
		}
	}
	return strings.Join(names, " ")
}

// With which token the page's heading ends.
func TestFindFront(t *testing.T) {
	const byline = "by AK and the research community\n\n"
	const day17, day19 = "[Mar 17](/papers/date/2026-03-17)\n\n", "[Mar 19](/papers/date/2026-03-19)\n\n"
	for page, want := range map[string]string{
		byline + "Mar 18\n\n4 authors\n":                                    "Mar 18",
		byline + "4 authors\n\nMay 3\n":                                     byline[:len(byline)-2],
		byline + "Gulls by Night\n\nMay 3, 2025 4\n":                        byline[:len(byline)-2],
		byline + "Submitted by\n\nada\n\nMay 3\n":                           byline[:len(byline)-2],
		byline + title1 + "May 3\n":                                         byline[:len(byline)-2],
		byline + day17 + "Mar 18\n\n" + day19:                               "Mar 18",
		byline + day17 + "4 authors\n":                                      "Mar 17",
		byline + day17 + day19 + "4 authors\n":                              "Mar 17",
		byline + "[Mar 1](/papers/date/2026-03-18)\n\n4 authors\n\nMay 3\n": "Mar 1", // it leads to no day of its own
		byline + "[Feb 18](/papers/date/2026-03-18)\n\n4 authors\n":         "Feb 18",
		"Mar 18\n\n4 authors\n":                                             "",
	} {
		p, _ := markup.Markdown(page + "\n" + votes1)
		tokens, _ := tokenize(p.Pieces, false)
		var f facts
		got := ""
		if i := f.findFront(tokens); i >= 0 {
			got = tokens[i].Text
		}
		if got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}

// The days that a page links to, of many some.
func TestNeighbours(t *testing.T) {
	for src, want := range map[string]int{
		strings.Repeat("[7](/papers/date/2026-03-17) ", maxNeighbours+1):                                        maxNeighbours,
		"[7](/papers/date/2026-03-17) [8](/papers/month/2026-03) [9](/papers/2601.00001) [9](/blog/2026-03-17)": 1,
	} {
		p, _ := markup.Markdown(src + "\n")
		if days := neighbours(p.Pieces); len(days) != want || days[0] != (site.Day{Year: 2026, Month: 3, Day: 17}) {
			t.Errorf("%q: %v", src, days)
		}
	}
}
