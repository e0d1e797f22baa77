package data

import (
	"strings"

	"golang.org/x/net/html"
)

// references are what almost all of the character references of a page's data
// are.
var references = []struct {
	name string
	char byte
}{{"&quot;", '"'}, {"&amp;", '&'}, {"&#34;", '"'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#39;", '\''}}

// unescape is html.UnescapeString, several times as fast on a page's data.
func unescape(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		n := 0
		for _, r := range references {
			if strings.HasPrefix(s, r.name) {
				b.WriteByte(r.char)
				n = len(r.name)
				break
			}
		}
		if n == 0 {
			n = referenceEnd(s)
			b.WriteString(html.UnescapeString(s[:n]))
		}
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// maxReference is longer than any reference.
const maxReference = 40

// referenceEnd returns the end of the reference that s begins with, which may be
// none.
func referenceEnd(s string) int {
	end := 1 + strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end <= 0 {
		end = min(len(s), maxReference)
	}
	if next := strings.IndexByte(s[1:end], '&'); next >= 0 {
		end = 1 + next
	}
	return end
}
