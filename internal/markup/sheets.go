package markup

import (
	"slices"
	"strconv"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// The text of a printed page comes in sheets of paper, with a form feed between
// them or with nothing. A browser prints on each, in lines of their own or in
// one:
//
//	4/7/26, 5:23 PM      Daily Papers - Hugging Face
//	https://huggingface.co/papers               2/17
//
// These lines are no part of what they interrupt. What prints a sheet's text in
// the order in which it was drawn has them both at its end, what sorts it has
// them anywhere, with empty lines around, which tell nothing then.

// sheetLine stands for a line between sheets, of which nothing is known, or in front
// of one where a sheet begins.
const sheetLine = "\f"

// sheets are the lines of a text in sheets of paper.
type sheets struct {
	lines  []sheetText
	count  int    // of sheets, an empty one at the end not counted
	feeds  bool   // form feeds are between them
	header header // what stands on all of them says
}

// A sheetText is a line on a sheet.
type sheetText struct {
	text  string
	sheet int    // on which it stands, from 0 on
	cut   bool   // it is no part of the page
	stamp string // what of it a browser prints on each sheet, folded
}

// manySheets is how many sheets of paper show that they are counted. Of so many one
// may be damaged, but one always.
const (
	manySheets = 3
	oneDamaged = 6
)

// mostOf returns on how many of the sheets a line stands at least that stands on
// all.
func mostOf(sheets int) int {
	return max(min(sheets, manySheets), sheets-max(1, sheets/oneDamaged))
}

// headLines is how many lines a browser prints at the top of a sheet.
const headLines = 2

// maxCount is how many bytes of a line are looked at.
const maxCount = 1 << 11

// cutSheets makes one text of a page's sheets. It returns what the lines that are
// printed on each of them say about the page.
func cutSheets(s string) (string, header) {
	if !strings.Contains(s, "\f") && !mayCountSheets(s) {
		return s, header{}
	}
	p := newSheets(s)
	counted := p.cutCounts()
	if counted == 0 && !p.feeds {
		return s, header{}
	}
	p.header.printed = true
	if counted > 0 {
		p.cutStamps(mostOf(counted))
		if counted >= manySheets {
			p.cutTitles(mostOf(counted))
		}
	} else {
		p.cutStamps(max(manySheets, mostOf(p.count)))
	}
	p.cutEmpty()
	if p.header.Place.Kind == "" {
		p.header.Captured = site.Day{} // a saved page was printed
	}
	return ligatures.Replace(p.join()), p.header
}

// ligatures spells the letters that a font has one glyph for, by which tools that take
// the text out of a printed page spell them.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl")

// maxCounts is how many numbers that may be of a first sheet are looked at.
const maxCounts = 8

// mayCountSheets is a quick look for lines that count sheets where no form feeds
// are: "1/17", "2/17", "3/17".
func mayCountSheets(s string) bool {
	looks := 0
	for i := range text.Places(s, "1") {
		if i+1 == len(s) || s[i+1] != '/' && s[i+1] != ' ' {
			continue // most places
		}
		for _, mark := range countMarks {
			rest, ok := strings.CutPrefix(s[i+1:], mark)
			of, _ := text.CutDigits(rest)
			if !ok || of == "" {
				continue
			}
			if looks++; looks > maxCounts || strings.Contains(rest, "2"+mark+of) && strings.Contains(rest, "3"+mark+of) {
				return true
			}
		}
	}
	return false
}

// newSheets divides a text at line ends and form feeds. A form feed beside a line
// end divides no line.
func newSheets(s string) *sheets {
	p := &sheets{feeds: strings.Contains(s, "\f")}
	for line := range strings.SplitSeq(s, "\n") {
		for {
			part, rest, ok := strings.Cut(line, "\f")
			if part != "" || !ok {
				p.lines = append(p.lines, sheetText{text: part, sheet: p.count})
			}
			if !ok {
				break
			}
			p.count++
			if line = rest; line == "" && part != "" {
				break
			}
		}
	}
	last := len(p.lines) - 1
	for last > 0 && strings.TrimSpace(p.lines[last].text) == "" {
		last--
	}
	p.count = p.lines[last].sheet + 1
	return p
}

// A counter is what the lines that count the sheets of a page have in common.
type counter struct {
	word string // "Page"
	of   int
}

// A countedRun is the lines that one counter counts, in order.
type countedRun struct {
	lines       []int
	of          int
	first, last int
	sheet       int
}

// countMarks are what browsers print between the number of a sheet and that of all.
var countMarks = []string{"/", " / ", " of ", " von ", " sur ", " de ", " di ", " van ", " av ", " af ", " z ", " из "}

// cutCounts cuts the lines that count the sheets. It returns how many there are, 0
// if nothing is counted.
func (p *sheets) cutCounts() int {
	run := p.longestRun()
	if !p.isCounted(run) {
		return 0
	}
	if p.feeds {
		p.cutGlued(run)
	} else {
		p.divide(run.lines)
	}
	for _, i := range run.lines {
		p.lines[i].cut = true
	}
	return len(run.lines)
}

// longestRun returns the lines of the counter that counts most.
func (p *sheets) longestRun() *countedRun {
	runs := map[counter]*countedRun{}
	longest := &countedRun{}
	for i := range p.lines {
		c, number, stamp, ok := sheetCount(p.lines[i].text)
		if !ok {
			continue
		}
		p.lines[i].stamp = stamp
		r := runs[c]
		if r == nil {
			r = &countedRun{of: c.of, first: number, sheet: -1}
			runs[c] = r
		}
		if sheet := p.lines[i].sheet; number > r.last && (sheet > r.sheet || !p.feeds) {
			r.lines, r.last, r.sheet = append(r.lines, i), number, sheet
		}
		if len(r.lines) > len(longest.lines) {
			longest = r
		}
	}
	return longest
}

// isCounted reports whether a run counts the sheets. A text may say "1/6", "2/6".
func (p *sheets) isCounted(r *countedRun) bool {
	n := len(r.lines)
	switch {
	case n == 0:
		return false
	case !p.feeds:
		return n >= max(manySheets, mostOf(r.last-r.first+1)) && p.allBesideStamps(r.lines)
	case n < manySheets:
		return n >= p.count-1 && p.allBesideStamps(r.lines) // the last may be cut off
	case r.of == p.count:
		return 5*n > 3*p.count
	}
	return n >= mostOf(r.last-r.first+1) && n >= mostOf(p.count)
}

// allBesideStamps reports whether each of some lines that count sheets has the
// page's address, or stands below it.
func (p *sheets) allBesideStamps(counts []int) bool {
	return !slices.ContainsFunc(counts, func(i int) bool {
		stamp := p.lines[i].stamp
		for i--; stamp == "" && i >= 0; i-- {
			stamp = text.Fold(p.lines[i].text[:min(len(p.lines[i].text), maxCount)])
		}
		s, ok := site.ParseStamp(stamp)
		return !ok || s.Address == ""
	})
}

// cutGlued cuts the number of a sheet, or the address in front of it, at either end
// of a line of its text, where no line of its own has it: "6 authors5/10". What sorts
// a sheet's texts has put them between each other, so that their order is in doubt.
func (p *sheets) cutGlued(r *countedRun) {
	counts, address := r.lines, p.lines[r.lines[0]].stamp
	for i := range p.lines {
		l := &p.lines[i]
		for len(counts) > 0 && p.lines[counts[0]].sheet < l.sheet {
			counts = counts[1:]
		}
		isCounted := len(counts) > 0 && p.lines[counts[0]].sheet == l.sheet
		if isCounted && p.lines[counts[0]].stamp != "" {
			continue
		}
		rest := cutEnds(l.text, address)
		if !isCounted {
			rest = cutEnds(rest, strconv.Itoa(l.sheet+1)+"/"+strconv.Itoa(r.of))
		}
		if rest != l.text {
			p.header.doubts = append(p.header.doubts, site.Doubt{Line: i + 1, Text: text.Beginning(l.text), Msg: "what a browser prints on each sheet stands between words, which may be out of order"})
			l.text = rest
		}
	}
}

// cutEnds cuts what is no number by itself, nor a part of one, at the begin or the
// end of a line that has more.
func cutEnds(line, s string) string {
	bare := strings.TrimSpace(line)
	if s == "" || bare == s {
		return line
	}
	if rest, ok := strings.CutPrefix(bare, s); ok && !text.IsDigit(rest[0]) {
		return line[:blanks(line)] + rest
	}
	if rest, ok := strings.CutSuffix(bare, s); ok && !text.IsDigit(rest[len(rest)-1]) {
		return line[:blanks(line)] + rest
	}
	return line
}

// sheetCount reads a line that counts a sheet: "2/17", "https://e.com 2/17", "Page 2 of
// 17", "2 of 17 4/7/26, 5:23 PM". The stamp is what else a browser prints there.
func sheetCount(line string) (c counter, number int, stamp string, ok bool) {
	line = text.Fold(line[:min(len(line), maxCount)])
	if line == "" || !text.IsDigit(line[0]) && !text.IsDigit(line[len(line)-1]) {
		return c, 0, "", false
	}
	for _, mark := range countMarks {
		if i := strings.LastIndex(line, mark); i > 0 && text.IsDigits(line[i+len(mark):]) {
			front := strings.TrimRight(line[:i], "0123456789")
			if digits := line[len(front):i]; digits != "" && (front == "" || front[len(front)-1] == ' ') {
				c.of, front = text.Atoi(line[i+len(mark):]), strings.TrimSpace(front)
				if _, isStamp := site.ParseStamp(front); isStamp {
					return c, text.Atoi(digits), front, true
				}
				c.word = front
				return c, text.Atoi(digits), "", !strings.Contains(front, " ")
			}
		}
		digits, behind := text.CutDigits(line)
		if behind, found := strings.CutPrefix(behind, mark); found {
			of, rest := text.CutDigits(behind)
			rest = strings.TrimPrefix(rest, " ")
			if s, isStamp := site.ParseStamp(rest); isStamp && s.Time != "" {
				return counter{of: text.Atoi(of)}, text.Atoi(digits), rest, true
			}
		}
	}
	return c, 0, "", false
}

// divide divides a text without form feeds behind the lines that count its sheets.
func (p *sheets) divide(counts []int) {
	p.count = 0
	for i := range p.lines {
		p.lines[i].sheet = p.count
		if p.count < len(counts) && i == counts[p.count] {
			p.count++
		}
	}
}

// A recurrence tells on how many sheets a text stands.
type recurrence struct{ sheets, last int }

// recur counts a text on a sheet.
func recur(on map[string]recurrence, s string, sheet int) {
	if r := on[s]; s != "" && (r.sheets == 0 || r.last != sheet) {
		on[s] = recurrence{r.sheets + 1, sheet}
	}
}

// cutStamps cuts the lines that a browser prints, wherever they stand, if they are
// alike on so many sheets.
func (p *sheets) cutStamps(most int) {
	on := map[string]recurrence{}
	for i := range p.lines {
		l := &p.lines[i]
		if !l.cut {
			l.stamp = text.Fold(l.text[:min(len(l.text), maxCount)])
			if _, ok := site.ParseStamp(l.stamp); !ok {
				l.stamp = ""
			}
		}
		recur(on, l.stamp, l.sheet)
	}
	for i := range p.lines {
		if l := &p.lines[i]; on[l.stamp].sheets >= most {
			l.cut = true
			p.note(l.stamp)
		} else {
			l.stamp = ""
		}
	}
}

// note takes what a line that stands on every sheet says about the page.
func (p *sheets) note(line string) {
	s, _ := site.ParseStamp(line)
	if p.header.title == "" {
		p.header.setTitle(s.Title)
	}
	p.header.Note("url", s.Address)
	if day, ok := s.Day(); ok {
		p.header.Captured = day
	}
}

// cutTitles cuts the titles that are no such lines by themselves: what stands at
// the top of so many sheets, or right below the time. What stands at the bottom may
// be an organization.
func (p *sheets) cutTitles(most int) {
	for range headLines {
		on := map[string]recurrence{}
		var tops []int
		sheet, behindTime := -1, false
		for i := range p.lines {
			l := &p.lines[i]
			switch {
			case l.cut:
				behindTime = l.stamp != ""
				continue
			case strings.TrimSpace(l.text) == "":
				continue
			case (l.sheet > sheet || behindTime) && site.Classify(text.Fold(l.text[:min(len(l.text), maxCount)])).Kind == site.Prose: // no card's own
				sheet = l.sheet
				tops = append(tops, i)
				recur(on, text.Fold(l.text[:min(len(l.text), maxCount)]), sheet)
			}
			behindTime = false
		}
		for _, i := range tops {
			if l := &p.lines[i]; on[text.Fold(l.text[:min(len(l.text), maxCount)])].sheets >= most {
				l.cut, l.stamp = true, ""
			}
		}
	}
}

// cutEmpty cuts the empty lines around what was cut and at the ends of sheets,
// where they divide nothing.
func (p *sheets) cutEmpty() {
	isEdge := func(i, next int) bool {
		return p.lines[next].cut || p.feeds && p.lines[next].sheet != p.lines[i].sheet
	}
	for i := range p.lines {
		if l := &p.lines[i]; strings.TrimSpace(l.text) == "" && i > 0 && isEdge(i, i-1) {
			l.cut = true
		}
	}
	for i := range slices.Backward(p.lines) {
		if l := &p.lines[i]; strings.TrimSpace(l.text) == "" && i+1 < len(p.lines) && isEdge(i, i+1) {
			l.cut = true
		}
	}
}

// join returns the text, with sheetLine for what was cut and in front of sheets.
func (p *sheets) join() string {
	var b strings.Builder
	for i := range p.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		switch l := &p.lines[i]; {
		case l.cut:
			b.WriteString(sheetLine)
		case i > 0 && p.lines[i-1].sheet < l.sheet && l.text != "":
			b.WriteString(sheetLine)
			b.WriteString(l.text)
		default:
			b.WriteString(l.text)
		}
	}
	return b.String()
}
