package generate

import (
	"strconv"
	"strings"
)

// Pages turned into text: by extractors of main text, as a browser shows them,
// one text a line, and by the browsers of terminals.

// textTells: the number of upvotes in front, or a blank line, marks a title.
const (
	textTells   = Meta | Blank | Verbatim
	noMetaTells = Blank | Verbatim
)

var textSpellings = []Spelling{
	{"text.resiliparse", "search", late2025, textTells, resiliparse},
	{"text.resiliparse-no-meta", "search", late2025, noMetaTells, resiliparseNoMeta},
	{"text.trafilatura", "search", late2025, noMetaTells, trafilatura},
	{"text.innertext-daily", "daily", now2026, textTells | Named, innerText},
	{"text.innertext-search", "search", now2026, textTells | Named, innerText},
	{"text.innertext-trending", "trending", now2026, textTells | Named, innerText},
	{"text.gettext-daily", "daily", now2026, textTells&^Blank | Named, getText},
	{"text.gettext-search", "search", now2026, textTells&^Blank | Named, getText},
	{"text.gettext-search-2025", "search", late2025, textTells&^Blank | Named, getText},
	{"text.gettext-trending", "trending", now2026, textTells&^Blank | Named, getText},
	{"text.lynx-daily", "daily", now2026, markdownTells, lynx},
	{"text.lynx-search", "search", now2026, markdownTells, lynx},
	{"text.lynx-trending", "trending", now2026, markdownTells, lynx},
	{"text.w3m-daily", "daily", now2026, textTells, w3m},
	{"text.w3m-search", "search", now2026, textTells, w3m},
	{"text.w3m-trending", "trending", now2026, textTells, w3m},
}

// main prints the heading that extractors of main text keep.
func (p *printer) main() {
	p.put("new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\n", p.d.Day.short(), "\n\n")
	p.heading(false)
}

// longName is the length from which Resiliparse takes an organization for text
// around a link and drops it with the whole meta block.
const longName = 32

func resiliparse(p *printer) {
	p.main()
	p.nameless = true // until a paper shows its date
	for i, e := range p.d.Entries {
		if i > 0 {
			p.put("\n\n")
		}
		p.put(e.Title, "\n\n", e.Abstract)
		shown := p.shownCard(e, false)
		shown.ID, shown.Upvotes = "", Count{}
		// The last paper of a page without its meta block is as a cut one is.
		if last := i == len(p.d.Entries)-1; !last && len(e.Organization.Name) >= longName && endsSentence(e.Abstract) {
			p.paper(Paper{Title: e.Title, Abstract: e.Abstract})
			continue
		}
		switch {
		case e.Organization.Name == "":
			p.put("\n\n  • ", authors(e.AuthorCount))
		case e.Picture:
			p.put("\n\n", e.Organization.Handle, " ", e.Organization.Name)
		default:
			p.put("\n\n", e.Organization.Name)
		}
		p.nameless = false
		p.put("\n·\n", p.card(e.Published))
		if e.Comments.N > 0 {
			p.put(" ", strconv.Itoa(e.Comments.N))
		}
		p.paper(shown)
	}
}

// endsSentence reports whether a text ends as a sentence does. Without a meta
// block behind it nothing else tells that the next line is a title.
func endsSentence(s string) bool {
	s = strings.TrimSuffix(s, `"`)
	return s != "" && strings.Contains(".?!", s[len(s)-1:])
}

func resiliparseNoMeta(p *printer) {
	p.main()
	p.nameless = true
	for i, e := range p.d.Entries {
		if i > 0 {
			p.put("\n\n")
		}
		p.put(e.Title, "\n\n", e.Abstract)
		p.paper(Paper{Title: e.Title, Abstract: e.Abstract})
	}
	p.put("\n")
}

func trafilatura(p *printer) {
	p.nameless = true
	p.put("Get trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe")
	for _, e := range p.d.Entries {
		p.put(e.Title, "\n", e.Abstract, "\n")
		p.paper(Paper{Title: e.Title, Abstract: e.Abstract})
	}
}

