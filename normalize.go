package dailypapers

import (
	"strconv"
	"strings"
)

// normalizeText spells a text in one way where tools differ: line ends are \n,
// blanks are spaces, also those that a converter made underscores, marks that
// show nothing are gone, and so are the colours of a terminal and the line
// numbers of a viewer.
func normalizeText(s string) string {
	if needsNormalizing(s) {
		s = spellings.Replace(s)
		s = cutColours(s)
	}
	return spellSpaces(cutLineNumbers(s))
}

// spellSpaces makes spaces of the underscores by which a converter shows what is
// underlined, links and headings: "Log_In", "7_authors", "**** A_Title_of ****".
// A heading, which has stars at both ends, becomes one line with marks of
// markdown.
func spellSpaces(s string) string {
	if at := strings.Index(s, "_authors"); (at < 1 || s[at-1] < '0' || s[at-1] > '9') && !strings.Contains(s, "* Log_In") || strings.Contains(s, "](") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	above, inHeading, wrapped := "", false, 0
	for line := range strings.Lines(s) {
		text := strings.TrimSpace(line)
		bare := strings.TrimLeft(text, "*")
		if stars := len(text) - len(bare); stars > 1 && strings.HasPrefix(bare, " ") {
			inHeading, text = true, strings.Repeat("#", max(1, 7-stars))+bare
		}
		if first, _, _ := strings.Cut(strings.TrimPrefix(text, "* "), " "); inHeading || strings.Contains(first, "_") && above != "Submitted by" {
			text = strings.TrimSpace(cutUnderscores(text)) // a link, no login and no prose
		}
		if !inHeading {
			b.WriteString(text + "\n")
			above = text
			continue
		}
		if wrapped > 0 {
			b.WriteString(lineSeparator(above, text))
		}
		wrapped++
		bare = strings.TrimRight(text, "*")
		above = strings.TrimRight(bare, " ")
		b.WriteString(above)
		if len(bare) < len(text) || wrapped > 5 || text == "" {
			b.WriteString(" #" + strings.Repeat("\n", wrapped)) // so that lines keep their numbers
			inHeading, wrapped = false, 0
		}
	}
	return b.String()
}

// cutUnderscores replaces the underscores that stand for spaces, but not those of
// TeX: "k_{ast}".
func cutUnderscores(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(s, "_{", "\x00"), "_", " "), "\x00", "_{")
}

// needsNormalizing is a quick look for what spellings replaces.
func needsNormalizing(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < 0xc2 && c != '\r' && c != '\v' && c != 0x1b {
			continue
		}
		switch c {
		case '\r', '\v', 0x1b:
			return true
		case 0xc2:
			if strings.HasPrefix(s[i:], "\u00a0") || strings.HasPrefix(s[i:], "\u00ad") {
				return true
			}
		case 0xe2:
			if i+2 >= len(s) {
				return false
			}
			switch third := s[i+2]; s[i+1] {
			case 0x80:
				switch third { // U+2002, 2003, 2007 to 200b, 200e, 200f, 202f
				case 0x82, 0x83, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8e, 0x8f, 0xaf:
					return true
				}
			case 0x81:
				if third == 0xa0 { // U+2060
					return true
				}
			}
		case 0xe3:
			if strings.HasPrefix(s[i:], "\u3000") {
				return true
			}
		case 0xef:
			if strings.HasPrefix(s[i:], "\ufeff") {
				return true
			}
		}
	}
	return false
}

var spellings = strings.NewReplacer(
	"\r\n", "\n", "\r", "\n",
	joinedLine, " ", "\u00a0", " ", "\u2002", " ", "\u2003", " ", "\u2007", " ", "\u2008", " ", "\u2009", " ", "\u200a", " ", "\u202f", " ", "\u3000", " ",
	"\u200b", "", "\u200e", "", "\u200f", "", "\u2060", "", "\ufeff", "", "\u00ad", "",
)

// cutColours removes the escape sequences by which a terminal is told colours:
// ESC [ 1 ; 32 m.
func cutColours(s string) string {
	if !strings.Contains(s, "\x1b[") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		rest = strings.TrimLeft(rest, "0123456789;?")
		if rest != "" {
			rest = rest[1:]
		}
		s = rest
	}
}

// cutLineNumbers removes the numbers that a viewer prints in front of lines, if
// they count the lines. One line in four may be damaged.
func cutLineNumbers(s string) string {
	next, damaged, lines := 0, 0, 0
	for line := range strings.Lines(s) {
		number, _, ok := cutLineNumber(line)
		if !strings.HasSuffix(line, "\n") {
			break // the number may be cut off
		}
		if lines++; !ok || number != next && lines > 1 {
			damaged++
		}
		if next++; ok {
			next = number + 1
		}
		if damaged > 3+lines/4 {
			return s
		}
	}
	if lines < 5 || damaged > lines/4 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for line := range strings.Lines(s) {
		if _, rest, ok := cutLineNumber(line); ok || !strings.HasSuffix(line, "\n") {
			line = rest // "" of a last line that is cut off in its number
		}
		b.WriteString(line)
	}
	return b.String()
}

// cutLineNumber splits a line behind the number that it begins with.
func cutLineNumber(line string) (number int, rest string, ok bool) {
	digits, rest := cutDigits(strings.TrimLeft(line, " "))
	number, err := strconv.Atoi(digits)
	if err != nil || rest == "" {
		return 0, "", false
	}
	for _, mark := range []string{"\t", ":", "|", "→", " | ", " "} {
		if r, ok := strings.CutPrefix(rest, mark); ok {
			return number, r, true
		}
	}
	return number, rest, rest[0] == '\n'
}
