package site

import (
	"os"
	"strings"
	"testing"

	"dailypapers/internal/text"
)

// pageTexts returns the texts of a page in two spellings, as they are shown to
// the questions below: most are none of what is asked for.
func pageTexts(b *testing.B) (texts []string) {
	for _, name := range []string{"search.resiliparse.txt", "daily.lynx.txt", "trending.turndown-atx.md"} {
		page, err := os.ReadFile("../../testdata/" + name)
		if err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(string(page)) {
			if s := text.Fold(line); s != "" {
				texts = append(texts, s)
			}
		}
	}
	return texts
}

// Benchmark asks each question of all texts of a page.
func Benchmark(b *testing.B) {
	texts := pageTexts(b)
	for _, q := range []struct {
		name string
		ask  func(s string) bool
	}{
		{"ParsePrinted", func(s string) bool { _, ok := ParsePrinted(s); return ok }},
		{"ParseISO", func(s string) bool { _, ok := ParseISO(s); return ok }},
		{"ParseCount", func(s string) bool { _, ok := ParseCount(s); return ok }},
		{"IsCounts", IsCounts},
		{"parseAuthorCount", func(s string) bool { _, ok := parseAuthorCount(s); return ok }},
		{"ReadLink", func(s string) bool { return ReadLink(s).Kind != LinkOther }},
		{"IsAddress", IsAddress},
		{"IsHandle", IsHandle},
	} {
		b.Run(q.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, s := range texts {
					q.ask(s)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(texts)), "ns/text")
		})
	}
	b.Run("ReadLink/addresses", func(b *testing.B) {
		b.ReportAllocs()
		addresses := []string{"/papers/2603.17031", "/login?next=%2Fpapers%2F2603.17031", "/papers/2603.17031#community", "/lantern-lab",
			"https://huggingface.co/papers/2603.17031", "https://huggingface.co/lantern-lab", "https://github.com/lantern-lab/tides",
			"https://arxiv.org/abs/2603.17031", "/papers/date/2026-03-18", "https://cdn.example.com/thumbnails/papers/2603.17031.png"}
		for b.Loop() {
			for _, s := range addresses {
				ReadLink(s)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(addresses)), "ns/text")
	})
}
