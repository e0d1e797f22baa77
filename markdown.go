package dailypapers

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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
	escapes  bool              // backslashes escape the marks of markdown in this text
	escaped  bool              // and backslashes too
	refs     map[string]string // addresses by their number or name
	numbered bool              // "[15]57": a number in brackets begins a link

	addressFirst bool   // "[/papers/ID] Title", not "Title [/papers/ID]"
	spans        []span // the links, by their opening bracket
	links        int
	headings     int

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

// A span is a link in the text: where its text begins and ends, where what
// follows it ends, and the address.
type span struct {
	open, close, end int
	href             string
	bare             bool // no link, but text with attributes: "[text]{.class}"
}

// lower turns the text into pieces.
func (l *textLowering) lower(src string) {
	src, at := l.readFrontMatter(src)
	l.findRefs(src)
	if l.markdown {
		l.escapes, l.escaped = usesEscapes(src)
		l.findSpans(src)
	}
	l.lines(src, at)
	l.flush()
	l.joinWrapped()
}

// usesEscapes reports whether the converter escaped the marks of markdown, and
// whether it escaped backslashes. If it did not, those in front of other marks
// are the titles' own: R\&D, \$100.
func usesEscapes(src string) (marks, backslashes bool) {
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '\\')
		if n < 0 || i+n+2 >= len(src) {
			return marks || backslashes, backslashes
		}
		i += n + 1
		switch src[i] {
		case '_', '*', '[', ']', '<', '>', '#', '`', '|', '~', '!':
			marks = true
		case '-', '+':
			marks = marks || i < 2 || strings.IndexByte("\n [", src[i-2]) >= 0
		case '\\':
			if i++; src[i] != '\n' && src[i] != '\r' && src[i] != ' ' {
				backslashes = true
			}
		}
	}
}

// findRefs collects the addresses that stand in lists: "[35]: https://…" in
// markdown, " 15. https://…" below the text of a browser.
func (l *textLowering) findRefs(src string) {
	l.refs = map[string]string{}
	list := 0
	above := ""
	for line := range strings.Lines(src) {
		s := strings.TrimSpace(line)
		name, address, ok := cutRef(s)
		if !ok && isRefName(above) && isAddress(cutWord(s)) {
			name, address, ok = above[1:len(above)-2], cutWord(s), true
		}
		above = s
		if !ok {
			continue
		}
		if name = refName(name); name != "" && l.refs[name] == "" { // the first of two counts, as in CommonMark
			l.refs[name] = address
		}
		list++
	}
	l.numbered = list >= 3 || countsUp(src)
	l.addressFirst = putsAddressFirst(src)
}

// putsAddressFirst reports whether addresses in brackets stand in front of the
// words that they belong to: lines begin with them and end with words.
func putsAddressFirst(src string) bool {
	first, last := 0, 0
	for line := range strings.Lines(src) {
		s := strings.TrimSpace(line)
		if s == "" || strings.IndexAny(s[:1], "(<[") < 0 && strings.IndexAny(s[len(s)-1:], ")>]") < 0 {
			continue
		}
		if _, to, ok := bracketedAddress(s, 0, len(s)); ok {
			if to < len(s) && hasAlphanumeric(s[len(s)-1:]) {
				first++
			}
		} else if i := strings.LastIndexAny(s, "(<["); i > 0 {
			if _, to, ok := bracketedAddress(s, i, len(s)); ok && to == len(s) {
				last++
			}
		}
	}
	return first > last
}

// isRef reports whether a line is a part of a list of addresses.
func (l *textLowering) isRef(s string) bool {
	if isRefName(s) {
		l.refNamed = true
		return true
	}
	if l.refNamed {
		l.refNamed = false
		return isAddress(cutWord(s))
	}
	_, _, ok := cutRef(s)
	return ok
}

// isRefName reports whether a line names an address that stands on the next:
// "[A long title]:".
func isRefName(s string) bool {
	return len(s) > 3 && s[0] == '[' && strings.HasSuffix(s, "]:")
}

func cutWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
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
	name, rest := cutDigits(s) // none in a list without numbers
	address, found := strings.CutPrefix(rest, ". ")
	address = strings.TrimSpace(address)
	return name, address, found && len(name) <= 6 && isAddress(address)
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
	lineHasText, paragraph := false, 0
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case '\n':
			if !lineHasText {
				// A paragraph ends, and with it brackets in its text. Links of several
				// blocks begin with a bracket at the end of a line, or at its beginning:
				// "[Upvote", "", "117](…)".
				keep := open[:0]
				for _, o := range open {
					if bracketEndsLine(src, o) || i-o < 8000 && bracketBeginsLine(src, o) {
						keep = append(keep, o)
					}
				}
				open = keep
				paragraph = i
			}
			lineHasText = false
		case '\\':
			lineHasText = true
			if l.escapes && i+1 < len(src) && src[i+1] != '\n' {
				i++
			}
		case '!':
			lineHasText = true
			if end, _, _, ok := l.parseImage(src, i); ok {
				i = end - 1
			}
		case '[':
			lineHasText = true
			if len(open) > 0 && open[0] < paragraph && bracketBeginsLine(src, i) && !bracketEndsLine(src, open[0]) {
				open = open[:0] // a link begins, so what was open never closes
			}
			if len(open) < 100 {
				open = append(open, i)
			}
		case ']':
			lineHasText = true
			if len(open) == 0 {
				continue
			}
			href, end, ok := l.target(src, open[len(open)-1]+1, i)
			if !ok {
				if to := l.skipAttributes(src, i+1); to > i+1 {
					l.spans = append(l.spans, span{open[len(open)-1], i, to, "", true})
				}
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
			l.spans = append(l.spans, span{open[o], i, end, href, false})
			open = open[:o]
			i = end - 1
		case ' ', '\t', '\r':
		default:
			lineHasText = true
		}
	}
	sort.Slice(l.spans, func(i, j int) bool { return l.spans[i].open < l.spans[j].open })
	for _, s := range l.spans {
		if !s.bare {
			l.links++
		}
	}
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

// target reads what follows the text of a bracket that closes at i:
// "(address)", "(address "title")", "[35]", "[name]", "[]" or nothing, if the
// text itself is the name of an address.
func (l *textLowering) target(src string, begin, i int) (href string, end int, ok bool) {
	name := src[begin:i]
	i++
	if i < len(src) && src[i] == '(' {
		if href, end, ok = parseTarget(src, i); ok {
			return href, l.skipAttributes(src, end), true
		}
	}
	if i+1 < len(src) && src[i] == ' ' && src[i+1] == '(' { // "[text] (address)"
		if href, end, ok = parseTarget(src, i+1); ok && isAddress(href) {
			return href, end, true
		}
	}
	if i < len(src) && src[i] == '[' {
		n := strings.IndexByte(src[i:min(len(src), i+300)], ']')
		if n < 0 {
			return "", i, false
		}
		if n > 1 {
			name = src[i+1 : i+n]
		}
		href, ok := l.refs[refName(name)]
		return href, i + n + 1, ok || n > 1 && isDigits(name) && (len(l.refs) == 0 || len(name) <= 3)
	}
	if len(name) > 300 || isDigits(name) || len(l.refs) == 0 {
		return "", i, false
	}
	href, ok = l.refs[refName(name)]
	return href, i, ok
}

// refName spells the name of an address as CommonMark compares it.
func refName(name string) string {
	if len(name) > 300 {
		return ""
	}
	return strings.ToLower(fold(name))
}

// skipAttributes skips the attributes that pandoc puts behind links, pictures
// and headings: {.class #id key="value"}.
func (l *textLowering) skipAttributes(src string, i int) int {
	if i+1 < len(src) && src[i] == '{' && (src[i+1] == '.' || src[i+1] == '#' || src[i+1]|0x20 >= 'a' && src[i+1]|0x20 <= 'z') {
		if n := strings.IndexByte(src[i:min(len(src), i+2000)], '}'); n > 0 {
			return i + n + 1
		}
	}
	return i
}

