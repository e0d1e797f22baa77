package site

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/araddon/dateparse"

	"dailypapers/internal/text"
)

// Dates that are all of a text, as people and tools write them. What the site
// prints, with what trails it on its line, is in printed.go.

var errNotDate = errors.New("not a date")

// ParseDate reads a date as the site prints it ("May 25", "Sep 24, 2023",
// "Published on Oct 4, 2026"), or as people and tools write it: ISO 8601 days
// and instants (of which it returns the day in UTC), "25 May 2026", "today",
// "yesterday", "3 days ago", "about 2 hours ago", "a week ago".
//
// Relative dates count from today. A date without a year is the latest such
// day that is not after today, or one day after; if today is zero its year
// stays 0. "2 months ago" is a month and "a year ago" a year, as no day is
// meant.
func ParseDate(written string, today Day) (Day, error) {
	s := text.Fold(written)
	if d, ok := ParseISO(s); ok && (d.Month != 0 || hasYear(s)) { // not any four digits
		return d, nil
	}
	if t, ok := ParseInstant(s); ok {
		return DayOf(t), nil
	}
	if d, isRelative := parseRelative(s, today); isRelative {
		switch {
		case d.IsZero() && today.Complete():
			return d, errors.New("before the year 1")
		case d.IsZero():
			return d, errors.New("relative to a day that was not given")
		}
		return d, nil
	}
	p, ok := ParsePrinted(s)
	if !ok || p.Tail != "" || p.Doubt != "" {
		return Day{}, errNotDate
	}
	if p.Day.Year == 0 && today.Year != 0 {
		return p.Day.NotAfter(today), nil
	}
	return p.Day, nil
}

// ParseInstant reads a date with a year and a time of day, as JSON and capture
// headers carry it. dateparse knows the many spellings, but it takes ids and
// bare numbers for dates too, so that it gets only what has the shape of one
// whole date. "03/04/2026 10:00" is no date: nobody can tell its month.
func ParseInstant(s string) (time.Time, bool) {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return t.UTC(), t.Year() > 0 && t.UTC().Year() > 0 && t.UTC().Year() < 10000
	}
	if len(s) < 14 || len(s) > 64 || strings.Count(s, ":") < 1 || !hasYear(s) || !onlyDateWords(s) || strings.Contains(s[4:], "/") {
		return time.Time{}, false
	}
	t, err := dateparse.ParseIn(s, time.UTC)
	if err != nil || t.UTC().Year() < 1000 || t.UTC().Year() > 9999 {
		return time.Time{}, false
	}
	return t.UTC(), true
}

// hasYear reports whether s holds a number of four digits that begins with 19
// or 20.
func hasYear(s string) bool {
	digits := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			digits++
			continue
		}
		if y := s[i-digits : i]; digits == 4 && (y[:2] == "19" || y[:2] == "20") {
			return true
		}
		digits = 0
	}
	return false
}

// onlyDateWords reports whether every word in s is one that dates are made of.
func onlyDateWords(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !('a' <= r|0x20 && r|0x20 <= 'z') }) {
		w := strings.ToLower(word)
		switch w {
		case "t", "z", "utc", "gmt", "am", "pm", "at", "of", "st", "nd", "rd", "th":
			continue
		}
		if monthNamed(w) == 0 && !isWeekday(w) {
			return false
		}
	}
	return true
}

// parseRelative reads "today", "3 days ago", "about 2 hours ago". The date is
// zero if today is.
func parseRelative(s string, today Day) (_ Day, isRelative bool) {
	back := func(years, months, days int) (Day, bool) {
		if !today.Complete() {
			return Day{}, true
		}
		d := DayOf(today.Time().AddDate(-years, 0, -days))
		if months > 0 { // from the first of the month: May 31 minus one month is April
			d = DayOf(time.Date(today.Year, today.Month-time.Month(months), 1, 0, 0, 0, 0, time.UTC))
		}
		if d.Year < 1 {
			return Day{}, true
		}
		switch {
		case years > 0:
			d.Month, d.Day = 0, 0
		case months > 0:
			d.Day = 0
		}
		return d, true
	}
	s = strings.ToLower(s)
	switch s {
	case "today", "now", "just now":
		return back(0, 0, 0)
	case "yesterday":
		return back(0, 0, 1)
	}
	rest, ok := strings.CutSuffix(s, " ago")
	if !ok {
		return Day{}, false
	}
	for _, vague := range []string{"about ", "around ", "almost ", "over ", "~"} {
		rest = strings.TrimPrefix(rest, vague)
	}
	number, unit, _ := strings.Cut(rest, " ")
	n := 1
	if number != "a" && number != "an" {
		if !text.IsDigits(number) || len(number) > 5 {
			return Day{}, false
		}
		n, _ = strconv.Atoi(number)
	}
	switch strings.TrimSuffix(unit, "s") {
	case "second", "sec", "minute", "min":
		return back(0, 0, 0)
	case "hour", "hr":
		return back(0, 0, n/24)
	case "day":
		return back(0, 0, n)
	case "week":
		return back(0, 0, 7*n)
	case "month":
		return back(0, n, 0)
	case "year":
		return back(n, 0, 0)
	}
	return Day{}, false
}
