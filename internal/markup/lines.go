package markup

import (
	"strings"
	"unicode/utf8"

	"dailypapers/internal/text"
)

// A liner makes pieces of the lines of a text: it knows what may stand in front
// of a line's text and what a line as a whole may be, and leaves the text to
// inline.
type liner struct {
	source // its number is that of the line
	writer
	links    links
	markdown bool
	headings int    // how many there are
	skip     int    // what lies before belongs to lines that were read
	from     int    // what of the line was not taken yet
	paperID  string // of the last words that an address behind them links to a paper
}

// lines reads the text line by line.
func (l *liner) lines() {
	begin, refs := 0, l.refLines
	for begin < len(l.src) {
		end := len(l.src)
		if n := strings.IndexByte(l.src[begin:], '\n'); n >= 0 {
			end = begin + n
		}
		if l.endsPage(strings.TrimSpace(l.src[begin:end])) {
			break // what follows is the list of addresses, or what is left of it
		}
		if l.isInLabel() {
			l.text.add(" ")
		} else {
			l.breakLine(Line)
		}
		l.next.Line, l.next.Heading, l.next.spelled, l.next.spelledWord = int32(l.number), 0, 0, 0
		if len(refs) > 0 && refs[0] == begin {
			refs = refs[1:] // a line of the list of addresses
		} else {
			l.line(begin, end)
		}
		l.number++
		begin = end + 1
	}
	l.flush()
	if l.inHTML {
		l.putEmptyLink()
	}
}

// endsPage reports whether a line is the title of the list of addresses. Links
// without numbers have one that no text has.
func (l *liner) endsPage(line string) bool {
	return isListTitle(line) && (l.numbered || line[0] == 'V')
}

// maxLabel is longer than the label of any button, in bytes.
const maxLabel = 24

// isInLabel reports whether the line ended inside of a short link, which is one
// text: "[Project", "page](…)".
func (l *liner) isInLabel() bool {
	s := l.links.innermost()
	if s == nil || s.kind != linkSpan || s.close-s.open > maxLabel {
		return false
	}
	first, rest, ok := strings.Cut(l.src[s.open:s.close], "\n")
	return ok && text.HasAlphanumeric(first) && text.HasAlphanumeric(rest) && !strings.Contains(rest, "\n")
}

// isFence reports whether a line is one of those around a block of code, or one of
// pandoc's, which are no text. Code on one line has its marks on both sides.
func isFence(s string) bool {
	switch s[:min(len(s), len("```"))] {
	case "~~~", ":::":
		return true
	case "```":
		return !strings.Contains(strings.TrimLeft(s, "`"), "`")
	}
	return false
}

// line reads the line src[begin:end].
func (l *liner) line(begin, end int) {
	i := max(begin, min(l.skip, end))
	s := l.src[i:end]
	if rest, ok := strings.CutPrefix(s, sheetLine); ok && begin == i {
		l.next.Sheet = true
		if rest == "" {
			return
		}
		s, begin, i = rest, begin+1, i+1
	}
	if l.isMark(strings.TrimSpace(s), i == begin) || l.isAttributes(i, end) {
		return
	}
	l.leaveLinks(begin)
	l.next.Indent = int32(blanks(s))
	i += int(l.next.Indent)
	end = i + len(strings.TrimRight(l.src[i:end], " \t"))
	begin = i
	i, l.next.Heading = l.lineMarks(i, end)
	l.next.Item = i > begin && l.next.Heading == 0
	closed := false
	if l.next.Heading > 0 {
		l.headings++
		end, closed = l.headingEnd(i, end)
	}
	if l.links.loose && !l.goesOn(l.src[i:end]) {
		l.endLoose()
	}
	if l.addressLine(l.src[i:end]) {
		return
	}
	l.inline(i, end)
	if closed {
		l.breakLine(Paragraph)
	}
}

// isMark reads a line that is no text: what is left of it is nothing, or marks
// that divide the text or tell what the one above is. It reports whether it is such.
func (l *liner) isMark(line string, whole bool) bool {
	switch {
	case line == "":
		if whole {
			l.breakLine(Paragraph)
			l.endLoose()
		}
	case text.IsASCIILetter(line[0]): // most lines
		return false
	case isFence(line):
	case line == "*" || line == "+" || line == "•" || line == ">": // an empty item, or line of a quotation
		l.next.Break = Paragraph
	case l.markdown && isUnderline(line) && l.next.Break == Line && l.underline(line[0]):
	case isRule(line):
		l.breakLine(Paragraph)
	default:
		return false
	}
	return true
}

