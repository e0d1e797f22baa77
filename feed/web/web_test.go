package web_test

import (
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"dailypapers/feed"
	"dailypapers/feed/web"

	"golang.org/x/net/html"
)

// newHandler returns a handler of a folder that has read its pages.
func newHandler(pages fs.FS) *web.Handler {
	h := &web.Handler{Pages: pages}
	h.Update()
	return h
}

var testPages = os.DirFS("../testdata/pages")

// get asks a handler. The header is given as key, value, key, value.
func get(h http.Handler, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A seen is what a page shows.
type seen struct {
	heading  string            // of first rank
	days     []string          // headings of second rank
	titles   []string          // headings of third rank
	numbers  []string          // in front of the papers
	ids      []string          // of elements that hold papers
	links    map[string]string // addresses by text
	fields   map[string]string // values of the form
	marked   []string          // fields that are invalid
	current  []string          // links that lead here
	problem  string
	pictures int
	bars     []string // addresses
}

// look asks for a page and reads it.
func look(t *testing.T, h http.Handler, target string, status int) seen {
	t.Helper()
	r := get(h, "GET", target)
	if r.StatusCode != status {
		t.Fatalf("%s: %s: %s", target, r.Status, body(t, r))
	}
	doc, err := html.Parse(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	s := seen{links: map[string]string{}, fields: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		words := strings.Join(strings.Fields(text(n)), " ")
		switch {
		case n.Data == "h1":
			s.heading = words
		case n.Data == "h2" && attr(n, "class") == "":
			s.days = append(s.days, words)
		case n.Data == "h3":
			s.titles = append(s.titles, words)
		case n.Data == "article":
			s.ids = append(s.ids, attr(n, "id"))
		case attr(n, "class") == "number":
			s.numbers = append(s.numbers, words)
		case attr(n, "role") == "alert":
			s.problem = words
		case n.Data == "img":
			s.pictures++
		case n.Data == "input" || n.Data == "select":
			s.fields[attr(n, "name")] = attr(n, "value")
			if attr(n, "aria-invalid") != "" {
				s.marked = append(s.marked, attr(n, "name"))
			}
		case n.Data == "option" && slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "selected" }):
			s.fields[attr(n.Parent, "name")] = attr(n, "value")
		case n.Data == "a" && n.Parent.Data == "svg":
			s.bars = append(s.bars, attr(n, "href"))
		case n.Data == "a":
			s.links[words] = attr(n, "href")
			if attr(n, "aria-current") != "" {
				s.current = append(s.current, words)
			}
		}
	}
	return s
}

