package text

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// PythonWords spells Python's words as JSON has them.
var PythonWords = strings.NewReplacer("True", "true", "False", "false", "None", "null")

// OpensQuote reports whether s begins with a quote of either kind.
func OpensQuote(s string) bool { return s != "" && (s[0] == '"' || s[0] == '\'') }

// CutScalar cuts the string of YAML in quotes that s begins with: in single quotes
// two stand for one, and nothing else is special.
func CutScalar(s string) (inside, rest string, closed bool) {
	if s[0] != '\'' {
		return CutQuoted(s)
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '\'':
		case strings.HasPrefix(s[i+1:], "'"):
			i++
		default:
			return strings.ReplaceAll(s[1:i], "''", "'"), s[i+1:], true
		}
	}
	return strings.ReplaceAll(s[1:], "''", "'"), "", false
}

// CutQuoted cuts the string in quotes that s begins with, in which a backslash
// escapes. It is not closed where the text is cut off.
func CutQuoted(s string) (inside, rest string, closed bool) {
	end := 1
	for ; end < len(s) && s[end] != s[0]; end++ {
		if s[end] == '\\' {
			end++
		}
	}
	if end >= len(s) {
		return Unescape(s[1:], false), "", false
	}
	return Unescape(s[1:end], false), s[end+1:], true
}

// surrogates is how long the two escapes are by which a script spells one
// character: "\ud83d\ude00".
const surrogates = len(`\ud83d\ude00`)

// escaped holds what stands behind a backslash that Go has no such escape of; the
// last two are YAML's.
var escaped = map[byte]rune{'\'': '\'', '"': '"', '/': '/', ' ': ' ', '\t': '\t', '_': '\u00a0', 'N': '\u0085'}

// Unescape returns what the inside of a string stands for, with the escapes of
// JSON, Python, YAML and scripts; what is none stays. In a string of bytes an escape
// is a byte.
func Unescape(s string, isBytes bool) string {
	if !strings.Contains(s, "\\") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		n := strings.IndexByte(s, '\\')
		if n < 0 || n+1 == len(s) {
			break
		}
		b.WriteString(s[:n])
		s = s[n:]
		if s[1] == '\n' { // and the indent of the next line
			s = strings.TrimLeft(s[2:], " ")
			continue
		}
		if r, ok := escaped[s[1]]; ok {
			b.WriteRune(r)
			s = s[2:]
			continue
		}
		r, _, rest, err := strconv.UnquoteChar(s, 0)
		both := ""
		switch {
		case err != nil && len(s) >= surrogates && strings.HasPrefix(s[surrogates/2:], `\u`) && json.Unmarshal([]byte(`"`+s[:surrogates]+`"`), &both) == nil:
			b.WriteString(both)
			rest = s[surrogates:]
		case err != nil:
			b.WriteByte('\\')
			rest = s[1:]
		case isBytes && r <= 0xff:
			b.WriteByte(byte(r))
		case utf8.ValidRune(r):
			b.WriteRune(r)
		}
		s = rest
	}
	b.WriteString(s)
	return b.String()
}
