// Package text folds, joins, cuts and measures text. It knows nothing of the
// pages that the text comes from.
package text

import (
	"fmt"
	"iter"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Places yields where a mark stands in s, in order. Of what a text may hold the
// rarest is looked for.
func Places(s, mark string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for at := 0; ; at++ {
			n := strings.Index(s[at:], mark)
			if n < 0 {
				return
			}
			if at += n; !yield(at) {
				return
			}
		}
	}
}

// CutLetters splits s behind the ASCII letters that it begins with.
func CutLetters(s string) (letters, rest string) {
	for i := range len(s) {
		if !IsASCIILetter(s[i]) {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// CutDigits splits s behind the digits that it begins with.
func CutDigits(s string) (digits, rest string) {
	for i := range len(s) {
		if !IsDigit(s[i]) {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// IsDigits reports whether s is one digit or more, and nothing else.
func IsDigits(s string) bool {
	digits, rest := CutDigits(s)
	return digits != "" && rest == ""
}

// Atoi returns the value of a short run of digits, 0 for anything else.
func Atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// IsLetter reports whether c is an ASCII letter or a part of any character
// beyond ASCII.
func IsLetter(c byte) bool { return IsASCIILetter(c) || c >= utf8.RuneSelf }

// IsASCIILetter reports whether c is one of a to z or A to Z.
func IsASCIILetter[C byte | rune](c C) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsDigit reports whether c is one of 0 to 9.
func IsDigit[C byte | rune](c C) bool { return '0' <= c && c <= '9' }

// HasAlphanumeric reports whether s holds a letter or a digit.
func HasAlphanumeric(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// maxWord is longer than words are, in bytes.
const maxWord = 256

// HasWords reports whether s begins with at least n words. It looks no further,
// and not behind what is longer than n words are.
func HasWords(s string, n int) bool {
	if n <= 0 {
		return true
	}
	for range strings.FieldsSeq(s[:min(len(s), n*maxWord)]) {
		if n--; n == 0 {
			return true
		}
	}
	return false
}

// CutPrefixFold returns s without a prefix, in whatever case its ASCII letters are,
// and whether s begins with it.
func CutPrefixFold(s, prefix string) (rest string, ok bool) {
	n := len(prefix)
	if n > len(s) || s[0]|0x20 != prefix[0]|0x20 || !strings.EqualFold(s[:n], prefix) { // the second rejects most
		return s, false
	}
	return s[n:], true
}

// FirstWord returns what stands in front of the first space of s.
func FirstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// LastWord returns what stands behind the last space of s.
func LastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// Squash returns the letters and digits of s in lower case.
func Squash(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// Snake returns a name in camelCase in snake_case.
func Snake(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Initials returns the first letters of the capitalized words of s, in lower
// case. "The" has none.
func Initials(s string) string {
	var b strings.Builder
	for word := range strings.FieldsSeq(s) {
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) && word != "The" {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// IsSubsequence reports whether the bytes of a stand in b in that order.
func IsSubsequence(a, b string) bool {
	for i := range len(a) {
		n := strings.IndexByte(b, a[i])
		if n < 0 {
			return false
		}
		b = b[n+1:]
	}
	return true
}

// clipped is how many bytes of a text a message shows.
const clipped = 80

// Head is how much of the beginning of a text is looked at to show it: more than a
// message shows, as white space and marks are folded away.
const Head = 400

// WithoutPapers says of a text that it is no page.
func WithoutPapers(s string) string {
	return fmt.Sprintf("text without papers that begins %q", Beginning(s))
}

// Beginning returns the beginning of a text that is not folded, for a message.
func Beginning(s string) string { return Clip(Fold(s[:min(len(s), Head)])) }

// Clip returns the beginning of s, short enough for a message.
func Clip(s string) string {
	if len(s) <= clipped {
		return s
	}
	end := clipped
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}