// text returns the text in an element.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// attr returns the value of an attribute, "" if there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func TestAnswers(t *testing.T) {
	h := newHandler(testPages)
	for _, test := range []struct {
		method, target string
		status         int
		contentType    string
		contains       string
	}{
		{"GET", "/feed.atom", 200, "application/atom+xml; charset=utf-8", "<feed "},
		{"GET", "/feed.rss", 200, "application/rss+xml; charset=utf-8", "<rss "},
		{"GET", "/feed.json", 200, "application/feed+json; charset=utf-8", "jsonfeed.org"},
		{"GET", "/", 200, "text/html; charset=utf-8", "<!doctype html>"},
		{"HEAD", "/", 200, "text/html; charset=utf-8", ""},
		{"HEAD", "/feed.atom", 200, "application/atom+xml; charset=utf-8", ""},
		{"HEAD", "/nothing", 404, "text/html; charset=utf-8", ""},
		{"GET", "/feed.json?org=&min-upvotes=&match=&kind=", 200, "application/feed+json; charset=utf-8", "Counting Newts"},
		{"POST", "/feed.atom", 405, "text/plain; charset=utf-8", "Method Not Allowed"},
		{"DELETE", "/", 405, "text/plain; charset=utf-8", "Method Not Allowed"},
		{"GET", "/feed", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/feed.pdf", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/pages/note.json", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/2026-03-32", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/2026-W54", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/2026-3-2", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/2026", 404, "text/html; charset=utf-8", "There is no such page."},
		{"GET", "/2024-03-02", 404, "text/html; charset=utf-8", "No papers of Saturday, 2 March 2024 are here."},
		{"GET", "/all?page=2", 404, "text/html; charset=utf-8", "There is no page 2: the papers fill 1."},
		{"GET", "/feed.atom?min-votes=1", 400, "text/plain; charset=utf-8", `min-votes "1": no such parameter`},
		{"GET", "/feed.atom?min-upvotes=x", 400, "text/plain; charset=utf-8", `min-upvotes "x": not a number`},
		{"GET", "/feed.atom?offset=3", 400, "text/plain; charset=utf-8", "ask for a page"},
		{"GET", "/feed.atom?limit=1001", 400, "text/plain; charset=utf-8", "not from 1 to 1000"},
		{"GET", "/all?limit=0", 400, "text/html; charset=utf-8", "not from 1 to 1000"},
		{"GET", "/all?page=1000000", 404, "text/html; charset=utf-8", "There is no page 1000000: the papers fill 1."},
		{"GET", "/all?page=1000001", 400, "text/html; charset=utf-8", "not a page"},
		{"GET", "/all?page=1&page=1", 400, "text/html; charset=utf-8", "not a page"},
		{"GET", "/all?thumbnails=no&thumbnails=no", 400, "text/html; charset=utf-8", "thumbnails"},
		{"GET", "/all?page=0", 400, "text/html; charset=utf-8", "not a page"},
		{"GET", "/all?thumbnails=yes", 400, "text/html; charset=utf-8", "thumbnails"},
		{"GET", "/?org=%zz", 400, "text/html; charset=utf-8", "the query of the address can&#39;t be read"},
		{"GET", "/feed.atom?title=x", 400, "text/plain; charset=utf-8", "no such parameter"},
	} {
		r := get(h, test.method, test.target)
		text := body(t, r)
		if r.StatusCode != test.status || r.Header.Get("Content-Type") != test.contentType || !strings.Contains(text, test.contains) {
			t.Errorf("%s %s: %s, %s: %s", test.method, test.target, r.Status, r.Header.Get("Content-Type"), text)
		}
		if test.method == "HEAD" && (text != "" || r.ContentLength <= 0) {
			t.Errorf("%s %s: %d bytes of a length of %d", test.method, test.target, len(text), r.ContentLength)
		}
		if test.status == 405 && r.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s %s: Allow: %s", test.method, test.target, r.Header.Get("Allow"))
		}
		if r.Header.Get("Content-Security-Policy") == "" || r.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s %s: header %v", test.method, test.target, r.Header)
		}
	}
}

const oddTitle = `Do <think> Tags & "Quotes" Survive? It's p<q>r`

