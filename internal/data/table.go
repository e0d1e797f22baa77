package data

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Table reads a line of column names and the rows below it, one a paper, as the
// official client prints them: separated by tabs, by commas or semicolons (CSV),
// by the bars of markdown, of a database or of a box, or aligned below a line of dashes.
// Columns come in any order, those that are not in the table of keys are passed over.
func Table(src string) (page *site.Page, found string) {
	r := records{src: src, lines: true}
	t := findTable(src)
	if t == nil {
		return nil, ""
	}
	t.readRows(&r)
	if len(r.Papers) == 0 && (t.known < columnsOfEmpty || !t.own || len(r.Doubts) > 0) || t.isOther(r.Papers) {
		return nil, ""
	}
	for i, isLost := range t.lost {
		if isLost {
			r.doubt(t.head, "", t.names[i], "the column was not read")
		}
	}
	r.setDay()
	return &r.Page, ""
}

const (
	// maxIntro is how many lines with text are looked at for column names.
	maxIntro = 100

	// maxHeader is how long a line of column names may be.
	maxHeader = 4096

	// meanName is longer than the names of columns are in the middle.
	meanName = 24

	// columnsOfEmpty is how many columns a table without rows needs to be a
	// listing without papers.
	columnsOfEmpty = 3

	// maxColumns is more than tables of papers have. A row has a cell for each.
	maxColumns = 64
)

// A table is a line of names and where its rows are.
type table struct {
	layout layout
	names  []string
	keys   []*key           // of the columns
	has    [paperSlots]bool // whether a column tells what fills a slot
	known  int              // slots that one does
	own    bool             // no other site has one of them
	lost   []bool           // columns that hold what was not read
	head   int              // where the names stand
	bold   bool             // most rows have marks around cells
	begin  int              // where the rows begin
	ids    int              // rows with an id, of whatever kind

	// of the row that is being read
	members []member
	id      string // of the paper that its cells name
}

// isOther reports whether a table with ids has none of arXiv: "id,title,comments"
// may be the issues of a repository.
func (t *table) isOther(papers []site.Paper) bool {
	return t.ids > 0 && !slices.ContainsFunc(papers, func(p site.Paper) bool { return p.ID != "" })
}

// isBold reports whether most rows of markdown, and more than one, have a cell that
// begins with the marks of what is bold. In one they are the title's.
func isBold(rows string) bool {
	bold := strings.Count(rows, "| "+emphases[0])
	return bold > 1 && 2*bold > strings.Count(rows, "\n|")
}

// findTable finds the first line of column names that may be the site's.
func findTable(src string) *table {
	at := 0
	line, next := cutLine(src, at)
	for lines := 0; lines < maxIntro; {
		below, after := cutLine(src, next)
		if len(line) <= maxHeader && strings.TrimSpace(line) != "" {
			lines++
			if t := tableBelow(line, below, src[after:]); t != nil {
				if t.head, t.begin = at, next; t.layout.stacked {
					t.begin = at
				}
				t.bold = t.layout.marks && isBold(src[t.begin:])
				return t
			}
		}
		if next == len(src) {
			break
		}
		at, line, next = next, below, after
	}
	return nil
}

// tableBelow returns the table below a line, if that names columns of the site's.
// It is shown the next line, and what follows that.
func tableBelow(line, below, rest string) *table {
	for _, find := range layouts {
		names, layout := find(line, below, rest)
		if t := newTable(names); t != nil {
			t.layout = layout
			return t
		}
	}
	return nil
}

// cutLine returns the line at an offset and where the next begins.
func cutLine(src string, at int) (line string, next int) {
	if n := strings.IndexByte(src[at:], '\n'); n >= 0 {
		return strings.TrimSuffix(src[at:at+n], "\r"), at + n + 1
	}
	return src[at:], len(src)
}

// newTable looks up the names of columns. It returns nil if they can't be the
// site's: there is an id beside another column, whose values will tell, or a
// title beside a column that no other site has. "title,authors,date" is
// anybody's.
func newTable(names []string) *table {
	if n := len(names); n == 0 || n > maxColumns {
		return nil
	}
	t := &table{names: names, keys: make([]*key, 0, len(names)), lost: make([]bool, len(names))}
	hasPath := slices.ContainsFunc(names, func(name string) bool { k := columnKey(name); return k != nil && k.isPath() })
	for _, name := range names {
		k := columnKey(name)
		if k != nil && k.weak && !hasPath {
			k = columns[text.Squash(name)]
		}
		t.keys = append(t.keys, k)
		if k != nil && k.slot.fills() && !t.has[k.slot] {
			t.has[k.slot] = true
			t.known++
			t.own = t.own || k.own || isOwn[k.slot]
		}
	}
	if t.has[slotID] && t.known > 1 || t.has[slotTitle] && t.own {
		return t
	}
	return nil
}

