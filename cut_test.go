package dailypapers_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dailypapers"
	"dailypapers/internal/pagetest"

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
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report(t, cutFailures(parserOf(name), page, whole, cutStep(len(page))))
		})
	}
}

// cutStep returns how many bytes to leave between cuts, for some hundred
// cuts of each page. It is odd, so that cuts hit every byte of a character.
func cutStep(size int) int { return (size/100 + 1) | 1 }

// report fails the test with the first of the failures.
func report(t *testing.T, failures []string) {
	t.Helper()
	for i, failure := range failures {
		if i == 3 {
			t.Errorf("and %d more", len(failures)-3)
			break
		}
		t.Error(failure)
	}
}

// cutFailures cuts a page at every step, compares what is left with the whole
// and tells what went wrong.
func cutFailures(parser *dailypapers.Parser, page []byte, whole *dailypapers.Listing, step int) (failures []string) {
	hasEnd := whole.Format != dailypapers.FormatMarkdown && whole.Format != dailypapers.FormatText
	fail := func(cut int, format string, args ...any) {
		failures = append(failures, fmt.Sprintf("cut at %d of %d: %s\n…%s|", cut, len(page), fmt.Sprintf(format, args...), page[max(0, cut-60):cut]))
	}
	most := 0
	for cut := step; cut < len(page); cut += step {
		listing, err := parser.Parse(bytes.NewReader(page[:cut]))
		switch {
		case err != nil:
			if most > 0 {
				fail(cut, "%d papers before, now %v", most, err)
			}
			continue
		case len(listing.Papers) > len(whole.Papers):
			fail(cut, "%d papers, the whole page has %d", len(listing.Papers), len(whole.Papers))
		case hasEnd && len(listing.Papers) < most:
			fail(cut, "%d papers before, now %d", most, len(listing.Papers))
		case hasEnd && len(listing.Papers) < len(whole.Papers) && len(listing.Problems) == 0:
			fail(cut, "%d of %d papers and no problem", len(listing.Papers), len(whole.Papers))
		}
		most = max(most, len(listing.Papers))
		sure := len(listing.Papers) - 1 // the last may be cut off
		if !hasEnd {
			sure-- // and what the one before it ends with may depend on what begins behind it
		}
		for i := range min(sure, len(whole.Papers)) {
			want, got := known(whole.Papers[i], listing.Papers[i], hasEnd), listing.Papers[i]
			if !reflect.DeepEqual(want, got) {
				fail(cut, "paper %d of %d: -whole +cut:\n%s", i+1, len(listing.Papers), cmp.Diff(want, got))
				break
			}
		}
	}
	return failures
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
		pagetest.ClearLike(&whole, &cut, field)
	}
	return whole
}
