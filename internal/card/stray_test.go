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

// A text that stands on most cards is no part of their abstracts; one card's own is.
// On pages with dates a number that links to the paper is a rank, not stars.
func TestAbstractsAlone(t *testing.T) {
	const words = "We count the gulls of three harbours by night, and find that they are many."
	for _, test := range []struct{ front, behind, want string }{
		{"", `<p>%s</p>`, ""},
		{`<p>Abstract</p>`, `<p>%s</p>`, "no part of a card, on 5 of them"},
		{"", `<p>%s</p><a href="/papers/2603.%05d">Read more of this</a>`, "no part of a card, on 5 of them"},
		{"", `<p>%s</p><p>Flock %d sleeps on the roofs of the old harbour and wakes with the first boats that go out.</p>`, "\n\nFlock 0 sleeps on the roofs of the old harbour and wakes with the first boats that go out."},
	} {
		page := pageOfArticles(t, 5, func(i int) (string, string) {
			text := strings.Replace(test.behind, "%s", fmt.Sprintf("Study %d. ", i)+words, 1)
			if strings.Contains(text, "%") {
				text = fmt.Sprintf(text, i)
			}
			rank := fmt.Sprintf(`<a href="/papers/2603.%05d">%d</a><a href="/login?next=%%2Fpapers%%2F2603.%05d">7</a>`, i, i+1, i)
			return rank, test.front + text + `<div>4 authors</div><div>·</div><div>Sep 28, 2025</div>`
		})
		p, got := &page.Papers[0], ""
		for _, d := range page.Doubts {
			if d.Paper == 0 {
				got = d.Msg
			}
		}
		if got += strings.TrimPrefix(p.Abstract, "Study 0. "+words); got != test.want || p.GitHubStars.Known || p.Upvotes.N != 7 {
			t.Errorf("%s: got %q, want %q; %v stars, %v upvotes", test.front+test.behind, got, test.want, p.GitHubStars, p.Upvotes)
		}
	}
}

// A word of one abstract is a part of it, however often it stands there.
func TestRepeatedWord(t *testing.T) {
	page := pageOfArticles(t, 1, func(int) (string, string) {
		return "", strings.Repeat(`<p>We count the gulls of three harbours by night.</p>`, 5) + `<div>4 authors</div><div>·</div><div>Sep 28, 2025</div>`
	})
	if n := strings.Count(page.Papers[0].Abstract, "gulls"); n != 5 || len(page.Doubts) > 0 {
		t.Errorf("got %d of 5, %v", n, page.Doubts)
	}
}

func TestMoreNames(t *testing.T) {
	for last, want := range map[string]int{"Ilja Benn": 2, "+9 more": 0, "View all 12 authors": 0, "et al.": 0, "Ada More": 2, "R2 D2": 2} {
		p, _ := markup.HTML(`<div>arxiv:2603.00001</div><h1>Gulls by Night</h1><div>Authors:</div><span>Ada Keel</span>, <span>` + last + `</span><h2>Abstract</h2><p>We count gulls.</p>`)
		page := Read(p)
		if page == nil || len(page.Papers) != 1 {
			t.Fatalf("got %v", page)
		}
		if n := page.Papers[0].AuthorCount; n != want || n == 0 && len(page.Doubts) == 0 {
			t.Errorf("%s: got %d authors, want %d; %v", last, n, want, page.Doubts)
		}
	}
}

// Whether most cards have an article of their own.
func TestAreCards(t *testing.T) {
	for _, test := range []struct {
		found articles
		cards int
		cut   bool
		want  bool
	}{
		{articles{linked: 8}, 8, false, true}, {articles{linked: 7}, 8, false, true}, {articles{linked: 6}, 8, false, false},
		{articles{linked: 6}, 7, false, false}, {articles{linked: 6, begun: true}, 7, true, true}, {articles{linked: 6, begun: true}, 7, false, false},
		{articles{linked: 6}, 7, true, false}, {articles{}, 0, false, false}, {articles{linked: 1}, 0, false, true},
		{articles{linked: 4, dates: 5}, 4, false, false}, {articles{linked: 4, titles: 5}, 4, false, false},
	} {
		if got := test.found.areCards(test.cards, test.cut); got != test.want {
			t.Errorf("%+v of %d, %v: %v", test.found, test.cards, test.cut, got)
		}
	}
}
