package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A token is the smallest part of a page that may fill a slot: a piece of the
// page, or one of its own for a part of such or for several that are one text.
type token struct {
	*markup.Piece
	kind   site.Kind // given what it links to
	shape  shape
	sameID bool // its id is that of the last token that had one
}

// Kinds of tokens beside those of texts, of which site.Row is the last.
const (
	isPicture = site.Row + 1 + iota
	isAnchor  // a link to a paper that shows nothing
	isComma   // between authors
	isButton  // a link to a paper that says the same of others
	kinds
)

// A shape is what a text looks like.
type shape struct {
	runes     int32 // how long it is, as far as that is counted
	sentence  bool  // it ends as sentences do
	asked     bool  // it ends in ? or !
	sentences bool  // a sentence ends inside of it, and it is shorter than oneText
	lower     bool  // it begins with a small letter
	upper     bool  // it begins with a capital
	link      bool  // it holds an address
	linkEnd   bool  // its last word is an address
	written   bool  // it is an address and nothing else
	open      bool  // it ends in …
	names     bool  // it is a list of names
}

func shapeOf(s string) shape {
	first, _ := utf8.DecodeRuneInString(s)
	runes := lenTo(oneText, s)              // no other length decides on what a text is
	hasScheme := strings.Contains(s, "://") // most texts have none
	return shape{
		runes:     runes,
		sentence:  text.EndsSentence(s),
		asked:     text.EndsAsked(s),
		sentences: runes < oneText && text.HasSentences(s),
		lower:     unicode.IsLower(first),
		upper:     unicode.IsUpper(first),
		link:      hasScheme && (strings.Contains(s, "http://") || strings.Contains(s, "https://")),
		linkEnd:   hasScheme && text.EndsInLink(s),
		written:   site.IsAddress(s),
		open:      strings.HasSuffix(s, "…"),
		names:     site.IsNames(s),
	}
}

// lenTo returns how long a text is, and for one that is longer than most
// characters some length of most or more.
func lenTo(most int, s string) int32 {
	n := text.Len(s[:min(len(s), most)])
	if n < most && len(s) > most { // not all is ASCII
		n = text.Len(s[:min(len(s), utf8.UTFMax*most)])
	}
	return int32(n)
}

// ends reports whether a text ends as a paragraph of an abstract does.
func (s shape) ends() bool { return s.sentence || s.asked }

// cutOff makes of the last text of a page what it is if the page is cut off in
// it: the beginning of words of the site, a link that is not closed; behind a
// dot, the beginning of authors or a date.
func (t *token) cutOff(behindDot bool) {
	if site.BeginsWords(t.Text) || behindDot && len(t.Text) < 4 {
		t.kind = site.Words
		return
	}
	if rest, ok := strings.CutPrefix(t.Text, "["); ok && !strings.Contains(rest, "]") {
		t.Piece = t.WithText(rest)
		t.shape = shapeOf(t.Text)
	}
}
