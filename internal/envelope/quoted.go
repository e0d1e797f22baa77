package envelope

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Pages in what is nearly JSON: what a program prints of its objects ({'url': '…',
// 'content': '<html>\n…'}), YAML's strings in quotes, JSON that a script holds.

// maxCode is how long the code may be that stands in front of JSON.
const maxCode = 128

// cutCode returns the JSON that is most of a script or of a log's line:
// "callback({…});", "var papers = […];", "export default […]", "data: {…}".
func cutCode(p Page) (body Page, ok bool) {
	i := strings.IndexAny(p.Text[:min(len(p.Text), maxCode)], "{[\n")
	if i < 0 || p.Text[i] == '\n' {
		return body, false
	}
	front := strings.TrimRight(p.Text[:i], " ")
	if front == "" || strings.IndexByte("(=:;", front[len(front)-1]) < 0 && front != "export default" {
		return body, false
	}
	body = p.part(i, len(strings.TrimRight(p.Text, "); \t\r\n")))
	return body, beginsJSON(body.Text) && isMostJSON(body.Text)
}

// cutObjects returns the JSON that says what most of a text says as Python prints
// it: "[{'paper': {'id': '…', 'isPro': False}}]".
func cutObjects(p Page) (body Page, ok bool) {
	const blank = " \n"
	front, _, ok := strings.Cut(p.Text[:min(len(p.Text), lookAhead)], "'")
	front, isKey := strings.CutSuffix(strings.TrimRight(strings.TrimSuffix(front, "u"), blank), "{")
	if !ok || !isKey {
		return body, false
	}
	begin := len(strings.TrimRight(front, "["+blank))
	begin += len(p.Text[begin:]) - len(strings.TrimLeft(p.Text[begin:], blank))
	body = p.part(begin, len(p.Text))
	body.Text = fromPython(body.Text)
	return body, fills(len(p.Text)-begin, p.Text) && beginsJSON(body.Text) && isMostJSON(body.Text)
}

// jsonEscapes has what strings of JSON can't hold.
var jsonEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

// fromPython spells Python's objects as JSON, each on its line.
func fromPython(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(s, `'"`)
		if i < 0 {
			i = len(s)
		}
		text.PythonWords.WriteString(&b, strings.TrimRight(s[:i], "ub")) // u'…', b'…'
		raw, end, cut := quotedStrings(s[i:])
		if end == 0 {
			return b.String() + s[i:]
		}
		b.WriteByte('"')
		jsonEscapes.WriteString(&b, text.Unescape(raw, strings.HasSuffix(s[:i], "b")))
		if !cut {
			b.WriteByte('"')
		}
		b.WriteString(strings.Repeat("\n", strings.Count(s[i:i+end], "\n")))
		s = s[i+end:]
	}
}

// cutString returns the page in a string that is most of the text, and begins
// soon. What stands beside it may say where it comes from.
func cutString(p Page) (page Page, ok bool) {
	var o site.Origin
	key := ""
	for i := 0; i < min(len(p.Text), lookAhead); {
		n := strings.IndexAny(p.Text[i:min(len(p.Text), lookAhead)], `"'`)
		if n < 0 || hasFence(p.Text[i:i+n]) { // what is in a block of code is a part of that
			return page, false
		}
		noteLines(&o, p.Text[i:i+n])
		i += n
		if !opensString(p.Text[:i]) {
			i++
			continue
		}
		raw, end, cut := quotedStrings(p.Text[i:])
		if end == 0 {
			i++
			continue
		}
		if fills(end, p.Text) && !inList(p.Text[:i]) && (strings.Contains(raw, `\n`) || beginsJSON(raw)) {
			page = p.part(i, i+end)
			page.OneLine = true
			if cut {
				page.doubt(site.Doubt{Line: page.Line, Msg: "the string around the page is cut off"})
			}
			page.Text = text.Unescape(raw, strings.HasSuffix(p.Text[:i], "b"))
			tail := p.Text[i+end:]
			noteLines(&o, tail[:min(len(tail), lookAhead)])
			page.take(o)
			return page, true
		}
		if strings.HasPrefix(p.Text[i+end:], ":") {
			key = raw
		} else {
			o.Note(key, raw)
			key = ""
		}
		i += end
	}
	return page, false
}

// noteLines takes what lines "key: value" say.
func noteLines(o *site.Origin, lines string) {
	for line := range strings.SplitSeq(lines, "\n") {
		if key, value, ok := cutField(line); ok && value != "" {
			o.Note(key, strings.Trim(value, `'"`))
		}
	}
}

// opensString reports whether a quote behind s opens a string, and is no
// apostrophe: behind a bracket, a colon, a comma, or Python's mark of bytes.
func opensString(s string) bool {
	s = strings.TrimRight(s, " \n")
	if before, isBytes := strings.CutSuffix(s, "b"); isBytes {
		s = strings.TrimRight(before, " ")
	}
	return s == "" || strings.IndexByte("([{:,=", s[len(s)-1]) >= 0
}

// inList reports whether what stands behind s is an element of a list, of which it
// is only a part.
func inList(s string) bool {
	s = strings.TrimRight(s, " \n")
	return s != "" && (s[len(s)-1] == '[' || s[len(s)-1] == ',')
}

// quotedStrings returns the inside of the string at the beginning of s, and of
// those that follow it with nothing but white space between, as Python prints a
// long one; and where they end, 0 if the first is none. A line break in a string
// has a backslash in front, as YAML writes it. The last is cut if it has no end.
func quotedStrings(s string) (inside string, end int, cut bool) {
	var parts []string
	for begin := 0; text.OpensQuote(s[begin:]); {
		n, closed := stringEnd(s[begin:])
		if n == 0 {
			break
		}
		end, cut = begin+n, !closed
		if cut {
			parts = append(parts, trimEscape(s[begin+1:end]))
		} else {
			parts = append(parts, s[begin+1:end-1])
		}
		begin = len(s) - len(strings.TrimLeft(s[end:], " \n"))
	}
	return strings.Join(parts, ""), end, cut
}

// isEscaped reports whether what follows s has a backslash in front that is none
// of an escape itself.
func isEscaped(s string) bool { return (len(s)-len(strings.TrimRight(s, "\\")))%2 == 1 }

// stringEnd returns how long the string is at the beginning of s with its quotes,
// 0 if its line ends before it does. It is not closed if the text ends first.
func stringEnd(s string) (n int, closed bool) {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '\n':
			return 0, false
		case s[0]:
			return i + 1, true
		}
	}
	return len(s), false
}
