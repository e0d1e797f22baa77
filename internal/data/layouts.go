package data

import (
	"strings"
	"unicode/utf8"

	"dailypapers/internal/text"
)

// A layout is how a table sets its cells.
type layout struct {
	row     func(src string, at int) (cells []string, next int) // the row at an offset
	isCut   func(column int, cell string) bool                  // whether the printer may have cut a cell off; nil if none does
	ruled   bool                                                // a line is drawn between the column names and the rows
	room    []int                                               // of each column; what of a row has none in its line stands in those below; nil if nothing does
	stacked bool                                                // the line of the first column's name begins the first row
	marks   bool                                                // cells are markdown
}

// layouts holds the ways to set a table. Each finds the column names in a line, nil
// if that is no such line. It is shown the line below, and what follows that.
var layouts = []func(line, below, rest string) (names []string, _ layout){
	findBars,
	findAligned,
	separatedBy('\t'),
	separatedBy(','),
	separatedBy(';'),
	separatedBy('|'),
	findStacked,
}

// Separated cells are those of CSV: quoted where they hold a separator, a quote
// or a line break.
type separated struct {
	by       byte
	plain    bool // quotes that nothing needs are the text's own
	escaped  bool // quotes in a cell have a backslash in front, as in other programs two stand for one
	unclosed bool // a quote is not closed; no other can be
}

func separatedBy(by byte) func(line, below, rest string) ([]string, layout) {
	mark := string(rune(by))
	return func(line, below, rest string) ([]string, layout) {
		if n := strings.Count(line, mark); n == 0 || len(line) > (n+1)*meanName { // prose
			return nil, layout{}
		}
		isBar := by == '|'
		if isBar && (line[0] == by || strings.Contains(line, " |")) { // markdown
			return nil, layout{}
		}
		names, _ := (&separated{by: by}).row(line, 0) // no name goes on over the line
		if isNumbered(by, len(names), below, rest) {
			names = append([]string{""}, names...)
		}
		s := &separated{by: by, plain: (by == '\t' || isBar) && line[0] != '"'} // programs that separate by these quote nothing
		return names, layout{row: s.row, ruled: isBar}
	}
}

// isNumbered reports whether the first two rows have a number in front, beside as many
// cells as the names count.
func isNumbered(by byte, names int, below, rest string) bool {
	first, _ := (&separated{by: by}).row(below, 0)
	line, _ := cutLine(rest, 0)
	second, _ := (&separated{by: by}).row(line, 0)
	return len(first) == names+1 && len(second) == names+1 && first[0] == "1" && second[0] == "2"
}

func (s *separated) row(src string, at int) (cells []string, next int) {
	for {
		cell, end := s.cell(src, at)
		cells = append(cells, strings.TrimSpace(cell))
		if end >= len(src) || src[end] != s.by {
			_, next = cutLine(src, min(end, len(src)))
			return cells, next
		}
		at = end + 1
	}
}

// cell reads the cell at an offset, and returns where the separator or the line's
// end stands.
func (s *separated) cell(src string, at int) (cell string, end int) {
	if at < len(src) && src[at] == '"' && !s.unclosed {
		if cell, end, ok := s.quoted(src, at); ok {
			return cell, end
		}
	}
	for end = at; end < len(src) && src[end] != s.by && src[end] != '\n'; {
		end++
	}
	return src[at:end], end
}

// quoted reads a cell in quotes. It is none if something else than the row's or
// the cell's end follows.
func (s *separated) quoted(src string, at int) (cell string, end int, ok bool) {
	doubled, ends := false, false
	for end = at + 1; !ends; {
		n := strings.IndexByte(src[end:], '"')
		if n < 0 {
			s.unclosed = true
			return "", at, false
		}
		end += n + 1
		ends = end == len(src) || src[end] == s.by || src[end] == '\n' || src[end] == '\r'
		switch {
		case src[end-2] == '\\' && (s.escaped || !ends && src[end] != '"'):
			s.escaped, ends = true, false
		case ends:
		case src[end] != '"':
			return "", at, false
		default:
			doubled = true
			end++
		}
	}
	cell = src[at+1 : end-1]
	if s.escaped {
		cell = strings.ReplaceAll(cell, `\"`, `"`)
	}
	if s.plain && !doubled && !strings.ContainsAny(cell, "\t|\n") {
		return "", at, false
	}
	return strings.ReplaceAll(cell, `""`, `"`), end, true
}

// ruleMarks are what a line is drawn of between rows: "|---|:--", "----+----" of a
// database, "├────┼────┤" of a box. boxMarks are the bars between the cells of one, in
// which others are the cells' own.
const (
	ruleMarks = "|-:+= \t─━═┼├┤╪╞╡╇┡┩└┴┘╘╧╛╰╯╟╢╠╣╬╚╩╝╶╴╵"
	boxMarks  = "│┃┆║"
)

var boxBars = strings.NewReplacer("│", "|", "┃", "|", "┆", "|", "║", "|", "|", `\|`)

// isRule reports whether a line is drawn, whatever crosses it.
func isRule(line string) bool {
	return strings.Trim(line, ruleMarks) == "" && strings.ContainsAny(line, "-=─━═╵")
}

