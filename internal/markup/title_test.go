package markup

import (
	"slices"
	"testing"
)

// A title in front of who submitted the paper, of which no line is full.
const drawnTitle = "Lantern Light Over Warm Tiers\nand Cold Tiers\n"

func TestDrawnTitles(t *testing.T) {
	const drawn = "Submitted by\nquine-7\n12\n3\n64\n\f" // a card that shows the order
	front := []string{"1/Submitted by", "2/quine-7", "3/12", "4/3", "5/64"}
	for _, test := range []reading{
		{drawnTitle + "Keel Lab\nSubmitted by\nmira\n", []string{"6/Lantern Light Over Warm Tiers and Cold Tiers", "8/Keel Lab", "9/Submitted by", "10/mira"}},
		{drawnTitle + "\nKeel Lab\n\nSubmitted by\nmira\n", []string{"6/Lantern Light Over Warm Tiers and Cold Tiers", "9¶Keel Lab", "11¶Submitted by", "12/mira"}},
		{drawnTitle + "\nSubmitted by\nmira\n", []string{"6/Lantern Light Over Warm Tiers and Cold Tiers", "9¶Submitted by", "10/mira"}},
		{drawnTitle + "\n· 4 authors\n\nSubmitted by\nmira\n", []string{"6/Lantern Light Over Warm Tiers and Cold Tiers", "9¶· 4 authors", "11¶Submitted by", "12/mira"}},
		{drawnTitle + "·\n4 authors\nSubmitted by mira\n", []string{"6/Lantern Light Over Warm Tiers and Cold Tiers", "8/·", "9/4 authors", "10/Submitted by mira"}},
		{"7\nLantern Light in Tiers of 2051\nand Cold Tiers\n\nSubmitted by\nmira\n", []string{"6/7", "7/Lantern Light in Tiers of 2051 and Cold Tiers", "10¶Submitted by", "11/mira"}},
		// The page may end in front of who submitted the paper.
		{drawnTitle, []string{"6/Lantern Light Over Warm Tiers", "7/and Cold Tiers"}},
		{drawnTitle + "\nKeel Lab\n", []string{"6/Lantern Light Over Warm Tiers", "7/and Cold Tiers", "9¶Keel Lab"}},
		{drawnTitle + "\nKeel Lab\nMore\n", []string{"6/Lantern Light Over Warm Tiers", "7/and Cold Tiers", "9¶Keel Lab", "10/More"}},
		{drawnTitle + "·\n4 authors\n", []string{"6/Lantern Light Over Warm Tiers", "7/and Cold Tiers", "8/·", "9/4 authors"}},
		// It may be on the sheet in front, and so may the first of a card's numbers.
		{"7\nSubmitted by\nmira\n\f" + drawnTitle + "Keel Lab\n12\n3\n64\n", []string{"6/7", "7/Submitted by", "8/mira", "9/Lantern Light Over Warm Tiers and Cold Tiers", "11/Keel Lab", "12/12", "13/3", "14/64"}},
		{"7\nSubmitted by mira\n\f" + drawnTitle + "\nKeel Lab\n\n12\n3\n64\n", []string{"6/7", "7/Submitted by mira", "8/Lantern Light Over Warm Tiers and Cold Tiers", "11¶Keel Lab", "13¶12", "14/3", "15/64"}},
		{"Submitted by\nmira\n64\n\fKeel Lab 12 3\n" + drawnTitle + "\nSubmitted by\nbo\n", []string{"6/Submitted by", "7/mira", "8/64", "9/Keel Lab 12 3", "10/Lantern Light Over Warm Tiers", "11/and Cold Tiers", "13¶Submitted by", "14/bo"}},
		{"Submitted by\nmira\n64\n\f" + drawnTitle + "\nSubmitted by\nbo\n", []string{"6/Submitted by", "7/mira", "8/64", "9/Lantern Light Over Warm Tiers and Cold Tiers", "12¶Submitted by", "13/bo"}},
	} {
		check(t, Text, []reading{{drawn + test.src, append(slices.Clip(front), test.want...)}})
	}
}

// Of the cards of a page more than a fourth show the order in which they were drawn.
func TestDrawnOrder(t *testing.T) {
	const title = drawnTitle + "\nKeel Lab\n\n"
	whole := []string{"1/Lantern Light Over Warm Tiers and Cold Tiers", "4¶Keel Lab"}
	lines := []string{"1/Lantern Light Over Warm Tiers", "2/and Cold Tiers", "4¶Keel Lab"}
	for _, test := range []struct {
		rest  string
		front []string
		want  []string
	}{
		{"Submitted by\nmira\n12\n3", whole, []string{"6¶Submitted by", "7/mira", "8/12", "9/3"}},
		{"Submitted by mira\n12\n3", whole, []string{"6¶Submitted by mira", "7/12", "8/3"}},
		{"Submitted by\nmira\n12 3", whole, []string{"6¶Submitted by", "7/mira", "8/12 3"}},
		{"Submitted by\nmira\n12", lines, []string{"6¶Submitted by", "7/mira", "8/12"}},
		{"Submitted by\nmira\n", lines, []string{"6¶Submitted by", "7/mira"}},
		{"Submitted by mira\n", lines, []string{"6¶Submitted by mira"}},
		{"Submitted by", lines, []string{"6¶Submitted by"}},
		{"Submitted by mira\n12\n3\n\fSubmitted by bo\n64\n\fSubmitted by bo\n64\n", whole, []string{"6¶Submitted by mira", "7/12", "8/3", "9/Submitted by bo", "10/64", "11/Submitted by bo", "12/64"}},
		{"Submitted by mira\n12\n3\n\fSubmitted by bo\n64\n\fSubmitted by bo\n64\nSubmitted by bo\n64\n", lines, []string{"6¶Submitted by mira", "7/12", "8/3", "9/Submitted by bo", "10/64", "11/Submitted by bo", "12/64", "13/Submitted by bo", "14/64"}},
	} {
		check(t, Text, []reading{{"\f" + title + test.rest, append(slices.Clip(test.front), test.want...)}})
	}
	check(t, Text, []reading{
		// A sheet may be empty.
		{"\n\f" + title + "Submitted by mira\n12\n3", []string{"2/Lantern Light Over Warm Tiers and Cold Tiers", "5¶Keel Lab", "7¶Submitted by mira", "8/12", "9/3"}},
		// The first sheet may begin with who submitted the paper, or with votes.
		{"Submitted by mira\n\f" + drawnTitle + "Keel Lab\n12\n3\n64\nSubmitted by\nbo\n12\n3\n64\n",
			[]string{"1/Submitted by mira", "2/Lantern Light Over Warm Tiers and Cold Tiers", "4/Keel Lab", "5/12", "6/3", "7/64", "8/Submitted by", "9/bo", "10/12", "11/3", "12/64"}},
		{"Submitted by\nmira\n\f" + drawnTitle + "Keel Lab\n12\n3\n64\nSubmitted by\nbo\n12\n3\n64\n",
			[]string{"1/Submitted by", "2/mira", "3/Lantern Light Over Warm Tiers and Cold Tiers", "5/Keel Lab", "6/12", "7/3", "8/64", "9/Submitted by", "10/bo", "11/12", "12/3", "13/64"}},
		{"64\n\f" + drawnTitle + "Keel Lab\nSubmitted by\nbo\n12\n3\n64\n", []string{"1/64", "2/Lantern Light Over Warm Tiers and Cold Tiers", "4/Keel Lab", "5/Submitted by", "6/bo", "7/12", "8/3", "9/64"}},
	})
}
