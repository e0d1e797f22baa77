package card

import (
	"strings"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A group is a kind of token, told apart by what it links to where that matters.
type group = site.Kind

const (
	votesNumber    = kinds + iota // links to the login page
	commentsNumber                // links to a paper's comments
	paperNumber                   // links to a paper
	githubNumber                  // links to a repository
	otherNumber                   // counts what no card shows
	dash                          // "-"
	loginText                     // behind "Submitted by"
	listedDate                    // behind that
	linkedText                    // links to a paper
	accountText                   // links to an account
	siteText                      // short, and links to what is no part of a paper's text
	headingText
	groups
)

// A fill is a slot that a token of a group may fill, and what that costs.
type fill struct {
	slot slot
	cost func(r *reader, i int) int32
}

// fills tells what a token may be. It costs nothing to be what its link says, and
// more the less it looks like it. It may always be passed over.
var fills = [groups][]fill{
	isPicture:      {{thumbnail, just(free)}, {pass, just(passPicture)}},
	isAnchor:       {{thumbnail, just(free)}, {pass, just(free)}},
	votesNumber:    {{votes, just(free)}, {upvoteN, just(free)}, {pass, just(passNumber)}},
	commentsNumber: {{comments, just(free)}, {pass, just(passNumber)}},
	paperNumber:    {{stars, just(free)}, {votes, unless((*reader).votesLink)}, {title, asBoxTitle}, {pass, just(passNumber)}},
	githubNumber:   {{githubN, just(free)}, {stars, unless((*reader).hasLabels)}, {pass, just(passNumber)}},
	otherNumber:    {{pass, just(passPicture)}},
	dash:           {{votes, asVotes}, {upvoteN, just(free)}, {githubN, just(free)}, {pass, overDash}},
	site.Number: {{votes, asVotes}, {comments, unless((*reader).isUnproven)}, {stars, asStars}, {abstract, just(numberAbstract)},
		{author, just(free)}, {upvoteN, just(free)}, {githubN, just(free)}, {pass, just(passNumber)}},
	site.Comments:  {{comments, unless((*reader).isBesideVotes)}, {title, asNumberTitle}, {pass, just(passNumber)}},
	site.Authors:   {{authors, just(free)}, {title, asNumberTitle}, {pass, just(passAuthors)}},
	site.Dot:       {{pass, just(free)}},
	site.Date:      {{date, just(free)}, {listed, unless((*reader).isList)}, {abstract, just(dateAbstract)}, {pass, just(passDate)}},
	site.Submitted: {{submittedBy, unless((*reader).hasSubmittersLast)}, {pass, overSubmitted}},
	site.Upvote:    {{votes, asCountedVotes}, {upvote, unless((*reader).isNotBehind)}, {pass, just(passUpvote)}},
	site.GitHub:    {{stars, unless((*reader).isNoStars)}, {github, just(free)}, {title, asNumberTitle}, {pass, overGitHub}},
	site.Arxiv:     {{arxiv, just(free)}, {pass, just(free)}},
	listedDate:     {{listed, just(free)}, {pass, just(passDate)}},
	loginText:      {{login, just(free)}, {submitter, just(free)}, {pass, overText}},
	linkedText:     {{author, just(free)}, {title, asLinkedTitle}, {abstract, asLinkedAbstract}, {pass, overLinked}},
	accountText:    {{login, asLogin}, {author, just(free)}, {org, asLinkedOrg}, {footer, unless((*reader).isNoWords)}, {pass, just(passAccount)}},
	siteText:       {{login, asLogin}, {author, just(free)}, {footer, unless((*reader).isNoWords)}, {pass, just(free)}},
	headingText:    {{login, asLogin}, {title, asHeading}, {abstract, asHeadingAbstract}, {footer, unless((*reader).isNoWords)}, {pass, overText}},
	site.Prose: {{login, asLogin}, {title, asTitle}, {abstract, asAbstract}, {org, asOrg}, {author, just(free)}, {summary, just(free)},
		{footer, unless((*reader).isNoWords)}, {pass, overText}},
	site.Box:           {{title, asBoxTitle}, {pass, just(free)}},
	site.ArxivID:       {{arxivID, just(free)}, {pass, overID}},
	site.AuthorsLabel:  {{authorsLabel, just(free)}, {pass, just(passLandmark)}},
	site.AbstractLabel: {{abstractLabel, just(free)}, {pass, just(passLandmark)}},
	site.SummaryLabel:  {{summaryLabel, just(free)}, {pass, just(passLandmark)}},
	site.View:          {{view, just(free)}, {pass, just(passLandmark)}},
	site.Project:       {{project, just(free)}, {pass, just(passLandmark)}},
	isComma:            {{author, just(free)}, {pass, just(free)}},
	isButton:           {{pass, just(free)}},
	site.PageTitle:     {{pass, just(free)}},
}

// just returns what a name costs.
func just(name cost) func(*reader, int) int32 {
	return func(*reader, int) int32 { return costs[name].value }
}

// unless is free for a token of which something does not hold.
func unless(holds func(r *reader, i int) bool) func(*reader, int) int32 {
	return func(r *reader, i int) int32 {
		if holds(r, i) {
			return never
		}
		return 0
	}
}

// votesLink reports whether upvotes have links of their own, so that a number that
// links to its paper is none.
func (r *reader) votesLink(int) bool { return r.facts.linkedVotes }

// hasLabels reports whether cards have the word GitHub, behind which a number links to
// a repository.
func (r *reader) hasLabels(int) bool { return r.facts.labels }

// isList reports whether there is more than one card. There the date behind who
// submitted a paper has a group of its own.
func (r *reader) isList(int) bool { return !r.layout.once }

// linkedNumbers are the groups of numbers that link to a part of a paper, by what
// that is.
var linkedNumbers = [site.LinkElsewhere + 1]group{
	site.LinkUpvote: votesNumber, site.LinkComments: commentsNumber, site.LinkPaper: paperNumber, site.LinkGitHub: githubNumber, site.LinkElsewhere: otherNumber,
}

// group returns the group of a token.
func (r *reader) group(i int) group {
	t := &r.tokens[i]
	link := t.Link.Kind
	switch t.kind {
	case site.Number:
		if linked := linkedNumbers[link]; linked != 0 {
			return linked
		}
		if site.IsDash(t.Text) {
			return dash
		}
		return site.Number
	case site.Date:
		if isListedDate(r.tokens, i) && !r.facts.onePaper {
			return listedDate
		}
	case site.Prose, site.Words, site.Banner:
		switch {
		case i > 0 && r.tokens[i-1].kind == site.Submitted && (isLogin(t) || isInLinkOf(t, &r.tokens[i-1]) || r.facts.onePaper):
			return loginText
		case link == site.LinkPaper:
			return linkedText
		case link == site.LinkAccount:
			return accountText
		case t.shape.runes < shortText && (linkedNumbers[link] != 0 || link == site.LinkListing):
			return siteText
		case t.Heading > 0:
			return headingText
		}
		return site.Prose
	}
	return t.kind
}

// shortText is longer than the labels of links that are no part of a paper's
// text, in characters.
const shortText = 60

// isListedDate reports whether a date stands behind who submitted a paper: "Submitted
// by", "taesiri", "on Jul 2".
func isListedDate(tokens []token, i int) bool {
	if i < 2 || tokens[i-2].kind != site.Submitted || tokens[i].isPublished() {
		return false
	}
	login := &tokens[i-1]
	return login.kind != site.Date && login.Heading == 0 && login.Link.Kind != site.LinkPaper
}

// isPublished reports whether a date says that it is of publication.
func (t *token) isPublished() bool {
	_, ok := text.CutPrefixFold(t.Text, "published on ")
	return ok
}

// isInLinkOf reports whether a login is in the link of the words in front, as
// where all of a card is one link.
func isInLinkOf(t, words *token) bool {
	return words.InLink && t.LinkNo == words.LinkNo && t.Link == words.Link && site.IsHandle(t.Text)
}

// isLogin reports whether a text can be the login of who submitted a paper.
func isLogin(t *token) bool {
	return site.IsHandle(t.Text) && (t.Link.Kind == site.LinkOther || t.Link.Kind == site.LinkAccount)
}

// asLogin is for a text with others between it and the words "Submitted by", none
// of which can be the login.
func asLogin(r *reader, i int) int32 {
	if !isLogin(&r.tokens[i]) {
		return never
	}
	for k := i - 1; k > 0 && k > i-maxBetween && r.tokens[k].kind != site.Submitted; k-- {
		if r.group(k) == loginText {
			return never
		}
	}
	return 0
}

// maxBetween is how many tokens may stand between "Submitted by" and the login.
const maxBetween = 6

// A sum adds costs up.
type sum int32

func (s *sum) add(when bool, name cost) {
	if when {
		*s += sum(costs[name].value)
	}
}

// asVotes is for a number in front of a title. Where upvotes have links, one that has
// none counts something else, and so does one above a title where they stand on its line.
func asVotes(r *reader, i int) int32 {
	t := &r.tokens[i]
	isOther := r.facts.votesLinked && r.facts.addressed && t.kind == site.Number && !t.InLink ||
		r.facts.votesLead && t.Link.Kind != site.LinkUpvote
	if !r.layout.votes || isOther {
		return never
	}
	return 0
}

// asCountedVotes is for a number whose word says that it is of upvotes.
func asCountedVotes(r *reader, i int) int32 {
	if !r.facts.votesFirst {
		return never
	}
	return asVotes(r, i)
}

// isReaction reports whether a number of votes is no paper's, as none is without a link
// where most upvotes link to the login page, and no sign where any does: "👍 5".
func (r *reader) isReaction(i int) bool {
	t := &r.tokens[i]
	isSign := !strings.ContainsFunc(t.Text, text.IsASCIILetter[rune])
	return r.facts.linkedVotes && t.kind == site.Upvote && t.What.Count.Known && t.Link.Kind != site.LinkUpvote && (isSign || r.facts.votesLinked)
}

// isNotBehind reports whether a number of votes is of no title in front of it: it is a
// reaction, or the first stands in front of the first title, and so do all.
func (r *reader) isNotBehind(i int) bool {
	return r.isReaction(i) || r.facts.votesFirst && r.facts.linkedTitles
}

// isBesideVotes reports whether a number stands behind one of votes that is of the title
// behind both: "▲7 💬4".
func (r *reader) isBesideVotes(i int) bool {
	return i > 0 && r.tokens[i-1].kind == site.Upvote && r.isNotBehind(i-1)
}

// isNoStars reports whether the word of stars has no number, or links to them.
func (r *reader) isNoStars(i int) bool {
	t := &r.tokens[i]
	return !t.What.Count.Known || t.Link.Kind == site.LinkGitHub
}

// isUnproven reports whether a number has no link where comments have their own. A
// link whose address is lost may be any.
func (r *reader) isUnproven(i int) bool {
	t := &r.tokens[i]
	return r.facts.linked && (!t.InLink || t.Href != "")
}

// asStars is for a number without a link, which some text browsers print once for
// both the title and the stars.
func asStars(r *reader, i int) int32 {
	if r.facts.addressed && r.isUnproven(i) || r.page.Linked && !r.tokens[i].InLink { // HTML keeps all links or none
		return never
	}
	if n := r.tokens[i].What.Count; !n.Rounded && n.N != 0 {
		return costs[exactStars].value
	}
	return 0
}

// hasSubmittersLast reports whether who submitted a paper stands behind its title.
func (r *reader) hasSubmittersLast(int) bool { return r.facts.submittersLast }

func overSubmitted(r *reader, _ int) int32 {
	if r.facts.submittersLast {
		return 0 // it is taken where it stands
	}
	return costs[passSubmitted].value
}

func overGitHub(r *reader, i int) int32 {
	if r.tokens[i].What.Count.Known {
		return costs[passNumber].value
	}
	return costs[passGitHub].value
}

func overDash(r *reader, i int) int32 {
	if r.layout.votes && i+1 < len(r.tokens) && (r.tokens[i+1].kind == site.Prose || r.tokens[i+1].kind == site.Words) {
		return costs[passVoteDash].value
	}
	return costs[passDash].value
}

// overLinked is dear for a heading: it is the title, whatever else on the card
// looks like one: "12 auteurs", on a page that a browser translated.
func overLinked(r *reader, i int) int32 {
	switch t := &r.tokens[i]; {
	case t.Heading > 0:
		return costs[passLinkedHeading].value
	case !t.sameID && r.facts.bare:
		return costs[passOtherPaper].value
	}
	return costs[passLinked].value
}

// overID is free behind a heading that stands in front of it.
func overID(r *reader, _ int) int32 {
	if r.facts.headingFirst {
		return 0
	}
	return costs[passLandmark].value
}

// odd returns what it costs that a text which equals words of the site is a part
// of a card.
func (r *reader) odd(i int) int32 {
	if r.tokens[i].kind == site.Prose {
		return 0
	}
	return costs[oddWords].value
}

// longPassed is longer than what is passed over as easily as words, in bytes.
const longPassed = 200

func overText(r *reader, i int) int32 {
	t := &r.tokens[i]
	switch {
	case t.kind != site.Prose:
		return 0
	case len(t.Text) > longPassed:
		return costs[passLongText].value
	}
	return costs[passText].value
}

func asLinkedTitle(r *reader, i int) int32 { return r.titleCost(i) / markedTitle }

func asLinkedAbstract(r *reader, i int) int32 {
	if r.tokens[i].Heading > 0 {
		return never
	}
	return r.abstractCost(i) / linkedPart
}

func asLinkedOrg(r *reader, i int) int32 {
	if r.isBesideAccount(i) {
		return never
	}
	return r.odd(i) / linkedPart
}

// isBesideAccount reports whether a text that links to an account stands beside one that
// links to another, as the names of authors do: a card has one organization.
func (r *reader) isBesideAccount(i int) bool {
	for _, next := range [...]int{-1, 1} {
		k := i + next
		if k > 0 && k+1 < len(r.tokens) && r.tokens[k].Text == "and" {
			k += next
		}
		if k < 0 || k >= len(r.tokens) || r.tokens[max(i, k)].Break != markup.None {
			continue
		}
		if t := &r.tokens[k]; t.kind == site.Prose && t.Link.Kind == site.LinkAccount && t.Link.Handle != r.tokens[i].Link.Handle {
			return true
		}
	}
	return false
}

// asHeading is dear for the heading of a page whose titles link to their papers.
func asHeading(r *reader, i int) int32 {
	var c sum
	c.add(r.tokens[i].Heading == 1 && i < r.facts.firstLinked && !r.layout.once, unmarkedTitle)
	return int32(c) + r.odd(i) + r.titleCost(i)/markedTitle
}

func asHeadingAbstract(r *reader, i int) int32 { return r.odd(i) + costs[headingAbstract].value }

func asTitle(r *reader, i int) int32 {
	t := &r.tokens[i]
	if r.layout.once && t.kind != site.Prose {
		return never // its heading was lost
	}
	var c sum
	c.add(r.inFrontOfDate(i) && !r.layout.once, beforeDateTitle)
	// A link whose address is lost may be a title.
	marked := r.facts.linkedTitles || r.facts.headings
	if r.layout.once {
		marked = r.facts.mainHeading
	}
	c.add(marked && (!t.InLink || t.Href != ""), unmarkedTitle)
	return int32(c) + r.odd(i) + r.titleCost(i)
}

// isNoWords reports whether a text is none of the page's words, which end a paper of
// its own page.
func (r *reader) isNoWords(i int) bool { return r.tokens[i].kind != site.Words }

func asBoxTitle(r *reader, i int) int32 { return costs[boxTitle].value + r.titleCost(i) }

func asNumberTitle(r *reader, i int) int32 {
	if r.tokens[i].Link.Kind != site.LinkPaper {
		return never
	}
	return asBoxTitle(r, i)
}

func asAbstract(r *reader, i int) int32 {
	if r.facts.onePaper {
		return r.odd(i) // its label tells
	}
	if r.isNames(i) {
		return never
	}
	var c sum
	c.add(r.betweenAbstracts(i), betweenAbstracts)
	return int32(c) + r.odd(i) + r.abstractCost(i)
}

// isNames reports whether a text names the authors, where an organization would be a
// link and lines are not wrapped.
func (r *reader) isNames(i int) bool { return r.facts.addressed && r.tokens[i].shape.names }

func asOrg(r *reader, i int) int32 {
	t := &r.tokens[i]
	if r.isNames(i) || t.shape.link {
		return never
	}
	var c sum
	c.add(true, anOrg)
	c.add(r.facts.addressed, unlinkedOrg)
	c.add(i+1 < len(r.tokens) && r.group(i+1) == accountText, aboveAccount)
	c.add(t.shape.sentence && t.shape.runes >= abstractGrades[0].below, sentenceOrg)
	return int32(c) + r.odd(i) + orgExcess.of(t.shape.runes)
}

// oneText is longer than titles that hold sentences, in characters: one text
// that long is dear enough.
const oneText = 400

// titleCost tells how little a text looks like a title.
func (r *reader) titleCost(i int) int32 {
	t := &r.tokens[i]
	n := t.shape.runes
	var c sum
	c.add(t.kind == site.Prose && n < shortTitle, smallTitle)
	c.add(t.shape.sentence, sentenceTitle)
	c.add(t.shape.sentences, sentencesTitle)
	c.add(t.shape.link, addressTitle)
	return int32(c) + titleExcess.of(n)
}

// abstractCost tells how little a text looks like an abstract or a paragraph of
// one.
func (r *reader) abstractCost(i int) int32 {
	t := &r.tokens[i]
	if last := len(r.tokens) - 1; i == last || i == last-1 && r.goesOnFrom(last) {
		return 0 // it may be cut off
	}
	var c sum
	c.add(!t.shape.sentence && !t.shape.asked && !t.shape.open && !t.shape.link, openAbstract)
	return int32(c) + gradeOfAbstract(t.shape.runes)
}

// betweenAbstracts reports whether a text that is no sentence stands between a
// text that ends as one, or was not wrapped, and a long text: so do titles in a run of papers without
// meta blocks.
func (r *reader) betweenAbstracts(i int) bool {
	if i == 0 || i+1 >= len(r.tokens) {
		return false
	}
	before, t, behind := &r.tokens[i-1], &r.tokens[i], &r.tokens[i+1]
	return before.kind == site.Prose && (before.shape.sentence || before.shape.linkEnd || len(before.Text) > longestLine) && t.shape.runes < longText && !t.shape.sentence &&
		behind.kind == site.Prose && behind.shape.runes > longText
}

// inFrontOfDate reports whether a date follows, alone or behind a dot.
func (r *reader) inFrontOfDate(i int) bool {
	i++
	if i < len(r.tokens) && r.tokens[i].kind == site.Dot {
		i++
	}
	return i < len(r.tokens) && r.tokens[i].kind == site.Date
}

// A line that was wrapped is longer than wrappedLine, and not longer than
// unwrapped, in bytes.
const (
	wrappedLine = 60
	unwrapped   = 132
)

// longestLine is longer than any line with which a sentence goes on, in bytes.
const longestLine = 200

// goesOnFrom reports whether a line goes on with the sentence in the line above.
func (r *reader) goesOnFrom(i int) bool {
	if r.tokens[i].Break != markup.Line || r.inFrontOfDate(i) {
		return false
	}
	above := &r.tokens[i-1]
	n := len(above.Text)
	if n > unwrapped && (!r.tokens[i].shape.lower || above.shape.linkEnd) {
		return false // a title, behind an abstract that was not wrapped and ends in an address or without a full stop
	}
	if len(r.tokens[i].Text) > longestLine {
		return false // an abstract that was not wrapped, behind its title
	}
	return n > wrappedLine && !above.shape.ends()
}

// isBetween reports whether a text may be passed over around the cards as if it
// were words of the page.
func isBetween(t *token) bool { return len(t.Text) < longPassed && t.Link.Kind != site.LinkPaper }
