package card

import (
	"slices"
	"strings"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// Facts are what the tokens of a page show, all in all.
type facts struct {
	banner         bool // words that only listings have
	words          bool // words of the site
	linkedTitles   bool // titles link to their papers
	headings       bool // titles are headings
	mainHeading    bool // the page has a heading of the first level
	headingFirst   bool // and none behind "arxiv:2509.24002", as the site has it
	linkedVotes    bool // upvotes link to the login page
	linked         bool // so do comments to where they are: a number without a link counts something else
	votesFirst     bool // the word Upvote stands in front of the first title, as nowhere on the site
	votesLast      bool // and behind the last: the first is of the page
	submitted      bool // no title that links stands behind the last words Submitted by
	submittersLast bool // who submitted a paper stands behind its title, as in a digest
	votesLinked    bool // most upvotes link to the login page
	votesLead      bool // upvotes stand in front of the titles on their lines
	loneNumbers    bool // some numbers may be upvotes in front of titles
	dated          bool // cards have dates
	drawn          bool // several numbers stand behind who submitted a paper: all that the card has
	trending       bool // the page's heading says so
	daily          bool // or this: a list of trending papers may stand beside
	labels         bool // cards have the words Upvote, GitHub, arXiv
	labelled       bool // most have
	buttons        bool // some as the site spells them: a digest says "117 upvotes"
	published      bool // dates have the words Published on
	articles       bool // cards have boundaries of their own
	apart          bool // each card has one of its own
	digest         bool // they are sections, that people or programs wrote
	addressed      bool // every card has the address of its paper
	alts           bool // what stands for an organization's picture is printed: "deepthing Deep Thing"
	long           bool // some text is as long as abstracts are, or linked like one
	search         bool // the page's address is a search
	onePaper       bool // the page is about one paper
	bare           bool // cards have titles and abstracts, and nothing else

	foreign     *token // the first number of authors in another language, nil if there is none
	count       tally
	firstLinked int    // the first title that links to its paper
	front       int    // the last token of the page's heading
	inside      [2]int // from where to where the articles stand
	otherDays   bool   // the heading has several days that link to their pages in front of its own
	neighbours  []site.Day
}

// longText is longer than all titles, in bytes; longLink is longer than most of
// those that link to a paper.
const (
	longText = 250
	longLink = 100
)

// maxNeighbours is how many days that a page links to are kept.
const maxNeighbours = 8

// A tally counts what tells how the cards of a page are laid out.
type tally struct {
	dates, metas, votes, comments, authors, submitters, labels, upvotes, headings, abstracts, drawn int
}

// notes holds what a token of each kind tells about its page.
var notes = [kinds]func(f *facts, tokens []token, i int){
	site.Authors: func(f *facts, _ []token, _ int) { f.count.authors++ },
	site.Submitted: func(f *facts, tokens []token, i int) {
		if f.count.submitters++; f.count.submitters == 1 {
			f.submittersLast = f.linkedTitles && strings.HasSuffix(tokens[i].Text, ":")
		}
		f.submitted = true
		if i+3 < len(tokens) && tokens[i+2].kind == site.Number && tokens[i+3].kind == site.Number {
			f.count.drawn++
		}
	},
	site.Banner: func(f *facts, _ []token, _ int) { f.banner = true },
	site.Upvote: func(f *facts, tokens []token, i int) {
		f.count.labels++
		if !tokens[i].What.Count.Known {
			return
		}
		f.votesLast = true
		if f.count.upvotes++; f.count.upvotes == 1 {
			f.votesFirst = !f.linkedTitles && (hasLinkedTitles(tokens[i:]) || f.count.headings == 0 && !hasTextInFront(tokens, i))
		}
	},
	site.Arxiv: func(f *facts, _ []token, _ int) { f.count.labels++ },
	site.Words: func(f *facts, tokens []token, i int) {
		f.words = true
		f.trending = f.trending || !f.daily && isTrendingHeading(tokens, i)
		f.daily = f.daily || tokens[i].Heading > 0 && strings.EqualFold(tokens[i].Text, "Daily Papers")
	},
	site.GitHub: func(f *facts, tokens []token, i int) {
		if tokens[i].What.Count.Known {
			f.count.labels++
		}
	},
	site.Number: func(f *facts, tokens []token, i int) {
		switch t := &tokens[i]; t.Link.Kind {
		case site.LinkUpvote:
			f.linkedVotes = true
			f.count.votes++
		case site.LinkComments:
			f.count.comments++
		case site.LinkOther:
			f.loneNumbers = f.loneNumbers || t.Break != markup.None
		}
	},
	site.Date: func(f *facts, tokens []token, i int) {
		if isListedDate(tokens, i) || tokens[i].linksDay() {
			return
		}
		f.count.dates++
		f.published = f.published || tokens[i].isPublished()
		if i > 0 && (tokens[i-1].kind == site.Dot || tokens[i-1].kind == site.Authors) {
			f.count.metas++
		}
	},
	site.Prose: (*facts).noteProse,
}

// isNextTitle reports whether a text links to another paper than what is in front,
// as titles do. It is whole: its address stands behind it.
func (t *token) isNextTitle() bool { return t.Link.Kind == site.LinkPaper && !t.sameID }

// isHeading reports whether a text may be the heading of a card.
func (t *token) isHeading() bool { return t.kind == site.Prose && t.Heading > 1 && t.Heading < 6 }

// hasTextInFront reports whether a text behind the page's heading stands in front
// of the first upvotes, which is a title then, unless it is who submitted a paper.
func hasTextInFront(tokens []token, i int) bool {
	for k := i - 1; k > 0 && k > i-maxBetween && tokens[k].kind != site.Banner && tokens[k].kind != site.Date; k-- {
		if tokens[k].kind == site.Prose && tokens[k-1].kind != site.Submitted {
			return true
		}
	}
	return false
}

// hasLinkedTitles reports whether two different texts link to papers, as titles do
// and buttons do not, and none is a heading: no text in front is a title.
func hasLinkedTitles(tokens []token) bool {
	first := ""
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.isHeading():
			return false
		case t.kind != site.Prose || t.Link.Kind != site.LinkPaper:
		case first != "" && t.Text != first:
			return true
		default:
			first = t.Text
		}
	}
	return false
}

