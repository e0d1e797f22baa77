package data

import (
	"slices"
	"strings"
	"time"
)

// An item is one element of a list: the values that matter, still as JSON. Of an
// item of the API the paper stands in an object of its own inside; a bare paper
// is only that object.
type item struct {
	outer    values
	inner    values // of the paper inside
	hasPaper bool
	noPaper  string // what stands in the paper's place, if it is no object
	isFlat   bool   // the paper's values have paths instead: "paper.upvotes"
	own      bool   // a key that only Hugging Face's items have
	search   bool   // the item answers a search
}

// Values are those of a paper's slots.
type values [paperSlots]value

// has reports whether a key of a slot was there.
func (v *values) has(at slot) bool { return v[at].raw != "" }

// fill fills a slot that says nothing so far: two keys may fill it.
func (v *values) fill(at slot, other value) {
	if v[at].kind == absent {
		v[at] = other
	}
}

// collect fills the item with the members of an object. It is told how the text
// spells quotes.
func (it *item) collect(members []member, quote string) {
	dropWeak(members)
	for _, m := range members {
		it.isFlat = it.isFlat || m.ofPaper
		switch {
		case m.part != "" && m.kind != '{':
		case m.slot == slotPaper:
			it.hasPaper, it.noPaper = true, m.raw // "" of an object
		case m.slot == slotHighlighted:
			it.search = true
		case !m.slot.fills():
		default:
			it.level(m.inner).fill(m.slot, m.value)
			it.own = it.own || m.own
		}
	}
	it.nest(members, quote)
}

// dropWeak drops what may be paths, where nothing is one for certain.
func dropWeak(members []member) {
	isWeak := func(m member) bool { return m.weak }
	if !slices.ContainsFunc(members, isWeak) || slices.ContainsFunc(members, func(m member) bool { return m.isPath() && m.kind != absent }) {
		return
	}
	for i := range members {
		if members[i].weak {
			members[i] = member{key: &unknown}
		}
	}
}

// level returns the values that the item itself has, or the paper inside.
func (it *item) level(inner bool) *values {
	if inner {
		return &it.inner
	}
	return &it.outer
}

// nest makes the accounts of which paths tell the parts: of "submittedBy.name" and
// "submittedBy.fullname" one object, as it would stand there.
func (it *item) nest(members []member, quote string) {
	for i := range members {
		first := &members[i]
		level := it.level(first.inner)
		if first.part == "" || first.kind == absent || level[first.slot].kind != absent {
			continue
		}
		object, by := new(strings.Builder), "{"
		for _, m := range members[i:] {
			if m.kind != absent && m.slot == first.slot && m.inner == first.inner { // which none without a part is: the level has no such value
				object.WriteString(by + quote + m.part + quote + ":" + m.raw)
				by = ","
			}
		}
		level[first.slot] = value{'{', object.String() + "}"}
	}
}

// isPaper reports whether the object was an item or a bare paper: it has what
// only Hugging Face's have.
func (r *records) isPaper(it *item) bool {
	in, out := &it.inner, &it.outer
	switch {
	case it.hasPaper && it.noPaper == "":
		return in.has(slotID) || in.has(slotTitle) || out.has(slotTitle)
	case it.own && out.has(slotTitle):
		return true
	case it.hasPaper:
		return out.has(slotTitle) && out.has(slotPublished)
	}
	has := func(at slot) bool { return in.has(at) || out.has(at) }
	return r.hasID(it) && has(slotTitle) &&
		(has(slotUpvotes) || has(slotSubmitted) || has(slotAISummary) || has(slotPublished) && has(slotAbstract))
}

// hasID reports whether the item tells the id of its paper.
func (r *records) hasID(it *item) bool {
	return r.isArxivID(it.inner[slotID]) || r.isArxivID(it.outer[slotID])
}

// isArxivID reports whether a value is a string that tells an arXiv id.
func (r *records) isArxivID(v value) bool {
	s, _ := r.text(v)
	return parseID(s) != ""
}

// merge returns the values of the paper. What the site's cards show comes from
// the item, the rest from the paper inside.
func (it *item) merge() *values {
	if !it.hasPaper && !it.isFlat {
		return &it.outer
	}
	out, in := &it.outer, &it.inner
	// The item's own publishedAt is never the time of publication. A bare paper
	// has no other level: there it is the paper's.
	out.fill(slotListed, out[slotPublished])
	out[slotPublished] = value{}
	for i, v := range in {
		if isOfItem[i] {
			out.fill(slot(i), v)
		} else if v.kind != absent {
			out[i] = v
		}
	}
	return out
}

// isOfItem tells which values the item has of its own, and better.
var isOfItem = [paperSlots]bool{
	slotTitle: true, slotAbstract: true, slotThumbnail: true, slotMediaURLs: true, slotOrganization: true, slotSubmittedBy: true, slotListed: true,
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
