package markup

// A formula stands in its line, and a page may hold it twice: <math> for screen
// readers, and a drawing of elements that they pass over.

// elementNamed returns what is to be done for an element. The parts of a formula that
// have no row stand in its line: <math>, <mi>; a block ends it.
func (l *lowering) elementNamed(name []byte) *element {
	e := elementNamed(name)
	switch {
	case e == formula:
		l.inFormula = true
	case l.inFormula && e.name != string(name):
		return inline
	case e.brk != None:
		l.inFormula = false
	}
	return e
}
