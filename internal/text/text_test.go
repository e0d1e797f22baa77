package text

import (
	"strings"
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

func TestIsLetter(t *testing.T) {
	const letters, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "0123456789"
	for c := range 256 {
		c := byte(c)
		letter, digit := strings.IndexByte(letters, c) >= 0, strings.IndexByte(digits, c) >= 0
		if IsASCIILetter(c) != letter || IsASCIILetter(rune(c)) != letter || IsDigit(c) != digit || IsDigit(rune(c)) != digit || IsLetter(c) != (letter || c >= 0x80) {
			t.Errorf("%q: a letter of ASCII %v, a digit %v, a letter %v", c, IsASCIILetter(c), IsDigit(c), IsLetter(c))
		}
	}
}

func TestCutPrefixFold(t *testing.T) {
	for _, tt := range []struct{ in, prefix, want string }{
		{"", "a:", ""}, {"a", "a:", "a"}, {"a:", "a:", ""}, {"A:b", "a:", "b"}, {"b:", "a:", "b:"},
	} {
		if got, ok := CutPrefixFold(tt.in, tt.prefix); got != tt.want || ok != (got != tt.in) {
			t.Errorf("%q without %q: %q, %v", tt.in, tt.prefix, got, ok)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		in          string
		ends, holds bool
	}{
		{"", false, false},
		{"A title", false, false},
		{"A sentence.", true, false},
		{"The code is here:", true, false},
		{`He said "yes."`, true, false},
		{"(as it was.)’", true, false},
		{"一句话。", true, false},
		{"Is it?", false, false},
		{"One ends. The next begins", false, true},
		{"Tides vs. Waves", false, false},
		{"By A. Keel", false, false},
		{"Version 2. Then", false, false},
		{"at once. and on", false, false},
		{"by A. Keel et al. Zebras", false, true},
		{"One ends. ", true, false},
		{"Sea. Sun", false, true},
		{"Sea. [Sun", false, false},
		{"We. And", false, false},
		{"Spa. A", false, true},
		{"Jazz. Zoo", false, true},
		{"TIS. Ada", false, false},
	} {
		if ends, holds := EndsSentence(tt.in), HasSentences(tt.in); ends != tt.ends || holds != tt.holds {
			t.Errorf("%q: ends a sentence %v, holds one %v", tt.in, ends, holds)
		}
	}
}

func TestEndsInLink(t *testing.T) {
	for in, want := range map[string]bool{"see https://e.com": true, "https://e.com": true, "https://e.com now": false, "": false} {
		if got := EndsInLink(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
	for in, want := range map[string]bool{"Is it?": true, "It is!": true, "It is.": false, "": false} {
		if got := EndsAsked(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestJoint(t *testing.T) {
	for _, tt := range []struct{ a, b, want string }{
		{"a line", "wrapped", " "},
		{"a line", "", " "},
		{"", "a line", " "},
		{"(LLM)", "-based", ""},
		{"from 1", "-2", " "},
		{"a dash", "-", " "},
		{"agents", ". However", ""},
		{"agents", ".", ""},
		{"agents", ".5 of", " "},
		{"Long-", "Horizon", ""},
		{"GPT-4-", "like", ""},
		{"(KV)-", "cache", ""},
		{"pre-", "and post-training", " "},
		{"one-", "or two-step", " "},
		{"first-", "to last", " "},
		{"a -", "b", " "},
		{"-", "b", " "},
		{"Long-", "2", " "},
		{"at https:", "//e.com", ""},
		{"at http:", "//e.com", ""},
		{"at ftp:", "//e.com", " "},
		{"at https://", "e.com", ""},
		{"at https://github.com/", "a/b", ""},
		{"at https://github.com/a", "/b", ""},
		{"at https://github.com/a/", "b", " "},
		{"at https://github.com/a", "and on", " "},
		{"at https://github.com", "/b", ""},
		{"at a", "/b", " "},
		{`at a cost of \`, "$0.04", ""},
		{`Schr\`, `"odinger`, ""},
		{`a \`, "b", " "},
	} {
		if got := Joint(tt.a, tt.b); got != tt.want {
			t.Errorf("between %q and %q stands %q", tt.a, tt.b, got)
		}
	}
}

func TestHasWords(t *testing.T) {
	for _, tt := range []struct {
		in   string
		n    int
		want bool
	}{
		{"", 0, true}, {"", 1, false}, {"one", 1, true}, {" one  two ", 2, true}, {"one two", 3, false},
		{strings.Repeat("x", 2*maxWord) + " two", 2, false}, // nobody looks so far
		{strings.Repeat("x", maxWord) + " two", 2, true},
	} {
		if got := HasWords(tt.in, tt.n); got != tt.want {
			t.Errorf("%.10q has %d words: %v", tt.in, tt.n, got)
		}
	}
}

func TestCut(t *testing.T) {
	if letters, rest := CutLetters("Sep24"); letters != "Sep" || rest != "24" {
		t.Errorf("letters %q, %q", letters, rest)
	}
	if digits, rest := CutDigits("24th"); digits != "24" || rest != "th" {
		t.Errorf("digits %q, %q", digits, rest)
	}
	for _, s := range []string{"@[`{/:", "é"} {
		if letters, _ := CutLetters(s); letters != "" {
			t.Errorf("letters of %q: %q", s, letters)
		}
		if digits, _ := CutDigits(s); digits != "" || IsDigits(s) {
			t.Errorf("digits of %q: %q", s, digits)
		}
	}
	if IsDigits("") || !IsDigits("0189") || Atoi("0189") != 189 || Atoi("x") != 0 {
		t.Error("digits")
	}
}

func TestSquash(t *testing.T) {
	for in, want := range map[string]string{"GitHub stars": "githubstars", "a_b-c.9": "abc9", "Émigré!": "émigré", "": ""} {
		if got := Squash(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"The Kelp Forge of Two": "kft", "kelp": "", "Émigré Ai": "éa"} {
		if got := Initials(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for _, tt := range []struct {
		a, b string
		want bool
	}{{"", "", true}, {"kf", "kelpforge", true}, {"fk", "kelpforge", false}, {"kk", "kelp", false}, {"kel", "kelp", true}} {
		if got := IsSubsequence(tt.a, tt.b); got != tt.want {
			t.Errorf("%q in %q: %v", tt.a, tt.b, got)
		}
	}
}

func TestClip(t *testing.T) {
	long := strings.Repeat("a", clipped-1)
	for in, want := range map[string]string{"": "", long + "b": long + "b", long + "bc": long + "b…", long + "éc": long + "…"} {
		if got := Clip(in); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
