// Package envelope takes pages out of what they come wrapped in: gzip, UTF-16,
// the head of an HTTP answer, a MIME message, Safari's archive, JSON, a code
// block, a browser's view, a scraper's lines; one inside another, in any order.
//
// The bytes of a file go in. Out come texts in UTF-8 that may be a page, each
// with the line on which it begins and with what its wrapping says of its
// address and of the day on which it was fetched. The package does not know what
// a listing looks like: its caller asks its readers about one text after the
// other, and takes the first that is one.
package envelope

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A Page is a text that may be a page.
type Page struct {
	Text string // in UTF-8

	// JSON is set where Text is JSON, as far as its beginning tells. Only what
	// reads JSON should be asked about it, for in the eyes of others its strings
	// are lines of a page. If it turns out to be other text the same text
	// follows once more, unmarked, behind what its strings hold.
	JSON bool

	// Line is the line of the input on which Text begins, 0 where that says
	// nothing. With OneLine all of Text stands on that line, as a string of
	// JSON does; else the lines of the text are the input's.
	Line    int
	OneLine bool

	Place    site.Place // what the wrapping says of the page's address
	Captured site.Day   // when the page was fetched, where the wrapping says so

	Doubts []site.Doubt // what is wrong with the wrapping; the lines are the input's

	opener *opener
}

// Done tells, before the loop over what Open yields goes on, that the text is a
// page: what is inside of it is not opened, and what is around it is not asked.
// What stands beside it follows.
func (p Page) Done() { p.opener.done++ }

// At returns the line of the input for a line of the page's text, both 1-based;
// 0 where there is none.
func (p Page) At(line int) int {
	if p.Line == 0 || p.OneLine || line == 0 {
		return p.Line
	}
	return p.Line + line - 1
}

// at returns the line of the input for an offset in the page's text.
func (p Page) at(offset int) int {
	return p.At(1 + strings.Count(p.Text[:offset], "\n"))
}

// part returns the page that is a part of the page's text.
func (p Page) part(begin, end int) Page {
	p.Line = p.at(begin)
	p.Text = p.Text[begin:end]
	return p
}

// doubt reports what is wrong. Pages from one envelope share its doubts, so that
// the slice is never written to.
func (p *Page) doubt(d site.Doubt) { p.Doubts = append(slices.Clip(p.Doubts), d) }

// take sets what an origin says of the page. A wrapping that lies nearer to the
// page comes later and counts more.
func (p *Page) take(o site.Origin) {
	if o.Place.Kind != "" {
		p.Place = o.Place
	}
	p.Captured = cmp.Or(o.Captured, p.Captured)
}

// maxDepth is how many wrappings of one kind or another may lie around a page:
// a gzip stream, a tool's answer, a scraper's answer, a code block, and two more.
const maxDepth = 6

// An opener is the state of one call of Open.
type opener struct {
	most, left int64 // what gzip may unpack, in all and from here on
	yield      func(Page, error) bool
	done       int // texts that are pages
}

// Open yields the texts in src that may be a page, the best first: what fills its
// wrapping before what is around it, JSON before its strings, a large string
// before a small one. The work is linear in the size of src and of what gzip
// unpacks, for all texts of one depth are parts of those above and the depth is
// bounded. Nothing is opened before the loop asks for it.
//
// An error tells that something unpacks to more than most bytes. The loop may go
// on, other texts may follow. Where nothing follows at all, Describe tells why.
func Open(src string, most int64) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		o := &opener{most: most, left: most, yield: yield}
		o.open(Page{Text: src, Line: 1, opener: o}, maxDepth)
	}
}

// open yields what p holds, through as many wrappings as depth tells. It returns
// false if the loop wants no more.
func (o *opener) open(p Page, depth int) bool {
	p, err := o.peel(p)
	if err != nil {
		return o.yield(Page{}, err)
	}
	if strings.TrimSpace(p.Text) == "" || magic(p.Text) != "" {
		return true
	}
	if depth == 0 {
		return o.yield(toUTF8(p), nil)
	}
	depth--
	if pages, ok := readPlist(p); ok {
		return o.openAll(slices.Values(pages), depth)
	}
	if m, ok := readMessage(p); ok {
		return o.openAll(m.pages(), depth)
	}
	p = toUTF8(p)
	if p.Text = withoutView(p.Text); strings.TrimSpace(p.Text) == "" {
		return true
	}
	if beginsJSON(p.Text) {
		return o.openJSON(p, depth)
	}
	done := o.done
	return o.openAll(slices.Values(findBlocks(p)), depth) && (o.done > done || o.yield(p, nil))
}

// withoutView undoes what a viewer puts in front of every line, and the colours of a
// terminal. Numbers that the first line has none of may be a column's.
func withoutView(s string) string {
	s = text.CutColours(s)
	if text.IsNumbered(s) {
		return text.CutLineNumbers(s)
	}
	return s
}

func (o *opener) openAll(pages iter.Seq[Page], depth int) bool {
	for p := range pages {
		if !o.open(p, depth) {
			return false
		}
	}
	return true
}

// openJSON yields a text that begins like JSON, then what its strings hold.
func (o *opener) openJSON(p Page, depth int) bool {
	view, done := p, o.done
	view.JSON = true
	if !o.yield(view, nil) {
		return false
	}
	if o.done > done {
		return true
	}
	w := walk(p.Text)
	for _, s := range w.pages() {
		if !o.open(s.open(p, w), depth) {
			return false
		}
	}
	return !w.damaged && !w.cut || o.done > done || o.yield(p, nil)
}
