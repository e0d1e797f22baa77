// Package dailypapers reads a Hugging Face Daily Papers listing, in whatever
// form the page was saved, and returns it as typed values.
//
//	listing, err := dailypapers.Parse(file)
//	if err != nil {
//		return err
//	}
//	for _, p := range listing.Papers {
//		fmt.Println(p.Upvotes, p.Title)
//	}
//
// It reads the pages /papers (daily, weekly, monthly), /papers?q=… (search),
// /papers/trending and /papers/ID, saved as HTML with or without its data, as an
// answer of the JSON API, as an accessibility snapshot, as a table, as markdown
// or as plain text, in gzip, MHTML, JSON and other wrappings. The same page gives
// the same listing in every form; a form that shows less gives less.
// What a page does not say stays unknown: zero is never unknown, the number
// behind a date on a search page is comments, never votes, and a date printed
// without a year has no year until something proves it.
//
// The package does not fetch pages, ask for the time, guess, or translate. It
// reads one page at a time; Merge joins several.
package dailypapers

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// A Listing is what one page lists.
type Listing struct {
	// Kind is the kind of page; "" where nothing on it tells.
	Kind Kind `json:"kind,omitempty"`

	// Period is what the page lists: a day "2026-03-18", a week "2026-W12" or a
	// month "2026-03"; "" if unknown, or for a page without a period.
	Period string `json:"period,omitempty"`

	// Date is the day in the page's heading. Its year is 0 where nothing
	// proves one.
	Date Date `json:"date,omitzero"`

	// Query holds the words of a search.
	Query string `json:"query,omitempty"`

	// Format is the form that the page was read from.
	Format Format `json:"format,omitempty"`

	// Papers are the papers in the page's order, which on daily pages is by
	// upvotes. A day without papers has none.
	Papers []Paper `json:"papers"`

	// Problems tells what could not be read, in the order it was met.
	Problems []Problem `json:"problems,omitempty"`
}

// Err returns the problems as one error, for callers who want all or nothing:
// nil if there are none, else an error that errors.As can search for a Problem.
func (l Listing) Err() error {
	errs := make([]error, len(l.Problems))
	for i, p := range l.Problems {
		errs[i] = p
	}
	return errors.Join(errs...)
}

// A Kind is a kind of page.
type Kind string

// The kinds of pages, by their addresses.
const (
	KindDaily    Kind = "daily"    // /papers, /papers/date/2026-03-18
	KindWeekly   Kind = "weekly"   // /papers/week/2026-W12
	KindMonthly  Kind = "monthly"  // /papers/month/2026-03
	KindTrending Kind = "trending" // /papers/trending
	KindSearch   Kind = "search"   // /papers?q=words
	KindPaper    Kind = "paper"    // /papers/2509.24002
)

// A Format is a form in which pages are saved.
type Format string

// The forms, richest first.
const (
	FormatJSON      Format = "json"      // an answer of the API, or bare hydration data
	FormatHydration Format = "hydration" // HTML, read from the JSON inside
	FormatDOM       Format = "dom"       // HTML, read from its cards
	FormatSnapshot  Format = "snapshot"  // the tree of a page as browsers tell it to assistive technology
	FormatTable     Format = "table"     // a line of column names, and a paper a line
	FormatMarkdown  Format = "markdown"  // text with links
	FormatText      Format = "text"      // text
)

// A Problem is something on a page that could not be read, or not for certain.
// Everything else on the page is in the listing.
type Problem struct {
	Line  int    `json:"line,omitempty"`  // 1-based line of the input, 0 where that says nothing
	Paper int    `json:"paper,omitempty"` // 1-based index into Papers, 0 for the page
	Field string `json:"field,omitempty"` // JSON key of the field, "" if none
	Text  string `json:"text,omitempty"`  // the beginning of what could not be read
	Msg   string `json:"msg"`             // what is wrong with it
}

// Error returns the problem in one line: `line 12: paper 3: upvotes: not a
// number: "many"`.
func (p Problem) Error() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", p.Line)
	}
	if p.Paper > 0 {
		fmt.Fprintf(&b, "paper %d: ", p.Paper)
	}
	if p.Field != "" {
		b.WriteString(p.Field + ": ")
	}
	b.WriteString(p.Msg)
	if p.Text != "" {
		b.WriteString(": " + strconv.Quote(p.Text))
	}
	return b.String()
}
