package dailypapers

import (
	"time"

	"dailypapers/internal/site"
)

// A calendar completes the dates that a page prints without a year.
//
// The site leaves out the year of a date in the year in which it made the page,
// and the year of the heading's day always. So all such dates of the papers
// share one year, the page's, and a year that the page prints is not it. The
// evidence, best first: the page's own address and the days that it links to
// (the day before, the day after); the day on which it was saved; the arXiv
// ids of the papers, whose first four digits are year and month; the caller's
// Today.
type calendar struct {
	*site.Page
	today   site.Day
	byToday bool // the caller's day decided on the year
}

// resolveYears completes the dates of a page and returns the day of its heading,
// with the year if that is proven.
func resolveYears(page *site.Page, today site.Day) site.Day {
	c := calendar{Page: page, today: today}
	day := c.headingDay()
	year := c.madeIn(day)
	for i := range c.Papers {
		c.resolve(i, "published", &c.Papers[i].Published, year)
		c.resolve(i, "submitted", &c.Papers[i].Submitted, year)
	}
	return day
}

// resolve completes a date of a paper that is in the page's year.
func (c *calendar) resolve(paper int, field string, d *site.Day, year int) {
	if d.Year != 0 || d.Month == 0 || year == 0 {
		return
	}
	e, ok := d.In(year)
	switch {
	case ok && c.isFuture(e):
		c.Doubt(site.Doubt{Paper: paper + 1, Field: field, Text: d.String(), Msg: "in the page's year this day lies behind the day on which it was saved"})
	case ok:
		*d = e
	default:
		c.Doubt(site.Doubt{Paper: paper + 1, Field: field, Text: d.String(), Msg: "no such day in the page's year"})
	}
}

// isFuture reports whether a day lies behind the day on which the page was saved,
// or read if that decided its year, with one day of grace.
func (c *calendar) isFuture(d site.Day) bool {
	limit := c.Captured
	if !limit.Complete() && c.byToday {
		limit = c.today
	}
	return limit.Complete() && d.Compare(limit.AddDays(1)) > 0
}

// headingDay returns the heading's day with its year, if that is proven.
func (c *calendar) headingDay() site.Day {
	h := c.Heading
	if h.IsZero() {
		return c.Place.Day
	}
	if h.Year != 0 {
		return h
	}
	near := c.Neighbours
	if c.Place.Day.Complete() {
		near = append([]site.Day{c.Place.Day}, near...)
	}
	if d, ok := nearest(h, near); ok {
		return d
	}
	if c.Captured.Complete() {
		return h.NotAfter(c.Captured)
	}
	if year := c.yearOfIDs(h); year != 0 {
		if d, ok := h.In(year); ok {
			return d
		}
	}
	c.byToday = c.today.Complete()
	return h.NotAfter(c.today)
}

// maxDistance is further than the day before and the day after are ever away: two
// weeks may be (over New Year, in another year), two months never.
const maxDistance = 62 * 24 * time.Hour

// nearest returns the day h, in the year in which it is closest to one of the
// given days.
func nearest(h site.Day, days []site.Day) (best site.Day, ok bool) {
	distance := maxDistance
	for _, day := range days {
		for year := max(1, day.Year-1); year <= day.Year+1; year++ {
			if d, valid := h.In(year); valid {
				first := site.Day{Year: d.Year, Month: d.Month, Day: max(1, d.Day)} // of the month alone
				if n := first.Time().Sub(day.Time()).Abs(); n < distance {
					best, distance, ok = d, n, true
				}
			}
		}
	}
	return best, ok
}

// madeIn returns the year in which the page was made, which is the year of the
// papers' dates without one; 0 if nothing proves it.
func (c *calendar) madeIn(day site.Day) int {
	last, printed := c.printedDates()
	if last.IsZero() {
		return 0
	}
	year := 0
	near, _ := nearest(last, c.Neighbours)
	switch {
	case c.Captured.Complete():
		year = last.NotAfter(c.Captured).Year
	case day.Complete():
		year = day.Year
		if isLastList(day) {
			// It stands on the newest page until the first list of the next year.
			// After New Year the old year's dates get their year.
			if printed == year {
				year++
			} else if last.Month == time.January && last.Day <= firstList {
				return 0
			}
		}
	case c.Kind == site.OnePaper && near.Year != 0: // "#1 Paper of the day" links to its day
		year = near.Year
	default:
		if year = c.yearOfIDs(site.Day{}); year == 0 {
			year = last.NotAfter(c.today).Year
			c.byToday = true
		}
	}
	if year != 0 && year <= printed {
		c.Doubt(site.Doubt{Field: "published", Text: last.String(),
			Msg: "the page prints dates of its own year with the year; which year the others are in is unclear"})
		return 0
	}
	return year
}

// isLastList reports whether a list of this day may be the last of its year, as
// nobody lists papers over the holidays.
func isLastList(day site.Day) bool { return day.Month == time.December && day.Day >= 25 }

// firstList is the day of January on which there is a list again, at the latest.
const firstList = 7

// printedDates returns the latest of the dates without a year, and the latest
// year that the page prints. A date at the page's end, which may be cut off,
// counts only where there is no other.
func (c *calendar) printedDates() (last site.Day, printed int) {
	var cut site.Day
	for i := range c.Papers {
		if d := c.Papers[i].Submitted; d.Year == 0 && d.Compare(last) > 0 {
			last = d
		}
		switch d := c.Papers[i].Published; {
		case d.Year != 0 && c.Papers[i].PublishedAt.IsZero():
			printed = max(printed, d.Year)
		case d.Year == 0 && c.OpenEnd && i == len(c.Papers)-1:
			cut = d
		case d.Year == 0 && d.Compare(last) > 0:
			last = d
		}
	}
	if last.IsZero() {
		last = cut
	}
	return last, printed
}

// How many months behind that of its id a date is at least and at most, if the id
// is to prove its year.
const (
	minMonths = -1
	maxMonths = 2
)

// yearOfIDs returns the year that the arXiv ids prove: of the papers' dates, or
// of the heading's day where the cards have no dates. An id begins with the year
// and month of the first version, which may lie before the date, so each id
// whose month is close votes and most must agree.
func (c *calendar) yearOfIDs(heading site.Day) int {
	votes := map[int]int{}
	total := 0
	for i := range c.Papers {
		paper := &c.Papers[i]
		d := paper.Published
		switch {
		case d.Year != 0: // of the year before
			d = paper.Submitted
		case d.IsZero():
			d = heading
		}
		id := idMonth(paper.ID)
		if d.Year != 0 || d.Month == 0 || id.IsZero() {
			continue
		}
		for year := max(id.Year-1, paper.Published.Year+1); year <= id.Year+1; year++ { // a year that the page prints is not its own
			months := (year-id.Year)*12 + int(d.Month-id.Month)
			if minMonths <= months && months <= maxMonths {
				votes[year]++
			}
		}
		total++
	}
	for year, n := range votes {
		if 2*n > total {
			return year
		}
	}
	return 0
}
