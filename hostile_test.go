package dailypapers_test

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers"
)

// hostile are inputs that make a careless reader slow or large, each built to
// about the given size.
var hostile = []struct {
	name  string
	build func(size int) string
}{
	{"html/nested divs", repeat("<html><body>", "<div>", "</body></html>")},
	{"html/nested links", repeat("<html><body>", `<a href="/papers/2603.00001">`, "</body></html>")},
	{"html/nested bold", repeat("<html><body>", "<b><i>", "</body></html>")},
	{"html/nested tables", repeat("<html><body>", "<table><tr><td>", "</body></html>")},
	{"html/cards", repeat("<html><body>", `<article><a href="/login?next=%2Fpapers%2F2603.00001">7</a><h3><a href="/papers/2603.00001">A title</a></h3><span>2 authors</span></article>`, "")},
	{"html/cards of different papers", cards},
	{"html/unclosed attribute", repeat(`<div data-target="DailyPapers" data-props="`, `<a data-props="`, "")},
	{"html/many data-props", repeat("<html>", `<div data-props='{}' data-target=DailyPapers>`, "")},
	{"html/data-props without a tag", repeat("<html>", `data-props `, "")},
	{"html/entities", repeat(`<div data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[`, "&amp;&lt;&nosuch;&#x110000;&", `">`)},
	{"html/text pieces", repeat("<html><body>by AK and the research community<p>", "<br>a", "</body></html>")},
	{"hydration/quotes in data", repeat("<html>", `<div data-target="DailyPapers" data-props="{"x">`, "")},
	{"hydration/data without an end", repeat("", `<div data-target='DailyPapers' data-props='{a'b`, "")},
	{"hydration/damaged items", repeat(`<div data-target="DailyPapers" data-props='{"dailyPapers":[`, `{"paper":{"id":`, `'>`)},
	{"json/nested arrays", repeat(`[{"paper":{"id":"2603.00001","title":"T","x":`, "[", "")},
	{"json/nested items", repeat("[", `{"paper":{`, "")},
	{"json/bad items", repeat("[", `{"paper":{"id":7,"title":8,"upvotes":"many","authors":[1,2]}},`, "0]")},
	{"json/items", repeat("[", `{"paper":{"id":"2603.00001","title":"T","upvotes":1}},`, "0]")},
	{"json/one string", repeat(`[{"paper":{"id":"`, `\u00e9\"`, `"}}]`)},
	{"json/lines of bad items", repeat("[", "{\"paper\":{\"id\":7}},\n", "0]")},
	{"markdown/open brackets", repeat("# A\nby AK and the research community\n", "[", "")},
	{"markdown/closed brackets", repeat("# A\nby AK and the research community\n", "](", "")},
	{"markdown/links that never end", repeat("# A\nby AK and the research community\n", "[a](b", "")},
	{"markdown/images that never end", repeat("# A\nby AK and the research community\n", "![", "")},
	{"markdown/tags that never end", repeat("# A\nby AK and the research community\n", "<a href=", "")},
	{"markdown/comments that never end", repeat("# A\nby AK and the research community\n", "<!--", "")},
	{"markdown/references in circles", repeat("# A\nby AK and the research community\n", "[1][2]\n[1]: /papers/2603.00001\n", "")},
	{"markdown/numbers", repeat("by AK and the research community\n", "[1][2][3] a ", "\n 1. /a\n 2. /b\n 3. /c\n")},
	{"markdown/list marks", repeat("# A\nby AK and the research community\n", "- ", "")},
	{"markdown/backslashes", repeat("# A\nby AK and the research community\n", `\`, "")},
	{"markdown/headings", repeat("# A\nby AK and the research community\n", "### A title\n", "")},
	{"markdown/underlines", repeat("# A\nby AK and the research community\n", "---\n", "")},
	{"text/one line", repeat("by AK and the research community\n", "word ", "")},
	{"text/one line of gaps", repeat("by AK and the research community\n", "7  ", "")},
	{"text/one line of labels", repeat("by AK and the research community\n", "GitHub ", "")},
	{"text/numbers", repeat("by AK and the research community\n", "1\n", "")},
	{"text/blank lines", repeat("by AK and the research community\n", "\n", "")},
	{"text/paragraphs", repeat("by AK and the research community\n\n", "Some words that may be a title or not\n\n", "")},
	{"text/wrapped lines", repeat("by AK and the research community\n\n", "some words of a paragraph that was wrapped at a column and never ends\n", "")},
	{"text/dots", repeat("by AK and the research community\n", "· ", "")},
	{"text/meta lines", repeat("by AK and the research community\n", "3 authors · May 25 4 · ", "")},
	{"text/submitters", repeat("by AK and the research community\n", "Submitted by\n", "")},
	{"markdown/titles of links", repeat("# A\nby AK and the research community\n", `[a](b "`+strings.Repeat(")", 200), "")},
	{"text/words of the site", repeat("by AK and the research community\n", strings.Repeat("Models Docs ", 12)+"x\n", "")},
	{"text/underscores", repeat("by AK and the research community\n7_authors\n", "**** A_b_\n", "")},
	{"text/pictures", repeat("by AK and the research community\n", "[https://a.example/x.png] A\n[/b]\n", "")},
	{"text/numbers of lines", countedLines},
	{"mhtml/parts", repeat("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "--b\nContent-Type: text/css\n\nx\n", "--b--")},
	{"zero bytes", repeat("", "\x00", "")},
	{"invalid bytes", repeat("by AK and the research community\n", "\xff\xfe\n", "")},
}

func repeat(before, unit, after string) func(int) string {
	return func(size int) string {
		return before + strings.Repeat(unit, size/len(unit)+1) + after
	}
}

func countedLines(size int) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, "%d\tby AK and the research community\n", i)
	}
	return b.String()
}

func cards(size int) string {
	var b strings.Builder
	b.WriteString("<html><body>")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<article><a href="/login?next=%%2Fpapers%%2F%04d.%05d">7</a><h3><a href="/papers/%04[1]d.%05[2]d">Title %[2]d</a></h3><span>2 authors</span></article>`, 2603+i/100000, i%100000)
	}
	return b.String()
}

// TestHostile parses each hostile input: what comes back is a listing or an
// error, and the number of its problems is bounded.
func TestHostile(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			l, err := dailypapers.Parse(strings.NewReader(h.build(1 << 16)))
			if (l == nil) == (err == nil) {
				t.Fatalf("listing %v, error %v", l, err)
			}
			if l != nil && len(l.Problems) > 101 {
				t.Errorf("%d problems", len(l.Problems))
			}
		})
	}
}

// BenchmarkHostile shows the cost of a byte of each hostile input at n and 8n:
// where it is the same, the cost is linear.
func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []int{1 << 18, 1 << 21} {
			b.Run(fmt.Sprintf("%s/%d", h.name, size), func(b *testing.B) {
				src := h.build(size)
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					dailypapers.Parse(strings.NewReader(src)) // the cost counts, not the answer
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(src)), "ns/byte")
			})
		}
	}
}
