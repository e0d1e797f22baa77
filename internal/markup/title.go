package markup

import (
	"slices"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
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
	return p.end > p.begin+1 && first.LinkNo == 0 && first.Heading == 0 && (w.isBehindVotes(p.begin) || w.isDrawn(p))
}

// isDrawn reports whether a paragraph of a printed page is the text in front of who
// submitted the paper, where a card is in the order in which it was drawn:
//
//	LanternKV: Paging Caches Through Warm
//	and Cold Tiers for Agents
//	Northlight Research
//	Submitted by
//	lanternkeeper
//	12
//	3
//	64
//
// The site makes the lines of such a title alike, so that none is full.
func (w *wrapper) isDrawn(p paragraph) bool {
	if !w.drawn {
		return false
	}
	if first := &w.pieces[p.begin]; first.Sheet && p.begin > 0 {
		if w.pieces[p.begin-1].What.Kind == site.Number && text.IsDigits(text.LastWord(first.Text)) {
			return false // the rest of a card: "Quiet Lab 12 3"
		}
		if w.isBehindSubmitter(p.begin) {
			return true // on the sheet in front
		}
	}
	rest := w.pieces[p.end:]
	if beginsWith(rest, isProse) {
		rest = rest[1:] // the organization
	}
	for beginsWith(rest, isAuthors) {
		rest = rest[1:]
	}
	return len(rest) > 0 && rest[0].isSubmitter()
}

// isDrawnOrder reports whether most cards of a page are in the order in which they were
// drawn: numbers follow on who submitted a paper, and not its upvotes alone.
func isDrawnOrder(pieces []Piece) bool {
	drawn, all := 0, 0
	for i := range pieces {
		if !pieces[i].isSubmitter() {
			continue
		}
		all++
		rest := pieces[i+1:]
		if pieces[i].What.Kind == site.Submitted && len(rest) > 0 {
			rest = rest[1:] // the login
		}
		if len(rest) > 1 && rest[0].What.Kind == site.Number && rest[1].What.Kind == site.Number || len(rest) > 0 && rest[0].What.Kind == site.Row {
			drawn++
		}
	}
	return drawn > all/4
}

// isSubmitter reports whether a text is "Submitted by", with the login or without.
func (p *Piece) isSubmitter() bool {
	parts := p.What.Parts()
	return p.What.Kind == site.Submitted || len(parts) > 0 && parts[0].What.Kind == site.Submitted
}

// isBehindVotes reports whether a piece stands behind a day card's votes.
func (w *wrapper) isBehindVotes(i int) bool {
	return i > 0 && w.pieces[i-1].What.Kind == site.Number && w.isBehindSubmitter(i-1)
}

// isBehindSubmitter reports whether a piece stands behind who submitted a paper.
func (w *wrapper) isBehindSubmitter(i int) bool {
	above := w.pieces[max(0, i-submitterLines):i]
	return slices.ContainsFunc(above, func(p Piece) bool { return p.isSubmitter() })
}

// findTitles tells of each paragraph how many lines of it are a title.
func (w *wrapper) findTitles() {
	longest := minWidth
	for _, p := range w.paragraphs {
		if w.isDayTitle(p) {
			longest = max(longest, min(w.columnsOf(p.begin), maxWidth))
		}
	}
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
		if rest[0].Break == Line || !w.isDrawn(p) { // not one of the next sheet
			n-- // the last line is the organization
		}
	case beginsWith(rest, isProse) && beginsWith(rest[1:], endsCard):
	default: // the end of the page, or of a sheet of paper
		return 0
	}
	if w.isDrawn(p) {
		return n
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

// isProse reports whether a text of a kind may be the organization.
func isProse(k site.Kind) bool { return k == site.Prose }

// isAuthors reports whether a text of a kind begins the line of authors.
func isAuthors(k site.Kind) bool { return k == site.Dot || k == site.Authors || k == site.Meta }

// endsCard reports whether a text of a kind stands behind the organization.
func endsCard(k site.Kind) bool { return k == site.Number || k == site.Row || k == site.Submitted }
