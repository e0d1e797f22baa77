package card

import (
	"slices"

	"dailypapers/internal/site"
)

// A printed page in the order in which it was drawn has all of a card that the site
// places or stacks itself behind the rest, but only of what is on one sheet of paper:
//
//	TITLE (ORG | "N authors") "Submitted by" LOGIN STARS COMMENTS UPVOTES
//	"Submitted by" LOGIN | TITLE (ORG | "N authors") STARS COMMENTS UPVOTES
//	TITLE "Submitted by" LOGIN UPVOTES | (ORG | "N authors") STARS COMMENTS
//
// mend puts what a sheet divides in the order of the first.
func mend(tokens []token) {
	for i := range tokens {
		if tokens[i].Sheet && i > 1 {
			mendBegin(tokens, i)
			mendEnd(tokens, i)
		}
	}
}

// mendBegin puts who submitted a paper behind its title and organization, with which
// a sheet begins.
func mendBegin(tokens []token, i int) {
	if tokens[i-2].kind != site.Submitted || tokens[i].kind != site.Prose {
		return
	}
	end := textsEnd(tokens, i)
	if end == len(tokens) || tokens[end].kind != site.Number {
		return
	}
	rotate(tokens[i-2:end], 2)
}

// mendEnd puts the organization and the numbers with which a sheet begins in front of
// who submitted the paper, and of its upvotes, with which the sheet before ends.
func mendEnd(tokens []token, i int) {
	last := skipBack(tokens, i, site.Words) // behind the upvotes
	numbers := skipBack(tokens, last, site.Number)
	by := numbers - 2
	if by < 1 || numbers == last || tokens[by].kind != site.Submitted || tokens[by-1].kind != site.Prose {
		return
	}
	texts := textsEnd(tokens, i)
	end := skip(tokens, texts, site.Number)
	isOne := texts == i+1 || tokens[texts-1].kind == site.Authors && tokens[i].kind == site.Dot
	if end == texts || !isOne || end < len(tokens) && tokens[end].kind == site.Submitted {
		return
	}
	moved := i - last + 1
	rotate(tokens[last-1:end], moved)         // the upvotes, behind the numbers
	rotate(tokens[by:texts-moved], last-1-by) // who submitted it, behind the organization
}

// textsEnd returns the end of the texts that a card begins with: of its title, its
// organization or its number of authors.
func textsEnd(tokens []token, i int) int {
	return skip(tokens, i, site.Prose, site.Dot, site.Authors)
}

// maxDrawn is how many tokens of a card are looked at on each side of a sheet's end.
const maxDrawn = 16

// skip returns the end of the tokens of some kinds that begin at i, skipBack the
// beginning of those that end there.
func skip(tokens []token, i int, kinds ...site.Kind) int {
	for end := min(len(tokens), i+maxDrawn); i < end && slices.Contains(kinds, tokens[i].kind); {
		i++
	}
	return i
}

func skipBack(tokens []token, i int, kind site.Kind) int {
	for end := max(0, i-maxDrawn); i > end && tokens[i-1].kind == kind; {
		i--
	}
	return i
}

// rotate puts the first n tokens behind the others.
func rotate(tokens []token, n int) {
	front := slices.Clone(tokens[:n])
	copy(tokens, tokens[n:])
	copy(tokens[len(tokens)-n:], front)
}

// More than so many papers in doubt, and more than one of so many, show that all may be.
const (
	manyWrong = 2
	fewWrong  = 6
)

// doubtSheets doubts the papers of a printed page if what is known of them shows that
// the parts of its cards do not stand in their order: several are in doubt by
// themselves, or upvotes rise from one to the next of a day, or are missing.
func (r *reader) doubtSheets(out *site.Page) {
	if !slices.ContainsFunc(r.tokens, func(t token) bool { return t.Sheet }) {
		return
	}
	wrong := map[int]bool{}
	for _, d := range out.Doubts {
		wrong[d.Paper] = true
	}
	delete(wrong, 0)
	if r.facts.isDaily() {
		for i := 1; i < len(out.Papers); i++ {
			if above := out.Papers[i-1].Upvotes; !above.Known || out.Papers[i].Upvotes.N > above.N {
				wrong[i] = true
			}
		}
	}
	if len(wrong) > manyWrong && fewWrong*len(wrong) > len(out.Papers) {
		out.Doubtf("a printed page whose texts are out of order: parts of papers may be of others")
	}
}
