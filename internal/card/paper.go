package card

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// build makes of the cards what the page says.
func (r *reader) build(out *site.Page, cards []card) {
	r.facts.alts = !r.facts.addressed && (r.facts.alts || r.printsHandles(cards))
	for _, d := range r.passed {
		out.Doubt(d)
	}
	r.findRecurring(out, cards)
	r.buildPapers(out, cards)
	if len(out.Papers) == 0 {
		r.describeEmpty(out)
		return
	}
	dropSecondList(out)
	r.describeUnread(out)
	cutButtons(out)
	cutRanks(out.Papers)
	cutBold(out.Papers)
	if r.facts.foreign == nil { // else the others' are not known
		cutLast(out)
	}
	r.doubtNumbers(out)
	r.doubtTitles(out)
	if r.isCutOff(cards) {
		out.Doubt(site.Doubt{Paper: len(out.Papers), Msg: "the page ends inside of this paper"})
	}
	dropCopies(out)
	r.doubtSheets(out)
	out.Kind = r.kind()
	out.OpenEnd = !r.facts.addressed && !r.page.EndsLine && r.tokens[len(r.tokens)-1].kind == site.Date
}

// buildPapers makes the papers of the cards. A card that stands twice is one paper.
func (r *reader) buildPapers(out *site.Page, cards []card) {
	out.Papers = make([]site.Paper, 0, len(cards))
	var paper *site.Paper // the last one
	var above card        // its card
	f := filling{reader: r}
	for i, c := range cards {
		last := i == len(cards)-1
		if last && !r.facts.apart {
			c = r.withoutTail(c)
		}
		p, ok := f.fill(c)
		if !ok {
			if !last {
				r.doubtUntitled(out, p, c)
			}
			continue
		}
		if paper != nil {
			r.keepShown(paper, above, p, c)
		}
		if paper != nil && (r.sameCard(paper, p) || last && r.isBeginning(p, paper)) {
			f.doubtTitle(paper)
			paper.Fill(p)
		} else {
			out.Papers = append(out.Papers, *p)
			paper, above = &out.Papers[len(out.Papers)-1], c
		}
		for _, d := range f.doubts {
			d.Paper = len(out.Papers)
			out.Doubt(d)
		}
	}
}

// doubtUntitled doubts a card that is no paper, if it shows who submitted one, or its
// upvotes.
func (r *reader) doubtUntitled(out *site.Page, p *site.Paper, c card) {
	t := &r.tokens[c.tokens[0]]
	if r.facts.digest || p.SubmittedBy.Handle != "" || t.Link.Kind == site.LinkUpvote {
		out.Doubt(site.Doubt{Line: int(t.Line), Text: text.Clip(cmp.Or(p.SubmittedBy.Handle, t.Text)), Msg: "a card without a title"})
	}
}

// manyCards is how many cards show that a text is the label of something that all
// have.
const manyCards = 4

// maxLabel is longer than what a button says, in characters.
const maxLabel = 200

// findRecurring finds the texts that are no part of most cards, as the label of a new
// button is none, even where an abstract stands. One problem tells of all.
func (r *reader) findRecurring(out *site.Page, cards []card) {
	if len(cards) < manyCards {
		return
	}
	type cardsOf struct{ count, last int } // last is from 1 on: an abstract may repeat a word
	having := map[string]cardsOf{}
	each := func(yield func(card int, t *token)) {
		for n, c := range cards {
			for k, i := range c.tokens {
				t := &r.tokens[i]
				if t.shape.runes < maxLabel && (c.slots[k] == abstract || c.slots[k] == pass && t.kind == site.Prose && r.stray(i) == outside) {
					yield(n+1, t)
				}
			}
		}
	}
	each(func(card int, t *token) {
		if h := having[t.Text]; h.last != card {
			having[t.Text] = cardsOf{h.count + 1, card}
		}
	})
	r.recurring = map[string]bool{}
	each(func(_ int, t *token) {
		if n := having[t.Text].count; n >= manyCards && 2*n > len(cards) && !r.recurring[t.Text] {
			r.recurring[t.Text] = true
			out.Doubt(site.Doubt{Line: int(t.Line), Text: text.Clip(t.Text), Msg: fmt.Sprintf("no part of a card, on %d of them", n)})
		}
	})
}

