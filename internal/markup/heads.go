package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Heads are what a table's columns are called in its first row, and the term in front
// of what is said of it: <dt>Upvotes</dt><dd>41</dd>. They are the labels of the cells.
type heads struct {
	tables  int // that are open, one in another
	columns []string
	rows    int // of the table, so far
	column  int // of the next cell
	open    *element
	from    int // the first piece of what is open
	span    int // how many columns it stands over
	term    string
}

// maxColumns is more than a table of papers has.
const maxColumns = 32

// endCell ends the cell or term that is open: many have no end tag.
func (l *lowering) endCell() {
	if e := l.heads.open; e != nil && l.heads.tables < 2 {
		l.flush()
		l.leaveLabel(e)
		l.heads.end(l.page.Pieces)
	}
}

// begin begins a part of a table in front of a piece. It returns what a cell is called.
// The parts of a table inside of another are none of its own.
func (h *heads) begin(e *element, colspan string, piece int) (called string) {
	if e.name == "table" {
		if h.tables++; h.tables == 1 {
			*h = heads{tables: 1, term: h.term}
		}
		return ""
	}
	if h.tables > 1 {
		return ""
	}
	at, span := h.column, min(max(1, text.Atoi(colspan)), maxColumns)
	h.open, h.from = e, piece
	switch e.name {
	case "tr":
		h.rows, h.column = h.rows+1, 0
	case "th":
		h.span = span
	case "td":
		if h.column = min(at+span, maxColumns); at < len(h.columns) {
			called = h.columns[at]
		}
	case "dd":
		called, h.term = h.term, ""
	}
	return called
}

// end ends what is open behind the pieces.
func (h *heads) end(pieces []Piece) {
	pieces = pieces[min(h.from, len(pieces)):]
	switch h.open.name {
	case "th":
		h.column = min(h.column+h.span, maxColumns)
		if h.rows > 1 {
			break
		}
		called := calledBy(pieces)
		for len(h.columns) < h.column {
			h.columns = append(h.columns, called)
		}
	case "dt":
		h.term = calledBy(pieces)
	}
	h.open = nil
}

// leaveTable ends a table.
func (h *heads) leaveTable() {
	if h.tables = max(0, h.tables-1); h.tables == 0 {
		*h = heads{}
	}
}

// calledBy returns what pieces say as a label, "" if that is much, or is a number
// itself. What a number counts is no text of a paper.
func calledBy(pieces []Piece) (called string) {
	var words []string
	n := 0
	for i := range pieces {
		if p := &pieces[i]; p.Link.Kind == site.LinkPaper || p.What.Count.Known || n+len(p.Text) > maxLabelled {
			return ""
		} else if p.Text != "" {
			words = append(words, p.Text)
			n += len(p.Text)
		}
	}
	called = strings.Join(words, " ")
	if site.ReadLabel(called, "0") != site.LinkOther {
		for i := range pieces {
			if pieces[i].Text != "" {
				pieces[i].What = site.What{Kind: site.Words}
			}
		}
	}
	return called
}
