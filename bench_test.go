package dailypapers_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"dailypapers"

	"golang.org/x/net/html"
)

// BenchmarkParse reads a page of each form. Beside it stands, in the same run and
// over the same bytes, what one would do without this package: html.Parse for
// HTML, json.Unmarshal into the fields that matter for JSON.
func BenchmarkParse(b *testing.B) {
	for _, name := range []string{
		"daily.json", "hydration.json", "daily.html", "trending.html", "search.html", "daily.nodata.html", "trending.nodata.html",
		"search-date-header.mhtml", "daily.lynx.txt", "search.firecrawl.md", "search.numbered-links.md", "search.resiliparse.txt",
	} {
		benchmarkForms(b, name, fixture(b, name), parserOf(name))
	}
}

// BenchmarkCorpus does the same with real pages: the largest of each kind of
// file.
func BenchmarkCorpus(b *testing.B) {
	largest := map[string]string{}
	sizes := map[string]int{}
	for _, path := range corpusPages(b) {
		page, _ := corpusPage(b, path)
		kind := filepath.Ext(path)
		if strings.Contains(path, ".nodata.") {
			kind = ".nodata" + kind
		}
		if len(page) > sizes[kind] {
			sizes[kind], largest[kind] = len(page), path
		}
	}
	for _, path := range largest {
		page, want := corpusPage(b, path)
		benchmarkForms(b, filepath.Base(path), page, parserWithArgs(b, want.Args))
	}
}

// benchmarkForms reads a page in each form that it has, and in the ways that it
// is compared with.
func benchmarkForms(b *testing.B, name string, page []byte, parser *dailypapers.Parser) {
	first := mustParse(b, parser, page)
	forms := []dailypapers.Format{first.Format}
	if first.Format == dailypapers.FormatHydration && first.Kind != dailypapers.KindPaper {
		forms = append(forms, dailypapers.FormatDOM)
	}
	for _, form := range forms {
		b.Run(fmt.Sprintf("%s/%s", name, form), func(b *testing.B) {
			forced := *parser
			forced.Format = form
			measure(b, page, func() error {
				_, err := forced.Parse(bytes.NewReader(page))
				return err
			})
		})
	}
	switch first.Format {
	case dailypapers.FormatHydration, dailypapers.FormatDOM:
		if strings.HasSuffix(name, ".mhtml") {
			return // html.Parse would read the envelope's bytes as HTML
		}
		b.Run(name+"/html.Parse", func(b *testing.B) {
			measure(b, page, func() error {
				_, err := html.Parse(bytes.NewReader(page))
				return err
			})
		})
	case dailypapers.FormatJSON:
		b.Run(name+"/json.Unmarshal", func(b *testing.B) {
			measure(b, page, func() error {
				if page[0] == '[' {
					return json.Unmarshal(page, new([]plainItem))
				}
				return json.Unmarshal(page, new(struct{ DailyPapers []plainItem }))
			})
		})
	}
}

func measure(b *testing.B, page []byte, f func() error) {
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if err := f(); err != nil {
			b.Fatal(err)
		}
	}
}

// A plainItem has the fields of an item that a listing has.
type plainItem struct {
	Title, Summary, Thumbnail string
	PublishedAt               string
	NumComments               int
	MediaURLs                 []string `json:"mediaUrls"`
	SubmittedBy, Organization plainAccount
	Paper                     struct {
		ID, Title, Summary, PublishedAt, SubmittedOnDailyAt string
		Authors                                             []struct {
			Name   string
			Hidden bool
			User   plainAccount
		}
		Upvotes, GithubStars    int
		GithubRepo, ProjectPage string
		AISummary               string   `json:"ai_summary"`
		AIKeywords              []string `json:"ai_keywords"`
		SubmittedOnDailyBy      plainAccount
		Organization            plainAccount
	}
}

type plainAccount struct{ Name, User, Fullname string }

// growable are pages that can be made as large as one likes: from the beginning
// of a card to the end of one, which is the first place behind where the second
// mark stands.
var growable = []struct{ name, begin, end, separator string }{
	{"search.resiliparse.txt", "LanternKV: Paging", "Moss: Quiet", ""},
	{"search.firecrawl.md", "[214](", "[1](", ""},
	{"daily.lynx-80.txt", "   Submitted by\n   brambleworks", "   Submitted by\n   fdragul", ""},
	{"daily.nodata.html", "<article", "</section>", ""},
	{"daily.json", "{", "\n]\n", ","},
}

// BenchmarkSize reads pages of 60 kB to 6 MB: cost per byte should not grow with
// the page.
func BenchmarkSize(b *testing.B) {
	for _, g := range growable {
		for _, size := range []int{60_000, 600_000, 6_000_000} {
			page := grow(b, g.name, g.begin, g.end, g.separator, size)
			b.Run(fmt.Sprintf("%s/%dkB", g.name, size/1000), func(b *testing.B) {
				parser := parserOf(g.name)
				measure(b, page, func() error {
					_, err := parser.Parse(bytes.NewReader(page))
					return err
				})
			})
		}
	}
}

// grow repeats the cards of a fixture until it has the given size.
func grow(tb testing.TB, name, begin, end, separator string, size int) []byte {
	tb.Helper()
	page := string(fixture(tb, name))
	front, rest, ok := strings.Cut(page, begin)
	cards, back, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		tb.Fatalf("%s: no cards between %q and %q", name, begin, end)
	}
	cards = begin + cards
	var b bytes.Buffer
	b.WriteString(front + cards)
	for b.Len() < size {
		b.WriteString(separator + cards)
	}
	b.WriteString(end + back)
	return b.Bytes()
}

// A page that has grown has the papers that its size promises.
func TestGrow(t *testing.T) {
	for _, g := range growable {
		t.Run(g.name, func(t *testing.T) {
			small := mustParse(t, parserOf(g.name), grow(t, g.name, g.begin, g.end, g.separator, 60_000))
			large := mustParse(t, parserOf(g.name), grow(t, g.name, g.begin, g.end, g.separator, 240_000))
			if s, l := len(small.Papers), len(large.Papers); s < 15 || l < 3*s || l > 5*s {
				t.Errorf("%d papers in 60 kB, %d in 240 kB", s, l)
			}
			if large.Problems != nil {
				t.Error(large.Err())
			}
		})
	}
}
