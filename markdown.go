package dailypapers

import (
	"sort"
	"strings"

	"golang.org/x/net/html"
)

// readMarkdown reads text with links, in whatever way they are spelled: inline,
// by number or name with a list of addresses at the end, as addresses on lines
// of their own.
func readMarkdown(p *page) bool {
	if isHTML(p.input) || p.what != "" {
		return false
	}
	l := textLowering{page: p, markdown: true}
	l.lower(p.input)
	return (l.links > 0 || l.headings > 0) && p.readCards(l.pieces)
}

// readText reads plain lines.
func readText(p *page) bool {
	if isHTML(p.input) || p.what != "" {
		return false
	}
	l := textLowering{page: p}
	l.lower(p.input)
	return p.readCards(l.pieces)
}

// A textLowering turns text or markdown into pieces.
type textLowering struct {
	*page
	lowering
	markdown bool
	escapes  bool              // backslashes escape punctuation in this text
	refs     map[string]string // addresses by their number or name
	numbered bool              // "[15]57": a number in brackets begins a link
	spans    []span            // the links, by their opening bracket
	links    int
	headings int
	width    int // the column at which lines are wrapped, 0 if they are not
}

// A span is a link in the text: where its text begins and ends, where what
// follows it ends, and the address.
type span struct {
	open, close, end int
	href             string
}

// lower turns the text into pieces.
func (l *textLowering) lower(src string) {
	src, at := l.readFrontMatter(src)
	l.findRefs(src)
	if l.markdown {
		l.escapes = usesEscapes(src)
		l.findSpans(src)
	}
	l.lines(src, at)
	l.flush()
	l.joinWrapped()
}

// usesEscapes reports whether the converter escaped punctuation. If it did not,
// the backslashes are the titles' own: R\&D, \$100.
func usesEscapes(src string) bool {
	for i := 0; i+1 < len(src); {
		n := strings.IndexByte(src[i:], '\\')
		if n < 0 || i+n+1 >= len(src) {
			return false
		}
		i += n + 1
		switch src[i] {
		case '_', '*', '[', ']', '<', '>', '#', '`', '|', '~', '!':
			return true
		case '-', '+':
			if before := src[:i-1]; before == "" || before[len(before)-1] == '\n' || before[len(before)-1] == ' ' || before[len(before)-1] == '[' {
				return true
			}
		case '\\':
			if i+1 < len(src) && src[i+1] != '\n' && src[i+1] != '\r' {
				return true
			}
			i++
		}
	}
	return false
}

// findRefs collects the addresses that stand in lists: "[35]: https://…" in
// markdown, " 15. https://…" below the text of a browser.
func (l *textLowering) findRefs(src string) {
	l.refs = map[string]string{}
	list := 0
	for line := range strings.Lines(src) {
		name, address, ok := cutRef(strings.TrimSpace(line))
		if !ok {
			continue
		}
		if name = strings.ToLower(name); l.refs[name] == "" { // the first of two counts, as in CommonMark
			l.refs[name] = address
		}
		list++
	}
	l.numbered = list >= 3 || countsUp(src)
}

// isRef reports whether a line is a part of a list of addresses.
func (l *textLowering) isRef(s string) bool {
	_, _, ok := cutRef(s)
	return ok
}

// cutRef splits a line of a list of addresses: "[35]: https://…", "[35]
// https://…", "15. https://…".
func cutRef(s string) (name, address string, ok bool) {
	if s == "" || len(s) > 4096 {
		return "", "", false
	}
	if s[0] == '[' {
		name, rest, ok := strings.Cut(s[1:], "]")
		if !ok || name == "" {
			return "", "", false
		}
		address, isDef := strings.CutPrefix(rest, ":")
		address, _, _ = strings.Cut(strings.TrimSpace(address), " ")
		address = strings.Trim(address, "<>")
		return name, address, (isDef || isDigits(name)) && isAddress(address)
	}
	name, rest := cutDigits(s)
	address, found := strings.CutPrefix(rest, ". ")
	address = strings.TrimSpace(address)
	return name, address, found && name != "" && len(name) <= 6 && isAddress(address)
}

// countsUp reports whether numbers in brackets count the links of a text, whose
// list of addresses may be cut off: [1], [2], [3] and on, in order.
func countsUp(src string) bool {
	next := 1
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '[')
		if n < 0 {
			return next > 12
		}
		i += n + 1
		if digits, rest := cutDigits(src[i:min(len(src), i+8)]); digits != "" && atoi(digits) == next && strings.HasPrefix(rest, "]") &&
			!strings.HasPrefix(src[i+len(digits)+1:], "(") && !strings.HasPrefix(src[i+len(digits)+1:], ":") && (i < 2 || src[i-2] != ']') {
			next++
		}
	}
}

