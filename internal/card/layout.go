package card

import (
	"math"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// A slot is a place in a card. The slots are in the order in which every card of
// every page has them; each is optional:
//
//	daily     thumbnail "Submitted by" LOGIN  UPVOTES  TITLE  (ORG | "N authors")  STARS COMMENTS
//	search    UPVOTES TITLE ABSTRACT (ORG | "N authors") "·" DATE COMMENTS
//	trending  thumbnail "Submitted by" LOGIN TITLE TEXT (ORG | "N authors") "·" DATE "Upvote" N "GitHub" STARS "arXiv Page"
type slot uint8

const (
	outside     slot = iota // around the cards
	thumbnail               // a picture or video
	submittedBy             // the words
	login                   // of who submitted it
	votes                   // the number in front of the title
	title                   //
	abstract                // a paragraph of it
	org                     // an organization
	authors                 // "N authors"
	dot                     // "·"
	date                    // of publication
	stars                   // of the repository
	comments                // the number that links to them
	upvote                  // the word
	upvoteN                 // the number behind it
	github                  // the word
	githubN                 // the number behind it
	arxiv                   // the link
	slotCount               // how many there are
	pass        slot = 255  // no part of a card: the token is passed over
)

// A slotSet is a set of slots.
type slotSet uint32

func set(slots ...slot) (s slotSet) {
	for _, x := range slots {
		s |= 1 << x
	}
	return s
}

// before returns the slots in front of s, inside of a card.
func before(s slot) slotSet { return 1<<s - 1 - 1<<outside }

func (s slotSet) has(x slot) bool { return s>>x&1 != 0 }

const (
	all        slotSet = 1<<slotCount - 1 - 1<<outside
	behindText         = all - (1<<(title+1) - 1 - 1<<outside) // what needs a title in front
)

// A layout is how the cards of a page are laid out. A page is read by each
// layout that its facts allow, and the cheapest reading wins; of two that cost
// the same, the first.
type layout struct {
	name  string
	short bool // cards have no abstracts
	votes bool // upvotes stand in front of the titles: on every card, or on none
	fits  func(f *facts) bool
}

var layouts = []layout{
	{"daily", true, true, func(f *facts) bool { return f.isDaily() && f.mayHaveVotes() }},
	{"daily without upvotes", true, false, func(f *facts) bool { return f.isDaily() && !f.linkedVotes }},
	{"search", false, true, func(f *facts) bool { return !f.isDaily() && f.mayHaveVotes() }},
	{"search without upvotes, trending", false, false, func(f *facts) bool { return !f.isDaily() && !f.linkedVotes }},
}

// mayHaveVotes reports whether upvotes may stand in front of the titles.
func (f *facts) mayHaveVotes() bool { return f.linkedVotes || !f.labels && f.loneNumbers }

// never is more than any way through a page costs.
const never = math.MaxInt32 / 4

// A move is what it costs to go from one slot of a card to a later one. The rows
// that hold add up.
type move struct {
	from, to slotSet
	cost     cost
	when     func(f *facts, l *layout) bool // nil: always
}

var moves = []move{
	{all - set(submittedBy), set(login), impossible, nil},
	{all - set(upvote), set(upvoteN), impossible, nil},
	{all - set(github), set(githubN), impossible, nil},
	{before(title), behindText, impossible, nil},
	{set(submittedBy), all - set(login), nobodySubmitted, nil},
	{before(votes), set(title), titleWithoutVotes, func(_ *facts, l *layout) bool { return l.votes }},
	{set(title), set(org, authors, dot, date), noAbstract, func(_ *facts, l *layout) bool { return !l.short }},
	{set(org), set(authors), orgAndAuthors, nil},
	{before(org), set(dot, date), neitherOrgNorAuthors, nil},
	{before(date), set(stars, comments), countsBeforeDate, func(f *facts, _ *layout) bool { return f.dated }},
}

// An ending is what it costs to end a card behind a slot. The last card of a
// page may be cut off, so it has endings of its own.
type ending struct {
	slots slotSet
	cost  cost
	last  cost
	when  func(f *facts, l *layout) bool
}

var endings = []ending{
	{set(thumbnail), loneThumbnail, cutCard, nil},
	{set(submittedBy, login, votes), noTitle, cutCard, nil},
	{set(title), shortCard, cutCard, func(_ *facts, l *layout) bool { return l.short }},
	{set(title), loneTitle, cutCard, func(_ *facts, l *layout) bool { return !l.short }},
	{set(abstract), noMeta, free, func(f *facts, _ *layout) bool { return f.dated }},
	{set(org), orgAtEnd, orgAtEnd, func(_ *facts, l *layout) bool { return !l.short }},
}

// beginnings are the slots that a card may begin with.
var beginnings = set(thumbnail, submittedBy, votes, title)

// A plan holds what the rows above come to for one page and layout.
type plan struct {
	move [slotCount][slotCount]int32
	end  [slotCount]int32
	last [slotCount]int32
}

func newPlan(f *facts, l *layout) *plan {
	p := new(plan)
	for from := range p.move {
		for to := range p.move[from] {
			if to <= from || slot(from) == outside {
				p.move[from][to] = never
			}
		}
	}
	for _, m := range moves {
		if m.when != nil && !m.when(f, l) {
			continue
		}
		for from := outside + 1; from < slotCount; from++ {
			for to := from + 1; to < slotCount; to++ {
				if m.from.has(from) && m.to.has(to) {
					p.move[from][to] = min(never, p.move[from][to]+costs[m.cost].value)
				}
			}
		}
	}
	for _, e := range endings {
		if e.when != nil && !e.when(f, l) {
			continue
		}
		for s := range slotCount {
			if e.slots.has(s) {
				p.end[s] += costs[e.cost].value
				p.last[s] += costs[e.last].value
			}
		}
	}
	return p
}

// again returns what it costs to fill a slot with one token more.
func (r *reader) again(i int, s slot) int32 {
	t := &r.tokens[i]
	switch s {
	case thumbnail, dot:
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
		return costs[nextHeading].value
	case t.Link.Kind != site.LinkOther:
		return never
	}
	c := costs[nextTitleLine].value
	if above.shape.runes >= wrappedTitle {
		c += costs[longAbove].value
	}
	if above.Heading > 0 && t.Indent >= 2 {
		c += costs[indentedBelow].value
	}
	return c
}

// wrappedTitle is how long the first line of a wrapped title is, at least: arXiv
// wraps titles there, and so did the site until 2025-11.
const wrappedTitle = 45

// goOn returns what the token adds to a move between two slots of one card.
func (r *reader) goOn(i int, from, to slot) int32 {
	t := &r.tokens[i]
	switch to {
	case votes:
		if from < submittedBy && t.Link.Kind != site.LinkUpvote {
			return costs[votesBehindPicture].value
		}
	case abstract:
		if from == title && t.Break == markup.None && t.Link.Kind != site.LinkPaper {
			return costs[abstractBesideTitle].value
		}
	}
	return 0
}

// begin returns what it costs to begin a card with a slot.
func (r *reader) begin(i int, s slot) int32 {
	f, t := &r.facts, &r.tokens[i]
	if !beginnings.has(s) || i <= f.front && f.banner { // in the page's heading
		return never
	}
	var c int32
	add := func(when bool, name cost) {
		if when {
			c += costs[name].value
		}
	}
	switch s {
	case votes:
		// No cheaper than a title, or comments would become votes.
		add(f.linkedVotes, beginLinkedVotes)
		add(!f.linkedVotes && (f.headings || f.linkedTitles), beginVotes)
		add(!f.linkedVotes && !f.headings && !f.linkedTitles, beginPlainVotes)
		add(t.Break == markup.None, votesBeside)
		add(i > 0 && (r.tokens[i-1].kind == isUpvote || r.tokens[i-1].kind == isGitHub), votesBehindLabel)
		add(f.submitters, votesWithoutSubmitter)
	case title:
		marked := t.Link.Kind == site.LinkPaper || t.Heading > 0
		add(marked, beginTitle)
		add(!marked, beginPlainTitle)
		add(r.layout.votes, titleFirst)
		add(r.layout.votes && !f.linkedVotes, titleFirstPlain)
		add(f.submitters, titleWithoutSubmitter)
		add(t.Break == markup.None, titleBeside)
	}
	if f.articles {
		if t.Break == markup.Card {
			return min(c, costs[beginArticle].value)
		}
		c += costs[beginInArticle].value
	}
	return c
}
