// Package jsonscan walks through JSON that may be cut off or damaged, or stand
// in an attribute of HTML. A text goes in, and what comes out are parts of it:
// keys, offsets, the raw text of values, the value of strings. It builds no
// values that nobody asks for, does not know what any of them mean, and never
// looks at a byte twice.
package jsonscan

import (
	"html"
	"iter"
	"strings"
)

// A Spelling is how a text spells JSON.
type Spelling bool

const (
	Plain     Spelling = false // as it is
	Attribute Spelling = true  // in an attribute of HTML: quotes are "&quot;", strings hold character references
)

const quoteReference = "&quot;"

// Quote returns the quote as it stands in the text.
func (sp Spelling) Quote() string {
	if sp == Attribute {
		return quoteReference
	}
	return `"`
}

// A Scanner walks through JSON in one pass. Unlike encoding/json it serves data
// that is cut off or damaged: what came before the damage has been read, and the
// caller may clear Bad, move Pos behind the damage and go on.
//
// A scan that meets damage stops: Bad says what is wrong at Pos, and what has
// been begun ends without a value.
type Scanner struct {
	Src      string
	Spelling Spelling
	Pos      int    // offset of the next byte in Src
	Bad      string // what is wrong at Pos, "" if nothing
}

// DataEnds is what is wrong where a text is cut off.
const DataEnds = "the data ends"

// Peek passes over white space and returns the next byte, or 0 at the end; a
// quote for either spelling of it.
func (s *Scanner) Peek() byte {
	for ; s.Pos < len(s.Src); s.Pos++ {
		switch c := s.Src[s.Pos]; c {
		case ' ', '\n', '\r', '\t':
		case '&':
			return s.peekReference()
		default:
			return c
		}
	}
	return 0
}

// peekReference returns a quote if the character reference at Pos stands for one.
func (s *Scanner) peekReference() byte {
	if s.Spelling == Attribute && strings.HasPrefix(s.Src[s.Pos:], quoteReference) {
		return '"'
	}
	return '&'
}

// Consume reads one byte, white space before it aside.
func (s *Scanner) Consume(c byte) bool {
	switch {
	case s.Peek() == c:
		s.Pos++
		return true
	case s.Pos == len(s.Src):
		s.Bad = DataEnds
	default:
		s.Bad = "expected " + string(rune(c))
	}
	return false
}

// enter reads the bracket that opens an object or array. It returns false where
// none stands, or if nothing stands between it and the one that closes.
func (s *Scanner) enter(opening, closing byte) bool {
	if !s.Consume(opening) || s.Peek() != closing {
		return s.Bad == ""
	}
	s.Pos++
	return false
}

// goesOn reads what stands behind a member or an element: a comma, of which it
// returns true, or the closing bracket.
func (s *Scanner) goesOn(closing byte) bool {
	if s.Peek() == ',' {
		s.Pos++
		return true
	}
	s.Consume(closing)
	return false
}

// Members walks through the object at Pos and yields its keys. The loop's body
// must read the value behind each key.
func (s *Scanner) Members() iter.Seq[string] {
	return func(yield func(string) bool) {
		for more := s.enter('{', '}'); more; more = s.goesOn('}') {
			key, ok := s.Text()
			if !ok || !s.Consume(':') || !yield(key) || s.Bad != "" {
				return
			}
		}
	}
}

// Elements walks through the array at Pos and yields where each element begins.
// The loop's body must read the element.
func (s *Scanner) Elements() iter.Seq[int] {
	return func(yield func(int) bool) {
		for more := s.enter('[', ']'); more; more = s.goesOn(']') {
			s.Peek()
			if !yield(s.Pos) || s.Bad != "" {
				return
			}
		}
	}
}

// Value reads any value and returns its text as it stands, "" for none.
func (s *Scanner) Value() string {
	c := s.Peek()
	begin := s.Pos
	switch {
	case c == '"':
		s.skipString()
	case c == '{' || c == '[':
		s.skipNested()
	case c == '-' || c >= '0' && c <= '9':
		for s.Pos < len(s.Src) && IsNumberByte(s.Src[s.Pos]) {
			s.Pos++
		}
		if s.Pos == len(s.Src) {
			s.Bad = DataEnds // the number may go on behind the cut
		}
	case c == 0:
		s.Bad = DataEnds
	default:
		for _, word := range words {
			if strings.HasPrefix(s.Src[s.Pos:], word) {
				s.Pos += len(word)
				return word
			}
		}
		s.Bad = "expected a value"
	}
	if s.Bad != "" {
		return ""
	}
	return s.Src[begin:s.Pos]
}

var words = [...]string{"true", "false", "null"}

// IsNumberByte reports whether c can be part of a number.
func IsNumberByte(c byte) bool {
	return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c|0x20 == 'e'
}

// structural holds the bytes that skipNested has to look at.
var structural = [256]bool{'"': true, '&': true, '{': true, '[': true, '}': true, ']': true, 0: true}

// skipNested reads an object or array without looking into it: brackets and
// strings are all it knows. Deep nesting costs no stack.
func (s *Scanner) skipNested() {
	var room [64]byte
	open := room[:0] // what is still to be closed
	src := s.Src
	for i := s.Pos; i < len(src); i++ {
		c := src[i]
		if !structural[c] {
			continue
		}
		switch c {
		case '"', '&':
			if s.Pos = i; s.Peek() == '"' {
				if !s.skipString() {
					return
				}
				i = s.Pos - 1
			}
		case '{', '[':
			open = append(open, c+2) // '}' and ']'
		case '}', ']':
			if open[len(open)-1] != c {
				s.Pos = i
				s.Bad = "unexpected " + string(rune(c))
				return
			}
			if open = open[:len(open)-1]; len(open) == 0 {
				s.Pos = i + 1
				return
			}
		case 0:
			s.Pos, s.Bad = i, DataEnds
			return
		}
	}
	s.Pos, s.Bad = len(src), DataEnds
}

// skipString reads a string, whose opening quote is at Pos.
func (s *Scanner) skipString() bool {
	quote := s.Spelling.Quote()
	for i := s.Pos + len(quote); ; i += len(quote) {
		n := strings.Index(s.Src[i:], quote)
		if n < 0 {
			s.Pos, s.Bad = len(s.Src), DataEnds
			return false
		}
		i += n
		slashes := 0
		for s.Src[i-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			s.Pos = i + len(quote)
			return true
		}
	}
}

// Text reads the string at Pos and returns its value, which is a part of Src if
// it holds no escapes. It returns false where no string stands.
func (s *Scanner) Text() (string, bool) {
	if s.Peek() != '"' {
		s.Consume('"')
		return "", false
	}
	begin := s.Pos
	if !s.skipString() {
		return "", false
	}
	return s.Spelling.Unquote(s.Src[begin:s.Pos]), true
}

// Unquote returns the value of a string that Value returned.
func (sp Spelling) Unquote(raw string) string {
	n := len(sp.Quote())
	raw = raw[n : len(raw)-n]
	if sp == Attribute {
		raw = html.UnescapeString(raw)
	}
	return Unescape(raw)
}

// Unescape returns what stands between the quotes of a string with its escapes
// replaced.
func Unescape(raw string) string {
	i := strings.IndexByte(raw, '\\')
	if i < 0 {
		return raw
	}
	var b strings.Builder
	b.Grow(len(raw))
	for i >= 0 {
		b.WriteString(raw[:i])
		r, n := cutEscape(raw[i:])
		b.WriteRune(r)
		raw = raw[i+n:]
		i = strings.IndexByte(raw, '\\')
	}
	b.WriteString(raw)
	return b.String()
}
