package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"net/url"
	"strings"

	"dailypapers"
)

//go:embed index.html
var indexSource string

var indexTemplate = template.Must(template.New("index").Parse(indexSource))

// securityPolicy allows the page its own style and thumbnails, and nothing else.
var securityPolicy = "default-src 'none'; img-src https: data:; style-src '" + styleHash() +
	"'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// styleHash returns the hash of the page's style, which holds no variables.
func styleHash() string {
	_, style, _ := strings.Cut(indexSource, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	sum := sha256.Sum256([]byte(style))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// An indexPage is what index.html shows.
type indexPage struct {
	Title  string
	About  string
	Feeds  []feedLink
	Values url.Values // of the form
	Since  dailypapers.Date
	Until  dailypapers.Date
	Sort   string
	Limit  int
	Kinds  []dailypapers.Kind
	Papers []view
	Total  int // of the selected papers, before the limit
}

// A feedLink leads to a feed of the papers that the page shows.
type feedLink struct {
	Name    string
	Type    template.HTMLAttr // not every reader knows that &#43; is a plus
	Address string
}

// index makes the page for people.
func (s *server) index(e *edition, sel *selection) ([]byte, error) {
	all := *sel
	all.limit = 0
	papers := all.apply(e.shelf.papers(sel.kind))
	page := indexPage{
		Title:  s.about.title,
		About:  describe(s.chosen.values),
		Values: sel.values,
		Since:  sel.since,
		Until:  sel.until,
		Sort:   sel.sort,
		Limit:  sel.limit,
		Kinds:  kinds,
		Total:  len(papers),
	}
	for _, f := range []feedLink{
		{"Atom", `type="application/atom+xml"`, "feed.atom"},
		{"RSS", `type="application/rss+xml"`, "feed.rss"},
		{"JSON Feed", `type="application/feed+json"`, "feed.json"},
	} {
		if len(sel.values) > 0 {
			f.Address += "?" + sel.values.Encode()
		}
		page.Feeds = append(page.Feeds, f)
	}
	for _, p := range papers[:min(sel.limit, len(papers))] {
		page.Papers = append(page.Papers, newView(p))
	}
	var b bytes.Buffer
	err := indexTemplate.Execute(&b, page)
	return b.Bytes(), err
}
