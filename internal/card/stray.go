package card

import (
	"slices"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// A stray is a token that tells by itself what it is, by its link or its words. In
// an article that is one card's it is a part of the card wherever it stands, as
// after a redesign: the search passes over it at no more than a picture's cost, and
// then it is taken if the card has nothing of the kind.

// strays holds the slots of such tokens by their groups, outside for others.
var strays = [groups]slot{
	isPicture: thumbnail, site.Submitted: submittedBy, loginText: login, votesNumber: votes, site.Upvote: upvote, accountText: org, site.Authors: authors,
	paperNumber: stars, githubNumber: githubN, site.GitHub: github, commentsNumber: comments, site.Comments: comments, site.Date: date, linkedText: abstract,
}

// articles counts the articles of a page, and what stands in them.
type articles struct {
	any, begun            bool // there is one; one that links to no paper yet
	linked, dates, titles int
}

func (a *articles) note(t *token) {
	a.begun = a.begun || t.Break == markup.Card
	a.any = a.any || a.begun
	if a.begun && t.Link.ID != "" {
		a.linked++
		a.begun = false
	}
	if a.any && t.kind == site.Date {
		a.dates++
	}
	if a.any && t.isHeading() {
		a.titles++
	}
}

// areCards reports whether each of so many cards has an article of its own. Some
// may be damage; the trending page has each card twice in one. What a page is cut
// off in is an article too.
func (a *articles) areCards(cards int, cut bool) bool {
	if a.begun && cut {
		a.linked++
	}
	cards = max(cards, a.dates, a.titles)
	return a.linked > 0 && a.linked >= cards-cards/8
}

// stray returns the slot of a token that tells it by itself, outside for others. A
// number that links to the paper is stars where upvotes have links of their own, but
// on a search page, whose cards show none; a sentence that does is the abstract where
// titles are headings.
func (r *reader) stray(i int) slot {
	t, s := &r.tokens[i], strays[r.group(i)]
	isOther := false
	switch s {
	case stars:
		isOther = !r.facts.linkedVotes || r.facts.dated
	case org:
		isOther = r.isBesideAccount(i)
	case upvote, github:
		isOther = !t.What.Count.Known || r.isReaction(i)
	case abstract:
		isOther = !r.facts.headings || t.Heading > 0 || t.shape.runes < shortText && !t.shape.ends()
	}
	if isOther {
		return outside
	}
	return s
}

// isStray reports whether a token is a stray in an article of a card's own.
func (r *reader) isStray(i int) bool { return r.facts.apart && r.stray(i) != outside }

// isInArticle reports whether a token and the one in front stand in one article of
// a card's own.
func (r *reader) isInArticle(i int) bool {
	return r.facts.apart && r.tokens[i].Break != markup.Card
}

// isApart reports whether a token stands in front of all articles, or behind them, on a
// page whose cards have one each. Between two it may be of a card whose own is damaged,
// and what stands outside is a card if it has what only cards have.
func (r *reader) isApart(i int) bool {
	return r.facts.apart && (r.facts.front >= 0 || r.facts.digest) && (i < r.facts.inside[0] || i >= r.facts.inside[1])
}

// findInside returns from where to where articles stand, with what in front or behind
// has the parts of cards.
func findInside(tokens []token) (inside [2]int) {
	inCard := func(t token) bool { return t.InCard }
	isOfCard := func(t token) bool {
		return t.kind == site.Submitted || t.kind == site.Authors || t.Link.Kind == site.LinkUpvote
	}
	begin := slices.IndexFunc(tokens, inCard)
	end := len(tokens)
	for end > 0 && !inCard(tokens[end-1]) {
		end--
	}
	if begin < 0 || slices.ContainsFunc(tokens[:begin], isOfCard) {
		begin = 0
	}
	if slices.ContainsFunc(tokens[end:], isOfCard) {
		end = len(tokens)
	}
	return [2]int{begin, end}
}

// takeStray takes a token into the paper of its card, if that has nothing of the
// kind.
func (f *filling) takeStray(i int) bool {
	t, s := &f.tokens[i], f.stray(i)
	if s == outside || !f.isOwn(t, s) || f.isKnown(s) {
		return false
	}
	if take[s] != nil {
		take[s](f, t)
	}
	return true
}

// isOwn reports whether a token tells of the paper: it links to it, or to none in an
// article, of which no card goes over the end; or it says what it counts, behind the
// title.
func (f *filling) isOwn(t *token, s slot) bool {
	switch {
	case t.Link.ID != "":
		return t.Link.ID == f.paper.ID && !f.facts.onePaper
	case f.facts.apart, s == login && f.facts.submittersLast:
		return true
	case f.paper.ID == "" || !t.What.Count.Known || t.Link.Kind != site.LinkOther:
		return false
	}
	return s == comments || s == upvote && !f.facts.votesFirst
}

// isKnown reports whether the paper has what a slot tells.
func (f *filling) isKnown(s slot) bool {
	switch p := &f.paper; s {
	case thumbnail:
		return p.Thumbnail != "" || p.MediaURLs != nil
	case login:
		return p.SubmittedBy != site.Account{}
	case votes, upvote:
		return p.Upvotes.Known
	case org, authors:
		return p.Organization != site.Account{} || p.AuthorCount > 0
	case stars, github, githubN:
		return p.GitHubStars.Known
	case comments:
		return p.Comments.Known
	case date:
		return !p.Published.IsZero()
	case abstract:
		return len(f.abstract) > 0
	}
	return false
}
