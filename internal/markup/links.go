package markup

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A links tells which links are open where a text is being read. Brackets know
// their end. An <a> is open until its own end. A loose link has no end: it goes
// on as long as what follows may be its text.
type links struct {
	spans  []span  // that have not begun
	open   []*span // innermost last
	anchor *Target // of the <a> that is open, if one is
	loose  bool    // a link without an end is open
	count  int32
}

// innermost returns the bracket that closes next, nil if none is open.
func (k *links) innermost() *span {
	if n := len(k.open); n > 0 {
		return k.open[n-1]
	}
	return nil
}

// at returns the span that begins at i, nil if none does.
func (k *links) at(i int) (s *span) {
	for len(k.spans) > 0 && k.spans[0].open < i {
		k.spans = k.spans[1:] // its bracket stands in what was skipped
	}
	if len(k.spans) > 0 && k.spans[0].open == i {
		s, k.spans = &k.spans[0], k.spans[1:]
	}
	return s
}

// nextNumber tells links apart that don't begin with a bracket.
func (k *links) nextNumber() int32 {
	k.count++
	return -k.count
}

// link makes a piece a link.
func (p *Piece) link(to *Target, number int32) {
	p.Target, p.InLink, p.LinkNo = to, true, number
}

// putLink adds a link that shows nothing where none is open.
func (l *liner) putLink(to *Target) {
	p := l.next
	p.What.Kind = site.Nothing
	p.link(to, p.LinkNo)
	l.put(&p)
}

// setLink makes what follows text of the innermost link that is open.
func (l *liner) setLink() {
	n := len(l.links.open)
	for n > 0 && l.links.open[n-1].kind == bareSpan {
		n--
	}
	switch {
	case n > 0:
		s := l.links.open[n-1]
		l.next.link(s.to, int32(s.open+1))
	case l.inHTML:
		l.next.link(l.links.anchor, -l.links.count)
	case !l.links.loose:
		l.next.Target, l.next.InLink, l.next.LinkNo = noTarget, false, 0
	}
}

// leaveLinks leaves the links whose ends stand in what was skipped.
func (l *liner) leaveLinks(begin int) {
	for s := l.links.innermost(); s != nil && s.close < begin; s = l.links.innermost() {
		l.leaveLink()
	}
}

// leaveLink ends the innermost bracket. A link that shows nothing still has an
// address.
func (l *liner) leaveLink() {
	s := l.links.innermost()
	if !l.isOneText(s) {
		l.flush()
	}
	if s.kind == linkSpan {
		l.putEmptyLink()
	}
	l.links.open = l.links.open[:len(l.links.open)-1]
	l.setLink()
}

// isOneText reports whether what is in a bracket is one text with what stands
// around it: "### [Gulls [by]{.mark} Night](…)".
func (l *liner) isOneText(s *span) bool { return s.kind == bareSpan && l.next.Heading > 0 }

// putEmptyLink keeps the address of a link without text or picture.
func (l *liner) putEmptyLink() {
	if p := l.last(); p == nil || p.Href != l.next.Href || l.next.Break != None {
		l.putEmpty(nil)
	}
}

// beginLoose begins a link without an end.
func (l *liner) beginLoose(to *Target) {
	l.endLoose()
	l.flush()
	l.links.loose = true
	l.next.link(to, l.links.nextNumber())
}

// endLoose ends the link without an end.
func (l *liner) endLoose() {
	if !l.links.loose {
		return
	}
	l.flush()
	if p := l.last(); l.next.Href != "" && (p == nil || p.Href != l.next.Href) {
		l.putEmpty(nil)
	}
	l.links.loose = false
	l.setLink()
}

// shownWords is how many words of a link may go on on the next line.
const shownWords = 4

