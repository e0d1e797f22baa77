package web

import (
	"fmt"
	"time"

	"dailypapers"
)

// A strip is a drawing of some weeks, a bar a day by its votes.
type strip struct {
	Width, Height int
	Line          int // where the bars stand
	Bars          []bar
	Weeks         []weekMark
}

// A bar is a day. Label says in words what it shows.
type bar struct {
	X, Y, Width, Height int // of the bar
	Left, Slot          int // of what can be clicked
	Address, Label      string
	Current             bool
}

// A weekMark names the Monday of a week.
type weekMark struct {
	X    int
	Text string
}

// The measures of a strip.
const (
	stripWeeks  = 10
	stripSlot   = 14 // a day
	stripBar    = 10
	stripLine   = 52
	stripHeight = 70
	stripAhead  = 14 // days behind the period that is shown
)

// strip draws the weeks around the page's period, and at last the newest.
func (m *pageMaker) strip() strip {
	newest := m.shelf.newest()
	if newest.IsZero() {
		return strip{}
	}
	end := newest.Time()
	if m.period.unit != all {
		if behind := m.period.last.Time().AddDate(0, 0, stripAhead); behind.Before(end) {
			end = behind
		}
	}
	first := weekOf(end.AddDate(0, 0, -7*(stripWeeks-1))).first.Time()
	days := int(weekOf(end).last.Time().Sub(first)/(24*time.Hour)) + 1
	s := strip{Width: days * stripSlot, Height: stripHeight, Line: stripLine}
	for i := 0; i < days; i += 7 {
		s.Weeks = append(s.Weeks, weekMark{i * stripSlot, first.AddDate(0, 0, i).Format("2 Jan")})
	}
	m.bars(&s, first, days)
	return s
}

// bars draws the days that have papers.
func (m *pageMaker) bars(s *strip, first time.Time, days int) {
	from, to := dailypapers.DateOf(first), dailypapers.DateOf(first.AddDate(0, 0, days-1))
	most := 1
	var shown []day
	for _, d := range m.shelf.days {
		if !d.date.Time().IsZero() && d.date.Compare(from) >= 0 && d.date.Compare(to) <= 0 {
			shown = append([]day{d}, shown...)
			most = max(most, d.votes)
		}
	}
	for _, d := range shown {
		left := int(d.date.Time().Sub(first)/(24*time.Hour)) * stripSlot
		height := max(2, d.votes*(stripLine-4)/most)
		s.Bars = append(s.Bars, bar{
			X: left + (stripSlot-stripBar)/2, Y: stripLine - height, Width: stripBar, Height: height,
			Left: left, Slot: stripSlot,
			Address: m.link(d.date.String(), nil),
			Label:   fmt.Sprintf("%s, %s, %d votes", d.date.Time().Format("Monday, 2 January 2006"), countText(0, len(d.papers), len(d.papers)), d.votes),
			Current: m.period.unit != all && m.period.has(d.date),
		})
	}
}