func innerText(p *printer) {
	p.put(" Hugging Face\n \n Models\n Datasets\n Spaces\n Buckets new\n Docs\n Enterprise\nPricing\nLog In\nSign Up\nnew\n\nGet trending papers in your email inbox once a day!\n\n",
		"Get trending papers in your email inbox!\n\nSubscribe\n", p.banner(), "\nbyAK and the research community\n   \nDaily\nWeekly\nMonthly\n")
	if p.Kind == "trending" {
		p.named = true // "Trending Papers"
	} else {
		p.put(p.d.Day.short(), "\n")
		p.heading(false)
	}
	p.cards(false, false, p.innerTextCard)
	if p.Kind == "daily" {
		p.put("Previous Next\n")
	}
	p.put(" System theme\nCompany\nTOS Privacy About Careers \nWebsite\nModels Datasets Spaces Pricing Docs")
}

func (p *printer) innerTextCard(e Entry, date string) {
	if p.Kind != "search" && e.SubmittedBy.Handle != "" {
		p.put("Submitted by\n", e.SubmittedBy.Handle, "\n")
	}
	if p.Kind != "trending" {
		p.put(" \n", votes(e.Upvotes), "\n")
	}
	p.put(e.Title, "\n")
	if p.Kind != "daily" {
		p.put("\n", e.Abstract, "\n\n")
	}
	byline := authors(e.AuthorCount)
	switch {
	case e.Organization.Name == "" && p.Kind == "daily":
		byline = "·\n" + byline
	case e.Picture:
		byline = " " + e.Organization.Name
	case e.Organization.Name != "":
		byline = e.Organization.Name
	}
	switch p.Kind {
	case "daily":
		p.put(byline, "\n")
		if s := p.badges(e, "  "); s != "" {
			p.put(" ", s, "\n")
		}
	case "search":
		p.put(byline, "\n·\n", date)
		if e.Comments.N > 0 {
			p.put("  ", strconv.Itoa(e.Comments.N))
		}
		p.put("\n")
	case "trending":
		sep := " "
		if e.Organization.Name == "" {
			sep = "\n"
		}
		p.put(byline, sep, "· ", date, "\n  Upvote\n", votes(e.Upvotes), "\n")
		if e.GitHubRepo != "" {
			p.put(" GitHub  ", stars(e.GitHubStars), " ")
		}
		p.put(" arXiv Page\n")
	}
}

// badges returns the stars and comments of a daily card.
func (p *printer) badges(e Entry, between string) string {
	var s []string
	if e.GitHubStars.Known {
		s = append(s, stars(e.GitHubStars))
	}
	if e.Comments.N > 0 {
		s = append(s, strconv.Itoa(e.Comments.N))
	}
	return strings.Join(s, between)
}

// getText is one text a line, as the page's source breaks it: `get_text("\n")`.
func getText(p *printer) {
	line := func(s ...string) { p.put(strings.Join(s, ""), "\n") }
	line(p.banner(), " - Hugging Face\nHugging Face\nModels\nDatasets\nSpaces\nBuckets\nnew\nDocs\nEnterprise\nPricing\nLog In\nSign Up\nnew\nGet trending papers in your email inbox once a day!\n",
		"Get trending papers in your email inbox!\nSubscribe\n", p.banner(), "\nby\nAK\nand the research community\nDaily\nWeekly\nMonthly")
	if p.Kind == "trending" {
		p.named = true
	} else {
		line(p.d.Day.short())
		p.heading(false)
	}
	p.cards(false, false, func(e Entry, date string) {
		if p.Kind != "search" && e.SubmittedBy.Handle != "" {
			line("Submitted by\n", e.SubmittedBy.Handle)
		}
		if p.Kind != "trending" {
			line(votes(e.Upvotes))
		}
		line(p.wrapped(e.Title, "\n  "))
		if p.Kind != "daily" {
			line(p.wrapped(e.Abstract, "\n"))
		}
		switch {
		case e.Organization.Name != "":
			line(e.Organization.Name)
		case p.Kind == "daily":
			line("·\n", authors(e.AuthorCount))
		default:
			line(authors(e.AuthorCount))
		}
		switch p.Kind {
		case "daily":
			if s := p.badges(e, "\n"); s != "" {
				line(s)
			}
		case "search":
			line("·\n", date)
			if e.Comments.N > 0 {
				line(strconv.Itoa(e.Comments.N))
			}
		case "trending":
			line("·\n", date, "\nUpvote\n", votes(e.Upvotes))
			if e.GitHubRepo != "" {
				line("GitHub\n", stars(e.GitHubStars))
			}
			line("arXiv Page")
		}
	})
	line("System theme\nCompany\nTOS\nPrivacy\nAbout\nCareers\nWebsite\nModels\nDatasets\nSpaces\nPricing\nDocs")
}

