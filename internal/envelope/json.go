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
			end, ok := stringEnd(s, sc.Pos)
			sc.Pos = end
			return ok && sc.Peek() == ':'
		case c == '[':
			sc.Pos++
			if c := sc.Peek(); c != '{' && c != '[' && c != '"' && !passScalars(&sc) {
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
// goes on as JSON does. What is a string as a whole has escapes.
func beginsString(sc *jsonscan.Scanner) bool {
	begin := sc.Pos
	end, whole := stringEnd(sc.Src, begin)
	if strings.ContainsAny(sc.Src[begin:end], "\n\r") {
		return false
	}
	alone := strings.TrimSpace(sc.Src[:begin]) == ""
	if alone && !strings.Contains(sc.Src[begin:end], "\\") {
		return false
	}
	sc.Pos = end
	switch c := sc.Peek(); {
	case !whole || c == 0:
		return true
	case alone: // strings, one a line
		return c == '"'
	default:
		return c == ',' || c == ']'
	}
}

// stringEnd returns the offset behind the string whose quote is at the given
// offset; whole is false if the text ends before it does.
func stringEnd(s string, at int) (end int, whole bool) {
	for i := at + 1; ; i++ {
		n := strings.IndexByte(s[i:], '"')
		if n < 0 {
			return len(s), false
		}
		i += n
		slashes := 0
		for s[i-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return i + 1, true
		}
	}
}
