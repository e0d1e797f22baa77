package site

import (
	"fmt"
	"strings"
	"time"

	"dailypapers/internal/text"
)

// A Printed is a date as a page prints it, with what follows on its line.
type Printed struct {
	Day   Day
	Tail  string // what follows the date, often the number of comments
	Glued bool   // the tail has no space in front: "Oct 2, 20243"
	Doubt string // why the date can't be read for certain, "" if it can
}

// ParsePrinted reads a date at the beginning of s: "May 25", "Sep 24, 2023 4",
// "Published on Oct 4, 2026", "18 March 2026", "07月01日".
//
// Markdown whose links were stripped glues the number of comments to the date.
// "Oct 2, 20243" can only be 2024 and 3; "May 296" may be May 29 and 6, or May 2
// and 96: its day is 0 and doubt says so.
func ParsePrinted(s string) (p Printed, ok bool) {
	for _, word := range []string{"Published on ", "Published ", "Submitted on ", "on "} {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			s = s[len(word):]
			break
		}
	}
	if word, rest := text.CutLetters(s); isWeekday(word) {
		s = strings.TrimLeft(rest, ",. ")
	}
	if word, rest := text.CutLetters(s); word != "" {
		p.Day.Month = monthNamed(word)
		rest = strings.TrimPrefix(rest, ".")
		rest, space := strings.CutPrefix(rest, " ")
		if p.Day.Month == 0 || !space && (len(rest) > 2 || !text.IsDigits(rest)) { // "Aug1" is a heading in two parts
			return p, false
		}
		return p.parseDay(rest)
	}
	return parseDayFirst(s)
}

// parseDay reads the rest of a date that begins with its month: "25", "24, 2023
// 4", "24th, 2023", "296", "2026".
func (p Printed) parseDay(s string) (_ Printed, ok bool) {
	digits, rest := text.CutDigits(s)
	if len(digits) == 4 && rest == "" && hasYear(digits) { // "March 2026"
		if d, ok := p.Day.In(text.Atoi(digits)); ok {
			p.Day = d
			return p, true
		}
	}
	switch len(digits) {
	case 0:
		return p, false
	case 1, 2:
		p.Day.Day = text.Atoi(digits)
		if !p.Day.Valid() || p.Day.Day == 0 {
			if len(digits) < 2 || digits[0] == '0' {
				return p, false
			}
			return p.split(digits, rest)
		}
	default:
		return p.split(digits, rest)
	}
	if word, r := text.CutLetters(rest); word == "st" || word == "nd" || word == "rd" || word == "th" {
		rest = r
	}
	if r, ok := strings.CutPrefix(rest, ","); ok {
		year, after := text.CutDigits(strings.TrimLeft(r, " "))
		if len(year) >= 4 && hasYear(year[:4]) {
			d, ok := p.Day.In(text.Atoi(year[:4]))
			if !ok {
				return p, false // Feb 29, 2023
			}
			p.Day = d
			p.Glued = len(year) > 4
			rest = year[4:] + after
		}
	} else if year, after := text.CutDigits(strings.TrimLeft(rest, " ")); len(year) == 4 && hasYear(year) && after == "" {
		if d, ok := p.Day.In(text.Atoi(year)); ok { // "March 18 2026"
			p.Day, rest = d, ""
		}
	}
	return p.end(rest)
}

// split divides digits into a day and the number of comments glued to it.
func (p Printed) split(digits, rest string) (Printed, bool) {
	var readings []int // lengths of the day
	for n := 1; n <= 2 && n < len(digits); n++ {
		p.Day.Day = text.Atoi(digits[:n])
		if digits[0] != '0' && digits[n] != '0' && p.Day.Day > 0 && p.Day.Valid() {
			readings = append(readings, n)
		}
	}
	p.Day.Day, p.Glued = 0, true
	switch {
	case len(readings) == 0 || len(digits) > 6:
		return p, false
	case len(readings) == 1:
		p.Day.Day = text.Atoi(digits[:readings[0]])
		return p.end(digits[readings[0]:] + rest)
	}
	p.Doubt = fmt.Sprintf("day %s and %s comments, or day %s and %s comments",
		digits[:1], digits[1:], digits[:2], digits[2:])
	return p, rest == ""
}

// end takes what follows the date: nothing, or something behind a space, or
// glued digits.
func (p Printed) end(rest string) (Printed, bool) {
	p.Tail = strings.TrimSpace(rest)
	return p, rest == "" || rest[0] == ' ' || p.Glued
}

// parseDayFirst reads "18 March 2026", "18 Mar", "07月01日" and "2026年7月1日".
func parseDayFirst(s string) (p Printed, ok bool) {
	digits, rest := text.CutDigits(s)
	if r, ok := strings.CutPrefix(rest, "年"); ok && len(digits) == 4 {
		p.Day.Year = text.Atoi(digits)
		digits, rest = text.CutDigits(r)
	}
	if len(digits) == 0 || len(digits) > 2 {
		return p, false
	}
	if r, ok := strings.CutPrefix(rest, "月"); ok {
		p.Day.Month = time.Month(text.Atoi(digits))
		digits, rest = text.CutDigits(r)
		var isDay bool
		rest, isDay = strings.CutPrefix(rest, "日")
		if !isDay || len(digits) == 0 || len(digits) > 2 {
			return p, false
		}
		p.Day.Day = text.Atoi(digits)
		p.Tail = strings.TrimSpace(rest)
		return p, p.Day.Month > 0 && p.Day.Day > 0 && p.Day.Valid()
	}
	if p.Day.Year != 0 {
		return p, false
	}
	p.Day.Day = text.Atoi(digits)
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "."), " ")
	word, rest := text.CutLetters(rest)
	p.Day.Month = monthNamed(word)
	if p.Day.Month == 0 || p.Day.Day == 0 || !p.Day.Valid() {
		return p, false
	}
	if year, after := text.CutDigits(strings.TrimLeft(rest, "., ")); len(year) == 4 && hasYear(year) {
		if p.Day, ok = p.Day.In(text.Atoi(year)); !ok {
			return p, false
		}
		rest = after
	}
	return p.end(rest)
}

var monthNames = [...]string{"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december"}

// monthNamed returns the month of a full or abbreviated English name, or 0.
func monthNamed(word string) time.Month {
	if len(word) < 3 || len(word) > 9 {
		return 0
	}
	for i, name := range monthNames {
		if n := len(word); (n == 3 || n == len(name) || n == 4 && i == 8) && n <= len(name) && strings.EqualFold(word, name[:n]) {
			return time.Month(i + 1)
		}
	}
	return 0
}

var weekdayNames = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

func isWeekday(word string) bool {
	if len(word) < len("mon") {
		return false // most words that stand there
	}
	for _, name := range weekdayNames {
		if strings.EqualFold(word, name) || strings.EqualFold(word, name[:3]) {
			return true
		}
	}
	return false
}
