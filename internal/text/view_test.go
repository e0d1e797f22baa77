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

func TestCutLineNumbers(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"counted", "1:a\n2:b\n3:c\n4:d\n5:e\n", "a\nb\nc\nd\ne\n"},
		{"from anywhere", "  98\ta\n  99\tb\n 100\t\n 101\td\n 102\te\n", "a\nb\n\nd\ne\n"},
		{"the last cut off behind its number", "1:a\n2:b\n3:c\n4:d\n5:e\n6:f", "a\nb\nc\nd\ne\nf"},
		{"the last cut off in its number", "8:a\n9:b\n10:c\n11:d\n12:e\n1", "a\nb\nc\nd\ne\n"},
		{"too few", "1:a\n2:b\n3:c\n4:d\n", ""},
		{"the fifth cut off", "1:a\n2:b\n3:c\n4:d\n5:e", ""},
		{"one of five damaged", "1:a\n2:b\nc\n4:d\n5:e\n", "a\nb\nc\nd\ne\n"},
		{"two of five damaged", "1:a\n2:b\nc\nd\n5:e\n", ""},
		{"two of eight damaged", "1:a\nb\n3:c\n4:d\ne\n6:f\n7:g\n8:h\n", "a\nb\nc\nd\ne\nf\ng\nh\n"},
		{"a line left out", "1:a\n2:b\n4:c\n5:d\n6:e\n", "a\nb\nc\nd\ne\n"},
		{"lines that do not count", "12 gulls\n7 owls\n31 larks\n2 kites\n9 terns\n", ""},
		{"damage in front of all others", "a\nb\nc\n4:d\n5:e\n6:f\n7:g\n8:h\n9:i\n10:j\n11:k\n12:l\n13:m\n14:n\n15:o\n16:p\n", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == "" {
				want = tt.in
			}
			if got := CutLineNumbers(tt.in); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}