// The papers of each address, in their order, and what leads on.
func TestPeriods(t *testing.T) {
	h := newHandler(testPages)
	const cats, owls, moths, newts = "Counting Cats", "Counting Owls at Night", "Counting Moths", "Counting Newts"
	for _, test := range []struct {
		target, heading string
		days, titles    []string
		before, after   string
	}{
		{"/", "Tuesday, 3 March 2026", nil, []string{newts}, "2026-03-02", ""},
		{"/2026-03-02", "Monday, 2 March 2026", nil, []string{cats, oddTitle, owls, moths}, "", "2026-03-03"},
		{"/2026-W10", "Week 10, 2 to 8 March 2026", []string{"Tuesday, 3 March 2026", "Monday, 2 March 2026"}, []string{newts, cats, oddTitle, owls, moths}, "", ""},
		{"/2026-03", "March 2026", []string{"Tuesday, 3 March 2026", "Monday, 2 March 2026"}, []string{newts, cats, oddTitle, owls, moths}, "2025-11", ""},
		{"/2025-11", "November 2025", []string{"November 2025, day unknown"}, []string{"Counting Bats"}, "", "2026-03"},
		{"/all", "All papers", []string{"Tuesday, 3 March 2026", "Monday, 2 March 2026", "November 2025, day unknown", "Day unknown"},
			[]string{newts, cats, oddTitle, owls, moths, "Counting Bats", "Counting Eels"}, "", ""},
		{"/all?sort=votes", "All papers", nil, []string{cats, oddTitle, "Counting Eels", "Counting Bats", newts, owls, moths}, "", ""},
		{"/2026-03-02?match=cats", "Monday, 2 March 2026 about “cats”", nil, []string{cats}, "", "2026-03-03?match=cats"},
	} {
		t.Run(test.target, func(t *testing.T) {
			s := look(t, h, test.target, 200)
			if s.heading != test.heading || !slices.Equal(s.days, test.days) || !slices.Equal(s.titles, test.titles) {
				t.Errorf("%q, %q, %q", s.heading, s.days, s.titles)
			}
			before, after := "", ""
			for words, address := range s.links {
				if strings.HasPrefix(words, "←") {
					before = address
				} else if strings.HasSuffix(words, "→") {
					after = address
				}
			}
			if before != test.before || after != test.after {
				t.Errorf("before %q, after %q", before, after)
			}
			if want := []string{"2026-03-02", "2026-03-03"}; !slices.Equal(s.bars, want) && test.target != "/2025-11" {
				t.Errorf("bars lead to %q", s.bars)
			}
		})
	}
}

func TestNumbers(t *testing.T) {
	h := newHandler(testPages)
	s := look(t, h, "/2026-03-02", 200)
	if want := []string{"40 votes", "12 votes", "0 votes", "–unknown votes"}; !slices.Equal(s.numbers, want) {
		t.Errorf("%q", s.numbers)
	}
	if want := []string{"2603.00020", "2603.00010", "", "2602.00030"}; !slices.Equal(s.ids, want) {
		t.Errorf("%q", s.ids)
	}
	s = look(t, h, "/2026-03-02?sort=stars", 200)
	if s.numbers[0] != "1530 stars" || s.titles[0] != oddTitle {
		t.Errorf("%q, %q", s.numbers, s.titles)
	}
}

// Everything that can be filtered is said, kept in the form and the feeds, and can
// be cleared.
func TestFilters(t *testing.T) {
	h := newHandler(testPages)
	const query = "?keyword=mice&kind=daily&limit=7&match=%22%26%3C&min-upvotes=3&not=dogs&org=mouse-lab&regexp=.&since=2026-03&sort=votes&submitter=mouser&until=2026-03-04"
	s := look(t, h, "/all"+query, 200)
	want := "All papers about “\"&<”, not about “dogs”, matching /./, of Mouse & Co. Lab, submitted by Ada Mouser, with the keyword “mice”, with 3 votes or more, since 2026-03, until 2026-03-04, on daily pages"
	if s.heading != want {
		t.Errorf("the heading is %q", s.heading)
	}
	if !slices.Equal(s.titles, []string{oddTitle}) && len(s.titles) != 0 {
		t.Errorf("papers %q", s.titles)
	}
	for name, want := range map[string]string{"org": "mouse-lab", "match": `"&<`, "min-upvotes": "3", "since": "2026-03", "until": "2026-03-04",
		"kind": "daily", "sort": "votes", "limit": "7", "not": "dogs", "regexp": ".", "submitter": "mouser", "keyword": "mice"} {
		if s.fields[name] != want {
			t.Errorf("the form has %s = %q, want %q", name, s.fields[name], want)
		}
	}
	for name, path := range map[string]string{"Atom": "feed.atom", "RSS": "feed.rss", "JSON Feed": "feed.json"} {
		if s.links[name] != path+query {
			t.Errorf("%s: %q", name, s.links[name])
		}
		if r := get(h, "GET", "/"+s.links[name]); r.StatusCode != 200 {
			t.Errorf("%s: %s", name, r.Status)
		}
	}
	if s.links["Clear all"] != "all" {
		t.Errorf("cleared: %q", s.links["Clear all"])
	}
	without := s.links["Without the filter: of Mouse & Co. Lab ×"]
	if u, err := url.Parse(without); err != nil || u.Path != "all" || u.Query().Has("org") || u.Query().Get("keyword") != "mice" {
		t.Errorf("without the organization: %q", without)
	}
}

