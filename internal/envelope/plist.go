package envelope

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"dailypapers/internal/site"
)

// Safari saves a page with all that belongs to it as a property list of Apple's, in
// binary: values one behind the other, a table of where they stand, and a tail that
// tells where the table does. A dictionary holds a page beside its address.

const (
	plistBegin = "bplist00"
	plistTail  = 32 // bytes
)

// maxDigits is how many bytes a number has at most.
const maxDigits = 8

// The kinds of a value that matter, the upper half of its first byte.
const (
	plistInt    = 1
	plistData   = 4
	plistString = 5 // of ASCII
	plistDict   = 13
)

// A plist is a property list.
type plist struct {
	src                 string
	table               string // of offsets
	offsetSize, refSize int    // bytes of a number in the table, and of one in a dictionary
}

// readPlist returns the pages in a property list, the largest first; ok is false for
// what is none, or has lost its table.
func readPlist(p Page) (pages []Page, ok bool) {
	end := len(p.Text) - plistTail
	if !strings.HasPrefix(p.Text, plistBegin) || end < 0 {
		return nil, false
	}
	tail := p.Text[end:]
	l := plist{src: p.Text[:end], offsetSize: int(tail[6]), refSize: int(tail[7])}
	count, at := numberAt(tail, 1, 8), numberAt(tail, 3, 8)
	if l.offsetSize == 0 || l.refSize == 0 || l.offsetSize > maxDigits || l.refSize > maxDigits || at > end || count > (end-at)/l.offsetSize {
		return nil, false
	}
	l.table = l.src[at : at+count*l.offsetSize]
	refs := end // which all dictionaries may have together, of values that may be one
	for i := range count {
		kind, rest, size := l.value(i)
		if kind == plistDict && size <= min(len(rest)/(2*l.refSize), refs) {
			refs -= size
			pages = append(pages, l.inDict(p, rest, size)...)
		}
	}
	slices.SortStableFunc(pages, func(a, b Page) int { return cmp.Compare(len(b.Text), len(a.Text)) })
	sizes := 0
	for i := range pages[:min(len(pages), maxStrings)] {
		if sizes += len(pages[i].Text); sizes > end {
			return pages[:i], true // values that are parts of one another
		}
	}
	return pages[:min(len(pages), maxStrings)], true
}

// inDict returns the pages among the values of a dictionary. They are not copied, and
// what else it holds may say where they come from.
func (l *plist) inDict(p Page, refs string, size int) (pages []Page) {
	var o site.Origin
	for i := range size {
		_, key := l.text(numberAt(refs, i, l.refSize))
		kind, value := l.text(numberAt(refs, size+i, l.refSize))
		switch {
		case kind == plistString:
			o.Note(key, value)
		case kind == plistData && len(value) >= minString && strings.HasPrefix(strings.TrimLeft(value[:minString], " \r\n\t\ufeff"), "<"):
			page := p
			page.Text, page.Line = value, 0
			pages = append(pages, page)
		}
	}
	for i := range pages {
		pages[i].take(o)
	}
	return pages
}

// text returns the bytes of a value, none of one that has other values.
func (l *plist) text(i int) (kind byte, bytes string) {
	kind, rest, size := l.value(i)
	if (kind != plistData && kind != plistString) || size > len(rest) {
		return 0, ""
	}
	return kind, rest[:size]
}

// value returns the kind of a value, what begins with its bytes or its numbers, and
// how many there are; kind is 0 for one that is damaged.
func (l *plist) value(i int) (kind byte, rest string, size int) {
	if i >= len(l.table)/l.offsetSize {
		return 0, "", 0
	}
	begin := numberAt(l.table, i, l.offsetSize)
	if begin >= len(l.src) {
		return 0, "", 0
	}
	kind, size, rest = l.src[begin]>>4, int(l.src[begin]&15), l.src[begin+1:]
	if size < 15 {
		return kind, rest, size
	}
	if rest == "" || rest[0]>>4 != plistInt {
		return 0, "", 0
	}
	digits := 1 << (rest[0] & 15)
	if rest = rest[1:]; digits > min(maxDigits, len(rest)) {
		return 0, "", 0
	}
	return kind, rest[digits:], numberAt(rest, 0, digits)
}

// numberAt returns the i-th of the numbers of some bytes each, or a large one: no
// list that fits into memory has larger ones.
func numberAt(s string, i, size int) int {
	var b [maxDigits]byte
	copy(b[maxDigits-size:], s[i*size:])
	return int(min(binary.BigEndian.Uint64(b[:]), math.MaxInt32))
}
