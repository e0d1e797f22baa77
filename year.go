package dailypapers

import "time"

// resolveYears completes the dates that the page prints without a year.
//
// The site leaves out the year of a date in the year in which it made the page,
// and the year of the heading's day always. So all such dates of the papers
// share one year, the page's, and a year that the page prints is not it. The
// evidence, best first: the page's own address and the days that it links to
// (the day before, the day after); the day on which it was saved; the arXiv
// ids of the papers, whose first four digits are year and month; the caller's
// Today.
func (p *page) resolveYears() {
	day := p.headingDay()
	p.listing.Date = day
	year := p.madeIn(day)
	for i := range p.listing.Papers {
		d := &p.listing.Papers[i].Published
		if d.Year != 0 || d.Month == 0 || year == 0 {
			continue
		}
		e, ok := d.in(year)
		switch {
		case ok && p.isFuture(e):
			p.problem(Problem{Paper: i + 1, Field: "published", Text: d.String(), Msg: "in the page's year this day lies behind the day on which it was saved"})
		case ok:
			*d = e
		default:
			p.problem(Problem{Paper: i + 1, Field: "published", Text: d.String(), Msg: "no such day in the page's year"})
		}
	}
}

// isFuture reports whether a day lies behind the day on which the page was saved,
// or read if that decided its year, with one day of grace.
func (p *page) isFuture(d Date) bool {
	limit := p.captured
	if !limit.complete() && p.byToday {
		limit = p.today
	}
	return limit.complete() && d.Compare(limit.addDays(1)) > 0
}

// headingDay returns the heading's day with its year, if that is proven.
func (p *page) headingDay() Date {
	h := p.heading
	if h.IsZero() {
		return p.place.day
	}
	if h.Year != 0 || h.Day == 0 {
		return h
	}
	near := p.neighbours
	if p.place.day.complete() {
		near = append([]Date{p.place.day}, near...)
	}
	if d, ok := nearest(h, near); ok {
		return d
	}
	if p.captured.complete() {
		return h.notAfter(p.captured)
	}
	if year := p.yearOfIDs(h); year != 0 {
		if d, ok := h.in(year); ok {
			return d
		}
	}
	p.byToday = p.today.complete()
	return h.notAfter(p.today)
}

// nearest returns the day of the month h that is closest to one of the given
// days. The day before and the day after may be two weeks away (over New Year
// they are in another year), never two months.
func nearest(h Date, days []Date) (best Date, ok bool) {
	distance := 62 * 24 * time.Hour
	for _, day := range days {
		for year := max(1, day.Year-1); year <= day.Year+1; year++ {
			if d, valid := h.in(year); valid {
				if n := d.time().Sub(day.time()).Abs(); n < distance {
					best, distance, ok = d, n, true
				}
			}
		}
	}
	return best, ok
}

// madeIn returns the year in which the page was made, which is the year of the
// papers' dates without one; 0 if nothing proves it.
func (p *page) madeIn(day Date) int {
	var last, cut Date // the latest of these dates in a year; the one at the page's end
	var printed int    // the latest year that the page prints
	for i := range p.listing.Papers {
		switch d := p.listing.Papers[i].Published; {
		case d.Year != 0 && p.listing.Papers[i].PublishedAt.IsZero():
			printed = max(printed, d.Year)
		case d.Year == 0 && p.openEnd && i == len(p.listing.Papers)-1:
			cut = d
		case d.Year == 0 && d.Compare(last) > 0:
			last = d
		}
	}
	if last.IsZero() {
		last = cut
	}
	if last.IsZero() {
		return 0
	}
	year := 0
	switch {
	case p.captured.complete():
		year = last.notAfter(p.captured).Year
	case day.complete():
		year = day.Year
		if day.Month == time.December && day.Day >= 25 {
			// The last list of a year stands on the newest page until the first one
			// of the next. After New Year the old year's dates get their year.
			if printed == year {
				year++
			} else if last.Month == time.January && last.Day <= 7 {
				return 0
			}
		}
	default:
		if year = p.yearOfIDs(Date{}); year == 0 {
			year = last.notAfter(p.today).Year
			p.byToday = true
		}
	}
	if year != 0 && year <= printed {
		p.problem(Problem{Field: "published", Text: last.String(),
			Msg: "the page prints dates of its own year with the year; which year the others are in is unclear"})
		return 0
	}
	return year
}

// yearOfIDs returns the year that the arXiv ids prove: of the papers' dates, or
// of the heading's day where the cards have no dates. An id begins with the year
// and month of the first version, which may lie before the date, so each id
// whose month is close votes and most must agree.
func (p *page) yearOfIDs(heading Date) int {
	votes := map[int]int{}
	total := 0
	for i := range p.listing.Papers {
		paper := &p.listing.Papers[i]
		d := paper.Published
		if !heading.IsZero() && d.IsZero() {
			d = heading
		}
		if d.Year != 0 || d.Month == 0 || !isArxivID(paper.ID) {
			continue
		}
		idYear, idMonth := 2000+atoi(paper.ID[:2]), atoi(paper.ID[2:4])
		for year := idYear - 1; year <= idYear+1; year++ {
			months := (year-idYear)*12 + int(d.Month) - idMonth
			if -1 <= months && months <= 2 {
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
