package card

import (
	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// Digests that people or programs write have a section a paper: a heading that links to
// it, and parts in any order. No page of the site is so, for what tells of a digest stands
// behind its last heading, and nothing of a card in front of the first.

// divide makes an article of each section of a digest. Headings that link to no paper begin
// sections of none. It tells whether the page is a digest, and whether most of its papers
// have sentences.
func divide(tokens []token) (isDigest, long bool) {
	if isDigest, long = areSections(tokens); !isDigest {
		return false, false
	}
	for i := range tokens {
		if t := &tokens[i]; t.Heading > 0 && t.kind == site.Prose && (i == 0 || tokens[i-1].Heading == 0) {
			head := *t.Piece
			head.Break, head.InCard = markup.Card, true
			t.Piece = &head
		}
	}
	return true, long
}

// areSections reports whether headings that link to their papers begin the sections of a
// digest: "Submitted by" or "117 upvotes" stand behind the last. It tells whether most have
// sentences.
func areSections(tokens []token) (are, long bool) {
	var said, last slotSet // in any section, and in the last
	heads, sentences := 0, 0
	for i := range tokens {
		t := &tokens[i]
		isSaid := t.kind == site.Submitted || t.kind == site.Upvote && t.What.Count.Known && !site.IsButton(t.Text)
		switch {
		case t.Break == markup.Card, t.Link.Kind == site.LinkUpvote, heads == 0 && (isSaid || t.Link.ID != "" && !isLinkedHeading(*t)):
			return false, false
		case isLinkedHeading(*t) && t.isNextTitle():
			heads++
			last = 0
		case isSaid:
			last |= set(strays[t.kind])
			said |= last
		case t.kind == site.Prose && t.shape.sentence && t.shape.runes >= shortText:
			sentences++
		}
	}
	return heads >= minSections && said != 0 && said == last, 2*sentences > heads
}

// minSections is how many papers a digest has at least.
const minSections = 2
