package feed

import (
	"cmp"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"dailypapers"
)

// An entry is one paper of a feed. What is unknown is zero.
type entry struct {
	id, title, html            string
	page, abstract, pdf, image string // addresses
	published, updated         time.Time
	authors                    []person
	tags                       []string
}

type person struct{ name, address string }

func newEntry(p dailypapers.Paper, counts bool) entry {
	e := entry{
		id:        entryID(p),
		title:     clean(title(p)),
		html:      clean(content(p, counts)),
		image:     imageURL(p),
		published: timeOf(p).Truncate(time.Second), // the XML formats have no finer
	}
	e.updated = e.published
	if at := p.WithdrawnAt.UTC().Truncate(time.Second); at.After(e.updated) {
		e.updated = at
	}
	if hasAddress(p) {
		e.page, e.abstract, e.pdf = p.PageURL(), p.AbstractURL(), p.PDFURL()
	}
	for _, a := range p.Authors {
		if name := strings.TrimSpace(clean(a.Name)); name != "" {
			author := person{name: name}
			if !a.Hidden {
				author.address = accountURL(a.Handle)
			}
			e.authors = append(e.authors, author)
		}
	}
	for _, tag := range append([]string{nameOf(p.Organization)}, p.AIKeywords...) {
		if tag = strings.TrimSpace(clean(tag)); tag != "" && !slices.Contains(e.tags, tag) {
			e.tags = append(e.tags, tag)
		}
	}
	return e
}

// title returns what an entry is called.
func title(p dailypapers.Paper) string {
	title := cmp.Or(p.Title, p.ID, "Untitled")
	if !p.WithdrawnAt.IsZero() {
		return "Withdrawn: " + title
	}
	return title
}

// entryID returns an id that stays with the paper: the address of its page, or
// one made from its title.
func entryID(p dailypapers.Paper) string {
	switch {
	case hasAddress(p):
		return p.PageURL()
	case p.ID != "":
		return nameID("id", p.ID)
	case p.Title != "":
		return nameID("title", p.Title)
	}
	return nameID("paper", fmt.Sprintf("%#v", p))
}

// hasAddress reports whether the paper's id can stand in an address. Parse
// reports others, but does not drop them.
func hasAddress(p dailypapers.Paper) bool {
	return p.ID != "" && strings.Trim(p.ID, "0123456789.") == ""
}

// timeOf returns the time under which a paper is filed: the instant in its Day
// where that is known, else the beginning of the day, month or year. It is zero if
// nothing is known.
func timeOf(p dailypapers.Paper) time.Time {
	switch day := p.Day(); {
	case day.IsZero():
		return time.Time{}
	case day == p.Submitted && !p.SubmittedAt.IsZero():
		return p.SubmittedAt.UTC()
	case day == p.Published && p.Submitted.Year == 0 && !p.PublishedAt.IsZero():
		return p.PublishedAt.UTC()
	default:
		return firstDay(day).Time()
	}
}

// firstDay completes a date with the first month and day.
func firstDay(d dailypapers.Date) dailypapers.Date {
	d.Month, d.Day = max(d.Month, 1), max(d.Day, 1)
	return d
}

// nameOf returns what an account is called, "" if it is unknown.
func nameOf(a dailypapers.Account) string { return cmp.Or(a.Name, a.Handle) }

// accountURL returns the address of an account, "" without a handle.
func accountURL(handle string) string {
	if handle == "" {
		return ""
	}
	return "https://huggingface.co/" + url.PathEscape(handle)
}

// imageURL returns the address of the paper's thumbnail, "" if there is none or
// if it is a video, as in data of 2024.
func imageURL(p dailypapers.Paper) string {
	u := webURL(p.Thumbnail)
	switch path.Ext(strings.ToLower(u)) {
	case ".mp4", ".webm", ".qt", ".mov":
		return ""
	}
	return u
}

// contentTemplate is the content of an entry. Feed readers bring their own style.
var contentTemplate = template.Must(template.New("content").Parse(
	`{{with .Withdrawn}}<p><strong>This paper was withdrawn on {{.}}.</strong></p>
{{end}}{{with .Image}}<p><img src="{{.}}" alt=""></p>
{{end}}{{with .Summary}}<p><em>AI summary:</em> {{.}}</p>
{{end}}{{range .Abstract}}<p>{{.}}</p>
{{end}}{{with .Facts}}<p>{{range $i, $f := .}}{{if $i}} · {{end}}{{$f}}{{end}}</p>
{{end}}{{with .Links}}<p>{{range $i, $l := .}}{{if $i}} · {{end}}<a href="{{$l.Address}}">{{$l.Text}}</a>{{end}}</p>
{{end}}`))

type link struct{ Text, Address string }

// content returns the paper as HTML.
func content(p dailypapers.Paper, counts bool) string {
	var b strings.Builder
	err := contentTemplate.Execute(&b, struct {
		Withdrawn      string
		Image, Summary string
		Abstract       []string
		Facts          []string
		Links          []link
	}{dailypapers.DateOf(p.WithdrawnAt).String(), imageURL(p), p.AISummary, paragraphs(p.Abstract), facts(p, counts), links(p)})
	if err != nil {
		panic(err) // the template and its data are ours, and a Builder takes all
	}
	return b.String()
}

// paragraphs returns the paragraphs of an abstract; none if it is unknown.
func paragraphs(abstract string) []string {
	if abstract == "" {
		return nil
	}
	return strings.Split(abstract, "\n\n")
}

// facts puts into words what is known beside the abstract.
func facts(p dailypapers.Paper, counts bool) []string {
	var facts []string
	add := func(c dailypapers.Count, one, several string) {
		switch {
		case !c.Known:
		case c.N == 1:
			facts = append(facts, "1 "+one)
		default:
			facts = append(facts, c.String()+" "+several)
		}
	}
	if counts {
		add(p.Upvotes, "vote", "votes")
		add(p.Comments, "comment", "comments")
		add(p.GitHubStars, "GitHub star", "GitHub stars")
	}
	if org := nameOf(p.Organization); org != "" {
		facts = append(facts, org)
	}
	add(dailypapers.Count{N: p.AuthorCount, Known: p.AuthorCount > 0}, "author", "authors")
	if who := nameOf(p.SubmittedBy); who != "" {
		facts = append(facts, "submitted by "+who)
	}
	if !p.Submitted.IsZero() {
		facts = append(facts, "listed "+p.Submitted.String())
	}
	if !p.Published.IsZero() {
		facts = append(facts, "published "+p.Published.String())
	}
	return facts
}

// links returns what to read about the paper.
func links(p dailypapers.Paper) []link {
	var links []link
	if hasAddress(p) {
		links = []link{{"Hugging Face", p.PageURL()}, {"arXiv", p.AbstractURL()}, {"PDF", p.PDFURL()}}
	}
	for _, l := range []link{{"GitHub", webURL(p.GitHubRepo)}, {"Project page", webURL(p.ProjectPage)}} {
		if l.Address != "" {
			links = append(links, l)
		}
	}
	return links
}
