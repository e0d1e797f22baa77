package card

import (
	"strings"
	"unicode/utf8"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// line splits the pieces of one line. Words with a link among them, as in an
// abstract or in "by AK and the research community", are one text.
func (tz *tokenizer) line(pieces []markup.Piece) {
	if p, ok := siteLine(pieces); ok {
		tz.piece(p)
		return
	}
	for i := 0; i < len(pieces); {
		p, end := joinAccount(pieces, i)
		if isText(p) && !p.What.Atom && !isItemMark(p) {
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
	for i := range pieces {
		q := &pieces[i]
		if q.Link.ID != "" || len(q.Text) > 60 || isNumeric(q.What.Kind) || q.Link.Kind == site.LinkAccount && q.Text != "" && q.What.Kind != site.Prose {
			return nil, false // "Spaces", an organization
		}
	}
	var words strings.Builder
	for i := range pieces {
		words.WriteByte(' ')
		words.WriteString(pieces[i].Text)
	}
	p = pieces[0].WithText(words.String()).WithoutLink()
	p.InLink, p.Picture = pieces[0].InLink, nil
	return p, p.What.Kind == site.Words || p.What.Kind == site.Banner
}

// brokenBanner returns "by AK and the research community" as one piece, where
// each of its elements has a line of its own.
func brokenBanner(pieces []markup.Piece, i int) (p *markup.Piece, end int, ok bool) {
	if end = i + 3; i+1 < len(pieces) && pieces[i+1].Picture != nil {
		end++
	}
	if end > len(pieces) || !strings.EqualFold(pieces[i].Text, "by") {
		return nil, i, false
	}
	p, ok = siteLine(pieces[i:end])
	return p, end, ok
}

// isText reports whether a piece is text outside of a link, and no number with a
// label. The words of an abstract that link to searches are, on a paper's own page.
func isText(p *markup.Piece) bool {
	return p.Text != "" && (!p.InLink && p.Link.Kind == site.LinkOther || p.Link.Kind == site.LinkSearch)
}

// isItemMark reports whether a text is the mark of an item of a list or a sign, which
// begins no sentence: "1.", "🔥".
func isItemMark(p *markup.Piece) bool {
	return site.IsMark(p.Text) || p.What.Kind == site.Nothing && p.Text[0] >= utf8.RuneSelf
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
		next := &pieces[end]
		if !next.Glued {
			words.WriteString(text.Joint("", next.Text))
		}
		words.WriteString(next.Text)
		end++
	}
	if end > i+1 {
		p = p.WithText(words.String())
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
