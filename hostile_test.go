package dailypapers_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"dailypapers"
)

// site begins a page of the site in markdown.
const site = "# A\nby AK and the research community\n"

// hostile holds shapes of inputs that make a careless reader slow or large. What
// a search finds gets a row.
var hostile = []struct {
	name string
	shape
}{
	{"html/nested divs", shape{front: "<html><body>", unit: "<div>", back: "</body></html>"}},
	{"html/nested links", shape{front: "<html><body>", unit: `<a href="/papers/2603.00001">`, back: "</body></html>"}},
	{"html/nested bold", shape{front: "<html><body>", unit: "<b><i>", back: "</body></html>"}},
	{"html/nested tables", shape{front: "<html><body>", unit: "<table><tr><td>", back: "</body></html>"}},
	{"html/cards", shape{front: "<html><body>", unit: `<article><a href="/login?next=%2Fpapers%2F2603.00001">7</a><h3><a href="/papers/2603.00001">A title</a></h3><span>2 authors</span></article>`}},
	{"html/cards in cards", shape{front: "<html><body>", unit: `<div><a href="/papers/2603.` + counter + `">A title</a>`}},
	{"html/cards of different papers", shape{front: "<html><body>", unit: `<article><a href="/login?next=%2Fpapers%2F2603.` + counter + `">7</a><h3><a href="/papers/2603.` + counter + `">A title</a></h3><span>2 authors</span></article>`}},
	{"html/unclosed attribute", shape{front: `<div data-target="DailyPapers" data-props="`, unit: `<a data-props="`}},
	{"html/many data-props", shape{front: "<html>", unit: `<div data-props='{}' data-target=DailyPapers>`}},
	{"html/data-props without a tag", shape{front: "<html>", unit: `data-props `}},
	{"html/entities", shape{front: `<div data-target="DailyPapers" data-props="{&quot;dailyPapers&quot;:[`, unit: "&amp;&lt;&nosuch;&#x110000;&", back: `">`}},
	{"html/text pieces", shape{front: "<html><body>by AK and the research community<p>", unit: "<br>a", back: "</body></html>"}},
	{"hydration/quotes in data", shape{front: "<html>", unit: `<div data-target="DailyPapers" data-props="{"x">`}},
	{"hydration/data without an end", shape{unit: `<div data-target='DailyPapers' data-props='{a'b`}},
	{"hydration/damaged items", shape{front: `<div data-target="DailyPapers" data-props='{"dailyPapers":[`, unit: `{"paper":{"id":`, back: `'>`}},
	{"json/nested arrays", shape{front: `[{"paper":{"id":"2603.00001","title":"T","x":`, unit: "["}},
	{"json/nested items", shape{front: "[", unit: `{"paper":{`}},
	{"json/bad items", shape{front: "[", unit: `{"paper":{"id":7,"title":8,"upvotes":"many","authors":[1,2]}},`, back: "0]"}},
	{"json/items", shape{front: "[", unit: `{"paper":{"id":"2603.00001","title":"T","upvotes":1}},`, back: "0]"}},
	{"json/one string", shape{front: `[{"paper":{"id":"`, unit: `\u00e9\"`, back: `"}}]`}},
	{"json/lines of bad items", shape{front: "[", unit: "{\"paper\":{\"id\":7}},\n", back: "0]"}},
	{"markdown/open brackets", shape{front: site, unit: "["}},
	{"markdown/closed brackets", shape{front: site, unit: "]("}},
	{"markdown/links that never end", shape{front: site, unit: "[a](b"}},
	{"markdown/images that never end", shape{front: site, unit: "!["}},
	{"markdown/tags that never end", shape{front: site, unit: "<a href="}},
	{"markdown/comments that never end", shape{front: site, unit: "<!--"}},
	{"markdown/references in circles", shape{front: site, unit: "[1][2]\n[1]: /papers/2603.00001\n"}},
	{"markdown/numbers", shape{front: "by AK and the research community\n", unit: "[1][2][3] a ", back: "\n 1. /a\n 2. /b\n 3. /c\n"}},
	{"markdown/list marks", shape{front: site, unit: "- "}},
	{"markdown/backslashes", shape{front: site, unit: `\`}},
	{"markdown/headings", shape{front: site, unit: "### A title\n"}},
	{"markdown/underlines", shape{front: site, unit: "---\n"}},
	{"text/one line", shape{front: "by AK and the research community\n", unit: "word "}},
	{"text/one line of gaps", shape{front: "by AK and the research community\n", unit: "7  "}},
	{"text/one line of labels", shape{front: "by AK and the research community\n", unit: "GitHub "}},
	{"text/numbers", shape{front: "by AK and the research community\n", unit: "1\n"}},
	{"text/blank lines", shape{front: "by AK and the research community\n", unit: "\n"}},
	{"text/paragraphs", shape{front: "by AK and the research community\n\n", unit: "Some words that may be a title or not\n\n"}},
	{"text/wrapped lines", shape{front: "by AK and the research community\n\n", unit: "some words of a paragraph that was wrapped at a column and never ends\n"}},
	{"text/dots", shape{front: "by AK and the research community\n", unit: "· "}},
	{"text/meta lines", shape{front: "by AK and the research community\n", unit: "3 authors · May 25 4 · "}},
	{"text/submitters", shape{front: "by AK and the research community\n", unit: "Submitted by\n"}},
	{"markdown/titles of links", shape{front: site, unit: `[a](b "` + strings.Repeat(")", 200)}},
	{"text/words of the site", shape{front: "by AK and the research community\n", unit: strings.Repeat("Models Docs ", 12) + "x\n"}},
	{"text/underscores", shape{front: "by AK and the research community\n7_authors\n", unit: "**** A_b_\n"}},
	{"text/pictures", shape{front: "by AK and the research community\n", unit: "[https://a.example/x.png] A\n[/b]\n"}},
	{"markdown/names of addresses over lines", shape{front: site, unit: "[\n\nx\n\n]: /papers/2603.00001\n"}},
	{"markdown/one name of many addresses", shape{front: site + "[\n", unit: "x ]: /papers/2603.00001\n"}},
	{"text/numbers behind blanks", shape{front: site, unit: "  12\t- \n"}},
	{"text/numbers behind blanks on one line", shape{front: site, unit: "  12\t- "}},
	{"markdown/headings of cards", shape{front: site, unit: "# A title Upvote 4 authors · May 3\n"}},
	{"text/numbers of lines", shape{unit: counter + "\tby AK and the research community\n"}},
	{"mhtml/parts", shape{front: "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", unit: "--b\nContent-Type: text/css\n\nx\n", back: "--b--"}},
	{"markdown/pictures that never end in front of one address", shape{front: site, unit: strings.Repeat("![", 490) + "]("}},
	{"markdown/empty boxes behind a long link", shape{front: "# A\n[1]: /papers/2603.00001\n[2]: /b\n[3]: /c\n\n[1]x x x ", long: "y", unit: "\n[ ]"}},
	{"markdown/links behind one long word", shape{front: site, long: "y", unit: "[a](b) w x y z "}},
	{"markdown/open brackets and empty lines", shape{front: site + strings.Repeat("[\n", 100), unit: "\n"}},
	{"markdown/a title of many lines", shape{front: "# Paper page - Gulls\n", unit: "by Night\n"}},
	{"text/sheets of paper", shape{front: "Gulls\n", unit: "a\n1/9\n\f"}},
	{"markdown/one line of GitHub", shape{front: "[", unit: "Upvote "}},
	{"markdown/addresses behind an entity", shape{front: site + "x &amp; y", unit: "see (https://e.com/a) "}},
	{"markdown/prose and links", shape{front: site, long: "some words ", unit: "[a](/b) "}},
	{"snapshot/a button of pictures", shape{front: "- heading \"A\"\n- link \"b\":\n  - /url: /papers/2603.00001\n- button \"x\":\n", unit: "  - img \"a\"\n"}},
	{"paper/suffixes of one name", shape{front: "arxiv:2603.00001\n\nA title of it\n\nAuthors:\n\nA", unit: ", Jr.", back: "\n\nAbstract\n\nText of it.\n"}},
	{"json/dates of a capture", shape{front: `{"a":1`, unit: `,"date":"Wed, 18 Mar 2026 10:00:00 XXXXX"`, back: "}"}},
	{"json/items in damage", shape{front: `{"dailyPapers":[(`, unit: `[{{"paper":{"id":"2603.00001"},"title":"t"},`}},
	{"text/rows of words", shape{front: "by AK and the research community\n", unit: strings.Repeat("new ", 39) + "x\n"}},
	{"text/rows of authors", shape{front: "by AK and the research community\n", unit: strings.Repeat("4 authors · ", 30) + "x\n"}},
	{"table/stacked", shape{unit: "title: x\nid: 2603.00001\n"}},
	{"table/stacked names", shape{unit: "title: x\nsummary: y\n"}},
	{"table/one stacked name", shape{front: "title: x\n", unit: "a: b\n", back: "title: y\n"}},
	{"text/upvotes", shape{front: "by AK and the research community\nx\n", unit: " Upvote"}},
	{"html/attributes of body", shape{unit: "<body a" + counter + "=b>"}},
	{"html/a comment of tags", shape{front: `<html><body><a href="/papers/2603.00001">x</a><!`, unit: "<1"}},
	{"html/forms that never end", shape{front: `<html><body><a href="/papers/2603.00001">x</a>`, unit: "<select><article><textarea><article><noscript><article><iframe><article><style><article>"}},
	{"html/accounts side by side", shape{front: `<html><body><a href="/papers/2603.00001">x</a>`, unit: `<a href="/keel">and</a><b>and</b>`}},
	{"html/icons", shape{front: `<html><body><a href="/papers/2603.00001">x</a>`, unit: `<svg><title>Upvotes</title></svg><svg aria-label="3 comments">`}},
	{"html/translations", shape{front: `<html><body><a href="/papers/2603.00001">x</a>`, unit: `a<font lang="de">`}},
	{"table/rows that go on", shape{front: " id         | title                    | upvotes\n------------+--------------------------+---------\n 2603.00001 | Kelp +|  3\n", unit: "            | wild +|\n"}},
	{"table/spelled breaks", shape{front: "id\ttitle\tabstract\n2603.00001\tKelp\t", unit: `\n\\`}},
	{"table/numbered rows", shape{unit: "id,title,upvotes\n1,2603.00001,\"\n"}},
	{"markdown/pages behind pages", shape{unit: "by AK and the research community\nSubmitted by\nada\n7\nKelp\n"}},
	{"markdown/sections", shape{unit: "## [T](/papers/2603.00001)\n\n### S\n\n7 upvotes\n\n"}},
	{"markdown/numbers in another language", shape{front: site + "[T](/papers/2603.00001)\n", unit: "·\n7 Autoren\n·\n8 Autoren\n"}},
	{"html/cards of one paper of a long organization", shape{front: `<html><body><article><h3><a href="/papers/2603.00001">Title</a></h3><span>`, long: "y", unit: `</span></article><article><h3><a href="/papers/2603.00001">Title</a></h3><span>x y`}},
	{"table/quotes behind commas", shape{unit: "![ c\n\",\""}},
	{"table/quotes", shape{front: strings.Repeat("a,\"\"\"\n", 100), unit: "\"\""}},
	{"table/columns without cells", shape{front: "id title\n-- -----", long: " -", unit: "\n1"}},
	{"table/rows", shape{front: "id\ttitle\n", unit: "2603.00001\tT\n"}},
	{"json/a string of short lines", shape{front: "{\"a\":\"![a](b) c\n", unit: " c\n"}},
	{"zero bytes", shape{unit: "\x00"}},
	{"invalid bytes", shape{front: "by AK and the research community\n", unit: "\xff\xfe\n"}},
}

// A shape is an input of any size: what stands in front once, what is repeated up
// to half of the size, if anything, what is repeated behind it, and what stands
// at the end. Where it says counter stands a number that counts up.
type shape struct{ front, long, unit, back string }

const counter = "\x01"

// build returns the input of about the given size.
func (s shape) build(size int) string {
	var b strings.Builder
	number := 10000
	repeat := func(unit string, end int) {
		for unit != "" && b.Len() < end {
			b.WriteString(strings.ReplaceAll(unit, counter, strconv.Itoa(number)))
			number++
		}
	}
	b.WriteString(s.front)
	repeat(s.long, size/2)
	repeat(s.unit, size)
	b.WriteString(s.back)
	return b.String()
}

func (s shape) String() string {
	text := fmt.Sprintf("%q", s.front)
	if s.long != "" {
		text += fmt.Sprintf(", %q up to the middle", s.long)
	}
	return text + fmt.Sprintf(", %q repeated", s.unit)
}

// TestHostile parses each hostile input: what comes back is a listing or an
// error, the number of its problems is bounded, and it costs no more than its
// size may.
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
			if found := h.excess(); found != "" {
				t.Error(found)
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
