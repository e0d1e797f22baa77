package web_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"dailypapers/internal/golden"
)

// goldenPages hold papers of days around a new year, with one of everything, and
// with none.
func goldenPages() fstest.MapFS {
	var items []string
	add := func(number int, day, fields, paper string) {
		items = append(items, fmt.Sprintf(`{"title": "Paper %d", %s "paper": {"id": "2512.%05d", "submittedOnDailyAt": "%sT10:00:00Z", %s "upvotes": %d}}`,
			number, fields, number, day, paper, number))
	}
	authors := func(n int) string {
		return `"authors": [` + strings.Join(strings.SplitAfter(`{"name": "Ann"},{"name": "Ben"},{"name": "Cyd"},{"name": "Dot"},{"name": "Eve"}`, "},")[5-n:], "") + `],`
	}
	add(1, "2025-11-03", ``, authors(1))
	add(2, "2025-12-28", ``, authors(3))
	add(3, "2025-12-29", `"numComments": 1, "summary": "`+strings.Repeat("letter ", 40)+`end",`, authors(4)+`"githubRepo": "https://github.com/a/b", "githubStars": 1,`)
	add(4, "2025-12-31", `"numComments": 2, "summary": "`+strings.Repeat("long", 69)+`longé",`, authors(5)+`"githubRepo": "https://github.com/a/c", "githubStars": 0,`)
	add(5, "2026-01-01", `"thumbnail": "https://pictures.example/5.png", "summary": "`+strings.Repeat("a ", 140)+`",`, `"ai_keywords": ["new years"],`)
	add(6, "2026-01-04", `"organization": {"name": "six", "fullname": "Six Lab"}, "submittedBy": {"name": "sixth", "fullname": "Sue Six"},`, `"ai_summary": "`+strings.Repeat("b ", 140)+`b",`)
	add(7, "2026-01-05", `"thumbnail": "https://pictures.example/7.mov",`, `"githubRepo": "ftp://github.com/a/d", "projectPage": "https://seven.example/",`)
	add(8, "2026-03-31", ``, ``)
	html := `<article><h3><a href="/papers/2512.00009">Paper 9</a></h3><a href="/papers/2512.00009">· 1 authors</a></article>` +
		`<article><h3><a href="/papers/2512.00010">Paper 10</a></h3><a href="/papers/2512.00010">· 12 authors</a></article>`
	return fstest.MapFS{
		"a.json": {Data: []byte("[" + strings.Join(items, ",") + "]")},
		"b.html": {Data: []byte(`<html><head><meta property="og:url" content="https://huggingface.co/papers/date/2026-01-02"></head><body>` + html + `</body></html>`)},
	}
}

// ownCode are the style and the script of a page.
var ownCode = regexp.MustCompile(`(?s)(<style>).*(</style>)|(<script>).*(</script>)`)

// TestGolden compares pages with golden files.
func TestGolden(t *testing.T) {
	h := newHandler(goldenPages())
	for name, target := range map[string]string{
		"newest":     "/",
		"new-years":  "/2026-01-01",
		"week":       "/2026-W01",
		"month":      "/2026-01",
		"stars":      "/all?sort=stars&min-upvotes=1&keyword=new+years&thumbnails=no",
		"part":       "/all?limit=1&page=5",
		"error":      "/all?since=soon&match=a&match=b&kind=daily&limit=3",
		"not-there":  "/no/page",
		"votes":      "/2025-12?sort=votes&match=paper",
		"no-matches": "/2025-12-29?not=paper",
	} {
		t.Run(name, func(t *testing.T) {
			got := ownCode.ReplaceAllString(body(t, get(h, "GET", target)), "$1$2$3$4")
			golden.Check(t, filepath.Join("testdata", name+".html"), []byte(got))
		})
	}
}
