package card

import (
	"slices"
	"strings"

	"dailypapers/internal/site"
)

// minDoubled is how long a text is at least that a page shows twice, in bytes:
// "Tora! Tora!" is a title.
const minDoubled = 20

// undouble returns a text without its copy in front: a page may hold one for eyes
// and one for screen readers, "Gulls by Night Gulls by Night", or one that is cut
// short, "Gulls by…Gulls by Night".
func undouble(s string) string {
	if len(s) < minDoubled {
		return s
	}
	for gap := len(s) % 2; gap <= len("\n\n"); gap += 2 {
		half := (len(s) - gap) / 2
		if whole := s[half+gap:]; s[:half] == whole && strings.TrimSpace(s[half:half+gap]) == "" {
			return whole
		}
	}
	for _, mark := range []string{"…", "..."} {
		begin, whole, ok := strings.Cut(s, mark)
		begin, whole = strings.TrimRight(begin, " "), strings.TrimLeft(whole, " \n")
		if ok && 2*len(begin) >= minDoubled && strings.HasPrefix(whole, begin) {
			return whole
		}
	}
	return s
}

// dropSecondList drops the second half of a page's papers if it is the first once
// more, in the same order: a page may hold a list for wide screens and one for small
// ones. What a card of the second says and the first does not is kept.
func dropSecondList(out *site.Page) {
	n := len(out.Papers) / 2
	first, second := out.Papers[:n], out.Papers[n:]
	if n < 2 || !slices.EqualFunc(first, second, func(a, b site.Paper) bool { return a.ID == b.ID && a.Title == b.Title }) {
		return
	}
	seen := map[string]bool{}
	for i := range first {
		key := first[i].ID + " " + first[i].Title
		if seen[key] {
			return // the list stands more often than twice
		}
		seen[key] = true
	}
	for i := range first {
		first[i].Fill(&second[i])
	}
	out.Papers = first
	for i := range out.Doubts {
		if d := &out.Doubts[i]; d.Paper > n {
			d.Paper -= n
		}
	}
}
