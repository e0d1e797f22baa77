package dailypapers

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/araddon/dateparse"
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
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	return dateOf(t)
}

// Time returns the midnight in UTC with which the day begins. It is the zero
// Time if a part of the date is unknown or if there is no such day.
func (d Date) Time() time.Time {
	if !d.complete() || !d.valid() {
		return time.Time{}
	}
	return d.time()
}

// String returns the date in the spelling of ISO 8601, as far as it is known:
// "2026-03-18", "2026-03", "2026"; "--05-25" or "--05" without a year; "" for
// the zero Date alone. A day without its month, which no page prints and no
// JSON holds, is "---05" or "2026--05".
func (d Date) String() string {
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
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1, 0 or 1 as d is before, equal to or after e, year first.
// An unknown part comes before a known one.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// MarshalText returns String's spelling.
func (d Date) MarshalText() ([]byte, error) {
	if !d.valid() {
		return nil, fmt.Errorf("dailypapers: no such day: year %d, month %d, day %d", d.Year, d.Month, d.Day)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads String's spelling.
func (d *Date) UnmarshalText(text []byte) error {
	s := string(text)
	if s == "" {
		*d = Date{}
		return nil
	}
	v, ok := parseISO(s)
	if !ok {
		return fmt.Errorf("dailypapers: not a date: %q", s)
	}
	*d = v
	return nil
}

// ParseDate reads a date as the site prints it ("May 25", "Sep 24, 2023",
// "Published on Oct 4, 2026"), or as people and tools write it: ISO 8601 days
// and instants (of which it returns the day in UTC), "25 May 2026", "today",
// "yesterday", "3 days ago", "about 2 hours ago", "a week ago".
//
// Relative dates count from today. A date without a year is the latest such
// day that is not after today, or one day after; if today is zero its year
// stays 0. "2 months ago" is a month and "a year ago" a year, as no day is
// meant.
func ParseDate(text string, today Date) (Date, error) {
	s := fold(text)
	d, err := parseDate(s, today)
	if err != nil {
		return Date{}, fmt.Errorf("dailypapers: date %q: %w", clip(s), err)
	}
	return d, nil
}

var errNotDate = errors.New("not a date")

func parseDate(s string, today Date) (Date, error) {
	if d, ok := parseISO(s); ok && (d.Month != 0 || hasYear(s)) { // not any four digits
		return d, nil
	}
	if t, ok := parseInstant(s); ok {
		return dateOf(t), nil
	}
	if d, isRelative := parseRelative(s, today); isRelative {
		switch {
		case d.IsZero() && today.complete():
			return d, errors.New("before the year 1")
		case d.IsZero():
			return d, errors.New("relative to a day that was not given")
		}
		return d, nil
	}
	p, ok := parsePrinted(s)
	if !ok || p.tail != "" || p.doubt != "" {
		return Date{}, errNotDate
	}
	if p.date.Year == 0 && today.Year != 0 {
		return p.date.notAfter(today), nil
	}
	return p.date, nil
}

// dateOf returns the day of t in UTC.
func dateOf(t time.Time) Date {
	y, m, d := t.UTC().Date()
	return Date{y, m, d}
}

// time returns the beginning of a complete date in UTC.
func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// addDays returns the date n days later.
func (d Date) addDays(n int) Date { return dateOf(d.time().AddDate(0, 0, n)) }

// complete reports whether year, month and day are known.
func (d Date) complete() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// valid reports whether such a day can exist; February 29 can while the year
// is unknown.
func (d Date) valid() bool {
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

// in returns the date in the given year; ok is false if the year has no such
// day.
func (d Date) in(year int) (_ Date, ok bool) {
	d.Year = year
	return d, d.valid()
}

// notAfter completes a date without a year: it returns the latest such day that
// is not after the limit, with one day of grace.
func (d Date) notAfter(limit Date) Date {
	if !limit.complete() {
		return d
	}
	limit = limit.addDays(1)
	for year := limit.Year; year > 0 && year > limit.Year-9; year-- { // February 29 may be eight years away
		if e, ok := d.in(year); ok && e.Compare(limit) <= 0 {
			return e
		}
	}
	return d
}

// parseISO reads the spellings of Date.String.
func parseISO(s string) (Date, bool) {
	var d Date
	rest, yearless := strings.CutPrefix(s, "--")
	if !yearless {
		if len(s) < 4 || !isDigits(s[:4]) {
			return d, false
		}
		d.Year, _ = strconv.Atoi(s[:4])
		rest = s[4:]
		if d.Year == 0 || rest == "" {
			return d, d.Year != 0
		}
		if rest[0] != '-' {
			return Date{}, false
		}
		rest = rest[1:]
	}
	month, day, hasDay := strings.Cut(rest, "-")
	if len(month) != 2 || !isDigits(month) || hasDay && (len(day) != 2 || !isDigits(day)) {
		return Date{}, false
	}
	m, _ := strconv.Atoi(month)
	d.Month = time.Month(m)
	d.Day, _ = strconv.Atoi(day) // "" is 0
	if m == 0 || hasDay && d.Day == 0 || !d.valid() {
		return Date{}, false
	}
	return d, true
}

// parseInstant reads a date with a year and a time of day, as JSON and capture
// headers carry it. dateparse knows the many spellings, but it takes ids and
// bare numbers for dates too, so that it gets only what has the shape of one
// whole date.
func parseInstant(s string) (time.Time, bool) {
	if t, err := time.Parse(time.RFC3339Nano, s); err == nil {
		return t.UTC(), t.Year() > 0 && t.UTC().Year() > 0 && t.UTC().Year() < 10000
	}
	if len(s) < 14 || len(s) > 64 || strings.Count(s, ":") < 1 || !hasYear(s) || !onlyDateWords(s) {
		return time.Time{}, false
	}
	t, err := dateparse.ParseIn(s, time.UTC)
	if err != nil || t.UTC().Year() < 1000 || t.UTC().Year() > 9999 {
		return time.Time{}, false
	}
	return t.UTC(), true
}

// hasYear reports whether s holds a number of four digits that begins with 19
// or 20.
func hasYear(s string) bool {
	digits := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			digits++
			continue
		}
		if y := s[i-digits : i]; digits == 4 && (y[:2] == "19" || y[:2] == "20") {
			return true
		}
		digits = 0
	}
	return false
}

// onlyDateWords reports whether every word in s is one that dates are made of.
func onlyDateWords(s string) bool {
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !('a' <= r|0x20 && r|0x20 <= 'z') }) {
		w := strings.ToLower(word)
		switch w {
		case "t", "z", "utc", "gmt", "am", "pm", "at", "of", "st", "nd", "rd", "th":
			continue
		}
		if monthNamed(w) == 0 && !isWeekday(w) {
			return false
		}
	}
	return true
}

