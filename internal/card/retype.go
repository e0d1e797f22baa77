package card

import (
	"slices"
	"strings"
	"unicode"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// What follows changes what some tokens are, by what the page shows all in all.

// manyAlone is how many cards show a number that links to the paper, and none a
// link to comments, where links have lost what follows "#".
const manyAlone = 3

// relink tells comments from stars where a tool lists each page once, without
// what follows "#", so that both numbers link to the paper: comments stand behind
// a date, or behind the stars. A lone number may be either on such a page. Where
// comments have links of their own, a second number is one whose link is damaged.
// It tells whether there are numbers that may be either.
func relink(tokens []token) (areEither bool) {
	pairs, alone, stars, comments := 0, 0, 0, 0
	for i := 1; i < len(tokens); i++ {
		t := &tokens[i]
		isOne := isLinkedNumber(tokens, i)
		isSecond := isOne && isLinkedNumber(tokens, i-1) && t.sameID
		switch {
		case isSecond:
			pairs++
			t.linkComments()
		case isOne && tokens[i-1].kind == site.Date:
			t.linkComments()
		case isOne && !t.What.Count.Rounded:
			alone++
		case isOne:
			stars++ // "8.22k"
		case t.Link.Kind == site.LinkComments:
			comments++
		}
	}
	if comments > pairs || pairs == 0 && (alone < manyAlone || stars > 0) {
		return false
	}
	for i := range tokens {
		if isLinkedNumber(tokens, i) && !hasCommentsBehind(tokens, i) {
			tokens[i].Piece = tokens[i].WithoutLink()
		}
	}
	return true
}

// linkComments links a number to its paper's comments.
func (t *token) linkComments() {
	comments := t.Link
	comments.Kind = site.LinkComments
	t.Piece = t.WithLink(comments)
}

// hasCommentsBehind reports whether the number of comments of the same paper follows.
func hasCommentsBehind(tokens []token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].Link.Kind == site.LinkComments && tokens[i+1].sameID
}

// isLinkedNumber reports whether a token is a number that links to a paper, and
// the link's only text, as no number is in a link around the card.
func isLinkedNumber(tokens []token, i int) bool {
	t := &tokens[i]
	return t.kind == site.Number && t.Link.Kind == site.LinkPaper &&
		(i == 0 || tokens[i-1].LinkNo != t.LinkNo) && (i+1 == len(tokens) || tokens[i+1].LinkNo != t.LinkNo)
}

// dropCaptions passes over what a converter says of a picture in the link of both,
// where titles are headings that link to their papers: "Controls: false".
func dropCaptions(tokens []token) {
	if !slices.ContainsFunc(tokens, isLinkedHeading) {
		return
	}
	for i := 1; i < len(tokens); i++ {
		if t, p := &tokens[i], &tokens[i-1]; p.Picture != nil && p.InLink && p.LinkNo == t.LinkNo && t.Heading == 0 && t.linksToPaper() {
			t.kind = isAnchor
		}
	}
}

func isLinkedHeading(t token) bool { return t.Heading > 0 && t.linksToPaper() }

// linksToPaper reports whether a text may be a title by its link.
func (t *token) linksToPaper() bool { return t.kind == site.Prose && t.Link.Kind == site.LinkPaper }

// manyLabels is how many papers links of the same words lead to that are no title.
const manyLabels = 3

