package dailypapers

import (
	"cmp"
	"strings"
)

// A card is the tokens that make one, by their slots.
type card struct {
	tokens []int // indices
	slots  []slot
}

// cards cuts the path into cards, and takes the heading's day from what stands
// in front of the first.
func (g *grammar) cards(path []step) []card {
	var cards []card
	for i, s := range path {
		if s.begin {
			cards = append(cards, card{})
		}
		if s.outside {
			if t := &g.tokens[i]; t.kind == tokDate && t.date.doubt == "" && g.heading.Year == 0 && t.date.tail == "" && len(cards) == 0 && (i <= g.front || !g.banner) &&
				(t.date.date.Year == 0 || g.banner) && (i == 0 || g.tokens[i-1].kind != tokDot) {
				g.heading = t.date.date
			} else if t.kind == tokText && t.runes > 200 && i > g.front {
				g.passed = append(g.passed, Problem{Line: int(t.line), Text: clip(t.text), Msg: "no part of a card"})
			}
			continue
		}
		c := &cards[len(cards)-1]
		c.tokens = append(c.tokens, i)
		c.slots = append(c.slots, s.slot)
	}
	return cards
}

// withoutTail returns the card without what stands behind its last part: of the
// last card that is the page's footer.
func (c card) withoutTail() card {
	n := len(c.slots)
	for n > 0 && c.slots[n-1] == slotNone {
		n--
	}
	return card{c.tokens[:n], c.slots[:n]}
}

// isListing reports whether what was found is a listing: the site's banner, or
// cards with something that links to papers alone don't have.
func (g *grammar) isListing(cards []card) bool {
	if g.banner || g.place.kind != "" && g.place.kind != KindPaper {
		return true
	}
	// One card of a few words proves nothing, unless it has the site's addresses or
	// words of the site around it.
	marks, addresses := 0, false
	for _, c := range cards {
		var has [slotCount]bool
		for _, s := range c.slots {
			if s < slotCount {
				has[s] = true
			}
		}
		if !has[slotTitle] {
			continue
		}
		linked := 0 // title and abstract link to the paper, as on the search page
		for k, t := range c.tokens {
			switch g.tokens[t].link.kind {
			case linkUpvote, linkComments:
				has[slotVotes], addresses = true, true
			case linkPaper:
				if s := c.slots[k]; s == slotTitle || s == slotAbstract && linked == 1 {
					linked++
				}
			}
		}
		switch {
		case has[slotDot] && has[slotDate] && (has[slotOrg] || has[slotAuthors]):
			marks += 2 // the site's own way to write it
		case has[slotLogin] && (has[slotVotes] || has[slotAuthors] || has[slotComments]),
			has[slotAuthors] && (has[slotDate] || has[slotVotes] || has[slotGitHub] || has[slotComments]),
			has[slotVotes] && g.linkedTitles,
			has[slotUpvote] && has[slotDate],
			linked > 1:
			marks++
		}
	}
	return marks > 1 || marks > 0 && (addresses || g.furnished)
}

// build makes the papers of the cards. A card that stands twice is one paper.
func (g *grammar) build(cards []card) {
	g.alts = g.alts || g.printsHandles(cards)
	papers := make([]Paper, 0, len(cards))
	var problems []Problem
	for i, c := range cards {
		if i == len(cards)-1 {
			c = c.withoutTail()
		}
		p, doubts, ok := g.paper(c)
		if !ok {
			if t := &g.tokens[c.tokens[0]]; i < len(cards)-1 && (p.SubmittedBy.Handle != "" || p.Upvotes.Known && t.link.kind == linkUpvote) {
				g.passed = append(g.passed, Problem{Line: int(t.line), Text: clip(cmp.Or(p.SubmittedBy.Handle, t.text)), Msg: "a card without a title"})
			}
			continue
		}
		if n := len(papers); n > 0 && (g.sameCard(&papers[n-1], &p) || i == len(cards)-1 && g.isBeginning(&p, &papers[n-1])) {
			papers[n-1].fill(&p)
		} else {
			papers = append(papers, p)
		}
		for _, d := range doubts {
			d.Paper = len(papers)
			problems = append(problems, d)
		}
	}
	if n := len(papers); n > 0 && g.isCutOff(cards[len(cards)-1]) {
		problems = append(problems, Problem{Paper: n, Msg: "the page ends inside of this paper"})
	}
	if n := len(g.tokens); n > 0 && g.tokens[n-1].kind == tokDate && !g.addressed {
		g.openEnd = !strings.HasSuffix(g.input, "\n")
	}
	known := len(g.listing.Papers)
	joined, place := joinCards(g.listing.Papers, papers)
	g.listing.Papers = joined
	for i := range g.listing.Problems {
		if pr := &g.listing.Problems[i]; 0 < pr.Paper && pr.Paper <= known {
			pr.Paper = 1 + place[pr.Paper-1]
		}
	}
	for _, pr := range g.passed {
		g.problem(pr)
	}
	for _, pr := range problems {
		pr.Paper = 1 + place[known+pr.Paper-1]
		g.problem(pr)
	}
	if g.listing.Kind == "" && len(papers) > 0 {
		g.listing.Kind = g.kind()
	}
}

