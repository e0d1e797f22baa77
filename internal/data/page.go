package data

import (
	"strconv"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// What the data of a page says around its list. 2024 pages have a date, later
// ones dateString and periodType. A search page has its results in
// searchResults, and may hold the day's papers beside them.

func isList(s slot) bool { return s == slotDailyPapers || s == slotSearchResults }

// hasList reports whether an object is the data of a page.
func (f *frame) hasList() bool { return f.lists[0].seen || f.lists[1].seen }

// endPage takes what the data says of the page, and drops the lists that are not
// the page's: a new one may hold what readers of other pages like.
func (w *walk) endPage(f *frame) {
	w.isPage = true
	end := w.mark()
	var top [slots]member
	for _, m := range w.members[f.members:] {
		top[m.slot] = m
		if day, ok := site.ParseISO(w.day10(m.value)); ok && m.slot == slotNeighbour {
			w.Neighbours = append(w.Neighbours, day)
		}
	}
	w.setPeriod(&top)

	daily, results := f.lists[0], f.lists[1]
	chosen, other := daily, results
	if results.count > 0 || results.seen && (w.Query != "" || !daily.seen) {
		chosen, other = results, daily
		w.Kind, w.Period = site.Search, ""
	}
	unknown := end.papers - f.begin.papers - chosen.papers() - other.papers()
	if unknown > 0 && (chosen.papers() > 0 || chosen.count == 0 || w.scan.Bad != "") { // else its items may be ids of those
		w.drop(chosen.end, end)
		w.drop(f.begin, chosen.begin)
		w.broken("the page's data has other lists, which were not read (papers: " + strconv.Itoa(unknown) + ")")
	} else {
		w.drop(other.begin, other.end)
	}
	if chosen.count == 0 || w.scan.Bad != "" || w.Damaged {
		w.empty = true
	} else {
		w.list = "dailyPapers"
	}
}

// day10 returns the beginning of a JSON string, as long as a day is.
func (w *walk) day10(v value) string {
	s, _ := w.text(v)
	return s[:min(len(s), len("2026-03-18"))]
}

// setPeriod takes the kind, period, day and query.
func (w *walk) setPeriod(top *[slots]member) {
	if words := w.words(top[slotQuery]); words != "" {
		w.Kind, w.Query = site.Search, words
	}
	if top[slotTrending].raw == "true" {
		w.Kind = site.Trending
	}
	at := top[slotDateString]
	period, _ := w.text(at.value)
	if period == "" {
		at = top[slotDate]
		period = w.day10(at.value)
	}
	if period == "" {
		return
	}
	place := site.ParsePeriod(period)
	if place.Kind == "" {
		w.doubt(at.at, "period", period, "not a day, week or month")
	}
	if place.Day.Complete() {
		w.Heading = place.Day
	}
	switch unit, _ := w.text(top[slotPeriodType].value); unit {
	case "week":
		if place.Kind = site.Weekly; place.Day.Complete() {
			place.Period = weekOf(place.Day) // a day does not say which week in the spelling 2026-W12
		}
	case "month":
		if place.Kind = site.Monthly; place.Day.Complete() {
			place.Period = place.Period[:len("2026-03")]
		}
	}
	if w.Kind == "" {
		w.Kind, w.Period = place.Kind, place.Period
	}
}

// weekOf returns the ISO 8601 week of a day, such as "2026-W12".
func weekOf(d site.Day) string {
	year, week := d.Time().ISOWeek()
	return strconv.Itoa(year) + "-W" + strconv.Itoa(100 + week)[1:]
}

// words returns the words of a search: the q of a query object, or a plain
// string.
func (w *walk) words(query member) string {
	if words, ok := w.text(query.value); ok {
		return text.Fold(words)
	}
	s := w.scanner(query.value)
	words := ""
	if s.Peek() == '{' {
		for key := range s.Members() {
			if v := nextValue(&s); key == "q" || key == "search" {
				words, _ = w.text(v)
			}
		}
	}
	if s.Bad != "" {
		w.doubt(query.at, "query", query.raw, "the data is damaged: "+s.Bad)
	}
	return text.Fold(words)
}
