// Package pagetest holds what the pages in testdata give to its word. The tests of
// the library use it, and those of each floor, so that a fault is noticed where
// it was made.
package pagetest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dailypapers"
	"dailypapers/internal/golden"
)

// Today is the day on which the pages are read. It completes their dates, but for
// the pages with no-today in their names.
var Today = dailypapers.Date{Year: 2026, Month: 3, Day: 18}

// ParserOf returns the parser that a page is read with.
func ParserOf(name string) *dailypapers.Parser {
	if strings.Contains(name, "no-today") {
		return &dailypapers.Parser{}
	}
	return &dailypapers.Parser{Today: Today}
}

// A Dir is a folder of pages. Beside a page stands its golden file, NAME and
// Suffix, unless it is another spelling of a page that has one.
type Dir string

// Suffix is what the names of golden files end in.
const Suffix = ".golden.json"

// Names returns the names of the pages that match one of the patterns.
func (d Dir) Names(tb testing.TB, patterns ...string) []string {
	tb.Helper()
	var names []string
	seen := map[string]bool{}
	for _, pattern := range patterns {
		paths, err := filepath.Glob(filepath.Join(string(d), pattern))
		if err != nil {
			tb.Fatal(err)
		}
		for _, path := range paths {
			name := filepath.Base(path)
			if info, err := os.Stat(path); err != nil || info.IsDir() || strings.HasSuffix(name, Suffix) || seen[name] {
				continue
			}
			seen[name] = true
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		tb.Fatalf("no page in %s matches %q", d, patterns)
	}
	return names
}

// Page returns the contents of a page.
func (d Dir) Page(tb testing.TB, name string) []byte {
	tb.Helper()
	page, err := os.ReadFile(filepath.Join(string(d), name))
	if err != nil {
		tb.Fatal(err)
	}
	return page
}

// Document returns what a golden file holds: the listing, or the error.
func Document(listing *dailypapers.Listing, err error) []byte {
	var v any = listing
	if err != nil {
		v = map[string]string{"error": err.Error()}
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return []byte("cannot be marshalled: " + err.Error() + "\n")
	}
	return b.Bytes()
}

// Check reads the pages that match one of the patterns and compares each with its
// golden file, or with the page that it is a spelling of.
func (d Dir) Check(t *testing.T, patterns ...string) {
	t.Helper()
	for _, name := range d.Names(t, patterns...) {
		t.Run(name, func(t *testing.T) {
			group, hidden := groupOf(name)
			if group != "" && group != name {
				d.checkSpelling(t, name, group, hidden)
				return
			}
			got := Document(ParserOf(name).Parse(bytes.NewReader(d.Page(t, name))))
			golden.Check(t, filepath.Join(string(d), name+Suffix), got)
		})
	}
}

// CheckGoldens reports golden files that have no page, or that say what another
// page's says.
func (d Dir) CheckGoldens(t *testing.T) {
	t.Helper()
	goldens, err := filepath.Glob(filepath.Join(string(d), "*"+Suffix))
	if err != nil {
		t.Fatal(err)
	}
	for _, golden := range goldens {
		name := strings.TrimSuffix(filepath.Base(golden), Suffix)
		if _, err := os.Stat(filepath.Join(string(d), name)); errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s has no page", golden)
		}
		if group, _ := groupOf(name); group != "" && group != name {
			t.Errorf("%s: the page is a spelling of %s", golden, group)
		}
	}
}
