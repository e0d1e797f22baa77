package markup

import (
	"strings"
	"unicode/utf8"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Snapshot lowers an accessibility snapshot: an indented list of what a browser
// tells programs that read its pages aloud. A line is a node, with its role, its
// name in quotes, its states, and its text behind a colon:
//
//   - article [ref=e61]:
//   - text: Submitted by lanternkeeper
//   - heading "LanternKV: Paging Caches" [level=3]:
//   - link "LanternKV: Paging Caches" [ref=e64] [cursor=pointer]:
//   - /url: /papers/2603.16790
//
// Others write the same tree without dashes, and a link's address as a state:
//
//	uid=1_7 link "LanternKV: Paging Caches" url="https://huggingface.co/papers/2603.16790"
//
// A node that takes its name from what it holds repeats it: the name is a text
// only where the node holds none.
func Snapshot(src string) (*Page, bool) {
	if !isSnapshot(src) {
		return nil, false
	}
	var s snapshot
	s.start(0)
	s.inHTML = true
	for line := range strings.SplitSeq(src, "\n") {
		s.line++
		s.readLine(line)
	}
	s.closeTo(-1)
	s.page.EndsLine = strings.HasSuffix(src, "\n")
	s.page.Seems = "an accessibility snapshot without papers"
	return &s.page, true
}

// An ariaRole is what nodes of a role mean for the pieces of a page.
type ariaRole struct {
	brk   Break // in front of the node and behind
	named bool  // its name is the text that it holds, if it has any
	flows bool  // what it holds stands on one line, at any depth
	mute  bool  // its text is none of the page's: it was typed, or is drawn
}

// roles holds the roles that matter. A node of another is a block, and its name
// was given to it by the page's author and is not shown: listitem "Ada Quine".
var roles = map[string]ariaRole{
	"link":       {brk: Line, named: true},
	"heading":    {brk: Paragraph, named: true, flows: true},
	"paragraph":  {brk: Paragraph, flows: true},
	"text":       {brk: Line, named: true},
	"statictext": {brk: Line, named: true},
	"button":     {brk: Line, named: true},
	"cell":       {brk: Line, named: true},
	"tab":        {brk: Line, named: true},
	"time":       {brk: Line, flows: true},
	"strong":     {flows: true},
	"emphasis":   {flows: true},
	"code":       {flows: true},
	"checkbox":   {brk: Line, named: true},
	"img":        {brk: Line, mute: true},
	"image":      {brk: Line, mute: true},
	"video":      {brk: Line, mute: true},
	"audio":      {brk: Line, mute: true},
	"article":    {brk: Card},
	"list":       {brk: Paragraph},
	"listitem":   {brk: Line},
	"main":       {brk: Paragraph},
	"banner":     {brk: Paragraph},
	"navigation": {brk: Paragraph},
	"region":     {brk: Paragraph},
	"generic":    {brk: Line},
	"textbox":    {brk: Line, mute: true},
	"searchbox":  {brk: Line, mute: true},
	"combobox":   {brk: Line, mute: true},
	"separator":  {brk: Line},

	"contentinfo": {brk: Paragraph},
	"rootwebarea": {brk: Paragraph},
}

// A snapshot lowers a snapshot line by line.
type snapshot struct {
	writer
	line  int
	begun bool
	open  []openNode
	noise []site.Doubt // lines that are none of a snapshot, since the last that is
}

// An openNode is a node whose children may follow.
type openNode struct {
	node
	line     int
	texts    int    // how many texts the page had in front of it
	pictures []byte // the names of those that it holds, each behind a space
}

// namePicture gives what is open the name of a picture that it holds.
func (s *snapshot) namePicture(name string) {
	if n := len(s.open); n > 0 && name != "" {
		s.open[n-1].pictures = append(append(s.open[n-1].pictures, ' '), name...)
	}
}

// isPictures reports whether the pictures that a node holds have its name.
func (n *openNode) isPictures() bool {
	return len(n.pictures) > 0 && string(n.pictures[1:]) == n.name
}

// readLine lowers a line.
func (s *snapshot) readLine(line string) {
	if strings.TrimSpace(line) == "" {
		return
	}
	n, ok := parseNode(line)
	if !ok || !s.begun && (n.role == "url" || n.role == "title") { // "url: …" looks like a node
		s.readOther(line)
		return
	}
	if n.role[0] != '/' {
		s.begun = true
	}
	s.page.Doubts = append(s.page.Doubts, s.noise...)
	s.noise = s.noise[:0]
	s.page.Cut = n.cut
	s.closeTo(n.indent)
	s.next.Line = int32(s.line)
	s.openNode(n)
}

// readOther takes what the lines in front of a snapshot say of the page, and
// keeps those within for a doubt.
func (s *snapshot) readOther(line string) {
	s.page.Cut = s.begun
	key, value, _ := strings.Cut(strings.TrimLeft(line, "- \t"), ":")
	value = text.Fold(value)
	switch key = strings.TrimPrefix(strings.ToLower(key), "page "); {
	case s.begun && len(s.noise) < site.MaxDoubts-len(s.page.Doubts):
		s.noise = append(s.noise, site.Doubt{Line: s.line, Text: text.Beginning(line), Msg: "no line of a snapshot"})
	case s.begun:
	case key == "url":
		s.page.Place = s.page.Place.Or(site.ReadPlace(value))
	case key == "title":
		s.page.Title = value
	}
}

// openNode lowers the beginning of a node.
func (s *snapshot) openNode(n node) {
	if n.role == "/url" {
		s.setAddress(n.text)
		return
	}
	if n.role[0] == '/' {
		return // "/placeholder"
	}
	s.breakFor(n)
	n.known.flows = n.known.flows || s.inFlow()
	switch n.role {
	case "link":
		s.beginLink(n.url)
		s.page.Addressed = s.page.Addressed || n.url != ""
	case "heading":
		s.next.Heading = int8(n.level)
	case "img", "image":
		s.picture(n.name, "", false)
		s.namePicture(n.name)
	case "video", "audio": // "Unable to play media."
		s.namePicture(n.name)
	case "rootwebarea":
		s.page.Title = text.Fold(n.name)
		s.page.Place = s.page.Place.Or(site.ReadPlace(n.url))
	}
	s.open = append(s.open, openNode{node: n, line: s.line, texts: s.texts})
	s.noteCard(n.known.brk, 1)
	if n.text != "" && !n.known.mute {
		s.show(n.text)
	}
}

// show puts a text.
func (s *snapshot) show(shown string) {
	if n := len(s.page.Pieces); n > 0 && s.next.Break == None {
		s.next.Glued = adjoins(s.page.Pieces[n-1].Text, shown)
	}
	s.text.add(shown)
	s.flush()
	s.next.Glued = false
}

// adjoins reports whether no space belongs between two texts of one line. The
// nodes of a snapshot have lost what stood there: "a", link "pager", ", which".
func adjoins(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(a)
	return strings.ContainsRune(",.;:!?)]}%’”", first) || strings.ContainsRune("([{“‘/", last) || text.Joint(a, b) == ""
}

// breakFor breaks the line in front of or behind a node, unless it stands in the
// flow of what holds it.
func (s *snapshot) breakFor(n node) {
	s.flush()
	if brk := n.known.brk; brk > Line || brk == Line && !s.inFlow() {
		s.breakLine(brk)
	}
}

// inFlow reports whether what is open flows.
func (s *snapshot) inFlow() bool {
	n := len(s.open)
	return n > 0 && s.open[n-1].known.flows
}

// setAddress gives the link that is open its address.
func (s *snapshot) setAddress(address string) {
	if n := len(s.open); n > 0 && s.open[n-1].role == "link" && s.next.InLink {
		s.beginLink(address)
		s.page.Addressed = true
	}
}

// closeTo ends the nodes that are not above a line with the given indent.
func (s *snapshot) closeTo(indent int) {
	for n := len(s.open); n > 0 && s.open[n-1].indent >= indent; n-- {
		last := s.open[n-1]
		s.open = s.open[:n-1]
		if last.known.named && s.texts == last.texts && !last.isPictures() && last.name != s.givenName() {
			s.next.Line = int32(last.line)
			s.show(last.name)
		}
		switch last.role {
		case "link":
			if s.next.InLink {
				s.endLink(false)
			}
		case "heading":
			s.next.Heading = 0
		}
		s.breakFor(last.node)
		s.noteCard(last.known.brk, -1)
	}
}

// givenName returns the name that was given to what holds the node that was just
// closed. A link or button that repeats it shows a picture: listitem "quine-7"
// with a link "quine-7".
func (s *snapshot) givenName() string {
	if n := len(s.open); n > 0 && !s.open[n-1].known.named {
		return s.open[n-1].name
	}
	return ""
}

// isSnapshot reports whether most lines of a text, from the first node on, are
// nodes, and some of them links or headings with a name.
func isSnapshot(src string) bool {
	if !hasNamedNode(src) {
		return false
	}
	nodes, lines, named := 0, 0, 0
	for line := range strings.SplitSeq(src, "\n") {
		n, ok := parseNode(line)
		if ok = ok && n.isCertain(); ok {
			nodes++
		}
		if ok && n.name != "" && (n.role == "link" || n.role == "heading") {
			named++
		}
		if nodes > 0 && strings.TrimSpace(line) != "" {
			lines++
		}
		if nodes == enoughNodes {
			break
		}
	}
	return nodes >= fewNodes && named > 0 && 3*nodes >= 2*lines
}

// isCertain reports whether a line is a node wherever it stands: "url: …" is one
// only among others.
func (n *node) isCertain() bool {
	_, known := roles[n.role]
	return known || n.name != "" || n.role[0] == '/'
}

const (
	fewNodes    = 5  // prove nothing
	enoughNodes = 64 // prove that a text is a snapshot
)

// hasNamedNode is a quick look at what is no snapshot: quotes are rarer than the
// letters in front of them.
func hasNamedNode(src string) bool {
	for _, quote := range []string{`"`, "'"} {
		for at := range text.Places(src, quote) {
			if front := src[:at]; strings.HasSuffix(front, "link ") || strings.HasSuffix(front, "heading ") {
				return true
			}
		}
	}
	return false
}
