package dailypapers_test

import (
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"dailypapers"

	"github.com/google/go-cmp/cmp"
)

// A page's data and its cards agree on everything that a card shows.
func TestHydrationAndCardsAgree(t *testing.T) {
	pages := 0
	for _, name := range fixtures(t, "*.html", "*.mhtml") {
		listing, err := parserOf(name).Parse(strings.NewReader(string(fixture(t, name))))
		if err != nil || listing.Format != dailypapers.FormatHydration || listing.Kind == dailypapers.KindPaper ||
			strings.Contains(name, "cut") || strings.Contains(name, "broken") {
			continue
		}
		pages++
		t.Run(name, func(t *testing.T) { checkCards(t, *parserOf(name), fixture(t, name)) })
	}
	if pages < 5 {
		t.Errorf("only %d fixtures have data and cards", pages)
	}
}

// checkCards compares the data of a page with its cards.
func checkCards(t *testing.T, parser dailypapers.Parser, page []byte) {
	t.Helper()
	parser.Format = dailypapers.FormatHydration
	data := mustParse(t, &parser, page)
	parser.Format = dailypapers.FormatDOM
	cards := mustParse(t, &parser, page)
	if cards.Kind != data.Kind || cards.Period != data.Period || !data.Date.IsZero() && cards.Date != data.Date {
		t.Errorf("cards: %s %s %s; data: %s %s %s", cards.Kind, cards.Period, cards.Date, data.Kind, data.Period, data.Date)
	}
	// The page shows no card for a paper that stands in the data twice.
	byID := map[string]*dailypapers.Paper{}
	var ids []string
	for i := range data.Papers {
		p := &data.Papers[i]
		if byID[p.ID] == nil {
			byID[p.ID] = p
			ids = append(ids, p.ID)
		}
	}
	var shown []string
	for i := range cards.Papers {
		shown = append(shown, cards.Papers[i].ID)
	}
	if diff := cmp.Diff(ids, shown); diff != "" {
		t.Fatalf("-data +cards:\n%s", diff)
	}
	for i := range cards.Papers {
		card := &cards.Papers[i]
		want := shownOf(byID[card.ID], card)
		if oneLine(want.Abstract) == oneLine(card.Abstract) { // HTML folds what separates paragraphs
			want.Abstract = card.Abstract
		}
		if diff := cmp.Diff(want, *card); diff != "" {
			t.Errorf("%s: -data +card:\n%s", card.ID, diff)
		}
	}
	for _, p := range cards.Problems {
		t.Errorf("cards: %v", p)
	}
}

// shownOf returns what a card shows of a paper. It takes from the card only
// which of two things the site chose to show.
func shownOf(data, card *dailypapers.Paper) dailypapers.Paper {
	p := dailypapers.Paper{
		ID:           data.ID,
		Title:        data.Title,
		Organization: data.Organization,
		SubmittedBy:  dailypapers.Account{Handle: data.SubmittedBy.Handle},
		Upvotes:      data.Upvotes,
		Thumbnail:    data.Thumbnail,
	}
	if card.Abstract != "" { // trending pages show the summary in place of some abstracts
		p.Abstract = data.Abstract
		if card.Abstract == data.AISummary {
			p.Abstract = data.AISummary
		}
	}
	if card.SubmittedBy.Handle == "" { // not on search pages
		p.SubmittedBy = dailypapers.Account{}
	}
	if data.Organization == (dailypapers.Account{}) {
		p.AuthorCount = data.AuthorCount
	}
	if !card.Published.IsZero() {
		p.Published = data.Published
	}
	if data.Comments.N > 0 && card.Comments.Known { // no badge for 0, none on trending pages
		p.Comments = data.Comments
	}
	if card.GitHubStars.Known {
		p.GitHubStars = rounded(data.GitHubStars)
	}
	if card.GitHubRepo != "" { // trending pages
		p.GitHubRepo = data.GitHubRepo
	}
	if card.Thumbnail == "" {
		p.Thumbnail = ""
	}
	if len(card.MediaURLs) > 0 && len(data.MediaURLs) > 0 { // a video in place of the thumbnail
		p.MediaURLs = data.MediaURLs[:1]
	}
	return p
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// rounded rounds stars as the site does: 8215 is 8.22k.
func rounded(c dailypapers.Count) dailypapers.Count {
	if c.N < 1000 {
		return c
	}
	unit := 1
	for n := c.N; n >= 1000; n /= 10 {
		unit *= 10
	}
	return dailypapers.Count{N: (c.N + unit/2) / unit * unit, Known: true, Rounded: true}
}

// A year that the page proves does not depend on the day on which it is read.
func TestProvenYear(t *testing.T) {
	for _, name := range []string{
		"absolute.nodata.html", "cut-in-cards.html", "daily-2024.html", "daily-newest.nodata.html", "daily.clipper.md",
		"daily.html", "daily.lynx.txt", "daily.nodata.html", "mirror.html", "saved.nodata.html", "scrambled.html",
		"search-date-header.mhtml", "search-no-today.nodata.html", "search.firecrawl.md", "search.html",
		"search.numbered-links.md", "trending.nodata.html", "utf16le.html", "wayback.nodata.html", "weekly.nodata.html",
	} {
		t.Run(name, func(t *testing.T) {
			page := fixture(t, name)
			want := mustParse(t, &dailypapers.Parser{}, page)
			if want.Date.Year == 0 && want.Date.Month != 0 {
				t.Errorf("the page does not prove its year: %s", want.Date)
			}
			for _, day := range []dailypapers.Date{{Year: 2019, Month: time.July, Day: 2}, today, {Year: 2031, Month: time.December, Day: 31}} {
				got := mustParse(t, &dailypapers.Parser{Today: day}, page)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("-without +with Today %s:\n%s", day, diff)
				}
			}
		})
	}
}

