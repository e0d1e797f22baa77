package site

import (
	"cmp"
	"fmt"
	"time"
)

// A Day is a day, of which parts may be unknown: the site prints dates of the
// current year without the year. A part that is 0 is unknown, the zero Day is
// no date at all.
type Day struct {
	Year  int        // 1 to 9999, 0 if unknown
	Month time.Month // 0 if unknown
	Day   int        // 0 if unknown
}

// String returns the date in the spelling of ISO 8601, as far as it is known:
// "2026-03-18", "2026-03", "2026"; "--05-25" or "--05" without a year; "" for
// the zero Day. A day without its month is "---05" or "2026--05".
func (d Day) String() string {
	if d.IsZero() {
		return ""
	}
	b := []byte("-")
	if d.Year != 0 {
		b = fmt.Appendf(nil, "%04d", d.Year)
	}
	if d.Month != 0 {
		b = fmt.Appendf(b, "-%02d", d.Month)
	} else if d.Day != 0 {
		b = append(b, '-')
	}
	if d.Day != 0 {
		b = fmt.Appendf(b, "-%02d", d.Day)
	}
	return string(b)
}

// IsZero reports whether nothing of the date is known.
func (d Day) IsZero() bool { return d == Day{} }

// Compare returns -1, 0 or 1 as d is before, equal to or after e, year first.
// An unknown part comes before a known one.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// DayOf returns the day of t in UTC. The zero Time has no day.
func DayOf(t time.Time) Day {
	if t.IsZero() {
		return Day{}
	}
	y, m, d := t.UTC().Date()
	return Day{y, m, d}
}

// Time returns the midnight in UTC with which the day begins. It is the zero
// Time if a part of the date is unknown or if there is no such day.
func (d Day) Time() time.Time {
	if !d.Complete() || !d.Valid() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays returns the date n days later.
func (d Day) AddDays(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// Complete reports whether year, month and day are known.
func (d Day) Complete() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// Valid reports whether such a day can exist; February 29 can while the year
// is unknown.
func (d Day) Valid() bool {
	if d.Year < 0 || d.Year > maxYear || d.Month < 0 || d.Month > time.December || d.Day < 0 {
		return false
	}
	if d.Month == 0 || d.Day == 0 {
		return d.Day == 0
	}
	const leapYear = 2000
	return d.Day <= time.Date(cmp.Or(d.Year, leapYear), d.Month+1, 0, 0, 0, 0, 0, time.UTC).Day() // the month's last
}

const maxYear = 9999

// In returns the date in the given year; ok is false if the year has no such
// day.
func (d Day) In(year int) (_ Day, ok bool) {
	d.Year = year
	return d, d.Valid()
}

// NotAfter completes a date without a year: it returns the latest such day that
// is not after the limit, with one day of grace.
func (d Day) NotAfter(limit Day) Day {
	if !limit.Complete() {
		return d
	}
	limit = limit.AddDays(1)
	const longest = 8 // years from one February 29 to the next
	for ago := range longest + 1 {
		if e, ok := d.In(limit.Year - ago); ok && e.Compare(limit) <= 0 {
			return e
		}
	}
	return d
}

// isoLayouts are the spellings of Day.String for days that can exist.
var isoLayouts = layouts("2006-01-02", "2006-01", "2006", "--01-02", "--01")

// ParseISO reads the spellings of Day.String.
func ParseISO(s string) (Day, bool) {
	for _, l := range isoLayouts {
		if d, rest, ok := l.cut(s); ok && rest == "" && d.Valid() {
			return d, true
		}
	}
	return Day{}, false
}
