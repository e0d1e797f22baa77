package envelope

import (
	"iter"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A chunks tells whether the strings of an array, or those of its objects, are the
// parts of one page: the cards that a scraper took from it, its elements, or what a
// splitter cut it into.
type chunks struct {
	count   int
	size    int  // their bytes
	largest int  // those of the largest
	broken  bool // one has line breaks
	wholes  int  // how many are whole pages
	other   bool // one is data, or JSON, or from another page than the rest
	place   site.Place
}

// wholePage is what a whole page has once.
var wholePage = []string{"<html", "<HTML", "<!doctype", "<!DOCTYPE", "<body", "and the research community", "AI-generated summary"}

// add counts a string.
func (c *chunks) add(raw string, isLine, packed bool) {
	c.count++
	c.size += len(raw)
	c.largest = max(c.largest, len(raw))
	c.broken = c.broken || !isLine
	c.other = c.other || packed || beginsJSON(jsonscan.Unescape(trimEscape(raw[:min(len(raw), stringHead)])))
	for _, s := range wholePage {
		if strings.Contains(raw, s) {
			c.wholes++
			break
		}
	}
}

// isOnePage reports whether the strings are the parts of one page.
func (c *chunks) isOnePage() bool {
	return c.broken && c.count > 1 && c.wholes < 2 && !c.other && c.size >= minString
}

// partKeys name the text in an object that is a part of a page:
// [{"type": "Title", "text": "…"}, …], [{"page_content": "…"}, …].
var partKeys = map[string]bool{"text": true, "content": true, "pagecontent": true, "markdown": true, "html": true}

// maxPart is longer than the parts of a page in objects are, and shorter than
// pages: what people and programs say to each other has a page in one object.
const maxPart = 4000

// from takes the place that an object of the array names: those of several listings
// name several. A card of one may name its paper.
func (c *chunks) from(place site.Place) {
	if place.Kind == "" || place.Kind == site.OnePaper {
		return
	}
	c.other = c.other || c.place.Kind != "" && place != c.place
	c.place = place
}

// areOnePage reports whether the strings, one in each object of an array, are the
// parts of one page.
func (c *chunks) areOnePage() bool {
	return c.count > 2 && c.largest < maxPart && c.wholes < 2 && !c.other && c.size >= minString
}

// How much of a part may stand at the end of the one in front, too: splitters let
// their parts overlap.
const (
	maxOverlap = 2000
	minOverlap = 24
)

// joinChunks returns the strings of an array as one page.
func joinChunks(array string) string { return joinAll(stringsOf(array)) }

// joinParts returns the strings in the objects of an array as one page.
func joinParts(array string) string { return joinAll(partsOf(array)) }

// partsOf yields what is between the quotes of the text in each object of an array.
func partsOf(array string) iter.Seq[string] {
	return func(yield func(string) bool) {
		sc := jsonscan.Scanner{Src: array}
		for range sc.Elements() {
			if sc.Peek() != '{' {
				sc.Value()
				continue
			}
			part := ""
			for key := range sc.Members() {
				isPart := part == "" && sc.Peek() == '"' && partKeys[text.Squash(key)]
				if raw := sc.Value(); isPart && raw != "" {
					part = raw[1 : len(raw)-1]
				}
			}
			if part != "" && !yield(part) {
				return
			}
		}
	}
}

// joinAll joins chunks. They overlap if most of them do: an abstract may begin with
// its title.
func joinAll(chunks iter.Seq[string]) string {
	var all []string
	var overlaps []int
	above, size, overlapping := "", 0, 0
	for raw := range chunks {
		chunk := jsonscan.Unescape(raw)
		n := overlap(above, chunk)
		if n > 0 {
			overlapping++
		}
		all, overlaps = append(all, chunk), append(overlaps, n)
		above, size = chunk, size+len(chunk)+2
	}
	overlap := 2*overlapping >= len(all)-1
	var b strings.Builder
	b.Grow(size)
	for i, chunk := range all {
		switch {
		case overlap && overlaps[i] > 0:
			chunk = chunk[overlaps[i]:]
		case i > 0:
			b.WriteString("\n\n")
		}
		b.WriteString(chunk)
	}
	return b.String()
}

// overlap returns how much of a text stands at the end of the one above.
func overlap(above, s string) int {
	tail := above[max(0, len(above)-maxOverlap):]
	if len(s) < minOverlap {
		return 0
	}
	i := strings.Index(tail, s[:minOverlap])
	if i < 0 || !strings.HasPrefix(s, tail[i:]) {
		return 0
	}
	return len(tail) - i
}
