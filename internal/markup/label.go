package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A label is what an element is called by an attribute: <span title="Upvotes">41</span>.
// A number that is all of the element's text is lowered as if it linked to what it
// counts.
type label struct {
	text string
	inner
}

// An inner is an element of which all that it holds is looked at when it ends.
type inner struct {
	of     *element // nil if there is none
	depth  int      // of elements of this row that are open, with its own
	pieces int      // in front of it
	bytes  int      // of the text in front that is no piece yet
}

// inner returns an element that was just begun.
func (l *lowering) inner(e *element) inner { return inner{e, 1, len(l.page.Pieces), l.text.len()} }

// leave takes the end of an element, and reports whether it is this one's.
func (n *inner) leave(e *element) bool {
	if e == n.of {
		n.depth--
	}
	return e == n.of && n.depth == 0
}

// labels are the attributes that name an element; ofAll holds those that matter for
// any element.
var (
	labels = []string{"aria-label", "title"}
	ofAll  = append([]string{"aria-hidden", "shadowrootmode"}, labels...)
)

// isOneOf reports whether an attribute is one of some.
func isOneOf(names []string, attribute string) bool {
	for _, name := range names {
		if len(name) == len(attribute) && strings.EqualFold(name, attribute) {
			return true
		}
	}
	return false
}

// How long an attribute that is a label and a number are at most.
const (
	maxLabelled = 80
	maxNumber   = 256 // with the blanks around it, where each element has its own line
)

// labelOf returns the label in a start tag, "" if there is none.
func labelOf(tag []byte) string {
	for _, name := range labels {
		if label := tagAttr(string(tag), name); label != "" {
			return text.Fold(label)
		}
	}
	return ""
}

// beginLabel begins the label of an element that was just begun. One in another
// takes its place.
func (l *lowering) beginLabel(e *element, called string) {
	if e == l.label.of {
		l.label.depth++
	}
	if called == "" || l.next.Heading > 0 {
		return
	}
	if l.text.len() <= maxNumber && l.text.isBlank() {
		l.flush()
	}
	l.label = label{called, l.inner(e)}
}

// leaveLabel ends the label if this is the end of its element.
func (l *lowering) leaveLabel(e *element) {
	if !l.label.leave(e) {
		return
	}
	at := l.label
	l.label = label{}
	if at.bytes > 0 && len(l.page.Pieces) > at.pieces { // what stood in front is one by now
		at.bytes, at.pieces = 0, at.pieces+1
	}
	s := l.text.behind(at.bytes, maxNumber)
	switch n := len(l.page.Pieces) - at.pieces; {
	case n == 0 && !e.cell && strings.TrimSpace(s) == "" && l.text.len()-at.bytes <= maxNumber:
		l.addSign(at.text, l.outline.around(e))
	case n == 0 && isNumber(s):
		l.text.cut(at.bytes)
		l.flush()
		l.text.add(s)
		l.flush()
		l.counts(at.text)
	case n == 1 && l.text.len() <= maxNumber && l.text.isBlank():
		l.counts(at.text)
	}
}

func isNumber(s string) bool {
	s = text.Fold(strings.TrimSpace(s))
	_, ok := site.ParseCount(s)
	return ok || site.IsDash(s)
}

// counts links the last piece to what it counts, if it is a number that does not
// link to that already.
func (w *writer) counts(called string) {
	if number := w.last(); number != nil && number.isCount() {
		number.count(called)
	}
}

// count links a number to what it counts by what it is called.
func (p *Piece) count(called string) {
	link := p.Link
	if kind := site.ReadSign(called, p.Text); kind != site.LinkOther {
		if link.Kind = kind; kind != site.LinkUpvote && site.IsDash(p.Text) {
			link.Kind = site.LinkElsewhere // unknown, or none
		}
		p.Target = &Target{Link: link}
	}
}
