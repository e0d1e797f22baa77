package jsonscan

import (
	"encoding/hex"
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
	var b [1]byte
	if len(s) >= 4 && s[1] == 'x' {
		if _, err := hex.Decode(b[:], []byte(s[2:4])); err == nil {
			return rune(b[0]), 4
		}
	}
	r, ok := cutHex(s)
	if !ok {
		return utf8.RuneError, 2
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := cutHex(s[6:]); ok {
		if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
			return both, 12
		}
	}
	return utf8.RuneError, 6
}

// cutHex returns the number of an escape in four hexadecimal digits: \u00e9.
func cutHex(s string) (r rune, ok bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	var b [2]byte
	_, err := hex.Decode(b[:], []byte(s[2:6]))
	return rune(b[0])<<8 | rune(b[1]), err == nil
}
