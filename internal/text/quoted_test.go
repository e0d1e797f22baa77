package text

import "testing"

func TestCutScalar(t *testing.T) {
	for _, tt := range []struct {
		in, inside, rest string
		closed           bool
	}{
		{`'a' b`, `a`, ` b`, true},
		{`'it''s'`, `it's`, ``, true},
		{`'it''s`, `it's`, ``, false},
		{`'a\'b`, `a\`, `b`, true},
		{`"a\"b" c`, `a"b`, ` c`, true},
		{`"a\"`, `a"`, ``, false},
		{`"`, ``, ``, false},
		{`""`, ``, ``, true},
		{`'' ''`, ``, ` ''`, true},
		{`'`, ``, ``, false},
	} {
		if inside, rest, closed := CutScalar(tt.in); inside != tt.inside || rest != tt.rest || closed != tt.closed {
			t.Errorf("%s: got %q, %q, %v", tt.in, inside, rest, closed)
		}
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		`a`:                       `a`,
		`a\nb\/c\x41\u00e9`:       "a\nb/cAé",
		"a \\\n   b":              "a b",
		"a \\\nb":                 "a b",
		`\ud83d\ude00`:            "😀",
		`\ud83d`:                  `\ud83d`,
		`\ud83d\uzzzz`:            `\ud83d\uzzzz`,
		`k_{\phi} \q \_ \`:        "k_{\\phi} \\q \u00a0 \\",
		`It\'s "a\tb" \U0001F600`: "It's \"a\tb\" 😀",
	} {
		if got := Unescape(in, false); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
	if got := Unescape(`\xc3\xa9\xc3\xbf\xff`, true); got != "éÿ\xff" {
		t.Errorf("got %q", got)
	}
}
