package dailypapers

import (
	"fmt"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// readCards reads the papers out of the pieces of a page and reports whether it
// is a listing.
//
// What a token is depends on its neighbours: a number may be upvotes, stars or
// comments; a line may be a title, a paragraph of an abstract or an
// organization. So each token gets all its readings, each with a cost, and the
// cheapest way through the whole page that keeps to the order of the slots is
// taken. That decides a run of paragraphs with nothing between them by all that
// surrounds it, and a page whose cards have links by its links.
func (p *page) readCards(l *lowering) bool {
	g := grammar{page: p, tokens: lex(l.pieces), addressed: l.addressed}
	g.survey()
	path := g.parse()
	cards := g.cards(path)
	if !g.isListing(cards) {
		return false
	}
	g.build(cards)
	if id := firstPaperID(p.input); id != "" && len(p.listing.Papers) == 0 {
		p.problem(Problem{Field: "papers", Text: id, Msg: "the page links to papers, but has no cards that can be read"})
	}
	if l.dropped > 0 {
		p.problem(Problem{Msg: fmt.Sprintf("the page has more than %d pieces of text; the last %d were not read", maxPieces, l.dropped)})
	}
	return true
}

// A grammar reads the cards of one page.
type grammar struct {
	*page
	tokens []token
	passed []Problem // long texts around the cards

	// What the tokens of the page show, all in all.
	banner       bool // words that only listings have
	furnished    bool // words of the site
	linkedTitles bool // titles link to their papers
	headings     bool // titles are headings
	votes        bool // upvotes stand in front of titles
	linkedVotes  bool // and link to the login page
	submitters   bool // cards say who submitted the paper
	dated        bool // cards have dates
	trending     bool // the page's heading says so
	labels       bool // cards have the words Upvote, GitHub, arXiv
	articles     bool // cards have boundaries of their own
	front        int  // the last token of the page's heading
	addressed    bool // every card has the address of its paper
	alts         bool // what stands for an organization's picture is printed: "deepthing Deep Thing"
	long         bool // some text is as long as abstracts are, or linked like one
}

// survey looks over all tokens once.
func (g *grammar) survey() {
	dates, metas := 0, 0
	votes, authors, submitters := 0, 0, 0
	for i := range g.tokens {
		t := &g.tokens[i]
		switch t.kind {
		case tokAuthors:
			authors++
		case tokBanner:
			g.banner = true
		case tokFurniture:
			g.furnished = true
			if t.heading > 0 && t.href == "" && strings.EqualFold(t.text, "Trending Papers") {
				g.trending = true
			}
		case tokSubmittedBy:
			submitters++
		case tokUpvote, tokArxiv:
			g.labels = true
		case tokGitHub:
			g.labels = g.labels || t.link.kind == linkGitHub || t.count.Known
		case tokDate:
			dates++
			if i > 0 && (g.tokens[i-1].kind == tokDot || g.tokens[i-1].kind == tokAuthors) {
				metas++
			}
		case tokText:
			if i+1 < len(g.tokens) && t.text == g.tokens[i+1].handle && t.href == "" {
				t.kind = tokFurniture // what stands for an organization's picture
			}
			if t.heading > 1 && t.heading < 6 && !isFurniture(t.text) {
				g.headings = true
			}
			if t.link.kind == linkPaper {
				g.linkedTitles = true
				g.long = g.long || t.heading == 0 && len(t.text) > 100 && endsSentence(t.text)
			}
			if len(t.text) > 250 || i == len(g.tokens)-1 && !g.addressed {
				g.long = true // the last one may be cut off
			}
		}
		if rest, ok := strings.CutPrefix(t.text, t.handle+" "); ok && t.handle != "" && namesHandle(t.handle, rest) {
			g.alts = true
		}
		if t.link.kind == linkUpvote && t.kind == tokNumber {
			g.linkedVotes = true
			votes++
		}
		if t.brk == brkCard {
			g.articles = true
		}
		if t.link.kind == linkListing {
			if d := readPlace(t.href).day; d.complete() && len(g.neighbours) < 8 {
				g.neighbours = append(g.neighbours, d)
			}
		}
	}
	g.submitters = submitters > 0
	// Every card has a date or none has; a stray one in a title or heading changes
	// nothing.
	cards := max(votes, authors, submitters)
	g.dated = (metas > 0 || dates > 1) && (2*dates > cards || dates >= cards-1)
	g.votes = g.linkedVotes
	g.front = g.findFront()
	for i := g.front + 1; i < len(g.tokens) && !g.labels && !g.trending; i++ {
		if t := &g.tokens[i]; t.kind == tokGitHub && t.link.kind == linkOther {
			t.kind = tokText // an organization
		}
	}
}

// findFront returns the last token of the page's heading: the words "by AK and
// the research community", and the day.
func (g *grammar) findFront() int {
	front := -1
	for i := range g.tokens {
		t := &g.tokens[i]
		switch {
		case t.kind == tokBanner:
			front = i
		case t.kind == tokDate && front >= 0:
			if t.date.tail == "" && g.tokens[i-1].kind != tokDot && g.tokens[i-1].kind != tokAuthors && i < front+12 {
				front = i
			}
			return front
		case t.kind == tokSubmittedBy || t.kind == tokAuthors || t.link.kind == linkUpvote || t.id != "":
			return front
		}
	}
	return front
}

// isDaily reports whether the page's cards have the daily layout: no abstracts.
func (g *grammar) isDaily() bool {
	return !g.dated && !g.labels && !g.trending && g.place.kind != KindSearch && (g.submitters || !g.long)
}

// A reading is a slot that a token may fill, and what that costs.
type reading struct {
	slot slot
	cost int
}

// never is more than any way through a page costs.
const never = math.MaxInt32 / 4

// readings returns what a token may be. It costs nothing to be what its link
// says, and more the less it looks like it. The last reading always is to pass
// it over.
func (g *grammar) readings(i int, buf []reading) []reading {
	t := &g.tokens[i]
	add := func(s slot, cost int) { buf = append(buf, reading{s, cost}) }
	pass := 0
	switch t.kind {
	case tokPicture:
		pass = 1
		add(slotThumbnail, 0)
	case tokAnchor:
		add(slotThumbnail, 1)
		if t.link.kind == linkArxiv {
			add(slotArxiv, 0)
		}
	case tokNumber:
		pass = 5
		switch t.link.kind {
		case linkUpvote:
			add(slotVotes, 0)
			add(slotUpvoteN, 0)
		case linkComments:
			add(slotComments, 0)
		case linkPaper:
			add(slotStars, 0)
			add(slotVotes, 3) // a mirror's card is one link
		case linkGitHub:
			add(slotGitHubN, 0)
		default:
			if g.votes {
				add(slotVotes, costIf(t.count.Rounded, 6)+costIf(g.linkedVotes, 2))
			}
			if t.text == "-" || t.text == "–" {
				pass = 1 // an empty item of a list
				if i+1 < len(g.tokens) && g.tokens[i+1].kind == tokText {
					pass = 12 // no upvotes
				}
			} else {
				none := t.count.N == 0 // there is no badge for 0 comments
				add(slotComments, costIf(t.count.Rounded || none, 6))
				add(slotStars, costIf(g.dated, 6)+costIf(!t.count.Rounded && !none, 3))
				add(slotAbstract, 12)
			}
			add(slotUpvoteN, 0)
			add(slotGitHubN, 0)
		}
	case tokAuthors:
		pass = 8
		add(slotAuthors, 0)
	case tokDot:
		pass = 1
		add(slotDot, 0)
	case tokDate:
		pass = 6
		add(slotDate, 0)
		add(slotAbstract, 9)
	case tokSubmittedBy:
		pass = 8
		add(slotSubmittedBy, 0)
	case tokUpvote:
		pass = 4
		add(slotUpvote, 0)
	case tokGitHub:
		pass = 1
		add(slotGitHub, 0)
	case tokArxiv:
		add(slotArxiv, 0)
	case tokText, tokFurniture, tokBanner:
		return g.textReadings(i, buf)
	}
	add(slotNone, pass)
	return buf
}

// textReadings returns what words may be.
func (g *grammar) textReadings(i int, buf []reading) []reading {
	t := &g.tokens[i]
	add := func(s slot, cost int) { buf = append(buf, reading{s, cost}) }
	pass := 8
	if len(t.text) > 200 {
		pass = 14
	}
	odd := 0
	if t.kind != tokText {
		pass, odd = 0, 5 // a title may equal a word of the site
	}
	if isHandle(t.text) && (t.link.kind == linkOther || t.link.kind == linkAccount) {
		add(slotLogin, 0)
		if i > 0 && g.tokens[i-1].kind == tokSubmittedBy {
			add(slotNone, pass)
			return buf // nothing else stands there
		}
	}
	switch {
	case t.link.kind == linkPaper:
		add(slotTitle, titleCost(t)/4)
		if !g.isDaily() && t.heading == 0 {
			add(slotAbstract, g.abstractCost(t)/2)
		}
		pass = 9
	case t.link.kind == linkAccount:
		add(slotOrg, odd/2)
		pass = 3
	case t.runes < 60 && (t.link.kind == linkUpvote || t.link.kind == linkComments || t.link.kind == linkListing || t.link.kind == linkGitHub):
		pass = 1
	case t.heading > 0:
		add(slotTitle, odd+titleCost(t)/4+costIf(t.href != "", 12)) // not a heading that links elsewhere
		add(slotAbstract, odd+10)
	default:
		plain := odd
		if g.inFrontOfDate(i) {
			plain += 8 // the organization, not a title
		}
		if (g.linkedTitles || g.headings) && (!t.inLink || t.href != "") {
			plain += 8 // a link whose address is lost may be a title
		}
		if t.href != "" {
			plain += 8 // titles link to their papers or not at all
		}
		add(slotTitle, plain+titleCost(t))
		if g.isDaily() {
			add(slotAbstract, odd+20+g.abstractCost(t))
		} else {
			add(slotAbstract, odd+g.abstractCost(t)+costIf(g.betweenAbstracts(i), 5))
		}
		add(slotOrg, odd+orgCost(t))
	}
	add(slotNone, pass)
	return buf
}

// betweenAbstracts reports whether a text that is no sentence stands between a
// text that ends as one and a long text: so do titles in a run of papers without
// meta blocks.
func (g *grammar) betweenAbstracts(i int) bool {
	if i == 0 || i+1 >= len(g.tokens) {
		return false
	}
	before, t, behind := &g.tokens[i-1], &g.tokens[i], &g.tokens[i+1]
	return before.kind == tokText && (endsSentence(before.text) || endsInLink(before.text)) && t.runes < 250 && !endsSentence(t.text) &&
		behind.kind == tokText && behind.runes > 250
}

// inFrontOfDate reports whether a date follows, alone or behind a dot.
func (g *grammar) inFrontOfDate(i int) bool {
	i++
	if i < len(g.tokens) && g.tokens[i].kind == tokDot {
		i++
	}
	return i < len(g.tokens) && g.tokens[i].kind == tokDate
}

// titleCost tells how little a text looks like a title.
func titleCost(t *token) int {
	s := t.text
	n := int(t.runes)
	cost := 0
	switch {
	case n < 4:
		cost += 4
	case n < 12:
		cost += 2
	case n > 150:
		cost += min(12, (n-150)/20)
	}
	if endsSentence(s) {
		cost += 6
	}
	if n < 400 && hasSentences(s) {
		cost += 4
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsLower(r) {
		cost++
	}
	if strings.Contains(s, "://") && (strings.Contains(s, "http://") || strings.Contains(s, "https://")) {
		cost += 6
	}
	return cost
}

// abstractCost tells how little a text looks like an abstract or a paragraph of
// one.
func (g *grammar) abstractCost(t *token) int {
	last := len(g.tokens) - 1
	if t == &g.tokens[last] || last > 0 && t == &g.tokens[last-1] && g.goesOnFrom(last) {
		return 1 // the capture may be cut off in it
	}
	n := int(t.runes)
	cost := 0
	switch {
	case n < 40:
		cost += 8
	case n < 80:
		cost += 6
	case n < 130:
		cost += 4
	case n < 220:
		cost++
	}
	if !endsSentence(t.text) && !strings.HasSuffix(t.text, "!") && !strings.HasSuffix(t.text, "?") && !strings.HasSuffix(t.text, "…") && !strings.Contains(t.text, "http") {
		cost += 3
	}
	return cost
}

// orgCost tells how little a text looks like an organization.
func orgCost(t *token) int {
	cost := 1
	if n := int(t.runes); n > 60 {
		cost += min(12, (n-60)/5)
	}
	if endsSentence(t.text) {
		cost += 3
	}
	return cost
}

// endsSentence reports whether a text ends as sentences do. A question mark ends
// titles as well.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, ` "')”’`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "。")
}

// endsInLink reports whether the last word of a text is an address, as abstracts
// end that say where the code is.
func endsInLink(s string) bool {
	return strings.Contains(s[strings.LastIndexByte(s, ' ')+1:], "://")
}

// hasSentences reports whether a sentence ends inside of a text.
func hasSentences(s string) bool {
	for i := 0; ; {
		n := strings.Index(s[i:], ". ")
		if n < 0 {
			return false
		}
		i += n + 2
		if n >= 3 && i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && s[i-3] >= 'a' && s[i-3] <= 'z' && !strings.HasSuffix(s[:i-2], "vs") {
			return true
		}
	}
}

func costIf(condition bool, cost int) int {
	if condition {
		return cost
	}
	return 0
}

// A step tells how a token was reached on the cheapest way: from which state,
// by which of its readings, and whether it begins a card.
type step struct {
	from    uint8
	slot    slot
	begin   bool
	outside bool // of any card
}

// A state is a slot and whether a token of the card had an id: all ids of one
// card are the same. Outside of cards it is whether one came before.
const states = 2 * int(slotCount)

// parse returns the cheapest reading of each token.
func (g *grammar) parse() []step {
	if !g.votes && !g.labels && g.hasLoneNumbers() {
		// Do upvotes stand in front of the titles? Whichever way is cheaper.
		without, costWithout := g.search()
		g.votes = true
		with, costWith := g.search()
		if costWith <= costWithout {
			return with
		}
		g.votes = false
		return without
	}
	path, _ := g.search()
	return path
}

// hasLoneNumbers reports whether there are numbers that may be upvotes.
func (g *grammar) hasLoneNumbers() bool {
	for i := range g.tokens {
		if t := &g.tokens[i]; t.kind == tokNumber && t.link.kind == linkOther && t.brk != brkNone {
			return true
		}
	}
	return false
}

// search finds the cheapest way through the page.
func (g *grammar) search() (path []step, cost int) {
	steps := make([][states]step, len(g.tokens))
	unreached := [states]int32{}
	for s := range unreached {
		unreached[s] = never
	}
	costs := unreached
	costs[0] = 0
	lastID := ""
	var buf []reading
	for i := range g.tokens {
		t := &g.tokens[i]
		buf = g.readings(i, buf[:0])
		next := unreached
		for _, r := range buf {
			g.try(i, r, lastID, &costs, &next, &steps[i])
		}
		costs = next
		if t.id != "" {
			lastID = t.id
		}
	}
	best := 0
	for s := range costs {
		costs[s] += int32(g.endCost(slot(s/2), true))
		if costs[s] < costs[best] {
			best = s
		}
	}
	path = make([]step, len(g.tokens))
	state := uint8(best)
	for i := len(path) - 1; i >= 0; i-- {
		path[i] = steps[i][state]
		state = path[i].from
	}
	return path, int(costs[best])
}

// try adds the ways by which a token may be read as r, from all states that have
// been reached.
func (g *grammar) try(i int, r reading, lastID string, costs, next *[states]int32, steps *[states]step) {
	t := &g.tokens[i]
	reach := func(from int, s slot, id, cost int, begin bool) {
		to := 2*int(s) + id
		if int32(cost) < next[to] {
			next[to] = int32(cost)
			steps[to] = step{uint8(from), r.slot, begin, s == slotOutside}
		}
	}
	id := 0
	if t.id != "" {
		id = 1
	}
	begin := never
	if r.slot != slotNone {
		begin = g.begin(i, r.slot)
	}
	for from, c := range costs {
		cost := int(c)
		if cost >= never {
			continue
		}
		at, hasID := slot(from/2), from%2
		same := hasID == 0 || t.id == "" || t.id == lastID // the token may belong to the same card
		switch {
		case r.slot != slotNone:
			if c := never; at != slotOutside && same {
				if c = g.goOn(i, at, r.slot); at == slotAbstract && r.slot == slotAbstract && g.goesOnFrom(i) {
					c = 1 - r.cost
				}
				if c < never {
					reach(from, r.slot, hasID|id, cost+r.cost+c, false)
				}
			}
			if begin < never {
				reach(from, r.slot, id, cost+r.cost+begin+g.endCost(at, false), true)
			}
		case at == slotOutside:
			reach(from, at, hasID, cost+g.passOutside(i, hasID == 1, r.cost), false)
		default:
			if same {
				reach(from, at, hasID|id, cost+r.cost+costIf(t.brk == brkCard, 20), false)
			}
			reach(from, slotOutside, 1, cost+g.passOutside(i, true, r.cost)+g.endCost(at, false)+8, false)
		}
	}
}

// passOutside returns what it costs to pass over a token around the cards: in
// the page's heading and in front of it, where the navigation is, nothing to
// speak of; behind the heading or a card more.
func (g *grammar) passOutside(i int, behind bool, pass int) int {
	t := &g.tokens[i]
	navigation := !behind && (i <= g.front || !g.banner)
	switch t.kind {
	case tokText:
		switch {
		case isAddress(t.text):
			return 0
		case len(t.text) < 200 && t.link.kind != linkPaper:
			return min(pass, 3+costIf(!navigation && !behind, 3))
		}
	case tokDate, tokNumber:
		if navigation {
			return 0
		}
	}
	return pass
}

// goOn returns what it costs to go from one slot to another in one card.
func (g *grammar) goOn(i int, from, to slot) int {
	t := &g.tokens[i]
	cost := 0
	if t.brk == brkCard {
		cost = 20
	}
	switch {
	case to == slotLogin:
		if from != slotSubmittedBy {
			return never
		}
	case to == slotUpvoteN:
		if from != slotUpvote {
			return never
		}
	case to == slotGitHubN:
		if from != slotGitHub {
			return never
		}
	case from == slotSubmittedBy:
		cost += 6 // nobody submitted it?
	}
	switch {
	case to > from:
		switch to {
		case slotVotes:
			if from < slotSubmittedBy && t.link.kind != linkUpvote {
				cost++
			}
		case slotTitle:
			if g.votes && from < slotVotes {
				cost += 6
			}
		case slotAbstract:
			if from < slotTitle {
				return never
			}
			if t.brk == brkNone && from == slotTitle && t.link.kind != linkPaper {
				cost += 4
			}
		case slotOrg, slotAuthors, slotDot, slotDate, slotStars, slotComments:
			if from < slotTitle {
				return never
			}
			if from == slotTitle && !g.isDaily() && to != slotStars && to != slotComments {
				cost += 5 // no abstract
			}
			if to == slotAuthors && from == slotOrg {
				cost += 12 // a card shows one of them
			}
			if (to == slotDate || to == slotDot) && from < slotOrg {
				cost += 3 // neither an organization nor authors
			}
			if (to == slotComments || to == slotStars) && g.dated && from < slotDate {
				cost += 8
			}
		case slotUpvote, slotGitHub, slotArxiv:
			if from < slotTitle {
				return never
			}
		}
		return cost
	case to == from:
		switch to {
		case slotThumbnail, slotDot:
			return cost
		case slotTitle:
			if t.brk == brkLine && t.heading > 0 {
				return cost + 1
			}
			if t.brk == brkLine && t.link.kind == linkOther {
				if g.tokens[i-1].runes >= 45 {
					cost -= 3 // arXiv wraps titles there, and so did the site until 2025-11
				}
				return cost + 10 - costIf(g.tokens[i-1].heading > 0 && t.indent >= 2, 18) // "### A title", "that goes on below"
			}
			return never
		case slotAbstract:
			if t.brk == brkLine {
				return cost
			}
			return cost + 1
		}
	}
	return never
}

// goesOnFrom reports whether a line goes on with the sentence in the line above.
func (g *grammar) goesOnFrom(i int) bool {
	if i == 0 || g.tokens[i].brk != brkLine || g.tokens[i-1].kind != tokText || g.inFrontOfDate(i) {
		return false
	}
	above := g.tokens[i-1].text
	first, _ := utf8.DecodeRuneInString(g.tokens[i].text)
	if len(above) > maxWidth && (unicode.IsUpper(first) || endsInLink(above)) {
		return false // a title, behind an abstract that was not wrapped and ends in an address or without a full stop
	}
	return len(above) > 60 && !endsSentence(above) && !strings.HasSuffix(above, "?") && !strings.HasSuffix(above, "!")
}

// begin returns what it costs to begin a card with a slot.
func (g *grammar) begin(i int, s slot) int {
	t := &g.tokens[i]
	if i <= g.front && g.banner {
		return never // the page's heading
	}
	cost := 0
	switch s {
	case slotThumbnail, slotSubmittedBy:
	case slotVotes:
		cost = 1
		switch { // no cheaper than a title, or comments would become votes
		case g.linkedVotes:
		case g.headings || g.linkedTitles:
			cost = 2
		default:
			cost = 5
		}
		if t.brk == brkNone {
			cost += 20 // behind another number, or a date
		}
		if i > 0 && (g.tokens[i-1].kind == tokUpvote || g.tokens[i-1].kind == tokGitHub) {
			cost += 10 // it is the number of that word
		}
		if g.submitters {
			cost += 5
		}
	case slotTitle:
		switch {
		case t.link.kind == linkPaper || t.heading > 0:
			cost = 2
		default:
			cost = 5
		}
		if g.votes {
			cost += 7 + costIf(!g.linkedVotes, 7) // every card has them, or none
		}
		if g.submitters {
			cost += 2
		}
		if t.brk == brkNone {
			cost += 4
		}
	default:
		return never
	}
	if g.articles {
		if t.brk == brkCard {
			cost = min(cost, 1)
		} else {
			cost += 3
		}
	}
	return cost
}

// endCost returns what it costs to end a card behind a slot.
func (g *grammar) endCost(s slot, last bool) int {
	switch {
	case s == slotOutside:
		return 0
	case s < slotTitle:
		if last {
			return 2 // the page is cut off here
		}
		if s == slotThumbnail {
			return 4
		}
		return 10
	case s == slotTitle:
		if last {
			return 2
		}
		if g.isDaily() {
			return 1
		}
		return 7
	case s == slotAbstract:
		return costIf(g.dated && !last, 2)
	case s == slotOrg:
		return costIf(!g.isDaily(), 8)
	}
	return 0
}
