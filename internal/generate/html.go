package generate

import (
	"html"
	"net/url"
)

// The pages of the site as HTML, in three eras, with their data and without it.
// 2024: a <time> in the heading, white space as its author typed it. 2025: a
// bare <div>. 2026: Svelte 5's comments everywhere, also inside of text.

const htmlTells = Titled | Linked | Meta | Blank | Verbatim | Named

var htmlSpellings = []Spelling{
	{"html.daily-2024", "daily", late2024, dataTells, pageWithData},
	{"html.daily-2025", "daily", late2025, dataTells, pageWithData},
	{"html.daily-2026", "daily", now2026, dataTells, pageWithData},
	{"html.search-2026", "search", now2026, dataTells, pageWithData},
	{"html.trending-2026", "trending", now2026, dataTells, pageWithData},
	{"html.daily-2024.nodata", "daily", late2024, htmlTells, pageOfCards},
	{"html.search-2024.nodata", "search", late2024, htmlTells, pageOfCards},
	{"html.trending-2024.nodata", "trending", late2024, htmlTells, pageOfCards},
	{"html.daily-2025.nodata", "daily", late2025, htmlTells, pageOfCards},
	{"html.search-2025.nodata", "search", late2025, htmlTells, pageOfCards},
	{"html.trending-2025.nodata", "trending", late2025, htmlTells, pageOfCards},
	{"html.daily-2026.nodata", "daily", now2026, htmlTells, pageOfCards},
	{"html.search-2026.nodata", "search", now2026, htmlTells, pageOfCards},
	{"html.trending-2026.nodata", "trending", now2026, htmlTells, pageOfCards},
	{"html.daily-redesigned.nodata", "daily", now2026, htmlTells, redesignedPage},
	{"html.search-redesigned.nodata", "search", now2026, htmlTells, redesignedPage},
}

const icon = `<svg viewBox="0 0 12 12"><path d="M0 0"></path></svg>`

func pageWithData(p *printer) {
	p.head()
	p.put(`<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="`)
	data(p)
	p.put(`">`)
	shown := p.page
	p.section()
	p.page = shown // the data says it all
}

func pageOfCards(p *printer) {
	p.head()
	p.put(`<div class="SVELTE_HYDRATER contents" data-target="DailyPapers">`)
	p.section()
}

// redesignedPage is a page whose cards have their parts in another order.
func redesignedPage(p *printer) {
	p.redesigned = true
	pageOfCards(p)
}

// c returns one of Svelte 5's comments.
func (p *printer) c(s string) string {
	if p.d.Day.Year < 2026 {
		return ""
	}
	return "<!--" + s + "-->"
}

// gap returns the white space around a text.
func (p *printer) gap() string {
	if p.d.Day.Year > 2024 {
		return " "
	}
	return "\n\t\t\t\t"
}

// path returns the address of the page.
func (p *printer) path() string {
	switch {
	case p.Kind == "search":
		return "/papers?q=" + url.QueryEscape(p.d.Query)
	case p.Kind == "trending":
		return "/papers/trending"
	case p.d.Newest:
		return "/papers"
	}
	return p.dayPath(p.d.Day)
}

func (p *printer) dayPath(d Date) string {
	if d.Year == 2024 {
		return "/papers?date=" + d.String()
	}
	return "/papers/date/" + d.String()
}

// banner is what the page calls itself.
func (p *printer) banner() string {
	if p.Kind == "trending" {
		return "Trending Papers"
	}
	return "Daily Papers"
}

