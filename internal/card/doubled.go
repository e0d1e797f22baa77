package card

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"dailypapers/internal/site"
)

// How long a text is at least that a page shows twice, and the beginning of one that
// it cuts short, in bytes: "Duck Duck Goose Duck Duck Goose" is a title.
const (
	minDoubled = 40
	minCut     = 10
)

// once returns a text that stands twice once. Paragraphs may say the same.
func once(s string, paragraphs bool) string {
	if !paragraphs {
		s = undouble(s)
	}
	return uncut(s)
}

// undouble returns a line without its copy in front: a page may hold one for eyes and
// one for screen readers, "Gulls by Night Gulls by Night".
func undouble(s string) string {
	gap := len(s) % 2
	half := (len(s) - gap) / 2
	if whole := s[half+gap:]; len(s) >= minDoubled && s[:half] == whole {
		return whole
	}
	return s
}

// uncut returns a text without its beginning in front, cut short: "Gulls by…Gulls by
// Night". A title may go on behind "...", and a space.
func uncut(s string) string {
	begin, whole, ok := strings.Cut(s, "…")
	if !ok {
		begin, whole, _ = strings.Cut(s, "...")
	}
	if ok {
		begin, whole = strings.TrimRight(begin, " "), strings.TrimLeft(whole, " \n")
	}
	if len(begin) >= minCut && strings.HasPrefix(whole, begin) {
		return whole
	}
	return s
}

// dropSecondList drops the second half of a page's papers if it is the first once
// more, in the same order: a page may hold a list for wide screens and one for small
// ones. What a card of the second says and the first does not is kept; its doubts are
// those of the first.
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
	out.Doubts = slices.DeleteFunc(out.Doubts, func(d site.Doubt) bool { return d.Paper > n })
}

// dropCopies drops papers of which another card says the same and more, as those of a row
// of pictures above the list. The other takes the picture if it has none.
func dropCopies(out *site.Page) {
	cards, isRepeated := map[string][]int{}, false // of the papers
	for i, p := range out.Papers {
		if p.ID != "" {
			isRepeated = isRepeated || cards[p.ID] != nil
			cards[p.ID] = append(cards[p.ID], i)
		}
	}
	if !isRepeated {
		return // most pages
	}
	place, kept := make([]int, len(out.Papers)+1), 0
	for i := range out.Papers {
		p, others := &out.Papers[i], cards[out.Papers[i].ID]
		if len(others) > maxCopies {
			others = nil
		}
		fuller := slices.IndexFunc(others, func(k int) bool { return saysLess(p, &out.Papers[k]) })
		if fuller >= 0 {
			q := &out.Papers[others[fuller]]
			q.Thumbnail = cmp.Or(q.Thumbnail, p.Thumbnail)
			continue
		}
		kept++
		place[i+1] = kept
	}
	for i, to := range place[1:] {
		if to > 0 {
			out.Papers[to-1] = out.Papers[i]
		}
	}
	out.Papers = out.Papers[:kept]
	out.Doubts = slices.DeleteFunc(out.Doubts, func(d site.Doubt) bool { return d.Paper > 0 && place[d.Paper] == 0 })
	for i := range out.Doubts {
		out.Doubts[i].Paper = place[out.Doubts[i].Paper]
	}
}

// maxCopies is how often a page shows a paper at most.
const maxCopies = 4

// saysLess reports whether all that p says of a paper, but for its picture, is what q says,
// which says more.
func saysLess(p, q *site.Paper) bool {
	less, more := *p, *q
	less.Thumbnail, more.Thumbnail = "", ""
	if p.Title != q.Title || reflect.DeepEqual(less, more) {
		return false
	}
	less.Fill(&more)
	return reflect.DeepEqual(less, more)
}
