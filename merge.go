package dailypapers

// fill placeholder until merge lands
func (p *Paper) fill(q *Paper) {
	if p.ID == "" {
		p.ID = q.ID
	}
	if p.Title == "" {
		p.Title = q.Title
	}
	if p.Abstract == "" {
		p.Abstract = q.Abstract
	}
	if p.AuthorCount == 0 {
		p.AuthorCount = q.AuthorCount
	}
	if p.Organization == (Account{}) {
		p.Organization = q.Organization
	}
	if p.SubmittedBy == (Account{}) {
		p.SubmittedBy = q.SubmittedBy
	}
	if p.Published.IsZero() {
		p.Published = q.Published
	}
	if !p.Upvotes.Known {
		p.Upvotes = q.Upvotes
	}
	if !p.Comments.Known {
		p.Comments = q.Comments
	}
	if p.GitHubRepo == "" {
		p.GitHubRepo = q.GitHubRepo
	}
	if !p.GitHubStars.Known {
		p.GitHubStars = q.GitHubStars
	}
	if p.Thumbnail == "" {
		p.Thumbnail = q.Thumbnail
	}
	if p.MediaURLs == nil {
		p.MediaURLs = q.MediaURLs
	}
}
