package dailypapers

import (
	"strings"

	"golang.org/x/net/html"
)

// readMarkdown reads text with links, in whatever way they are spelled: inline,
// by number or name with a list of addresses at the end, as addresses on lines
// of their own.
func readMarkdown(p *page) bool {
	if isHTML(p.input) || p.what != "" || !mayHaveLinks(p.input) {
		return false
	}
	l := textLowering{page: p, markdown: true}
	l.lower(p.input)
	return (l.headings > 0 || l.linksToSite()) && p.readCards(&l.lowering)
}

// linksToSite reports whether there is a link to a page of the site, or one whose
// address is lost. Plain text may hold links too: those that authors wrote into
// their abstracts.
func (l *textLowering) linksToSite() bool {
	for i := range l.pieces {
		if p := &l.pieces[i]; p.inLink && (p.href == "" || readLink(p.href).kind != linkOther) || p.image != "" {
			return true
		}
	}
	return false
}

// mayHaveLinks is a quick look for what all spellings of links and headings have
// a part of.
func mayHaveLinks(src string) bool {
	for i := 0; ; i++ {
		n := strings.IndexByte(src[i:], ']')
		if n < 0 {
			break
		}
		i += n
		if rest := src[i+1:]; rest != "" && strings.IndexByte("([: ", rest[0]) >= 0 || strings.HasSuffix(src[:i], "[1") {
			return true
		}
	}
	return strings.HasPrefix(src, "#") || strings.Contains(src, "\n#") || strings.Contains(src, "\n**** ") || strings.Contains(src, "/papers/") || strings.Contains(src, "href=")
}

// readText reads plain lines.
func readText(p *page) bool {
	if isHTML(p.input) || p.what != "" {
		return false
	}
	l := textLowering{page: p}
	l.lower(p.input)
	return p.readCards(&l.lowering)
}

// A textLowering turns text or markdown into pieces.
type textLowering struct {
	*page
	lowering
	markdown bool
	escapes  bool              // backslashes escape the marks of markdown in this text
	escaped  bool              // and backslashes too
	refs     map[string]string // addresses by their number or name
	numbered bool              // "[15]57": a number in brackets begins a link

	addressFirst bool   // "[/papers/ID] Title", not "Title [/papers/ID]"
	spans        []span // the links, by their opening bracket
	links        int
	headings     int

	// budget is how many bytes may still be looked at ahead of the place that is
	// being lowered, for the end of an address, a name or a tag. It makes brackets
	// that never close cost no more than text.
	budget int

	// Where the lowering stands.
	skip       int   // what lies before has been lowered
	following  int   // the first span that has not begun
	open       []int // the spans that are open, innermost last
	anchor     string
	inAnchor   bool // an <a> is open
	inNumbered bool // a link without an end of its own is open
	refNamed   bool // the line above names an address

	width   int // the column at which lines are wrapped, 0 if they are not
	longest int // the longest line, 0 if not known yet
}

// lower turns the text into pieces.
func (l *textLowering) lower(src string) {
	src, at := l.readFrontMatter(joinAccounts(normalizeText(src)))
	l.budget = 8*len(src) + 1<<16
	l.findRefs(src)
	if l.markdown {
		l.escapes, l.escaped = usesEscapes(src)
		l.findSpans(src)
	}
	l.pieces = make([]piece, 0, min(16+strings.Count(src, "\n"), 4096))
	l.lines(src, at)
	l.flush()
	l.joinWrapped()
}

// usesEscapes reports whether the converter escaped the marks of markdown, and
// whether it escaped backslashes. If it did not, those in front of other marks
// are the titles' own: R\&D, \$100.
func usesEscapes(src string) (marks, backslashes bool) {
	escaped, own := 0, 0
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '\\')
		if n < 0 || i+n+2 >= len(src) {
			backslashes = escaped > own
			return marks || backslashes, backslashes
		}
		i += n + 1
		switch src[i] {
		case '_', '*', '[', ']', '<', '>', '#', '`', '|', '~', '!':
			marks = true
		case '-', '+':
			marks = marks || i < 2 || strings.IndexByte("\n [", src[i-2]) >= 0
		case '&', '%':
			own++ // which no converter escapes
		case '\\':
			if i++; src[i] != '\n' && src[i] != '\r' && src[i] != ' ' {
				escaped++
			}
		}
	}
}

// lines lowers the text line by line. The text begins on the given line.
func (l *textLowering) lines(src string, number int) {
	begin := 0
	for begin < len(src) {
		end := len(src)
		if n := strings.IndexByte(src[begin:], '\n'); n >= 0 {
			end = begin + n
		}
		if l.numbered && isListTitle(strings.TrimSpace(src[begin:end])) {
			break // what follows is the list of addresses, or what is left of it
		}
		l.next.line = int32(number)
		l.line(src, begin, end)
		number += 1 + strings.Count(src[begin:end], joinedLine)
		begin = end + 1
	}
}

