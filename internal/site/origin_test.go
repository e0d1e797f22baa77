package site

import (
	"strings"
	"testing"
)

func TestOrigin_Note(t *testing.T) {
	const day = "/papers/date/2026-03-18"
	pad := func(s string, n int) string { return s + strings.Repeat(" ", n-len(s)) }
	for _, tt := range []struct{ notes, place, captured string }{ // "key=value", one behind another
		{"url=/papers", "daily ", ""},
		{"url=/paper", "", ""},
		{"URL=<" + day + ">", "daily 2026-03-18", ""},
		{"source_url=" + day + "|url=/papers/trending", "daily 2026-03-18", ""},
		{"url=/papers|url=/papers/trending", "trending ", ""},
		{"url=" + pad(day, maxNoted), "daily 2026-03-18", ""},
		{"url=" + pad(day, maxNoted+1), "", ""},
		{strings.Repeat("-", maxKey-len("url")) + "url=" + day, "daily 2026-03-18", ""},
		{strings.Repeat("-", maxKey+1-len("url")) + "url=" + day, "", ""},
		{"url=see " + day, "", ""},
		{"title=" + day, "", ""},
		{"url=2026-03-18", "", ""},

		{"date=2026-03-18", "", "2026-03-18"},
		{"dates=2026-03-18", "", ""},
		{"date=2026-03-18|created=2026-03-19", "", "2026-03-18"},
		{"date=2026-03-18|fetched_at=2026-03-19", "", "2026-03-19"},
		{"fetched_at=2026-03-18|date=2026-03-19", "", "2026-03-18"},
		{"fetched_at=soon, or later|date=2026-03-19", "", "2026-03-19"},
		{"fetched_at=never 1|date=2026-03-19", "", "2026-03-19"},
		{"date=2026-03-18 (" + strings.Repeat("x", maxTime-len("2026-03-18 (")), "", "2026-03-18"},
		{"date=2026-03-18 (" + strings.Repeat("x", maxTime+1-len("2026-03-18 (")), "", ""},
		{"date=Wed, 18 Mar 2026 23:30:00 -0100 (CVT)", "", "2026-03-19"},
		{"date=March 18", "", ""},
		{"date=20260318080000", "", "2026-03-18"},
		{"date=20260318080000.5", "", ""},
		{"date=20261318080000", "", ""},
		{"date=00000318080000", "", ""},
		{"date=00010318080000", "", "0001-03-18"},
		{"date=1773792000", "", "2026-03-18"},
		{"date=1773791999.9", "", "2026-03-17"},
		{"date=1773792000 ms", "", ""},
		{"date=0773792000", "", ""},
		{"date=177379200000", "", ""},
		{"date=1773792000000", "", "2026-03-18"},
		{"date=9999999999", "", "2286-11-20"},
	} {
		t.Run(tt.notes[:min(len(tt.notes), 60)], func(t *testing.T) {
			var o Origin
			for note := range strings.SplitSeq(tt.notes, "|") {
				key, value, _ := strings.Cut(note, "=")
				o.Note(key, value)
			}
			place := o.Place.Kind + " " + o.Place.Period
			if o.Place.Kind == "" {
				place = ""
			}
			if place != tt.place || o.Captured.String() != tt.captured {
				t.Errorf("got %q, captured %q; want %q, %q", place, o.Captured, tt.place, tt.captured)
			}
		})
	}
}

func TestOrigin_Or(t *testing.T) {
	var named, dated, created, none Origin
	named.Note("fetched_at", "2026-03-18")
	dated.Note("date", "2026-03-19")
	created.Note("created", "2026-03-17")
	for _, tt := range []struct {
		o, other Origin
		want     int
	}{{named, dated, 18}, {dated, named, 18}, {none, dated, 19}, {dated, none, 19}, {dated, created, 19}, {created, dated, 17}} {
		if got := tt.o.Or(tt.other); got.Captured.Day != tt.want || got.Or(dated).Captured.Day != tt.want {
			t.Errorf("%+v or %+v: %+v", tt.o, tt.other, got)
		}
	}
}
