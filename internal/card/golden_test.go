package card

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Update is for the tests outside of the package too.
var Update = flag.Bool("update", false, "rewrite the golden files of this package")

// checkGolden compares what a test found with a golden file.
func checkGolden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *Update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("-want +got, go test -update rewrites %s:\n%s", path, diff)
	}
}
