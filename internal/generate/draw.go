package generate

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Tells are the things that a spelling lets its reader know. A drawing rule
// names what it needs, and is drawn only for spellings that tell that much:
// what can't be known from a page is not drawn.
type Tells int

const (
	// Titled: what is a title is plain, whatever it says, because it is a
	// heading that links to a paper, or a value with a key.
	Titled Tells = 1 << iota
	// Linked: addresses stand beside the texts, so handles, ids and what a
	// number counts are known.
	Linked
	// Meta: every card ends with its organization or authors, or an upvote.
	Meta
	// Blank: paragraphs stand apart from each other, by a blank line or a mark.
	Blank
	// Verbatim: marks of markdown in a text can only be the text's own, because
	// the form has none or escapes them.
	Verbatim
	// Paragraphs: an abstract's paragraphs stay apart.
	Paragraphs
	// Named: an organization is printed without its picture's text, or by a key
	// or address that tells the handle from the name.
	Named
	// Data: every field of the data is shown.
	Data
)

// An Era is a time of the site, whose pages have a structure in common.
type Era struct {
	First Date // of the days that are drawn
	Days  int
	Orgs  bool // organizations are known to the site (since 2025-10-03)
	Wraps bool // texts of the data are broken at 80 columns (until 2025-11)
}

// The eras that are drawn. The first two of JSON end before the list of
// 2025-03-10, when the item's own publishedAt changed its meaning.
var (
	early2024 = Era{First: Date{Year: 2024, Month: 5, Day: 6}, Days: 36, Wraps: true}
	late2024  = Era{First: Date{Year: 2024, Month: 6, Day: 17}, Days: 190, Wraps: true}
	mid2025   = Era{First: Date{Year: 2025, Month: 3, Day: 15}, Days: 200, Wraps: true}
	late2025  = Era{First: Date{Year: 2025, Month: 10, Day: 4}, Days: 45, Orgs: true, Wraps: true}
	now2026   = Era{First: Date{Year: 2026, Month: 3, Day: 18}, Days: 300, Orgs: true}
)

// Draw draws the listing of a seed for a spelling.
func (s Spelling) Draw(seed uint64) Drawing {
	r := newRand(seed, string(s.Kind))
	g := &drawer{Rand: r, Spelling: s}
	d := Drawing{Kind: s.Kind, Day: addDays(s.Era.First, r.IntN(s.Era.Days))}
	if r.IntN(2) == 0 {
		d.Today = addDays(d.Day, r.IntN(40))
	}
	d.Newest = r.IntN(6) == 0
	d.Query = strings.ToLower(g.phrase(1, 4))
	n := max(1, s.least()) + r.IntN(9)
	if r.IntN(40) == 0 && s.Tells&(Titled|Meta) != 0 {
		n = 0 // a day without papers, a search that found nothing
	}
	if s.Kind == "paper" {
		n = 1
	}
	used := map[string]bool{}
	votes := r.IntN(400)
	for range n {
		e := g.entry(d.Day, used)
		if s.Kind == "daily" { // in descending order
			e.Upvotes.N = votes
			votes -= r.IntN(votes/2 + 1)
			if r.IntN(6) == 0 {
				votes = 0
			}
		}
		// Two papers of one title: known by their ids, or by their abstracts.
		if len(d.Entries) > 0 && r.IntN(50) == 0 && s.Kind != "trending" {
			e.Title = d.Entries[len(d.Entries)-1].Title
		}
		d.Entries = append(d.Entries, e)
	}
	s.settle(&d)
	return d
}

