package site

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dailypapers/internal/text"
)

// The rules of Classify, in its order. Each recognises a whole text.

func readDot(s string) (What, bool) { return What{Kind: Dot}, s == "·" || s == "•" }

func readNothing(s string) (What, bool) {
	return What{Kind: Nothing}, !text.HasAlphanumeric(s) && !isCounted(s)
}

// bold are the rules for what people set in bold, or have labels in bold in front of.
var bold = []func(s string) (What, bool){readSubmitted, readPaperLabel, readAuthorNames, readCounted, readCountedRow, readAuthors, readDate}

// readBold recognises what is a part of a page without marks of bold: "**Upvotes:** 228".
func readBold(s string) (w What, ok bool) {
	plain := text.Fold(strings.ReplaceAll(s, "**", ""))
	if plain == "" || len(plain) == len(s) {
		return w, false
	}
	for _, read := range bold {
		if w, ok = read(plain); ok {
			return w, true
		}
	}
	return What{}, false
}

// isLabelledID recognises a paper's id or its address on arXiv behind a label in bold, or
// behind the name of that: "**ID:** 2603.16001", "arXiv: https://arxiv.org/abs/2603.16001".
func isLabelledID(s string) bool {
	plain := text.Fold(strings.ReplaceAll(s, "**", ""))
	label, id, _ := strings.Cut(plain, ": ")
	isBold := strings.HasPrefix(s, "**")
	if text.HasWords(label, manyWords) {
		return false
	}
	return isBold && IsArxivID(WithoutVersion(id)) || (isBold || strings.EqualFold(label, "arXiv")) && IsAddress(id) && ReadLink(id).Kind == LinkArxiv
}

// maxRank is how many digits the mark of an item has at most: "2026." is a year.
const maxRank = 3

// IsMark reports whether s is the mark of an item of a list, or its rank: "12.", "3)",
// "#2", in marks of markdown or not: "2. **", "2\\.".
func IsMark(s string) bool {
	digits, rest := text.CutDigits(strings.Trim(s, "*_# "))
	rest = strings.TrimPrefix(rest, "\\")
	return digits != "" && len(digits) <= maxRank && (rest == "." || rest == ")" || rest == "" && s[0] == '#')
}

func readBox(s string) (What, bool) {
	return What{Kind: Box}, s[0] == '[' && strings.IndexByte(s, ']') == len(s)-1 && !strings.Contains(s, " ")
}

// readMeta recognises the line below a title or an abstract, whose parts stand
// around a dot. A dot that stands for something else is prose.
func readMeta(s string) (w What, ok bool) {
	for _, dot := range []string{"·", "•"} {
		if !strings.Contains(s, dot) { // which is quicker than to look from the end
			continue
		}
		i := strings.LastIndex(s, dot)
		before, after := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(dot):])
		if before != "" && after != "" && !isMetaPart(after) && !endsInSubmitter(before) {
			if _, ok := parseAuthorCount(before); !ok {
				continue
			}
		}
		parts := make([]Part, 0, 3)
		for _, part := range [...]string{before, "·", after} {
			if part != "" {
				parts = append(parts, Part{Text: part})
			}
		}
		return rowOf(Meta, parts...), true
	}
	return w, false
}

// isMetaPart reports whether a text is what stands behind a dot: the number of
// authors or a date, with the numbers that may trail it, or on a paper's own page
// who submitted it.
func isMetaPart(s string) bool {
	_, isAuthors := parseAuthorCount(s)
	_, isSubmitter := readSubmittedOn(s)
	d, isDate := ParsePrinted(s)
	return isAuthors || isSubmitter || isCounted(s) || isDate && (d.Tail == "" || IsCounts(d.Tail))
}

// endsInSubmitter reports whether a line ends with who submitted a paper when, as
// in front of the dot and the organization on the paper's own page.
func endsInSubmitter(s string) bool {
	i := strings.LastIndex(s, submitted+" ")
	return i >= 0 && isMetaPart(s[i:])
}

// behind recognises words behind another text: those that begin the next card, which
// stand below it, and what is behind a meta line, once.
func behind(words string, below bool) func(s string) (What, bool) {
	return func(s string) (w What, ok bool) {
		before, ok := strings.CutSuffix(s, " "+words)
		if !ok || !below && strings.HasSuffix(before, " "+words) {
			return w, false
		}
		return rowOf(Row, Part{Text: before}, Part{Text: words, Below: below}), true
	}
}

