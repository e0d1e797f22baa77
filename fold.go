package dailypapers

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold returns s as one line: runs of white space are one space, control
// characters and invisible marks that come with copy and paste are gone,
// invalid bytes are U+FFFD.
func fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
		case isInvisible(r):
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isFolded reports whether fold would return s unchanged.
func isFolded(s string) bool {
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

// foldParagraphs folds a text that may have several paragraphs. arXiv wraps
// lines, and begins a paragraph with an indented line or behind an empty one.
func foldParagraphs(s string) string {
	if !strings.Contains(s, "\n") {
		return fold(s)
	}
	var b strings.Builder
	begin := 0
	flush := func(end int) {
		if p := fold(s[begin:end]); p != "" {
			if b.Len() > 0 {
				b.WriteString("\n\n")
			}
			b.WriteString(p)
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
	return b.String()
}

// clip returns the beginning of s, short enough for a message.
func clip(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	end := most
	for end > 0 && !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end] + "…"
}

// lineSeparator returns what stands between two lines of one text: a space, or
// nothing behind a hyphen at which a converter wrapped "Long-" and "Horizon".
func lineSeparator(a, b string) string {
	if endsInAddress(a, b) {
		return ""
	}
	if len(b) > 1 && b[0] == '-' && isLetter(b[1]) {
		return "" // "(LLM)", "-based"
	}
	if n := len(a); n > 1 && a[n-1] == '-' && (isLetter(a[n-2]) || a[n-2] == ')' || a[n-2] >= '0' && a[n-2] <= '9') && b != "" && isLetter(b[0]) {
		if word, _, _ := strings.Cut(b, " "); word != "and" && word != "or" && word != "to" {
			return ""
		}
	}
	return " "
}

// endsInAddress reports whether a line ends in an address that the next goes on
// with: "https:", "//…"; "https://github.com/", "a/b"; "https://…/a", "/b".
func endsInAddress(a, b string) bool {
	word := a[strings.LastIndexByte(a, ' ')+1:]
	if word == "" || b == "" {
		return false
	}
	if strings.HasPrefix(b, "//") {
		return strings.HasSuffix(word, "http:") || strings.HasSuffix(word, "https:")
	}
	_, path, ok := strings.Cut(word, "://")
	if !ok || path == "" {
		return strings.HasSuffix(word, "https://") || strings.HasSuffix(word, "http://")
	}
	return b[0] == '/' || strings.IndexByte(path, '/') == len(path)-1
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }
