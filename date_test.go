package dailypapers_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"dailypapers"
)

// day reads a date of a table; "" is the zero Date.
func day(t testing.TB, s string) (d dailypapers.Date) {
	t.Helper()
	if err := d.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDate(t *testing.T) {
	for _, tt := range []struct{ in, today, want string }{
		// As the site prints them. A date without a year is the latest that is not
		// after today, with one day of grace.
		{"May 25", "", "--05-25"},
		{"May 25", "2026-05-25", "2026-05-25"},
		{"May 25", "2026-05-24", "2026-05-25"}, // the site's day is UTC's
		{"May 25", "2026-05-23", "2025-05-25"},
		{"May 25", "2026-12-31", "2026-05-25"},
		{"Jan 1", "2025-12-31", "2026-01-01"},
		{"Jan 1", "2025-12-30", "2025-01-01"},
		{"Dec 31", "2026-01-01", "2025-12-31"},
		{"Feb 29", "", "--02-29"},
		{"Feb 29", "2026-03-18", "2024-02-29"},
		{"Feb 29", "2024-02-28", "2024-02-29"},
		{"Feb 29", "2024-02-27", "2020-02-29"},
		{"Feb 29", "1904-02-27", "1896-02-29"}, // 1900 was no leap year
		{"Sep 24, 2023", "", "2023-09-24"},
		{"Sep 24, 2023", "2026-03-18", "2023-09-24"},
		{"Feb 29, 2024", "", "2024-02-29"},
		{"Published on Oct 4, 2026", "", "2026-10-04"},
		{"Published on May 25", "2026-06-01", "2026-05-25"},
		{" May\u00a025 ", "2026-06-01", "2026-05-25"},
		{"07月01日", "2026-07-02", "2026-07-01"},

		// ISO 8601 and instants, whose day is UTC's.
		{"2026-03-18", "", "2026-03-18"},
		{"2026-03", "", "2026-03"},
		{"2026", "", "2026"},
		{"--05-25", "2026-03-18", "--05-25"},
		{"2026-03-17T17:01:35Z", "", "2026-03-17"},
		{"2026-03-17T17:01:35.217Z", "", "2026-03-17"},
		{"2026-03-17T23:30:00-05:00", "", "2026-03-18"},
		{"2026-03-18T00:30:00+02:00", "", "2026-03-17"},
		{"2026-03-18 17:01:35", "", "2026-03-18"},
		{"Wed, 18 Mar 2026 21:06:59 GMT", "", "2026-03-18"},

		// As people write them.
		{"25 May 2026", "", "2026-05-25"},
		{"18 Mar", "2026-03-18", "2026-03-18"},
		{"March 18th, 2026", "", "2026-03-18"},
		{"Wednesday, March 18, 2026", "", "2026-03-18"},

		// Relative ones. A month ago is a month, a year ago a year: no day is meant.
		{"today", "2026-03-01", "2026-03-01"},
		{"just now", "2026-03-01", "2026-03-01"},
		{"Yesterday", "2026-03-01", "2026-02-28"},
		{"yesterday", "2026-01-01", "2025-12-31"},
		{"3 days ago", "2026-03-01", "2026-02-26"},
		{"1 day ago", "2026-03-01", "2026-02-28"},
		{"18th March 2026", "", "2026-03-18"},
		{"3000 minutes ago", "2026-03-03", "2026-03-01"},
		{"5 minutes ago", "2026-03-01", "2026-03-01"},
		{"about 2 hours ago", "2026-03-01", "2026-03-01"},
		{"about 26 hours ago", "2026-03-02", "2026-03-01"},
		{"a week ago", "2026-03-01", "2026-02-22"},
		{"2 weeks ago", "2026-03-01", "2026-02-15"},
		{"an hour ago", "2026-03-01", "2026-03-01"},
		{"a month ago", "2026-03-31", "2026-02"},
		{"2 months ago", "2026-01-31", "2025-11"},
		{"a year ago", "2026-03-01", "2025"},
		{"almost 3 years ago", "2026-03-01", "2023"},
	} {
		t.Run(tt.in+" "+tt.today, func(t *testing.T) {
			got, err := dailypapers.ParseDate(tt.in, day(t, tt.today))
			if err != nil {
				t.Fatal(err)
			}
			if got != day(t, tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestParseDate_errors(t *testing.T) {
	for _, in := range []string{
		"", " ", "soon", "many", "2603.17031", "2403.00001", "20260318", "1742", "1", "12.5", "Jan 31 2", "Jan 31 2x", "Mar 163", "May 296",
		"May 25 4", "Sep 24, 2023 4", "Oct 2, 20243", "Feb 30", "Feb 29, 2023", "Apr 31", "May 0", "2026-13-01", "2026-02-30", "2026-3-1",
		"0000-01-01", "2026-03-18x", "2026-03-18T25:00:00Z", "10000-01-01", "12:30", "12 authors", "228", "15.9k", "-", "Maybe 25",
		"Monday", "last Tuesday", "ago", "3 ago", "three days ago", "-3 days ago", "3 light-years ago", "in 3 days", "1/2/2026", "ffffff",
		"2026-W12", "18.3.2026.1", "99999999999999", "+2026", "2026 03 18 12", "May", "v1.2.3", "1.2.3.4", "2603.17031v2",
	} {
		t.Run(in, func(t *testing.T) {
			got, err := dailypapers.ParseDate(in, today)
			if err == nil {
				t.Fatalf("got %s, want an error", got)
			}
			if !got.IsZero() {
				t.Errorf("got %s beside an error", got)
			}
			if want := strings.TrimSpace(in); !strings.Contains(err.Error(), want) {
				t.Errorf("%q does not show its input", err)
			}
		})
	}
	for _, in := range []string{"today", "yesterday", "3 days ago", "a month ago"} {
		t.Run(in+" without today", func(t *testing.T) {
			for _, today := range []dailypapers.Date{{}, {Year: 2026}, {Month: 3, Day: 18}} {
				if got, err := dailypapers.ParseDate(in, today); err == nil || !got.IsZero() {
					t.Errorf("today %s: got %s, %v; want an error", today, got, err)
				}
			}
		})
	}
}

func TestDate_text(t *testing.T) {
	for _, tt := range []struct {
		want string
		d    dailypapers.Date
	}{
		{"", dailypapers.Date{}},
		{"2026-03-18", dailypapers.Date{Year: 2026, Month: time.March, Day: 18}},
		{"2026-03", dailypapers.Date{Year: 2026, Month: time.March}},
		{"2026", dailypapers.Date{Year: 2026}},
		{"--05-25", dailypapers.Date{Month: time.May, Day: 25}},
		{"--05", dailypapers.Date{Month: time.May}},
		{"--02-29", dailypapers.Date{Month: time.February, Day: 29}},
		{"2024-02-29", dailypapers.Date{Year: 2024, Month: time.February, Day: 29}},
		{"0001-01-01", dailypapers.Date{Year: 1, Month: 1, Day: 1}},
		{"9999-12-31", dailypapers.Date{Year: 9999, Month: 12, Day: 31}},
	} {
		t.Run(tt.want, func(t *testing.T) {
			if got := tt.d.String(); got != tt.want {
				t.Errorf("String() = %q", got)
			}
			data, err := json.Marshal(tt.d)
			if err != nil || string(data) != `"`+tt.want+`"` {
				t.Fatalf("Marshal: %s, %v", data, err)
			}
			back := dailypapers.Date{Year: 1}
			if err := json.Unmarshal(data, &back); err != nil || back != tt.d {
				t.Errorf("Unmarshal: %v, %v", back, err)
			}
		})
	}
	for _, d := range []dailypapers.Date{
		{Year: -1}, {Year: 10000}, {Year: 2026, Month: 13}, {Year: 2026, Month: 2, Day: 30}, {Year: 2023, Month: 2, Day: 29}, {Year: 2026, Day: 3}, {Day: 3},
	} {
		if text, err := d.MarshalText(); err == nil {
			t.Errorf("%#v is marshalled as %q", d, text)
		}
	}
	for _, s := range []string{"2026-2-3", "May 25", "2026-02-30", "2023-02-29", "--13", "--00", "2026-00", "2026-03-00", "-05-25", "0000", "2026-03-18 "} {
		if d := (dailypapers.Date{}); d.UnmarshalText([]byte(s)) == nil {
			t.Errorf("%q is unmarshalled as %s", s, d)
		}
	}
}

// A day without its month is no day, but not nothing either.
func TestDate_String_noMonth(t *testing.T) {
	for _, tt := range []struct {
		want string
		d    dailypapers.Date
	}{
		{"---05", dailypapers.Date{Day: 5}},
		{"2026--05", dailypapers.Date{Year: 2026, Day: 5}},
	} {
		if got := tt.d.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
		if err := new(dailypapers.Date).UnmarshalText([]byte(tt.want)); err == nil {
			t.Errorf("%q is read as a date", tt.want)
		}
	}
}

func TestDateOf(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2026-03-18T00:00:00Z", "2026-03-18"},
		{"2026-03-17T23:30:00-05:00", "2026-03-18"},
		{"2026-03-18T00:30:00+02:00", "2026-03-17"},
		{"0001-01-01T00:00:00Z", ""}, // the zero Time
	} {
		t.Run(tt.in, func(t *testing.T) {
			at, err := time.Parse(time.RFC3339, tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if got := dailypapers.DateOf(at); got != day(t, tt.want) {
				t.Errorf("got %s, want %q", got, tt.want)
			}
		})
	}
}

func TestDate_Time(t *testing.T) {
	want := time.Date(2026, time.March, 18, 0, 0, 0, 0, time.UTC)
	if got := day(t, "2026-03-18").Time(); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := dailypapers.DateOf(want).Time(); got != want {
		t.Errorf("there and back: %v, want %v", got, want)
	}
	for _, d := range []dailypapers.Date{{}, {Year: 2026}, {Year: 2026, Month: 3}, {Month: 3, Day: 18}, {Day: 5}, {Year: 2026, Month: 2, Day: 30}} {
		if got := d.Time(); !got.IsZero() {
			t.Errorf("%s: got %v, want the zero Time", d, got)
		}
	}
}

func TestDate_Compare(t *testing.T) {
	order := []string{"", "--05", "--05-25", "2025", "2025-12", "2025-12-31", "2026", "2026-01-01"}
	for i, a := range order {
		for k, b := range order {
			want := 0
			if i < k {
				want = -1
			} else if i > k {
				want = 1
			}
			if got := day(t, a).Compare(day(t, b)); got != want {
				t.Errorf("%q to %q: %d, want %d", a, b, got, want)
			}
		}
	}
}
