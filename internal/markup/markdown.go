package markup

import (
	"cmp"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Markdown returns the pieces of a text with links, in whatever way they are
// spelled: inline, by number or name with a list of addresses at the end, as
// addresses on lines of their own. It is false for one that has neither headings
// nor a link to the site.
func Markdown(src string) (*Page, bool) {
	if isHTML(src) || !mayHaveLinks(src) {
		return nil, false
	}
	t := newSource(src)
	spans, attributes := findSpans(t)
	t.escapes.backslashes = t.escapes.backslashes || attributes && t.escapes.marks
	if attributes {
		t.smart = smartOf(t.src, t.escapes)
	}
	l := t.readMarkdown(spans)
	switch {
	case linksToSite(l.page.Pieces):
	case l.headings == 0:
		return nil, false
	case len(spans) > 0:
		// Of a page without links all that looks like one is the authors' own text:
		// "[code](https://github.com/a/b)".
		l = t.readMarkdown(nil)
	}
	l.page.Seems = text.WithoutPapers(src) // as plain text it shows no more
	return l.finish(), true
}

// Text returns the pieces of plain text. Text browsers number links, or put
// addresses in brackets behind their words. It is false for HTML.
func Text(src string) (*Page, bool) {
	if isHTML(src) {
		return nil, false
	}
	l := newSource(src).liner(0)
	l.lines()
	return l.finish(), true
}

// mayHaveLinks is a quick look for what all spellings of links and headings have
// a part of.
func mayHaveLinks(src string) bool {
	for i := range text.Places(src, "]") {
		if rest := src[i+1:]; rest != "" && strings.IndexByte("([: ", rest[0]) >= 0 || strings.HasSuffix(src[:i], "[1") {
			return true
		}
	}
	for i := range text.Places(src, "\n") {
		if rest := src[i+1:]; strings.HasPrefix(rest, "#") || strings.HasPrefix(rest, "**** ") {
			return true
		}
	}
	for i := range text.Places(src, "=") {
		if strings.HasSuffix(src[:i], "href") {
			return true
		}
	}
	return strings.HasPrefix(src, "#") || strings.Contains(src, "/papers/")
}

// lostAddresses is how many links without an address show that a page's list of
// them was cut off. An author may write "[12][13]".
const lostAddresses = 3

// linksToSite reports whether there is a link to a page of the site, or one of
// its pictures, or one that shows what only cards do: "[GitHub 11.3k](…)"; or
// several links whose addresses are lost. Plain text may hold links too: those
// that authors wrote into their abstracts.
func linksToSite(pieces []Piece) bool {
	lost := 0
	for i := range pieces {
		switch p := &pieces[i]; {
		case p.Picture != nil && isSiteImage(p.Picture.Address):
			return true
		case p.InLink && p.Href == "":
			if lost++; lost == lostAddresses {
				return true
			}
		case p.InLink && (p.What.Kind == site.GitHub || p.What.Kind == site.Upvote || p.What.Kind == site.Arxiv):
			return true
		case p.InLink && p.isOfSite():
			return true
		}
	}
	return false
}

// isSiteImage reports whether a picture may be one of the site's.
func isSiteImage(address string) bool {
	return !strings.Contains(address, "://") || strings.Contains(address, "huggingface") || strings.Contains(address, "/avatar")
}

// A source is a text whose spelling is normal, with what is known before its lines
// are read.
type source struct {
	src      string
	number   int  // of the first line
	endsLine bool // the text ends with a line break
	header   header
	survey
	finders
	smart func(s string, before byte) string // undoes smart spelling, nil if there is none
}

func newSource(src string) source {
	spelled, printed := normalize(src)
	h, rest, number := readHeader(spelled)
	h.Origin, h.title = h.Or(printed.Origin), cmp.Or(h.title, printed.title)
	h.printed, h.doubts = printed.printed, printed.doubts
	return source{src: rest, number: number, endsLine: strings.HasSuffix(src, "\n"), header: h, survey: newSurvey(rest), finders: newFinders(rest)}
}

// readMarkdown reads the lines with the given links and pictures.
func (t source) readMarkdown(spans []span) *liner {
	l := t.liner(len(spans) / 2) // most begin or end a line
	l.markdown, l.links.spans = true, spans
	l.lines()
	return l
}

// liner returns what reads the lines, with room for a piece a line and so many
// more.
func (t source) liner(more int) *liner {
	l := &liner{source: t}
	l.page.Place, l.page.Captured, l.page.Title, l.page.EndsLine = t.header.Place, t.header.Captured, text.Fold(t.header.title), t.endsLine
	l.page.Doubts = t.header.doubts
	l.start(16 + max(0, t.lines-len(t.refLines)) + more)
	return l
}

// finish joins what was wrapped, and returns the page.
func (l *liner) finish() *Page {
	l.page.Pieces = joinWrapped(l.page.Pieces, l.header.printed)
	return &l.page
}
