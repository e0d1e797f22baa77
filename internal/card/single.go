package card

import (
	"slices"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// ownWords are the words that only the page of one paper has; elsewhere they are
// what any text is.
var ownWords = [kinds]struct {
	own       bool
	elsewhere site.Kind
}{
	site.ArxivID: {true, site.Prose}, site.AuthorsLabel: {true, site.Prose}, site.AbstractLabel: {true, site.Prose}, site.SummaryLabel: {true, site.Prose},
	site.PageTitle: {true, site.Prose}, site.View: {true, site.Words}, site.Project: {true, site.Words},
}

// isOnePaper reports whether a page is about one paper: it has the word above its
// authors or its abstract and another of its own, or one of them if its address
// says so. Without them nothing tells its parts, as where it became one line. Words
// that stand many times are of the cards of a list, or twice if its address is one.
func isOnePaper(p *markup.Page, tokens []token) bool {
	var seen [kinds]int
	different, many := 0, manyCards
	if p.Place.Kind != "" && p.Place.Kind != site.OnePaper {
		many = 2
	}
	for i := range tokens {
		if k := tokens[i].kind; ownWords[k].own {
			switch seen[k]++; seen[k] {
			case 1:
				different++
			case many:
				different--
			}
		}
	}
	isLabelled := func(k site.Kind) bool { return 0 < seen[k] && seen[k] < many }
	if different > 1 && (isLabelled(site.AuthorsLabel) || isLabelled(site.AbstractLabel)) || different > 0 && p.Place.Kind == site.OnePaper {
		return true
	}
	for i := range tokens {
		if word := ownWords[tokens[i].kind]; word.own {
			tokens[i].kind = word.elsewhere
		}
	}
	return false
}

// labelBehind puts the label of a summary behind it, where the site has it, if it
// stands in front: between the word above the abstract and two paragraphs.
func labelBehind(tokens []token) {
	for i := 1; i+2 < len(tokens); i++ {
		label, summary, next := &tokens[i], &tokens[i+1], &tokens[i+2]
		if label.kind == site.SummaryLabel && tokens[i-1].kind == site.AbstractLabel && next.kind == site.Prose && next.Break >= markup.Paragraph {
			*label, *summary = *summary, *label
			return
		}
	}
}

// hasHeadingBehindID reports whether the main heading of a paper's own page stands
// where the site has it. A reader may print it above all else.
func hasHeadingBehindID(tokens []token) bool {
	id := slices.IndexFunc(tokens, func(t token) bool { return t.kind == site.ArxivID })
	return id < 0 || slices.ContainsFunc(tokens[id:], func(t token) bool { return t.Heading == 1 })
}
