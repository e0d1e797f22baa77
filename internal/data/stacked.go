package data

import (
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

// findStacked finds the columns in the lines from the first on. A line that begins
// like one, in the middle of an abstract, has no name that recurs.
func findStacked(line, below, rest string) ([]string, layout) {
	first, _ := cutName(line)
	begin := line[:strings.Index(line, first)+len(first)]
	rest = rest[:min(len(rest), stackedHead)]
	if first == "" || columnKey(first) == nil || !strings.Contains(rest, "\n"+begin) { // most lines
		return nil, layout{}
	}
	s := &stacked{names: []string{first}}
	count := map[string]int{first: 1}
	rest = below + "\n" + rest
	for line := range strings.Lines(rest) {
		name, _ := cutName(line)
		if name != "" && count[name] == 0 && len(s.names) < maxColumns {
			s.names = append(s.names, name)
		}
		count[name]++
	}
	s.names = slices.DeleteFunc(s.names, func(name string) bool { return columnKey(name) == nil && 2*count[name] <= count[first] })
	return s.names, layout{row: s.row, stacked: true, marks: strings.Contains(rest, "](")}
}

// row reads the cells from an offset on, up to a column that stands in front of the
// last, a line between rows, or text behind an empty line. A line without a name goes
// on with the cell above.
func (s *stacked) row(src string, at int) (cells []string, next int) {
	last, gap := -1, false
	for at < len(src) {
		line, below := cutLine(src, at)
		name, cell := cutName(line)
		column := slices.Index(s.names, name)
		line = strings.TrimSpace(line)
		switch isEnd := isBetweenRows(line); {
		case line == "" || isEnd:
			gap = gap || last >= 0
		case column > last:
			if cells == nil {
				cells = make([]string, len(s.names))
			}
			cells[column], last, gap = cell, column, false
		case column >= 0:
			return cells, at
		case last < 0:
			return nil, below
		case gap:
			return cells, at
		default:
			cells[last] += text.Joint(cells[last], line) + line
		}
		at = below
	}
	return cells, at
}

// isBetweenRows reports whether a line stands between two rows, or counts them: "---",
// "*** 2. row ***", "-[ RECORD 2 ]-", "8 rows in set".
func isBetweenRows(line string) bool {
	digits, words := text.CutDigits(strings.TrimPrefix(line, "("))
	return digits != "" && strings.HasPrefix(words, " row") || strings.HasPrefix(line, "***") || strings.HasPrefix(line, "---") || strings.HasPrefix(line, "===") || strings.HasPrefix(line, "-[ ")
}

// aroundNames stand in front of a column's name, and around it.
const aroundNames = " \t-*•"

// maxNameWords is how many words a column's name has at most.
const maxNameWords = 3

// cutName splits a line behind the name of a column: "Title: Gulls", "**Title:** Gulls",
// "title = Gulls", "title | Gulls". The name is "" if there is none.
func cutName(line string) (name, cell string) {
	line = strings.TrimLeft(line, aroundNames)
	i := strings.IndexAny(line[:min(len(line), maxName)], ":=|")
	if i <= 0 {
		return "", ""
	}
	name = strings.Trim(line[:i], aroundNames)
	cell = strings.TrimPrefix(line[i+1:], "**")
	if name == "" || !text.IsASCIILetter(name[0]) || text.HasWords(name, maxNameWords+1) || cell != "" && strings.IndexByte(" \t\r\n", cell[0]) < 0 {
		return "", ""
	}
	return name, strings.TrimSpace(cell)
}
