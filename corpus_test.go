package dailypapers_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dailypapers"
)

const truthSuffix = ".truth.json"

// A truth says what a real page shows. Only the fields that it names are
// checked; null means that the page does not say.
type truth struct {
	Args    []string         `json:"args"` // of examples/dump
	Listing map[string]any   `json:"listing"`
	Papers  []map[string]any `json:"papers"`
}

// corpusPages returns the pages in the folder that DAILYPAPERS_CORPUS names, and
// skips the test when it names none.
func corpusPages(tb testing.TB) []string {
	tb.Helper()
	dir := os.Getenv("DAILYPAPERS_CORPUS")
	if dir == "" {
		tb.Skip("DAILYPAPERS_CORPUS is not set: no real pages to read")
	}
	var pages []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if page, ok := strings.CutSuffix(path, truthSuffix); ok && err == nil {
			pages = append(pages, page)
		}
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	if len(pages) == 0 {
		tb.Fatalf("no page with a %s file in %s", truthSuffix, dir)
	}
	return pages
}

func TestCorpus(t *testing.T) {
	pages := corpusPages(t)
	fields := 0
	for _, path := range pages {
		t.Run(filepath.Base(path), func(t *testing.T) {
			page, want := corpusPage(t, path)
			listing := mustParse(t, parserWithArgs(t, want.Args), page)
			roundTrip(t, listing)
			checkSound(t, page, listing)
			fields += checkTruth(t, want, listing)
		})
	}
	t.Logf("%d fields of %d pages", fields, len(pages))
}

func TestCorpusHydrationAndCardsAgree(t *testing.T) {
	compared := 0
	for _, path := range corpusPages(t) {
		page, want := corpusPage(t, path)
		parser := parserWithArgs(t, want.Args)
		parser.Format = dailypapers.FormatHydration
		listing, err := parser.Parse(bytes.NewReader(page))
		if err != nil || len(listing.Problems) > 0 || listing.Kind == dailypapers.KindPaper {
			continue // no data or not all of it, or a page without cards
		}
		compared++
		t.Run(filepath.Base(path), func(t *testing.T) { checkCards(t, *parser, page) })
	}
	if compared == 0 {
		t.Skip("no page in this folder has data")
	}
}

func corpusPage(tb testing.TB, path string) (page []byte, want truth) {
	tb.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		tb.Fatal(err)
	}
	data, err := os.ReadFile(path + truthSuffix)
	if err != nil {
		tb.Fatal(err)
	}
	if err := json.Unmarshal(data, &want); err != nil {
		tb.Fatalf("%s%s: %v", path, truthSuffix, err)
	}
	return page, want
}

// parserWithArgs returns the parser that the arguments of examples/dump stand for.
func parserWithArgs(tb testing.TB, args []string) *dailypapers.Parser {
	tb.Helper()
	var parser dailypapers.Parser
	for i := 0; i < len(args); i += 2 {
		if i+1 == len(args) {
			tb.Fatalf("arguments %q", args)
		}
		switch args[i] {
		case "-today":
			if err := parser.Today.UnmarshalText([]byte(args[i+1])); err != nil {
				tb.Fatal(err)
			}
		case "-format":
			parser.Format = dailypapers.Format(args[i+1])
		default:
			tb.Fatalf("arguments %q", args)
		}
	}
	return &parser
}

// checkTruth compares a listing with what the page shows and returns how many
// fields it looked at.
func checkTruth(t *testing.T, want truth, listing *dailypapers.Listing) (fields int) {
	t.Helper()
	data, err := json.Marshal(listing)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	for field, v := range want.Listing {
		fields++
		if !sameValue(v, valueAt(got, field)) {
			t.Errorf("%s: want %v, got %v", field, v, valueAt(got, field))
		}
	}
	if want.Papers == nil {
		return fields
	}
	papers, _ := got["papers"].([]any)
	fields++
	if len(papers) != len(want.Papers) {
		t.Errorf("want %d papers, got %d", len(want.Papers), len(papers))
	}
	// Papers stand in the page's order, so the nth is the nth; where the numbers
	// differ, the first difference tells enough.
	for i := range min(len(papers), len(want.Papers)) {
		paper, _ := papers[i].(map[string]any)
		wrong := 0
		for field, v := range want.Papers[i] {
			fields++
			if !sameValue(v, valueAt(paper, field)) {
				t.Errorf("paper %d (%v): %s: want %v, got %v", i+1, want.Papers[i]["title"], field, v, valueAt(paper, field))
				wrong++
			}
		}
		if wrong > 3 && len(papers) != len(want.Papers) {
			break
		}
	}
	return fields
}

// valueAt returns the value of a field, whose name may reach into objects:
// organization.name. Authors are judged by their names.
func valueAt(object map[string]any, field string) any {
	if field == "authors" {
		list, _ := object[field].([]any)
		names := make([]any, len(list))
		for i, author := range list {
			names[i] = author.(map[string]any)["name"]
		}
		return names
	}
	name, rest, deep := strings.Cut(field, ".")
	if !deep {
		return object[name]
	}
	inner, _ := object[name].(map[string]any)
	return valueAt(inner, rest)
}

// sameValue compares two JSON values with white space folded. A nil is the same
// as nothing, but not as the number 0.
func sameValue(want, got any) bool {
	if want == nil {
		switch v := got.(type) {
		case nil:
			return true
		case string:
			return v == ""
		case []any:
			return len(v) == 0
		case map[string]any:
			return len(v) == 0
		}
		return false
	}
	return reflect.DeepEqual(foldValue(want), foldValue(got))
}

func foldValue(v any) any {
	switch v := v.(type) {
	case string:
		return oneLine(v)
	case []any:
		folded := slices.Clone(v)
		for i := range folded {
			folded[i] = foldValue(folded[i])
		}
		return folded
	}
	return v
}

func TestSameValue(t *testing.T) {
	for _, tt := range []struct {
		want, got any
		same      bool
	}{
		{nil, nil, true},
		{nil, "", true},
		{nil, []any{}, true},
		{nil, 0.0, false},
		{0.0, nil, false},
		{"a b", " a\n b", true},
		{"a b", "ab", false},
		{[]any{"a b"}, []any{"a  b"}, true},
		{[]any{"a"}, []any{"a", "b"}, false},
	} {
		t.Run(fmt.Sprintf("%v %v", tt.want, tt.got), func(t *testing.T) {
			if sameValue(tt.want, tt.got) != tt.same {
				t.Errorf("want %v", tt.same)
			}
		})
	}
}
