// Package markup turns a page in HTML, markdown, plain text or an accessibility
// snapshot into one sequence of pieces: texts with what they are, the addresses
// that they link to, and where they stand. It does not know what a card is.
package markup

import (
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A Piece is a bit of a page's text, a picture, or a link that shows nothing.
type Piece struct {
	Text    string    // folded; "" for a picture or an empty link
	What    site.What // of Text
	*Target           // of the link that the piece is, noTarget if it is none; other pieces have it too
	Picture *Picture  // nil for a text

	Line    int32 // 1-based, 0 where a form has no lines
	LinkNo  int32 // tells links apart that have one address, 0 for none
	Indent  int32 // columns in front of the text on its line
	Heading int8  // 1 to 6, 0 if none
	Break   Break // what separates it from the piece in front
	InLink  bool  // the text is a link, though its address may be missing
	Glued   bool  // no white space in front
	Item    bool  // the line begins with the mark of a list
	Sheet   bool  // the line is the first on a sheet of paper
	InCard  bool  // it stands in an <article>, or in an element that is a card as well

	spelled     int16 // how much longer the line is as the page spells it: "\_", "&lt;"
	spelledWord int16 // and its first word
}

// A Target is what a link leads to.
type Target struct {
	Href string // the address
	Link site.Link
}

var noTarget = &Target{}

// newTarget asks once what an address leads to.
func newTarget(href string) *Target {
	href = site.Unwrapped(href)
	return &Target{href, site.ReadLink(href)}
}

// isOfSite reports whether a link leads to a page of the site that has or lists
// papers, or to an account.
func (t *Target) isOfSite() bool {
	return t.Link.Kind != site.LinkOther && t.Link.Kind != site.LinkGitHub && t.Link.Kind != site.LinkArxiv
}

// A Picture is a picture or a video.
type Picture struct {
	Address string // "" if it has none
	Alt     string // the text that stands for it
	Video   bool
}

// A Break is what separates a piece from the one in front.
type Break uint8

const (
	None      Break = iota // on the same line
	Line                   // a new line
	Paragraph              // an empty line, or a block with a margin
	Card                   // the boundary of an <article>, or of an element that is a card as well
)

// A Page is a page in pieces, with what its markup says about it as a whole.
type Page struct {
	Pieces  []Piece
	Dropped int // pieces beyond MaxPieces

	Place    site.Place // from the page's own address: its head, front matter, header lines
	Captured site.Day   // the day on which it was saved, where the file says so
	Datetime site.Day   // HTML: the <time> in the page's heading
	Title    string     // of the window
	Heading  string     // HTML: of the page, as it is shown when shared

	Addressed bool   // in this form every card links to its paper
	Linked    bool   // and whatever else the site links is a link
	Cut       bool   // the page ends before its markup does
	EndsLine  bool   // the text ends with a line break
	Seems     string // what it seems to be, for when it is no listing
	Doubts    []site.Doubt
}

// MaxPieces is how many pieces of a page are read: some hundred times as many as
// the largest page has. It bounds the memory for hostile input.
const MaxPieces = 1 << 17

// WithText returns a copy of p with another text, which is asked what it is.
func (p *Piece) WithText(s string) *Piece {
	q := *p
	q.setText(text.Fold(s))
	return &q
}

// WithoutLink returns a copy of p that is no link.
func (p *Piece) WithoutLink() *Piece {
	q := *p
	q.Target, q.InLink = noTarget, false
	return &q
}

// WithLink returns a copy of p that leads to another page of the site.
func (p *Piece) WithLink(link site.Link) *Piece {
	q := *p
	q.Target = &Target{p.Href, link}
	return &q
}

// setText gives p a folded text, which is asked what it is.
func (p *Piece) setText(folded string) { p.Text, p.What = folded, site.Classify(folded) }
