package data

import "strings"

// A tag is a start tag whose attributes are read one by one: in any order, with
// either kind of quotes or none, cut off or not.
type tag struct {
	src    string
	pos    int
	equals bool // a value is to be read
}

const htmlSpace = " \n\t\r\f"

func isSpace(c byte) bool { return strings.IndexByte(htmlSpace, c) >= 0 }

// skip passes over bytes.
func (t *tag) skip(is func(byte) bool) string {
	begin := t.pos
	for t.pos < len(t.src) && is(t.src[t.pos]) {
		t.pos++
	}
	return t.src[begin:t.pos]
}

// attributes yields the names of the tag's attributes, the first of which is its
// own, "<div". The loop's body must read the value.
func (t *tag) attributes() func(yield func(name string) bool) {
	return func(yield func(string) bool) {
		for {
			t.skip(func(c byte) bool { return isSpace(c) || c == '/' })
			if t.pos == len(t.src) || t.src[t.pos] == '>' {
				return
			}
			name := t.skip(func(c byte) bool { return !isSpace(c) && c != '=' && c != '>' && c != '/' })
			t.skip(isSpace)
			if t.equals = t.pos < len(t.src) && t.src[t.pos] == '='; t.equals {
				t.pos++
				t.skip(isSpace)
			}
			if !yield(name) {
				return
			}
		}
	}
}

// value reads the attribute's value. A quote that is not closed reaches to the
// end.
func (t *tag) value() string {
	if !t.equals || t.pos == len(t.src) {
		return ""
	}
	q := t.src[t.pos]
	if q != '"' && q != '\'' {
		return t.skip(func(c byte) bool { return !isSpace(c) && c != '>' })
	}
	rest := t.src[t.pos+1:]
	n := strings.IndexByte(rest, q)
	if n < 0 {
		t.pos = len(t.src)
		return rest
	}
	t.pos += n + 2
	return rest[:n]
}

// data reads the attribute's value, which is a JSON object. A quote inside of it
// can only come from damage: the one that ends the value follows a brace, and
// the tag's end or white space follows it. That is looked for only as often as
// repairs allows, for it may be far away.
func (t *tag) data(repairs *int) string {
	begin := t.pos
	value := t.value()
	if !strings.HasPrefix(value, "{") || t.pos == len(t.src) || strings.HasSuffix(value, "}") && t.endsValue(t.pos) || *repairs == 0 {
		return value
	}
	*repairs--
	for at := t.pos; ; {
		n := strings.Index(t.src[at:], "}"+t.src[begin:begin+1])
		if n < 0 {
			return value
		}
		if at += n + 2; t.endsValue(at) {
			t.pos = at
			return t.src[begin+1 : at-1]
		}
	}
}

// endsValue reports whether a value can end in front of an offset.
func (t *tag) endsValue(at int) bool {
	return at == len(t.src) || isSpace(t.src[at]) || t.src[at] == '>' || t.src[at] == '/'
}

// maxRepairs is how many damaged values of a page are repaired.
const maxRepairs = 8
