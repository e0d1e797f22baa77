package markup

import (
	"fmt"
	"strings"
	"testing"
)

func TestSurveyRefs(t *testing.T) {
	address := func(src, name string) string {
		if to := newSurvey(src).refs[name]; to != nil {
			return to.Href
		}
		return ""
	}
	for _, test := range []struct{ line, name, address string }{
		{"[35]: https://e.com/a", "35", "https://e.com/a"},
		{"[A  Long Title]: </papers/2601.00001> \"x\"", "a long title", "/papers/2601.00001"},
		{"[35] https://e.com/a", "35", "https://e.com/a"},
		{"[no] https://e.com/a", "no", ""},
		{" 15. https://e.com/a", "15", "https://e.com/a"},
		{"123456. https://e.com/a", "123456", "https://e.com/a"},
		{"1234567. https://e.com/a", "1234567", ""},
		{"[x]: data:image/png;base64,AA", "x", "data:image/png;base64,AA"},
		{"[A title that was wrapped]:\n  https://e.com/a", "a title that was wrapped", "https://e.com/a"},
		{"[x]: /a\\_b&amp;c", "x", "/a_b&c"},
		{"[x]: no address", "x", ""},
		{". https://e.com/a", "", ""},
		{"[![Ada](/a.png) Ada Keel]: /ada", "![ada](/a.png) ada keel", "/ada"},
		{"[All [] You Need]: /papers/2601.00001", "all [] you need", "/papers/2601.00001"},
		{"[\n\n![](/a.png)\n\n]: /papers/2601.00001", "![](/a.png)", "/papers/2601.00001"},
		{"[Upvote\n\n7]: /login?next=%2Fpapers%2F2601.00001", "upvote 7", "/login?next=%2Fpapers%2F2601.00001"},
		{"[]: /papers/date/2026-03-17", "", "/papers/date/2026-03-17"},
		{"[<img\n  src=\"/a.png\" /> Ada Keel]:\n    /ada", "<img src=\"/a.png\" /> ada keel", "/ada"},
		{"[<img\n  src=\"/a.png\" /> Ada Keel]:\n    it is so", "<img src=\"/a.png\" /> ada keel", ""},
		{"[<img\n  src=\"/a.png\" /> Ada Keel]\n    /ada", "<img src=\"/a.png\" /> ada keel", ""},
	} {
		if got := address(test.line+"\n", test.name); got != test.address {
			t.Errorf("%q: %q is %q", test.line, test.name, got)
		}
		if got := address(test.line, test.name); got != "" {
			t.Errorf("%q may be cut off, but %q is %q", test.line, test.name, got)
		}
	}
	for _, test := range []struct{ src, address string }{
		{"[1]: https://e.com/social-\nthumbnails/a.png\n", "https://e.com/social-thumbnails/a.png"}, // wrapped at a hyphen
		{"[1]: https://e.com/social-\nmore text\n", "https://e.com/social-"},
		{"[1]: https://e.com/social-\n[2]: /a\n", "https://e.com/social-"},
	} {
		if got := address(test.src, "1"); got != test.address {
			t.Errorf("%q: 1 is %q", test.src, got)
		}
	}
	if got := address("[1]: /a\n[1]: /b\n", "1"); got != "/a" {
		t.Errorf("of two addresses with one name %q counts", got)
	}
}