// goesOn reports whether a line still belongs to a loose link: it goes on over
// wrapped words, and from an empty picture or box to what stands below.
func (l *liner) goesOn(line string) bool {
	shown := ""
	if p := l.last(); p != nil && p.Href == l.next.Href {
		shown = p.Text
	}
	if shown == "" {
		line = stripBoxes(text.Fold(line))
		_, isCount := site.ParseCount(line)
		return isCount || line == ""
	}
	if !text.HasWords(shown, shownWords) {
		return false
	}
	what := site.Classify(cutBoxes(text.Fold(line)))
	switch what.Kind {
	case site.Words, site.Banner:
		return true // titles end in "Models" too
	case site.Meta: // "… Laboratory of the Great", "Rocky Open · Nov 7, 2026"
		return l.next.Link.Kind == site.LinkAccount && what.Parts()[0].What.Kind == site.Prose
	}
	return !isAtom(what)
}

// maxBracketed is how long an address in brackets may be.
const maxBracketed = 1000

// brackets are those in which addresses stand.
var brackets = [256]byte{'(': ')', '<': '>', '[': ']'}

// bracketedAddress reads an address in brackets at i: "( /papers/ID )",
// "<https://…>", "[/papers/ID]".
func bracketedAddress(src string, i, end int) (address string, to int, ok bool) {
	closing := brackets[src[i]]
	if closing == 0 {
		return "", 0, false
	}
	begin := i + 1
	for begin < end && src[begin] == ' ' && begin < i+4 {
		begin++
	}
	if begin >= end || src[begin] != '/' && !strings.Contains(src[begin:min(end, begin+8)], "://") {
		return "", 0, false
	}
	s := src[begin:min(end, i+maxBracketed)]
	n := strings.IndexByte(s, closing)
	if n < 0 || strings.IndexByte(s[:n], src[i]) >= 0 {
		return "", 0, false
	}
	address = strings.TrimSpace(s[:n])
	return address, begin + n + 1, site.IsAddress(address)
}

// maxElement is how far behind its beginning an element that is no HTML ends.
const maxElement = 1000

// closesElement reports whether what stands in angle brackets at i is no address
// but the end of an element: "</div>", "</think>". Where links stand in angle
// brackets "</northlight>" is one, unless it was opened in front.
func (l *liner) closesElement(s string, i int) bool {
	if l.src[i] != '<' || !isTagName(s) {
		return false
	}
	name := s[1:]
	return !l.angled || atom.Lookup([]byte(strings.ToLower(name))) != 0 || strings.Contains(l.src[max(0, i-maxElement):i], "<"+name)
}

// isTagName reports whether what stands in angle brackets ends an element:
// "</div>".
func isTagName(s string) bool {
	name, ok := strings.CutPrefix(s, "/")
	_, rest := text.CutLetters(name)
	return ok && strings.Trim(rest, "0123456789") == ""
}

// How many bytes of words may be those of a link behind them in brackets. In an
// abstract such an address is a part of the text.
const (
	maxAccountWords = 80
	maxLinkedWords  = 250
)

// isCardLink reports whether an address in brackets at i may be the link of the
// words in front of it.
func (l *liner) isCardLink(to *Target, i int) bool {
	words := l.text.begins(2*maxLinkedWords) + l.src[l.from:min(i, l.from+2*maxLinkedWords)]
	words = strings.TrimSpace(words)
	switch to.Link.Kind {
	case site.LinkOther:
		p := l.last()
		return site.Classify(words).Kind == site.Project || words == "" && p != nil && p.What.Kind == site.Project
	case site.LinkGitHub:
		return words == "" || strings.HasPrefix(words, "GitHub")
	case site.LinkAccount:
		return len(words) < maxAccountWords
	}
	return len(words) < maxLinkedWords
}

// linksAgain reports whether an address is that of the paper whose title stands
// above, as it is at the end of an abstract that is a link.
func (l *liner) linksAgain(to *Target) bool {
	return to.Link.Kind == site.LinkPaper && to.Link.ID == l.paperID
}

