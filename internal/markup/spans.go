package markup

import (
	"cmp"
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A span is what brackets in markdown stand for: a link, with text that may go
// over many lines, or a picture.
type span struct {
	kind  spanKind
	open  int // where it begins
	close int // where its text ends
	end   int // where what follows its text ends
	to    *Target
	alt   string // of a picture
}

type spanKind uint8

const (
	linkSpan    spanKind = iota
	pictureSpan          // "![alt](address)"
	bareSpan             // no link, but text with attributes: "[text]{.class}"
)

// How far away things may be that belong together. Each look ahead ends there.
const (
	maxAlt       = 1000 // the text of a picture
	maxNested    = 100  // brackets in the text of a link
	maxLinkText  = 8000 // of one that begins its line and has empty lines inside
	maxLineMarks = 16   // what stands in front of a link on its line, or behind its bracket
)

// A spanner finds the spans of a text in one pass.
type spanner struct {
	source
	used       map[string]int // how often each name was, if some have several addresses
	open       []bracket
	begun      int // where the paragraph begins
	anchor     int // where the last <a> began
	spans      []span
	attributes bool // pandoc's, in whose markdown all marks are escaped
	last       readAddress
}

// A bracket is a "[" that waits for its end.
type bracket struct {
	at                   int
	beginsLine, endsLine bool
}

// isOuter reports whether a bracket is that of a link over several lines.
func (b bracket) isOuter() bool { return b.beginsLine || b.endsLine }

// isSpanMark tells the bytes that the pass looks at.
var isSpanMark = [256]bool{'\n': true, '\\': true, '!': true, '[': true, ']': true, '<': true}

// nextMark returns where the next of these stands, from i on.
func nextMark(src string, i int) int {
	for i < len(src) && !isSpanMark[src[i]] {
		i++
	}
	return i
}

// findSpans finds the links and pictures: brackets with an address or a
// reference behind. A bracket that never closes is text, and so is one around
// anything else.
func findSpans(t source) (spans []span, attributes bool) {
	f := spanner{source: t, used: map[string]int{}, anchor: -1, spans: make([]span, 0, t.lines/4)}
	src := t.src
	line := 0      // where it begins
	blank := false // so was the line above
	for i := nextMark(src, f.skipRef(0)); i < len(src); i = nextMark(src, i+1) {
		switch src[i] {
		case '\n':
			above := blank
			if blank = isBlank(src[line:i]); blank && !above {
				f.endParagraph(i)
			}
			line = i + 1
			i = f.skipRef(line) - 1
		case '\\':
			if t.escapes.marks && i+1 < len(src) && src[i+1] != '\n' {
				i++
			}
		case '!':
			if p, ok := f.picture(i); ok {
				f.spans = append(f.spans, p)
				i = p.end - 1
			}
		case '<':
			f.tag(i)
		case '[':
			f.begin(i)
		case ']':
			if end := f.finish(i); end > i {
				i = end - 1
			}
		}
	}
	if n := len(f.open); n > 0 && f.open[n-1].beginsLine && len(src)-f.open[n-1].at < maxLinkText {
		f.spans = append(f.spans, span{kind: bareSpan, open: f.open[n-1].at, close: len(src), end: len(src)}) // the capture is cut off in a link
	}
	slices.SortFunc(f.spans, func(a, b span) int { return a.open - b.open })
	return f.spans, f.attributes
}

// skipRef returns where a line ends that begins at i, if it is one of the list of
// addresses, else i.
func (f *spanner) skipRef(i int) int {
	for len(f.refLines) > 0 && f.refLines[0] < i {
		f.refLines = f.refLines[1:] // inside of a link
	}
	if len(f.refLines) == 0 || f.refLines[0] > i {
		return i
	}
	if n := strings.IndexByte(f.src[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(f.src)
}

// tag notes a link that is HTML. A bracket that did not close inside of it is its
// own text: "<a href=…>On", "[0, 1) and More</a>".
func (f *spanner) tag(i int) {
	switch rest := f.src[i:]; {
	case strings.HasPrefix(rest, "<a "):
		f.anchor = i
	case f.anchor >= 0 && strings.HasPrefix(rest, "</a>"):
		for n := len(f.open) - 1; n >= 0 && f.open[n].at > f.anchor; n-- {
			f.open = f.open[:n]
		}
		f.anchor = -1
	}
}

// isBlank reports whether a line has no text.
func isBlank(s string) bool { return blanks(s) == len(s) }

// endParagraph ends a paragraph, and with it brackets in its text. Links of
// several blocks begin with a bracket at the end of a line, or at its beginning:
// "[Upvote", "", "117](…)".
func (f *spanner) endParagraph(i int) {
	keep := f.open[:0]
	for _, b := range f.open {
		if b.endsLine || b.beginsLine && i-b.at < maxLinkText {
			keep = append(keep, b)
		}
	}
	f.open, f.begun = keep, i
}

// begin opens a bracket.
func (f *spanner) begin(i int) {
	b := bracket{i, bracketBeginsLine(f.src, i), bracketEndsLine(f.src, i)}
	if len(f.open) > 0 && b.beginsLine && f.open[0].at < f.begun && !f.open[0].endsLine {
		f.open = f.open[:0] // a link begins, so what was open never closes
	}
	if len(f.open) < maxNested {
		f.open = append(f.open, b)
	}
}

// finish closes the innermost bracket at i. It returns where what belongs to
// it ends, i if it is no link.
func (f *spanner) finish(i int) int {
	if len(f.open) == 0 {
		return i
	}
	inner := len(f.open) - 1
	to, end, ok := f.target(f.open[inner].at+1, i)
	if !ok {
		if to := f.skipAttributes(i + 1); to > i+1 {
			f.spans = append(f.spans, span{kind: bareSpan, open: f.open[inner].at, close: i, end: to})
		}
		f.open = f.open[:inner]
		return i
	}
	// "[An abstract with [0, 1) in it](…)": the bracket that begins the line
	// is the link's. Where such are escaped the innermost is.
	if k := slices.IndexFunc(f.open, bracket.isOuter); k >= 0 && !f.attributes {
		inner = k
	}
	f.spans = append(f.spans, span{open: f.open[inner].at, close: i, end: end, to: to})
	f.open = f.open[:inner]
	return end
}

// bracketBeginsLine reports whether only marks of headings and lists stand in
// front of a bracket on its line.
func bracketBeginsLine(src string, at int) bool {
	begin := max(0, at-maxLineMarks)
	for at > begin && strings.IndexByte(" \t#*-+>", src[at-1]) >= 0 {
		at--
	}
	return at == begin || src[at-1] == '\n'
}

func bracketEndsLine(src string, at int) bool {
	at++
	at += blanks(src[at:min(len(src), at+maxLineMarks)])
	return at < len(src) && src[at] == '\n'
}

// A behind reads what may follow the text of a bracket, at i: the address, or its
// number or name. It is not ok if something else follows.
type behind func(f *spanner, name string, i int) (to *Target, end int, ok bool)

// behinds holds what may follow, in this order.
var behinds = []behind{(*spanner).inlineAddress, (*spanner).spacedAddress, (*spanner).byNumber, (*spanner).byName}

// target reads what follows the text of a bracket that closes at i.
func (f *spanner) target(begin, i int) (to *Target, end int, ok bool) {
	for _, read := range behinds {
		if to, end, ok = read(f, f.src[begin:i], i+1); ok {
			return to, end, true
		}
	}
	return noTarget, i, false
}

// inlineAddress reads `(address)` or `(address "title")`.
func (f *spanner) inlineAddress(name string, i int) (to *Target, end int, ok bool) {
	if i >= len(f.src) || f.src[i] != '(' {
		return to, i, false
	}
	href, end, ok := f.address(i)
	if !ok || f.numbered && text.IsDigits(name) && !site.IsAddress(href) {
		return to, i, false // "[8](Un)Titled": the 8th link
	}
	return newTarget(href), f.skipAttributes(end), true
}

// spacedAddress reads " (address)".
func (f *spanner) spacedAddress(_ string, i int) (to *Target, end int, ok bool) {
	if !strings.HasPrefix(f.src[i:], " (") {
		return to, i, false
	}
	href, end, ok := f.address(i + 1)
	if !ok || !site.IsAddress(href) {
		return to, i, false
	}
	return newTarget(href), end, true
}

// maxOrphan is how many digits the number of a link has at most that is missing in
// a list of addresses, as where that was cut off.
const maxOrphan = 3

// byNumber reads "[35]", "[name]" or "[]".
func (f *spanner) byNumber(name string, i int) (to *Target, end int, ok bool) {
	if i >= len(f.src) || f.src[i] != '[' || name == namelessPicture {
		return to, i, false
	}
	to, end, known, ok := f.reference(name, i)
	if ok && !known {
		number := f.src[i+1 : end-1]
		ok = text.IsDigits(number) && (len(f.refs) == 0 || len(number) <= maxOrphan) || number == "" && name != ""
	}
	return to, end, ok
}

// byName takes the text itself for the name of an address, if nothing follows.
func (f *spanner) byName(name string, i int) (to *Target, end int, ok bool) {
	if text.IsDigits(name) && !f.named || i < len(f.src) && f.src[i] == '[' {
		return to, i, false
	}
	to, ok = f.ref(name)
	return to, i, ok
}

// ref returns the address of the next use of a name. Where names are defined once
// for each use, the address of a use without a definition is lost: the capture is
// cut off in the list.
func (f *spanner) ref(name string) (to *Target, ok bool) {
	if len(name) > maxRefName {
		return noTarget, false
	}
	name = refName(name)
	to, ok = f.refs[name]
	if !ok || f.again == nil {
		return cmp.Or(to, noTarget), ok
	}
	again, n := f.again[name], f.used[name]
	if f.used[name]++; n > len(again) {
		return noTarget, true
	}
	if n > 0 {
		to = again[n-1]
	}
	return to, true
}

// reference reads "[35]", "[name]" or, behind the name itself, "[]" at i.
func (f *spanner) reference(name string, i int) (to *Target, end int, known, ok bool) {
	close := f.bracket.find(i, maxRefName)
	if close < 0 {
		return noTarget, i, false, false
	}
	if close > i+1 {
		name = f.src[i+1 : close]
	}
	to, known = f.ref(name)
	return to, close + 1, known, true
}

// picture reads "![alt](address)" or "![alt][35]" at i.
func (f *spanner) picture(i int) (p span, ok bool) {
	src := f.src
	if i+1 >= len(src) || src[i+1] != '[' {
		return p, false
	}
	close := f.bracket.find(i, maxAlt)
	if close < 0 {
		return p, false
	}
	if n := f.paragraph.find(i, maxAlt); n >= 0 && n < close {
		return p, false
	}
	p = span{kind: pictureSpan, open: i, close: close, end: close + 1, to: noTarget, alt: src[i+2 : close]}
	switch rest := src[p.end:]; {
	case strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, " ("):
		var href string
		if href, p.end, ok = f.address(p.end + strings.IndexByte(rest, '(')); ok {
			p.to, p.end = &Target{Href: href}, f.skipAttributes(p.end)
		}
	case strings.HasPrefix(rest, "["):
		p.to, p.end, _, ok = f.reference(p.alt, p.end)
	default:
		p.to, ok = f.ref(p.alt)
	}
	return p, ok
}
