package card

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/golden"
	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// shown spells a page in short: its kind and heading; behind a bar each paper: the
// upvotes, title, id, abstract, summary, organization, authors, date, stars, comments and who
// submitted it; behind "?" what is doubted.
func shown(p *site.Page) string {
	if p == nil {
		return "none"
	}
	var b strings.Builder
	write := func(when bool, format string, v ...any) {
		if when {
			fmt.Fprintf(&b, " "+format, v...)
		}
	}
	b.WriteString(p.Kind)
	write(!p.Heading.IsZero(), "%v", p.Heading)
	write(p.OpenEnd, "open")
	for _, d := range p.Papers {
		write(true, "|")
		write(d.Upvotes.Known, "+%d", d.Upvotes.N)
		write(d.Title != "", "%s", text.Clip(d.Title))
		write(d.ID != "", "[%s]", d.ID)
		write(d.Abstract != "", "{%s}", text.Clip(d.Abstract))
		write(d.AISummary != "", "<%s>", text.Clip(d.AISummary))
		write(d.Organization != site.Account{}, "@%s/%s", d.Organization.Handle, d.Organization.Name)
		for _, a := range d.Authors {
			write(true, "(%s)", strings.TrimSpace(a.Name+" "+a.Handle))
		}
		write(d.AuthorCount > 0 && d.Authors == nil, "%d authors", d.AuthorCount)
		write(!d.Published.IsZero(), "%v", d.Published)
		write(d.GitHubStars.Known, "*%d", d.GitHubStars.N)
		write(d.Comments.Known, "#%d", d.Comments.N)
		write(d.SubmittedBy != site.Account{}, "by %s", d.SubmittedBy.Handle+d.SubmittedBy.Name)
		write(!d.Submitted.IsZero(), "on %v", d.Submitted)
	}
	for _, d := range p.Doubts {
		write(true, "? %d %s: %s", d.Paper, d.Field, d.Msg)
	}
	return strings.TrimSpace(b.String())
}

// inTable returns a table of two papers.
func inTable(head, row1, row2 string) string {
	return "<table><tr>" + head + "</tr><tr>" + fmt.Sprintf(row1, `<a href="/papers/2601.00001">Gulls by Night</a>`) +
		"</tr><tr>" + fmt.Sprintf(row2, `<a href="/papers/2601.00002">Owls by Day</a>`) + "</tr></table>"
}

// intro stands in front of a digest's papers.
const intro = "<p>Good morning! This is what people liked most.</p>"

// digestOf returns four papers, each spelled by its upvotes, address and title.
func digestOf(spelling string) (s string) {
	for i, title := range []string{"Gulls by Night", "Owls by Day", "Terns at Dusk", "Moss: Quiet Baselines Win"} {
		s += fmt.Sprintf(spelling, 9-i, fmt.Sprintf("/papers/2601.0000%d", 1+i), title)
	}
	return s
}

// votedCard is the rest of a card in HTML behind who submitted it.
const votedCard = `<a href="/login?next=%2Fpapers%2F2601.00001"><div>7</div></a><h3><a href="/papers/2601.00001">Gulls by Night</a></h3>`

// apartCard returns a card in an article of its own.
func apartCard(parts ...string) string {
	return "<article><div>" + strings.Join(parts, "</div><div>") + "</div></article>"
}

// searchCard returns a card of a search page, with a text in front of its abstract.
func searchCard(above string) string {
	return apartCard(votedCard+"<div>"+above+"</div>", `<a href="/papers/2601.00001"><p>We count gulls, all of them, by night and by day, on all roofs of the harbour, again and again.</p></a>`, `<a href="/keel">Keel Lab</a>`, "<span>·</span>", "May 3, 2025")
}

// foreign returns cards of a search page whose numbers of authors, the first 12, may be none.
func foreign(authors string) string {
	card := strings.Replace(searchCard(""), `<a href="/keel">Keel Lab</a>`, `<a href="/papers/2601.00001"><ul><li>`+authors+`</li></ul></a>`, 1)
	return card + strings.NewReplacer("0001", "0002", "12", "11").Replace(card) + strings.NewReplacer("0001", "0003", "12", "10").Replace(card)
}

// banner is the heading of a daily page, june30 and july1 link to others, other is a
// list that is not its own.
const (
	banner   = "<h1>Daily Papers</h1><p>by AK and the research community</p><div>Jul 2</div>"
	june30   = `<a href="/papers/date/2026-06-30">Jun 30</a> `
	july1    = `<a href="/papers/date/2026-07-01">Jul 1</a> `
	pictured = `<div><a href="/papers/2601.00002"><img src="https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.00002.png"><h4>Gulls by Night</h4></a></div>`
	other    = `<h2>Last week</h2><a href="/papers/2601.00009"><h4>Owls by Day</h4></a>`
)

// digest returns a list of three papers, each as the template says: of T and U the title
// and address, of 7 upvotes and 4 comments one less each.
func digest(item string) string {
	var b strings.Builder
	b.WriteString("# Daily Papers\n\nby AK and the research community\n\n")
	for i, title := range []string{"Gulls by Night", "Owls by Day", "Terns at Dusk"} {
		r := strings.NewReplacer("T", title, "U", fmt.Sprintf("/papers/2601.0000%d", i+1), "7", fmt.Sprint(7-i), "4", fmt.Sprint(4-i))
		b.WriteString(r.Replace(item))
	}
	return b.String()
}

// apartCards returns so many cards in articles of their own.
func apartCards(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(apartCard("Submitted by ada", strings.ReplaceAll(votedCard, "0001", fmt.Sprintf("000%d", i+1))))
	}
	return b.String()
}

// foundAll returns a search page of papers with the given abstracts.
func foundAll(abstracts ...string) string {
	var b strings.Builder
	for i, abstract := range abstracts {
		fmt.Fprintf(&b, "System theme\n\n%d\nGulls by Night %d\n%s It is a long night, and there are many of them, so that we begin to count again and again. %s\n4 authors\n·\nMay 3, 2025\n", 9-i, i, strings.Repeat("Gulls sleep on the roofs of the harbour. ", 5), abstract)
	}
	return b.String()
}

// TestRead reads pages that stand on both sides of a rule. The golden file has what
// they show.
func TestRead(t *testing.T) {
	forms := map[string]func(string) (*markup.Page, bool){"html": markup.HTML, "md": markup.Markdown, "txt": markup.Text}
	var out bytes.Buffer
	for _, test := range reads {
		for i, src := range test.pages {
			p, ok := forms[test.form](src)
			if !ok {
				t.Fatalf("%q is not read as %s", src, test.form)
			}
			fmt.Fprintf(&out, "%s, %d: %s\n", test.name, i, shown(Read(p)))
		}
	}
	golden.Check(t, "testdata/reads", out.Bytes())
}

