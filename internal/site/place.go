package site

import (
	"net/url"
	"strings"

	"dailypapers/internal/text"
)

// A Place is what the address of a page says about it.
type Place struct {
	Kind   string
	Period string
	Day    Day
	Query  string
	ID     string // of a paper's page
}

// ReadPlace reads the address of a listing page or of a paper; kind is "" for
// any other address.
func ReadPlace(address string) Place {
	switch l := ReadLink(address); l.Kind {
	case LinkPaper, LinkComments:
		return Place{Kind: OnePaper, ID: l.ID}
	case LinkListing, LinkSearch:
		_, path := splitAddress(address)
		path, _, _ = strings.Cut(strings.TrimPrefix(path, "/papers"), "#")
		path, query, _ := strings.Cut(path, "?")
		values, _ := url.ParseQuery(query) // what can be read of it
		if words := text.Fold(values.Get("q")); words != "" {
			return Place{Kind: Search, Query: words}
		}
		dir, value, _ := strings.Cut(strings.Trim(path, "/"), "/")
		switch dir {
		case "trending":
			return Place{Kind: Trending}
		case "date", "week", "month":
			return ParsePeriod(value)
		case "":
			if day := values.Get("date"); day != "" {
				return ParsePeriod(day)
			}
			return Place{Kind: Daily}
		}
	}
	return Place{}
}

// ParsePeriod tells the kind of a page from the spelling of its period:
// 2026-03-18, 2026-W12 or 2026-03.
func ParsePeriod(period string) Place {
	if d, ok := ParseISO(period); ok && d.Year != 0 {
		switch {
		case d.Day != 0:
			return Place{Kind: Daily, Period: d.String(), Day: d}
		case d.Month != 0:
			return Place{Kind: Monthly, Period: d.String()}
		}
	}
	if isWeek(period) {
		return Place{Kind: Weekly, Period: period}
	}
	return Place{}
}

// isWeek reports whether s is a week of a year: "2026-W12".
func isWeek(s string) bool {
	year, week, _ := strings.Cut(s, "-W")
	return len(year) == 4 && text.IsDigits(year) && len(week) == 2 && text.IsDigits(week) && "01" <= week && week <= "53"
}

// Or returns p, or other if it says more: the first of a page's addresses that
// says anything counts, but a plain /papers yields to one with a period.
func (p Place) Or(other Place) Place {
	if p.Kind == "" || p.Kind == Daily && p.Period == "" && other.Kind != "" {
		return other
	}
	return p
}
