package envelope

import (
	"strings"

	"dailypapers/internal/site"
)

// Texts with a mark in front of each line: a quotation in a mail, "> 7", a new
// file in a diff, "+7".

// A lineMark is what stands in front of each line of a text.
type lineMark struct {
	mark  string
	blank string // what may follow it and belongs to it
	above string // what the line begins with that stands above the first; "" if that may be any or none
}

var lineMarks = []lineMark{
	{">", " ", ""},
	{"+", "", "@@ "},
}

const (
	// markedRun is how many lines with the mark, one behind the other, show that
	// the text begins with the first of them; fewer if the text ends with them.
	markedRun = 8

	// unmarkedShare is which share of the lines may lack the mark: what a mail
	// program wrapped, and what stands below. If more do, the marks are the
	// text's own.
	unmarkedShare = 8

	// maxMarks is how many marks stand one behind the other.
	maxMarks = 4
)

// cutMarks returns the text that is most of p and has a mark in front of each of
// its lines, without the marks.
func cutMarks(p Page) (body Page, ok bool) {
	body = p
	for range maxMarks {
		cut := false
		for i := range lineMarks {
			if inner, isMarked := lineMarks[i].cut(body); isMarked {
				body, cut = inner, true
				break
			}
		}
		if !cut {
			break
		}
		ok = true
	}
	return body, ok
}

// cut returns the text that has the mark.
func (m *lineMark) cut(p Page) (body Page, ok bool) {
	begin := m.find(p.Text)
	if begin < 0 {
		return body, false
	}
	marked := p.Text[begin:]
	lines, unmarked := 0, 0
	for line := range strings.Lines(marked) {
		lines++
		if !strings.HasPrefix(line, m.mark) {
			unmarked++
		}
	}
	if unmarked > lines/unmarkedShare || !fills(len(marked), p.Text) {
		return body, false
	}
	var o site.Origin
	noteLines(&o, p.Text[:begin])
	body = p.part(begin, len(p.Text))
	body.take(o)
	var b strings.Builder
	b.Grow(len(marked))
	for line := range strings.Lines(marked) {
		b.WriteString(strings.TrimPrefix(strings.TrimPrefix(line, m.mark), m.blank))
	}
	body.Text = b.String()
	return body, true
}

// find returns where the first of enough lines with the mark begins, -1 if that is
// not soon.
func (m *lineMark) find(s string) int {
	begin, run, at, above := -1, 0, 0, ""
	for line := range strings.Lines(s) {
		switch isMarked := strings.HasPrefix(line, m.mark); {
		case !isMarked:
			begin, run = -1, 0
		case begin >= 0 || strings.HasPrefix(above, m.above):
			if run == 0 {
				begin = at
			}
			run++
		}
		if run == markedRun || begin < 0 && at > lookAhead {
			return begin
		}
		at += len(line)
		above = line
	}
	return begin
}