// readPeriods recognises what leads to pages of other lengths in front of the page's day.
func readPeriods(s string) (w What, ok bool) {
	const periods = "Daily Weekly Monthly"
	day, ok := strings.CutPrefix(s, periods+" ")
	if !ok {
		return w, false
	}
	d, ok := ParsePrinted(day)
	return rowOf(Row, Part{Text: periods}, Part{Text: day}), ok && d.Tail == ""
}

// pagers begin the words behind the last card.
var pagers = []string{"Previous", "Next", "System theme", "Company"}

// isFooter reports whether s is a row of such words.
func isFooter(s string) bool {
	begins := func(word string) bool { return strings.HasPrefix(s, word) }
	return slices.ContainsFunc(pagers, begins) && isWords(s)
}

// readPager recognises the last card's number in front of the words behind it.
func readPager(s string) (w What, ok bool) {
	count, rest, _ := strings.Cut(s, " ")
	if !IsCounts(count) || !isFooter(rest) {
		return w, false
	}
	return rowOf(Row, Part{Text: count}, Part{Text: rest, Below: true}), true
}

// readNumbers recognises two or three numbers.
func readNumbers(s string) (w What, ok bool) {
	if !IsCounts(s) {
		return w, false
	}
	return rowOf(Row, numberParts(nil, s)...), true
}

// numberParts adds the numbers in s.
func numberParts(parts []Part, s string) []Part {
	for f := range strings.FieldsSeq(s) {
		parts = append(parts, Part{Text: f})
	}
	return parts
}

const submitted = "Submitted by"

// readSubmitted recognises these words, and the login and upvotes that may follow.
func readSubmitted(s string) (w What, ok bool) {
	login, ok := text.CutPrefixFold(s, submitted)
	if !ok {
		return w, false
	}
	words := submitted
	if strings.HasPrefix(login, ":") { // as people write it
		words += ":"
	}
	login = strings.TrimLeft(login, ": ")
	if strings.HasPrefix(login, "[") { // the avatar's file name
		_, login, _ = strings.Cut(login, "]")
		login = strings.TrimSpace(login)
	}
	login = strings.TrimPrefix(login, "@")
	login, votes, _ := strings.Cut(login, " ")
	w.Kind = Submitted
	switch _, isCount := ParseCount(votes); {
	case login == "":
		return w, true
	case !IsHandle(login) || votes != "" && !isCount:
		return w, false
	case isCount:
		return rowOf(Row, Part{Text: submitted}, known(login, What{}), Part{Text: votes, Below: true}), true
	}
	return rowOf(Row, Part{Text: words}, known(login, What{})), true // whatever the word is
}

// readSubmittedOn recognises who submitted a paper when, as its own page says it.
func readSubmittedOn(s string) (w What, ok bool) {
	rest, ok := text.CutPrefixFold(s, submitted+" ")
	if !ok {
		return w, false
	}
	name, day, ok := SplitSubmitter(rest)
	return rowOf(Row, Part{Text: submitted}, known(name, What{}), day), ok
}

// SplitSubmitter splits what stands behind "Submitted by" on a paper's own page:
// a name and a date.
func SplitSubmitter(s string) (name string, day Part, ok bool) {
	const on = " on "
	i := strings.LastIndex(s, on)
	if i <= 0 {
		return "", day, false
	}
	d, ok := ParsePrinted(s[i+len(on):])
	if !ok || d.Tail != "" && !isRank(d.Tail) {
		return "", day, false
	}
	d.Tail = "" // "#1 Paper of the day"
	return s[:i], known(s[i+len(on):], What{Kind: Date, Atom: true, Date: &d}), true
}

// CutPicture cuts off what a text browser prints for the picture in front of a
// name: "[IMG] Ada Keel", "[18bda74612] Ada Keel".
func CutPicture(name string) string {
	if _, rest, ok := strings.Cut(name, "] "); ok && name[0] == '[' {
		return rest
	}
	return name
}

// paperLabels are the words above the parts of a paper's own page.
var paperLabels = map[string]Kind{
	"authors:": AuthorsLabel, "authors": AuthorsLabel, "abstract": AbstractLabel, "abstract:": AbstractLabel, "abstract.": AbstractLabel,
	"ai-generated summary": SummaryLabel, "ai summary": SummaryLabel, "summary generated by ai": SummaryLabel, "summarized by ai": SummaryLabel,
	"tl;dr": SummaryLabel, "tl;dr:": SummaryLabel, "tldr": SummaryLabel,
}

