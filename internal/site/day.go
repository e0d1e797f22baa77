package site

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"dailypapers/internal/text"
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
	switch {
	case d.Month == 0 && d.Day != 0 && d.Year != 0:
		return fmt.Sprintf("%04d--%02d", d.Year, d.Day)
	case d.Month == 0 && d.Day != 0:
		return fmt.Sprintf("---%02d", d.Day)
	case d.Year != 0 && d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Year != 0 && d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case d.Year != 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	case d.Month != 0 && d.Day == 0:
		return fmt.Sprintf("--%02d", d.Month)
	case d.Month != 0:
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	}
	return ""
}

// IsZero reports whether nothing of the date is known.
func (d Day) IsZero() bool { return d == Day{} }

// Compare returns -1, 0 or 1 as d is before, equal to or after e, year first.
// An unknown part comes before a known one.
func (d Day) Compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// DayOf returns the day of t in UTC.
func DayOf(t time.Time) Day {
	y, m, d := t.UTC().Date()
	return Day{y, m, d}
}

// Time returns the beginning of a complete date in UTC.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays returns the date n days later.
func (d Day) AddDays(n int) Day { return DayOf(d.Time().AddDate(0, 0, n)) }

// Complete reports whether year, month and day are known.
func (d Day) Complete() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// Valid reports whether such a day can exist; February 29 can while the year
// is unknown.
func (d Day) Valid() bool {
	if d.Year < 0 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31 {
		return false
	}
	if d.Month == 0 || d.Day == 0 {
		return d.Day == 0
	}
	year := d.Year
	if year == 0 {
		year = 2000
	}
	return d.Day <= daysIn(year, d.Month)
}

func daysIn(year int, m time.Month) int {
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

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
	for year := limit.Year; year > 0 && year > limit.Year-9; year-- { // February 29 may be eight years away
		if e, ok := d.In(year); ok && e.Compare(limit) <= 0 {
			return e
		}
	}
	return d
}

// ParseISO reads the spellings of Day.String.
func ParseISO(s string) (Day, bool) {
	var d Day
	rest, yearless := strings.CutPrefix(s, "--")
	if !yearless {
		if len(s) < 4 || !text.IsDigits(s[:4]) {
			return d, false
		}
		d.Year, _ = strconv.Atoi(s[:4])
		rest = s[4:]
		if d.Year == 0 || rest == "" {
			return d, d.Year != 0
		}
		if rest[0] != '-' {
			return Day{}, false
		}
		rest = rest[1:]
	}
	month, day, hasDay := strings.Cut(rest, "-")
	if len(month) != 2 || !text.IsDigits(month) || hasDay && (len(day) != 2 || !text.IsDigits(day)) {
		return Day{}, false
	}
	m, _ := strconv.Atoi(month)
	d.Month = time.Month(m)
	d.Day, _ = strconv.Atoi(day) // "" is 0
	if m == 0 || hasDay && d.Day == 0 || !d.Valid() {
		return Day{}, false
	}
	return d, true
}
