package envelope

import (
	"cmp"
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
	count, at := bigEndian(tail[8:16]), bigEndian(tail[24:32])
	if l.offsetSize == 0 || l.refSize == 0 || l.offsetSize > maxDigits || l.refSize > maxDigits || at > end || count > (end-at)/l.offsetSize {
		return nil, false
	}
	l.table = l.src[at : at+count*l.offsetSize]
	refs := end // which all dictionaries may have together, of values that may be one
	for i := range count {
		kind, begin, size := l.value(i)
		if kind == plistDict && size <= (end-begin)/(2*l.refSize) && size <= refs {
			refs -= size
			pages = append(pages, l.inDict(p, begin, size)...)
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
func (l *plist) inDict(p Page, begin, size int) (pages []Page) {
	var o site.Origin
	for i := range size {
		_, key := l.text(l.ref(begin, i))
		kind, value := l.text(l.ref(begin, size+i))
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

// ref returns a number in a dictionary, which stands for a value.
func (l *plist) ref(begin, i int) int {
	at := begin + i*l.refSize
	return bigEndian(l.src[at : at+l.refSize])
}

// text returns the bytes of a value, none of one that has other values.
func (l *plist) text(i int) (kind byte, bytes string) {
	kind, begin, size := l.value(i)
	if (kind != plistData && kind != plistString) || size > len(l.src)-begin {
		return 0, ""
	}
	return kind, l.src[begin : begin+size]
}

// value returns the kind of a value, where its bytes or its numbers begin, and how
// many there are; kind is 0 for one that is damaged.
func (l *plist) value(i int) (kind byte, begin, size int) {
	if i >= len(l.table)/l.offsetSize {
		return 0, 0, 0
	}
	begin = bigEndian(l.table[i*l.offsetSize : (i+1)*l.offsetSize])
	if begin >= len(l.src) {
		return 0, 0, 0
	}
	kind, size = l.src[begin]>>4, int(l.src[begin]&15)
	begin++
	if size < 15 {
		return kind, begin, size
	}
	if begin >= len(l.src) || l.src[begin]>>4 != plistInt {
		return 0, 0, 0
	}
	digits := 1 << (l.src[begin] & 15)
	begin++
	if digits > maxDigits || digits > len(l.src)-begin {
		return 0, 0, 0
	}
	return kind, begin + digits, bigEndian(l.src[begin : begin+digits])
}

// maxInt32 is more than any number in a list that fits into memory: larger ones are
// as good as this.
const maxInt32 = 1<<31 - 1

// bigEndian returns the number in some bytes, or a large one.
func bigEndian(s string) (n int) {
	for i := range len(s) {
		if n = n<<8 | int(s[i]); n > maxInt32>>8 && i < len(s)-1 {
			return maxInt32
		}
	}
	return n
}