// readPaperLabel recognises such words, also with how many there are: "Authors
// (15):".
func readPaperLabel(s string) (What, bool) {
	label := strings.ToLower(s)
	if word, rest, ok := strings.Cut(label, " ("); ok {
		if number, rest, ok := strings.Cut(rest, ")"); ok && text.IsDigits(number) {
			label = word + rest
		}
	}
	kind, ok := paperLabels[label]
	return What{Kind: kind}, ok
}

// readSummaryLabel recognises the words behind a paper's summary on the line of
// its abstract: "AI-generated summary We count gulls.".
func readSummaryLabel(s string) (w What, ok bool) {
	const words = "AI-generated summary"
	rest, ok := strings.CutPrefix(s, words+" ")
	if !ok {
		return w, false
	}
	return rowOf(Row, Part{Text: words}, Part{Text: rest, Below: true}), true
}

// readAuthorNames recognises the authors of a paper on the line of the word above
// them: "Authors: Ada Keel , Ilja Benn".
func readAuthorNames(s string) (w What, ok bool) {
	const word = "Authors:"
	names, ok := text.CutPrefixFold(s, word)
	if !ok {
		return w, false
	}
	names = strings.TrimSpace(names)
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name != "" && !isPersonsName(name) {
			return w, false // "Authors: do they matter?"
		}
	}
	return rowOf(Row, Part{Text: s[:len(word)]}, known(names, What{})), names != ""
}

// A person's name has at most so many words and bytes.
const (
	maxNameWords = 8
	maxNameBytes = 100
)

// isPersonsName reports whether a text may be the name of a person: "Ada Keel",
// "de la Cruz", "J. B. Ó Briain", and no sentence.
func isPersonsName(s string) bool {
	r, _ := utf8.DecodeRuneInString(text.LastWord(s))
	return len(s) <= maxNameBytes && !text.HasWords(s, maxNameWords+1) && !unicode.IsLower(r) && !strings.ContainsAny(s, "?!:;")
}

// maxListed is longer than a list of names on a card, in bytes; manyListed is how many
// names are such a list.
const (
	maxListed  = 300
	manyListed = 3
)

// IsNames reports whether s is a list of names, as of authors: "Ada Keel, Ilja Benn,
// Mara Quill", "Ada Keel et al.".
func IsNames(s string) bool {
	if len(s) > maxListed || !strings.Contains(s, ",") && !strings.HasSuffix(s, " al.") {
		return false // most texts
	}
	s, isOpen := strings.CutSuffix(s, "et al.")
	names := 0
	for name := range strings.SplitSeq(strings.TrimRight(s, ", "), ",") {
		name = strings.TrimSpace(name)
		first, _ := utf8.DecodeRuneInString(name)
		if !unicode.IsUpper(first) || !strings.Contains(name, " ") || text.HasWords(name, manyWords) || !isPersonsName(name) {
			return false
		}
		names++
	}
	return isOpen || names >= manyListed
}

// manyWords is more words than most names have.
const manyWords = 5

// moreNames are the ends of a list of which not all names are shown.
var moreNames = []string{"et al.", "et al", "…", "..."}

// IsMoreNames reports whether the last name of a list stands for others, or ends in
// what does: "+9 more", "View all 12 authors", "others", "Ada Keel et al.".
func IsMoreNames(s string) bool {
	ends := func(end string) bool { return strings.HasSuffix(s, end) }
	if s == "others" || slices.ContainsFunc(moreNames, ends) {
		return true
	}
	last := text.LastWord(s)
	return strings.ContainsAny(s, "0123456789") && (last == "more" || last == "authors" || last == "others")
}

func readArxivID(s string) (What, bool) {
	id, ok := text.CutPrefixFold(s, "arxiv:")
	return What{Kind: ArxivID}, ok && IsArxivID(WithoutVersion(strings.TrimSpace(id)))
}

// labels are the words that stand in front of a card's numbers, and on the
// buttons of a paper's own page.
var labels = []struct {
	word string
	kind Kind
}{
	{"Upvote", Upvote}, {"GitHub", GitHub}, {"arXiv Page", Arxiv}, {"arXiv", Arxiv},
	{"View arXiv page", View}, {"View PDF", View}, {"Project page", Project}, {"Add to collection", Words},
}