// parseTarget reads "(address)" or "(address "title")" at i. Converters that
// wrap lines break addresses too.
func parseTarget(src string, i int) (href string, end int, ok bool) {
	i++
	for i < len(src) && (src[i] == ' ' || src[i] == '<') {
		i++
	}
	begin, depth, broken := i, 0, false
	address := func(end int) string {
		s := strings.TrimRight(src[begin:end], "> \n")
		if broken {
			s = strings.Join(strings.Fields(s), "")
		}
		return s
	}
	for ; i < len(src) && i-begin < 1<<16; i++ {
		switch c := src[i]; {
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ')':
			return address(i), i + 1, true
		case c == '\n' && i > begin && i+1 < len(src) && src[i+1] > ' ' && i-begin < 500:
			broken = true
		case c == '\n' || c == '\r':
			return "", i, false
		case c == ' ' || c == '\t':
			n := strings.IndexByte(src[i:min(len(src), i+2000)], ')')
			if title := strings.TrimSpace(src[i:max(i, i+n)]); n < 0 || len(title) < 2 || title[0] != '"' && title[0] != '\'' {
				return "", i, false
			}
			return address(i), i + n + 1, true
		}
	}
	return "", i, false
}

// parseImage reads "![alt](address)" or "![alt][35]" at i.
func (l *textLowering) parseImage(src string, i int) (end int, alt, address string, ok bool) {
	if i+1 >= len(src) || src[i+1] != '[' {
		return i, "", "", false
	}
	n := strings.IndexByte(src[i:min(len(src), i+1000)], ']')
	if n < 0 || strings.Contains(src[i:i+n], "\n\n") {
		return i, "", "", false
	}
	alt = src[i+2 : i+n]
	name := alt
	i += n + 1
	switch {
	case strings.HasPrefix(src[i:], "(") || strings.HasPrefix(src[i:], " ("):
		if address, end, ok = parseTarget(src, i+strings.IndexByte(src[i:], '(')); ok {
			return l.skipAttributes(src, end), alt, address, true
		}
	case i < len(src) && src[i] == '[':
		n := strings.IndexByte(src[i:min(len(src), i+300)], ']')
		if n < 0 {
			return i, "", "", false
		}
		if n > 1 {
			name = src[i+1 : i+n]
		}
		return i + n + 1, alt, l.refs[refName(name)], true
	default:
		if address, ok := l.refs[refName(name)]; ok {
			return i, alt, address, true
		}
	}
	return i, "", "", false
}

