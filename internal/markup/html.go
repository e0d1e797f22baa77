package markup

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"

	"golang.org/x/net/html"
)

// HTML lowers a page in HTML, wherever its markup begins. It goes by the tokens
// and builds no tree: what it relies on is stable over all eras of the site,
// addresses, headings and the words that the page shows. It knows no class names.
func HTML(src string) (*Page, bool) {
	if !isHTML(src) {
		return nil, false
	}
	l := lowering{feed: feed{src: src}}
	l.lower()
	return &l.page, true
}

// pieceBytes is how many bytes of a page without data make a piece.
const pieceBytes = 400

// A lowering turns the tokens of HTML into pieces. What a tree would know it
// counts: the end of an element that began before a link did ends the link too,
// if nothing else has.
type lowering struct {
	writer
	feed    feed
	head    head
	outline outline
	begun   bool // the markup has begun; lines of a log may stand in front of it
	cards   bool // the cards have begun

	open          [maxElements]int32 // how many of each element are open, by its id
	linkOpen      [maxElements]int32 // how many were when the link began
	headingOpen   [maxElements]int32 // or the heading
	label         label
	heads         heads
	hidden        inner // to screen readers
	note          inner // what a link may say of itself
	inFormula     bool
	behindFormula bool // nothing but ends of elements stands between
	translated    bool // texts stand in the place of others
	shadow        int  // up to where the page shows what templates hold
	linkHolds     bool // the link has something in it
	inParagraph   bool
	whole, closed bool // the page is one from its beginning; and to its end
}

// lower lowers the page.
func (l *lowering) lower() {
	src := l.feed.src
	l.start(len(src) / pieceBytes)
	l.inHTML = true
	l.readTokens()
	l.head.read(&l.page)
	l.page.EndsLine = strings.HasSuffix(src, "\n")
	l.page.Seems = "an HTML page without papers and without a title"
	if t := l.page.Title; t != "" {
		l.page.Seems = fmt.Sprintf("an HTML page without papers, titled %q", text.Clip(t))
	}
}

func (l *lowering) readTokens() {
	z := html.NewTokenizer(&l.feed)
	for {
		switch tt := z.Next(); tt {
		case html.TextToken:
			n := l.cutTag(z.Raw())
			s := z.Text()
			l.readText(s[:len(s)-n])
		case html.StartTagToken, html.SelfClosingTagToken:
			l.begin(z, tt)
			z.NextIsNotRawText() // what would be was passed over
		case html.EndTagToken:
			l.end(l.element(z))
		case html.CommentToken:
			l.linkHolds = true
			l.feed.cut = l.feed.cut || !bytes.HasSuffix(z.Raw(), []byte(">"))
		case html.ErrorToken:
			l.finish(len(z.Raw()) > 0)
			return
		}
	}
}

// cutTag returns how many bytes of the beginning of a tag the page ends with, if
// it ends with this text: "<", "</".
func (l *lowering) cutTag(raw []byte) int {
	if l.feed.at < len(l.feed.src) {
		return 0
	}
	n := len(raw) - len(bytes.TrimSuffix(bytes.TrimSuffix(raw, []byte("/")), []byte("<")))
	if n == 0 || raw[len(raw)-n] != '<' {
		return 0
	}
	l.feed.cut = true
	return n
}

func (l *lowering) readText(s []byte) {
	l.linkHolds = true
	if !l.begun {
		return
	}
	if len(bytes.TrimSpace(s)) > 0 {
		l.head.done, l.behindFormula = true, false
	}
	l.text.add(string(s))
}

// begin lowers a start tag.
func (l *lowering) begin(z *html.Tokenizer, tt html.TokenType) {
	raw := z.Raw()
	e := l.element(z)
	l.begun = l.begun || e != other || isDiv(z)
	l.linkHolds = true
	switch e.role {
	case frame:
		l.whole = l.whole || e.name == "html"
		l.head.done = l.head.done || e.name == "body"
		return
	case meta:
		l.head.add(raw)
	case title:
		l.head.addTitle(l.pass(e, tt))
	case passed, fallback:
		l.pass(e, tt)
	case drawn:
		l.drawing(e, tt, raw)
		return
	case nesting:
		l.passTemplate(e, tt, raw)
	default:
		l.head.done = true
		hidden, called := false, ""
		if l.feed.named {
			hidden, called = e.isInline() && isHidden(raw), labelOf(raw)
		}
		if hidden && l.behindFormula { // the formula once more, for eyes
			l.feed.pass(&element{name: e.name, role: nesting})
			return
		}
		l.behindFormula = false
		if e == font && l.isTranslation(attrs(z, e)[0]) {
			l.feed.pass(&element{name: e.name, role: nesting})
			return
		}
		if e.cell && e.name != "table" {
			l.endCell()
		}
		l.beginElement(z, e, tt)
		l.beginHidden(e, hidden)
		l.beginNote(e)
		if e.cell {
			called = cmp.Or(called, l.heads.begin(e, attrs(z, e), len(l.page.Pieces)))
		}
		l.beginLabel(e, called)
		if tt == html.SelfClosingTagToken {
			l.end(e)
		}
		return
	}
	if e.brk != None {
		l.breakLine(e.brk)
	}
}

