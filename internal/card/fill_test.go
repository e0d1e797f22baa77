package card

import (
	"strings"
	"testing"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// lines returns a reader of texts, each on a line of its own.
func lines(l *layout, texts ...string) *reader {
	r := &reader{layout: l}
	for _, s := range texts {
		p := (&markup.Piece{Break: markup.Line}).WithoutLink().WithText(s)
		r.tokens = append(r.tokens, token{Piece: p, kind: p.What.Kind, shape: shapeOf(s)})
	}
	return r
}

// words returns a text of so many bytes that ends in the given one.
func words[N int | int32](n N, end string) string {
	return strings.Repeat("gulls ", int(n)/6+1)[:int(n)-len(end)] + end
}

// How long lines are that go on with a sentence, and those that they go on with.
func TestGoesOnFrom(t *testing.T) {
	for _, test := range []struct {
		name  string
		lines []string
		want  bool
	}{
		{"too short to be wrapped", []string{words(wrappedLine, "s"), "and owls"}, false},
		{"wrapped", []string{words(wrappedLine+1, "s"), "and owls"}, true},
		{"a sentence's end", []string{words(wrappedLine+1, "s."), "and owls"}, false},
		{"wrapped in front of a capital", []string{words(unwrapped, "s"), "Owls"}, true},
		{"too long to be wrapped there", []string{words(unwrapped+1, "s"), "Owls"}, false},
		{"a small letter", []string{words(unwrapped+1, "s"), "and owls"}, true},
		{"a small letter behind an address", []string{words(unwrapped+1, " https://e.com/a"), "and owls"}, false},
		{"as long as a line is", []string{words(wrappedLine+1, "s"), words(longestLine, "s")}, true},
		{"longer", []string{words(wrappedLine+1, "s"), words(longestLine+1, "s")}, false},
		{"an organization in front of a date", []string{words(wrappedLine+1, "s"), "Keel Lab", "May 3, 2025"}, false},
		{"one in front of a dot and a date", []string{words(wrappedLine+1, "s"), "Keel Lab", "·", "May 3, 2025"}, false},
		{"one in front of a dot", []string{words(wrappedLine+1, "s"), "Keel Lab", "·"}, true},
	} {
		if got := lines(nil, test.lines...).goesOnFrom(1); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// A date stands behind who submitted a paper, not behind what else may.
func TestIsListedDate(t *testing.T) {
	heading := func(p *markup.Piece) { p.Heading = 3 }
	toPaper := func(p *markup.Piece) { *p = *p.WithLink(site.Link{Kind: site.LinkPaper, ID: "2601.00001"}) }
	for _, test := range []struct {
		name, words, login, date string
		change                   func(p *markup.Piece)
		want                     bool
	}{
		{"a login", "Submitted by", "ada", "on Jul 2", nil, true},
		{"other words", "Abstract", "ada", "on Jul 2", nil, false},
		{"of publication", "Submitted by", "ada", "Published on Jul 2", nil, false},
		{"another date", "Submitted by", "Jul 1", "Jul 2", nil, false},
		{"a title that is a heading", "Submitted by", "Gulls", "Jul 2", heading, false},
		{"a title that links to its paper", "Submitted by", "Gulls", "Jul 2", toPaper, false},
	} {
		r := lines(nil, test.words, test.login, test.date)
		if test.change != nil {
			test.change(r.tokens[1].Piece)
		}
		if got := isListedDate(r.tokens, 2); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// What a title's next line costs, by how long it is and the one above.
func TestGoesOnTitle(t *testing.T) {
	next, long, full := costs[nextTitleLine].value, costs[longAbove].value, costs[fullAbove].value
	for _, test := range []struct {
		name   string
		layout layout
		above  string
		line   string
		want   int32
	}{
		{"short", layout{}, words(wrappedTitle-1, "s"), "and owls", next},
		{"as long as a wrapped one", layout{}, words(wrappedTitle, "s"), "and owls", next + long},
		{"as long as a page is wide, where that counts", layout{short: true}, words(fullTitle, "s"), "and owls", next + long + full},
		{"as long as a page is wide", layout{}, words(fullTitle, "s"), "and owls", next + long},
		{"a little shorter", layout{short: true}, words(fullTitle-1, "s"), "and owls", next + long},
		{"above a line that is no last word", layout{short: true}, words(fullTitle, "s"), words(lastWord, "s"), next + long},
		{"above one that may be", layout{short: true}, words(fullTitle, "s"), words(lastWord-1, "s"), next + long + full},
		{"of the only title", layout{once: true}, words(fullTitle, "s"), "and owls", 0},
	} {
		if got := lines(&test.layout, test.above, test.line).goesOnTitle(1); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

// A title between the abstracts of two papers.
func TestBetweenAbstracts(t *testing.T) {
	long := words(longText+1, "s.")
	for _, test := range []struct {
		name  string
		lines []string
		want  bool
	}{
		{"behind a sentence", []string{"We count gulls.", "Owls by Night", long}, true},
		{"behind an address", []string{"We count gulls: https://e.com/a", "Owls by Night", long}, true},
		{"behind no sentence", []string{words(longestLine, "s"), "Owls by Night", long}, false},
		{"behind a line that was not wrapped", []string{words(longestLine+1, "s"), "Owls by Night", long}, true},
		{"a sentence", []string{"We count gulls.", "Owls sleep.", long}, false},
		{"in front of a shorter text", []string{"We count gulls.", "Owls by Night", words(longText, "s.")}, false},
		{"shorter than an abstract", []string{"We count gulls.", words(longText-1, "s"), long}, true},
		{"as long as one", []string{"We count gulls.", words(longText, "s"), long}, false},
		{"at the end", []string{"We count gulls.", "Owls by Night"}, false},
		{"behind a number", []string{"7", "Owls by Night", long}, false},
		{"in front of a number", []string{"We count gulls.", "Owls by Night", "7"}, false},
	} {
		if got := lines(nil, test.lines...).betweenAbstracts(1); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
	if lines(nil, "Owls by Night", long).betweenAbstracts(0) {
		t.Error("at the beginning")
	}
}

// A text that is passed over between cards is short, and no link to a paper.
func TestIsBetween(t *testing.T) {
	between := lines(nil, words(longPassed-1, "s"), words(longPassed, "s"), "Owls")
	paper := &between.tokens[2]
	paper.Piece = paper.WithLink(site.ReadLink("/papers/2601.00001"))
	for i, want := range []bool{true, false, false} {
		if got := isBetween(&between.tokens[i]); got != want {
			t.Errorf("text %d: %v", i, got)
		}
	}
}

// What some texts cost in a slot, or passed over, by their length, words and markup.
func TestFillCosts(t *testing.T) {
	for _, test := range []struct {
		name string
		cost func(*reader, int) int32
		text string
		want sum
	}{
		{"short", overText, words(longPassed, "s"), sum(costs[passText].value)},
		{"long", overText, words(longPassed+1, "s"), sum(costs[passLongText].value)},
		{"words of the site", overText, "Models", 0},
		{"a short sentence", asOrg, words(abstractGrades[0].below-1, "s."), sum(costs[anOrg].value)},
		{"a sentence", asOrg, words(abstractGrades[0].below, "s."), sum(costs[anOrg].value + costs[sentenceOrg].value)},
		{"no sentence", asOrg, words(abstractGrades[0].below, "s"), sum(costs[anOrg].value)},
		{"a heading of the site's words", asHeading, "Models", sum(costs[oddWords].value)},
		{"a heading that is a sentence", asHeading, "We count gulls.", sum(costs[sentenceTitle].value / markedTitle)},
		{"an abstract of the site's words", asHeadingAbstract, "Models", sum(costs[oddWords].value + costs[headingAbstract].value)},
	} {
		if got := sum(test.cost(lines(&layout{}, test.text, "7"), 0)); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

// The characters of a text, or of one in any script some number beyond the limit.
func TestLenTo(t *testing.T) {
	for _, test := range []struct {
		s               string
		atLeast, atMost int32
	}{
		{"", 0, 0}, {"gulls", 5, 5}, {strings.Repeat("é", 5), 5, 5}, {strings.Repeat("é", 9), 9, 9}, {strings.Repeat("a", 10), 10, 10},
		{strings.Repeat("a", 99), 10, 99}, {strings.Repeat("é", 99), 10, 99}, {strings.Repeat("😀", 99), 10, 99}, {strings.Repeat("😀", 9), 9, 9},
	} {
		if got := lenTo(10, test.s); got < test.atLeast || got > test.atMost {
			t.Errorf("%q: %d, want %d to %d", test.s, got, test.atLeast, test.atMost)
		}
	}
}
