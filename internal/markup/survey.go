package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A survey is what only the whole of a text shows: its lists of addresses, and
// the habits of the converter that made it.
type survey struct {
	refs     map[string]*Target   // addresses by their number or name: of several the first, as in CommonMark
	again    map[string][]*Target // the others, where a converter defines a link's text once for each use: "[2]"
	refLines []int                // where the lines of their lists begin
	numbered bool                 // "[15]57": a number in brackets begins a link
	named    bool                 // "[57]": a link's text, which may be a number, is its name

	addressFirst bool // "[/papers/ID] Title", not "Title [/papers/ID]"
	addressApart bool // an address is a paragraph of its own, below the one that it belongs to
	angled       bool // "Title </papers/ID>"
	ticked       bool // "`AK`{class: x}": backticks stand around every text with attributes
	escapes      escapes
	lines        int // those that are not empty
}

// An escapes tells what backslashes are for in a text.
type escapes struct {
	marks       bool // they escape the marks of markdown
	backslashes bool // and backslashes too, so that none is the text's own
	apostrophes bool // and those of words
}

// manyApart is how many addresses show that they are paragraphs.
const manyApart = 3

// manyTicked is how many texts with attributes in backticks show that all have
// them: an author may write of one.
const manyTicked = 3

// newSurvey looks at a text as a whole.
func newSurvey(src string) survey {
	s := survey{refs: map[string]*Target{}, escapes: findEscapes(src)}
	list := refList{survey: &s, src: src}
	first, apart := 0, 0
	above, begin := "", 0
	alone := false // an address stands above, and an empty line above that
	for whole := range strings.Lines(src) {
		line := strings.TrimSpace(whole)
		list.read(line, above, begin, begin+len(whole))
		begin += len(whole)
		if line == "" {
			if alone {
				apart++
			}
			above, alone = "", false
			continue
		}
		s.lines++
		alone = above == "" && site.IsAddress(line)
		first += putsAddressFirst(line)
		above = line
	}
	list.finish()
	s.addressFirst, s.addressApart = first > 0, apart >= manyApart
	s.angled, s.ticked = strings.Contains(src, "</papers/"), strings.Count(src, "`{class: ") >= manyTicked
	return s
}

// isListTitle reports whether a line is what text browsers print above the list
// of addresses.
func isListTitle(s string) bool {
	return s == "References" || s == "References:" || s == "Visible links" || s == "Visible links:"
}

// countedLinks is how many numbers in order show that they count links whose
// list of addresses was cut off.
const countedLinks = 12

// countsUp reports whether numbers in brackets count the links of a text: [1],
// [2], [3] and on, in order. The first few may be gone with what stood in front
// of the page.
func countsUp(src string) bool {
	next, count := 0, 0
	for i := range text.Places(src, "[") {
		digits, rest := text.CutDigits(src[i+1 : min(len(src), i+9)])
		if digits == "" || !strings.HasPrefix(rest, "]") || i > 0 && src[i-1] == ']' {
			continue
		}
		if behind := src[i+len(digits)+2:]; strings.HasPrefix(behind, "(") || strings.HasPrefix(behind, ":") {
			continue
		}
		if number := text.Atoi(digits); next <= number && number <= next+2 || count == 0 && number <= 20 {
			next = number + 1
			count++
		}
	}
	return count >= countedLinks
}

// putsAddressFirst tells on which side of its words an address in brackets
// stands: 1 if the line begins with one and ends with words, -1 if it ends with
// one, 0 if it shows neither.
func putsAddressFirst(line string) int {
	first, last := line[0], line[len(line)-1]
	if brackets[first] == 0 && last != ')' && last != '>' && last != ']' {
		return 0
	}
	if address, _, ok := bracketedAddress(line, 0, len(line)); ok && !isTagName(address) {
		if text.HasAlphanumeric(line[len(line)-1:]) {
			return 1
		}
		return 0
	}
	i := max(0, strings.LastIndexAny(line, "(<["))
	if address, to, ok := bracketedAddress(line, i, len(line)); ok && to == len(line) && !isTagName(address) {
		return -1
	}
	return 0
}

// escapable are the marks that only a converter escapes, wherever they stand.
const escapable = "_*[]<>#`|~!"

// findEscapes tells whether the converter escaped the marks of markdown, and
// whether it escaped backslashes. If it did not, those in front of other marks
// are the titles' own: R\&D, \$100.
func findEscapes(src string) (e escapes) {
	escaped, own := 0, 0
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '\\')
		if n < 0 || i+n+2 >= len(src) {
			e.backslashes = escaped > own
			e.marks = e.marks || e.backslashes
			return e
		}
		i += n + 1
		switch c := src[i]; {
		case strings.IndexByte(escapable, c) >= 0:
			e.marks = true
		case c == '-' || c == '+': // a list's, where a line or a link begins
			e.marks = e.marks || i < 2 || strings.IndexByte("\n [", src[i-2]) >= 0
		case c == '&' || c == '%':
			own++ // which no converter escapes
		case (c == '"' || c == '^') && !text.IsLetter(src[i+1]) && src[i+1] != '{' && src[i+1] != '\\': // no accent of TeX
			escaped++
		case c == '\'' && src[i+1] == 's' && !text.IsLetter(src[min(i+2, len(src)-1)]): // nor is this: "a gull\'s wing"
			escaped++
			e.apostrophes = true
		case c == '\\':
			if i++; src[i] != '\n' && src[i] != '\r' && src[i] != ' ' {
				escaped++
			}
		}
	}
}