// isAddress reports whether s is an address and nothing else.
func isAddress(s string) bool {
	if s == "" || strings.ContainsAny(s, " \t") {
		return false
	}
	if strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") {
		return len(s) > 1 && s[1] != '/'
	}
	scheme, rest, ok := strings.Cut(s, "://")
	letters, _ := cutLetters(scheme)
	return ok && rest != "" && len(scheme) <= 6 && scheme != "" && letters == scheme
}

// findSpans finds the links: brackets with an address or a reference behind.
// A bracket that never closes is text, and so is one around anything else.
func (l *textLowering) findSpans(src string) {
	var open []int // brackets that wait for their end
	lineHasText := false
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case '\n':
			if !lineHasText {
				// A paragraph ends, and with it brackets in its text. Links of several
				// blocks begin with a bracket at the end of a line, or at its beginning
				// not far in front: "[Upvote", "", "117](…)".
				keep := open[:0]
				for _, o := range open {
					if bracketEndsLine(src, o) || i-o < 300 && bracketBeginsLine(src, o) {
						keep = append(keep, o)
					}
				}
				open = keep
			}
			lineHasText = false
		case '\\':
			lineHasText = true
			if l.escapes && i+1 < len(src) && src[i+1] != '\n' {
				i++
			}
		case '!':
			lineHasText = true
			if end, _, _, ok := parseImage(src, i); ok {
				i = end - 1
			}
		case '[':
			lineHasText = true
			if len(open) < 1000 {
				open = append(open, i)
			}
		case ']':
			lineHasText = true
			if len(open) == 0 {
				continue
			}
			href, end, ok := l.target(src, i+1)
			if !ok {
				open = open[:len(open)-1]
				continue
			}
			o := len(open) - 1
			// "[An abstract with [0, 1) in it](…)": the bracket that begins the line
			// is the link's.
			for k, at := range open {
				if bracketBeginsLine(src, at) || bracketEndsLine(src, at) {
					o = k
					break
				}
			}
			l.spans = append(l.spans, span{open[o], i, end, href})
			open = open[:o]
			i = end - 1
		case ' ', '\t', '\r':
		default:
			lineHasText = true
		}
	}
	sort.Slice(l.spans, func(i, j int) bool { return l.spans[i].open < l.spans[j].open })
	l.links = len(l.spans)
}

// bracketBeginsLine reports whether only marks of headings and lists stand in
// front of a bracket on its line.
func bracketBeginsLine(src string, at int) bool {
	before := strings.TrimRight(src[max(0, at-16):at], " \t#*-+>")
	return before == "" || before[len(before)-1] == '\n'
}

func bracketEndsLine(src string, at int) bool {
	rest := strings.TrimLeft(src[at+1:min(len(src), at+8)], " \t\r")
	return strings.HasPrefix(rest, "\n")
}

// target reads what follows a link's text: "(address)", "(address "title")",
// "[35]", "[name]" or "[]" are not told apart from text unless they resolve or
// are numbers.
func (l *textLowering) target(src string, i int) (href string, end int, ok bool) {
	if i >= len(src) {
		return "", i, false
	}
	switch src[i] {
	case '(':
		return parseTarget(src, i)
	case '[':
		n := strings.IndexByte(src[i:min(len(src), i+200)], ']')
		if n < 2 {
			return "", i, false
		}
		name := src[i+1 : i+n]
		href, ok := l.refs[strings.ToLower(name)]
		return href, i + n + 1, ok || isDigits(name)
	}
	return "", i, false
}

// parseTarget reads "(address)" or "(address "title")" at i.
func parseTarget(src string, i int) (href string, end int, ok bool) {
	i++
	for i < len(src) && (src[i] == ' ' || src[i] == '<') {
		i++
	}
	begin, depth := i, 0
	for i < len(src) && i-begin < 1<<20 {
		switch c := src[i]; {
		case c == '\n' || c == '\r':
			return "", i, false
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ')':
			return strings.TrimRight(src[begin:i], "> "), i + 1, true
		case c == ' ' || c == '\t':
			href = strings.TrimRight(src[begin:i], ">")
			n := strings.IndexByte(src[i:min(len(src), i+2000)], ')')
			if title := strings.TrimSpace(src[i:max(i, i+n)]); n < 0 || len(title) < 2 || title[0] != '"' && title[0] != '\'' {
				return "", i, false
			}
			return href, i + n + 1, true
		}
		i++
	}
	return "", i, false
}

