package envelope

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// cellMarks stand between the cells of a table.
const cellMarks = ",;\t"

// cutCell returns the page in a cell of CSV, below a line of names, that is most of
// the text. In its quotes two stand for one. The cells in front of it may say where
// it comes from.
func cutCell(p Page) (page Page, ok bool) {
	head := p.Text[:min(len(p.Text), lookAhead)]
	names, _, ok := strings.Cut(head, "\n")
	mark := strings.IndexAny(names, cellMarks)
	if !ok || mark < 0 || strings.Contains(names, names[mark:mark+1]+" ") { // prose
		return page, false
	}
	by := names[mark : mark+1]
	for i := len(names); i < len(head); i++ {
		if head[i] != '"' || head[i-1] != '\n' && head[i-1] != by[0] {
			continue
		}
		end := cellEnd(p.Text, i)
		raw := p.Text[i+1 : end]
		if !fills(end-i, p.Text) || !endsCell(p.Text[end:], by) || !strings.Contains(raw, "\n") && !beginsJSON(strings.ReplaceAll(raw, `""`, `"`)) {
			i = end
			continue
		}
		page = p.part(i+1, end)
		if end == len(p.Text) {
			page.doubt(site.Doubt{Line: page.Line, Msg: "the cell around the page is cut off"})
		}
		page.Text = strings.ReplaceAll(page.Text, `""`, `"`)
		page.take(originOf(strings.Split(names, by), head[:i], by))
		return page, true
	}
	return page, false
}

// cellEnd returns where the quote stands that closes a cell, the text's end if none
// does.
func cellEnd(s string, begin int) int {
	for i := begin + 1; i < len(s); i++ {
		if s[i] != '"' {
			continue
		}
		if i+1 == len(s) || s[i+1] != '"' {
			return i
		}
		i++
	}
	return len(s)
}

// endsCell reports whether s, which begins with a cell's last quote if it has one,
// goes on with another cell or a line.
func endsCell(s, by string) bool {
	return len(s) < 2 || s[1] == by[0] || s[1] == '\n' || s[1] == '\r'
}

// originOf returns what the cells say that stand in front of one, in its line.
func originOf(names []string, front, by string) (o site.Origin) {
	cells := strings.Split(front[strings.LastIndexByte(front, '\n')+1:], by)
	for i, cell := range cells[:len(cells)-1] {
		if i < len(names) {
			o.Note(text.Fold(strings.Trim(names[i], `"`)), strings.Trim(cell, `"`))
		}
	}
	return o
}
