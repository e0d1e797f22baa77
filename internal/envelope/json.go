package envelope

import (
	"strings"

	"dailypapers/internal/jsonscan"
)

// beginsJSON reports whether s begins like JSON that has strings: with a member
// of an object, with an element of an array, or as one string. "[1] Hugging
// Face" and "[](https://…)" don't.
func beginsJSON(s string) bool {
	sc := jsonscan.Scanner{Src: s}
	for {
		switch c := sc.Peek(); {
		case c == '{':
			sc.Pos++
			if sc.Peek() != '"' {
				return false
			}
			return sc.Value() != "" && sc.Peek() == ':'
		case c == '[':
			sc.Pos++
			if !passScalars(&sc) {
				return false
			}
		case c == '"':
			return beginsString(&sc)
		default:
			return false
		}
	}
}

// passScalars passes over the elements in front of the first that is a string or
// has elements: [200, null, "…"].
func passScalars(sc *jsonscan.Scanner) bool {
	for {
		switch sc.Peek() {
		case '{', '[', '"':
			return true
		}
		if sc.Value(); sc.Bad != "" || sc.Peek() != ',' {
			return false
		}
		sc.Pos++
	}
}

// beginsString reports whether the string at the scanner's position is one of
// JSON, not the quotation with which a text begins: it has no line breaks, and
// goes on as JSON does. A text that begins as a string and is cut off in it has
// escapes.
func beginsString(sc *jsonscan.Scanner) bool {
	alone := strings.TrimSpace(sc.Src[:sc.Pos]) == ""
	begin := sc.Pos
	whole := sc.Value() != ""
	raw := sc.Src[begin:sc.Pos]
	c := sc.Peek()
	isText := whole && c == 0 // and nothing else
	if strings.ContainsAny(raw, "\n\r") || alone && !isText && !strings.Contains(raw, "\\") {
		return false
	}
	switch {
	case !whole || c == 0:
		return true
	case alone: // strings, one a line
		return c == '"'
	default:
		return c == ',' || c == ']'
	}
}
