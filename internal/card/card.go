// Package card reads the papers out of a page's pieces. In go the pieces of a
// page in any markup, out comes what its cards say. It does not know how the
// page was spelled, which year it is, or what else is known of its papers.
//
// What a piece is depends on its neighbours: a number may be upvotes, stars or
// comments; a line may be a title, a paragraph of an abstract or an
// organization. So each gets all its readings, each with a cost, and the
// cheapest way through the whole page that keeps to the order of a layout's
// slots is taken. That decides a run of paragraphs with nothing between them by
// all that surrounds it, and a page whose cards have links by its links.
package card

import (
	"slices"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// Read returns what the cards of a page say, nil if it is not a listing.
func Read(p *markup.Page) *site.Page {
	lead := votesLead(p.Pieces)
	tokens, left := tokenize(p.Pieces, lead)
	tokens, next, hasMore := firstPage(tokens)
	r := &reader{page: p, tokens: tokens, next: next}
	r.facts = survey(p, r.tokens)
	r.facts.votesLead = lead
	path := r.parse()
	cards := r.cards(path)
	if !r.isListing(cards) {
		return nil
	}
	out := &site.Page{Place: p.Place, Captured: p.Captured, Neighbours: r.facts.neighbours, Heading: r.heading, Cut: p.Cut}
	if !p.Datetime.IsZero() {
		out.Heading = p.Datetime
	}
	for _, d := range p.Doubts {
		out.Doubt(d)
	}
	if t := r.facts.foreign; t != nil {
		out.Doubt(site.Doubt{Line: int(t.Line), Field: "authorCount", Text: t.Text, Msg: "words that are not known count something on cards"})
	}
	r.build(out, cards)
	if hasMore {
		out.Doubt(site.Doubt{Line: int(next.Line), Text: next.Text, Msg: "another page begins here, which was not read"})
	}
	if left += p.Dropped; left > 0 {
		out.Doubtf("the page has more than %d pieces of text; the last %d were not read", markup.MaxPieces, left)
	}
	return out
}

// firstPage returns the tokens of the first of several pages in one text, and with what
// the next begins, nil if there is one page: the words below the heading of a listing stand
// once more, behind cards. It tells whether the next has cards too.
func firstPage(tokens []token) (first []token, next *token, hasMore bool) {
	hasHeading, hasCards := false, false
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.kind == site.Banner && site.IsByline(t.Text):
			if hasCards {
				return tokens[:i], t, slices.ContainsFunc(tokens[i:], isOfCard)
			}
			hasHeading = true
		case isOfCard(*t):
			hasCards = hasHeading
		}
	}
	return tokens, nil, false
}

// isOfCard reports whether only a card has a token.
func isOfCard(t token) bool {
	return t.kind == site.Submitted || t.kind == site.Authors || t.Link.ID != ""
}

// A reader reads the cards of one page.
type reader struct {
	page      *markup.Page
	tokens    []token
	next      *token // with which another page begins, nil if the input ends behind this
	facts     facts
	layout    *layout
	heading   site.Day        // the day in the page's heading
	passed    []site.Doubt    // long texts around the cards
	linked    []string        // papers that links there lead to
	recurring map[string]bool // texts that most cards have, and no slot
}
