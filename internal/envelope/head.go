package envelope

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"dailypapers/internal/site"
)

// The heads of messages and of HTTP answers: lines "Name: value", then an empty
// line.

const (
	maxHead  = 1 << 16 // bounds the head of a message: beyond it nothing is taken for one
	maxValue = 1 << 11 // bounds what is kept of a value that goes on over many lines
)

// A field is a line "Name: value" in the head of a message.
type field struct{ name, value string }

// cutHead splits lines "Name: value" from what follows the empty line behind
// them. The head is well-formed if it has no other lines; it is nil if no empty
// line ends it and the text goes on beyond maxHead.
func cutHead(src string) (head []field, rest string, wellFormed bool) {
	head, wellFormed = []field{}, true
	for i := 0; i < len(src); {
		if i > maxHead {
			return nil, src, false
		}
		line, _, _ := strings.Cut(src[i:min(len(src), i+maxHead)], "\n")
		i = min(len(src), i+len(line)+1)
		line = strings.TrimSuffix(line, "\r")
		if line == "" {
			return head, src[i:], wellFormed
		}
		name, value, ok := strings.Cut(line, ":")
		switch {
		case (line[0] == ' ' || line[0] == '\t') && len(head) > 0:
			if last := &head[len(head)-1]; len(last.value) < maxValue {
				last.value += " " + strings.TrimSpace(line)
			}
		case ok && isFieldName(name):
			head = append(head, field{strings.ToLower(name), strings.TrimSpace(value)})
		default:
			wellFormed = false
		}
	}
	return head, "", wellFormed
}

// isFieldName reports whether a field may be named so: "Content-Type", not
// "**Content type**".
func isFieldName(s string) bool {
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c >= utf8.RuneSelf-1 || strings.IndexByte("()<>@,;:\\\"/[]?={}*#|`", c) >= 0 {
			return false
		}
	}
	return s != "" && s[0] != '-'
}

// get returns the value of the first field of a name in lower case.
func get(head []field, name string) string {
	for _, f := range head {
		if f.name == name {
			return f.value
		}
	}
	return ""
}

// cutHTTPHead takes the head off an HTTP answer that was saved with it. A
// redirect's Location is the address of the page behind it.
func cutHTTPHead(p *Page) bool {
	if !statusLine.MatchString(p.Text) {
		return false
	}
	line, rest, _ := strings.Cut(p.Text, "\n")
	head, rest, _ := cutHead(rest)
	if head == nil || len(line) > maxHead {
		return false
	}
	var o site.Origin
	for _, f := range head {
		o.Note(f.name, f.value)
	}
	body := p.part(len(p.Text)-len(rest), len(p.Text))
	body.take(o)
	*p = body
	return true
}

// statusLine is how an HTTP answer begins: "HTTP/1.1 200 OK", "HTTP/2 200".
var statusLine = regexp.MustCompile(`^HTTP/[0-9.]* [0-9]{3}`)
