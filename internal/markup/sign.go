package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"

	"golang.org/x/net/html"
)

// A sign is an icon that tells by its name what the number behind it counts:
// <svg><title>Upvotes</title></svg>41, <img alt="Comments"> 4, <i title="Stars"></i> 12.
// One whose name has the number itself stands for it:
// <button aria-label="41 upvotes"><svg></svg></button>.
type sign struct {
	name  string
	depth int // how many elements are open around it
}

// addSign takes the name of an element that shows no text, as far as it says what is
// counted. So many elements are open around it.
func (l *lowering) addSign(name string, depth int) {
	if name = text.Fold(name); len(name) > maxLabelled || l.next.Heading > 0 || l.next.mayTitle(name) || site.ReadSign(name, "0") == site.LinkOther {
		return
	}
	l.flush()
	isBehind := l.outline.holds(depth, len(l.page.Pieces)-1) && l.last().isCount()
	switch {
	case site.Classify(name).Count.Known:
		l.breakLine(Line)
		l.text.add(name)
		l.breakLine(Line)
	case !isBehind: // else it may be that number's
		l.sign = sign{name, depth}
	}
}

// isCount reports whether a piece is a number of which is not known what it counts.
func (p *Piece) isCount() bool {
	return p.What.Kind == site.Number && (p.Link.Kind == site.LinkOther || p.Link.Kind == site.LinkPaper)
}

// leaveSign forgets a sign if the element around it has ended.
func (l *lowering) leaveSign() {
	if len(l.outline.open) < l.sign.depth {
		l.sign = sign{}
	}
}

// pair makes a word the label of the number beside it, where an element that ends holds
// nothing else: <div><div>41</div><div>Upvotes</div></div>.
func (l *lowering) pair(e *element) {
	n, depth := len(l.page.Pieces), len(l.outline.open)
	if !l.outline.holds(depth, n-2) || l.outline.holds(depth, n-3) || !l.outline.isInnermost(e) {
		return
	}
	word, number := &l.page.Pieces[n-2], &l.page.Pieces[n-1]
	if word.What.Kind == site.Number && !e.cell { // the first cell of a row is its head
		word, number = number, word
	}
	if word.isWord() && number.isCount() && site.ReadLabel(word.Text, number.Text) != site.LinkOther {
		number.count(word.Text)
		if word.What.Kind == site.Prose {
			word.What = site.What{Kind: site.Words}
		}
		l.heads.term = ""
	}
}

// isWord reports whether a piece may be a word for what is counted, and no more. The
// site's "Upvote" has a place of its own.
func (p *Piece) isWord() bool {
	k := p.What.Kind
	return (k == site.Prose || k == site.Nothing || k == site.Words) && p.Heading == 0 && !p.mayTitle(p.Text) && !strings.ContainsFunc(p.Text, text.IsDigit[rune])
}

// titleWords is more words than the names of counts have: "Number of upvotes".
const titleWords = 4

// mayTitle reports whether a text where a piece stands may be a paper's title: four
// words or more of a link to one, "Gulls from Sparse Views".
func (p *Piece) mayTitle(s string) bool {
	return p.Link.Kind == site.LinkPaper && text.HasWords(s, titleWords)
}

// titleOf returns the title that a drawing begins with, "" if it has none.
func titleOf(held string) string {
	_, held, _ = strings.Cut(held[:min(len(held), maxNamed)], "<title")
	_, held, _ = strings.Cut(held, ">")
	if name, _, ok := strings.Cut(held, "</"); ok {
		return html.UnescapeString(name)
	}
	return ""
}

// maxNamed is how many bytes of a drawing may hold its title.
const maxNamed = 256
