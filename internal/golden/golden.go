// Package golden compares what tests found with files that somebody has read. In goes
// what a test found, out comes an error of the test; it does not know what that is.
package golden

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Check compares what a test found with the golden file at a path, or with the flag
// -update writes the file.
func Check(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("-want +got, go test -update rewrites %s:\n%s", path, cmp.Diff(string(want), string(got)))
	}
}
