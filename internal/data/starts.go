package data

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Starts finds where items begin, behind a place and without the JSON around it.
// Each kind of place is looked for once in every part of the text.
type starts struct {
	src   string
	quote string
	lines bool // JSON lines: a line begins an item
	whole bool // the text has no damage, and its brackets tell where items begin

	item, id   finder
	line, list finder // a line that begins an object, an array
}

// A finder remembers the next place that a search has found.
type finder struct {
	at   int // the place that was found
	find func(s *starts, from int) int
}

func newStarts(src, quote string) starts {
	return starts{src: src, quote: quote, lines: isLines(src),
		item: finder{find: (*starts).findItem}, id: finder{find: (*starts).findID}, line: finder{find: findBehind("\n{")}, list: finder{find: findBehind("\n[")}}
}

// next returns the first place at or behind an offset, the text's end if none is.
func (s *starts) next(f *finder, from int) int {
	if f.at <= from {
		f.at = f.find(s, from)
	}
	return f.at
}

// limit returns where the next item begins for certain, at or behind an offset.
func (s *starts) limit(from int) int {
	if s.whole {
		return len(s.src)
	}
	at := s.next(&s.item, from)
	if s.lines {
		at = min(at, s.next(&s.line, from))
	}
	return at
}

// after returns where to go on behind damage.
func (s *starts) after(from int) int {
	return min(s.limit(from), s.next(&s.id, from), s.next(&s.line, from))
}

// afterText returns where the next text of JSON may begin: an item, the array
// that it is the first of, or a line that begins an array.
func (s *starts) afterText(from int) int {
	at := min(s.after(from), s.next(&s.list, from))
	if between := s.src[from:at]; strings.HasSuffix(inFront(between, len(between)), "[") {
		at = from + strings.LastIndexByte(between, '[')
	}
	return at
}

// goesOn reports whether the item at an offset is one more element of a list.
func (s *starts) goesOn(at int) bool { return strings.HasSuffix(inFront(s.src, at), ",") }

// inFront returns what stands in front of an offset and of the white space there.
func inFront(src string, at int) string {
	return strings.TrimRight(src[max(0, at-lookAround):at], jsonSpace)
}

// isLines reports whether a text is an object a line.
func isLines(src string) bool {
	src, isObject := strings.CutPrefix(strings.TrimLeft(src, jsonSpace), `{"`)
	if !isObject {
		return false
	}
	_, below, _ := strings.Cut(src, "\n")
	return strings.HasPrefix(skipSpace(below), "{")
}

// lookAround bounds the white space in front of and behind a key.
const lookAround = 64

// findBehind finds the bracket with which a line begins, behind the end of another.
func findBehind(end string) func(s *starts, from int) int {
	return func(s *starts, from int) int {
		from = max(from, 1)
		if n := strings.Index(s.src[from-1:], end); n >= 0 {
			return from + n
		}
		return len(s.src)
	}
}

// findItem finds an item of the API: {"paper":{.
func (s *starts) findItem(from int) int {
	return s.findObject(from, "paper", func(_ int, value string) bool { return strings.HasPrefix(value, "{") })
}

// findID finds a paper that stands in no item: {"id":"2603.17031".
func (s *starts) findID(from int) int {
	return s.findObject(from, "id", func(at int, value string) bool {
		id, _, _ := strings.Cut(strings.TrimPrefix(value, s.quote), s.quote)
		before := strings.TrimRight(s.src[max(0, at-lookAround):at], jsonSpace+":")
		return site.IsArxivID(site.WithoutVersion(id)) && !strings.HasSuffix(before, s.quote+"paper"+s.quote)
	})
}

// findObject finds an object that begins with a key, whose value decides. What
// is shown of the value is as long as an id.
func (s *starts) findObject(from int, key string, is func(at int, value string) bool) int {
	key = s.quote + key + s.quote
	for n := range text.Places(s.src[from:], "{") {
		at := from + n
		value, ok := strings.CutPrefix(skipSpace(s.src[at+1:]), key)
		if !ok {
			continue
		}
		value, ok = strings.CutPrefix(skipSpace(value), ":")
		if !ok {
			continue
		}
		value = skipSpace(value)
		if is(at, value[:min(len(value), maxID+2*len(s.quote))]) {
			return at
		}
	}
	return len(s.src)
}

// maxID is as long as an id with a version of four digits.
const maxID = len("2603.17031v1000")

// skipSpace passes over the white space in front of a key or a value.
func skipSpace(s string) string {
	i := 0
	for i < len(s) && i < lookAround && strings.IndexByte(jsonSpace, s[i]) >= 0 {
		i++
	}
	return s[i:]
}
