package data

import (
	"cmp"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
)

// A walk is one pass through a text of JSON. Every object is looked at once,
// wherever it stands, and may be an item. The values of known keys are kept as
// they stand, the rest is passed over. What is open is a stack, so that nesting
// costs no recursion.
//
// An item of the API begins like nothing else, with its paper: {"paper":{. No
// string and no value reaches beyond the next such place, so that damage to one
// item is no damage to the next. Behind damage the walk goes on with the next
// item, and never back. Only in a text without damage may such a place be a part
// of the item around it, as in a list of similar papers.
type walk struct {
	records
	scan    jsonscan.Scanner // its Src ends in front of the next item
	starts  starts
	next    int // where the next item begins, len(src) if there is none
	open    []frame
	members []member // of the open objects

	isArray bool     // the text begins with an array
	keys    []string // of the object that the text begins with
	list    string   // the key of a page's list that holds something else than items
	kind    string   // what the list holds instead
	isPage  bool     // an object with a page's list was there
	empty   bool     // a list without papers was there
	search  bool     // an item answers a search
	alone   bool     // no array holds the last paper
	behind  bool     // something else stands behind the JSON
}

// A frame is an open array or object.
type frame struct {
	slot    slot // what it is in the object around it
	array   bool
	isItem  bool // an item, or the paper in it: nothing below is another paper
	comma   bool // a comma or the end must come next
	found   bool // papers stand among the elements
	count   int  // elements so far
	element int  // where the element begins that is being read
	members int  // where the object's members begin
	begin   mark // what had been read when it began
	lists   [2]list
	lost    []site.Doubt // the elements of an array without papers so far
}

// A list is where the papers of one of a page's lists are.
type list struct {
	begin, end mark
	seen       bool
	count      int
}

// papers returns how many papers the list has.
func (l *list) papers() int { return l.end.papers - l.begin.papers }

// A member is the value of a known key.
type member struct {
	*key
	value
	inner bool // of the paper inside of an item
	at    int  // its offset
}

// maxDepth is how deep objects and arrays are looked into.
const maxDepth = 64

// What memory is reserved for: an item has as many bytes, and most have more; it
// has as many authors, and as many topics and pictures, and most have fewer.
const (
	itemBytes   = 6000
	itemAuthors = 8
	itemTexts   = 10
)

func newWalk(src string, spelling jsonscan.Spelling) *walk {
	w := &walk{records: records{src: src, spelling: spelling}, starts: newStarts(src, spelling.Quote()), scan: jsonscan.Scanner{Spelling: spelling}}
	items := len(src) / itemBytes
	w.Papers = make([]site.Paper, 0, items)
	w.authors = make([]site.Author, 0, items*itemAuthors)
	w.texts = make([]string, 0, items*itemTexts)
	w.push(frame{array: true})
	return w
}

// walkThrough reads a text of JSON to its end. Of one that seems damaged and is not
// what ended an item is a part of it. lines is whether its lines say something to
// the user.
func walkThrough(src string, lines bool) *walk {
	w := newWalk(src, jsonscan.Plain)
	w.lines = lines
	if w.run(); w.Damaged && isWhole(src) {
		w = newWalk(src, jsonscan.Plain)
		w.lines, w.starts.whole = lines, true
		w.run()
	}
	return w
}

// isWhole reports whether a text is JSON without damage, one value or several.
func isWhole(src string) bool {
	var value json.RawMessage
	for d := json.NewDecoder(strings.NewReader(src)); ; {
		if err := d.Decode(&value); err != nil {
			return err == io.EOF
		}
	}
}

// run reads the text to its end.
func (w *walk) run() {
	for more := true; more; {
		if f := w.top(); f.array {
			more = w.readElement(f)
		} else {
			more = w.readMember(f)
		}
		if w.scan.Bad != "" {
			more = w.resume()
		}
	}
	for len(w.open) > 1 { // what is cut off
		w.pop()
	}
	if w.Damaged && len(w.Doubts) == 0 {
		w.broken("the page's data is damaged: " + cmp.Or(w.scan.Bad, jsonscan.DataEnds))
	}
}

