package dailypapers

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Merge returns one listing out of several: days, forms of one page, or both.
// It lists every paper once, in the order of first appearance, and changes none
// of its arguments. An argument that is nil or says nothing is ignored.
//
// Papers with the same id are the same, and papers with different ids never
// are. A paper without an id is the one whose folded title it has, unless papers
// with different ids share that title: then nothing tells which one it is, and
// it stays a paper of its own. This holds within one listing too, as answers of
// the API list some papers twice.
//
// A known value beats an unknown one. Of two known values:
//   - the count of the later listing wins. A listing without a complete Date
//     counts as of the latest day in front of it; on one day the last argument
//     wins. A rounded count does not replace the exact one that it rounds;
//   - the first Submitted stays, with its SubmittedAt;
//   - otherwise that of the richer Format stays (a richer form shows whole
//     abstracts), and of the same form that of the first argument. A listing
//     without a Format counts as the richest.
//
// An organization that one listing shows by its name alone gains the handle that
// another listing shows beside this name, if no other handle has it. So papers
// can be grouped by the Key of their Organization.
//
// Kind, Period, Date, Query and Format are what all listings agree on, else
// unknown: the Date of several days is zero.
//
// Problems are kept, with Paper counted in the merged listing and Line in the
// page it came from; what several listings report in the same words is kept
// once. So a listing merged with itself does not change, unless it lists a paper
// twice.
//
// Merge all pages in one call: a merged listing no longer tells which page was
// the later or the richer one.
func Merge(listings ...*Listing) *Listing {
	sources, papers := newSources(listings)
	merged := &Listing{Papers: make([]Paper, papers)}
	richerFirst := func(a, b source) int { return cmp.Compare(a.listing.Format.rank(), b.listing.Format.rank()) }
	for _, s := range slices.SortedStableFunc(slices.Values(sources), richerFirst) {
		for i, at := range s.places {
			p, q := &merged.Papers[at], s.listing.Papers[i]
			p.fill(&q)
			p.keepFirstSubmission(&q)
		}
	}
	earlierFirst := func(a, b source) int { return a.day.Compare(b.day) }
	for _, s := range slices.SortedStableFunc(slices.Values(sources), earlierFirst) {
		for i, at := range s.places {
			merged.Papers[at].updateCounts(&s.listing.Papers[i])
		}
	}
	merged.completeOrganizations(sources)
	merged.agree(sources)
	merged.Problems = mergeProblems(sources)
	return merged
}

// A source is one of the listings that are merged.
type source struct {
	listing *Listing
	places  []int // of its papers, in the merged listing
	day     Date  // as of which its counts are
}

// newSources returns the listings that say something, with the places of their
// papers, and how many papers there are.
func newSources(listings []*Listing) (sources []source, papers int) {
	latest := Date{}
	for _, l := range listings {
		if l == nil || l.isEmpty() {
			continue
		}
		day := latest
		if site.Day(l.Date).Complete() {
			day = l.Date
			if day.Compare(latest) > 0 {
				latest = day
			}
		}
		sources = append(sources, source{listing: l, day: day})
	}
	idOf := titleIDs(sources)
	placeOf := map[paperKey]int{}
	for i := range sources {
		s := &sources[i]
		s.places = make([]int, len(s.listing.Papers))
		for j := range s.places {
			key := s.listing.Papers[j].key(idOf)
			at, seen := placeOf[key]
			if !seen {
				at = len(placeOf)
				placeOf[key] = at
			}
			s.places[j] = at
		}
	}
	return sources, len(placeOf)
}

// titleIDs returns the ids of folded titles, "" for a title that several share.
func titleIDs(sources []source) map[string]string {
	idOf := map[string]string{}
	for _, s := range sources {
		for i := range s.listing.Papers {
			p := &s.listing.Papers[i]
			title := text.Fold(p.Title)
			if title == "" || p.ID == "" {
				continue
			}
			if id, seen := idOf[title]; seen && id != p.ID {
				idOf[title] = ""
			} else {
				idOf[title] = p.ID
			}
		}
	}
	return idOf
}

// isEmpty reports whether the listing says nothing at all.
func (l *Listing) isEmpty() bool {
	return len(l.Papers)+len(l.Problems) == 0 && l.Date.IsZero() &&
		cmp.Or(string(l.Kind), l.Period, l.Query, string(l.Format)) == ""
}

// A paperKey tells papers apart. One of its fields is set.
type paperKey struct{ id, title, all string }

