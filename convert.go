package dailypapers

import (
	"strings"

	"dailypapers/internal/site"
)

// newPaper returns what a reader found of a paper, in memory of its own.
func newPaper(p *site.Paper) Paper {
	paper := Paper{
		ID: p.ID, Title: p.Title, Abstract: p.Abstract, AISummary: p.AISummary, AuthorCount: p.AuthorCount,
		Organization: Account(p.Organization), SubmittedBy: Account(p.SubmittedBy),
		Published: Date(p.Published), PublishedAt: p.PublishedAt, Submitted: Date(p.Submitted), SubmittedAt: p.SubmittedAt, WithdrawnAt: p.WithdrawnAt,
		Upvotes: Count(p.Upvotes), Comments: Count(p.Comments), GitHubRepo: p.GitHubRepo, GitHubStars: Count(p.GitHubStars),
		ProjectPage: p.ProjectPage, Thumbnail: p.Thumbnail,
	}
	texts := make([]*string, 0, 11+2*len(p.Authors)+len(p.AIKeywords)+len(p.MediaURLs))
	texts = append(texts, &paper.ID, &paper.Title, &paper.Abstract, &paper.AISummary, &paper.Organization.Name, &paper.Organization.Handle,
		&paper.SubmittedBy.Name, &paper.SubmittedBy.Handle, &paper.GitHubRepo, &paper.ProjectPage, &paper.Thumbnail)
	if len(p.Authors) > 0 {
		paper.Authors = make([]Author, len(p.Authors))
		for i, a := range p.Authors {
			paper.Authors[i] = Author(a)
			texts = append(texts, &paper.Authors[i].Name, &paper.Authors[i].Handle)
		}
	}
	for _, list := range []struct {
		to   *[]string
		from []string
	}{{&paper.AIKeywords, p.AIKeywords}, {&paper.MediaURLs, p.MediaURLs}} {
		*list.to = append([]string(nil), list.from...)
		for i := range *list.to {
			texts = append(texts, &(*list.to)[i])
		}
	}
	own(texts)
	return paper
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
	*p = newPaper(&known)
}

// own copies texts into one piece of memory, so that they hold no part of their
// page: a part of a text holds all of it.
func own(texts []*string) {
	n := 0
	for _, t := range texts {
		n += len(*t)
	}
	var b strings.Builder
	b.Grow(n)
	for _, t := range texts {
		b.WriteString(*t)
	}
	all := b.String()
	for _, t := range texts {
		*t, all = all[:len(*t)], all[len(*t):]
	}
}