// linkWords gives the words in front on the line their address, or, where the
// converter puts addresses first, the words behind, which reach from i to the
// end of the line.
func (l *liner) linkWords(to *Target, i, end int) {
	l.flush()
	if l.next.InLink && !l.links.loose {
		return // the bracket stands inside of a link
	}
	if l.addressFirst {
		l.endLoose()
		if text.HasAlphanumeric(l.src[i:max(i, min(end, i+maxLinkedWords))]) {
			l.links.loose = true
			l.next.link(to, l.next.LinkNo)
			return
		}
	} else if p := l.last(); p != nil && l.next.Break <= Line && p.Text != "" && !p.InLink {
		number, lines := p.LinkNo, 1
		switch to.Link.Kind {
		case site.LinkPaper:
			l.paperID = to.Link.ID
			lines = l.linesAbove()
			if words := cutJoint(p.Text); words != p.Text {
				p.setText(words)
			}
		case site.LinkAccount:
			number, lines = l.links.nextNumber(), l.linesBehindPicture()
		}
		linked := l.page.Pieces[len(l.page.Pieces)-lines:]
		for i := range linked {
			linked[i].link(to, number)
		}
		return
	}
	l.putLink(to)
}

// cutJoint cuts off a folded text what people write between a title and its address:
// "A Title — ".
func cutJoint(words string) string {
	if title := strings.TrimRight(words, "-–—|→"); strings.HasSuffix(title, " ") {
		return title[:len(title)-1]
	}
	return words
}

// linesAbove returns how many of the last pieces are the lines of one title that
// was wrapped, behind an empty line: "A LONG TITLE OF THE", "YEAR [/papers/ID]".
func (l *liner) linesAbove() int {
	pieces := l.page.Pieces
	first, n := len(pieces)-1, 0
	for ; first > 0 && pieces[first].Break == Line; first-- {
		above := &pieces[first-1]
		n += len(above.Text)
		if len(above.Text) < longTitle || above.InLink || above.Item || above.Heading > 0 || isAtom(above.What) || n > maxLinkedWords || text.EndsSentence(above.Text) {
			return 1
		}
	}
	return len(pieces) - first
}

// maxNameLines is over how many lines the name of an organization goes at most.
const maxNameLines = 4

// linesBehindPicture returns how many of the last pieces are the lines of one name
// that was wrapped behind a picture, on whose line the name begins: "anyu
// [https://…/x.png] Any", "University [/anyu]".
func (l *liner) linesBehindPicture() int {
	pieces := l.page.Pieces
	for n := 1; n <= maxNameLines && n < len(pieces); n++ {
		switch front, first := &pieces[len(pieces)-n-1], &pieces[len(pieces)-n]; {
		case front.Picture != nil && first.Break <= Line:
			first.Break = None
			return n
		case front.InLink || first.Break != Line:
			return 1
		}
	}
	return 1
}

// addressLine reads a line that is nothing but an address: it belongs to the
// line above, or to the paragraph above where addresses are paragraphs. A paper's may
// have a label: "Link: https://…".
func (l *liner) addressLine(s string) bool {
	labelled := false
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		if labelled = isAddressLabel(s[:i]) && site.ReadLink(s[i+1:]).Kind == site.LinkPaper; !labelled { // most lines
			return false
		}
		s = s[i+1:]
	}
	if len(s) >= 2 && (s[0] == '<' && s[len(s)-1] == '>' && !isTagName(s[1:len(s)-1]) || s[0] == '(' && s[len(s)-1] == ')') {
		s = s[1 : len(s)-1]
	}
	if !site.IsAddress(s) || l.next.InLink {
		return false
	}
	to := newTarget(s)
	above := l.last()
	switch heading := l.headingAbove(); {
	case labelled && heading != nil:
		above = heading
	case above == nil:
	case l.next.Break > Line && !l.addressApart && !labelled, above.Text == "", above.InLink, labelled && above.What.Kind != site.Prose:
		above = nil
	}
	if !l.mayStandAlone(to, above) {
		return false
	}
	if above != nil {
		above.link(to, above.LinkNo)
		return true
	}
	l.putLink(to)
	return true
}

// maxBelow is how many pieces may stand between a heading and the address of its paper.
const maxBelow = 8

// headingAbove returns the heading that the last pieces stand below, if no link does;
// nil if there is none.
func (l *liner) headingAbove() *Piece {
	pieces := l.page.Pieces
	for i := len(pieces) - 1; i >= max(0, len(pieces)-maxBelow) && !pieces[i].InLink; i-- {
		if pieces[i].Heading > 1 {
			return &pieces[i]
		}
	}
	return nil
}

