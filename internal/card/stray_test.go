package card

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// pageOfArticles returns a page of cards that each have an article, with what is put
// behind the first of them, or in front of all their parts.
func pageOfArticles(t *testing.T, cards int, part func(i int) (front, behind string)) *site.Page {
	t.Helper()
	var b strings.Builder
	b.WriteString("<h2>by AK and the research community</h2><div>Mar 18</div>")
	for i := range cards {
		front, behind := part(i)
		fmt.Fprintf(&b, `<article>%s<h3><a href="/papers/2603.%05d">Gulls by Night, Part %d</a></h3>%s</article>`, front, i, i, behind)
	}
	b.WriteString(`<footer><a href="/huggingface">About</a></footer>`)
	p, ok := markup.HTML(b.String())
	if !ok {
		t.Fatal("no HTML")
	}
	page := Read(p)
	if page == nil || len(page.Papers) != cards {
		t.Fatalf("got %v", page)
	}
	return page
}

// A label that most cards have is one problem of the page.
func TestLabels(t *testing.T) {
	for _, test := range []struct{ cards, labelled, ofPapers, ofPage int }{
		{4, 4, 0, 1},
		{3, 3, 3, 0},
		{8, 4, 4, 0},
		{8, 5, 0, 1},
	} {
		page := pageOfArticles(t, test.cards, func(i int) (string, string) {
			if i < test.labelled {
				return "", `<a href="/lab">Gull Lab</a><button>Save it</button>`
			}
			return "", `<a href="/lab">Gull Lab</a>`
		})
		ofPapers, ofPage := 0, 0
		for _, d := range page.Doubts {
			if d.Paper > 0 {
				ofPapers++
			} else {
				ofPage++
			}
		}
		if ofPapers != test.ofPapers || ofPage != test.ofPage {
			t.Errorf("%d of %d cards: got %d and %d problems, want %d and %d: %v", test.labelled, test.cards, ofPapers, ofPage, test.ofPapers, test.ofPage, page.Doubts)
		}
	}
}

// In an article of a card's own its parts may stand in any order.
func TestStrays(t *testing.T) {
	const vote, talk = `<a href="/login?next=%%2Fpapers%%2F2603.%05d">7</a>`, `<a href="/papers/2603.%05d#community">3</a>`
	const other = `<a href="/papers/2512.04560#community">88</a>`
	lab, by := `<a href="/lab">Gull Lab</a>`, `<div>Submitted by <b>mira</b></div>`
	for _, test := range []struct {
		front, behind string
		want          site.Paper
	}{
		{lab, vote, site.Paper{Organization: site.Account{Name: "Gull Lab", Handle: "lab"}, Upvotes: site.Count{N: 7, Known: true}}},
		{talk, by, site.Paper{Comments: site.Count{N: 3, Known: true}, SubmittedBy: site.Account{Handle: "mira"}}},
		{`<p>12 authors</p>`, by + vote, site.Paper{AuthorCount: 12, SubmittedBy: site.Account{Handle: "mira"}, Upvotes: site.Count{N: 7, Known: true}}},
		{`<p>⭐ 5</p>`, vote + `<p>4 comments</p>`, site.Paper{GitHubStars: site.Count{N: 5, Known: true}, Upvotes: site.Count{N: 7, Known: true}, Comments: site.Count{N: 4, Known: true}}},
		// What links to another paper is none of this one.
		{"", vote + other + lab, site.Paper{Upvotes: site.Count{N: 7, Known: true}, Organization: site.Account{Name: "Gull Lab", Handle: "lab"}}},
		{other, vote, site.Paper{Upvotes: site.Count{N: 7, Known: true}}},
		{talk, vote + lab + `<p>12 authors</p>`, site.Paper{Comments: site.Count{N: 3, Known: true}, Upvotes: site.Count{N: 7, Known: true}, Organization: site.Account{Name: "Gull Lab", Handle: "lab"}}},
	} {
		page := pageOfArticles(t, 5, func(i int) (string, string) {
			id := fmt.Sprintf("%05d", i)
			fill := strings.NewReplacer("%05d", id, "%%", "%")
			return fill.Replace(test.front), fill.Replace(test.behind)
		})
		for i := range page.Papers {
			want := test.want
			want.ID, want.Title = fmt.Sprintf("2603.%05d", i), fmt.Sprintf("Gulls by Night, Part %d", i)
			if got := page.Papers[i]; fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s, %s: got %+v, want %+v", test.front, test.behind, got, want)
				break
			}
		}
	}
}
