package site

import (
	"strings"
	"testing"
)

func TestParseStamp(t *testing.T) {
	long := "https://e.com/" + strings.Repeat("x", maxStamp-len("https://e.com/"))
	for _, test := range []struct {
		in   string
		want Stamp
		ok   bool
		day  string // "" if it can't be told
	}{
		{"4/30/26, 5:23 PM", Stamp{Time: "4/30/26, 5:23 PM"}, true, "2026-04-30"},
		{"4/7/26, 5:23 PM Gulls at Sea", Stamp{Time: "4/7/26, 5:23 PM", Title: "Gulls at Sea"}, true, ""},
		{"30.04.2026, 17:23", Stamp{Time: "30.04.2026, 17:23"}, true, "2026-04-30"},
		{"2026. 4. 30. 오후 5:23", Stamp{Time: "2026. 4. 30. 오후 5:23"}, true, "2026-04-30"},
		{"2026/4/30 下午5:23", Stamp{Time: "2026/4/30 下午5:23"}, true, "2026-04-30"},
		{"4/30/26 at 5:23 p.m. Gulls", Stamp{Time: "4/30/26 at 5:23 p.m.", Title: "Gulls"}, true, "2026-04-30"},
		{"2026-04-30", Stamp{Time: "2026-04-30"}, true, "2026-04-30"},
		{"26/11/30", Stamp{Time: "26/11/30"}, true, ""}, // or November 26
		{"Daily Papers - Hugging Face https://e.com/papers", Stamp{Title: "Daily Papers - Hugging Face", Address: "https://e.com/papers"}, true, ""},
		{"https://e.com/papers", Stamp{Address: "https://e.com/papers"}, true, ""},
		{"4/7/26 Gulls", Stamp{}, false, ""},
		{"Gulls, 5:23 PM", Stamp{}, false, ""},
		{"Gulls at https://e.com/papers", Stamp{}, false, ""},
		{"/papers/2601.00001", Stamp{}, false, ""},
		{"12", Stamp{}, false, ""},
		{"4/30/23, 5:23 PM", Stamp{Time: "4/30/23, 5:23 PM"}, true, "2023-04-30"},
		{"4/30/22, 5:23 PM", Stamp{Time: "4/30/22, 5:23 PM"}, true, ""}, // the site listed no papers
		{long, Stamp{Address: long}, true, ""},
		{long + "x", Stamp{}, false, ""},
		{"", Stamp{}, false, ""},
	} {
		got, ok := ParseStamp(test.in)
		if !ok {
			got = Stamp{}
		}
		if day, _ := got.Day(); got != test.want || ok != test.ok || day.String() != test.day {
			t.Errorf("%q: %+v %v %s", test.in, got, ok, day)
		}
	}
}
