package dailypapers

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unsafe"
	"weak"
)

// A listing keeps nothing of the page that it was read from: while it lives, the
// page's memory is free.
func TestListingKeepsNoPage(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	kept := 0
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src := strings.Clone(string(page))
		memory := weak.Make(unsafe.StringData(src))
		listing, err := new(Parser).parse(src, DefaultMaxBytes)
		if err != nil || len(src) < 64 { // small texts share a block of memory
			continue
		}
		kept++
		runtime.GC()
		if memory.Value() != nil {
			t.Errorf("%s: the listing keeps its page", name)
		}
		runtime.KeepAlive(listing)
	}
	if kept < 100 {
		t.Errorf("only %d pages are listings", kept)
	}
}
