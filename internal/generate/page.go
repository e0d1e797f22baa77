package generate

import "strings"

// The page of one paper: not a card, but everything about it.

var pageSpellings = []Spelling{
	{"page.turndown", "paper", now2026, Linked | Meta | Blank | Verbatim | Named, turndownPage},
	{"page.innertext", "paper", now2026, Meta | Blank | Verbatim | Named, innerTextPage},
}

// shownPage returns what the page of a paper shows. The paper's id is of the
// month in which it was published: it proves the year of a date without one, and
// so does the day that the page links to.
func (p *printer) shownPage(e Entry) Paper {
	s := Paper{ID: e.ID, Title: e.Title, Abstract: e.Abstract, AISummary: e.AISummary, AuthorCount: len(e.Authors), Organization: e.Organization,
		SubmittedBy: e.SubmittedBy, Published: e.Published, Submitted: e.Submitted, Upvotes: e.Upvotes, GitHubStars: rounded(e.GitHubStars)}
	linked := p.Tells&Linked != 0
	for _, a := range e.Authors {
		if !linked {
			a.Handle = ""
		}
		s.Authors = append(s.Authors, Author{Name: a.Name, Handle: a.Handle})
	}
	if linked {
		s.GitHubRepo, s.ProjectPage = e.GitHubRepo, e.ProjectPage
	} else {
		s.SubmittedBy.Handle, s.Organization.Handle = "", ""
	}
	if e.SubmittedBy.Name == "" {
		s.Submitted = Date{}
	}
	return s
}

func turndownPage(p *printer) {
	esc := escapeTurndown
	e := p.d.Entries[0]
	account := func(a Account) string { return "[![](" + avatar + ") " + esc(a.Name) + "](/" + a.Handle + ")" }
	vote := func() {
		p.put(" [Upvote\n\n", esc(votes(e.Upvotes)), "](/login?next=%2Fpapers%2F", e.ID, ")\n\n*   +11\n\n")
	}
	p.put("           Paper page - ", esc(e.Title), "\n\n [![Hugging Face's logo](/front/assets/huggingface_logo-noborder.svg) Hugging Face](/)\n\n*   [Models](/models)\n*   [Pricing](/pricing)\n*   [Log In](/login)\n\n",
		"[Papers](/papers)\n\narxiv:", e.ID, "\n\n", esc(e.Title), "\n", strings.Repeat("=", len(esc(e.Title))), "\n\nPublished on ", p.card(e.Published), "\n\n")
	if e.SubmittedBy.Name != "" {
		p.put("· Submitted by  ", account(e.SubmittedBy), " on ", p.card(e.Submitted), "\n\n")
	}
	p.put("[#2 Paper of the day](", p.dayPath(e.Submitted), ")\n\n")
	if e.Organization.Name != "" {
		p.put("· [![", esc(e.Organization.Handle), "](", avatar, ") ", esc(e.Organization.Name), "](/", e.Organization.Handle, ")\n\n")
	}
	vote()
	names := make([]string, len(e.Authors))
	for i, a := range e.Authors {
		if names[i] = esc(a.Name); a.Handle != "" {
			names[i] = " ![](" + avatar + ") [" + esc(a.Name) + "](/" + a.Handle + ")"
		}
	}
	p.put("Authors:\n\n", strings.Join(names, ",\n\n"), "\n\nAbstract\n--------\n\n")
	if e.AISummary != "" {
		p.put(esc(e.AISummary), "\n\nAI-generated summary\n\n")
	}
	p.put(esc(e.Abstract), "\n\n[View arXiv page](https://arxiv.org/abs/", e.ID, ") [View PDF](https://arxiv.org/pdf/", e.ID, ")")
	if e.ProjectPage != "" {
		p.put(" [Project page](", e.ProjectPage, ")")
	}
	if e.GitHubRepo != "" {
		p.put(" [GitHub ", stars(e.GitHubStars), "](", e.GitHubRepo, ")")
	}
	p.paper(p.shownPage(e))
	p.put("\n\n")
	vote()
	p.put("### Community\n\nModels citing this paper 0\n--------------------------\n\nNo model linking this paper\n\nSystem theme\n\nCompany\n\n[TOS](/terms-of-service) [Privacy](/privacy) [About](/huggingface)\n")
}

func innerTextPage(p *printer) {
	e := p.d.Entries[0]
	vote := func() { p.put("  Upvote\n", votes(e.Upvotes), "\n+11\n") }
	p.put(" Hugging Face\n \n Models\n Datasets\n Docs\n Enterprise\nPricing\nLog In\nSign Up\n Papers\n arxiv:", e.ID, " \n", e.Title, "\nPublished on ", p.card(e.Published), "\n")
	if e.SubmittedBy.Name != "" {
		p.put("·  Submitted by  ", e.SubmittedBy.Name, " on ", p.card(e.Submitted), "\n")
	}
	p.put("#2 Paper of the day\n")
	if e.Organization.Name != "" {
		p.put("·  ", e.Organization.Name, "\n")
	}
	vote()
	names := make([]string, len(e.Authors))
	for i, a := range e.Authors {
		if names[i] = a.Name; a.Handle != "" {
			names[i] = " " + a.Name
		}
	}
	p.put("Authors:\n", strings.Join(names, ",\n"), "\nAbstract\n\n")
	if e.AISummary != "" {
		p.put(e.AISummary, "\n\n AI-generated summary\n\n")
	}
	p.put(e.Abstract, "\n\nView arXiv page View PDF")
	if e.ProjectPage != "" {
		p.put(" Project page")
	}
	if e.GitHubRepo != "" {
		p.put(" GitHub ", stars(e.GitHubStars))
	}
	p.paper(p.shownPage(e))
	p.put("\n")
	vote()
	p.put("Community\nModels citing this paper 0\nNo model linking this paper\n System theme\nCompany\nTOS Privacy About Careers \nWebsite\nModels Datasets Spaces Pricing Docs")
}
