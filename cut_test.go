package dailypapers_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dailypapers"

	"github.com/google/go-cmp/cmp"
)

// A capture may break off anywhere. What is whole stays what it is: cutting a
// page never adds a paper and never changes a whole one, and what is lost is a
// problem.
func TestCut(t *testing.T) {
	for _, name := range fixtures(t, "*") {
		page := fixture(t, name)
		if strings.Contains(name, "cut") || strings.Contains(name, "broken") || strings.Contains(name, "bad") || strings.HasPrefix(name, "utf16") {
			continue // cut or damaged already; UTF-16 is what daily.nodata.html is, in twice the bytes
		}
		whole, err := parserOf(name).Parse(bytes.NewReader(page))
		if err != nil || len(whole.Papers) == 0 {
			continue
		}
		t.Run(name, func(t *testing.T) { checkCuts(t, parserOf(name), page, whole, cutStep(len(page))) })
	}
}

// cutStep returns how many bytes to leave between cuts: few enough for some
// hundred cuts of each page.
func cutStep(size int) int {
	step := size/400 + 1
	if testing.Short() {
		step = size/40 + 1
	}
	return step | 1 // odd, so that cuts hit every byte of a character
}

// checkCuts cuts a page at every step and compares what is left with the whole.
func checkCuts(t *testing.T, parser *dailypapers.Parser, page []byte, whole *dailypapers.Listing, step int) {
	t.Helper()
	hasEnd := whole.Format != dailypapers.FormatMarkdown && whole.Format != dailypapers.FormatText
	reported := 0
	report := func(cut int, format string, args ...any) {
		t.Helper()
		if reported++; reported <= 3 {
			t.Errorf("cut at %d of %d: %s\n…%s|", cut, len(page), fmt.Sprintf(format, args...), page[max(0, cut-60):cut])
		}
	}
	most := 0
	for cut := step; cut < len(page); cut += step {
		listing, err := parser.Parse(bytes.NewReader(page[:cut]))
		switch {
		case err != nil:
			if most > 0 {
				report(cut, "%d papers before, now %v", most, err)
			}
			continue
		case len(listing.Papers) > len(whole.Papers):
			report(cut, "%d papers, the whole page has %d", len(listing.Papers), len(whole.Papers))
		case hasEnd && len(listing.Papers) < most:
			report(cut, "%d papers before, now %d", most, len(listing.Papers))
		case hasEnd && len(listing.Papers) < len(whole.Papers) && len(listing.Problems) == 0:
			report(cut, "%d of %d papers and no problem", len(listing.Papers), len(whole.Papers))
		}
		most = max(most, len(listing.Papers))
		sure := len(listing.Papers) - 1 // the last may be cut off
		if !hasEnd {
			sure-- // and what the one before it ends with may depend on what begins behind it
		}
		for i := range min(sure, len(whole.Papers)) {
			want, got := known(whole.Papers[i], listing.Papers[i], hasEnd), listing.Papers[i]
			if diff := cmp.Diff(want, got); diff != "" {
				report(cut, "paper %d of %d: -whole +cut:\n%s", i+1, len(listing.Papers), diff)
				break
			}
		}
	}
	if reported > 3 {
		t.Errorf("and %d more", reported-3)
	}
}

// known returns the whole page's paper without what may have stood behind the
// cut: what proves the year of its date, and in text the list of the addresses
// that it links to and the second card of a paper that stands twice.
func known(whole, cut dailypapers.Paper, hasEnd bool) dailypapers.Paper {
	if cut.Published.Year == 0 && whole.Published.Year != 0 && !cut.Published.IsZero() {
		whole.Published.Year = 0
	}
	if hasEnd {
		return whole
	}
	for _, field := range []string{"id", "upvotes", "comments", "githubStars", "published", "organization.handle", "thumbnail", "githubRepo"} {
		if isZeroField(&cut, field) {
			clearField(&whole, field)
		}
	}
	return whole
}
