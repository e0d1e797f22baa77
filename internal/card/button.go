package card

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// maxButton is longer than the words of a button or a label, in bytes.
const maxButton = 24

// edges split a text at what is not its own at one end: the words of a button, or a
// label.
var edges = []func(s string) (own, words string){cutButton, cutLabel}

// cutButtons cuts off the words that most abstracts end in behind their last sentence,
// as the button below each says them: "We count gulls. Read more"; and those that most
// begin with: "Abstract: We count gulls." One problem tells of all.
func cutButtons(out *site.Page) {
	for _, cut := range edges {
		count := map[string]int{}
		for i := range out.Papers {
			if _, words := cut(out.Papers[i].Abstract); words != "" {
				count[words]++
			}
		}
		for words, n := range count {
			if n < manyCards || 2*n <= len(out.Papers) {
				continue // and no two are on more than half of them
			}
			for i := range out.Papers {
				if own, other := cut(out.Papers[i].Abstract); other == words {
					out.Papers[i].Abstract = own
				}
			}
			out.Doubt(site.Doubt{Field: "abstract", Text: text.Beginning(words), Msg: fmt.Sprintf("no part of an abstract, on %d of them", n)})
		}
	}
}

// cutRanks cuts off the places of the papers in front of their titles, if all have them
// in a row: "1. Gulls by Night", "2. Owls by Day".
func cutRanks(papers []site.Paper) {
	if len(papers) < minRanks {
		return
	}
	titles := make([]string, len(papers))
	for i := range papers {
		rank, rest, _ := strings.Cut(papers[i].Title, " ")
		if rest == "" || !site.IsMark(rank) || strings.Trim(rank, "#.)") != strconv.Itoa(i+1) {
			return
		}
		titles[i] = stripBold(rest)
	}
	for i := range papers {
		papers[i].Title = titles[i]
	}
}

// cutBold cuts the marks of bold off titles, where all have them, which are no title's own
// then: "[**Gulls by Night**](…)".
func cutBold(papers []site.Paper) {
	isPlain := func(p site.Paper) bool { return stripBold(p.Title) == p.Title }
	if len(papers) < minRanks || slices.ContainsFunc(papers, isPlain) {
		return
	}
	for i := range papers {
		papers[i].Title = stripBold(papers[i].Title)
	}
}

// cutLast takes for no organization, and for no abstract if it is short, what the last of
// several papers alone has of these: it stands behind the list.
func cutLast(out *site.Page) {
	last := len(out.Papers) - 1
	if last+1 < manyCards {
		return
	}
	p := &out.Papers[last]
	cut := func(field, s string, of func(p site.Paper) bool) bool {
		if s == "" || slices.IndexFunc(out.Papers, of) != last {
			return false
		}
		out.Doubt(site.Doubt{Paper: last + 1, Field: field, Text: text.Beginning(s), Msg: "may be a part of the paper, or stand behind the last"})
		return true
	}
	if gradeOfAbstract(lenTo(oneText, p.Abstract)) > 0 && cut("abstract", p.Abstract, func(p site.Paper) bool { return p.Abstract != "" }) {
		p.Abstract = ""
	}
	hasWhose := func(p site.Paper) bool { return p.AuthorCount > 0 || p.Organization != site.Account{} }
	if p.Organization.Handle == "" && cut("organization", p.Organization.Name, hasWhose) {
		p.Organization = site.Account{}
	}
}

// minRanks is how many titles are ranked at least: one may be "1. Gulls".
const minRanks = 2

// cutLabel splits a text behind the label that it begins with: a few words and a
// colon or a dash.
func cutLabel(s string) (rest, label string) {
	for _, mark := range []string{":", "—"} {
		if label, rest, ok := strings.Cut(s[:min(len(s), maxButton)], mark); ok && label != "" && strings.TrimSpace(rest) != "" {
			n := len(label) + len(mark)
			return strings.TrimSpace(s[n:]), s[:n]
		}
	}
	return s, ""
}

// cutButton splits a text behind its last sentence, if what follows is short and no
// sentence.
func cutButton(s string) (sentences, button string) {
	from := max(0, len(s)-maxButton)
	i := strings.LastIndexAny(s[from:], ".!?…") + from
	if i < from {
		return s, ""
	}
	front, behind := s[:i], s[i:]
	n := strings.IndexByte(behind, ' ')
	if n < 0 {
		return s, ""
	}
	return front + behind[:n], behind[n+1:]
}
