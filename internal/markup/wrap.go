package markup

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A wrapper joins lines that were wrapped at a column: a line goes on with the
// next one if it had no room for the next one's first word. What a line is by
// itself goes on with nothing.
type wrapper struct {
	pieces     []Piece
	atoms      []bool  // the piece is a part of a card by itself
	columns    []int32 // how wide the line is as its page spells it, 0 if not known yet
	paragraphs []paragraph
	width      int  // the column at which lines are wrapped, 0 if they are not
	longest    int  // the longest line, 0 if a column is known or no line tells one
	solid      bool // the text has no empty lines
	printed    bool // it is in sheets of paper
	drawn      bool // and most cards are in the order in which they were drawn
}

// A paragraph is a run of lines that may be one text.
type paragraph struct {
	begin, end int // its pieces
	width      int // the column at which it is wrapped, 0 if it does not show one
	title      int // how many lines are the title of a day's card, 0 if that is not known
}

// joinWrapped joins the pieces of a text that were wrapped.
func joinWrapped(pieces []Piece, printed bool) []Piece {
	w := wrapper{pieces: pieces, printed: printed, drawn: printed && isDrawnOrder(pieces), atoms: make([]bool, len(pieces)), columns: make([]int32, len(pieces)), paragraphs: make([]paragraph, 0, len(pieces))}
	w.solid = isSolid(pieces)
	heading := int32(0) // the link that the heading above is
	for i := range pieces {
		switch p := &pieces[i]; {
		case p.Heading > 0:
			heading = p.LinkNo
		case p.LinkNo != heading || p.Break != Line:
			heading = 0
		}
		// "### <a href=…>Report of the Year", "2051</a>": a heading's last line.
		w.atoms[i] = w.isAtom(i) && (heading == 0 || pieces[i].Heading > 0)
	}
	for i := 0; i < len(pieces); {
		end := w.paragraphEnd(i)
		if w.solid && i > 0 && w.atoms[i-1] && !(printed && w.isDayTitle(paragraph{begin: i, end: end})) {
			end = w.titleEnd(i, end)
		}
		w.paragraphs = append(w.paragraphs, paragraph{begin: i, end: end, width: w.ownWidth(i, end)})
		i = end
	}
	if w.width = w.wrapWidth(); w.width == 0 {
		w.longest = w.widest() // of the lines, before any are joined
		w.findTitles()
	}
	return w.join()
}

// isAtom reports whether a piece is a part of a card by itself. A line of a link
// may be words of the site and the end of a title.
func (w *wrapper) isAtom(i int) bool {
	p := &w.pieces[i]
	if p.What.Kind == site.Words || p.What.Kind == site.Banner {
		return p.What.Atom && p.LinkNo == 0 && !w.mayEndTitle(i)
	}
	return isAtom(p.What)
}

// isSolid reports whether a text has no empty lines, as pages have whose elements
// are printed one a line.
func isSolid(pieces []Piece) bool {
	for i := range pieces {
		if i > 0 && pieces[i].Break > Line {
			return false
		}
	}
	return true
}

// isAtom reports whether a text is a part of a card by itself. The word in front
// of a trending card's votes is one too.
func isAtom(w site.What) bool {
	if w.Atom || w.Kind == site.Upvote {
		return true
	}
	parts := w.Parts()
	return len(parts) > 0 && parts[0].What.Kind == site.Upvote
}

// longTitle is how many bytes a title has at least that is wrapped.
const longTitle = 40

// mayEndTitle reports whether words of the site may be the end of a title that
// was wrapped: "… in Large Language", "Models", and an empty line.
func (w *wrapper) mayEndTitle(i int) bool {
	if i == 0 || w.pieces[i].Break != Line || i+1 < len(w.pieces) && w.pieces[i+1].Break < Paragraph {
		return false
	}
	above := &w.pieces[i-1]
	return len(above.Text) > longTitle && !w.atoms[i-1] && w.pieces[i].Indent == above.Indent
}