// lines lowers the text line by line. The text begins on the given line.
func (l *textLowering) lines(src string, number int) {
	begin := 0
	for begin < len(src) {
		end := len(src)
		if n := strings.IndexByte(src[begin:], '\n'); n >= 0 {
			end = begin + n
		}
		l.next.line = number
		l.line(src, begin, end)
		begin = end + 1
		number++
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
	l.next.indent = len(s) - len(strings.TrimLeft(s, " \t"))
	i += l.next.indent
	text, heading := l.lineMarkers(src, i, end)
	l.next.heading, l.next.item = heading, text > i && heading == 0
	i = text
	if l.next.heading > 0 {
		l.headings++
		if n := strings.LastIndex(src[i:end], " {"); n > 0 && strings.HasSuffix(trimmed, "}") && l.skipAttributes(src, i+n+1) > i+n+1 {
			end = i + n // "### Title {#id .class}"
		}
	}
	if l.next.heading > 0 { // "### Title ###"
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
	l.inline(src, i, end)
}

// inline lowers the text of a line, with the links and pictures in it.
func (l *textLowering) inline(src string, i, end int) {
	from := i // what has not been taken yet
	take := func(to, next int) {
		l.text.WriteString(src[from:to])
		i, from = next, next
	}
	for i < end {
		for l.following < len(l.spans) && l.spans[l.following].open < i {
			l.following++ // its bracket stands in what was skipped
		}
		c := src[i]
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
		case c == '\\' && l.markdown && i+1 == end:
			take(i, end) // a hard line break
			continue
		case c == '\\' && l.markdown && i+2 == end && src[i+1] == '\\':
			take(i, end)
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
			if to := tagEnd(src, i); to > 0 {
				tag := src[i:to]
				take(i, to)
				l.tag(tag)
				continue
			}
		case c == ':' && l.markdown && strings.HasPrefix(src[i:end], ":::"):
			take(i, end) // a fence of pandoc's
			continue
		case c == '&' && l.markdown:
			if n := strings.IndexByte(src[i:min(end, i+8)], ';'); n > 1 {
				if u := html.UnescapeString(src[i : i+n+1]); u != src[i:i+n+1] {
					take(i, i+n+1)
					l.text.WriteString(u)
					continue
				}
			}
		}
		if c == '(' || c == '<' || c == '[' {
			address, to, ok := bracketedAddress(src, i, end)
			switch {
			case !ok:
			case isMediaName(address):
				take(i, to)
				l.image("", address, false)
				continue
			case readLink(address).kind != linkOther:
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
		l.text.Reset()
	}
}

// splitAtGaps splits a line at runs of blanks, if some of its parts are parts of
// a card by themselves: extractors that print a page on one line leave nothing
// else between a card's elements.
func (l *textLowering) splitAtGaps() {
	s := strings.ReplaceAll(l.text.String(), "\t", "  ")
	if l.next.inLink || !strings.Contains(strings.TrimSpace(s), "  ") {
		return
	}
	parts := strings.Split(s, "  ")
	atoms := 0
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" && isAtom(part) {
			atoms++
		}
	}
	if atoms == 0 {
		return
	}
	l.text.Reset()
	for _, part := range parts {
		if strings.TrimSpace(part) == "" {
			continue
		}
		l.text.WriteString(part)
		l.flush()
		l.next.brk = brkLine
	}
}

// bracketedAddress reads an address in brackets at i: "( /papers/ID )",
// "<https://…>", "[/papers/ID]".
func bracketedAddress(src string, i, end int) (address string, to int, ok bool) {
	closing := byte(')')
	switch src[i] {
	case '<':
		closing = '>'
	case '[':
		closing = ']'
	}
	n := strings.IndexByte(src[i:min(end, i+2000)], closing)
	if n < 0 {
		return "", 0, false
	}
	address = strings.TrimSpace(src[i+1 : i+n])
	return address, i + n + 1, isAddress(address)
}

// linkWords gives the words in front on the line their address, or, where the
// converter puts addresses first, the words behind.
func (l *textLowering) linkWords(address string, more bool) {
	l.links++
	l.flush()
	if l.next.inLink && !l.inNumbered {
		return // the bracket stands inside of a link
	}
	if l.addressFirst {
		l.endNumbered()
		if more {
			l.next.href, l.next.inLink, l.inNumbered = address, true, true
			return
		}
	} else if n := len(l.pieces); n > 0 && l.next.brk <= brkLine && l.pieces[n-1].text != "" && !l.pieces[n-1].inLink {
		l.pieces[n-1].href, l.pieces[n-1].inLink = address, true
		return
	}
	p := l.next
	p.href, p.inLink = address, true
	l.put(p)
}

// setLink makes what follows text of the innermost link that is open.
func (l *textLowering) setLink() {
	n := len(l.open)
	for n > 0 && l.spans[l.open[n-1]].bare {
		n--
	}
	switch {
	case n > 0:
		l.next.href, l.next.inLink, l.next.linkNo = l.spans[l.open[n-1]].href, true, l.spans[l.open[n-1]].open+1
	case l.inAnchor:
		l.next.href, l.next.inLink, l.next.linkNo = l.anchor, true, -l.links
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

// beginNumbered begins the link with the given number.
func (l *textLowering) beginNumbered(number string) {
	l.endNumbered()
	l.flush()
	l.links++
	l.inNumbered = true
	l.next.href, l.next.inLink, l.next.linkNo = l.refs[number], true, -l.links
}

// endNumbered ends a link that has no end of its own.
func (l *textLowering) endNumbered() {
	if !l.inNumbered {
		return
	}
	l.flush()
	if n := len(l.pieces); l.next.href != "" && (n == 0 || l.pieces[n-1].href != l.next.href) {
		l.put(l.next)
	}
	l.inNumbered = false
	l.setLink()
}

// goesOn reports whether a line still belongs to a numbered link, which has no
// end of its own: it goes on over wrapped words, and from an empty picture or
// box to what stands below.
func (l *textLowering) goesOn(line string) bool {
	if digits, rest := cutDigits(strings.TrimPrefix(line, "[")); digits != "" && strings.HasPrefix(rest, "]") {
		return false
	}
	shown := ""
	if n := len(l.pieces); n > 0 && l.pieces[n-1].href == l.next.href {
		shown = l.pieces[n-1].text
	}
	if shown == "" {
		_, isCount := parseCount(stripPlaceholders(line))
		return isCount || stripPlaceholders(line) == ""
	}
	return wordCount(shown) >= 4 && !isAtom(line)
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
	level := 1
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
	case linkGitHub: // the end of an abstract may be such an address too
		if above == nil || !strings.HasPrefix(above.text, "GitHub") {
			return false
		}
	case linkAccount:
		if n := len(l.pieces); above == nil || len(above.text) > 60 || n > 1 && above.brk < brkParagraph && len(l.pieces[n-2].text) > 40 {
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

// tagEnd returns where the HTML tag at i ends, 0 if there is none. "<think>"
// and "p<0.001" are text.
func tagEnd(src string, i int) int {
	if strings.HasPrefix(src[i:], "<!--") {
		if n := strings.Index(src[i:min(len(src), i+4096)], "-->"); n > 0 {
			return i + n + 3
		}
		return 0
	}
	name, _ := cutLetters(strings.TrimPrefix(src[i+1:min(len(src), i+20)], "/"))
	switch strings.ToLower(name) {
	case "a", "img", "video", "source", "br", "div", "p", "span", "ul", "li", "ol", "svg", "path", "button", "input", "section", "article",
		"sub", "sup", "table", "td", "tr", "hr", "b", "i", "em", "strong", "picture", "figure", "details", "summary", "center", "font":
	default:
		return 0
	}
	if n := strings.IndexByte(src[i:min(len(src), i+8192)], '>'); n > 0 {
		return i + n + 1
	}
	return 0
}

// tag lowers a tag that markdown kept: a link, a picture or a video; other tags
// are nothing.
func (l *textLowering) tag(tag string) {
	name, _ := cutLetters(tag[1:])
	switch strings.ToLower(name) {
	case "a":
		if href := tagAttr(tag, "href"); href != "" {
			l.flush()
			l.anchor, l.inAnchor = href, true
			l.links++
			l.setLink()
		}
	case "img":
		if src := tagAttr(tag, "src"); src != "" {
			l.image(tagAttr(tag, "alt"), src, false)
		}
	case "video", "source":
		if src := tagAttr(tag, "src"); src != "" {
			l.image("", src, true)
		}
	case "":
		if strings.EqualFold(tag, "</a>") && l.inAnchor {
			l.flush()
			l.putEmptyLink()
			l.inAnchor = false
			l.setLink()
		}
	}
}

// tagAttr returns an attribute of a start tag.
func tagAttr(tag, name string) string {
	for i := 0; ; {
		n := strings.Index(tag[i:], name+"=")
		if n < 0 {
			return ""
		}
		i += n + len(name) + 1
		if isTagSpace(tag[i-len(name)-2]) {
			value, _ := readAttr(tag, i)
			return html.UnescapeString(value)
		}
	}
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z')
}

// joinWrapped joins lines that were wrapped at a column: a line goes on with the
// next one if it had no room for the next one's first word.
func (l *textLowering) joinWrapped() {
	l.width = l.wrapWidth()
	out := l.pieces[:0]
	for i := 0; i < len(l.pieces); {
		end := paragraphEnd(l.pieces, i)
		lines := l.pieces[i:end]
		i = end
		width := l.width
		if own, ok := ownWidth(lines); ok {
			width = own
		} else if width == 0 && lines[0].brk >= brkParagraph && (end == len(l.pieces) || l.pieces[end].brk >= brkParagraph) {
			width = l.widest() - 4 // a paragraph between empty lines is one text
		}
		_, wrapped := ownWidth(lines)
		whole := lines[0].inLink && lines[0].href != "" || lines[len(lines)-1].heading > 0 // one link, one heading
		if n := len(lines); n > 1 && i < len(l.pieces) && l.pieces[i].text == "·" && l.pieces[i].brk == brkLine &&
			len(lines[n-1].text) <= 80 && endsSentence(lines[n-2].text) {
			lines = lines[:n-1] // the organization, right below the abstract
			i--
		}
		for k, p := range lines {
			if last := len(out) - 1; last >= 0 && p.brk == brkLine && endsInDate(out[last].text) {
				out[last].text += " " + p.text
				continue
			} else if k > 0 && (whole || goesOnBelow(lines[k-1], p) || width > 0 && !hasRoom(lines[k-1].text, p.text, width) ||
				wrapped && 4*utf8.RuneCountInString(lines[k-1].text) > 3*width) {
				out[last].text = joinLines(out[last].text, p.text)
				continue
			}
			out = append(out, p)
		}
	}
	l.pieces = out
}

// endsInDate reports whether a meta line ends before its date does: "Published",
// "4 authors · Sep 24,".
func endsInDate(s string) bool {
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
	for _, p := range lines {
		if strings.Contains(p.text, " ") { // a long word may reach over the edge
			width = max(width, utf8.RuneCountInString(p.text))
		}
	}
	if len(lines) < 4 || width < 40 || width > 200 {
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
			q.heading != p.heading && p.heading == 0 || isAtom(q.text) || isAtom(pieces[end-1].text) {
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
	if len(s) > 120 {
		return false
	}
	if s == "·" || allCounts(strings.Fields(s)) {
		return true
	}
	if _, ok := parseAuthorCount(s); ok {
		return true
	}
	if d, ok := parsePrinted(s); ok && (d.tail == "" || allCounts(strings.Fields(d.tail))) {
		return true
	}
	if _, _, ok := cutDot(s); ok {
		return true
	}
	return strings.HasPrefix(s, "Submitted by") || strings.HasPrefix(s, "Upvote") || isFurniture(s)
}

// widest returns the length of the longest line, if it is not too long for
// wrapped text.
func (l *textLowering) widest() int {
	if l.longest == 0 {
		for _, p := range l.pieces {
			if strings.Contains(p.text, " ") {
				l.longest = max(l.longest, utf8.RuneCountInString(p.text))
			}
		}
	}
	if l.longest > 132 {
		return 4
	}
	return l.longest
}

// wrapWidth returns the column at which the text is wrapped, 0 if it is not.
// Paragraphs of several lines show it.
func (l *textLowering) wrapWidth() int {
	width, wrapped, not := 0, 0, 0
	for i := 0; i < len(l.pieces); {
		end := paragraphEnd(l.pieces, i)
		if own, ok := ownWidth(l.pieces[i:end]); ok {
			wrapped++
			width = max(width, own)
		} else if end > i+3 {
			not++
		}
		i = end
	}
	if wrapped > not {
		return width - 4 // an indent may take some columns
	}
	return 0
}
