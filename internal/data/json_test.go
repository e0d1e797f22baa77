package data

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

// show prints what a test looks at: the papers' ids or titles with their counts,
// what the page says of itself and what it links to, and its doubts.
func show(page *site.Page, found string) string {
	if page == nil {
		return found
	}
	var b strings.Builder
	for _, s := range []string{page.Kind, page.Period, page.Query} {
		if s != "" {
			fmt.Fprintf(&b, "%s ", s)
		}
	}
	for _, p := range page.Papers {
		fmt.Fprintf(&b, "[%s]", strings.TrimPrefix(cmp.Or(p.ID, p.Title), "2603.0000"))
	}
	if len(page.Papers) == 0 {
		b.WriteString("[]")
	}
	for _, day := range page.Neighbours {
		fmt.Fprintf(&b, " near %s", day)
	}
	for _, d := range page.Doubts {
		fmt.Fprintf(&b, " %d/%d %s %s", d.Line, d.Paper, d.Field, d.Msg)
	}
	return b.String()
}

// replacer spells items that tests are full of.
var replacer = strings.NewReplacer(
	"P1", `{"paper":{"id":"2603.00001","title":"Kelp","upvotes":1},"numComments":1}`,
	"P2", `{"paper":{"id":"2603.00002","title":"Moss","upvotes":2},"numComments":2}`,
	"P3", `{"paper":{"id":"2603.00003","title":"Gulls","upvotes":3},"numComments":3}`,
	"B1", `{"id":"2603.00001","title":"Kelp","upvotes":1}`,
	"B2", `{"id":"2603.00002","title":"Moss","upvotes":2}`,
	"B3", `{"id":"2603.00003","title":"Gulls","upvotes":3}`,
)

