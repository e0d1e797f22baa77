package text

import (
	"regexp"
	"strconv"
	"strings"
)

// What a view of a text puts in front of its lines and between its words.

// CutColours removes the escape sequences by which a terminal is told colours.
func CutColours(s string) string {
	if !strings.Contains(s, "\x1b") {
		return s
	}
	return colours.ReplaceAllString(s, "")
}

// colours are the escape sequences by which a terminal is told colours: ESC [ 1 ;
// 32 m.
var colours = regexp.MustCompile(`\x1b\[[0-9;?]*.?`)

// lineNumberEnds are what viewers print between the number of a line and the
// line; without any the number is the line.
var lineNumberEnds = []string{"\t", ":", "|", "→", " | ", " "}

// IsNumbered reports whether the first line has a number in front.
func IsNumbered(s string) bool {
	line, _, _ := strings.Cut(s, "\n")
	_, _, ok := cutLineNumber(line + "\n")
	return ok
}

// CutLineNumbers removes the numbers that a viewer prints in front of lines, if
// they count the lines. One line in four may be damaged.
func CutLineNumbers(s string) string {
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

// cutLineNumber splits a line behind the number that it begins with: "12: Title",
// "L12: Title".
func cutLineNumber(line string) (number int, rest string, ok bool) {
	digits, rest := CutDigits(strings.TrimPrefix(strings.TrimLeft(line, " "), "L"))
	number, err := strconv.Atoi(digits)
	if err != nil || rest == "" {
		return 0, "", false
	}
	for _, end := range lineNumberEnds {
		if r, ok := strings.CutPrefix(rest, end); ok {
			return number, r, true
		}
	}
	return number, rest, rest[0] == '\n'
}