// indented breaks a text into lines of at most width, each indented.
func indented(s, indent string, width int) string {
	return indent + strings.Join(wrap(s, width-len(indent)), "\n"+indent)
}

// lynx wraps at 80, numbers its links, and lists their addresses at the end.
func lynx(p *printer) {
	var addresses []string
	ref := func(address string) string {
		if !strings.Contains(address, ":") {
			address = "file://" + address
		}
		addresses = append(addresses, address)
		return "[" + strconv.Itoa(len(addresses)) + "]"
	}
	p.put("   ", ref("/"), "Hugging Face's logo Hugging Face\n   ____________________\n     * ", ref("/models"), "Models\n     * ", ref("/datasets"), "Datasets\n     * ", ref("/login"),
		"Log In\n\n   new\n\n   Get trending papers in your email inbox once a day!\n\n   Get trending papers in your email inbox!\n   ", ref("/login?next=/papers"), "Subscribe\n\n",
		p.banner(), "\n\nby", ref("/akhaliq"), " AK and the research community\n\n   ____________________ ____________________ (BUTTON)\n     * (BUTTON) Daily\n     * (BUTTON) Weekly\n     * (BUTTON) Monthly\n\n")
	proven := p.Kind == "daily"
	if p.Kind == "trending" {
		p.named = true
	} else {
		p.put("   ", p.d.Day.short(), "\n\n")
		p.heading(proven)
	}
	p.page.Late = true
	p.cards(proven, false, func(e Entry, date string) {
		home, login := "/papers/"+e.ID, "/login?next=/papers/"+e.ID
		if p.Kind != "search" && e.SubmittedBy.Handle != "" {
			p.put("   Submitted by\n   ", e.SubmittedBy.Handle, "\n")
		}
		if p.Kind != "trending" {
			p.put("   ", ref(login), "\n   [ ]\n   ", votes(e.Upvotes), "\n")
		}
		p.put("\n", strings.Join(wrap(ref(home)+e.Title, 79), "\n"), "\n\n")
		switch p.Kind {
		case "search":
			p.put("   ", ref(home), "\n\n", indented(e.Abstract, "   ", 75), "\n")
		case "trending":
			p.put(indented(e.Abstract, "   ", 75), "\n")
		}
		org := ""
		if e.Organization.Name != "" {
			org = ref("/" + e.Organization.Handle)
			if e.Picture {
				org += e.Organization.Handle + " "
			}
			org += e.Organization.Name
			if p.Kind != "trending" {
				p.put(indented(org, "   ", 75), "\n")
			}
		} else {
			p.put("     *\n     *\n     * ")
			if p.Kind == "daily" {
				p.put("·\n       ")
			}
			p.put(authors(e.AuthorCount), "\n\n")
		}
		switch p.Kind {
		case "daily":
			var badges []string
			if e.GitHubStars.Known {
				badges = append(badges, ref(home)+stars(e.GitHubStars))
			}
			if e.Comments.N > 0 {
				badges = append(badges, ref(home+"#community")+strconv.Itoa(e.Comments.N))
			}
			if len(badges) > 0 {
				p.put("   ", strings.Join(badges, " "), "\n")
			}
			p.put("\n")
		case "search":
			p.put("   ·\n   ", date)
			if e.Comments.N > 0 {
				p.put(" ", ref(home+"#community"), strconv.Itoa(e.Comments.N))
			}
			p.put("\n")
		case "trending":
			p.put(indented(strings.TrimSpace(org+" · "+date), "   ", 75), "\n   ", ref(login), "\n   [ ] Upvote\n   ", votes(e.Upvotes), "\n   ")
			if e.GitHubRepo != "" {
				p.put(ref(e.GitHubRepo), "GitHub ", stars(e.GitHubStars), " ")
			}
			p.put(ref("https://arxiv.org/abs/"+e.ID), "arXiv Page\n\n")
		}
	})
	if p.Kind == "daily" {
		p.put("   ", ref(p.dayPath(p.d.Day.Add(-1))), "Previous\n")
	}
	p.put("   (BUTTON) System theme\n   Company\n   ", ref("/terms-of-service"), "TOS ", ref("/privacy"), "Privacy\n\nReferences\n\n   Visible links:\n")
	for i, a := range addresses {
		p.putf("%4d. %s\n", i+1, a)
	}
	if proven && !p.d.Newest {
		p.putf("\n   Hidden links:\n%4d. file://localhost%s\n", len(addresses)+2, p.dayPath(p.d.Day.Add(1)))
	}
}

