package markup

// An element is what HTML's elements mean for the pieces of a page.
type element struct {
	name  string
	brk   Break // in front of it and behind
	role  role
	level int8     // of a heading
	attrs []string // those that matter
	cell  bool     // it is a part of a table, or of a list of terms
	id    int      // of the row
}

// A role is what has to be done for an element beside its breaks.
type role uint8

const (
	plain      role = iota
	link            // what it holds is a link
	picture         // it is one
	video           // and so is this, but its address may be that of a source
	stamp           // a time
	heading         //
	aParagraph      // it ends with the next block
	void            // it has no end
	meta            // void, and tells of the page itself
	title           // so does this
	frame           // html, head, body, of which a page has one each
	passed          // it holds no text of the page
	nesting         // neither does this, and it may hold others like itself
	drawn           // a drawing, which is passed over too; it may have no end
	fallback        // what it holds is for browsers that do not know it
)

// elements are the rows for those elements that are not simply a block on lines
// of its own. They are as browsers show them, not as the standard sorts them.
var elements = []element{
	{name: "div", brk: Line}, // and all others
	{name: "article", brk: Card},

	{name: "p", brk: Paragraph, role: aParagraph},
	{name: "h1", brk: Paragraph, role: heading, level: 1},
	{name: "h2", brk: Paragraph, role: heading, level: 2},
	{name: "h3", brk: Paragraph, role: heading, level: 3},
	{name: "h4", brk: Paragraph, role: heading, level: 4},
	{name: "h5", brk: Paragraph, role: heading, level: 5},
	{name: "h6", brk: Paragraph, role: heading, level: 6},
	{name: "section", brk: Paragraph},
	{name: "ul", brk: Paragraph},
	{name: "ol", brk: Paragraph},
	{name: "main", brk: Paragraph},
	{name: "nav", brk: Paragraph},
	{name: "header", brk: Paragraph},
	{name: "footer", brk: Paragraph},
	{name: "aside", brk: Paragraph},
	{name: "li", brk: Line},
	{name: "table", brk: Line, cell: true}, {name: "tr", brk: Line, cell: true},
	{name: "th", brk: Line, cell: true, attrs: spans}, {name: "td", brk: Line, cell: true, attrs: spans},
	{name: "dl", brk: Line, cell: true}, {name: "dt", brk: Line, cell: true}, {name: "dd", brk: Line, cell: true},
	{name: "button", brk: Line},
	{name: "dialog", brk: Line},

	{name: "a", role: link, attrs: []string{"href"}},
	{name: "img", brk: Line, role: picture, attrs: []string{"src", "alt", "data-src"}},
	{name: "image", brk: Line, role: picture, attrs: []string{"src", "alt", "data-src"}}, // which browsers take for the same
	{name: "video", brk: Line, role: video, attrs: []string{"poster", "src"}},
	{name: "amp-video", brk: Line, role: video, attrs: []string{"poster", "src"}},
	{name: "time", role: stamp, attrs: []string{"datetime"}},

	{name: "span"}, {name: "b"}, {name: "i"}, {name: "em"}, {name: "strong"}, {name: "small"}, {name: "sub"}, {name: "sup"}, {name: "code"},
	{name: "u"}, {name: "s"}, {name: "mark"}, {name: "abbr"}, {name: "label"}, {name: "kbd"}, {name: "q"}, {name: "cite"}, {name: "var"},
	{name: "bdi"}, {name: "bdo"}, {name: "ins"}, {name: "del"},
	{name: "math"}, {name: "annotation", role: passed}, {name: "annotation-xml", role: passed}, // a formula, and how it is written
	{name: "font", attrs: []string{"lang"}}, // a browser that translates wraps every text in two

	{name: "br", brk: Line, role: void}, {name: "hr", brk: Line, role: void}, {name: "source", brk: Line, role: void, attrs: []string{"src"}},
	{name: "input", role: void}, {name: "wbr", role: void},

	{name: "meta", brk: Line, role: meta, attrs: []string{"property", "content"}},
	{name: "link", brk: Line, role: meta, attrs: []string{"rel", "href"}},
	{name: "title", brk: Line, role: title},
	{name: "html", brk: Line, role: frame}, {name: "head", brk: Line, role: frame}, {name: "body", brk: Line, role: frame},

	{name: "script", brk: Line, role: passed}, {name: "style", brk: Line, role: passed}, {name: "noscript", brk: Line, role: passed},
	{name: "iframe", brk: Line, role: passed}, {name: "noembed", brk: Line, role: passed}, {name: "noframes", brk: Line, role: passed},
	{name: "select", brk: Line, role: passed}, {name: "textarea", brk: Line, role: passed}, {name: "xmp", brk: Line, role: passed},
	{name: "audio", brk: Line, role: fallback}, {name: "canvas", brk: Line, role: fallback}, {name: "meter", role: fallback}, {name: "progress", role: fallback},
	{name: "template", brk: Line, role: nesting}, {name: "svg", brk: Line, role: drawn},
}

// spans tell how many columns and rows a cell stands over.
var spans = []string{"colspan", "rowspan"}

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
func elementNamed(name string) *element {
	if e, ok := elementOf[name]; ok {
		return e
	}
	return other
}

// maxElements is more than there are rows.
const maxElements = 112

// other is the row of elements that have none of their own.
var other, article, anchor, inline, formula, font = &elements[0], elementOf["article"], elementOf["a"], elementOf["span"], elementOf["math"], elementOf["font"]

// isVoid reports whether an element has no end.
func (e *element) isVoid() bool { return e.role == void || e.role == picture || e.role == meta }

// endsDrawing holds the elements that no drawing holds: as browsers see it, one
// that was not closed ends there.
var endsDrawing = map[string]bool{
	"article": true, "b": true, "blockquote": true, "body": true, "br": true, "center": true, "code": true, "dd": true, "div": true, "dl": true,
	"dt": true, "em": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "head": true, "hr": true, "i": true, "img": true,
	"li": true, "menu": true, "meta": true, "ol": true, "p": true, "pre": true, "s": true, "small": true, "span": true, "strong": true, "sub": true,
	"sup": true, "table": true, "u": true, "ul": true, "var": true,
}
