package generate

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A tool is how a program that makes text of pages spells the parts of a card, in
// the order of the page. They are templates: {title} stands for the title, as the
// tool escapes it, and so on; see values. A line behind {wrap} is broken by the
// tool, and {ref ADDRESS} is the number of a link.
type tool struct {
	escape     func(string) string      // a text that would be markup; nil leaves it
	wrap       func(line string) string // breaks a line
	titleBreak string                   // what becomes of the line breaks that the site's data has in titles,
	textBreak  string                   // and in abstracts; "" makes them spaces

	picture, video, submitter string // not on search pages
	upvote                    string // not on trending pages
	title                     string
	abstract, summary         string // on search pages, on trending ones

	byline                 string // in front of the authors or the organization
	authors                byKind
	organization, pictured string // without a picture, with one
	behind                 byKind // an organization

	// On daily pages, what stands around stars and comments if there are any.
	before, stars, between, comments, after string
	// On search pages, what stands in front of the comments and behind them.
	dated, gap, closing string
	// On trending pages.
	voted, github, arxiv string

	end string
}

// byKind is a template for each of the kinds of pages.
type byKind [3]string

var kinds = []Kind{"daily", "search", "trending"}

// toolCards prints the entries as a tool does.
func (p *printer) toolCards(t *tool, proven bool) {
	p.cards(proven, strings.Contains(t.picture, "{thumbnail}"), func(e Entry, date string) { p.put(t.card(p, e, date)) })
}

// card returns a card.
func (t *tool) card(p *printer, e Entry, date string) string {
	kind := slices.Index(kinds, p.Kind)
	daily, search, trending := p.Kind == "daily", p.Kind == "search", p.Kind == "trending"
	org := e.Organization.Name != ""
	starred, commented := daily && e.GitHubStars.Known, e.Comments.N > 0
	badged := starred || daily && commented
	var template strings.Builder
	for _, part := range []struct {
		shown bool
		text  string
	}{
		{!search && e.Video, t.video},
		{!search && !e.Video, t.picture},
		{!search && e.SubmittedBy.Handle != "", t.submitter},
		{!trending, t.upvote},
		{true, t.title},
		{search, t.abstract},
		{trending, t.summary},
		{true, t.byline},
		{!org, t.authors[kind]},
		{org && !e.Picture, t.organization},
		{org && e.Picture, t.pictured},
		{org, t.behind[kind]},
		{badged, t.before},
		{starred, t.stars},
		{starred && commented, t.between},
		{daily && commented, t.comments},
		{badged, t.after},
		{search, t.dated},
		{search && commented, t.gap + t.comments},
		{search, t.closing},
		{trending, t.voted},
		{trending && e.GitHubRepo != "", t.github},
		{trending, t.arxiv},
		{true, t.end},
	} {
		if part.shown {
			template.WriteString(part.text)
		}
	}
	s := p.number(t.values(p, e, date).Replace(template.String()))
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if rest, ok := strings.CutPrefix(line, "{wrap}"); ok {
			lines[i] = t.wrap(rest)
		}
	}
	return strings.Join(lines, "\n")
}

// values returns what the names in a template stand for. A star is in front of
// those that some tools alone escape, an ampersand of those that are HTML.
func (t *tool) values(p *printer, e Entry, date string) *strings.Replacer {
	escape := t.escape
	if escape == nil {
		escape = func(s string) string { return s }
	}
	broken := func(s, breaks string) string {
		if breaks == "" {
			return escape(s)
		}
		return p.wrapped(s, breaks)
	}
	return strings.NewReplacer(
		"{id}", e.ID, "{month}", e.ID[:4], "{date}", date, "{repo}", e.GitHubRepo, "{thumbnail}", e.Thumbnail, "{avatar}", avatar,
		"{title}", broken(e.Title, t.titleBreak), "{&title}", strings.ReplaceAll(html.EscapeString(e.Title), "&#34;", `"`),
		"{abstract}", broken(e.Abstract, t.textBreak), "{authors}", authors(e.AuthorCount),
		"{org}", escape(e.Organization.Name), "{&org}", html.EscapeString(e.Organization.Name),
		"{handle}", e.Organization.Handle, "{*handle}", escape(e.Organization.Handle),
		"{login}", e.SubmittedBy.Handle, "{*login}", escape(e.SubmittedBy.Handle),
		"{votes}", votes(e.Upvotes), "{*votes}", escape(votes(e.Upvotes)),
		"{stars}", stars(e.GitHubStars), "{comments}", strconv.Itoa(e.Comments.N))
}

var refs = regexp.MustCompile(`\{ref ([^{}]*)\}`)

// number numbers the links in a text, for tools that list their addresses at the
// end.
func (p *printer) number(s string) string {
	return refs.ReplaceAllStringFunc(s, func(ref string) string {
		p.addresses = append(p.addresses, refs.FindStringSubmatch(ref)[1])
		return "[" + strconv.Itoa(len(p.addresses)) + "]"
	})
}

// wrapAt returns a function that breaks lines at a width.
func wrapAt(width int) func(string) string {
	return func(line string) string { return strings.Join(wrap(line, width), "\n") }
}

// cards prints each entry by the printer of the page's kind.
func (p *printer) cards(proven bool, pictures bool, print func(Entry, string)) {
	for _, e := range p.d.Entries {
		dates := []string{p.card(e.Published)}
		if p.Kind == "trending" { // every card stands twice
			dates = []string{"Published on " + long(e.Published), long(e.Published)}
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

// days prints the heading's day, and if the tool prints them links to the days
// beside it, each by its format, and notes what they prove.
func (p *printer) days(day, link string) (proven bool) {
	if p.Kind == "trending" {
		p.named = true // "Trending Papers"
		return true
	}
	proven = p.Kind == "daily" && p.Tells&Linked != 0
	if proven && link != "" {
		p.putf(link, p.dayPath(addDays(p.d.Day, -1)))
	}
	p.putf(day, short(p.d.Day))
	if proven && link != "" && !p.d.Newest {
		p.putf(link, p.dayPath(addDays(p.d.Day, 1)))
	}
	p.heading(proven)
	return proven
}