// pass passes over what an element holds, which is nothing if its start tag is
// all of it, as in XML: "<svg/>", "<video src="…"/>".
func (l *lowering) pass(e *element, tt html.TokenType) (held string) {
	if tt == html.SelfClosingTagToken {
		return ""
	}
	return l.feed.pass(e)
}

// passTemplate passes over a template, unless it is what its element shows and has no
// place for what the element holds beside.
func (l *lowering) passTemplate(e *element, tt html.TokenType, tag []byte) {
	isShadow := bytes.Contains(tag, []byte("shadowrootmode="))
	begin, cut := l.feed.at, l.feed.cut
	if isShadow && begin < l.shadow {
		return // in one that has none
	}
	if held := l.pass(e, tt); isShadow && !strings.Contains(held, "<slot") {
		l.shadow = l.feed.at
		l.feed.at, l.feed.cut = begin, cut
	}
}

// drawing passes over a drawing, but for its name.
func (l *lowering) drawing(e *element, tt html.TokenType, raw []byte) {
	called := ""
	if l.feed.named {
		called = labelOf(raw)
	}
	called = cmp.Or(called, titleOf(l.pass(e, tt)))
	l.breakLine(e.brk)
	l.addSign(called, len(l.outline.open))
}

// beginElement lowers the start tag of an element that may be seen.
func (l *lowering) beginElement(z *html.Tokenizer, e *element, tt html.TokenType) {
	switch e.role {
	case link:
		l.closeLink() // no link holds another
		l.beginLink(attrs(z, e)[0])
		l.linkOpen, l.linkHolds = l.open, false
		l.outline.push(e, len(l.page.Pieces))
		l.page.Addressed = l.page.Addressed || l.next.isOfSite() && l.next.Link.Kind != site.LinkListing // else only text is left of the page
		l.page.Linked = l.page.Addressed
		if id := l.next.Link.ID; id != "" {
			l.outline.note(id)
			l.cards = true
		}
		return
	case picture:
		a := attrs(z, e)
		if a[2] != "" && (a[0] == "" || strings.HasPrefix(a[0], "data:")) { // what a script will show
			a[0] = a[2]
		}
		l.picture(a[1], a[0], false)
		if site.ReadLabel(a[1], "0") != site.LinkOther { // else it is of what it shows
			l.addSign(a[1], len(l.outline.open))
		}
	case video:
		l.video(z, e, tt)
	case stamp:
		if !l.cards && l.page.Datetime.IsZero() && !l.next.InLink {
			l.page.Datetime = parseStamp(attrs(z, e)[0])
		}
		return
	case heading, aParagraph, plain:
		if e.brk == None {
			return
		}
		if l.inParagraph { // it ends here
			l.breakLine(Paragraph)
		}
		l.inParagraph = e.role == aParagraph
		l.cards = l.cards || e.brk == Card
		l.breakLine(e.brk)
		if e.role == heading || e.brk == Card {
			l.next.Heading, l.headingOpen = e.level, l.open
		}
		l.open[e.id]++
		l.noteCard(e.brk, 1)
		l.outline.push(e, len(l.page.Pieces))
		return
	}
	if e.brk != None {
		l.breakLine(e.brk)
	}
}

// end lowers an end tag.
func (l *lowering) end(e *element) {
	if e.cell {
		l.endCell()
	}
	l.leaveLabel(e)
	l.leaveHidden(e)
	l.leaveNote(e)
	if e == formula {
		l.inFormula, l.behindFormula = false, l.inFormula
	}
	switch e.role {
	case link:
		l.closeLink()
		return
	case frame:
		l.head.done = true
		l.closed = l.closed || e.name != "head"
		return
	case heading, aParagraph, plain:
		if e.brk == None {
			return
		}
	default: // it has no end, or was passed over with it
		return
	}
	if e.name == "table" {
		l.heads.leaveTable()
	}
	l.open[e.id]--
	if l.open[e.id] < l.linkOpen[e.id] {
		l.closeLink()
	}
	l.breakLine(e.brk)
	l.noteCard(e.brk, -1)
	l.pair(e)
	l.outline.pop(e, len(l.page.Pieces))
	l.leaveSign()
	if e.role == heading || l.open[e.id] < l.headingOpen[e.id] {
		l.next.Heading = 0
	}
	l.inParagraph = l.inParagraph && e.role != aParagraph
}

