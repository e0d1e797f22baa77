package dailypapers_test

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers"
)

// A title may look like a number and words, or like a sentence, and be no other
// thing: where the page tells the upvotes, or says that it is a title.
func TestSoundTitles(t *testing.T) {
	const abstract = "We count the gulls of a harbour by night, and find that lamps draw more of them than the moon does on most of the nights of a year."
	for _, title := range []string{"7 Ways to Count", "Gulls Count."} {
		var page strings.Builder
		fmt.Fprintf(&page, "# Trending Papers\n\n")
		for i := range 3 {
			shown := abstract
			if title == "Gulls Count." && i == 0 {
				shown = ""
			}
			fmt.Fprintf(&page, "Submitted by\n\nmira-osei\n\n### [%s](/papers/2603.1700%d)\n\n%s\n\n[Kelp Lab](/kelp) · Published on Mar %d, 2026\n\nUpvote\n\n1%d\n\n", title, i, shown, i+1, i)
		}
		l, err := dailypapers.Parse(strings.NewReader(page.String()))
		if err != nil {
			t.Fatal(err)
		}
		if len(l.Papers) != 3 || l.Papers[0].Title != title || l.Err() != nil {
			t.Errorf("%q: %d papers, the first titled %q, %v", title, len(l.Papers), l.Papers[0].Title, l.Err())
		}
	}
}

// Two cards that show one id are one paper, as the halves of a trending card are.
// Where their titles differ, the second is not lost in silence.
func TestOneIDTwoTitles(t *testing.T) {
	const card = "Submitted by\n\nmira-osei\n\n### [%s](/papers/2603.17001)\n\nWe count the gulls of a harbour by night.\n\n[Kelp Lab](/kelp) · Published on Mar 1, 2026\n\nUpvote\n\n12\n\n"
	for _, second := range []string{"Gulls by Night", "Gulls by", "Terns by Day"} {
		l, err := dailypapers.Parse(strings.NewReader("# Trending Papers\n\n" + fmt.Sprintf(card, "Gulls by Night") + fmt.Sprintf(card, second)))
		if err != nil {
			t.Fatal(err)
		}
		told := l.Err() != nil && strings.Contains(l.Err().Error(), second)
		if want := second == "Terns by Day"; len(l.Papers) != 1 || told != want {
			t.Errorf("%q: %d papers, told of it: %v, want %v (%v)", second, len(l.Papers), told, want, l.Err())
		}
	}
}
