package dailypapers_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"dailypapers"
)

var mutations = flag.Int("mutations", 0, "edits of each page in TestMutation; 0: 150 of a small page, 20 of a large one")

// A mutablePage is a page of which one knows where its papers stand.
type mutablePage struct {
	name   string
	src    string
	parser *dailypapers.Parser
	whole  *dailypapers.Listing
	data   bool // read from its data

	// begins are where the papers begin, in order: in data their items, else their
	// titles. What stands in front of a title is its paper's too.
	begins []int
}

// mutablePages returns the fixtures, and the pages of the corpus if there is one,
// that are whole, with four papers or more: an edit may spoil two.
func mutablePages(tb testing.TB) []mutablePage {
	tb.Helper()
	var pages []mutablePage
	add := func(name string, page []byte, parser *dailypapers.Parser) {
		whole, err := parser.Parse(bytes.NewReader(page))
		if err != nil || len(whole.Problems) > 0 || len(whole.Papers) < 4 {
			return
		}
		if whole.Papers[0].ID == "" && len(whole.Papers) < 8 {
			return // without links, what the lines are is decided by most of them
		}
		p := mutablePage{name: name, src: string(page), parser: parser, whole: whole}
		switch whole.Format {
		case dailypapers.FormatJSON, dailypapers.FormatHydration:
			p.data = true
			for _, item := range itemStart.FindAllStringIndex(p.src, -1) {
				p.begins = append(p.begins, item[0])
			}
		default:
			p.begins = titlesIn(p.src, whole.Papers)
		}
		if len(p.begins) == len(whole.Papers) {
			pages = append(pages, p)
		}
	}
	for _, name := range fixtures(tb, "*") {
		add(name, fixture(tb, name), parserOf(name))
	}
	if dir := os.Getenv("DAILYPAPERS_CORPUS"); dir != "" {
		for _, path := range corpusPages(tb) {
			page, want := corpusPage(tb, path)
			add(filepath.Base(path), page, parserWithArgs(tb, want.Args))
		}
	}
	return pages
}

// itemStart finds where an item begins, in JSON and in a page's data however it
// is escaped.
var itemStart = regexp.MustCompile(`\{(?:"|&quot;|&#34;|&#x22;)paper(?:"|&quot;|&#34;|&#x22;):\s*\{(?:"|&quot;|&#34;|&#x22;)id(?:"|&quot;|&#34;|&#x22;):\s*(?:"|&quot;|&#34;|&#x22;)([0-9.]+)`)

// titlesIn returns where the titles of papers stand in a page, nil if one is
// not found, or twice: it is spelled otherwise, or wrapped.
func titlesIn(src string, papers []dailypapers.Paper) []int {
	var begins []int
	for i := range papers {
		// The longest part without marks that a form may escape.
		part := ""
		for _, s := range strings.FieldsFunc(papers[i].Title, func(r rune) bool { return strings.ContainsRune("*_[]<>&\"'#`\\$~|!-", r) || r > '~' }) {
			if len(s) > len(part) {
				part = s
			}
		}
		at := strings.Index(src, part)
		if len(part) < 12 || at < 0 || strings.Count(src, part) > 1 || i > 0 && at < begins[i-1] {
			return nil
		}
		begins = append(begins, at)
	}
	return begins
}

// touched reports whether an edit of [at:end] may change paper i. Of a page that
// is not data, what stands between two titles may belong to either paper, and
// what a paper ends with may depend on what begins behind it.
func (p *mutablePage) touched(i, at, end int) bool {
	first, last := i, i+1
	if !p.data {
		first, last = i-1, i+2
	}
	begin, behind := 0, len(p.src)
	if first >= 0 {
		begin = p.begins[first]
	}
	if last < len(p.begins) {
		behind = p.begins[last]
	}
	return begin < end && at < behind
}

// edit makes a random change between the first and the last paper, and tells
// where.
func (p *mutablePage) edit(random *rand.Rand) (mutant string, at, end int) {
	first, last := p.begins[0], p.begins[len(p.begins)-1]
	at = first + random.Intn(last-first)
	end = min(last, at+1+random.Intn(200))
	return mutate(random, p.src, at, end, p.data), at, end
}

