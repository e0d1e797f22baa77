package markup

import "golang.org/x/net/html"

// A formula stands in its line, and a page may hold it twice: <math> for screen
// readers, and a drawing of elements that they pass over.

// element returns what is to be done for the element of the tag at hand. The parts of a
// formula that have no row stand in its line: <math>, <mi>; a block ends it.
func (l *lowering) element(z *html.Tokenizer) *element {
	e := l.feed.of
	switch {
	case e == formula:
		l.inFormula = true
	case l.inFormula && e == other && !isDiv(z):
		return inline
	case e.brk != None:
		l.inFormula = false
	}
	return e
}

// isDiv reports whether the tag at hand is that of the element that shares its row with
// all others.
func isDiv(z *html.Tokenizer) bool {
	name, _ := z.TagName()
	return string(name) == other.name
}
