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
	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// Read returns what the cards of a page say, nil if it is not a listing.
func Read(p *markup.Page) *site.Page {
	lead := votesLead(p.Pieces)
	tokens, left := tokenize(p.Pieces, lead)
	tokens, next := firstPage(tokens)
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
	if r.facts.piled {
		out.Doubtf("who submitted the papers stands apart from them, and numbers may be of others")
	}
	if t := r.facts.foreign; t != nil {
		out.Doubt(site.Doubt{Line: int(t.Line), Field: "authorCount", Text: t.Text, Msg: "words that are not known count something on cards"})
	}
	r.build(out, cards)
	if next != nil {
		out.Doubt(site.Doubt{Line: int(next.Line), Text: next.Text, Msg: "another page begins here, which was not read"})
	}
	if left += p.Dropped; left > 0 {
		out.Doubtf("the page has more than %d pieces of text; the last %d were not read", markup.MaxPieces, left)
	}
	return out
}

// firstPage returns the tokens of the first of several pages in one text, and the first
// of the next, nil if there is one page: the words below the heading of a listing stand
// once more, between cards.
func firstPage(tokens []token) (first []token, next *token) {
	hasHeading, hasCards, end := false, false, len(tokens)
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.kind == site.Banner && site.IsByline(t.Text):
			hasHeading = true
			if hasCards {
				end = min(end, i)
			}
		case !hasHeading || t.kind != site.Submitted && t.kind != site.Authors && t.Link.ID == "":
		case end < i:
			return tokens[:end], &tokens[end]
		default:
			hasCards = true
		}
	}
	return tokens, nil
}

// A reader reads the cards of one page.
type reader struct {
	page      *markup.Page
	tokens    []token
	next      *token // with which another page begins, nil if none does
	facts     facts
	layout    *layout
	heading   site.Day        // the day in the page's heading
	passed    []site.Doubt    // long texts around the cards
	linked    []string        // papers that links there lead to
	recurring map[string]bool // texts that most cards have, and no slot
}
