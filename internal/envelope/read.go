package envelope

import (
	"fmt"
	"io"
	"io/fs"
	"math"
	"strings"
)

// Read reads r to its end. More than most bytes are an error.
func Read(r io.Reader, most int64) (string, error) {
	most = min(most, math.MaxInt64-1) // one more is asked for
	var b strings.Builder
	if n := sizeOf(r); n <= most {
		b.Grow(int(n))
	}
	n, err := io.Copy(&b, io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("reading the page: %w", err)
	case n > most:
		return "", fmt.Errorf("the input is larger than %d bytes", most)
	}
	return b.String(), nil
}

// maxGrow bounds what a reader's word makes Read reserve before anything is read.
const maxGrow = 1 << 26

// sizeOf returns how much there is to read, 0 if r does not tell.
func sizeOf(r io.Reader) int64 {
	n := int64(0)
	switch r := r.(type) {
	case interface{ Len() int }:
		n = int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			n = info.Size() + 1
		}
	}
	return min(max(n, 0), maxGrow)
}