func findBars(line, below, _ string) ([]string, layout) {
	if !isRule(below) {
		return nil, layout{}
	}
	isMarkdown, isDrawn := strings.Contains(below, "|"), strings.ContainsAny(below, "+┼╪╇╬")
	if !isMarkdown && !isDrawn {
		return nil, layout{}
	}
	isBox, around := !isMarkdown && strings.ContainsAny(line, boxMarks), ""
	if !isMarkdown && strings.IndexAny(strings.TrimSpace(line), "|"+boxMarks) != 0 {
		around = "|" // which the lines lack
	}
	row := func(src string, at int) (cells []string, next int) {
		line, next := cutLine(src, at)
		if isBox {
			line = boxBars.Replace(line)
		}
		return cellsBetween(around + line + around), next
	}
	names, _ := row(line, 0)
	l := layout{row: row, ruled: true, marks: isMarkdown}
	if isDrawn {
		l.isCut, l.room = isShortened, roomBetween(below)
	}
	return names, l
}

// roomBetween returns how wide the columns are that a drawn line crosses, with a blank on
// both sides of each.
func roomBetween(rule string) (room []int) {
	for _, s := range strings.FieldsFunc(rule, func(r rune) bool { return !strings.ContainsRune("-=─━═", r) }) {
		room = append(room, max(0, utf8.RuneCountInString(s)-2))
	}
	return room
}

// cellsBetween returns the cells between the bars of a line.
func cellsBetween(line string) (cells []string) {
	line = strings.TrimPrefix(strings.TrimSpace(line), "|")
	begin := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, cutBar(line[begin:i]))
			begin = i + 1
		}
	}
	if begin < len(line) {
		cells = append(cells, cutBar(line[begin:]))
	}
	return cells
}

// cutBar returns a cell without the escapes that a table needs.
func cutBar(cell string) string { return strings.ReplaceAll(strings.TrimSpace(cell), `\|`, "|") }

// Aligned cells stand below the dashes of their column.
type aligned struct {
	begins, ends []int
	counted      bool // characters are counted; else the columns are those that a terminal shows
}

func findAligned(line, below, rest string) ([]string, layout) {
	rule := strings.TrimRight(below, " ")
	if rule == "" || strings.Trim(rule, "-─ ") != "" {
		return nil, layout{}
	}
	a := &aligned{}
	column, inside := 0, false
	for _, r := range rule {
		if dash := r != ' '; dash != inside {
			inside = dash
			if dash {
				a.begins = append(a.begins, column)
			} else {
				a.ends = append(a.ends, column)
			}
		}
		column++
	}
	a.ends = append(a.ends, column)
	a.counted = a.counts(rest)
	names, _ := a.row(line, 0)
	return names, layout{row: a.row, isCut: a.isCut, ruled: true, room: a.room()}
}

// measuredRows is how many rows are looked at for how wide characters count.
const measuredRows = 20

// counts reports whether the first row that fits its columns in one way only does
// so if characters are counted. Others may fit in both, and hold other cells then.
func (a *aligned) counts(src string) bool {
	at := 0
	for range measuredRows {
		line, next := cutLine(src, at)
		if shown, counted := a.cut(line, text.Width) != nil, a.cut(line, oneColumn) != nil; shown != counted {
			return counted
		}
		at = next
	}
	return false
}

func oneColumn(rune) int { return 1 }

// isShortened reports whether a cell ends in an ellipsis.
func isShortened(_ int, cell string) bool {
	return strings.HasSuffix(cell, "…") || strings.HasSuffix(cell, "...")
}

// room returns how wide the columns are.
func (a *aligned) room() (room []int) {
	for i, end := range a.ends {
		room = append(room, end-a.begins[i])
	}
	return room
}

// isCut reports whether a cell fills its column and ends in an ellipsis.
func (a *aligned) isCut(column int, cell string) bool {
	room := a.ends[column] - a.begins[column]
	return isShortened(column, cell) && displayWidth(cell) >= room
}

func displayWidth(s string) (n int) {
	for _, r := range s {
		n += text.Width(r)
	}
	return n
}

// row reads a line whose cells stand in their columns, in the way of the table or,
// if they don't, in the other. It returns no cells if neither fits.
func (a *aligned) row(src string, at int) (cells []string, next int) {
	first, second := text.Width, oneColumn
	if a.counted {
		first, second = second, first
	}
	line, next := cutLine(src, at)
	cells = a.cut(line, first)
	if cells == nil {
		cells = a.cut(line, second)
	}
	return cells, next
}

// cut cuts a line at the columns, if its cells stand in them: between two columns
// and behind the last are only spaces.
func (a *aligned) cut(line string, width func(rune) int) (cells []string) {
	column, begin := 0, 0
	for i, r := range line {
		if at := len(cells); at+1 < len(a.begins) && column >= a.begins[at+1] {
			cells = append(cells, strings.TrimSpace(line[begin:i]))
			begin = i
		}
		if column >= a.ends[len(cells)] && r != ' ' {
			return nil
		}
		column += width(r)
	}
	cells = append(cells, strings.TrimSpace(line[begin:]))
	return append(cells, make([]string, len(a.ends))...)[:len(a.ends)] // spaces at the end were cut off
}
