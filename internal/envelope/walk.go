package envelope

import (
	"slices"
	"sort"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

const (
	maxKept    = 64  // strings that are kept until it is known what surrounds them
	maxObjects = 256 // depth to which is known what surrounds a string
)

// A walker goes once through a text of JSON, whole, damaged or cut off, and keeps
// the largest strings that may be pages. Brackets and strings are all it needs;
// what else is wrong is damage that it passes over.
type walker struct {
	jsonscan.Scanner
	damaged bool // something between the strings is no JSON
	cut     bool // the text ends before the JSON does

	top   *object   // what surrounds Pos, nil at the top
	depth int       // of Pos; of what lies deeper than maxObjects nothing is known
	spare []*object // to be used again
	found []pageString
}

// An object is an object, or an array, that surrounds what is being read.
type object struct {
	up          *object
	array       bool
	begin       int         // its first byte
	lines       int         // bytes of an array's strings that are one line, and not data
	chunks                  // what an array's strings are together
	parts       chunks      // and those in its objects
	key         string      // of the member that is being read
	site.Origin             // what its members say
	inner       site.Origin // what the objects say that describe it
	other       bool        // it holds a picture, a script or the like
	kept        bool        // a string refers to it
}

// describingKeys name an object that tells about the page beside it:
// {"markdown": "…", "metadata": {"url": "…"}}.
var describingKeys = map[string]bool{
	"metadata": true, "meta": true, "request": true, "response": true, "source": true, "page": true, "document": true, "info": true,
	"properties": true, "context": true, "crawl": true, "head": true, "opengraph": true, "og": true, "attributes": true,
}

// walk finds the strings in a text that begins like JSON.
func walk(text string) *walker {
	w := &walker{Scanner: jsonscan.Scanner{Src: text}}
	for w.Pos < len(text) {
		w.step(text[w.Pos])
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
	case ' ', '\n', '\r', '\t', ':', ',':
		w.Pos++
	case '"':
		w.string()
	case '{', '[':
		w.open(c == '[')
		w.Pos++
	case '}', ']':
		if w.top == nil || w.depth <= maxObjects && w.top.array != (c == ']') {
			w.damaged = true
		}
		w.close()
		w.Pos++
	default:
		w.scalar()
	}
}

// scalar reads a number or a word. Other text between the values is damage; at
// the top it belongs to no JSON, up to a line that begins as an object does.
func (w *walker) scalar() {
	begin := w.Pos
	raw := w.Value()
	w.Bad = ""
	if w.Pos > begin { // at the end a number may be cut off
		if w.top != nil {
			w.top.Note(w.top.key, raw)
			w.top.chunks.other = true // a row of a table
		}
		return
	}
	w.damaged = true
	if w.Pos++; w.top == nil {
		if n := strings.Index(w.Src[w.Pos:], "\n{\""); n >= 0 {
			w.Pos += n + 1
		} else {
			w.Pos = len(w.Src)
		}
	}
}

// string reads a key or a value.
func (w *walker) string() {
	begin := w.Pos + 1
	whole := w.Value() != ""
	w.Bad = ""
	end := w.Pos
	if whole {
		end--
	}
	w.cut = w.cut || !whole
	raw := w.Src[begin:end]
	if w.top != nil && !w.top.array && w.Peek() == ':' {
		w.top.key = raw
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
		isOneLine := isLine(raw)
		o.chunks.add(raw, isOneLine, s.packed && may)
		if isOneLine && !s.packed {
			if strings.ContainsAny(raw, " <") { // else it may be the name of a column
				o.lines += len(raw)
			}
			return
		}
	case o.up != nil && o.up.array && partKeys[text.Squash(o.key)]:
		o.up.parts.add(raw, isLine(raw), s.packed && may)
	case len(raw) <= maxValue:
		raw = jsonscan.Unescape(raw) // "https:\/\/…"
		o.Note(o.key, raw)
		o.other = o.other || typeKeys[text.Squash(o.key)] && slices.ContainsFunc(otherTypes, func(begin string) bool { return strings.HasPrefix(raw, begin) })
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
	if w.depth++; w.depth > maxObjects {
		return
	}
	var o *object
	if n := len(w.spare); n > 0 {
		o, w.spare = w.spare[n-1], w.spare[:n-1]
	} else {
		o = new(object)
	}
	*o = object{up: w.top, array: array, begin: w.Pos}
	w.top = o
}

// close leaves an object or an array.
func (w *walker) close() {
	o := w.top
	if o == nil {
		return
	}
	if w.depth--; w.depth >= maxObjects {
		return
	}
	w.top = o.up
	switch {
	case o.array:
		w.keepArray(o)
	case o.up == nil:
	case o.up.array:
		o.up.parts.from(o.Origin.Or(o.inner).Place)
	case describingKeys[text.Squash(o.up.key)]:
		o.up.inner = o.up.inner.Or(o.Origin)
	}
	if !o.kept {
		w.spare = append(w.spare, o)
	}
}

// keepArray keeps an array that ends at Pos, if its strings are one page together.
func (w *walker) keepArray(o *object) {
	s := pageString{begin: o.begin, end: w.Pos, around: o.up, cut: w.Pos == len(w.Src)}
	switch {
	case o.isOnePage():
		s.size, s.join = o.size, joinChunks
	case o.lines >= minString:
		s.size, s.join = o.lines, joinLines
	case o.parts.areOnePage():
		s.size, s.join = o.parts.size, joinParts
	default:
		return
	}
	w.keep(s)
}
