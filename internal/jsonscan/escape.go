package jsonscan

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// escapes holds the characters that two-byte escapes stand for.
var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

// cutEscape returns the character that the escape at the beginning of s stands
// for and the length of the escape. "\x0c", which is a script's, is known too; any
// other that JSON does not know is U+FFFD.
func cutEscape(s string) (r rune, n int) {
	if len(s) < 2 {
		return utf8.RuneError, len(s)
	}
	if c := escapes[s[1]]; c != 0 {
		return rune(c), 2
	}
	if r, ok := readHex(s, 'x', 2); ok {
		return r, 4
	}
	r, ok := readHex(s, 'u', 4)
	if !ok {
		return utf8.RuneError, 2
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := readHex(s[6:], 'u', 4); ok {
		if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
			return both, 12
		}
	}
	return utf8.RuneError, 6
}

// readHex returns the number of an escape in hexadecimal digits: \u00e9.
func readHex(s string, letter byte, digits int) (r rune, ok bool) {
	if len(s) < 2+digits || s[0] != '\\' || s[1] != letter {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:2+digits], 16, 32)
	return rune(n), err == nil
}
