package markup

import (
	"slices"

	"dailypapers/internal/site"
)

// A card of a day's page tells how many lines its title has where nothing tells
// at which column lines are wrapped, as in the text of a printed page, whose
// letters are of many widths:
//
//	Submitted by
//	lanternkeeper
//	64
//	LanternKV: Paging Caches Through Warm and Cold Tiers for
//	Agents
//	Northlight Research
//	12
//	3
//
// Behind the votes stands the title, then an organization or "N authors".

// submitterLines is how many lines "Submitted by" and the login take at most.
const submitterLines = 2

// isDayTitle reports whether a paragraph is the text behind a day card's votes.
func (w *wrapper) isDayTitle(p paragraph) bool {
	first := &w.pieces[p.begin]
	if p.width > 0 || p.end < p.begin+2 || first.LinkNo != 0 || first.Heading > 0 || first.Break < Line ||
		p.begin == 0 || w.pieces[p.begin-1].What.Kind != site.Number {
		return false
	}
	votes := p.begin - 1
	above := w.pieces[max(0, votes-submitterLines):votes]
	return slices.ContainsFunc(above, func(p Piece) bool { return p.What.Kind == site.Submitted })
}

// findTitles tells of each paragraph how many lines of it are a title.
func (w *wrapper) findTitles() {
	longest := minWidth
	for _, p := range w.paragraphs {
		if w.isDayTitle(p) {
			longest = max(longest, min(w.columnsOf(p.begin), maxWidth))
		}
	}
	w.widest() // of the lines, before any are joined
	for i, p := range w.paragraphs {
		if w.isDayTitle(p) {
			w.paragraphs[i].title = w.titleLines(p, longest)
		}
	}
}

// titleLines returns how many lines of a paragraph behind votes are the title, 0 if
// that is not known. All of them but the last must be nearly as long as the longest
// line behind votes is.
func (w *wrapper) titleLines(p paragraph, longest int) int {
	n := p.end - p.begin
	switch rest := w.pieces[p.end:]; {
	case beginsWith(rest, isAuthors):
	case beginsWith(rest, endsCard):
		n-- // the last line is the organization
	case len(rest) > 1 && rest[0].Break > Line && rest[0].What.Kind == site.Prose && beginsWith(rest[1:], endsCard):
	default: // the end of the page, or of a sheet of paper
		return 0
	}
	for i := range n - 1 {
		if !w.isFull(p.begin+i, longest) {
			return 0
		}
	}
	return n
}

// beginsWith reports whether the first piece is of a kind.
func beginsWith(pieces []Piece, is func(site.Kind) bool) bool {
	return len(pieces) > 0 && is(pieces[0].What.Kind)
}

// isAuthors reports whether a text of a kind begins the line of authors.
func isAuthors(k site.Kind) bool { return k == site.Dot || k == site.Authors }

// endsCard reports whether a text of a kind stands behind the organization.
func endsCard(k site.Kind) bool { return k == site.Number || k == site.Row || k == site.Submitted }
