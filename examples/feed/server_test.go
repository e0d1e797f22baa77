package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// newTestServer returns a server of a folder that looks at its files at every
// request, and what it logs.
func newTestServer(t *testing.T, folder string, flags ...string) (*server, *bytes.Buffer) {
	t.Helper()
	cmd, err := parseArgs(append(append(flags, "-http", ":0"), folder), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	logged := new(bytes.Buffer)
	pages := &library{parser: cmd.parser, log: log.New(logged, "", 0), roots: cmd.files}
	return newServer(cmd, pages, 0), logged
}

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

func TestServerAnswers(t *testing.T) {
	s, _ := newTestServer(t, "testdata/pages")
	h := s.handler()
	tests := []struct {
		method, target string
		status         int
		contentType    string
		contains       string
	}{
		{"GET", "/feed.atom", 200, "application/atom+xml; charset=utf-8", "<feed "},
		{"GET", "/feed.rss", 200, "application/rss+xml; charset=utf-8", "<rss "},
		{"GET", "/feed.json", 200, "application/feed+json; charset=utf-8", "jsonfeed.org"},
		{"GET", "/", 200, "text/html; charset=utf-8", "<!doctype html>"},
		{"HEAD", "/feed.atom", 200, "application/atom+xml; charset=utf-8", ""},
		{"GET", "/feed.json?org=&min-upvotes=&match=&kind=", 200, "application/feed+json; charset=utf-8", "Counting Newts"},
		{"POST", "/feed.atom", 405, "text/plain; charset=utf-8", "Method Not Allowed"},
		{"DELETE", "/", 405, "text/plain; charset=utf-8", "Method Not Allowed"},
		{"GET", "/feed", 404, "text/plain; charset=utf-8", "not found"},
		{"GET", "/pages/note.json", 404, "text/plain; charset=utf-8", "not found"},
		{"GET", "/feed.atom?min-votes=1", 400, "text/plain; charset=utf-8", `"min-votes": no such parameter`},
		{"GET", "/feed.atom?min-upvotes=x", 400, "text/plain; charset=utf-8", `min-upvotes "x": not a number`},
		{"GET", "/?match=(", 400, "text/plain; charset=utf-8", "missing closing )"},
		{"GET", "/?since=--03-01", 400, "text/plain; charset=utf-8", "the year is missing"},
		{"GET", "/?org=a&org=b", 400, "text/plain; charset=utf-8", "org: given 2 times"},
		{"GET", "/?limit=1001", 400, "text/plain; charset=utf-8", "limit 1001: not from 1 to 1000"},
		{"GET", "/?limit=0", 400, "text/plain; charset=utf-8", "limit 0: not from 1 to 1000"},
		{"GET", "/?org=%zz", 400, "text/plain; charset=utf-8", "the query can't be read"},
		{"GET", "/feed.atom?title=x", 400, "text/plain; charset=utf-8", "no such parameter"},
	}
	for _, test := range tests {
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

// What the command writes and what the server answers is the same.
func TestServerFeedIsTheCommands(t *testing.T) {
	s, _ := newTestServer(t, "testdata/pages", "-min-upvotes", "5", "-base-url", "https://feeds.example")
	got := body(t, get(s.handler(), "GET", "/feed.atom"))
	want, _, _ := runFeed(t, "", "-min-upvotes", "5", "-base-url", "https://feeds.example", "testdata/pages")
	if got != want {
		t.Errorf("the server answers\n%s\nthe command writes\n%s", got, want)
	}
}

func TestServerSelection(t *testing.T) {
	s, _ := newTestServer(t, "testdata/pages", "-min-upvotes", "5", "-sort", "votes", "-limit", "3")
	for query, want := range map[string][]string{
		"":                            {"Counting Cats", oddTitle, "Counting Eels"},
		"limit=10":                    {"Counting Cats", oddTitle, "Counting Eels", "Counting Bats"},
		"sort=newest&limit=1":         {"Counting Cats"},
		"min-upvotes=1&limit=9":       {"Counting Cats", oddTitle, "Counting Eels", "Counting Bats"}, // the flag holds
		"min-upvotes=12":              {"Counting Cats", oddTitle},
		"org=MOUSE-LAB":               {oddTitle},
		"kind=daily&match=(?i)CATS":   {"Counting Cats"},
		"kind=search":                 {},
		"since=2025-11&until=2025-11": {"Counting Bats"},
	} {
		if got := jsonTitles(t, body(t, get(s.handler(), "GET", "/feed.json?"+query))); !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", query, got, want)
		}
	}
}

func TestServerNotModified(t *testing.T) {
	s, _ := newTestServer(t, "testdata/pages")
	h := s.handler()
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

func TestServerReadsChanges(t *testing.T) {
	dir := t.TempDir()
	writePage(t, filepath.Join(dir, "a.json"), "First")
	s, logged := newTestServer(t, dir)
	h := s.handler()
	etag := ""
	check := func(what string, want ...string) {
		t.Helper()
		r := get(h, "GET", "/feed.json", "If-None-Match", etag)
		if r.StatusCode != 200 {
			t.Fatalf("%s: %s", what, r.Status)
		}
		etag = r.Header.Get("ETag")
		if got := jsonTitles(t, body(t, r)); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
		if r := get(h, "GET", "/feed.json", "If-None-Match", etag); r.StatusCode != 304 {
			t.Errorf("%s, asked again: %s", what, r.Status)
		}
	}
	check("at first", "First")

	first := s.pages.pages[filepath.Join(dir, "a.json")].listing
	writePage(t, filepath.Join(dir, "sub", "b.json"), "Second", "Third")
	check("a new page", "First", "Second", "Third")
	if s.pages.pages[filepath.Join(dir, "a.json")].listing != first {
		t.Error("an unchanged page was read again")
	}

	writePage(t, filepath.Join(dir, "sub", "b.json"), "Second, Longer")
	check("a changed page", "First", "Second, Longer")

	if err := os.Rename(filepath.Join(dir, "a.json"), filepath.Join(dir, "z.json")); err != nil {
		t.Fatal(err)
	}
	check("another name, another order", "Second, Longer", "First")

	if err := os.WriteFile(filepath.Join(dir, "bad.json"), []byte("{}"), 0o666); err != nil {
		t.Fatal(err)
	}
	writePage(t, filepath.Join(dir, "y.json"), "Fourth")
	check("a bad page among good ones", "Second, Longer", "Fourth", "First")
	if n := strings.Count(logged.String(), "bad.json: skipped"); n != 1 {
		t.Errorf("the bad page was reported %d times:\n%s", n, logged)
	}

	if err := os.RemoveAll(filepath.Join(dir, "sub")); err != nil {
		t.Fatal(err)
	}
	check("a page less", "Fourth", "First")

	outside := t.TempDir()
	writePage(t, filepath.Join(outside, "o.json"), "Outside")
	if err := os.Symlink(filepath.Join(outside, "o.json"), filepath.Join(dir, "link.json")); err == nil {
		if r := get(h, "GET", "/feed.json", "If-None-Match", etag); r.StatusCode != 304 {
			t.Errorf("a link out of the folder: %s: %s", r.Status, body(t, r))
		}
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	check("no folder")
}

// No answer tells where on the disk the pages are.
func TestServerHidesPaths(t *testing.T) {
	dir := t.TempDir()
	writePage(t, filepath.Join(dir, "secretly-named.json"), "First")
	if err := os.WriteFile(filepath.Join(dir, "secretly-bad.json"), []byte("{}"), 0o666); err != nil {
		t.Fatal(err)
	}
	s, _ := newTestServer(t, dir)
	for _, target := range []string{"/", "/feed.atom", "/feed.rss", "/feed.json", "/nothing", "/?x=1", "/../secretly-named.json"} {
		r := get(s.handler(), "GET", target)
		text := body(t, r) + fmt.Sprint(r.Header)
		if strings.Contains(text, dir) || target != "/../secretly-named.json" && strings.Contains(text, "secretly") {
			t.Errorf("%s: %s", target, text)
		}
	}
}

// Requests come while files change. The race detector looks on.
func TestServerConcurrency(t *testing.T) {
	dir := t.TempDir()
	writePage(t, filepath.Join(dir, "a.json"), "First")
	s, _ := newTestServer(t, dir)
	h := s.handler()
	var wg sync.WaitGroup
	for worker := range 8 {
		wg.Go(func() {
			for i := range 20 {
				if worker == 0 {
					writePage(t, filepath.Join(dir, "b.json"), fmt.Sprint("Paper ", i))
				}
				r := get(h, "GET", fmt.Sprintf("/feed.json?limit=%d", 1+i))
				if text := body(t, r); r.StatusCode != 200 || !strings.Contains(text, `"First"`) {
					t.Errorf("%s: %s", r.Status, text)
				}
			}
		})
	}
	wg.Wait()
}

// An edition does not hold more answers than it may.
func TestEditionForgets(t *testing.T) {
	e := &edition{answers: map[string]*answer{}}
	for i := range 5 {
		e.add(fmt.Sprint(i), &answer{body: make([]byte, mostCached/2-100)})
	}
	if len(e.answers) != 1 || e.lookUp("4") == nil || e.size > mostCached {
		t.Errorf("%d answers of %d bytes", len(e.answers), e.size)
	}
}

// A request that is under way when the server is told to stop gets its answer.
func TestListenStopsGracefully(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(t.Context())
	arrived := make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(arrived)
		stop()
		for { // until the listener is closed, which is the first thing that stopping does
			c, err := net.Dial("tcp", listener.Addr().String())
			if err != nil {
				break
			}
			c.Close()
		}
		io.WriteString(w, "answered")
	})
	ended := make(chan error, 1)
	go func() { ended <- listen(stopped, listener, h, log.New(io.Discard, "", 0)) }()
	r, err := http.Get("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	<-arrived
	if text := body(t, r); text != "answered" {
		t.Errorf("got %q", text)
	}
	if err := <-ended; err != nil {
		t.Errorf("listen returns %v", err)
	}
}

func TestListenAddr(t *testing.T) {
	for in, want := range map[string]string{
		"8080":           "127.0.0.1:8080",
		":8080":          "127.0.0.1:8080",
		"localhost:8080": "localhost:8080",
		"0.0.0.0:8080":   "0.0.0.0:8080",
		"[::]:8080":      "[::]:8080",
		"[::1]:0":        "[::1]:0",
		"localhost":      "",
		"::1":            "",
		":http":          "",
		":70000":         "",
		":":              "",
	} {
		if got, err := listenAddr(in); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v; want %q", in, got, err, want)
		}
	}
}
