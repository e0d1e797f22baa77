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
		{"a\fb\u0085c\u2028d\u2029e", "a\n\fb\nc\nd\ne"},
		{"a\n\fb\f\nc\r\n\fd", "a\n\fb\n\fc\n\fd"}, // where sheets of paper begin
		{"a\u00a0b\u3000c\u200bd\u00ade\ufefff\vg", "a b cdef g"},
		{"a – b — “c” …", "a – b — “c” …"},
		{"a\u2007b", "a b"},
		{"a\u200bb", "ab"},
		{"a\u2006b\u200cc", "a\u2006b\u200cc"},
		{"1: a\n2: b\n3: c\n4: d\n5: e\n6", " a\n b\n c\n d\n e\n"},
		{"L0: a\nL1: b\nL2: c\nL3:\nL4: e\n", " a\n b\n c\n\n e\n"},
		{"a\\\n\\\n\nb\\\nc\n", "a\n\n\nb\nc\n"},
		{"a\\\nb\n\nc\n", "a\\\nb\n\nc\n"},
		{"a\\\nb\n", "a\\\nb\n"},
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
		{"** A_Title **\n7_authors\n", "##### A Title #\n7 authors\n"},
		{"****** A_Title ******\n7_authors\n", "# A Title #\n7 authors\n"},
		{"******* A_Title *******\n7_authors\n", "# A Title #\n7 authors\n"},
		{"** A_Title\nb_c\nd_e\nf_g\nh_i\nj_k\nl_m\n7_authors\n", "##### A Title b c d e f g h i j k #\n\n\n\n\n\nl m\n7 authors\n"},
		{"_authors a_b\n", "_authors a_b\n"},
		{"7_authors [a_b](c)\n", "7_authors [a_b](c)\n"},
		{"", ""},
	} {
		if got, _ := normalize(test.in); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
	for i := 0; i < len(spelling); i += 2 {
		if got, _ := normalize("a" + spelling[i] + "b"); got != "a"+spelling[i+1]+"b" {
			t.Errorf("%q: %q, want %q", spelling[i], got, spelling[i+1])
		}
	}
}
