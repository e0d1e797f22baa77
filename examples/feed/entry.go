package main

import (
	"cmp"
	"crypto/sha1"
	"fmt"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"dailypapers"
)

// A feed is what the three formats spell each in its own way.
type feed struct {
	id, title, subtitle, self string
	updated                   time.Time // the date of the newest entry, zero if none has one
	entries                   []entry
}

// An entry is one paper of a feed. What is unknown is zero.
type entry struct {
	id, title, html            string
	page, abstract, pdf, image string // addresses
	date                       time.Time
	authors                    []person
	tags                       []string
}

type person struct{ name, address string }

// about is what a feed says about itself.
type about struct{ title, base string }

// self returns the address of a feed, "" if it is not known where it will be.
func (a about) self(name string, query url.Values) string {
	if a.base == "" {
		return ""
	}
	address := strings.TrimSuffix(a.base, "/") + "/" + url.PathEscape(name)
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	return address
}

// newFeed makes a feed of papers that were selected by the given parameters.
func newFeed(title, self string, values url.Values, papers []*dailypapers.Paper) *feed {
	lasting := url.Values{}
	for _, name := range []string{"min-upvotes", "org", "match", "kind"} { // a window that moves, or another order, is the same feed
		if given, ok := values[name]; ok {
			lasting[name] = given
		}
	}
	f := &feed{
		id:       nameID("feed", title, lasting.Encode()),
		title:    clean(title),
		subtitle: clean(describe(values)),
		self:     self,
	}
	for _, p := range papers {
		e := newEntry(p)
		if e.date.After(f.updated) {
			f.updated = e.date
		}
		f.entries = append(f.entries, e)
	}
	return f
}

// describe puts the parameters into words.
func describe(values url.Values) string {
	words := []string{"Papers listed by Hugging Face"}
	for _, p := range parameters {
		for _, v := range values[p.name] {
			words = append(words, strings.ReplaceAll(p.name, "-", " ")+" "+v)
		}
	}
	return strings.Join(words, ", ")
}

func newEntry(p *dailypapers.Paper) entry {
	e := entry{
		id:    entryID(p),
		title: clean(cmp.Or(p.Title, p.ID, "Untitled")),
		html:  clean(entryHTML(p)),
		image: imageURL(p),
		date:  timeOf(p).Truncate(time.Second), // the XML formats have no finer
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
	for _, tag := range append([]string{cmp.Or(p.Organization.Name, p.Organization.Handle)}, p.AIKeywords...) {
		if tag = strings.TrimSpace(clean(tag)); tag != "" && !slices.Contains(e.tags, tag) {
			e.tags = append(e.tags, tag)
		}
	}
	return e
}

// entryID returns an id that stays with the paper: the address of its page, or
// one made from its title.
func entryID(p *dailypapers.Paper) string {
	switch {
	case hasAddress(p):
		return p.PageURL()
	case p.ID != "":
		return nameID("id", p.ID)
	case p.Title != "":
		return nameID("title", p.Title)
	}
	return nameID("paper", fmt.Sprintf("%#v", *p))
}

// nameID returns a UUID of version 5 (RFC 9562), which is made from a name. The
// words are a name below the address of the papers' pages.
func nameID(words ...string) string {
	const namespace = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8" // of addresses
	h := sha1.Sum([]byte(namespace + "https://huggingface.co/papers#" + strings.Join(words, "\n")))
	h[6] = h[6]&0x0f | 0x50
	h[8] = h[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16])
}

// hasAddress reports whether the paper's id can stand in an address. Parse
// reports others, but does not drop them.
func hasAddress(p *dailypapers.Paper) bool {
	return p.ID != "" && strings.Trim(p.ID, "0123456789.") == ""
}

// accountURL returns the address of an account, "" without a handle.
func accountURL(handle string) string {
	if handle == "" {
		return ""
	}
	return "https://huggingface.co/" + url.PathEscape(handle)
}

