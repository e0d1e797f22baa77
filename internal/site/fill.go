package site

import (
	"cmp"
	"strings"
	"time"

	"dailypapers/internal/text"
)

// Fill sets what p does not know to what q, another reading of the same paper,
// says. What p knows stays, but parts that are missing in a day or an account
// are filled in where the known parts agree. The slices are q's.
func (p *Paper) Fill(q *Paper) {
	p.ID = cmp.Or(p.ID, q.ID)
	p.Title = cmp.Or(p.Title, q.Title)
	p.Abstract = cmp.Or(p.Abstract, q.Abstract)
	p.AISummary = cmp.Or(p.AISummary, q.AISummary)
	if len(p.AIKeywords) == 0 {
		p.AIKeywords = q.AIKeywords
	}
	if len(p.Authors) == 0 && len(q.Authors) > 0 {
		p.Authors, p.AuthorCount = q.Authors, q.AuthorCount // the list knows better than "N authors"
	}
	p.AuthorCount = cmp.Or(p.AuthorCount, q.AuthorCount)
	p.Organization.Fill(q.Organization)
	p.SubmittedBy.Fill(q.SubmittedBy)
	fillDay(&p.Published, &p.PublishedAt, q.Published, q.PublishedAt)
	fillDay(&p.Submitted, &p.SubmittedAt, q.Submitted, q.SubmittedAt)
	p.WithdrawnAt = cmp.Or(p.WithdrawnAt, q.WithdrawnAt)
	p.Upvotes = cmp.Or(p.Upvotes, q.Upvotes)
	p.Comments = cmp.Or(p.Comments, q.Comments)
	p.GitHubRepo = cmp.Or(p.GitHubRepo, q.GitHubRepo)
	p.GitHubStars = cmp.Or(p.GitHubStars, q.GitHubStars)
	p.ProjectPage = cmp.Or(p.ProjectPage, q.ProjectPage)
	p.Thumbnail = cmp.Or(p.Thumbnail, q.Thumbnail)
	if len(p.MediaURLs) == 0 {
		p.MediaURLs = q.MediaURLs
	}
}

// Fill completes an account with what b says of the same account.
func (a *Account) Fill(b Account) {
	if *a == (Account{}) || a.Same(b) {
		a.Name, a.Handle = cmp.Or(a.Name, b.Name), cmp.Or(a.Handle, b.Handle)
	}
}

// Same reports whether a and b are one account: by their handles where both have
// one, else by their names, folded. Letter case does not count.
func (a Account) Same(b Account) bool {
	if a.Handle != "" && b.Handle != "" {
		return strings.EqualFold(a.Handle, b.Handle)
	}
	return a.Name != "" && Account{Name: a.Name}.Key() == Account{Name: b.Name}.Key()
}

// Key returns the handle, else the folded name, in lower case.
func (a Account) Key() string {
	if a.Handle != "" {
		return strings.ToLower(a.Handle)
	}
	return strings.ToLower(text.Fold(a.Name))
}

// fillDay completes a day and its instant with what says at least as much about
// the same day.
func fillDay(day *Day, at *time.Time, otherDay Day, otherAt time.Time) {
	if day.Covers(otherDay) {
		*day, *at = otherDay, cmp.Or(*at, otherAt)
	}
}

// Covers reports whether e is a day that d may mean: all that is known of d is
// the same in e.
func (d Day) Covers(e Day) bool {
	return (d.Year == 0 || d.Year == e.Year) && (d.Month == 0 || d.Month == e.Month) && (d.Day == 0 || d.Day == e.Day)
}
