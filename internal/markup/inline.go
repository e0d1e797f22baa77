package markup

import (
	"cmp"
	"math"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// marks has a function for each byte that may be more than text. It reads what
// begins at i on a line that ends at end, and returns where that ends, i if it
// is text.
var marks = [256]func(l *liner, i, end int) int{
	'\\': (*liner).backslash,
	'&':  (*liner).entity,
	'!':  (*liner).bang,
	'[':  (*liner).openBracket,
	']':  (*liner).closeBracket,
	'(':  (*liner).address,
	'<':  (*liner).angleBracket,
	':':  (*liner).colon,
	'`':  (*liner).backtick,
	'~':  (*liner).tilde,
	0xe3: (*liner).wideBracket,
}

// inline reads the text of a line, with the links and pictures in it.
func (l *liner) inline(i, end int) {
	l.from = i
	for src := l.src[:end]; i < len(src); {
		if mark := marks[src[i]]; mark != nil {
			i = max(i+1, mark(l, i, end))
		} else {
			i++
		}
	}
	if l.from < end {
		l.take(end, end)
	}
	l.splitAtGaps()
	l.skip = max(l.skip, i)
	if l.links.loose && isBoxes(l.text.begins(maxBoxes)) {
		l.text.take()
	}
}

// take takes what was not taken in front of a place. What lies between that and
// the next is no text.
func (l *liner) take(to, next int) int {
	s := l.src[l.from:to]
	if l.smart != nil && s != "" {
		before := byte('\n')
		if l.from > 0 {
			before = l.src[l.from-1]
		}
		s = l.smart(s, before)
	}
	l.text.add(s)
	l.from = next
	return next
}

// maxBoxes is how long a row of empty pictures and boxes may be.
const maxBoxes = 200

// isBoxes reports whether a text is nothing but what text browsers print for
// pictures without a description and for check boxes: "[ ] []".
func isBoxes(s string) bool {
	return len(s) < maxBoxes && stripBoxes(text.Fold(s)) == ""
}

// backslash reads a hard line break or an escaped mark.
func (l *liner) backslash(i, end int) int {
	if i+1 == end && l.markdown || i+2 == end && l.src[i+1] == '\\' {
		return l.take(i, end) // a hard line break
	}
	if !l.markdown {
		return i
	}
	switch c := l.src[i+1]; {
	case c == ' ':
		return l.take(i, i+1) // "Measuring How\  with": the title's own line break
	case !l.escapes.marks || l.inHTML || !isPunct(c):
	case l.escapes.backslashes || strings.IndexByte("$&%\"'^@,;:=?/", c) < 0:
		l.take(i, i+2)
		l.text.add(l.src[i+1 : i+2])
		l.spelled(1)
		return i + 2
	}
	return i
}

// No line that was wrapped is spelled with more than maxSpelled characters that
// its text does not have. firstWord is longer than the first word of one.
const (
	maxSpelled = 100
	firstWord  = 200
)

// spelled notes that what was just read is spelled longer than its text is. A
// line was wrapped as it is spelled.
func (l *liner) spelled(n int) {
	p := &l.next
	if p.spelledWord == p.spelled && p.spelled < maxSpelled && !strings.Contains(l.text.begins(firstWord), " ") {
		p.spelledWord = int16(min(int(p.spelledWord)+n, maxSpelled))
	}
	p.spelled = int16(min(int(p.spelled)+n, maxSpelled))
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !text.IsDigit(c) && !text.IsASCIILetter(c)
}

// entity reads a character that is spelled by its name.
func (l *liner) entity(i, end int) int {
	c, n := cutEntity(l.src[i:end])
	if n == 0 {
		return i
	}
	i = l.take(i, i+n)
	l.spelled(n - len(c))
	l.text.add(c)
	return i
}

// maxEntity is how long the name of a character is.
const maxEntity = 8

// cutEntity returns the character that s begins with by its name, "&amp;", and
// how long that is; 0 if it does not.
func cutEntity(s string) (c string, n int) {
	if s[0] != '&' {
		return "", 0
	}
	n = strings.IndexByte(s[:min(len(s), maxEntity)], ';') + 1
	if c = html.UnescapeString(s[:n]); c == s[:n] {
		return "", 0
	}
	return c, n
}

// bang reads a picture.
func (l *liner) bang(i, _ int) int {
	s := l.links.at(i)
	if s == nil {
		return i
	}
	l.beginItem(i)
	l.take(i, s.end)
	l.picture(s.alt, s.to.Href, false)
	return s.end
}

// beginItem begins a line where the first link or picture of a list is glued to
// the heading in front: "### The Title- [![](…)](/papers/ID)".
func (l *liner) beginItem(i int) {
	front := l.src[l.from:i]
	if l.next.Heading == 0 || len(front) < 3 || cutLineMark(front[len(front)-2:]) != 1 || hasSpace(front[len(front)-3:len(front)-2]) {
		return
	}
	l.take(i-2, i)
	l.breakLine(Line)
	l.next.Heading = 0
}

// skipItemMark skips the mark of a list that begins in a link behind other text:
// "### The Title[- ·". A new line begins there, which is no heading.
func (l *liner) skipItemMark(i, end int) int {
	if l.next.Break != None || i >= end || blanks(l.src[i:end]) > 0 {
		return i
	}
	n := cutLineMark(l.src[i:end])
	if n == 0 {
		return i
	}
	l.breakLine(Line)
	l.next.Heading = 0
	return l.take(i, i+n)
}

// maxLinkNumber is how many digits the number of a link may have.
const maxLinkNumber = 6

// openBracket reads the beginning of a link, its number, or an address.
func (l *liner) openBracket(i, end int) int {
	if s := l.links.at(i); s != nil {
		if s.kind == linkSpan && strings.HasPrefix(l.src[i+1:s.close], "^") { // "A Title[^4]"
			l.take(i, s.end)
			l.linkWords(s.to, s.end, end)
			return s.end
		}
		l.beginItem(i)
		l.take(i, i+1)
		if !l.isOneText(s) {
			l.flush()
		}
		l.links.open = append(l.links.open, s)
		l.setLink()
		return l.skipItemMark(i+1, end)
	}
	if l.isLabel(i, end) {
		return l.take(i, end)
	}
	if l.numbered {
		if digits, rest := text.CutDigits(l.src[i+1 : min(end, i+maxLinkNumber+2)]); digits != "" && strings.HasPrefix(rest, "]") {
			i = l.take(i, i+len(digits)+2)
			l.beginLoose(cmp.Or(l.refs[digits], noTarget)) // the list of addresses may be cut off
			return i
		}
	}
	return l.address(i, end)
}

// wideBracket reads the beginning or the end of a numbered link in the brackets in
// which programs cite: "【15†57】", "【15†GitHub†github.com】". Of "[【0†Gulls](…)" the mark is
// no text.
func (l *liner) wideBracket(i, end int) int {
	rest, opens := strings.CutPrefix(l.src[i:end], "【")
	if !opens {
		if l.links.loose && strings.HasPrefix(rest, "】") {
			i = l.take(i, i+len("】"))
			l.endLoose()
		}
		return i
	}
	number, rest := text.CutDigits(rest)
	rest, ok := strings.CutPrefix(rest, "†")
	closing := l.wide.find(i, end-i)
	if number == "" || !ok || closing < 0 && l.links.innermost() == nil {
		return i
	}
	i = l.take(i, end-len(rest))
	if closing < 0 {
		return i
	}
	l.beginLoose(cmp.Or(l.refs[number], noTarget))
	if n := strings.Index(l.src[i:max(i, closing)], "†"); n >= 0 {
		l.take(i+n, closing)
		return closing
	}
	return i
}

// isLabel reports whether a bracket that ends a line has the name of the heading
// in front: "### Gulls by Night [gulls-by-night]", "Night</a> [gulls-by-night]".
func (l *liner) isLabel(i, end int) bool {
	name := l.src[i:end]
	if i == 0 || l.src[i-1] != ' ' || name[len(name)-1] != ']' || strings.Contains(name, " ") || strings.ContainsFunc(name, unicode.IsUpper) {
		return false
	}
	front := l.text.begins(maxLinkedWords) + l.src[l.from:i]
	if p := l.last(); strings.TrimSpace(front) == "" && p != nil && l.next.Break == None {
		front = p.Text
	} else if l.next.Heading == 0 {
		return false
	}
	front = squashLabel(front) // the whole heading, or its last line
	return front != "" && strings.HasSuffix(squashLabel(name), front)
}

// squashLabel returns what a heading and its name have in common: a name begins
// with a letter, and of two headings with one name the second is numbered.
func squashLabel(s string) string { return strings.Trim(text.Squash(s), "0123456789") }

// closeBracket ends a link.
func (l *liner) closeBracket(i, _ int) int {
	s := l.links.innermost()
	if s == nil || i != s.close {
		return i
	}
	l.take(i, s.end)
	l.leaveLink()
	return s.end
}

// angleBracket reads a tag or an address.
func (l *liner) angleBracket(i, end int) int {
	if l.markdown {
		if to := l.tagEnd(i); to > i {
			tag := l.src[i:to]
			l.take(i, to)
			l.tag(tag)
			return to
		}
	}
	return l.address(i, end)
}

// colon reads a fence of pandoc's behind text.
func (l *liner) colon(i, end int) int {
	if l.markdown && strings.HasPrefix(l.src[i:end], ":::") {
		return l.take(i, end)
	}
	return i
}

// longestCode is longer than code in an abstract is, in bytes.
const longestCode = 400

// backtick reads a mark around a text that may have attributes, where that is no
// mark of code, or code, which smart spelling leaves as it is.
func (l *liner) backtick(i, end int) int {
	switch {
	case l.ticked:
		return l.take(i, l.attributesEnd(i+1))
	case l.smart == nil:
		return i
	}
	rest := strings.TrimLeft(l.src[i:end], "`")
	marks := l.src[i : end-len(rest)]
	n := strings.Index(rest[:min(len(rest), longestCode)], marks)
	if n < 0 {
		return i + len(marks)
	}
	code := l.src[i : i+n+2*len(marks)]
	l.take(i, i+len(code))
	l.text.add(code)
	return i + len(code)
}

// tilde reads a pair of marks that would mean something without the tildes:
// "https:~/~/e.com".
func (l *liner) tilde(i, end int) int {
	if s := l.src[i:end]; l.ticked && len(s) >= 4 && s[2] == '~' && s[1] == s[3] {
		l.take(i, i+1)
		l.take(i+2, i+3)
		l.spelled(2)
		return i + 4
	}
	return i
}

// address reads an address in brackets: of a picture, or of the words around it.
func (l *liner) address(i, end int) int {
	address, to, ok := bracketedAddress(l.src, i, end)
	if !ok || l.closesElement(address, i) {
		return i
	}
	if isPictureAddress(address) {
		l.take(i, to)
		l.picture("", address, false)
		return to
	}
	target := newTarget(address)
	if !l.isCardLink(target, i) && !(to == end && l.linksAgain(target)) {
		if l.markdown && l.src[i] == '<' {
			l.take(i, to) // "<https://e.com/a>" shows its address
			l.text.add(l.src[i+1 : to-1])
			return to
		}
		return i
	}
	if target.Link.Kind == site.LinkPaper && l.src[to:end] == "." {
		to = end // "A Title ( /papers/ID )."
	}
	l.take(i, to)
	l.linkWords(target, to, end)
	return to
}

// isPictureAddress reports whether an address is a picture's.
func isPictureAddress(address string) bool {
	return site.IsMediaName(address) || strings.Contains(address, "/avatar")
}

// A separator is what may stand between the elements of a page that was printed
// on one line. It is a line's end if enough of what it separates are parts of a
// card by themselves.
type separator struct {
	mark  string
	rare  byte // a byte of the mark that most texts lack
	parts int  // so many at least
	share int  // one part in so many is an atom, and one at least
}

// gap is what is left where an element or a column ends.
const gap = "  "

// separators are what extractors put between elements: most leave only the gap
// where an element ends; some are told to: get_text(" | ").
var separators = []separator{
	{gap, 0, 2, math.MaxInt},
	{" | ", '|', 5, 3},
	{" · ", "·"[1], 5, 3},
}

// splitAtGaps splits a line at its separators.
func (l *liner) splitAtGaps() {
	if l.next.InLink {
		return
	}
	s := l.text.take()
	isFolded := text.IsFolded(s) // most texts
	for i := range separators {
		if sep := &separators[i]; (sep.mark != gap || !isFolded) && l.split(sep, s) {
			return
		}
	}
	l.text.add(s)
	l.text.folded = isFolded
}

// split puts the parts of a text, each on a line of its own; ok is false if it is
// not one of several.
func (l *liner) split(sep *separator, s string) (ok bool) {
	s = strings.TrimSpace(s)
	if sep.mark == gap {
		s = strings.ReplaceAll(s, "\t", gap)
	} else if strings.IndexByte(s, sep.rare) < 0 { // most texts
		return false
	}
	n := strings.Count(s, sep.mark)
	if n+1 < sep.parts {
		return false
	}
	before, pieces, dropped := l.next, len(l.page.Pieces), l.page.Dropped
	parts, atoms := 0, 0
	for part := range strings.SplitSeq(s, sep.mark) {
		what, ok := l.write(part, text.Fold(part))
		if !ok {
			continue
		}
		l.next.Break, l.next.Indent, l.next.Glued = Line, 0, false
		if parts++; isAtom(what) {
			atoms++
		}
	}
	if atoms > 0 && atoms >= parts/sep.share && parts >= sep.parts {
		return true
	}
	l.next, l.page.Pieces, l.page.Dropped = before, l.page.Pieces[:pieces], dropped
	return false
}
