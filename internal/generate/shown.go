package generate

import (
	"math"
	"strconv"
)

// What the cards of each kind of page show, before a form leaves out its
// addresses. The printers of all families share these, as the tools that save
// pages all start from the same cards.

// shownCard returns what a card of the printer's kind of page shows. The year
// of a date on a search page is known if the page's is.
func (p *printer) shownCard(e Entry, yearProven bool) Paper {
	s := Paper{Title: e.Title, Upvotes: e.Upvotes, Organization: e.Organization}
	if s.Organization.Name == "" {
		s.AuthorCount = e.AuthorCount
	}
	if p.Tells&Linked != 0 {
		s.ID = e.ID
	} else if p.Tells&Named != 0 || !e.Picture {
		s.Organization.Handle = ""
	}
	switch p.Kind {
	case "daily":
		s.SubmittedBy.Handle = e.SubmittedBy.Handle
		s.GitHubStars = rounded(e.GitHubStars)
		s.Comments = badge(e.Comments)
	case "search":
		s.Abstract = e.Abstract
		s.Published = e.Published
		if e.Published.Year == p.d.Day.Year && !p.yearKnown(yearProven) {
			s.Published.Year = 0
		}
		s.Comments = badge(e.Comments)
	case "trending":
		s.SubmittedBy.Handle = e.SubmittedBy.Handle
		s.Abstract = e.Abstract
		s.Published = e.Published
		s.GitHubStars = rounded(e.GitHubStars)
		if p.Tells&Linked != 0 {
			s.GitHubRepo = e.GitHubRepo
		}
	}
	return s
}

// picture adds the card's picture or video to what it shows.
func (e Entry) picture(s *Paper) {
	if e.Video {
		s.MediaURLs = e.MediaURLs[:1]
	} else {
		s.Thumbnail = e.Thumbnail
	}
}

// badge returns what a card shows of the number of comments: nothing for none.
func badge(c Count) Count {
	if c.N == 0 {
		return Count{}
	}
	return c
}

// rounded returns what a card shows of a number of stars.
func rounded(c Count) Count {
	if !c.Known || c.N < 1000 {
		return c
	}
	unit := math.Pow(10, math.Floor(math.Log10(float64(c.N)))-2)
	return Count{N: int(math.Round(float64(c.N)/unit) * unit), Known: true, Rounded: true}
}

// stars returns a number of stars as cards print it: "8.22k".
func stars(c Count) string {
	c = rounded(c)
	if !c.Rounded {
		return strconv.Itoa(c.N)
	}
	return strconv.FormatFloat(float64(c.N)/1000, 'f', -1, 64) + "k"
}

// votes returns a number of upvotes as cards print it: "-" for none.
func votes(c Count) string {
	if c.N == 0 {
		return "-"
	}
	return strconv.Itoa(c.N)
}

func authors(n int) string { return strconv.Itoa(n) + " authors" }
