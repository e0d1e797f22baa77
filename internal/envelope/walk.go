package envelope

import (
	"slices"
	"sort"
	"strings"

	"dailypapers/internal/jsonscan"
)

const (
	maxKept    = 64  // strings that are kept until it is known what surrounds them
	maxObjects = 256 // depth to which is known what surrounds a string
)

// A walker goes once through a text of JSON, whole, damaged or cut off, and keeps
// the largest strings that may be pages. Brackets and strings are all it needs;
// what else is wrong is damage that it passes over.
type walker struct {
	text    string
	pos     int
	damaged bool // something between the strings is no JSON
	cut     bool // the text ends before the JSON does

	top    *object // what surrounds pos, nil at the top
	depth  int
	deeper int       // beyond maxObjects
	spare  []*object // to be used again
	found  []pageString
}

// An object is an object, or an array, that surrounds what is being read.
type object struct {
	up     *object
	array  bool
	begin  int    // its first byte
	lines  int    // bytes of an array's strings that are one line, and not data
	key    string // of the member that is being read
	origin        // what its members say
	inner  origin // what the objects say that describe it
	other  bool   // it holds a picture, a script or the like
	kept   bool   // a string refers to it
}

// walk finds the strings in a text that begins like JSON.
func walk(text string) *walker {
	w := &walker{text: text}
	for w.pos < len(text) {
		w.step(text[w.pos])
	}
	w.cut = w.cut || w.top != nil
	for w.top != nil {
		w.close()
	}
	return w
}

// step reads what begins with c.
func (w *walker) step(c byte) {
	switch c {
	case ' ', '\n', '\r', '\t', ':':
		w.pos++
	case ',':
		w.pos++
		if w.top != nil {
			w.top.key = ""
		}
	case '"':
		w.string()
	case '{', '[':
		w.open(c == '[')
		w.pos++
	case '}', ']':
		if w.top == nil || w.deeper == 0 && w.top.array != (c == ']') {
			w.damaged = true
		}
		w.close()
		w.pos++
	default:
		w.scalar()
	}
}

// scalar reads a number or a word. Other text between the values is damage; at
// the top it belongs to no JSON, up to a line that begins as an object does.
func (w *walker) scalar() {
	sc := jsonscan.Scanner{Src: w.text, Pos: w.pos}
	raw := sc.Value()
	if sc.Pos > w.pos && (raw != "" || sc.Ended()) {
		if w.top != nil && !w.top.array {
			w.top.note(w.top.key, raw)
		}
		w.pos = sc.Pos
		return
	}
	w.damaged = true
	if w.pos++; w.top == nil {
		if n := strings.Index(w.text[w.pos:], "\n{\""); n >= 0 {
			w.pos += n + 1
		} else {
			w.pos = len(w.text)
		}
	}
}

// string reads a key or a value.
func (w *walker) string() {
	begin := w.pos + 1
	sc := jsonscan.Scanner{Src: w.text, Pos: w.pos}
	whole := sc.Value() != ""
	w.pos = sc.Pos
	end := w.pos
	if whole {
		end--
	}
	w.cut = w.cut || !whole
	raw := w.text[begin:end]
	if w.top != nil && !w.top.array && sc.Peek() == ':' {
		w.top.key, w.pos = raw, sc.Pos+1
		return
	}
	w.value(pageString{begin: begin, end: end, size: len(raw), around: w.top, cut: !whole}, raw)
}

// value takes what a string says, and keeps it if it may be a page.
func (w *walker) value(s pageString, raw string) {
	var may bool
	may, s.packed = mayBePage(raw)
	switch o := w.top; {
	case o == nil:
	case o.array:
		if isLine(raw) && !s.packed {
			o.lines += len(raw)
			return
		}
	case len(raw) <= maxValue:
		raw = jsonscan.Unescape(raw) // "https:\/\/…"
		o.note(o.key, raw)
		o.other = o.other || typeKeys[keyOf(o.key)] && slices.ContainsFunc(otherTypes, func(begin string) bool { return strings.HasPrefix(raw, begin) })
	}
	if may {
		w.keep(s)
	}
}

// keep keeps s if it is among the largest.
func (w *walker) keep(s pageString) {
	i := sort.Search(len(w.found), func(i int) bool { return w.found[i].size < s.size })
	if i == maxKept {
		return
	}
	for o := s.around; o != nil && !o.kept; o = o.up {
		o.kept = true
	}
	w.found = slices.Insert(w.found[:min(len(w.found), maxKept-1)], i, s)
}

// open enters an object or an array.
func (w *walker) open(array bool) {
	if w.depth == maxObjects {
		w.deeper++
		return
	}
	w.depth++
	var o *object
	if n := len(w.spare); n > 0 {
		o, w.spare = w.spare[n-1], w.spare[:n-1]
	} else {
		o = new(object)
	}
	*o = object{up: w.top, array: array, begin: w.pos}
	w.top = o
}

// close leaves an object or an array.
func (w *walker) close() {
	if w.deeper > 0 {
		w.deeper--
		return
	}
	o := w.top
	if o == nil {
		return
	}
	w.depth--
	w.top = o.up
	switch {
	case o.array && o.lines >= minString:
		w.keep(pageString{begin: o.begin, end: w.pos, size: o.lines, around: o.up, array: true, cut: w.pos == len(w.text)})
	case !o.array && o.up != nil && !o.up.array && describingKeys[keyOf(o.up.key)]:
		o.up.inner = o.up.inner.or(o.origin)
	}
	if !o.kept {
		w.spare = append(w.spare, o)
	}
}
