package markup

import (
	"strings"
	"unicode/utf8"

	"dailypapers/internal/text"
)

// normalize spells a text in one way where tools differ, so that everything
// behind it knows one spelling: line ends are \n, blanks are spaces, also those
// that a converter made underscores, marks that show nothing are gone, and so are
// the numbers of lines and marks at their ends, and what a browser prints on each
// sheet of paper, which the header has. A line stays on the line that it was on.
func normalize(s string) (string, header) {
	if needsSpelling(s) {
		s = spellings.Replace(s)
	}
	s, h := cutSheets(s)
	return bracketAddresses(spellSpaces(text.CutLineNumbers(cutLineEnds(s)))), h
}

// spelling has a row for each character that is spelled in another way. What
// ends a line where Unicode says so, ends one here.
var spelling = []string{
	"\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n",
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

// lineEnds are what stands at the end of each line where a converter keeps all
// line breaks.
var lineEnds = []string{"\\", "<br>", "<br/>", "<br />"}

// cutLineEnds removes them where most lines have one, also from empty lines.
func cutLineEnds(s string) string {
	for _, end := range lineEnds {
		n := strings.Count(s, end+"\n")
		if n > 0 && 2*n > strings.Count(s, "\n")-strings.Count(s, "\n\n") { // most texts have none, which is quicker to tell
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
