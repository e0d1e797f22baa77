package envelope

import (
	"strings"

	"dailypapers/internal/jsonscan"
)

// A chunks tells whether the strings of an array are the parts of one page: the
// cards that a scraper took from it, or what a splitter cut it into.
type chunks struct {
	count  int
	size   int  // their bytes
	broken bool // one has line breaks
	wholes int  // how many are whole pages
	other  bool // one is data, or JSON
}

// wholePage is what a whole page has once.
var wholePage = []string{"<html", "<HTML", "<!doctype", "<!DOCTYPE", "<body", "and the research community", "AI-generated summary"}

// add counts a string.
func (c *chunks) add(raw string, isLine, packed bool) {
	c.count++
	c.size += len(raw)
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

// How much of a part may stand at the end of the one in front, too: splitters let
// their parts overlap.
const (
	maxOverlap = 2000
	minOverlap = 24
)

// joinChunks returns the strings of an array as one page. They overlap if most of
// them do: an abstract may begin with its title.
func joinChunks(array string) string {
	var all []string
	var overlaps []int
	size, overlapping := 0, 0
	for raw := range stringsOf(array) {
		n, chunk := 0, jsonscan.Unescape(raw)
		if len(all) > 0 {
			n = overlap(all[len(all)-1], chunk)
		}
		if n > 0 {
			overlapping++
		}
		all, overlaps, size = append(all, chunk), append(overlaps, n), size+len(chunk)+2
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
