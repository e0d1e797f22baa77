package generate

import (
	"bytes"
	"encoding/json"
	"html"
	"strings"
	"time"
)

// The data of the site: answers of the API, and the hydration data that a page
// carries. One item object stands in both.

const dataTells = Titled | Linked | Meta | Blank | Verbatim | Paragraphs | Named | Data

var jsonSpellings = []Spelling{
	{"json.api-2024-05", "daily", early2024, dataTells, apiDaily},
	{"json.api-2024", "daily", late2024, dataTells, apiDaily},
	{"json.api-2025", "daily", mid2025, dataTells, apiDaily},
	{"json.api-2026", "daily", now2026, dataTells, apiDaily},
	{"json.search-2026", "search", now2026, dataTells, apiSearch},
	{"json.hydration-2024", "daily", late2024, dataTells, hydration},
	{"json.hydration-2026", "daily", now2026, dataTells, hydration},
	{"json.hydration-search", "search", now2026, dataTells, hydration},
	{"json.hydration-trending", "trending", now2026, dataTells, hydration},
}

// An item is an entry of a list, with the keys in the site's order.
type item struct {
	Paper       paper     `json:"paper"`
	PublishedAt string    `json:"publishedAt"`
	Title       string    `json:"title"`
	Summary     string    `json:"summary,omitempty"` // since 2025-03-10
	MediaURL    string    `json:"mediaUrl,omitempty"`
	Thumbnail   string    `json:"thumbnail,omitempty"`
	MediaURLs   []string  `json:"mediaUrls,omitempty"`
	NumComments int       `json:"numComments"`
	SubmittedBy *login    `json:"submittedBy,omitempty"`
	Org         *org      `json:"organization,omitempty"`
	Title2      []marking `json:"highlightedTitle,omitempty"`
	Summary2    []marking `json:"highlightedSummary,omitempty"`
}

type paper struct {
	ID          string   `json:"id"`
	Authors     []author `json:"authors"`
	MediaURLs   []string `json:"mediaUrls,omitempty"`
	PublishedAt string   `json:"publishedAt"`
	SubmittedAt string   `json:"submittedOnDailyAt,omitempty"`
	Title       string   `json:"title"`
	SubmittedBy *user    `json:"submittedOnDailyBy,omitempty"`
	Summary     string   `json:"summary"`
	Upvotes     int      `json:"upvotes"`
	Discussion  string   `json:"discussionId"`
	ProjectPage string   `json:"projectPage,omitempty"`
	GitHubRepo  string   `json:"githubRepo,omitempty"`
	AISummary   string   `json:"ai_summary,omitempty"`
	AIKeywords  []string `json:"ai_keywords,omitempty"`
	GitHubStars *int     `json:"githubStars,omitempty"`
	Org         *org     `json:"organization,omitempty"`
}

type author struct {
	ID     string `json:"_id"`
	User   *user  `json:"user,omitempty"`
	Name   string `json:"name"`
	Hidden bool   `json:"hidden"`
}

type user struct {
	AvatarURL string `json:"avatarUrl"`
	IsPro     bool   `json:"isPro"`
	Fullname  string `json:"fullname"`
	User      string `json:"user"`
	Type      string `json:"type"`
}

type login struct {
	AvatarURL string `json:"avatarUrl"`
	Fullname  string `json:"fullname"`
	Name      string `json:"name"`
	Type      string `json:"type"`
}

type org struct {
	Name     string `json:"name"`
	Fullname string `json:"fullname"`
	Avatar   string `json:"avatar,omitempty"`
}

type marking struct {
	Type string `json:"type"`
	Text string `json:"text"`
}

const (
	avatar = "/avatars/0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f.svg"
	node   = "0123456789abcdef01234567"
)

// submissionsMoved is the day since which an item's own publishedAt is no
// longer the time of its submission.
var submissionsMoved = Date{Year: 2025, Month: 3, Day: 10}

