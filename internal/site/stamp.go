package site

import (
	"regexp"
	"strings"
	"time"

	"dailypapers/internal/text"
)

// A Stamp is what a browser prints on each sheet of paper: the time, the title of
// the window, the address of the page, each "" if the line does not have it.
type Stamp struct{ Time, Title, Address string }

// stampTime is the time of printing as most locales spell it: "4/7/26, 5:23 PM",
// "07.04.2026, 17:23", "2026. 4. 7. 오후 5:23", "2026/4/7 下午5:23"; or the day alone.
var stampTime = regexp.MustCompile(`^(\d{1,4})(?:[/.-]|\. )(\d{1,2})(?:[/.-]|\. )(\d{1,4})\.?(,? (?:[^\s\d]{1,12} ?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?(?i:[ap]\.?m\.?))?)?(?: |$)`)

// windowTitle is how the titles of the site's windows end, but those of papers.
const windowTitle = " - Hugging Face"

// maxStamp is longer than what a browser prints in one line, in bytes.
const maxStamp = 1 << 11

// ParseStamp reads a folded line that a browser may print on each sheet: a time, a
// title of the site's, an address, or several of them. A title of another page is
// one behind a time of day only.
func ParseStamp(line string) (s Stamp, ok bool) {
	if line == "" || len(line) > maxStamp {
		return s, false
	}
	rest := line
	if text.IsDigit(line[0]) {
		if m := stampTime.FindStringSubmatchIndex(line); m != nil {
			s.Time, rest = strings.TrimSpace(line[:m[1]]), line[m[1]:]
			if m[8] < 0 && rest != "" {
				return s, false // "7/4/26 Gulls"
			}
		}
	}
	if last := text.LastWord(rest); strings.Contains(last, "://") && IsAddress(last) {
		s.Address, rest = last, rest[:len(rest)-len(last)]
	}
	s.Title = strings.TrimSpace(rest)
	isOwn := strings.HasSuffix(s.Title, windowTitle) || strings.HasPrefix(s.Title, PageTitlePrefix)
	return s, s.Title == "" || isOwn || s.Time != ""
}

// Day returns the day of printing if it can be only one: in 4/7/26 either number
// may be the month.
func (s Stamp) Day() (day Day, ok bool) {
	m := stampTime.FindStringSubmatch(s.Time)
	if m == nil {
		return Day{}, false
	}
	for _, order := range [][3]string{{m[1], m[2], m[3]}, {m[3], m[1], m[2]}, {m[3], m[2], m[1]}} {
		d := Day{Year: fullYear(order[0]), Month: time.Month(text.Atoi(order[1])), Day: text.Atoi(order[2])}
		if !d.Complete() || !d.Valid() || d.Year < firstYear || d == day {
			continue
		}
		if ok {
			return Day{}, false
		}
		day, ok = d, true
	}
	return day, ok
}

// firstYear is the year in which the site began to list papers.
const firstYear = 2023

// fullYear returns a year that may be printed with two digits.
func fullYear(digits string) int {
	if len(digits) == len("26") {
		return 2000 + text.Atoi(digits)
	}
	return text.Atoi(digits)
}

// messageHead is who wrote a message in a chat, and when: "Ada Keel [10:15 AM]", "ada —
// 03/18/2026 10:15 AM", "Ada Keel, [18.03.2026 10:15]".
var messageHead = regexp.MustCompile(`^[^\[\]:]{1,40} (?:\[(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?\]|(?:— )?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?)$`)

// isMessageHead reports whether a line stands above a message: a time without brackets
// may end a title, but not behind a date.
func isMessageHead(s string) bool { return strings.Contains(s, ":") && messageHead.MatchString(s) }
