package markup

import (
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// What a link says of itself behind its text, in an element of its own, is no part of
// that: <a href="…">Gulls by Night <span>(opens in a new tab)</span></a>.

// beginNote begins an element of a link's text that may be such. Only the innermost is.
func (l *lowering) beginNote(e *element) {
	if l.next.InLink && e.isInline() {
		l.note = l.inner(e)
	} else if e == l.note.of {
		l.note.depth++
	}
}

// leaveNote takes away what the element holds, if this is its end and it is such.
func (l *lowering) leaveNote(e *element) {
	if !l.note.leave(e) {
		return
	}
	at := l.note
	l.note = inner{}
	isBehind := len(l.page.Pieces) == at.pieces && (at.bytes > 0 || l.isInLink(l.last()))
	if isBehind && site.IsNote(text.Fold(l.text.behind(at.bytes, maxLabelled)), l.next.Link.Kind) {
		l.text.cut(at.bytes)
	}
}

// isInLink reports whether a piece is a text of the link that is open.
func (w *writer) isInLink(p *Piece) bool {
	return w.next.InLink && p != nil && p.Target == w.next.Target && p.Text != ""
}
