package markup

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzHTML and FuzzSnapshot look for input that makes a lowering panic, or give
// pieces that none may give.
func FuzzHTML(f *testing.F) {
	f.Add(`<article><a href="/papers/2603.00001"><img src=a.png alt=b></a>Submitted by<h3><a href=/papers/2603.00001>c</a></h3><video><source src=d></video>`)
	f.Add(`<html><head><title>a</title><meta property=og:url content="/papers"></head><select><option>1<script><article>b</script>&nbsp;<time datetime=2024-08-01>`)
	f.Add("<svg><a\u0130 \xff data-props=\"{a\"}' x='<!-- --!><title></p")
	f.Fuzz(func(t *testing.T, s string) {
		l := lowering{feed: feed{src: s}}
		l.lower()
		checkPieces(t, &l.page)
	})
}

func FuzzSnapshot(f *testing.F) {
	f.Add("- article [ref=e1]:\n  - 'heading \"A: b\" [level=3]'\n  - link \"c\":\n    - /url: /x\n    - img \"d\"\n  - text: \"64\"\n- list:\n  - listitem \"e\"\n")
	f.Add("Page URL: https://huggingface.co/papers\nuid=1_2 link \"a\\u00e9\" url=\"/x\" focused\n  uid=1_3 StaticText 'a'\n[4] heading 'b'\n[5] main\n```\n[6] cell \"")
	f.Fuzz(func(t *testing.T, s string) {
		if p, ok := Snapshot(s); ok {
			checkPieces(t, p)
		}
	})
}

func checkPieces(t *testing.T, p *Page) {
	for _, piece := range p.Pieces {
		var picture Picture
		if piece.Picture != nil {
			picture = *piece.Picture
		}
		for _, s := range []string{piece.Text, piece.Href, picture.Address, picture.Alt} {
			if !utf8.ValidString(s) || strings.ContainsAny(s, "\x00\t\n\r\x1b") || strings.TrimSpace(s) != s {
				t.Errorf("a text that is not folded: %q", s)
			}
		}
		if piece.Glued && piece.Break != None {
			t.Errorf("glued, and behind a break: %+v", piece)
		}
	}
}