// noteProse takes what a text tells about its page.
func (f *facts) noteProse(tokens []token, i int) {
	t := &tokens[i]
	f.votesLast = false
	f.mainHeading = f.mainHeading || t.Heading == 1
	if t.isHeading() {
		f.count.headings++
	}
	if t.Link.Kind == site.LinkPaper {
		f.submitted = false
		if !f.linkedTitles {
			f.linkedTitles, f.firstLinked = true, i
		}
	}
	isLong := len(t.Text) > longText || t.Link.Kind == site.LinkPaper && t.Heading == 0 && len(t.Text) > longLink && t.shape.sentence
	if isLong && (t.shape.sentence || t.shape.linkEnd) { // which "{.flex .rounded …}" is not
		f.count.abstracts++
	}
	f.long = f.long || isLong || i == len(tokens)-1 && !f.addressed && !t.isNextTitle() // it may be cut off
	f.alts = f.alts || hasAlt(t)
}

// survey looks over all tokens once. What it learns changes what some of them
// are: retype.go has these.
func survey(p *markup.Page, tokens []token) facts {
	f := facts{addressed: p.Addressed, search: p.Place.Kind == site.Search, neighbours: neighbours(p.Pieces)}
	areEither := relink(tokens)
	dropCaptions(tokens)
	dropLabels(tokens, f.addressed)
	f.foreign = findForeign(tokens)
	firstSection, isLong := divide(tokens)
	f.digest = firstSection >= 0
	var found articles
	for i := range tokens {
		f.note(tokens, i, &found)
	}
	f.onePaper = isOnePaper(p, tokens)
	if f.onePaper {
		labelBehind(tokens)
		f.headingFirst = f.mainHeading && !hasHeadingBehindID(tokens)
	}
	cards := max(f.count.votes, f.count.authors, f.count.submitters)
	f.articles, f.apart = found.any, !f.onePaper && (f.digest || found.areCards(cards, p.Cut))
	f.weigh(cards, isLong)
	f.front = f.findFront(tokens)
	plain := !f.linkedTitles && !f.linkedVotes && f.count.headings == 0
	f.drawn = plain && f.count.drawn > cards/4 && f.beginsWithText(tokens)
	if f.drawn {
		mend(tokens)
	}
	if f.inside = findInside(tokens); f.digest {
		f.inside = [2]int{firstSection, len(tokens)}
	}
	f.linked = p.Linked && !f.linkedVotes || !areEither && fewLinked*f.count.comments >= max(cards, 1)
	f.retype(tokens)
	return f
}