// closeLink ends the link that is open, if one is.
func (l *lowering) closeLink() {
	if l.next.InLink {
		l.endLink(!l.linkHolds)
		l.outline.pop(anchor, len(l.page.Pieces))
	}
}

// finish ends what is open at the end of the page; inTag tells that it ends in a
// tag.
func (l *lowering) finish(inTag bool) {
	l.flush()
	l.closeLink()
	l.outline.bound(l.page.Pieces)
	l.page.Cut = inTag || l.feed.cut || l.open[article.id] > 0 || l.whole && !l.closed
}

// video lowers a video: its own address, or that of its first source. A poster
// is the card's thumbnail.
func (l *lowering) video(z *html.Tokenizer, e *element, tt html.TokenType) {
	a := attrs(z, e)
	poster, src := a[0], a[1]
	held := l.pass(e, tt)
	if poster != "" {
		l.picture("", poster, false)
	}
	if src == "" {
		src = firstSource(held)
	}
	if src != "" {
		l.picture("", src, true)
	}
}

// firstSource returns the address of the first source of a video.
func firstSource(held string) string {
	z := html.NewTokenizer(strings.NewReader(held))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			if name, _ := z.TagName(); string(name) == "source" {
				return attrs(z, elementNamed("source"))[0]
			}
		}
	}
}

// A values holds those of the attributes of an element that matter, in their order.
type values [3]string

// attrs returns these values, "" for an attribute that the start tag which was just
// read has not.
func attrs(z *html.Tokenizer, e *element) (v values) {
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		if i := slices.Index(e.attrs, string(key)); i >= 0 {
			v[i] = string(value)
		}
	}
	return v
}

// isHTML reports whether a page is in HTML: it begins with a tag, or with a
// comment as browsers put in front; or the tags of cards stand somewhere in it,
// behind the lines of a log or in the output of a notebook.
func isHTML(s string) bool {
	begins := beginsWithTag(s)
	inTag, inMarkdown := paperLinks(s, begins)
	if !inTag && (!begins || inMarkdown || strings.Contains(s, "](/") && !containsAny(s, linkTags)) {
		return false
	}
	// Markdown may keep tags, even in front; a page has no headings of its kind.
	return !containsAny(s, headingMarks) || containsAny(s, headingTags)
}

// headingMarks begin headings in markdown, headingTags end them in HTML, or the
// cards that they stand in; linkTags begin links.
var (
	linkTags     = []string{"<a ", "<a\n", "<A "}
	headingMarks = []string{"\n### ", "\n## ", "\n# "}
	headingTags  = []string{"</h3", "</article", "</h1", "</h2"}
)

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}

func beginsWithTag(s string) bool {
	name, ok := strings.CutPrefix(strings.TrimLeft(s, " \t\r\n\f\ufeff"), "<")
	return ok && name != "" && (name[0] == '!' || name[0] == '?' || text.IsASCIILetter(name[0])) && strings.Contains(name, "</")
}

// paperLinks reports whether links to papers are those of tags, and whether there are
// markdown's in front: the first decides, or with all set any of a tag.
func paperLinks(s string, all bool) (inTag, inMarkdown bool) {
	const dir = "/papers/"
	for at := range text.Places(s, dir) {
		if id, _ := site.CutArxivID(s[at+len(dir):]); id == "" {
			continue
		}
		front := s[max(0, at-maxHost):at]
		i := strings.LastIndexAny(front, " \"'=()[]<>\\\n") // the address begins behind it
		switch {
		case i < 0:
		case front[i] == '(':
			if inMarkdown = inMarkdown || i > 0 && front[i-1] == ']'; !all {
				return false, inMarkdown
			}
		case strings.HasSuffix(strings.ToLower(strings.TrimRight(front[:i+1], "\"'")), "href="):
			return true, inMarkdown
		}
	}
	return false, inMarkdown
}

// maxHost is how long the part of an address in front of /papers/ may be.
const maxHost = 160

// parseStamp reads the day of a <time>.
func parseStamp(s string) site.Day {
	s = text.Fold(s)
	if at, ok := site.ParseInstant(s); ok {
		return site.DayOf(at)
	}
	if day, ok := site.ParseISO(s); ok && day.Complete() {
		return day
	}
	return site.Day{}
}
