package web

import (
	"cmp"
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"dailypapers"
	"dailypapers/feed"
)

// A paperView is a paper as people look at it. What is empty is not shown.
type paperView struct {
	ID        string // of the element, so that the address can name it
	Title     string
	Page      string // address
	Withdrawn string // day
	Number    string // what papers are ordered by
	Unit      string // "votes"
	Authors   string
	Org       link
	Counts    []string // those that are no Number
	Line      string   // what it is about
	Image     string

	Summary   string
	Abstract  []string
	Keywords  []link
	Submitter link
	Dates     []string
	Links     []link
}

func (m *pageMaker) paper(p dailypapers.Paper, order feed.Order) paperView {
	v := paperView{
		Title:     cmp.Or(p.Title, p.ID, "Untitled"),
		Authors:   authorsText(p),
		Line:      firstWords(cmp.Or(p.AISummary, p.Abstract)),
		Summary:   p.AISummary,
		Withdrawn: dailypapers.DateOf(p.WithdrawnAt).String(),
		Org:       m.account("org", p.Organization),
		Submitter: m.account("submitter", p.SubmittedBy),
	}
	v.count(p, order)
	if m.asked.thumbnails {
		v.Image = imageURL(p.Thumbnail)
	}
	if p.Abstract != "" {
		v.Abstract = strings.Split(p.Abstract, "\n\n")
	}
	for _, k := range p.AIKeywords {
		v.Keywords = append(v.Keywords, link{Text: k, Address: m.to("keyword", k)})
	}
	for _, d := range []struct {
		event string
		date  dailypapers.Date
	}{{"listed", p.Submitted}, {"published", p.Published}} {
		if !d.date.IsZero() {
			v.Dates = append(v.Dates, d.event+" "+d.date.String())
		}
	}
	if p.ID != "" && strings.Trim(p.ID, "0123456789.") == "" { // others can't stand in an address
		v.ID, v.Page = p.ID, p.PageURL()
		v.Links = []link{{Text: "Hugging Face", Address: p.PageURL()}, {Text: "arXiv", Address: p.AbstractURL()}, {Text: "PDF", Address: p.PDFURL()}}
	}
	for _, l := range []link{{Text: "GitHub", Address: webURL(p.GitHubRepo)}, {Text: "Project page", Address: webURL(p.ProjectPage)}} {
		if l.Address != "" {
			v.Links = append(v.Links, l)
		}
	}
	if day := p.Day(); v.ID != "" && day.Time().Unix() > 0 {
		v.Links = append(v.Links, link{Text: "Link to this", Address: m.link(day.String(), nil) + "#" + v.ID})
	}
	return v
}

// count sets the number that papers are ordered by, and the others.
func (v *paperView) count(p dailypapers.Paper, order feed.Order) {
	for _, c := range []struct {
		order feed.Order
		count dailypapers.Count
		unit  string
	}{
		{feed.MostVotes, p.Upvotes, "votes"},
		{feed.MostStars, p.GitHubStars, "stars"},
		{feed.MostComments, p.Comments, "comments"},
	} {
		unit := c.unit
		if c.count.N == 1 {
			unit = strings.TrimSuffix(unit, "s")
		}
		switch {
		case c.order == cmp.Or(order, feed.MostVotes):
			v.Number, v.Unit = c.count.String(), unit
		case c.count.Known && c.count.N > 0:
			v.Counts = append(v.Counts, c.count.String()+" "+unit)
		}
	}
}

// account returns a link to the papers of an account.
func (m *pageMaker) account(parameter string, a dailypapers.Account) link {
	if a == (dailypapers.Account{}) {
		return link{}
	}
	return link{Text: cmp.Or(a.Name, a.Handle), Address: m.to(parameter, cmp.Or(a.Handle, a.Name))}
}

// authorsText names the first three authors.
func authorsText(p dailypapers.Paper) string {
	const most = 3
	var names []string
	for _, a := range p.Authors[:min(most, len(p.Authors))] {
		names = append(names, a.Name)
	}
	more := p.AuthorCount - len(names)
	switch {
	case p.AuthorCount == 1 && len(names) == 0:
		return "1 author"
	case p.AuthorCount > 0 && len(names) == 0:
		return fmt.Sprintf("%d authors", p.AuthorCount)
	case more > 0:
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
	}
	return strings.Join(names, ", ")
}

// firstWords returns the beginning of a text, more than fits on a line.
func firstWords(text string) string {
	const most = 280
	text, _, _ = strings.Cut(text, "\n")
	if len(text) <= most {
		return text
	}
	end := most
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if space := strings.LastIndexByte(text[:end], ' '); space > 0 {
		end = space
	}
	return text[:end] + "…"
}

// imageURL returns the address of a picture, "" for a video, as in data of 2024.
func imageURL(address string) string {
	u := webURL(address)
	switch path.Ext(strings.ToLower(u)) {
	case ".mp4", ".webm", ".qt", ".mov":
		return ""
	}
	return u
}

// webURL returns an address that can be made a link: of https or http, else "".
func webURL(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}
