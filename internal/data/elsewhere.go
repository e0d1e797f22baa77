package data

import (
	"html"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Elsewhere reads the first list of items that stands anywhere in a page without
// cards, as where a script draws them: in another attribute, in a script, or in
// the strings of one. Of a page that names papers in no such list it returns one
// without papers that says so; nil if it names none.
func Elsewhere(src string) *site.Page {
	for _, sp := range holders {
		s := newStarts(src, sp.quote)
		at := min(s.findItem(0), s.findID(0))
		if at == len(src) {
			continue
		}
		begin := beginOfList(src, at, sp.quote)
		list := sp.open(src[max(0, begin-frontSize):begin], src[begin:])
		scan := jsonscan.Scanner{Src: list}
		behind := ""
		if raw := scan.Value(); raw != "" {
			list, behind = raw, list[len(raw):] // which is code, or another list
		}
		if w := walkThrough(list, false); len(w.Papers) > 0 {
			w.setKind()
			if s := newStarts(behind, `"`); min(s.findItem(0), s.findID(0)) < len(behind) {
				w.Doubtf("the page has other lists, which were not read")
			}
			return &w.Page
		}
	}
	if !namesPaper(src) {
		return nil
	}
	page := new(site.Page)
	page.Doubtf("the page has no cards, but names papers outside of its text")
	return page
}

// beginOfList returns where the array begins, or the object, whose first value is the
// item at an offset; the offset where there is none.
func beginOfList(src string, at int, quote string) int {
	before := inFront(src, at)
	if strings.HasSuffix(before, "[") {
		return strings.LastIndexByte(src[:at], '[')
	}
	before = strings.TrimSuffix(strings.TrimRight(before, jsonSpace+":"), quote) // of a key
	before = strings.TrimRight(before[:max(0, strings.LastIndex(before, quote))], jsonSpace)
	if strings.HasSuffix(before, "{") {
		return max(0, at-lookAround) + len(before) - 1
	}
	return at
}

// holders are what may hold JSON in a page: a script, an attribute, and a string
// in a script. Each tells how it spells quotes, and how what it holds is read.
var holders = []struct {
	quote string
	open  func(front, src string) string
}{
	{`"`, func(front, src string) string {
		if call := strings.LastIndex(front, "('"); call >= 0 && !strings.Contains(front[call+2:], "'") {
			return unescapeStrings(src, '\'')
		}
		return src
	}},
	{`&quot;`, func(_, src string) string {
		value, _, _ := strings.Cut(src, `"`)
		return html.UnescapeString(value)
	}},
	{`\"`, func(_, src string) string { return unescapeStrings(src, '"') }},
}

// maxCall is how long the code may be between the strings of a script.
const maxCall = 128

// unescapeStrings returns what a string in a script holds from here on, and those
// in the scripts behind it that go on where it ends.
func unescapeStrings(src string, quote byte) string {
	var b strings.Builder
	for {
		end := 0
		for end < len(src) && src[end] != quote {
			if src[end] == '\\' {
				end++
			}
			end++
		}
		end = min(end, len(src))
		b.WriteString(src[:end])
		src = src[end:]
		call, _, ok := strings.Cut(src[min(len(src), 1):min(len(src), maxCall)], string(rune(quote)))
		if !ok || !strings.Contains(call, "<script") {
			return jsonscan.Unescape(strings.ReplaceAll(b.String(), `\'`, `'`))
		}
		src = src[1+len(call)+1:]
	}
}

// namesPaper reports whether an id stands in quotes of any kind, or at the end of an
// address.
func namesPaper(src string) bool {
	const year = len("2603")
	for at := range text.Places(src, ".") {
		if at <= year || strings.IndexByte(`";/`, src[at-year-1]) < 0 {
			continue
		}
		if id, rest := site.CutArxivID(src[at-year:]); id != "" && rest != "" && strings.IndexByte(`"&\`, rest[0]) >= 0 {
			return true
		}
	}
	return false
}
