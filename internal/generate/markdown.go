package generate

import (
	"net/url"
	"regexp"
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

// What the converters escape in a text because it would be markdown.
var (
	turndownEscapes = regexp.MustCompile("[\\\\*`\\[\\]_]|^-|^\\+ |^>")
	pandocEscapes   = regexp.MustCompile("[\\\\`*_<>\\[\\]]|^-$")
	snakes          = regexp.MustCompile("(\\\\)([\\\\`*_{}\\[\\]()#+.!-])") // html2text escapes a backslash only in front of these
	ordinals        = regexp.MustCompile(`^(\d+)\.(\s)`)
	leadingDash     = regexp.MustCompile(`^-(\s|-)`)
)

func escapeTurndown(s string) string {
	return ordinals.ReplaceAllString(turndownEscapes.ReplaceAllString(s, `\$0`), `$1\.$2`)
}

func escapePandoc(s string) string {
	return ordinals.ReplaceAllString(pandocEscapes.ReplaceAllString(s, `\$0`), `$1\.$2`)
}

func escapeHTML2Text(s string) string {
	s = snakes.ReplaceAllString(s, `\\$2`)
	s = ordinals.ReplaceAllString(s, `$1\.$2`)
	return leadingDash.ReplaceAllString(s, `\-$1`)
}

func html2text(p *printer) {
	p.put("[![Hugging Face's logo](/front/assets/huggingface_logo-noborder.svg) Hugging Face](/)\n\n  * [ Models ](/models)\n  * [ Datasets ](/datasets)\n  * [Pricing](/pricing)\n  * * * *\n\n",
		"  * [Log In](/login)\n  * [Sign Up](/join)\n\n\n\nnew\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\n[Subscribe](/login?next=%2Fpapers)\n\n",
		"# ", p.banner(), "\n\n## by[![](/front/assets/papers-by.png)AK](/akhaliq) and the research community\n\n  * Daily \n  * Weekly \n  * Monthly \n\n[](/papers/trending)\n\n")
	p.toolCards(&html2textTool, p.days("%s\n\n", "[](%s)\n\n"))
	if p.Kind == "daily" {
		p.put("[Previous](", p.dayPath(addDays(p.d.Day, -1)), ")\n\n")
	}
	p.put("System theme\n\nCompany\n\n[TOS](/terms-of-service) [Privacy](/privacy) [About](/huggingface) [](/)\n\nWebsite\n\n[Models](/models) [Docs](/docs)\n")
}

var html2textTool = tool{
	escape:  escapeHTML2Text,
	picture: "[ ![]({thumbnail})](/papers/{id})\n\n", video: "[](/papers/{id})\n\n",
	submitter: "Submitted by \n\n![]({avatar})\n\n{login}\n\n",
	upvote:    "[ {votes}](/login?next=%2Fpapers%2F{id})\n\n",
	title:     "### [{title}](/papers/{id})\n\n",
	abstract:  "[{abstract}\n\n](/papers/{id})\n\n", summary: "{abstract}\n\n",
	authors: byKind{
		"[\n\n  *   * ![]({avatar})\n  * · {authors}\n\n](/papers/{id})\n\n",
		"[\n\n  *   * ![]({avatar})\n  * {authors}\n\n](/papers/{id})\n\n",
		"  *   * ![]({avatar})\n  * {authors}\n\n",
	},
	organization: "[ {org}](/{handle})", pictured: "[![{handle}]({avatar}) {org}](/{handle})", behind: byKind{"\n\n", "\n\n", " "},
	stars: "[ {stars}](/papers/{id})", between: " ", comments: "[ {comments}](/papers/{id}#community)", after: "\n\n",
	dated: "·\n\n{date} ", closing: "\n\n",
	voted:  "· {date}\n\n[ Upvote {votes} ](/login?next=%2Fpapers%2F{id})\n\n",
	github: "[ GitHub {stars}]({repo}) ", arxiv: "[ arXiv Page](https://arxiv.org/abs/{id})\n\n",
}

func turndown(p *printer) {
	title := p.banner() + " - Hugging Face"
	p.put(`          const guestTheme = document.cookie.match(/theme=(\\w+)/)?.\[1\]; `, title, "\n\n [![Hugging Face's logo](/front/assets/huggingface_logo-noborder.svg) Hugging Face](/)\n\n",
		"*   [Models](/models)\n*   [Datasets](/datasets)\n*   [Pricing](/pricing)\n*   * * *\n    \n*   [Log In](/login)\n\nnew\n\nGet trending papers in your email inbox once a day!\n\n",
		"Get trending papers in your email inbox!\n\n[Subscribe](/login?next=%2Fpapers)\n\n", p.banner(), "\n", strings.Repeat("=", len(p.banner())), "\n\n",
		"by[![](/front/assets/papers-by.png)AK](/akhaliq) and the research community\n---------------------------------------------------------------------------\n\n \n\n",
		"*   Daily\n*   Weekly\n*   Monthly\n\n[](/papers/trending)\n\n")
	p.toolCards(&turndownTool, p.days("%s\n\n", "[](%s)\n\n"))
	if p.Kind == "daily" {
		p.put("[Previous](", p.dayPath(addDays(p.d.Day, -1)), ")\n\n")
	}
	p.put("System theme\n\nCompany\n\n[TOS](/terms-of-service) [Privacy](/privacy) [About](/huggingface)[](/)\n\n", `import("\\/front\\/build\\/index.js"); window.moonSha = "kube\\/";`)
}

var turndownTool = tool{
	escape:  escapeTurndown,
	picture: "[\n\n![]({thumbnail})\n\n](/papers/{id})\n\n", video: "[](/papers/{id})\n\n",
	submitter: "Submitted by\n\n![]({avatar})\n\n{*login}\n\n",
	upvote:    "[\n\n{*votes}\n\n\n\n](/login?next=%2Fpapers%2F{id})\n\n",
	title:     "### [{title}](/papers/{id})\n\n",
	abstract:  "[\n\n{abstract}\n\n](/papers/{id})\n\n", summary: "{abstract}\n\n",
	authors: byKind{
		"[\n\n*   ![]({avatar})\n*   ·\n    \n    {authors}\n    \n\n](/papers/{id})\n\n",
		"[\n\n*   ![]({avatar})\n*   {authors}\n\n](/papers/{id})\n\n",
		"*   ![]({avatar})\n*   {authors}\n\n",
	},
	organization: "[{org}](/{handle})", pictured: " [![{*handle}]({avatar}) {org}](/{handle})", behind: byKind{"\n\n", "\n\n", " "},
	stars: "[{stars}](/papers/{id})", between: " ", comments: "[{comments}](/papers/{id}#community)", after: "\n\n",
	dated: "·\n\n{date}", gap: " ", closing: "\n\n",
	voted:  "· {date}\n\n [Upvote\n\n{votes}](/login?next=%2Fpapers%2F{id})\n\n",
	github: "[GitHub {stars}]({repo}) ", arxiv: "[arXiv Page](https://arxiv.org/abs/{id})\n\n",
}

// dot is how pandoc prints an icon.
const dot = "<img\nsrc=\"data:image/svg+xml;base64,PHN2Zz4=\" />"

// div returns a div around texts, each of which ends with an empty line.
func div(class string, inside ...string) string {
	return "<div class=\"" + class + "\">\n\n" + strings.Join(inside, "") + "</div>\n\n"
}

// pandoc keeps the page's divs and links that have a class as HTML, and wraps
// at 72.
func pandoc(p *printer) {
	p.put("<div class=\"flex min-h-dvh flex-col\">\n\n-   <a href=\"/models\" class=\"group flex\">", dot, " Models</a>\n\n-   <a href=\"/login\" class=\"block\">Log In</a>\n\n")
	p.put(div("flex items-center", "new\n\n</div>\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\n<a href=\"/login?next=%2Fpapers\" class=\"btn\">Subscribe</a>\n\n<div>\n\n"))
	p.put("# ", p.banner(), "\n\n## by<a href=\"/akhaliq\"><img src=\"/front/assets/papers-by.png\" /><span class=\"underline\">AK</span></a> and the research community\n\n-   Daily\n-   Weekly\n-   Monthly\n\n")
	p.toolCards(&pandocTool, p.days("%s\n\n", "<a href=\"%s\" class=\"flex size-8\">"+dot+"</a>\n\n"))
	if p.Kind == "daily" {
		p.put(div("col-span-1 mt-8", "<a href=\"", p.dayPath(addDays(p.d.Day, -1)), "\" class=\"btn gap-2\">", dot, "Previous</a>\n\n"))
	}
	p.put(div("font-semibold", "Company\n\n"))
	p.put("<a href=\"/terms-of-service\" class=\"hover:underline\">TOS</a>\n<a href=\"/privacy\" class=\"hover:underline\">Privacy</a>\n\n</div>\n")
}

func pandocUpvote(word string) string {
	return div("flex flex-wrap", "<a href=\"/login?next=%2Fpapers%2F{id}\" class=\"self-start\"></a>\n\n<div class=\"shadow-alternate flex\">\n\n", dot, word,
		"\n\n<div class=\"leading-none\">\n\n{*votes}\n\n</div>\n\n</div>\n\n")
}

const (
	pandocHome    = "<a href=\"/papers/{id}\" class=\"shadow-alternate-sm peer\"></a>\n\n"
	pandocAuthors = "<a href=\"/papers/{id}\" class=\"flex\"></a>\n\n-   \n-   <img src=\"{avatar}\"\n    class=\"overflow-hidden\" loading=\"lazy\" />\n-   "
	pandocOrg     = "<a href=\"/{handle}\" class=\"inline-flex min-w-0\">"
	pandocName    = "<span\nclass=\"block truncate\">{&org}</span></a>"
)

var pandocTool = tool{
	escape:  escapePandoc,
	wrap:    wrapAt(72),
	video:   pandocHome,
	picture: pandocHome + div("relative flex", "<img\nsrc=\"{thumbnail}\"\nclass=\"h-full w-full\" loading=\"lazy\" />\n\n"),
	submitter: div("shadow-xs pointer-events-none",
		"Submitted by\n\n<div class=\"flex-none\">\n\n<img src=\"{avatar}\"\nclass=\"size-2.5\" />\n\n</div>\n\n{*login}\n\n"),
	upvote:   pandocUpvote(""),
	title:    "{wrap}### <a href=\"/papers/{id}\" class=\"line-clamp-3\">{&title}</a>\n\n",
	abstract: "<a href=\"/papers/{id}\" class=\"mb-3\"></a>\n\n{wrap}{abstract}\n\n",
	summary:  div("mb-2", "{wrap}{abstract}\n\n"),
	byline:   "<div class=\"flex min-w-0\">\n\n",
	authors: byKind{
		pandocAuthors + "<div class=\"flex truncate\">\n\n    <div class=\"mx-1\">\n\n    ·\n\n    </div>\n\n    {authors}\n\n    </div>\n\n",
		pandocAuthors + "{authors}\n\n",
		pandocAuthors + "{authors}\n\n",
	},
	organization: pandocOrg + pandocName, behind: byKind{"\n\n", "\n\n", " "},
	pictured: pandocOrg + "<img\nsrc=\"{avatar}\"\nclass=\"size-3.5 rounded\" alt=\"{handle}\" /> " + pandocName,
	before:   "<div class=\"flex items-center\">\n\n",
	stars:    "<a href=\"/papers/{id}\" class=\"flex\">" + dot + "\n<span>{stars}</span></a>", between: " ",
	comments: "<span class=\"inline-block\"><span\nclass=\"contents\"><a href=\"/papers/{id}#community\" class=\"flex\"\nslot=\"anchor\">" + dot +
		"\n{comments}</a></span> </span>",
	after: "\n\n</div>\n\n",
	dated: div("mx-2", "·\n\n") + "<div class=\"truncate\">\n\n{date}", gap: " ", closing: "\n\n</div>\n\n",
	voted: "<span class=\"mx-2\">·</span> <span>{date}</span>\n\n" + pandocUpvote(" Upvote"),
	github: "<a href=\"{repo}\" class=\"btn flex\"\ntarget=\"_blank\">" + dot + "\n<span>GitHub</span> <span class=\"flex\">" + dot +
		"\n<span>{stars}</span></span></a> ",
	arxiv: "<a href=\"https://arxiv.org/abs/{id}\" class=\"btn flex\"\ntarget=\"_blank\">" + dot + "\n<span>arXiv Page</span></a>\n\n",
	end:   "</div>\n\n",
}

// numbered is Rust's html2text: `[text][37]`, the addresses at the end, lines
// of at most 120.
func numbered(p *printer) {
	p.put("# Web source\n\n- URL: ", site, p.path(), "\n- Title: [[Hugging Face's logo] Hugging Face][1]\n- Captured (UTC): ", p.d.Day.String(), "T16:31:22.135762458+00:00\n\n```text\n")
	p.put(p.number("[[Hugging Face's logo] Hugging Face]{ref " + site + "/}\n* [ Models ]{ref " + site + "/models}\n* [ Datasets ]{ref " + site + "/datasets}\n" +
		"* * Website\n    * [ Tasks]{ref " + site + "/tasks}\n  * Community\n    * [ Daily Papers]{ref " + site + "/papers}\n* [Log In]{ref " + site + "/login}\n" +
		"new\n\nGet trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\n[Subscribe]{ref " + site + "/login?next=%2Fpapers}\n\n" +
		"# " + p.banner() + "\n\n## by[AK]{ref " + site + "/akhaliq} and the research community\n* Daily\n* Weekly\n* Monthly\n\n" + short(p.d.Day) + "\n"))
	p.heading(true)
	if p.Kind == "search" {
		p.page.Shown.Query = p.d.Query
	}
	p.page.Late = true
	p.toolCards(&numberedTool, true)
	p.put(p.number("\nSystem theme\nCompany\n[TOS]{ref " + site + "/terms-of-service} [Privacy]{ref " + site + "/privacy}\n\n"))
	for i, a := range p.addresses {
		p.putf("[%d]: %s\n", i+1, a)
	}
	p.put("```\n")
}

var numberedTool = tool{
	wrap: func(line string) string {
		if title, ok := strings.CutPrefix(line, "### "); ok {
			return "### " + strings.Join(wrap(title, 116), "\n### ")
		}
		return strings.Join(wrap(line, 120), "\n")
	},
	submitter: "Submitted by\n{login}\n",
	upvote:    "[\n{votes}\n]{ref " + site + "/login?next=%2Fpapers%2F{id}}\n\n",
	title:     "{wrap}### [{title}]{ref " + site + "/papers/{id}}\n\n",
	abstract:  "[\n\n{wrap}{abstract}\n\n]{ref " + site + "/papers/{id}}\n",
	authors: byKind{
		"[\n* ·\n  {authors}\n]{ref " + site + "/papers/{id}}\n",
		"[\n* {authors}\n]{ref " + site + "/papers/{id}}\n",
	},
	organization: "[ {org}]{ref " + site + "/{handle}}\n", pictured: "[[{handle}] {org}]{ref " + site + "/{handle}}\n",
	stars: "[ {stars}]{ref " + site + "/papers/{id}}", between: " ", comments: "[ {comments}]{ref " + site + "/papers/{id}#community}", after: "\n",
	dated: "·\n{date}", gap: " ", closing: "\n",
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
		"/akhaliq) and the research community\n\n- Daily\n- Weekly\n- Monthly\n\n[Trending Papers](", site, "/papers/trending)\n\n", short(p.d.Day), "\n\n")
	p.heading(true)
	p.toolCards(&firecrawlTool, true)
	if p.Kind == "daily" {
		p.put("[Previous](", site, p.dayPath(addDays(p.d.Day, -1)), ")\n")
	}
}

