package web

import (
	"fmt"
	"time"

	"dailypapers"
)

// A unit is how long a period is.
type unit string

const (
	oneDay unit = "day"
	week   unit = "week"
	month  unit = "month"
	all    unit = "all"
)

// A period is what a page shows: "2026-03-18", "2026-W12", "2026-03" or "all". The
// zero period is none.
type period struct {
	unit        unit
	first, last dailypapers.Date // zero for all
}

// parsePeriod reads the spelling of String.
func parsePeriod(s string) (period, bool) {
	if s == string(all) {
		return period{unit: all}, true
	}
	p := period{}
	var year, number int
	if n, err := fmt.Sscanf(s, "%4d-W%2d", &year, &number); n == 2 && err == nil {
		p = weekOf(time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 7*(number-1))) // January 4 is in week 1
	} else {
		var d dailypapers.Date
		if err := d.UnmarshalText([]byte(s)); err != nil {
			return p, false
		}
		p = periodOf(month, d)
		if d.Day != 0 {
			p = periodOf(oneDay, d)
		}
	}
	return p, p.unit != "" && p.String() == s
}

// periodOf returns the period with a date in it; zero if the date does not tell.
func periodOf(u unit, d dailypapers.Date) period {
	at := d.Time()
	switch {
	case u == month && d.Year != 0 && d.Month != 0:
		first := time.Date(d.Year, d.Month, 1, 0, 0, 0, 0, time.UTC)
		return period{month, dailypapers.Date{Year: d.Year, Month: d.Month}, dailypapers.DateOf(first.AddDate(0, 1, -1))}
	case at.IsZero():
	case u == oneDay:
		return period{oneDay, d, d}
	case u == week:
		return weekOf(at)
	}
	return period{}
}

// weekOf returns the week of a day, which begins on a Monday.
func weekOf(at time.Time) period {
	monday := at.AddDate(0, 0, -(int(at.Weekday())+6)%7)
	return period{week, dailypapers.DateOf(monday), dailypapers.DateOf(monday.AddDate(0, 0, 6))}
}

// has reports whether a date lies in the period. A month is no part of a week.
func (p period) has(d dailypapers.Date) bool {
	if p.unit == all {
		return true
	}
	if p.unit != month && d.Time().IsZero() {
		return false
	}
	return d.Compare(p.first) >= 0 && d.Compare(p.last) <= 0
}

// String returns the period as an address spells it.
func (p period) String() string {
	switch p.unit {
	case week:
		year, number := p.first.Time().ISOWeek()
		return fmt.Sprintf("%04d-W%02d", year, number)
	case all:
		return string(all)
	}
	return p.first.String()
}

// heading returns the period as people say it.
func (p period) heading() string {
	switch p.unit {
	case oneDay:
		return p.first.Time().Format("Monday, 2 January 2006")
	case week:
		first, last := p.first.Time(), p.last.Time()
		from := "2"
		if first.Month() != last.Month() {
			from = "2 January"
		}
		if first.Year() != last.Year() {
			from = "2 January 2006"
		}
		_, number := first.ISOWeek()
		return fmt.Sprintf("Week %d, %s to %s", number, first.Format(from), last.Format("2 January 2006"))
	case month:
		return p.last.Time().Format("January 2006")
	}
	return "All papers"
}

// short returns the period in few words, with the year if that of the page's is
// another.
func (p period) short(page period) string {
	format := ""
	switch p.unit {
	case oneDay:
		format = "Mon, 2 Jan"
	case week:
		_, number := p.first.Time().ISOWeek()
		return fmt.Sprintf("Week %d", number)
	case month:
		format = "January"
	}
	if p.last.Year != page.last.Year {
		format += " 2006"
	}
	return p.last.Time().Format(format)
}

// headingOf returns a date as people say it, of which parts may be unknown.
func headingOf(d dailypapers.Date) string {
	switch {
	case d.IsZero():
		return "Day unknown"
	case d.Month == 0:
		return d.String() + ", day unknown"
	case d.Day == 0:
		return periodOf(month, d).heading() + ", day unknown"
	}
	return periodOf(oneDay, d).heading()
}
