package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dailypapers/feed"
)

// A told remembers, in a hidden file beside a feed, the pages whose problems were
// printed. The zero told remembers nothing.
type told struct {
	name        string
	before, now map[string]bool // hashes, because the feed's folder may be public
}

// newTold returns what was told about the pages of a feed. If that can't be read,
// all is told again.
func newTold(output string) *told {
	t := &told{
		name:   filepath.Join(filepath.Dir(output), "."+filepath.Base(output)+".told"),
		before: map[string]bool{}, now: map[string]bool{},
	}
	data, _ := os.ReadFile(t.name)
	for line := range strings.Lines(string(data)) {
		t.before[strings.TrimSpace(line)] = true
	}
	return t
}

// isNew reports whether a page is another than when it was told about.
func (t *told) isNew(path string, page feed.Page) bool {
	if t.name == "" {
		return true
	}
	key := fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%q %d %d %v", path, page.Size, page.Modified.UnixNano(), page.Err)))
	t.now[key] = true
	return !t.before[key]
}

// save remembers what was told this time.
func (t *told) save() error {
	if t.name == "" || maps.Equal(t.before, t.now) {
		return nil
	}
	var b bytes.Buffer
	for _, key := range slices.Sorted(maps.Keys(t.now)) {
		fmt.Fprintln(&b, key)
	}
	return replaceFile(t.name, b.Bytes())
}
