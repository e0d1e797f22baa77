package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"dailypapers"
	"dailypapers/internal/golden"

	"golang.org/x/net/html"
)

// writers are the formats by the ends of their golden files.
var writers = map[string]func(Feed, io.Writer) error{"atom": Feed.WriteAtom, "rss": Feed.WriteRSS, "json": Feed.WriteJSON}

// write returns a feed in a format.
func write(t *testing.T, f Feed, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := writers[format](f, &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// testPapers returns the papers of the pages in testdata that a filter keeps.
func testPapers(t *testing.T, f Filter) []dailypapers.Paper {
	t.Helper()
	folder := Folder{FS: os.DirFS("testdata/pages")}
	for range folder.Read() {
	}
	papers := f.Papers(folder.Listings()...)
	return papers
}

func TestGolden(t *testing.T) {
	papers := testPapers(t, Filter{Order: Newest})
	papers[2].WithdrawnAt = time.Date(2026, 3, 20, 8, 0, 0, 0, time.UTC)
	for format := range writers {
		t.Run(format, func(t *testing.T) {
			f := Feed{Title: "Counting & More", URL: "https://feeds.example/x/feed." + format, Papers: papers}
			got := write(t, f, format)
			if again := write(t, f, format); again != got {
				t.Error("the same papers gave other bytes")
			}
			golden.Check(t, filepath.Join("testdata", "feed."+format), []byte(got))
		})
	}
}

// The zero Feed is one.
func TestZero(t *testing.T) {
	for format, want := range map[string][]string{
		"atom": {">Daily Papers</title>", "<id>urn:uuid:", "1970-01-01T00:00:00Z</updated>"},
		"rss":  {"<title>Daily Papers</title>", "<link>https://huggingface.co/papers</link>"},
		"json": {`"title": "Daily Papers"`, `"items": []`},
	} {
		got := write(t, Feed{}, format)
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%s lacks %s:\n%s", format, part, got)
			}
		}
	}
}

const oddTitle = `Do <think> Tags & "Quotes" Survive? It's p<q>r`

// parsed is a feed as a strict reader of XML or JSON sees it.
type parsed struct {
	Entries []parsedEntry `xml:"entry" json:"items"`
	Items   []parsedEntry `xml:"channel>item" json:"-"`
}

type parsedEntry struct {
	Title   string   `xml:"title" json:"title"`
	Content string   `xml:"content" json:"content_html"`
	Text    string   `xml:"description" json:"-"`
	Authors []string `xml:"author>name" json:"-"`
	Creator []string `xml:"creator" json:"-"`
	Updated string   `xml:"updated" json:"date_modified"`
}

// parse reads a feed. Its entries are in Entries.
func parse(t *testing.T, format, text string) parsed {
	t.Helper()
	var p parsed
	var err error
	if format == "json" {
		err = json.Unmarshal([]byte(text), &p)
	} else {
		err = xml.Unmarshal([]byte(text), &p)
	}
	if err != nil {
		t.Fatalf("%s: %v in %s", format, err, text)
	}
	p.Entries = append(p.Entries, p.Items...)
	for i := range p.Entries {
		p.Entries[i].Content += p.Entries[i].Text
	}
	return p
}

// What is odd in a paper is read back as it was.
func TestEscaping(t *testing.T) {
	papers := testPapers(t, Filter{MinUpvotes: 12, Organizations: []string{"mouse-lab"}})
	for format := range writers {
		entries := parse(t, format, write(t, Feed{Papers: papers, Counts: true}, format)).Entries
		if len(entries) != 1 {
			t.Fatalf("%s: %d entries, want 1", format, len(entries))
		}
		e := entries[0]
		if e.Title != oddTitle {
			t.Errorf("%s: title %q", format, e.Title)
		}
		want := map[string][]string{
			"atom": {"Ada Mouser", `Zoë "Z" O'Vole`, "Lu <Li> & Söhne"},
			"rss":  {`Ada Mouser, Zoë "Z" O'Vole, Lu <Li> & Söhne`}, // readers show one creator
		}
		if authors := slices.Concat(e.Authors, e.Creator); !slices.Equal(authors, want[format]) {
			t.Errorf("%s: authors %q", format, authors)
		}
		checkContent(t, format, e.Content)
	}
}

