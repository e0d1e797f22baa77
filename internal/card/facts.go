package card

import (
	"slices"
	"strings"
	"unicode"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
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
	piled          bool // who submitted the papers stands apart from their cards
	drawn          bool // several numbers stand behind who submitted a paper: all that the card has
	trending       bool // the page's heading says so
	daily          bool // or this: a list of trending papers may stand beside
	labels         bool // cards have the words Upvote, GitHub, arXiv
	labelled       bool // most have
	buttons        bool // some as the site spells them: a digest says "117 upvotes"
	published      bool // dates have the words Published on
	articles       bool // cards have boundaries of their own
	apart          bool // each card has one of its own
	divided        bool // they are sections of a digest
	starsLinked    bool // so do the stars, as in HTML, which keeps all links or none
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
// are: retype has these.
func survey(p *markup.Page, tokens []token) facts {
	f := facts{addressed: p.Addressed, starsLinked: p.Linked, search: p.Place.Kind == site.Search, neighbours: neighbours(p.Pieces)}
	areEither := relink(tokens)
	dropCaptions(tokens)
	dropLabels(tokens, f.addressed)
	f.foreign = findForeign(tokens)
	isDivided, isLong := divide(tokens)
	f.divided = isDivided
	var found articles
	for i := range tokens {
		f.note(tokens, i, &found)
	}
	f.onePaper = isOnePaper(p, tokens)
	if f.onePaper {
		labelBehind(tokens)
	}
	f.headingFirst = f.onePaper && f.mainHeading && !hasHeadingBehindID(tokens)
	// Every card has a date or none has; a stray one in a title or heading changes
	// nothing.
	cards := max(f.count.votes, f.count.authors, f.count.submitters)
	f.bare = max(cards, f.count.comments, f.count.labels) == 0
	f.votesFirst = f.votesFirst && !f.votesLast
	f.submittersLast = f.submittersLast && f.submitted
	f.votesLinked = 2*f.count.votes > max(cards, f.count.headings)
	f.headings = f.count.headings > cards/4 // one may be damage
	f.labels = f.count.labels > 0
	f.labelled = f.count.labels > max(cards, f.count.dates)/4 // one may be of a title: "40 Stars"
	f.articles, f.apart = found.any, !f.onePaper && (f.divided || found.areCards(cards, p.Cut))
	f.long = isLong || 2*f.count.abstracts > cards || f.long && f.count.submitters == 0
	f.dated = (f.count.metas > 0 || f.count.dates > 1) && (2*f.count.dates > cards || f.count.dates >= cards-1)
	f.front = f.findFront(tokens)
	plain := !f.linkedTitles && !f.linkedVotes && f.count.headings == 0
	f.drawn = plain && f.count.drawn > cards/4 && f.beginsWithText(tokens)
	if f.piled = plain && hidePiled(tokens, f.count.submitters); f.drawn && !f.piled {
		mend(tokens)
	}
	f.inside = findInside(tokens)
	f.linked = p.Linked && !f.linkedVotes || !areEither && fewLinked*f.count.comments >= max(cards, 1)
	f.retype(tokens)
	return f
}

// beginsWithText reports whether a text stands in front of the first "Submitted by",
// behind the page's heading.
func (f *facts) beginsWithText(tokens []token) bool {
	for i := f.front + 1; i < len(tokens) && tokens[i].kind != site.Submitted; i++ {
		if tokens[i].kind == site.Prose {
			return true
		}
	}
	return false
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
		isSecond := isOne && isLinkedNumber(tokens, i-1) && t.Break == markup.None && t.sameID
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

// isTrendingHeading reports whether a text is the page's heading, which stands in
// front of "by AK and the research community", and says that the page is the
// trending page. The navigation may link to that.
func isTrendingHeading(tokens []token, i int) bool {
	t := &tokens[i]
	inFront := i+1 < len(tokens) && tokens[i+1].kind == site.Banner
	return (t.Heading > 0 || inFront) && t.Href == "" && strings.EqualFold(t.Text, "Trending Papers")
}

// ownWords are the words that only the page of one paper has; elsewhere they are
// what any text is.
var ownWords = [kinds]struct {
	own       bool
	elsewhere site.Kind
}{
	site.ArxivID: {true, site.Prose}, site.AuthorsLabel: {true, site.Prose}, site.AbstractLabel: {true, site.Prose}, site.SummaryLabel: {true, site.Prose},
	site.PageTitle: {true, site.Prose}, site.View: {true, site.Words}, site.Project: {true, site.Words},
}

// isOnePaper reports whether a page is about one paper: it has the word above its
// authors or its abstract and another of its own, or one of them if its address
// says so. Without them nothing tells its parts, as where it became one line. Words
// that stand many times are of the cards of a list, or twice if its address is one.
func isOnePaper(p *markup.Page, tokens []token) bool {
	var seen [kinds]int
	different, many := 0, manyCards
	if p.Place.Kind != "" && p.Place.Kind != site.OnePaper {
		many = 2
	}
	for i := range tokens {
		if k := tokens[i].kind; ownWords[k].own {
			switch seen[k]++; seen[k] {
			case 1:
				different++
			case many:
				different--
			}
		}
	}
	isLabelled := func(k site.Kind) bool { return 0 < seen[k] && seen[k] < many }
	if different > 1 && (isLabelled(site.AuthorsLabel) || isLabelled(site.AbstractLabel)) || different > 0 && p.Place.Kind == site.OnePaper {
		return true
	}
	for i := range tokens {
		if word := ownWords[tokens[i].kind]; word.own {
			tokens[i].kind = word.elsewhere
		}
	}
	return false
}

// labelBehind puts the label of a summary behind it, where the site has it, if it
// stands in front: between the word above the abstract and two paragraphs.
func labelBehind(tokens []token) {
	for i := 1; i+2 < len(tokens); i++ {
		label, summary, next := &tokens[i], &tokens[i+1], &tokens[i+2]
		if label.kind == site.SummaryLabel && tokens[i-1].kind == site.AbstractLabel && summary.kind == site.Prose && next.kind == site.Prose && next.Break >= markup.Paragraph {
			*label, *summary = *summary, *label
			return
		}
	}
}

// hasHeadingBehindID reports whether the main heading of a paper's own page stands
// where the site has it. A reader may print it above all else.
func hasHeadingBehindID(tokens []token) bool {
	id := slices.IndexFunc(tokens, func(t token) bool { return t.kind == site.ArxivID })
	return id < 0 || slices.ContainsFunc(tokens[id:], func(t token) bool { return t.kind == site.Prose && t.Heading == 1 })
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
