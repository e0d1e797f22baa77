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

// marked returns a reader of a page in markdown.
func marked(l *layout, f facts, src string) *reader {
	page, _ := markup.Markdown(src)
	tokens, _ := tokenize(page.Pieces, false)
	return &reader{page: page, tokens: tokens, facts: f, layout: l}
}

// What tokens may be beside others, by their links, and by what all cards of a page have.
func TestFills(t *testing.T) {
	const votes, title, by = "[7](/login?next=%2Fpapers%2F2601.00001)\n\n", "[Gulls by Night](/papers/2601.00001)\n\n", "Submitted by\n\n"
	exact, dashed, impossible := costs[exactStars].value, costs[passDash].value, int32(never)
	inHTML, inText := facts{addressed: true, linked: true}, facts{}
	reacted := facts{linkedVotes: true, votesLinked: true}
	aLab, lab := "[Keel Lab](/keel)", costs[anOrg].value
	for _, test := range []struct {
		name  string
		cost  func(*reader, int) int32
		facts facts
		page  string
		at    int
		want  int32
	}{
		{"a login behind another text", asLogin, inText, by + "Keel Lab\n\nada\n" + title, 2, 0},
		{"one behind a login", asLogin, inText, by + "keel\n\nada\n" + title, 2, impossible},
		{"near one", asLogin, inText, by + "keel\n\nA b\n\nC d\n\nE f\n\nG h\n\nada\n" + title, 6, impossible},
		{"far from one", asLogin, inText, by + "keel\n\nA b\n\nC d\n\nE f\n\nG h\n\nI j\n\nada\n" + title, 7, 0},
		{"behind two", asLogin, inText, by + "keel\n\n" + by + "Keel Lab\n\nada\n" + title, 4, 0},
		{"the first text", asLogin, inText, "keel\n\nada\n" + title, 1, 0},
		{"a name", asLogin, inText, by + "Keel Lab\n\nAda Keel\n" + title, 2, impossible},

		{"stars without a link", asStars, inText, title + "12\n", 1, exact},
		{"rounded ones", asStars, inText, title + "1.2k\n", 1, 0},
		{"none", asStars, inText, title + "0\n", 1, 0},
		{"where comments have theirs", asStars, inHTML, title + "12\n", 1, impossible},
		{"where they may be any", asStars, facts{addressed: true}, title + "12\n", 1, exact},
		{"stars with their word", unless((*reader).isNoStars), inText, title + "12 stars\n", 1, 0},
		{"the word alone", unless((*reader).isNoStars), inText, title + "GitHub\n", 1, impossible},
		{"of a repository", unless((*reader).isNoStars), inText, title + "[GitHub 12](https://github.com/keel/gulls)\n", 1, impossible},

		{"no upvotes", overDash, inText, title + "\\-\n\nOwls by Day\n", 1, costs[passVoteDash].value},
		{"no upvotes, and words of the site", overDash, inText, title + "\\-\n\nModels\n", 1, costs[passVoteDash].value},
		{"a dash in front of a number", overDash, inText, title + "\\-\n\n7\n", 1, dashed},
		{"a dash at the end", overDash, inText, title + "\\-\n", 1, dashed},

		{"an organization", asLinkedOrg, inText, title + aLab + " 7\n", 1, 0},
		{"one beside itself", asLinkedOrg, inText, title + aLab + " [Keel](/keel)\n", 1, 0},
		{"beside an account", asLinkedOrg, inText, title + "[Ada](/ada) [Bo](/bo)\n", 1, impossible},
		{"behind one", asLinkedOrg, inText, title + "[Ada](/ada) [Bo](/bo)\n", 2, impossible},
		{"on another line than one", asLinkedOrg, inText, title + "[Ada](/ada)\n\n[Bo](/bo)\n", 1, 0},
		{"the first text of all", asLinkedOrg, inText, aLab + "\n\n" + title, 0, 0},
		{"words of the site", asLinkedOrg, inText, title + "[Models](/models-lab)\n", 1, costs[oddWords].value / linkedPart},
		{"an organization without a link", asOrg, inText, title + "Keel Lab\n\n7\n", 1, lab},
		{"where all have one", asOrg, inHTML, title + "Keel Lab\n\n7\n", 1, lab + costs[unlinkedOrg].value},
		{"in front of an account", asOrg, inText, title + "Keel Lab\n\n[Sea Lab](/sea)\n", 1, lab + costs[aboveAccount].value},
		{"names of authors", asOrg, inHTML, title + "Ada Keel, Ilja Benn, et al.\n\n7\n", 1, impossible},
		{"an address", asOrg, inText, title + "See https://e.com/a\n\n7\n", 1, impossible},

		{"a title", asTitle, inText, "7\n\nGulls by Night\n\n" + title, 1, 0},
		{"where they are headings", asTitle, facts{headings: true}, "7\n\nGulls by Night\n\n" + title, 1, costs[unmarkedTitle].value},
		{"where they link", asTitle, facts{linkedTitles: true}, "7\n\nGulls by Night\n\n" + title, 1, costs[unmarkedTitle].value},
		{"one whose address is lost", asTitle, facts{linkedTitles: true}, "7\n\n[Gulls by Night][3]\n\n" + title, 1, 0},
		{"one that leads elsewhere", asTitle, facts{linkedTitles: true}, "7\n\n[Gulls by Night](https://e.com/a)\n\n" + title, 1, costs[unmarkedTitle].value},
		{"one in front of a date", asTitle, inText, title + "Keel Lab by Night\n\nMay 3, 2025\n", 1, costs[beforeDateTitle].value},
		{"a number in a link", asBoxTitle, inText, "[404](/papers/2601.00001)\n\n7\n", 0, costs[boxTitle].value},
		{"a word in one", asNumberTitle, inText, "[12 Comments by Night](/papers/2601.00001)\n\n7\n", 0, costs[boxTitle].value},

		{"upvotes beside a title", unless((*reader).isNotBehind), reacted, title + "👍 5\n", 1, impossible},
		{"upvotes where all link", unless((*reader).isNotBehind), reacted, title + "5 upvotes\n", 1, impossible},
		{"where some do", unless((*reader).isNotBehind), facts{linkedVotes: true}, title + "5 upvotes\n", 1, 0},
		{"a sign where some do", unless((*reader).isNotBehind), facts{linkedVotes: true}, title + "👍 5\n", 1, impossible},
		{"a sign where none does", unless((*reader).isNotBehind), inText, title + "👍 5\n", 1, 0},
		{"upvotes that link", unless((*reader).isNotBehind), reacted, title + strings.Replace(votes, "7", "👍 5", 1), 1, 0},
		{"upvotes in front of titles", unless((*reader).isNotBehind), facts{votesFirst: true, linkedTitles: true}, "▲ 7\n\n" + title, 0, impossible},
		{"in front of those that do not link", unless((*reader).isNotBehind), facts{votesFirst: true}, "▲ 7\n\n" + title, 0, 0},
		{"comments beside them", unless((*reader).isBesideVotes), facts{votesFirst: true, linkedTitles: true}, "▲ 7\n\n💬 4\n\n" + title, 1, impossible},
		{"comments behind a title", unless((*reader).isBesideVotes), facts{votesFirst: true, linkedTitles: true}, title + "💬 4\n\n", 1, 0},
		{"comments beside upvotes of the title in front", unless((*reader).isBesideVotes), inText, title + "▲ 7\n\n💬 4\n", 2, 0},
		{"comments at the beginning", unless((*reader).isBesideVotes), inText, "💬 4\n\n" + title, 0, 0},
	} {
		r := marked(&layout{votes: true}, test.facts, test.page)
		if test.at >= len(r.tokens) {
			t.Errorf("%s: %d tokens", test.name, len(r.tokens))
		} else if got := test.cost(r, test.at); got != test.want {
			t.Errorf("%s: %q costs %d, want %d", test.name, r.tokens[test.at].Text, got, test.want)
		}
	}
}
