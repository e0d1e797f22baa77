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
	var f folder
	f.Grow(len(s))
	f.fold(s)
	return f.String()
}

// A folder writes folded text.
type folder struct {
	strings.Builder
	gap string // what separates the text before from what is written next
}

func (f *folder) write(s string) {
	f.WriteString(f.gap)
	f.WriteString(s)
	f.gap = ""
}

// separate notes what stands between the text before and the next. The widest
// that is noted counts.
func (f *folder) separate(gap string) {
	if len(gap) > len(f.gap) && f.Len() > 0 {
		f.gap = gap
	}
}

// fold writes a text. Most that is not folded is lines that are.
func (f *folder) fold(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		f.separate(" ")
		line = strings.Trim(line, " \t\r")
		switch {
		case line == "":
		case IsFolded(line):
			f.write(line)
		default:
			f.foldLine(line)
		}
	}
}

// foldLine writes a line character by character where it has to.
func (f *folder) foldLine(s string) {
	for s != "" {
		if n := foldedLen(s); n > 0 {
			f.write(s[:n])
			s = s[n:]
			continue
		}
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(r):
			f.separate(" ")
		case isInvisible(r):
		default:
			f.write(string(r)) // U+FFFD for an invalid byte
		}
		s = s[n:]
	}
}

// IsFolded reports whether Fold would return s unchanged.
func IsFolded(s string) bool { return isPlain(s) || foldedLen(s) == len(s) }

// foldedLen returns how much of the beginning of s Fold leaves as it is, up to a
// space that other space may follow.
func foldedLen(s string) int {
	end := 0
	for i := 0; i < len(s); end = i {
		if s[i] == ' ' && i > 0 {
			i++ // which stays if a character follows
		}
		if i == len(s) || s[i] <= ' ' || s[i] == 0x7f {
			break
		}
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || !IsSeen(r) {
			break
		}
		i += n
	}
	return end
}

// ones has the lowest bit of each of eight bytes.
const ones = 0x0101010101010101

// eight returns the first eight bytes of s, in one load.
func eight(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// isPlain reports whether s is printable ASCII with single spaces inside. It
// looks at eight bytes at a time.
func isPlain(s string) bool {
	const (
		low   = 0x7f * ones // of each byte all bits but the highest
		high  = 0x80 * ones
		space = ' ' * ones
	)
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		return false
	}
	before := uint64(0) // whether a space stands in front of the eight bytes
	for ; len(s) >= 8; s = s[8:] {
		x := eight(s)
		printable := (x&low + (0x80-' ')*ones) &^ (x&low + ones) &^ x & high
		y := x ^ space
		spaces := ^((y&low + low) | y | low)
		if printable != high || spaces&(spaces<<8|before) != 0 {
			return false
		}
		before = spaces >> 56
	}
	after := before != 0 // whether one stands in front of the byte
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == ' ' && after {
			return false
		}
		after = s[i] == ' '
	}
	return true
}

// IsSeen reports whether r is neither white space nor an invisible mark.
func IsSeen(r rune) bool { return !unicode.IsSpace(r) && !isInvisible(r) }

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

// maxIndent is how far from its beginning an empty line is looked at, in bytes.
const maxIndent = 8

// FoldParagraphs folds a text that may have several paragraphs. arXiv wraps
// lines, and begins a paragraph with an indented line or behind an empty one.
func FoldParagraphs(s string) string {
	if !strings.Contains(s, "\n") {
		return Fold(s)
	}
	var f folder
	f.Grow(len(s))
	begin := 0
	flush := func(end int) {
		f.separate("\n\n")
		f.fold(s[begin:end])
		begin = end
	}
	for i := range Places(s, "\n") {
		if rest := s[i+1:]; strings.HasPrefix(rest, "  ") || strings.HasPrefix(rest, "\t") ||
			strings.HasPrefix(strings.TrimLeft(rest[:min(len(rest), maxIndent)], " \r\t"), "\n") {
			flush(i)
		}
	}
	flush(len(s))
	return f.String()
}
