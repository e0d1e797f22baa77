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
		ask  func(s string) any
	}{
		{"Fold", func(s string) any { return Fold(s) }},
		{"EndsSentence", func(s string) any { return EndsSentence(s) }},
		{"HasSentences", func(s string) any { return HasSentences(s) }},
		{"EndsInLink", func(s string) any { return EndsInLink(s) }},
		{"HasAlphanumeric", func(s string) any { return HasAlphanumeric(s) }},
		{"FirstWord", func(s string) any { return FirstWord(s) }},
		{"HasWords", func(s string) any { return HasWords(s, 4) }},
		{"Joint", func(s string) any { joint := Joint(above, s); above = s; return joint }},
		{"Squash", func(s string) any { return Squash(s[:min(len(s), 40)]) }},
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
