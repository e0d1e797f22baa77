package dailypapers_test

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers"
)

// The site prints no year on a date of the year in which it makes the page. In
// this table pages are what matters for that: the address they were captured
// from and the day, the days that they link to, the day in the heading, and the
// ids and dates of their papers.
func TestYears(t *testing.T) {
	for _, tt := range []struct {
		name  string
		page  string // see yearPage
		today string
		want  string // the heading's day and those of the papers, ! and the paper where the page contradicts itself
	}{
		{"nothing proves a year", "heading Mar 18; paper - Mar 17", "", "--03-18 --03-17"},
		{"the caller's day", "heading Mar 18; paper - Mar 17", "2026-03-18", "2026-03-18 2026-03-17"},
		{"the caller's day is a day behind", "heading Mar 18; paper - Mar 18", "2026-03-17", "2026-03-18 2026-03-18"},
		{"the caller's day is a day behind a paper's", "heading Mar 18; paper - Mar 19", "2026-03-18", "2026-03-18 2026-03-19"},
		{"no day lies two behind the caller's", "heading Mar 18; paper - Mar 17; paper - Mar 20", "2026-03-18", "2026-03-18 2026-03-17 --03-20 !2"},
		{"the caller reads it months later", "heading Mar 18; paper - Mar 17", "2027-01-10", "2026-03-18 2026-03-17"},
		{"the page's address", "url https://huggingface.co/papers/date/2025-03-18; heading Mar 18", "2026-03-18", "2025-03-18"},
		{"the page's old address", "url https://huggingface.co/papers?date=2024-08-01; heading Aug 1", "2026-03-18", "2024-08-01"},
		{"the day before", "link 2025-03-17; heading Mar 18", "2026-03-18", "2025-03-18"},
		{"the day after", "link 2025-03-19; heading Mar 18", "2026-03-18", "2025-03-18"},
		{"both", "link 2025-03-17; link 2025-03-19; heading Mar 18", "2026-03-18", "2025-03-18"},
		{"the day before lies in the old year", "link 2024-12-31; heading Jan 1", "2026-03-18", "2025-01-01"},
		{"the day after lies in the new year", "link 2025-01-01; heading Dec 31", "2026-03-18", "2024-12-31"},
		{"a holiday between, at New Year", "link 2024-12-24; heading Jan 3", "2026-03-18", "2025-01-03"},
		{"a day 61 days away", "link 2025-01-01; heading Mar 3", "2026-09-01", "2025-03-03"},
		{"a day 62 days away proves nothing", "link 2025-01-01; heading Mar 4", "2026-09-01", "2026-03-04"},
		{"captured", "captured 2025-06-29T11:22:33Z; heading Jun 29; paper - May 29", "2026-09-01", "2025-06-29 2025-05-29"},
		{"captured on the next morning", "captured 2026-01-01T06:00:00Z; heading Dec 31", "", "2025-12-31"},
		{"captured after New Year, dates of the old year have one", "captured 2026-01-02; heading Jan 2; paper - Jan 1; paper - Dec 30, 2025", "",
			"2026-01-02 2026-01-01 2025-12-30"},
		{"the papers' ids", "heading Mar 18; paper 2503.01001 Mar 4; paper 2503.02002 Mar 5; paper 2403.03003 Mar 1, 2024", "2026-09-01",
			"2025-03-18 2025-03-04 2025-03-05 2024-03-01"},
		{"most of the ids", "heading Mar 18; paper 2503.01001 Mar 4; paper 2503.02002 Mar 5; paper 2412.03003 Mar 1", "2026-09-01",
			"2025-03-18 2025-03-04 2025-03-05 2025-03-01"},
		{"ids of papers whose year is printed prove nothing", "heading Mar 18; paper 2503.01001 Mar 4; paper 2403.03003 Mar 1, 2024; paper 2403.03004 Mar 2, 2024", "2026-09-01",
			"2025-03-18 2025-03-04 2024-03-01 2024-03-02"},
		{"ids of two months before the date, in the old year", "heading Mar 18; paper 2412.01001 Feb 4; paper 2412.02002 Feb 5", "2026-09-01", "2025-03-18 2025-02-04 2025-02-05"},
		{"ids of a month before the date", "heading Mar 18; paper 2412.01001 Jan 4; paper 2501.02002 Feb 1", "2026-09-01", "2025-03-18 2025-01-04 2025-02-01"},
		{"ids of two months before the date", "heading Mar 18; paper 2501.01001 Mar 4; paper 2501.02002 Mar 5", "2026-09-01", "2025-03-18 2025-03-04 2025-03-05"},
		{"ids of three months before the date prove nothing", "heading Mar 18; paper 2412.01001 Mar 4; paper 2412.02002 Mar 5", "2026-09-01", "2026-03-18 2026-03-04 2026-03-05"},
		{"ids of the month after the date", "heading Mar 18; paper 2504.01001 Mar 31; paper 2504.02002 Mar 31", "2026-09-01", "2025-03-18 2025-03-31 2025-03-31"},
		{"half of the ids prove nothing", "heading Mar 18; paper 2503.01001 Mar 4; paper 2412.03003 Mar 1", "2026-09-01", "2026-03-18 2026-03-04 2026-03-01"},
		{"a heading before New Year, papers after it are not of that year", "link 2025-12-30; heading Dec 31; paper - Jan 2", "", "2025-12-31 --01-02"},
		{"the first list of a year is on its seventh day at the latest", "link 2025-12-30; heading Dec 31; paper - Jan 7", "", "2025-12-31 --01-07"},
		{"a day behind it is of the heading's year", "link 2025-12-30; heading Dec 31; paper - Jan 8", "", "2025-12-31 2025-01-08"},
		{"the last list of a year is on Christmas Day at the earliest", "link 2025-12-24; heading Dec 25; paper - Jan 2", "", "2025-12-25 --01-02"},
		{"a day in front of it is no last one", "link 2025-12-23; heading Dec 24; paper - Jan 2", "", "2025-12-24 2025-01-02"},
		{"a printed year is not the page's", "captured 2025-06-01; heading Jun 1; paper - May 29; paper - May 20, 2025", "", "2025-06-01 --05-29 2025-05-20 !0"},
		{"a date that may be cut off counts for nothing", "captured 2026-01-06; heading Jan 6; paper - Jan 5; paper - Dec 3; cut", "", "2026-01-06 2026-01-05 --12-03 !2"},
		{"where it is the only one it counts", "captured 2026-01-06; heading Jan 6; paper - Jan 5; cut", "", "2026-01-06 2026-01-05"},
		{"a date in front of others counts", "captured 2026-01-06; heading Jan 6; paper - Dec 3; paper - Jan 5; cut", "", "2026-01-06 2025-12-03 2025-01-05"},
		{"February 29", "heading Mar 18; paper - Feb 29", "2024-03-18", "2024-03-18 2024-02-29"},
		{"February 29 alone", "heading Feb 29", "2026-03-18", "2024-02-29"},
		{"there is no February 29 in the page's year", "link 2025-03-17; heading Mar 18; paper - Feb 29; paper - Feb 27", "", "2025-03-18 --02-29 2025-02-27 !1"},
		{"a year that is printed stays", "heading Mar 18; paper - Sep 24, 2023", "2026-03-18", "2026-03-18 2023-09-24"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			page := yearPage(t, tt.page)
			listing := mustParse(t, &dailypapers.Parser{Today: day(t, tt.today)}, []byte(page))
			got := []string{listing.Date.String()}
			for _, p := range listing.Papers {
				got = append(got, p.Published.String())
			}
			for _, p := range listing.Problems {
				got = append(got, fmt.Sprintf("!%d", p.Paper))
			}
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("got  %s\nwant %s\n%v\n%s", got, tt.want, listing.Err(), page)
			}
		})
	}
}

