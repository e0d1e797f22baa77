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
		{"Gulls\n\n[7](/papers/2601.00002)\n\n[8](/papers/2601.00003)\n", []site.LinkKind{site.LinkPaper, site.LinkPaper}},
		{"Gulls\n\n[7](/papers/2601.00002)\n\n[8](/papers/2601.00003)\n\n[9](/papers/2601.00004)\n", []site.LinkKind{site.LinkOther, site.LinkOther, site.LinkOther}},
		{"Gulls\n\n[7](/papers/2601.00002)\n\n[8](/papers/2601.00003)\n\n[9](/papers/2601.00004)\n\n[9.2k](/papers/2601.00005)\n",
			[]site.LinkKind{site.LinkPaper, site.LinkPaper, site.LinkPaper, site.LinkPaper}},
		// Comments that have links of their own are no more than second numbers.
		{"[9](/papers/2601.00001) [2](/papers/2601.00001)\n\n[7](/papers/2601.00002) [3](/papers/2601.00002#community)\n\n[5](/papers/2601.00003)\n",
			[]site.LinkKind{site.LinkPaper, site.LinkComments, site.LinkPaper, site.LinkComments, site.LinkOther}},
	} {
		page, _ := markup.Markdown(test.page)
		tokens, _ := tokenize(page.Pieces, false)
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
		{"Keel", "University of Keel", true, false},
		{"Keel", "University of Keels", false, false},
		{"KeeL", "Harbour Lab", true, false},
		{"KEEL", "Harbour Lab", false, false},
		{"KEEL", "Harbour University", true, false},
		{"KEEL", "Harbour Institute", true, false},
		{"K", "Harbour University", false, false},
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

// Which handles spell the name behind them, or none of its words.
func TestNamesHandle(t *testing.T) {
	for _, test := range []struct {
		handle, name string
		want         bool
	}{
		{"deepmind", "Deepmind", true},
		{"hfl", "Harbour", true},
		{"hfl", "harbour", false},
		{"hfl", "Zed", false},
		{"hfl", "Ärzte", false},
		{"afl", "Able", true},
		{"zfl", "Zed", true},
		{"Zfl", "Zed", false},
		{"xar", "Zax Arts Lab", true},
		{"xarqq", "Zax Arts Lab", true}, // its first three letters
		{"xaq", "Zax Arts Lab", false},
		{"xa", "Zax Arts", true},
		{"UTides", "University of Tides", true},
		{"UTide", "University of Tide", false},
		{"VXTides", "University of Tides", false},
		{"tide-lab", "Tomes", true},
		{"TideLab", "Tomes", true},
		{"tideLab", "tomes", true},
		{"TideLab", "Moss", false},
		{"TIDELAB", "Tomes", false},
		{"ALMA", "(Fictive)", false},
		{"2n", "2nd Lab", true},
		{"__", "Lab", false},
	} {
		if got := namesHandle(test.handle, test.name); got != test.want {
			t.Errorf("%q in front of %q: %v", test.handle, test.name, got)
		}
	}
}

// Where a reader has the heading of a paper's own page.
func TestHasHeadingBehindID(t *testing.T) {
	for page, want := range map[string]bool{
		"arxiv:2601.00001\n\n# Gulls\n":         true,
		"arxiv:2601.00001\n\n## Gulls\n":        false,
		"# Gulls\n\narxiv:2601.00001\n\nOwls\n": false,
		"# Gulls\n\nOwls\n":                     true,
		"Gulls\n\nOwls\n":                       true, // there is no id
	} {
		p, _ := markup.Markdown(page + "\n[7](/papers/2601.00001)\n")
		tokens, _ := tokenize(p.Pieces, false)
		if got := hasHeadingBehindID(tokens); got != want {
			t.Errorf("%q: %v", page, got)
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
		{"We count\n\nall\n.\n\n7\n", []string{"We count", "all.", "7"}},
		{"We count\n\nall\n\n.\n\n7\n", []string{"We count", "all", "7"}},
		{"7\nall\n.\n\n7\n", []string{"7", "all", "7"}},
		{"[Ada Keel 8](/login?next=%2Fpapers%2F2601.00001)\n", []string{"Ada Keel", "8"}},
		{"[? 8](/login?next=%2Fpapers%2F2601.00001)\n", []string{"? 8"}},
		{"[Ada Keel eight](/login?next=%2Fpapers%2F2601.00001)\n", []string{"Ada Keel eight"}},
		{"[⏶ 81 Gulls by Night](/papers/2601.00001)\n\n7\n", []string{"81", "Gulls by Night", "7"}},
		// What stands in front of a title or a name in one text.
		{"[⏶ 81](/papers/2601.00001)\n\n7\n", []string{"⏶ 81", "7"}},
		{"[⏶ Gulls by Night](/papers/2601.00001)\n\n7\n", []string{"⏶ Gulls by Night", "7"}},
		{"[⏶ 81 Gulls by Night](https://e.com)\n\n[7](/papers/2601.00001)\n", []string{"⏶ 81 Gulls by Night", "7"}},
		{"# Paper page - Gulls\nby Night\n\n[7](/papers/2601.00001)\n", []string{"Paper page - Gulls by Night", "7"}},
		{"# Paper page - Gulls\n\nby Night\n\n[7](/papers/2601.00001)\n", []string{"Paper page - Gulls", "by Night", "7"}},
		{"Submitted by\n\n@ada\n\n[7](/papers/2601.00001)\n", []string{"Submitted by", "ada", "7"}},
		{"Submitted by\n\nada " + words(40, "s") + " and owls by day\n\n[7](/papers/2601.00001)\n", []string{"Submitted by", "ada", words(40, "s") + " and owls by day", "7"}},
		{"Submitted by\n\nada Gulls by Night\n\n[7](/papers/2601.00001)\n", []string{"Submitted by", "ada Gulls by Night", "7"}},
		{"Submitted by\n\nada? " + words(40, "s") + " and owls by day\n\n[7](/papers/2601.00001)\n", []string{"Submitted by", "ada? " + words(40, "s") + " and owls by day", "7"}},
		{"Submitted by\n\n[ada " + words(40, "s") + " and owls by day](https://e.com)\n\n[7](/papers/2601.00001)\n", []string{"Submitted by", "ada " + words(40, "s") + " and owls by day", "7"}},
		{"[Submitted by Ada Keel](https://e.com)\n\n[7](/papers/2601.00001)\n", []string{"Submitted by Ada Keel", "7"}},
		{"[Written by Ada Keel](/adakeel)\n\n[7](/papers/2601.00001)\n", []string{"Written by Ada Keel", "7"}},
		{"[About](/huggingface)\n\n[7](/papers/2601.00001)\n", []string{"About", "7"}},
		// Words of the site in several links are one text, but for the title of a paper or the name of an organization.
		{"[Daily](/papers) [Papers](/papers/date/2026-03-18)\n", []string{"Daily Papers"}},
		{"[Daily](/papers) [Papers](/papers/2601.00001)\n", []string{"Daily", "Papers"}},
		{"[Daily](/keel) [Papers](/papers)\n", []string{"Daily", "Papers"}},
		{"[by](/papers) [![](/avatars/1.svg)](/akhaliq) [AK](/akhaliq) [and the research community](/papers)\n", []string{"by AK and the research community"}},
		// An organization's picture and name are two links of one address, or a handle and a name whose addresses are lost.
		{"[keel](/keel) [Keel Lab](/keel)\n", []string{"keel Keel Lab"}},
		{"[keel](/keel) [Keel Lab](/lab)\n", []string{"keel", "Keel Lab"}},
		// Eight pieces at most, of which one may be a picture.
		{"[by](/papers) [AK](/papers) [and](/papers) [the](/papers) [research](/papers) ![](/a.png) ![](/b.png) [community](/papers)\n", []string{"by AK and the research community"}},
		{"[by](/papers) [AK](/papers) [and](/papers) [the](/papers) [research](/papers) ![](/a.png) ![](/b.png) ![](/c.png) [community](/papers)\n", []string{"by", "AK", "and", "the", "research", "community"}},
		{"7\n\nby [AK](/akhaliq) and the research community\n", []string{"7", "by AK and the research community"}},
		{"Submitted by [ada](/ada)\n", []string{"Submitted by", "ada"}},
		{"by\nAK\nand the research community\n[7](/papers/2601.00001)\n", []string{"by AK and the research community", "7"}},
		{"[7](/papers/2601.00001)\nby\nAK\nand the research community\n", []string{"7", "by AK and the research community"}},
		{"by\n[7](/papers/2601.00001)\n", []string{"by", "7"}},
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
		tokens, _ := tokenize(page.Pieces, false)
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
	tokens, _ := tokenize(page.Pieces, false)
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
		{strings.Repeat("Gulls by Night\n\nAbstract\n\nTL;DR\n\nWe count gulls.\n\n", 3), true},
		{strings.Repeat("Gulls by Night\n\nAbstract\n\nTL;DR\n\nWe count gulls.\n\n", 4), false},
		{"url: https://huggingface.co/papers?q=gulls\n\n" + strings.Repeat("Gulls by Night\n\nAbstract\n\nTL;DR\n\nWe count gulls.\n\n", 1), true},
		{"url: https://huggingface.co/papers?q=gulls\n\n" + strings.Repeat("Gulls by Night\n\nAbstract\n\nTL;DR\n\nWe count gulls.\n\n", 2), false},
	} {
		page, _ := markup.Text(test.page)
		tokens, _ := tokenize(page.Pieces, false)
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

// A handle in front of a name stands for the account's picture if it is spelled as no
// word of a name is.
func TestIsPrintedHandle(t *testing.T) {
	for _, test := range []struct {
		handle, rest string
		want         bool
	}{
		{"tide", "Marine Lab", true},
		{"tide", "marine lab", false},
		{"Tide", "Marine Lab", false},
		{"Tide", "Tide Lab", true},
	} {
		if got := isPrintedHandle(test.handle, test.rest); got != test.want {
			t.Errorf("%s %s: %v, want %v", test.handle, test.rest, got, test.want)
		}
	}
}

// What looks like a count is a title where the markup says so.
func TestTokenKind(t *testing.T) {
	for _, test := range []struct {
		page string
		want site.Kind
	}{
		{"<h3>12 Comments</h3>", site.Prose},
		{"<h3>5 Stars</h3>", site.Prose},
		{"<h3>Submitted by</h3>", site.Prose},
		{"<h3>4 authors</h3>", site.Authors},
		{"<h3><a href=/papers/2601.00001>12 Comments</a></h3>", site.Prose},
		{"<a href=/papers/2601.00001>12 Comments</a>", site.Comments},
		{"<a href=/papers/2601.00001>5 Stars</a>", site.GitHub},
		{"<a href=/papers/2601.00001>Submitted by</a>", site.Prose},
		{"<a href=/papers/2601.00001>Submitted by</a> <a href=/keel>keel</a>", site.Prose},
		{"<a href=/papers/2601.00001><div>Submitted by</div> <div>keel</div></a>", site.Submitted},
		{"<div>Submitted by</div>", site.Submitted},
		{"<div>/papers/2601.00002</div>", isAnchor},
		{"<div>/papers/2601.00002 and others</div>", site.Prose},
		{"<a href=/keel>/papers/2601.00002</a>", site.Prose},
		{"<a href=/huggingface>About</a>", site.Words},
		{"<a href=/huggingface>Hugging Face</a>", site.Prose},
		{"<a href=/upvote>Upvote</a>", site.Prose},
		{"<a href=/keel>·</a>", site.Dot},
		{"<a href=/keel>1024</a>", site.Prose},
		{"<a href=https://arxiv.org/abs/2601.00001>arXiv</a>", site.Arxiv},
		{"<div>https://arxiv.org/abs/2601.00002</div>", site.Prose},
	} {
		page, _ := markup.HTML("<main><article>" + test.page + "<a href=/papers/2601.00001>Gulls by Night</a></article></main>")
		tokens, _ := tokenize(page.Pieces, false)
		survey(page, tokens)
		if got := tokens[0].kind; got != test.want {
			t.Errorf("%s: %d, want %d", test.page, got, test.want)
		}
	}
}

// Upvotes that say so stand in front of titles where the first do.
func TestVotesFirst(t *testing.T) {
	const heading = "by AK and the research community\nMar 18\n"
	for _, test := range []struct {
		page string
		want bool
	}{
		{"50 upvotes\nGulls by Night\n49 upvotes\nOwls by Day\n", true},
		{"Submitted by keel\n50 upvotes\nGulls by Night\n", true},
		{"Gulls by Night\n50 upvotes\nOwls by Day\n49 upvotes\n", false},
		{"Gulls by Night\nSubmitted by keel\n50 upvotes\nOwls by Day\n", false},
		{"Upvote\nGulls by Night\n", false},
	} {
		page, _ := markup.Text(heading + test.page)
		tokens, _ := tokenize(page.Pieces, false)
		if got := survey(page, tokens).votesFirst; got != test.want {
			t.Errorf("%q: %v, want %v", test.page, got, test.want)
		}
	}
}

// A short text beside a dot may be a number of authors.
func TestCutForeign(t *testing.T) {
	const title = "[Gulls by Night](/papers/2601.00001)\n\n"
	for page, want := range map[string]string{
		title + "12 Autoren\n\n·\n":                                   "0 Autoren",
		title + "·\n\n12 Autoren\n":                                   "0 Autoren",
		title + "저자 12명\n\n·\n":                                       "저자 0명",
		title + "[12 Autoren](/papers/2601.00001)\n\n·\n":             "0 Autoren",
		title + "[12 Autoren](/papers/2601.00002)\n\n·\n":             "",
		title + "[12 Autoren](https://e.com)\n\n·\n":                  "",
		title + "12 Autoren\n\n7\n":                                   "",
		title + "## 12 Autoren\n\n·\n":                                "",
		title + "12 " + strings.Repeat("a", maxForeign-4) + "\n\n·\n": "0 " + strings.Repeat("a", maxForeign-4),
		title + "12 " + strings.Repeat("a", maxForeign-3) + "\n\n·\n": "",
		title + "Autoren\n\n·\n":                                      "",
		title + "12: Autoren\n\n·\n":                                  "",
		title + "12 ?!\n\n·\n":                                        "",
	} {
		p, _ := markup.Markdown(page)
		tokens, _ := tokenize(p.Pieces, false)
		got := ""
		for i := range tokens {
			words, _ := cutForeign(tokens, i)
			got += words
		}
		if got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}

// A login in the link of the words in front.
func TestIsInLinkOf(t *testing.T) {
	for page, want := range map[string]bool{
		"<a href=/papers/2601.00001><div>Submitted by</div> <div>keel</div></a>":     true,
		"<a href=/papers/2601.00001><div>Submitted by</div> <div>Ada Keel</div></a>": false,
		"<a href=/papers/2601.00001>Submitted by</a> <a href=/keel>keel</a>":         false,
		"<div>Submitted by</div> <div>keel</div>":                                    false,
		"<div>Submitted by</div> <a href=/papers/2601.00001>keel</a>":                false,
		"<a href=/papers/2601.00001>Submitted by</a> <div>keel</div>":                false,
	} {
		p, _ := markup.HTML("<main><article>" + page + "<h3><a href=/papers/2601.00001>Gulls by Night</a></h3></article></main>")
		tokens, _ := tokenize(p.Pieces, false)
		if got := isInLinkOf(&tokens[1], &tokens[0]); got != want {
			t.Errorf("%s: %v", page, got)
		}
	}
}

// A short text that links to what is no part of a paper's text.
func TestGroup(t *testing.T) {
	for page, want := range map[string]group{
		"[" + words(shortText-1, "s") + "](/papers)":                       siteText,
		"[" + words(shortText, "s") + "](/papers)":                         site.Prose,
		"[" + words(shortText-1, "s") + "](/papers/2601.00001#community)":  siteText,
		"[" + words(shortText-1, "s") + "](https://github.com/keel/gulls)": siteText,
		"[" + words(shortText-1, "s") + "](https://e.com)":                 site.Prose,
		"[" + words(shortText-1, "s") + "](/papers/2601.00001)":            linkedText,
		"[" + words(shortText-1, "s") + "](/keel)":                         accountText,
		"## " + words(shortText-1, "s"):                                    headingText,
		words(shortText-1, "s"):                                            site.Prose,
	} {
		r := marked(&layout{}, facts{}, "7\n\n"+page+"\n\n"+votes1)
		if got := r.group(1); got != want {
			t.Errorf("%s: %d, want %d", page, got, want)
		}
	}
}

// What a page ends with, if it is cut off there.
func TestCutOff(t *testing.T) {
	for _, test := range []struct {
		text      string
		behindDot bool
		kind      site.Kind
		want      string
	}{
		{"4 a", true, site.Words, "4 a"},
		{"Keel", true, site.Prose, "Keel"},
		{"Kee", false, site.Prose, "Kee"},
		{"[Gulls by", false, site.Prose, "Gulls by"},
		{"[Gulls] by Night", false, site.Prose, "[Gulls] by Night"},
		{"Gulls [by", false, site.Prose, "Gulls [by"},
	} {
		tok := lines(nil, test.text).tokens[0]
		tok.kind = site.Prose
		if tok.cutOff(test.behindDot); tok.kind != test.kind || tok.Text != test.want || tok.shape != shapeOf(test.want) {
			t.Errorf("%q: %q, %d", test.text, tok.Text, tok.kind)
		}
	}
}

// The name of an organization, behind its handle where that stands for its picture.
func TestOrganization(t *testing.T) {
	for _, test := range []struct {
		text, handle string
		alts         bool
		want         site.Account
	}{
		{"Keel Lab", "", false, site.Account{Name: "Keel Lab"}},
		{"[Keel Lab]", "", false, site.Account{Name: "Keel Lab"}},
		{"[keel] Keel Lab", "", false, site.Account{Name: "Keel Lab", Handle: "keel"}},
		{"[keel] Keel Lab", "sea", false, site.Account{Name: "Keel Lab", Handle: "sea"}},
		{"[The Keel] Keel Lab", "", false, site.Account{Name: "Keel Lab"}},
		{"keel Keel Lab", "keel", true, site.Account{Name: "Keel Lab", Handle: "keel"}},
		{"keel Keel Lab", "keel", false, site.Account{Name: "keel Keel Lab", Handle: "keel"}},
		{"Harbour University", "Harbour", true, site.Account{Name: "Harbour University", Handle: "Harbour"}},
		{"Harbour Keel University", "Harbour", true, site.Account{Name: "Keel University", Handle: "Harbour"}},
		{"harbour University", "harbour", true, site.Account{Name: "University", Handle: "harbour"}},
		{"Tide Tides", "Tide", true, site.Account{Name: "Tides", Handle: "Tide"}},
		{"keel Keel Lab", "", false, site.Account{Name: "Keel Lab", Handle: "keel"}},
		{"any Sea Lab", "", true, site.Account{Name: "Sea Lab", Handle: "any"}},
		{"any Sea Lab", "", false, site.Account{Name: "any Sea Lab"}},
		{"any? Sea Lab", "", true, site.Account{Name: "any? Sea Lab"}},
	} {
		tok := lines(nil, test.text).tokens[0]
		tok.Piece = tok.WithLink(site.Link{Handle: test.handle})
		r := &reader{facts: facts{alts: test.alts}}
		if got := r.organization(&tok); got != test.want {
			t.Errorf("%s, %q: %+v, want %+v", test.text, test.handle, got, test.want)
		}
	}
	if (&reader{}).printsHandles(nil) {
		t.Error("no organization has a handle")
	}
}