// Lists mean any of what they hold, as in the command.
func TestLists(t *testing.T) {
	h := newHandler(testPages)
	s := look(t, h, "/all?org=newts&org=mouse-lab&sort=votes", 200)
	if want := []string{oddTitle, "Counting Newts"}; !slices.Equal(s.titles, want) {
		t.Errorf("%q", s.titles)
	}
	if s.heading != "All papers of Newt University, of Mouse & Co. Lab" {
		t.Errorf("heading %q", s.heading)
	}
	if got := s.links["Without the filter: of Newt University ×"]; got != "all?org=mouse-lab&sort=votes" {
		t.Errorf("without one of two: %q", got)
	}
}

// What a paper says leads to others.
func TestPaperLinks(t *testing.T) {
	s := look(t, newHandler(testPages), "/2026-03-02", 200)
	if got := look(t, newHandler(testPages), "/", 200).links["Newt University"]; got != "all?org=newts" {
		t.Errorf("the organization leads to %q", got)
	}
	for words, want := range map[string]string{
		"Ada Mouser":    "all?submitter=mouser",
		"mice":          "all?keyword=mice",
		oddTitle:        "https://huggingface.co/papers/2603.00010",
		"Counting Cats": "https://huggingface.co/papers/2603.00020",
		"Daily Papers":  "./",
		"Week":          "2026-W10",
		"Month":         "2026-03",
		"All":           "all",
		"by stars":      "2026-03-02?sort=stars",
		"GitHub":        "https://github.com/mouse-lab/count",
	} {
		if s.links[words] != want {
			t.Errorf("%s leads to %q, want %q", words, s.links[words], want)
		}
	}
	if want := []string{"Day", "by votes"}; !slices.Equal(s.current, want) {
		t.Errorf("here are %q", s.current)
	}
}

// An error is the same page with the field marked.
func TestErrors(t *testing.T) {
	h := newHandler(testPages)
	for target, field := range map[string]string{
		"/all?since=soon&match=cats":   "since",
		"/?regexp=(":                   "regexp",
		"/2026-03-02?min-upvotes=many": "min-upvotes",
		"/all?kind=yearly":             "kind",
	} {
		s := look(t, h, target, 400)
		if !slices.Equal(s.marked, []string{field}) || s.heading != "That did not work" || s.problem == "" || len(s.titles) > 0 {
			t.Errorf("%s: marked %q, %q: %q", target, s.marked, s.heading, s.problem)
		}
		if strings.Contains(target, "match") && s.fields["match"] != "cats" {
			t.Errorf("%s: the form lost %q", target, s.fields)
		}
	}
	if s := look(t, h, "/all?match=zebra", 200); len(s.titles) != 0 || s.links["Clear all"] != "all" {
		t.Errorf("nothing found: %q", s.titles)
	}
	if s := look(t, h, "/a/b", 404); s.links["Daily Papers"] != "../" || s.links["All"] != "../all" {
		t.Errorf("links from below: %q", s.links)
	}
	if s := look(t, h, "/a/b/c/d", 404); s.links["Daily Papers"] != "../../../" {
		t.Errorf("links from far below: %q", s.links)
	}
	if r := get(h, "GET", "/a/b/c/d/e"); r.StatusCode != 404 || strings.Contains(body(t, r), "Daily Papers") {
		t.Errorf("too far below: %s", r.Status)
	}
}