// line lowers the line src[begin:end].
func (l *textLowering) line(src string, begin, end int) {
	l.breakLine(brkLine)
	l.next.heading = 0
	i := max(begin, min(l.skip, end))
	s := src[i:end]
	trimmed := strings.TrimSpace(s)
	switch {
	case trimmed == "":
		if i == begin {
			l.breakLine(brkParagraph)
			l.endNumbered()
		}
		return
	case strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, ":::") || l.isRef(trimmed):
		return
	case trimmed == "*" || trimmed == "+" || trimmed == "•":
		l.next.brk = brkParagraph // an empty item of a list
		return
	case l.markdown && isUnderline(trimmed) && l.next.brk == brkLine && l.underline(trimmed[0]):
		return
	}
	for len(l.open) > 0 && l.spans[l.open[len(l.open)-1]].close < begin {
		l.leaveLink() // its end stands in a line that was skipped
	}
	l.next.indent = int32(len(s) - len(strings.TrimLeft(s, " \t")))
	i += int(l.next.indent)
	text, heading := l.lineMarkers(src, i, end)
	l.next.heading, l.next.item = int8(heading), text > i && heading == 0
	i = text
	if l.next.heading > 0 {
		l.headings++
		if n := strings.LastIndex(src[i:end], " {"); n > 0 && (strings.HasSuffix(trimmed, "}") && l.skipAttributes(src, i+n+1) > i+n+1 ||
			end == len(src) && strings.HasPrefix(src[i+n:], " {#")) {
			end = i + n // "### Title {#id .class}"
		}
	}
	closed := l.next.heading > 0 && strings.HasSuffix(trimmed, "#") // "### Title ###"
	if closed {
		end = i + len(strings.TrimRight(strings.TrimRight(src[i:end], " \t\r"), "#"))
	}
	rest := strings.TrimSpace(src[i:end])
	if l.inNumbered && !l.goesOn(rest) {
		l.endNumbered()
	}
	l.setLink()
	if l.addressLine(rest) {
		return
	}
	l.inline(src, i, i+len(strings.TrimRight(src[i:end], " \t")))
	if closed {
		l.breakLine(brkParagraph)
	}
}

// isMark tells the bytes that may be more than text.
var isMark = [256]bool{'[': true, ']': true, '(': true, '<': true, '!': true, '\\': true, '&': true, ':': true}

// inline lowers the text of a line, with the links and pictures in it.
func (l *textLowering) inline(src string, i, end int) {
	from := i // what has not been taken yet
	take := func(to, next int) {
		l.text.add(src[from:to])
		i, from = next, next
	}
	for i < end {
		c := src[i]
		if !isMark[c] {
			i++
			continue
		}
		for l.following < len(l.spans) && l.spans[l.following].open < i {
			l.following++ // its bracket stands in what was skipped
		}
		switch {
		case len(l.open) > 0 && i == l.spans[l.open[len(l.open)-1]].close:
			to := l.spans[l.open[len(l.open)-1]].end
			take(i, to)
			l.leaveLink()
			continue
		case l.following < len(l.spans) && i == l.spans[l.following].open:
			take(i, i+1)
			l.flush()
			l.open = append(l.open, l.following)
			l.following++
			l.setLink()
			continue
		case c == '\\' && (i+1 == end && l.markdown || i+2 == end && src[i+1] == '\\'):
			take(i, end) // a hard line break
			continue
		case c == '\\' && l.markdown && src[i+1] == ' ':
			take(i, i+1) // "Measuring How\  with": the title's own line break
			continue
		case c == '\\' && l.escapes && !l.inAnchor && isPunct(src[i+1]) && (l.escaped || strings.IndexByte("$&%\"'^@,;:=?/", src[i+1]) < 0):
			take(i, i+1)
		case c == '!' && l.markdown:
			if to, alt, address, ok := l.parseImage(src, i); ok {
				take(i, to)
				l.image(alt, address, false)
				continue
			}
		case c == '[' && l.numbered:
			if digits, rest := cutDigits(src[i+1 : end]); digits != "" && len(digits) < 7 && strings.HasPrefix(rest, "]") {
				take(i, i+len(digits)+2)
				l.beginNumbered(digits)
				continue
			}
		case c == '<' && l.markdown:
			if to := l.tagEnd(src, i); to > 0 {
				tag := src[i:to]
				take(i, to)
				l.tag(tag)
				continue
			}
		case c == ':' && l.markdown && strings.HasPrefix(src[i:end], ":::"):
			take(i, end) // a fence of pandoc's
			continue
		case c == '&':
			if n := strings.IndexByte(src[i:min(end, i+8)], ';'); n > 1 {
				if u := html.UnescapeString(src[i : i+n+1]); u != src[i:i+n+1] {
					take(i, i+n+1)
					l.text.add(u)
					continue
				}
			}
		}
		if (c == '(' || c == '<' || c == '[') && l.budget > 0 {
			l.budget -= 16
			address, to, ok := bracketedAddress(src, i, end)
			switch {
			case !ok:
			case isMediaName(address) || strings.Contains(address, "/avatar"):
				take(i, to)
				l.image("", address, false)
				continue
			case l.isCardLink(address, src[from:i]):
				take(i, to)
				l.linkWords(address, hasAlphanumeric(src[to:min(end, to+200)]))
				continue
			}
		}
		i++
	}
	if from < end {
		take(end, end)
	}
	l.splitAtGaps()
	l.skip = max(l.skip, i)
	if l.inNumbered && stripPlaceholders(fold(l.text.String())) == "" {
		l.text.reset()
	}
}

