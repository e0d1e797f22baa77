package markup

// An element is what HTML's elements mean for the pieces of a page.
type element struct {
	name  string
	brk   Break // in front of it and behind
	role  role
	level int8 // of a heading
	id    int  // of the row
}

// A role is what has to be done for an element beside its breaks.
type role uint8

const (
	// Of these the attributes matter.
	link    role = iota // what it holds is a link
	picture             // it is one
	video               // and so is this, but its address may be that of a source
	stamp               // a time
	meta                // it tells of the page itself, and has no end
	drawn               // a drawing, which is passed over; it may have no end

	plain
	heading
	aParagraph // it ends with the next block
	void       // it has no end
	title      // it tells of the page itself
	frame      // html, head, body, of which a page has one each
	passed     // it holds no text of the page
	nesting    // neither does this, and it may hold others like itself
)

// hasAttrs reports whether attributes of the element are asked for.
func (r role) hasAttrs() bool { return r <= drawn }

// elements are the rows for those elements that are not simply a block on lines
// of its own. They are as browsers show them, not as the standard sorts them.
var elements = []element{
	{name: "div", brk: Line, role: plain}, // and all others
	{name: "article", brk: Card, role: plain},

	{name: "p", brk: Paragraph, role: aParagraph},
	{name: "h1", brk: Paragraph, role: heading, level: 1},
	{name: "h2", brk: Paragraph, role: heading, level: 2},
	{name: "h3", brk: Paragraph, role: heading, level: 3},
	{name: "h4", brk: Paragraph, role: heading, level: 4},
	{name: "h5", brk: Paragraph, role: heading, level: 5},
	{name: "h6", brk: Paragraph, role: heading, level: 6},
	{name: "section", brk: Paragraph, role: plain},
	{name: "ul", brk: Paragraph, role: plain},
	{name: "ol", brk: Paragraph, role: plain},
	{name: "main", brk: Paragraph, role: plain},
	{name: "nav", brk: Paragraph, role: plain},
	{name: "header", brk: Paragraph, role: plain},
	{name: "footer", brk: Paragraph, role: plain},
	{name: "aside", brk: Paragraph, role: plain},
	{name: "li", brk: Line, role: plain},
	{name: "td", brk: Line, role: plain},
	{name: "button", brk: Line, role: plain},
	{name: "dialog", brk: Line, role: plain},

	{name: "a", role: link},
	{name: "img", brk: Line, role: picture},
	{name: "video", brk: Line, role: video},
	{name: "amp-video", brk: Line, role: video},
	{name: "time", role: stamp},

	{name: "span", role: plain}, {name: "b", role: plain}, {name: "i", role: plain}, {name: "em", role: plain}, {name: "strong", role: plain}, {name: "small", role: plain}, {name: "sub", role: plain}, {name: "sup", role: plain}, {name: "code", role: plain},
	{name: "u", role: plain}, {name: "s", role: plain}, {name: "mark", role: plain}, {name: "abbr", role: plain}, {name: "label", role: plain}, {name: "kbd", role: plain}, {name: "q", role: plain}, {name: "cite", role: plain}, {name: "var", role: plain},
	{name: "bdi", role: plain}, {name: "bdo", role: plain}, {name: "ins", role: plain}, {name: "del", role: plain},
	{name: "font", role: plain}, // a browser that translates wraps every text in two

	{name: "br", brk: Line, role: void}, {name: "hr", brk: Line, role: void}, {name: "source", brk: Line, role: void},
	{name: "input", role: void}, {name: "wbr", role: void},

	{name: "meta", brk: Line, role: meta}, {name: "link", brk: Line, role: meta}, {name: "title", brk: Line, role: title},
	{name: "html", brk: Line, role: frame}, {name: "head", brk: Line, role: frame}, {name: "body", brk: Line, role: frame},

	{name: "script", brk: Line, role: passed}, {name: "style", brk: Line, role: passed}, {name: "noscript", brk: Line, role: passed},
	{name: "iframe", brk: Line, role: passed}, {name: "noembed", brk: Line, role: passed}, {name: "noframes", brk: Line, role: passed},
	{name: "select", brk: Line, role: passed}, {name: "textarea", brk: Line, role: passed}, {name: "xmp", brk: Line, role: passed},
	{name: "template", brk: Line, role: nesting}, {name: "svg", brk: Line, role: drawn},
}

// elementOf finds an element's row by its name.
var elementOf = func() map[string]*element {
	rows := make(map[string]*element, len(elements))
	for i := range elements {
		elements[i].id = i
		rows[elements[i].name] = &elements[i]
	}
	return rows
}()

// elementNamed returns what is to be done for an element.
func elementNamed[T string | []byte](name T) *element {
	if e, ok := elementOf[string(name)]; ok {
		return e
	}
	return &elements[0]
}

// maxElements is more than there are rows.
const maxElements = 96

var article = elementOf["article"]

// endsDrawing holds the elements that no drawing holds: as browsers see it, one
// that was not closed ends there.
var endsDrawing = map[string]bool{
	"article": true, "b": true, "blockquote": true, "body": true, "br": true, "center": true, "code": true, "dd": true, "div": true, "dl": true,
	"dt": true, "em": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "head": true, "hr": true, "i": true, "img": true,
	"li": true, "menu": true, "meta": true, "ol": true, "p": true, "pre": true, "s": true, "small": true, "span": true, "strong": true, "sub": true,
	"sup": true, "table": true, "u": true, "ul": true, "var": true,
}
