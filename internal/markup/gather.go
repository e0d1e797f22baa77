package markup

import (
	"bytes"
	"unicode"

	"dailypapers/internal/text"
)

// A gatherer makes the pieces of a page in a form whose text comes in parts, as
// that of HTML does: text is gathered until something ends the piece, and only
// then becomes a string, is folded and asked what it is.
type gatherer struct {
	collector
	text []byte // gathered so far

	texts int // pieces with a text so far
}

// add gathers text.
func (g *gatherer) add(text []byte) { g.text = append(g.text, text...) }

// flush ends the piece that is being gathered, if it has any text.
func (g *gatherer) flush() {
	raw := g.text
	if len(raw) == 0 {
		return
	}
	g.text = raw[:0]
	var folded string
	if inner := bytes.Trim(raw, " \t\n\r\f"); len(inner) > 0 {
		folded = text.Fold(string(inner))
	}
	if folded == "" {
		if hasSpace(raw) {
			g.next.Glued = false
		}
		return
	}
	p := g.next
	p.setText(folded)
	p.Glued = p.Glued && !beginsWithSpace(raw)
	g.put(&p)
	g.texts++
	g.next.Glued = !endsWithSpace(raw)
}

// picture puts a picture or a video where the text stands.
func (g *gatherer) picture(address, alt string, video bool) {
	g.flush()
	g.putEmpty(&Picture{text.Fold(address), text.Fold(alt), video})
}

// breakLine ends the piece and begins a new line, paragraph or card.
func (g *gatherer) breakLine(b Break) {
	g.flush()
	g.next.Break = max(g.next.Break, b)
	g.next.Glued = false
}

// beginLink makes what follows a link.
func (g *gatherer) beginLink(address string) {
	g.flush()
	address = text.Fold(address)
	g.next.Target, g.next.InLink = newTarget(address), true
}

// endLink ends the link. One that shows nothing still has an address: there is a
// piece for it if empty says so, or if the last piece has another address.
func (g *gatherer) endLink(empty bool) {
	g.flush()
	if p := g.last(); empty || p == nil || p.Href != g.next.Href {
		g.putEmpty(nil)
	}
	g.next.Target, g.next.InLink = noTarget, false
}

// hasSpace reports whether there is white space among what shows nothing.
func hasSpace(s []byte) bool { return bytes.IndexFunc(s, unicode.IsSpace) >= 0 }

// beginsWithSpace reports whether white space stands in front of what a reader
// sees of s: "\u00a0and", "\u200b and".
func beginsWithSpace(s []byte) bool { return hasSpace(s[:max(0, bytes.IndexFunc(s, isSeen))]) }

// endsWithSpace reports whether white space stands behind what a reader sees of
// s.
func endsWithSpace(s []byte) bool { return hasSpace(s[max(0, bytes.LastIndexFunc(s, isSeen)):]) }

// isSeen reports whether a character is neither white space nor an invisible mark.
func isSeen(r rune) bool { return r > ' ' && r < 0x7f || text.Fold(string(r)) != "" }