// parseImage reads "![alt](address)" or "![alt][35]" at i.
func parseImage(src string, i int) (end int, alt, address string, ok bool) {
	if i+1 >= len(src) || src[i+1] != '[' {
		return i, "", "", false
	}
	n := strings.IndexByte(src[i:min(len(src), i+1000)], ']')
	if n < 0 || strings.IndexByte(src[i:i+n], '\n') >= 0 || i+n+1 >= len(src) {
		return i, "", "", false
	}
	alt = src[i+2 : i+n]
	switch i += n + 1; src[i] {
	case '(':
		address, end, ok = parseTarget(src, i)
	case '[':
		if n := strings.IndexByte(src[i:min(len(src), i+100)], ']'); n > 0 {
			end, ok = i+n+1, true
		}
	}
	return end, alt, address, ok
}

// lines lowers the text line by line. The text begins on the given line.
func (l *textLowering) lines(src string, number int) {
	begin := 0
	var open []int // spans that the current place is inside of
	next := 0      // the first span that has not begun
	for begin < len(src) {
		end := len(src)
		if n := strings.IndexByte(src[begin:], '\n'); n >= 0 {
			end = begin + n
		}
		l.next.line = number
		open, next = l.line(src, begin, end, open, next)
		begin = end + 1
		number++
	}
}

// line lowers the line src[begin:end].
func (l *textLowering) line(src string, begin, end int, open []int, next int) ([]int, int) {
	l.breakLine(brkLine)
	l.next.heading = 0
	s := src[begin:end]
	trimmed := strings.TrimSpace(s)
	switch {
	case trimmed == "":
		l.breakLine(brkParagraph)
		if len(open) == 0 {
			l.next.href, l.next.inLink = "", false
		}
		return open, next
	case strings.HasPrefix(trimmed, "```") || l.isRef(trimmed):
		return open, next
	case l.markdown && isUnderline(trimmed) && len(l.pieces) > 0 && l.next.brk == brkLine:
		l.underline(trimmed[0])
		return open, next
	}
	for len(open) > 0 && l.spans[open[len(open)-1]].close < begin {
		l.leaveLink(&open) // its end stands in a line that was skipped
	}
	i := begin + len(s) - len(strings.TrimLeft(s, " \t"))
	i, l.next.heading = l.lineMarkers(src, i, end)
	if l.next.heading > 0 {
		l.headings++
	}
	if len(open) > 0 {
		l.enterLink(open)
	}
	if l.addressLine(strings.TrimSpace(src[i:end])) {
		return open, next
	}
	textFrom := i
	take := func(to int) {
		l.text.WriteString(src[textFrom:to])
		textFrom = to
	}
	for i < end {
		for next < len(l.spans) && l.spans[next].open < i {
			next++ // its bracket stands in what was skipped
		}
		c := src[i]
		switch {
		case len(open) > 0 && i == l.spans[open[len(open)-1]].close:
			take(i)
			i = min(end, l.spans[open[len(open)-1]].end)
			textFrom = i
			l.leaveLink(&open)
			continue
		case next < len(l.spans) && i == l.spans[next].open:
			take(i)
			l.flush()
			open = append(open, next)
			next++
			l.enterLink(open)
			i++
			textFrom = i
			continue
		case c == '\\' && l.markdown && i+1 == end:
			take(i)
			textFrom = end // a hard line break
		case c == '\\' && l.markdown && i+1 < end && (src[i+1] == ' ' || src[i+1] == '\\' && strings.TrimSpace(src[i+2:end]) == ""):
			take(i)
			textFrom = i + 1 // "Measuring How\  with": the title's own line break
			if src[i+1] == '\\' {
				textFrom = end
				i = end - 1
			}
		case c == '\\' && l.escapes && i+1 < end && isPunct(src[i+1]):
			take(i)
			textFrom = i + 1
			i++
		case c == '!' && l.markdown:
			if to, alt, address, ok := parseImage(src, i); ok && to <= end {
				take(i)
				l.image(alt, address, false)
				i, textFrom = to, to
				continue
			}
		case c == '[' && l.numbered:
			if digits, rest := cutDigits(src[i+1 : end]); digits != "" && len(digits) < 7 && strings.HasPrefix(rest, "]") {
				take(i)
				l.numberedLink(digits)
				i += len(digits) + 2
				textFrom = i
				continue
			}
		case c == '<':
			if to := l.tag(src[i:end]); to > 0 {
				take(i)
				l.openTag(src[i : i+to])
				i += to
				textFrom = i
				continue
			}
		case c == '&' && l.markdown:
			if n := strings.IndexByte(src[i:min(end, i+8)], ';'); n > 1 {
				if u := html.UnescapeString(src[i : i+n+1]); u != src[i:i+n+1] {
					take(i)
					l.text.WriteString(u)
					i += n + 1
					textFrom = i
					continue
				}
			}
		}
		i++
	}
	if textFrom < end {
		take(end)
	}
	if len(open) == 0 && l.next.inLink { // a numbered link ends with its line, if it shows anything
		if s := stripPlaceholders(fold(l.text.String())); s != "" {
			l.flush()
			l.next.href, l.next.inLink = "", false
		} else {
			l.text.Reset()
		}
	}
	return open, next
}

