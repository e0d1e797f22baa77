package data

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A cellText is what a cell says, without marks around all of it, and where it links
// to.
type cellText struct{ words, address, id string }

// maxMarks is how many marks may stand around each other.
const maxMarks = 4

// readCell takes off what people and tools put around a cell: "**T**", "[T](/papers/ID)",
// "T ([ID](https://arxiv.org/abs/ID))", `=HYPERLINK("https://…","T")`.
// Marks of markdown are those of a title itself elsewhere.
func readCell(s string, markdown, bold bool) cellText {
	c := cellText{words: s}
	for range maxMarks {
		before := c.words
		c.cutFormula()
		if words, address, ok := splitLink(c.words); ok {
			c.link(words, address)
		}
		if markdown {
			c.cutLinkBehind()
		}
		if bold || markdown && strings.Trim(c.words, "*_ ") == "" { // nothing
			c.cutEmphasis()
		}
		if c.words == before {
			break
		}
	}
	return c
}

// link sets what the cell says to the words of a link.
func (c *cellText) link(words, address string) {
	c.words, c.address = strings.TrimSpace(words), address
	if id := parseID(address); id != "" {
		c.id = id
	}
}

// cutFormula takes a spreadsheet's link apart.
func (c *cellText) cutFormula() {
	inside, ok := text.CutPrefixFold(c.words, "=HYPERLINK(")
	if inside, ok2 := strings.CutSuffix(inside, ")"); ok && ok2 {
		for _, by := range []byte{',', ';'} {
			if cells, next := (&separated{by: by}).row(inside, 0); len(cells) == 2 && next == len(inside) {
				c.link(cells[1], cells[0])
				return
			}
		}
	}
}

// emphases are the marks of markdown around what is bold. Single ones may be the
// title's own.
var emphases = []string{"**", "__"}

func (c *cellText) cutEmphasis() {
	for _, mark := range emphases {
		inside, begins := strings.CutPrefix(c.words, mark)
		inside, ends := strings.CutSuffix(inside, mark)
		if begins && ends && inside != "" && !strings.Contains(inside, mark) {
			c.words = strings.TrimSpace(inside)
			return
		}
	}
}

// cutLinkBehind cuts off a link to the paper's page that stands behind other words,
// in brackets or not.
func (c *cellText) cutLinkBehind() {
	at := max(0, strings.LastIndex(c.words, "["))
	front, link := c.words[:at], c.words[at:]
	if before, ok := strings.CutSuffix(front, "("); ok {
		if link, ok = strings.CutSuffix(link, ")"); !ok {
			return
		}
		front = before
	}
	if _, address, ok := splitLink(link); ok && strings.TrimSpace(front) != "" && parseID(address) != "" {
		c.link(front, address)
	}
}

// splitLink splits a link of markdown.
func splitLink(s string) (words, address string, ok bool) {
	s, isClosed := strings.CutSuffix(s, ")")
	words, address, ok = strings.Cut(s, "](")
	words, opens := strings.CutPrefix(words, "[")
	return words, address, ok && isClosed && opens && words != "" && site.IsAddress(address) && !strings.ContainsAny(address, "()")
}

// splitBreak splits a cell at its first line break.
func splitBreak(s string) (line, rest string, ok bool) {
	line, rest, ok = strings.Cut(s, "<br")
	rest, closes := strings.CutPrefix(strings.TrimLeft(rest, " /"), ">")
	if !ok || !closes {
		return s, "", false
	}
	return strings.TrimSpace(line), strings.TrimSpace(rest), true
}

// jsonFromPython spells as JSON what Python printed into a cell: ['Ada Keel', "O'Bri"].
// Strings with nothing between are no list's, as ['Ada' 'Bo'] of an array is.
func jsonFromPython(s string) string {
	var b strings.Builder
	for s != "" {
		n := strings.IndexAny(s, `'"`)
		if n < 0 {
			n = len(s)
		}
		b.WriteString(text.PythonWords.Replace(s[:n]))
		if s = s[n:]; s != "" {
			var inside string
			inside, s, _ = text.CutQuoted(s)
			b.WriteString(quoted(inside).raw)
		}
	}
	return b.String()
}

// nameMarks stand between the names of a cell; the first that it holds does.
var nameMarks = []string{";", "|", ","}

// nameMark returns what stands between the names in s.
func nameMark(s string) string {
	for _, mark := range nameMarks {
		if strings.Contains(s, mark) {
			return mark
		}
	}
	return ","
}

// listOf spells names as an array, without those that are empty; nothing if all are.
func listOf(names []string) (v value) {
	list, comma := new(strings.Builder), "["
	for _, name := range names {
		if name = text.Fold(name); name != "" {
			list.WriteString(comma + quoted(name).raw)
			comma = ","
		}
	}
	if comma == "[" {
		return v
	}
	return value{'[', list.String() + "]"}
}

// maxAuthorDigits are those of more authors than any paper has.
const maxAuthorDigits = 5

// readNames reads the authors in a cell: their names, or how many they are. It
// returns why not, if it can't.
func readNames(s string) (v value, why string) {
	if digits := strings.TrimSuffix(strings.TrimSuffix(s, " authors"), ".0"); text.IsDigits(digits) && len(digits) <= maxAuthorDigits {
		return value{cell, digits}, ""
	}
	by := nameMark(s)
	if by == "," {
		s = strings.ReplaceAll(s, " and ", by)
	}
	names := strings.Split(s, by)
	if site.IsMoreNames(strings.TrimSpace(names[len(names)-1])) {
		return v, "not all of the authors"
	}
	for _, name := range names {
		if name = text.Fold(name); by == "," && len(names) > 1 && name != "" && !strings.Contains(name, " ") && text.IsASCIILetter(name[0]) {
			return v, "parts of names: a comma may stand inside of them"
		}
	}
	return listOf(names), ""
}

// spellBreaks returns a text with line breaks in place of those that programs spell which
// separate by tabs. Some have two backslashes for each of the text's.
func spellBreaks(s string) string {
	if !strings.Contains(s, `\n`) { // most texts
		return s
	}
	isDoubled := true
	for i := strings.IndexByte(s, '\\'); i < len(s); i++ {
		if s[i] == '\\' {
			isDoubled = isDoubled && (strings.HasPrefix(s[i:], `\\`) || isSpelledBreak(s[i:]))
			i++
		}
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '\\' || i+1 == len(s):
			b.WriteByte(s[i])
			continue
		case isSpelledBreak(s[i:]):
			b.WriteByte('\n')
		case isDoubled:
			b.WriteByte('\\')
		default:
			b.WriteString(s[i : i+2])
		}
		i++
	}
	return b.String()
}

// isSpelledBreak reports whether a text begins with a line break that is spelled. In front
// of a letter it may be TeX's: "\nabla".
func isSpelledBreak(s string) bool {
	rest, ok := strings.CutPrefix(s, `\n`)
	return ok && (rest == "" || rest[0] != '-' && (rest[0] < 'a' || rest[0] > 'z'))
}
