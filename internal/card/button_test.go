package card

import "testing"

func TestCutButton(t *testing.T) {
	for _, tt := range []struct{ in, sentences, button string }{
		{"We count gulls. Read more", "We count gulls.", "Read more"},
		{"Do we count? (+) More", "Do we count?", "(+) More"},
		{"We wait… Read more", "We wait…", "Read more"},
		{"We count gulls.", "We count gulls.", ""},
		{"We count gulls.Read more", "We count gulls.Read", "more"},
		{"We count gulls", "We count gulls", ""},
		{"We count gulls. And so do they by night", "We count gulls. And so do they by night", ""}, // it may be cut off
		{"", "", ""},
	} {
		if sentences, button := cutButton(tt.in); sentences != tt.sentences || button != tt.button {
			t.Errorf("%q: %q, %q", tt.in, sentences, button)
		}
	}
}

func TestCutLabel(t *testing.T) {
	for _, tt := range []struct{ in, rest, label string }{
		{"Abstract: We count gulls.", "We count gulls.", "Abstract:"},
		{"Abstract—We count gulls.", "We count gulls.", "Abstract—"},
		{"TL;DR : Gulls.", "Gulls.", "TL;DR :"},
		{"We count gulls in the dark: by night.", "We count gulls in the dark: by night.", ""},
		{": Gulls.", ": Gulls.", ""},
		{"Abstract:", "Abstract:", ""},
		{"", "", ""},
	} {
		if rest, label := cutLabel(tt.in); rest != tt.rest || label != tt.label {
			t.Errorf("%q: %q, %q", tt.in, rest, label)
		}
	}
}