// columnKey returns what a column tells, by its name: as a program took it from
// JSON, else as people spell it; nil for one that tells nothing of a paper.
func columnKey(name string) *key {
	if k := keysByName[name]; k != nil && k.isColumn() {
		return k
	}
	return columns[text.Squash(name)]
}

// readRows reads the rows. An empty line ends the table, unless a row with an id
// follows anywhere: then what stands in between is damage.
func (t *table) readRows(r *records) {
	empty := false
	var tail *mark // behind the last row and an empty line
	for at := t.begin; at < len(r.src); {
		r.offset = at
		line, next := cutLine(r.src, at)
		if strings.TrimSpace(line) == "" {
			empty, at = !t.layout.stacked, next
			continue
		}
		if t.layout.ruled && (isRule(line) || betweenRows.MatchString(strings.TrimSpace(line))) {
			at = next
			continue
		}
		before := r.mark()
		cells, next := t.row(r, at)
		p := t.paper(r, cells)
		switch {
		case len(r.Papers) >= maxPapers:
			r.drop(before, r.mark())
			r.doubt(at, "papers", line, tooMany)
		case slices.Equal(cells, t.names): // two tables, one behind the other
			r.drop(before, r.mark())
		case p != nil && (!empty || p.ID != ""):
			r.keep()
			tail = nil
		default:
			r.drop(before, r.mark())
			if empty && tail == nil {
				tail = &before
			}
			r.doubt(at, "papers", line, "not a row of the table")
		}
		at = next
	}
	if tail != nil {
		r.drop(*tail, r.mark())
	}
}

// row returns the cells of a row, and of the lines below in which it goes on. Whether the
// printer cut between words they don't tell.
func (t *table) row(r *records, at int) (cells []string, next int) {
	cells, next = t.layout.row(r.src, at)
	if len(t.layout.room) != len(t.keys) || !t.has[slotID] || len(cells) != len(t.keys) {
		return cells, next
	}
	above, more := slices.Clone(cells), make([][]string, len(cells))
	for below, end := t.layout.row(r.src, next); t.goesOn(above, below); below, end = t.layout.row(r.src, next) {
		for i, s := range below {
			if s == "" {
				continue
			}
			last := &cells[i]
			if n := len(more[i]); n > 0 {
				last = &more[i][n-1]
			}
			*last = strings.TrimSuffix(*last, goesOnMark)
			more[i] = append(more[i], s)
		}
		above, next = below, end
	}
	for i, k := range t.keys {
		if rest := text.Fold(strings.Join(more[i], " ")); k != nil && rest != "" {
			cells[i] = strings.TrimSpace(cells[i] + " " + rest)
			r.wrong(fields[k.slot].name, rest, "goes on in another line, perhaps without a space between")
		}
	}
	return cells, next
}

// goesOnMark is what a database prints behind each line of a value but the last.
const goesOnMark = "+"

// narrowest is how wide a column is at least in which texts are wrapped.
const narrowest = 24

// goesOn reports whether cells go on with those above: texts that nothing else stands
// beside, of which the first words had no room there.
func (t *table) goesOn(above, cells []string) bool {
	if len(cells) != len(t.keys) {
		return false
	}
	some := false
	for i, s := range cells {
		if s == "" {
			continue
		}
		word, _, _ := strings.Cut(s, " ")
		room := t.layout.room[i]
		hadRoom := room < narrowest || displayWidth(above[i]+" "+word) <= room
		if k := t.keys[i]; k != nil && !k.isText() || hadRoom && !strings.HasSuffix(above[i], goesOnMark) {
			return false
		}
		some = true
	}
	return some
}

// isOwn tells of which values other sites' tables have no column.
var isOwn = [paperSlots]bool{slotUpvotes: true, slotAISummary: true, slotSubmitterName: true, slotSubmitted: true}

// isEmpty tells what programs print for a value that is not there.
var isEmpty = map[string]bool{"": true, "None": true, "null": true, "NULL": true, `\N`: true, "nan": true, "NaN": true, "NaT": true,
	"NA": true, "N/A": true, "n/a": true, "#N/A": true, "<NA>": true, "-": true, "—": true}