// yearPage spells a page as markdown.
func yearPage(t *testing.T, parts string) string {
	t.Helper()
	var front, body strings.Builder
	papers, end := 0, "\n\n"
	for part := range strings.SplitSeq(parts, "; ") {
		key, value, _ := strings.Cut(part, " ")
		switch key {
		case "url":
			fmt.Fprintf(&front, "url: %s\n", value)
		case "captured":
			fmt.Fprintf(&front, "retrieved: %s\n", value)
		case "link":
			fmt.Fprintf(&body, "[Go](/papers/date/%s)\n\n", value)
		case "heading":
			fmt.Fprintf(&body, "%s\n\n", value)
		case "paper":
			papers++
			id, date, _ := strings.Cut(value, " ")
			title := fmt.Sprintf("A Paper About the Number %d", papers)
			if id != "-" {
				title = fmt.Sprintf("[%s](/papers/%s)", title, id)
			}
			fmt.Fprintf(&body, "### %s\n\n%s\n\n- %d authors\n\n·\n\n%s\n\n", title,
				"We count lights on a quiet coast for a year and find that most of them are stars. A second count on another coast agrees with the first one.", 2+papers, date)
		case "cut":
			end = ""
		default:
			t.Fatalf("part %q", part)
		}
	}
	page := "# Daily Papers\n\nby AK and the research community\n\n" + strings.TrimRight(body.String(), "\n") + end
	if front.Len() > 0 {
		page = "---\n" + front.String() + "---\n\n" + page
	}
	return page
}
