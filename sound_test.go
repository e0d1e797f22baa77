package dailypapers_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"dailypapers"
)

// checkSound checks what holds for the listing of any input.
func checkSound(t *testing.T, input []byte, l *dailypapers.Listing) {
	t.Helper()
	switch l.Kind {
	case "", dailypapers.KindDaily, dailypapers.KindWeekly, dailypapers.KindMonthly, dailypapers.KindTrending, dailypapers.KindSearch, dailypapers.KindPaper:
	default:
		t.Errorf("kind %q", l.Kind)
	}
	if l.Format == "" {
		t.Error("no format")
	}
	if l.Papers == nil {
		t.Error("papers is nil: JSON would say null")
	}
	checkStrings(t, "listing", reflect.ValueOf(*l))
	const mostProblems = 101 // of which the last counts the rest
	for i := range l.Papers {
		p := &l.Papers[i]
		checkPaper(t, fmt.Sprintf("paper %d", i+1), p)
		isTold := len(l.Problems) == mostProblems || slices.ContainsFunc(l.Problems, func(pr dailypapers.Problem) bool { return pr.Paper == i+1 && pr.Field == "title" })
		if p.ID == "" && p.Title == "" && !(l.Kind == dailypapers.KindPaper && p.Abstract != "" && isTold) {
			t.Errorf("paper %d has neither an id nor a title", i+1)
		}
	}
	lines := 1
	for _, end := range []string{"\n", "\r", "\f", "\u0085", "\u2028", "\u2029"} { // which end a line of text
		lines += bytes.Count(input, []byte(end))
	}
	for _, p := range l.Problems {
		if p.Msg == "" {
			t.Errorf("a problem without a message: %+v", p)
		}
		if p.Paper < 0 || p.Paper > len(l.Papers) {
			t.Errorf("a problem of paper %d of %d: %v", p.Paper, len(l.Papers), p)
		}
		if p.Line < 0 || p.Line > lines {
			t.Errorf("a problem on line %d of %d: %v", p.Line, lines, p)
		}
	}
	if len(l.Problems) > mostProblems {
		t.Errorf("%d problems", len(l.Problems))
	}
}

func checkPaper(t *testing.T, where string, p *dailypapers.Paper) {
	t.Helper()
	if n := len(p.Authors); n > 0 && p.AuthorCount != n {
		t.Errorf("%s: %d authors, a list of %d", where, p.AuthorCount, n)
	}
	if p.AuthorCount < 0 {
		t.Errorf("%s: %d authors", where, p.AuthorCount)
	}
	for name, c := range map[string]dailypapers.Count{"upvotes": p.Upvotes, "comments": p.Comments, "stars": p.GitHubStars} {
		if c.N < 0 || !c.Known && c != (dailypapers.Count{}) {
			t.Errorf("%s: %s: %+v", where, name, c)
		}
	}
	for name, of := range map[string]struct {
		day dailypapers.Date
		at  time.Time
	}{"published": {p.Published, p.PublishedAt}, "submitted": {p.Submitted, p.SubmittedAt}} {
		if _, err := of.day.MarshalText(); err != nil {
			t.Errorf("%s: %s: %v", where, name, err)
		}
		if !of.at.IsZero() && of.day.String() != of.at.UTC().Format(time.DateOnly) {
			t.Errorf("%s: %s %s, but at %s", where, name, of.day, of.at)
		}
	}
}

// checkStrings checks that all text is UTF-8, and one line but for abstracts.
func checkStrings(t *testing.T, where string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		if !utf8.ValidString(s) {
			t.Errorf("%s is not UTF-8: %q", where, s)
		}
		if strings.HasSuffix(where, ".Abstract") {
			s = strings.ReplaceAll(s, "\n\n", "")
		}
		if i := strings.IndexFunc(s, unicode.IsControl); i >= 0 {
			t.Errorf("%s has a control character: %q", where, s)
		}
		if s != strings.TrimSpace(s) {
			t.Errorf("%s has space around it: %q", where, s)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			checkStrings(t, where+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkStrings(t, fmt.Sprintf("%s[%d]", where, i), v.Index(i))
		}
	}
}

func TestFixturesAreSound(t *testing.T) {
	for _, name := range fixtures(t, "*") {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			page := fixture(t, name)
			for _, format := range []dailypapers.Format{"", dailypapers.FormatJSON, dailypapers.FormatHydration, dailypapers.FormatDOM,
				dailypapers.FormatSnapshot, dailypapers.FormatTable, dailypapers.FormatMarkdown, dailypapers.FormatText} {
				checkInput(t, &dailypapers.Parser{Format: format, Today: today}, page)
			}
		})
	}
}

// checkInput parses any input and checks what must hold for it. It returns the
// listing, nil if the input is none.
func checkInput(t *testing.T, parser *dailypapers.Parser, input []byte) *dailypapers.Listing {
	t.Helper()
	listing, err := parser.Parse(bytes.NewReader(input))
	if (listing == nil) == (err == nil) {
		t.Fatalf("neither or both: %v, %v", listing, err)
	}
	if err != nil {
		if !utf8.ValidString(err.Error()) || strings.ContainsFunc(err.Error(), unicode.IsControl) {
			t.Errorf("a message with odd characters: %q", err)
		}
		return nil
	}
	checkSound(t, input, listing)
	roundTrip(t, listing)
	if again, err := parser.Parse(bytes.NewReader(input)); !bytes.Equal(document(listing, nil), document(again, err)) {
		t.Errorf("the same input again gives another result:\n%s\n%s", document(listing, nil), document(again, err))
	}
	return listing
}