// dropLabels keeps the addresses alone of links that say the same of several papers:
// "Gulls by Night ([paper](…))". Each is all of its link, and one word, or stands below
// headings, or is short where no heading links: "Read paper".
func dropLabels(tokens []token, addressed bool) {
	last, papers, headings := map[string]string{}, map[string]int{}, 0 // by a text, the last of its papers, and how many there are
	hasLinks := !addressed || slices.ContainsFunc(tokens, isLinkedHeading)
	for i := range tokens {
		if tokens[i].isHeading() && !tokens[i].InLink {
			headings++
		}
	}
	isLabel := func(i int) bool {
		t := &tokens[i]
		if !t.linksToPaper() || t.Heading > 0 {
			return false
		}
		isAlone := (i == 0 || tokens[i-1].Target != t.Target) && (i+1 == len(tokens) || tokens[i+1].Target != t.Target)
		return isAlone && (headings >= manyLabels || !strings.Contains(t.Text, " ") || !hasLinks && t.shape.runes < shortText)
	}
	for i := range tokens {
		if t := &tokens[i]; isLabel(i) && last[t.Text] != t.Link.ID {
			last[t.Text] = t.Link.ID
			papers[t.Text]++
		}
	}
	for i := range tokens {
		if t := &tokens[i]; isLabel(i) && papers[t.Text] >= manyLabels {
			t.kind = isButton
		}
	}
}

// maxForeign is longer than a number of authors, in characters.
const maxForeign = 24

// A saying is what short texts beside dots say of their numbers.
type saying struct {
	count  int
	number string // of the last
	varies bool
}

// findForeign makes numbers of authors, which nobody can read, of short texts beside a dot
// that say the same of different numbers, as on a page that a browser translated: "34
// Autoren", "저자 34명". It returns the first. Where no title links nothing tells what else
// is in that language.
func findForeign(tokens []token) (first *token) {
	isAuthors := func(t token) bool { return t.kind == site.Authors }
	if !slices.ContainsFunc(tokens, func(t token) bool { return t.linksToPaper() }) || slices.ContainsFunc(tokens, isAuthors) {
		return nil
	}
	said := map[string]saying{}
	for i := range tokens {
		if words, number := cutForeign(tokens, i); words != "" {
			s := said[words]
			said[words] = saying{s.count + 1, number, s.varies || s.count > 0 && s.number != number}
		}
	}
	for i := range tokens {
		if words, _ := cutForeign(tokens, i); said[words].varies && said[words].count >= manyLabels {
			tokens[i].kind = site.Authors
			if first == nil {
				first = &tokens[i]
			}
		}
	}
	return first
}

// cutForeign splits a text that may be a number of authors into its number and the words
// around that, with a mark for it. Words are "" if it is none: it has no dot beside it, or
// links to anything but the paper of the text in front.
func cutForeign(tokens []token, i int) (words, number string) {
	t := &tokens[i]
	isDot := func(i int) bool { return i >= 0 && i < len(tokens) && tokens[i].kind == site.Dot }
	isOther := t.InLink && !(t.linksToPaper() && t.sameID)
	if t.kind != site.Prose || isOther || t.Heading > 0 || t.shape.runes >= maxForeign || !isDot(i-1) && !isDot(i+1) {
		return "", ""
	}
	at := strings.IndexAny(t.Text, "0123456789")
	if at < 0 || strings.ContainsAny(t.Text, ".,:|│") {
		return "", ""
	}
	number, rest := text.CutDigits(t.Text[at:])
	if words = t.Text[:at] + "0" + rest; !strings.ContainsFunc(words, unicode.IsLetter) {
		return "", ""
	}
	return words, number
}

// introduce makes no title of the words "Submitted by", of which tokens are the
// first, where all of a card is one link: a login follows in it, or the page ends.
func introduce(tokens []token) {
	if len(tokens) > 1 {
		login := &tokens[1]
		name := strings.TrimPrefix(login.Text, "@")
		if login.LinkNo != tokens[0].LinkNo || login.Link != tokens[0].Link || !site.IsHandle(name) {
			return
		}
		login.Piece = login.WithText(name)
	}
	tokens[0].kind = site.Submitted
}

// retype makes organizations of the labels GitHub where cards have no labels.
func (f *facts) retype(tokens []token) {
	if f.labels || f.trending || f.onePaper {
		return
	}
	for i := max(0, f.front); i < len(tokens); i++ {
		if t := &tokens[i]; t.kind == site.GitHub && t.Link.Kind == site.LinkOther {
			t.kind = site.Prose
		}
	}
}
