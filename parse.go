package dailypapers

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dailypapers/internal/card"
	"dailypapers/internal/data"
	"dailypapers/internal/envelope"
	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A reader reads a page in one form. If the text is not in this form it returns
// nothing; if it is, but is no listing, it says what it found, and no poorer
// reader is asked.
type reader struct {
	format Format
	read   func(text string) (page *site.Page, found string)
}

// readers are the forms of a page, richest first. The first that knows the text
// reads it. One that finds the page damaged leaves the rest to the next.
var readers = []reader{
	{FormatJSON, data.JSON},                    // answers of the API, bare hydration data, items in any object
	{FormatHydration, data.Hydration},          // the JSON inside a page
	{FormatDOM, cardsOf(markup.HTML)},          // the cards of a page
	{FormatSnapshot, cardsOf(markup.Snapshot)}, // the same, as browsers tell them to those who can't see
	{FormatTable, data.Table},                  // a line of column names, then a paper a line
	{FormatMarkdown, cardsOf(markup.Markdown)}, // lines with links, however the links are spelled
	{FormatText, cardsOf(markup.Text)},         // lines
}

// cardsOf returns a reader of the cards in a markup.
func cardsOf(lower func(string) (*markup.Page, bool)) func(string) (*site.Page, string) {
	return func(text string) (*site.Page, string) {
		page, ok := lower(text)
		if !ok {
			return nil, ""
		}
		if read := card.Read(page); read != nil {
			return read, ""
		}
		return nil, page.Seems
	}
}

// ErrNotListing is wrapped by the error for an input that is not a listing: a
// login or error page, JSON of another shape, prose, an empty file. The error's
// message says what was found.
var ErrNotListing = errors.New("dailypapers: not a listing")

// DefaultMaxBytes is the largest input that a Parser reads unless it is told
// otherwise: 64 MiB, some sixty times the largest known page.
const DefaultMaxBytes = 64 << 20

// A Parser reads listings. The zero Parser is ready to use, and a Parser may be
// used by several goroutines at once.
type Parser struct {
	// Format is the form of the input. If it is "", Parse looks at the input.
	Format Format

	// Today is the day on which the page was saved or read. It completes dates
	// that the page prints without a year: with the latest such day that is
	// not after Today, or one day after, because the site's day is UTC's. If it
	// is zero, only what the page itself proves completes dates.
	Today Date

	// MaxBytes is the size of the largest input that is read, packed or unpacked;
	// a larger one is an error. 0 means DefaultMaxBytes.
	MaxBytes int64
}

// Parse reads a listing with the zero Parser.
func Parse(r io.Reader) (*Listing, error) { return new(Parser).Parse(r) }

// Parse reads r to its end and returns the listing that it holds, in memory of
// its own: keeping a paper does not keep its page, and the bytes that a
// [bytes.Reader] or a [bytes.Buffer] reads are free for other use once Parse
// returns, not before. Of several pages in one file it is the first that has
// papers, and a Problem tells of each other.
//
// The error is r's error, wrapped; or that the input is larger than MaxBytes;
// or it wraps ErrNotListing. Everything smaller is in the listing's Problems.
func (ps *Parser) Parse(r io.Reader) (*Listing, error) {
	if ps.Format != "" && ps.Format.rank() < 0 {
		return nil, fmt.Errorf("dailypapers: unknown format %q", ps.Format)
	}
	most := cmp.Or(max(ps.MaxBytes, 0), DefaultMaxBytes)
	var listing *Listing
	var notListing error
	err := envelope.Read(r, most, func(src string) { listing, notListing = ps.parse(src, most) })
	if err != nil {
		return nil, fmt.Errorf("dailypapers: %w", err)
	}
	return listing, notListing
}

