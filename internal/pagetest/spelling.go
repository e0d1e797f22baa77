package pagetest

import (
	"path"
	"slices"
	"strings"
	"testing"

	"dailypapers"

	"github.com/google/go-cmp/cmp"
)

// The same page gives the same listing whatever form it was saved in. The page
// of each group is its cards in HTML, and every other spelling of it gives all of that page but what its name or pattern says it doesn't show. A field with a question mark is shown by some cards only.
var spellings = []struct {
	page string
	hide map[string]string // by patterns of names
}{
	{"daily.nodata.html", map[string]string{
		"daily.*.md":                  "mediaUrls",
		"daily.html2text-reflinks.md": "thumbnail mediaUrls",
		"daily.clipper.md":            "upvotes thumbnail?",
		"daily.semantic.md":           "",
		"daily.*.txt":                 "id organization.handle? thumbnail mediaUrls",
		"daily.lynx.txt":              "thumbnail mediaUrls",
		"daily.html-to-text*.txt":     "mediaUrls",
		"daily.lynx-80.txt":           "thumbnail mediaUrls",
		"daily.elinks.txt":            "thumbnail mediaUrls",
		"daily.w3m-links.txt":         "thumbnail mediaUrls",
		"daily.go-html2text.txt":      "thumbnail mediaUrls",
		"daily.reordered.html":        "",
		"daily.labelled.html":         "",
		"absolute.nodata.html":        "",
		"saved.nodata.html":           "",
		"scrambled.html":              "",
		"utf16le.html":                "",
		"daily.webarchive":            "",
	}},
	{"search.nodata.html", map[string]string{
		"search.*.md":                 "query",
		"search.firecrawl.md":         "",
		"search.firecrawl-crlf.md":    "",
		"search-bare.firecrawl.md":    "query",
		"search.numbered-links.md":    "",
		"search.*.txt":                "query id organization.handle?",
		"search.lynx.txt":             "query",
		"search.lynx-unique.txt":      "query",
		"search.html-to-text*.txt":    "query",
		"search.lynx-80.txt":          "query",
		"search.elinks.txt":           "query",
		"search.w3m-links.txt":        "query",
		"search.go-html2text.txt":     "query",
		"search-base64.mhtml":         "",
		"search-no-today.nodata.html": "",
	}},
	{"trending.nodata.html", map[string]string{
		"trending.*.md":                  "mediaUrls",
		"trending.html2text-reflinks.md": "thumbnail mediaUrls",
		"trending.structured.md":         "thumbnail mediaUrls",
		"trending.semantic.md":           "",
		"trending.*.txt":                 "id organization.handle? thumbnail mediaUrls githubRepo",
		"trending.lynx.txt":              "thumbnail mediaUrls",
		"trending.lynx-80.txt":           "thumbnail mediaUrls",
		"trending.elinks.txt":            "thumbnail mediaUrls",
		"trending.w3m-links.txt":         "thumbnail mediaUrls",
		"trending.go-html2text.txt":      "thumbnail mediaUrls",
	}},
	{"paper-page.nodata.html", map[string]string{
		"paper-page.*.md":             "",
		"paper-page.*.yaml":           "",
		"paper-page.*.txt":            "handles organization.handle? githubRepo projectPage",
		"paper-page.lynx.txt":         "",
		"paper-page.elinks.txt":       "",
		"paper-page.go-html2text.txt": "",
	}},
}

// otherPages are spelled like a page above but hold other papers, or have
// problems of their own.
var otherPages = []string{"search.resiliparse.txt", "search.trafilatura.txt", "search.glued.txt", "trending.scraper.md"}

// groupOf returns the page that a page is a spelling of, and the fields that this
// spelling does not show; "" for a page of its own.
func groupOf(name string) (page string, hidden []string) {
	if slices.Contains(otherPages, name) {
		return "", nil
	}
	for _, group := range spellings {
		if group.page == name {
			return name, nil
		}
		best := "" // names before patterns with a star, long ones before short ones
		for pattern := range group.hide {
			if ok, err := path.Match(pattern, name); err == nil && ok && (best == "" || strings.Contains(best, "*") && len(pattern) >= len(best)) {
				best = pattern
			}
		}
		if best != "" {
			return group.page, strings.Fields(group.hide[best])
		}
	}
	return "", nil
}

// checkSpelling compares a page with the one that it is a spelling of.
func (d Dir) checkSpelling(t *testing.T, name, page string, hidden []string) {
	t.Helper()
	want, got := d.parse(t, page), d.parse(t, name)
	if len(got.Papers) != len(want.Papers) {
		t.Fatalf("%d papers, want %d", len(got.Papers), len(want.Papers))
	}
	want = without(want, got, hidden)
	want.Format = got.Format
	if slices.Contains(hidden, "problems") {
		want.Problems = got.Problems
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-%s +%s:\n%s", page, name, diff)
	}
}

func (d Dir) parse(t *testing.T, name string) *dailypapers.Listing {
	t.Helper()
	listing, err := ParserOf(name).Parse(strings.NewReader(string(d.Page(t, name))))
	if err != nil {
		t.Fatal(err)
	}
	return listing
}

// without returns a copy of a listing whose hidden fields are cleared. A field
// that only some cards show is cleared where got does not have it.
func without(want, got *dailypapers.Listing, hidden []string) *dailypapers.Listing {
	l := *want
	l.Papers = slices.Clone(want.Papers)
	for _, field := range hidden {
		field, some := strings.CutSuffix(field, "?")
		if field == "query" {
			l.Query = ""
		}
		for i := range l.Papers {
			if some {
				ClearLike(&l.Papers[i], &got.Papers[i], field)
			} else {
				clearField(&l.Papers[i], field)
			}
		}
	}
	return &l
}

func clearField(p *dailypapers.Paper, field string) {
	switch field {
	case "id":
		p.ID = ""
	case "upvotes":
		p.Upvotes = dailypapers.Count{}
	case "comments":
		p.Comments = dailypapers.Count{}
	case "published":
		p.Published = dailypapers.Date{}
	case "published.day":
		p.Published.Day = 0
	case "organization.handle":
		p.Organization.Handle = ""
	case "handles": // of people
		p.SubmittedBy.Handle = ""
		p.Authors = slices.Clone(p.Authors)
		for i := range p.Authors {
			p.Authors[i].Handle = ""
		}
	case "projectPage":
		p.ProjectPage = ""
	case "thumbnail":
		p.Thumbnail = ""
	case "mediaUrls":
		p.MediaURLs = nil
	case "githubStars":
		p.GitHubStars = dailypapers.Count{}
	case "githubRepo":
		p.GitHubRepo = ""
	case "query", "problems": // of the listing
	default:
		panic("no field " + field)
	}
}

// ClearLike clears a field of want that got does not have.
func ClearLike(want, got *dailypapers.Paper, field string) {
	q := *got
	if clearField(&q, field); cmp.Equal(*got, q) {
		clearField(want, field)
	}
}
