package data

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"dailypapers/internal/text"
)

// Stacked cells stand below one another, each behind the name of its column: as a
// database prints wide rows, PowerShell lists objects, and people write.
//
//	Title: Gulls by Night
//	Link: https://huggingface.co/papers/2601.00001
//	Upvotes: 7
type stacked struct {
	names []string
}

// stackedHead is how much of a text tells what columns it has, in bytes.
const stackedHead = 1 << 16

// findStacked finds the columns in the lines from the first on: names that the site's
// have, and others that most rows have. One of them is the title's. A text with
// headings, or links to papers beside its cells, is no table.
func findStacked(line, below, rest string) ([]string, layout) {
	first, _ := cutName(line)
	if columnKey(first) == nil {
		return nil, layout{} // most lines
	}
	rest = rest[:min(len(rest), stackedHead)]
	mark := line[strings.Index(line, first)+len(first):][:1]
	if !recurs(rest, first, mark) {
		return nil, layout{} // the lines above a text
	}
	s := &stacked{names: []string{first}}
	count := map[string]int{first: 1}
	rest = below + "\n" + rest
	for line := range strings.Lines(rest) {
		name, _ := cutName(line)
		switch {
		case name == "" && (line[0] == '#' || strings.Contains(line, "/papers/")):
			return nil, layout{}
		case name != "" && count[name] == 0 && len(s.names) < maxColumns:
			s.names = append(s.names, name)
		}
		count[name]++
	}
	s.names = slices.DeleteFunc(s.names, func(name string) bool { return columnKey(name) == nil && 2*count[name] <= count[first] })
	if !slices.ContainsFunc(s.names, func(name string) bool { k := columnKey(name); return k != nil && k.slot == slotTitle }) {
		return nil, layout{}
	}
	return s.names, layout{row: s.row, stacked: true, marks: strings.Contains(rest, "](")}
}

// recurs reports whether a name stands in front of its mark in s.
func recurs(s, name, mark string) bool {
	for at := range text.Places(s, mark) {
		if strings.HasSuffix(s[:at], name) {
			return true
		}
	}
	return false
}

// row reads the cells from an offset on, up to the first column or one that the row
// has, or up to text behind an empty line or a line between rows. A line without a name
// goes on with the cell above.
func (s *stacked) row(src string, at int) (cells []string, next int) {
	columns := make([]stackedCell, len(s.names))
	last, c := -1, new(stackedCell)
	for next = at; next < len(src); {
		line, below := cutLine(src, next)
		name, words := cutName(line)
		column := slices.Index(s.names, name)
		line = strings.TrimSpace(line)
		isBetween := betweenRows.MatchString(line)
		if (column >= 0 || isBetween) && !c.close() || column >= 0 && last >= 0 && (column == 0 || columns[column].whole > 0 || c.gap && column < last) {
			break
		}
		switch {
		case line == "" || isBetween:
			c.gap, c.over = true, c.over || isBetween
		case column >= 0:
			last, c = column, &columns[column]
			*c = stackedCell{lines: []string{words}, whole: 1, prose: hasParagraphs(columnKey(name))}
		case last < 0:
			return nil, below
		default:
			c.add(line, next)
		}
		next = below
	}
	for i := range columns {
		cells = append(cells, columns[i].String())
	}
	return cells, cmp.Or(c.behind, next)
}

// A stackedCell is the cell that is being read. Paragraphs behind an empty line are its
// own if it may have some, the last ends as a sentence, and the row or the table goes on
// behind them.
type stackedCell struct {
	prose  bool     // it may have paragraphs
	lines  []string // each paragraph but the first behind ""
	whole  int      // how many of them are the cell's for certain
	behind int      // where the others begin, 0 if there are none
	gap    bool     // an empty line follows, or one between rows
	over   bool     // the latter
}

// hasParagraphs reports whether a column's cells may have paragraphs: abstracts do, and
// what nobody reads may.
func hasParagraphs(k *key) bool { return k == nil || k.slot == slotAbstract || k.slot == slotAISummary }

func (c *stackedCell) add(line string, at int) {
	if c.gap {
		c.lines = append(c.lines, "")
		c.behind = cmp.Or(c.behind, at)
	}
	c.lines, c.gap = append(c.lines, line), false
	if c.behind == 0 {
		c.whole = len(c.lines)
	}
}

// close makes all lines the cell's, and reports whether they are.
func (c *stackedCell) close() bool {
	if c.behind > 0 {
		if !c.prose || c.over || !text.EndsSentence(c.lines[len(c.lines)-1]) {
			return false
		}
		c.whole, c.behind, c.gap = len(c.lines), 0, true
	}
	return true
}

// String joins the lines. A database draws those of a value one below another, with a
// mark where one follows:
//
//	summary | We count gulls.+
//	        | We count owls.
func (c *stackedCell) String() string {
	var b strings.Builder
	above := ""
	for i, line := range c.lines[:c.whole] {
		rest, isDrawn := strings.CutPrefix(line, "|")
		if line = strings.TrimSpace(rest); i+1 < c.whole && strings.HasPrefix(c.lines[i+1], "|") {
			line = strings.TrimRight(strings.TrimSuffix(line, "+"), " ")
		}
		switch {
		case i == 0:
		case isDrawn:
			b.WriteString("\n")
		case line == "":
			b.WriteString("\n\n")
		case above != "":
			b.WriteString(text.Joint(above, line))
		}
		b.WriteString(line)
		above = line
	}
	return b.String()
}

// betweenRows is how a line begins that stands between two rows, or counts them: "---",
// "*** 2. row ***", "-[ RECORD 2 ]-", "8 rows in set", "(8 rows)".
var betweenRows = regexp.MustCompile(`^(\*{3}|-{3}|={3}|-\[ |\(?[0-9]+ rows?(\)?$| in set))`)

// aroundNames stand in front of a column's name, and around it.
const aroundNames = " \t-*•"

// maxName is longer than the name of any column.
const maxName = 48

// maxNameWords is how many words a column's name has at most.
const maxNameWords = 3

// cutName splits a line behind the name of a column: "Title: Gulls", "1. **Title:** Gulls",
// "title = Gulls", "title | Gulls". The name is "" if there is none.
func cutName(line string) (name, cell string) {
	line = strings.TrimLeft(line, aroundNames)
	if digits, rest := text.CutDigits(line); digits != "" {
		line = strings.TrimLeft(strings.TrimPrefix(rest, "."), aroundNames)
	}
	i := strings.IndexAny(line[:min(len(line), maxName)], ":=|")
	if i <= 0 {
		return "", ""
	}
	name = strings.Trim(line[:i], aroundNames)
	cell = strings.TrimPrefix(line[i+1:], "**")
	if !text.IsASCIILetter(name[0]) || text.HasWords(name, maxNameWords+1) || cell != "" && strings.IndexByte(" \t\r\n", cell[0]) < 0 {
		return "", ""
	}
	return name, strings.TrimSpace(cell)
}
