package dailypapers

import (
	"fmt"
	"strconv"
	"strings"
)

// A page is the state of one call of Parse: the input, what the readers made of
// it, and what the page says about itself.
type page struct {
	input   string // as UTF-8, without its envelope
	what    string // what the input is, if a reader knows it and it is no listing
	today   Date
	damaged bool // the reader lost papers, the next one may know them

	listing  Listing
	problems int // how many were reported, kept or not

	// What the page says about its day. Every reader fills in what it sees;
	// resolveYears draws the conclusions.
	place       pagePlace // from the page's own address
	heading     Date      // the day in the heading, usually without a year
	neighbours  []Date    // days that the page links to: the day before, the day after
	captured    Date      // the day on which the page was saved, where the file says so
	captureRank int       // how sure that is
	byToday     bool      // the caller's day decided on the year
	openEnd     bool      // the page ends with a paper's date, which may be cut off
}

// maxProblems is how many problems a listing keeps. The rest are counted.
const maxProblems = 100

func (p *page) problem(pr Problem) {
	p.problems++
	if p.problems <= maxProblems {
		pr.Text = strings.Clone(pr.Text) // not the page
		p.listing.Problems = append(p.listing.Problems, pr)
	}
}

// setAddress takes what the page's own address says. The first address that
// says anything counts, but a plain /papers yields to one with a period.
func (p *page) setAddress(address string) {
	place := readPlace(address)
	if p.place.kind == "" || p.place.kind == KindDaily && p.place.period == "" && place.kind != "" {
		p.place = place
	}
}

// finish completes the listing.
func (p *page) finish() *Listing {
	l := &p.listing
	if l.Kind == "" || l.Kind == KindDaily && p.place.kind != "" && p.place.kind != KindDaily {
		// Other pages have cards or data that look like a daily page's.
		l.Kind, l.Period = p.place.kind, ""
	}
	if l.Period == "" && l.Kind == p.place.kind {
		l.Period = p.place.period
	}
	if l.Query == "" && l.Kind == p.place.kind {
		l.Query = p.place.query
	}
	l.Period, l.Query = strings.Clone(l.Period), strings.Clone(l.Query)
	p.resolveYears()
	if l.Kind == KindDaily && l.Period == "" && l.Date.complete() {
		l.Period = l.Date.String()
	}
	if l.Papers == nil {
		l.Papers = []Paper{}
	}
	if more := p.problems - maxProblems; more > 0 {
		l.Problems = append(l.Problems, Problem{Msg: strconv.Itoa(more) + " more problems"})
	}
	return l
}

// found says what the input is, for the error that it is not a listing.
func (p *page) found() string {
	if p.what != "" {
		return p.what
	}
	text := fold(p.input[:min(len(p.input), 400)])
	switch {
	case strings.TrimSpace(p.input) == "":
		return "the input is empty"
	case strings.HasPrefix(p.input, "%PDF-"):
		return "a PDF file"
	case strings.HasPrefix(p.input, "PK\x03\x04"):
		return "a ZIP file"
	case strings.HasPrefix(p.input, "\x1f"):
		return "compressed data"
	case strings.ContainsRune(p.input[:min(len(p.input), 400)], 0):
		return "binary data"
	}
	return fmt.Sprintf("text without papers that begins %q", clip(text))
}
