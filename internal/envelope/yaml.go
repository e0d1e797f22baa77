package envelope

import (
	"regexp"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Pages in YAML's strings that go over lines: blocks ("content: |") and single
// quotes. Those in double quotes are strings as a program has them.

// cutYAML returns the page that a key of YAML has as its string, if that is most
// of the text and begins soon. The other keys may say where it comes from.
func cutYAML(p Page) (page Page, ok bool) {
	begin, end := 0, entryEnd(p.Text)
	for !fills(end-begin, p.Text) {
		begin, end = end, end+entryEnd(p.Text[end:])
		if begin >= min(len(p.Text), lookAhead) {
			return page, false
		}
	}
	line, _, _ := strings.Cut(p.Text[begin:end], "\n")
	key, value, ok := cutField(line)
	if !ok || !plainKey.MatchString(key) {
		return page, false
	}
	if page, ok = yamlString(p, begin+len(key)+1, end, value); !ok {
		return page, false
	}
	var o site.Origin
	noteLines(&o, p.Text[:begin])
	noteLines(&o, p.Text[end:min(len(p.Text), end+lookAhead)])
	page.take(o)
	return page, true
}

// entryEnd returns how long the line is that s begins with, with the lines below
// that are indented or empty.
func entryEnd(s string) int {
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		if i < len(s) && strings.IndexByte(" \r\n", s[i]) < 0 {
			return i
		}
	}
	return len(s)
}

// plainKey is a key as programs have them, no title in front of a colon.
var plainKey = regexp.MustCompile(`^[\w-]+$`)

// yamlString returns the string from at to end, whose first line is given without
// the blanks around it.
func yamlString(p Page, at, end int, first string) (page Page, ok bool) {
	body := at + len(p.Text[at:end]) - len(strings.TrimLeft(p.Text[at:end], " "))
	below := min(end, body+len(first)+1)
	switch style := strings.TrimRight(first, "+-123456789"); {
	case style == "|":
		page = p.part(below, end)
		page.Text = strings.Join(blockLines(page.Text, first), "\n")
		return page, strings.TrimSpace(page.Text) != ""
	case style == ">":
		page = p.part(below, end)
		page.Text = unfolded(blockLines(page.Text, first))
	case strings.HasPrefix(first, "'"):
		page = p.part(body, end)
		raw, rest, closed := text.CutScalar(page.Text)
		if strings.TrimSpace(rest) != "" || !closed && end < len(p.Text) {
			return page, false
		}
		if !closed {
			page.doubt(site.Doubt{Line: page.Line, Msg: "the string around the page is cut off"})
		}
		lines := strings.Split(raw, "\n")
		for i, line := range lines {
			lines[i] = strings.Trim(line, " \t\r")
		}
		page.Text = unfolded(lines)
	}
	page.OneLine = true
	return page, strings.Contains(page.Text, "\n") || page.Text != "" && beginsObjects(page.Text)
}

// blockLines returns the lines of a block without their indent: that of the first,
// or what its header says, "|2-".
func blockLines(block, header string) []string {
	indent := 0
	if digit := strings.Trim(header, "|>+-"); digit != "" {
		indent = int(digit[0] - '0')
	} else {
		first := strings.TrimLeft(block, "\r\n")
		indent = len(first) - len(strings.TrimLeft(first, " "))
	}
	lines := strings.Split(block, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSuffix(line[min(indent, len(line)-len(strings.TrimLeft(line, " "))):], "\r")
	}
	return lines
}

// unfolded joins lines as YAML folds them: a line break stands for a blank, and
// each empty line for a line break. Lines that are indented stay as they are.
func unfolded(lines []string) string {
	var b strings.Builder
	above, breaks := "", 0
	for _, line := range lines {
		if line == "" {
			breaks++
			continue
		}
		switch {
		case above == "":
		case isIndented(above) || isIndented(line):
			breaks++
		case breaks == 0:
			b.WriteByte(' ')
		}
		for range breaks {
			b.WriteByte('\n')
		}
		b.WriteString(line)
		above, breaks = line, 0
	}
	return b.String()
}

func isIndented(line string) bool { return line[0] == ' ' || line[0] == '\t' }
