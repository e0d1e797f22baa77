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
// other lines around them: "12 points by keel". Numbers that count up are ranks, one
// word behind a number may be authors in another language, and "- " is a list's.
func votesLead(pieces []markup.Piece) bool {
	var count [kinds]int
	leads, linked, voted, words, ranks, last := 0, 0, 0, 0, 0, 0
	for i := range pieces {
		p := &pieces[i]
		count[p.What.Kind]++
		if p.Link.Kind == site.LinkPaper && isTitle(p) {
			linked++
		}
		votes, title, ok := cutNumber(p)
		if !ok {
			continue
		}
		n := votes.What.Count.N
		leads++
		if n > 0 {
			voted++
		}
		if !strings.Contains(title.Text, " ") {
			words++
		}
		if n == last+1 {
			ranks++
		}
		last = n
	}
	cards := max(count[site.Authors], count[site.Meta], count[site.Submitted], count[site.Date])
	return voted >= manyLeads && 4*leads >= 3*cards && 2*linked < leads && 2*voted > leads && 2*words < leads && 2*ranks < leads
}

// cutNumber splits the number off a line of text that begins with one: "12 Gulls by
// Night", or "- Owls by Day" without upvotes.
func cutNumber(p *markup.Piece) (number, rest *markup.Piece, ok bool) {
	if p.What.Kind != site.Prose || p.InLink || p.Heading > 0 || p.Break == markup.None || p.Text == "" || !text.IsDigit(p.Text[0]) && p.Text[0] != '-' {
		return nil, nil, false // most texts
	}
	count, words, _ := strings.Cut(p.Text, " ")
	if _, ok := site.ParseCount(count); !ok || !text.HasAlphanumeric(words) {
		return nil, nil, false
	}
	number, rest = p.WithText(count), p.WithText(words)
	number = number.WithLink(site.Link{Kind: site.LinkUpvote})
	rest.Break = markup.None
	return number, rest, true
}

// manyFeet is how many cards join what stands at their feet at least.
const manyFeet = 2

// feetJoined reports whether the organization and the numbers behind it stand on one
// line, "Keel Lab 19 4", as they do where who submitted a paper and its upvotes do.
func feetJoined(pieces []markup.Piece) bool {
	joined, all := 0, 0
	for i := range pieces {
		if p := &pieces[i]; beginsCard(p) {
			all++
			if parts := p.What.Parts(); len(parts) > 0 && parts[len(parts)-1].What.Kind == site.Number {
				joined++
			}
		}
	}
	return joined >= manyFeet && 2*joined > all
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
