package site

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/araddon/dateparse"

	"dailypapers/internal/text"
)

// Dates that are all of a text, as people and tools write them. How a date may
// be spelled is in printed.go, what counts from today in relative.go.

var (
	errNotDate = errors.New("not a date")
	errNoToday = errors.New("relative to a day that was not given")
	errTooOld  = errors.New("before the year 1")
)

// ParseDate reads a date as the root's function of that name documents it.
func ParseDate(written string, today Day) (Day, error) {
	s := text.Fold(written)
	if d, ok := ParseISO(s); ok && (d.Month != 0 || hasLikelyYear(d)) { // not any four digits
		return d, nil
	}
	if t, ok := ParseInstant(s); ok {
		return DayOf(t), nil
	}
	if n, unit, ok := parseRelative(s); ok {
		if !today.Complete() {
			return Day{}, errNoToday
		}
		if d := units[unit](n, today); d.Year > 0 {
			return d, nil
		}
		return Day{}, errTooOld
	}
	p, ok := ParsePrinted(s)
	if !ok || p.Tail != "" || p.Doubt != "" {
		return Day{}, errNotDate
	}
	if p.Day.Year == 0 {
		return p.Day.NotAfter(today), nil
	}
	return p.Day, nil
}

// An instant as text has a year, hours and minutes at least, and a name of a
// time zone at most.
const (
	minInstant = len("2026-3-18 1:02")
	maxInstant = 64
)

// ParseInstant reads a date with a year and a time of day, as JSON and capture
// headers carry it. dateparse knows the many spellings, but it takes ids and
// bare numbers for dates too, so that it gets only what has the shape of one
// whole date. "03/04/2026 10:00" is no date: nobody can tell its month.
func ParseInstant(s string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil && isInstant(s) {
		t, err = dateparse.ParseIn(s, time.UTC)
	}
	t = t.UTC()
	return t, err == nil && t.Year() > 0 && t.Year() < 10000
}

// isInstant reports whether s has the shape of a whole date with a time of day. In
// "下午9:05" dateparse would see no afternoon.
func isInstant(s string) bool {
	if len(s) < minInstant || len(s) > maxInstant || !strings.Contains(s, ":") || !isASCII(s) {
		return false
	}
	return hasYear(s) && onlyDateWords(s) && (!beginsYear.MatchString(s) && !strings.Contains(s, "/") || yearFirst.MatchString(s))
}

// A date that begins with its year has nothing but the time behind the day: of other
// words and marks dateparse makes what it likes. With slashes there is no other whose
// month everybody can tell.
var (
	beginsYear = regexp.MustCompile(`^\d{4}[-/.]`)
	yearFirst  = regexp.MustCompile(`^\d{4}(-\d{1,2}-\d{1,2}( at |[T ])|/\d{1,2}/\d{1,2} )\d{1,2}:\d\d`)
)

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// hasYear reports whether s holds a number of four digits that begins with 19
// or 20.
func hasYear(s string) bool {
	for digits := range strings.FieldsFuncSeq(s, func(r rune) bool { return !text.IsDigit(r) }) {
		if len(digits) == 4 && hasLikelyYear(Day{Year: text.Atoi(digits)}) {
			return true
		}
	}
	return false
}

// dateWords are what else dates with a time of day are made of, beside the names
// of months and of days.
var dateWords = []string{"t", "z", "utc", "gmt", "am", "pm", "at", "of", "st", "nd", "rd", "th"}

// onlyDateWords reports whether every word in s is one that dates are made of.
func onlyDateWords(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !text.IsASCIILetter(r) }) {
		if _, ok := findName(word); !ok && !slices.Contains(dateWords, strings.ToLower(word)) {
			return false
		}
	}
	return true
}
