package dailypapers_test

import (
	"strings"
	"testing"
	"time"

	"dailypapers"
)

// Every target checks what must hold for any input: no panic, either a listing
// or an error, sound text, JSON there and back, the same bytes for the same
// input. checkInput has it.

// seed adds the fixtures that match, but for the large ones: they slow the
// fuzzer down and hold nothing else.
func seed(f *testing.F, patterns ...string) {
	f.Helper()
	added := 0
	for _, name := range fixtures(f, patterns...) {
		if page := fixture(f, name); len(page) < 30_000 {
			f.Add(page)
			added++
		}
	}
	if added == 0 {
		f.Fatalf("no small fixture matches %q", patterns)
	}
}

// fuzz checks inputs that are read in one form; "" lets Parse choose.
func fuzz(f *testing.F, format dailypapers.Format) {
	f.Helper()
	f.Fuzz(func(t *testing.T, input []byte) {
		parser := &dailypapers.Parser{Format: format, Today: today}
		checkInput(t, parser, input)
	})
}

func FuzzParse(f *testing.F) {
	seed(f, "*")
	fuzz(f, "")
}

func FuzzDOM(f *testing.F) {
	seed(f, "*.html")
	f.Add([]byte(`<article><h3><a href="/papers/2603.17031">T</a></h3><a href="/login?next=%2Fpapers%2F2603.17031">7</a></article>`))
	fuzz(f, dailypapers.FormatDOM)
}

func FuzzMarkdown(f *testing.F) {
	seed(f, "*.md", "*.lynx.txt")
	fuzz(f, dailypapers.FormatMarkdown)
}

func FuzzText(f *testing.F) {
	seed(f, "*.txt")
	fuzz(f, dailypapers.FormatText)
}

// FuzzJSON checks beside the rest that cutting JSON never adds a paper and never
// changes a whole one.
func FuzzJSON(f *testing.F) {
	for _, name := range fixtures(f, "*.json") {
		if page := fixture(f, name); len(page) < 20_000 {
			f.Add(page, len(page)/2)
		}
	}
	f.Add([]byte(`[{"paper":{"id":"2603.17031","title":"A"}},{"paper":{"id":"2603.17032","title":"B"}}]`), 50)
	f.Fuzz(func(t *testing.T, input []byte, cut int) { checkCut(t, dailypapers.FormatJSON, input, cut) })
}

func FuzzHydration(f *testing.F) {
	for _, name := range fixtures(f, "paper-page*.html", "no-papers.html") {
		f.Add(fixture(f, name), 4000)
	}
	for _, quote := range []string{`"`, `'`} {
		data := `{"dailyPapers":[{"paper":{"id":"2603.17031","title":"A"}},{"paper":{"id":"2603.17032","title":"B & C"}}],"dateString":"2026-03-18"}`
		data = strings.ReplaceAll(strings.ReplaceAll(data, "&", "&amp;"), quote, map[string]string{`"`: "&quot;", `'`: "&#39;"}[quote])
		f.Add([]byte("<div data-target="+quote+"DailyPapers"+quote+" data-props="+quote+data+quote+"></div>"), 120)
	}
	f.Fuzz(func(t *testing.T, input []byte, cut int) { checkCut(t, dailypapers.FormatHydration, input, cut) })
}

// checkCut checks an input of a form with an end of its own, whole and cut.
func checkCut(t *testing.T, format dailypapers.Format, input []byte, cut int) {
	t.Helper()
	parser := &dailypapers.Parser{Format: format, Today: today}
	whole := checkInput(t, parser, input)
	if cut < 0 || cut >= len(input) {
		return
	}
	left := checkInput(t, parser, input[:cut])
	if whole == nil || left == nil || len(whole.Problems) > 0 {
		return // what is damaged in itself may be read in many ways
	}
	if len(left.Papers) > len(whole.Papers) {
		t.Fatalf("cut at %d: %d papers, the whole has %d", cut, len(left.Papers), len(whole.Papers))
	}
	for i := range len(left.Papers) {
		if got, want := left.Papers[i], whole.Papers[i]; got.ID != want.ID || got.Title != want.Title || got.Upvotes != want.Upvotes {
			t.Errorf("cut at %d: paper %d is %q %q, was %q %q", cut, i+1, got.ID, got.Title, want.ID, want.Title)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"May 25", "Sep 24, 2023", "Published on Oct 4, 2026", "2026-03-18", "2026-03-17T17:01:35.217Z", "Wed, 18 Mar 2026 21:06:59 GMT",
		"today", "3 days ago", "about 2 hours ago", "a week ago", "2 months ago", "2603.17031", "Jan 31 2", "Oct 2, 20243", "Feb 29", "18 March 2026", "2026年7月1日"} {
		f.Add(s, 2026, 3, 18)
		f.Add(s, 0, 0, 0)
	}
	f.Fuzz(func(t *testing.T, s string, year, month, dayOfMonth int) {
		today := dailypapers.Date{Year: year, Month: time.Month(month), Day: dayOfMonth}
		if _, err := today.MarshalText(); err != nil {
			t.Skip() // no such day
		}
		d, err := dailypapers.ParseDate(s, today)
		if err != nil {
			if !d.IsZero() {
				t.Errorf("%q: %s beside %v", s, d, err)
			}
			return
		}
		text, err := d.MarshalText()
		if err != nil || len(text) == 0 {
			t.Fatalf("%q: %#v: %v", s, d, err)
		}
		var back dailypapers.Date
		if err := back.UnmarshalText(text); err != nil || back != d {
			t.Errorf("%q: %#v is marshalled as %s, which is %#v, %v", s, d, text, back, err)
		}
	})
}