func (p *printer) head() {
	p.put("<!doctype html>\n<html class=\"\">\n\t<head>\n\t\t<meta charset=\"utf-8\" />\n",
		"\t\t<meta property=\"og:title\" content=\"", p.banner(), " - Hugging Face\" />\n",
		"\t\t<meta property=\"og:url\" content=\"https://huggingface.co", html.EscapeString(p.path()), "\" />\n",
		"\t\t<title>", p.banner(), " - Hugging Face</title>\n\t</head>\n\t<body class=\"flex flex-col DailyPapersPage\">\n\t\t", p.c("["),
		`<div class="flex min-h-dvh flex-col"><header class="border-b"><nav aria-label="Main"><ul><li><a href="/models">`, icon, p.gap(), `Models</a></li><li><a href="/datasets">`,
		icon, p.gap(), `Datasets</a></li><li><a class="block" href="/login">Log In</a></li></ul></nav></header>`, p.c("]"), ` <main class="flex flex-1">`, p.c("["),
		`<div class="rounded-md">new</div> <p class="hidden sm:inline">Get trending papers in your email inbox once a day!</p> <p class="inline sm:hidden">Get trending papers in your email inbox!</p> `,
		`<a href="/login?next=%2Fpapers" class="btn">Subscribe</a>`, p.c("]"))
}

// section prints the heading, the cards and the footer.
func (p *printer) section() {
	d := p.d
	p.put(`<section class="container relative"><div class="order-1"><h1 class="text-2xl">`, p.banner(), `</h1> `, p.c("[-1"), p.c("]"),
		`<h2 class="whitespace-nowrap">by<a href="/akhaliq"><img alt="" src="/front/assets/papers-by.png"/><span class="underline">AK</span></a> and the research community</h2></div> `,
		`<ul class="flex gap-1"><li><button>Daily `, p.c("[-1"), p.c("]"), `</button></li><li><button>Weekly</button></li><li><button>Monthly</button></li></ul> <div class="ml-6 flex">`)
	if p.Kind == "daily" {
		p.put(`<a href="`, p.dayPath(addDays(d.Day, -1)), `" class="flex size-8">`, icon, `</a> `)
	}
	switch {
	case p.Kind == "trending":
	case d.Day.Year == 2024:
		p.put(`<time class="relative flex" datetime="`, d.Day.String(), `T00:00:00.000Z"><span>`, d.Day.Time().Format("Jan"), "</span>\n\t\t<span>", d.Day.Time().Format("2"), `</span></time>`)
	default:
		p.put(`<div class="w-24 whitespace-nowrap">`, short(d.Day), `</div>`)
	}
	if p.Kind == "daily" && !d.Newest {
		p.put(` <a href="`, p.dayPath(addDays(d.Day, 1)), `" class="flex size-8">`, icon, `</a>`)
	}
	proven := p.Kind == "daily" || d.Day.Year == 2024
	p.named = true // by its address
	switch p.Kind {
	case "daily":
		p.heading(true)
	case "search":
		p.heading(proven)
		p.page.Shown.Query = d.Query
	}
	p.put(`</div></div> <div class="relative grid">`, p.c("[0"))
	for _, e := range d.Entries {
		switch {
		case p.redesigned:
			p.htmlRedesigned(e)
		case p.Kind == "daily":
			p.htmlDaily(e)
		case p.Kind == "search":
			p.htmlSearch(e)
		default:
			p.htmlTrending(e)
		}
		shown := p.shownCard(e, proven)
		if p.Kind != "search" {
			e.picture(&shown)
		}
		p.paper(shown)
	}
	p.put(p.c("]"))
	if p.Kind == "daily" {
		p.put(`<div class="col-span-1 mt-8"><a class="btn gap-2" href="`, p.dayPath(addDays(d.Day, -1)), `">`, icon, p.c(""), `Previous</a>`, p.gap())
		if !d.Newest {
			p.put(`<a class="btn ml-auto" href="`, p.dayPath(addDays(d.Day, 1)), `">Next`, icon, `</a>`)
		}
		p.put(`</div>`)
	}
	p.put(`</div></section></div></main> <footer class="mb-2"><nav><div class="font-semibold">Company</div> <a href="/terms-of-service">TOS</a> <a href="/privacy">Privacy</a></nav></footer></div>`,
		"\n\t\t<script>import(\"/front/build/index.js\");</script>\n\t</body>\n</html>\n")
}