// readLabels recognises "Upvote 117", "GitHub 3.29k" and "arXiv Page", alone or
// in a row, with the number or without, glued or not; the words behind the last card
// may follow.
func readLabels(s string) (w What, ok bool) {
	if word, rest := text.CutLetters(s); word != "" && strings.HasPrefix(rest, ": ") && word == strings.ToUpper(word) {
		s = rest[2:] // "LINK: GitHub 11.3k"
	}
	var parts []Part
	for s != "" {
		part, rest, ok := cutLabel(s)
		switch {
		case !ok && len(parts) > 0 && isFooter(s):
			part, rest = Part{Text: s, Below: true}, ""
		case !ok:
			return w, false
		}
		s = rest
		if s == "" && len(parts) == 0 {
			return part.What, true
		}
		parts = append(parts, part)
	}
	return rowOf(Row, parts...), true
}

// cutLabel cuts a label and its number off the beginning of s.
func cutLabel(s string) (part Part, rest string, ok bool) {
	for _, label := range labels {
		rest, ok := text.CutPrefixFold(s, label.word)
		if !ok {
			continue
		}
		part = known(s[:len(label.word)], What{Kind: label.kind})
		s = strings.TrimSpace(rest)
		number, rest, _ := strings.Cut(s, " ")
		if c, ok := ParseCount(number); ok {
			part.What.Count, s = c, strings.TrimSpace(rest)
		}
		return part, s, true
	}
	return part, s, false
}

// IsButton reports whether a text is one label as the site spells it, with its number
// or without: "Upvote 117", not "117 upvotes".
func IsButton(s string) bool {
	_, rest, ok := cutLabel(s)
	return ok && rest == ""
}

// counted are the words and signs that tell what a number counts, in front of it
// or behind it. The site shows most of its numbers without any; feeds, digests
// and mirrors say "117 upvotes · 4 comments".
var counted = map[string]Kind{
	"upvotes": Upvote, "upvote": Upvote, "votes": Upvote, "▲": Upvote, "⏶": Upvote, "👍": Upvote, "⬆️": Upvote, "⬆": Upvote, "🔼": Upvote,
	"comments": Comments, "comment": Comments, "💬": Comments,
	"github stars": GitHub, "stars": GitHub, "star": GitHub, "⭐️": GitHub, "⭐": GitHub, "★": GitHub, "🌟": GitHub,
}

// countedBegins has the first bytes of a number and of what may stand in front.
var countedBegins = func() string {
	firsts := counts
	for word := range counted {
		firsts += first(word)
	}
	return firsts
}()

// readCounted recognises a number with what it counts: "117 upvotes", "▲117",
// "Comments: 4".
func readCounted(s string) (w What, ok bool) {
	word, number := "", ""
	switch at := strings.IndexAny(s, counts); {
	case at < 0: // most texts
		return w, false
	case at == 0:
		word = strings.TrimLeft(s, inCounts)
		number = strings.TrimRight(s[:len(s)-len(word)], " ")
	default:
		word, number = strings.TrimRight(s[:at], ": "), s[at:]
		if bare, ok := strings.CutSuffix(word, "("); ok && strings.HasSuffix(number, ")") {
			word, number = strings.TrimRight(bare, " "), number[:len(number)-1]
		}
	}
	kind, ok := counted[strings.ToLower(word)]
	n, isCount := ParseCount(number)
	return What{Kind: kind, Count: n}, ok && isCount && (n.N > 0 || number == "0" || kind == Upvote)
}

// inCounts are the characters of numbers, and the space behind them.
const inCounts = counts + ".,kKM "

// aroundCounted are the marks that people put around such numbers behind a title.
const aroundCounted = " -–—:()"

// betweenCounted are those between two.
const betweenCounted = " ,;|"

// readCountedRow recognises several of them, or one in marks: "▲117 💬4", "117 upvotes,
// 4 comments", "(117 upvotes)".
func readCountedRow(s string) (w What, ok bool) {
	if !strings.ContainsFunc(s, text.IsDigit[rune]) { // most texts
		return w, false
	}
	var parts []Part
	s = strings.Trim(s, aroundCounted)
	for at := 0; at < len(s); {
		at += fieldLen(s[at:])
		one := strings.TrimRight(s[:at], betweenCounted)
		switch {
		case isCounted(one):
			parts = append(parts, Part{Text: one})
			s, at = strings.TrimLeft(s[at:], betweenCounted), 0
		case len(one) > maxCounted:
			return w, false
		}
	}
	return rowOf(Row, parts...), s == ""
}