// paragraphEnd returns the end of the run of lines that begins at i and may be
// one paragraph: text alike in its link and heading, one piece to a line.
func (w *wrapper) paragraphEnd(i int) int {
	p := &w.pieces[i]
	if p.Text == "" || !w.isLine(i) {
		return i + 1
	}
	end := i + 1
	for end < len(w.pieces) {
		q := &w.pieces[end]
		if q.Text == "" || q.Break != Line || q.LinkNo != p.LinkNo || q.Href != p.Href || !w.isLine(end) ||
			q.Heading != p.Heading && (p.Heading == 0 || q.Heading > 0) || w.atoms[end] || w.atoms[end-1] ||
			q.Sheet && w.isBehindSubmitter(end) {
			break
		}
		end++
	}
	return end
}

// isLine reports whether a piece is the only one on its line.
func (w *wrapper) isLine(i int) bool {
	return w.pieces[i].Break != None && (i+1 == len(w.pieces) || w.pieces[i+1].Break != None)
}

// join makes one piece of the lines of each text.
func (w *wrapper) join() []Piece {
	j := joiner{out: w.pieces[:0]} // never ahead of what is read
	j.texts.Grow(w.joinable())
	for _, p := range w.paragraphs {
		if p.title > 0 {
			j.begin(&w.pieces[p.begin])
			for _, line := range w.pieces[p.begin+1 : p.begin+p.title] {
				j.add(line.Text)
			}
			if p = (paragraph{begin: p.begin + p.title, end: p.end}); p.begin == p.end {
				continue
			}
		}
		if n := p.end - 1; w.endsInOrganization(p) {
			w.joinParagraph(&j, paragraph{begin: p.begin, end: n, width: p.width})
			p = paragraph{begin: n, end: p.end}
		}
		w.joinParagraph(&j, p)
	}
	j.finish()
	return j.out
}

// joinable returns how long the texts of several lines are at most, but for the
// few that go on over a paragraph.
func (w *wrapper) joinable() (n int) {
	for _, p := range w.paragraphs {
		if p.end == p.begin+1 {
			continue
		}
		for i := p.begin; i < p.end; i++ {
			n += len(w.pieces[i].Text) + len(" ")
		}
	}
	return n
}

// titleEnd returns where the title ends that a paragraph of a solid text begins
// with, behind what stands in front of titles. What the site wrapped itself it
// indented in titles only, so that the first line without an indent begins the
// abstract.
func (w *wrapper) titleEnd(begin, end int) int {
	i := begin + 1
	for i < end && goesOnBelow(&w.pieces[begin], &w.pieces[i-1], &w.pieces[i]) {
		i++
	}
	return i
}

// maxOrganization is how many bytes an organization's name has at most.
const maxOrganization = 80

// endsInOrganization reports whether the last line of a paragraph is the
// organization, right below the abstract and in front of a dot.
func (w *wrapper) endsInOrganization(p paragraph) bool {
	if p.end < p.begin+2 || p.end == len(w.pieces) {
		return false
	}
	next := &w.pieces[p.end]
	return next.What.Kind == site.Dot && next.Break == Line && len(w.pieces[p.end-1].Text) <= maxOrganization &&
		(text.EndsSentence(w.pieces[p.end-2].Text) || text.EndsAsked(w.pieces[p.end-2].Text))
}

// joinParagraph joins those lines of a paragraph that go on.
func (w *wrapper) joinParagraph(j *joiner, p paragraph) {
	lines := w.pieces[p.begin:p.end]
	width := w.widthOf(p)
	whole := lines[0].Href != "" || lines[len(lines)-1].Heading > 0 // one link, one heading
	for k := range lines {
		switch line := &lines[k]; {
		case k == 0 && j.endsInLink(line), line.Break == Line && j.endsInDate(line.Text), k > 0 && (whole || w.goesOn(p, k, width)):
			j.add(line.Text)
		default:
			j.begin(line)
		}
	}
}

// widthOf returns the column at which a paragraph is wrapped: its own, that of the
// page, or of one between empty lines, which is one text, that of the longest line.
func (w *wrapper) widthOf(p paragraph) int {
	width := cmp.Or(p.width, w.width)
	if width == 0 && w.pieces[p.begin].Break >= Paragraph && (p.end == len(w.pieces) || w.pieces[p.end].Break >= Paragraph) {
		width = w.longest - indent
	}
	return width
}

