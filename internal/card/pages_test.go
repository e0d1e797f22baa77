package card_test

import (
	"testing"

	"dailypapers/internal/pagetest"
)

// The pages that this floor helps to read; those in its own folder are for single
// costs.
func TestPages(t *testing.T) {
	pagetest.Dir("../../testdata").Check(t, "*")
	own := pagetest.Dir("testdata")
	own.Check(t, "*.*")
	own.CheckGoldens(t)
}
