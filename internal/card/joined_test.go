package card

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// paperTitles are titles that differ.
var paperTitles = []string{"Gulls by Night", "Owls by Day", "Terns at Dusk", "Kelp at Dawn", "Moss on Roofs", "Buoys in Fog", "Eels in Nets", "Crabs on Sand", "Tides at Noon", "Sails in Wind", "Knots in Ropes"}

// leads returns lines that each begin with one of some numbers, in front of different titles.
func leads(numbers ...string) (lines string) {
	for i, n := range numbers {
		lines += n + " " + paperTitles[i] + "\n\n"
	}
	return lines
}

// Upvotes in front of the titles on their lines, on pages that show other lines as well.
func TestVotesLead(t *testing.T) {
	const eight = "3 Gulls by Night\n\n5 Gulls by Night\n\n"
	six := leads("90", "80", "70", "60", "50", "40")
	link := func(n int) string { return strings.Repeat("[Gulls by Night](/papers/2601.00001)\n\n", n) }
	for _, test := range []struct {
		name, page string
		want       bool
	}{
		{"four", leads("9", "7", "5", "3"), true},
		{"three", leads("9", "7", "5"), false},
		{"no upvotes on one of four", leads("9", "7", "5", "0"), false},
		{"no upvotes on one of five", leads("9", "7", "5", "-", "3"), true},
		{"on three cards in four", six + strings.Repeat("4 authors\n\n", 8), true},
		{"on less", six + strings.Repeat("4 authors\n\n", 9), false},
		{"three titles in four differ", eight + six, true},
		{"less do", eight + strings.ReplaceAll(six, paperTitles[5], paperTitles[4]), false},
		{"less than half as many titles that link", six + link(2), true},
		{"half as many", six + link(3), false},
		{"words in less than half", strings.NewReplacer(" by Night", "", " by Day", "").Replace(six), true},
		{"words in half", strings.NewReplacer(" by Night", "", " by Day", "", " at Dusk", "").Replace(six), false},
		{"ranks in less than half", leads("90", "91", "80", "81", "70", "60"), true},
		{"ranks in half", leads("90", "91", "80", "81", "70", "71"), false},
		{"numbers alone", leads("9", "7", "5") + "3\n\n3 ?\n\n", false},
	} {
		lower := markup.Text
		if strings.Contains(test.page, "](") {
			lower = markup.Markdown
		}
		page, _ := lower("by AK and the research community\n\n" + test.page)
		if got := votesLead(page.Pieces); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// An organization and numbers on one line at the feet of most cards.
func TestFeetJoined(t *testing.T) {
	card := func(votes, foot string) string { return cardBy("keel"+votes, "Gulls by Night", foot) }
	joined, apart := card(" 7", "Keel Lab 19 4"), card("", "Keel Lab 19 4")
	for _, test := range []struct {
		name, page string
		want       bool
	}{
		{"two", joined + joined, true},
		{"one", joined, false},
		{"on more than half", joined + joined + apart, true},
		{"on half", joined + joined + apart + apart, false},
		{"nine feet in ten", strings.Repeat(joined, 9) + card(" 7", "Area 51st") + joined, true},
		{"less", strings.Repeat(joined, 8) + card(" 7", "Area 51st") + joined, false},
		{"what stands in front of the first", "Keel Lab\n\n" + joined + joined, true},
		{"texts in front of the first", "Keel Lab\n\nSea Lab\n\n" + joined + joined, true},
		{"a card without a title", "Submitted by keel 7\n\n" + joined + joined, true},
		{"a card without a foot", "Submitted by keel 7\n\nOwls by Day\n\n" + joined + joined, true},
	} {
		page, _ := markup.Text("by AK and the research community\n\n" + test.page)
		pieces := page.Pieces[1:]
		if got := feetJoined(pieces); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

// What stands at a card's foot.
func TestCutFoot(t *testing.T) {
	for foot, want := range map[string]string{
		"Keel Lab 19 4": "Keel Lab|19|4", "Keel Lab 4": "Keel Lab|4", "Lab 42 9k 4": "Lab 42|9k|4", "Keel Lab": "Keel Lab", "Keel": "Keel", "Keel -": "Keel|-",
	} {
		piece := (&markup.Piece{Break: markup.Line}).WithoutLink().WithText(foot)
		parts, ok := cutFoot(piece)
		var texts []string
		for _, p := range parts {
			if p.What != site.Classify(p.Text) {
				t.Errorf("%s: %s is of another kind", foot, p.Text)
			}
			texts = append(texts, p.Text)
		}
		if got := strings.Join(texts, "|"); got != want || ok != (len(parts) > 1) {
			t.Errorf("%s: %s, %v", foot, got, ok)
		}
		inLink, inHeading := *piece, *piece
		inLink.InLink, inHeading.Heading = true, 3
		for _, p := range []*markup.Piece{&inLink, &inHeading} {
			if _, ok := cutFoot(p); ok {
				t.Errorf("%s: %s", foot, fmt.Sprint(p.Heading))
			}
		}
	}
}