// item returns an entry as the site's data has it, and what that shows.
func (p *printer) item(e Entry) (item, Paper) {
	shown := e.Paper
	early := p.d.Day.Compare(submissionsMoved) < 0
	it := item{
		Paper: paper{
			ID: e.ID, PublishedAt: instant(e.PublishedAt), Title: p.wrapped(e.Title, "\n  "), Summary: p.wrapped(e.Abstract, "\n"),
			Upvotes: e.Upvotes.N, Discussion: node, GitHubRepo: e.GitHubRepo, MediaURLs: e.MediaURLs,
			AISummary: e.AISummary, AIKeywords: e.AIKeywords,
		},
		Title: e.Title, Thumbnail: e.Thumbnail, NumComments: e.Comments.N,
	}
	for _, a := range e.Authors {
		var u *user
		if a.Handle != "" {
			u = &user{avatar, false, a.Name, a.Handle, "user"}
		}
		it.Paper.Authors = append(it.Paper.Authors, author{node, u, a.Name, a.Hidden})
	}
	if e.ProjectPage != "" {
		it.Paper.ProjectPage = " " + e.ProjectPage // some begin with a space
	}
	if e.GitHubStars.Known {
		it.Paper.GitHubStars = &e.GitHubStars.N
	}
	if e.Organization.Name != "" {
		it.Org = &org{e.Organization.Handle, e.Organization.Name, avatar}
		it.Paper.Org = it.Org
	}
	if e.SubmittedBy.Handle != "" {
		it.SubmittedBy = &login{avatar, e.SubmittedBy.Name, e.SubmittedBy.Handle, "user"}
	}
	if early {
		it.PublishedAt = instant(e.SubmittedAt)
		it.Paper.AISummary, it.Paper.AIKeywords = "", nil
		shown.AISummary, shown.AIKeywords = "", nil
	} else {
		it.PublishedAt = instant(e.PublishedAt.Add(-newYork(e.PublishedAt)))
		it.Summary = it.Paper.Summary
		it.Title = it.Paper.Title
		it.Paper.SubmittedAt = instant(e.SubmittedAt)
		if it.SubmittedBy != nil {
			it.Paper.SubmittedBy = &user{avatar, false, e.SubmittedBy.Name, e.SubmittedBy.Handle, "user"}
		}
	}
	if p.d.Day.Compare(late2024.First) < 0 { // one address, of a picture or a video; nobody submitted
		it.MediaURL, it.Thumbnail, it.Paper.MediaURLs, it.SubmittedBy = it.Thumbnail, "", nil, nil
		shown.SubmittedBy, shown.MediaURLs = Account{}, nil
		if e.Video {
			it.MediaURL = e.MediaURLs[0]
			shown.Thumbnail = it.MediaURL
		}
	}
	if p.Kind == "search" {
		it.SubmittedBy, it.Paper.SubmittedBy, it.Paper.SubmittedAt = nil, nil, ""
		shown.SubmittedBy, shown.Submitted, shown.SubmittedAt = Account{}, Date{}, time.Time{}
		it.Title2 = []marking{{"text", it.Title}}
		it.Summary2 = []marking{{"text", it.Summary}}
	}
	return it, shown
}

// wrapped returns a text as the data of the era has it: broken at 80 columns,
// or on one line, with a line break and two spaces between paragraphs.
func (p *printer) wrapped(s, breaks string) string {
	paragraphs := strings.Split(s, "\n\n")
	if p.Era.Wraps {
		for i, par := range paragraphs {
			paragraphs[i] = strings.Join(wrap(par, 79), breaks)
		}
	}
	return strings.Join(paragraphs, "\n  ")
}