// Data that lacks something is that of the page nevertheless: cards in another order
// are the same, and those of others no part of it. Where papers were lost cards are
// theirs.
func TestCardsBesideData(t *testing.T) {
	const lacks, lost = `{"paper":{"id":"2603.0000%d","title":"Kelp %d"}}`, `{"paper":{"id":"2603.0000%d",,"title":"Kelp %d"}}`
	page := func(second string, cards ...int) string {
		var b strings.Builder
		for _, n := range cards {
			fmt.Fprintf(&b, `<article>%d<h3><a href="/papers/2603.0000%d">Kelp %d</a></h3></article>`, 10*n, n, n)
		}
		list := fmt.Sprintf(lacks, 1, 1) + "," + fmt.Sprintf(second, 2, 2) + "," + fmt.Sprintf(lacks, 3, 3)
		return `<div data-target="DailyPapers" data-props="` + html.EscapeString(`{"dailyPapers":[`+list+`]}`) + `">` + b.String() + `</div>`
	}
	for _, tt := range []struct{ in, want string }{
		{page(lacks, 1, 2, 3), "1:10 2:20 3:30"},
		{page(lacks, 3, 1, 2), "1:10 2:20 3:30"},
		{page(lacks, 4, 5, 2), "1:0 2:20 3:0"},
		{page(lacks), "1:0 2:0 3:0"},
		{page(lost, 1, 2, 3), "1:10 2:20 3:30"},
		{page(lost, 3, 2, 1), "2:20 1:10 3:30"},
	} {
		var got []string
		for _, p := range mustParse(t, new(dailypapers.Parser), []byte(tt.in)).Papers {
			got = append(got, fmt.Sprintf("%s:%d", strings.TrimPrefix(p.ID, "2603.0000"), p.Upvotes.N))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, s, tt.want)
		}
	}
}

// What stands in a page's data under a new key, or can't be read there, is read
// from the cards.
func TestCardsFillData(t *testing.T) {
	page := string(fixture(t, "daily.html"))
	want := mustParse(t, parserOf("daily.html"), []byte(page))
	for _, tt := range []struct {
		old, new string
		problems int
	}{
		{"&quot;upvotes&quot;:", "&quot;likes&quot;:", 0},
		{"&quot;numComments&quot;:", "&quot;numComments&quot;:-", 3},
		{"{&quot;paper&quot;:{&quot;id&quot;:&quot;", "{&quot;paper&quot;:{&quot;id&quot;:&quot;new-", len(want.Papers)},
		{"data-target=\"DailyPapers\"", "data-target=\"Feed\"", 0},
	} {
		got := mustParse(t, parserOf("daily.html"), []byte(strings.ReplaceAll(page, tt.old, tt.new)))
		if len(got.Problems) != tt.problems {
			t.Errorf("%s: %v", tt.new, got.Problems)
		}
		got.Problems = nil
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got:\n%s", tt.new, diff)
		}
	}
}

// A page whose cards a script draws is read from what the script reads; where that
// can't be read the page is not a day without papers.
func TestDataElsewhere(t *testing.T) {
	const front = `<html><head><meta property="og:url" content="https://huggingface.co/papers/date/2026-03-18"></head><body><script>`
	for data, want := range map[string]string{
		`x = {"items":[{"paper":{"id":"2603.00001","title":"Kelp","upvotes":1},"title":"Kelp"}]}`: "hydration 1 papers 0 problems",
		`x = {"items":[["2603.00001","Kelp"]]}`:                                                   "dom 0 papers 1 problems",
		`x = {"items":[]}`:                                                                        "dom 0 papers 0 problems",
	} {
		l := mustParse(t, &dailypapers.Parser{}, []byte(front+data+`</script></body></html>`))
		if got := fmt.Sprintf("%s %d papers %d problems", l.Format, len(l.Papers), len(l.Problems)); got != want || l.Period != "2026-03-18" {
			t.Errorf("%s: got %s of %s, want %s", data, got, l.Period, want)
		}
	}
}
