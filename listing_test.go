package dailypapers_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"dailypapers"
	"dailypapers/internal/pagetest"

	"github.com/google/go-cmp/cmp"
)

// pages are the fixtures, in the true structure of each form and era.
const pages = pagetest.Dir("testdata")

var (
	today    = pagetest.Today
	parserOf = pagetest.ParserOf
	document = pagetest.Document
)

// fixtures returns the names of the pages in testdata that match one of the
// patterns.
func fixtures(tb testing.TB, patterns ...string) []string {
	tb.Helper()
	return pages.Names(tb, patterns...)
}

// fixture returns the contents of a page in testdata.
func fixture(tb testing.TB, name string) []byte {
	tb.Helper()
	return pages.Page(tb, name)
}

// mustParse returns the listing in a page.
func mustParse(tb testing.TB, parser *dailypapers.Parser, page []byte) *dailypapers.Listing {
	tb.Helper()
	listing, err := parser.Parse(bytes.NewReader(page))
	if err != nil {
		tb.Fatal(err)
	}
	return listing
}

// Every page gives what its golden file says, or what the page gives that it is
// another spelling of.
func TestPages(t *testing.T) {
	pages.Check(t, "*")
	pages.CheckGoldens(t)
}

// Everything that is not a listing says what it is instead. The messages are in
// the golden files; here is what makes a file belong to this list.
func TestNotListing(t *testing.T) {
	for _, name := range fixtures(t, "login.html", "404.html", "challenge*.html", "model-page.html",
		"error.json", "other-*.json", "prose.txt", "readme.md", "news.md", "refs.bib", "empty.txt") {
		t.Run(name, func(t *testing.T) {
			listing, err := dailypapers.Parse(bytes.NewReader(fixture(t, name)))
			if listing != nil || !errors.Is(err, dailypapers.ErrNotListing) {
				t.Errorf("got %v, %v; want an error that is ErrNotListing", listing, err)
			}
		})
	}
	for _, tt := range []struct{ in, found string }{
		{"", "empty"},
		{" \r\n\t ", "empty"},
		{"\xef\xbb\xbf", "empty"},
		{"{}", "JSON: an object without keys"},
		{`{"error":"Unauthorized"}`, `"error"`},
		{`[1,2]`, "JSON: an array of numbers"},
		{`["2603.17031"]`, "JSON: an array of strings"},
		{`[{"id":"some/model","downloads":3}]`, "JSON: an array of other objects"},
		{`null`, "null"},
		{"<html></html>", "HTML"},
		{"<title>Log in</title><h1>Log in</h1>", `"Log in"`},
		{"%PDF-1.7\n", "PDF"},
		{"PK\x03\x04\x00", "ZIP"},
		{"\x1f\x8b\x08\x00", "compressed"},
		{"\x00\x01\x02\x00", "binary"},
		{"[{'id': 'some/model', 'private': False}]", "JSON: an array of other objects"},
		{"- paper:\n    id: '2603.09110'\n", "YAML"},
		{"- numComments: 1\n  paper:\n    id: '2603.09110'\n", "YAML"},
		{"[{numComments: 1, paper: {id: '2603.09110'}}]\n", "YAML"},
		{"data:text/html;base64,PGh0bWw+", "a data: URL"},
		{"- words: a list\n- more words\n", `"- words: a list - more words"`},
		{"Just a few words.", `"Just a few words."`},
		{"From: a\nContent-Type: text/plain\n\nhello", "text/plain"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			listing, err := dailypapers.Parse(strings.NewReader(tt.in))
			if listing != nil || !errors.Is(err, dailypapers.ErrNotListing) {
				t.Fatalf("got %v, %v; want an error that is ErrNotListing", listing, err)
			}
			if !strings.Contains(err.Error(), tt.found) {
				t.Errorf("%q does not say what was found: %q", err, tt.found)
			}
		})
	}
}

func TestReaderError(t *testing.T) {
	broken := errors.New("the disk is gone")
	listing, err := dailypapers.Parse(iotest.ErrReader(broken))
	if listing != nil || !errors.Is(err, broken) || errors.Is(err, dailypapers.ErrNotListing) {
		t.Errorf("got %v, %v; want the reader's error, wrapped", listing, err)
	}
}

