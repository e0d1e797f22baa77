package markup

import (
	"fmt"
	"strings"
	"testing"
)

// numbered returns lines with numbers in front.
func numbered(numbers ...int) string {
	var b strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&b, "%d: a\n", n)
	}
	return b.String()
}

func TestNormalize(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"a\r\nb\rc\n", "a\nb\nc\n"},
		{"a\fb\u0085c\u2028d\u2029e", "a\nb\nc\nd\ne"},
		{"a\n\fb\f\nc\r\n\fd", "a\nb\nc\nd"}, // the pages of a printed text
		{"a\u00a0b\u3000c\u200bd\u00ade\ufefff\vg", "a b cdef g"},
		{"a – b — “c” …", "a – b — “c” …"},
		{"a\u2007b", "a b"},
		{"a\u200bb", "ab"},
		{"a\u2006b\u200cc", "a\u2006b\u200cc"},
		{"1: a\n2: b\n3: c\n4: d\n5: e\n6", " a\n b\n c\n d\n e\n"},
		{"L0: a\nL1: b\nL2: c\nL3:\nL4: e\n", " a\n b\n c\n\n e\n"},
		{"a\\\n\\\n\nb\\\nc\n", "a\n\n\nb\nc\n"},
		{"a\\\nb\n\nc\n", "a\\\nb\n\nc\n"},
		{"a<br>\r\n<br>\r\nb<br>", "a\n\nb"},
		{"a<br>\nb\nc<br />\n", "a<br>\nb\nc<br />\n"},
		{" 1\ta\n 2\t\n 3\tc\n 4\td\n 5\te\n", "a\n\nc\nd\ne\n"},
		{"1: a\n7: b\n3: c\n9: d\n5: e\n", "1: a\n7: b\n3: c\n9: d\n5: e\n"},
		// One line in four may be damaged, and four in front.
		{numbered(1, 2, 3, 4), numbered(1, 2, 3, 4)},
		{numbered(1, 2, 4, 5, 6, 8, 9, 10), strings.Repeat(" a\n", 8)},
		{numbered(1, 3, 4, 5, 7, 8, 9), numbered(1, 3, 4, 5, 7, 8, 9)},
		{"a\nb\nc\nd\n" + numbered(4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), "a\nb\nc\nd\n" + strings.Repeat(" a\n", 12)},
		{"a\nb\nc\nd\ne\n" + numbered(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20), "a\nb\nc\nd\ne\n" + numbered(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)},
		{"**** A_Title_of\nk_{ast} ****\n7_authors\n", "### A Title of k_{ast} #\n\n7 authors\n"},
		{"a_b\n* Log_In\n", "a b\n* Log In\n"},
		{"_authors a_b\n", "_authors a_b\n"},
		{"7_authors [a_b](c)\n", "7_authors [a_b](c)\n"},
		{"7/4/26, 5:23 PM  Gulls\na\n\ne.com  1/3\n\f7/4/26, 5:23 PM Gulls\n7\nb\ne.com  2/3\n\f7/4/26, 5:23 PM Gulls\nc\ne.com  3/3\n\f", "\na\n\n\n\n7\nb\n\n\nc\n\n"},
		{"7/4/26\nGulls\na\nhttps://e.com/a\n1/3\n\f7/4/26\nGulls\nb\nhttps://e.com/a\n2/3\n\f7/4/26\nGulls\nc\nhttps://e.com/a\n3/3\n\f", "\n\na\n\n\n\n\nb\n\n\n\n\nc\n\n\n"},
		{"### Gulls 1\nKelp Lab\n1/3\n\f### Gulls 2\nKelp Lab\n2/3\n\f### Gulls 3\nKelp Lab\n3/3\n\f", "### Gulls 1\nKelp Lab\n\n### Gulls 2\nKelp Lab\n\n### Gulls 3\nKelp Lab\n\n"},
		{"a\n7/4/26\nGulls\n\nhttps://e.com/a\n1/3\n\fb\n7/4/26\nGulls\n\nhttps://e.com/a\n2/3\n\fc\n7/4/26\nGulls\n\nhttps://e.com/a\n3/3\n\f", "a\n\n\n\n\n\nb\n\n\n\n\n\nc\n\n\n\n\n\n"},
		{"a\n7/4/26, 5:23 PM Gulls at Sea\ne.com 1/3\n\fb\n7/4/26, 5:23 PM Gulls at Sea\ne.com 2/3\n\fc\n7/4/26, 5:23 PM Gulls at Sea\ne.com 3/3\n\f", "a\n\n\nb\n\n\nc\n\n\n"},
		{"a\nLab 5:23 PM\n1/3\n\fb\nLab 5:23 PM\n2/3\n\fc\nLab 5:23 PM\n3/3\n\f", "a\nLab 5:23 PM\n\nb\nLab 5:23 PM\n\nc\nLab 5:23 PM\n\n"},
		{"a\nGulls\n1/3\n\fb\nKelp\n2/3\n\fc\nGulls\n3/3\n\f", "a\nGulls\n\nb\nKelp\n\nc\nGulls\n\n"},
		// One sheet may be damaged, but no two, and two are too few.
		{"Gulls\na\n1/4\n\fGulls\nb\n2/4\n\fGulls\nc\n3/\n\fGulls\nd\n4/4\n\f", "\na\n\n\nb\n\nGulls\nc\n3/\n\nd\n\n"},
		{"Gulls\na\n1/5\n\fGulls\nb\n2/5\n\fGulls\nc\n3/\n\fGulls\nd\n4/5\n\fGulls\ne\n5/\n\f", "Gulls\na\n1/5\nGulls\nb\n2/5\nGulls\nc\n3/\nGulls\nd\n4/5\nGulls\ne\n5/\n"},
		{"Gulls\na\n1/3\n\fGulls\nb\n2/3\n\fGulls\nc\n3/\n\f", "Gulls\na\n1/3\nGulls\nb\n2/3\nGulls\nc\n3/\n"},
		{"Gulls\na\n1/4\n\fGulls\nb\n2/4\n\fGu11s\nc\n3/4\n\fGulls\nd\n4/4\n\f", "\na\n\n\nb\n\nGu11s\nc\n\n\nd\n\n"},
		{"Gulls\na\n1/3\n\fGulls\nb\n2/3\n\fGulls\nc\n3/3\n", "\na\n\n\nb\n\n\nc\n\n"}, // the last ends the text
		{"Gulls\na\n  1/3\n\fGulls\nb\n  2/3\n\fGulls\nc\n  3/3\n", "\na\n  \n\nb\n  \n\nc\n  \n"},
		{"Gulls\na\n1/2\n\fGulls\nb\n2/2\n\f", "Gulls\na\n1/2\nGulls\nb\n2/2\n"},
		{"Gulls\na\n\fGulls\nb\n\fGulls\nc\n\f", "Gulls\na\nGulls\nb\nGulls\nc\n"}, // no sheet is counted
		{"", ""},
	} {
		if got := normalize(test.in); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
}