// many returns pages with n papers of one day.
func many(n int) fstest.MapFS {
	var items []string
	for i := range n {
		items = append(items, fmt.Sprintf(`{"title": "Paper %d", "paper": {"id": "2603.%05d", "upvotes": %d, "submittedOnDailyAt": "2026-03-02T10:00:00Z"}}`, i, i, n-i))
	}
	return fstest.MapFS{"a.json": {Data: []byte("[" + strings.Join(items, ",") + "]")}}
}

func TestPages(t *testing.T) {
	h := newHandler(many(325))
	for _, test := range []struct {
		target string
		first  string
		papers int
		links  map[string]string
	}{
		{"/all", "Paper 0", 100, map[string]string{"2": "all?page=2", "4": "all?page=4", "Next page›": "all?page=2", "Previous page‹": ""}},
		{"/all?page=2", "Paper 100", 100, map[string]string{"1": "all", "Previous page‹": "all", "Next page›": "all?page=3"}},
		{"/all?page=4&match=paper", "Paper 300", 25, map[string]string{"3": "all?match=paper&page=3", "Next page›": ""}},
		{"/?limit=10&page=20", "Paper 190", 10, map[string]string{"1": "./?limit=10", "18": "./?limit=10&page=18", "17": "", "33": "./?limit=10&page=33"}},
	} {
		s := look(t, h, test.target, 200)
		if len(s.titles) != test.papers || s.titles[0] != test.first {
			t.Errorf("%s: %d papers, the first %q", test.target, len(s.titles), s.titles[0])
		}
		for words, want := range test.links {
			if s.links[words] != want {
				t.Errorf("%s: %q leads to %q, want %q", test.target, words, s.links[words], want)
			}
		}
	}
	if text := body(t, get(h, "GET", "/all?page=2")); !strings.Contains(text, "101 to 200 of 325 papers") {
		t.Error("the page does not say where it is")
	}
	if text := body(t, get(h, "GET", "/feed.json?page=4&sort=votes")); !strings.Contains(text, `"Paper 324"`) || strings.Count(text, `"title": "Paper`) != 25 {
		t.Errorf("the last page of a feed: %s", text)
	}
}

func TestThumbnails(t *testing.T) {
	h := newHandler(testPages)
	s := look(t, h, "/2026-03-02", 200)
	if s.pictures != 1 || s.links["Without pictures"] != "2026-03-02?thumbnails=no" {
		t.Errorf("%d pictures, %q", s.pictures, s.links["Without pictures"])
	}
	s = look(t, h, "/2026-03-02?thumbnails=no", 200)
	if s.pictures != 0 || s.links["With pictures"] != "2026-03-02" || s.links["Week"] != "2026-W10?thumbnails=no" || s.links["mice"] != "all?keyword=mice&thumbnails=no" {
		t.Errorf("%d pictures, %q", s.pictures, s.links)
	}
	h = &web.Handler{Pages: testPages, NoThumbnails: true}
	h.Update()
	if s = look(t, h, "/2026-03-02", 200); s.pictures != 0 || s.links["Week"] != "2026-W10" || s.links["With pictures"]+s.links["Without pictures"] != "" {
		t.Errorf("%d pictures, %q", s.pictures, s.links)
	}
}

// The page loads nothing but thumbnails and has no code but its own.
func TestSafe(t *testing.T) {
	h := newHandler(testPages)
	r := get(h, "GET", "/all")
	doc, err := html.Parse(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	scripts := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "iframe", "object", "think", "b":
			t.Errorf("the page has a %s", n.Data)
		case "script":
			scripts++
		case "img":
			if attr(n, "loading") != "lazy" || attr(n, "width") == "" || attr(n, "height") == "" {
				t.Errorf("an image will be loaded at once, or move the page: %v", n.Attr)
			}
		}
		for _, a := range n.Attr {
			outside := strings.Contains(a.Val, "//")
			if (a.Key == "href" || a.Key == "src") && (strings.HasPrefix(a.Val, "javascript:") || outside && n.Data == "link") {
				t.Errorf("%s %s=%q", n.Data, a.Key, a.Val)
			}
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s has %s", n.Data, a.Key)
			}
		}
	}
	if scripts != 1 {
		t.Errorf("%d scripts, want 1", scripts)
	}
}