// fieldLen returns how long the number or the word is that a text begins with. There may
// be no space between them where their elements stand side by side: "228 upvotes4 comments".
func fieldLen(s string) int {
	space := len(s) - len(strings.TrimLeft(s, " "))
	s = s[space:]
	n := len(s) - len(strings.TrimLeft(s, digits+".,"))
	switch {
	case n == 0:
		n = strings.IndexAny(s, " "+digits)
	case n < len(s) && strings.IndexByte("kKM", s[n]) >= 0:
		n++
	}
	if n < 0 {
		n = len(s)
	}
	return space + n
}

// maxCounted is longer than a number with what it counts.
const maxCounted = 24

// countedLinks are what numbers link to that count this.
var countedLinks = [Row + 1]LinkKind{Upvote: LinkUpvote, Comments: LinkComments, GitHub: LinkGitHub}

// ReadLabel tells what a number would link to by what its element is called:
// "Upvotes", "3 comments"; LinkElsewhere for "Views", LinkOther if that says nothing.
func ReadLabel(label, number string) LinkKind {
	if label == "" { // most pictures
		return LinkOther
	}
	for word := range strings.FieldsSeq(strings.ToLower(label)) {
		if otherCounts[word] {
			return LinkElsewhere
		}
	}
	if IsDash(number) {
		number = "0"
	}
	for _, s := range []string{label, label + " " + number} {
		if w := Classify(text.Fold(s)); w.Count.Known {
			return countedLinks[w.Kind]
		}
	}
	return LinkOther
}

// ReadSign tells the same by what an icon or a button is called, or a number in a column:
// that may say more, as long as it names one thing that is counted: "Upvote, currently 41
// upvotes", "Comments icon".
func ReadSign(name, number string) (kind LinkKind) {
	if kind = ReadLabel(name, number); kind != LinkOther {
		return kind
	}
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		switch named := countedLinks[counted[strings.Trim(word, ",.:;()")]]; {
		case named == LinkOther:
		case kind != LinkOther && kind != named:
			return LinkOther
		default:
			kind = named
		}
	}
	return kind
}

// otherCounts are what the numbers of other sites count, or of the rows of a table.
var otherCounts = map[string]bool{"views": true, "reads": true, "downloads": true, "bookmarks": true, "saves": true, "shares": true, "reposts": true,
	"citations": true, "cited": true, "followers": true, "#": true, "rank": true, "no.": true}

// isCounted reports whether s is a number with what it counts.
func isCounted(s string) bool {
	_, ok := readCounted(s)
	return ok
}

// notes are what links say of themselves, or of who they lead to, and whether no title
// ends in that.
var notes = map[string]bool{"opens in a new tab": true, "opens in new tab": true, "opens in a new window": true, "opens in new window": true,
	"external": false, "external link": true, "verified": false, "verified account": true, "verified user": true, "verified organization": true, "✓": true, "✔": true}

// IsNote reports whether a text is what a link of some kind says of itself: "(opens in a
// new tab)", "Verified". That may be a word of the title in a link to a paper.
func IsNote(s string, link LinkKind) bool {
	if len(s) > maxNote {
		return false
	}
	bare := strings.Trim(s, "() .")
	isApart, isNote := notes[strings.ToLower(bare)]
	return isNote && (isApart || len(bare) < len(s) || link != LinkPaper)
}

// maxNote is longer than any note.
const maxNote = 40

// PageTitlePrefix stands in front of a paper's title in the title of its page.
const PageTitlePrefix = "Paper page - "

func readPageTitle(s string) (What, bool) {
	return What{Kind: PageTitle}, strings.HasPrefix(s, PageTitlePrefix)
}

// noise recognises what stands on pages but says nothing of papers.
func noise(is func(s string) bool) func(s string) (What, bool) {
	return func(s string) (What, bool) { return What{Kind: Words}, is(s) }
}

func isCopyright(s string) bool { return strings.HasPrefix(s, "©") }

// isScript reports whether s is the script below a page, which a converter kept.
func isScript(s string) bool { return strings.HasPrefix(s, `import("`) }

