package text

import "testing"

func TestView(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"\x1b[1;32mgreen\x1b[0m", "green"},
		{"\x1b[", ""},
		{"> a\n>\n> b\n", "a\n\nb\n"},
		{">> a\n> > b\n>", "a\nb\n"},
		{"> a\n\n> b\n", "> a\n\n> b\n"},
		{"a > b\n> c\n", "a > b\n> c\n"},
	} {
		if got := CutQuotes(CutColours(test.in)); got != test.want {
			t.Errorf("%q: %q, want %q", test.in, got, test.want)
		}
	}
}

func TestIsNumbered(t *testing.T) {
	for in, want := range map[string]bool{
		"1: a\nb": true, "  1\ta": true, "1\n": true, "L1: a": true,
		"a\n2: b": false, "": false, "\n1: a": false, "1,a": false, "2603.00001": false,
	} {
		if got := IsNumbered(in); got != want {
			t.Errorf("%q: %t", in, got)
		}
	}
}