// w3mWidth is that of a wide window.
const w3mWidth = 200

func w3m(p *printer) {
	p.put("Hugging Face's logo Hugging Face\n[                    ]\n\n  • Models\n  • Datasets\n  • Spaces\n  • Pricing\n  • ", strings.Repeat("━", 60), "\n  • Log In\n  • Sign Up\n\nnew\n\n",
		"Get trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n", p.banner(), "\n\nby[papers-by]AK and the research community\n\n",
		"[                    ] [                    ]\n\n  • Daily\n  • Weekly\n  • Monthly\n\n \n")
	if p.Kind == "trending" {
		p.named = true // "Trending Papers"
	} else {
		p.put(p.d.Day.short(), "\n")
		p.heading(false)
	}
	p.cards(false, false, p.w3mCard)
	if p.Kind == "daily" {
		p.put("Previous Next\n")
	}
	p.put("System theme\nCompany\nTOS Privacy About Careers  \nWebsite\nModels Datasets Spaces Pricing Docs\n")
}

func (p *printer) w3mCard(e Entry, date string) {
	if p.Kind != "search" {
		if e.Video {
			p.put(" \n")
		} else {
			p.put("[", e.ID[:4], "]\n")
		}
		if e.SubmittedBy.Handle != "" {
			p.put("Submitted by\n[0f0f0f0f0f]\n", e.SubmittedBy.Handle, "\n")
		}
	}
	if p.Kind != "trending" {
		p.put(" [ ]\n", votes(e.Upvotes), "\n")
	}
	p.put("\n", indented(e.Title, "", w3mWidth), "\n\n")
	if p.Kind != "daily" {
		p.put(indented(e.Abstract, "", w3mWidth), "\n\n")
	}
	org := e.Organization.Name
	if org != "" && e.Picture {
		org = e.Organization.Handle + " " + org
	}
	if org == "" {
		p.put("  • \n  • [0f0f0f0f0f]\n  • ")
		if p.Kind == "daily" {
			p.put("·\n    ")
		}
		p.put(authors(e.AuthorCount), "\n\n")
	} else if p.Kind != "trending" {
		p.put(org, "\n")
	}
	switch p.Kind {
	case "daily":
		if s := p.badges(e, " "); s != "" {
			p.put(s, "\n")
		}
	case "search":
		p.put("·\n", date)
		if e.Comments.N > 0 {
			p.put(" ", strconv.Itoa(e.Comments.N))
		}
		p.put("\n")
	case "trending":
		p.put(strings.TrimSpace(org+" · "+date), "\n [ ] Upvote\n", votes(e.Upvotes), "\n")
		if e.GitHubRepo != "" {
			p.put("GitHub ", stars(e.GitHubStars), " ")
		}
		p.put("arXiv Page\n")
	}
}