// doubtTitle doubts the title of a paper of which this is a second card, if it has
// another, and neither is cut off.
func (f *filling) doubtTitle(paper *site.Paper) {
	if s := f.paper.Title; !strings.HasPrefix(paper.Title, s) && !strings.HasPrefix(s, paper.Title) {
		f.doubts = append(f.doubts, site.Doubt{Field: "title", Text: text.Clip(s), Msg: "a second card of this paper has this title"})
	}
}

// keepShown decides whose an id is that two papers have: the one's whose card
// shows it. The other's own is damaged, and it has its neighbour's from what may
// belong to either.
func (r *reader) keepShown(above *site.Paper, aboveCard card, p *site.Paper, c card) {
	if p.ID == "" || p.ID != above.ID || p.Title == above.Title {
		return
	}
	_, isShown := r.paperID(c)
	switch _, isShownAbove := r.paperID(aboveCard); {
	case isShown && !isShownAbove:
		above.ID = ""
	case isShownAbove && !isShown:
		p.ID = ""
	}
}

// doubtNumbers doubts titles that begin with a number where most of the page's do,
// and no paper has upvotes: elements ran together on a line.
func (r *reader) doubtNumbers(out *site.Page) {
	hasUpvotes := func(p site.Paper) bool { return p.Upvotes.Known }
	if r.facts.addressed || slices.ContainsFunc(out.Papers, hasUpvotes) {
		return
	}
	var numbered []int
	for i := range out.Papers {
		if _, ok := site.ParseCount(text.FirstWord(out.Papers[i].Title)); ok {
			numbered = append(numbered, i)
		}
	}
	if len(numbered) < 2 || 2*len(numbered) <= len(out.Papers) {
		return
	}
	for _, i := range numbered {
		out.Doubt(site.Doubt{Paper: i + 1, Field: "title", Text: text.Clip(out.Papers[i].Title), Msg: "may begin with the number of upvotes"})
	}
}

// doubtTitles doubts the titles of a page on which most abstracts begin in the middle
// of a sentence: where elements run together the first line of each stands behind its
// title.
func (r *reader) doubtTitles(out *site.Page) {
	var cut, all []int
	for i := range out.Papers {
		if s := out.Papers[i].Abstract; s != "" {
			all = append(all, i)
			if word := text.FirstWord(s); word == strings.ToLower(word) && word != strings.ToUpper(word) {
				cut = append(cut, i)
			}
		}
	}
	if r.facts.addressed || r.facts.linkedTitles || len(cut) < 3 || 2*len(cut) < len(all) {
		return
	}
	for _, i := range all {
		out.Doubt(site.Doubt{Paper: i + 1, Field: "title", Text: text.Clip(out.Papers[i].Title), Msg: "may hold the beginning of the abstract"})
	}
}

// describeEmpty says what a page without papers is, and that it is no empty one if
// it links to papers.
func (r *reader) describeEmpty(out *site.Page) {
	out.Kind = r.emptyKind()
	toPaper := func(p markup.Piece) bool { return p.Link.ID != "" && p.Link.Kind != site.LinkArxiv }
	if i := slices.IndexFunc(r.page.Pieces, toPaper); i >= 0 {
		out.Doubt(site.Doubt{Field: "papers", Text: r.page.Pieces[i].Link.ID, Msg: "the page links to papers, but has no cards that can be read"})
	}
}