// parseRelative reads "today", "3 days ago", "about 2 hours ago". The date is
// zero if today is.
func parseRelative(s string, today Date) (_ Date, isRelative bool) {
	back := func(years, months, days int) (Date, bool) {
		if !today.complete() {
			return Date{}, true
		}
		d := dateOf(today.time().AddDate(-years, 0, -days))
		if months > 0 { // from the first of the month: May 31 minus one month is April
			d = dateOf(time.Date(today.Year, today.Month-time.Month(months), 1, 0, 0, 0, 0, time.UTC))
		}
		if d.Year < 1 {
			return Date{}, true
		}
		switch {
		case years > 0:
			d.Month, d.Day = 0, 0
		case months > 0:
			d.Day = 0
		}
		return d, true
	}
	s = strings.ToLower(s)
	switch s {
	case "today", "now", "just now":
		return back(0, 0, 0)
	case "yesterday":
		return back(0, 0, 1)
	}
	rest, ok := strings.CutSuffix(s, " ago")
	if !ok {
		return Date{}, false
	}
	for _, vague := range []string{"about ", "around ", "almost ", "over ", "~"} {
		rest = strings.TrimPrefix(rest, vague)
	}
	number, unit, _ := strings.Cut(rest, " ")
	n := 1
	if number != "a" && number != "an" {
		if !isDigits(number) || len(number) > 5 {
			return Date{}, false
		}
		n, _ = strconv.Atoi(number)
	}
	switch strings.TrimSuffix(unit, "s") {
	case "second", "sec", "minute", "min":
		return back(0, 0, 0)
	case "hour", "hr":
		return back(0, 0, n/24)
	case "day":
		return back(0, 0, n)
	case "week":
		return back(0, 0, 7*n)
	case "month":
		return back(0, n, 0)
	case "year":
		return back(n, 0, 0)
	}
	return Date{}, false
}

// A printedDate is a date as a page prints it, with what follows on its line.
type printedDate struct {
	date  Date
	tail  string // what follows the date, often the number of comments
	glued bool   // the tail has no space in front: "Oct 2, 20243"
	doubt string // why the date can't be read for certain, "" if it can
}

// parsePrinted reads a date at the beginning of s: "May 25", "Sep 24, 2023 4",
// "Published on Oct 4, 2026", "18 March 2026", "07月01日".
//
// Markdown whose links were stripped glues the number of comments to the date.
// "Oct 2, 20243" can only be 2024 and 3; "May 296" may be May 29 and 6, or May 2
// and 96: its day is 0 and doubt says so.
func parsePrinted(s string) (p printedDate, ok bool) {
	for _, word := range []string{"Published on ", "Published ", "Submitted on ", "on "} {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			s = s[len(word):]
			break
		}
	}
	if word, rest := cutLetters(s); isWeekday(word) {
		s = strings.TrimLeft(rest, ",. ")
	}
	if word, rest := cutLetters(s); word != "" {
		p.date.Month = monthNamed(word)
		rest = strings.TrimPrefix(rest, ".")
		rest, space := strings.CutPrefix(rest, " ")
		if p.date.Month == 0 || !space && (len(rest) > 2 || !isDigits(rest)) { // "Aug1" is a heading in two parts
			return p, false
		}
		return p.parseDay(rest)
	}
	return parseDayFirst(s)
}

