package dailypapers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

// joined spells what became of papers in short: each by its id, or title, behind it the
// upvotes if they are known; behind "?" the number and text of each doubt.
func joined(p *site.Page) string {
	var words []string
	for i := range p.Papers {
		q := &p.Papers[i]
		word := q.ID + q.Title
		if q.Upvotes.Known {
			word += fmt.Sprintf("+%d", q.Upvotes.N)
		}
		words = append(words, word)
	}
	for _, d := range p.Doubts {
		words = append(words, fmt.Sprintf("?%d%s", d.Paper, d.Text))
	}
	return strings.Join(words, " ")
}

// What a page's data holds and what its cards show become one listing: lost papers stand
// where the cards have them, and each doubt stays with its paper.
func TestJoin(t *testing.T) {
	papers := func(words string) (all []site.Paper) {
		for id := range strings.FieldsSeq(words) {
			if title, ok := strings.CutPrefix(id, "/"); ok {
				all = append(all, site.Paper{Title: title})
			} else {
				all = append(all, site.Paper{ID: id})
			}
		}
		return all
	}
	for _, tt := range []struct {
		name, known string
		damaged     bool
		shown, want string
	}{
		{"the same", "a b", false, "a b", "a+1 b+2 ?0p ?1a ?2b ?1A ?2B"},
		{"a card more", "a b", false, "a c b", "a+1 b+3 ?0p ?1a ?2b ?1A ?2B"},
		{"a paper more", "a b c", false, "c", "a b c+1 ?0p ?1a ?2b ?3c ?3C"},
		{"damaged data", "b", true, "a b c", "a+1 b+2 c+3 ?0p ?2b ?0P ?1A ?2B ?3C"},
		{"damaged data, in another order", "b a", true, "a b c", "b+2 a+1 c+3 ?0p ?1b ?2a ?0P ?2A ?1B ?3C"},
		{"no data", "", false, "a b", "a+1 b+2 ?0p ?0P ?1A ?2B"},
		{"the same title", "/a /b", false, "/b /a", "a+2 b+1 ?0p ?1a ?2b ?2B ?1A"},
		{"a title twice", "/a /a", true, "/a /a /a", "a+1 a+2 a+3 ?0p ?1a ?2a ?0P ?1A ?2A ?3A"},
		{"nothing tells which", "a", false, "b", "a ?0p ?1a"},
	} {
		page, cards := &site.Page{Papers: papers(tt.known), Damaged: tt.damaged}, &site.Page{Papers: papers(tt.shown)}
		page.Doubt(site.Doubt{Text: "p"})
		for i, q := range page.Papers {
			page.Doubt(site.Doubt{Paper: i + 1, Text: q.ID + q.Title})
		}
		cards.Doubt(site.Doubt{Text: "P"})
		for i := range cards.Papers {
			q := &cards.Papers[i]
			q.Upvotes = site.Count{N: i + 1, Known: true}
			cards.Doubt(site.Doubt{Paper: i + 1, Text: strings.ToUpper(q.ID + q.Title)})
		}
		join(page, cards)
		if got := joined(page); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// What one part of a page says as a whole completes what the other does.
func TestJoin_page(t *testing.T) {
	mar18, mar17 := site.Day{Year: 2026, Month: 3, Day: 18}, site.Day{Year: 2026, Month: 3, Day: 17}
	var page site.Page
	join(&page, &site.Page{Kind: site.Daily, Heading: mar18, Captured: mar17, Neighbours: []site.Day{mar17}, More: 2, Damaged: true, Poor: true, OpenEnd: true})
	if page.Kind != site.Daily || page.Heading != mar18 || page.Captured != mar17 || !slices.Equal(page.Neighbours, []site.Day{mar17}) || page.More != 2 ||
		!page.Damaged || !page.Poor || !page.OpenEnd {
		t.Errorf("of what the cards say of their page is left %+v", page)
	}
	join(&page, &site.Page{Kind: site.Search, Heading: mar17, Captured: mar18})
	if page.Kind != site.Daily || page.Heading != mar18 || page.Captured != mar17 {
		t.Errorf("what is known was replaced: %+v", page)
	}
	join(&page, &site.Page{})
	if page.Heading != mar18 {
		t.Errorf("the day in the heading is lost: %v", page.Heading)
	}
}
