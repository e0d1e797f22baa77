package site

import (
	"slices"
	"strings"
	"time"

	"dailypapers/internal/text"
)

// A layout spells a date by elements, in the manner of package time: "Jan 2,
// 2006" is the name of a month, a space, a day, a comma, a space and a year.
// What is no element stands for itself.
type layout []element

// An element reads a part of a date. It returns what is behind it, and 0 if the
// text begins with anything else.
type element struct {
	name string
	part part
	read func(s string) (value int, rest string)
}

var elements = []element{
	{"2006", year, func(s string) (int, string) { return cutNumber(s, 4, 4) }},
	{"Jan", month, cutMonth}, // or "January", "Jan."
	{"01", month, func(s string) (int, string) { return cutNumber(s, 2, 2) }},
	{"1", month, func(s string) (int, string) { return cutNumber(s, 1, 2) }},
	{"02", day, func(s string) (int, string) { return cutNumber(s, 2, 2) }},
	{"2", day, cutDay}, // or "02", "2nd"
	{"9", day, func(s string) (int, string) { return cutNumber(s, 1, 1) }},
}

type part int

const (
	none part = iota
	year
	month
	day
	numParts
)

// layouts returns the layouts that are so spelled.
func layouts(spellings ...string) []layout {
	all := make([]layout, len(spellings))
	for i, s := range spellings {
		for s != "" {
			e := element{name: s[:1]}
			if k := slices.IndexFunc(elements, func(e element) bool { return strings.HasPrefix(s, e.name) }); k >= 0 {
				e = elements[k]
			}
			all[i] = append(all[i], e)
			s = s[len(e.name):]
		}
	}
	return all
}

// cut reads the date that s begins with, which need not exist.
func (l layout) cut(s string) (d Day, rest string, ok bool) {
	var parts [numParts]int
	for i := range l {
		e := &l[i]
		if e.part == none {
			if s == "" || s[0] != e.name[0] {
				return d, s, false
			}
			s = s[1:]
			continue
		}
		if parts[e.part], s = e.read(s); parts[e.part] == 0 {
			return d, s, false
		}
	}
	return Day{parts[year], time.Month(parts[month]), parts[day]}, s, true
}

// cutNumber reads a number of least to most digits.
func cutNumber(s string, least, most int) (n int, rest string) {
	digits, _ := text.CutDigits(s[:min(len(s), most)])
	if len(digits) < least {
		return 0, s
	}
	return text.Atoi(digits), s[len(digits):]
}

// cutDay reads a day, which may be an ordinal number.
func cutDay(s string) (n int, rest string) {
	n, rest = cutNumber(s, 1, 2)
	switch word, after := text.CutLetters(rest); word {
	case "st", "nd", "rd", "th":
		return n, after
	}
	return n, rest
}

// cutMonth reads the name of a month, with a dot if it is abbreviated by one.
func cutMonth(s string) (n int, rest string) {
	word, rest := text.CutLetters(s)
	month, _ := findName(word)
	return int(month), strings.TrimPrefix(rest, ".")
}

// names are the names of months, and of the days of the week, whose month is 0.
// The first three letters of a name are one too.
var names = []struct {
	name  string
	month time.Month
}{
	{"january", time.January}, {"february", time.February}, {"march", time.March}, {"april", time.April},
	{"may", time.May}, {"june", time.June}, {"july", time.July}, {"august", time.August}, {"september", time.September},
	{"sept", time.September}, {"october", time.October}, {"november", time.November}, {"december", time.December},
	{"monday", 0}, {"tuesday", 0}, {"wednesday", 0}, {"thursday", 0}, {"friday", 0}, {"saturday", 0}, {"sunday", 0},
}

// findName returns the month that a word names, 0 for a day of the week.
func findName(word string) (_ time.Month, ok bool) {
	const short = len("jan")
	if len(word) < short {
		return 0, false
	}
	first := word[0] | 0x20
	for i := range names {
		n := &names[i]
		if (len(word) == len(n.name) || len(word) == short) && first == n.name[0] && strings.EqualFold(word, n.name[:len(word)]) {
			return n.month, true
		}
	}
	return 0, false
}