func TestNotModified(t *testing.T) {
	h := newHandler(testPages)
	first := get(h, "GET", "/feed.atom")
	etag, modified := first.Header.Get("ETag"), first.Header.Get("Last-Modified")
	if !strings.HasPrefix(etag, `"`) || modified == "" {
		t.Fatalf("ETag %s, Last-Modified %s", etag, modified)
	}
	for _, test := range []struct {
		why, method, target string
		header              []string
		status              int
	}{
		{"the same", "GET", "/feed.atom", []string{"If-None-Match", etag}, 304},
		{"one of several", "GET", "/feed.atom", []string{"If-None-Match", `"other", ` + etag}, 304},
		{"any", "HEAD", "/feed.atom", []string{"If-None-Match", "*"}, 304},
		{"another", "GET", "/feed.atom", []string{"If-None-Match", `"other"`}, 200},
		{"not since", "GET", "/feed.atom", []string{"If-Modified-Since", modified}, 304},
		{"since", "GET", "/feed.atom", []string{"If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT"}, 200},
		{"the tag counts more than the time", "GET", "/feed.atom", []string{"If-None-Match", `"other"`, "If-Modified-Since", modified}, 200},
		{"another selection", "GET", "/feed.atom?min-upvotes=12", []string{"If-None-Match", etag}, 200},
		{"another format", "GET", "/feed.rss", []string{"If-None-Match", etag}, 200},
		{"compressed it is another", "GET", "/feed.atom", []string{"If-None-Match", etag, "Accept-Encoding", "gzip"}, 200},
	} {
		r := get(h, test.method, test.target, test.header...)
		text := body(t, r)
		if r.StatusCode != test.status || test.status == 304 && text != "" {
			t.Errorf("%s: %s with %d bytes, want %d", test.why, r.Status, len(text), test.status)
		}
		if r.StatusCode == 304 && r.Header.Get("ETag") != etag {
			t.Errorf("%s: ETag %s", test.why, r.Header.Get("ETag"))
		}
	}
}

func TestCompressed(t *testing.T) {
	h := newHandler(testPages)
	for _, target := range []string{"/", "/all", "/feed.atom", "/feed.json", "/nothing"} {
		plain := body(t, get(h, "GET", target))
		for header, zipped := range map[string]bool{
			"gzip": true, "gzip, deflate, br": true, "br, x-gzip;q=0.5": true, "*": true, "GZIP;q=1.0": true,
			"": false, "br": false, "gzip;q=0": false, "gzip; q=0.000, *": false, "*;q=0": false, "identity": false,
		} {
			r := get(h, "GET", target, "Accept-Encoding", header)
			if got := r.Header.Get("Content-Encoding") == "gzip"; got != zipped || r.Header.Get("Vary") != "Accept-Encoding" {
				t.Errorf("%s, %q: compressed %t", target, header, got)
			}
			if !zipped {
				continue
			}
			unzip, err := gzip.NewReader(r.Body)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(unzip); err != nil || string(got) != plain {
				t.Errorf("%s, %q: %d bytes, %v; want %d", target, header, len(got), err, len(plain))
			}
		}
	}
}