// settle makes a drawing one that can be known from the spelling's pages, where
// that depends on more than one part of it.
func (s Spelling) settle(d *Drawing) {
	for i := range d.Entries {
		e := &d.Entries[i]
		// A lone number on a card is its comments; without links its stars are
		// only known if they are rounded, zero, or stand beside the comments.
		if n := e.GitHubStars.N; s.Kind == "daily" && s.Tells&Linked == 0 && e.Comments.N == 0 && n > 0 && n < 1000 {
			e.GitHubStars.N += 1000
		}
		s.settleOrganization(e)
		// Nothing but their lengths tells titles from abstracts.
		for s.Tells&Meta == 0 && len(e.Abstract) < max(200, 2*len(e.Title)) {
			if !endsSentence(e.Abstract) {
				e.Abstract += "."
			}
			e.Abstract += " " + e.Abstract
		}
		// Where no meta block follows, a page that ends without a full stop is
		// cut for all that a reader can know. Where neither a blank line nor the
		// text's own line breaks tell, the organization behind could be its end.
		last := i == len(d.Entries)-1
		if (s.Tells&Meta == 0 && last || s.Tells&Blank == 0 && s.Era.Wraps) && !endsSentence(e.Abstract) {
			e.Abstract += "."
		}
	}
}

// settleOrganization settles what is an organization's handle and what its name.
// "Kelm Korvo" without links looks like a handle and a name, even where no picture's
// text is printed, and "Kelm Vash" like Vash if its handle is Kelm.
func (s Spelling) settleOrganization(e *Entry) {
	words := strings.Fields(e.Organization.Name)
	if len(words) < 2 {
		return
	}
	switch alike := s.Tells&Linked == 0 && strings.EqualFold(words[0][:1], words[1][:1]); {
	case alike && s.Tells&Named != 0:
		e.Organization.Name = words[0]
	case alike, words[0] == e.Organization.Handle:
		e.Picture = true
	}
}

// least is how many papers a page needs to be known for a listing: where
// nothing but titles and abstracts stand, one of each is no list.
func (s Spelling) least() int {
	if s.Kind == "paper" {
		return 1
	}
	if s.Tells&Meta == 0 {
		return 2
	}
	return 0
}

// A drawer draws the parts of a listing for one spelling.
type drawer struct {
	*rand.Rand
	Spelling
}

func (g *drawer) chance(n int) bool        { return g.IntN(n) == 0 }
func (g *drawer) pick(of ...string) string { return of[g.IntN(len(of))] }

// A rule draws one hard text for spellings that tell what it needs.
type rule struct {
	weight int
	needs  Tells
	draw   func(*drawer) string
}

// choose draws by one of the rules that the spelling can tell.
func (g *drawer) choose(rules []rule) string {
	sum := 0
	for _, r := range rules {
		if g.Tells&r.needs == r.needs {
			sum += r.weight
		}
	}
	n := g.IntN(sum)
	for _, r := range rules {
		if g.Tells&r.needs != r.needs {
			continue
		}
		if n -= r.weight; n < 0 {
			return r.draw(g)
		}
	}
	panic("generate: no rule")
}

