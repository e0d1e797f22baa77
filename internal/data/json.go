package data

import (
	"regexp"
	"strings"

	"dailypapers/internal/site"
)

// JSON reads an answer of the API (/api/daily_papers, /api/papers/search,
// /api/papers/ID), the same as the official client prints it, the data of a
// page, and what programs make of them: items at any depth of other objects,
// lists behind one another, an item a line.
func JSON(src string) (page *site.Page, found string) {
	if !jsonBegins.MatchString(src) {
		return nil, ""
	}
	w := walkThrough(src, true)
	if !w.isListing() {
		return nil, w.found()
	}
	w.setKind()
	return &w.Page, ""
}

// jsonBegins is how JSON begins. Markdown may begin with brackets too: "[[Hugging
// Face's logo] Hugging Face]".
var jsonBegins = regexp.MustCompile(`^\s*(\{\s*["}]|\[[\s[]*[{"\]\-0-9tfn])`)

const jsonSpace = " \n\r\t"

// isListing reports whether the text held papers, or a list without any.
func (w *walk) isListing() bool { return len(w.Papers) > 0 || w.empty }

// found says what the text is, if it is whole and no listing.
func (w *walk) found() string {
	switch {
	case w.Damaged || w.behind: // it only begins like JSON: "[1] Hugging Face"
		return ""
	case w.isArray:
		return "JSON: an array of " + w.kind
	case w.list != "":
		return "JSON: " + w.list + " is an array of " + w.kind
	case len(w.keys) == 0:
		return "JSON: an object without keys"
	}
	return "JSON: an object with the keys " + strings.Join(w.keys, ", ")
}

// setKind tells the kind of a page whose data doesn't say so itself.
func (w *walk) setKind() {
	switch {
	case w.isPage:
	case w.search:
		w.Kind = site.Search
	case w.alone && len(w.Papers) == 1 && w.open[0].count == 1:
		w.Kind = site.OnePaper
	default:
		w.setDay()
	}
}
