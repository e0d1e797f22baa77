package dailypapers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
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

// What Parse returns is its own: it stays as it is when the memory that the page
// was read from is written over.
func TestParseKeepsNothing(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		half := len(page) / 2
		for _, page := range [][]byte{slices.Clone(page), page[:half], page[half:]} {
			want := printed(Parse(iotest.HalfReader(bytes.NewReader(page))))
			listing, err := Parse(bytes.NewReader(page))
			for i := range page {
				page[i] = '#'
			}
			if got := printed(listing, err); got != want {
				t.Errorf("%s: with other bytes in the page's memory the listing is\n%s\nwant\n%s", name, got, want)
			}
		}
	}
}

func printed(l *Listing, err error) string {
	out, jsonErr := json.Marshal(l)
	return fmt.Sprintf("%s %v %v %v", out, l, err, jsonErr)
}