const (
	front  = "by AK and the research community\nMar 18\n\n" // of a page of text
	keel   = "Submitted by\nkeel\n7\nGulls by Night\n·\n4 authors\n"
	owls   = "Submitted by\nkeel\n6\nOwls by Day\n·\n3 authors\n"
	votes1 = "[7](/login?next=%2Fpapers%2F2601.00001)\n\n"
	votes2 = "[6](/login?next=%2Fpapers%2F2601.00002)\n\n"
	title1 = "### [Gulls by Night](/papers/2601.00001)\n\n"
	title2 = "### [Owls by Day](/papers/2601.00002)\n\n"
	count  = "We count gulls by night, and owls by day, and then we count them all again for the sake of it."
	linked = "[" + count + "](/papers/2601.00001)\n\n"
)

// byOrganizations returns a day's page whose cards have these.
func byOrganizations(names ...string) string {
	page := front
	for i, name := range names {
		page += fmt.Sprintf("Submitted by\nkeel\n%d\nGulls by Night %d\n%s\n4\n", 9-i, i, name)
	}
	return page
}

// byAuthors returns a page whose titles these are, without upvotes.
func byAuthors(titles ...string) string {
	page := "by AK and the research community\n\n"
	for _, title := range titles {
		page += title + "\n·\n4 authors\n\n"
	}
	return page
}

// ofAuthors returns the page of a paper by these.
func ofAuthors(names string) string {
	return "arxiv:2601.00001\n\nGulls by Night\n\nAuthors:\n\n" + names + "\n\nAbstract\n\nWe count gulls.\n"
}

// paperPage returns the page of a paper, with what stands in front of its abstract,
// and in it.
func paperPage(front, abstract string) string {
	return "<main><div>arxiv:2601.00001</div><h1>Gulls by Night</h1><a href='/login?next=%2Fpapers%2F2601.00001'>Upvote <b>7</b></a>" + front +
		"<h2>Abstract</h2>" + abstract + "<a href='https://arxiv.org/abs/2601.00001'>View arXiv page</a><a href='https://github.com/keel/gulls'>GitHub <b>4</b></a>" +
		"<h3>Community</h3><div><p>They can.</p><a href='/login?next=%2Fpapers%2F2601.00001'>Upvote <b>2</b></a></div></main>"
}

// found returns a card of a search in text.
func found(title, date string) string {
	return title + "\n\n" + count + " " + count + "\n\n  • 4 authors\n\n·\n\n" + date
}

// daysAgo returns a day's page in text, with these lines at the feet of its cards.
func daysAgo(feet ...string) string {
	page := front
	for i, foot := range feet {
		page += fmt.Sprintf("Submitted by\nkeel\n\n%d\n\n%s\n\n· 3 authors\n\n%s\n\n", 90-7*i, [...]string{"Gulls by Night", "Owls by Day", "Terns at Dusk", "Kelp at Dawn"}[i], foot)
	}
	return page
}

// aggregator returns a page of links that two papers are among, and so many others.
func aggregator(others int) string {
	page := "<h1>Front page</h1>"
	for i := range others {
		page += fmt.Sprintf("<li><a href=https://e.com/%d>Harbours</a> <span>%d upvotes</span></li>", i, 90-i)
	}
	return page + "<li><a href=https://huggingface.co/papers/2601.00001>Gulls by Night</a> <span>7 upvotes</span></li><li><a href=https://huggingface.co/papers/2601.00002>Owls by Day</a> <span>6 upvotes</span></li>"
}

// cardBy returns a day's card in text.
func cardBy(login, title, foot string) string {
	return "Submitted by " + login + "\n\n" + title + "\n\n" + foot + "\n"
}

// runOn returns a search's card in text, with the first line of what stands above its
// authors, and the rest.
func runOn(line, rest string) string {
	return "7\n" + line + "\n" + rest + strings.Repeat(" We count gulls on the roofs of the harbour.", 8) + "\n4 authors\n·\nMay 3, 2025\n\n"
}

// ofArticles returns a day's page of two cards in HTML with upvotes, whose feet these are.
func ofArticles(foot1, foot2 string) string {
	return bareArticles(`<a href="/login?next=%2Fpapers%2F2601.00001">7</a>`, foot1, `<a href="/login?next=%2Fpapers%2F2601.00002">6</a>`, foot2)
}

// bareArticles returns one of cards with what stands above their titles, and at their feet.
func bareArticles(head1, foot1, head2, foot2 string) string {
	const lab = `</a></h3><a href="/lab">Gull Lab</a><div>`
	return `<h2>by AK and the research community</h2><div>Mar 18</div><article>` + head1 + `<h3><a href="/papers/2601.00001">Gulls by Night` + lab + foot1 +
		`</div></article><article>` + head2 + `<h3><a href="/papers/2601.00002">Owls by Day` + lab + foot2 + `</div></article><footer>About</footer>`
}

// ofLinks returns a day's page of two cards that are one link each, of a title and a number.
func ofLinks(card string) string {
	page := `<h2>by AK and the research community</h2><div>Mar 18</div>`
	for i, title := range []string{"Gulls by Night", "Owls by Day"} {
		page += fmt.Sprintf(`<article><a href="/papers/2601.0000%d">`+card+`</a></article>`, i+1, title, 7-i)
	}
	return page
}

const (
	talk1 = `<a href="/papers/2601.00001#community">3</a>`
	talk2 = `<a href="/papers/2601.00002#community">2</a>`
	code1 = `<a href="https://github.com/lab/gull">12</a>`
	plain = `<p>1200</p>`
)

