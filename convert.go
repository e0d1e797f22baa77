package dailypapers

import (
	"strings"

	"dailypapers/internal/site"
)

// set makes of a paper what a reader found, in memory of its own.
func (p *Paper) set(q *site.Paper) {
	*p = Paper{
		ID: q.ID, Title: q.Title, Abstract: q.Abstract, AISummary: q.AISummary, AIKeywords: append([]string(nil), q.AIKeywords...),
		AuthorCount: q.AuthorCount, Organization: Account(q.Organization), SubmittedBy: Account(q.SubmittedBy),
		Published: Date(q.Published), PublishedAt: q.PublishedAt, Submitted: Date(q.Submitted), SubmittedAt: q.SubmittedAt, WithdrawnAt: q.WithdrawnAt,
		Upvotes: Count(q.Upvotes), Comments: Count(q.Comments), GitHubRepo: q.GitHubRepo, GitHubStars: Count(q.GitHubStars),
		ProjectPage: q.ProjectPage, Thumbnail: q.Thumbnail, MediaURLs: append([]string(nil), q.MediaURLs...),
	}
	if len(q.Authors) > 0 {
		p.Authors = make([]Author, len(q.Authors))
		for i, a := range q.Authors {
			p.Authors[i] = Author(a)
		}
	}
	p.own()
}

// own copies the paper's texts into one piece of memory, so that they hold no
// part of their page: a part of a text holds all of it.
func (p *Paper) own() {
	var room [64]*string // for most papers' texts
	texts := p.texts(room[:0])
	n := 0
	for _, s := range texts {
		n += len(*s)
	}
	var b strings.Builder
	b.Grow(n)
	for _, s := range texts {
		b.WriteString(*s)
		*s = b.String()[b.Len()-len(*s):]
	}
}

// texts adds each text of the paper to a list.
func (p *Paper) texts(all []*string) []*string {
	all = append(all, &p.ID, &p.Title, &p.Abstract, &p.AISummary, &p.Organization.Name, &p.Organization.Handle,
		&p.SubmittedBy.Name, &p.SubmittedBy.Handle, &p.GitHubRepo, &p.ProjectPage, &p.Thumbnail)
	for i := range p.AIKeywords {
		all = append(all, &p.AIKeywords[i])
	}
	for i := range p.Authors {
		all = append(all, &p.Authors[i].Name, &p.Authors[i].Handle)
	}
	for i := range p.MediaURLs {
		all = append(all, &p.MediaURLs[i])
	}
	return all
}

// plain returns the paper as readers have it.
func (p *Paper) plain() site.Paper {
	authors := make([]site.Author, len(p.Authors))
	for i, a := range p.Authors {
		authors[i] = site.Author(a)
	}
	return site.Paper{
		ID: p.ID, Title: p.Title, Abstract: p.Abstract, AISummary: p.AISummary, AIKeywords: p.AIKeywords,
		Authors: authors, AuthorCount: p.AuthorCount, Organization: site.Account(p.Organization), SubmittedBy: site.Account(p.SubmittedBy),
		Published: site.Day(p.Published), PublishedAt: p.PublishedAt, Submitted: site.Day(p.Submitted), SubmittedAt: p.SubmittedAt, WithdrawnAt: p.WithdrawnAt,
		Upvotes: site.Count(p.Upvotes), Comments: site.Count(p.Comments), GitHubRepo: p.GitHubRepo, GitHubStars: site.Count(p.GitHubStars),
		ProjectPage: p.ProjectPage, Thumbnail: p.Thumbnail, MediaURLs: p.MediaURLs,
	}
}

// fill sets what p does not know to what q, another reading of the same paper,
// says. They share no memory.
func (p *Paper) fill(q *Paper) {
	known, other := p.plain(), q.plain()
	known.Fill(&other)
	p.set(&known)
}
