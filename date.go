package dailypapers

import (
	"fmt"
	"time"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A Date is a day, of which parts may be unknown: the site prints dates of the
// current year without the year. A part that is 0 is unknown, the zero Date is
// no date at all.
type Date struct {
	Year  int        // 1 to 9999, 0 if unknown
	Month time.Month // 0 if unknown
	Day   int        // 0 if unknown
}

// DateOf returns the day of t in UTC. The zero Time has no day.
func DateOf(t time.Time) Date { return Date(site.DayOf(t)) }

// ParseDate reads a date as the site prints it ("May 25", "Sep 24, 2023",
// "Published on Oct 4, 2026"), or as people and tools write it: ISO 8601 days
// and instants (of which it returns the day in UTC), "25 May 2026", "today",
// "yesterday", "3 days ago", "about 2 hours ago", "a week ago".
//
// Relative dates count from today. A date without a year is the latest such
// day that is not after today, or one day after; if today is zero its year
// stays 0. "2 months ago" is a month and "a year ago" a year, as no day is
// meant. "03/04/2026" is an error: nobody can tell its month.
func ParseDate(written string, today Date) (Date, error) {
	d, err := site.ParseDate(written, site.Day(today))
	if err != nil {
		return Date{}, fmt.Errorf("dailypapers: date %q: %w", text.Clip(text.Fold(written)), err)
	}
	return Date(d), nil
}

// Time returns the midnight in UTC with which the day begins. It is the zero
// Time if a part of the date is unknown or if there is no such day.
func (d Date) Time() time.Time { return site.Day(d).Time() }

// String returns the date in the spelling of ISO 8601, as far as it is known:
// "2026-03-18", "2026-03", "2026"; "--05-25" or "--05" without a year; "" for
// the zero Date alone. A day without its month, which no page prints and no
// JSON holds, is "---05" or "2026--05".
func (d Date) String() string { return site.Day(d).String() }

// IsZero reports whether nothing of the date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1, 0 or 1 as d is before, equal to or after e, year first.
// An unknown part comes before a known one.
func (d Date) Compare(e Date) int { return site.Day(d).Compare(site.Day(e)) }

// MarshalText returns String's spelling.
func (d Date) MarshalText() ([]byte, error) {
	if !site.Day(d).Valid() {
		return nil, fmt.Errorf("dailypapers: no such day: year %d, month %d, day %d", d.Year, d.Month, d.Day)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads String's spelling.
func (d *Date) UnmarshalText(spelled []byte) error {
	v, ok := site.ParseISO(string(spelled))
	if !ok && len(spelled) > 0 {
		return fmt.Errorf("dailypapers: not a date: %q", spelled)
	}
	*d = Date(v)
	return nil
}