// imageURL returns the address of the paper's thumbnail, "" if there is none or
// if it is a video, as in data of 2024.
func imageURL(p *dailypapers.Paper) string {
	u := webURL(p.Thumbnail)
	switch path.Ext(strings.ToLower(u)) {
	case ".mp4", ".webm", ".qt", ".mov":
		return ""
	}
	return u
}

// webURL returns an address that can be made a link: of http or https, else "".
func webURL(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return clean(u.String())
}

// clean removes what XML 1.0 does not allow: control characters, and the two
// noncharacters U+FFFE and U+FFFF. Invalid bytes become U+FFFD.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff || !utf8.ValidRune(r) {
			return -1
		}
		return r
	}, s)
}

// entryTemplate is the content of an entry. Feed readers bring their own style.
var entryTemplate = template.Must(template.New("entry").Parse(
	`{{with .Image}}<p><img src="{{.}}" alt=""></p>
{{end}}{{range .Paragraphs}}<p>{{.}}</p>
{{end}}{{with .Facts}}<p>{{range $i, $f := .}}{{if $i}} · {{end}}{{$f}}{{end}}</p>
{{end}}{{with .Days}}<p>{{range $i, $d := .}}{{if $i}} · {{end}}{{$d.Event}} {{$d.Date}}{{end}}</p>
{{end}}{{with .Links}}<p>{{range $i, $l := .}}{{if $i}} · {{end}}<a href="{{$l.Address}}">{{$l.Text}}</a>{{end}}</p>
{{end}}`))

// entryHTML returns the paper as HTML.
func entryHTML(p *dailypapers.Paper) string {
	var b strings.Builder
	err := entryTemplate.Execute(&b, newView(p))
	if err != nil {
		panic(err) // the template and its data are ours, and a Builder takes all
	}
	return b.String()
}

// A view is a paper as people look at it.
type view struct {
	*dailypapers.Paper
	Heading    string
	Page       string // "" if the paper has no page
	Image      string
	Paragraphs []string
	Facts      []string
	Days       []day
	Links      []link
}

// A day is when something happened to a paper.
type day struct {
	Event string
	Date  dailypapers.Date
}

type link struct{ Text, Address string }

func newView(p *dailypapers.Paper) view {
	v := view{Paper: p, Heading: cmp.Or(p.Title, p.ID, "Untitled"), Image: imageURL(p), Facts: facts(p)}
	switch {
	case p.Abstract != "":
		v.Paragraphs = strings.Split(p.Abstract, "\n\n")
	case p.AISummary != "":
		v.Paragraphs = []string{"AI summary: " + p.AISummary}
	}
	for _, d := range []day{{"listed", p.Submitted}, {"published", p.Published}} {
		if !d.Date.IsZero() {
			v.Days = append(v.Days, d)
		}
	}
	if hasAddress(p) {
		v.Page = p.PageURL()
		v.Links = []link{{"Hugging Face", p.PageURL()}, {"arXiv", p.AbstractURL()}, {"PDF", p.PDFURL()}}
	}
	for _, l := range []link{{"GitHub", webURL(p.GitHubRepo)}, {"Project page", webURL(p.ProjectPage)}} {
		if l.Address != "" {
			v.Links = append(v.Links, l)
		}
	}
	return v
}

// facts puts into words what is known beside the abstract.
func facts(p *dailypapers.Paper) []string {
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
	add(p.Upvotes, "upvote", "upvotes") // the page for people makes the first one bold
	add(p.Comments, "comment", "comments")
	if org := cmp.Or(p.Organization.Name, p.Organization.Handle); org != "" {
		facts = append(facts, org)
	}
	add(dailypapers.Count{N: p.AuthorCount, Known: p.AuthorCount > 0}, "author", "authors")
	if who := cmp.Or(p.SubmittedBy.Name, p.SubmittedBy.Handle); who != "" {
		facts = append(facts, "submitted by "+who)
	}
	add(p.GitHubStars, "GitHub star", "GitHub stars")
	return facts
}
