package site

import (
	"fmt"
	"time"
)

// The kinds of pages, by their addresses.
const (
	Daily    = "daily"    // /papers, /papers/date/2026-03-18
	Weekly   = "weekly"   // /papers/week/2026-W12
	Monthly  = "monthly"  // /papers/month/2026-03
	Trending = "trending" // /papers/trending
	Search   = "search"   // /papers?q=words
	OnePaper = "paper"    // /papers/2509.24002
)

// A Page is what a reader finds on a page. Nothing of it is concluded: a day
// without a year stays so.
type Page struct {
	Kind   string // "" where nothing in the reading tells
	Period string // what the page's data lists: 2026-03-18, 2026-W12 or 2026-03
	Query  string // the words of a search

	Place      Place // what the page's own address says
	Heading    Day   // the day in the page's heading, usually without a year
	Neighbours []Day // days that the page links to: the day before, the day after
	Captured   Day   // the day on which the page was saved, where the file says so

	Papers []Paper
	Doubts []Doubt
	More   int // doubts beyond MaxDoubts

	Damaged bool // papers were lost, which a poorer reader may know
	Poor    bool // no paper was lost, but something of one, unless Damaged is set
	Cut     bool // the page ends before its markup does
	OpenEnd bool // the page ends with a paper's date, which may be cut off
}

// A Paper is what a page says of one paper. Its zero values are unknown.
type Paper struct {
	ID           string // arXiv's, without a version
	Title        string
	Abstract     string // paragraphs separated by a blank line
	AISummary    string
	AIKeywords   []string
	Authors      []Author
	AuthorCount  int
	Organization Account
	SubmittedBy  Account
	Published    Day
	PublishedAt  time.Time
	Submitted    Day
	SubmittedAt  time.Time
	WithdrawnAt  time.Time
	Upvotes      Count
	Comments     Count
	GitHubRepo   string
	GitHubStars  Count
	ProjectPage  string
	Thumbnail    string
	MediaURLs    []string
}

// An Account is an organization or a person on Hugging Face.
type Account struct{ Name, Handle string }

// An Author is one author of a paper.
type Author struct {
	Name, Handle string
	Hidden       bool
}

// A Doubt is something that could not be read, or not for certain.
type Doubt struct {
	Line  int    // 1-based, of the text that the reader was given; 0 where that says nothing
	Paper int    // 1-based index into Papers, 0 for the page
	Field string // the JSON key of the field
	Text  string // the beginning of what could not be read
	Msg   string
}

// MaxDoubts is how many doubts of a page are kept. The rest are counted.
const MaxDoubts = 100

// Doubt reports what could not be read.
func (p *Page) Doubt(d Doubt) {
	if len(p.Doubts) >= MaxDoubts {
		p.More++
		return
	}
	p.Doubts = append(p.Doubts, d)
}

// Doubtf reports something about the page as a whole.
func (p *Page) Doubtf(format string, args ...any) {
	p.Doubt(Doubt{Msg: fmt.Sprintf(format, args...)})
}