// A folder may change while the handler is in use. The clock is the test's.
func TestChanges(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		pages := many(1)
		reported := []string{}
		h := &web.Handler{Pages: pages, Report: func(p feed.Page) { reported = append(reported, p.Name) }}
		check := func(what string, papers int, want ...string) {
			t.Helper()
			reported = []string{}
			time.Sleep(2 * time.Second)
			text := body(t, get(h, "GET", "/feed.json"))
			synctest.Wait()
			if n := strings.Count(text, `"title": "Paper`); n != papers || !slices.Equal(reported, want) {
				t.Errorf("%s: %d papers, read %q; want %d, %q", what, n, reported, papers, want)
			}
		}
		check("at first", 1, "a.json")
		check("nothing new", 1)
		pages["a.json"] = many(3)["a.json"]
		check("more", 3, "a.json")
		pages["b.json"] = &fstest.MapFile{Data: []byte("{}")}
		check("what is no page", 3, "b.json")
		delete(pages, "a.json")
		check("a page less", 0)
	})
}

// A filter of the last days goes on with the clock.
func TestRolling(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(time.Date(2026, time.March, 3, 23, 59, 0, 0, time.UTC)))
		h := &web.Handler{Pages: testPages, Query: url.Values{"since": {"yesterday"}, "sort": {"votes"}, "limit": {"3"}}}
		s := look(t, h, "/all", 200)
		if want := []string{"Counting Cats", oddTitle, "Counting Newts"}; !slices.Equal(s.titles, want) {
			t.Errorf("on March 3: %q", s.titles)
		}
		time.Sleep(time.Hour)
		if s = look(t, h, "/all", 200); !slices.Equal(s.titles, []string{"Counting Newts"}) {
			t.Errorf("on March 4: %q", s.titles)
		}
		time.Sleep(24 * time.Hour)
		if s = look(t, h, "/all", 200); len(s.titles) != 0 {
			t.Errorf("on March 5: %q", s.titles)
		}
	})
}

// slowFS opens a page only after some time.
type slowFS struct {
	fs.FS
	name string
	wait time.Duration
}

func (s slowFS) Open(name string) (fs.File, error) {
	if name == s.name {
		time.Sleep(s.wait)
	}
	return s.FS.Open(name)
}

// While pages are read the page shows what there is, and a feed waits for all.
func TestAnswersWhileItReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		pages := many(2)
		pages["b.json"] = &fstest.MapFile{Data: []byte(`[{"title": "Late", "paper": {"id": "2603.90000"}}]`)}
		h := &web.Handler{Pages: slowFS{pages, "a.json", 10 * time.Second}}
		started := time.Now()
		text := body(t, get(h, "GET", "/all"))
		if took := time.Since(started); took > time.Second || !strings.Contains(text, "Late") || !strings.Contains(text, "still being read") {
			t.Errorf("after %v: %s", took, text)
		}
		if r := get(h, "GET", "/feed.json"); r.StatusCode != 200 || strings.Count(body(t, r), `"date_published"`) != 3 {
			t.Errorf("the feed: %s", r.Status)
		}
		if took := time.Since(started); took != 10*time.Second {
			t.Errorf("the feed waited for %v", took)
		}
		if text := body(t, get(h, "GET", "/all")); strings.Contains(text, "still being read") || !strings.Contains(text, "Paper 1") {
			t.Errorf("when all is read: %s", text)
		}
		h = &web.Handler{Pages: slowFS{pages, "a.json", time.Hour}}
		if r := get(h, "GET", "/feed.json"); r.StatusCode != 503 || r.Header.Get("Retry-After") == "" {
			t.Errorf("a feed that takes long: %s", r.Status)
		}
		if r := get(h, "GET", "/"); r.StatusCode != 200 || r.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("a page without papers: %s", r.Status)
		}
		time.Sleep(time.Hour) // until all is read
	})
}

