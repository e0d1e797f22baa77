package main

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// attr returns the value of an attribute, "" if there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func parseIndex(t *testing.T, h http.Handler, target string) *html.Node {
	t.Helper()
	r := get(h, "GET", target)
	if r.StatusCode != 200 {
		t.Fatalf("%s: %s", target, r.Status)
	}
	doc, err := html.Parse(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestIndexKeepsFilters(t *testing.T) {
	s, _ := newTestServer(t, "testdata/pages")
	doc := parseIndex(t, s.handler(), "/?org=mouse-lab&match=%22%26%3C&min-upvotes=3&since=2026-03&until=2026-03-04&kind=daily&sort=votes&limit=7")
	got := map[string]string{}
	var feeds, alternates []string
	for n := range doc.Descendants() {
		switch {
		case n.Data == "input":
			got[attr(n, "name")] = attr(n, "value")
		case n.Data == "option" && slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "selected" }):
			value := attr(n, "value")
			if value == "" {
				value = n.FirstChild.Data
			}
			got[attr(n.Parent, "name")] = value
		case n.Data == "link" && attr(n, "rel") == "alternate":
			alternates = append(alternates, attr(n, "type")+" "+attr(n, "href"))
		case n.Data == "a" && strings.HasPrefix(attr(n, "href"), "feed."):
			feeds = append(feeds, attr(n, "type")+" "+attr(n, "href"))
		}
	}
	for name, want := range map[string]string{"org": "mouse-lab", "match": `"&<`, "min-upvotes": "3",
		"since": "2026-03-01", "until": "2026-03-04", "kind": "daily", "sort": "votes", "limit": "7"} {
		if got[name] != want {
			t.Errorf("the form has %s = %q, want %q", name, got[name], want)
		}
	}
	const query = "?kind=daily&limit=7&match=%22%26%3C&min-upvotes=3&org=mouse-lab&since=2026-03&sort=votes&until=2026-03-04"
	want := []string{"application/atom+xml feed.atom" + query, "application/rss+xml feed.rss" + query, "application/feed+json feed.json" + query}
	if !slices.Equal(feeds, want) || !slices.Equal(alternates, want) {
		t.Errorf("links %q and %q, want %q", feeds, alternates, want)
	}
	for _, feed := range feeds {
		_, address, _ := strings.Cut(feed, " ")
		if r := get(s.handler(), "GET", "/"+address); r.StatusCode != 200 {
			t.Errorf("%s: %s", address, r.Status)
		}
	}
}

func TestIndexIsSafe(t *testing.T) {
	s, _ := newTestServer(t, "testdata/pages")
	doc := parseIndex(t, s.handler(), "/")
	papers, images := 0, 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "iframe", "object", "think", "b":
			t.Errorf("the page has a %s", n.Data)
		case "article":
			papers++
		case "img":
			images++
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
	if papers != 7 || images != 1 {
		t.Errorf("%d papers and %d images, want 7 and 1", papers, images)
	}
}

// chromium runs a headless browser and returns what it prints.
func chromium(t *testing.T, args ...string) (stdout, stderr string) {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("the page is not looked at in a browser: ", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, append([]string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-dev-shm-usage", "--hide-scrollbars", "--ignore-certificate-errors", "--enable-logging=stderr", "--user-data-dir=" + t.TempDir()}, args...)...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("chromium: %v\n%s", err, errs.String())
	}
	return out.String(), errs.String()
}

// The page in a browser: the policy lets its style through, no part is wider
// than the window of a phone, and it is dark where that is asked for. The
// screenshots stay with go test -artifacts.
func TestIndexInBrowser(t *testing.T) {
	picture := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		img := image.NewGray(image.Rect(0, 0, 1200, 648))
		for i := range img.Pix {
			img.Pix[i] = uint8(i % 1200 / 5)
		}
		w.Header().Set("Content-Type", "image/png")
		if err := png.Encode(w, img); err != nil {
			t.Error(err)
		}
	}))
	defer picture.Close()
	dir := t.TempDir()
	data, err := os.ReadFile("testdata/pages/2026-03-02.json")
	if err != nil {
		t.Fatal(err)
	}
	data = bytes.ReplaceAll(data, []byte("https://pictures.example"), []byte(picture.URL))
	data = bytes.ReplaceAll(data, []byte("Counting Moths"), []byte(strings.Repeat("Moths", 40))) // a word that does not fit
	if err := os.WriteFile(filepath.Join(dir, "page.json"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	s, _ := newTestServer(t, dir)
	pages := s.handler()
	mux := http.NewServeMux()
	mux.Handle("/", pages)
	// A page around the page measures it, which the policy would not allow.
	mux.HandleFunc("/measure", func(w http.ResponseWriter, r *http.Request) {
		for _, width := range []string{"320", "390"} {
			fmt.Fprintf(w, `<iframe src="/framed" style="width:%spx;height:800px;border:0" onload="
				var d = this.contentDocument;
				d.querySelectorAll('details').forEach(function(e) { e.open = true });
				this.name = 'as wide as ' + d.documentElement.scrollWidth"></iframe>`, width)
		}
	})
	mux.HandleFunc("/framed", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, body(t, get(pages, "GET", "/")))
	})
	server := httptest.NewServer(mux)
	defer server.Close()

	if out, _ := chromium(t, "--dump-dom", "--window-size=800,900", "--virtual-time-budget=5000", server.URL+"/measure"); !strings.Contains(out, "as wide as 320") || !strings.Contains(out, "as wide as 390") {
		t.Errorf("on a phone the page is wider than the window: %s", out)
	}
	corner := map[string]uint32{}
	for _, scheme := range []string{"dark", "light"} {
		for _, width := range []int{390, 1280} {
			name := filepath.Join(t.ArtifactDir(), fmt.Sprintf("%s-%d.png", scheme, width))
			_, log := chromium(t, "--screenshot="+name, fmt.Sprintf("--window-size=%d,1600", width),
				"--blink-settings=preferredColorScheme="+map[string]string{"dark": "0", "light": "1"}[scheme], server.URL+"/")
			if strings.Contains(log, "Content Security Policy") {
				t.Errorf("%s, %d: the page breaks its own policy:\n%s", scheme, width, log)
			}
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			img, err := png.Decode(f)
			f.Close()
			if err != nil {
				t.Fatal(err)
			}
			corner[scheme], _, _, _ = img.At(2, 2).RGBA()
		}
	}
	if corner["dark"] > 0x4000 || corner["light"] < 0xc000 {
		t.Errorf("the background is %#x in the dark and %#x in the light", corner["dark"], corner["light"])
	}
}
