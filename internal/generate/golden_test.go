package generate

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"dailypapers/internal/golden"
)

// TestSpellings prints one listing in each spelling.
func TestSpellings(t *testing.T) {
	for _, s := range Spellings {
		t.Run(s.Name, func(t *testing.T) { golden.Check(t, "testdata/"+s.Name, s.Print(sample(s)).Text) })
	}
}

// sample returns a paper that has everything, one that has nothing but what all
// have, and one between them.
func sample(s Spelling) Drawing {
	day := addDays(s.Era.First, 1)
	paper := func(back int, title, abstract, authors string) Entry {
		e := Entry{Paper: Paper{Title: title, Abstract: abstract, Submitted: day, Comments: Count{Known: true}, Upvotes: Count{Known: true}}}
		e.Published = addDays(day, -back)
		e.PublishedAt, e.SubmittedAt = e.Published.Time().Add(time.Hour), day.Time().Add(3*time.Hour)
		e.ID = e.Published.Time().Format("0601.") + fmt.Sprintf("%05d", back)
		e.Thumbnail = "https://cdn.example/" + e.ID + ".png"
		for name := range strings.FieldsSeq(authors) {
			e.Authors = append(e.Authors, Author{Name: name + " Kelm"})
		}
		e.AuthorCount = len(e.Authors)
		return e
	}
	all := paper(1, "All: *Marks*, [Brackets] & <Angles> in a Title That Is Broken Where Lines Are Broken, at 72 Columns or at 80, or at 120",
		"We have `all_of` it, & more. It is as long as it has to be to be broken where lines are broken, at 72 columns or at 80, or at 120.\n\nIn two paragraphs.",
		"Ada Bel Cy Dot Eve Fay")
	all.AuthorCount = 30
	all.Authors[1].Handle, all.Authors[2].Hidden = "bel-k", true
	all.Organization, all.Picture = Account{Name: "Kelm Lab", Handle: "kelm"}, true
	all.SubmittedBy = Account{Name: "Ada Kelm", Handle: "ada_k"}
	all.Upvotes.N, all.Comments.N, all.GitHubStars = 228, 4, Count{N: 8215, Known: true}
	all.GitHubRepo, all.ProjectPage = "https://github.com/kelm/all", "https://all.example/"
	all.AISummary, all.AIKeywords = "All of it.", []string{"all", "of it"}
	all.Video, all.MediaURLs = true, []string{"https://cdn.example/all.mp4", "https://cdn.example/all.png"}
	some := paper(400, "Some", "Some of it.", "Ada Bel")
	some.Organization = Account{Name: "Institute of Names of 32 Letters", Handle: "some"}
	some.GitHubRepo, some.GitHubStars = "https://github.com/kelm/some", Count{N: 7, Known: true}
	none := paper(40, "1. None", "- Nothing at all", "Ada")
	d := Drawing{Kind: s.Kind, Day: day, Query: "all & some", Entries: []Entry{all, some, none}}
	if s.Tells&Paragraphs == 0 {
		d.Entries[0].Abstract = strings.ReplaceAll(all.Abstract, "\n\n", " ")
	}
	if s.Kind == "paper" {
		d.Entries = d.Entries[:1]
	}
	return d
}

// TestRules draws by each rule: how often it is chosen in 1,000 texts of a
// spelling that tells everything and of one that tells nothing, and what it drew
// last.
func TestRules(t *testing.T) {
	var out bytes.Buffer
	for _, table := range []struct {
		name  string
		rules []rule
	}{{"titles", titles}, {"organizations", organizations}, {"sentences", sentences}, {"ends", ends}} {
		fmt.Fprintln(&out, table.name)
		chosen := make([][2]int, len(table.rules))
		drawn := make([]string, len(table.rules))
		for i, tells := range []Tells{dataTells, 0} {
			g := &drawer{newRand(1, table.name), Spelling{Tells: tells}}
			counting := make([]rule, len(table.rules))
			for j, r := range table.rules {
				counting[j] = rule{r.weight, r.needs, func(g *drawer) string {
					chosen[j][i]++
					drawn[j] = r.draw(g)
					return drawn[j]
				}}
			}
			for range 1000 {
				g.choose(counting)
			}
		}
		for i, n := range chosen {
			fmt.Fprintf(&out, "%5d%5d  %s\n", n[0], n[1], strings.ReplaceAll(drawn[i], "\t", " | "))
		}
	}
	golden.Check(t, "testdata/rules", out.Bytes())
}

// TestDraw counts what is drawn in 100 pages of some spellings.
func TestDraw(t *testing.T) {
	var out bytes.Buffer
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	names := []string{"json.api-2024-05", "html.search-2025.nodata", "text.w3m-daily", "text.trafilatura", "markdown.turndown-trending", "page.innertext"}
	fmt.Fprintln(table, "of 100 pages\t"+strings.Join(names, "\t"))
	var pages [][]Drawing
	for _, name := range names {
		var drawn []Drawing
		for seed := range uint64(100) {
			drawn = append(drawn, spelling(name).Draw(seed))
		}
		pages = append(pages, drawn)
	}
	for _, f := range facts {
		fmt.Fprint(table, f.name)
		for _, drawn := range pages {
			n := 0
			for _, d := range drawn {
				n += f.count(d)
			}
			fmt.Fprint(table, "\t", n)
		}
		fmt.Fprintln(table)
	}
	table.Flush()
	golden.Check(t, "testdata/drawn", out.Bytes())
}