// isBeginning reports whether the last card is the second half of a trending
// card, cut off inside of its title.
func (g *grammar) isBeginning(p, whole *Paper) bool {
	title := strings.TrimLeft(p.Title, "[") // its link is cut off as well
	return g.labels && p.Abstract == "" && (strings.HasPrefix(whole.Title, title) || isDigits(title))
}

// isCutOff reports whether the last card ends with the input, in front of what
// the cards of its page end with.
func (g *grammar) isCutOff(c card) bool {
	if g.addressed {
		return false // of HTML the markup tells
	}
	last := slotOutside
	for k, s := range c.slots {
		if s != slotNone {
			last = s
		} else if t := &g.tokens[c.tokens[k]]; t.kind == tokFurniture && last > slotOutside && !isTruncation(t.text) {
			return false // the page's footer
		}
	}
	end := c.tokens[len(c.tokens)-1]
	if end < len(g.tokens)-1 || last > slotOrg || last == slotOutside {
		return false
	}
	if last == slotOrg {
		return g.dated || !strings.HasSuffix(g.input, "\n")
	}
	if g.dated || g.labels || g.isDaily() || last < slotAbstract {
		return true
	}
	for k := len(c.tokens) - 1; k > 0; k-- {
		if t := &g.tokens[c.tokens[k]]; c.slots[k] == slotAbstract && t.link.kind == linkPaper {
			return false // its link is closed
		}
	}
	text := g.tokens[end].text
	return !endsSentence(text) && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "!")
}

// sameCard reports whether two cards in a row show one paper, as the two halves
// of a trending card do. On a daily page two papers may have one title.
func (g *grammar) sameCard(a, b *Paper) bool {
	if a.ID != "" && b.ID != "" {
		return a.ID == b.ID
	}
	if n := min(len(a.Abstract), len(b.Abstract), 40); a.Abstract[:n] != b.Abstract[:n] {
		return false // two papers with one title
	}
	return a.Title == b.Title && !g.isDaily()
}

// joinCards joins what the page's data knew with what its cards show, in the
// order of the cards. It returns where each paper went, the known ones first.
func joinCards(known, shown []Paper) (papers []Paper, place []int) {
	place = make([]int, len(known)+len(shown))
	if len(known) == 0 {
		for i := range place {
			place[i] = i
		}
		return shown, place
	}
	at := map[string]int{}
	for i := range shown {
		if id := shown[i].ID; id != "" {
			at[id] = i
		}
	}
	next := 0 // the first card that is not joined
	show := func(end int) {
		for ; next < end; next++ {
			place[len(known)+next] = len(papers)
			papers = append(papers, shown[next])
		}
	}
	for i := range known {
		if n, ok := at[known[i].ID]; ok && n >= next {
			show(n)
			known[i].fill(&shown[n])
			place[len(known)+n] = len(papers)
			next = n + 1
		}
		place[i] = len(papers)
		papers = append(papers, known[i])
	}
	show(len(shown))
	return papers, place
}

// kind returns the kind of page that the layout of its cards proves.
func (g *grammar) kind() Kind {
	switch {
	case g.labels || g.trending:
		return KindTrending
	case g.dated:
		return KindSearch
	case g.isDaily() && !g.heading.IsZero():
		return KindDaily
	}
	return ""
}

