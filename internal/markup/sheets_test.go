package markup

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestCutSheets(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"7/4/26, 5:23 PM  Gulls\na\n\ne.com  1/3\n\f7/4/26, 5:23 PM Gulls\n7\nb\ne.com  2/3\n\f7/4/26, 5:23 PM Gulls\nc\ne.com  3/3\n\f", "\f\na\n\f\n\f\n\f\n7\nb\n\f\n\f\nc\n\f\n\f"},
		{"7/4/26\nGulls\na\nhttps://e.com/a\n1/3\n\f7/4/26\nGulls\nb\nhttps://e.com/a\n2/3\n\f7/4/26\nGulls\nc\nhttps://e.com/a\n3/3\n\f", "\f\n\f\na\n\f\n\f\n\f\n\f\nb\n\f\n\f\n\f\n\f\nc\n\f\n\f\n\f"},
		{"### Gulls 1\nKelp Lab\n1/3\n\f### Gulls 2\nKelp Lab\n2/3\n\f### Gulls 3\nKelp Lab\n3/3\n\f", "### Gulls 1\nKelp Lab\n\f\n\f### Gulls 2\nKelp Lab\n\f\n\f### Gulls 3\nKelp Lab\n\f\n\f"},
		{"a\n7/4/26\nGulls\n\nhttps://e.com/a\n1/3\n\fb\n7/4/26\nGulls\n\nhttps://e.com/a\n2/3\n\fc\n7/4/26\nGulls\n\nhttps://e.com/a\n3/3\n\f", "a\n\f\n\f\n\f\n\f\n\f\n\fb\n\f\n\f\n\f\n\f\n\f\n\fc\n\f\n\f\n\f\n\f\n\f\n\f"},
		{"a\n7/4/26, 5:23 PM Gulls at Sea\ne.com 1/3\n\fb\n7/4/26, 5:23 PM Gulls at Sea\ne.com 2/3\n\fc\n7/4/26, 5:23 PM Gulls at Sea\ne.com 3/3\n\f", "a\n\f\n\f\n\fb\n\f\n\f\n\fc\n\f\n\f\n\f"},
		{"a\nLab 5:23 PM\n1/3\n\fb\nLab 5:23 PM\n2/3\n\fc\nLab 5:23 PM\n3/3\n\f", "a\nLab 5:23 PM\n\f\n\fb\nLab 5:23 PM\n\f\n\fc\nLab 5:23 PM\n\f\n\f"},
		{"a\nGulls\n1/3\n\fb\nKelp\n2/3\n\fc\nGulls\n3/3\n\f", "a\nGulls\n\f\n\fb\nKelp\n\f\n\fc\nGulls\n\f\n\f"},
		// One sheet may be damaged, but no two.
		{"Gulls\na\n1/4\n\fGulls\nb\n2/4\n\fGulls\nc\n3/\n\fGulls\nd\n4/4\n\f", "\f\na\n\f\n\f\nb\n\f\n\f\nc\n3/\n\f\nd\n\f\n\f"},
		{"Gulls\na\n1/5\n\fGulls\nb\n2/5\n\fGulls\nc\n3/\n\fGulls\nd\n4/5\n\fGulls\ne\n5/\n\f", "Gulls\na\n1/5\n\fGulls\nb\n2/5\n\fGulls\nc\n3/\n\fGulls\nd\n4/5\n\fGulls\ne\n5/\n\f"},
		{"Gulls\na\n1/3\n\fGulls\nb\n2/3\n\fGulls\nc\n3/\n\f", "Gulls\na\n1/3\n\fGulls\nb\n2/3\n\fGulls\nc\n3/\n\f"},
		{"Gulls\na\n1/4\n\fGulls\nb\n2/4\n\fGu11s\nc\n3/4\n\fGulls\nd\n4/4\n\f", "\f\na\n\f\n\f\nb\n\f\n\fGu11s\nc\n\f\n\f\nd\n\f\n\f"},
		{"Gulls\na\n1/3\n\fGulls\nb\n2/3\n\fGulls\nc\n3/3\n", "\f\na\n\f\n\f\nb\n\f\n\f\nc\n\f\n\f"},
		{"Gulls\na\n  1/3\n\fGulls\nb\n  2/3\n\fGulls\nc\n  3/3\n", "\f\na\n\f\n\f\nb\n\f\n\f\nc\n\f\n\f"},
		{"Gulls\na\n1/2\n\fGulls\nb\n2/2\n\f", "Gulls\na\n1/2\n\fGulls\nb\n2/2\n\f"},
		{"Gulls\na\n\fGulls\nb\n\fGulls\nc\n\f", "Gulls\na\n\fGulls\nb\n\fGulls\nc\n\f"},
		// Sheets that nothing divides end where they are counted.
		{"7/4/26, 5:23 PM\nGulls\na\nhttps://e.com/a\n1/3\n\n7/4/26, 5:23 PM\nGulls\nb\nhttps://e.com/a\n2/3\n\n7/4/26, 5:23 PM\nGulls\nc\nhttps://e.com/a\n3/3\n", "\f\n\f\na\n\f\n\f\n\f\n\f\n\f\nb\n\f\n\f\n\f\n\f\n\f\nc\n\f\n\f\n\f"},
		// What stands in front of a number is a word that all have, an address or a time.
		{"a 1/3\nb 2/3\nc 3/3\n", "a 1/3\nb 2/3\nc 3/3\n"},
		{"Lectures on Gulls 1/3\nLectures on Gulls 2/3\nLectures on Gulls 3/3\n", "Lectures on Gulls 1/3\nLectures on Gulls 2/3\nLectures on Gulls 3/3\n"},
		{"a\n1/3\nb\n2/3\nc\n3/3\n", "a\n1/3\nb\n2/3\nc\n3/3\n"},
		{"Submitted by\na\nhttps://e.com/a 1/3\n\fSubmitted by\nb\nhttps://e.com/a 2/3\n\fSubmitted by\nc\nhttps://e.com/a 3/3\n", "Submitted by\na\n\f\n\fSubmitted by\nb\n\f\n\fSubmitted by\nc\n\f\n\f"},
		{"a\n1/3\nb\n2/3\nc\n3/4\n", "a\n1/3\nb\n2/3\nc\n3/4\n"},
		{"Page 1 of 3\na\n\fPage 2 of 3\nb\n\fPage 3 of 3\nc\n", "\f\na\n\f\nb\n\f\nc\n"},
		{"Gulls - Hugging Face https://e.com/a\na\n1 von 3 07.04.2026, 17:23\n\fGulls - Hugging Face https://e.com/a\nb\n2 von 3 07.04.2026, 17:23\n\fGulls - Hugging Face https://e.com/a\nc\n3 von 3 07.04.2026, 17:23\n", "\f\na\n\f\n\f\nb\n\f\n\f\nc\n\f\n\f"},
		{"a\n\nDaily Papers - Hugging Face\n\nb\n\nhttps://e.com/a 1/3\n\n\fc\n\nDaily Papers - Hugging Face\n\nd\n\nhttps://e.com/a\n2/3\ne\n\n\fDaily Papers - Hugging Face\n\nf\n\nhttps://e.com/a 3/3\n\n\f", "a\n\f\n\f\n\f\nb\n\f\n\f\n\f\n\fc\n\f\n\f\n\f\nd\n\f\n\f\n\f\ne\n\f\n\f\n\f\nf\n\f\n\f\n\f\n\f"},
		{"Gulls - Hugging Face\na\n\fGulls - Hugging Face\nb\n\fGulls - Hugging Face\nc\n\f", "\f\na\n\f\nb\n\f\nc\n\f"},
		{"a\n1 of 3 4/7/26, 5:23 PM\n\fb\n2 of 3 4/7/26, 5:23 PM\n\fc\n3 of 3 4/7/26, 5:23 PM\n", "a\n\f\n\fb\n\f\n\fc\n\f\n\f"},
		{"1/3 of gulls\n\f2/3 of kelp\n\f3/3 of lamps\n", "1/3 of gulls\n\f2/3 of kelp\n\f3/3 of lamps\n"},
		{"1/3 7/4/26 Gulls\n\f2/3 7/4/26 Gulls\n\f3/3 7/4/26 Gulls\n", "1/3 7/4/26 Gulls\n\f2/3 7/4/26 Gulls\n\f3/3 7/4/26 Gulls\n"},
		{"1/3 https://e.com/a\n2/3 https://e.com/b\n3/3 https://e.com/c\n", "1/3 https://e.com/a\n2/3 https://e.com/b\n3/3 https://e.com/c\n"},
		{"a\nv1/3\n\fb\nv2/3\n\fc\nv3/3\n", "a\nv1/3\n\fb\nv2/3\n\fc\nv3/3\n"},
		{"7/4/26, 5:23 PM\na\nhttps://e.com/a\n1 of 3\n7/4/26, 5:23 PM\nb\nhttps://e.com/a\n2 of 3\n7/4/26, 5:23 PM\nc\nhttps://e.com/a\n3 of 3\n", "\f\na\n\f\n\f\n\f\nb\n\f\n\f\n\f\nc\n\f\n\f\n\f"},
		// One number stands on a sheet, and a greater one on the next.
		{"a\n1/3\n2/3\n3/3\n\fb\n\fc\n", "a\n1/3\n2/3\n3/3\n\fb\n\fc\n"},
		{"a\n1/3\n\fb\n1/3\n\fc\n1/3\n", "a\n1/3\n\fb\n1/3\n\fc\n1/3\n"},
		// More than three fifths of as many sheets as are counted have their number.
		{"a\n1/6\n\fb\n2/6\n\fc\n\fd\n4/6\n\fe\n5/6\n\fg\n", "a\n\f\n\fb\n\f\n\fc\n\fd\n\f\n\fe\n\f\n\fg\n"},
		{"a\n1/5\n\fb\n2/5\n\fc\n\fd\n4/5\n\fe", "a\n1/5\n\fb\n2/5\n\fc\n\fd\n4/5\n\fe"},
		// Of another number of sheets all but one have theirs, and no more are left out.
		{"a\n1/9\n\fb\n2/9\n\fc\n4/9\n", "a\n\f\n\fb\n\f\n\fc\n\f\n\f"},
		{"a\n1/9\n\fb\n2/9\n\fc\n5/9\n", "a\n1/9\n\fb\n2/9\n\fc\n5/9\n"},
		{"a\n1/9\n\fb\n2/9\n\fc\n3/9\n\fd", "a\n\f\n\fb\n\f\n\fc\n\f\n\fd"},
		{"a\n1/9\n\fb\n2/9\n\fc\n3/9\n\fd\n\fe", "a\n1/9\n\fb\n2/9\n\fc\n3/9\n\fd\n\fe"},
		{feedless(1, 2, 3, 5, 6, 7), "a\n\f\n\fb\n\f\n\fc\n\f\n\fe\n\f\n\ff\n\f\n\fg\n\f\n\f"},
		{feedless(1, 2, 3, 6, 7), feedless(1, 2, 3, 6, 7)},
		{feedless(1, 2, 3, 5, 6), "a\n\f\n\fb\n\f\n\fc\n\f\n\fe\n\f\n\ff\n\f\n\f"},
		// What stands between words is cut with doubt.
		{"a\nhttps://e.com/a 1/4\n\fb\n6 authors2/4\nhttps://e.com/a by gulls\n\fc\nhttps://e.com/a 3/4\n\fd\nhttps://e.com/a 4/4\n\f", "a\n\f\n\fb\n6 authors\n by gulls\n\fc\n\f\n\fd\n\f\n\f"},
		{"a\nhttps://e.com/a 1/4\n\fb\n2/4\nhttps://e.com/a by gulls\n\fc\nhttps://e.com/a 3/4\n\fd\nhttps://e.com/a 4/4\n\f", "a\n\f\n\fb\n\f\n by gulls\n\fc\n\f\n\fd\n\f\n\f"},
		{"a\n1/4\n\fwe won 2/4\n2/4\n\fwe won 3/4 at\n\fd\n4/4\n", "a\n\f\n\fwe won 2/4\n\f\n\fwe won 3/4 at\n\fd\n\f\n\f"},
		{"a\n1/4\n\fwe won 12/4\n\fc\n3/4\n\fd\n4/4\n", "a\n\f\n\fwe won 12/4\n\fc\n\f\n\fd\n\f\n\f"},
		{"a\n\n1/3\nb\n\fc\n2/3\n\fd\n3/3\n", "a\n\f\n\f\nb\n\fc\n\f\n\fd\n\f\n\f"},
		{"a\n\n\fb", "a\n\f\n\fb"},
		{"a\f", "a"},
		{"\f", ""},
		{"\n\fa", "\f\n\fa"},
		{"a\fb", "a\n\fb"},
		{"a\n\n7/4/26, 5:23 PM\n\nb\n\n7/4/26, 5:23 PM\n\nc\n\n7/4/26, 5:23 PM\n", "a\n\n7/4/26, 5:23 PM\n\nb\n\n7/4/26, 5:23 PM\n\nc\n\n7/4/26, 5:23 PM\n"},
		// Fewer than three are counted below the address only.
		{"a\n\nhttps://e.com/a\n\n1/2\n\n\fb\nhttps://e.com/a 2/2\n\f", "a\n\f\n\f\n\f\n\f\n\f\n\fb\n\f\n\f"},
		{"a\nhttps://e.com/a 1/2\n\fb", "a\n\f\n\fb"},
		{"a\nhttps://e.com/a 1/3\n\fb\n\fc", "a\nhttps://e.com/a 1/3\n\fb\n\fc"},
		{"https://e.com/a\n1/2\n\fb", "\f\n\f\n\fb"},
		{"a\nsee https://e.com/a\n1/2\n\fb", "a\nsee https://e.com/a\n1/2\n\fb"},
		{"a\n7/4/26, 5:23 PM\n1/2\n\fb", "a\n7/4/26, 5:23 PM\n1/2\n\fb"},
		{"a\n\nhttps://e.com/a\n\n1/1\n\n\f", "a\n\f\n\f\n\f\n\f\n\f\n\f"},
		{"a\nhttps://e.com/a\n\fb\nhttps://e.com/a\n\f", "a\nhttps://e.com/a\n\fb\nhttps://e.com/a\n\f"},
	} {
		if got, _ := cutSheets(test.in); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
}

