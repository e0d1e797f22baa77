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
