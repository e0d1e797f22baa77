package site

import (
	"slices"
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

const maxDigits = len("999999999")

// dashes stand for 0: "-" as the site shows it, the others as converters do, the
// last where a page of HTML was made of markdown.
var dashes = []string{"-", "–", "—", "−", `\-`}

// IsDash reports whether s is one that stands for 0.
func IsDash(s string) bool { return slices.Contains(dashes, s) }

// roundedUnits are what rounded counts end in.
var roundedUnits = map[byte]int64{'k': 1e3, 'K': 1e3, 'M': 1e6}

// ParseCount reads a number as the site prints it: "64", "1,234", "-" (which
// means 0), "15.9k", "1.2M".
func ParseCount(s string) (Count, bool) {
	if s == "" || !text.IsDigit(s[0]) { // most texts
		isDash := IsDash(s)
		return Count{Known: isDash}, isDash
	}
	if unit, ok := roundedUnits[s[len(s)-1]]; ok {
		return parseRounded(s[:len(s)-1], unit)
	}
	n, ok := parseNumber(s)
	return Count{N: n, Known: ok}, ok
}

// parseRounded reads the number in front of a unit: "15.9".
func parseRounded(s string, unit int64) (Count, bool) {
	whole, fraction, hasPoint := strings.Cut(s, ".")
	n, ok := parseNumber(whole)
	if !ok || hasPoint && (!text.IsDigits(fraction) || len(fraction) > maxDigits) {
		return Count{}, false
	}
	scale := int64(1)
	for range fraction {
		scale *= 10
	}
	count := int64(n)*unit + (int64(text.Atoi(fraction))*unit+scale/2)/scale
	if count > MaxCount {
		return Count{}, false
	}
	return Count{N: int(count), Known: true, Rounded: true}, true
}

// parseNumber reads digits, which may stand in groups: "1,234".
func parseNumber(s string) (n int, ok bool) {
	const group = len("234")
	digits, rest := text.CutDigits(s)
	if digits == "" || len(digits) > maxDigits || rest != "" && len(digits) > group {
		return 0, false
	}
	n = text.Atoi(digits)
	for rest != "" {
		if rest[0] != ',' || len(rest) <= group || !text.IsDigits(rest[1:1+group]) || n > MaxCount/1000 {
			return 0, false
		}
		n, rest = 1000*n+text.Atoi(rest[1:1+group]), rest[1+group:]
	}
	return n, true
}

// authorWords stand behind a number of authors.
var authorWords = []string{"authors", "author"}

// authorSigns are the bullets and dots in front of it, and what became of one in
// ASCII.
const authorSigns = "·•▪▫●○◦‣*-+? \u00a0"

// parseAuthorCount reads the "N authors" of a card, which may be spelled with a
// bullet, a dot or what became of one in front: "1 authors" (the site never says
// "1 author", tools and people do), "·14 authors", "* 671 authors", "? 7 authors".
func parseAuthorCount(s string) (n int, ok bool) {
	for _, word := range authorWords {
		if i := len(s) - len(word); i > 0 && strings.EqualFold(s[i:], word) {
			n, ok = parseNumber(strings.TrimSpace(strings.TrimLeft(s[:i], authorSigns)))
			return n, ok && n > 0
		}
	}
	return 0, false
}

// maxCounts is how many numbers stand behind one another on a card.
const maxCounts = 3

// IsCounts reports whether s is one to three numbers.
func IsCounts(s string) bool {
	for range maxCounts {
		number, rest, more := strings.Cut(s, " ")
		if _, ok := ParseCount(number); !ok {
			return false
		}
		if !more {
			return true
		}
		s = rest
	}
	return false
}