// weigh tells what all cards have, of about so many, or whether most papers of a digest are
// long. Every card has a date or none has; a stray one in a title or heading changes nothing.
func (f *facts) weigh(cards int, isLong bool) {
	f.bare = max(cards, f.count.comments, f.count.labels) == 0
	f.votesFirst = f.votesFirst && !f.votesLast
	f.submittersLast = f.submittersLast && f.submitted
	f.votesLinked = 2*f.count.votes > max(cards, f.count.headings)
	f.headings = f.count.headings > cards/4 // one may be damage
	f.labels = f.count.labels > 0
	f.labelled = f.count.labels > max(cards, f.count.dates)/4 // one may be of a title: "40 Stars"
	f.long = isLong || 2*f.count.abstracts > cards || f.long && f.count.submitters == 0
	f.dated = (f.count.metas > 0 || f.count.dates > 1) && (2*f.count.dates > cards || f.count.dates >= cards-1)
}

// beginsWithText reports whether a text stands in front of the first "Submitted by",
// behind the page's heading.
func (f *facts) beginsWithText(tokens []token) bool {
	behind := tokens[f.front+1:]
	first := slices.IndexFunc(behind, func(t token) bool { return t.kind == site.Prose || t.kind == site.Submitted })
	return first >= 0 && behind[first].kind == site.Prose
}

// note takes what a token tells about its page.
func (f *facts) note(tokens []token, i int, found *articles) {
	t := &tokens[i]
	if t.kind == site.Prose && i+1 < len(tokens) && t.Text == tokens[i+1].Link.Handle && t.Href == "" {
		t.kind = site.Words // what stands for an organization's picture, in front of the name
		return
	}
	if t.What.Kind == site.Submitted && t.InLink && t.Heading == 0 {
		introduce(tokens[i:])
	}
	found.note(t)
	labels := f.count.labels
	if note := notes[t.kind]; note != nil {
		note(f, tokens, i)
	}
	f.buttons = f.buttons || f.count.labels > labels && site.IsButton(t.Text)
}

// neighbours returns the days that a page links to. Beside its heading stand links
// to two that show nothing: "‹ Mar 18 ›".
func neighbours(pieces []markup.Piece) (days []site.Day) {
	for i := range pieces {
		if p := &pieces[i]; p.Link.Kind == site.LinkListing && len(days) < maxNeighbours {
			if d := site.ReadPlace(p.Href).Day; d.Complete() {
				days = append(days, d)
			}
		}
	}
	return days
}

// isTrendingHeading reports whether a text is the page's heading, which stands in
// front of "by AK and the research community", and says that the page is the
// trending page. The navigation may link to that.
func isTrendingHeading(tokens []token, i int) bool {
	t := &tokens[i]
	inFront := i+1 < len(tokens) && tokens[i+1].kind == site.Banner
	return (t.Heading > 0 || inFront) && t.Href == "" && strings.EqualFold(t.Text, "Trending Papers")
}

// hasAlt reports whether a text is an organization's handle, which it links to,
// and its name.
func hasAlt(t *token) bool {
	rest, ok := strings.CutPrefix(t.Text, t.Link.Handle+" ")
	return ok && isPrintedHandle(t.Link.Handle, rest)
}

// frontTokens is how many tokens may stand between the banner and the heading's
// day.
const frontTokens = 12

// findFront returns the last token of the page's heading: the words "by AK and
// the research community", and the day.
func (f *facts) findFront(tokens []token) int {
	front, others, first := -1, 0, len(tokens)
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.kind == site.Banner:
			front = i
		case t.kind == site.Date && front >= 0:
			if t.What.Date.Tail == "" && tokens[i-1].kind != site.Dot && i < front+frontTokens {
				front = i
			}
			if !t.linksDay() {
				f.otherDays = others > 1
				return front
			}
			if others++; others == 1 {
				first = front
			}
		case t.kind == site.Submitted || t.kind == site.Authors || t.Link.Kind == site.LinkUpvote || t.Link.ID != "":
			return min(front, first)
		}
	}
	return min(front, first)
}

// linksDay reports whether a date is a link to its own listing.
func (t *token) linksDay() bool {
	day, own := t.What.Date.Day, site.ReadPlace(t.Href).Day
	return own.Complete() && day.Month == own.Month && day.Day == own.Day
}

// isOtherDay reports whether a date in the page's heading is one of several to other
// pages, beside one that links to none.
func (f *facts) isOtherDay(t *token) bool { return f.otherDays && t.linksDay() }

// fewLinked is the share of the cards whose comments have links of their own, at
// least, where all have: one of so many.
const fewLinked = 4

// isDaily reports whether the page's cards have the daily layout: no abstracts.
func (f *facts) isDaily() bool {
	return !f.onePaper && !f.dated && !f.trending && !f.search && !f.long
}

// hasAbstracts reports whether the page lists papers with their abstracts.
func (f *facts) hasAbstracts() bool { return !f.onePaper && !f.isDaily() }