// Requests come while pages change. The race detector looks on.
func TestConcurrency(t *testing.T) {
	dir := t.TempDir()
	write := func(name string, pages fstest.MapFS) {
		if err := os.WriteFile(dir+"/"+name, pages["a.json"].Data, 0o666); err != nil {
			t.Error(err)
		}
	}
	write("a.json", many(2))
	h := &web.Handler{Pages: os.DirFS(dir)}
	h.Update()
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Go(func() {
			for i := range 10 {
				if worker == 0 {
					write("b.json", many(i))
					h.Update()
				}
				r := get(h, "GET", fmt.Sprintf("/all?limit=%d", 2+i))
				if text := body(t, r); r.StatusCode != 200 || !strings.Contains(text, "Paper 1") {
					t.Errorf("%s: %s", r.Status, text)
				}
			}
		})
	}
	wg.Wait()
}

// No answer tells what the files are called.
func TestHidesNames(t *testing.T) {
	pages := fstest.MapFS{"secret/a.json": many(1)["a.json"], "secret-bad.json": {Data: []byte("{}")}}
	h := newHandler(pages)
	for _, target := range []string{"/", "/all", "/feed.atom", "/feed.rss", "/feed.json", "/nothing", "/?x=1"} {
		r := get(h, "GET", target)
		if text := body(t, r) + fmt.Sprint(r.Header); strings.Contains(text, "secret") {
			t.Errorf("%s: %s", target, text)
		}
	}
}

// It may stand anywhere, and then says where its feeds are to be found.
func TestMounted(t *testing.T) {
	h := &web.Handler{Pages: testPages, Title: "Mice & Co.", URL: "https://example.org/papers/", Query: url.Values{"org": {"mouse-lab", "newts"}}}
	mux := http.NewServeMux()
	mux.Handle("/papers/", http.StripPrefix("/papers", h))
	h.Update()
	s := look(t, mux, "/papers/all", 200)
	if want := []string{"Counting Newts", oddTitle}; !slices.Equal(s.titles, want) || s.links["Mice & Co."] != "./" {
		t.Errorf("%q, %q", s.titles, s.links)
	}
	if text := body(t, get(mux, "GET", "/papers/feed.json?min-upvotes=5")); !strings.Contains(text, `"feed_url": "https://example.org/papers/feed.json?min-upvotes=5"`) ||
		!strings.Contains(text, `"home_page_url": "https://example.org/papers/all?min-upvotes=5"`) || !strings.Contains(text, `"title": "Mice & Co., 5 votes or more"`) ||
		!strings.Contains(text, "of mouse-lab or newts, 5 votes or more") {
		t.Errorf("%s", text)
	}
	if r := get(mux, "GET", "/papers"); r.StatusCode != http.StatusTemporaryRedirect && r.StatusCode != http.StatusMovedPermanently {
		t.Errorf("without a slash: %s", r.Status)
	}
}

// The zero handler has no papers, and a bad one says so.
func TestZero(t *testing.T) {
	h := &web.Handler{}
	h.Update()
	if s := look(t, h, "/", 200); len(s.titles) != 0 || s.heading != "All papers" {
		t.Errorf("%+v", s)
	}
	if r := get(h, "GET", "/feed.atom"); r.StatusCode != 200 {
		t.Error(r.Status)
	}
	h = &web.Handler{Pages: testPages, Query: url.Values{"sort": {"best"}}}
	h.Update()
	if r := get(h, "GET", "/"); r.StatusCode != 500 || !strings.Contains(body(t, r), "not newest, votes, stars or comments") {
		t.Error(r.Status)
	}
	if r := get(h, "GET", "/feed.atom"); r.StatusCode != 500 {
		t.Error(r.Status)
	}
}

// What was withdrawn is marked.
func TestWithdrawn(t *testing.T) {
	pages := fstest.MapFS{"a.json": {Data: []byte(`[{"title": "Counting Ants", "paper": {"id": "2603.00001", "withdrawnAt": "2026-03-20T08:00:00.000Z", "submittedOnDailyAt": "2026-03-02T10:00:00Z"}}]`)}}
	if s := look(t, newHandler(pages), "/", 200); s.titles[0] != "Withdrawn Counting Ants" {
		t.Errorf("%q", s.titles)
	}
}