// feedless returns sheets of seven that nothing divides, with their numbers.
func feedless(numbers ...int) string {
	var b strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&b, "%c\nhttps://e.com/a %d/7\n", 'a'+n-1, n)
	}
	return b.String()
}

// What a browser prints says where the page is from and when it was printed.
func TestSheetsHeader(t *testing.T) {
	for _, test := range []struct{ in, title, kind, captured string }{
		{"4/17/26, 5:23 PM Daily Papers - Hugging Face\na\nhttps://huggingface.co/papers 1/1\n\f", "Daily Papers - Hugging Face", "daily", "2026-04-17"},
		{"4/17/26, 5:23 PM Gulls\nTrending Papers - Hugging Face\na\nhttps://huggingface.co/papers/trending 1/1\n\f", "Gulls", "trending", "2026-04-17"},
		{"4/17/26, 5:23 PM Gulls\na\nfile:///home/a/papers.html 1/1\n\f", "Gulls", "", ""}, // printed later than it was saved
	} {
		if _, h := cutSheets(test.in); h.title != test.title || h.Place.Kind != test.kind || h.Captured.String() != test.captured || h.doubts != nil {
			t.Errorf("%q: title %q, %q, captured %q, doubts %v", test.in, h.title, h.Place.Kind, h.Captured, h.doubts)
		}
	}
	_, h := cutSheets("a\nhttps://e.com/a 1/4\n\fb\n6 authors2/4\nhttps://e.com/a by gulls\n\fc\nhttps://e.com/a 3/4\n\fd\nhttps://e.com/a 4/4\n\f")
	var lines []int
	for _, d := range h.doubts {
		lines = append(lines, d.Line)
	}
	if !slices.Equal(lines, []int{4, 5}) {
		t.Errorf("doubts: %v", h.doubts)
	}
}
