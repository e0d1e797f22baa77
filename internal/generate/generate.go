// Package generate draws listings of papers that don't exist and prints them in
// the spellings in which listings are saved.
//
// In goes a spelling and a seed; out come the bytes of a page and what it
// shows: the values that a right reader gives back, everything else being
// unknown. The same seed gives the same page. The package knows how pages are
// spelled; it does not know how they are read, and draws nothing that a page
// can't tell (see Tells).
package generate

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"

	"dailypapers"
)

// What a page shows is told in the types in which it is read. Fields that it does
// not show are zero.
type (
	Listing = dailypapers.Listing
	Paper   = dailypapers.Paper
	Author  = dailypapers.Author
	Account = dailypapers.Account
	Count   = dailypapers.Count
	Date    = dailypapers.Date
	Kind    = dailypapers.Kind
)

// An Entry is all that there is to know about a paper on a page.
type Entry struct {
	Paper
	Picture bool // the organization has one, and its alt text is the handle
	Video   bool // the card shows MediaURLs[0] in place of the thumbnail
}

// A Drawing is the listing behind a page: the facts, before a form hides some.
type Drawing struct {
	Kind    Kind
	Day     Date   // the day on which the page was made, and of its heading
	Query   string // of a search
	Newest  bool   // the page has no day after it
	Today   Date   // the reference day that the reader is given; zero for none
	Entries []Entry
}

// A Page is a printed listing.
type Page struct {
	Text  []byte
	Shown Listing
	// Ends[i] is where the paper Shown.Papers[i] ends in Text.
	Ends []int
	// Late is set where addresses stand behind the papers, so that a page which
	// is cut has lost them.
	Late bool
}

// A Spelling is one way in which pages of one kind are saved.
type Spelling struct {
	Name  string
	Kind  Kind // "daily", "search", "trending" or "paper"
	Era   Era
	Tells Tells
	print func(*printer)
}

// Spellings are all spellings, family by family.
var Spellings = join(jsonSpellings, tableSpellings, htmlSpellings, markdownSpellings, textSpellings, pageSpellings, snapshotSpellings)

func join(families ...[]Spelling) (all []Spelling) {
	for _, f := range families {
		all = append(all, f...)
	}
	return all
}

// Print prints a drawing. It may be one of another spelling if that tells no
// more than s does.
func (s Spelling) Print(d Drawing) Page {
	p := &printer{Spelling: s, d: &d}
	s.print(p)
	if p.nameless || len(d.Entries) == 0 && !p.named {
		p.page.Shown.Period = ""
	} else {
		p.page.Shown.Kind = s.Kind
	}
	p.page.Text = []byte(p.b.String())
	return p.page
}

// A printer is the state of one call of Print.
type printer struct {
	Spelling
	d        *Drawing
	b        strings.Builder
	page     Page
	nameless bool // nothing on the page tells its kind
	named    bool // something else than the cards does

	redesigned bool // the parts of a card stand in an order of the page's own

	addresses []string // of links that the tool numbers
}

func (p *printer) put(parts ...string) {
	for _, s := range parts {
		p.b.WriteString(s)
	}
}

func (p *printer) putf(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

// paper notes that a paper ends here and what the page showed of it.
func (p *printer) paper(shown Paper) {
	p.page.Shown.Papers = append(p.page.Shown.Papers, shown)
	p.page.Ends = append(p.page.Ends, p.b.Len())
}

// heading notes the day in the page's heading. A page that links to the days
// beside it, or says its own address, proves the year.
func (p *printer) heading(proven bool) {
	d := p.d.Day
	p.named = p.named || proven
	if !p.yearKnown(proven) {
		d.Year = 0
	}
	p.page.Shown.Date = d
	if p.Kind == "daily" && d.Year > 0 {
		p.page.Shown.Period = d.String()
	}
}

// yearKnown reports whether a reader can know the page's year: from the page's
// own address, from the day that the reader is given, or, where titles are
// linked, from the id of a paper whose date has no year.
func (p *printer) yearKnown(proven bool) bool {
	if proven || p.d.Today.Year > 0 {
		return true
	}
	if p.Kind == "search" && p.Tells&Linked != 0 {
		for _, e := range p.d.Entries {
			if e.Published.Year == p.d.Day.Year {
				return true
			}
		}
	}
	return false
}

// addDays returns the day n days later.
func addDays(d Date, n int) Date { return dailypapers.DateOf(d.Time().AddDate(0, 0, n)) }

// short returns a day as headings print it: "Mar 18".
func short(d Date) string { return d.Time().Format("Jan 2") }

// card returns a day as search cards print it: without its year if that is the
// page's.
func (p *printer) card(d Date) string {
	if d.Year == p.d.Day.Year {
		return short(d)
	}
	return long(d)
}

// long returns a day as trending cards print it.
func long(d Date) string { return d.Time().Format("Jan 2, 2006") }

// newRand returns the source of one drawing.
func newRand(seed uint64, name string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(name))
	return rand.New(rand.NewPCG(seed, h.Sum64()))
}
