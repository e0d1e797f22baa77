package card

import (
	"testing"

	"dailypapers/internal/site"
)

// What is added to one table is added to those that go with it: an array with a
// row too few is full of zeros, which cost nothing and fill nothing.
func TestTables(t *testing.T) {
	for c := impossible + 1; c < costCount; c++ {
		if costs[c].value == 0 || costs[c].input == "" {
			t.Errorf("cost %d costs nothing, or names no input", c)
		}
	}
	var filled slotSet
	for g := range groups {
		switch g {
		case site.Nothing, site.Address, site.Words, site.Banner, site.Meta, site.Row:
			continue // tokens of these are of another group
		}
		if len(fills[g]) == 0 {
			t.Errorf("group %d fills no slot", g)
		}
		for _, f := range fills[g] {
			if f.slot != pass {
				filled |= set(f.slot)
			}
		}
	}
	var ordered slotSet
	for _, l := range layouts {
		ordered |= set(l.order...)
	}
	if filled != all || ordered != all {
		t.Errorf("of the slots %b, tokens fill %b and layouts order %b", all, filled, ordered)
	}
}