// checkContent checks the HTML of the odd paper.
func checkContent(t *testing.T, format, content string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var paragraphs, links []string
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.ElementNode && n.Data == "p":
			paragraphs = append(paragraphs, "")
		case n.Type == html.ElementNode && n.Data == "a":
			links = append(links, n.Attr[0].Val)
		case n.Type == html.ElementNode && n.Data == "b":
			t.Errorf("%s: markup of the abstract became markup of the entry", format)
		case n.Type == html.TextNode && len(paragraphs) > 0:
			paragraphs[len(paragraphs)-1] += n.Data
		}
	}
	for _, want := range []string{
		`We count mice at p<0.001 & find k_{ast} of them, 3.52times more than R\&D did. See <b>bold</b> claims.`,
		"A second paragraph has  an odd mark & a link to https://mice.example/a?b=1&c=2.",
		"12 votes · 1 comment · 1530 GitHub stars · Mouse & Co. Lab · 3 authors · submitted by Ada Mouser · listed 2026-03-02 · published 2026-02-27",
	} {
		found := slices.ContainsFunc(paragraphs, func(p string) bool { return strings.TrimSpace(p) == want })
		if !found {
			t.Errorf("%s: no paragraph %q in %q", format, want, paragraphs)
		}
	}
	if want := []string{"https://huggingface.co/papers/2603.00010", "https://arxiv.org/abs/2603.00010",
		"https://arxiv.org/pdf/2603.00010", "https://github.com/mouse-lab/count"}; !slices.Equal(links, want) {
		t.Errorf("%s: links %q; one of javascript is none", format, links)
	}
}

// One vote, star and comment more changes no entry, unless they are asked for.
func TestCounts(t *testing.T) {
	papers := testPapers(t, Filter{})
	more := slices.Clone(papers)
	for i := range more {
		for _, c := range []*dailypapers.Count{&more[i].Upvotes, &more[i].Comments, &more[i].GitHubStars} {
			*c = dailypapers.Count{N: c.N + 1, Known: true}
		}
	}
	for format := range writers {
		for _, counts := range []bool{false, true} {
			before := write(t, Feed{Papers: papers, Counts: counts}, format)
			after := write(t, Feed{Papers: more, Counts: counts}, format)
			if (before != after) != counts {
				t.Errorf("%s, counts %t: the votes changed the feed: %t", format, counts, before != after)
			}
		}
	}
}

// A paper that was withdrawn says so, and was updated then.
func TestWithdrawn(t *testing.T) {
	p := dailypapers.Paper{ID: "2603.00060", Title: "Counting Ants", Submitted: dailypapers.Date{Year: 2026, Month: 3, Day: 2}, AISummary: "Ants.", Abstract: "We count."}
	for _, format := range []string{"atom", "json"} {
		before := parse(t, format, write(t, Feed{Papers: []dailypapers.Paper{p}}, format)).Entries[0]
		gone := p
		gone.WithdrawnAt = time.Date(2026, 3, 20, 8, 0, 0, 0, time.FixedZone("", -6*60*60))
		after := parse(t, format, write(t, Feed{Papers: []dailypapers.Paper{gone}}, format)).Entries[0]
		if before.Title != "Counting Ants" || after.Title != "Withdrawn: Counting Ants" {
			t.Errorf("%s: titles %q and %q", format, before.Title, after.Title)
		}
		if before.Updated != "2026-03-02T00:00:00Z" || after.Updated != "2026-03-20T14:00:00Z" {
			t.Errorf("%s: updated %s and %s", format, before.Updated, after.Updated)
		}
		if !strings.Contains(after.Content, "withdrawn on 2026-03-20") || strings.Contains(before.Content, "withdrawn") {
			t.Errorf("%s: %s\n%s", format, before.Content, after.Content)
		}
		if strings.Index(before.Content, "Ants.") > strings.Index(before.Content, "We count.") {
			t.Errorf("%s: the summary stands below the abstract: %s", format, before.Content)
		}
	}
}

func TestEntryID(t *testing.T) {
	const ants = "urn:uuid:14682404-c36a-5811-b8f5-a4f59f2a50cb"
	for _, test := range []struct {
		p    dailypapers.Paper
		want string
	}{
		{dailypapers.Paper{ID: "2603.00060", Title: "Counting Ants"}, "https://huggingface.co/papers/2603.00060"},
		{dailypapers.Paper{ID: "2603.00060", Title: "Ants, Counted"}, "https://huggingface.co/papers/2603.00060"},
		{dailypapers.Paper{Title: "Counting Ants"}, ants},
		{dailypapers.Paper{Title: "Counting Ants", Abstract: "Ants."}, ants},
		{dailypapers.Paper{ID: `"><script>x</script>`}, "urn:uuid:"},
		{dailypapers.Paper{Abstract: "Ants."}, "urn:uuid:"},
	} {
		e := newEntry(test.p, false)
		if !strings.HasPrefix(e.id, test.want) {
			t.Errorf("%+v: id %q, want %q", test.p, e.id, test.want)
		}
		if strings.HasPrefix(test.want, "urn:") && e.page != "" {
			t.Errorf("%+v: the address %q is made up", test.p, e.page)
		}
	}
}

