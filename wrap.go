package dailypapers

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinWrapped joins lines that were wrapped at a column: a line goes on with the
// next one if it had no room for the next one's first word.
func (l *textLowering) joinWrapped() {
	for i := range l.pieces {
		// A line of a link may be a word of the site's and the end of a title.
		p := &l.pieces[i]
		p.atom = isAtom(p.text) && !(isFurniture(p.text) && (p.linkNo != 0 || mayEndTitle(l.pieces, i)))
	}
	l.width = l.wrapWidth()
	out := l.pieces[:0]
	var j joiner
	for i := 0; i < len(l.pieces); {
		end := paragraphEnd(l.pieces, i)
		lines := l.pieces[i:end]
		i = end
		width := l.width
		own, wrapped := ownWidth(lines)
		if wrapped {
			width = own
		} else if width == 0 && lines[0].brk >= brkParagraph && (end == len(l.pieces) || l.pieces[end].brk >= brkParagraph) {
			width = l.widest() - 4 // a paragraph between empty lines is one text
		}
		whole := lines[0].inLink && lines[0].href != "" || lines[len(lines)-1].heading > 0 // one link, one heading
		if n := len(lines); n > 1 && i < len(l.pieces) && l.pieces[i].text == "·" && l.pieces[i].brk == brkLine &&
			len(lines[n-1].text) <= 80 && endsSentence(lines[n-2].text) {
			lines = lines[:n-1] // the organization, right below the abstract
			i--
		}
		for k, p := range lines {
			above := ""
			if k > 0 {
				above = lines[k-1].text
			} else if len(out) > 0 {
				j.end()
				above = out[len(out)-1].text
			}
			switch {
			case k == 0 && len(out) > 0 && p.brk == brkLine && p.linkNo != 0 && p.linkNo == out[len(out)-1].linkNo && above != "" && p.text != "" &&
				readLink(p.href).kind == linkAccount: // the name of an organization, wrapped behind its picture
				j.join(&out[len(out)-1], lineSeparator(above, p.text), p.text)
			case len(out) > 0 && p.brk == brkLine && endsInDate(above):
				j.join(&out[len(out)-1], " ", p.text)
			case k > 0 && (whole || goesOnBelow(lines[k-1], p) || width > 0 && !hasRoom(above, p.text, width) ||
				wrapped && 4*utf8.RuneCountInString(above) > 3*width):
				j.join(&out[len(out)-1], lineSeparator(above, p.text), p.text)
			default:
				j.end()
				out = append(out, p)
			}
		}
	}
	j.end()
	l.pieces = out
}

// joinedLine stands for the line break between two lines that were joined. It is
// white space, and is counted as a line.
const joinedLine = "\v"

// joinAccounts joins two lines over which an organization's picture, name and
// address are wrapped, where addresses stand in brackets behind the words:
// "anyu [https://…/x.png] Any", "University [/anyu]".
func joinAccounts(s string) string {
	if !strings.Contains(s, "[http") || strings.Contains(s, "](") {
		return s
	}
	var b []byte // s with the line breaks replaced
	begin := 0
	for begin < len(s) {
		n := strings.IndexByte(s[begin:], '\n')
		if n < 0 {
			break
		}
		line, end := s[begin:begin+n], begin+n
		begin = end + 1
		next, _, _ := strings.Cut(s[begin:min(len(s), begin+200)], "\n")
		if at := strings.Index(line, "[http"); at < 0 || !strings.Contains(line[at:], "]") || strings.HasSuffix(line, "]") && strings.Count(line[at:], "[") > 1 {
			continue
		}
		open := strings.LastIndex(next, "[/")
		if open < 0 {
			continue
		}
		if address, to, ok := bracketedAddress(next, open, len(next)); ok && to == len(next) && readLink(address).kind == linkAccount {
			if b == nil {
				b = []byte(s)
			}
			b[end] = joinedLine[0]
		}
	}
	if b == nil {
		return s
	}
	return string(b)
}

// mayEndTitle reports whether words of the site may be the end of a title that
// was wrapped: "… in Large Language", "Models", and an empty line.
func mayEndTitle(pieces []piece, i int) bool {
	if i == 0 || pieces[i].brk != brkLine || i+1 < len(pieces) && pieces[i+1].brk < brkParagraph {
		return false
	}
	above := &pieces[i-1]
	return len(above.text) > 40 && !above.atom && pieces[i].indent == above.indent
}

// A joiner adds lines to the text of a piece, whatever their number at the cost
// of their length.
type joiner struct {
	piece *piece
	text  strings.Builder
}

func (j *joiner) join(p *piece, separator, line string) {
	if j.piece == nil {
		j.piece = p
		j.text.WriteString(p.text)
	}
	j.text.WriteString(separator)
	j.text.WriteString(line)
}

// end gives the piece its text.
func (j *joiner) end() {
	if j.piece != nil {
		j.piece.text = j.text.String()
		*j = joiner{}
	}
}

