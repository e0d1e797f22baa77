package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A token is the smallest part of a page that may fill a slot: a piece of the
// page, or one of its own for a part of such or for several that are one text.
type token struct {
	*markup.Piece
	kind   site.Kind // given what it links to
	shape  shape
	sameID bool // its id is that of the last token that had one
}

// Kinds of tokens beside those of texts, of which site.Row is the last.
const (
	isPicture = site.Row + 1 + iota
	isAnchor  // a link to a paper that shows nothing
	isComma   // between authors
	kinds
)

// A shape is what a text looks like.
type shape struct {
	runes     int32 // how long it is, as far as that is counted
	sentence  bool  // it ends as sentences do
	asked     bool  // it ends in ? or !
	sentences bool  // a sentence ends inside of it, and it is shorter than oneText
	lower     bool  // it begins with a small letter
	upper     bool  // it begins with a capital
	link      bool  // it holds an address
	linkEnd   bool  // its last word is an address
	written   bool  // it is an address and nothing else
	open      bool  // it ends in …
}

// countRunes returns the number of characters of a text, or any number from
// oneText on for a longer one: no other length decides on what a text is.
func countRunes(s string) int32 {
	n := utf8.RuneCountInString(s[:min(len(s), oneText)])
	if n < oneText && len(s) > oneText {
		n = utf8.RuneCountInString(s[:min(len(s), oneText*utf8.UTFMax)])
	}
	return int32(n)
}

func shapeOf(s string) shape {
	first, _ := utf8.DecodeRuneInString(s)
	runes := countRunes(s)
	return shape{
		runes:     runes,
		sentence:  text.EndsSentence(s),
		asked:     text.EndsAsked(s),
		sentences: runes < oneText && text.HasSentences(s),
		lower:     unicode.IsLower(first),
		upper:     unicode.IsUpper(first),
		link:      strings.Contains(s, "://") && (strings.Contains(s, "http://") || strings.Contains(s, "https://")),
		linkEnd:   text.EndsInLink(s),
		written:   strings.IndexByte(s, ' ') < 0 && strings.IndexByte(s, '/') >= 0 && site.IsAddress(s),
		open:      strings.HasSuffix(s, "…"),
	}
}

// ends reports whether a text ends as a paragraph of an abstract does.
func (s shape) ends() bool { return s.sentence || s.asked }

// A tokenizer turns pieces into tokens.
type tokenizer struct {
	tokens  []token
	authors bool      // the word above the authors of a paper's own page came last
	votes   site.Link // of a link to the login page that shows nothing: its number follows
	lastID  string
}

// maxTokens is how many tokens of a page are read, to a line: a piece may be a
// row of many.
const maxTokens = markup.MaxPieces

// tokenize splits the pieces of a page into tokens. It tells how many pieces are
// left when there are too many.
func tokenize(pieces []markup.Piece) (_ []token, left int) {
	tz := tokenizer{tokens: make([]token, 0, len(pieces)+len(pieces)/4)}
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
		tz.line(pieces[i:end])
		i = end
	}
	if n := len(tz.tokens); n > 0 && tz.tokens[n-1].kind == site.Prose {
		tz.tokens[n-1].cutOff(n > 1 && tz.tokens[n-2].kind == site.Dot)
	}
	return tz.tokens, 0
}

// line splits the pieces of one line. Words with a link among them, as in an
// abstract or in "by AK and the research community", are one text.
func (tz *tokenizer) line(pieces []markup.Piece) {
	if p, ok := siteLine(pieces); ok {
		tz.piece(p)
		return
	}
	for i := 0; i < len(pieces); {
		p, end := joinAccount(pieces, i)
		if end == i+1 && p.Picture == nil && isText(p) && !p.What.Atom {
			p, end = joinProse(pieces, i)
		}
		tz.piece(p)
		i = end
	}
}

// joinAccount joins an organization's picture and its name, two links of one
// address or, where addresses are lost, by their words: "[25]deepthing
// [26]Deep Thing".
func joinAccount(pieces []markup.Piece, i int) (p *markup.Piece, end int) {
	p = &pieces[i]
	words := p.Text
	for end = i + 1; end < len(pieces) && end < i+5 && isOneAccount(&pieces[i], &pieces[end]); end++ {
		words += " " + pieces[end].Text
	}
	if end > i+1 {
		p = p.WithText(words)
	}
	return p, end
}

func isOneAccount(p, next *markup.Piece) bool {
	if p.Text == "" || next.Text == "" || p.Href != next.Href {
		return false
	}
	if p.Href == "" {
		return p.InLink && next.InLink && site.IsHandle(p.Text) && !isNumeric(p.What.Kind) && text.HasAlphanumeric(next.Text) && !next.What.Atom
	}
	return p.Link.Kind == site.LinkAccount
}

func isNumeric(k site.Kind) bool { return k == site.Number || k == site.Row }

