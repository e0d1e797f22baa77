package markup

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// normalize spells a text in one way where tools differ, so that everything
// behind it knows one spelling: line ends are \n, blanks are spaces, also those
// that a converter made underscores, marks that show nothing are gone, and so are
// the numbers of lines and marks at their ends. A line stays on the line that it was
// on.
func normalize(s string) string {
	if needsSpelling(s) {
		s = spellings.Replace(cutRunningLines(s))
	}
	return bracketAddresses(spellSpaces(text.CutLineNumbers(cutLineEnds(s))))
}

// spelling has a row for each character that is spelled in another way. What
// ends a line where a form has pages, or where Unicode says so, ends one here;
// beside a line end, as in front of a printed page, it is nothing more.
var spelling = []string{
	"\r\n\f", "\n", "\n\f", "\n", "\f\r\n", "\n", "\f\n", "\n",
	"\r\n", "\n", "\r", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n",
	"\v", " ", "\u00a0", " ", "\u2002", " ", "\u2003", " ", "\u2007", " ", "\u2008", " ", "\u2009", " ",
	"\u200a", " ", "\u202f", " ", "\u3000", " ",
	"\u200b", "", "\u200e", "", "\u200f", "", "\u2060", "", "\ufeff", "", "\u00ad", "",
}

var spellings = strings.NewReplacer(spelling...)

// respelled has the characters that spelling has rows for, and respelledBegins
// their first bytes.
var respelled, respelledBegins = func() (respelled map[rune]bool, begins string) {
	respelled = map[rune]bool{}
	for i := 0; i < len(spelling); i += 2 {
		for _, r := range strings.ReplaceAll(spelling[i], "\n", "") {
			respelled[r] = true
			if begin := string(r)[:1]; !strings.Contains(begins, begin) {
				begins += begin
			}
		}
	}
	return respelled, begins
}()

// needsSpelling is a quick look for what is respelled.
func needsSpelling(s string) bool {
	for i := range len(respelledBegins) {
		for at := range text.Places(s, respelledBegins[i:i+1]) {
			if r, _ := utf8.DecodeRuneInString(s[at:]); respelled[r] {
				return true
			}
		}
	}
	return false
}

// manySheets is how many sheets of paper show that they are counted.
const manySheets = 3

// headLines is how many lines a browser prints at the top of a sheet.
const headLines = 2

// cutRunningLines cuts the lines that a browser prints on each sheet of paper, if
// it counts the sheets: "4/7/26, 5:23 PM Daily Papers" at the top, on one line or
// two, and at the bottom "https://e.com 2/17". What prints a sheet's text in the
// order in which it was drawn has both lines of the top above those of the bottom;
// one that recurs there may be an organization.
func cutRunningLines(s string) string {
	if strings.Count(s, "\f") < manySheets-1 {
		return s
	}
	sheets := strings.SplitAfter(s, "\f")
	tops, bottoms := map[string]int{}, map[string]int{}
	cut := make([]string, len(sheets)) // without what counts the sheet, "" if nothing does
	counted := 0
	for i, sheet := range sheets {
		sheet, ok := cutSheetCount(sheet, i+1)
		if !ok {
			continue
		}
		cut[i] = sheet
		counted++
		begin, end := topLine(sheet, 0)
		tops[text.Fold(sheet[begin:end])]++
		begin, end = topLine(sheet, end)
		tops[text.Fold(sheet[begin:end])]++
		begin, _, end = bottomLines(sheet)
		bottoms[text.Fold(sheet[begin:end])]++
	}
	if counted < manySheets || counted < len(sheets)-2 {
		return s
	}
	most := max(manySheets, counted-1) // one may be damaged
	for i, sheet := range cut {
		if sheet == "" {
			continue
		}
		for range headLines {
			if begin, end := topLine(sheet, 0); tops[text.Fold(sheet[begin:end])] >= most {
				sheet = sheet[:begin] + sheet[end:]
			}
		}
		if begin, lineBreaks, end := bottomLines(sheet); bottoms[text.Fold(sheet[begin:end])] >= most {
			sheet = sheet[:begin] + lineBreaks + sheet[end:]
		}
		sheets[i] = sheet
	}
	return strings.Join(sheets, "")
}

// cutSheetCount cuts the line at the bottom that counts a sheet, and the page's
// address above it.
func cutSheetCount(sheet string, number int) (rest string, ok bool) {
	begin, end := bottomLine(sheet)
	if !countsSheet(sheet[begin:end], number) {
		return sheet, false
	}
	sheet = sheet[:begin] + sheet[end:]
	if begin, end := bottomLine(sheet[:begin]); site.IsAddress(sheet[begin:end]) {
		sheet = sheet[:begin] + sheet[end:]
	}
	return sheet, true
}