// titles are the rules for titles. A title is no sentence and has no full stop.
var titles = []rule{
	{30, 0, func(g *drawer) string { return g.title(3, 12) }},
	{14, 0, func(g *drawer) string { return g.name() + ": " + g.title(3, 10) }},
	{6, 0, func(g *drawer) string { return g.title(3, 9) + "?" }},
	{2, 0, func(g *drawer) string { return g.title(3, 7) + "!" }},
	{4, 0, func(g *drawer) string { return g.title(2, 5) + "? " + g.title(3, 7) }},
	{4, 0, func(g *drawer) string {
		return strconv.Itoa(2+g.IntN(400)) + g.pick("D ", "K ", "° ", " ", "-bit ", "x ") + g.title(3, 8)
	}},
	{2, 0, func(g *drawer) string {
		return strconv.Itoa(1+g.IntN(9)) + "." + strconv.Itoa(g.IntN(99)) + " " + g.title(3, 8)
	}},
	{4, 0, func(g *drawer) string { return g.title(14, 20) }}, // over two lines where the form wraps
	{3, 0, func(g *drawer) string { return "[" + g.pick("CLS", "MASK", "SEP") + "] " + g.title(3, 8) }},
	{1, 0, func(g *drawer) string { return "All [] " + g.title(2, 4) }},
	{3, 0, func(g *drawer) string { return g.title(2, 5) + " [" + g.word() + "] " + g.title(1, 4) }},
	{3, 0, func(g *drawer) string { return "(" + g.pick("Re", "Un", "In") + ")" + g.title(3, 7) }},
	{3, 0, func(g *drawer) string { return g.title(3, 6) + " (" + g.title(2, 3) + ")" }},
	{3, 0, func(g *drawer) string {
		return g.title(2, 5) + " with " + g.pick("k_{ast}", "R^{textbf{2}}", "O(n^2)", "l_1", "3.52times", "mathcal{K}_{0}") + " " + g.title(2, 4)
	}},
	{3, 0, func(g *drawer) string {
		return g.pick(`\$One`, `\$`+strconv.Itoa(g.IntN(90)), `R\&D`, `Schr\"odinger`) + g.pick("Million-Bench: ", " ", "-") + g.title(3, 6)
	}},
	{3, 0, func(g *drawer) string {
		return g.title(2, 4) + " " + g.pick("<think>", "p<0.001", "A->B", "x & y", "K&R") + " " + g.title(2, 4)
	}},
	{2, 0, func(g *drawer) string { return `"` + g.title(2, 4) + `": ` + g.title(2, 5) }},
	{2, 0, func(g *drawer) string { return "Über " + g.title(2, 4) + ", 雨と " + g.title(1, 3) }},
	{2, 0, func(g *drawer) string { return "nano" + g.word() + ": " + g.title(3, 8) }},
	{2, 0, func(g *drawer) string { return g.title(2, 4) + " @ " + strconv.Itoa(2000+g.IntN(60)) }},
	{2, 0, func(g *drawer) string {
		return g.title(2, 4) + " by " + strconv.Itoa(2+g.IntN(60)) + " Authors " + g.title(2, 4)
	}},
	// A single word, or a word of the site: where nothing marks a title, it
	// needs a meta block behind it to be told from a heading or a button.
	{3, Meta, func(g *drawer) string { return g.name() }},
	{2, Meta | Blank, func(g *drawer) string { return g.pick("Spaces", "Datasets", "Models", "Tasks", "Careers", "Languages") }},
	// Texts that on a card mean something else: known by the link alone.
	{2, Titled | Linked, func(g *drawer) string {
		return g.pick("Upvote", "4 authors", "May 29", "404", "GitHub", "Submitted by", "Mar 3, 2025", "Daily Papers", "Subscribe", "1.2k")
	}},
	{1, Titled | Linked | Verbatim, func(g *drawer) string { return g.pick("*", "**", "_") + g.title(2, 4) + g.pick("*", "**", "_") }},
	// Half a pair of brackets: where links are marked by brackets that nothing
	// escapes, it can't be told where the link ends.
	{1, Verbatim, func(g *drawer) string { return g.title(2, 4) + " on [0, 1) " + g.title(1, 3) }},
}

// organizations are the rules for an organization: its name, a tab, its handle.
// Where the handle is printed in front of the name and nothing tells them
// apart, it begins with the name's first letter, as it does on most pages, and
// a name without a handle in front never looks like one: its first two words
// begin with different letters.
var organizations = []rule{
	{6, 0, func(g *drawer) string { n := g.name(); return n + "\t" + n }},
	{6, 0, func(g *drawer) string { n := strings.ToLower(g.name()); return n + "\t" + n }},
	{8, 0, func(g *drawer) string { n := g.name(); return n + "\t" + strings.ToLower(n) }},
	{20, 0, func(g *drawer) string {
		n := g.orgName()
		return n + "\t" + strings.ToLower(strings.ReplaceAll(n, " ", ""))
	}},
	{8, 0, func(g *drawer) string {
		n := g.orgName()
		return n + "\t" + strings.ToLower(strings.ReplaceAll(n, " ", g.pick("-", "_"))) + g.pick("", "", "-ai", "2", "-01")
	}},
	{8, 0, func(g *drawer) string {
		n := g.orgName()
		return n + "\t" + initials(n) + g.pick("", "-AI", "-Lab", "_2", "7")
	}},
	{4, 0, func(g *drawer) string { n := g.orgName() + " of " + g.name(); return n + "\t" + initials(n) }},
	{4, 0, func(g *drawer) string {
		n := g.orgName() + " for " + g.title(3, 5) + " and " + g.name()
		return n + "\t" + strings.ToLower(strings.Fields(n)[0])
	}},
	{3, 0, func(g *drawer) string {
		n := g.name() + g.pick(".AI", "AI", "-Lab", "'s Lab", "®")
		return n + "\t" + letters(n)
	}},
	{2, 0, func(g *drawer) string {
		n := g.orgName() + " (" + g.name() + ")"
		return n + "\t" + letters(strings.Fields(n)[0])
	}},
	{4, Named, func(g *drawer) string { return g.orgName() + "\t" + strings.ToLower(g.name()) }},
	{2, Named | Meta, func(g *drawer) string {
		n := "0" + strconv.Itoa(g.IntN(9)) + "." + g.name()
		return n + "\t" + letters(n)
	}},
	// Names that on a card mean something else: known by the link alone.
	{3, Named | Linked, func(g *drawer) string {
		n := g.pick("Models", "Spaces", "GitHub", "Upvote", "1024", "Hugging Face", "4 Authors Lab", "May 7", "AK")
		return n + "\t" + letters(n) + "-org"
	}},
	{3, Named | Linked, func(g *drawer) string { n := g.orgName(); return n + "\t" + letters(strings.Fields(n)[0]) }},
}

