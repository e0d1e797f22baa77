package dailypapers

import (
	"strings"

	"golang.org/x/net/html"
)

// readHydration reads the data that a page carries for its scripts, in the
// attribute data-props of the element whose data-target is DailyPapers, or
// PaperContent on the page of one paper. It looks for the attribute in the
// bytes and parses no HTML but the tag around it.
func readHydration(p *page) bool {
	found := false
	repairs := maxRepairs
	for at, last := 0, 0; ; {
		n := strings.Index(p.input[at:], "data-props")
		if n < 0 {
			break
		}
		at += n
		begin := strings.LastIndexByte(p.input[last:at], '<')
		if begin < 0 {
			at += len("data-props")
			last = at
			continue
		}
		begin += last
		tag := readTag(p.input, begin, &repairs)
		at = max(tag.end, at+len("data-props"))
		last = at
		if tag.target != "DailyPapers" && tag.target != "PaperContent" || !tag.hasProps {
			// A tag that is cut off in its data may have lost its target behind it.
			if !tag.hasProps || tag.closed || tag.target != "" || !strings.Contains(tag.props[:min(len(tag.props), 4096)], "dailyPapers") {
				continue
			}
		}
		found = true
		r := itemReader{page: p, scanner: scanner{src: unescapeHTML(tag.props)}}
		if r.peek() == '{' && r.readObject() {
			if !tag.closed {
				p.damaged = true
			}
			p.readOwnAddress()
			if strings.Contains(p.input[tag.end:], `data-target="DailyPapers"`) {
				p.problem(Problem{Msg: "a second page follows, which was not read"})
			}
			return true
		}
		p.damaged = true
	}
	if found {
		p.problem(Problem{Msg: "the page's data is damaged"})
	}
	return false
}

// A hydrationTag is a start tag with the two attributes that matter.
type hydrationTag struct {
	target   string
	props    string // still escaped
	hasProps bool
	closed   bool // the tag's end is there
	end      int
}

// readTag reads the start tag at begin: attributes in any order, with either
// kind of quotes or none.
func readTag(src string, begin int, repairs *int) (t hydrationTag) {
	i := begin + 1
	for i < len(src) && !isTagSpace(src[i]) && src[i] != '>' {
		i++
	}
	for {
		for i < len(src) && (isTagSpace(src[i]) || src[i] == '/') {
			i++
		}
		if i >= len(src) {
			t.end = len(src)
			return t
		}
		if src[i] == '>' {
			t.closed, t.end = true, i+1
			return t
		}
		nameAt := i
		for i < len(src) && !isTagSpace(src[i]) && src[i] != '=' && src[i] != '>' && src[i] != '/' {
			i++
		}
		name := src[nameAt:i]
		for i < len(src) && isTagSpace(src[i]) {
			i++
		}
		if i >= len(src) || src[i] != '=' {
			if i == nameAt {
				i++
			}
			continue
		}
		i++
		for i < len(src) && isTagSpace(src[i]) {
			i++
		}
		value := ""
		if name == "data-props" {
			value, i = readData(src, i, repairs)
			t.props, t.hasProps = value, true
			continue
		}
		value, i = readAttr(src, i)
		if name == "data-target" {
			t.target = html.UnescapeString(value)
		}
	}
}

// readAttr reads an attribute's value, which begins at i. A quote that is not
// closed reaches to the end.
func readAttr(src string, i int) (value string, end int) {
	if i >= len(src) {
		return "", i
	}
	if q := src[i]; q == '"' || q == '\'' {
		i++
		n := strings.IndexByte(src[i:], q)
		if n < 0 {
			return src[i:], len(src)
		}
		return src[i : i+n], i + n + 1
	}
	begin := i
	for i < len(src) && !isTagSpace(src[i]) && src[i] != '>' {
		i++
	}
	return src[begin:i], i
}

// readData reads an attribute's value that is a JSON object. A quote inside of it
// can only come from damage: the one that ends the value follows a brace, and
// the tag's end or white space follows it. That is looked for only as often as
// repairs allows, for it may be far away.
func readData(src string, i int, repairs *int) (value string, end int) {
	value, end = readAttr(src, i)
	if !strings.HasPrefix(value, "{") || end == len(src) || strings.HasSuffix(value, "}") && endsAttr(src[end]) || *repairs == 0 {
		return value, end
	}
	*repairs--
	for at := end; ; {
		n := strings.Index(src[at:], "}"+src[i:i+1])
		if n < 0 {
			return value, end
		}
		if at += n + 2; at == len(src) || endsAttr(src[at]) {
			return src[i+1 : at-1], at
		}
	}
}

// maxRepairs is how many damaged values of a page are repaired.
const maxRepairs = 8

func endsAttr(c byte) bool { return isTagSpace(c) || c == '>' || c == '/' }

func isTagSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// unescapeHTML is html.UnescapeString, several times as fast for what almost
// all of the data's references are.
func unescapeHTML(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		switch {
		case strings.HasPrefix(s, "&quot;"):
			b.WriteByte('"')
			s = s[len("&quot;"):]
		case strings.HasPrefix(s, "&amp;"):
			b.WriteByte('&')
			s = s[len("&amp;"):]
		case strings.HasPrefix(s, "&#34;"):
			b.WriteByte('"')
			s = s[len("&#34;"):]
		default:
			end := 1 + strings.IndexByte(s[:min(len(s), 40)], ';')
			if end <= 0 {
				end = min(len(s), 40)
			}
			if next := strings.IndexByte(s[1:end], '&'); next >= 0 {
				end = 1 + next
			}
			b.WriteString(html.UnescapeString(s[:end]))
			s = s[end:]
		}
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// readOwnAddress takes the page's own address out of its head.
func (p *page) readOwnAddress() {
	head := p.input[:min(len(p.input), 1<<16)]
	at := strings.Index(head, "og:url")
	if at < 0 {
		return
	}
	begin := strings.LastIndexByte(head[:at], '<')
	n := strings.IndexByte(head[at:], '>')
	if begin >= 0 && n >= 0 {
		p.setAddress(tagAttr(head[begin:at+n+1], "content"))
	}
}