// paper makes a paper of a card, and tells what is doubtful about it; ok is false
// for one without a title and an id.
func (g *grammar) paper(c card) (p Paper, doubts []Problem, ok bool) {
	var title, abstract, unread []*token
	for k, i := range c.tokens {
		t := &g.tokens[i]
		if t.id != "" && p.ID == "" && t.kind != tokAnchor {
			p.ID = t.id
		}
		switch c.slots[k] {
		case slotThumbnail:
			g.thumbnail(&p, t)
		case slotLogin:
			p.SubmittedBy.Handle = t.text
		case slotVotes, slotUpvoteN:
			p.Upvotes = t.count
		case slotUpvote:
			if t.count.Known {
				p.Upvotes = t.count
			}
		case slotTitle:
			title = append(title, t)
		case slotAbstract:
			abstract = append(abstract, t)
		case slotOrg:
			p.Organization = g.organization(t)
		case slotAuthors:
			p.AuthorCount = t.n
		case slotDate:
			p.Published = t.date.date
			if t.date.doubt != "" {
				p.Published = Date{}
				doubts = append(doubts, Problem{Line: int(t.line), Field: "published", Text: t.text, Msg: "may be " + t.date.doubt})
			}
		case slotStars, slotGitHubN:
			p.GitHubStars = t.count
		case slotComments:
			if i == len(g.tokens)-1 && g.isDaily() && t.link.kind == linkOther && !strings.HasSuffix(g.input, "\n") {
				doubts = append(doubts, Problem{Line: int(t.line), Field: "comments", Text: t.text, Msg: "the page ends here; these may be stars"})
				continue
			}
			p.Comments = t.count
		case slotGitHub:
			if t.count.Known {
				p.GitHubStars = t.count
			}
			if t.link.kind == linkGitHub {
				p.GitHubRepo = fold(t.href)
			}
		case slotNone:
			if t.kind == tokText || t.kind == tokNumber && t.text != "-" {
				unread = append(unread, t)
			}
		}
	}
	p.Title, p.Abstract = stripBrackets(joinTexts(title, false)), joinTexts(abstract, true)
	if p.Title == "" && p.ID == "" {
		return p, nil, false
	}
	if p.ID == "" {
		for _, i := range c.tokens {
			if id := g.tokens[i].id; id != "" {
				p.ID = id
				break
			}
		}
	}
	if g.addressed && p.ID == "" {
		return p, nil, false
	}
	for _, t := range unread {
		doubts = append(doubts, Problem{Line: int(t.line), Text: clip(t.text), Msg: "no part of a card"})
	}
	if p.Title == "" {
		doubts = append(doubts, Problem{Field: "title", Msg: "missing"})
	}
	if p.Abstract == "" && len(p.Title) > 200 && endsSentence(p.Title) && hasSentences(p.Title) {
		doubts = append(doubts, Problem{Line: int(title[0].line), Field: "title", Text: clip(p.Title), Msg: "may be an abstract whose title is lost"})
	}
	// A paper outlives its page, so it holds no part of it.
	for _, s := range []*string{&p.ID, &p.Title, &p.Abstract, &p.Organization.Name, &p.Organization.Handle, &p.SubmittedBy.Handle,
		&p.GitHubRepo, &p.Thumbnail} {
		*s = strings.Clone(*s)
	}
	for i, s := range p.MediaURLs {
		p.MediaURLs[i] = strings.Clone(s)
	}
	return p, doubts, true
}

// stripBrackets takes the brackets off a title whose address is lost: "[Title]".
func stripBrackets(s string) string {
	if strings.HasPrefix(s, "[") && strings.IndexByte(s, ']') == len(s)-1 {
		return strings.TrimSpace(s[1 : len(s)-1])
	}
	return s
}

// joinTexts joins the lines and paragraphs that fill one slot.
func joinTexts(tokens []*token, paragraphs bool) string {
	if len(tokens) == 1 {
		return tokens[0].text
	}
	var b strings.Builder
	for i, t := range tokens {
		switch {
		case i == 0:
		case paragraphs && t.brk >= brkParagraph:
			b.WriteString("\n\n")
		default:
			b.WriteString(lineSeparator(tokens[i-1].text, t.text))
		}
		b.WriteString(t.text)
	}
	return b.String()
}

// thumbnail takes the card's picture, or its video.
func (g *grammar) thumbnail(p *Paper, t *token) {
	switch {
	case t.image == "" || t.image == "-":
	case t.video:
		p.MediaURLs = []string{t.image}
	case p.Thumbnail == "":
		p.Thumbnail = t.image
	}
}