// entry draws a paper of a page of the given day.
func (g *drawer) entry(day Date, used map[string]bool) Entry {
	var e Entry
	e.Title = g.choose(titles)
	e.Abstract = g.abstract()
	g.dates(&e, day, used)
	g.people(&e)
	g.counts(&e)
	e.Thumbnail = "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/" + e.ID + ".png"
	if g.chance(8) {
		e.Video = true
		e.MediaURLs = []string{"https://cdn-uploads.huggingface.co/production/uploads/" + g.hex(24) + "/" + g.word() + "_" + g.hex(6) + ".mp4"}
		if g.chance(3) {
			e.MediaURLs = append(e.MediaURLs, "https://cdn-uploads.huggingface.co/production/uploads/"+g.hex(24)+"/"+g.word()+".png")
		}
	}
	return e
}

// dates draws when the paper was published and submitted, and its id, which
// is of the month in which it was published: ids prove the year of dates that
// have none.
func (g *drawer) dates(e *Entry, day Date, used map[string]bool) {
	back := 1 + g.IntN(12)                                         // submitted after it was published
	if g.chance(4) && (g.Kind != "paper" || g.Tells&Linked != 0) { // nothing else there tells the year of the day on which it was submitted
		back = 1 + g.IntN(700)
	}
	e.Published = addDays(day, -back)
	e.PublishedAt = e.Published.Time()
	if day.Year < 2026 || g.chance(2) {
		e.PublishedAt = e.PublishedAt.Add(time.Duration(g.IntN(86400)) * time.Second)
	}
	e.Submitted = day
	e.SubmittedAt = day.Time().Add(time.Duration(g.IntN(86_400_000)) * time.Millisecond)
	for e.ID == "" || used[e.ID] {
		e.ID = e.Published.Time().Format("0601") + "." + strconv.Itoa(100000 + g.IntN(30000))[1:]
	}
	used[e.ID] = true
}

// people draws the authors, the organization and who submitted the paper.
func (g *drawer) people(e *Entry) {
	e.AuthorCount = 1 + g.IntN(20)
	if g.chance(20) {
		e.AuthorCount = 20 + g.IntN(650)
	}
	if g.Tells&Data != 0 || g.Kind == "paper" {
		e.AuthorCount = min(e.AuthorCount, 12)
	}
	for range e.AuthorCount {
		a := Author{Name: g.name() + " " + g.pick("", "de ", "van ") + g.name(), Hidden: g.chance(9)}
		if g.chance(3) {
			a.Handle = g.login()
		}
		e.Authors = append(e.Authors, a)
		if len(e.Authors) == 12 {
			break // cards show how many there are, not who
		}
	}
	if g.Era.Orgs && !g.chance(3) {
		e.Organization.Name, e.Organization.Handle, _ = strings.Cut(g.choose(organizations), "\t")
		e.Picture = !g.chance(8)
	}
	if !g.chance(9) {
		e.SubmittedBy = Account{Name: g.name() + " " + g.name(), Handle: g.login()}
	}
}

