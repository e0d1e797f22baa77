package dailypapers

import (
	"sort"
	"strings"

	"golang.org/x/net/html"
)

// A span is a link in the text: where its text begins and ends, where what
// follows it ends, and the address.
type span struct {
	open, close, end int
	href             string
	bare             bool // no link, but text with attributes: "[text]{.class}"
}

// find returns the offset of c behind i, -1 if it is not among the next bytes.
func (l *textLowering) find(src string, i, most int, c byte) int {
	if l.budget <= 0 {
		return -1
	}
	n := strings.IndexByte(src[i:min(len(src), i+most)], c)
	if n < 0 {
		l.budget -= most
	} else {
		l.budget -= n
	}
	return n
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
	if n := len(open); n > 0 && bracketBeginsLine(src, open[n-1]) && len(src)-open[n-1] < 8000 {
		l.spans = append(l.spans, span{open[n-1], len(src), len(src), "", true}) // the capture is cut off in a link
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
		if href, end, ok = l.parseTarget(src, i); ok {
			return href, l.skipAttributes(src, end), true
		}
	}
	if i+1 < len(src) && src[i] == ' ' && src[i+1] == '(' { // "[text] (address)"
		if href, end, ok = l.parseTarget(src, i+1); ok && isAddress(href) {
			return href, end, true
		}
	}
	if i < len(src) && src[i] == '[' {
		n := l.find(src, i, 300, ']')
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

// skipAttributes skips the attributes that pandoc puts behind links, pictures
// and headings: {.class #id key="value"}.
func (l *textLowering) skipAttributes(src string, i int) int {
	if i+1 < len(src) && src[i] == '{' && (src[i+1] == '.' || src[i+1] == '#' || src[i+1]|0x20 >= 'a' && src[i+1]|0x20 <= 'z') {
		if n := l.find(src, i, 2000, '}'); n > 0 {
			l.escaped = l.escapes // in pandoc's markdown all marks are escaped
			return i + n + 1
		}
	}
	return i
}

// parseTarget reads "(address)" or "(address "title")" at i. Converters that
// wrap lines break addresses too.
func (l *textLowering) parseTarget(src string, i int) (href string, end int, ok bool) {
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
	for ; i < len(src) && i-begin < 1<<16 && l.budget > 0; i++ {
		l.budget--
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
			n := l.titleEnd(src, i)
			return address(i), i + n, n > 0
		}
	}
	if i == len(src) && !broken {
		return "", i, true // the capture is cut off in the address
	}
	return "", i, false
}

// titleEnd returns how long the title behind an address is, with the bracket that
// closes the link: ` "On (mostly) quiet days")`. It is 0 if there is none. A
// title is in quotes, and ends in its paragraph.
func (l *textLowering) titleEnd(src string, i int) int {
	title := strings.TrimLeft(src[i:min(len(src), i+100)], " \t")
	if title == "" || title[0] != '"' && title[0] != '\'' {
		return 0
	}
	end, at := 0, i
	for range 8 {
		n := l.find(src, at, 2000, ')')
		if n < 0 || at+n > i+2000 {
			break
		}
		at += n + 1
		inside := strings.TrimRight(src[i:at-1], " \t")
		if strings.Contains(inside, "\n\n") {
			break
		}
		if len(strings.TrimSpace(inside)) < 2 {
			return 0
		}
		if end == 0 {
			end = at - i
		}
		if inside[len(inside)-1] == title[0] {
			return at - i
		}
	}
	return end
}

// parseImage reads "![alt](address)" or "![alt][35]" at i.
func (l *textLowering) parseImage(src string, i int) (end int, alt, address string, ok bool) {
	if i+1 >= len(src) || src[i+1] != '[' {
		return i, "", "", false
	}
	n := l.find(src, i, 1000, ']')
	if n < 0 || strings.Contains(src[i:i+n], "\n\n") {
		return i, "", "", false
	}
	alt = src[i+2 : i+n]
	name := alt
	i += n + 1
	switch {
	case strings.HasPrefix(src[i:], "(") || strings.HasPrefix(src[i:], " ("):
		if address, end, ok = l.parseTarget(src, i+strings.IndexByte(src[i:], '(')); ok {
			return l.skipAttributes(src, end), alt, address, true
		}
	case i < len(src) && src[i] == '[':
		n := l.find(src, i, 300, ']')
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

// tagEnd returns where the HTML tag at i ends, 0 if there is none. "<think>"
// and "p<0.001" are text.
func (l *textLowering) tagEnd(src string, i int) int {
	if strings.HasPrefix(src[i:], "<!--") {
		if l.budget > 0 {
			if n := strings.Index(src[i:min(len(src), i+1024)], "-->"); n > 0 {
				return i + n + 3
			}
			l.budget -= 1024
		}
		return 0
	}
	name, _ := cutLetters(strings.TrimPrefix(src[i+1:min(len(src), i+20)], "/"))
	switch strings.ToLower(name) {
	case "a", "img", "video", "source", "br", "div", "p", "span", "ul", "li", "ol", "svg", "path", "button", "input", "section", "article",
		"sub", "sup", "table", "td", "tr", "hr", "b", "i", "em", "strong", "picture", "figure", "details", "summary", "center", "font", "time", "label", "h1", "h2", "h3", "h4":
	default:
		return 0
	}
	if n := l.find(src, i, 8192, '>'); n > 0 && !strings.Contains(src[i:i+n], "\n\n") {
		return i + n + 1
	}
	return 0 // a tag ends in its paragraph
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
