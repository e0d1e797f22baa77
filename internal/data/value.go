package data

import (
	"encoding/json"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/text"
)

// A value is a value of JSON as it stands in the text, with its quotes, or a cell
// of a table.
type value struct {
	kind byte // the first byte of JSON, or one of these
	raw  string
}

const (
	absent = 0   // no value, null, or a string of white space
	number = '0' // any number
	cell   = '|'
)

// nextValue reads a value.
func nextValue(s *jsonscan.Scanner) value {
	v := value{s.Peek(), s.Value()}
	switch {
	case v.raw == "" || v.kind == 'n' || v.kind == '"' && isBlank(v.raw, s.Spelling):
		v.kind = absent
	case jsonscan.IsNumberByte(v.kind):
		v.kind = number
	}
	return v
}

// quoted returns a text as a string of JSON.
func quoted(s string) value {
	raw, _ := json.Marshal(s) // any string has one
	return value{'"', string(raw)}
}

// isBlank reports whether a string is white space.
func isBlank(raw string, spelling jsonscan.Spelling) bool {
	if c := raw[len(spelling.Quote())]; text.IsASCIILetter(c) || text.IsDigit(c) || c == '/' {
		return false // most of them
	}
	return text.Fold(spelling.Unquote(raw)) == ""
}

// text returns what a string or a cell says; "" of what is absent, and false of
// any other value.
func (r *records) text(v value) (string, bool) {
	switch v.kind {
	case '"':
		return r.spelling.Unquote(v.raw), true
	case cell:
		return v.raw, true
	}
	return "", v.kind == absent
}

// scanner returns a scanner for an object or array.
func (r *records) scanner(v value) jsonscan.Scanner {
	return jsonscan.Scanner{Src: v.raw, Spelling: r.spelling}
}