// parse returns the listing among the texts in src: the first that has papers,
// else the first. It says where others stand, and holds no part of src's memory.
func (ps *Parser) parse(src string, most int64) (*Listing, error) {
	var listing *site.Page
	var form Format
	found := ""
	for t, err := range envelope.Open(src, most) {
		switch {
		case err != nil && listing == nil:
			return nil, fmt.Errorf("dailypapers: %w", err)
		case err != nil:
			listing.Doubtf("%v", err)
			continue
		}
		page, format, what := ps.read(&t)
		if page == nil {
			found = cmp.Or(found, what)
			continue
		}
		t.Done()
		if listing == nil || len(listing.Papers) == 0 && len(page.Papers) > 0 {
			listing, form = page, format
		} else if isOther(page, listing) {
			listing.Doubt(site.Doubt{Line: t.Line, Text: text.Clip(cmp.Or(page.Papers[0].Title, page.Papers[0].ID)),
				Msg: fmt.Sprintf("another listing was not read (papers: %d)", len(page.Papers))})
		}
	}
	if listing == nil {
		return nil, fmt.Errorf("%w: %s", ErrNotListing, cmp.Or(found, envelope.Describe(src)))
	}
	return newListing(listing, form, ps.Today), nil
}

// isOther reports whether a page is another than the one that was read, not the
// same in another form: most of its papers are not on that one.
func isOther(page, listing *site.Page) bool {
	ids, titles := map[string]bool{}, map[string]string{}
	for i := range listing.Papers {
		p := &listing.Papers[i]
		ids[p.ID], titles[p.Title] = true, p.ID
	}
	delete(ids, "")
	delete(titles, "")
	others := 0
	for i := range page.Papers {
		p := &page.Papers[i]
		id, isTitle := titles[p.Title]
		isKnown := ids[p.ID] || isTitle && (id == "" || p.ID == "")
		if !isKnown {
			others++
		}
	}
	return others > len(page.Papers)/2
}

// read asks the readers for the page in a text. If there is none it says what
// the text is, as far as a reader knows.
func (ps *Parser) read(text *envelope.Page) (page *site.Page, format Format, found string) {
	if !text.JSON {
		if other := markup.OtherMarkup(text.Text); other != "" {
			return nil, "", "a page in " + other
		}
	}
	for _, r := range readers {
		if !ps.asks(r.format, text.JSON) {
			continue
		}
		got, what := r.read(text.Text)
		switch {
		case page != nil && got != nil:
			join(page, got)
		case page == nil && what != "":
			return nil, "", what
		case page == nil:
			page, format = got, r.format
		}
		if page != nil && (!page.Damaged && !page.Poor || format == FormatJSON) { // bare data has nothing beside it
			break
		}
	}
	if page != nil && format == FormatDOM && len(page.Papers) == 0 && ps.Format == "" {
		page, format = fillEmpty(page, data.Elsewhere(text.Text))
	}
	if page != nil {
		complete(page, text)
	}
	return page, format, ""
}

// fillEmpty adds to a page that shows no cards what stands elsewhere in it.
func fillEmpty(page, elsewhere *site.Page) (*site.Page, Format) {
	switch {
	case elsewhere == nil:
		return page, FormatDOM
	case len(elsewhere.Papers) == 0:
		join(page, elsewhere)
		return page, FormatDOM
	}
	join(elsewhere, page)
	return elsewhere, FormatHydration
}

// asks reports whether a reader is asked, which only that of JSON is about JSON.
func (ps *Parser) asks(f Format, isJSON bool) bool {
	return (ps.Format == "" || ps.Format == f) && (!isJSON || f == FormatJSON)
}

// join adds to a page what a poorer reader found on it: what its papers lack, and
// the papers that it lost, in the order of the cards.
func join(page, cards *site.Page) {
	known := len(page.Papers)
	isLost := page.Damaged || known == 0
	papers, place := joinPapers(page.Papers, cards.Papers, isLost)
	page.Papers = papers
	for i := range page.Doubts {
		if n := page.Doubts[i].Paper; n > 0 && n <= known {
			page.Doubts[i].Paper = 1 + place[n-1]
		}
	}
	for _, d := range cards.Doubts {
		if d.Paper > 0 {
			d.Paper = 1 + place[known+d.Paper-1]
		}
		if d.Paper > 0 || isLost {
			page.Doubt(d)
		}
	}
	page.More += cards.More
	page.Kind = cmp.Or(page.Kind, cards.Kind)
	page.Place = page.Place.Or(cards.Place)
	page.Neighbours = append(page.Neighbours, cards.Neighbours...)
	if page.Heading.Year == 0 && !cards.Heading.IsZero() {
		page.Heading = cards.Heading
	}
	page.Captured = cmp.Or(page.Captured, cards.Captured)
	page.Damaged, page.Poor, page.OpenEnd = cards.Damaged, cards.Poor, cards.OpenEnd
}

