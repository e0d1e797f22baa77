package dailypapers_test

import (
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dailypapers"
)

// itemStart finds where an item begins, in JSON and in a page's data however it
// is escaped.
var itemStart = regexp.MustCompile(`\{(?:"|&quot;|&#34;|&#x22;)paper(?:"|&quot;|&#34;|&#x22;):\s*\{(?:"|&quot;|&#34;|&#x22;)id(?:"|&quot;|&#34;|&#x22;):\s*(?:"|&quot;|&#34;|&#x22;)([0-9.]+)`)

// mutatedPages returns the pages with data: fixtures, and the corpus if there is
// one.
func mutatedPages(t *testing.T) []string {
	var names []string
	for _, pattern := range []string{"testdata/*.html", "testdata/*.json"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	if dir := os.Getenv("DAILYPAPERS_CORPUS"); dir != "" {
		err := filepath.WalkDir(dir, func(name string, _ os.DirEntry, err error) error {
			if strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".json") && !strings.HasSuffix(name, ".truth.json") {
				names = append(names, name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return names
}

// TestMutation damages the data of pages at random, one edit at a time. A paper
// whose own item was not touched keeps all its fields.
func TestMutation(t *testing.T) {
	pages := 0
	for _, name := range mutatedPages(t) {
		if strings.HasSuffix(name, ".golden.json") {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src := string(data)
		items := itemStart.FindAllStringSubmatchIndex(src, -1)
		whole, err := dailypapers.Parse(strings.NewReader(src))
		if err != nil || len(whole.Problems) > 0 || len(items) != len(whole.Papers) || len(items) < 3 || hasDuplicates(whole) {
			continue // damaged already, or without data
		}
		pages++
		edits := 400
		if len(src) > 1<<17 {
			edits = 60
		}
		random := rand.New(rand.NewSource(int64(len(src))))
		for range edits {
			// The last item's end is not known, so it is never edited.
			first, last := items[0][0], items[len(items)-1][0]
			at := first + random.Intn(last-first)
			end := min(last, at+1+random.Intn(200))
			mutant := mutate(random, src, at, end)
			got, err := dailypapers.Parse(strings.NewReader(mutant))
			if err != nil {
				t.Fatalf("%s: edit of [%d:%d]: %v", name, at, end, err)
			}
			byID := map[string]*dailypapers.Paper{}
			for i := range got.Papers {
				byID[got.Papers[i].ID] = &got.Papers[i]
			}
			for i, item := range items {
				next := len(src)
				if i+1 < len(items) {
					next = items[i+1][0]
				}
				if item[0] < end && at < next {
					continue // touched
				}
				want := &whole.Papers[i]
				have := byID[want.ID]
				if have == nil {
					t.Errorf("%s: edit of [%d:%d], %q became %q: paper %s is gone", name, at, end, src[at:end], mutant[at:min(len(mutant), at+40)], want.ID)
				} else if diff := cmp.Diff(want, have); diff != "" {
					t.Errorf("%s: edit of [%d:%d], %q: paper %s changed:\n%s", name, at, end, src[at:end], want.ID, diff)
				}
			}
			if t.Failed() {
				break
			}
		}
	}
	if pages == 0 {
		t.Fatal("no page with data")
	}
	t.Logf("%d pages", pages)
}

func hasDuplicates(l *dailypapers.Listing) bool {
	seen := map[string]bool{}
	for _, p := range l.Papers {
		if seen[p.ID] {
			return true
		}
		seen[p.ID] = true
	}
	return false
}

// mutate returns src with [at:end] cut out, doubled, reversed, with a bit
// flipped, or with something else put in front.
func mutate(random *rand.Rand, src string, at, end int) string {
	part := []byte(src[at:end])
	switch random.Intn(5) {
	case 0:
		part = nil
	case 1:
		part = append(part, part...)
	case 2:
		for i, j := 0, len(part)-1; i < j; i, j = i+1, j-1 {
			part[i], part[j] = part[j], part[i]
		}
	case 3:
		part[random.Intn(len(part))] ^= 1 << random.Intn(7)
	case 4:
		inserts := []string{`"`, `'`, "{", "}", "[", "]", ",", "\\", "<", ">", "&", "&quot;", "\x00", `{"paper":`, "é"}
		part = append([]byte(inserts[random.Intn(len(inserts))]), part...)
	}
	return src[:at] + string(part) + src[end:]
}