// describeUnread says how many papers the page links to around its cards that none
// of them is: of another list, or of cards that were not taken for any.
func (r *reader) describeUnread(out *site.Page) {
	unread := map[string]bool{}
	for _, id := range r.linked {
		unread[id] = true
	}
	for i := range out.Papers {
		delete(unread, out.Papers[i].ID)
	}
	if n := len(unread); n > 0 {
		out.Doubtf("links to papers that were not read (papers: %d)", n)
	}
}

// A filling takes what a card has in a slot into its paper. It is used for one
// card after the other.
type filling struct {
	*reader
	paper           site.Paper
	title, abstract []*token
	summary         []*token
	authors         []*token // their names, and what stands among them
	org             *token
	held, named     bool // of the authors: a text, and a name, stand behind the last comma
	lostName        bool // none stood behind another
	doubts          []site.Doubt
}

// take holds, for each slot, how its token becomes a part of the paper.
var take = [slotCount]func(f *filling, t *token){
	thumbnail: (*filling).picture,
	login:     func(f *filling, t *token) { f.paper.SubmittedBy.Handle = t.Text },
	votes:     func(f *filling, t *token) { f.paper.Upvotes = t.What.Count },
	title:     func(f *filling, t *token) { f.title = append(f.title, t) },
	abstract:  func(f *filling, t *token) { f.abstract = append(f.abstract, t) },
	org:       func(f *filling, t *token) { f.org, f.paper.Organization = t, f.organization(t) },
	authors:   func(f *filling, t *token) { f.paper.AuthorCount = t.What.Count.N },
	date:      (*filling).published,
	stars:     (*filling).repository,
	comments:  (*filling).comments,
	upvote: func(f *filling, t *token) {
		if t.What.Count.Known {
			f.paper.Upvotes = t.What.Count
		}
	},
	upvoteN: func(f *filling, t *token) { f.paper.Upvotes = t.What.Count },
	github:  (*filling).repository,
	githubN: (*filling).repository,
	submitter: func(f *filling, t *token) {
		f.paper.SubmittedBy = site.Account{Name: site.CutPicture(t.Text), Handle: t.Link.Handle}
	},
	listed:  func(f *filling, t *token) { f.paper.Submitted = t.What.Date.Day },
	author:  func(f *filling, t *token) { f.authors = append(f.authors, t) },
	summary: func(f *filling, t *token) { f.summary = append(f.summary, t) },
	project: func(f *filling, t *token) { f.paper.ProjectPage = text.Fold(t.Href) },
}

// picture takes the card's picture, or its video.
func (f *filling) picture(t *token) {
	switch {
	case t.Picture == nil || t.Picture.Address == "":
	case t.Picture.Video:
		f.paper.MediaURLs = []string{t.Picture.Address}
	case f.paper.Thumbnail == "":
		f.paper.Thumbnail = t.Picture.Address
	}
}

func (f *filling) published(t *token) {
	f.paper.Published = t.What.Date.Day
	if doubt := t.What.Date.Doubt; doubt != "" {
		f.report(t, "published", t.Text, "may be "+doubt)
	}
}

func (f *filling) comments(t *token) {
	isLast := f.next == nil && t == &f.tokens[len(f.tokens)-1]
	if isLast && t.kind == site.Number && f.facts.isDaily() && t.Link.Kind == site.LinkOther && !f.page.EndsLine {
		f.report(t, "comments", t.Text, "the page ends here; these may be stars")
		return
	}
	f.paper.Comments = t.What.Count
}

func (f *filling) repository(t *token) {
	if t.What.Count.Known {
		f.paper.GitHubStars = t.What.Count
	}
	if t.Link.Kind == site.LinkGitHub && t.Href != "" {
		f.paper.GitHubRepo = text.Fold(t.Href)
	}
}