func TestSurveyHabits(t *testing.T) {
	for _, test := range []struct {
		src                 string
		numbered, first     bool
		apart               bool
		marks, ownBackslash bool
	}{
		{src: "a\n1. https://e.com/1\n2. https://e.com/2\n3. https://e.com/3\n", numbered: true},
		{src: "[1]a [2]b [3]c [4]d [5]e [6]f [7]g [8]h [9]i [10]j [11]k [12]l", numbered: true},
		{src: "as in [1], [2], [3] and [7]"},
		{src: counted(20, 1, 12), numbered: true},
		{src: counted(21, 1, 12)},
		{src: counted(1, 1, 11)},
		{src: counted(1, 3, 12), numbered: true},
		{src: counted(1, 4, 12)},
		{src: "[1 gull] [2 gulls] [3 gulls] [4 gulls] [5 gulls] [6 gulls] [7 gulls] [8 gulls] [9 gulls] [10 gulls] [11 gulls] [12 gulls]"},
		{src: "[A][1] [B][2] [C][3] [D][4] [E][5] [F][6] [G][7] [H][8] [I][9] [J][10] [K][11] [L][12]"},
		{src: `a gull\'s.`, marks: true},
		{src: `a gull\'s`, ownBackslash: true}, // the rest may be cut off
		{src: `a gull\"`, ownBackslash: true},
		{src: `a gull\'so.`, ownBackslash: true},
		{src: "a\n. https://e.com/1\n. https://e.com/2\n. https://e.com/3\n", numbered: true},
		{src: "[A]: /a\n[B]: /b\n[1]: /c\n[2]: /d\n[1]: /e\n[2]: /f\n[1]: /g\n"}, // texts of links
		{src: "[1](/a) [2](/a) [3](/a) [4](/a) [5](/a) [6](/a) [7](/a) [8](/a) [9](/a) [10](/a) [11](/a) [12](/a)"},
		{src: "(/papers/2601.00001) A Title\n(/papers/2601.00002) Another\nx (/a)\n", first: true},
		{src: "(/papers/2601.00001) A Title\n(/papers/2601.00002) Another\nx (/papers/2601.00003)\n", first: true},
		{src: "(/papers/2601.00001) A Title\nAnother (/papers/2601.00002)\n"},
		{src: "(/papers/2601.00001) A Title\nAnother </papers/2601.00002>\n"},
		{src: "(/papers/2601.00001) A Title\nAnother [/papers/2601.00002]\n"},
		{src: "(/papers/2601.00001) A Title\nAnother (of two)\n", first: true},
		{src: "(/papers/2601.00001) A Title\nAnother (/papers/2601.00002) :)\n", first: true},
		{src: "(/papers/2601.00001) What Do Gulls Know?\n"},
		{src: "A Title (/papers/2601.00001)\nAnother [https://e.com]\n"},
		{src: "a\n\n/a\n\nb\n\n/b\n\nc\n\n/c\n\n", apart: true},
		{src: "a\n/a\n\nb\n/b\n\nc\n/c\n\n"},
		{src: `\- a`, marks: true, ownBackslash: true},
		{src: "a\n\\- b", marks: true, ownBackslash: true},
		{src: `[\- a](/b)`, marks: true, ownBackslash: true},
		{src: `a\- b`, ownBackslash: true},
		{src: `a\_b`, marks: true, ownBackslash: true},
		{src: `R\&D a\\b c\\d e`, marks: true},
		{src: `R\&D costs \$100`, ownBackslash: true},
		{src: `\"Fine\", M\^3`, marks: true},
		{src: `Schr\"odinger, K\"{u}, \^\i`, ownBackslash: true},
	} {
		s := newSurvey(test.src)
		if s.numbered != test.numbered || s.addressFirst != test.first || s.addressApart != test.apart || s.escapes.marks != test.marks ||
			s.escapes.backslashes == test.ownBackslash && strings.Contains(test.src, `\`) {
			t.Errorf("%q: numbered %v, first %v, apart %v, %+v", test.src, s.numbered, s.addressFirst, s.addressApart, s.escapes)
		}
	}
}

// counted returns words with so many numbers in brackets, from one on, with a step
// between them.
func counted(first, step, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[%d]gull ", first+i*step)
	}
	return b.String()
}

func TestFinder(t *testing.T) {
	src := "ab]cd]]e"
	f := finder{src: src, mark: "]"}
	for _, test := range []struct{ i, most, want int }{
		{0, 2, -1}, {0, 3, 2}, {1, 9, 2}, {3, 2, -1}, {3, 3, 5}, {0, 9, 2}, {6, 9, 6}, {7, 9, -1}, {7, 100, -1}, {2, 1, 2}, {8, 5, -1},
	} {
		if got := f.find(test.i, test.most); got != test.want {
			t.Errorf("find(%d, %d) = %d, want %d", test.i, test.most, got, test.want)
		}
	}
	p := finder{src: "a\n\nb", mark: "\n\n"}
	if p.find(0, 1) != -1 || p.find(0, 2) != -1 || p.find(0, 3) != 1 { // found a byte at a time
		t.Error("a mark over the end of what was looked at is lost")
	}
}
