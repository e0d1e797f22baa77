package card_test

import (
	"flag"
	"testing"

	"dailypapers/internal/pagetest"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package's pages")

// The pages that this floor helps to read; those in its own folder are for single
// costs.
func TestPages(t *testing.T) {
	pagetest.Dir("../../testdata").Check(t, false, "*")
	own := pagetest.Dir("testdata")
	own.Check(t, *update, "*")
	own.CheckGoldens(t)
}