var firecrawlTool = tool{
	titleBreak: `\  `, textBreak: "\\\\\n",
	picture: "[![]({thumbnail})](" + site + "/papers/{id})\n\n", video: "[](" + site + "/papers/{id})\n\n",
	submitter: "Submitted by\n\n![](" + site + "{avatar})\n\n{login}\n\n",
	upvote:    "[{votes}](" + site + "/login?next=%2Fpapers%2F{id})\n\n",
	title:     "### [{title}](" + site + "/papers/{id})\n\n",
	abstract:  "[{abstract}](" + site + "/papers/{id})\n\n",
	authors: byKind{
		"[- ![](" + site + "{avatar})\\\\\n- ·\\\\\n  \\\\\n  {authors}](" + site + "/papers/{id})\n\n",
		"[- ![](" + site + "{avatar})\\\\\n- {authors}](" + site + "/papers/{id})\n\n",
	},
	organization: "[{org}](" + site + "/{handle})\n\n", pictured: "[![{handle}](" + site + "{avatar}){org}](" + site + "/{handle})\n\n",
	stars: "[{stars}](" + site + "/papers/{id})", between: " ", comments: "[{comments}](" + site + "/papers/{id}#community)", after: "\n\n",
	dated: "·\n\n{date}", closing: "\n\n",
}
