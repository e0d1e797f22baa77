package markup

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// The attributes that pandoc, kramdown and others put behind a text: {.class #id}.

// How long attributes and the name of one are at most.
const (
	maxAttrs = 2000 // {.class}
	maxKey   = 40
)

// skipAttributes skips the attributes that pandoc puts behind links, pictures
// and headings: {.class #id key="value"}.
func (f *spanner) skipAttributes(i int) int {
	if end := f.attributesEnd(i); end > i {
		f.attributes = true
		return end
	}
	return i
}

// attributesEnd returns where the attributes at i end, i if there are none:
// {.class #id}, {key="value"}, {key: value}.
func (f *finders) attributesEnd(i int) int {
	src := f.brace.src
	if i+1 < len(src) && src[i] == '{' && (src[i+1] == '.' || src[i+1] == '#' || beginsWithKey(src[i+1:min(len(src), i+maxKey)])) {
		if n := f.brace.find(i, maxAttrs); n > 0 {
			return n + 1
		}
	}
	return i
}

// beginsWithKey reports whether a text begins with the name of an attribute, one
// of HTML's where a colon follows: "{class: x}", not "{a: b}".
func beginsWithKey(s string) bool {
	rest := strings.TrimLeft(s, "abcdefghijklmnopqrstuvwxyz-")
	key := s[:len(s)-len(rest)]
	switch {
	case key == "" || rest == "":
		return false
	case rest[0] == ':':
		return len(key) > 1 && (atom.Lookup([]byte(key)) != 0 || strings.HasPrefix(key, "data-") || strings.HasPrefix(key, "aria-"))
	}
	return rest[0] == '='
}