// siteLine returns a line of several pieces that are words of the site together,
// as one: "by", a picture, "AK" and "and the research community".
func siteLine(pieces []markup.Piece) (p *markup.Piece, ok bool) {
	if len(pieces) < 2 || len(pieces) > 8 {
		return nil, false
	}
	n := 0
	for i := range pieces {
		q := &pieces[i]
		if q.Link.ID != "" || len(q.Text) > 60 || isNumeric(q.What.Kind) || q.Link.Kind == site.LinkAccount && q.Text != "" && q.What.Kind != site.Prose {
			return nil, false // "Spaces", an organization
		}
		n += len(pieces[i].Text)
	}
	if n == 0 {
		return nil, false
	}
	var words strings.Builder
	for i := range pieces {
		if words.Len() > 0 && pieces[i].Text != "" {
			words.WriteByte(' ')
		}
		words.WriteString(pieces[i].Text)
	}
	p = pieces[0].WithText(words.String())
	p.Href, p.Link, p.Picture = "", site.Link{}, nil
	return p, p.What.Kind == site.Words || p.What.Kind == site.Banner
}

// brokenBanner returns "by AK and the research community" as one piece, where
// each of its elements has a line of its own.
func brokenBanner(pieces []markup.Piece, i int) (p *markup.Piece, end int, ok bool) {
	if end = i + 3; end > len(pieces) || !strings.EqualFold(pieces[i].Text, "by") {
		return nil, i, false
	}
	p, ok = siteLine(pieces[i:end])
	return p, end, ok && p.What.Kind == site.Banner
}

// isText reports whether a piece is text outside of a link. The words of an
// abstract that link to searches are, on a paper's own page.
func isText(p *markup.Piece) bool {
	return p.Text != "" && (p.Href == "" && !p.InLink || p.Link.Kind == site.LinkSearch)
}

// joinProse joins the text at i with the links inside of its sentences and what
// follows them.
func joinProse(pieces []markup.Piece, i int) (p *markup.Piece, end int) {
	p = &pieces[i]
	var words strings.Builder
	end = i + 1
	isLong := text.HasWords(p.Text, wordsOfProse)
	for end < len(pieces) && pieces[end].Picture == nil && joinsProse(pieces, end, isLong) {
		if end == i+1 {
			words.WriteString(p.Text)
		}
		if next := &pieces[end]; next.Text != "" {
			if !next.Glued {
				words.WriteString(text.Joint("", next.Text))
			}
			words.WriteString(next.Text)
		}
		end++
	}
	if end > i+1 {
		p = p.WithText(words.String())
	}
	if p.Link.Kind == site.LinkSearch {
		p = p.WithoutLink()
	}
	return p, end
}

// wordsOfProse is how many words make a text prose that links may stand in.
const wordsOfProse = 4

// joinsProse reports whether the piece at end goes on with the text in front,
// which isLong if it is prose by itself: it is a link inside a sentence, or the
// sentence behind such a link.
func joinsProse(pieces []markup.Piece, end int, isLong bool) bool {
	p := &pieces[end]
	if isText(p) {
		return true
	}
	switch p.Link.Kind {
	case site.LinkUpvote, site.LinkComments, site.LinkListing:
		return false
	case site.LinkAccount:
		// "by AK and the research community"; not "Submitted by taesiri".
		return strings.EqualFold(pieces[end-1].Text, "by")
	}
	// A paper's number or title that follows a meta line is no part of it.
	return isLong || end+1 < len(pieces) && isText(&pieces[end+1]) && text.HasWords(pieces[end+1].Text, wordsOfProse)
}

// piece adds the tokens of one piece.
func (tz *tokenizer) piece(p *markup.Piece) {
	isVideo := p.Link.Kind == site.LinkPaper && p.Text == "View paper" // as the site calls one
	switch {
	case p.Picture != nil:
		tz.picture(p)
	case p.Text != "" && !isVideo:
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
	if strings.Contains(address, "avatars") || strings.HasPrefix(address, "data:") || strings.Contains(address, "://") && !strings.HasPrefix(address, "http") {
		return // "ref0://2601.00001.png" stands for an address
	}
	if p.Link.Kind != site.LinkPaper && !strings.Contains(address, "/social-thumbnails/papers/") {
		return
	}
	if p.Link.ID == "" {
		named := *p
		named.Link.ID = site.PaperID(address)
		p = &named
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
		}
		return
	}
	if link := writtenPaper(p); link.ID != "" {
		p = p.WithoutLink()
		p.Link = link
		tz.add(token{Piece: p, kind: isAnchor})
		return
	}
	if before, name, ok := cutSubmitted(p); ok {
		tz.words(before)
		p = name
	}
	if tz.followsSubmitted() && site.IsHandle(p.Text) && !isNumeric(p.What.Kind) {
		tz.add(token{Piece: p}) // a login, whatever the word is
		return
	}
	if tz.followsSubmitted() && tz.submitter(p) {
		return
	}
	if tz.joinsMonth(p) {
		return
	}
	if before, number, ok := cutWordsInFront(p); ok {
		tz.words(before)
		p = number
	}
	if parts, ok := tz.parts(p); ok {
		tz.addParts(p, parts)
		return
	}
	if k, ok := tz.kind(p); ok {
		if k == site.ArxivID {
			named := *p
			named.Link.ID = site.WithoutVersion(strings.TrimSpace(p.Text[len("arxiv:"):]))
			p = &named
		}
		tz.add(token{Piece: p, kind: k})
	}
}