// goesOn reports whether a paragraph's line k goes on with the text of the one
// above.
func (w *wrapper) goesOn(p paragraph, k, width int) bool {
	i := p.begin + k - 1
	above, line := &w.pieces[i], &w.pieces[i+1]
	return goesOnBelow(&w.pieces[p.begin], above, line) ||
		width > 0 && !w.hasRoom(i, width) || p.width > 0 && w.isFull(i, width)
}

// A joiner collects pieces and adds lines to the text of the last, whatever their
// number at the cost of their length.
type joiner struct {
	out   []Piece
	above string          // the line above
	texts strings.Builder // of the pieces that have several lines
	begun int             // where that of the last piece begins
}

// joined returns the text of the last piece, "" if that has one line.
func (j *joiner) joined() string { return j.texts.String()[j.begun:] }

// begin adds a piece.
func (j *joiner) begin(p *Piece) {
	j.finish()
	j.out = append(j.out, *p)
	j.above = p.Text
}

// add adds a line to the text of the last piece.
func (j *joiner) add(line string) {
	if j.joined() == "" {
		j.texts.WriteString(j.above)
	}
	j.texts.WriteString(text.Joint(j.above, line))
	j.texts.WriteString(line)
	j.above = line
}

// finish gives the last piece its text, which is asked what it is.
func (j *joiner) finish() {
	if s := j.joined(); s != "" {
		j.out[len(j.out)-1].setText(s)
		j.begun = j.texts.Len()
	}
}

// endsInDate reports whether the text above ends inside of a date, with which this
// line goes on.
func (j *joiner) endsInDate(line string) bool {
	above := cmp.Or(j.joined(), j.above)
	return line != "" && endsInDate(above) || dividesDate(above, line)
}

// endsInLink reports whether a line goes on with the link that the last piece is
// in: the name of an organization, wrapped behind its picture.
func (j *joiner) endsInLink(p *Piece) bool {
	if len(j.out) == 0 || p.Break != Line || p.LinkNo == 0 || p.Text == "" || p.Link.Kind != site.LinkAccount {
		return false
	}
	last := &j.out[len(j.out)-1]
	return p.LinkNo == last.LinkNo && last.Text != ""
}

// maxDateLine is how long a line is that ends before its date does.
const maxDateLine = 200

// endsInDate reports whether a meta line ends before its date does: "Published",
// "4 authors · Sep 24,".
func endsInDate(s string) bool {
	if s == "" || len(s) > maxDateLine || strings.IndexByte(",dn", s[len(s)-1]) < 0 {
		return false // most lines
	}
	before, hasComma := strings.CutSuffix(s, ",")
	if strings.Contains(before, "·") { // which is quicker than to look from the end
		before = before[strings.LastIndex(before, "·")+len("·"):]
	}
	before = strings.TrimSpace(before)
	if !hasComma {
		return before == "Published" || before == "Published on"
	}
	d, ok := site.ParsePrinted(before)
	return ok && d.Tail == "" && d.Day.Year == 0
}

// maxDay is how long the day, the year and the comments behind a month are.
const maxDay = len("17, 2026 1024")

// dividesDate reports whether a date is divided behind its month: "Quiet Lab ·
// Published on Mar", "17, 2026".
func dividesDate(above, line string) bool {
	if len(above) > maxDateLine || len(line) > maxDay || line == "" || line[0] < '0' || line[0] > '9' {
		return false // most lines
	}
	i := strings.LastIndexByte(above, ' ')
	if word := above[i+1:]; word == "" || !text.IsASCIILetter(word[0]) {
		return false // "·", "7": without asking for a date
	}
	if front := strings.TrimSpace(above[:i+1]); front != "" && !strings.HasSuffix(front, "·") && front != "on" && !strings.HasSuffix(front, " on") {
		return false
	}
	_, ok := site.ParsePrinted(above[i+1:] + " " + line)
	return ok
}

// What the site wraps itself goes on two columns further right.
const (
	ownIndent   = 2
	minOwnTitle = 30 // bytes of such a title's line
	maxOwnRest  = 40 // bytes that the next may have more
)

