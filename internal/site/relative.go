package site

import (
	"cmp"
	"strings"
	"time"

	"dailypapers/internal/text"
)

// relativeWords are words for a distance from today, and what says it with a number.
var relativeWords = map[string]string{"today": "0 days ago", "now": "0 days ago", "just now": "0 days ago", "yesterday": "1 day ago"}

// units are what so many of may be "ago". A number of months or years means no
// day: the smaller parts of the date stay unknown.
var units = map[string]func(n int, today Day) Day{
	"second": perDay(24 * 60 * 60),
	"sec":    perDay(24 * 60 * 60),
	"minute": perDay(24 * 60),
	"min":    perDay(24 * 60),
	"hour":   perDay(24),
	"hr":     perDay(24),
	"day":    perDay(1),
	"week":   func(n int, today Day) Day { return today.AddDays(-7 * n) },
	"month": func(n int, today Day) Day {
		months := 12*today.Year + int(today.Month-1) - n
		return Day{Year: months / 12, Month: time.Month(months%12 + 1)}
	},
	"year": func(n int, today Day) Day { return Day{Year: today.Year - n} },
}

// perDay returns a unit of which a day has so many.
func perDay(units int) func(n int, today Day) Day {
	return func(n int, today Day) Day { return today.AddDays(-n / units) }
}

// vague are the words in front of a number that is not exact.
var vague = []string{"about ", "around ", "almost ", "over ", "~"}

// parseRelative reads "today", "3 days ago", "about 2 hours ago", "a week ago".
func parseRelative(s string) (n int, unit string, ok bool) {
	s = strings.ToLower(s)
	s, ok = strings.CutSuffix(cmp.Or(relativeWords[s], s), " ago")
	for _, word := range vague {
		s = strings.TrimPrefix(s, word)
	}
	number, unit, _ := strings.Cut(s, " ")
	if number == "a" || number == "an" {
		number = "1"
	}
	const most = len("99999")
	unit = strings.TrimSuffix(unit, "s")
	return text.Atoi(number), unit, ok && text.IsDigits(number) && len(number) <= most && units[unit] != nil
}