func spelling(name string) Spelling {
	return Spellings[slices.IndexFunc(Spellings, func(s Spelling) bool { return s.Name == name })]
}

// facts are what TestDraw counts.
var facts = []struct {
	name  string
	count func(Drawing) int
}{
	{"without papers", pages(func(d Drawing) bool { return len(d.Entries) == 0 })},
	{"of the newest day", pages(func(d Drawing) bool { return d.Newest })},
	{"read on a day", pages(func(d Drawing) bool { return d.Today.Year > 0 })},
	{"days between", func(d Drawing) int {
		if d.Today.Year == 0 {
			return 0
		}
		return days(d.Day, d.Today)
	}},
	{"days of the era", func(d Drawing) int { return days(early2024.First, d.Day) }},
	{"letters of the query", func(d Drawing) int { return len(d.Query) }},
	{"papers", func(d Drawing) int { return len(d.Entries) }},
	{"titles of two", func(d Drawing) (n int) {
		for i := range d.Entries {
			if i > 0 && d.Entries[i].Title == d.Entries[i-1].Title {
				n++
			}
		}
		return n
	}},
	{"letters of titles", sum(func(e Entry) int { return len(e.Title) })},
	{"letters of abstracts", sum(func(e Entry) int { return len(e.Abstract) })},
	{"short abstracts", papers(func(e Entry) bool { return len(e.Abstract) < 200 })},
	{"paragraphs", sum(func(e Entry) int { return strings.Count(e.Abstract, "\n\n") })},
	{"without a full stop", papers(func(e Entry) bool { return !endsSentence(e.Abstract) })},
	{"days since published", sum(func(e Entry) int { return days(e.Published, e.Submitted) })},
	{"years before", papers(func(e Entry) bool { return days(e.Published, e.Submitted) > 12 })},
	{"seconds published", sum(func(e Entry) int {
		return e.PublishedAt.Hour()*3600 + e.PublishedAt.Minute()*60 + e.PublishedAt.Second()
	})},
	{"milliseconds submitted", sum(func(e Entry) int { return int(e.SubmittedAt.Sub(e.Submitted.Time()).Milliseconds()) % 1000 })},
	{"authors", sum(func(e Entry) int { return e.AuthorCount })},
	{"authors named", sum(func(e Entry) int { return len(e.Authors) })},
	{"with a handle", authorsWith(func(a Author) bool { return a.Handle != "" })},
	{"hidden", authorsWith(func(a Author) bool { return a.Hidden })},
	{"organizations", papers(func(e Entry) bool { return e.Organization.Name != "" })},
	{"pictures", papers(func(e Entry) bool { return e.Picture })},
	{"submitters", papers(func(e Entry) bool { return e.SubmittedBy.Name != "" })},
	{"upvotes", sum(func(e Entry) int { return e.Upvotes.N })},
	{"no upvotes", papers(func(e Entry) bool { return e.Upvotes.N == 0 })},
	{"comments", sum(func(e Entry) int { return e.Comments.N })},
	{"no comments", papers(func(e Entry) bool { return e.Comments.N == 0 })},
	{"repositories", papers(func(e Entry) bool { return e.GitHubRepo != "" })},
	{"stars", sum(func(e Entry) int { return e.GitHubStars.N })},
	{"no stars", papers(func(e Entry) bool { return e.GitHubStars.Known && e.GitHubStars.N == 0 })},
	{"project pages", papers(func(e Entry) bool { return e.ProjectPage != "" })},
	{"letters of summaries", sum(func(e Entry) int { return len(e.AISummary) })},
	{"keywords", sum(func(e Entry) int { return len(e.AIKeywords) })},
	{"videos", papers(func(e Entry) bool { return e.Video })},
	{"media", sum(func(e Entry) int { return len(e.MediaURLs) })},
}

func days(from, to Date) int { return int(to.Time().Sub(from.Time()).Hours() / 24) }

func pages(is func(Drawing) bool) func(Drawing) int {
	return func(d Drawing) int {
		if is(d) {
			return 1
		}
		return 0
	}
}

func sum(of func(Entry) int) func(Drawing) int {
	return func(d Drawing) (n int) {
		for _, e := range d.Entries {
			n += of(e)
		}
		return n
	}
}

func papers(is func(Entry) bool) func(Drawing) int {
	return func(d Drawing) (n int) {
		for _, e := range d.Entries {
			if is(e) {
				n++
			}
		}
		return n
	}
}

func authorsWith(is func(Author) bool) func(Drawing) int {
	return func(d Drawing) (n int) {
		for _, e := range d.Entries {
			for _, a := range e.Authors {
				if is(a) {
					n++
				}
			}
		}
		return n
	}
}