// isAttributes reports whether a line has the attributes of what stands below.
func (l *liner) isAttributes(i, end int) bool {
	i += blanks(l.src[i:end])
	return l.markdown && l.src[i] == '{' && l.attributesEnd(i) == end
}

// blanks returns how many blanks a line begins with.
func blanks(s string) int {
	n := 0
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		n++
	}
	return n
}

// lineMark has what stands in front of the text of a line: the marks of lists
// and quotations, with a blank behind.
var lineMark = []string{"*", "-", "+", ">", "•", "◦"}

// lineMarks skips the marks of headings, lists and quotations.
func (l *liner) lineMarks(i, end int) (begin int, heading int8) {
	for i < end {
		rest := l.src[i:end]
		n := cutLineMark(rest)
		if rest[0] == '#' && l.markdown {
			if n = headingMark(rest); n > 0 {
				heading = int8(n)
			}
		}
		if n == 0 {
			break
		}
		i += n
	}
	return i, heading
}

// cutLineMark returns how long the mark is that a line begins with, or a blank.
func cutLineMark(s string) int {
	switch c := s[0]; {
	case c == ' ' || c == '\t':
		return 1
	case c > '-' && c != '>' && c < utf8.RuneSelf: // most lines
		return 0
	}
	for _, mark := range lineMark {
		if rest, ok := strings.CutPrefix(s, mark); ok && rest != "" && (rest[0] == ' ' || rest[0] == '\t') {
			return len(mark)
		}
	}
	return 0
}

// headingMark returns the level of a heading, 0 if the line is none.
func headingMark(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

// headingEnd returns where the text of a heading ends, in front of "{#id
// .class}" or of marks that close it.
func (l *liner) headingEnd(i, end int) (_ int, closed bool) {
	s := l.src[i:end]
	closed = closesHeading(s)
	if n := strings.LastIndex(s, " {"); n > 0 {
		whole := strings.HasSuffix(s, "}") && l.attributesEnd(i+n+1) > i+n+1
		if whole || end == len(l.src) && strings.HasPrefix(s[n:], " {#") {
			end = i + n
		}
	}
	if closed {
		end = i + len(strings.TrimRight(l.src[i:end], "#"))
	}
	return i + len(strings.TrimRight(l.src[i:end], " \t")), closed
}

// closesHeading reports whether a heading ends in marks that close it, behind a
// blank: "### Title ###", not "### Back to C#".
func closesHeading(s string) bool {
	title := strings.TrimRight(s, "#")
	return len(title) < len(s) && (title == "" || strings.HasSuffix(title, " ") || strings.HasSuffix(title, "\t"))
}

// isRule reports whether a line is one that is drawn between blocks: "* * *".
func isRule(s string) bool {
	if strings.IndexByte("-*_", s[0]) < 0 {
		return false
	}
	marks := 0
	for i := range len(s) {
		switch s[i] {
		case s[0]:
			marks++
		case ' ', '\t':
		default:
			return false
		}
	}
	return marks >= 3
}

// isUnderline reports whether a line underlines a heading.
func isUnderline(s string) bool {
	return len(s) >= 3 && (s[0] == '=' || s[0] == '-') && strings.Trim(s, s[:1]) == ""
}

// An underlined heading has so many pieces and bytes at most. What is longer stands
// in front of a rule.
const (
	maxUnderlined      = 8
	maxUnderlinedBytes = 300
)

// underline makes the paragraph in front a heading. Rules between cards look the
// same, but what stands above them is a number, or not a paragraph of its own.
func (l *liner) underline(mark byte) bool {
	pieces := l.page.Pieces
	first := len(pieces) - 1
	for first > 0 && pieces[first].Break < Paragraph && len(pieces)-first < maxUnderlined {
		first--
	}
	if first < 0 || pieces[first].Break < Paragraph && first > 0 || pieces[first].Item {
		return false
	}
	level := int8(1)
	if mark == '-' {
		level = 2
	}
	pieces = pieces[first:]
	size := 0
	for i := range pieces {
		if size += len(pieces[i].Text); size > maxUnderlinedBytes || pieces[i].Heading > 0 || isAtom(pieces[i].What) {
			return false
		}
	}
	for i := range pieces {
		pieces[i].Heading = level
	}
	l.headings++
	l.next.Break = Paragraph
	return true
}
