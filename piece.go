package dailypapers

// A piece is a bit of a page's text, together with the address it links to. All
// forms that have cards to be read, HTML, markdown and plain text alike, are
// lowered to one sequence of pieces, from which the grammar in card.go reads
// the papers.
type piece struct {
	text    string // folded; "" for a picture or an empty link
	href    string // the address, "" if none
	image   string // the address of a picture or video
	alt     string // what stands for the picture
	line    int32  // 1-based, 0 where a form has no lines
	linkNo  int32  // tells links apart that have one address, 0 for none
	indent  int32  // columns in front of the text on its line
	heading int8   // 1 to 6, 0 if none
	brk     brk
	inLink  bool // the text is a link, though its address may be missing
	video   bool // the image is a video
	glued   bool // no white space in front
	item    bool // the line begins with the mark of a list
	atom    bool // the text is a part of a card by itself
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
	pieces  []piece
	dropped int // pieces beyond maxPieces

	addressed bool // in this form every card links to its paper
	text      words
	next      piece // what the piece that is being collected looks like, but for its text
}

// A words collects the text of a piece. What is one part of the input, as most
// text is, is not copied.
type words struct {
	first string
	more  []byte // first and what follows it, if anything does
}

func (w *words) add(s string) {
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

func (w *words) String() string {
	if len(w.more) > 0 {
		return string(w.more)
	}
	return w.first
}

func (w *words) reset() {
	w.first, w.more = "", w.more[:0]
}

// flush ends the piece that is being collected, if it has any text.
func (l *lowering) flush() {
	s := l.text.String()
	l.text.reset()
	folded := fold(s)
	if folded == "" {
		if s != "" {
			l.next.glued = false
		}
		return
	}
	p := l.next
	p.text = folded
	p.glued = l.next.glued && !startsWithSpace(s)
	l.put(p)
	l.next.glued = !endsWithSpace(s)
}

// maxPieces is how many pieces of a page are read: some hundred times as many as
// the largest page has. It bounds the memory for hostile input.
const maxPieces = 1 << 18

// put adds a piece.
func (l *lowering) put(p piece) {
	if len(l.pieces) < maxPieces {
		l.pieces = append(l.pieces, p)
	} else {
		l.dropped++
	}
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