func (w *walk) top() *frame { return &w.open[len(w.open)-1] }

func (w *walk) push(f frame) {
	f.members, f.begin = len(w.members), w.mark()
	w.open = append(w.open, f)
}

// fail stops the scan; what ends in front of the next item is cut off.
func (w *walk) fail(msg string) bool {
	if w.scan.Pos == len(w.scan.Src) {
		msg = jsonscan.DataEnds
	}
	w.scan.Bad = msg
	return true
}

// peek returns the next byte, which may begin the next item.
func (w *walk) peek() byte {
	c := w.scan.Peek()
	if w.scan.Pos == w.next && w.next < len(w.src) && !w.top().isItem {
		w.limit(w.next + 1)
		c = w.scan.Peek()
	}
	return c
}

// readElement reads on in an array: an element, or its end.
func (w *walk) readElement(f *frame) bool {
	if f.comma && len(w.open) > 1 {
		switch w.scan.Peek() {
		case ',':
			w.scan.Pos++
		case ']':
		default: // an item, too
			w.scan.Bad = "expected ]"
			if w.scan.Pos == len(w.src) {
				w.scan.Bad = jsonscan.DataEnds
			}
			return true
		}
	}
	c := w.peek()
	switch {
	case len(w.open) == 1:
		return w.readText(f, c)
	case c == ']': // behind a comma too: "[{…},]"
		w.scan.Pos++
		w.endArray(f)
		return true
	}
	f.begins(w.scan.Pos)
	if w.opens(slotNone, c) {
		return true
	}
	if kind := kindOf(c); w.scan.Value() != "" {
		w.lose(f, kind, kind+"s")
	}
	return true
}

// begins counts an element.
func (f *frame) begins(offset int) {
	f.count, f.element, f.comma = f.count+1, offset, true
}

// readText reads on in the text: an object or array, or its end. They may stand
// behind one another, as JSON lines do.
func (w *walk) readText(f *frame, c byte) bool {
	at := w.scan.Pos
	if c == ',' && f.comma { // of a list whose beginning is cut off
		w.scan.Pos++
		c = w.peek()
	}
	switch {
	case w.scan.Pos == len(w.src) && at == w.scan.Pos:
		return false
	case c != '{' && c != '[':
		w.scan.Pos = at
		return w.fail("expected a value")
	}
	f.begins(w.scan.Pos)
	w.isArray = w.isArray || f.count == 1 && c == '['
	return w.opens(slotNone, c)
}

// opens opens an object or array, unless it stands too deep.
func (w *walk) opens(at slot, c byte) bool {
	if c != '{' && c != '[' || len(w.open) == maxDepth {
		return false
	}
	w.push(frame{slot: at, array: c == '[', isItem: at == slotPaper})
	w.scan.Pos++
	return true
}

// readMember reads on in an object: a member, or its end.
func (w *walk) readMember(f *frame) bool {
	c := w.scan.Peek()
	if f.comma && c == ',' {
		w.scan.Pos++
		c = w.scan.Peek()
	} else if f.comma && c != '}' {
		return w.fail("expected }")
	}
	if c == '}' {
		w.scan.Pos++
		w.endObject(f)
		return true
	}
	name, ok := w.scan.Text()
	if !ok || !w.scan.Consume(':') {
		return true
	}
	f.comma = true
	if len(w.open) == 2 && w.open[0].count == 1 && len(w.keys) < keysShown {
		w.keys = append(w.keys, strconv.Quote(w.clip(name)))
	}
	w.readValue(f, keysByName[name], w.peek())
	return true
}

// keysShown is how many keys of an object the error names that it is no listing.
const keysShown = 6

// unknown stands for all keys that are not in the table.
var unknown key

