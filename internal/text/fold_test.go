package text

import (
	"strings"
	"testing"
	"unicode"
)

// foldRunes is Fold, rune by rune.
func foldRunes(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case isInvisible(r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", " ", "a", " a  b ", "a\n  b\tc", "é \u00a0 x\u200b y", "a \xff b", "\x00a\x7f b", "a \x01 b", "日 本", "a\u00ad-b", "eight by  te", "eight b  yte", "eight b y te \x7f", "seven bytes and one\x1f.", "a b c d e f g h "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if want := foldRunes(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
		if IsFolded(s) != (got == s) {
			t.Errorf("IsFolded(%q) = %v, folded %q", s, IsFolded(s), got)
		}
	})
}

func TestFoldInvisible(t *testing.T) {
	for in, want := range map[string]string{
		"a\u202ab\u202ec":        "abc",
		"a\u2066b\u2069c":        "abc",
		"a\u2065b\u206ac\u2030d": "a\u2065b\u206ac\u2030d",
		"a\x1fb\x7fc\u0080d":     "abcd",
		"~\x7f~\u00a1\x1f!":      "~~\u00a1!",
		"a\u200db\u200c":         "a\u200db\u200c", // joiners stay
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldParagraphs(t *testing.T) {
	for in, want := range map[string]string{
		"one\nline wrapped":       "one line wrapped",
		"one\n  two":              "one\n\ntwo",
		"one\n\ntwo\n":            "one\n\ntwo",
		"one\r\n \r\ntwo":         "one\n\ntwo",
		"\n\n  one":               "one",
		" \n ":                    "",
		"one\n\ttwo\nthree\nfour": "one\n\ntwo three four",
	} {
		if got := FoldParagraphs(in); got != want {
			t.Errorf("FoldParagraphs(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWidth(t *testing.T) {
	for r, want := range map[rune]int{'a': 1, 'é': 1, '\u0301': 0, '潮': 2, 'カ': 2, '한': 2, '，': 2, '–': 1, '🌊': 2, '\u200d': 0,
		'\u02ff': 1, '\u0300': 0, '\u10ff': 1, '\u1100': 2, '\u115f': 2, '\u1160': 1, '\u231b': 2, '\U00030000': 2, '\U0003fffd': 2, '\U0003fffe': 1} {
		if got := Width(r); got != want {
			t.Errorf("Width(%q) = %d, want %d", r, got, want)
		}
	}
}

// What stands where in a word of eight bytes makes no difference.
func TestIsFolded(t *testing.T) {
	bytes := []string{"a", "~", "!", " ", "\x1f", "\x7f", "\u00e9", "A"}
	n := uint32(1)
	for range 200_000 {
		var b strings.Builder
		for range n >> 8 % 21 {
			n = n*1664525 + 1013904223
			if i := n >> 24 % 32; int(i) < len(bytes) {
				b.WriteString(bytes[i])
			} else {
				b.WriteString("x")
			}
		}
		n = n*1664525 + 1013904223
		if s := b.String(); IsFolded(s) != (foldRunes(s) == s) {
			t.Fatalf("IsFolded(%q) = %v", s, IsFolded(s))
		}
	}
}