// endsInDate reports whether a meta line ends before its date does: "Published",
// "4 authors · Sep 24,".
func endsInDate(s string) bool {
	if len(s) > 200 {
		return false
	}
	if i := strings.LastIndex(s, "·"); i >= 0 {
		s = strings.TrimSpace(s[i+len("·"):])
	}
	if s == "Published" || s == "Published on" {
		return true
	}
	if before, ok := strings.CutSuffix(s, ","); ok {
		d, ok := parsePrinted(before)
		return ok && d.tail == "" && d.date.Year == 0
	}
	return false
}

// goesOnBelow reports whether a line is the end of a title that the site itself
// wrapped: it begins it with two spaces.
func goesOnBelow(above, p piece) bool {
	return p.indent >= above.indent+2 && !p.item && len(above.text) >= 30 && len(p.text) < len(above.text)+40
}

// hasRoom reports whether the first word of the next line would have fit.
func hasRoom(line, next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width
}

// ownWidth returns the width at which a paragraph of more than three lines is
// wrapped. Fewer prove nothing: a title, an abstract and an organization may
// stand in three.
func ownWidth(lines []piece) (width int, ok bool) {
	if len(lines) < 4 {
		return 0, false
	}
	for _, p := range lines {
		if strings.Contains(p.text, " ") { // a long word may reach over the edge
			width = max(width, utf8.RuneCountInString(p.text))
		}
	}
	if width < 40 || width > 200 {
		return 0, false
	}
	full, lower := 0, 0
	for k := range lines[:len(lines)-1] {
		if r, _ := utf8.DecodeRuneInString(lines[k+1].text); !unicode.IsUpper(r) {
			lower++ // lines break inside of sentences
		}
		if !hasRoom(lines[k].text, lines[k+1].text, width) || 4*utf8.RuneCountInString(lines[k].text) > 3*width {
			full++
		}
	}
	return width, 2*full >= len(lines)-1 && 2*lower >= len(lines)-1
}

// paragraphEnd returns the end of the run of lines that begins at i and may be
// one paragraph: text alike in its link and heading, one piece to a line.
func paragraphEnd(pieces []piece, i int) int {
	p := pieces[i]
	if p.text == "" || !startsParagraphLine(pieces, i) {
		return i + 1
	}
	end := i + 1
	for end < len(pieces) {
		q := pieces[end]
		if q.text == "" || q.brk != brkLine || q.linkNo != p.linkNo || !startsParagraphLine(pieces, end) ||
			q.heading != p.heading && p.heading == 0 || q.atom || pieces[end-1].atom {
			break
		}
		end++
	}
	return end
}

// startsParagraphLine reports whether the piece is the only one on its line.
func startsParagraphLine(pieces []piece, i int) bool {
	return (i == 0 || pieces[i].brk != brkNone) && (i+1 == len(pieces) || pieces[i+1].brk != brkNone)
}

// isAtom reports whether a line is a part of a card by itself, so that it is no
// part of a paragraph.
func isAtom(s string) bool {
	if len(s) > 120 || s == "" {
		return false
	}
	if s == "·" || isCounts(s) {
		return true
	}
	if _, ok := parseAuthorCount(s); ok {
		return true
	}
	if d, ok := parsePrinted(s); ok && (d.tail == "" || isCounts(d.tail)) {
		return true
	}
	if _, _, ok := cutDot(s); ok {
		return true
	}
	return strings.HasPrefix(s, "Submitted by") || strings.HasPrefix(s, "Upvote") || isFurniture(s)
}

// widest returns the length of the longest line, if it is not too long for
// wrapped text. One line that is longer than many that are nearly alike was not
// wrapped, or is damaged.
func (l *textLowering) widest() int {
	if l.longest == 0 {
		l.longest = 4
		var lengths []int
		long := 0
		for _, p := range l.pieces {
			switch n := utf8.RuneCountInString(p.text[:min(len(p.text), 4*maxWidth)]); {
			case n > maxWidth:
				long++
			case strings.Contains(p.text, " "):
				lengths = append(lengths, n)
			}
		}
		slices.Sort(lengths)
		for k := len(lengths) - 1; k >= 0; k-- {
			alike := len(lengths) - sort.SearchInts(lengths, lengths[k]-8)
			above := long + len(lengths) - 1 - k
			if above == 0 || alike >= 8*above {
				l.longest = lengths[k]
				break
			}
			if above > 4 {
				break
			}
		}
	}
	return l.longest
}

// maxWidth is the widest that text is wrapped.
const maxWidth = 132

// wrapWidth returns the column at which the text is wrapped, 0 if it is not.
// Paragraphs of several lines show it; one that is wider than all others does
// not count.
func (l *textLowering) wrapWidth() int {
	wrapped, not := 0, 0
	width, second := 0, 0
	for i := 0; i < len(l.pieces); {
		end := paragraphEnd(l.pieces, i)
		if own, ok := ownWidth(l.pieces[i:end]); ok {
			wrapped++
			second = max(second, min(width, own))
			width = max(width, own)
		} else if end > i+3 {
			not++
		}
		i = end
	}
	if width > second+12 && wrapped > 2 {
		width = second
	}
	if wrapped > not {
		return width - 4 // an indent may take some columns
	}
	return 0
}
