package generate

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dailypapers/internal/golden"
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
		for seed := range uint64(2) {
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

// TestShrink shrinks a page whose failure needs one thing of one paper: what
// is left of it.
func TestShrink(t *testing.T) {
	s := spelling("markdown.turndown-daily")
	drawn := s.Draw(7)
	drawn.Entries = append(drawn.Entries[:2:2], sample(s).Entries...)
	var out bytes.Buffer
	for _, fault := range []struct {
		name  string
		shows func(Entry) bool
	}{
		{"papers", func(e Entry) bool { return true }},
		{"a title", func(e Entry) bool { return strings.Contains(e.Title, "*Marks*") }},
		{"the first sentence", func(e Entry) bool { return strings.Contains(e.Abstract, "`all_of`") }},
		{"a sentence", func(e Entry) bool { return strings.Contains(e.Abstract, "120.") }},
		{"the last sentence", func(e Entry) bool { return strings.Contains(e.Abstract, "paragraphs") }},
		{"an organization", func(e Entry) bool { return e.Organization.Name != "" }},
		{"this organization", func(e Entry) bool { return e.Organization.Name == "Kelm Lab" }},
		{"no picture", func(e Entry) bool { return e.Organization.Name != "" && !e.Picture }},
		{"a submitter", func(e Entry) bool { return e.SubmittedBy.Name != "" }},
		{"comments", func(e Entry) bool { return e.Comments.N > 0 }},
		{"stars", func(e Entry) bool { return e.GitHubStars.Known }},
		{"upvotes", func(e Entry) bool { return e.Upvotes.N == 0 }},
		{"authors", func(e Entry) bool { return e.AuthorCount > 3 }},
		{"a video", func(e Entry) bool { return e.Video }},
		{"a summary", func(e Entry) bool { return e.AISummary != "" }},
	} {
		small := s.Shrink(drawn, func(d Drawing) bool { return slices.ContainsFunc(d.Entries, fault.shows) })
		fmt.Fprintf(&out, "%s\n", fault.name)
		for _, e := range small.Entries {
			fmt.Fprintf(&out, "\t%s / %s / %d authors of %v, picture %t / submitted by %v\n", e.Title, e.Abstract, e.AuthorCount, e.Organization, e.Picture, e.SubmittedBy)
			fmt.Fprintf(&out, "\t%d upvotes, %d comments, %v stars %s %s / video %t %q / %s %q\n",
				e.Upvotes.N, e.Comments.N, e.GitHubStars, e.GitHubRepo, e.ProjectPage, e.Video, e.MediaURLs, e.AISummary, e.AIKeywords)
		}
	}
	golden.Check(t, "testdata/smallest", out.Bytes())
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
