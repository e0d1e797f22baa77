package data

import (
	"strings"

	"dailypapers/internal/site"
)

// Starts finds where items begin, behind a place and without the JSON around it.
// Each kind of place is looked for once in every part of the text.
type starts struct {
	src   string
	lines bool // JSON lines: a line begins an item
	item  finder
	id    finder
	line  finder
}

// A finder remembers the next place that a search has found.
type finder struct {
	at       int // the place that was found
	searched bool
	find     func(src string, from int) int
}

func newStarts(src string) starts {
	return starts{src: src, lines: isLines(src), item: finder{find: findItem}, id: finder{find: findID}, line: finder{find: findLine}}
}

// next returns the first place at or behind an offset, len(src) if none is.
func (f *finder) next(src string, from int) int {
	if !f.searched || f.at < from {
		f.at, f.searched = f.find(src, from), true
	}
	return f.at
}

// limit returns where the next item begins for certain, at or behind an offset.
func (s *starts) limit(from int) int {
	at := s.item.next(s.src, from)
	if s.lines {
		at = min(at, s.line.next(s.src, from))
	}
	return at
}

// after returns where to go on behind damage.
func (s *starts) after(from int) int {
	return min(s.limit(from), s.id.next(s.src, from), s.line.next(s.src, from))
}

// goesOn reports whether the item at an offset is one more element of a list.
func (s *starts) goesOn(at int) bool {
	before := strings.TrimRight(s.src[max(0, at-lookAround):at], jsonSpace)
	return strings.HasSuffix(before, ",")
}

// isLines reports whether a text is an object a line.
func isLines(src string) bool {
	src = strings.TrimLeft(src, jsonSpace)
	if !strings.HasPrefix(src, `{"`) {
		return false
	}
	n := strings.IndexByte(src, '\n')
	return n >= 0 && strings.HasPrefix(strings.TrimLeft(src[n:min(len(src), n+lookAround)], jsonSpace), "{")
}

// lookAround bounds the white space in front of and behind a key.
const lookAround = 64

// findLine finds a line that begins an object.
func findLine(src string, from int) int {
	from = max(from, 1)
	if n := strings.Index(src[min(len(src), from-1):], "\n{"); n >= 0 {
		return from + n
	}
	return len(src)
}

// findItem finds an item of the API: {"paper":{.
func findItem(src string, from int) int {
	return findObject(src, from, "paper", func(_ int, value string) bool { return strings.HasPrefix(value, "{") })
}

// findID finds a paper that stands in no item: {"id":"2603.17031".
func findID(src string, from int) int {
	return findObject(src, from, "id", func(at int, value string) bool {
		id, _, ok := strings.Cut(strings.TrimPrefix(value, `"`), `"`)
		if !ok || !site.IsArxivID(site.WithoutVersion(id)) {
			return false
		}
		before := strings.TrimRight(src[max(0, at-lookAround):at], jsonSpace+":")
		return !strings.HasSuffix(before, `"paper"`)
	})
}

// findObject finds an object that begins with a key, whose value decides. What
// is shown of the value is as long as an id. Braces and quotes are many, so it
// looks for the key itself.
func findObject(src string, from int, key string, is func(at int, value string) bool) int {
	for at := min(from, len(src)); ; at += len(key) {
		n := strings.Index(src[at:], key)
		if n < 0 {
			return len(src)
		}
		at += n
		begin := max(from, at-lookAround)
		front, opens := strings.CutSuffix(src[begin:at], `"`)
		rest, ok := strings.CutPrefix(src[at+len(key):], `"`)
		if !opens || !ok {
			continue
		}
		front = strings.TrimRight(front, jsonSpace)
		rest, ok = strings.CutPrefix(skipSpace(rest), ":")
		if !ok || !strings.HasSuffix(front, "{") {
			continue
		}
		rest = skipSpace(rest)
		if brace := begin + len(front) - 1; is(brace, rest[:min(len(rest), maxID)]) {
			return brace
		}
	}
}

// maxID is longer than an id with its quotes.
const maxID = 20

// skipSpace passes over the white space in front of a key or a value.
func skipSpace(s string) string {
	i := 0
	for i < len(s) && i < lookAround && strings.IndexByte(jsonSpace, s[i]) >= 0 {
		i++
	}
	return s[i:]
}