var jsonTests = []struct{ in, want string }{
	// the API, one paper, a page's data
	{`[]`, "[]"},
	{`[P1,P2]`, "[1][2]"},
	{`P1`, "paper [1]"},
	{`B1`, "paper [1]"},
	{`{"dailyPapers":[]}`, "[]"},
	{`{"dateString":"2026-03-18","dailyPapers":[P1],"periodType":"day"}`, "daily 2026-03-18 [1]"},
	{`{"dateString":"2026-03-18","date":1773792000000,"dailyPapers":[P1]}`, "daily 2026-03-18 [1]"},
	{`{"dailyPapers":[P1],"dateString":"2026-03-18","periodType":"week"}`, "weekly 2026-W12 [1]"},
	{`{"dailyPapers":[P1],"dateString":"2026-03-18","periodType":"month"}`, "monthly 2026-03 [1]"},
	{`{"dailyPapers":[P1],"isTrending":true}`, "trending [1]"},
	{`{"dailyPapers":[P1],"dateString":"2026-03-18","prevDate":"2026-03-17","nextDate":null}`, "daily 2026-03-18 [1] near 2026-03-17"},
	{`{"dailyPapers":[P1],"date":"2024-08-01T00:00:00.000Z"}`, "daily 2024-08-01 [1]"},
	{"{\"dailyPapers\":[P1],\n\"dateString\":\"soon\"}", "[1] 2/0 period not a day, week or month"},
	{`[{"paper":{"id":"2603.00001","title":"Kelp"},"highlightedTitle":[]}]`, "search [1]"},

	// papers that are a part of another
	{`[{"paper":{"id":"2603.00009","title":"Fog"},"alike":[P1,P2]},P3]`, "[9][3]"},
	{`[{"paper":{"id":"2603.00009","title":"Fog","alike":{"a":P1, "b": P2}}},P3]`, "[9][3]"},
	{`[{"id":"2603.00009","title":"Fog","upvotes":1,"alike":[P1]},P3]`, "[9][3]"},
	{"{\"paper\":{\"id\":\"2603.00009\",\"title\":\"Fog\"},\"alike\":[P1]}\nP3", "[9][3]"},
	{"{\"paper\":{\"id\":\"2603.00009\",\"title\":\"Fog\"},\"alike\":[\nP1\nP3", "[1][3] 1/0 papers item 1 is lost: the data is damaged: the data ends"},
	{`[{"alike":[P1,P2],"paper":{"id":"2603.00009","title":"Fog"}},P3]`, "[9][3] 1/0 papers papers that are a part of an item were not read (papers: 2)"},
	{`[{"alike":[B1],"id":"2603.00009","title":"Fog","upvotes":1},P3]`, "[9][3] 1/0 papers papers that are a part of an item were not read (papers: 1)"},
	{`{"title":"Fog","numComments":1,"items":[P1,P2]}`, "[1][2]"}, // the list has a title
	{`{"a":[P1],"b":[{"c":B2,"numComments":2},P3]}`, "[1][2][3]"}, // not one list, with damage in it
	{`[{"paper":{"id":"2603.00009","title":"Fog"},"alike":[P1,P2]},P3`, "[1][2][3] 1/0 papers item 1 is lost: the data is damaged: the data ends 1/0 papers the list ends behind item 3 and goes on later 1/0 papers the data is damaged behind item 4: the data ends"}, // which of them are a part of another only the whole shows
	{`[{"paper":{"id":"2603.00009","title":"Fog"},"alike":[P1,P2`, "[1][2] 1/0 papers item 1 is lost: the data is damaged: the data ends 1/0 papers the data is damaged behind item 3: the data ends"},
	{`[P1,{"paper":{"id":"2603.00009","title":"Fog"},"alike":[P2,P3]`, "[1][2][3] 1/0 papers item 2 is lost: the data is damaged: the data ends"}, // a hole in front of P2
	{`[{"paper":{"id":"2603.00009","title":"Fog"},"alike":[P1},P2]`, "[1][2] 1/0 papers item 1 is lost: the data is damaged: the data ends 1/0 papers the data is damaged behind item 2: expected ]"},
	{`[{"paper":{"id":"2603.00009","title":"Fog"},"authors":[P1,P2]`, "[1][2] 1/0 papers item 1 is lost: the data is damaged: the data ends"},

	// a search page's data
	{`{"dailyPapers":[P1,P2],"searchResults":[P3],"query":{"q":"gulls"}}`, "search gulls [3]"},
	{`{"searchResults":[P3],"dailyPapers":[P1,P2],"query":{"q":"gulls"}}`, "search gulls [3]"},
	{`{"searchResults":[P3],"dailyPapers":[P1],"dateString":"2026-03-18"}`, "search [3]"},
	{`{"searchResults":[P3],"dailyPapers":[P1],"dateString":"2026-03-18","periodType":"week"}`, "search [3]"},
	{`{"dailyPapers":[P1,P2],"searchResults":[],"query":{"q":"gulls"}}`, "search gulls []"},
	{`{"dailyPapers":[P1],"searchResults":[P3],"query":{"search":"gulls","page":"moss"}}`, "search gulls [3]"},
	{`{"dailyPapers":[P1],"searchResults":[P3],"query":"gulls"}`, "search gulls [3]"},
	{`{"dailyPapers":[P1],"searchResults":[],"query":{}}`, "[1]"},
	{`{"dailyPapers":[P1],"searchResults":null,"query":{"q":"kelp"}}`, "search kelp [1]"},
	{`{"dailyPapers":[P1],"query":{"q":"kelp" 1}}`, "search kelp [1] 1/0 query the data is damaged: expected }"},
	{`{"dailyPapers":[P1,4],"searchResults":[P2,7,{"paper":{"id":"x","title":"Fog"}}],"query":{"q":"moss"}}`,
		"search moss [2][Fog] 1/0 papers item 2 is lost: number 1/2 id not an arXiv id"},
	{"P3\n" + `{"dailyPapers":[P1],"searchResults":[P2,{"paper":{"id":"x","title":"Fog"}}],"query":{"q":"moss"}}`, "search moss [3][2][Fog] 2/3 id not an arXiv id"},

	// arrays that hold no items
	{`{"tags":["a"],"papers":[P1],"more":[["b"]]}`, "[1]"},
	{`[[P1],["a"],[P2],[]]`, "[1][2]"},
	{"P1\n[]\nP2", "[1][2]"},
	{`[P1,["a"],P2]`, "[1][2] 1/0 papers item 2 is lost: array"},
	// lists beside the page's
	{`{"dailyPapers":[P1,P2],"trendingPapers":[P3]}`, "[1][2] 1/0 papers the page's data has other lists, which were not read (papers: 1)"},
	{`{"side":{"papers":[B3]},"dailyPapers":[P1,4],"searchResults":[P2],"query":{"q":"moss"}}`,
		"search moss [2] 1/0 papers the page's data has other lists, which were not read (papers: 1)"},
	{`{"side":{"papers":[B3]},"dailyPapers":[]}`, "[] 1/0 papers the page's data has other lists, which were not read (papers: 1)"},
	{`{"dailyPapers":["2603.00001"],"entities":{"2603.00001":P1}}`, "[1]"},

	// items anywhere
	{`{"papers":[P1,P2],"count":2}`, "[1][2]"},
	{`{"id":"gulls","papers":[P1,P2]}`, "[1][2]"},
	{`{"count":2,"results":[B1,B2]}`, "[1][2]"},
	{`{"2026-03-18":[P1],"2026-03-19":[P2,P3]}`, "[1][2][3]"},
	{`{"props":{"pageProps":{"dailyPapers":[P1],"dateString":"2026-03-18"}}}`, "daily 2026-03-18 [1]"},
	{`{"data":{"item":P2}}`, "paper [2]"},
	{`{"a":P1,"b":P2}`, "[1][2]"},
	{`[[P1],[P2]]`, "[1][2]"},
	{`[P1,[P2]]`, "[1][2]"},
	{`[P1,]`, "[1]"},
	{`[P1][P2]`, "[1][2]"},
	{`P1,P2`, "[1][2]"},
	{`{"id":"2603.00001","title":"Kelp","upvotes":1,"similar":[P2,B3]}`, "paper [1]"},
	{strings.Repeat(`{"a":`, 60) + "B1" + strings.Repeat("}", 60), "paper [1]"},

	// JSON lines
	{"P1\nP2\n\nP3\n", "[1][2][3]"},
	{"P1\noops\nP3\n", "[1][3] 2/0 papers item 2 is lost: expected a value"},
	{"P1\n{\"paper\":{\"id\":\"26\nP3", "[1][3] 2/0 papers item 2 is lost: the data is damaged: the data ends"},
	{"B1\n{\"id\":\"2603.00002\",\"title\":\"Mo\nB3", "[1][3] 2/0 papers item 2 is lost: the data is damaged: the data ends"},
	{"{\"id\":\"2603.00002\",\"title\":\"Mo\nB1\nB3", "[1][3] 1/0 papers item 1 is lost: the data is damaged: the data ends"},
	{"B1\n{}\nB2", "[1][2] 2/0 papers item 2 is lost: neither an id nor a title"},

	// what tells that an object is Hugging Face's
	{`[{"title":"Kelp","numComments":3}]`, "[Kelp] 1/1 id missing"},
	{`[{"id":"https://arxiv.org/abs/2603.00001v1","title":"Kelp","upvotes":3}]`, "[1]"},
	{`[{"id":"https://huggingface.co/papers/2603.00001","title":"Kelp","upvotes":3}]`, "[1]"},
	{`[{"paper":{"id":"https://kelp.example/2603.00002","title":"Kelp"}}]`, "[Kelp] 1/1 id not an arXiv id"},
	{`[{"paper":{"id":2603.00002,"title":"Kelp"}}]`, "[Kelp] 1/1 id not a string"},
	{`[P1,{"paper":{"id":"x","title":3}}]`, "[1] 1/0 id not an arXiv id 1/0 title not a string 1/0 papers item 2 is lost: neither an id nor a title that can be read"},
	{`[{"title":"Kelp","upvotes":3}]`, "JSON: an array of other objects"},
	{`[{"title":"Kelp","paper.id":"2603.00001","paper.upvotes":3}]`, "[1]"},
	{`[{"title":"Kelp","paper_id":"2603.00001","abstract":"Floats."}]`, "JSON: an array of other objects"},
	{`[{"paper_title":"Kelp","paper_id":"7","upvotes":3}]`, "JSON: an array of other objects"},
	{`[{"id":"https://openreview.example/2603.00001","title":"Kelp","upvotes":3}]`, "JSON: an array of other objects"},

	// other texts between them
	{"[P1]\n---\n[P2,P3]", "[1][2][3]"},
	{"[B1]\n\n=====\n\n[\n B2 ]", "[1][2]"},
	{"P1\n---\nP2", "[1][2]"},
	{"{\"ok\":true}\n---\n[P2]", "[2]"},
	{"[P1]\nGET /api/daily_papers\n[P2]\n", "[1][2] 2/0  text between the JSON"},
	{"[P1] and [P2] and", "[1][2] 1/0  text between the JSON 1/0  text behind the JSON"},
	{"[P1]x[P2]", "[1][2] 1/0  text between the JSON"},
	{"[P1]\n---\n", "[1] 2/0  text behind the JSON"},

	// damage
	{"[P1,\nnull,P2]", "[1][2] 2/0 papers item 2 is lost: null"},
	{"[5,P1]", "[1] 1/0 papers item 1 is lost: number"},
	{"[P1,(,P2]", "[1][2] 1/0 papers item 2 is lost: the data is damaged: expected a value"},
	{"[P1\nP2]", "[1][2] 2/0 papers the data is damaged behind item 1: expected ]"},
	{`[P1,{"paper":{"id":"2603.00009","title":"Fog`, "[1] 1/0 papers item 2 is lost: the data is damaged: the data ends"},
	{`[P1`, "[1] 1/0 papers the data is damaged behind item 1: the data ends"},
	{`{"dailyPapers":[P1,{"paper":{"title":"Fog},P2],"dateString":"2026-03-18"}`,
		"daily 2026-03-18 [1][2] 1/0 papers item 2 is lost: the data is damaged: the data ends"},
	{`{"dailyPapers":[P1}],"x":3},P2],"dateString":"2026-03-18"}`,
		"daily 2026-03-18 [1][2] 1/0 papers the data is damaged behind item 1: expected ]"},
	{`{"dailyPapers":[P1],"x":3},P2],"dateString":"2026-03-18"}`,
		"daily 2026-03-18 [1][2] 1/0 papers the list ends behind item 1 and goes on later"},
	{`{"papers":[P1],P2]`, "[1][2] 1/0 papers the list ends behind item 1 and goes on later 1/0 papers the page's data is damaged behind its papers: the data ends"},
	{`{"papers":[P1],"more":[B2,P3]`, "[1][2][3] 1/0 papers the page's data is damaged behind its papers: the data ends"}, // it ends where it ends
	{`{"day":{"papers":[P1]},"more":[B2,P3]`, "[1][2][3] 1/0 papers the page's data is damaged behind its papers: the data ends"},
	{`{"dailyPapers":[],"dateString":(}`, "[] 1/0 papers the page's data is damaged behind its papers: expected a value"},
	{`{"dailyPapers":[P1],"dateString":(}`, "[1] 1/0 papers the page's data is damaged behind its papers: expected a value"},
	{`[B1,{"id":"2603.00002","title":oops},B3]`, "[1][3] 1/0 papers item 2 is lost: the data is damaged: expected a value"},
	{`[P1] and more`, "[1] 1/0  text behind the JSON"},
	{`[{"paper":{"id":"26`, "[] 1/0 papers item 1 is lost: the data is damaged: the data ends"},
	{`[{"paper":"gone","title":"Fog","publishedAt":"2026-03-18"}]`, "[Fog] 1/1  the item's paper is not an object"},

	// no listings
	{`{}`, "JSON: an object without keys"},
	{`{"error":"Unauthorized"}`, `JSON: an object with the keys "error"`},
	{`{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7}`, `JSON: an object with the keys "a", "b", "c", "d", "e", "f"`},
	{`{"papers":[{"paper_url":"/papers/2603.00001","title":"Kelp","votes":3}]}`, `JSON: an object with the keys "papers"`},
	{`[{"title":"Kelp","comments":3,"id":"2603.00001"}]`, "JSON: an array of other objects"},
	{`[{"id":"some/model","downloads":3}]`, "JSON: an array of other objects"},
	{`{"error":oops}`, ""},
	{`[{"paper":"gone","title":"Fog"}]`, "JSON: an array of other objects"},
	{`[{"id":"2603.00001","title":"Kelp","summary":"Floats."}]`, "JSON: an array of other objects"},
	{`[{"id":"2603.00001","title":"Kelp","publishedAt":"2026-03-18"}]`, "JSON: an array of other objects"},
	{`[1,2]`, "JSON: an array of numbers"},
	{`[1,"a"]`, "JSON: an array of numbers"},
	{`["P"]`, "JSON: an array of strings"},
	{`[[1]]`, "JSON: an array of arrays"},
	{`{"dailyPapers":["Kelp"]}`, "JSON: dailyPapers is an array of strings"},
	{`[1] Kelp`, ""},
	{`[] Kelp`, ""},
	{`[Kelp](/papers/2603.00001)`, ""},
	{`{Kelp}`, ""},
	{`"Kelp"`, ""},
	{``, ""},
	{`[`, ""},
}

