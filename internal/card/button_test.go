package card

import (
	"slices"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

func TestCutButton(t *testing.T) {
	for _, tt := range []struct{ in, sentences, button string }{
		{"We count gulls. Read more", "We count gulls.", "Read more"},
		{"Do we count? (+) More", "Do we count?", "(+) More"},
		{"We wait… Read more", "We wait…", "Read more"},
		{"We count gulls.", "We count gulls.", ""},
		{"We count gulls.Read more", "We count gulls.Read", "more"},
		{"We count gulls", "We count gulls", ""},
		{"We count gulls. And so do they by night", "We count gulls. And so do they by night", ""}, // it may be cut off
		{"We count gulls. " + words(maxButton-2, "s"), "We count gulls.", words(maxButton-2, "s")},
		{"We count gulls. " + words(maxButton-1, "s"), "We count gulls. " + words(maxButton-1, "s"), ""},
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

// The words of a button are cut off if they are on most of several abstracts.
func TestCutButtons(t *testing.T) {
	for _, test := range []struct{ with, of, want int }{{4, 7, 4}, {4, 8, 0}, {3, 3, 0}, {4, 4, 4}} {
		page := &site.Page{Papers: make([]site.Paper, test.of)}
		for i := range test.of {
			page.Papers[i].Abstract = "We count gulls."
			if i < test.with {
				page.Papers[i].Abstract += " Read more"
			}
		}
		cutButtons(page)
		cut := test.with
		for _, p := range page.Papers {
			if p.Abstract != "We count gulls." {
				cut--
			}
		}
		if cut != test.want || len(page.Doubts) != min(test.want, 1) {
			t.Errorf("%d of %d: %d, %v", test.with, test.of, cut, page.Doubts)
		}
	}
}

// The marks of bold are cut off titles if all have them.
func TestCutBold(t *testing.T) {
	for in, want := range map[string]string{
		"**Gulls**": "**Gulls**", "**Gulls**|**Owls**": "Gulls|Owls", "**Gulls**|Owls": "**Gulls**|Owls", "**Gulls**|**Owls**|Terns": "**Gulls**|**Owls**|Terns",
	} {
		var papers []site.Paper
		for _, s := range strings.Split(in, "|") {
			papers = append(papers, site.Paper{Title: s})
		}
		cutBold(papers)
		var got []string
		for _, p := range papers {
			got = append(got, p.Title)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %s", in, s)
		}
	}
}

// A doubt shows a text of several paragraphs on one line.
func TestCutDoubts(t *testing.T) {
	page := &site.Page{Papers: make([]site.Paper, 4)}
	for i := range page.Papers {
		page.Papers[i].Abstract = "TL\n\nDR: We count gulls."
	}
	cutButtons(page)
	page.Papers = append(page.Papers, make([]site.Paper, 4)...)
	for i := range page.Papers {
		page.Papers[i].Abstract = ""
	}
	page.Papers[7].Abstract = "Subscribe\n\nMar 18"
	cutLast(page)
	var got []string
	for _, d := range page.Doubts {
		got = append(got, d.Text)
	}
	if want := []string{"TL DR:", "Subscribe Mar 18"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
