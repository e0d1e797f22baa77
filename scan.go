package dailypapers

import (
	"iter"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A scanner walks through JSON in one pass and without building values that
// nobody asks for. Unlike encoding/json it serves data that is cut off or
// damaged: what came before the damage has been read, and the caller may move
// pos behind it and go on.
type scanner struct {
	src string
	pos int
	bad string // what is wrong at pos, "" if nothing

	resumed bool // pos is inside an array, in front of an element
}

// fail stops the scan at pos.
func (s *scanner) fail(msg string) bool {
	if s.bad == "" {
		s.bad = msg
	}
	return false
}

// peek returns the next byte that is not white space, or 0 at the end.
func (s *scanner) peek() byte {
	for ; s.pos < len(s.src); s.pos++ {
		switch c := s.src[s.pos]; c {
		case ' ', '\n', '\r', '\t':
		default:
			return c
		}
	}
	return 0
}

// consume reads one byte, white space before it aside.
func (s *scanner) consume(c byte) bool {
	switch s.peek() {
	case c:
		s.pos++
		return true
	case 0:
		return s.fail("the data ends")
	}
	return s.fail("expected " + string(rune(c)))
}

// members walks through an object. The loop's body must read the value behind
// each key.
func (s *scanner) members() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !s.consume('{') {
			return
		}
		if s.peek() == '}' {
			s.pos++
			return
		}
		for {
			if s.peek() != '"' {
				s.consume('"')
				return
			}
			key, ok := s.text()
			if !ok || !s.consume(':') || !yield(key) || s.bad != "" {
				return
			}
			if s.peek() == ',' {
				s.pos++
				continue
			}
			s.consume('}')
			return
		}
	}
}

// elements walks through an array. The loop's body must read each element,
// which begins at the given offset.
func (s *scanner) elements() iter.Seq[int] {
	return func(yield func(int) bool) {
		if !s.resumed && !s.consume('[') {
			return
		}
		s.resumed = false
		if s.peek() == ']' {
			s.pos++
			return
		}
		for {
			s.peek()
			if !yield(s.pos) || s.bad != "" {
				return
			}
			if s.peek() == ',' {
				s.pos++
				continue
			}
			s.consume(']')
			return
		}
	}
}

// value reads any value and returns its text.
func (s *scanner) value() string {
	c := s.peek()
	begin := s.pos
	switch {
	case c == '"':
		s.skipString()
	case c == '{' || c == '[':
		s.skipNested()
	case c == '-' || c >= '0' && c <= '9':
		for s.pos < len(s.src) && isNumberByte(s.src[s.pos]) {
			s.pos++
		}
		if s.pos == len(s.src) {
			s.fail("the data ends") // the number may go on behind the cut
		}
	case c == 0:
		s.fail("the data ends")
	default:
		for _, word := range []string{"true", "false", "null"} {
			if strings.HasPrefix(s.src[s.pos:], word) {
				s.pos += len(word)
				return word
			}
		}
		s.fail("expected a value")
	}
	if s.bad != "" {
		return ""
	}
	return s.src[begin:s.pos]
}

func isNumberByte(c byte) bool {
	return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c|0x20 == 'e'
}

// skipNested reads an object or array without looking into it.
func (s *scanner) skipNested() bool {
	var open []byte // what is still to be closed; deep nesting costs no stack
	for {
		switch c := s.peek(); c {
		case 0:
			return s.fail("the data ends")
		case '"':
			if !s.skipString() {
				return false
			}
			continue
		case '{', '[':
			open = append(open, c+2) // '}' and ']'
		case '}', ']':
			if open[len(open)-1] != c {
				return s.fail("unexpected " + string(rune(c)))
			}
			open = open[:len(open)-1]
			if len(open) == 0 {
				s.pos++
				return true
			}
		}
		s.pos++
	}
}

// skipString reads a string, whose opening quote is at pos.
func (s *scanner) skipString() bool {
	i := s.pos + 1
	for {
		n := strings.IndexByte(s.src[i:], '"')
		if n < 0 {
			s.pos = len(s.src)
			return s.fail("the data ends")
		}
		i += n
		slashes := 0
		for s.src[i-1-slashes] == '\\' {
			slashes++
		}
		i++
		if slashes%2 == 0 {
			s.pos = i
			return true
		}
	}
}

// text reads a string and returns its value, which is a part of src if it holds
// no escapes.
func (s *scanner) text() (string, bool) {
	begin := s.pos + 1
	if !s.skipString() {
		return "", false
	}
	raw := s.src[begin : s.pos-1]
	i := strings.IndexByte(raw, '\\')
	if i < 0 {
		return raw, true
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i >= 0 {
		b.WriteString(raw[:i])
		r, n := unescapeJSON(raw[i:])
		b.WriteRune(r)
		raw = raw[i+n:]
		i = strings.IndexByte(raw, '\\')
	}
	b.WriteString(raw)
	return b.String(), true
}

// unescapeJSON returns the character that an escape sequence stands for and the
// length of the sequence. An escape that JSON does not know is U+FFFD.
func unescapeJSON(s string) (rune, int) {
	if len(s) < 2 {
		return utf8.RuneError, len(s)
	}
	switch s[1] {
	case '"', '\\', '/':
		return rune(s[1]), 2
	case 'b':
		return '\b', 2
	case 'f':
		return '\f', 2
	case 'n':
		return '\n', 2
	case 'r':
		return '\r', 2
	case 't':
		return '\t', 2
	case 'u':
		r, ok := hex4(s[2:])
		if !ok {
			return utf8.RuneError, 2
		}
		if utf16.IsSurrogate(r) {
			if len(s) >= 12 && s[6] == '\\' && s[7] == 'u' {
				if low, ok := hex4(s[8:]); ok {
					if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
						return both, 12
					}
				}
			}
			return utf8.RuneError, 6
		}
		return r, 6
	}
	return utf8.RuneError, 2
}

func hex4(s string) (rune, bool) {
	if len(s) < 4 {
		return 0, false
	}
	var r rune
	for i := range 4 {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
