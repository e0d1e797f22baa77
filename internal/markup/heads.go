package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Heads are what a table's columns are called in its first rows, and the term in front of what
// is said of it: <dt>Upvotes</dt><dd>41</dd>. They are the labels of the cells.
type heads struct {
	tables  int // that are open, one in another
	columns [maxColumns]string
	taken   [maxColumns]int // the first row in which no cell of one above stands in each column
	rows    int             // of the table, so far
	votes   bool            // a column is called after upvotes
	known   bool            // columns have all their names: a number or a paper followed
	column  int             // of the next cell
	first   int             // of those of the cell that is open
	open    *element        // a cell or a term
	from    int             // its first piece
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
func (h *heads) begin(e *element, spans values, piece int) (called string) {
	if e.name == "table" {
		if h.tables++; h.tables == 1 {
			*h = heads{tables: 1, term: h.term}
		}
		return ""
	}
	if h.tables > 1 {
		return ""
	}
	h.open, h.from = e, piece
	switch e.name {
	case "tr":
		h.rows, h.column = h.rows+1, 0
	case "th", "td":
		h.beginCell(max(1, text.Atoi(spans[0])), max(1, text.Atoi(spans[1])))
		if h.first < maxColumns {
			called = h.columns[h.first]
		}
		if called == "" && h.votes && h.first == 0 { // ranks stand in front
			called = "#"
		}
	case "dd":
		called, h.term = h.term, ""
	}
	return called
}

// beginCell begins a cell that stands over some columns and rows, in columns in which
// none of a row above stands.
func (h *heads) beginCell(columns, rows int) {
	for h.column < maxColumns && h.taken[h.column] > h.rows {
		h.column++
	}
	h.first, h.column = h.column, min(h.column+columns, maxColumns)
	for i := h.first; i < h.column; i++ {
		h.taken[i] = h.rows + rows
	}
}

// end ends what is open behind the pieces.
func (h *heads) end(pieces []Piece) {
	pieces = pieces[min(h.from, len(pieces)):]
	switch h.open.name {
	case "th", "td":
		if !h.known {
			h.name(calledBy(pieces), len(pieces) == 0)
		}
	case "dt":
		h.term = calledBy(pieces)
	}
	h.open = nil
}

// name names the columns of the cell that is open. One that says what is no name ends
// the names, but for the head of a row.
func (h *heads) name(called string, isEmpty bool) {
	h.known = h.open.name == "td" && called == "" && !isEmpty
	h.votes = h.votes || site.ReadLabel(called, "0") == site.LinkUpvote
	for i := h.first; i < h.column && called != ""; i++ {
		h.columns[i] = called
	}
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
