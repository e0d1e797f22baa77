package card

import (
	"strings"
	"testing"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// kindsOfDrawn spell tokens: a text, a dot, a number of authors, the words "Submitted by",
// a number, and words of the page.
var kindsOfDrawn = map[string]site.Kind{"t": site.Prose, "·": site.Dot, "a": site.Authors, "by": site.Submitted, "n": site.Number, "w": site.Words}

// drawn returns the tokens of a spelling. A sheet begins behind a bar; "_" is a space.
func drawn(spelling string) (tokens []token) {
	isSheet := false
	for _, s := range strings.Fields(spelling) {
		if s != "|" {
			p := (&markup.Piece{Text: strings.ReplaceAll(s, "_", " "), Sheet: isSheet}).WithoutLink()
			tokens = append(tokens, token{Piece: p, kind: kindsOfDrawn[strings.TrimRight(s, "0123456789_")]})
		}
		isSheet = s == "|"
	}
	return tokens
}

// What a sheet divides; it begins behind the bar.
func TestMend(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		// Who submitted a paper stands in front of the rest of it.
		{"by t1 | t2 n", "t2 by t1 n"},
		{"by t1 | t2 t3 n n1", "t2 t3 by t1 n n1"},
		{"by t1 | t2 · a n", "t2 · a by t1 n"},
		{"by t1 | t2", "by t1 t2"},
		{"by t1 | t2 by1 t3", "by t1 t2 by1 t3"},
		{"by t1 | n t2 n1", "by t1 n t2 n1"},
		{"by t1 n | t2 t3 n1", "by t1 n t2 t3 n1"},
		// It stands behind its title, and the organization and its numbers behind it.
		{"t by t1 n | t2 n1", "t t2 by t1 n1 n"},
		{"t by t1 n n1 | t2 n2 n3", "t t2 by t1 n n2 n3 n1"},
		{"t by t1 n | · a n1 t3", "t · a by t1 n1 n t3"},
		{"t by t1 n w w1 | t2 n1", "t t2 by t1 n1 n w w1"},
		{"t by t1 n | t2 by2 t3 n", "t by t1 n t2 by2 t3 n"},
		{"t by t1 n | t2 n1 by2", "t by t1 n t2 n1 by2"},
		{"t by t1 n | t2 t3 n1", "t by t1 n t2 t3 n1"},
		{"t by t1 n | t2 a n1", "t by t1 n t2 a n1"},
		{"t by t1 n | · t2 n1", "t by t1 n · t2 n1"},
		{"t by t1 | · a n1", "t by t1 · a n1"},
		{"by t1 n | t2 n1", "by t1 n t2 n1"},
		{"n by t1 n1 | t2 n2", "n by t1 n1 t2 n2"},
		{"t t1 t2 n | t3 n1", "t t1 t2 n t3 n1"},
		{"t by t1 n t2 n1", "t by t1 n t2 n1"},
		{"t | t1 n", "t t1 n"},
	} {
		tokens := drawn(test.in)
		mend(tokens)
		var got []string
		for _, t := range tokens {
			got = append(got, t.Text)
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s, want %s", test.in, s, test.want)
		}
	}
}

// A printed page is in doubt as a whole if more than two of its papers are, and more than
// one in six: by themselves, or as upvotes of a day rise, or are unknown.
func TestDoubtSheets(t *testing.T) {
	const falling = "19 18 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3"
	for _, test := range []struct {
		upvotes string
		doubted []int
		sheets  bool
		dated   bool
		want    bool
	}{
		{falling, nil, true, false, false},
		{falling, []int{1, 2, 3, 3}, true, false, false},
		{falling, []int{1, 2, 3, 4}, true, false, true},
		{falling, []int{1, 2, 3, 4}, false, false, false},
		{falling, []int{0, 0, 0, 0}, true, false, false},
		{"9 1 8 2 7 3", nil, true, false, false},
		{"9 1 8 2 7 3 4", nil, true, false, true},
		{"9 1 8 2 7 3 4", nil, true, true, false},
		{"- 9 - 8 7", nil, true, false, false},
		{"- 9 - 8 - 7", nil, true, false, true},
		{"9 8", []int{1, 2}, true, false, false},
		{"", nil, true, false, false},
	} {
		out := &site.Page{}
		for n := range strings.FieldsSeq(test.upvotes) {
			var p site.Paper
			p.Upvotes, _ = site.ParseCount(n)
			out.Papers = append(out.Papers, p)
		}
		for _, paper := range test.doubted {
			out.Doubt(site.Doubt{Paper: paper, Msg: "no part of a card"})
		}
		doubts := len(out.Doubts)
		r := &reader{facts: facts{dated: test.dated}, tokens: []token{{Piece: &markup.Piece{}}, {Piece: &markup.Piece{Sheet: test.sheets}}}}
		if r.doubtSheets(out); len(out.Doubts) > doubts != test.want {
			t.Errorf("%s: %v", test.upvotes, out.Doubts)
		}
	}
}
