package site

import (
	"strings"
	"testing"
	"time"
)

// iso reads a day of a table; "" is the zero Day.
func iso(t *testing.T, s string) Day {
	t.Helper()
	d, ok := ParseISO(s)
	if !ok && s != "" {
		t.Fatalf("%q is no day", s)
	}
	return d
}

func TestParseISO(t *testing.T) {
	for _, in := range []string{"2026-03-18", "2026-03", "2026", "--05-25", "--05", "0001-01-01", "9999-12-31", "--02-29", "2024-02-29", "2000-02-29"} {
		if d, ok := ParseISO(in); !ok || d.String() != in {
			t.Errorf("%q is read as %q, %v", in, d, ok)
		}
	}
	for _, in := range []string{"", "-", "--", "202", "20260318", "2026-3", "2026-03-1", "2026-13", "2026-00", "2026-03-00", "2026-03-32", "2023-02-29", "1900-02-29",
		"0000", "2026-03-18 ", "2026-03-18T", "---05", "2026--05", "--13", "--02-30", "-05-25", "10000-01-01", "2026-012", "2026-1-018", "--012", "--05-025"} {
		if d, ok := ParseISO(in); ok {
			t.Errorf("%q is read as %s", in, d)
		}
	}
}

func TestDay_String(t *testing.T) {
	for want, d := range map[string]Day{"": {}, "---05": {Day: 5}, "2026--05": {Year: 2026, Day: 5}, "--05": {Month: 5}, "0007": {Year: 7}} {
		if got := d.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDay_Valid(t *testing.T) {
	for _, d := range []Day{{}, {Year: 9999}, {Month: 12}, {Month: 2, Day: 29}, {2026, 12, 31}} {
		if !d.Valid() {
			t.Errorf("%s can't exist", d)
		}
	}
	for _, d := range []Day{{Year: -1}, {Year: 10000}, {Month: 13}, {Month: -1}, {Day: 1}, {Year: 2026, Day: 1}, {Month: 1, Day: -1}, {Month: 4, Day: 31}, {2023, 2, 29}} {
		if d.Valid() {
			t.Errorf("%#v exists", d)
		}
	}
}

func TestDay_Time(t *testing.T) {
	want := time.Date(2026, 3, 18, 0, 0, 0, 0, time.UTC)
	d := Day{2026, 3, 18}
	if got := d.Time(); got != want || DayOf(want.Add(23*time.Hour)) != d {
		t.Errorf("%v, and back %s", got, DayOf(want.Add(23*time.Hour)))
	}
	if got := d.AddDays(-18); got != (Day{2026, 2, 28}) {
		t.Errorf("18 days before: %s", got)
	}
	for _, d := range []Day{{}, {Year: 2026, Month: 3}, {Month: 3, Day: 18}, {2026, 2, 30}} {
		if !d.Time().IsZero() {
			t.Errorf("%s begins at %v", d, d.Time())
		}
	}
	if d := DayOf(time.Time{}); !d.IsZero() {
		t.Errorf("the zero Time has the day %s", d)
	}
}

func TestDay_NotAfter(t *testing.T) {
	for _, tt := range []struct{ day, limit, want string }{
		{"--05-25", "2026-05-24", "2026-05-25"}, // with a day of grace
		{"--05-25", "2026-05-23", "2025-05-25"},
		{"--02-29", "1904-02-27", "1896-02-29"}, // 1900 was no leap year
		{"--12-31", "0001-01-01", "--12-31"},    // there is no year 0
		{"--05-25", "", "--05-25"},
		{"--05-25", "2026-05", "--05-25"},
	} {
		if got := iso(t, tt.day).NotAfter(iso(t, tt.limit)); got.String() != tt.want {
			t.Errorf("%s, not after %q: %s, want %s", tt.day, tt.limit, got, tt.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, tt := range []struct{ in, today, want string }{
		{"today", "2026-03-01", "2026-03-01"},
		{"Now", "2026-03-01", "2026-03-01"},
		{"yesterday", "2026-03-01", "2026-02-28"},
		{"1 second ago", "2026-03-01", "2026-03-01"},
		{"86399 secs ago", "2026-03-01", "2026-03-01"},
		{"86400 secs ago", "2026-03-01", "2026-02-28"},
		{"86400 seconds ago", "2026-03-01", "2026-02-28"},
		{"1439 minutes ago", "2026-03-01", "2026-03-01"},
		{"1440 mins ago", "2026-03-01", "2026-02-28"},
		{"1440 minutes ago", "2026-03-01", "2026-02-28"},
		{"23 hours ago", "2026-03-01", "2026-03-01"},
		{"24 hrs ago", "2026-03-01", "2026-02-28"},
		{"24 hours ago", "2026-03-01", "2026-02-28"},
		{"~2 days ago", "2026-03-01", "2026-02-27"},
		{"around 2 weeks ago", "2026-03-01", "2026-02-15"},
		{"a month ago", "2026-03-31", "2026-02"},
		{"3 months ago", "2026-03-01", "2025-12"},
		{"15 months ago", "2026-03-01", "2024-12"},
		{"over a year ago", "2026-03-01", "2025"},
		{"an hour ago", "2026-03-01", "2026-03-01"},
		{"almost 2025 years ago", "2026-03-01", "0001"},
		{"2026-03-18 17:01:35", "", "2026-03-18"},
		{"Wed, 18 Mar 2026 21:06:59 GMT", "", "2026-03-18"},
		{"March 18th, 2026 at 5:01 PM", "", "2026-03-18"},
		{"2026-03-18T23:30:00-05:00", "", "2026-03-19"},
		{"9999-12-31T23:30:00-00:29", "", "9999-12-31"},
		{"0001-01-01T00:30:00+00:29", "", "0001-01-01"},
		{"1999", "", "1999"},
		{"2026/3/8", "", "2026-03-08"},
		{"2026-3-18 1:02", "", "2026-03-18"},
		{"2026/03/18 10:00", "", "2026-03-18"},
		{"May 25", "2026-06-01", "2026-05-25"},
		{"May 25", "", "--05-25"},
		{"March 2026", "2025-01-01", "2026-03"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			got, err := ParseDate(tt.in, iso(t, tt.today))
			if err != nil || got.String() != tt.want {
				t.Errorf("got %s, %v; want %s", got, err, tt.want)
			}
		})
	}
	for in, want := range map[string]error{
		"today": errNoToday, "3 days ago": errNoToday, "soon": errNotDate, "1742": errNotDate, "May 25 4": errNotDate, "May 296": errNotDate,
		"two days ago": errNotDate, "2 eons ago": errNotDate, "100000 days ago": errNotDate, "ago": errNotDate, "2 days": errNotDate,
		"03/04/2026 10:00": errNotDate, "3/18/2026": errNotDate, "2026/18/3": errNotDate, "Mar/18/2026 10:00": errNotDate, "2026/3/8 下午9:05:00": errNotDate, "2026-03-18 下午9:05": errNotDate,
		"2026/08/03, 09:05:00": errNotDate, "2026/215 09:05": errNotDate, "2026/08/03T01:02:03Z": errNotDate, "2026-08-03, 09:05:00": errNotDate, "2026/08/03 Mon 09:05": errNotDate, "2026/08/03-09:05:00": errNotDate, "2026/Aug/03 09:05": errNotDate, "2026-08-03 Mon 09:05": errNotDate, "18 Mar 10:00:00": errNotDate, "18 Mar 2126 10:00:00": errNotDate, "2026-03-18 10.00": errNotDate, "2026 10:00": errNotDate,
		"2026/03/18 10:00 or " + strings.Repeat("at ", 20): errNotDate, "2603.17031 10:00:00": errNotDate, "18 Mar 2026 by Ada at 10:00": errNotDate, "18 Mar 2026 下午9:05": errNotDate, "10000-01-01T00:00:00Z": errNotDate,
		"9999-12-31T23:30:00-01:00": errNotDate, "0001-01-01T00:30:00+01:00": errNotDate, "9999-12-31T23:30:00-00:31": errNotDate,
	} {
		if got, err := ParseDate(in, Day{}); err != want || !got.IsZero() {
			t.Errorf("%q: %s, %v; want %v", in, got, err, want)
		}
	}
	if d, err := ParseDate("2026 years ago", Day{2026, 3, 1}); err != errTooOld {
		t.Errorf("got %s, %v; want %v", d, err, errTooOld)
	}
}
