package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns s as one line: runs of white space are one space, control
// characters and invisible marks that come with copy and paste are gone,
// invalid bytes are U+FFFD.
func Fold(s string) string {
	if IsFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for s != "" {
		if n := foldedLen(s); n > 0 {
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteString(s[:n])
			s = s[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
		case isInvisible(r):
		default: // an invalid byte
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
		s = s[n:]
	}
	return b.String()
}

// foldedLen returns how much of the beginning of s Fold leaves as it is.
func foldedLen(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		switch {
		case c > ' ' && c < 0x7f:
			i++
			continue
		case c == ' ' && i > 0 && i+1 < len(s) && s[i+1] > ' ' && s[i+1] < 0x7f:
			i += 2
			continue
		case c < utf8.RuneSelf:
			return i
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || unicode.IsSpace(r) || isInvisible(r) {
			return i
		}
		i += n
	}
	return i
}

// IsFolded reports whether Fold would return s unchanged.
func IsFolded(s string) bool {
	high := byte(0) // the highest bit is set by what is no printable ASCII
	for i := range len(s) {
		c := s[i]
		high |= c | (c - ' ') | (c + 1)
	}
	if high < utf8.RuneSelf { // most of all text
		return s == "" || s[0] != ' ' && s[len(s)-1] != ' ' && !strings.Contains(s, "  ")
	}
	space := true // as if one stood in front
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' || c == 0x7f || c == ' ' && space {
				return false
			}
			space = c == ' '
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || unicode.IsSpace(r) || isInvisible(r) {
			return false
		}
		space = false
		i += n
	}
	return !space || s == ""
}

// isInvisible reports whether r is a control character, a zero-width mark or a
// direction override. Joiners stay: scripts and emoji need them.
func isInvisible(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7f
	case r == 0x200b, r == 0x200e, r == 0x200f, r == 0x2060, r == 0xfeff, r == 0xad:
		return true
	}
	return unicode.IsControl(r) || 0x202a <= r && r <= 0x202e || 0x2066 <= r && r <= 0x2069
}

// FoldParagraphs folds a text that may have several paragraphs. arXiv wraps
// lines, and begins a paragraph with an indented line or behind an empty one.
func FoldParagraphs(s string) string {
	if !strings.Contains(s, "\n") {
		return Fold(s)
	}
	var paragraphs []string
	begin := 0
	flush := func(end int) {
		if p := Fold(s[begin:end]); p != "" {
			paragraphs = append(paragraphs, p)
		}
		begin = end
	}
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], '\n')
		if n < 0 {
			break
		}
		i += n + 1
		if rest := s[i:]; strings.HasPrefix(rest, "  ") || strings.HasPrefix(rest, "\t") ||
			strings.HasPrefix(strings.TrimLeft(rest[:min(len(rest), 8)], " \r\t"), "\n") {
			flush(i)
		}
	}
	flush(len(s))
	return strings.Join(paragraphs, "\n\n")
}