// fill makes a paper of a card, in place of the last one; ok is false for one
// without a title and an id. A page of one paper may keep the abstract alone.
func (f *filling) fill(c card) (p *site.Paper, ok bool) {
	r := f.reader
	*f = filling{reader: r, title: f.title[:0], abstract: f.abstract[:0], summary: f.summary[:0], authors: f.authors[:0]}
	for k, i := range c.tokens {
		t, s := &r.tokens[i], c.slots[k]
		if s != pass && take[s] != nil && !(s == abstract && r.recurring[t.Text]) {
			take[s](f, t)
		}
	}
	id, isShown := r.paperID(c)
	f.paper.ID = id
	for k, i := range c.tokens {
		if c.slots[k] == pass && !f.takeStray(i) && r.isUnread(c, k) {
			f.report(&r.tokens[i], "", r.tokens[i].Text, "no part of a card")
		}
	}
	f.paper.Title, f.paper.Abstract = r.paperTitle(f.title), joinTexts(f.abstract, true)
	f.paper.AISummary = joinTexts(f.summary, false)
	switch {
	case id == "" && (r.facts.addressed || r.facts.digest), f.paper.Title == "" && !isShown && !(r.facts.onePaper && f.paper.Abstract != ""):
		return &f.paper, false
	}
	f.takeNames()
	f.doubt()
	switch {
	case len(f.doubts) > 0:
	case c.worst.doubt != nil && !r.recurring[r.tokens[c.at].Text]:
		t := &r.tokens[c.at]
		f.report(t, fields[c.worst.slot], t.Text, c.worst.doubt.msg)
	case f.isBare():
		f.doubts = append(f.doubts, site.Doubt{Field: "organization", Msg: "neither an organization nor authors in front of the date"})
	}
	return &f.paper, true
}

// paperID returns the id of a card's paper, and whether the card shows that it is
// of this paper: a link that shows nothing may be any.
func (r *reader) paperID(c card) (id string, isShown bool) {
	if r.facts.onePaper && r.page.Place.ID != "" {
		return r.page.Place.ID, true
	}
	passed := "" // shown by what no slot has
	for k, i := range c.tokens {
		t := &r.tokens[i]
		switch {
		case t.Link.ID == "" || t.kind == isAnchor || r.facts.onePaper:
		case c.slots[k] != pass:
			return t.Link.ID, true
		default:
			passed = cmp.Or(passed, t.Link.ID)
		}
		id = cmp.Or(id, t.Link.ID)
	}
	return cmp.Or(passed, id), passed != ""
}

// paperTitle returns the title in some lines. On a paper's own page that may be
// the window's.
func (r *reader) paperTitle(lines []*token) string {
	s := joinTexts(lines, false)
	if len(lines) > 0 && lines[0].Href == "" {
		if lines[0].Heading == 0 { // else they are the paper's own
			s = stripBold(s)
		}
		if !r.facts.addressed {
			s = stripBrackets(s)
		}
	}
	if r.facts.onePaper {
		s = strings.TrimPrefix(cmp.Or(s, r.windowTitle()), site.PageTitlePrefix)
	}
	return s
}

// isUnread reports whether a token that was passed over should have been a part
// of its card. Words of the site stand inside of no abstract: they are the title
// of the second of two papers that were taken for one.
func (r *reader) isUnread(c card, k int) bool {
	switch t := &r.tokens[c.tokens[k]]; t.kind {
	case site.Prose:
		return !r.recurring[t.Text]
	case site.Authors, site.Date, site.AuthorsLabel, site.AbstractLabel, site.SummaryLabel:
		return true
	case site.Number:
		return !site.IsDash(t.Text) && t.Link.Kind != site.LinkElsewhere
	case site.Upvote, site.GitHub, site.Comments:
		return t.What.Count.Known
	case site.Words:
		return k > 0 && c.slots[k-1] == abstract && k+1 < len(c.slots) && c.slots[k+1] == abstract
	}
	return false
}

// windowTitle returns the title of the window, or a heading above all else that
// repeats it, if that is the one of a paper's own page, "" if not.
func (r *reader) windowTitle() string {
	for _, s := range []string{r.page.Title, r.page.Heading} {
		if strings.HasPrefix(s, site.PageTitlePrefix) {
			return s
		}
	}
	for i := range r.tokens {
		if t := &r.tokens[i]; t.kind == site.PageTitle && t.Heading > 0 {
			return t.Text
		}
	}
	return ""
}

