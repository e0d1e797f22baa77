package card

import (
	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// Digests that people or programs write have a section a paper: a heading that links to
// it, and parts in any order. No page of the site is so, for what tells of a digest stands
// behind its last heading, and nothing of a card in front of the first.

// divide makes an article of each section of a digest, and of those beside them whose
// headings link to no paper. It returns where the first begins, -1 if the page is no
// digest, and whether most of its papers have sentences.
func divide(tokens []token) (first int, long bool) {
	first, long = findSections(tokens)
	if first < 0 {
		return -1, false
	}
	level := tokens[first].Heading
	for i := first; i < len(tokens); i++ {
		if t := &tokens[i]; t.Heading > 0 && t.Heading <= level && (i == first || tokens[i-1].Heading == 0) {
			head := *t.Piece
			head.Break, head.InCard = markup.Card, true
			t.Piece = &head
		}
	}
	return first, long
}

// findSections returns the first heading of a digest's sections, -1 if the page is none.
// "Submitted by" or "117 upvotes" stand behind the last heading. A number or a link to the
// paper in front of one is of the site's cards. It tells whether most papers have sentences.
func findSections(tokens []token) (first int, long bool) {
	var said, last slotSet // in any section, and in the last
	first = -1
	heads, sentences := 0, 0
	for i := range tokens {
		t := &tokens[i]
		isSaid := t.kind == site.Submitted || t.saysVotes()
		switch {
		case t.Break == markup.Card, t.Link.Kind == site.LinkUpvote, heads == 0 && (isSaid || t.Link.ID != "" && !isLinkedHeading(*t)):
			return -1, false
		case isLinkedHeading(*t):
			if i > 0 && isInFront(&tokens[i-1], t) {
				return -1, false
			}
			if heads++; heads == 1 {
				first = i
			}
			last = 0
		case isSaid:
			last |= set(strays[t.kind])
			said |= last
		case t.kind == site.Prose && t.shape.sentence && t.shape.runes >= shortText:
			sentences++
		}
	}
	if heads < minSections || said == 0 || said != last {
		return -1, false
	}
	return first, 2*sentences > heads
}

// saysVotes reports whether a text is a number of upvotes that says so, and no button.
func (t *token) saysVotes() bool { return t.kind == site.Upvote && !site.IsButton(t.Text) }

// isInFront reports whether what stands in front of a heading is of its card.
func isInFront(t, heading *token) bool {
	return t.kind == site.Number || t.Link.ID == heading.Link.ID && t.Heading == 0
}

// minSections is how many papers a digest has at least.
const minSections = 2