// splitAtGaps splits a line at runs of blanks, if some of its parts are parts of
// a card by themselves: extractors that print a page on one line leave nothing
// else between a card's elements.
func (l *textLowering) splitAtGaps() {
	s := l.text.String()
	if l.next.inLink || !strings.Contains(strings.TrimSpace(s), "  ") && !strings.Contains(s, "\t") {
		return
	}
	s = strings.ReplaceAll(s, "\t", "  ")
	atoms := 0
	for part := range strings.SplitSeq(s, "  ") {
		if part = strings.TrimSpace(part); isAtom(part) {
			atoms++
		}
	}
	if atoms == 0 {
		return
	}
	l.text.reset()
	for part := range strings.SplitSeq(s, "  ") {
		if strings.TrimSpace(part) != "" {
			l.text.add(part)
			l.flush()
			l.next.brk, l.next.indent = brkLine, 0
		}
	}
}

// setLink makes what follows text of the innermost link that is open.
func (l *textLowering) setLink() {
	n := len(l.open)
	for n > 0 && l.spans[l.open[n-1]].bare {
		n--
	}
	switch {
	case n > 0:
		l.next.href, l.next.inLink, l.next.linkNo = l.spans[l.open[n-1]].href, true, int32(l.spans[l.open[n-1]].open+1)
	case l.inAnchor:
		l.next.href, l.next.inLink, l.next.linkNo = l.anchor, true, -int32(l.links)
	case !l.inNumbered:
		l.next.href, l.next.inLink, l.next.linkNo = "", false, 0
	}
}

// leaveLink ends the innermost link. One that shows nothing still has an
// address.
func (l *textLowering) leaveLink() {
	l.flush()
	if !l.spans[l.open[len(l.open)-1]].bare {
		l.putEmptyLink()
	}
	l.open = l.open[:len(l.open)-1]
	l.setLink()
}

// putEmptyLink keeps the address of a link without text or picture.
func (l *textLowering) putEmptyLink() {
	if n := len(l.pieces); n == 0 || l.pieces[n-1].href != l.next.href || l.next.brk != brkNone {
		l.put(l.next)
	}
}

// image lowers a picture.
func (l *textLowering) image(alt, address string, video bool) {
	l.flush()
	p := l.next
	p.image, p.alt, p.video = fold(address), fold(alt), video
	if p.image == "" {
		p.image = "-"
	}
	l.put(p)
}

// lineMarkers skips the marks of headings, lists and quotations.
func (l *textLowering) lineMarkers(src string, i, end int) (text, heading int) {
	end = i + len(strings.TrimRight(src[i:end], " \t\r"))
	for i < end {
		rest := src[i:end]
		switch c := rest[0]; {
		case c == '#' && l.markdown:
			n := len(rest) - len(strings.TrimLeft(rest, "#"))
			if n > 6 || n < len(rest) && rest[n] != ' ' && rest[n] != '\t' {
				return i, heading
			}
			heading, i = n, i+n
		case (c == '*' || c == '-' || c == '+' || c == '>') && len(rest) > 1 && (rest[1] == ' ' || rest[1] == '\t'):
			i++
		case strings.HasPrefix(rest, "• ") || strings.HasPrefix(rest, "◦ "):
			i += len("•")
		case c == ' ' || c == '\t':
			i++
		default:
			return i, heading
		}
	}
	return i, heading
}

// isUnderline reports whether a line underlines a heading.
func isUnderline(s string) bool {
	return len(s) >= 3 && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// underline makes the paragraph in front a heading. Rules between cards look the
// same, but what stands above them is a number, or not a paragraph of its own.
func (l *textLowering) underline(mark byte) bool {
	first := len(l.pieces) - 1
	for first > 0 && l.pieces[first].brk < brkParagraph && len(l.pieces)-first < 8 {
		first--
	}
	if first < 0 || l.pieces[first].brk < brkParagraph && first > 0 {
		return false
	}
	level := int8(1)
	if mark == '-' {
		level = 2
	}
	for _, p := range l.pieces[first:] {
		if p.text != "" && isAtom(p.text) {
			return false
		}
	}
	for i := range l.pieces[first:] {
		l.pieces[first+i].heading = level
	}
	l.headings++
	l.next.brk = brkParagraph
	return true
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
}
