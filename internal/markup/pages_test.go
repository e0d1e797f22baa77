package markup_test

import (
	"testing"

	"dailypapers/internal/pagetest"
)

// The pages that this floor helps to read.
func TestPages(t *testing.T) {
	pagetest.Dir("../../testdata").Check(t, "*")
	pagetest.Dir("../card/testdata").Check(t, "*.*")
}
