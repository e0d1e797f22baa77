package site

import (
	"strconv"
	"strings"

	"dailypapers/internal/text"
)

// A Count is a number that a page may not show, or show rounded. The zero Count
// is unknown.
type Count struct {
	N       int
	Known   bool
	Rounded bool // to three significant digits
}

// MaxCount bounds what is taken for a count: no number on these pages has ten
// digits, while ids, dates and hashes do.
const MaxCount = 999_999_999

// ParseCount reads a number as the site prints it: "64", "1,234", "-" (which
// means 0), "15.9k", "1.2M".
func ParseCount(s string) (Count, bool) {
	if s == "-" || s == "–" || s == "—" || s == "−" {
		return Count{Known: true}, true
	}
	if s == "" || s[0] < '0' || s[0] > '9' { // most texts
		return Count{}, false
	}
	unit := 1.0
	number := s
	if n := len(s); n > 0 {
		switch s[n-1] {
		case 'k', 'K':
			unit, number = 1e3, s[:n-1]
		case 'M':
			unit, number = 1e6, s[:n-1]
		}
	}
	whole, fraction, point := strings.Cut(number, ".")
	if point && (unit == 1 || !text.IsDigits(fraction)) {
		return Count{}, false
	}
	if len(whole) > 3 && strings.Contains(whole, ",") { // "1,234"
		groups := strings.Split(whole, ",")
		if len(groups[0]) > 3 {
			return Count{}, false
		}
		for _, g := range groups[1:] {
			if len(g) != 3 {
				return Count{}, false
			}
		}
		whole = strings.Join(groups, "")
	}
	if !text.IsDigits(whole) || len(whole) > 9 || len(fraction) > 9 {
		return Count{}, false
	}
	if unit == 1 {
		n, _ := strconv.Atoi(whole) // at most nine digits
		return Count{N: n, Known: true}, true
	}
	f, err := strconv.ParseFloat(whole+"."+fraction+"0", 64)
	if err != nil || f*unit > MaxCount {
		return Count{}, false
	}
	return Count{N: int(f*unit + 0.5), Known: true, Rounded: true}, true
}

// parseAuthorCount reads the "N authors" of a card, which may be spelled with a
// bullet, a dot or a number with commas in front: "1 authors" (the site never
// says "1 author", tools and people do), "·14 authors", "* 671 authors".
func parseAuthorCount(s string) (n int, ok bool) {
	s = strings.TrimSpace(strings.TrimLeft(s, "·•*-+ \u00a0"))
	number, word := s, ""
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != ',' {
			number, word = s[:i], strings.TrimSpace(s[i:])
			break
		}
	}
	if !strings.EqualFold(word, "authors") && !strings.EqualFold(word, "author") {
		return 0, false
	}
	c, ok := ParseCount(number)
	return c.N, ok && c.N > 0
}

// IsCounts reports whether s is one to three numbers.
func IsCounts(s string) bool {
	if s == "" || len(s) > 40 || (s[0] < '0' || s[0] > '9') && s[0] != '-' && s[0] != 0xe2 {
		return false
	}
	n := 0
	for f := range strings.FieldsSeq(s) {
		if _, ok := ParseCount(f); !ok {
			return false
		}
		n++
	}
	return n > 0 && n <= 3
}
