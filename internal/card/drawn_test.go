package card

import (
	"strconv"
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

// Who submitted the papers of a printed page is in no card if several such stand in a row.
func TestHidePiled(t *testing.T) {
	for _, test := range []struct {
		in         string
		submitters int
		want       string // the numbers of those that become words of the page
	}{
		{"t by by | n t", 2, "1 2 4"},
		{"t by by n t", 2, ""},
		{"| by t by t n", 2, ""},
		{"| by t by t by t n", 3, "0 1 2 3 4 5"},
		{"| by t by t by t n", 12, "0 1 2 3 4 5"},
		{"| by t by t by t n", 13, ""},
		{"| by by t t by n t", 3, "0 1 2 3 4 6"},
		{"| by by t t by n t_1 t · t w t", 3, "0 1 2 3 4 11"},
		{"| by t_1 t by t_2 n by by", 3, ""},
	} {
		tokens := drawn(test.in)
		is := hidePiled(tokens, test.submitters)
		var got []string
		for i, was := range drawn(test.in) {
			if tokens[i].kind != was.kind {
				got = append(got, strconv.Itoa(i))
			}
		}
		if s := strings.Join(got, " "); s != test.want || is != (s != "") {
			t.Errorf("%s: %q, want %q", test.in, s, test.want)
		}
	}
}
