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
	p.put("new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\n", short(p.d.Day), "\n\n")
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
	p.toolCards(&innerTextTool, p.days("%s\n", ""))
	if p.Kind == "daily" {
		p.put("Previous Next\n")
	}
	p.put(" System theme\nCompany\nTOS Privacy About Careers \nWebsite\nModels Datasets Spaces Pricing Docs")
}

var innerTextTool = tool{
	submitter: "Submitted by\n{login}\n",
	upvote:    " \n{votes}\n",
	title:     "{title}\n",
	abstract:  "\n{abstract}\n\n", summary: "\n{abstract}\n\n",
	authors:      byKind{"·\n{authors}\n", "{authors}\n", "{authors}\n"},
	organization: "{org}", pictured: " {org}", behind: byKind{"\n", "\n", " "},
	before: " ", stars: "{stars}", between: "  ", comments: "{comments}", after: "\n",
	dated: "·\n{date}", gap: "  ", closing: "\n",
	voted: "· {date}\n  Upvote\n{votes}\n", github: " GitHub  {stars} ", arxiv: " arXiv Page\n",
}

// getText is one text a line, as the page's source breaks it: `get_text("\n")`.
func getText(p *printer) {
	p.put(p.banner(), " - Hugging Face\nHugging Face\nModels\nDatasets\nSpaces\nBuckets\nnew\nDocs\nEnterprise\nPricing\nLog In\nSign Up\nnew\nGet trending papers in your email inbox once a day!\n",
		"Get trending papers in your email inbox!\nSubscribe\n", p.banner(), "\nby\nAK\nand the research community\nDaily\nWeekly\nMonthly\n")
	p.toolCards(&getTextTool, p.days("%s\n", ""))
	p.put("System theme\nCompany\nTOS\nPrivacy\nAbout\nCareers\nWebsite\nModels\nDatasets\nSpaces\nPricing\nDocs\n")
}

var getTextTool = tool{
	titleBreak: "\n  ", textBreak: "\n",
	submitter: "Submitted by\n{login}\n",
	upvote:    "{votes}\n",
	title:     "{title}\n",
	abstract:  "{abstract}\n", summary: "{abstract}\n",
	authors:      byKind{"·\n{authors}\n", "{authors}\n", "{authors}\n"},
	organization: "{org}\n", pictured: "{org}\n",
	stars: "{stars}", between: "\n", comments: "{comments}", after: "\n",
	dated: "·\n{date}", gap: "\n", closing: "\n",
	voted: "·\n{date}\nUpvote\n{votes}\n", github: "GitHub\n{stars}\n", arxiv: "arXiv Page\n",
}

// lynx wraps at 80, numbers its links, and lists their addresses at the end.
func lynx(p *printer) {
	p.put(p.number("   {ref file:///}Hugging Face's logo Hugging Face\n   ____________________\n     * {ref file:///models}Models\n     * {ref file:///datasets}Datasets\n     * {ref file:///login}" +
		"Log In\n\n   new\n\n   Get trending papers in your email inbox once a day!\n\n   Get trending papers in your email inbox!\n   {ref file:///login?next=/papers}Subscribe\n\n" +
		p.banner() + "\n\nby{ref file:///akhaliq} AK and the research community\n\n   ____________________ ____________________ (BUTTON)\n     * (BUTTON) Daily\n     * (BUTTON) Weekly\n     * (BUTTON) Monthly\n\n"))
	proven := p.days("   %s\n\n", "")
	p.page.Late = true
	p.toolCards(&lynxTool, proven)
	if p.Kind == "daily" {
		p.put(p.number("   {ref file://" + p.dayPath(addDays(p.d.Day, -1)) + "}Previous\n"))
	}
	p.put(p.number("   (BUTTON) System theme\n   Company\n   {ref file:///terms-of-service}TOS {ref file:///privacy}Privacy\n\nReferences\n\n   Visible links:\n"))
	for i, a := range p.addresses {
		p.putf("%4d. %s\n", i+1, a)
	}
	if p.Kind == "daily" && !p.d.Newest {
		p.putf("\n   Hidden links:\n%4d. file://localhost%s\n", len(p.addresses)+2, p.dayPath(addDays(p.d.Day, 1)))
	}
}