// counts draws the numbers.
func (g *drawer) counts(e *Entry) {
	e.Upvotes = Count{N: g.IntN(300), Known: true}
	if g.chance(6) {
		e.Upvotes.N = 0
	}
	e.Comments.Known = true
	if !g.chance(3) {
		e.Comments.N = 1 + g.IntN(30)
	}
	if !g.chance(2) {
		return
	}
	e.GitHubRepo = "https://github.com/" + g.login() + "/" + strings.ToLower(g.name())
	e.GitHubStars.Known = true
	e.GitHubStars.N = int(math.Pow(10, g.Float64()*5.2)) - 1
	if g.chance(3) {
		e.ProjectPage = "https://" + strings.ToLower(g.name()) + ".example/" + g.word()
	}
	if g.chance(2) {
		e.AISummary = g.sentence(8, 20)
		e.AIKeywords = []string{g.phrase(1, 3), g.phrase(1, 2)}
	}
}

// abstract draws an abstract of 40 to 3,000 characters.
func (g *drawer) abstract() string {
	n := 200 + g.IntN(1200)
	switch {
	case g.chance(10) && g.Tells&Meta != 0:
		// Where no meta block closes a card, a short text is as likely a title.
		n = 40
	case g.chance(10):
		n = 1500 + g.IntN(1400)
	}
	var b strings.Builder
	for b.Len() < n {
		switch {
		case b.Len() == 0:
		case g.Tells&Paragraphs != 0 && g.chance(9):
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		if g.chance(4) && n > 40 {
			b.WriteString(g.choose(sentences))
		} else {
			b.WriteString(g.sentence(6, 24))
		}
	}
	return b.String() + g.choose(ends)
}

// sentences are hard sentences within an abstract.
var sentences = []rule{
	{3, 0, func(g *drawer) string { return "A panel of 4 authors " + g.phrase(4, 9) + "." }},
	{3, 0, func(g *drawer) string {
		return "On May " + strconv.Itoa(1+g.IntN(30)) + ", 2024 we " + g.phrase(5, 9) + "."
	}},
	{3, 0, func(g *drawer) string { return "Agents that emit <think> " + g.phrase(3, 9) + " (p<0.001)." }},
	{2, 0, func(g *drawer) string { return strconv.Itoa(2+g.IntN(90)) + " of " + g.phrase(5, 12) + "." }},
	{2, 0, func(g *drawer) string {
		return "We cut k_{ast} by 3.52times at \\$0.04, R\\&D & " + g.phrase(3, 9) + "."
	}},
	{2, 0, func(g *drawer) string {
		return "Code: https://github.com/" + g.word() + "/" + g.word() + ". " + g.sentence(4, 9)
	}},
	{2, 0, func(g *drawer) string { return "(1) " + g.phrase(3, 6) + "; (2) " + g.phrase(3, 6) + "." }},
	{2, 0, func(g *drawer) string { return "Is " + g.phrase(4, 9) + "? " + g.sentence(4, 9) }},
	{2, 0, func(g *drawer) string { return "Published on the arXiv, GitHub and Spaces, " + g.phrase(3, 9) + "." }},
	{2, 0, func(g *drawer) string { return "Use [" + g.word() + "] for " + g.phrase(3, 9) + "." }},
	{2, 0, func(g *drawer) string { return "Der Käse von Łódź — «" + g.phrase(2, 4) + "» — 雨." }},
	{2, 0, func(g *drawer) string { return "nano" + g.word() + " is " + g.phrase(3, 9) + "." }},
	// Markdown of the authors: where the form is markdown and does not escape,
	// it can't be told from the page's own.
	{2, Verbatim, func(g *drawer) string {
		if !g.chance(8) { // 3 abstracts of 3,600
			return "See " + g.phrase(3, 9) + " (code)."
		}
		return "See [code](https://github.com/" + g.word() + "/" + g.word() + ")."
	}},
	{2, Verbatim, func(g *drawer) string { return "**" + g.name() + "** is " + g.phrase(3, 9) + "." }},
	{2, Verbatim, func(g *drawer) string { return "With `" + g.word() + "_" + g.word() + "` *we* " + g.phrase(3, 9) + "." }},
}

// ends are what may follow an abstract's last sentence.
var ends = []rule{
	{20, 0, func(g *drawer) string { return "" }},
	{3, 0, func(g *drawer) string {
		return " Code is at https://" + g.pick("github.com/", "", "huggingface.co/") + g.word() + ".example/" + g.word()
	}},
	{3, 0, func(g *drawer) string { return " Code is at https://github.com/" + g.word() + "/" + g.word() + "." }},
	{2, 0, func(g *drawer) string { return " Is it " + g.phrase(3, 6) + "?" }},
	{2, 0, func(g *drawer) string { return " It is " + g.phrase(3, 6) + " (see below)." }},
	{2, 0, func(g *drawer) string { return " We call it \"" + g.phrase(2, 3) + ".\"" }},
	{3, 0, func(g *drawer) string { return " In the end, " + g.phrase(5, 12) }}, // no full stop
	{1, 0, func(g *drawer) string { return " In the end there are " + strconv.Itoa(1+g.IntN(99)) + "." }},
}

// Words. Nouns and verbs are invented, the small words between them are not.

var (
	onsets = []string{"b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "pl", "r", "s", "sk", "t", "tr", "v", "w", "z", "th", "st"}
	vowels = []string{"a", "e", "i", "o", "u", "ai", "ea", "oo"}
	codas  = []string{"l", "m", "n", "r", "s", "rt", "nd", "lk", "sh", "x", "ck", "mp"}
	smalls = []string{"of", "for", "with", "the", "and", "in", "from", "via", "to", "on", "as", "a"}
)

// word draws one invented word in lower case.
func (g *drawer) word() string {
	s := ""
	for range 1 + g.IntN(3) {
		s += onsets[g.IntN(len(onsets))] + vowels[g.IntN(len(vowels))]
	}
	s += codas[g.IntN(len(codas))]
	if slices.Contains(taken, s) {
		return g.word()
	}
	return s
}

// taken are words that mean something on a page and that word could invent.
var taken = []string{"tos", "mar", "mon", "fri", "tis"}

// name draws one word with a capital.
func (g *drawer) name() string { return capital(g.word()) }

// login draws the handle of a person.
func (g *drawer) login() string {
	w := g.word()
	switch g.IntN(8) {
	case 0:
		return w + "-" + g.word()
	case 1:
		return capital(w) + "_" + strconv.Itoa(g.IntN(99))
	case 2:
		return w + strconv.Itoa(g.IntN(2000))
	case 3:
		return capital(w) + capital(g.word())
	}
	return w
}

// orgName draws a name of two or three words.
func (g *drawer) orgName() string {
	n := g.name() + " " + g.pick(g.name(), "University", "Research", "Labs", "Institute")
	if g.chance(3) {
		n += " " + g.pick("Group", "AI", "Center", g.name())
	}
	return n
}

// phrase draws words in lower case, small ones among them.
func (g *drawer) phrase(least, most int) string {
	words := make([]string, least+g.IntN(most-least+1))
	for i := range words {
		if words[i] = g.word(); i%3 == 1 && i < len(words)-1 {
			words[i] = smalls[g.IntN(len(smalls))]
		}
	}
	return strings.Join(words, " ")
}

// title draws words with capitals, as titles have them.
func (g *drawer) title(least, most int) string {
	words := strings.Fields(g.phrase(least, most))
	for i, w := range words {
		if i == 0 || !slices.Contains(smalls, w) {
			words[i] = capital(w)
		}
		if g.chance(9) && i > 0 && i < len(words)-1 && words[i] != w {
			words[i] += "-" + g.name()
		}
	}
	return strings.Join(words, " ")
}

func (g *drawer) sentence(least, most int) string { return capital(g.phrase(least, most)) + "." }

func (g *drawer) hex(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = "0123456789abcdef"[g.IntN(16)]
	}
	return string(b)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func initials(s string) string {
	var b strings.Builder
	for _, w := range strings.Fields(s) {
		b.WriteByte(w[0])
	}
	return strings.ToUpper(b.String())
}

// letters returns what a handle keeps of a name.
func letters(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '.':
			return '-'
		case '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', r == '-':
			return r
		}
		return -1
	}, s))
}