// goesOnBelow reports whether a line is the end of a title that the site itself
// wrapped: it begins all lines but the first with two spaces.
func goesOnBelow(first, above, p *Piece) bool {
	return p.Indent >= first.Indent+ownIndent && p.Indent >= above.Indent && !p.Item && len(above.Text) >= minOwnTitle && len(p.Text) < len(above.Text)+maxOwnRest
}

// columnsOf returns how wide a line is as its page spells it.
func (w *wrapper) columnsOf(i int) int {
	if w.columns[i] == 0 {
		w.columns[i] = int32(text.Len(w.pieces[i].Text)) + int32(w.pieces[i].spelled)
	}
	return int(w.columns[i])
}

// hasRoom reports whether the first word of the line below would have fit.
func (w *wrapper) hasRoom(i, width int) bool {
	next := &w.pieces[i+1]
	return w.columnsOf(i)+1+text.Len(text.FirstWord(next.Text))+int(next.spelledWord) <= width
}

// isFull reports whether a line reaches over three quarters of the width.
func (w *wrapper) isFull(i, width int) bool { return 4*w.columnsOf(i) > 3*width }

// The widths at which text is wrapped.
const (
	minWidth    = 40
	maxWidth    = 132
	maxOwnWidth = 200 // which a paragraph shows by itself
	indent      = 4   // columns that an indent may take
)

// provingLines is how many lines show that a paragraph is wrapped. Fewer prove
// nothing: a title, an abstract and an organization may stand in three.
const provingLines = 4

// ownWidth returns the width at which the paragraph of the pieces from begin to
// end is wrapped, 0 if it does not show that it is.
func (w *wrapper) ownWidth(begin, end int) (width int) {
	if end-begin < provingLines {
		return 0
	}
	for i := begin; i < end; i++ {
		if strings.Contains(w.pieces[i].Text, " ") { // a long word may reach over the edge
			width = max(width, w.columnsOf(i))
		}
	}
	if width < minWidth || width > maxOwnWidth {
		return 0
	}
	full, lower, breaks := 0, 0, end-begin-1
	for i := begin; i < end-1; i++ {
		if r, _ := utf8.DecodeRuneInString(w.pieces[i+1].Text); !unicode.IsUpper(r) {
			lower++ // lines break inside of sentences
		}
		if w.isFull(i, width) || !w.hasRoom(i, width) {
			full++
		}
	}
	if 2*full < breaks || 2*lower < breaks {
		return 0
	}
	return width
}

// The longest line is not the width of the text if it is longer than many that
// are nearly alike: it was not wrapped, or is damaged.
const (
	nearly     = 8 // columns between lines that are nearly alike
	manyAlike  = 8 // as many for each longer line
	mostLonger = 4 // longer lines that do not count
)

// widest returns the length of the longest line that is not too long for wrapped
// text, 0 if there is none.
func (w *wrapper) widest() int {
	var lengths []int
	long := 0
	for i := range w.pieces {
		switch n := w.columnsOf(i); {
		case n > maxWidth:
			long++
		case strings.Contains(w.pieces[i].Text, " "):
			lengths = append(lengths, n)
		}
	}
	slices.Sort(lengths)
	for k := len(lengths) - 1; k >= 0; k-- {
		alike := len(lengths) - sort.SearchInts(lengths, lengths[k]-nearly)
		switch longer := long + len(lengths) - 1 - k; {
		case longer > mostLonger:
			return 0
		case alike >= manyAlike*longer:
			return lengths[k]
		}
	}
	return 0
}

// oddWidth is how much wider than all others a paragraph is that does not count.
const oddWidth = 12

// wrapWidth returns the column at which the text is wrapped, 0 if it is not.
// Paragraphs of several lines show it.
func (w *wrapper) wrapWidth() int {
	wrapped, not := 0, 0
	width, second := 0, 0
	for _, p := range w.paragraphs {
		if p.width > 0 {
			wrapped++
			second = max(second, min(width, p.width))
			width = max(width, p.width)
		} else if p.end-p.begin >= provingLines {
			not++
		}
	}
	if width > second+oddWidth && wrapped > 2 {
		width = second
	}
	if wrapped > not {
		return width - indent
	}
	return 0
}