// readValue keeps, opens or passes over the value of a member.
func (w *walk) readValue(f *frame, k *key, c byte) {
	if k == nil {
		k = &unknown
	}
	switch {
	case f.isItem: // nothing below is another paper
	case k.slot == slotPaper && c == '{':
		w.beginItem(f)
		w.members = append(w.members, member{key: k})
		w.opens(slotPaper, c)
		return
	case !k.nests && w.opens(k.slot, c):
		return
	}
	at := w.scan.Pos
	v := nextValue(&w.scan)
	if k == &unknown || v.raw == "" {
		return
	}
	w.members = append(w.members, member{key: k, value: v, inner: f.slot == slotPaper || k.ofPaper, at: at})
	if !f.isItem && (k.slot == slotPaper || k.slot == slotID && !k.weak && w.isArxivID(v)) {
		w.beginItem(f)
	}
}

// beginItem notes that an object is a paper. If it stands in no list, no other
// item follows, and what looks like one is a part of it.
func (w *walk) beginItem(f *frame) {
	f.isItem = true
	if w.innermost() == &w.open[0] && !w.starts.lines {
		w.next, w.scan.Src = len(w.src), w.src
	}
}

// limit ends the scanner's text in front of the next item.
func (w *walk) limit(from int) {
	w.next = w.starts.limit(from)
	w.scan.Src = w.src[:w.next]
}

// endArray closes an array whose end was read.
func (w *walk) endArray(f *frame) {
	if w.goesOn(f) && (isList(f.slot) || !w.endsValue()) {
		// More of its items follow: damage closed it.
		w.Damaged = true
		w.broken("the list ends behind item " + strconv.Itoa(f.count) + " and goes on later")
		w.resumeAt(w.next)
		return
	}
	if f.count == 0 && len(w.open) == 2 {
		w.empty = true
	}
	papers := f.begin.papers
	w.pop()
	if around := w.top(); around.array && len(w.open) > 1 && len(w.Papers) == papers {
		w.lose(around, "array", "arrays")
	}
}

// endObject closes an object whose end was read.
func (w *walk) endObject(f *frame) {
	if f.slot == slotPaper {
		w.open = w.open[:len(w.open)-1] // its members are the item's
		return
	}
	var it item
	it.collect(w.members[f.members:], w.spelling.Quote())
	held, begin := len(w.Papers) > f.begin.papers || f.hasList(), f.begin
	isPaper := !f.hasList() && w.isPaper(&it) && (!held || w.hasID(&it)) // else it is around papers
	w.pop()
	around := w.top()
	switch {
	case isPaper:
		if n := len(w.Papers) - begin.papers; n > 0 && !w.Damaged {
			w.drop(begin, w.mark())
			w.broken("papers that are a part of an item were not read (papers: " + strconv.Itoa(n) + ")")
		}
		w.add(around, &it)
	case !held && around.array:
		w.lose(around, "neither an id nor a title", "other objects")
		if w.goesOn(around) {
			w.resumeAt(w.next) // it may be a part of a damaged item
		}
	}
}

// endsValue reports whether an array that was read was the value of a member, and
// another member or the end follows.
func (w *walk) endsValue() bool {
	scan := w.scan
	return !w.open[len(w.open)-2].array && (scan.Peek() == '}' || scan.Consume(',') && scan.Peek() == '"')
}

// goesOn reports whether the next item is one more element of a list of items.
func (w *walk) goesOn(f *frame) bool {
	return f.found && w.next < len(w.src) && w.starts.goesOn(w.next)
}

// add puts a paper on the list.
func (w *walk) add(around *frame, it *item) {
	w.search = w.search || it.search
	around.keepLost(w)
	around.found = true
	list := w.innermost()
	w.offset, w.alone = list.element, list == &w.open[0]
	if why := w.addItem(it); why != "" {
		w.loseText(list, w.scan.Pos, why)
	}
}

// innermost returns the innermost open array.
func (w *walk) innermost() *frame {
	for i := len(w.open) - 1; ; i-- {
		if w.open[i].array {
			return &w.open[i]
		}
	}
}

// lose reports an element that was read and does not become a paper.
func (w *walk) lose(f *frame, why, kind string) {
	if w.kind == "" && (isList(f.slot) || len(w.open) == 2) {
		w.kind = kind
	}
	w.loseText(f, w.scan.Pos, why)
}