var lynxTool = tool{
	wrap: func(line string) string {
		if text, ok := strings.CutPrefix(line, "   "); ok {
			return "   " + strings.Join(wrap(text, 72), "\n   ")
		}
		return strings.Join(wrap(line, 79), "\n")
	},
	submitter: "   Submitted by\n   {login}\n",
	upvote:    "   {ref file:///login?next=/papers/{id}}\n   [ ]\n   {votes}\n",
	title:     "\n{wrap}{ref file:///papers/{id}}{title}\n\n",
	abstract:  "   {ref file:///papers/{id}}\n\n{wrap}   {abstract}\n", summary: "{wrap}   {abstract}\n",
	authors: byKind{
		"     *\n     *\n     * ·\n       {authors}\n\n",
		"     *\n     *\n     * {authors}\n\n",
		"     *\n     *\n     * {authors}\n\n   ",
	},
	organization: "{wrap}   {ref file:///{handle}}{org}", pictured: "{wrap}   {ref file:///{handle}}{handle} {org}", behind: byKind{"\n", "\n", " "},
	before: "   ", stars: "{ref file:///papers/{id}}{stars}", between: " ", comments: "{ref file:///papers/{id}#community}{comments}", after: "\n",
	dated: "   ·\n   {date}", gap: " ",
	voted:  "· {date}\n   {ref file:///login?next=/papers/{id}}\n   [ ] Upvote\n   {votes}\n   ",
	github: "{ref {repo}}GitHub {stars} ", arxiv: "{ref https://arxiv.org/abs/{id}}arXiv Page\n",
	end: "\n",
}

func w3m(p *printer) {
	p.put("Hugging Face's logo Hugging Face\n[                    ]\n\n  • Models\n  • Datasets\n  • Spaces\n  • Pricing\n  • ", strings.Repeat("━", 60), "\n  • Log In\n  • Sign Up\n\nnew\n\n",
		"Get trending papers in your email inbox once a day!\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n", p.banner(), "\n\nby[papers-by]AK and the research community\n\n",
		"[                    ] [                    ]\n\n  • Daily\n  • Weekly\n  • Monthly\n\n \n")
	p.toolCards(&w3mTool, p.days("%s\n", ""))
	if p.Kind == "daily" {
		p.put("Previous Next\n")
	}
	p.put("System theme\nCompany\nTOS Privacy About Careers  \nWebsite\nModels Datasets Spaces Pricing Docs\n")
}

var w3mTool = tool{
	wrap:    wrapAt(200), // a wide window
	picture: "[{month}]\n", video: " \n",
	submitter: "Submitted by\n[0f0f0f0f0f]\n{login}\n",
	upvote:    " [ ]\n{votes}\n",
	title:     "\n{wrap}{title}\n\n",
	abstract:  "{wrap}{abstract}\n\n", summary: "{wrap}{abstract}\n\n",
	authors: byKind{
		"  • \n  • [0f0f0f0f0f]\n  • ·\n    {authors}\n\n",
		"  • \n  • [0f0f0f0f0f]\n  • {authors}\n\n",
		"  • \n  • [0f0f0f0f0f]\n  • {authors}\n\n",
	},
	organization: "{org}", pictured: "{handle} {org}", behind: byKind{"\n", "\n", " "},
	stars: "{stars}", between: " ", comments: "{comments}", after: "\n",
	dated: "·\n{date}", gap: " ", closing: "\n",
	voted: "· {date}\n [ ] Upvote\n{votes}\n", github: "GitHub {stars} ", arxiv: "arXiv Page\n",
}