func (p *printer) thumbnail(e Entry, class string) {
	p.put(p.c("[-1"), `<a href="/papers/`, e.ID, `" class="`, class, `">`)
	if e.Video {
		p.put(`<video src="`, e.MediaURLs[0], `" loop="" muted="" playsinline="" class="pointer-events-none"></video>`)
	} else {
		p.put(`<img loading="lazy" src="`, e.Thumbnail, `" alt="" class="h-full w-full"/>`)
	}
	p.put(p.gap(), `</a>`, p.c("]"), p.gap())
}

func (p *printer) submitter(e Entry) {
	if e.SubmittedBy.Handle != "" {
		p.put(p.c("[0"), `<div class="shadow-xs pointer-events-none">Submitted by `, p.c(""), `<div class="flex-none"><img alt="" class="size-2.5" src="`, avatar, `"/></div>`,
			p.c(""), p.gap(), e.SubmittedBy.Handle, `</div>`, p.c("]"), p.gap())
	}
}

func (p *printer) upvote(e Entry, word string) {
	p.put(`<div class="flex flex-wrap">`, p.c("[0"), `<a href="/login?next=%2Fpapers%2F`, e.ID, `" class="self-start">`, p.c(""), `<div class="shadow-alternate flex"><input disabled="" type="checkbox" class="peer hidden"/> `,
		icon, p.c(""), p.gap(), word, `<div class="leading-none">`, votes(e.Upvotes), p.c(""), `</div></div>`, p.c("]"), `</a></div> `)
}

// text returns a text of the site's data as the page has it.
func (p *printer) text(s, breaks string) string { return html.EscapeString(p.wrapped(s, breaks)) }

func (p *printer) h3(e Entry) {
	p.put(`<h3 class="mb-1 text-lg/6"><a href="/papers/`, e.ID, `" class="line-clamp-3">`, p.text(e.Title, "\n  "), `</a></h3>`, p.gap())
}

func (p *printer) organization(e Entry) {
	p.put(p.c("[0"), `<a href="/`, e.Organization.Handle, `" class="inline-flex min-w-0">`)
	if e.Picture {
		p.put(p.c("[0"), `<img src="`, avatar, `" alt="`, e.Organization.Handle, `" class="size-3.5 rounded"/>`, p.c("]"))
	}
	p.put(p.gap(), `<span class="block truncate">`, html.EscapeString(e.Organization.Name), `</span></a>`, p.c("]"), p.gap())
}

// byline prints the organization or, in its place, the number of authors.
func (p *printer) byline(e Entry, dot string) {
	if e.Organization.Name != "" {
		p.organization(e)
		return
	}
	p.put(p.c("[-1"), `<a href="/papers/`, e.ID, `" class="flex"><ul class="flex items-center">`, p.c("["))
	for i, a := range e.Authors {
		if i < 5 {
			p.put(`<li class="-mr-2 h-4" title="`, html.EscapeString(a.Name), `">`, p.c("[-1"), p.c("]"), `</li>`)
		}
	}
	p.put(p.c("]"), `<li class="text-xs">`, p.c("["), dot, p.gap(), authors(e.AuthorCount), p.c(""), `</li></ul></a>`, p.c("]"), p.gap())
}

func (p *printer) community(e Entry) {
	if e.Comments.N > 0 {
		p.put(p.c("[0"), `<a slot="anchor" href="/papers/`, e.ID, `#community" class="flex">`, icon, p.c(""))
		p.putf("%s%d</a>%s", p.gap(), e.Comments.N, p.c("]"))
	}
}

func (p *printer) stars(e Entry) {
	if e.GitHubStars.Known {
		p.put(p.c("[0"), `<a href="/papers/`, e.ID, `" class="flex">`, icon, p.c(""), p.gap(), `<span>`, stars(e.GitHubStars), `</span></a>`, p.c("]"), p.gap())
	}
}

// cardElements are what the cards of a redesigned page may be. Of a lone card only
// an <article> tells where it ends.
var cardElements = []string{"article", "div", "section", "li", "paper-card"}