// paper makes a paper of a row; nil of what is none: another number of cells,
// neither an id nor a title, or cells that have a shape (an id, a number, a time)
// of which none has it.
func (t *table) paper(r *records, cells []string) *site.Paper {
	if len(cells) != len(t.keys) {
		return nil
	}
	v := t.values(r, cells)
	if t.layout.room != nil && t.has[slotID] && !v.has(slotID) {
		return nil // what a cell above goes on with
	}
	wrong := len(r.Doubts) + r.More
	p := r.read(v)
	wrong = len(r.Doubts) + r.More - wrong
	shaped := 0
	for at := range fields {
		switch at := slot(at); {
		case fields[at].shaped && v.has(at):
			shaped++
		case (at == slotID || at == slotTitle) && t.has[at] && !v.has(at):
			r.wrong(fields[at].name, "", "missing")
		}
	}
	if p.ID == "" && p.Title == "" || shaped > 0 && wrong == shaped {
		return nil
	}
	return p
}

// values returns what the cells say.
func (t *table) values(r *records, cells []string) *values {
	t.members, t.id = t.members[:0], ""
	for i, s := range cells {
		k := t.keys[i]
		switch {
		case k == nil || isEmpty[s] && k.slot != slotTitle:
			continue
		case k.isText() && t.layout.isCut != nil && t.layout.isCut(i, s):
			r.wrong(fields[k.slot].name, s, "may be cut off")
		}
		v, ok := t.value(r, k, s)
		t.lost[i] = t.lost[i] || !ok
		if k.slot == slotPaper {
			t.addPaper(r, k, v)
			continue
		}
		t.members = append(t.members, member{key: k, value: v, inner: k.ofPaper})
	}
	var it item
	it.collect(t.members, r.spelling.Quote())
	v := it.merge()
	if v.has(slotID) {
		t.ids++
	}
	if t.id != "" && parseID(v[slotID].raw) == "" {
		v[slotID] = value{cell, t.id}
	}
	return v
}

// addPaper adds the members of a paper that stands in one cell: a program made a table
// of the API's items, and of each member a column.
func (t *table) addPaper(r *records, k *key, paper value) {
	if paper.kind != '{' {
		return // people call other columns so
	}
	t.members = append(t.members, member{key: k})
	s := r.scanner(paper)
	for name := range s.Members() {
		if v := nextValue(&s); keysByName[name] != nil {
			t.members = append(t.members, member{key: keysByName[name], value: v, inner: true})
		}
	}
}

// value returns what a cell says, and notes the paper that it names. It returns
// false if the cell can't be read.
func (t *table) value(r *records, k *key, s string) (v value, ok bool) {
	if k.slot == slotTitle && t.layout.marks {
		s = t.cutBreak(r, s)
	}
	c := readCell(s, t.layout.marks, t.bold)
	s = c.words
	switch {
	case s == "": // of a link
		return v, true
	case s == "[object Object]": // of a script
		return v, false
	case isAddress[k.slot]:
		s = cmp.Or(c.address, s)
		return value{cell, s}, site.IsAddress(s)
	case k.slot == slotTitle:
		t.id = cmp.Or(c.id, t.id)
	case k.slot == slotID || k.slot == slotLink:
		t.id = cmp.Or(t.id, parseID(s), c.id)
	case s[0] == '[' && isArray[k.slot], s[0] == '{' && (k.part != "" || k.slot == slotPaper):
		return readNested(s)
	case isArray[k.slot]:
		return readList(r, k, s)
	case k.part != "":
		return quoted(s), true
	}
	return value{cell, spellBreaks(s)}, true
}

// cutBreak returns the first line of a title. What stands behind it may be the
// paper's id; else nothing tells whether it is the title's.
func (t *table) cutBreak(r *records, title string) string {
	line, rest, ok := splitBreak(title)
	if ok {
		c := readCell(rest, true, t.bold)
		id := cmp.Or(parseID(c.words), c.id)
		if t.id = cmp.Or(id, t.id); id == "" {
			r.wrong("title", rest, "behind a line break: it may be a part of the title")
		}
	}
	return line
}

// readNested reads a cell that holds an array or object of JSON or Python. It returns
// false if it is neither.
func readNested(s string) (v value, ok bool) {
	if !json.Valid([]byte(s)) {
		s = jsonFromPython(s)
	}
	if !json.Valid([]byte(s)) {
		return v, false
	}
	return value{s[0], s}, true
}

// readList reads a cell that holds a list of authors or topics as people write it. It
// returns false if it does not.
func readList(r *records, k *key, s string) (v value, ok bool) {
	switch k.slot {
	case slotAIKeywords:
		return listOf(strings.Split(s, nameMark(s))), true
	case slotMediaURLs:
		return v, false
	}
	v, why := readNames(s)
	if why != "" {
		r.wrong(fields[k.slot].name, s, why)
	}
	return v, true
}

// isArray tells which values are arrays in JSON.
var isArray = [slots]bool{slotAIKeywords: true, slotAuthors: true, slotMediaURLs: true}

// isAddress tells which values are addresses: of a link it is where it leads.
var isAddress = [slots]bool{slotGitHubRepo: true, slotProjectPage: true, slotThumbnail: true}