func TestMaxBytes(t *testing.T) {
	page := fixture(t, "paper.json")
	for _, tt := range []struct {
		most int64
		ok   bool
	}{
		{0, true},
		{int64(len(page)), true},
		{int64(len(page)) - 1, false},
		{1, false},
	} {
		t.Run(fmt.Sprint(tt.most), func(t *testing.T) {
			parser := dailypapers.Parser{MaxBytes: tt.most}
			listing, err := parser.Parse(bytes.NewReader(page))
			if tt.ok {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if listing != nil || err == nil || errors.Is(err, dailypapers.ErrNotListing) {
				t.Fatalf("got %v, %v; want an error of its own", listing, err)
			}
			if want := fmt.Sprintf("larger than %d bytes", tt.most); !strings.Contains(err.Error(), want) {
				t.Errorf("%q does not say %q", err, want)
			}
			// A reader that does not know its length makes no difference.
			if _, again := parser.Parse(iotest.OneByteReader(bytes.NewReader(page))); again == nil || again.Error() != err.Error() {
				t.Errorf("byte by byte: %v; at once: %v", again, err)
			}
		})
	}
}

// What is too large beside a page is a problem, no error.
func TestMaxBytes_beside(t *testing.T) {
	page := fixture(t, "paper.json")
	large := base64.StdEncoding.EncodeToString([]byte(gzipped(strings.Repeat(" ", 1<<20))))
	src := fmt.Sprintf(`[%s,"%s"]`, quoted(string(page)), large)
	listing := mustParse(t, &dailypapers.Parser{MaxBytes: 1 << 19}, []byte(src))
	if len(listing.Papers) != 1 || len(listing.Problems) != 1 || !strings.Contains(listing.Problems[0].Msg, "unpacks to more than 524288 bytes") {
		t.Errorf("%d papers, %v", len(listing.Papers), listing.Err())
	}
}

func TestFormat(t *testing.T) {
	page := fixture(t, "daily.html")
	for _, format := range []dailypapers.Format{"", dailypapers.FormatHydration, dailypapers.FormatDOM} {
		listing := mustParse(t, &dailypapers.Parser{Format: format}, page)
		want := format
		if want == "" {
			want = dailypapers.FormatHydration
		}
		if listing.Format != want || len(listing.Papers) != 6 {
			t.Errorf("format %q: read as %q, %d papers", format, listing.Format, len(listing.Papers))
		}
	}
	// A form that the page does not have is no listing, an unknown one is a mistake of the caller.
	if _, err := (&dailypapers.Parser{Format: dailypapers.FormatJSON}).Parse(bytes.NewReader(page)); !errors.Is(err, dailypapers.ErrNotListing) {
		t.Errorf("HTML as JSON: %v", err)
	}
	_, err := (&dailypapers.Parser{Format: "yaml"}).Parse(bytes.NewReader(page))
	if err == nil || errors.Is(err, dailypapers.ErrNotListing) || !strings.Contains(err.Error(), `"yaml"`) {
		t.Errorf("format yaml: %v", err)
	}
}

func TestProblem_Error(t *testing.T) {
	for _, tt := range []struct {
		want string
		p    dailypapers.Problem
	}{
		{`line 12: paper 3: upvotes: not a number: "many"`, dailypapers.Problem{Line: 12, Paper: 3, Field: "upvotes", Text: "many", Msg: "not a number"}},
		{`paper 3: id: missing`, dailypapers.Problem{Paper: 3, Field: "id", Msg: "missing"}},
		{`line 7: not a number: "4\"\x1b"`, dailypapers.Problem{Line: 7, Text: "4\"\x1b", Msg: "not a number"}},
		{`the page's data is damaged`, dailypapers.Problem{Msg: "the page's data is damaged"}},
	} {
		if got := tt.p.Error(); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}

func TestListing_Err(t *testing.T) {
	if err := mustParse(t, parserOf("daily.json"), fixture(t, "daily.json")).Err(); err != nil {
		t.Errorf("a clean page: %v", err)
	}
	listing := mustParse(t, parserOf("with-bad-items.json"), fixture(t, "with-bad-items.json"))
	err := listing.Err()
	var p dailypapers.Problem
	if !errors.As(err, &p) {
		t.Fatalf("errors.As finds no Problem in %v", err)
	}
	if p != listing.Problems[0] {
		t.Errorf("errors.As finds %v, the first is %v", p, listing.Problems[0])
	}
	if got := len(strings.Split(err.Error(), "\n")); got != len(listing.Problems) {
		t.Errorf("%d problems in %d lines", len(listing.Problems), got)
	}
}

// A listing keeps a hundred problems, those of the bytes among them, and counts the rest.
func TestListing_Problems(t *testing.T) {
	page := "[" + strings.Repeat(`{"paper":{"id":"2603.00001","title":7}},`, 150) + `{"paper":{"id":"2603.00001","title":"Kelp ` + "\xff" + `"}}]`
	problems := mustParse(t, &dailypapers.Parser{}, []byte(page)).Problems
	if n := len(problems); n != 101 || problems[0].Field != "" || problems[100].Msg != "51 more problems" {
		t.Errorf("%d problems, the first %v, the last %v", n, problems[0], problems[n-1])
	}
}

func TestListing_JSON(t *testing.T) {
	for _, name := range fixtures(t, "*") {
		listing, err := parserOf(name).Parse(bytes.NewReader(fixture(t, name)))
		if err != nil {
			continue // TestGolden has it
		}
		t.Run(name, func(t *testing.T) { roundTrip(t, listing) })
	}
}

// roundTrip checks that a listing is the same when it was marshalled and
// unmarshalled.
func roundTrip(t *testing.T, listing *dailypapers.Listing) {
	t.Helper()
	data, err := json.Marshal(listing)
	if err != nil {
		t.Fatal(err)
	}
	var back dailypapers.Listing
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(listing, &back); diff != "" {
		t.Errorf("-before +after:\n%s", diff)
	}
}

// One Parser serves many goroutines; run with -race.
func TestParser_concurrent(t *testing.T) {
	parser := &dailypapers.Parser{Today: today}
	names := fixtures(t, "daily*", "search*", "trending*", "paper*")
	pages := make([][]byte, len(names))
	want := make([][]byte, len(names))
	for i, name := range names {
		pages[i] = fixture(t, name)
		want[i] = document(parser.Parse(bytes.NewReader(pages[i])))
	}
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Go(func() {
			for n := range names {
				i := (n + worker*len(names)/8) % len(names)
				if got := document(parser.Parse(bytes.NewReader(pages[i]))); !bytes.Equal(got, want[i]) {
					t.Errorf("%s: another result beside other goroutines", names[i])
				}
			}
		})
	}
	wg.Wait()
	if *parser != (dailypapers.Parser{Today: today}) {
		t.Errorf("parsing changed the Parser: %+v", parser)
	}
}