// key returns the paper's key, given what titleIDs returns.
func (p *Paper) key(idOf map[string]string) paperKey {
	title := text.Fold(p.Title)
	if id := cmp.Or(p.ID, idOf[title]); id != "" {
		return paperKey{id: id}
	}
	if title != "" {
		return paperKey{title: title}
	}
	return paperKey{all: fmt.Sprintf("%#v", *p)} // nothing names it
}

// rank returns the place of the form among the readers, richest first, -1 for no
// form.
func (f Format) rank() int {
	return slices.IndexFunc(readers, func(r reader) bool { return r.format == f })
}

// completeOrganizations gives organizations the handles that they have in other
// listings.
func (l *Listing) completeOrganizations(sources []source) {
	handles := organizationHandles(sources)
	for i := range l.Papers {
		org := &l.Papers[i].Organization
		if org.Handle == "" {
			org.Handle = handles[org.Key()]
		}
	}
}

// organizationHandles returns the handles of organizations by the keys of their
// names. A name that several handles share has none, and a listing that shows a
// name both with a handle and without does not say that they are one.
func organizationHandles(sources []source) map[string]string {
	handles := map[string]string{} // "": there are several
	proven := map[string]bool{}
	for _, s := range sources {
		bare := map[string]bool{}
		for i := range s.listing.Papers {
			if org := s.listing.Papers[i].Organization; org.Handle == "" {
				bare[org.Key()] = true
			}
		}
		for i := range s.listing.Papers {
			org := s.listing.Papers[i].Organization
			name := Account{Name: org.Name}.Key()
			if name == "" || org.Handle == "" {
				continue
			}
			if handle, seen := handles[name]; !seen {
				handles[name] = org.Handle
			} else if !strings.EqualFold(handle, org.Handle) {
				handles[name] = ""
			}
			proven[name] = proven[name] || !bare[name]
		}
	}
	maps.DeleteFunc(handles, func(name, _ string) bool { return !proven[name] })
	return handles
}

// keepFirstSubmission takes q's submission if it is earlier than p's. A day with
// a year beats one without.
func (p *Paper) keepFirstSubmission(q *Paper) {
	day, other := p.Submitted, q.Submitted
	earlier := other.Compare(day) < 0 && other.Year != 0 && !site.Day(other).Covers(site.Day(day))
	if day == other {
		earlier = !q.SubmittedAt.IsZero() && q.SubmittedAt.Before(p.SubmittedAt)
	}
	if earlier || day.Year == 0 && other.Year != 0 {
		p.Submitted, p.SubmittedAt = other, q.SubmittedAt
	}
}

// updateCounts takes the counts of q, a later reading of the paper.
func (p *Paper) updateCounts(q *Paper) {
	later := q.counts()
	for name, c := range p.counts() {
		if l := later[name]; l.Known && !l.rounds(*c) {
			*c = *l
		}
	}
}

// rounds reports whether c is the exact count e as a page prints it: 15.9k for
// 15,923.
func (c Count) rounds(e Count) bool {
	unit := 1 // of the third digit
	for n := e.N; n >= 1000; n /= 10 {
		unit *= 10
	}
	return c.Rounded && e.Known && !e.Rounded && max(c.N-e.N, e.N-c.N) <= unit/2
}

// agree sets what all sources say alike about their page.
func (l *Listing) agree(sources []source) {
	l.Kind = agreed(sources, func(in *Listing) Kind { return in.Kind })
	l.Period = agreed(sources, func(in *Listing) string { return in.Period })
	l.Date = agreed(sources, func(in *Listing) Date { return in.Date })
	l.Query = agreed(sources, func(in *Listing) string { return in.Query })
	l.Format = agreed(sources, func(in *Listing) Format { return in.Format })
}

// agreed returns the value that all sources have, zero if there is none.
func agreed[T comparable](sources []source, of func(*Listing) T) (value T) {
	for i, s := range sources {
		if v := of(s.listing); i == 0 {
			value = v
		} else if v != value {
			return *new(T)
		}
	}
	return value
}

// mergeProblems returns the problems of all sources. One that a source reports
// twice is there twice, one that two sources report is there once.
func mergeProblems(sources []source) []Problem {
	var problems []Problem
	most := map[Problem]int{} // how often a problem is there
	for _, s := range sources {
		times := map[Problem]int{}
		for _, pr := range s.listing.Problems {
			if at := pr.Paper - 1; at >= 0 && at < len(s.places) {
				pr.Paper = s.places[at] + 1
			} else {
				pr.Paper = 0
			}
			times[pr]++
			if times[pr] > most[pr] {
				most[pr]++
				problems = append(problems, pr)
			}
		}
	}
	return problems
}