func instant(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// newYork returns how far New York's clocks were behind.
func newYork(t time.Time) time.Duration {
	if t.Month() > time.March && t.Month() < time.November {
		return 4 * time.Hour
	}
	return 5 * time.Hour
}

// compact returns v as one line of JSON.
func compact(v any) string {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(v); err != nil {
		panic(err) // no value here can fail
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// items prints the entries behind one another.
func (p *printer) items() {
	for i, e := range p.d.Entries {
		if i > 0 {
			p.put(",")
		}
		it, shown := p.item(e)
		p.put(p.spell(compact(it)))
		p.paper(shown)
	}
}

// apiDaily is an answer of /api/daily_papers. Only since 2025-03-14 do items
// say on which day they were listed.
func apiDaily(p *printer) {
	p.put("[")
	p.items()
	p.put("]\n")
	p.nameless = len(p.d.Entries) == 0 || p.d.Day.Compare(submissionsMoved) < 0
	if !p.nameless {
		p.heading(true)
	}
}

func apiSearch(p *printer) {
	p.put("[")
	p.items()
	p.put("]\n")
	p.nameless = len(p.d.Entries) == 0
}

// hydration is the data of a page by itself.
func hydration(p *printer) {
	data(p)
	p.put("\n")
}

// spell returns JSON as the spelling needs it: in a page it is the value of an
// attribute.
func (p *printer) spell(s string) string {
	if strings.HasPrefix(p.Name, "html.") {
		return strings.ReplaceAll(html.EscapeString(s), "&#34;", "&quot;")
	}
	return s
}

// data prints hydration data: the list, and what stands around it. On a search
// page the results stand beside the papers of the newest day.
func data(p *printer) {
	d := p.d
	p.named = true
	put := func(s string) { p.put(p.spell(s)) }
	put(`{"canSubmit":false,`)
	switch {
	case p.Kind == "trending":
		put(`"dailyPapers":[`)
	case d.Day.Year == 2024:
		put(`"date":"` + d.Day.String() + `T00:00:00.000Z","dailyPapers":[`)
		p.heading(true)
	case p.Kind == "search":
		put(`"dateString":"` + d.Day.String() + `","dailyPapers":[`)
		if e := p.d.Entries; len(e) > 0 {
			other := e[0]
			other.ID, other.Title = "2601.00001", "Papers of the Day Beside the Results"
			it, _ := p.item(other)
			put(compact(it))
		}
		put(`],"searchResults":[`)
		p.heading(true)
		p.page.Shown.Query = d.Query
	default:
		put(`"dateString":"` + d.Day.String() + `","dailyPapers":[`)
		p.heading(true)
	}
	p.items()
	put(`]`)
	if p.Kind == "daily" {
		put(`,"prevDate":"` + addDays(d.Day, -1).String() + `"`)
		if !d.Newest {
			put(`,"nextDate":"` + addDays(d.Day, 1).String() + `"`)
		}
	}
	put(`,"publisher":{"_id":"` + node + `","fullname":"AK","user":"akhaliq","type":"user"}`)
	if d.Day.Year >= 2025 {
		query := "{}"
		if p.Kind == "search" {
			query = compact(map[string]string{"q": d.Query})
		}
		put(`,"periodType":"day","query":` + query + `,"isTrending":`)
		if p.Kind == "trending" {
			put("true")
		} else {
			put("false")
		}
	}
	put("}")
}

// wrap breaks a text where it has spaces into lines of at most width columns.
func wrap(s string, width int) []string {
	var lines []string
	var line strings.Builder
	column := 0
	for word := range strings.SplitSeq(s, " ") {
		n := columns(word)
		switch {
		case column > 0 && column+1+n > width:
			lines = append(lines, line.String())
			line.Reset()
			column = 0
		case column > 0:
			line.WriteByte(' ')
			column++
		}
		line.WriteString(word)
		column += n
	}
	return append(lines, line.String())
}

// columns returns the width of a word on a screen, where Chinese and Japanese
// letters take two.
func columns(s string) (n int) {
	for _, r := range s {
		if n++; r >= 0x2E80 && r <= 0xFFDC {
			n++
		}
	}
	return n
}
