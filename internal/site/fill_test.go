package site

import (
	"testing"
	"time"
)

func TestAccount_Same(t *testing.T) {
	for _, tt := range []struct {
		a, b Account
		want bool
	}{
		{Account{}, Account{}, false},
		{Account{Name: "Kelp Lab"}, Account{Name: "kelp  lab"}, true},
		{Account{Name: "Kelp Lab"}, Account{Name: "Kelp Labs"}, false},
		{Account{Name: "Kelp Lab"}, Account{}, false},
		{Account{Name: "Kelp Lab"}, Account{Name: "Kelp Lab", Handle: "kelp"}, true},
		{Account{Name: "Kelp Lab", Handle: "kelp"}, Account{Name: "Kelp Lab"}, true},
		{Account{Name: "Kelp Lab", Handle: "kelp"}, Account{Name: "Kelp Lab", Handle: "moss"}, false},
		{Account{Name: "Kelp Lab", Handle: "kelp"}, Account{Name: "Moss Lab", Handle: "Kelp"}, true},
		{Account{Handle: "kelp"}, Account{Name: "kelp"}, false},
		{Account{Name: "kelp"}, Account{Handle: "kelp"}, false},
	} {
		if got := tt.a.Same(tt.b); got != tt.want {
			t.Errorf("%+v and %+v: %v", tt.a, tt.b, got)
		}
	}
}

func TestAccount_Fill(t *testing.T) {
	named, both, other := Account{Name: "Kelp Lab"}, Account{Name: "Kelp Lab", Handle: "kelp"}, Account{Name: "Moss", Handle: "moss"}
	for _, tt := range []struct{ a, b, want Account }{
		{named, both, both}, {both, named, both}, {named, other, named}, {Account{}, other, other}, {Account{Handle: "kelp"}, both, both}, {Account{Handle: "moss"}, both, Account{Handle: "moss"}},
	} {
		got := tt.a
		if got.Fill(tt.b); got != tt.want {
			t.Errorf("%+v filled by %+v: %+v", tt.a, tt.b, got)
		}
	}
}

// A page has so many doubts; the rest are counted.
func TestPage_Doubt(t *testing.T) {
	var p Page
	for range MaxDoubts {
		p.Doubtf("a doubt")
	}
	if len(p.Doubts) != MaxDoubts || p.More != 0 {
		t.Errorf("%d doubts, %d more", len(p.Doubts), p.More)
	}
	if p.Doubtf("one more"); len(p.Doubts) != MaxDoubts || p.More != 1 {
		t.Errorf("%d doubts, %d more", len(p.Doubts), p.More)
	}
}

func TestDay_Covers(t *testing.T) {
	for _, tt := range []struct {
		d, e string
		want bool
	}{
		{"", "2026-03-18", true}, {"--03-18", "2026-03-18", true}, {"2026-03", "2026-03-18", true}, {"2026-03-18", "2026-03-18", true}, {"2026", "2026-03", true},
		{"2026-03-18", "2026-03", false}, {"--03-18", "2026-03-17", false}, {"--03-18", "2026-04-18", false}, {"2025-03-18", "2026-03-18", false}, {"2026-03", "2026-04-18", false},
	} {
		if got := iso(t, tt.d).Covers(iso(t, tt.e)); got != tt.want {
			t.Errorf("%q covers %q: %v", tt.d, tt.e, got)
		}
	}
}

// The list of a paper's authors knows their number better than "N authors".
func TestPaper_Fill(t *testing.T) {
	ada, bo := []Author{{Name: "Ada Keel"}}, []Author{{Name: "Bo Keel"}}
	for _, tt := range []struct {
		paper, other Paper
		name         string
		count        int
	}{
		{Paper{AuthorCount: 2}, Paper{}, "", 2}, {Paper{}, Paper{AuthorCount: 2}, "", 2}, {Paper{AuthorCount: 2}, Paper{Authors: ada, AuthorCount: 1}, "Ada Keel", 1},
		{Paper{Authors: ada, AuthorCount: 1}, Paper{Authors: bo, AuthorCount: 1}, "Ada Keel", 1}, {Paper{Authors: ada, AuthorCount: 1}, Paper{AuthorCount: 2}, "Ada Keel", 1},
	} {
		p, name := tt.paper, ""
		if p.Fill(&tt.other); len(p.Authors) > 0 {
			name = p.Authors[0].Name
		}
		if name != tt.name || p.AuthorCount != tt.count {
			t.Errorf("%+v filled by %+v: %q, %d authors", tt.paper, tt.other, name, p.AuthorCount)
		}
	}
}

// An instant goes with its day.
func TestFillDay(t *testing.T) {
	at := time.Date(2026, 3, 18, 8, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		day, other, want string
		has              bool // the instant
	}{
		{"--03-18", "2026-03-18", "2026-03-18", true}, {"2026-03-17", "2026-03-18", "2026-03-17", false}, {"", "2026-03-18", "2026-03-18", true},
	} {
		day, instant := iso(t, tt.day), time.Time{}
		fillDay(&day, &instant, iso(t, tt.other), at)
		if day.String() != tt.want || instant.IsZero() == tt.has {
			t.Errorf("%q filled by %q: %s, %v", tt.day, tt.other, day, instant)
		}
	}
}
