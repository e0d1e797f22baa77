package data

import (
	"encoding/json"
	"html"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
)

// check looks at what must hold of any page.
func check(t *testing.T, src string, page *site.Page) {
	t.Helper()
	if page == nil {
		return
	}
	if len(page.Doubts) > site.MaxDoubts {
		t.Errorf("%d doubts", len(page.Doubts))
	}
	for _, d := range page.Doubts {
		if d.Paper < 0 || d.Paper > len(page.Papers) || d.Line < 0 || d.Line > 1+strings.Count(src, "\n") || d.Msg == "" {
			t.Errorf("%d papers: %+v", len(page.Papers), d)
		}
	}
	for i, p := range page.Papers {
		if p.ID != "" && !site.IsArxivID(p.ID) || p.ID == "" && p.Title == "" {
			t.Errorf("paper %d: id %q, title %q", i+1, p.ID, p.Title)
		}
		if strings.ContainsAny(p.Title+p.AISummary+p.SubmittedBy.Name, "\n\r\t\x00") || !utf8.ValidString(p.Title+p.Abstract) {
			t.Errorf("paper %d: %q, %q", i+1, p.Title, p.Abstract)
		}
		if len(p.Authors) > 0 && p.AuthorCount != len(p.Authors) {
			t.Errorf("paper %d: %d of %d authors", i+1, p.AuthorCount, len(p.Authors))
		}
	}
}

// checkCut compares a text with the beginning of it: nothing may come of a cut,
// and nothing of it change that was whole.
func checkCut(t *testing.T, read func(string) (*site.Page, string), src string, cut int) {
	t.Helper()
	whole, _ := read(src)
	check(t, src, whole)
	part, _ := read(src[:cut])
	check(t, src[:cut], part)
	if part == nil || len(part.Papers) == 0 {
		return
	}
	if whole != nil && !ownList.MatchString(src[:cut]) && slices.ContainsFunc(whole.Doubts, isOfOtherLists) {
		return // the page's own list stands behind another, as only the whole shows
	}
	if seemsDamaged(src) || whole != nil && slices.ContainsFunc(whole.Doubts, isOfParts) {
		return // as only the whole shows
	}
	if whole == nil || len(part.Papers) > len(whole.Papers) {
		t.Fatalf("cut at %d of %q: %s, whole %s", cut, src, show(part, ""), show(whole, "none"))
	}
	for i, p := range part.Papers {
		if !reflect.DeepEqual(p, whole.Papers[i]) {
			t.Fatalf("cut at %d of %q: paper %d: %+v, whole %+v", cut, src, i+1, p, whole.Papers[i])
		}
	}
}

// seemsDamaged reports whether a text without damage is read as if it had some, until
// its end shows that it has none: papers are a part of others, or lists stand behind
// one another.
func seemsDamaged(src string) bool {
	w := newWalk(src, jsonscan.Plain)
	w.run()
	return w.Damaged && isWhole(src)
}

// ownList finds the beginning of a page's own list.
var ownList = regexp.MustCompile(`(?i)"daily_?papers"\s*:\s*\[`)

// isOfOtherLists reports whether a doubt tells of lists beside the page's own.
func isOfOtherLists(d site.Doubt) bool { return strings.Contains(d.Msg, "other lists") }

// isOfParts reports whether a doubt tells of papers that are a part of an item.
func isOfParts(d site.Doubt) bool { return strings.Contains(d.Msg, "a part of an item") }

// hasResults tells of which data the beginning says something else than the
// whole: the day's papers stand in front of a search's results.
func hasResults(src string) bool { return strings.Contains(src, "searchResults") }

func TestJSONCut(t *testing.T) {
	for _, tt := range jsonTests {
		src := replacer.Replace(tt.in)
		for cut := range len(src) {
			if !hasResults(src) {
				checkCut(t, JSON, src, cut)
			}
		}
	}
}

func FuzzJSON(f *testing.F) {
	for _, tt := range jsonTests {
		f.Add(replacer.Replace(tt.in), 20)
	}
	f.Fuzz(func(t *testing.T, src string, cut int) {
		src = strings.ToValidUTF8(src, "?")
		page, _ := JSON(src)
		check(t, src, page)
		again, _ := JSON(src)
		if !reflect.DeepEqual(page, again) {
			t.Errorf("%q is read in two ways", src)
		}
		if cut >= 0 && cut < len(src) && json.Valid([]byte(src)) && !hasResults(src) {
			checkCut(t, JSON, src, cut)
		}
	})
}

func FuzzHydration(f *testing.F) {
	for _, tt := range jsonTests {
		f.Add(`<div data-target="DailyPapers" data-props="` + html.EscapeString(replacer.Replace(tt.in)) + `">`)
	}
	f.Add(`<div data-props='{"paper":{"id":"2603.00001"}}' data-target=PaperContent><meta content=/papers property=og:url>`)
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(src, "?")
		page, found := Hydration(src)
		check(t, src, page)
		if page != nil && len(page.Papers) == 0 && page.Damaged && found == "" && len(page.Doubts) == 0 {
			t.Errorf("%q is damaged in silence", src)
		}
	})
}

func FuzzTable(f *testing.F) {
	for _, src := range []string{
		tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n", human + "2603.00001 Kelp 潮                  3 2026-03-17\n",
		"title,upvotes\n\"Ke\"\"lp\",3\n", "| title | upvotes |\n|---|---|\n| Kelp \\| | 3 |\n", "title;id\n\"\n\";2603.00001",
		"paper.id,title,organization.name,organization.fullname\n2603.00001,Kelp,kf,Kelp Forge\n",
		"id,title,authors,url,x\n1,Kelp,\"A B, C D and E\",/papers/2603.00001,y\n",
		"title|url\n-|-\n**[Kelp](/papers/2603.00001)**<br>x|y", "Title: Kelp\nLink: /papers/2603.00001\nUpvotes: 3\n\n---\nTitle: Moss\n by day\nUpvotes: 2\n2 rows\n", "title,upvotes\n=HYPERLINK(\"/papers/2603.00001\";\"Kelp\"),3",
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ToValidUTF8(src, "?")
		page, _ := Table(src)
		check(t, src, page)
	})
}
