package dailypapers

import "strings"

// A piece is a bit of a page's text, together with the address it links to. All
// forms that have cards to be read, HTML, markdown and plain text alike, are
// lowered to one sequence of pieces, from which the grammar in card.go reads
// the papers.
type piece struct {
	text    string // folded; "" for a picture or an empty link
	href    string // the address, "" if none
	inLink  bool   // the text is a link, though its address may be missing
	linkNo  int    // tells links apart that have one address, 0 for none
	image   string // the address of a picture or video
	video   bool
	alt     string // what stands for a picture in front of the text: "[tencent] Tencent"
	heading int    // 1 to 6, 0 if none
	brk     brk
	glued   bool // no white space in front
	line    int  // 1-based, 0 where a form has no lines
	indent  int  // columns in front of the text on its line
	item    bool // the line begins with the mark of a list
}

// A brk is what separates a piece from the one in front.
type brk uint8

const (
	brkNone      brk = iota // on the same line
	brkLine                 // a new line
	brkParagraph            // an empty line, or a block with a margin
	brkCard                 // the boundary of an <article>
)

// A lowering collects pieces.
type lowering struct {
	pieces []piece
	text   strings.Builder
	next   piece // what the piece that is being collected looks like, but for its text
}

// flush ends the piece that is being collected, if it has any text.
func (l *lowering) flush() {
	s := l.text.String()
	l.text.Reset()
	folded := fold(s)
	if folded == "" {
		if s != "" {
			l.next.glued = false
		}
		return
	}
	p := l.next
	p.text = strings.Clone(folded)
	p.glued = l.next.glued && !startsWithSpace(s)
	l.put(p)
	l.next.glued = !endsWithSpace(s)
}

// put adds a piece.
func (l *lowering) put(p piece) {
	l.pieces = append(l.pieces, p)
	l.next.brk, l.next.glued = brkNone, false
}

// breakLine ends the piece and begins a new line, paragraph or card.
func (l *lowering) breakLine(b brk) {
	l.flush()
	l.next.brk = max(l.next.brk, b)
	l.next.glued = false
}

func startsWithSpace(s string) bool { return s != "" && fold(s[:1]) == "" }
func endsWithSpace(s string) bool   { return s != "" && fold(s[len(s)-1:]) == "" }
