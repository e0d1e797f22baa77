package envelope

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
)

const (
	minString  = 64  // bytes of the shortest string that may be a page
	maxStrings = 16  // strings of one text that are opened
	maxKept    = 64  // strings that are kept until it is known what surrounds them
	maxObjects = 256 // depth to which is known what surrounds a string
)

// beginsJSON reports whether s begins like JSON that has strings: with a member
// of an object, with an element of an array, or as one string. "[1] Hugging
// Face" and "[](https://…)" don't.
func beginsJSON(s string) bool {
	sc := jsonscan.Scanner{Src: s}
	for {
		switch c := sc.Peek(); {
		case c == '{':
			sc.Pos++
			if sc.Peek() != '"' {
				return false
			}
			end, ok := stringEnd(s, sc.Pos)
			sc.Pos = end
			return ok && sc.Peek() == ':'
		case c == '[':
			sc.Pos++
			if c := sc.Peek(); c != '{' && c != '[' && c != '"' && !passScalars(&sc) {
				return false
			}
		case c == '"':
			return beginsString(&sc)
		default:
			return false
		}
	}
}

// passScalars passes over the elements in front of the first that is a string or
// has elements: [200, null, "…"].
func passScalars(sc *jsonscan.Scanner) bool {
	for {
		switch sc.Peek() {
		case '{', '[', '"':
			return true
		}
		if sc.Value(); sc.Bad != "" || sc.Peek() != ',' {
			return false
		}
		sc.Pos++
	}
}

// beginsString reports whether the string at the scanner's position is one of
// JSON, not the quotation with which a text begins: it has no line breaks, and
// goes on as JSON does. What is a string as a whole has escapes.
func beginsString(sc *jsonscan.Scanner) bool {
	begin := sc.Pos
	end, whole := stringEnd(sc.Src, begin)
	if strings.ContainsAny(sc.Src[begin:end], "\n\r") {
		return false
	}
	alone := strings.TrimSpace(sc.Src[:begin]) == ""
	if alone && !strings.Contains(sc.Src[begin:end], "\\") {
		return false
	}
	sc.Pos = end
	switch c := sc.Peek(); {
	case !whole || c == 0:
		return true
	case alone: // strings, one a line
		return c == '"'
	default:
		return c == ',' || c == ']'
	}
}

// stringEnd returns the offset behind the string whose quote is at the given
// offset; whole is false if the text ends before it does.
func stringEnd(s string, at int) (end int, whole bool) {
	for i := at + 1; ; i++ {
		n := strings.IndexByte(s[i:], '"')
		if n < 0 {
			return len(s), false
		}
		i += n
		slashes := 0
		for s[i-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return i + 1, true
		}
	}
}

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
	lines  int    // bytes of an array's strings that are one line
	key    string // of the member that is being read
	origin        // what its members say
	inner  origin // what the objects say that describe it
	other  bool   // it holds a picture, a script or the like
	kept   bool   // a string refers to it
}

// A pageString is a string that may be a page, or an array whose strings are the
// lines of one.
type pageString struct {
	begin, end int // of what is between the quotes, or of the array but for its last bracket
	size       int
	around     *object // nil for none
	array      bool
	packed     bool // in base64
	cut        bool
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
	end, whole := stringEnd(w.text, w.pos)
	w.pos = end
	if whole {
		end--
	}
	w.cut = w.cut || !whole
	raw := w.text[begin:end]
	sc := jsonscan.Scanner{Src: w.text, Pos: w.pos}
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
			if may || len(raw) < minString {
				o.lines += len(raw)
			}
			return
		}
	case len(raw) <= maxValue:
		value, _ := jsonscan.Unquote(w.text[s.begin-1:s.begin+len(raw)] + "\"") // "https:\/\/…"
		o.note(o.key, value)
		o.other = o.other || isTypeKey(o.key) && isOtherType(value)
	}
	if may {
		w.keep(s)
	}
}

// isLine reports whether a string has no line break but at its end.
func isLine(raw string) bool {
	return !strings.Contains(strings.TrimSuffix(raw, "\\n"), "\\n")
}