// TestMutation damages pages at random, one edit at a time. A paper whose own
// part of the page was not touched keeps all its fields.
func TestMutation(t *testing.T) {
	pages, edits := 0, 0
	forms := map[dailypapers.Format]int{}
	for _, p := range mutablePages(t) {
		pages++
		forms[p.whole.Format]++
		n := 150
		if len(p.src) > 1<<16 {
			n = 20
		}
		if *mutations > 0 {
			n = *mutations
		}
		edits += n
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewSource(int64(len(p.src))))
			for range n {
				mutant, at, end := p.edit(random)
				if failure := p.check(mutant, at, end); failure != "" {
					t.Errorf("edit of [%d:%d], %q became %q: %s", at, end, p.src[at:end], mutant[at:min(len(mutant), end+20)], failure)
					break
				}
			}
		})
	}
	for _, form := range []dailypapers.Format{dailypapers.FormatJSON, dailypapers.FormatHydration, dailypapers.FormatDOM, dailypapers.FormatMarkdown, dailypapers.FormatText} {
		if forms[form] == 0 && (form != dailypapers.FormatText || os.Getenv("DAILYPAPERS_CORPUS") != "") { // the fixtures of text are too small
			t.Errorf("no page is %s", form)
		}
	}
	t.Logf("%d edits of %d pages", edits, pages)
}

// check reads the page after an edit and tells what became wrong.
func (p *mutablePage) check(mutant string, at, end int) (failure string) {
	got, err := p.parser.Parse(strings.NewReader(mutant))
	if err != nil {
		return err.Error()
	}
	key := func(q *dailypapers.Paper) string {
		if q.ID != "" {
			return q.ID
		}
		return q.Title
	}
	papers := map[string][]*dailypapers.Paper{}
	for i := range got.Papers {
		papers[key(&got.Papers[i])] = append(papers[key(&got.Papers[i])], &got.Papers[i])
	}
	for i := range p.whole.Papers {
		if p.touched(i, at, end) {
			continue
		}
		want := &p.whole.Papers[i]
		have := papers[key(want)] // several if another one's id was changed to this
		if len(have) == 0 {
			return fmt.Sprintf("paper %d, %s, is gone", i+1, key(want))
		}
		if !slices.ContainsFunc(have, func(q *dailypapers.Paper) bool { return cmp.Equal(want, q) }) {
			return fmt.Sprintf("paper %d, %s, changed:\n%s", i+1, key(want), cmp.Diff(want, have[0]))
		}
	}
	return ""
}

// mutate returns src with [at:end] dropped, doubled, reversed, its halves
// swapped, a bit flipped, or with something put in front.
func mutate(random *rand.Rand, src string, at, end int, data bool) string {
	part := []byte(src[at:end])
	switch random.Intn(6) {
	case 0:
		part = nil
	case 1:
		part = append(part, part...)
	case 2:
		slices.Reverse(part)
	case 3:
		half := len(part) / 2
		part = append(slices.Clone(part[half:]), part[:half]...)
	case 4:
		part[random.Intn(len(part))] ^= 1 << random.Intn(7)
	case 5:
		inserts := []string{"\n", "\n\n", " ", "7", "·", "May 25", "[", "](", "### ", "<", "&", "\\", "\x00", "é"}
		if data {
			inserts = []string{`"`, `'`, "{", "}", "[", "]", ",", "\\", "<", ">", "&", "&quot;", "\x00", `{"paper":`, "é"}
		}
		part = append([]byte(inserts[random.Intn(len(inserts))]), part...)
	}
	return src[:at] + string(part) + src[end:]
}

// BenchmarkMutation reads pages after random edits, and tells beside the time of
// an average edit how many times the page's own time the slowest took. Each is
// read three times, and the fastest counts. A page with data is compared with
// the reading of its cards, which damage to the data makes necessary.
func BenchmarkMutation(b *testing.B) {
	cost := func(parser *dailypapers.Parser, src string) time.Duration {
		least := time.Duration(1 << 62)
		for range 3 {
			start := time.Now()
			parser.Parse(strings.NewReader(src)) // the cost counts, not the answer
			least = min(least, time.Since(start))
		}
		return least
	}
	for _, p := range mutablePages(b) {
		b.Run(p.name, func(b *testing.B) {
			random := rand.New(rand.NewSource(1))
			parser := *p.parser
			if p.whole.Format == dailypapers.FormatHydration {
				parser.Format = dailypapers.FormatDOM
			}
			own := cost(&parser, p.src)
			slowest := 0.0
			for b.Loop() {
				mutant, _, _ := p.edit(random)
				slowest = max(slowest, float64(cost(p.parser, mutant))/float64(own))
			}
			b.ReportMetric(slowest, "slowest/page")
		})
	}
}
