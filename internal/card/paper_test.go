package card

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

func TestWithin(t *testing.T) {
	for in, want := range map[string]string{
		"**Gulls**": "Gulls", "**Gulls** by": "", "****": "", "Gulls**": "", "**Gulls": "", "": "", "**a** and **b**": "",
	} {
		if got, ok := within(in, "**", "**"); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", in, got, ok)
		}
	}
}

// A second card may cut the title short, or show it whole.
func TestDoubtTitle(t *testing.T) {
	for title, want := range map[string]int{"Gulls by Night": 0, "Gulls": 0, "Gulls by Night and Day": 0, "Owls by Day": 1} {
		f := filling{paper: site.Paper{Title: title}}
		if f.doubtTitle(&site.Paper{Title: "Gulls by Night"}); len(f.doubts) != want {
			t.Errorf("%s: %v", title, f.doubts)
		}
	}
}

// Abstracts that begin in the middle of a sentence, if they are most on a page without addresses.
func TestDoubtTitles(t *testing.T) {
	const cut, whole, other = "flies by night.", "We count gulls.", "우리는 센다."
	for _, test := range []struct {
		facts     facts
		abstracts []string
		want      []int
	}{
		{facts{}, []string{cut, cut, cut}, []int{1, 2, 3}},
		{facts{}, []string{cut, cut, "", cut}, []int{1, 2, 4}},
		{facts{}, []string{cut, cut, cut, whole, whole, whole}, []int{1, 2, 3, 4, 5, 6}},
		{facts{}, []string{cut, cut, cut, whole, whole, whole, whole}, nil},
		{facts{}, []string{cut, cut}, nil},
		{facts{}, []string{other, other, other}, nil},
		{facts{addressed: true}, []string{cut, cut, cut}, nil},
		{facts{linkedTitles: true}, []string{cut, cut, cut}, nil},
	} {
		out := &site.Page{}
		for _, s := range test.abstracts {
			out.Papers = append(out.Papers, site.Paper{Abstract: s})
		}
		r := &reader{facts: test.facts}
		r.doubtTitles(out)
		var got []int
		for _, d := range out.Doubts {
			got = append(got, d.Paper)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %v, want %v", test.abstracts, got, test.want)
		}
	}
}

// Titles that begin with a number, on a page without addresses and upvotes.
func TestDoubtNumbers(t *testing.T) {
	seven := site.Count{N: 7, Known: true}
	for _, test := range []struct {
		facts   facts
		upvotes site.Count
		want    int
	}{{facts{}, site.Count{}, 2}, {facts{addressed: true}, site.Count{}, 0}, {facts{}, seven, 0}} {
		out := &site.Page{Papers: []site.Paper{{Title: "7 Gulls"}, {Title: "Owls", Upvotes: test.upvotes}, {Title: "5 Terns"}}}
		r := &reader{facts: test.facts}
		if r.doubtNumbers(out); len(out.Doubts) != test.want || test.want > 0 && (out.Doubts[0].Paper != 1 || out.Doubts[1].Paper != 3) {
			t.Errorf("%v", out.Doubts)
		}
	}
}

// Two cards of one paper: of one id, or of one title where a card stands twice.
func TestSameCard(t *testing.T) {
	long := strings.Repeat("We count gulls. ", 9)
	paper := func(id, title, abstract string) *site.Paper {
		return &site.Paper{ID: id, Title: title, Abstract: abstract}
	}
	for _, test := range []struct {
		a, b  *site.Paper
		daily bool
		want  bool
	}{
		{paper("2601.00001", "Gulls", ""), paper("2601.00001", "Owls", ""), true, true},
		{paper("2601.00001", "Gulls", ""), paper("2601.00002", "Gulls", ""), false, false},
		{paper("2601.00001", "Gulls", ""), paper("", "Gulls", ""), false, true},
		{paper("", "Gulls", ""), paper("2601.00001", "Gulls", ""), false, true},
		{paper("", "Gulls", ""), paper("", "Gulls", ""), false, true},
		{paper("", "Gulls", ""), paper("", "Gulls", ""), true, false},
		{paper("", "Gulls", ""), paper("", "Owls", ""), false, false},
		{paper("", "Gulls", long), paper("", "Gulls", "We count owls."), false, false},
		{paper("", "Gulls", long), paper("", "Gulls", long[:sameAbstract]+"and owls"), false, true},
		{paper("", "Gulls", long), paper("", "Gulls", long[:sameAbstract-1]+"?"), false, false},
		{paper("", "Gulls", long), paper("", "Gulls", ""), false, true},
	} {
		r := &reader{facts: facts{long: !test.daily}}
		if got := r.sameCard(test.a, test.b); got != test.want {
			t.Errorf("%+v, %+v: %v", test.a, test.b, got)
		}
	}
}

// Whose an id is that two papers have.
func TestKeepShown(t *testing.T) {
	shown, other := "[%s](/papers/2601.00001)\n\n4 authors\n\n", "### %s\n\n[](/papers/2601.00001)\n\n"
	for _, test := range []struct{ above, below, want string }{
		{shown, other, "2601.00001 "}, {other, shown, " 2601.00001"}, {shown, shown, "2601.00001 2601.00001"}, {other, other, "2601.00001 2601.00001"},
	} {
		r := marked(&layout{}, facts{}, fmt.Sprintf(test.above, "Gulls")+"* * *\n\n"+fmt.Sprintf(test.below, "Owls"))
		var cards []card
		for i := range r.tokens {
			switch t := &r.tokens[i]; {
			case t.Text == "Gulls" || t.Text == "Owls":
				cards = append(cards, card{tokens: []int{i}, slots: []slot{title}})
			case len(cards) > 0:
				c := &cards[len(cards)-1]
				c.tokens, c.slots = append(c.tokens, i), append(c.slots, pass)
			}
		}
		a, b := &site.Paper{ID: "2601.00001", Title: "Gulls"}, &site.Paper{ID: "2601.00001", Title: "Owls"}
		if r.keepShown(a, cards[0], b, cards[1]); a.ID+" "+b.ID != test.want {
			t.Errorf("%s, %s: %q and %q", test.above, test.below, a.ID, b.ID)
		}
	}
}

func TestEndsInMark(t *testing.T) {
	for name, want := range map[string]bool{"Ada Keel1": true, "Ada Keel12": true, "Ada Keel": false, "Ada K.1": false, "GLM4": false, "GLM-4.5 Team": false, "Team 5": false} {
		if got := endsInMark(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