// mayBePage reports whether a string may be a page by its looks: not a short one,
// a key, an address, or data but for text in base64.
func mayBePage(raw string) (may, packed bool) {
	if len(raw) < minString || strings.HasPrefix(raw, "data:") {
		return false, false
	}
	head := withoutBreaks.Replace(raw[:min(len(raw), 256)])
	if strings.ContainsAny(head, " <\\") || strings.IndexFunc(head, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0 {
		return true, false
	}
	head, ok := decodeBase64(head[:min(len(head), 64)])
	return ok && (strings.HasPrefix(head, "\x1f\x8b") || isText(head)), true
}

var withoutBreaks = strings.NewReplacer("\\n", "", "\\r", "")

// isText reports whether s, the beginning of some data, is text.
func isText(s string) bool {
	if strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") {
		return true
	}
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	for cut := range min(len(s), utf8.UTFMax) {
		if utf8.ValidString(s[:len(s)-cut]) {
			return true
		}
	}
	return false
}

// isTypeKey and isOtherType know {"mimeType": "text/javascript", "text": "…"}.
func isTypeKey(key string) bool {
	switch keyOf(key[:min(len(key), 20)]) {
	case "mimetype", "contenttype", "mediatype":
		return true
	}
	return false
}

func isOtherType(raw string) bool {
	for _, begin := range []string{"image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript",
		"application/x-javascript", "application/wasm"} {
		if strings.HasPrefix(raw, begin) {
			return true
		}
	}
	return false
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
	case !o.array && o.up != nil && !o.up.array && describingKeys[keyOf(o.up.key[:min(len(o.up.key), 40)])]:
		o.up.inner = o.up.inner.or(o.origin)
	}
	if !o.kept {
		w.spare = append(w.spare, o)
	}
}

// pages returns the strings to open, the largest first.
func (w *walker) pages() []pageString {
	pages := slices.DeleteFunc(w.found, func(s pageString) bool { return s.around != nil && s.around.other })
	return pages[:min(len(pages), maxStrings)]
}

// open returns the page in a string of p.
func (s pageString) open(p Page, w *walker) Page {
	raw := p.part(s.begin, s.end)
	if s.cut {
		raw.Text = trimEscape(raw.Text)
		raw.doubt(site.Doubt{Line: raw.Line, Msg: "the JSON around the page is cut off"})
	} else if w.damaged {
		raw.doubt(site.Doubt{Line: raw.Line, Msg: "the JSON around the page is damaged"})
	}
	raw.OneLine = raw.OneLine || s.array || s.packed || strings.Contains(raw.Text, "\\")
	if s.array {
		raw.Text = joinLines(raw.Text)
	} else if s.cut {
		raw.Text, _ = jsonscan.Unquote("\"" + raw.Text + "\"")
	} else {
		raw.Text, _ = jsonscan.Unquote(p.Text[s.begin-1 : s.end+1])
	}
	if s.packed {
		var ok bool
		if raw.Text, ok = decodeBase64(raw.Text); !ok {
			raw.doubt(site.Doubt{Line: raw.Line, Msg: "the base64 around the page breaks off"})
		}
	}
	s.setOrigin(&raw)
	return raw
}

// setOrigin takes what the nearest object says that says anything.
func (s pageString) setOrigin(p *Page) {
	var near origin
	for o := s.around; o != nil && (near.place.Kind == "" || near.rank == 0); o = o.up {
		here := o.origin.or(o.inner)
		if near.place.Kind == "" {
			near.place = here.place
		}
		if near.rank == 0 {
			near.captured, near.rank = here.captured, here.rank
		}
	}
	p.take(near)
}

// trimEscape drops an escape that the end of the text cuts off: \, \u, \u00e.
func trimEscape(raw string) string {
	tail := max(0, len(raw)-len(`\u123`))
	i := strings.LastIndexByte(raw[tail:], '\\')
	if i < 0 {
		return raw
	}
	i += tail
	if before := len(strings.TrimRight(raw[:i], "\\")); (i-before)%2 == 1 {
		return raw // it is escaped itself
	}
	if rest := raw[i+1:]; rest == "" || rest[0] == 'u' {
		return raw[:i]
	}
	return raw
}

// joinLines returns the strings of an array that are lines as one text: the
// output of a notebook is an array of lines, with their line breaks or without.
// The last bracket of the array is not there.
func joinLines(array string) string {
	var b strings.Builder
	sc := jsonscan.Scanner{Src: array}
	for at := range sc.Elements() {
		isString := sc.Peek() == '"'
		raw := sc.Value()
		if !isString {
			continue
		}
		if raw == "" {
			raw = trimEscape(array[at:]) + "\""
		}
		if !isLine(raw[1 : len(raw)-1]) {
			continue
		}
		line, _ := jsonscan.Unquote(raw)
		b.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
