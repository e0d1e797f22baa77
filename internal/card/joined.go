package card

import (
	"slices"
	"strings"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// What a converter joined on a line: upvotes and a title, an organization and numbers.

// manyLeads is how many lines begin with a number at least where upvotes do.
const manyLeads = 4

// votesLead reports whether upvotes stand in front of the titles on their lines, as
// where a page's text was taken with its spaces: "12 Gulls by Night". So they do on
// most cards, and on several: few titles begin with a number. Titles that link have
// other lines around them: "12 points by keel". Numbers that count up are ranks, and
// what follows them on card after card is no title, as authors in another language or "3
// days ago".
func votesLead(pieces []markup.Piece) bool {
	var count [kinds]int
	leads, linked, voted, words, ranks, last := 0, 0, 0, 0, 0, 0
	titles := map[string]bool{}
	for i := range pieces {
		p := &pieces[i]
		count[p.What.Kind]++
		if p.Link.Kind == site.LinkPaper && isTitle(p) {
			linked++
		}
		votes, title, ok := splitNumber(p)
		if !ok {
			continue
		}
		n := votes.N
		leads++
		titles[strings.Trim(title, "0123456789 ")] = true
		if n > 0 {
			voted++
		}
		if !strings.Contains(title, " ") {
			words++
		}
		if n == last+1 {
			ranks++
		}
		last = n
	}
	cards := max(count[site.Authors], count[site.Meta], count[site.Submitted], count[site.Date])
	return voted >= manyLeads && 4*leads >= 3*cards && 4*len(titles) >= 3*leads && 2*linked < leads && 2*words < leads && 2*ranks < leads
}

// splitNumber splits the number off a line of text that begins with one: "12 Gulls by
// Night", or "- Owls by Day" without upvotes.
func splitNumber(p *markup.Piece) (number site.Count, words string, ok bool) {
	if p.What.Kind != site.Prose || p.InLink || p.Heading > 0 || p.Break == markup.None || p.Text == "" || !text.IsDigit(p.Text[0]) && p.Text[0] != '-' {
		return number, "", false // most texts
	}
	count, words, _ := strings.Cut(p.Text, " ")
	number, ok = site.ParseCount(count)
	return number, words, ok && text.HasAlphanumeric(words)
}

// cutLead makes pieces of both, of which the number is one of upvotes.
func cutLead(p *markup.Piece) (votes, title *markup.Piece, ok bool) {
	_, words, ok := splitNumber(p)
	if !ok {
		return nil, nil, false
	}
	votes, title = p.WithText(strings.TrimSuffix(p.Text, " "+words)), p.WithText(words)
	votes = votes.WithLink(site.Link{Kind: site.LinkUpvote})
	title.Break = markup.None
	return votes, title, true
}

// manyFeet is how many cards join what stands at their feet at least.
const manyFeet = 2

// feetJoined reports whether the organization and the numbers behind it stand on one
// line, "Keel Lab 19 4", as they do where who submitted a paper and its upvotes do. If
// several lines end in no number, another may be of the name: "Area 51".
func feetJoined(pieces []markup.Piece) bool {
	joined, cards, feet, counted := 0, 0, 0, 0
	for i := range pieces {
		if !beginsCard(&pieces[i]) {
			continue
		}
		cards++
		if endsInNumber(&pieces[i]) {
			joined++
		}
		if i > 1 && cards > 1 && !beginsCard(&pieces[i-2]) {
			feet++
			if _, ok := cutFoot(&pieces[i-1]); ok || endsInNumber(&pieces[i-1]) {
				counted++
			}
		}
	}
	return joined >= manyFeet && 2*joined > cards && 10*counted >= 9*feet
}

// endsInNumber reports whether the last part of a row is a number.
func endsInNumber(p *markup.Piece) bool {
	parts := p.What.Parts()
	if len(parts) == 0 {
		return p.What.Kind == site.Number
	}
	last := parts[len(parts)-1]
	if inner := last.What.Parts(); len(inner) > 0 {
		last = inner[len(inner)-1]
	}
	return last.What.Kind == site.Number
}

// beginsCard reports whether a piece is the first of a card on a day's page.
func beginsCard(p *markup.Piece) bool {
	parts := p.What.Parts()
	return p.What.Kind == site.Submitted || len(parts) > 0 && parts[0].What.Kind == site.Submitted
}

// cutFoot returns the parts of a line of text that ends in one number or two.
func cutFoot(p *markup.Piece) (parts []site.Part, ok bool) {
	if p.What.Kind != site.Prose || p.InLink || p.Heading > 0 {
		return nil, false
	}
	s := p.Text
	for len(parts) < 2 {
		i := strings.LastIndexByte(s, ' ')
		if i < 0 || !site.IsCounts(s[i+1:]) {
			break
		}
		parts = append(parts, site.Part{Text: s[i+1:], What: site.Classify(s[i+1:])})
		s = s[:i]
	}
	parts = append(parts, site.Part{Text: s, What: site.Classify(s)})
	slices.Reverse(parts)
	return parts, len(parts) > 1
}