// longTitle is longer than titles that are no abstracts, in bytes.
const longTitle = 200

// report doubts what a field is, or a text at a token.
func (f *filling) report(t *token, field, what, msg string) {
	f.doubts = append(f.doubts, site.Doubt{Line: int(t.Line), Field: field, Text: text.Clip(what), Msg: msg})
}

// doubt reports what of a card looks wrong.
func (f *filling) doubt() {
	if t := f.org; t != nil && t.Href == "" && !f.paper.GitHubStars.Known && endsInCount(t.Text) {
		f.report(t, "organization", t.Text, "may end in the number of stars")
	}
	s := f.paper.Title
	if s == "" {
		f.doubts = append(f.doubts, site.Doubt{Field: "title", Msg: "missing"})
	}
	if len(f.title) == 0 { // or it is the window's
		return
	}
	first := f.title[0]
	if site.HoldsBanner(s) {
		f.report(first, "title", s, "may hold the text of the page")
	}
	if f.paper.Abstract == "" && first.Heading == 0 && f.looksLikeAbstract(s) {
		f.report(first, "title", s, "may be an abstract whose title is lost")
	}
}

// endsInCount reports whether the last word of a name may be another's number: a
// tool that keeps one space of all that is white prints "Lantern Labs 15.9k".
func endsInCount(name string) bool {
	_, ok := site.ParseCount(name[strings.LastIndexByte(name, ' ')+1:])
	return ok
}

// looksLikeAbstract reports whether a title without an abstract may be that: it ends
// as a sentence on a page with abstracts, or it is long.
func (f *filling) looksLikeAbstract(s string) bool {
	sentence := text.EndsSentence(s)
	return sentence && f.facts.hasAbstracts() || len(s) > longTitle && (sentence && text.HasSentences(s) || text.EndsAsked(s))
}

// isBare reports whether a card has a date, and no organization or authors in
// front of it, as every card of the site has.
func (f *filling) isBare() bool {
	return !f.facts.onePaper && !f.facts.digest && f.facts.foreign == nil && !f.paper.Published.IsZero() && f.paper.AuthorCount == 0 && f.paper.Organization == site.Account{}
}

// stripBold takes the marks of bold off a title that people wrote: "**Title**".
func stripBold(s string) string {
	if title, ok := within(s, "**", "**"); ok {
		return title
	}
	return s
}

// stripBrackets takes the brackets off a title whose address is lost: "[Title]", or that
// links to a note: "[[Gulls]]", "[[Gulls|A title]]".
func stripBrackets(s string) string {
	if note, ok := within(s, "[[", "]]"); ok {
		return strings.TrimSpace(note[strings.LastIndexByte(note, '|')+1:])
	}
	if title, ok := within(s, "[", "]"); ok {
		return strings.TrimSpace(title)
	}
	return s
}

// within returns what stands between two marks, if those are around all of s and the
// second stands nowhere else.
func within(s, begin, end string) (inside string, ok bool) {
	inside, ok = strings.CutPrefix(s, begin)
	i := strings.Index(inside, end)
	if !ok || i <= 0 || i+len(end) < len(inside) {
		return "", false
	}
	return inside[:i], true
}

// joinTexts joins the lines and paragraphs that fill one slot, once if it
// stands there twice.
func joinTexts(tokens []*token, paragraphs bool) string {
	if len(tokens) == 1 {
		return once(tokens[0].Text, paragraphs)
	}
	var b strings.Builder
	for i, t := range tokens {
		switch {
		case i == 0:
		case paragraphs && t.Break >= markup.Paragraph:
			b.WriteString("\n\n")
		default:
			b.WriteString(text.Joint(tokens[i-1].Text, t.Text))
		}
		b.WriteString(t.Text)
	}
	return once(b.String(), paragraphs)
}
