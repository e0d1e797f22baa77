package card

import (
	"testing"

	"dailypapers/internal/site"

	"github.com/google/go-cmp/cmp"
)

// A copy leaves its picture to the card that says more; doubts follow their papers.
func TestDropCopies(t *testing.T) {
	seven := site.Count{N: 7, Known: true}
	copied := site.Paper{ID: "2601.00001", Title: "Gulls by Night", Thumbnail: "/a.png"}
	full := site.Paper{ID: "2601.00001", Title: "Gulls by Night", Upvotes: seven}
	other := site.Paper{ID: "2601.00001", Title: "Owls by Day", Upvotes: seven}
	page := &site.Page{Papers: []site.Paper{copied, other, full}}
	for i := range 4 {
		page.Doubt(site.Doubt{Paper: i, Msg: "a"})
	}
	dropCopies(page)
	full.Thumbnail = copied.Thumbnail
	if diff := cmp.Diff([]site.Paper{other, full}, page.Papers); diff != "" {
		t.Errorf("papers -want +got:\n%s", diff)
	}
	if diff := cmp.Diff([]site.Doubt{{Msg: "a"}, {Paper: 1, Msg: "a"}, {Paper: 2, Msg: "a"}}, page.Doubts); diff != "" {
		t.Errorf("doubts -want +got:\n%s", diff)
	}
}

// A text that a page shows twice, or once more cut short.
func TestOnce(t *testing.T) {
	half := words(minDoubled/2, "s")
	for in, want := range map[string]string{
		half + half: half, half + " " + half: half, half[1:] + " " + half[1:]: half[1:] + " " + half[1:], half + half[1:] + "z": half + half[1:] + "z",
		"Gulls by N…Gulls by Night": "Gulls by Night", "Gulls by…Gulls by Night": "Gulls by…Gulls by Night",
		"Gulls by Ni... Gulls by Night": "Gulls by Ni... Gulls by Night", "Gulls by Ni...Gulls by Night": "Gulls by Night", "Gulls by Ni… Owls by Night": "Gulls by Ni… Owls by Night", "Gulls by Night…": "Gulls by Night…",
	} {
		if got := once(in, false); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
	if got := once(half+half, true); got != half+half {
		t.Errorf("paragraphs: %q", got)
	}
}