// firstSign is the first of the signs that stand in front of addresses: "🔗".
const firstSign = '☀'

// isAddressLabel reports whether a text in front of an address says what it is: a few
// words and a colon, or a sign.
func isAddressLabel(s string) bool {
	s = strings.Trim(s, "*_ ")
	r, _ := utf8.DecodeRuneInString(s)
	return len(s) < maxLabel && (strings.HasSuffix(s, ":") && !strings.ContainsAny(s, "/.0123456789") || r >= firstSign && !text.HasAlphanumeric(s))
}

// Between lines of text an account's address is no name's.
const (
	maxNameAbove = 60 // bytes of a name
	maxTextAbove = 40 // bytes of a line that may stand above a name
)

// mayStandAlone reports whether an address on a line of its own may be that of
// the piece above, nil if there is none, or of a card.
func (l *liner) mayStandAlone(to *Target, above *Piece) bool {
	switch to.Link.Kind {
	case site.LinkOther:
		return false
	case site.LinkGitHub: // the end of an abstract may be such an address too
		return above != nil && strings.HasPrefix(above.Text, "GitHub")
	case site.LinkAccount:
		if above == nil || len(above.Text) > maxNameAbove {
			return false
		}
		n := len(l.page.Pieces)
		return n == 1 || above.Break >= Paragraph || len(l.page.Pieces[n-2].Text) <= maxTextAbove
	}
	return true
}

// stripBoxes removes the boxes from a text, and a whole text that is one bracket:
// "[papers-by]".
func stripBoxes(s string) string {
	if strings.HasPrefix(s, "[") && strings.IndexByte(s, ']') == len(s)-1 && !strings.Contains(s, " ") {
		return ""
	}
	return cutBoxes(s)
}

// button is what a text browser prints in front of the words of a button, or for
// a button without any.
const button = "(BUTTON)"

// namelessPicture is what text browsers print in brackets for a picture without a
// description: "[12][IMG][13]Ada Keel".
const namelessPicture = "IMG"

// cutBoxes removes what text browsers and converters print for pictures without
// a description, check boxes and buttons, "[]", "[ ]", "[-]", "[IMG]", "(BUTTON)",
// where a folded text begins or ends. Between words a box is the text's own: "All
// [] You Need".
func cutBoxes(s string) string {
	if strings.Contains(s, button) {
		s = strings.TrimSpace(text.Fold(strings.ReplaceAll(s, button, "")))
	}
	if s == "" || s[0] != '[' && s[len(s)-1] != ']' { // most texts
		return s
	}
	s = strings.TrimSpace(strings.TrimPrefix(s, "["+namelessPicture+"]")) // inside of a text it may be a token of the paper's
	for n := boxAt(s); n > 0; n = boxAt(s) {
		s = strings.TrimSpace(s[n:])
	}
	for i := strings.LastIndexByte(s, '['); i > 0 && s[i-1] == ' ' && boxAt(s[i:]) == len(s)-i; i = strings.LastIndexByte(s, '[') {
		s = strings.TrimSpace(s[:i])
	}
	return s
}

// withoutBoxes returns a folded text without the boxes between its words.
func withoutBoxes(s string) string {
	var b strings.Builder
	from := 0
	for i := range text.Places(s, " [") {
		if n := boxAt(s[i+1:]); n > 0 {
			b.WriteString(s[from : i+1])
			from = i + 1 + n
		}
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// boxAt returns how long the box is that a folded text begins with, 0 if it
// begins with none.
func boxAt(s string) int {
	if s == "" || s[0] != '[' {
		return 0
	}
	inside := strings.TrimPrefix(s[1:], " ")
	rest, ticked := strings.CutPrefix(inside, "-")
	if !strings.HasPrefix(rest, "]") || ticked && len(rest) > 1 && rest[1] != ' ' {
		return 0
	}
	return len(s) - len(rest) + 1
}