var reads = []struct {
	name, form string
	pages      []string
}{
	{"one card is a listing if it has what only the site has", "md", []string{
		title1 + "We count gulls.\n", votes1 + title1, title1 + "4 authors\n", title1 + "· May 3, 2025\n", title1 + "[Keel Lab](/keel)\n\n· May 3, 2025\n",
		title1 + "[Keel Lab](/keel)\n\nMay 3, 2025\n", title1 + "[3](/papers/2601.00001#community)\n",
	}},
	{"an abstract that links as its title does", "md", []string{
		linked + linked, title1 + linked, title1 + linked + title2 + strings.Replace(linked, "0001", "0002", 1), title1 + count + "\n\n" + title2 + count + "\n",
		"### Gulls by Night\n\n" + linked + "### Owls by Day\n\n" + strings.Replace(linked, "0001", "0002", 1),
		title1 + "[9](/papers/2601.00001)\n\n" + title2 + "[9](/papers/2601.00002)\n", votes1 + "### Gulls by Night\n",
	}},
	{"words of the site prove one card", "txt", []string{
		found("Gulls by Night", "May 3, 2025\n"), "System theme\n\n" + found("Gulls by Night", "May 3, 2025\n"),
	}},
	{"a title in the link of its picture", "md", []string{
		"## Daily Papers\n\n[![](https://e.com/1.png) Gulls by Night](/papers/2601.00001)\n\n4 authors\n",
		"## Daily Papers\n\n[![](https://e.com/1.png) Controls: false](/papers/2601.00001)\n\n" + title1 + "4 authors\n",
		"## Daily Papers\n\n[![](https://e.com/1.png)](/papers/2601.00001)\n\n[Gulls by Night](/papers/2601.00001)\n\n" + title2 + "4 authors\n",
	}},
	{"a text between cards that links to no part of a paper", "md", []string{
		votes1 + title1 + "4 authors\n\n[All of them](/papers)\n\n" + votes2 + title2 + "4 authors\n",
		votes1 + title1 + "4 authors\n\n[Vote here](/login?next=%2Fpapers%2F2601.00001)\n\n" + votes2 + title2 + "4 authors\n",
		votes1 + title1 + "4 authors\n\n[All of them](https://e.com)\n\n" + votes2 + title2 + "4 authors\n",
		"[Notes](https://arxiv.org/abs/2601.00009)\n\n" + votes1 + title1 + "4 authors\n\n" + votes2 + title2 + "4 authors\n",
		"[Notes](/papers/2601.00009)\n\n" + votes1 + title1 + "4 authors\n\n" + votes2 + title2 + "4 authors\n",
	}},
	{"the name of an organization may begin with its handle", "md", []string{
		title1 + "[Harbour University](/Harbour)\n\n[3](/papers/2601.00001#community)\n",
		title1 + "[harbour Harbour University](/harbour)\n\n[3](/papers/2601.00001#community)\n",
		title1 + "[upvote-lab Upvote](/upvote-lab)\n\n· May 3, 2025\n",
	}},
	{"a text that stands twice", "md", []string{
		votes1 + "### [Gulls by Night and Day Gulls by Night and Day](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "### [Gulls by Night and DayGulls by Night and Day](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "### [Gulls by Ni…Gulls by Night and Day](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "### [Gulls by Ni... Gulls by Night and Day](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "### [Gulls by Ni...Gulls by Night and Day](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "### [Gulls by Ni… Owls by Night and Day](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "### [Gulls! Gulls!](/papers/2601.00001)\n\n4 authors\n",
		votes1 + title1 + "[We count gulls wherever they…](/papers/2601.00001)\n\n[We count gulls wherever they are, by night.](/papers/2601.00001)\n\n4 authors\n",
	}},
	{"a list that stands twice", "md", []string{
		strings.Repeat(votes1+title1+votes2+title2, 2), strings.Repeat(votes1+title1+votes2+title2, 4), votes1 + title1 + votes2 + title2 + votes2 + title2 + votes1 + title1,
		strings.Repeat(votes1+title1+"4 authors\n\n"+votes2+title2, 2),
	}},
	{"a date behind who submitted a paper", "html", []string{
		apartCard("Submitted by <a href=/ada>ada</a> on Jul 2", votedCard) + apartCard("Submitted by ada on Jul 3", strings.ReplaceAll(votedCard, "0001", "0002")),
		apartCard("Submitted by <a href=/ada>ada</a>", votedCard+"<p>Jul 2, 2026</p>") + apartCard("Submitted by ada", strings.ReplaceAll(votedCard, "0001", "0002")),
	}},
	{"accounts side by side", "html", []string{
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><b title="Upvotes">%[1]d</b><p><a href="/ada">Ada Keel</a>, <a href="/benn">Ilja Benn</a></p></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><b title="Upvotes">%[1]d</b><p><a href="/keel">Keel Lab</a> <a href="/keel">Keel Lab</a></p></article>`),
		banner + digestOf(`<div><h3><a href=%[2]s>%[3]s</a></h3><b title="Upvotes">%[1]d</b><p><a href="/ada">Ada Keel</a> and <a href="/benn">Ilja Benn</a></p></div>`),
	}},
	{"numbers of authors in another language", "html", []string{
		foreign("12 Autoren"), foreign("12位作者"), foreign("12 of all the roofs are in the harbour."),
	}},
	{"a row of pictures above a list", "html", []string{
		banner + pictured + apartCards(2), apartCards(2) + pictured, banner + pictured + strings.ReplaceAll(apartCards(2), "article>", "div>"), banner + strings.Replace(pictured, "Gulls", "Owls", 1) + strings.ReplaceAll(apartCards(2), "article>", "div>"), banner + apartCards(2) + apartCards(1), banner + strings.Repeat(apartCards(2), 3),
	}},
	{"trending papers beside the list of a day", "html", []string{
		banner + apartCards(2) + "<h2>Trending Papers</h2>", strings.Replace(banner, "Daily", "Todays", 1) + apartCards(2) + "<h2>Trending Papers</h2>", strings.Replace(banner, "Daily", "Trending", 1) + apartCards(2),
	}},
	{"a list beside cards that have articles", "html", []string{
		banner + other + apartCards(5), banner + apartCards(5) + other, apartCards(5) + other, banner + other + apartCards(1),
		strings.TrimPrefix(apartCards(5), "<article>"), banner + strings.ReplaceAll(other, "0009", "0001") + apartCards(5),
		banner + strings.Repeat(`<a href="/papers/2601.00009"><b>7</b></a>`, 2) + apartCards(5),
		banner + other + `<a href="/papers/2601.00009"><p>` + count + count + `</p></a>` + apartCards(5),
	}},
	{"a long text that links to a paper in front of the cards", "md", []string{
		"[" + count + " " + count + "\n" + count + "](https://huggingface.co/papers/2601.00009)\n\n[Keel Lab](https://huggingface.co/keel)\n\n·\n\nMar 16\n\n[9](https://huggingface.co/login?next=%2Fpapers%2F2601.00001)\n",
	}},
	{"numbers with what they count", "md", []string{
		digest("- [T](U) — 7 upvotes, 4 comments\n"), digest("- 7 upvotes, 4 comments: [T](U)\n"), digest("▲7 [T](U)\n\n"), digest("[T](U) ▲7 💬4\n\n"),
		"40 upvotes, 12 comments\n\n" + digest("### [T](U)\n\n▲7 💬2\n\n"), "▲40\n\n" + digest("- [T](U) ▲7\n"),
		digest("### [T](U)\n\n💬4\n\n▲7\n\n"), digest("▲7\n\n### [T](U)\n\n💬4\n\n4 authors\n\n"),
	}},
	{"upvotes beside linked titles prove a listing", "md", []string{
		strings.Replace(digest("- [T](U) — 7 upvotes, 4 comments\n"), "by AK and the research community", "", 1),
		strings.Replace(digest("- [T](U) — 4 comments\n"), "by AK and the research community", "", 1),
		strings.Replace(digest("[T](U) (7 upvotes)\n\n"+count+" "+count+" "+count+"\n\n"), "by AK and the research community", "", 1),
		strings.Replace(digest("[T](U)\n\n"+count+" "+count+" "+count+"\n\nupvote 7\n\n"), "by AK and the research community", "", 1),
		strings.Replace(digest("### [T](U)\n\nSubmitted by ada\n\n7 upvotes\n\n"), "Daily Papers", "Trending Papers", 1),
	}},
	{"links that say nothing of their papers", "md", []string{
		digest("### T\n\n[Link](U)\n\n7 upvotes\n\n"), digest("### T\n\n[Read this](U)\n\n7 upvotes\n\n"), digest("[#7](U)\nT\n\n7 upvotes\n\n"),
		digest("### [Gulls](U)\n\n7 upvotes\n\n"), title1 + "[Link](/papers/2601.00001)\n\n4 authors\n\n" + title2 + "[Link](/papers/2601.00002)\n\n3 authors\n",
		digest("7. **[T](U)**\n"), digest("### [【7†T](U)\n\n7 upvotes\n\n"), digest("7\\. [T](U)\n\n"), digest("#7 [T](U)\n"), digest("2026. [T](U)\n"),
		digest("7. **T**\n   - Link: U\n   - 7 upvotes\n"), digest("### **T**\n\nU\n\n7 upvotes\n\n"), digest("### **\n\nU\n\n7 upvotes\n\n"), digest("### [**T**](U)\n\n7 upvotes\n\n"), digest("### [[]\n\nU\n\n7 upvotes\n\n"), digest("### a ***\n\nU\n\n7 upvotes\n\n"),
	}},
	{"items of an ordered list", "md", []string{
		digest("7. [T](U) — 7 upvotes, 4 comments\n"), digest("🔥 [T](U) — 7 upvotes, 4 comments\n"), digest("7. [T](U) — by all of the Keel Lab\n"), digest("We saw [T](U) by night and by day.\n"),
	}},
	{"titles behind their ranks", "md", []string{
		"### [1. Gulls](/papers/2601.00001)\n\n7 upvotes\n\n### [2. Owls](/papers/2601.00002)\n\n6 upvotes\n\n", "### [1. Gulls](/papers/2601.00001)\n\n7 upvotes\n\n### [3. Owls](/papers/2601.00002)\n\n6 upvotes\n\n",
	}},
	{"addresses behind a label", "md", []string{
		digest("### T\n\n7 upvotes\n\n**Link:** https://huggingface.coU\n\n"), digest("T\n🔗 https://huggingface.coU\n7 upvotes\n\n"), digest("T\nWe count them at https://huggingface.coU\n7 upvotes\n\n"),
	}},
	{"the heading of a page", "md", []string{"# Gulls of the Week\n\n40 upvotes\n\n" + title1 + "7 upvotes\n\n" + title2 + "6 upvotes\n", title1 + "7 upvotes\n\n# Terns at Dusk\n\n5 upvotes\n\n" + title2 + "6 upvotes\n"}},
	{"who submitted a paper behind its title", "md", []string{
		digest("### [T](U)\n- **upvotes:** 7\n- **Submitted by:** ada\n- **Organization:** Keel Lab\n\n"), digest("### [T](U)\n\nSubmitted by: ada7\n\n4 authors\n\n"),
		digest("Submitted by: ada7\n\n### [T](U)\n\n4 authors\n\n"), digest("### [T](U)\n\n4 authors\n\nSubmitted by ada7\n\n"),
	}},
	{"titles that link to notes", "md", []string{digest("### [[T]]\n\n7 upvotes\n\n"), digest("### [[Note|T]]\n\n7 upvotes\n\n"), digest("### [[T]] by [[Day]]\n\n7 upvotes\n\n")}},
	{"a list of nothing but titles", "md", []string{digest("- [T](U)\n"), digest("- [T](U)\n") + "- Gulls by Day", digest("- [T](U)\n\n4 authors\n\n") + title1}},
	{"words behind most abstracts", "txt", []string{
		foundAll("We count gulls. Read more", "We count owls, too. Read more", "Do owls count? Read more", "We wait… Read more", "No button here."),
		foundAll("We count gulls. Read more", "We count owls, too. Read more", "Do owls count? Read more", "We wait for all of them.", "No button here."),
		foundAll("We count gulls. Read", "We count owls, too. Read", "Do owls count? More", "We wait… More", "No button here"),
		strings.ReplaceAll(foundAll("", "", "", "", ""), "\nGulls sleep", "\nAbstract: Gulls sleep"),
		strings.Replace(foundAll("", "", "", "", ""), "\nGulls sleep", "\nAbstract: Gulls sleep", 2),
	}},
	{"days that link to their pages", "html", []string{
		"<h1>Daily Papers</h1><p>by AK and the research community</p>" + june30 + july1 + "<b>Jul 2</b>" + apartCards(2),
		"<h1>Daily Papers</h1><p>by AK and the research community</p>" + june30 + july1 + apartCards(2),
		"<h1>Daily Papers</h1><p>by AK and the research community</p>" + july1 + apartCards(2),
		"<h1>Daily Papers</h1><p>by AK and the research community</p>" + strings.Replace(july1, "Jul 1", "Jul 2", 1) + june30 + apartCards(2),
		"<h1>Daily Papers</h1><p>by AK and the research community</p>" + strings.ReplaceAll(june30+july1, "</a>", ", 2026</a>") + "<b>Jul 2, 2026</b>" + apartCards(2),
	}},
	{"names below a title", "html", []string{
		searchCard("Ada Keel, Ilja Benn, Mara Quill, et al.") + strings.ReplaceAll(searchCard("Ada Keel et al."), "0001", "0002"),
		searchCard("Ada Keel, Ilja Benn, nights on roofs, etc.") + strings.ReplaceAll(searchCard("We count as Ada Keel et al."), "0001", "0002"),
	}},
	{"an id that two cards have", "md", []string{
		votes1 + title1 + "4 authors\n\n[](/papers/2601.00001)\n\n### Owls by Day\n\n3 authors\n",
		votes1 + "### Gulls by Night\n\n4 authors\n\n[](/papers/2601.00002)\n\n" + title2 + "3 authors\n",
		votes1 + title1 + "4 authors\n\n" + votes2 + title2 + "3 authors\n", votes1 + title1 + "4 authors\n\n" + votes1 + title1 + "4 authors\n",
		title1 + "4 authors\n\n" + strings.Replace(title2, "0002", "0001", 1) + "3 authors\n",
	}},
	{"a paper's page without a title", "txt", []string{
		"arxiv:2601.00001\n\nAuthors:\n\nAda Keel\n\nAbstract\n\nWe count gulls.\n", "Authors:\n\nAda Keel\n\nAbstract\n\nWe count gulls.\n", "Authors:\n\nAda Keel\n\nView PDF\n",
	}},
	{"words of the site inside of an abstract", "txt", []string{
		"Gulls by Night\n\n" + count + "\n\nModels\n\n" + found(count, "May 3, 2025\n\n") + found("Owls by Day", "May 2, 2025\n"),
		"Gulls by Night\n\nModels\n\n" + found(count, "May 3, 2025\n\n") + found("Owls by Day", "May 2, 2025\n"),
		found("Gulls by Night", "May 3, 2025\n\nModels\n\n") + found("Owls by Day", "May 2, 2025\n"),
	}},
	{"who submitted a paper", "txt", []string{
		front + strings.Replace(keel, "keel", "Models", 1) + owls, front + strings.Replace(keel, "keel\n", "", 1) + owls, front + strings.Replace(keel, "keel", "@keel", 1) + owls,
		front + strings.Replace(keel, "keel\n7", "64\n7", 1) + owls,
	}},
	{"no upvotes", "txt", []string{
		front + strings.Replace(keel, "7", "-", 1) + owls, front + keel + strings.Replace(owls, "6", "-", 1), front + keel + "Submitted by\nkeel\n-\nOwls", front + keel + "Submitted by\nkeel\n-",
	}},
	{"the day in the heading", "txt", []string{
		front + keel, "Mar 18\n\n" + keel + owls, "Mar 18, 2026\n\n" + keel + owls, "by AK and the research community\nMar 18, 2026\n\n" + keel,
		"by AK and the research community\nDec 2025\n\n" + keel, "by AK and the research community\nDec 2025\n\n7\n" + found("Gulls by Night", "May 3, 2025\n\n6\n") + found("Owls by Day", "May 3, 2025\n"),
		strings.Replace(front, "\n", strings.Repeat("\nModels", 10)+"\n", 1) + keel, strings.Replace(front, "\n", strings.Repeat("\nModels", 11)+"\n", 1) + keel,
	}},
	{"handles are printed where one organization in four has one", "txt", []string{
		byOrganizations("keel Keel", "Sea Lab", "owl Lantern Lab", "Tide Lab"), byOrganizations("keel Keel", "Sea Lab", "owl Lantern Lab", "Tide Lab", "Moon Lab"),
	}},
	{"titles that most begin with a number", "txt", []string{
		byAuthors("7 Gulls by Night"), byAuthors("7 Gulls by Night", "6 Owls by Day"), byAuthors("7 Gulls by Night", "Owls by Day", "5 Terns by Day"),
		byAuthors("7 Gulls by Night", "Owls by Day", "5 Terns by Day", "Kelp by Day"), byAuthors("7 Gulls by Night", "Owls by Day"),
		byAuthors("1 Gulls by Night", "2 Owls by Day", "3 Terns by Day"), byAuthors("7 mouettes", "6 hiboux"),
		byAuthors("9 Gulls by Night", "7 Owls by Day", "5 Terns by Day", "- Kelp by Day", "3 Buoys by Day", "2 Dunlins"), byAuthors("9 Gulls by Night", "7 Owls by Day", "5 Terns by Day", "Kelp by Day", "3 Buoys by Day", "Dunlins by Day"),
		byAuthors("1 Gulls by Night", "2 Owls by Day", "3 Terns by Day", "4 Kelp by Day", "5 Buoys by Day"), byAuthors("9 mouettes", "7 hiboux", "5 sternes", "3 algues"),
		"by AK and the research community\n\nSubmitted by\nkeel 7 Gulls by Night in the Harbour Keel Lab 2 1 Submitted by\nbenn 5 Owls by Day on the Roofs Sea Lab 3 1\n",
	}},
	{"lines of a number and words, on every card", "txt", []string{
		daysAgo("3 days ago", "3 days ago", "5 days ago", "9 days ago"), daysAgo("9 tác giả", "7 tác giả", "5 tác giả", "3 tác giả"), daysAgo("57 💬 2", "12 💬 3", "9 💬 4", "8 💬 1"),
	}},
	{"feet on one line", "txt", []string{
		front + cardBy("keel 7", "Gulls by Night", "Keel Lab 19 4") + cardBy("cy 3", "Terns by Day", "Sea Lab") + cardBy("benn 5", "Owls by Day", "Area 51") + "Previous\n",
		cardBy("keel 7", "Gulls by Night", "Keel Lab 19 4") + cardBy("benn 5", "A Look at GPT 5", "Sea Lab 3 1") + "Submitted by cy 3\n\nMoss by 2030\n\nPrevious\n",
	}},
	{"a form feed in a text with boxes", "txt", []string{
		front + strings.Repeat("Submitted by\n[2331cf703c]\nkeel\n[ ]\n9\n\nGulls by Night\n\n· 3 authors\n\n1\n", 3) + "\f" + strings.Repeat("Submitted by\n[2331cf703c]\nbenn\n[ ]\n7\n\nOwls by Day\n\n· 3 authors\n\n1\n", 3),
	}},
	{"a page on which others have upvotes too", "html", []string{
		aggregator(0), aggregator(9), aggregator(2), aggregator(3),
	}},
	{"feet on one line, all of them", "txt", []string{
		cardBy("keel 7", "Gulls by Night", "Keel Lab 19 4") + cardBy("benn 5", "Owls by Day 2", "· 4 authors 3 1") + cardBy("cy -", "Terns by Day", "Lab 42 9k 4") + "Previous\n",
		cardBy("keel 7", "Gulls by Night", "Keel Lab") + cardBy("benn", "Owls by Day", "Sea Lab 3 1") + cardBy("cy", "Terns by Day", "Sea Lab 4"),
	}},
	{"lines around linked titles that begin with a number", "md", []string{
		front + strings.Repeat("- [Gulls by Night](/papers/2601.00001)\n\n9 points by keel\n\n- [Owls by Day](/papers/2601.00002)\n\n7 points by benn\n\n", 2),
	}},
	{"abstracts that begin behind their titles", "txt", []string{
		strings.Repeat(runOn("Gulls by Night We count what", "flies by night."), 3) + strings.Repeat(runOn("Owls by Day", "We count what flies by day."), 3),
		strings.Repeat(runOn("Gulls by Night We count what", "flies by night."), 3) + strings.Repeat(runOn("Owls by Day", "We count what flies by day."), 4),
		strings.Repeat(runOn("Gulls by Night", "k-means counts what flies by night."), 2), strings.Repeat(runOn("갈매기의 밤", "우리는 밤에 나는 것을 센다."), 3),
	}},
	{"names of authors", "txt", []string{
		ofAuthors("Ada Keel, Jr., Bo Keel"), ofAuthors("Jr., Ada Keel"), ofAuthors("Ada Keel, Jr., Jr."), ofAuthors("Ada Keel, II"),
		ofAuthors("Ada Keel\n\n,\n\nBo Keel"), ofAuthors("Ada Keel\n,\nBo Keel") + "\n,\n\nWe count owls.\n", ofAuthors(", Ada Keel"), ofAuthors("Ada Keel,, Bo Keel"), ofAuthors("Ada Keel, "),
		ofAuthors("Ada Keel, Bo Keel, +9 more"), ofAuthors("Ada Keel, View all 12 authors"), ofAuthors("Ada Keel, et al."), ofAuthors("Ada Keel, Thomas More"),
	}},
	{"what stands among the names of authors", "txt", []string{
		ofAuthors("Ada Keel\n1\n,\nBo Keel\n1,2\n,\nCy Keel\n2"), ofAuthors("Ada Keel1, Bo Keel"), ofAuthors("1\nAda Keel,\n2\nBo Keel"), ofAuthors("Ada Keel, 1, 2, Bo Keel"),
		ofAuthors("Ada Keel, Bo Keel\n\nand\n\nCy Keel"), ofAuthors("Ada Keel, and Bo Keel"), ofAuthors("Ada Keel, And Bo"), ofAuthors("Ada Keel and"),
		ofAuthors("Ada Keel\nClaim\n,\nBo Keel"), ofAuthors("Ada Keel,\n\nBo Keel\n\nListen to this paper\n\n4:12\n\nKeel Lab"), ofAuthors("Ada Keel\n\nBo Keel"), ofAuthors("Ada Keel\n\n4:12"),
		ofAuthors(strings.Repeat("Ada Keel\n1\n,\n", 9) + "Bo Keel"), ofAuthors("+9 more\n\nAda Keel"),
	}},
	{"the words above the authors", "md", []string{
		strings.Replace(ofAuthors("Ada Keel, Bo Keel"), "Authors:", "## Authors", 1), strings.Replace(ofAuthors("Ada Keel, Bo Keel"), "Authors:", "## Authors (2)", 1),
		votes1 + "### Authors\n\n4 authors\n", votes1 + strings.Replace(title1, "Gulls by Night", "Authors", 1) + "4 authors\n",
	}},
	{"a number between a paper's title and its id", "md", []string{"# Gulls by Night and Owls by Day\n\n41\n\n" + strings.Replace(ofAuthors("Ada Keel"), "Gulls by Night", "Published on Mar 17", 1)}},
	{"links that are tags", "md", []string{front + "<a href=\"/papers?date=2026-03-17\">Previous</a>\n\n7\n\nGulls by Night\n\n<a href=\"/keel\">Keel Lab</a>\n\n4\n\n6\n\nOwls by Day\n\n3 authors\n\n2\n\nSystem theme\n"}},
	{"the label of a summary, in front of it or behind", "html", []string{
		paperPage("", "<p>Gulls are counted.</p><b>Summary generated by AI</b><p>We count gulls.</p>"), paperPage("", "<p><b>TL;DR</b></p><p>Gulls are counted.</p><p>We count gulls.</p><p>We count owls.</p>"),
		paperPage("", "<p>TL;DR</p><p>We count gulls.</p>"), paperPage("", "<p>We count gulls.</p><p>We count owls.</p>"),
	}},
	{"many texts in front of the abstract", "html", []string{
		paperPage("<h2>Authors</h2>"+strings.Repeat("<p>Ada Keel,</p>", 9)+"<p>Bo Keel</p>", "<p>We count gulls.</p>"), paperPage("<h2>By</h2>"+strings.Repeat("<p>Ada Keel</p>", 12), "<p>We count gulls.</p>"),
	}},
	{"links to authors without commas", "md", []string{
		ofAuthors("[Ada Keel](/ada)\n\n[Bo Keel](/bo)\n"), ofAuthors("[Ada Keel](/ada)\n\n[Claim](/settings)\n"), ofAuthors("[Ada Keel, Bo Keel](/ada)\n"),
		ofAuthors("[Ada Keel](/ada),\n\n[Bo Keel](/bo)\n\n[Keel Lab](/keel)"),
	}},
	{"a title that may be the abstract is a long one", "md", []string{
		votes1 + "[" + words(longTitle, "?") + "](/papers/2601.00001)\n\n4 authors\n", votes1 + "[" + words(longTitle+1, "?") + "](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "[" + words(longTitle, "s. We are.") + "](/papers/2601.00001)\n\n4 authors\n", votes1 + "[" + words(longTitle+1, "s. We are.") + "](/papers/2601.00001)\n\n4 authors\n",
		votes1 + "[Gulls. We are.](/papers/2601.00001)\n\n4 authors\n", votes1 + "[Gulls.](/papers/2601.00001)\n\n[Keel Lab](/keel)\n\n· May 3, 2025\n",
		votes1 + "### [Gulls.](/papers/2601.00001)\n\n[Keel Lab](/keel)\n\n· May 3, 2025\n", votes1 + "[Gulls.](/papers/2601.00001)\n\n" + count + "\n\n[Keel Lab](/keel)\n\n· May 3, 2025\n",
	}},
	{"a long text in front of the cards", "md", []string{
		front + words(longPassed, "s.") + "\n\n" + votes1 + title1 + "4 authors\n", front + words(longPassed+1, "s.") + "\n\n" + votes1 + title1 + "4 authors\n",
	}},
	{"a number without a link", "html", []string{
		ofArticles(plain+talk1, plain), ofArticles(talk1+plain, talk2), ofArticles(plain, plain), ofArticles(`<a>1200</a>`, talk2),
		bareArticles("", plain, "", plain), bareArticles("", plain+talk1, "", plain),
	}},
	{"a number without a link where comments have theirs", "md", []string{
		front + title1 + "[Gull Lab](/lab)\n\n12\n\n" + title2 + "[Gull Lab](/lab)\n\n[2](/papers/2601.00002#community)\n\n[About](/huggingface)\n",
		front + title1 + "[Gull Lab](/lab)\n\n12\n\n" + title2 + "[Gull Lab](/lab)\n\n2\n\n[About](/huggingface)\n",
	}},
	{"a number that links to a repository", "html", []string{
		ofArticles(code1+talk1, talk2), bareArticles("", plain+code1+talk1, "", talk2), ofArticles(strings.Replace(code1, "12", "GitHub", 1)+code1, ""), bareArticles(code1, talk1, "", talk2),
	}},
	{"a number of votes that is a reaction", "html", []string{
		ofArticles(talk1+"<button>👍 5</button>", talk2), bareArticles("", talk1+"<button>👍 5</button>", "", talk2),
		bareArticles("", talk1+`<a href="/login?next=%2Fpapers%2F2601.00001">👍 5</a>`, `<a href="/login?next=%2Fpapers%2F2601.00002">6</a>`, talk2),
	}},
	{"upvotes behind the title in the card's link", "html", []string{
		ofLinks("<div>%s</div><div>⏶</div><div>%d</div>"), ofLinks("<div>%s</div><div>◆</div><div>%d</div>"), ofLinks("<div>%s</div>⏶ %d"),
	}},
	{"a number that its element's label tells", "html", []string{
		bareArticles("", `<span title="Upvotes">7</span><span title="Comments">3</span><span title="GitHub stars">12</span>`, "", `<b aria-label="6 upvotes"><svg></svg> 6</b>`),
		bareArticles("", `<span title="Views">7</span>`, "", `<span title="Views">6</span>`), bareArticles("", `<span>7</span>`, "", `<span>6</span>`),
		bareArticles("", `<div title="Comments">All <span>3</span></div>`, "", `<span title="">6</span>`),
		ofArticles(`<a href="/papers/2601.00001#community" title="Views">3</a>`, `<a href="/papers/2601.00002" title="Views">3</a>`),
		bareArticles("", `<dl><dt>Upvotes</dt><dd>7</dd><dt>Comments</dt><dd>3</dd><dt>Stars</dt><dd>–</dd></dl>`, "", `<dl><dt>Upvotes</dt><dd>-</dd><dt>Views</dt><dd>6</dd></dl>`),
	}},
	{"a table whose columns tell what numbers are", "html", []string{
		inTable("<th>#</th><th>Paper</th><th>Upvotes</th><th>Stars</th><th>Comments</th>", "<td>1</td><td>%s</td><td>7</td><td>–</td><td>3</td>", "<td>2</td><td>%s</td><td>-</td><td>12</td><td>0</td>"),
		banner + inTable("<th>Upvotes</th><th>Paper</th>", "<th>7 upvotes</th><td>%s</td>", "<td><table><tr><td>6</td></tr></table></td><td>%s</td>"),
		banner + inTable("<th colspan=2>Paper</th><th><a href=?sort=up>Upvotes</a></th>", "<td>9</td><td>%s</td><td>7</td>", "<td>8</td><td>%s</td><td>6</td>"),
		inTable("<th>Paper<th>Upvotes", "<td>%s<td>7", "<td>%s<td>6"), inTable("<th>Upvotes</th><th>Paper</th>", "<th>5</th><td>%s</td>", "<td>6</td><td>%s</td>"), inTable("<td>Upvotes</td><td>Paper</td>", "<td>7</td><td>%s</td>", "<td>6</td><td>%s</td>"),
		inTable("<td>#</td><td>Paper</td><td>Votes</td><td>Comments</td>", "<td>1</td><td>%s</td><td>7</td><td>3</td>", "<td>2</td><td>%s</td><td>6</td><td>2</td>"),
		inTable("<td></td><td>Paper</td><td>Votes</td>", "<td>1</td><td>%s</td><td>7</td>", "<td>2</td><td>%s</td><td>6</td>"),
		inTable("<th>Topic</th><th>Paper</th><th>Comments</th><th>Upvotes</th>", "<td rowspan=2>Birds</td><td>%s</td><td>3</td><td>7</td>", "<td>%s</td><td>2</td><td>6</td>"),
		inTable("<th rowspan=2>Paper</th><th colspan=2>Numbers</th></tr><tr><th>Comments</th><th>Upvotes</th>", "<td>%s</td><td>3</td><td>7</td>", "<td>%s</td><td>2</td><td>6</td>"),
		inTable("<td>7</td><td>Upvotes</td>", "<td>5</td><td>%s</td>", "<td>4</td><td>%s</td>"),
	}},
	{"icons that tell what numbers count", "html", []string{
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><p><svg><title>Upvotes</title></svg>%[1]d <svg aria-label="Comments"></svg>3</p></article>`),
		banner + digestOf(`<article><p><img src=up.svg alt="👍"> %[1]d <i title="comments icon"></i> 3</p><h3><a href=%[2]s>%[3]s</a></h3></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><button aria-label="%[1]d upvotes"><svg></svg></button><button aria-label="Comments (3)"><svg></svg></button></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><button aria-label="Upvote"><svg></svg></button><b>%[1]d</b></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><p><b>%[1]d</b><button aria-label="Upvote"><svg></svg></button><b>3</b><button aria-label="Comment"><svg></svg></button></p></article>`),
		banner + digestOf(`<article><b>12</b><h3><a href=%[2]s>%[3]s</a></h3><p><button aria-label="Upvote"><svg></svg></button></p></article>`),
		banner + digestOf(`<article><h3><svg><title>Comments</title></svg><a href=%[2]s>%[3]s</a></h3><p>3 <svg><title>Stars</title></svg></p><p>12</p></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><p><svg><title>Stars and votes</title></svg>%[1]d <img src=a.png alt="Counting votes"> 3</p></article>`),
	}},
	{"words beside numbers that they count", "html", []string{
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><div><div>%[1]d</div><div>Upvotes</div></div><div><div>Comments</div><div>3</div></div></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><dl><div><dd>%[1]d</dd><dt>Upvotes</dt></div><div><dd>3</dd><dt>Comments</dt></div></dl></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><table><tr><th>Upvotes</th><td>%[1]d</td></tr><tr><th>Comments</th><td>3</td></tr></table></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><div><div>%[1]d</div><div>Upvotes</div><div>3</div></div><div><div>12</div><div>Terns</div></div></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><div><a href=%[2]s>12</a><div>3 comments</div></div></article>`),
		banner + digestOf(`<article><h3><a href=%[2]s>%[3]s</a></h3><span>%[1]d upvotes</span><span>3 comments</span></article>`),
	}},
	{"upvotes in front of titles that are links, and behind", "html", []string{
		intro + digestOf("<p>▲ %d <a href=%s>%s</a></p><p>3 comments</p>"), "<h2>Today</h2>" + digestOf("<p>%d upvotes <a href=%s>%s</a></p>"), intro + digestOf("<p><a href=%[2]s>%[3]s</a></p><p>%[1]d upvotes</p>"),
		banner + digestOf("<p>%[3]s</p><p>%[1]d upvotes</p><p><a href=%[2]s>Read paper</a></p>"), digestOf("<p>%[3]s</p><p>▲ %[1]d</p><p><a href=%[2]s>Read paper</a></p>"),
	}},
	{"cards that are one link, of one submitter and one organization", "html", []string{
		banner + digestOf("<article><a href=%[2]s><div>Submitted by</div><div>ada</div><div>%[1]d</div><h3>%[3]s</h3><div>Gullary</div></a></article>"),
	}},
	{"a rank in front of upvotes with links", "html", []string{
		ofArticles("<b>1</b>"+talk1, talk2), strings.Replace(strings.Replace(apartCards(4), "<article>", "<article><b>1</b>", 1), "<h3>", "<b>2</b><h3>", 2),
	}},
	{"cards with texts that nobody knows", "html", []string{
		banner + strings.Repeat(`<article><h3><a href="/papers/2601.00009">Terns at Dusk</a></h3><div>Harbour words</div><b title="Upvotes">7</b><div>Kelp words</div><b title="Comments">3</b><div>Tide words</div></article>`, 3) + apartCards(2),
	}},
	{"a page that is cut off", "txt", []string{
		front + keel + owls[:30], front + keel + "Submitted by\nkeel", front + keel + "Submitted by\nkeel\n6\nOwls by Day\n·\nKee", front + keel + "Submitted by\nkeel\n6\nOwls by Day\n·\nKeel",
		front + keel + "Submitted by\nkeel\n6\nOwls by Day\nKee", front + keel + "Submitted by\nkeel\n6\nOwls by Day\n[Kee", front + keel + owls + "Kee", front + owls[:30], front + keel + owls[:30] + "\n\n...",
		found("Gulls by Night", "May 3, 2025\n\n") + found("Owls by Day", "May 2, 2025 4\n\n") + "Terns\n\nWe count terns",
		found("Gulls by Night", "May 3, 2025\n\n") + found("Owls by Day", "May 2, 2025"), found("Gulls by Night", "May 3, 2025\n\n") + found("Owls by Day", "May 2, 2025\n"),
	}},
	{"a text that begins in a card", "txt", []string{
		"Gulls by Night\nKeel Lab\n4\n" + keel + owls, "Daily Papers\nGulls by Night\nKeel Lab\n" + keel + owls, front + "Gulls by Night\nKeel Lab\n4\n" + keel + owls,
		"Get trending papers in your email inbox once a day! Dec\n3\n" + keel + owls,
	}},
	{"several pages in one text", "txt", []string{
		front + keel + owls + front + keel, "by AK and the research community\n" + front + keel + owls, front + keel + "Get trending papers in your email inbox once a day!\n" + owls,
		front + keel + owls[:len(owls)-len("·\n3 authors\n")] + front + keel, front + keel + owls + "Mar 17\n" + keel + owls, front + keel + owls + front,
	}},
	{"what stands between a title and its address, or behind all papers", "md", []string{
		digest("1. T — https://huggingface.coU (7 upvotes)\n"), digest("1. T C-- (https://huggingface.coU) 7 upvotes\n"), digest("T→ https://huggingface.coU (7 upvotes)\n"),
		digest("- T[^7] (7 upvotes)\n") + "\n[^7]: /papers/2601.00001\n[^6]: /papers/2601.00002\n[^5]: /papers/2601.00003\n",
		digestOf("\n%[1]d. [%[3]s](%[2]s) (%[1]d▲)\n") + "\nAsk me for more!\n", digest("1. [T](U) (7▲)\n\nWe count.\n\n") + "Ask me for more!\n",
		digestOf("\n## %[3]s\n\n%[1]d upvotes\n**Paper**: https://huggingface.co%[2]s\n**arXiv**: https://arxiv.org/abs/2601.00001\n") + "Ask me for more!\n",
	}},
	{"sections of a digest", "md", []string{
		title1 + "Submitted by\n\nada\n\n" + title2 + "Submitted by\n\nilja\n",
		digest("## [T](U)\nSubmitted by ada7\n7 upvotes\n\n"+count+"\n\n") + "## Discussion\n\n45 upvotes\n", digest("## [T](U)\nPublished: 2026-03-07\n7 upvotes\n\n" + count + "\n\n"),
		digest("## [T](U)\n\n[7](/login?next=%2F)\n\nSubmitted by ada7\n\n"), "Submitted by ada\n\n" + title1 + "7 upvotes\n\nSubmitted by ilja\n\n" + title2 + "6 upvotes\n", title1 + "7 upvotes\n\nSubmitted by ilja\n\n" + title2 + "6 upvotes\n",
		digest("[![](/a.png)](U)\n\n## [T](U)\n\n7 upvotes\n\n"),
		"# Papers of the day\n\n" + title1 + "7 upvotes\n\n" + title2 + "6 upvotes\n\n" + title1[1:] + "5 upvotes\n",
		digest("## [T](U)\n\n### Summary\n\n" + count + "\n\n### Votes\n\n7 upvotes\n\n"),
		digest("## [T](U)\n\n4\n\nSubmitted by ada7\n\n7\n\n"), // a part of a day's page
	}},
	{"numbers of authors in another language", "md", []string{
		digest("### [T](U)\n\n- ·\n- 7 Autoren\n\n"), digest("### [T](U)\n\n저자 7명\n·\nMay 3, 2025\n\n"), digest("### [T](U)\n\n- ·\n- 01.AI\n\n"),
		digest("### [T](U)\n\n7 Autoren\n\n"), digest("T\n\n- ·\n- 7 Autoren\n\n"), strings.Replace(digest("### [T](U)\n\n- ·\n- 7 points\n\n"), "by AK and the research community", "", 1), digest("### [T](U)\n\n- ·\n- 12 Autoren\n\n"),
	}},
}
