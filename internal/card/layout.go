package card

import (
	"math"
	"slices"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// A slot is a place in a card. Each is optional. In the words of the layouts:
//
//	daily     thumbnail "Submitted by" LOGIN  UPVOTES  TITLE  (ORG | "N authors")  STARS COMMENTS
//	search    UPVOTES TITLE ABSTRACT (ORG | "N authors") DATE COMMENTS
//	          as drawn: TITLE (ORG | "N authors") "Submitted by" LOGIN STARS COMMENTS UPVOTES
//	trending  thumbnail "Submitted by" LOGIN TITLE TEXT (ORG | "N authors") DATE "Upvote" N "GitHub" STARS "arXiv Page"
//	paper     arxiv:ID TITLE DATE "Submitted by" NAME DATE ORG "Upvote" N "Authors:" NAMES "Abstract" SUMMARY "AI-generated summary" ABSTRACT
//	          "View arXiv page" "View PDF" "Project page" "GitHub" STARS
type slot uint8

const (
	outside       slot = iota // around the cards
	thumbnail                 // a picture or video
	submittedBy               // the words
	login                     // of who submitted it
	votes                     // the number in front of the title
	title                     //
	abstract                  // a paragraph of it
	org                       // an organization
	authors                   // "N authors"
	date                      // of publication
	stars                     // of the repository
	comments                  // the number that links to them
	upvote                    // the word
	upvoteN                   // the number behind it
	github                    // the word
	githubN                   // the number behind it
	arxiv                     // the link
	arxivID                   // "arxiv:2509.24002"
	submitter                 // the name of who submitted it
	listed                    // the date of submission
	authorsLabel              // the word
	author                    // a name, or several
	abstractLabel             // the word
	summary                   // a paragraph of the AI summary
	summaryLabel              // the words behind it
	view                      // a button
	project                   // the button
	footer                    // what follows the paper
	slotCount                 // how many there are
	pass          slot = 255  // no part of a card: the token is passed over
)

// A slotSet is a set of slots.
type slotSet uint64

func set(slots ...slot) (s slotSet) {
	for _, x := range slots {
		s |= 1 << x
	}
	return s
}

func (s slotSet) has(x slot) bool { return s>>x&1 != 0 }

const all slotSet = 1<<slotCount - 1 - 1<<outside

// A layout is how the cards of a page are laid out. A page is read by each
// layout that its facts allow, and the cheapest reading wins; of two that cost
// the same, the first.
type layout struct {
	name   string
	order  []slot // the slots of a card, as every card has them
	once   bool   // there is one card only
	short  bool   // cards have no abstracts
	votes  bool   // upvotes stand in front of the titles: on every card, or on none
	begins slotSet
	closed slotSet // of which words of the page are no part: they end it
	loose  slotSet // behind which a text costs no more than around the cards: many would end a card that goes on
	over   slotSet // with which a card is complete: what follows is no part of it
	moves  []move
	ends   []ending
	fits   func(f *facts) bool
}

// cardOrder is the order of the slots in which all cards in lists have them.
var cardOrder = []slot{thumbnail, submittedBy, login, listed, votes, title, abstract, org, authors, date, stars, comments, upvote, upvoteN, github, githubN, arxiv}

// dailyOrder is theirs on daily pages, which have neither abstracts nor dates.
var dailyOrder = slices.DeleteFunc(slices.Clone(cardOrder), func(s slot) bool { return s == abstract || s == date })

// drawnOrder is theirs in the text of a printed page in the order in which it was
// drawn: what the site places or stacks itself comes behind the rest of its card.
var drawnOrder = []slot{title, org, authors, submittedBy, login, stars, comments, votes}

// paperOrder is the order on the page of one paper.
var paperOrder = []slot{arxivID, title, date, submittedBy, submitter, listed, org, upvote, upvoteN, authorsLabel, author,
	abstractLabel, summary, summaryLabel, abstract, view, project, github, githubN, footer}

// Slots in front of others in all lists.
var (
	beforeVotes = set(thumbnail, submittedBy, login, listed)
	beforeTitle = beforeVotes | set(votes)
	beforeOrg   = beforeTitle | set(title, abstract)
	behindTitle = set(abstract, org, authors, date, stars, comments, upvote, upvoteN, github, githubN, arxiv)
	inFront     = beforeTitle | set(title, arxivID, summary) // of what a card has on every page, but daily ones
	cardBegins  = set(thumbnail, submittedBy, votes, title)
)

var layouts = []layout{
	{name: "daily as drawn", order: drawnOrder, short: true, votes: true, begins: set(title), moves: drawnMoves, ends: drawnEnds,
		fits: func(f *facts) bool { return f.isDaily() && f.drawn }},
	{name: "daily", order: dailyOrder, short: true, votes: true, begins: cardBegins, moves: cardMoves, ends: cardEnds,
		fits: func(f *facts) bool { return f.isDaily() && !f.drawn && f.mayHaveVotes() }},
	{name: "daily without upvotes", order: dailyOrder, short: true, begins: cardBegins, moves: cardMoves, ends: cardEnds,
		fits: func(f *facts) bool { return f.isDaily() && !f.drawn && !f.linkedVotes }},
	{name: "search", order: cardOrder, votes: true, begins: cardBegins, moves: cardMoves, ends: cardEnds,
		fits: func(f *facts) bool { return f.hasAbstracts() && f.mayHaveVotes() }},
	{name: "search without upvotes, trending", order: cardOrder, begins: cardBegins, moves: cardMoves, ends: cardEnds,
		fits: func(f *facts) bool { return f.hasAbstracts() && !f.linkedVotes }},
	{name: "paper", order: paperOrder, once: true, begins: set(arxivID, title, date, authorsLabel, abstractLabel),
		closed: set(abstract, view, project), loose: set(upvote, upvoteN), over: set(view, project, github, githubN, footer), moves: paperMoves, ends: paperEnds,
		fits: func(f *facts) bool { return f.onePaper }},
}

// mayHaveVotes reports whether upvotes may stand in front of the titles.
func (f *facts) mayHaveVotes() bool {
	return f.linkedVotes || f.votesFirst || !f.labelled && f.loneNumbers
}

// never is more than any way through a page costs.
const never = math.MaxInt32 / 4

// A move is what it costs to go from one slot of a card to a later one. The rows
// that hold add up.
type move struct {
	from, to slotSet
	cost     cost
	when     func(f *facts, l *layout) bool // nil: always
}

var cardMoves = []move{
	{all &^ set(submittedBy), set(login), impossible, nil},
	{all &^ set(upvote), set(upvoteN), impossible, nil},
	{all &^ set(github), set(githubN), impossible, nil},
	{beforeTitle, behindTitle, impossible, nil},
	{set(submittedBy), all &^ set(login), nobodySubmitted, nil},
	{beforeVotes, set(title), titleWithoutVotes, func(f *facts, l *layout) bool { return l.votes && !f.apart }},
	{set(title), set(org, authors, date), noAbstract, isInOrder},
	{set(org), set(authors), orgAndAuthors, nil},
	{beforeOrg, set(date), neitherOrgNorAuthors, nil},
}

var drawnMoves = []move{
	{all &^ set(submittedBy), set(login), impossible, nil},
	{set(submittedBy), all &^ set(login), nobodySubmitted, nil},
	{set(org), set(authors), orgAndAuthors, nil},
}

var paperMoves = []move{
	{all &^ set(submittedBy, submitter), set(listed), impossible, nil},
	{all &^ set(upvote), set(upvoteN), impossible, nil},
	{all &^ set(authorsLabel), set(author), impossible, nil},
	{all &^ set(abstractLabel), set(summary), impossible, nil},
	{set(summary), all &^ set(summaryLabel), impossible, nil},
	{all &^ set(abstractLabel, summaryLabel), set(abstract), impossible, nil},
	{all &^ set(github), set(githubN), impossible, nil},
	{set(arxivID), all &^ set(title), loneTitle, nil},
}

// An ending is what it costs to end a card behind a slot. The last card of a
// page may be cut off.
type ending struct {
	slots slotSet
	cost  cost
	when  func(f *facts, l *layout) bool
}

var cardEnds = []ending{
	{set(thumbnail), loneThumbnail, nil},
	{set(title), loneTitle, isInOrder},
	{set(org), orgAtEnd, isInOrder},
}

// A sheet of paper may end inside of a card, of which the next shows the rest.
var drawnEnds = []ending{
	{all &^ set(votes), drawnWithoutVotes, nil},
}

// isInOrder reports whether cards have abstracts, and their parts where the layout
// has them.
func isInOrder(f *facts, l *layout) bool { return !l.short && !f.apart }

var paperEnds = []ending{
	{set(title, summary), loneTitle, nil},
}

// A plan holds what the rows above come to for one page and layout. Its places
// are those of the slots in the layout's order, from 1 on; 0 is outside.
type plan struct {
	layout *layout
	slots  []slot // by place
	move   [slotCount][slotCount]int32
	end    [2][maxStates]int32 // a card, in front of the next; between articles, and inside of one
	leave  [2][maxStates]int32 // it, for what is no part of it
	last   [slotCount]int32    // with it
	into   [slotCount]states   // a slot, from which the next token may come
	closed states              // of which words of the page are no part
	place  [256]uint8          // of a slot; 0 for one that the layout does not have
}

func newPlan(f *facts, l *layout) *plan {
	p := &plan{layout: l, slots: append([]slot{outside}, l.order...)}
	for i, s := range p.slots {
		p.place[s] = uint8(i)
		if inFront.has(s) && (s != votes || l.begins.has(votes)) {
			p.last[i] = costs[cutCard].value
		}
	}
	p.setMoves(f)
	p.setEnds(f)
	return p
}

// setMoves adds up what it costs to go from one slot to a later one.
func (p *plan) setMoves(f *facts) {
	for _, m := range p.layout.moves {
		if m.when != nil && !m.when(f, p.layout) {
			continue
		}
		for from, s := range p.slots {
			if !m.from.has(s) {
				continue
			}
			for to := from + 1; to < len(p.slots); to++ {
				if m.to.has(p.slots[to]) {
					p.move[from][to] = min(never, p.move[from][to]+costs[m.cost].value)
				}
			}
		}
	}
	for from := 1; from < len(p.slots); from++ {
		for to := from + 1; to < len(p.slots); to++ {
			if p.move[from][to] < never {
				p.into[to] |= bothStates << (2 * from)
			}
		}
	}
}

// setEnds adds up what it costs to end a card behind a slot.
func (p *plan) setEnds(f *facts) {
	l := p.layout
	for state := range 2 * len(p.slots) {
		slot, end, leave := p.slots[state/2], int32(0), int32(0)
		if slot == outside { // there is none
			p.leave[0][state], p.leave[1][state] = never, never
			continue
		}
		for _, e := range l.ends {
			if e.slots.has(slot) && (e.when == nil || e.when(f, l)) {
				end += costs[e.cost].value
			}
		}
		if !l.over.has(slot) {
			leave = costs[leaveCard].value
		}
		p.end[0][state], p.leave[0][state] = end, end+leave
		p.end[1][state], p.leave[1][state] = end+costs[endInArticle].value, end+leave+costs[endInArticle].value
		if f.apart {
			p.leave[0][state] = end // with its article
		}
		if l.closed.has(slot) {
			p.closed |= 1 << state
		}
	}
	if l.once {
		for state := 1; state < maxStates; state++ {
			p.end[0][state], p.end[1][state] = never, never // no card follows the first
		}
	}
}

// ends returns what it costs to end a card, and to leave it.
func (p *plan) ends(inArticle bool) (end, leave *[maxStates]int32) {
	if inArticle {
		return &p.end[1], &p.leave[1]
	}
	return &p.end[0], &p.leave[0]
}

// again returns what it costs to fill a slot with one token more.
func (r *reader) again(i int, s slot) int32 {
	t := &r.tokens[i]
	switch s {
	case thumbnail, author, summary, view:
		return 0
	case abstract:
		if t.Break == markup.Line {
			return 0
		}
		return costs[nextParagraph].value
	case title:
		return r.goesOnTitle(i)
	}
	return never
}

// goesOnTitle returns what it costs that a title has one line more.
func (r *reader) goesOnTitle(i int) int32 {
	t, above := &r.tokens[i], &r.tokens[i-1]
	switch {
	case t.Break != markup.Line:
		return never
	case t.Heading > 0:
		return 0
	case t.Link.Kind != site.LinkOther:
		return never
	}
	if r.layout.once {
		return 0 // nothing else follows it
	}
	c := costs[nextTitleLine].value
	if above.shape.runes >= wrappedTitle {
		c += costs[longAbove].value
	}
	if r.layout.short && above.shape.runes >= fullTitle && t.shape.runes < lastWord {
		c += costs[fullAbove].value
	}
	return c
}

// wrappedTitle is how long the first line of a wrapped title is, at least: arXiv
// wraps titles there, and so did the site until 2025-11.
const wrappedTitle = 45

// fullTitle is how long such a line is on a printed page, at least; lastWord is
// longer than the word that may stand below it.
const (
	fullTitle = 70
	lastWord  = 30
)

// goOn returns what the token adds to a move to another slot of its card.
func (r *reader) goOn(i int, to slot) int32 {
	word := site.Upvote
	switch to {
	case upvoteN:
	case githubN:
		word = site.GitHub
	default:
		return 0
	}
	if t := &r.tokens[i-1]; t.kind != word || t.What.Count.Known {
		return costs[secondNumber].value
	}
	return 0
}

// begin returns what it costs to begin a card with a slot.
func (r *reader) begin(i int, s slot) int32 {
	f, t := &r.facts, &r.tokens[i]
	if !r.layout.begins.has(s) || i <= f.front || r.isApart(i) { // in the page's heading, or in another list
		return never
	}
	if t.Break == markup.Card {
		return 0
	}
	var c sum
	switch s {
	case votes:
		// As dear as a title, or comments would become votes.
		marked := f.linkedVotes || f.headings || f.linkedTitles
		c.add(marked, beginTitle)
		c.add(!marked, beginPlainTitle)
		c.add(t.Break == markup.None && t.Link.Kind != site.LinkUpvote, votesBeside)
		c.add(i > 0 && (r.tokens[i-1].kind == site.Upvote || r.tokens[i-1].kind == site.GitHub), votesBehindLabel)
	case title:
		marked := t.Link.Kind == site.LinkPaper || t.Heading > 0
		c.add(marked, beginTitle)
		c.add(!marked, beginPlainTitle)
		c.add(r.layout.votes && r.layout.begins.has(votes) && !f.apart, titleFirst)
	case date, authorsLabel, abstractLabel:
		c.add(true, lostTitle)
	}
	c.add(f.articles, beginInArticle)
	return int32(c)
}