// enterLink makes what follows text of the innermost link that is open.
func (l *textLowering) enterLink(open []int) {
	l.next.href, l.next.inLink = l.spans[open[len(open)-1]].href, true
}

// leaveLink ends the innermost link. One that shows nothing still has an
// address.
func (l *textLowering) leaveLink(open *[]int) {
	l.flush()
	s := l.spans[(*open)[len(*open)-1]]
	if len(l.pieces) == 0 || l.pieces[len(l.pieces)-1].href != s.href || l.next.brk != brkNone {
		l.put(l.next)
	}
	*open = (*open)[:len(*open)-1]
	l.next.href, l.next.inLink = "", false
	if len(*open) > 0 {
		l.enterLink(*open)
	}
}

// numberedLink begins the link with the given number. It reaches to the next
// number, or to the end of the line.
func (l *textLowering) numberedLink(number string) {
	before := len(l.pieces)
	l.flush()
	if l.next.inLink && l.next.href != "" && len(l.pieces) == before {
		l.put(l.next) // it shows nothing, but has an address
	}
	l.next.href, l.next.inLink = l.refs[number], true
	l.links++
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
			if strings.TrimSpace(rest[1:]) == "" {
				return i, heading // "-" alone is a number
			}
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

// underline makes the paragraph in front a heading.
func (l *textLowering) underline(mark byte) {
	level := 1
	if mark == '-' {
		level = 2
	}
	l.headings++
	for i := len(l.pieces) - 1; i >= 0; i-- {
		p := &l.pieces[i]
		p.heading = level
		if p.brk >= brkParagraph || i == 0 || p.brk == brkLine && l.pieces[i-1].text == "" {
			break
		}
	}
	l.next.brk = brkParagraph
}

// addressLine lowers a line that is nothing but an address: it belongs to the
// line above.
func (l *textLowering) addressLine(s string) bool {
	if len(s) >= 2 && (s[0] == '<' && s[len(s)-1] == '>' || s[0] == '(' && s[len(s)-1] == ')') {
		s = s[1 : len(s)-1]
	}
	if !isAddress(s) || l.next.inLink {
		return false
	}
	var above *piece
	if n := len(l.pieces); n > 0 && l.next.brk == brkLine && l.pieces[n-1].text != "" && !l.pieces[n-1].inLink {
		above = &l.pieces[n-1]
	}
	switch readLink(s).kind {
	case linkOther:
		return false
	case linkGitHub, linkAccount: // of an abstract's last line such an address is a part
		if above == nil || len(above.text) > 60 {
			return false
		}
	}
	if above != nil {
		above.href, above.inLink = s, true
		l.links++
		return true
	}
	p := l.next
	p.href, p.inLink = s, true
	l.links++
	l.put(p)
	return true
}

// tag returns the length of the HTML tag or the address in angle brackets at
// the beginning of s, 0 if there is none. "<think>" and "p<0.001" are text.
func (l *textLowering) tag(s string) int {
	n := strings.IndexByte(s[:min(len(s), 4096)], '>')
	if n < 2 {
		return 0
	}
	if isAddress(s[1:n]) && strings.Contains(s[1:n], "/") && s[1] != '/' {
		return n + 1
	}
	if !l.markdown {
		return 0
	}
	if strings.HasPrefix(s, "<!--") {
		if n := strings.Index(s, "-->"); n > 0 {
			return n + 3
		}
		return 0
	}
	name, _ := cutLetters(strings.TrimPrefix(s[1:n], "/"))
	switch strings.ToLower(name) {
	case "a", "img", "video", "source", "br", "div", "p", "span", "ul", "li", "ol", "svg", "path", "button", "input", "section", "article",
		"sub", "sup", "table", "td", "tr", "hr", "b", "i", "em", "strong", "picture", "figure", "details", "summary", "center", "font":
		return n + 1
	}
	return 0
}

// openTag lowers a tag: a picture, a video, an address in angle brackets; other
// tags are nothing.
func (l *textLowering) openTag(tag string) {
	if inner := strings.Trim(tag, "<>"); isAddress(inner) {
		l.flush()
		if n := len(l.pieces); n > 0 && l.next.brk == brkNone && l.pieces[n-1].href == "" {
			l.pieces[n-1].href, l.pieces[n-1].inLink = inner, true
			l.links++
		}
		return
	}
	name, _ := cutLetters(tag[1:])
	if name != "img" && name != "video" && name != "source" {
		return
	}
	if src := tagAttr(tag, "src"); src != "" {
		l.image(tagAttr(tag, "alt"), src, name != "img")
	}
}

// tagAttr returns an attribute of a start tag.
func tagAttr(tag, name string) string {
	i := strings.Index(tag, " "+name+"=")
	if i < 0 {
		return ""
	}
	value, _ := readAttr(tag, i+len(name)+2)
	return html.UnescapeString(value)
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
}

// joinWrapped joins the lines of paragraphs that were wrapped at a column. A
// paragraph is wrapped if no line had room for the next line's first word.
func (l *textLowering) joinWrapped() {
	l.width = l.wrapWidth()
	out := l.pieces[:0]
	for i := 0; i < len(l.pieces); {
		p := l.pieces[i]
		end := paragraphEnd(l.pieces, i)
		if end > i+1 && l.isWrapped(l.pieces[i:end]) {
			for _, q := range l.pieces[i+1 : end] {
				p.text += " " + q.text
			}
			out = append(out, p)
			i = end
			continue
		}
		out = append(out, p)
		i++
	}
	l.pieces = out
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
		if q.text == "" || q.brk != brkLine || q.href != p.href || q.inLink != p.inLink || !startsParagraphLine(pieces, end) ||
			q.heading != p.heading && !(p.heading > 0 && p.inLink) || isAtom(q.text) || isAtom(pieces[end-1].text) {
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
	if len(s) > 60 {
		return false
	}
	if _, ok := parseCount(s); ok || s == "·" {
		return true
	}
	if _, ok := parseAuthorCount(s); ok {
		return true
	}
	if d, ok := parsePrinted(s); ok && (d.tail == "" || allCounts(strings.Fields(d.tail))) {
		return true
	}
	return strings.HasPrefix(s, "Submitted by") || strings.HasPrefix(s, "Upvote") || isFurniture(s)
}

// isWrapped reports whether the lines are one wrapped paragraph.
func (l *textLowering) isWrapped(lines []piece) bool {
	if lines[0].inLink && lines[0].href != "" || lines[0].heading > 0 {
		return true // one link, one heading
	}
	width := l.width
	if len(lines) > 2 {
		own := 0
		for _, p := range lines {
			own = max(own, len(p.text))
		}
		if own >= 40 && fills(lines, own) {
			return true
		}
	}
	return width > 0 && fills(lines, width)
}

// fills reports whether no line but the last has room for the next line's first
// word.
func fills(lines []piece, width int) bool {
	for i := range lines[:len(lines)-1] {
		word, _, _ := strings.Cut(lines[i+1].text, " ")
		if len(lines[i].text)+1+len(word) <= width-4 { // four columns for an indent
			return false
		}
	}
	return true
}

// wrapWidth returns the column at which the text is wrapped, 0 if it is not.
// Paragraphs of more than two lines show it.
func (l *textLowering) wrapWidth() int {
	width, wrapped, not := 0, 0, 0
	for i := 0; i < len(l.pieces); {
		end := paragraphEnd(l.pieces, i)
		if lines := l.pieces[i:end]; len(lines) > 2 {
			own := 0
			for _, p := range lines {
				own = max(own, len(p.text))
			}
			if own >= 40 && own <= 200 && fills(lines, own) {
				wrapped++
				width = max(width, own)
			} else {
				not++
			}
		}
		i = end
	}
	if wrapped > not {
		return width
	}
	return 0
}
