package generate

import (
	"bytes"
	"reflect"
	"slices"
	"testing"
)

// TestPrint draws some pages of each spelling: the same seed gives the same
// page, which ends behind its last paper, and no paper shows what nobody drew.
func TestPrint(t *testing.T) {
	names := map[string]bool{}
	for _, s := range Spellings {
		if names[s.Name] {
			t.Errorf("two spellings are named %q", s.Name)
		}
		names[s.Name] = true
		for seed := range uint64(6) {
			d := s.Draw(seed)
			page := s.Print(d)
			if again := s.Print(s.Draw(seed)); !bytes.Equal(page.Text, again.Text) || !reflect.DeepEqual(page.Shown, again.Shown) {
				t.Fatalf("%s, seed %d: two pages", s.Name, seed)
			}
			if len(page.Shown.Papers) != len(d.Entries) || len(page.Ends) != len(d.Entries) || !slices.IsSorted(page.Ends) {
				t.Fatalf("%s, seed %d: %d papers are drawn, %d shown, which end at %d", s.Name, seed, len(d.Entries), len(page.Shown.Papers), page.Ends)
			}
			for i, p := range page.Shown.Papers {
				if p.Title != d.Entries[i].Title || p.Organization.Name != "" && p.AuthorCount > 0 && s.Tells&Data == 0 && s.Kind != "paper" {
					t.Fatalf("%s, seed %d: paper %d shows %+v", s.Name, seed, i, p)
				}
			}
		}
	}
}

// TestShrink shrinks a page whose failure is one paper's title.
func TestShrink(t *testing.T) {
	s := Spellings[slices.IndexFunc(Spellings, func(s Spelling) bool { return s.Name == "text.w3m-search" })]
	d := s.Draw(7)
	title := d.Entries[len(d.Entries)/2].Title
	small := s.Shrink(d, func(d Drawing) bool {
		return slices.ContainsFunc(d.Entries, func(e Entry) bool { return e.Title == title })
	})
	if len(small.Entries) != 1 || small.Entries[0].Title != title || small.Entries[0].Organization.Name != "" || len(small.Entries[0].Abstract) > 250 {
		t.Errorf("shrunk to %+v", small.Entries)
	}
}

func TestStars(t *testing.T) {
	for n, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1k", 8215: "8.22k", 2595: "2.6k", 15932: "15.9k", 57966: "58k", 110_400: "110k"} {
		if got := stars(Count{N: n, Known: true}); got != want {
			t.Errorf("stars(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for in, want := range map[string][]string{
		"":                  {""},
		"one two three":     {"one two", "three"},
		"sevenletters too":  {"sevenletters", "too"},
		"雨雨 雨雨 ab":          {"雨雨", "雨雨 ab"},
		"Łódź Łódź Ł — end": {"Łódź", "Łódź Ł —", "end"},
	} {
		if got := wrap(in, 8); !slices.Equal(got, want) {
			t.Errorf("wrap(%q, 8) = %q, want %q", in, got, want)
		}
	}
}