func isVideo(s string) bool { return s == "Video:" }

// isClock recognises what a browser shows of how long a video runs: "0:00",
// "0:00 / 1:02:03".
func isClock(s string) bool {
	at, length, both := strings.Cut(s, "/")
	return isTime(strings.TrimSpace(at)) && (!both || isTime(strings.TrimSpace(length)))
}

// isTime recognises minutes and seconds, and hours in front of them.
func isTime(s string) bool {
	parts := strings.Split(s, ":")
	for i, part := range parts {
		if !text.IsDigits(part) || len(part) > 2 || i > 0 && len(part) < 2 {
			return false
		}
	}
	return len(parts) == 2 || len(parts) == 3
}

func isMedia(s string) bool {
	return IsMediaName(s) && !text.HasWords(s, 4)
}

// isMoreVoters reports whether s counts the voters whose pictures are not shown:
// "+110", "+1,110", "+1.1k".
func isMoreVoters(s string) bool {
	number, ok := strings.CutPrefix(s, "+")
	c, isCount := ParseCount(number)
	return ok && isCount && c.N > 0
}

// isRank reports whether s is "#1 Paper of the day".
func isRank(s string) bool {
	s, ok := strings.CutPrefix(s, "#")
	rank, rest := text.CutDigits(s)
	return ok && rank != "" && strings.HasPrefix(rest, " Paper of the ")
}

// isPaths reports whether s is the addresses of several pages of the site, or that
// of an account, as of a voter's picture, and nothing else: what is left of links
// whose texts a tool took away.
func isPaths(s string) bool {
	if !strings.Contains(s, " ") {
		return ReadLink(s).Kind == LinkAccount
	}
	for f := range strings.FieldsSeq(s) {
		if f[0] != '/' || ReadLink(f).Kind == LinkOther {
			return false
		}
	}
	return true
}

func readNumber(s string) (What, bool) {
	c, ok := ParseCount(s)
	return What{Kind: Number, Count: c}, ok
}

func readAuthors(s string) (What, bool) {
	n, ok := parseAuthorCount(s)
	return What{Kind: Authors, Count: Count{N: n, Known: true}}, ok
}

// readAuthorsBehind recognises the number of authors in front of other numbers.
func readAuthorsBehind(s string) (w What, ok bool) {
	_, numbers, _ := strings.Cut(s, "authors ")
	if !IsCounts(numbers) {
		return w, false
	}
	authors := s[:len(s)-len(" ")-len(numbers)]
	_, ok = parseAuthorCount(authors)
	return rowOf(Row, numberParts([]Part{{Text: authors}}, numbers)...), ok
}

// readDate recognises a date, with the number that may trail it.
func readDate(s string) (w What, ok bool) {
	d, ok := ParsePrinted(s)
	if !ok {
		return w, false
	}
	found := d // which alone is kept
	w = What{Kind: Date, Date: &found}
	if d.Tail == "" {
		return w, true
	}
	w.Atom = true
	_, ok = ParseCount(d.Tail)
	return rowOf(Row, known(s, w), Part{Text: d.Tail}), ok
}

// readAddresses recognises a line with the addresses of other days written out.
func readAddresses(s string) (w What, ok bool) {
	if !strings.Contains(s, "/papers") || !strings.Contains(s, "/papers?date=") && !strings.Contains(s, "/papers/date/") {
		return w, false // most texts
	}
	var parts []Part
	rest := ""
	for f := range strings.FieldsSeq(s) {
		if !IsAddress(f) || ReadLink(f).Kind != LinkListing {
			rest += " " + f
			continue
		}
		parts = append(parts, known(f, What{Kind: Address}))
	}
	if len(parts) == 0 {
		return w, false
	}
	if rest != "" {
		parts = append(parts, Part{Text: rest[1:]})
	}
	return rowOf(Row, parts...), true
}

// readButton recognises a title to which the label of the banner's button is
// glued: "SubscribeDesigning …", "SubscribedLLM-Cache …". It is no English word
// that begins so.
func readButton(s string) (w What, ok bool) {
	rest, ok := strings.CutPrefix(s, "Subscribe")
	if !ok {
		return w, false
	}
	switch text.FirstWord(rest) {
	case "", "d", "r", "rs", "s":
		return w, false
	}
	title := known(rest, What{})
	title.Below = true
	return rowOf(Row, Part{Text: "Subscribe"}, title), true
}
