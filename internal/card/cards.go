package card

import (
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A card is the tokens that make one, by their slots.
type card struct {
	tokens []int // indices
	slots  []slot
	worst  reading // what is least certain, without a doubt if nothing is
	at     int     // of which token
}

// cards cuts the path into cards, and takes the heading's day from what stands
// in front of the first.
func (r *reader) cards(path []reading) []card {
	var cards []card
	tokens, slots := make([]int, 0, len(path)), make([]slot, 0, len(path)) // of all cards
	sure := card{worst: reading{distance: never}}
	front := sure
	c := &front
	over := false           // the card is complete
	article, passed := 0, 0 // where the one begins that no card has begun in, and what was passed over in front of it
	for i, s := range path {
		if !r.isInArticle(i) || r.isApart(i) {
			article, passed = i, len(r.passed)
		}
		if s.begin {
			tokens, slots = tokens[len(tokens):], slots[len(slots):]
			if article < i { // all of it is the card's
				r.passed = r.passed[:passed]
			}
			for ; article < i; article++ {
				tokens, slots = append(tokens, article), append(slots, pass)
			}
			article = len(path)
			next := sure
			if len(cards) == 0 {
				next = front // what is doubtful in front of the first
			}
			cards = append(cards, next)
			c, over = &cards[len(cards)-1], false
		}
		if s.distance < c.worst.distance {
			c.worst, c.at = s, i
		}
		if s.outside {
			if !over {
				r.around(i, len(cards))
			}
			continue
		}
		over = over || r.layout.over.has(s.slot)
		tokens, slots = append(tokens, i), append(slots, s.slot)
		c.tokens, c.slots = tokens, slots
	}
	return cards
}

// around takes what stands around the cards, behind a number of them: the
// heading's day, links to papers, and texts too long to be passed over in silence.
func (r *reader) around(i, cards int) {
	t := &r.tokens[i]
	heading := i <= r.facts.front
	isLink := t.Link.ID != "" && t.Link.Kind != site.LinkArxiv && !r.layout.once
	if isLink {
		r.linked = append(r.linked, t.Link.ID)
	}
	switch {
	case t.kind == site.Date && r.isHeadingDay(i) && cards == 0 && (heading || !r.facts.banner):
		r.heading = t.What.Date.Day
	case cards == 0 && !r.facts.banner && r.endsCard(i):
		r.passed = append(r.passed, site.Doubt{Line: int(t.Line), Text: text.Clip(r.tokens[i-1].Text), Msg: "may be a paper in front of the first, or its end"})
	case t.kind == site.Prose && t.shape.runes > longPassed && !heading && !(isLink && r.isApart(i)):
		r.passed = append(r.passed, site.Doubt{Line: int(t.Line), Text: text.Clip(t.Text), Msg: "no part of a card"})
	}
}

// endsCard reports whether a token is a number behind a text, as a card ends with, where
// the page may begin in the middle of one. The text may be all of the page's heading.
func (r *reader) endsCard(i int) bool {
	return r.tokens[i].kind == site.Number && i > 0 && r.tokens[i-1].kind == site.Prose && !site.HoldsBanner(r.tokens[i-1].Text)
}

// isHeadingDay reports whether a date may be the one in the page's heading.
func (r *reader) isHeadingDay(i int) bool {
	d := r.tokens[i].What.Date
	return r.heading.Year == 0 && !r.facts.isOtherDay(&r.tokens[i]) && d.Doubt == "" && d.Tail == "" && (d.Day.Year == 0 || r.facts.banner) && (i == 0 || r.tokens[i-1].kind != site.Dot)
}

// withoutTail returns the card without what stands behind its last part or button: of
// the last card that is the page's footer.
func (r *reader) withoutTail(c card) card {
	n := len(c.slots)
	for n > 0 && c.slots[n-1] == pass && r.tokens[c.tokens[n-1]].kind != isButton {
		n--
	}
	c.tokens, c.slots = c.tokens[:n], c.slots[:n]
	return c
}

// has returns the slots that a card fills; of pass no bit is set.
func (c card) has() slotSet { return set(c.slots...) }

// Signs of a listing beside the slots that a card fills.
const (
	toPaper = slotCount + iota // its title or its picture links to the paper
	toParts                    // it links to upvotes or comments, addresses that only the site has
	twice                      // its abstract links to the paper as its title does, or it has upvotes beside such titles
	counted                    // it has upvotes that say so: "117 upvotes"
	dotted                     // it has a date behind a dot
)

// A mark tells a listing from other texts: what a card has together, as links to
// papers alone or prose don't.
type mark struct{ all, any slotSet }

var marks = []mark{
	{set(login), set(votes, authors, comments, toPaper)},
	{set(authors), set(date, votes, github, comments, toPaper)},
	{set(org, dotted), set(toPaper)},
	{set(upvote, date), set(upvote)},
	{set(twice), set(twice)},
	{set(toPaper), set(counted)},
}

// isListing reports whether what was found is a listing: the site's banner, or
// cards with something that links to papers alone don't have. One card of a few
// words proves nothing, unless it has the site's addresses or words of the site
// around it.
func (r *reader) isListing(cards []card) bool {
	if r.facts.banner || r.page.Place.Kind != "" && r.page.Place.Kind != site.OnePaper {
		return true
	}
	if r.facts.onePaper {
		return len(cards) > 0
	}
	count, addresses := 0, false
	for _, c := range cards {
		has := r.signs(c)
		addresses = addresses || has&set(toParts) != 0
		if isMarked(has) {
			count++
			addresses = addresses || has.has(toPaper) && has&set(login, authors, dotted) != 0
		}
	}
	if r.facts.count.upvotes > 2*len(cards) && !r.facts.words {
		return false // most of what has upvotes is no paper
	}
	return count > 1 || count > 0 && (addresses || r.facts.words)
}

func isMarked(has slotSet) bool {
	return slices.ContainsFunc(marks, func(m mark) bool { return has&m.all == m.all && has&m.any != 0 })
}

// signs returns the slots that a card fills, and what else tells that it is one of
// a listing.
func (r *reader) signs(c card) slotSet {
	has, isText := c.has(), false
	for k, i := range c.tokens {
		has = r.addSigns(has, i, c.slots[k])
		if t := &r.tokens[i]; c.slots[k] == title {
			isText = isText || t.shape.sentences || len(t.Text) > longTitle
		}
	}
	if isText {
		return has &^ set(counted) // an abstract has the link
	}
	if has.has(votes) && r.facts.linkedTitles {
		has |= set(twice)
	}
	return has
}

// addSigns adds what a token tells, in a slot of a card that has the others.
func (r *reader) addSigns(has slotSet, i int, s slot) slotSet {
	t := &r.tokens[i]
	switch t.Link.Kind {
	case site.LinkUpvote, site.LinkComments:
		has |= set(votes, toParts)
	case site.LinkPaper:
		switch {
		case s == title, s == thumbnail && t.kind == isPicture:
			has |= set(toPaper)
		case s == abstract && has.has(toPaper):
			has |= set(twice)
		}
	}
	switch {
	case t.saysVotes():
		has |= set(counted) // wherever they stand, as in a digest
	case t.kind == site.Submitted && r.facts.digest:
		has |= set(login) // so does this
	case s == authors && !t.What.Count.Known:
		has &^= set(authors) // of anything
	case s == date && i > 0 && r.tokens[i-1].kind == site.Dot:
		has |= set(dotted)
	}
	return has
}

// kind returns the kind of page that the layout of its cards proves.
func (r *reader) kind() string {
	switch {
	case r.facts.onePaper:
		return site.OnePaper
	case r.facts.digest && !r.facts.trending && !r.facts.isDaily():
		return "" // people made it
	case r.facts.trending || r.facts.published || !r.facts.isDaily() && (r.facts.buttons || r.facts.count.submitters > 0):
		return site.Trending
	case r.facts.dated:
		return site.Search
	case !r.facts.isDaily() || r.heading.IsZero():
		return ""
	case r.heading.Day == 0: // "Dec 2025"
		return site.Monthly
	}
	return site.Daily
}

// emptyKind returns the kind of a page without papers, that its heading tells, or
// the links to the days beside it.
func (r *reader) emptyKind() string {
	switch {
	case r.facts.trending:
		return site.Trending
	case !r.heading.IsZero() && len(r.facts.neighbours) > 0:
		return site.Daily
	}
	return ""
}

// isCutOff reports whether the last card ends with the input, in front of what
// the cards of its page end with.
func (r *reader) isCutOff(cards []card) bool {
	c, others := cards[len(cards)-1], cards[:len(cards)-1]
	last, ok := r.lastSlot(c)
	end := c.tokens[len(c.tokens)-1]
	goesOn := func(c card) bool { return c.has()>>last > 1 }
	switch {
	case !ok || end < len(r.tokens)-1 || last > org:
		return false
	case len(others) > 0 && r.tokens[end].isNextTitle() && !slices.ContainsFunc(others, goesOn):
		return false // a list of nothing but titles
	case r.facts.dated || r.facts.buttons || r.facts.isDaily() || last < abstract:
		return true
	}
	for k, i := range c.tokens {
		if c.slots[k] == abstract && r.tokens[i].Link.Kind == site.LinkPaper {
			return false // its link is closed
		}
	}
	return !r.tokens[end].shape.ends()
}

// lastSlot returns the last slot that a card fills; ok is false if something shows
// that the card is whole: the page's footer, or markup, which tells by itself.
func (r *reader) lastSlot(c card) (last slot, ok bool) {
	for k, s := range c.slots {
		if s != pass {
			last = s
		} else if t := &r.tokens[c.tokens[k]]; t.kind == site.Words && !site.IsTruncation(t.Text) {
			return last, false
		}
	}
	return last, !r.facts.addressed && !r.facts.digest && r.next == nil
}

// isBeginning reports whether the last card is the second half of a trending
// card, cut off inside of its title.
func (r *reader) isBeginning(p, whole *site.Paper) bool {
	begun := strings.TrimLeft(p.Title, "[") // its link is cut off as well
	return r.facts.labels && p.ID == "" && p.Abstract == "" && strings.HasPrefix(whole.Title, begun)
}

// sameAbstract is how much of two abstracts is compared, in bytes.
const sameAbstract = 40

// sameCard reports whether two cards in a row show one paper, as the two halves
// of a trending card do. On a daily page two papers may have one title.
func (r *reader) sameCard(a, b *site.Paper) bool {
	if a.ID != "" && b.ID != "" {
		return a.ID == b.ID
	}
	if n := min(len(a.Abstract), len(b.Abstract), sameAbstract); a.Abstract[:n] != b.Abstract[:n] {
		return false // two papers with one title
	}
	return a.Title == b.Title && !r.facts.isDaily()
}