func TestJSON(t *testing.T) {
	for _, tt := range jsonTests {
		t.Run(tt.in[:min(len(tt.in), 60)], func(t *testing.T) {
			if got := show(JSON(replacer.Replace(tt.in))); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// fieldOf is a field of the first paper, as text.
func fieldOf(p site.Paper, name string) string {
	switch name {
	case "id":
		return p.ID
	case "title":
		return p.Title
	case "abstract":
		return p.Abstract
	case "published":
		return p.Published.String() + " " + p.PublishedAt.Format("15:04")
	case "submitted":
		return p.Submitted.String() + " " + p.SubmittedAt.Format("15:04")
	case "withdrawn":
		return p.WithdrawnAt.Format("2006-01-02")
	case "by":
		return p.SubmittedBy.Name + "/" + p.SubmittedBy.Handle
	case "org":
		return p.Organization.Name + "/" + p.Organization.Handle
	case "upvotes":
		return fmt.Sprint(p.Upvotes)
	case "comments":
		return fmt.Sprint(p.Comments)
	case "github":
		return fmt.Sprint(p.GitHubRepo, p.GitHubStars)
	case "media":
		return p.Thumbnail + fmt.Sprint(p.MediaURLs)
	case "ai":
		return p.AISummary + fmt.Sprint(p.AIKeywords)
	case "authors":
		return fmt.Sprint(p.Authors, p.AuthorCount)
	case "project":
		return p.ProjectPage
	}
	panic(name)
}

func TestFields(t *testing.T) {
	for _, tt := range []struct{ in, field, want string }{
		// item and paper
		{`"title":"Kelp, shown","paper":{"title":"Kelp"}`, "title", "Kelp, shown"},
		{`"title":" ","paper":{"title":"Kelp\n  wrapped"}`, "title", "Kelp wrapped"},
		{`"paper":{"title":"Kelp"},"title":null`, "title", "Kelp"},
		{`"paper":{"title":"K","summary":"One\nline.\n  Two."}`, "abstract", "One line.\n\nTwo."},
		{`"paper":{"id":"arXiv:2603.00001v2"}`, "id", "2603.00001"},
		{`"paper":{"id":"http://arxiv.org/abs/2603.00001v1"}`, "id", "2603.00001"},
		{`"paper":{"id":"https://arxiv.org/pdf/2603.00001v1.pdf"}`, "id", "2603.00001"},
		{`"paper":{"id":"https://doi.org/10.48550/arXiv.2603.00001"}`, "id", "2603.00001"},
		{`"paper":{"id":"/papers/2603.00001"}`, "id", "2603.00001"},
		{`"paper":{"title":"K","upvotes":3},"upvotes":9`, "upvotes", "{3 true false}"},
		{`"paper":{"title":"K","upvotes":"12"}`, "upvotes", "{12 true false}"},
		{`"paper":{"title":"K","upvotes":" 0 "}`, "upvotes", "{0 true false}"},
		{`"paper":{"title":"K","upvotes":12.0}`, "upvotes", "{12 true false}"},
		{`"paper":{"title":"K","upvotes":999999999}`, "upvotes", "{999999999 true false}"},
		{`"paper":{"title":"K","upvotes":""}`, "upvotes", "{0 false false}"},
		{`"paper":{"title":"K"}`, "upvotes", "{0 false false}"},
		{`"paper":{"title":"K"},"numComments":0`, "comments", "{0 true false}"},
		{`"paper":{"title":"K"},"comments":4`, "comments", "{4 true false}"},
		{`"paper":{"title":"K"},"num_comments":4`, "comments", "{4 true false}"},
		{`"paper":{"title":"K"},"mediaUrl":"a.png"`, "media", "a.png[]"},
		{`"paper":{"title":"K","mediaUrls":["b.mp4"]},"thumbnail":"a.png","mediaUrls":["c.mp4",null]`, "media", "a.png[c.mp4]"},
		{`"paper":{"title":"K","media_urls":["b.mp4"]}`, "media", "[b.mp4]"},
		{`"paper":{"title":"K","organization":{"name":"kf","fullname":" Kelp  Forge "}}`, "org", "Kelp Forge/kf"},
		{`"paper":{"title":"K","submittedOnDailyBy":{"user":"dots","fullname":"Dot Shrew"}}`, "by", "Dot Shrew/dots"},
		{`"paper":{"title":"K"},"submittedBy":{"name":"dots","fullname":"Dot Shrew"}`, "by", "Dot Shrew/dots"},
		{`"paper":{"title":"K"},"organization":{"name":"Kelp Forge","handle":"kf"}`, "org", "Kelp Forge/kf"},
		{`"paper":{"title":"K"},"organization":{"name":"Kelp","slug":"kelp"}`, "org", "Kelp/kelp"},
		{`"paper":{"title":"K"},"organization":{"name":"Kelp Forge"}`, "org", "Kelp Forge/"},
		{`"paper":{"title":"K"},"organization":{"name":"kf"}`, "org", "/kf"},
		{`"paper":{"title":"K"},"submitted_by":{"username":"","fullname":"Dot Shrew"}`, "by", "Dot Shrew/"},
		{`"paper":{"title":"K"},"submitted_by_name":"Dot Shrew"`, "by", "Dot Shrew/"},
		{`"paper":{"title":"K"},"submitted_by":{"username":"dots"},"submitted_by_name":"Dot Shrew"`, "by", "Dot Shrew/dots"},
		{`"paper":{"title":"K","github_repo":"https://github.com/a/b","github_stars":0}`, "github", "https://github.com/a/b{0 true false}"},
		{`"paper":{"title":"K","githubStars":null}`, "github", "{0 false false}"},
		{`"paper":{"title":"K","project_page":" https://kelp.example"}`, "project", "https://kelp.example"},
		{`"paper":{"title":"K","ai_summary":"s","ai_keywords":["a"," b "]}`, "ai", "s[a b]"},
		{`"paper":{"title":"K","aiSummary":"s"}`, "ai", "s[]"},
		{`"paper":{"title":"K","authors":[{"name":"A","handle":"aa"}]}`, "authors", "[{A aa false}] 1"},
		{`"paper":{"title":"K","authors":[{"name":"A","hidden":true,"user":{"user":"aa"}},{"name":"B","user":{"username":"bb"}},{"name":"B"}]}`,
			"authors", "[{A aa true} {B bb false} {B  false}] 3"},
		{`"paper":{"title":"K","authors":[{"name":"A","user":"aa"},{"name":"B","team":{"name":"bb"}}]}`, "authors", "[{A  false} {B  false}] 2"},
		{`"paper":{"title":"K","authors":[{"name":"A","user":{"user":oops}},{"name":"B"}]}`, "authors", "[{A  false} {B  false}] 2"},
		{`"paper":{"title":"K","authors":["A"," B  C"]}`, "authors", "[{A  false} {B C  false}] 2"},

		// times
		{`"paper":{"title":"K","publishedAt":"2026-03-17T17:01:35.000Z"},"publishedAt":"2026-03-17T13:01:35.000Z"`, "published", "2026-03-17 17:01"},
		{`"paper":{"title":"K","publishedAt":"2026-03-18"}`, "published", "2026-03-18 00:00"},
		{`"paper":{"title":"K"},"publishedAt":"2026-03-17T13:01:35.000Z"`, "published", " 00:00"},
		{`"id":"2603.00001","title":"K","publishedAt":"2026-03-17T13:01:35Z","summary":"s"`, "published", "2026-03-17 13:01"},
		{`"id":"2603.00001","title":"K","published_at":"2026-03-17T13:01:35+00:00","summary":"s"`, "published", "2026-03-17 13:01"},
		{`"paper":{"title":"K","publishedAt":"2025-03-05T17:00:00Z"},"publishedAt":"2025-03-06T23:01:00Z"`, "submitted", "2025-03-06 23:01"},
		{`"paper":{"title":"K","publishedAt":"2025-03-05T17:00:00Z"},"publishedAt":"2025-03-09T23:59:00Z"`, "submitted", "2025-03-09 23:59"},
		{`"paper":{"title":"K","publishedAt":"2025-03-05T17:00:00Z"},"publishedAt":"2025-03-10T00:00:00Z"`, "submitted", " 00:00"},
		{`"paper":{"title":"K","publishedAt":"2026-03-05T17:00:00Z"},"publishedAt":"2026-03-05T12:00:00Z"`, "submitted", " 00:00"},
		{`"paper":{"title":"K","publishedAt":"2025-03-05T17:00:00Z"},"publishedAt":"2025-03-05T12:00:00Z"`, "submitted", " 00:00"},
		{`"id":"2603.00001","title":"K","upvotes":1,"published_at":"2026-03-10T00:00:00Z","submitted_at":"2026-03-11T00:00:00Z"`, "submitted", " 00:00"},
		{`"paper":{"title":"K","submittedOnDailyAt":"2026-03-18T02:31:40.217Z"},"publishedAt":"2025-01-01T00:00:00Z"`, "submitted", "2026-03-18 02:31"},
		{`"paper":{"title":"K","withdrawnAt":"2026-08-14T01:00:00.000Z"}`, "withdrawn", "2026-08-14"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			page, found := JSON("[{" + tt.in + "}]")
			if page == nil || len(page.Papers) != 1 {
				t.Fatalf("%s", show(page, found))
			}
			if got := fieldOf(page.Papers[0], tt.field); got != tt.want {
				t.Errorf("%s: got %q, want %q", tt.field, got, tt.want)
			}
		})
	}
}

func TestPublishedDayHasNoTime(t *testing.T) {
	page, _ := JSON(`{"paper":{"id":"2603.00001","publishedAt":"2026-03-18","submittedOnDailyAt":"2026-03-19"}}`)
	if p := page.Papers[0]; !p.PublishedAt.IsZero() || !p.SubmittedAt.IsZero() || p.Submitted.Day != 19 {
		t.Errorf("%v, %v, %v", p.PublishedAt, p.SubmittedAt, p.Submitted)
	}
}

func TestSubmissionDay(t *testing.T) {
	item := func(at string) string { return `{"paper":{"id":"2603.00001","submittedOnDailyAt":"` + at + `"}}` }
	for in, want := range map[string]string{
		item("2026-03-18T01:00:00Z") + "," + item("2026-03-18T23:00:00Z"): "daily 2026-03-18",
		item("2026-03-18T01:00:00Z") + "," + item("2026-03-19T01:00:00Z"): " ",
		item("2024-03-18T01:00:00Z"):                                      " ",
	} {
		if page, _ := JSON("[" + in + "]"); page.Kind+" "+page.Heading.String() != want {
			t.Errorf("%s: %s %s, want %s", in, page.Kind, page.Heading, want)
		}
	}
}

func TestWrongValues(t *testing.T) {
	for in, want := range map[string]string{
		`"upvotes":"many"`:                `upvotes "many" not a number`,
		`"upvotes":"-"`:                   `upvotes "-" not a number`,
		`"organization":{"_id":"kf"}`:     `organization {"_id":"kf"} no name`,
		`"upvotes":3.5`:                   `upvotes 3.5 not a whole number`,
		`"upvotes":"1.2k"`:                `upvotes "1.2k" not a number`,
		`"upvotes":"1,234"`:               `upvotes "1,234" not a number`,
		`"upvotes":"-1"`:                  `upvotes "-1" out of range`,
		`"upvotes":true`:                  `upvotes true not a number`,
		`"upvotes":-1`:                    `upvotes -1 out of range`,
		`"upvotes":12345678901`:           `upvotes 12345678901 out of range`,
		`"upvotes":1000000000`:            `upvotes 1000000000 out of range`,
		`"upvotes":123456789012345678901`: `upvotes 123456789012345678901 out of range`,
		`"title":5`:                       `title 5 not a string`,
		`"publishedAt":"soon"`:            `publishedAt "soon" not a time`,
		`"publishedAt":"3/8/2026"`:        `publishedAt "3/8/2026" not a time`,
		`"publishedAt":"Mar 8"`:           `publishedAt "Mar 8" not a time`,
		`"publishedAt":7`:                 `publishedAt 7 not a time`,
		`"authors":{"name":"A"}`:          `authors {"name":"A"} not an array`,
		`"authors":[3]`:                   `authors 3 neither an object nor a name`,
		`"authors":[" "]`:                 `authors  no name`,
		`"authors":[{"hidden":true}]`:     `authors  no name`,
		`"authors":[{"name":oops}]`:       `authors oops}] the data is damaged: expected a value`,
		`"ai_keywords":[3]`:               `aiKeywords 3 not a string`,
		`"ai_keywords":"kelp"`:            `aiKeywords "kelp" not an array`,
		`"organization":"kelp"`:           `organization "kelp" not an object`,
		`"organization.name":3`:           `organization 3 not a string`,
		`"organization":{"name":oops}`:    `organization oops} the data is damaged: expected a value`,
		`"title":"Kelp","thumbnail":"/papers/2603.00009.p"`: `thumbnail /papers/2603.00009.p of another paper: the item may be made of two`,
	} {
		page, _ := JSON(`{"paper":{"id":"2603.00001",` + in + `}}`)
		if page == nil || len(page.Doubts) == 0 {
			t.Errorf("%s: no doubt", in)
			continue
		}
		d := page.Doubts[0]
		if got := d.Field + " " + d.Text + " " + d.Msg; got != want || d.Paper != 1 || d.Line != 1 {
			t.Errorf("%s: got %s (paper %d), want %s", in, got, d.Paper, want)
		}
	}
}
