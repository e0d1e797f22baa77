package text

import (
	"os"
	"strings"
	"testing"
)

// Benchmark asks each question of all lines of a page.
func Benchmark(b *testing.B) {
	page, err := os.ReadFile("../../testdata/search.resiliparse.txt")
	if err != nil {
		b.Fatal(err)
	}
	lines := strings.Split(string(page), "\n")
	above := ""
	for _, q := range []struct {
		name string
		ask  func(s string)
	}{
		{"Fold", func(s string) { Fold(s) }},
		{"EndsSentence", func(s string) { EndsSentence(s) }},
		{"HasSentences", func(s string) { HasSentences(s) }},
		{"EndsInLink", func(s string) { EndsInLink(s) }},
		{"HasAlphanumeric", func(s string) { HasAlphanumeric(s) }},
		{"FirstWord", func(s string) { FirstWord(s) }},
		{"HasWords", func(s string) { HasWords(s, 4) }},
		{"Joint", func(s string) { Joint(above, s); above = s }},
		{"Squash", func(s string) { Squash(s[:min(len(s), 40)]) }},
	} {
		b.Run(q.name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.ReportAllocs()
			for b.Loop() {
				for _, s := range lines {
					q.ask(s)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(lines)), "ns/text")
		})
	}
	b.Run("FoldParagraphs", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		b.ReportAllocs()
		for b.Loop() {
			FoldParagraphs(string(page))
		}
	})
}
