package data

import (
	"strings"
	"time"
	"unicode/utf8"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// An item is one element of a list: the values that matter, still as JSON, ""
// where absent. Of an item of the API the paper stands in an object of its own
// inside; a bare paper is only that object.
type item struct {
	outer    [paperSlots]string
	inner    [paperSlots]string // of the paper inside
	hasPaper bool
	noPaper  string // what stands in the paper's place, if it is no object
	own      bool   // a key that only Hugging Face's items have
	search   bool   // the item answers a search
}

// collect fills the item with the members of an object.
func (it *item) collect(members []member) {
	for _, m := range members {
		switch {
		case m.slot == slotPaper:
			it.hasPaper, it.noPaper = true, m.raw // "" of an object
		case m.slot == slotHighlighted:
			it.search = true
		case m.slot >= paperSlots:
		case m.inner:
			keepFirst(&it.inner[m.slot], m.raw)
		default:
			keepFirst(&it.outer[m.slot], m.raw)
			it.own = it.own || m.own
		}
	}
}

// keepFirst fills a slot whose value is still missing: two keys may fill it.
func keepFirst(at *string, raw string) {
	if isAbsent(*at) {
		*at = raw
	}
}

// isAbsent reports whether a value says nothing.
func isAbsent(raw string) bool { return raw == "" || raw == "null" || raw == `""` }

// isPaper reports whether the object was an item or a bare paper: it has what
// only Hugging Face's have.
func (it *item) isPaper() bool {
	in, out := &it.inner, &it.outer
	switch {
	case it.hasPaper && it.noPaper == "":
		return in[slotID] != "" || in[slotTitle] != "" || out[slotTitle] != ""
	case it.own && out[slotTitle] != "":
		return true
	case it.hasPaper:
		return out[slotTitle] != "" && out[slotPublished] != ""
	}
	return isArxivID(out[slotID]) && out[slotTitle] != "" &&
		(out[slotUpvotes] != "" || out[slotSubmitted] != "" || out[slotAISummary] != "" || out[slotPublished] != "" && out[slotAbstract] != "")
}

// isArxivID reports whether a value is a string that is an arXiv id.
func isArxivID(raw string) bool {
	s, _ := jsonscan.Unquote(raw)
	return site.IsArxivID(site.WithoutVersion(s))
}

// merge returns the values of the paper. What the site's cards show comes from
// the item, the rest from the paper inside.
func (it *item) merge() *[paperSlots]string {
	if !it.hasPaper {
		return &it.outer
	}
	out, in := &it.outer, &it.inner
	// The item's own publishedAt is never the time of publication. A bare paper
	// has no other level: there it is the paper's.
	keepFirst(&out[slotListed], out[slotPublished])
	out[slotPublished] = ""
	for i, raw := range in {
		if raw != "" && (isOfItem[i] && isBlank(out[i]) || !isOfItem[i] && !isAbsent(raw)) {
			out[i] = raw
		}
	}
	return out
}

// isOfItem tells which values the item has of its own, and better.
var isOfItem = [paperSlots]bool{
	slotTitle: true, slotAbstract: true, slotThumbnail: true, slotMediaURLs: true, slotOrganization: true, slotSubmittedBy: true, slotListed: true,
}

// isBlank reports whether a value says nothing, or is a string of white space.
func isBlank(raw string) bool {
	if isAbsent(raw) {
		return true
	}
	if c := strings.TrimLeft(raw, `" `); c != "" && c[0] < utf8.RuneSelf && c[0] != '\\' {
		return false // most of them
	}
	s, ok := jsonscan.Unquote(raw)
	return ok && text.Fold(s) == ""
}

// newYorkSince is the day of the first list whose items carry, as their own
// publishedAt, the paper's publication time moved to New York's wall clock and
// still marked as UTC. In lists before, it is the time of submission to the
// list.
var newYorkSince = time.Date(2025, time.March, 10, 0, 0, 0, 0, time.UTC)

// isSubmission reports whether an item's own publishedAt is the time of its
// submission: in lists until 2025-03-07. Later answers hold old papers too (a
// search does), but their time lies before the publication, and nothing is
// submitted before it is published.
func isSubmission(at, published time.Time) bool {
	return !at.IsZero() && at.Before(newYorkSince) && !published.IsZero() && !at.Before(published)
}
