package markup

import (
	"slices"
	"strings"
	"unicode"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A writer makes the pieces of a page whose text comes in parts: text is gathered
// until something ends the piece, and only then is folded and asked what it is.
type writer struct {
	page      Page
	next      Piece // what the next piece looks like, but for its text
	text      words
	texts     int  // pieces with a text so far
	openCards int  // which hold what comes next
	inHTML    bool // what is read is HTML's, and no box in it is a converter's
	sign      sign
}

// start begins a page, with room for so many pieces.
func (w *writer) start(room int) {
	w.page.Pieces = make([]Piece, 0, min(room, MaxPieces))
	w.next = Piece{Target: noTarget, Break: Line}
}

// put adds a piece, unless there are too many.
func (w *writer) put(p *Piece) {
	w.next.Break, w.next.Glued, w.next.Sheet = None, false, false
	if len(w.page.Pieces) >= MaxPieces {
		w.page.Dropped++
		return
	}
	if n := len(w.page.Pieces); n == cap(w.page.Pieces) {
		w.page.Pieces = slices.Grow(w.page.Pieces, max(n, 16)) // pieces are large, and append copies them more often
	}
	w.page.Pieces = append(w.page.Pieces, *p)
}

// putEmpty adds a piece without a text: a picture, or else a link that shows
// nothing.
func (w *writer) putEmpty(picture *Picture) {
	p := w.next
	p.What.Kind, p.Picture = site.Nothing, picture
	w.put(&p)
}

// last returns the piece in front, nil if there is none.
func (w *writer) last() *Piece {
	if n := len(w.page.Pieces); n > 0 {
		return &w.page.Pieces[n-1]
	}
	return nil
}

// flush ends the piece that is being collected, if it has any text.
func (w *writer) flush() {
	isFolded, hidden := w.text.folded, w.text.hidden // which take forgets
	switch s := withoutHidden(w.text.take(), hidden, w.next.Heading > 0); {
	case s == "", w.inHTML && w.isInLink(w.last()) && site.IsNote(text.Fold(s), w.next.Link.Kind):
	case isFolded:
		w.write(s, s)
	default:
		w.write(s, text.Fold(strings.Trim(s, " \t\n\r\f")))
	}
}

// write puts a piece with the given text, as it is spelled and folded, and tells
// what that is; ok is false if the text shows nothing.
func (w *writer) write(s, folded string) (what site.What, ok bool) {
	if !w.inHTML {
		folded = cutBoxes(folded)
	}
	if folded == "" {
		w.next.Glued = w.next.Glued && !hasSpace(s)
		return what, false
	}
	p := w.next
	p.setText(folded)
	if bare := withoutBoxes(folded); len(bare) < len(folded) && (p.What.Kind == site.Prose || p.What.Kind == site.Meta) {
		if q := p.WithText(bare); q.What.Kind != site.Prose {
			p = *q // "GitHub [] 8.22k [] arXiv Page"
		}
	}
	p.Glued = p.Glued && !hasSpace(s[:max(0, strings.IndexFunc(s, text.IsSeen))])
	w.put(&p)
	if w.texts++; w.sign.name != "" {
		w.counts(w.sign.name)
		w.sign = sign{}
	}
	w.next.Glued = !hasSpace(s[max(0, strings.LastIndexFunc(s, text.IsSeen)):])
	return p.What, true
}

// hasSpace reports whether there is white space in s.
func hasSpace(s string) bool { return strings.ContainsFunc(s, unicode.IsSpace) }

// picture adds a picture, or a video, which some converters show as one.
func (w *writer) picture(alt, address string, video bool) {
	w.flush()
	address = text.Fold(address)
	w.putEmpty(&Picture{address, text.Fold(alt), video || site.IsVideoName(address)})
}

// breakLine ends the piece and begins a new line, paragraph or card.
func (w *writer) breakLine(b Break) {
	w.flush()
	w.next.Break = max(w.next.Break, b)
	w.next.Glued = false
}

// noteCard notes that an element begins, or that it ends if more is negative: it may
// be a card. An end without a beginning ends nothing.
func (w *writer) noteCard(brk Break, more int) {
	if brk == Card {
		w.openCards = max(0, w.openCards+more)
		w.next.InCard = w.openCards > 0
	}
}

// beginLink makes what follows a link.
func (w *writer) beginLink(address string) {
	w.flush()
	w.next.Target, w.next.InLink = newTarget(text.Fold(address)), true
}

// endLink ends the link. One that shows nothing still has an address: there is a
// piece for it if empty says so, or if the last piece has another address.
func (w *writer) endLink(empty bool) {
	w.flush()
	if p := w.last(); empty || p == nil || p.Href != w.next.Href {
		w.putEmpty(nil)
	}
	w.next.Target, w.next.InLink = noTarget, false
}

// A words collects the text of a piece. What is one part of the input, as most
// text is, is not copied, and nothing is copied twice.
type words struct {
	first  string
	more   []byte // first and what follows it, if anything does
	folded bool   // the text is known to be
	hidden [2]int // from where to where screen readers pass over it
}

func (w *words) add(s string) {
	w.folded = false
	switch {
	case s == "":
	case w.first == "":
		w.first = s
	default:
		if len(w.more) == 0 {
			w.more = append(w.more, w.first...)
		}
		w.more = append(w.more, s...)
	}
}

func (w *words) len() int { return max(len(w.first), len(w.more)) }

// isBlank reports whether there is nothing to be seen.
func (w *words) isBlank() bool {
	return strings.TrimSpace(w.begins(w.len())) == ""
}

// behind returns what follows the first n bytes, "" if that is more than most.
func (w *words) behind(n, most int) string {
	switch {
	case n > w.len() || w.len()-n > most:
		return ""
	case len(w.more) > 0:
		return string(w.more[n:])
	}
	return w.first[n:]
}

// cut keeps the first n bytes.
func (w *words) cut(n int) {
	w.first, w.more = w.first[:min(n, len(w.first))], w.more[:min(n, len(w.more))]
}

// begins returns the first bytes.
func (w *words) begins(n int) string {
	if len(w.more) > 0 {
		return string(w.more[:min(n, len(w.more))])
	}
	return w.first[:min(n, len(w.first))]
}

// take returns the text, and begins another.
func (w *words) take() string {
	s := w.first
	if len(w.more) > 0 {
		s = string(w.more)
	}
	w.first, w.more, w.folded, w.hidden = "", w.more[:0], false, [2]int{}
	return s
}