// loseText reports an element that does not become a paper and what stands
// there, once the array is known to hold papers.
func (w *walk) loseText(f *frame, end int, why string) {
	if f.found {
		w.Doubt(w.lost(f.element, end, f.count, why))
	} else if len(f.lost) < site.MaxDoubts {
		f.lost = append(f.lost, w.lost(f.element, end, f.count, why))
	}
}

// keepLost reports the elements lost so far.
func (f *frame) keepLost(w *walk) {
	for _, d := range f.lost {
		w.Doubt(d)
	}
	f.lost = nil
}

// pop closes what is on top, whether its end has been read or not.
func (w *walk) pop() {
	f := w.top()
	around := &w.open[max(0, len(w.open)-2)]
	if f.array && isList(f.slot) {
		if w.Damaged {
			f.keepLost(w)
		}
		around.lists[f.slot-slotDailyPapers] = list{f.begin, w.mark(), true, f.count}
	}
	if f.hasList() {
		w.endPage(f)
	}
	w.members = w.members[:f.members]
	w.open = w.open[:len(w.open)-1]
}

// resume reports damage and goes on with the next item. It returns false if
// there is none.
func (w *walk) resume() bool {
	if len(w.open) == 1 {
		return w.resumeText()
	}
	msg, pos := w.scan.Bad, w.scan.Pos
	f, inItem, inPage := w.innermost(), false, len(w.Papers) > 0
	for i := len(w.open) - 1; !w.open[i].array; i-- {
		inItem = inItem || w.open[i].isItem
		inPage = inPage || w.open[i].hasList()
	}
	at := w.starts.after(pos)
	switch {
	case inItem:
		w.Damaged, w.empty = true, true
		f.keepLost(w)
		w.Doubt(w.lost(f.element, len(w.src), f.count, "the data is damaged: "+msg))
	case f == &w.open[0] && inPage:
		w.broken("the page's data is damaged behind its papers: " + msg)
	case w.top() == f && pos > f.element:
		w.Damaged = true
		w.broken("the data is damaged behind item " + strconv.Itoa(f.count) + ": " + msg)
	default:
		w.Damaged = true
		w.loseText(f, len(w.src), "the data is damaged: "+msg)
	}
	if at < len(w.src) {
		w.resumeAt(at)
		return true
	}
	return false
}

// resumeText goes on behind what stands between texts of JSON. It returns false if
// no other follows.
func (w *walk) resumeText() bool {
	pos := w.scan.Pos
	at := w.starts.afterText(pos)
	between := w.src[pos:at]
	switch {
	case at < len(w.src) && strings.Trim(between, separators) == "":
	case len(w.Papers) == 0: // it only begins like JSON
		w.behind, w.empty = true, false
		return false
	case at == len(w.src):
		w.behind = true
		w.doubt(pos, "", between, "text behind the JSON")
		return false
	case !w.isArray: // items, one a line
		w.top().begins(pos)
		w.Doubt(w.lost(pos, at, w.top().count, w.scan.Bad))
	default:
		w.doubt(pos, "", between, "text between the JSON")
	}
	w.resumeAt(at)
	return true
}

// separators are what programs and people put between texts of JSON: "---".
const separators = "-=*#_~.;" + jsonSpace

// broken reports what is wrong with the list at the scanner's place.
func (w *walk) broken(msg string) { w.doubt(w.scan.Pos, "papers", w.src[w.scan.Pos:], msg) }

// resumeAt goes on with an item further behind, in the innermost array.
func (w *walk) resumeAt(at int) {
	for !w.top().array {
		w.pop()
	}
	w.top().comma = false
	w.scan.Pos, w.scan.Bad = at, ""
	w.limit(at + 1)
}

var kinds = map[byte]string{'"': "string", '[': "array", '{': "object", 'n': "null", 't': "boolean", 'f': "boolean"}

// kindOf names the kind of a value that should have been an item, by its first
// byte.
func kindOf(c byte) string {
	return cmp.Or(kinds[c], "number")
}
