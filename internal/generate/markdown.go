package generate

import (
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// Pages turned into markdown, by three habits of converters, and by two tools
// that have their own: numbered links (Rust's html2text) and Firecrawl.

const markdownTells = Titled | Linked | Meta | Blank | Named

var markdownSpellings = []Spelling{
	{"markdown.html2text-daily", "daily", now2026, markdownTells, html2text},
	{"markdown.html2text-search", "search", now2026, markdownTells, html2text},
	{"markdown.html2text-trending", "trending", now2026, markdownTells, html2text},
	{"markdown.turndown-daily", "daily", now2026, markdownTells | Verbatim, turndown},
	{"markdown.turndown-search", "search", now2026, markdownTells | Verbatim, turndown},
	{"markdown.turndown-trending", "trending", now2026, markdownTells | Verbatim, turndown},
	{"markdown.pandoc-daily", "daily", now2026, markdownTells | Verbatim, pandoc},
	{"markdown.pandoc-search", "search", now2026, markdownTells | Verbatim, pandoc},
	{"markdown.pandoc-trending", "trending", now2026, markdownTells | Verbatim, pandoc},
	{"markdown.numbered-daily", "daily", now2026, markdownTells, numbered},
	{"markdown.numbered-search", "search", now2026, markdownTells, numbered},
	{"markdown.firecrawl-daily", "daily", now2026, markdownTells, firecrawl},
	{"markdown.firecrawl-search", "search", now2026, markdownTells, firecrawl},
	{"markdown.firecrawl-search-2025", "search", late2025, markdownTells, firecrawl},
}

// site is what addresses begin with that a tool has made absolute.
const site = "https://huggingface.co"

// How the converters escape what would be markdown in a text.
var (
	// turndownEscapes are turndown's, in its order.
	turndownEscapes = []struct {
		find *regexp.Regexp
		by   string
	}{
		{regexp.MustCompile(`\\`), `\\`}, {regexp.MustCompile(`\*`), `\*`}, {regexp.MustCompile(`^-`), `\-`},
		{regexp.MustCompile(`^\+ `), `\+ `}, {regexp.MustCompile("`"), "\\`"}, {regexp.MustCompile(`\[`), `\[`},
		{regexp.MustCompile(`\]`), `\]`}, {regexp.MustCompile(`^>`), `\>`}, {regexp.MustCompile(`_`), `\_`}, {regexp.MustCompile(`^(\d+)\. `), `${1}\. `},
	}
	pandocEscapes = regexp.MustCompile("[\\\\`*_<>\\[\\]]")
	snakes        = regexp.MustCompile("(\\\\)([\\\\`*_{}\\[\\]()#+.!-])") // html2text escapes a backslash only in front of these
	ordinals      = regexp.MustCompile(`^(\d+)\.(\s)`)
	leadingDash   = regexp.MustCompile(`^-(\s|-)`)
)

func escapeTurndown(s string) string {
	for _, e := range turndownEscapes {
		s = e.find.ReplaceAllString(s, e.by)
	}
	return s
}

func escapePandoc(s string) string {
	s = pandocEscapes.ReplaceAllString(s, `\$0`)
	s = ordinals.ReplaceAllString(s, `$1\.$2`)
	if s == "-" {
		s = `\-`
	}
	return s
}

func escapeHTML2Text(s string) string {
	s = snakes.ReplaceAllString(s, `\\$2`)
	s = ordinals.ReplaceAllString(s, `$1\.$2`)
	return leadingDash.ReplaceAllString(s, `\-$1`)
}

// cards prints each entry by the printer of the page's kind.
func (p *printer) cards(proven bool, pictures bool, print func(Entry, string)) {
	for _, e := range p.d.Entries {
		dates := []string{p.card(e.Published)}
		if p.Kind == "trending" { // every card stands twice
			dates = []string{"Published on " + e.Published.long(), e.Published.long()}
		}
		for _, date := range dates {
			print(e, date)
		}
		shown := p.shownCard(e, proven)
		if pictures && p.Kind != "search" && !e.Video {
			shown.Thumbnail = e.Thumbnail
		}
		p.paper(shown)
	}
}

// days prints the heading's day with links to the days beside it, by the
// spelling of an empty link, and notes what they prove.
func (p *printer) days(link func(address string) string) (proven bool) {
	if p.Kind == "trending" {
		p.named = true
		return true
	}
	proven = p.Kind == "daily"
	if proven {
		p.put(link(p.dayPath(p.d.Day.Add(-1))))
	}
	p.put(p.d.Day.short(), "\n\n")
	if proven && !p.d.Newest {
		p.put(link(p.dayPath(p.d.Day.Add(1))))
	}
	p.heading(proven)
	return proven
}

func html2text(p *printer) {
	p.put("[![Hugging Face's logo](/front/assets/huggingface_logo-noborder.svg) Hugging Face](/)\n\n  * [ Models ](/models)\n  * [ Datasets ](/datasets)\n  * [Pricing](/pricing)\n  * * * *\n\n",
		"  * [Log In](/login)\n  * [Sign Up](/join)\n\n\n\nnew\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\n[Subscribe](/login?next=%2Fpapers)\n\n",
		"# ", p.banner(), "\n\n## by[![](/front/assets/papers-by.png)AK](/akhaliq) and the research community\n\n  * Daily \n  * Weekly \n  * Monthly \n\n[](/papers/trending)\n\n")
	proven := p.days(func(a string) string { return "[](" + a + ")\n\n" })
	p.cards(proven, true, p.html2textCard)
	if p.Kind == "daily" {
		p.put("[Previous](", p.dayPath(p.d.Day.Add(-1)), ")\n\n")
	}
	p.put("System theme\n\nCompany\n\n[TOS](/terms-of-service) [Privacy](/privacy) [About](/huggingface) [](/)\n\nWebsite\n\n[Models](/models) [Docs](/docs)\n")
}

func (p *printer) html2textCard(e Entry, date string) {
	esc := escapeHTML2Text
	home := "](/papers/" + e.ID + ")"
	if p.Kind != "search" {
		if e.Video {
			p.put("[", home, "\n\n")
		} else {
			p.put("[ ![](", e.Thumbnail, ")", home, "\n\n")
		}
		if e.SubmittedBy.Handle != "" {
			p.put("Submitted by \n\n![](", avatar, ")\n\n", e.SubmittedBy.Handle, "\n\n")
		}
	}
	if p.Kind != "trending" {
		p.put("[ ", votes(e.Upvotes), "](/login?next=%2Fpapers%2F", e.ID, ")\n\n")
	}
	p.put("### [", esc(e.Title), home, "\n\n")
	switch p.Kind {
	case "search":
		p.put("[", esc(e.Abstract), "\n\n", home, "\n\n")
	case "trending":
		p.put(esc(e.Abstract), "\n\n")
	}
	end := "\n\n"
	if p.Kind == "trending" {
		end = " "
	}
	switch {
	case e.Organization.Name == "":
		list := "  *   * ![](" + avatar + ")\n  * "
		if p.Kind == "daily" {
			list += "· "
		}
		list += authors(e.AuthorCount) + "\n\n"
		if p.Kind != "trending" {
			list = "[\n\n" + list + home + "\n\n"
		}
		p.put(list)
	case e.Picture:
		p.put("[![", e.Organization.Handle, "](", avatar, ") ", esc(e.Organization.Name), "](/", e.Organization.Handle, ")", end)
	default:
		p.put("[ ", esc(e.Organization.Name), "](/", e.Organization.Handle, ")", end)
	}
	switch p.Kind {
	case "daily":
		p.markdownBadges(e, "[ ", " ")
	case "search":
		p.put("·\n\n", date, " ")
		if e.Comments.N > 0 {
			p.put("[ ", strconv.Itoa(e.Comments.N), "](/papers/", e.ID, "#community)")
		}
		p.put("\n\n")
	case "trending":
		p.put("· ", date, "\n\n[ Upvote ", votes(e.Upvotes), " ](/login?next=%2Fpapers%2F", e.ID, ")\n\n")
		if e.GitHubRepo != "" {
			p.put("[ GitHub ", stars(e.GitHubStars), "](", e.GitHubRepo, ") ")
		}
		p.put("[ arXiv Page](https://arxiv.org/abs/", e.ID, ")\n\n")
	}
}

// markdownBadges prints the stars and comments of a daily card.
func (p *printer) markdownBadges(e Entry, open, between string) {
	var badges []string
	if e.GitHubStars.Known {
		badges = append(badges, open+stars(e.GitHubStars)+"](/papers/"+e.ID+")")
	}
	if e.Comments.N > 0 {
		badges = append(badges, open+strconv.Itoa(e.Comments.N)+"](/papers/"+e.ID+"#community)")
	}
	if len(badges) > 0 {
		p.put(strings.Join(badges, between), "\n\n")
	}
}

func turndown(p *printer) {
	title := p.banner() + " - Hugging Face"
	p.put(`          const guestTheme = document.cookie.match(/theme=(\\w+)/)?.\[1\]; `, title, "\n\n [![Hugging Face's logo](/front/assets/huggingface_logo-noborder.svg) Hugging Face](/)\n\n",
		"*   [Models](/models)\n*   [Datasets](/datasets)\n*   [Pricing](/pricing)\n*   * * *\n    \n*   [Log In](/login)\n\nnew\n\nGet trending papers in your email inbox once a day!\n\n",
		"Get trending papers in your email inbox!\n\n[Subscribe](/login?next=%2Fpapers)\n\n", p.banner(), "\n", strings.Repeat("=", len(p.banner())), "\n\n",
		"by[![](/front/assets/papers-by.png)AK](/akhaliq) and the research community\n---------------------------------------------------------------------------\n\n \n\n",
		"*   Daily\n*   Weekly\n*   Monthly\n\n[](/papers/trending)\n\n")
	proven := p.days(func(a string) string { return "[](" + a + ")\n\n" })
	p.cards(proven, true, p.turndownCard)
	if p.Kind == "daily" {
		p.put("[Previous](", p.dayPath(p.d.Day.Add(-1)), ")\n\n")
	}
	p.put("System theme\n\nCompany\n\n[TOS](/terms-of-service) [Privacy](/privacy) [About](/huggingface)[](/)\n\n", `import("\\/front\\/build\\/index.js"); window.moonSha = "kube\\/";`)
}

func (p *printer) turndownCard(e Entry, date string) {
	esc := escapeTurndown
	home := "](/papers/" + e.ID + ")"
	if p.Kind != "search" {
		if e.Video {
			p.put("[", home, "\n\n")
		} else {
			p.put("[\n\n![](", e.Thumbnail, ")\n\n", home, "\n\n")
		}
		if e.SubmittedBy.Handle != "" {
			p.put("Submitted by\n\n![](", avatar, ")\n\n", esc(e.SubmittedBy.Handle), "\n\n")
		}
	}
	if p.Kind != "trending" {
		p.put("[\n\n", esc(votes(e.Upvotes)), "\n\n\n\n](/login?next=%2Fpapers%2F", e.ID, ")\n\n")
	}
	p.put("### [", esc(e.Title), home, "\n\n")
	switch p.Kind {
	case "search":
		p.put("[\n\n", esc(e.Abstract), "\n\n", home, "\n\n")
	case "trending":
		p.put(esc(e.Abstract), "\n\n")
	}
	end := "\n\n"
	if p.Kind == "trending" {
		end = " "
	}
	switch {
	case e.Organization.Name == "":
		list := "*   ![](" + avatar + ")\n*   " + authors(e.AuthorCount) + "\n\n"
		if p.Kind == "daily" {
			list = "*   ![](" + avatar + ")\n*   ·\n    \n    " + authors(e.AuthorCount) + "\n    \n\n"
		}
		if p.Kind != "trending" {
			list = "[\n\n" + list + home + "\n\n"
		}
		p.put(list)
	case e.Picture:
		p.put(" [![", esc(e.Organization.Handle), "](", avatar, ") ", esc(e.Organization.Name), "](/", e.Organization.Handle, ")", end)
	default:
		p.put("[", esc(e.Organization.Name), "](/", e.Organization.Handle, ")", end)
	}
	switch p.Kind {
	case "daily":
		p.markdownBadges(e, "[", " ")
	case "search":
		p.put("·\n\n", date)
		if e.Comments.N > 0 {
			p.put(" [", strconv.Itoa(e.Comments.N), "](/papers/", e.ID, "#community)")
		}
		p.put("\n\n")
	case "trending":
		p.put("· ", date, "\n\n [Upvote\n\n", votes(e.Upvotes), "](/login?next=%2Fpapers%2F", e.ID, ")\n\n")
		if e.GitHubRepo != "" {
			p.put("[GitHub ", stars(e.GitHubStars), "](", e.GitHubRepo, ") ")
		}
		p.put("[arXiv Page](https://arxiv.org/abs/", e.ID, ")\n\n")
	}
}

// dot is how pandoc prints an icon.
const dot = "<img\nsrc=\"data:image/svg+xml;base64,PHN2Zz4=\" />"

// div prints texts, each of which ends with an empty line, in a div.
func (p *printer) div(class string, inside ...string) {
	p.put("<div class=\"", class, "\">\n\n", strings.Join(inside, ""), "</div>\n\n")
}

// pandoc keeps the page's divs and links that have a class as HTML, and wraps
// at 72.
func pandoc(p *printer) {
	p.put("<div class=\"flex min-h-dvh flex-col\">\n\n-   <a href=\"/models\" class=\"group flex\">", dot, " Models</a>\n\n-   <a href=\"/login\" class=\"block\">Log In</a>\n\n")
	p.div("flex items-center", "new\n\n</div>\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\n<a href=\"/login?next=%2Fpapers\" class=\"btn\">Subscribe</a>\n\n<div>\n\n")
	p.put("# ", p.banner(), "\n\n## by<a href=\"/akhaliq\"><img src=\"/front/assets/papers-by.png\" /><span class=\"underline\">AK</span></a> and the research community\n\n-   Daily\n-   Weekly\n-   Monthly\n\n")
	proven := p.days(func(a string) string { return "<a href=\"" + a + "\" class=\"flex size-8\">" + dot + "</a>\n\n" })
	p.cards(proven, true, p.pandocCard)
	if p.Kind == "daily" {
		p.div("col-span-1 mt-8", "<a href=\"", p.dayPath(p.d.Day.Add(-1)), "\" class=\"btn gap-2\">", dot, "Previous</a>\n\n")
	}
	p.div("font-semibold", "Company\n\n")
	p.put("<a href=\"/terms-of-service\" class=\"hover:underline\">TOS</a>\n<a href=\"/privacy\" class=\"hover:underline\">Privacy</a>\n\n</div>\n")
}

func (p *printer) pandocCard(e Entry, date string) {
	esc := escapePandoc
	if p.Kind != "search" {
		p.put("<a href=\"/papers/", e.ID, "\" class=\"shadow-alternate-sm peer\"></a>\n\n")
		if !e.Video {
			p.div("relative flex", "<img\nsrc=\"", e.Thumbnail, "\"\nclass=\"h-full w-full\" loading=\"lazy\" />\n\n")
		}
		if e.SubmittedBy.Handle != "" {
			p.div("shadow-xs pointer-events-none", "Submitted by\n\n<div class=\"flex-none\">\n\n<img src=\"", avatar, "\"\nclass=\"size-2.5\" />\n\n</div>\n\n", esc(e.SubmittedBy.Handle), "\n\n")
		}
	}
	upvote := func(word string) {
		p.div("flex flex-wrap", "<a href=\"/login?next=%2Fpapers%2F", e.ID, "\" class=\"self-start\"></a>\n\n<div class=\"shadow-alternate flex\">\n\n", dot, word,
			"\n\n<div class=\"leading-none\">\n\n", esc(votes(e.Upvotes)), "\n\n</div>\n\n</div>\n\n")
	}
	if p.Kind != "trending" {
		upvote("")
	}
	p.put(strings.Join(wrap("### <a href=\"/papers/"+e.ID+"\" class=\"line-clamp-3\">"+strings.ReplaceAll(html.EscapeString(e.Title), "&#34;", "\"")+"</a>", 72), "\n"), "\n\n")
	switch p.Kind {
	case "search":
		p.put("<a href=\"/papers/", e.ID, "\" class=\"mb-3\"></a>\n\n", strings.Join(wrap(esc(e.Abstract), 72), "\n")+"\n\n")
	case "trending":
		p.div("mb-2", strings.Join(wrap(esc(e.Abstract), 72), "\n")+"\n\n")
	}
	p.put("<div class=\"flex min-w-0\">\n\n")
	if e.Organization.Name == "" {
		p.put("<a href=\"/papers/", e.ID, "\" class=\"flex\"></a>\n\n-   \n-   <img src=\"", avatar, "\"\n    class=\"overflow-hidden\" loading=\"lazy\" />\n")
		if p.Kind == "daily" {
			p.put("-   <div class=\"flex truncate\">\n\n    <div class=\"mx-1\">\n\n    ·\n\n    </div>\n\n    ", authors(e.AuthorCount), "\n\n    </div>\n\n")
		} else {
			p.put("-   ", authors(e.AuthorCount), "\n\n")
		}
	} else {
		p.put("<a href=\"/", e.Organization.Handle, "\" class=\"inline-flex min-w-0\">")
		if e.Picture {
			p.put("<img\nsrc=\"", avatar, "\"\nclass=\"size-3.5 rounded\" alt=\"", e.Organization.Handle, "\" /> ")
		}
		p.put("<span\nclass=\"block truncate\">", html.EscapeString(e.Organization.Name), "</span></a>")
		if p.Kind == "trending" {
			p.put(" ")
		} else {
			p.put("\n\n")
		}
	}
	community := ""
	if e.Comments.N > 0 {
		community = "<span class=\"inline-block\"><span\nclass=\"contents\"><a href=\"/papers/" + e.ID + "#community\" class=\"flex\"\nslot=\"anchor\">" + dot + "\n" + strconv.Itoa(e.Comments.N) + "</a></span> </span>"
	}
	switch p.Kind {
	case "daily":
		line := community
		if e.GitHubStars.Known {
			line = "<a href=\"/papers/" + e.ID + "\" class=\"flex\">" + dot + "\n<span>" + stars(e.GitHubStars) + "</span></a> " + community
		}
		if line = strings.TrimSpace(line); line != "" {
			p.div("flex items-center", line, "\n\n")
		}
	case "search":
		p.div("mx-2", "·\n\n")
		p.div("truncate", strings.TrimSpace(date+" "+community), "\n\n")
	case "trending":
		p.put("<span class=\"mx-2\">·</span> <span>", date, "</span>\n\n")
		upvote(" Upvote")
		if e.GitHubRepo != "" {
			p.put("<a href=\"", e.GitHubRepo, "\" class=\"btn flex\"\ntarget=\"_blank\">", dot, "\n<span>GitHub</span> <span class=\"flex\">", dot, "\n<span>", stars(e.GitHubStars), "</span></span></a> ")
		}
		p.put("<a href=\"https://arxiv.org/abs/", e.ID, "\" class=\"btn flex\"\ntarget=\"_blank\">", dot, "\n<span>arXiv Page</span></a>\n\n")
	}
	p.put("</div>\n\n")
}

// numbered is Rust's html2text: `[text][37]`, the addresses at the end, lines
// of at most 120.
func numbered(p *printer) {
	var addresses []string
	n := 0
	link := func(text, address string) string {
		n++
		addresses = append(addresses, address)
		return "[" + text + "][" + strconv.Itoa(n) + "]"
	}
	p.put("# Web source\n\n- URL: ", site, p.path(), "\n- Title: [[Hugging Face's logo] Hugging Face][1]\n- Captured (UTC): ", p.d.Day.String(), "T16:31:22.135762458+00:00\n\n```text\n",
		link("[Hugging Face's logo] Hugging Face", site+"/"), "\n* ", link(" Models ", site+"/models"), "\n* ", link(" Datasets ", site+"/datasets"),
		"\n* * Website\n    * ", link(" Tasks", site+"/tasks"), "\n  * Community\n    * ", link(" Daily Papers", site+"/papers"), "\n* ", link("Log In", site+"/login"),
		"\nnew\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\n", link("Subscribe", site+"/login?next=%2Fpapers"),
		"\n\n# ", p.banner(), "\n\n## by", link("AK", site+"/akhaliq"), " and the research community\n* Daily\n* Weekly\n* Monthly\n\n", p.d.Day.short(), "\n")
	p.heading(true)
	if p.Kind == "search" {
		p.page.Shown.Query = p.d.Query
	}
	p.page.Late = true
	p.cards(true, false, func(e Entry, date string) {
		home := site + "/papers/" + e.ID
		if p.Kind == "daily" && e.SubmittedBy.Handle != "" {
			p.put("Submitted by\n", e.SubmittedBy.Handle, "\n")
		}
		p.put(link("\n"+votes(e.Upvotes)+"\n", site+"/login?next=%2Fpapers%2F"+e.ID), "\n\n")
		p.put("### ", strings.Join(wrap(link(e.Title, home), 116), "\n### "), "\n\n")
		if p.Kind == "search" {
			p.put(link("\n\n"+strings.Join(wrap(e.Abstract, 120), "\n")+"\n\n", home), "\n")
		}
		switch {
		case e.Organization.Name == "" && p.Kind == "daily":
			p.put(link("\n* ·\n  "+authors(e.AuthorCount)+"\n", home), "\n")
		case e.Organization.Name == "":
			p.put(link("\n* "+authors(e.AuthorCount)+"\n", home), "\n")
		case e.Picture:
			p.put(link("["+e.Organization.Handle+"] "+e.Organization.Name, site+"/"+e.Organization.Handle), "\n")
		default:
			p.put(link(" "+e.Organization.Name, site+"/"+e.Organization.Handle), "\n")
		}
		var tail []string
		if p.Kind == "search" {
			p.put("·\n")
			tail = append(tail, date)
		} else if e.GitHubStars.Known {
			tail = append(tail, link(" "+stars(e.GitHubStars), home))
		}
		if e.Comments.N > 0 {
			tail = append(tail, link(" "+strconv.Itoa(e.Comments.N), home+"#community"))
		}
		if len(tail) > 0 {
			p.put(strings.Join(tail, " "), "\n")
		}
	})
	p.put("\nSystem theme\nCompany\n", link("TOS", site+"/terms-of-service"), " ", link("Privacy", site+"/privacy"), "\n\n")
	for i, a := range addresses {
		p.putf("[%d]: %s\n", i+1, a)
	}
	p.put("```\n")
}

// firecrawl keeps the line breaks of texts, as `\  ` in titles and `\\` at the
// ends of lines within links.
func firecrawl(p *printer) {
	address := site + p.path()
	if p.Kind == "search" {
		address = site + "/papers?q=" + url.PathEscape(p.d.Query)
		p.page.Shown.Query = p.d.Query
	}
	p.put("---\nurl: ", address, "\nretrieved: ", p.d.Day.String(), "\nstatusCode: 200\ntitle: Daily Papers - Hugging Face\n---\nnew\n\nGet trending papers in your email inbox once a day!\n\n",
		"Get trending papers in your email inbox!\n\n[Subscribe](", site, "/login?next=%2Fpapers)\n\n# Daily Papers\n\n## by [![](", site, "/front/assets/papers-by.png)AK](", site,
		"/akhaliq) and the research community\n\n- Daily\n- Weekly\n- Monthly\n\n[Trending Papers](", site, "/papers/trending)\n\n", p.d.Day.short(), "\n\n")
	p.heading(true)
	p.cards(true, true, p.firecrawlCard)
	if p.Kind == "daily" {
		p.put("[Previous](", site, p.dayPath(p.d.Day.Add(-1)), ")\n")
	}
}

func (p *printer) firecrawlCard(e Entry, date string) {
	home := "](" + site + "/papers/" + e.ID + ")"
	if p.Kind == "daily" {
		if e.Video {
			p.put("[", home, "\n\n")
		} else {
			p.put("[![](", e.Thumbnail, ")", home, "\n\n")
		}
		if e.SubmittedBy.Handle != "" {
			p.put("Submitted by\n\n![](", site, avatar, ")\n\n", e.SubmittedBy.Handle, "\n\n")
		}
	}
	p.put("[", votes(e.Upvotes), "](", site, "/login?next=%2Fpapers%2F", e.ID, ")\n\n")
	p.put("### [", strings.ReplaceAll(p.wrapped(e.Title, "\n  "), "\n", `\`), home, "\n\n")
	if p.Kind == "search" {
		p.put("[", strings.ReplaceAll(p.wrapped(e.Abstract, "\n"), "\n", "\\\\\n"), home, "\n\n")
	}
	switch {
	case e.Organization.Name == "" && p.Kind == "daily":
		p.put("[- ![](", site, avatar, ")\\\\\n- ·\\\\\n  \\\\\n  ", authors(e.AuthorCount), home, "\n\n")
	case e.Organization.Name == "":
		p.put("[- ![](", site, avatar, ")\\\\\n- ", authors(e.AuthorCount), home, "\n\n")
	case e.Picture:
		p.put("[![", e.Organization.Handle, "](", site, avatar, ")", e.Organization.Name, "](", site, "/", e.Organization.Handle, ")\n\n")
	default:
		p.put("[", e.Organization.Name, "](", site, "/", e.Organization.Handle, ")\n\n")
	}
	switch p.Kind {
	case "daily":
		var badges []string
		if e.GitHubStars.Known {
			badges = append(badges, "["+stars(e.GitHubStars)+home)
		}
		if e.Comments.N > 0 {
			badges = append(badges, "["+strconv.Itoa(e.Comments.N)+strings.TrimSuffix(home, ")")+"#community)")
		}
		if len(badges) > 0 {
			p.put(strings.Join(badges, " "), "\n\n")
		}
	case "search":
		p.put("·\n\n", date)
		if e.Comments.N > 0 {
			p.put("[", strconv.Itoa(e.Comments.N), strings.TrimSuffix(home, ")"), "#community)")
		}
		p.put("\n\n")
	}
}
