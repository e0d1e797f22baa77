package dailypapers

import (
	"cmp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// readJSON reads an answer of the API (/api/daily_papers, /api/papers/search,
// /api/papers/ID) or bare hydration data.
func readJSON(p *page) bool {
	src := strings.TrimSpace(p.input)
	if src == "" || src[0] != '{' && src[0] != '[' {
		return false
	}
	// Markdown may begin with a bracket too.
	switch rest := strings.TrimLeft(src[1:], " \n\r\t"); {
	case rest == "":
		return false
	case src[0] == '{' && rest[0] != '"' && rest[0] != '}':
		return false
	case src[0] == '[' && !strings.ContainsRune(`{["]-0123456789tfn`, rune(rest[0])):
		return false
	}
	before := *p
	r := itemReader{page: p, scanner: scanner{src: p.input}, lines: true}
	known := false
	if src[0] == '{' {
		known = r.readObject()
	} else {
		known = r.readArray()
	}
	if known && r.bad == "" && r.peek() != 0 {
		known = r.readBehind()
	}
	if !known {
		what := p.what
		*p = before
		if r.bad == "" && r.peek() == 0 {
			p.what = what // else it only begins like JSON: "[1] Hugging Face"
		}
	}
	return known
}

// readBehind reads what follows the first JSON value: more papers, one behind
// the other, as JSON lines have them. It returns false for "[]" and text, which
// is what a text browser prints for a picture.
func (r *itemReader) readBehind() bool {
	if len(r.listing.Papers) == 0 {
		return false
	}
	for r.peek() == '{' {
		r.listing.Kind = ""
		r.offset, r.place = r.pos, r.place+1
		it := r.readItem()
		switch {
		case r.bad != "":
			r.lose("the data is damaged: "+r.bad, r.src[r.offset:])
			return true
		case it.isPaper():
			r.add(&it)
		default:
			r.lose("neither an id nor a title", r.src[r.offset:r.pos])
		}
	}
	if r.peek() != 0 {
		r.problem(Problem{Line: r.line(r.pos), Text: clip(fold(r.src[r.pos:min(len(r.src), r.pos+200)])), Msg: "text behind the JSON"})
	}
	return true
}

// An itemReader reads the items that the API's answers and the pages' hydration
// data have in common.
type itemReader struct {
	*page
	scanner
	lines  bool // whether offsets in src say something to the user
	offset int  // of the item that is being read
	place  int  // 1-based, of the item in its array
}

// An item is one element of a list: the values that matter, still as JSON, ""
// where absent. The paper stands in an object of its own inside an item; a bare
// paper is only that object.
type item struct {
	// of the item
	title, summary, publishedAt    string
	thumbnail, mediaURL, mediaURLs string
	numComments, submittedBy, org  string
	highlighted                    bool // the item answers a search
	// of the paper inside
	hasPaper bool
	noPaper  string // what stands in the paper's place, if it is no object
	paper    struct {
		id, authors, title, summary              string
		publishedAt, submittedAt, submittedBy    string
		upvotes, githubRepo, stars, projectPage  string
		aiSummary, aiKeywords, mediaURLs, orgVal string
	}
}

// readItem reads an object that may be an item or a bare paper.
func (r *itemReader) readItem() item {
	var it item
	for key := range r.members() {
		switch key {
		case "paper":
			it.hasPaper = true
			if r.peek() != '{' {
				it.noPaper = r.value()
				continue
			}
			for key := range r.members() {
				it.keepPaper(key, &r.scanner)
			}
		case "title":
			it.title = r.value()
		case "summary":
			it.summary = r.value()
		case "publishedAt":
			it.publishedAt = r.value()
		case "thumbnail":
			it.thumbnail = r.value()
		case "mediaUrl":
			it.mediaURL = r.value()
		case "mediaUrls":
			it.mediaURLs = r.value()
		case "numComments":
			it.numComments = r.value()
		case "submittedBy":
			it.submittedBy = r.value()
		case "organization":
			it.org = r.value()
		case "highlightedTitle", "highlightedSummary":
			it.highlighted = true
			r.value()
		default:
			it.keepPaper(key, &r.scanner) // a bare paper has its fields here
		}
	}
	return it
}

// keepPaper keeps the value of a paper's member.
func (it *item) keepPaper(key string, s *scanner) {
	v := s.value()
	p := &it.paper
	switch key {
	case "id":
		p.id = v
	case "authors":
		p.authors = v
	case "title":
		p.title = v
	case "summary":
		p.summary = v
	case "publishedAt":
		p.publishedAt = v
	case "submittedOnDailyAt":
		p.submittedAt = v
	case "submittedOnDailyBy":
		p.submittedBy = v
	case "upvotes":
		p.upvotes = v
	case "githubRepo":
		p.githubRepo = v
	case "githubStars":
		p.stars = v
	case "projectPage":
		p.projectPage = v
	case "ai_summary":
		p.aiSummary = v
	case "ai_keywords":
		p.aiKeywords = v
	case "mediaUrls":
		p.mediaURLs = v
	case "organization":
		p.orgVal = v
	}
}

// isPaper reports whether the object was an item or a bare paper: it has what
// only Hugging Face's have.
func (it *item) isPaper() bool {
	p := &it.paper
	if it.hasPaper && it.noPaper == "" {
		return p.id != "" || p.title != "" || it.title != ""
	}
	if it.numComments != "" && it.title != "" {
		return true
	}
	if it.hasPaper {
		return it.title != "" && it.publishedAt != ""
	}
	id, _ := unquote(p.id)
	return isArxivID(withoutVersion(id)) && it.title != "" &&
		(p.upvotes != "" || p.submittedAt != "" || p.aiSummary != "" || it.publishedAt != "" && it.summary != "")
}

// unquote returns the value of a JSON string, "" for null and for no value.
func unquote(raw string) (_ string, ok bool) {
	if raw == "" || raw == "null" {
		return "", true
	}
	if raw[0] != '"' {
		return "", false
	}
	s := scanner{src: raw}
	v, ok := s.text()
	return v, ok
}

// readArray reads the API's lists.
func (r *itemReader) readArray() bool {
	items := r.readItems()
	if len(r.listing.Papers) == 0 && items.total > 0 && (items.cut == "" || nextItem(r.src, 0) == len(r.src)) {
		r.what = "JSON: an array of " + cmp.Or(items.first, "objects, cut off")
		return false
	}
	r.listing.Format = FormatJSON
	if items.highlighted {
		r.listing.Kind = KindSearch
	} else if day, ok := sameSubmissionDay(r.listing.Papers); ok {
		// submittedOnDailyAt lies on the list's day, in UTC.
		r.listing.Kind, r.heading = KindDaily, day
	}
	return true
}

// sameSubmissionDay returns the day on which the papers that say so were
// listed, if it is one day.
func sameSubmissionDay(papers []Paper) (day Date, ok bool) {
	for _, p := range papers {
		switch {
		case p.Submitted.IsZero() || p.SubmittedAt.Before(newYorkSince):
		case day.IsZero():
			day = p.Submitted
		case day != p.Submitted:
			return Date{}, false
		}
	}
	return day, !day.IsZero()
}

// readObject reads hydration data or one paper: an object with dailyPapers, with
// a paper, or a bare paper.
func (r *itemReader) readObject() bool {
	var top struct {
		date, dateString, periodType, query, trending, prev, next string
	}
	var keys []string
	hasList, list := false, itemCount{}
	begin := r.pos
	for key := range r.members() {
		if len(keys) < 6 {
			keys = append(keys, strconv.Quote(clip(fold(key))))
		}
		switch key {
		case "dailyPapers":
			if r.peek() != '[' {
				r.value()
				continue
			}
			hasList = true
			list = r.readItems()
		case "date":
			top.date = r.value()
		case "dateString":
			top.dateString = r.value()
		case "periodType":
			top.periodType = r.value()
		case "query":
			top.query = r.value()
		case "isTrending":
			top.trending = r.value()
		case "prevDate":
			top.prev = r.value()
		case "nextDate":
			top.next = r.value()
		default:
			r.value()
		}
	}
	if !hasList {
		r.pos, r.bad = begin, ""
		r.offset, r.place = begin, 1
		it := r.readItem()
		if !it.isPaper() || r.bad != "" {
			r.what = "JSON: an object with the keys " + strings.Join(keys, ", ")
			if len(keys) == 0 {
				r.what = "JSON: an object without keys"
			}
			return false
		}
		r.add(&it)
		r.listing.Kind = KindPaper
		return true
	}
	if len(r.listing.Papers) == 0 && list.total > 0 && list.cut == "" {
		r.what = "JSON: dailyPapers is an array of " + list.first
		return false
	}
	if r.bad != "" && list.cut == "" {
		r.problem(Problem{Line: r.line(r.pos), Field: "papers", Text: clip(fold(r.src[r.pos:min(len(r.src), r.pos+200)])), Msg: "the page's data is damaged behind its papers: " + r.bad})
	}
	r.setPeriod(top.dateString, top.date, top.periodType, top.query, top.trending == "true")
	for _, raw := range []string{top.prev, top.next} {
		if day, ok := parseISO(text10(raw)); ok {
			r.neighbours = append(r.neighbours, day)
		}
	}
	return true
}

// text10 returns the beginning of a JSON string, as long as a day is.
func text10(raw string) string {
	s, _ := unquote(raw)
	return s[:min(len(s), 10)]
}

// setPeriod takes the kind, period, day and query from the top of hydration
// data. 2024 pages have a date, later ones dateString and periodType.
func (r *itemReader) setPeriod(dateString, date, periodType, query string, trending bool) {
	period, _ := unquote(dateString)
	unit, _ := unquote(periodType)
	if words := r.queryWords(query); words != "" {
		r.listing.Kind, r.listing.Query = KindSearch, words
	}
	if trending {
		r.listing.Kind = KindTrending
	}
	if period == "" && date != "" {
		period = text10(date)
	}
	if period == "" {
		return
	}
	where := periodPlace(period)
	if where.kind == "" {
		at := strings.Index(r.src, first(dateString, date))
		r.problem(Problem{Line: r.line(max(0, at)), Field: "period", Text: clip(fold(period)), Msg: "not a day, week or month"})
	}
	if where.day.complete() {
		r.heading = where.day
	}
	switch unit {
	case "week":
		if where.kind = KindWeekly; where.day.complete() {
			where.period = weekOf(where.day) // a day does not say which week in the spelling 2026-W12
		}
	case "month":
		if where.kind = KindMonthly; where.day.complete() {
			where.period = where.period[:len("2026-03")]
		}
	}
	if r.listing.Kind == "" {
		r.listing.Kind, r.listing.Period = where.kind, where.period
	}
}

// weekOf returns the ISO 8601 week of a day, such as "2026-W12".
func weekOf(d Date) string {
	year, week := d.time().ISOWeek()
	return strconv.Itoa(year) + "-W" + strconv.Itoa(100 + week)[1:]
}

// queryWords returns the words of a search: the q of a query object, or a plain
// string.
func (r *itemReader) queryWords(raw string) string {
	if words, ok := unquote(raw); ok || raw == "" {
		return fold(words)
	}
	s := scanner{src: raw}
	words := ""
	if s.peek() == '{' {
		for key := range s.members() {
			v := s.value()
			if key == "q" || key == "search" {
				words, _ = unquote(v)
			}
		}
	}
	if s.bad != "" {
		r.problem(Problem{Field: "query", Text: clip(fold(raw[:min(len(raw), 200)])), Msg: "the data is damaged: " + s.bad})
	}
	return fold(words)
}

// An itemCount tells what an array held.
type itemCount struct {
	total       int
	first       string // what the first element is, if it is not a paper
	highlighted bool
	cut         string // what is wrong, if the array's end was not reached
}

// readItems reads an array of items into the listing. A bad value is a Problem
// of its paper. Where the JSON itself is damaged the item is lost, and reading
// goes on with the next one, which begins with its paper.
func (r *itemReader) readItems() (c itemCount) {
	whole := r.src
	next := nextItem(whole, r.pos)
	for {
		for offset := range r.elements() {
			c.total++
			r.offset, r.place = offset, c.total
			if r.peek() != '{' {
				if v := r.value(); r.bad == "" {
					r.lose(kindOfJSON(v), v)
					c.seen(kindOfJSON(v) + "s")
				}
				continue
			}
			if next <= offset {
				next = nextItem(whole, offset+1)
			}
			// Items don't nest: one that reaches into the next is damaged.
			r.src = whole[:next]
			it := r.readItem()
			r.src = whole
			switch {
			case r.bad != "":
			case !it.isPaper():
				c.seen("other objects")
				r.lose("neither an id nor a title", whole[offset:r.pos])
				if next < len(whole) && len(r.listing.Papers) > 0 {
					r.bad = skipped // it may be a part of a damaged item
				}
			default:
				c.highlighted = c.highlighted || it.highlighted
				r.add(&it)
			}
		}
		c.cut = r.bad
		if next <= r.offset {
			next = nextItem(whole, r.offset+1)
		}
		switch r.bad {
		case skipped:
		case "":
			if next == len(whole) {
				return c
			}
			// The array ends, but items follow: damage closed it.
			r.damaged = true
		default:
			r.damaged = true
			r.lose("the data is damaged: "+r.bad, whole[min(r.offset, len(whole)):])
		}
		if next == len(whole) {
			return c
		}
		r.bad, r.pos, r.resumed = "", next, true
	}
}

// skipped is the state of a scanner that is to go on with the next item.
const skipped = "skipped"

// seen keeps what the first element is that is not a paper.
func (c *itemCount) seen(what string) {
	if c.first == "" {
		c.first = what
	}
}

// nextItem returns the offset of the next item, which begins with its paper:
// {"paper":{. It returns the end of src if there is none.
func nextItem(src string, from int) int {
	const key = `"paper"`
	for at := from; at < len(src); {
		n := strings.Index(src[at:], key)
		if n < 0 {
			break
		}
		at += n
		begin := max(0, at-64)
		before := strings.TrimRight(src[begin:at], " \n\r\t")
		begin += len(before) - 1
		at += len(key)
		after := strings.TrimLeft(src[at:min(len(src), at+64)], " \n\r\t")
		after, colon := strings.CutPrefix(after, ":")
		if colon && strings.HasSuffix(before, "{") && strings.HasPrefix(strings.TrimLeft(after, " \n\r\t"), "{") {
			if begin >= from {
				return begin
			}
		}
	}
	return len(src)
}

// kindOfJSON names the kind of a value that should have been an item.
func kindOfJSON(raw string) string {
	switch raw[0] {
	case '"':
		return "string"
	case '[':
		return "array"
	case 'n':
		return "null"
	case 't', 'f':
		return "boolean"
	}
	return "number"
}

// lose reports an element that does not become a paper.
func (r *itemReader) lose(why, text string) {
	r.problem(Problem{Line: r.line(r.offset), Field: "papers", Text: clip(fold(text[:min(len(text), 200)])),
		Msg: "item " + strconv.Itoa(r.place) + " is lost: " + why})
}

// line returns the line of an offset, where the input has lines.
func (r *itemReader) line(offset int) int {
	if !r.lines || r.problems >= maxProblems {
		return 0 // nobody will see it
	}
	return 1 + strings.Count(r.src[:min(offset, len(r.src))], "\n")
}

// wrong reports a value of the paper that comes next.
func (r *itemReader) wrong(field, raw, msg string) {
	r.problem(Problem{Line: r.line(r.offset), Paper: len(r.listing.Papers) + 1, Field: field, Text: clip(fold(raw[:min(len(raw), 200)])), Msg: msg})
}

// add makes a paper of an item and puts it on the list.
func (r *itemReader) add(it *item) {
	in, reported := &it.paper, len(r.listing.Problems)
	p := Paper{
		ID:          withoutVersion(r.line1("id", in.id)),
		Title:       r.line1("title", firstText(it.title, in.title)),
		Abstract:    foldParagraphs(r.string("abstract", firstText(it.summary, in.summary))),
		AISummary:   r.line1("aiSummary", in.aiSummary),
		AIKeywords:  r.strings("aiKeywords", in.aiKeywords),
		Authors:     r.authors(in.authors),
		Upvotes:     r.count("upvotes", in.upvotes),
		Comments:    r.count("comments", it.numComments),
		GitHubRepo:  r.line1("githubRepo", in.githubRepo),
		GitHubStars: r.count("githubStars", in.stars),
		ProjectPage: r.line1("projectPage", in.projectPage),
		Thumbnail:   r.line1("thumbnail", first(it.thumbnail, it.mediaURL)),
		MediaURLs:   r.strings("mediaUrls", first(it.mediaURLs, in.mediaURLs)),
	}
	p.AuthorCount = len(p.Authors)
	p.Organization = r.account("organization", first(it.org, in.orgVal))
	p.SubmittedBy = r.account("submittedBy", first(it.submittedBy, in.submittedBy))

	// The item's own publishedAt is never the time of publication. A bare paper
	// has no other level: there it is the paper's.
	published, listed := in.publishedAt, it.publishedAt
	if !it.hasPaper {
		published, listed = it.publishedAt, ""
	}
	p.PublishedAt = r.instant("publishedAt", published)
	p.SubmittedAt = r.instant("submittedAt", in.submittedAt)
	if at := r.instant("submittedAt", listed); p.SubmittedAt.IsZero() && isSubmission(at, p.PublishedAt) {
		p.SubmittedAt = at
	}
	if !p.PublishedAt.IsZero() {
		p.Published = dateOf(p.PublishedAt)
	}
	if !p.SubmittedAt.IsZero() {
		p.Submitted = dateOf(p.SubmittedAt)
	}
	switch {
	case it.noPaper != "":
		r.wrong("", it.noPaper, "the item's paper is not an object")
	case p.ID == "" && (in.id == "" || in.id == "null" || in.id == `""`):
		r.wrong("id", "", "missing")
	case p.ID != "" && !isArxivID(p.ID):
		r.wrong("id", p.ID, "not an arXiv id")
		p.ID = ""
	}
	if p.Title == "" && (it.title == "" || it.title == "null" || it.title == `""`) {
		r.wrong("title", "", "missing")
	}
	if id, _ := paperID(p.Thumbnail); id != "" && p.ID != "" && id != p.ID {
		r.wrong("thumbnail", p.Thumbnail, "of another paper: the item may be made of two")
	}
	if p.ID == "" && p.Title == "" {
		for i := range r.listing.Problems[reported:] {
			r.listing.Problems[reported+i].Paper = 0 // it is on no list
		}
		r.lose("neither an id nor a title that can be read", in.id)
		return
	}
	r.listing.Papers = append(r.listing.Papers, p)
}

// newYorkSince is the day of the first list whose items carry, as their own
// publishedAt, the paper's publication time moved to New York's wall clock and
// still marked as UTC. In lists before, it is the time of submission to the
// list.
var newYorkSince = time.Date(2025, time.March, 10, 0, 0, 0, 0, time.UTC)

// isSubmission reports whether an item's own publishedAt is the time of its
// submission: in lists until 2025-03-07. Later answers hold old papers too (a
// search does), but their time lies before the publication, and nothing is
// submitted before it is published.
func isSubmission(at, published time.Time) bool {
	return !at.IsZero() && at.Before(newYorkSince) && !published.IsZero() && !at.Before(published)
}

// first returns the first value that is there.
func first(a, b string) string {
	if a != "" && a != "null" && a != `""` {
		return a
	}
	return b
}

// firstText returns the first value that is a text of more than white space.
func firstText(a, b string) string {
	if c := strings.TrimLeft(a, `" `); c != "" && c[0] < utf8.RuneSelf && c[0] != '\\' && a != "null" {
		return a // most of them
	}
	if s, ok := unquote(a); ok && fold(s) == "" {
		return b
	}
	return a
}

// string returns a copy of a string's value.
func (r *itemReader) string(field, raw string) string {
	s, ok := unquote(raw)
	if !ok {
		r.wrong(field, raw, "not a string")
	}
	return strings.Clone(strings.ToValidUTF8(s, "\uFFFD"))
}

// line1 returns a string's value as one line.
func (r *itemReader) line1(field, raw string) string {
	s, ok := unquote(raw)
	if !ok {
		r.wrong(field, raw, "not a string")
	}
	return strings.Clone(fold(s))
}

// count reads a number that is not negative.
func (r *itemReader) count(field, raw string) Count {
	if raw == "" || raw == "null" {
		return Count{}
	}
	n, err := strconv.Atoi(raw)
	switch {
	case err != nil && isNumberByte(raw[0]):
		r.wrong(field, raw, "not a whole number")
	case err != nil:
		r.wrong(field, raw, "not a number")
	case n < 0 || n > maxCount:
		r.wrong(field, raw, "out of range")
	default:
		return Count{N: n, Known: true}
	}
	return Count{}
}

// instant reads a time.
func (r *itemReader) instant(field, raw string) time.Time {
	s, ok := unquote(raw)
	if ok && s == "" {
		return time.Time{}
	}
	if ok {
		if t, ok := parseInstant(fold(s)); ok {
			return t
		}
		if d, ok := parseISO(fold(s)); ok && d.complete() {
			return d.time()
		}
	}
	r.wrong(field, raw, "not a time")
	return time.Time{}
}

// strings reads an array of strings.
func (r *itemReader) strings(field, raw string) (list []string) {
	if raw == "" || raw == "null" {
		return nil
	}
	if raw[0] != '[' {
		r.wrong(field, raw, "not an array")
		return nil
	}
	s := scanner{src: raw}
	for range s.elements() {
		if v := s.value(); v != "null" && s.bad == "" {
			if text := r.line1(field, v); v[0] == '"' {
				list = append(list, text)
			}
		}
	}
	if !r.isWhole(field, raw, &s) {
		return nil
	}
	return list
}

// account reads an organization or a person. The login of a person stands under
// "name" or "user", the handle of an organization under "name".
func (r *itemReader) account(field, raw string) (a Account) {
	if raw == "" || raw == "null" {
		return a
	}
	if raw[0] != '{' {
		r.wrong(field, raw, "not an object")
		return a
	}
	var name, user, full string
	s := scanner{src: raw}
	for key := range s.members() {
		switch v := s.value(); key {
		case "name":
			name = v
		case "user":
			user = v
		case "fullname":
			full = v
		}
	}
	r.isWhole(field, raw, &s)
	return Account{Name: r.line1(field, full), Handle: r.line1(field, first(name, user))}
}

// authors reads the list of authors.
func (r *itemReader) authors(raw string) []Author {
	if raw == "" || raw == "null" {
		return nil
	}
	if raw[0] != '[' {
		r.wrong("authors", raw, "not an array")
		return nil
	}
	var list []Author
	s := scanner{src: raw}
	for range s.elements() {
		if s.peek() != '{' {
			r.wrong("authors", s.value(), "not an object")
			continue
		}
		var a Author
		for key := range s.members() {
			switch key {
			case "name":
				a.Name = r.line1("authors", s.value())
			case "hidden":
				a.Hidden = s.value() == "true"
			case "user":
				if s.peek() == '{' {
					a.Handle = r.login(&s)
					continue
				}
				s.value()
			default:
				s.value()
			}
		}
		switch {
		case a.Name != "":
		case s.bad != "":
			continue
		default:
			r.wrong("authors", "", "no name")
		}
		list = append(list, a)
	}
	if !r.isWhole("authors", raw, &s) {
		return nil // a part of the list would look like all of it
	}
	return list
}

// isWhole reports whether a value was read to its end, and if not, where. The
// item around it was read by its brackets alone.
func (r *itemReader) isWhole(field, raw string, s *scanner) bool {
	if s.bad != "" {
		r.wrong(field, raw[min(s.pos, len(raw)):], "the data is damaged: "+s.bad)
	}
	return s.bad == ""
}

// login reads the login of an author's account.
func (r *itemReader) login(s *scanner) string {
	var user, name string
	for key := range s.members() {
		switch v := s.value(); key {
		case "user":
			user = v
		case "name":
			name = v
		}
	}
	return r.line1("authors", first(user, name))
}