// joinPapers joins what the page's data knew with what its cards show, and adds the
// cards of other papers if some were lost. It returns where each paper went, the
// known ones first; -1 is nowhere.
func joinPapers(known, shown []site.Paper, isLost bool) (papers []site.Paper, place []int) {
	place = make([]int, len(known)+len(shown))
	cards := place[len(known):]
	at := map[string][]int{}
	for n := range shown {
		cards[n] = -1
		for _, key := range [...]string{shown[n].ID, shown[n].Title} {
			at[key] = append(at[key], n)
		}
	}
	delete(at, "")
	card, isJoined := make([]int, len(known)), make([]bool, len(shown))
	for i := range known {
		key := cmp.Or(known[i].ID, known[i].Title)
		for card[i] = -1; len(at[key]) > 0 && card[i] < 0; at[key] = at[key][1:] {
			if n := at[key][0]; !isJoined[n] {
				card[i], isJoined[n] = n, true
			}
		}
	}
	next := 0 // the first card in front of which all are shown
	show := func(end int) {
		for ; next < end; next++ {
			if isLost && !isJoined[next] {
				cards[next] = len(papers)
				papers = append(papers, shown[next])
			}
		}
	}
	for i := range known {
		place[i] = len(papers)
		if n := card[i]; n >= 0 {
			show(n)
			known[i].Fill(&shown[n])
			place[i], cards[n] = len(papers), len(papers)
		}
		papers = append(papers, known[i])
	}
	show(len(shown))
	return papers, place
}

// complete adds to a page that it is cut off, and what the wrapping around its text
// says.
func complete(page *site.Page, text *envelope.Page) {
	if page.Cut { // else that was said of its data
		page.Doubt(site.Doubt{Paper: len(page.Papers), Msg: "the page is cut off in or behind this paper"})
	}
	doubts := page.Doubts
	page.Doubts = slices.Clip(text.Doubts)
	for _, d := range doubts {
		if d.Line > 0 {
			d.Line = text.At(d.Line)
		}
		page.Doubt(d)
	}
	page.Place = text.Place.Or(page.Place)
	page.Captured = cmp.Or(page.Captured, text.Captured)
}

// newListing makes a listing of what the readers found. It holds no part of the
// page's memory.
func newListing(page *site.Page, format Format, today Date) *Listing {
	l := &Listing{Kind: Kind(page.Kind), Period: page.Period, Query: page.Query, Format: format}
	place := &page.Place
	if l.Kind == "" || l.Kind == KindDaily && place.Kind != "" && place.Kind != site.Daily {
		// Other pages have cards or data that look like a daily page's.
		l.Kind, l.Period = Kind(place.Kind), ""
	}
	if string(l.Kind) == place.Kind {
		l.Period, l.Query = cmp.Or(l.Period, place.Period), cmp.Or(l.Query, place.Query)
	}
	day := resolveYears(page, site.Day(today))
	if l.Kind == KindMonthly && day.Day == 0 { // the heading names the month
		if day.Year != 0 {
			l.Period = cmp.Or(l.Period, day.String())
		}
		day = site.Day{}
	}
	l.Date = Date(day)
	if l.Kind == KindDaily && l.Period == "" && day.Complete() {
		l.Period = day.String()
	}
	l.Period, l.Query = strings.Clone(l.Period), strings.Clone(l.Query)
	l.Papers = make([]Paper, len(page.Papers))
	for i := range page.Papers {
		l.Papers[i].set(&page.Papers[i])
	}
	for _, d := range page.Doubts {
		d.Text = strings.Clone(d.Text)
		l.Problems = append(l.Problems, Problem(d))
	}
	if page.More > 0 {
		l.Problems = append(l.Problems, Problem{Msg: strconv.Itoa(page.More) + " more problems"})
	}
	return l
}