// parseDay reads the rest of a date that begins with its month: "25", "24, 2023
// 4", "24th, 2023", "296", "2026".
func (p printedDate) parseDay(s string) (_ printedDate, ok bool) {
	digits, rest := cutDigits(s)
	if len(digits) == 4 && rest == "" && hasYear(digits) { // "March 2026"
		if d, ok := p.date.in(atoi(digits)); ok {
			p.date = d
			return p, true
		}
	}
	switch len(digits) {
	case 0:
		return p, false
	case 1, 2:
		p.date.Day = atoi(digits)
		if !p.date.valid() || p.date.Day == 0 {
			if len(digits) < 2 || digits[0] == '0' {
				return p, false
			}
			return p.split(digits, rest)
		}
	default:
		return p.split(digits, rest)
	}
	if word, r := cutLetters(rest); word == "st" || word == "nd" || word == "rd" || word == "th" {
		rest = r
	}
	if r, ok := strings.CutPrefix(rest, ","); ok {
		year, after := cutDigits(strings.TrimLeft(r, " "))
		if len(year) >= 4 && hasYear(year[:4]) {
			d, ok := p.date.in(atoi(year[:4]))
			if !ok {
				return p, false // Feb 29, 2023
			}
			p.date = d
			p.glued = len(year) > 4
			rest = year[4:] + after
		}
	} else if year, after := cutDigits(strings.TrimLeft(rest, " ")); len(year) == 4 && hasYear(year) && after == "" {
		if d, ok := p.date.in(atoi(year)); ok { // "March 18 2026"
			p.date, rest = d, ""
		}
	}
	return p.end(rest)
}

// split divides digits into a day and the number of comments glued to it.
func (p printedDate) split(digits, rest string) (printedDate, bool) {
	var readings []int // lengths of the day
	for n := 1; n <= 2 && n < len(digits); n++ {
		p.date.Day = atoi(digits[:n])
		if digits[0] != '0' && digits[n] != '0' && p.date.Day > 0 && p.date.valid() {
			readings = append(readings, n)
		}
	}
	p.date.Day, p.glued = 0, true
	switch {
	case len(readings) == 0 || len(digits) > 6:
		return p, false
	case len(readings) == 1:
		p.date.Day = atoi(digits[:readings[0]])
		return p.end(digits[readings[0]:] + rest)
	}
	p.doubt = fmt.Sprintf("day %s and %s comments, or day %s and %s comments",
		digits[:1], digits[1:], digits[:2], digits[2:])
	return p, rest == ""
}

// end takes what follows the date: nothing, or something behind a space, or
// glued digits.
func (p printedDate) end(rest string) (printedDate, bool) {
	p.tail = strings.TrimSpace(rest)
	return p, rest == "" || rest[0] == ' ' || p.glued
}

// parseDayFirst reads "18 March 2026", "18 Mar", "07月01日" and "2026年7月1日".
func parseDayFirst(s string) (p printedDate, ok bool) {
	digits, rest := cutDigits(s)
	if r, ok := strings.CutPrefix(rest, "年"); ok && len(digits) == 4 {
		p.date.Year = atoi(digits)
		digits, rest = cutDigits(r)
	}
	if len(digits) == 0 || len(digits) > 2 {
		return p, false
	}
	if r, ok := strings.CutPrefix(rest, "月"); ok {
		p.date.Month = time.Month(atoi(digits))
		digits, rest = cutDigits(r)
		var isDay bool
		rest, isDay = strings.CutPrefix(rest, "日")
		if !isDay || len(digits) == 0 || len(digits) > 2 {
			return p, false
		}
		p.date.Day = atoi(digits)
		p.tail = strings.TrimSpace(rest)
		return p, p.date.Month > 0 && p.date.Day > 0 && p.date.valid()
	}
	if p.date.Year != 0 {
		return p, false
	}
	p.date.Day = atoi(digits)
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "."), " ")
	word, rest := cutLetters(rest)
	p.date.Month = monthNamed(word)
	if p.date.Month == 0 || p.date.Day == 0 || !p.date.valid() {
		return p, false
	}
	if year, after := cutDigits(strings.TrimLeft(rest, "., ")); len(year) == 4 && hasYear(year) {
		if p.date, ok = p.date.in(atoi(year)); !ok {
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
	for _, name := range weekdayNames {
		if strings.EqualFold(word, name) || strings.EqualFold(word, name[:3]) {
			return true
		}
	}
	return false
}

// cutLetters splits s behind the ASCII letters that it begins with.
func cutLetters(s string) (letters, rest string) {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// cutDigits splits s behind the digits that it begins with.
func cutDigits(s string) (digits, rest string) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// atoi returns the value of a short run of digits.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