func TestTimeOf(t *testing.T) {
	at := time.Date(2026, 3, 18, 9, 30, 0, 0, time.FixedZone("", 2*60*60))
	day := func(y int, m time.Month, d int) dailypapers.Date { return dailypapers.Date{Year: y, Month: m, Day: d} }
	for _, test := range []struct {
		p    dailypapers.Paper
		want string
	}{
		{dailypapers.Paper{Submitted: day(2026, 3, 18), SubmittedAt: at, Published: day(2026, 3, 17)}, "2026-03-18T07:30:00Z"},
		{dailypapers.Paper{Submitted: day(2026, 3, 18), Published: day(2026, 3, 18), PublishedAt: at}, "2026-03-18T00:00:00Z"},
		{dailypapers.Paper{Submitted: day(0, 3, 18), Published: day(2026, 3, 18), PublishedAt: at}, "2026-03-18T07:30:00Z"},
		{dailypapers.Paper{Published: day(2026, 3, 0)}, "2026-03-01T00:00:00Z"},
		{dailypapers.Paper{Published: day(2026, 0, 0)}, "2026-01-01T00:00:00Z"},
		{dailypapers.Paper{ID: "2603.16790"}, "2026-03-01T00:00:00Z"},
		{dailypapers.Paper{}, "0001-01-01T00:00:00Z"},
	} {
		if got := timeOf(test.p).Format(time.RFC3339); got != test.want {
			t.Errorf("%+v: %s, want %s", test.p, got, test.want)
		}
	}
}

// Only what both XML formats can carry goes into a feed.
func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\x00b\x1fc\td\n":          "abc\td\n",
		"\ufffe\uffff\ufffd":        "\ufffd",
		"bad \xff byte":             "bad \ufffd byte",
		"\U0001f400 Ünïcode \u0085": "\U0001f400 Ünïcode \u0085",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Only addresses of the web become links.
func TestWebURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a b":   "https://example.org/a%20b",
		"http://example.org":        "http://example.org",
		"ftp://example.org/a":       "",
		"javascript:alert(1)":       "",
		"https:///a":                "",
		"example.org/a":             "",
		"https://example.org/%zz":   "",
		"https://exa mple.org:port": "",
	} {
		if got := webURL(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Every format spells every part of an entry.
func TestFormatsAreComplete(t *testing.T) {
	e := entry{}
	v := reflect.ValueOf(&e).Elem()
	words := map[string]string{}
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		words[name] = "the-" + name
		switch name {
		case "published":
			e.published, words[name] = time.Date(2026, 3, 18, 9, 0, 0, 0, time.UTC), "2026"
		case "updated":
			e.updated, words[name] = time.Date(2027, 3, 18, 9, 0, 0, 0, time.UTC), "2027"
		case "authors":
			e.authors = []person{{name: words[name]}}
		case "tags":
			e.tags = []string{words[name]}
		}
	}
	e.id, e.title, e.html, e.page, e.abstract, e.pdf, e.image =
		words["id"], words["title"], words["html"], words["page"], words["abstract"], words["pdf"], words["image"]
	d := document{entries: []entry{e}}
	for name, v := range map[string]any{"atom": newAtomFeed(d), "rss": newRSSFeed(d), "json": newJSONFeed(d)} {
		var b bytes.Buffer
		write := writeXML
		if name == "json" {
			write = writeJSON
		}
		if err := write(&b, v); err != nil {
			t.Fatal(err)
		}
		for field, word := range words {
			if name == "rss" && (field == "abstract" || field == "pdf" || field == "updated") {
				continue // RSS has one link and one date; the other links are in the content
			}
			if !strings.Contains(b.String(), word) {
				t.Errorf("%s lacks %s:\n%s", name, field, b.String())
			}
		}
	}
}

// The error of a feed is the writer's.
func TestWriteError(t *testing.T) {
	for format, write := range writers {
		if err := write(Feed{}, badWriter{}); err != io.ErrShortWrite {
			t.Errorf("%s: %v", format, err)
		}
	}
}

type badWriter struct{}

func (badWriter) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