// writtenPaper returns the link of a text that is a paper's address and nothing
// else, as behind a picture: "[https://e.com/a.png] /papers/2601.00001".
func writtenPaper(p *markup.Piece) (link site.Link) {
	if p.InLink || strings.IndexByte(p.Text, '/') < 0 || strings.IndexByte(p.Text, ' ') >= 0 || !site.IsAddress(p.Text) {
		return link
	}
	if to := site.ReadLink(p.Text); to.Kind == site.LinkPaper {
		link = to
	}
	return link
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
			q.Href, q.Link, q.InLink = "", site.Link{}, false
		}
		if part.What.Kind == site.Address {
			q.Href, q.Link = part.Text, site.ReadLink(part.Text)
		}
		if part.What.Kind == site.Prose && tz.followsSubmitted() {
			if !tz.submitter(q) {
				tz.add(token{Piece: q}) // who submitted it, whatever the words are
			}
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
	case k == site.AbstractLabel && p.Heading > 0, k == site.PageTitle: // the page of one paper has headings of its own
		return k, true
	case link == site.LinkPaper && (p.Heading > 0 || k == site.Upvote || k == site.GitHub): // whatever it says
		return site.Prose, true
	case isTitle(p) && k != site.Authors && !(link != site.LinkPaper && (k == site.Words || k == site.Banner)):
		return site.Prose, true
	case link == site.LinkAccount && isName(p):
		return site.Prose, true
	case k == site.Number && link == site.LinkPaper && p.What.Count.N == 0 && p.Text != "0":
		return k, false // "[- - - 5 authors](…)": empty items of a list
	case k == site.ArxivID:
	case link == site.LinkArxiv && k != site.Dot && k != site.Submitted && k != site.Upvote && k != site.GitHub && k != site.View:
		return site.Arxiv, true
	}
	return k, true
}

// kindOfWhole returns the kind of a token whose text is one of the given kind.
func kindOfWhole(k site.Kind) site.Kind {
	switch k {
	case site.Address:
		return site.Words
	case site.Nothing, site.Month, site.Meta, site.Row:
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
	before.Href, before.Link = "", site.Link{}
	number.Break = markup.None
	return before, number, true
}

// joinsMonth makes one date of a heading in two parts, as pages of 2024 have it:
// "Aug" and "1".
func (tz *tokenizer) joinsMonth(p *markup.Piece) bool {
	n := len(tz.tokens)
	if n == 0 || p.Break == markup.Paragraph || p.What.Kind != site.Number {
		return false
	}
	last := &tz.tokens[n-1]
	if last.What.Kind != site.Month || last.kind != site.Prose || last.Href != "" {
		return false
	}
	what := site.Classify(last.Text + " " + p.Text)
	if what.Kind != site.Date || what.Date.Doubt != "" {
		return false
	}
	joined := *last.Piece
	joined.What = what
	last.Piece, last.kind = &joined, site.Date
	return true
}

func (tz *tokenizer) add(t token) {
	if t.kind == site.Number && t.Link.Kind == site.LinkOther && tz.votes.Kind == site.LinkUpvote {
		linked := *t.Piece
		linked.Link = tz.votes
		t.Piece = &linked
	}
	if t.kind != site.Upvote && t.kind != isPicture {
		tz.votes = site.Link{}
	}
	if t.kind == site.AuthorsLabel || t.kind == site.AbstractLabel {
		tz.authors = t.kind == site.AuthorsLabel
	}
	if t.Link.ID != "" {
		t.sameID, tz.lastID = t.Link.ID == tz.lastID, t.Link.ID
	}
	t.shape = shapeOf(t.Text)
	tz.tokens = append(tz.tokens, t)
}

// cutOff makes of the last text of a page what it is if the page is cut off in
// it: the beginning of words of the site, a link that is not closed, or the
// beginning of "15.9k", which is no number; behind a dot, of authors or a date.
func (t *token) cutOff(behindDot bool) {
	if site.BeginsWords(t.Text) || behindDot && t.Link.Kind == site.LinkOther && len(t.Text) < 4 {
		t.kind = site.Words
		return
	}
	if rest, ok := strings.CutPrefix(t.Text, "["); ok && !strings.Contains(rest, "]") && rest != "" {
		t.Piece = t.WithText(rest)
		t.shape = shapeOf(t.Text)
	}
	if digits, rest := text.CutDigits(t.Text); digits != "" && rest == "." {
		t.kind = site.Words
	}
}