// htmlRedesigned prints the parts of a card in an order of the page's own, in an
// element of its own.
func (p *printer) htmlRedesigned(e Entry) {
	parts := []func(){
		func() { p.thumbnail(e, "peer") },
		func() { p.submitter(e) },
		func() { p.upvote(e, "") },
		func() { p.h3(e) },
		func() { p.byline(e, `<div class="mx-1">·</div>`) },
		func() { p.stars(e) },
		func() { p.community(e) },
	}
	if p.Kind == "search" {
		parts = []func(){
			func() { p.upvote(e, "") },
			func() { p.h3(e) },
			func() { p.abstract(e) },
			func() { p.byline(e, "") },
			func() { p.put(`<div class="truncate">`, p.card(e.Published), `</div>`) },
			func() { p.community(e) },
		}
	}
	r := newRand(0, p.d.Entries[0].ID)
	card := cardElements[0]
	if len(p.d.Entries) > 1 {
		card = cardElements[r.IntN(len(cardElements))]
	}
	p.put(`<`, card, ` class="relative flex">`)
	for _, i := range r.Perm(len(parts)) {
		p.put(`<div>`)
		parts[i]()
		p.put(`</div>`)
	}
	p.put(`</`, card, `>`)
}

func (p *printer) htmlDaily(e Entry) {
	p.put(`<article class="relative flex">`)
	p.thumbnail(e, "shadow-alternate-sm peer")
	p.submitter(e)
	p.put(`<div class="from-gray-50-to-white"><div class="flex w-full">`)
	p.upvote(e, "")
	p.put(`<div class="w-full min-w-0">`)
	p.h3(e)
	p.put(`<div class="flex min-w-0">`)
	p.byline(e, `<div class="mx-1">·</div>`)
	p.put(`<div class="flex items-center">`)
	p.stars(e)
	p.community(e)
	p.put(`</div></div></div></div></div></article>`)
}

func (p *printer) htmlSearch(e Entry) {
	p.put(`<article class="relative flex"><div class="flex w-full">`)
	p.upvote(e, "")
	p.put(`<div class="w-full min-w-0">`)
	p.h3(e)
	p.abstract(e)
	p.put(` <div class="flex min-w-0">`)
	p.byline(e, "")
	p.put(`<div class="mx-2">·</div> <div class="truncate">`, p.card(e.Published), p.gap())
	p.community(e)
	p.put(`</div></div></div></div></article>`)
}

func (p *printer) abstract(e Entry) {
	p.put(`<a href="/papers/`, e.ID, `" class="mb-3"><p class="line-clamp-3">`, p.text(e.Abstract, "\n"), `</p></a>`)
}

// htmlTrending prints a card twice, for wide windows and for narrow ones.
func (p *printer) htmlTrending(e Entry) {
	p.put(`<article class="relative overflow-hidden rounded-xl border">`)
	for _, half := range []struct{ class, date string }{{"hidden h-40 md:flex", "Published on "}, {"flex flex-col md:hidden", ""}} {
		p.put(`<div class="`, half.class, `"><div class="relative">`)
		p.thumbnail(e, "block h-full")
		p.submitter(e)
		p.put(`</div> <div class="from-gray-50-to-white flex-1">`)
		p.h3(e)
		p.put(p.c("[0"), `<div class="mb-2"><p class="line-clamp-2">`, p.text(e.Abstract, "\n"), `</p></div>`, p.c("]"), ` <div class="flex min-w-0">`)
		p.byline(e, "")
		p.put(p.c("[0"), `<span class="mx-2">·</span> <span>`, half.date, long(e.Published), `</span>`, p.c("]"), `</div></div> <div class="w-40">`)
		p.upvote(e, "Upvote ")
		if e.GitHubRepo != "" {
			p.put(p.c("[0"), `<a href="`, e.GitHubRepo, `" target="_blank" class="btn flex">`, icon, p.c(""), ` <span>GitHub</span> <span class="flex">`, icon, p.c(""), p.gap(), stars(e.GitHubStars), `</span></a>`, p.c("]"), " ")
		}
		p.put(`<a href="https://arxiv.org/abs/`, e.ID, `" target="_blank" class="btn flex">`, icon, p.c(""), ` <span>arXiv Page</span></a></div></div>`)
	}
	p.put(`</article>`)
}
