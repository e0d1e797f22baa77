package card

import (
	"strings"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A tokenizer turns pieces into tokens.
type tokenizer struct {
	tokens  []token
	authors bool      // the word above the authors of a paper's own page came last
	votes   site.Link // of a link to the login page that shows nothing, or the sign of upvotes behind a title in its link: the number follows
	begins  bool      // a card begins at the next token
	lastID  string

	votesLead  bool // upvotes stand in front of the titles on their lines
	feetJoined bool // the numbers at the feet of cards stand on the organization's line
	atFoot     bool // a card begins behind the line at hand, or the page's words
}

// maxTokens is how many tokens of a page are read, to a line: a piece may be a
// row of many.
const maxTokens = markup.MaxPieces

// tokenize splits the pieces of a page into tokens, and upvotes that lead off their
// titles. It tells how many pieces are left when there are too many.
func tokenize(pieces []markup.Piece, lead bool) (_ []token, left int) {
	tz := tokenizer{tokens: make([]token, 0, len(pieces)), votesLead: lead, feetJoined: feetJoined(pieces)}
	for i := 0; i < len(pieces); {
		if len(tz.tokens) > maxTokens {
			return tz.tokens, len(pieces) - i
		}
		if p, end, ok := brokenBanner(pieces, i); ok {
			tz.piece(p)
			i = end
			continue
		}
		end := i + 1
		for end < len(pieces) && pieces[end].Break == markup.None {
			end++
		}
		tz.atFoot = tz.feetJoined && (i == 0 || !beginsCard(&pieces[i-1])) && (end == len(pieces) || beginsCard(&pieces[end]) || pieces[end].What.Kind == site.Words)
		tz.line(pieces[i:end])
		i = end
	}
	if n := len(tz.tokens); n > 0 && tz.tokens[n-1].kind == site.Prose {
		tz.tokens[n-1].cutOff(n > 1 && tz.tokens[n-2].kind == site.Dot)
	}
	return tz.tokens, 0
}

// piece adds the tokens of one piece.
func (tz *tokenizer) piece(p *markup.Piece) {
	isNothing := p.Link.Kind == site.LinkPaper && (p.Text == "View paper" || site.IsMark(p.Text) || p.Text == p.Link.ID) // as the site calls a video
	tz.begins = tz.begins || p.Break == markup.Card
	switch {
	case p.Picture != nil:
		tz.picture(p)
	case p.Text != "" && !isNothing:
		tz.words(p)
	case p.Link.Kind == site.LinkPaper || p.Link.Kind == site.LinkArxiv:
		tz.add(token{Piece: p, kind: isAnchor})
	case p.Link.Kind == site.LinkUpvote:
		tz.votes = p.Link
	}
}

// picture keeps a picture that may be a card's thumbnail. Avatars stand in the
// author row, behind a link to the paper like the thumbnail itself; pictures
// that are data are icons.
func (tz *tokenizer) picture(p *markup.Piece) {
	address := p.Picture.Address
	if strings.Contains(address, "avatars") || strings.HasPrefix(address, "data:") {
		return
	}
	if strings.Contains(address, "://") && !strings.HasPrefix(address, "http") { // "ref0://2601.00001.png" stands for an address
		if p.Link.Kind == site.LinkPaper {
			nameless := *p
			nameless.Picture = &markup.Picture{}
			tz.add(token{Piece: &nameless, kind: isAnchor})
		}
		return
	}
	if p.Link.Kind != site.LinkPaper && !strings.Contains(address, "/social-thumbnails/papers/") {
		return
	}
	if p.Link.ID == "" {
		named := p.Link
		named.ID = site.PaperID(address)
		p = p.WithLink(named)
	}
	tz.add(token{Piece: p, kind: isPicture})
}

// words adds the tokens of a piece with text.
func (tz *tokenizer) words(p *markup.Piece) {
	if p.What.Kind == site.Nothing {
		switch p.Text {
		case ",":
			if tz.authors {
				tz.add(token{Piece: p, kind: isComma})
			}
		case ".":
			tz.endSentence(p)
		case votesSign:
			if tz.followsTitle(p) {
				tz.votes = site.Link{Kind: site.LinkUpvote, ID: p.Link.ID}
			}
		}
		return
	}
	if link := writtenPaper(p); link.ID != "" {
		tz.add(token{Piece: p.WithoutLink().WithLink(link), kind: isAnchor})
		return
	}
	if tz.joinsPageTitle(p) {
		return
	}
	for _, cut := range fronts {
		if front, rest, ok := cut(p); ok {
			tz.words(front)
			p = rest
		}
	}
	if tz.followsSubmitted() {
		if p = tz.cutSubmitter(p); p == nil {
			return
		}
	}
	if n := len(tz.tokens); tz.votesLead && (n == 0 || tz.tokens[n-1].kind != site.Prose) {
		if votes, title, ok := cutLead(p); ok {
			tz.add(token{Piece: votes, kind: site.Number})
			p = title
		}
	}
	if tz.atFoot {
		tz.atFoot = false
		if parts, ok := cutFoot(p); ok {
			tz.addParts(p, parts)
			return
		}
	}
	if parts, ok := tz.parts(p); ok {
		tz.addParts(p, parts)
		return
	}
	if k, ok := tz.kind(p); ok {
		if k == site.ArxivID {
			named := p.Link
			named.ID = site.WithoutVersion(strings.TrimSpace(p.Text[len("arxiv:"):]))
			p = p.WithLink(named)
		}
		tz.add(token{Piece: p, kind: k})
	}
}

// writtenPaper returns the link of a text that is a paper's address and nothing
// else, as behind a picture: "[https://e.com/a.png] /papers/2601.00001".
func writtenPaper(p *markup.Piece) (link site.Link) {
	if !p.InLink && site.IsAddress(p.Text) {
		if to := site.ReadLink(p.Text); to.Kind == site.LinkPaper {
			return to
		}
	}
	return link
}

// fronts cut off what stands in front of a text on its line, or in its link.
var fronts = []func(p *markup.Piece) (front, rest *markup.Piece, ok bool){cutSubmitted, cutVotes, cutWordsInFront}

// votesSign stands in front of the upvotes on mirrors, whose cards are one link each.
const votesSign = "⏶"

// cutVotes splits "⏶ 81 Gulls by Night", where a whole card is one text of its
// link, as in a snapshot of a mirror.
func cutVotes(p *markup.Piece) (votes, title *markup.Piece, ok bool) {
	rest, ok := strings.CutPrefix(p.Text, votesSign+" ")
	number, rest, hasTitle := strings.Cut(rest, " ")
	if !ok || !hasTitle || p.Link.Kind != site.LinkPaper || !text.IsDigits(number) {
		return nil, nil, false
	}
	votes, title = p.WithText(number), p.WithText(rest)
	title.Break = markup.None
	return votes, title, true
}

// endSentence gives the text in front its full stop, where that stands on a line
// of its own behind a link: "… the nature of", "gulls", ".".
func (tz *tokenizer) endSentence(p *markup.Piece) {
	n := len(tz.tokens)
	if n < 2 || p.Break > markup.Line || tz.tokens[n-1].kind != site.Prose || tz.tokens[n-2].kind != site.Prose {
		return
	}
	last := &tz.tokens[n-1]
	last.Piece = last.WithText(last.Text + ".")
	last.shape = shapeOf(last.Text)
}

// maxPageTitle is longer than the title of a paper's own page, in bytes.
const maxPageTitle = 400

// joinsPageTitle joins a line to the heading above it, where that is the title of a
// paper's own page and was wrapped: "# Paper page - Gulls", "  by Night".
func (tz *tokenizer) joinsPageTitle(p *markup.Piece) bool {
	n := len(tz.tokens)
	if n == 0 || p.Break != markup.Line || p.What.Kind != site.Prose {
		return false
	}
	last := &tz.tokens[n-1]
	if last.kind != site.PageTitle || last.Heading == 0 || len(last.Text)+len(p.Text) > maxPageTitle {
		return false
	}
	last.Piece = last.WithText(last.Text + " " + p.Text)
	return true
}

// cutSubmitted splits "Submitted by Ada Keel" where all of it links to her, as
// converters have it that give a whole line its address.
func cutSubmitted(p *markup.Piece) (before, name *markup.Piece, ok bool) {
	const words = "Submitted by "
	if p.Link.Kind != site.LinkAccount || p.What.Kind != site.Prose || !strings.HasPrefix(p.Text, words) {
		return nil, nil, false
	}
	before, name = p.WithText(words[:len(words)-1]).WithoutLink(), p.WithText(p.Text[len(words):])
	name.Break = markup.None
	return before, name, true
}

// cutSubmitter adds who submitted a paper, and returns what of p is not that,
// nil if nothing is.
func (tz *tokenizer) cutSubmitter(p *markup.Piece) (rest *markup.Piece) {
	if login, ok := strings.CutPrefix(p.Text, "@"); ok {
		p = p.WithText(login)
	}
	if site.IsHandle(p.Text) && !isNumeric(p.What.Kind) {
		tz.add(token{Piece: p}) // a login, whatever the word is
		return nil
	}
	if tz.submitter(p) {
		return nil
	}
	login, rest, ok := cutLogin(p)
	if !ok {
		return p
	}
	tz.add(token{Piece: login})
	return rest
}

// wordsOfName is more words than the name of who submitted a paper has.
const wordsOfName = 8

// cutLogin splits "ada-keel Gulls by Night We count gulls where it is dark.", where
// the text of elements without a margin became one.
func cutLogin(p *markup.Piece) (login, rest *markup.Piece, ok bool) {
	name, words, _ := strings.Cut(p.Text, " ")
	if p.InLink || !site.IsHandle(name) || !text.HasWords(words, wordsOfName) {
		return nil, nil, false
	}
	login, rest = p.WithText(name), p.WithText(words)
	rest.Break = markup.Line
	return login, rest, true
}

// addParts adds the tokens of the parts of a piece.
func (tz *tokenizer) addParts(p *markup.Piece, parts []site.Part) {
	pieces := make([]markup.Piece, len(parts))
	for i, part := range parts {
		q := &pieces[i]
		*q = *p
		q.Text, q.What = part.Text, part.What
		if i > 0 {
			q.Break, q.Glued = markup.None, false
			if part.Below {
				q.Break = markup.Line
			}
		}
		if part.What.Kind == site.Dot && p.Link.Kind == site.LinkAccount {
			if i > 0 {
				p = p.WithoutLink() // where a numbered link ends is lost; the name does
			}
			q = q.WithoutLink()
		}
		if part.What.Kind == site.Address {
			q = q.WithLink(site.ReadLink(part.Text))
		}
		if part.What.Kind == site.Prose && tz.followsSubmitted() {
			tz.add(token{Piece: q}) // who submitted it, whatever the words are
			continue
		}
		tz.words(q)
	}
}

// submitter adds the name of who submitted a paper, and when; ok is false if p is
// not both.
func (tz *tokenizer) submitter(p *markup.Piece) (ok bool) {
	name, day, ok := site.SplitSubmitter(p.Text)
	if !ok {
		return false
	}
	who, when := *p, *p
	who.Text, who.What = name, site.What{}
	tz.add(token{Piece: &who})
	when.Text, when.What, when.Break, when.Glued = day.Text, day.What, markup.None, false
	tz.add(token{Piece: &when, kind: site.Date})
	return true
}

func (tz *tokenizer) followsSubmitted() bool {
	n := len(tz.tokens)
	return n > 0 && tz.tokens[n-1].kind == site.Submitted
}

// followsTitle reports whether a piece stands behind a text in one link to a paper,
// as where all of a card is one link: a number there may be of anything.
func (tz *tokenizer) followsTitle(p *markup.Piece) bool {
	n := len(tz.tokens)
	return n > 0 && p.Link.Kind == site.LinkPaper && tz.tokens[n-1].kind == site.Prose && tz.tokens[n-1].LinkNo == p.LinkNo
}

// isTitle reports whether the markup says that a text is a title, so that words
// that look like another thing are none.
func isTitle(p *markup.Piece) bool {
	return p.Heading > 0 || p.Link.Kind == site.LinkPaper && strings.Contains(p.Text, " ")
}

// parts returns the parts of a text that is a row. A title is no row, unless of
// numbers, or of a meta line that is linked as a whole.
func (tz *tokenizer) parts(p *markup.Piece) ([]site.Part, bool) {
	parts := p.What.Parts()
	if n := len(parts); n > 0 && p.Link.Kind == site.LinkAccount && parts[n-1].What.Kind == site.Upvote {
		return nil, false // "[8]upvote-lab Upvote": an organization of that name
	}
	if p.Heading > 0 && p.Link.Kind == site.LinkPaper {
		return nil, false
	}
	if len(parts) == 0 || !isTitle(p) {
		return parts, len(parts) > 0
	}
	if p.What.Kind == site.Meta {
		return parts, p.Heading == 0
	}
	for i := range parts {
		if k := parts[i].What.Kind; k != site.Number && k != site.Submitted {
			return nil, false
		}
	}
	return parts, true
}

// kind returns the kind of a text that is no row; ok is false if it is nothing.
func (tz *tokenizer) kind(p *markup.Piece) (k site.Kind, ok bool) {
	k = kindOfWhole(p.What.Kind)
	link := p.Link.Kind
	switch {
	case isLabel[k] && p.Heading > 0, k == site.PageTitle: // the page of one paper has headings of its own
		return k, true
	case link == site.LinkPaper && (p.Heading > 0 || k == site.Upvote || k == site.GitHub && !p.What.Count.Known): // whatever it says
		return site.Prose, true
	case isTitle(p) && !(link == site.LinkPaper && inCardLinks[k] || link != site.LinkPaper && inHeadings[k]):
		return site.Prose, true
	case link == site.LinkAccount && isName(p):
		return site.Prose, true
	case link == site.LinkPaper && site.IsDash(p.Text):
		return k, false // "[- - - 5 authors](…)": empty items of a list
	case k == site.ArxivID:
	case link == site.LinkArxiv && k != site.View:
		return site.Arxiv, true
	}
	return k, true
}

// isLabel are the words above the parts of a paper's own page.
var isLabel = [kinds]bool{site.AuthorsLabel: true, site.AbstractLabel: true, site.SummaryLabel: true}

// inCardLinks are what texts of a link to a paper may be beside its title, as where
// all of a card is one link, inHeadings what headings that link to none may be.
var (
	inCardLinks = [kinds]bool{site.Authors: true, site.Comments: true, site.GitHub: true}
	inHeadings  = [kinds]bool{site.Authors: true, site.Words: true, site.Banner: true}
)

// kindOfWhole returns the kind of a token whose text is one of the given kind.
func kindOfWhole(k site.Kind) site.Kind {
	switch k {
	case site.Address:
		return site.Words
	case site.Nothing, site.Meta, site.Row:
		return site.Prose
	}
	return k
}

// isName reports whether the text of a link to an account is its name, whatever
// the words are: "Upvote", "1024". The site links "About" to its own.
func isName(p *markup.Piece) bool {
	return p.What.Kind != site.Dot && p.What.Kind != site.Submitted && (p.Link.Handle != "huggingface" || strings.EqualFold(p.Text, "Hugging Face"))
}

// cutWordsInFront splits what stands in front of a number that links to votes or
// comments: "Submitted by taesiri 8". Where the link begins is lost in some forms.
func cutWordsInFront(p *markup.Piece) (before, number *markup.Piece, ok bool) {
	if p.Link.Kind != site.LinkUpvote && p.Link.Kind != site.LinkComments {
		return nil, nil, false
	}
	i := strings.LastIndexByte(p.Text, ' ')
	if i <= 0 || !text.HasAlphanumeric(p.Text[:i]) || !site.IsCounts(p.Text[i+1:]) {
		return nil, nil, false
	}
	before, number = p.WithText(p.Text[:i]), p.WithText(p.Text[i+1:])
	before = before.WithoutLink()
	number.Break = markup.None
	return before, number, true
}

func (tz *tokenizer) add(t token) {
	if t.kind == site.Number && tz.votes.Kind == site.LinkUpvote && (t.Link.Kind == site.LinkOther || t.Link.Kind == site.LinkPaper && t.Link.ID == tz.votes.ID) {
		t.Piece = t.WithLink(tz.votes)
	}
	if t.kind != site.Upvote && t.kind != isPicture {
		tz.votes = site.Link{}
	}
	if tz.begins && t.Break != markup.Card { // behind what is no token: "⏶"
		first := *t.Piece
		first.Break = markup.Card
		t.Piece = &first
	}
	tz.begins = false
	if t.kind == site.AuthorsLabel || t.kind == site.AbstractLabel {
		tz.authors = t.kind == site.AuthorsLabel
	}
	if t.Link.ID != "" {
		t.sameID, tz.lastID = t.Link.ID == tz.lastID, t.Link.ID
	}
	t.shape = shapeOf(t.Text)
	tz.tokens = append(tz.tokens, t)
}
