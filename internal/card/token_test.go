package card

import (
	"strings"
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

// What may be the handle in front of an organization's name.
func TestHandleWords(t *testing.T) {
	for _, test := range []struct {
		word, name   string
		odd, acronym bool
	}{
		{"keel", "Harbour Lab", true, false},
		{"Keel", "Harbour Lab", false, false},
		{"Keel2", "Harbour Lab", true, false},
		{"Keel-Lab", "Harbour", true, false},
		{"KeeL", "Harbour Lab", true, false},
		{"KEEL", "Harbour Lab", false, false},
		{"KEEL", "Harbour University", true, false},
		{"KEEL", "Harbour Institute", true, false},
		{"K", "Harbour University", false, false},
		{"Harbour", "University of Harbour", true, false},
		{"Harbour", "University of Harbours", false, false},
		{"HIK", "Harbour Institute of Keel", true, true},
		{"HIOK", "Harbour Institute of Keel", true, true},
		{"HIO", "Harbour Institute of Keel", true, false},
		{"HIOKX", "Harbour Institute of Keel", true, false},
		{"HL", "Harbour Lab", false, true},
		{"HL2", "Harbour Lab", true, true},
		{"H", "Harbour", false, true},
		{"H2", "Harbour", true, false},
		{"h", "harbour", true, false},
		{"hl", "harbour lab", true, true},
	} {
		odd, acronym := isOddWord(test.word, test.name), isAcronym(strings.ToLower(test.word), test.name)
		if odd != test.odd || acronym != test.acronym {
			t.Errorf("%q in front of %q: is an odd word: %v, an acronym: %v", test.word, test.name, odd, acronym)
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
		{"[⏶ 81 Gulls by Night](/papers/2601.00001)\n\n7\n", []string{"81", "Gulls by Night", "7"}},
		// Words of the site in several links are one text, but for the title of a paper or the name of an organization.
		{"[Daily](/papers) [Papers](/papers/date/2026-03-18)\n", []string{"Daily Papers"}},
		{"[Daily](/papers) [Papers](/papers/2601.00001)\n", []string{"Daily", "Papers"}},
		{"[Daily](/keel) [Papers](/papers)\n", []string{"Daily", "Papers"}},
		{"[by](/papers) [![](/avatars/1.svg)](/akhaliq) [AK](/akhaliq) [and the research community](/papers)\n", []string{"by AK and the research community"}},
		// An organization's picture and name are two links of one address, or a handle and a name whose addresses are lost.
		{"[keel](/keel) [Keel Lab](/keel)\n", []string{"keel Keel Lab"}},
		{"[keel](/keel) [Keel Lab](/lab)\n", []string{"keel", "Keel Lab"}},
		{"[keel](/keel) [Keel](/keel) [Lab](/keel) [of](/keel) [the](/keel) [Sea](/keel)\n", []string{"keel Keel Lab of the", "Sea"}},
		{"[Gulls](/papers/2601.00001) [Owls](/papers/2601.00001)\n", []string{"Gulls", "Owls"}},
		{"[7](/papers/2601.00001)\n\n[keel][8] [Keel Lab][9]\n", []string{"7", "keel Keel Lab"}},
		{"[7](/papers/2601.00001)\n\nkeel [Keel Lab][9]\n", []string{"7", "keel", "Keel Lab"}},
		{"[7](/papers/2601.00001)\n\n[keel][8] Keel Lab\n", []string{"7", "keel", "Keel Lab"}},
		{"[7](/papers/2601.00001)\n\n[Keel Lab][8] [Sea][9]\n", []string{"7", "Keel Lab", "Sea"}},
		{"[7](/papers/2601.00001)\n\n[12][8] [Keel Lab][9]\n", []string{"7", "12", "Keel Lab"}},
		{"[7](/papers/2601.00001)\n\n[keel][8] [?][9]\n", []string{"7", "keel"}},
		{"[7](/papers/2601.00001)\n\n[keel][8] [4 authors][9]\n", []string{"7", "keel", "4 authors"}},
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

// What shows nothing begins a card as well.
func TestTokenBreak(t *testing.T) {
	page, _ := markup.HTML("<main><article><div>⏶</div><div>81</div><a href=\"/papers/2601.00001\">Gulls by Night</a></article></main>")
	tokens, _ := tokenize(page.Pieces)
	if len(tokens) != 2 || tokens[0].Text != "81" || tokens[0].Break != markup.Card || tokens[1].Break == markup.Card {
		t.Errorf("%+v", tokens)
	}
}

// Words that only the page of one paper has; elsewhere they are text.
func TestIsOnePaper(t *testing.T) {
	for _, test := range []struct {
		page string
		want bool
	}{
		{"Gulls by Night\n\nAuthors:\n\nAda Keel\n\nAbstract\n\nWe count gulls.\n", true},
		{"Gulls by Night\n\nView PDF\n\nAbstract\n\nWe count gulls.\n", true},
		{"Gulls by Night\n\nAuthors:\n\nAda Keel\n\nProject page\n", true},
		{"Gulls by Night\n\nAuthors:\n\nAda Keel\n\nAuthors:\n\nBo Keel\n", false},
		{"Gulls by Night\n\nView PDF\n\narxiv:2601.00001\n\nWe count gulls.\n", false},
		{"url: https://huggingface.co/papers/2601.00001\n\nGulls by Night\n\nAbstract\n\nWe count gulls.\n", true},
		{"url: https://huggingface.co/papers/2601.00001\n\nGulls by Night\n\nView PDF\n\nWe count gulls.\n", true},
		{"url: https://huggingface.co/papers/2601.00001\n\nGulls by Night\n\nWe count gulls.\n", false},
		{"url: https://huggingface.co/papers/date/2026-03-18\n\nGulls by Night\n\nAbstract\n\nWe count gulls.\n", false},
	} {
		page, _ := markup.Text(test.page)
		tokens, _ := tokenize(page.Pieces)
		if got := isOnePaper(page, tokens); got != test.want {
			t.Errorf("%q: %v", test.page, got)
		}
		for i := range tokens {
			if ownWords[tokens[i].kind].own && !test.want {
				t.Errorf("%q: %q is a word of a paper's page", test.page, tokens[i].Text)
			}
		}
	}
}
