package markup

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"go/build"
	"net/url"

	"golang.org/x/net/html"

	"dailypapers/internal/site"
)

// A rendered is what a reader sees of a text in markdown.
type rendered struct {
	text            string // without white space and the marks of emphasis
	links, pictures []string
	headings        []string
}

// seen takes what does not matter here out of a text.
func seen(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("*_`\u00a0", r) {
			return -1
		}
		return r
	}, s)
}

// oneSpelling returns an address in one spelling.
func oneSpelling(address string) string {
	if s, err := url.PathUnescape(address); err == nil {
		return s
	}
	return address
}

// renderedHTML returns what a reader sees of HTML.
func renderedHTML(src string) (r rendered) {
	z := html.NewTokenizer(strings.NewReader(src))
	var text strings.Builder
	begin := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			r.text = seen(text.String())
			return r
		case html.TextToken:
			text.WriteString(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			attr := map[string]string{}
			for _, a := range t.Attr {
				attr[a.Key] = a.Val
			}
			switch {
			case t.Data == "a" && attr["href"] != "":
				r.links = append(r.links, oneSpelling(attr["href"]))
			case t.Data == "img":
				r.pictures = append(r.pictures, oneSpelling(attr["src"]))
			case len(t.Data) == 2 && t.Data[0] == 'h' && t.Data[1] != 'r':
				begin = text.Len()
			}
		case html.EndTagToken:
			if t := z.Token(); len(t.Data) == 2 && t.Data[0] == 'h' {
				r.headings = append(r.headings, t.Data[1:]+seen(text.String()[begin:]))
			}
		}
	}
}

// renderedPieces returns what a reader sees of pieces.
func renderedPieces(pieces []Piece) (r rendered) {
	heading, last := "", int8(0)
	link := int32(0)
	flush := func() {
		if last > 0 {
			r.headings = append(r.headings, fmt.Sprint(last)+seen(heading))
		}
		heading, last = "", 0
	}
	for _, p := range pieces {
		if p.What.Kind == site.Nothing && strings.Trim(p.Text, "-*_= ") == "" {
			p.Text = "" // a rule
		}
		if p.Heading != last || p.Break != None {
			flush()
		}
		r.text += seen(p.Text)
		if p.Heading > 0 {
			heading, last = heading+p.Text, p.Heading
		}
		if p.Image != "" {
			r.pictures = append(r.pictures, oneSpelling(strings.TrimPrefix(p.Image, "-")))
		}
		if p.InLink && (p.LinkNo != link || p.LinkNo == 0) {
			r.links = append(r.links, oneSpelling(p.Href))
		}
		link = p.LinkNo
	}
	flush()
	return r
}

func TestCommonMark(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(build.Default.GOPATH, "pkg/mod/github.com/yuin/goldmark*/_test/spec.json"))
	if len(paths) == 0 {
		t.Skip("github.com/yuin/goldmark is not in the module cache: go mod download github.com/yuin/goldmark@latest outside of this module")
	}
	data, err := os.ReadFile(paths[len(paths)-1])
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Example                 int
		Section, Markdown, HTML string
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	bad := map[string]int{}
	n := 0
	for _, e := range examples {
		s := newLines(e.Markdown)
		spans, _ := findSpans(s.src, s.survey)
		s.survey.escapes = escapes{true, true}
		l := s.readMarkdown(spans)
		got, want := renderedPieces(l.finish().Pieces), renderedHTML(e.HTML)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			bad[e.Section]++
			n++
			if sec := os.Getenv("SEC"); sec != "" && (sec == "all" || strings.HasPrefix(e.Section, sec)) {
				fmt.Printf("%d %s %q\n got %q\nwant %q\n", e.Example, e.Section, e.Markdown, got, want)
			}
		}
	}
	fmt.Println(n, bad)
}
