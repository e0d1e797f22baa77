package text

import "testing"

func TestCutColours(t *testing.T) {
	for in, want := range map[string]string{"\x1b[1;32mgreen\x1b[0m": "green", "\x1b[": "", "[1;32m": "[1;32m"} {
		if got := CutColours(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
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
