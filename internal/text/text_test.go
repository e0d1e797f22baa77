package text

import (
	"testing"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{" \t\r\n", ""},
		{"a", "a"},
		{" a  b\n c ", "a b c"},
		{"a\u00a0b", "a b"},
		{"a\u200bb\ufeff", "ab"},
		{"a\x00b\x1b[0m", "ab[0m"},
		{"a\u202eb", "ab"},
		{"a\xffb", "a\ufffdb"},
		{"👩\u200d🔬", "👩\u200d🔬"}, // joiners hold emoji together
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := Fold(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if !IsFolded(tt.want) {
				t.Errorf("%q is not folded", tt.want)
			}
		})
	}
}
