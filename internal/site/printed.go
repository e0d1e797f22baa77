package site

import (
	"fmt"
	"strings"

	"dailypapers/internal/text"
)

// spellings are the ways in which a page or a person writes a date. The first
// that fits decides. Behind it is the end, or a space and anything else.
var spellings = layouts(
	"Jan 2, 2006",
	"Jan 2,2006",
	"Jan 2 2006",
	"Jan 2006",
	"Jan 2",
	"Jan2", // a heading of 2024 in two parts, joined
	"2 Jan 2006",
	"2 Jan, 2006",
	"2. Jan 2006",
	"2Jan 2006",
	"2Jan2006",
	"2 Jan",
	"2. Jan",
	"2Jan",
	"2006-01-02",
	"2006/1/2",
	"2006年1月2日",
	"1月2日",
)

// gluedSpellings are those to which the number of comments is glued by markdown
// whose links were stripped. If two of them fit, nobody can tell the day.
var gluedSpellings = layouts(
	"Jan 2, 2006", // "Oct 2, 20243"
	"Jan 9",       // "May 296": May 2 and 96 comments
	"Jan 02",      // "May 296": May 29 and 6 comments
	"2006年1月2日",
	"1月2日",
)

// leads are the words that may stand in front of a date.
var leads = []string{"published on ", "published at ", "published: ", "published ", "submitted on ", "on "}

// dates has the first bytes of all that may be a date: of numbers, names and
// leads.
var dates = func() string {
	firsts := "0123456789"
	for _, n := range names {
		firsts += first(n.name)
	}
	for _, lead := range leads {
		firsts += first(lead)
	}
	return firsts
}()

// A Printed is a date as a page prints it, with what follows on its line.
type Printed struct {
	Day   Day
	Tail  string // what follows the date, often the number of comments
	Doubt string // why the date can't be read for certain, "" if it can
}

// ParsePrinted reads a date at the beginning of s: "May 25", "Sep 24, 2023 4",
// "Published on Oct 4, 2026", "Wed, 18 March 2026", "07月01日".
//
// "Oct 2, 20243" can only be 2024 and 3 comments; "May 296" may be May 29 and 6,
// or May 2 and 96: its day is 0 and doubt says so.
func ParsePrinted(s string) (p Printed, ok bool) {
	s, ok = findDate(s)
	if !ok {
		return p, false // most texts
	}
	for _, l := range spellings {
		d, tail, ok := l.cut(s)
		switch {
		case !ok || tail != "" && tail[0] != ' ' || !hasLikelyYear(d):
		case d.Valid():
			return Printed{Day: d, Tail: strings.TrimSpace(tail)}, true
		case d.Year != 0:
			return p, false // "Feb 29, 2023", whatever else it may begin with
		}
	}
	return parseGlued(s)
}

// parseGlued reads a date that the number of comments is glued to.
func parseGlued(s string) (p Printed, ok bool) {
	for _, l := range gluedSpellings {
		d, count, fits := l.cut(s)
		if !fits || !isGluedCount(count) || !hasLikelyYear(d) || !d.Valid() {
			continue
		}
		if ok {
			doubt := fmt.Sprintf("day %d and %s comments, or day %d and %s comments", p.Day.Day, p.Tail, d.Day, count)
			return Printed{Day: Day{Month: d.Month}, Doubt: doubt}, true
		}
		p, ok = Printed{Day: d, Tail: count}, true
	}
	return p, ok
}

// isGluedCount reports whether s is a number of comments. The site shows no 0,
// and no paper has ten thousand.
func isGluedCount(s string) bool {
	const most = len("9999")
	return len(s) <= most && text.IsDigits(s) && s[0] != '0'
}

// hasLikelyYear reports whether a date is of these two centuries, or its year is
// unknown. Four other digits are no year: "Mar 1712".
func hasLikelyYear(d Day) bool { return d.Year == 0 || d.Year >= 1900 && d.Year < 2100 }

// findDate cuts off what may stand in front of a date, words and a day of the
// week, and reports whether there is a month behind it, or a number that is not
// followed by any other word.
func findDate(s string) (date string, ok bool) {
	for _, lead := range leads {
		if rest, ok := text.CutPrefixFold(s, lead); ok {
			s = rest
			break
		}
	}
	word, rest := text.CutLetters(s)
	switch month, isName := findName(word); {
	case isName && month == 0:
		s = strings.TrimLeft(rest, ",. ")
	case word != "":
		return s, isName // most texts
	}
	n, rest := cutDay(s) // or the beginning of a year
	word, _ = text.CutLetters(strings.TrimLeft(rest, ". "))
	month, _ := findName(word)
	return s, month != 0 || word == "" && n != 0
}
