package card

import (
	"testing"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// The numbers on a page whose links have lost what follows "#".
func TestRelink(t *testing.T) {
	for _, test := range []struct {
		page string
		want []site.LinkKind // of its numbers
	}{
		{"[9](/papers/2601.00001) [2](/papers/2601.00001)\n", []site.LinkKind{site.LinkPaper, site.LinkComments}},
		{"[9](/papers/2601.00001) [2](/papers/2601.00001)\n\n[7](/papers/2601.00002)\n", []site.LinkKind{site.LinkPaper, site.LinkComments, site.LinkOther}},
		{"[9](/papers/2601.00001) [2](/papers/2601.00001#community)\n\n[7](/papers/2601.00002)\n", []site.LinkKind{site.LinkPaper, site.LinkComments, site.LinkPaper}},
		{"May 3, 2025\n[2](/papers/2601.00001)\n", []site.LinkKind{site.LinkComments}},
		{"[7](/papers/2601.00002)\n", []site.LinkKind{site.LinkPaper}},
	} {
		page, _ := markup.Markdown(test.page)
		tokens, _ := tokenize(page.Pieces)
		relink(tokens)
		var got []site.LinkKind
		for i := range tokens {
			if tokens[i].kind == site.Number {
				got = append(got, tokens[i].Link.Kind)
			}
		}
		if len(got) != len(test.want) {
			t.Fatalf("%q: %v, want %v", test.page, got, test.want)
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%q: %v, want %v", test.page, got, test.want)
			}
		}
	}
}

// What is split off a text, or added to it, by what it links to.
func TestTokenText(t *testing.T) {
	for _, test := range []struct {
		page string
		want []string
	}{
		{"· [Submitted by Ada Keel](/adakeel) on Mar 3\n", []string{"·", "Submitted by", "Ada Keel", "on Mar 3"}},
		{"We count\n[gulls](/papers?q=gulls)\n.\n\n7\n", []string{"We count", "gulls.", "7"}},
		{"AI-generated summary [Gulls](/papers?q=gulls) are counted by night.\n", []string{"AI-generated summary", "Gulls are counted by night."}},
		{"![](https://e.com/a.png) /papers/2601.00001\n\n7\n", []string{"/papers/2601.00001", "7"}},
		{"[![](ref0://2601.00001.png)](/papers/2601.00001)\n\n7\n", []string{"", "7"}},
		{"![](ref0://2601.00001.png)\n\n[7](/papers/2601.00001)\n", []string{"7"}},
		{"We count\n.\n", []string{"We count"}},
	} {
		page, _ := markup.Markdown(test.page)
		if page == nil {
			page, _ = markup.Text(test.page)
		}
		tokens, _ := tokenize(page.Pieces)
		var got []string
		for i := range tokens {
			got = append(got, tokens[i].Text)
		}
		if len(got) != len(test.want) {
			t.Fatalf("%q: %q, want %q", test.page, got, test.want)
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%q: %q, want %q", test.page, got, test.want)
			}
		}
	}
}
