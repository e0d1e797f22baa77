package markup

import "slices"

// An outline finds the elements of a page that are cards, whatever their names:
// they stand side by side, and each links to one paper.
type outline struct {
	open    []openElement      // outermost first
	count   [maxElements]int32 // how many of them there are, by id
	holders []holder
	linked  int // how many of open are holders: those around the last link to a paper
}

// An openElement is an element that has not ended.
type openElement struct {
	id     int   // of its row
	begin  int32 // its first piece
	holder int32 // its place among the holders, if it is one
}

// A holder is an element in which a link to a paper stands.
type holder struct {
	around     int32 // the one around it, -1 if there is none
	depth      int32 // how many there are around it
	begin, end int32 // its pieces
	paper      string
	many       bool // it links to another paper as well
	whole      bool // it is no part of one that is around it and links to no other
}

// push begins an element in front of a piece.
func (o *outline) push(e *element, piece int) {
	o.open = append(o.open, openElement{id: e.id, begin: int32(piece)})
	o.count[e.id]++
}

// pop ends an element in front of a piece, and those in it that nothing has ended.
func (o *outline) pop(e *element, piece int) {
	for isEnded := o.count[e.id] == 0; !isEnded; {
		last := len(o.open) - 1
		inner := o.open[last]
		o.open = o.open[:last]
		o.count[inner.id]--
		if o.linked > last {
			o.holders[inner.holder].end, o.linked = int32(piece), last
		}
		isEnded = inner.id == e.id
	}
}

// holds reports whether the last of so many open elements holds a piece.
func (o *outline) holds(depth, piece int) bool {
	return depth > 0 && piece >= int(o.open[depth-1].begin)
}

// around returns how many elements are open around one that is ending.
func (o *outline) around(e *element) int {
	if o.isInnermost(e) {
		return len(o.open) - 1
	}
	return len(o.open)
}

// isInnermost reports whether the innermost element that is open is such.
func (o *outline) isInnermost(e *element) bool {
	n := len(o.open)
	return n > 0 && o.open[n-1].id == e.id
}

// note takes a link to a paper, which stands in all elements that are open.
func (o *outline) note(paper string) {
	inner := int32(-1)
	if o.linked > 0 {
		inner = o.open[o.linked-1].holder
	}
	for ; o.linked < len(o.open); o.linked++ {
		e := &o.open[o.linked]
		o.holders = append(o.holders, holder{around: inner, depth: int32(o.linked), begin: e.begin})
		e.holder = int32(len(o.holders) - 1)
		inner = e.holder
	}
	for inner >= 0 {
		h := &o.holders[inner]
		if h.paper == paper || h.many {
			return // and so are all around it
		}
		h.many = h.paper != ""
		if !h.many {
			h.paper = paper
		}
		inner = h.around
	}
}

// cards returns the holders that stand as deep as most of the largest of one paper
// do. One of them may link to another paper, or stand in one that holds no more.
func (o *outline) cards() (cards []holder) {
	largest, depth := map[int32]int{}, int32(0)
	for i := range o.holders {
		h := &o.holders[i]
		if h.whole = h.around < 0; h.whole {
			continue
		}
		around := &o.holders[h.around]
		h.whole = around.many || around.whole && h.begin == around.begin && h.end == around.end
		if around.many && !h.many {
			largest[h.depth]++
			if n := largest[h.depth] - largest[depth]; n > 0 || n == 0 && h.depth > depth {
				depth = h.depth
			}
		}
	}
	for _, h := range o.holders {
		if h.depth == depth && h.whole {
			cards = append(cards, h)
		}
	}
	return cards
}

// papers returns how many papers the page links to.
func (o *outline) papers() int {
	papers := map[string]bool{}
	for _, h := range o.holders {
		papers[h.paper] = true
	}
	return len(papers)
}

// bound gives the cards of a page that has ended their bounds, unless the parts of
// cards stand side by side: papers without a card of their own, or much between the
// cards. Where most have an <article>, that tells better.
func (o *outline) bound(pieces []Piece) {
	for len(o.open) > 0 {
		o.pop(&elements[o.open[0].id], len(pieces))
	}
	cards, papers := o.cards(), o.papers()
	if len(cards) < 2 || len(cards) > papers || len(cards) < papers-papers/few {
		return
	}
	inside, all, articles := int32(0), cards[len(cards)-1].end-cards[0].begin, 0
	for _, c := range cards {
		inside += c.end - c.begin
		if slices.ContainsFunc(pieces[c.begin:c.end], func(p Piece) bool { return p.Break == Card }) {
			articles++
		}
	}
	if inside < all-all/few || articles > len(cards)/2 {
		return
	}
	for _, c := range cards {
		for i := c.begin; i < c.end; i++ {
			pieces[i].InCard = true
		}
		for _, i := range [...]int32{c.begin, c.end} {
			if int(i) < len(pieces) {
				pieces[i].Break, pieces[i].Glued = Card, false
			}
		}
	}
}

// few is the share that may be otherwise: one of so many.
const few = 8