// topLine returns where the first line stands, from an offset on, that shows
// something.
func topLine(sheet string, at int) (begin, end int) {
	begin = len(sheet) - len(strings.TrimLeft(sheet[at:], " \r\n\f"))
	if n := strings.IndexByte(sheet[begin:], '\n'); n >= 0 {
		return begin, begin + n
	}
	return begin, len(sheet)
}

// bottomLine returns where the last line stands that shows something.
func bottomLine(sheet string) (begin, end int) {
	end = len(strings.TrimRight(sheet, " \r\n\f"))
	begin = strings.LastIndexByte(sheet[:end], '\n') + 1
	return begin + blanks(sheet[begin:end]), end
}

// bottomLines returns where the last two lines stand that show something, and the
// line breaks between them; or the last alone if it shows a time in front of other
// words, as no organization does.
func bottomLines(sheet string) (begin int, lineBreaks string, end int) {
	last, end := bottomLine(sheet)
	if clockInFront.MatchString(sheet[last:end]) {
		return last, "", end
	}
	begin, _ = bottomLine(sheet[:last])
	return begin, strings.Repeat("\n", strings.Count(sheet[begin:end], "\n")), end
}

// clockInFront is the time in front of a title: "4/7/26, 5:23 PM Daily Papers".
var clockInFront = regexp.MustCompile(`^[^:]{1,20}\d:\d\d \S+ \S`)

// countsSheet reports whether a line ends in the number of a sheet: "2/17".
func countsSheet(line string, sheet int) bool {
	number, of, ok := strings.Cut(line[strings.LastIndexByte(line, ' ')+1:], "/")
	return ok && number == strconv.Itoa(sheet) && text.IsDigits(of)
}

// lineEnds are what stands at the end of each line where a converter keeps all
// line breaks.
var lineEnds = []string{"\\", "<br>", "<br/>", "<br />"}

// cutLineEnds removes them where most lines have one, also from empty lines.
func cutLineEnds(s string) string {
	for _, end := range lineEnds {
		n := strings.Count(s, end+"\n")
		if n > 0 && 2*n > strings.Count(s, "\n")-strings.Count(s, "\n\n") {
			return strings.TrimSuffix(strings.ReplaceAll(s, end+"\n", "\n"), end)
		}
	}
	return s
}

// spellSpaces makes spaces of the underscores by which a converter shows what is
// underlined, links and headings: "Log_In", "7_authors", "**** A_Title_of ****".
// A heading, which has stars at both ends, becomes one line with marks of
// markdown.
func spellSpaces(s string) string {
	if !underscoresAreSpaces(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	above, inHeading, wrapped := "", false, 0
	for line := range strings.Lines(s) {
		words := strings.TrimSpace(line)
		bare := strings.TrimLeft(words, "*")
		if stars := len(words) - len(bare); stars > 1 && strings.HasPrefix(bare, " ") {
			inHeading, words = true, strings.Repeat("#", max(1, 7-stars))+bare
		}
		if first := text.FirstWord(strings.TrimLeft(words, "*· ")); inHeading || strings.Contains(first, "_") && above != "Submitted by" {
			words = strings.TrimSpace(cutUnderscores(words)) // a link, no login and no prose
		}
		if !inHeading {
			b.WriteString(words + "\n")
			above = words
			continue
		}
		if wrapped > 0 {
			b.WriteString(text.Joint(above, words))
		}
		wrapped++
		bare = strings.TrimRight(words, "*")
		above = strings.TrimRight(bare, " ")
		b.WriteString(above)
		if len(bare) < len(words) || wrapped > 5 || words == "" {
			b.WriteString(" #" + strings.Repeat("\n", wrapped)) // so that lines keep their numbers
			inHeading, wrapped = false, 0
		}
	}
	return b.String()
}

// underscoresAreSpaces reports whether a text is such a converter's: it has
// "7_authors", or the site's own "Log_In".
func underscoresAreSpaces(s string) bool {
	if strings.Contains(s, "](") {
		return false
	}
	at := strings.Index(s, "_authors")
	return at > 0 && text.IsDigit(s[at-1]) || strings.Contains(s, "* Log_In")
}

// cutUnderscores replaces the underscores that stand for spaces, but not those of
// TeX: "k_{ast}".
func cutUnderscores(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(s, "_{", "\x00"), "_", " "), "\x00", "_{")
}
