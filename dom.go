package dailypapers

import (
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readDOM reads the cards of a page in HTML. What it relies on is stable over
// all eras of the site: addresses, headings and the words that the page shows.
// It knows no class names.
func readDOM(p *page) bool {
	if !isHTML(p.input) {
		return false
	}
	doc, err := html.Parse(withoutData(p.input))
	if err != nil {
		p.what = "HTML that can't be parsed: " + err.Error()
		return false
	}
	d := domLowering{page: p, lowering: lowering{addressed: true}}
	d.readHead(doc)
	if p.place.kind == KindPaper {
		return d.readPaperPage()
	}
	d.walk(doc)
	d.flush()
	if !p.readCards(&d.lowering) {
		p.what = "an HTML page without papers and without a title"
		if d.title != "" {
			p.what = fmt.Sprintf("an HTML page without papers, titled %q", clip(d.title))
		}
		return false
	}
	if isCutHTML(p.input) && !p.damaged { // else that was said of its data
		p.problem(Problem{Paper: len(p.listing.Papers), Msg: "the page is cut off in or behind this paper"})
	}
	return true
}

// isCutHTML reports whether a page ends before its markup does.
func isCutHTML(s string) bool {
	if strings.Count(s, "<article") > strings.Count(s, "</article") || strings.LastIndex(s, "<!--") > strings.LastIndex(s, "-->") {
		return true
	}
	head := strings.ToLower(s[:min(len(s), 1024)])
	return strings.Contains(head, "<html") && !strings.Contains(s, "</html") && !strings.Contains(s, "</body") &&
		!strings.Contains(s, "</HTML") && !strings.Contains(s, "</BODY")
}

// readPaperPage reads what the head of one paper's page says. The page's own
// markup is not a card.
func (d *domLowering) readPaperPage() bool {
	title, ok := strings.CutPrefix(d.heading1, "Paper page - ")
	if d.place.id == "" || !ok {
		d.what = "the page of one paper without its data"
		return false
	}
	if len(d.listing.Papers) > 0 {
		return true // its data was read, as far as it went
	}
	d.listing.Kind = KindPaper
	d.listing.Papers = []Paper{{ID: d.place.id, Title: title}}
	d.problem(Problem{Paper: 1, Msg: "the page's data is missing; its head gives the id and the title only"})
	return true
}

// isHTML reports whether the input is a page in HTML: it begins with a tag, or
// with a comment as browsers put in front.
func isHTML(s string) bool {
	head := strings.TrimLeft(s[:min(len(s), 4096)], " \t\r\n\f\ufeff")
	if len(head) < 3 || head[0] != '<' || head[1] != '!' && head[1] != '?' && (head[1]|0x20 < 'a' || head[1]|0x20 > 'z') {
		return false
	}
	if !strings.Contains(s, "</") {
		return false
	}
	// Markdown may keep tags, even in front; a page has no headings of its kind.
	return !strings.Contains(s, "\n### ") || strings.Contains(s, "</h3") || strings.Contains(s, "</article")
}

// withoutData reads a page without the data for its scripts, which is half of it
// and nothing that a reader sees.
func withoutData(src string) io.Reader {
	const attr = ` data-props=`
	var parts []io.Reader
	repairs := maxRepairs
	for {
		n := strings.Index(src, attr)
		if n < 0 {
			break
		}
		parts = append(parts, strings.NewReader(src[:n]))
		_, end := readData(src, n+len(attr), &repairs)
		src = src[end:]
	}
	return io.MultiReader(append(parts, strings.NewReader(src))...)
}

// A domLowering turns a tree into pieces.
type domLowering struct {
	*page
	lowering
	title    string // of the window
	heading1 string // of the page, as it is shown when shared
}

var headSelector = cascadia.MustCompile(`meta[property="og:url"], meta[property="og:title"], link[rel="canonical"], title`)

// readHead takes the page's own address and title out of its head.
func (d *domLowering) readHead(doc *html.Node) {
	head := cascadia.Query(doc, cascadia.MustCompile("head"))
	if head == nil {
		return
	}
	for _, n := range cascadia.QueryAll(head, headSelector) {
		switch n.DataAtom {
		case atom.Meta:
			if attr(n, "property") == "og:title" {
				d.heading1 = fold(attr(n, "content"))
				continue
			}
			d.setAddress(attr(n, "content"))
		case atom.Link:
			d.setAddress(attr(n, "href"))
		case atom.Title:
			if n.FirstChild != nil && d.title == "" {
				d.title = fold(n.FirstChild.Data)
			}
		}
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// walk lowers a node and all below it. It goes by the tree's own links, so that
// deep nesting costs no stack.
func (d *domLowering) walk(root *html.Node) {
	n := root
	for {
		if d.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for {
			d.leave(n)
			if n == root {
				return
			}
			if n.NextSibling != nil {
				n = n.NextSibling
				break
			}
			n = n.Parent
		}
	}
}

// enter lowers the beginning of a node and reports whether its children count.
func (d *domLowering) enter(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		d.text.add(n.Data)
		return false
	case html.ElementNode:
	default:
		return n.Type == html.DocumentNode
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Svg, atom.Noscript, atom.Template, atom.Head, atom.Select, atom.Iframe:
		return false
	case atom.Img:
		d.picture(attr(n, "src"), attr(n, "alt"), false)
		return false
	case atom.A:
		d.flush()
		d.next.href, d.next.inLink = fold(attr(n, "href")), true
		return true
	case atom.Time:
		if at, ok := parseInstant(fold(attr(n, "datetime"))); ok && d.heading.Year == 0 && d.next.href == "" {
			d.heading = dateOf(at)
		}
	}
	if n.DataAtom == atom.Video || n.Data == "amp-video" {
		d.video(n)
		return false
	}
	if n.DataAtom == atom.Source || n.DataAtom == atom.Br {
		d.breakLine(brkLine)
		return false
	}
	if b := breakOf(n); b != brkNone {
		d.breakLine(b)
		if level := headingLevel(n); level > 0 {
			d.next.heading = int8(level)
		}
	}
	return true
}

// leave lowers the end of a node.
func (d *domLowering) leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	if n.DataAtom == atom.A {
		if d.flush(); n.FirstChild == nil || len(d.pieces) == 0 || d.pieces[len(d.pieces)-1].href != d.next.href {
			d.put(d.next) // a link that shows nothing still has an address
		}
		d.next.href, d.next.inLink = "", false
		return
	}
	if b := breakOf(n); b != brkNone {
		d.breakLine(b)
		if headingLevel(n) > 0 {
			d.next.heading = 0
		}
	}
}

// picture lowers an image. Its text, if any, is no text of the page.
func (d *domLowering) picture(src, alt string, video bool) {
	d.flush()
	p := d.next
	p.image, p.alt, p.video = fold(src), fold(alt), video
	d.put(p)
}

// video lowers a video: its own address, or that of its first source. A poster
// is the card's thumbnail.
func (d *domLowering) video(n *html.Node) {
	if poster := attr(n, "poster"); poster != "" {
		d.picture(poster, "", false)
	}
	src := attr(n, "src")
	for c := n.FirstChild; src == "" && c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Source {
			src = attr(c, "src")
		}
	}
	if src != "" {
		d.picture(src, "", true)
	}
}

// breakOf returns the break in front of and behind an element.
func breakOf(n *html.Node) brk {
	switch n.DataAtom {
	case atom.A, atom.Span, atom.B, atom.I, atom.Em, atom.Strong, atom.Small, atom.Sub, atom.Sup, atom.Code, atom.U,
		atom.S, atom.Font, atom.Mark, atom.Abbr, atom.Time, atom.Label, atom.Kbd, atom.Q, atom.Cite, atom.Var, atom.Input, atom.Wbr,
		atom.Bdi, atom.Bdo, atom.Ins, atom.Del:
		return brkNone
	case atom.Article:
		return brkCard
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Section, atom.Ul, atom.Ol, atom.Main, atom.Nav,
		atom.Header, atom.Footer, atom.Aside:
		return brkParagraph
	}
	return brkLine
}

func headingLevel(n *html.Node) int {
	if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
		return int(n.Data[1] - '0')
	}
	return 0
}
