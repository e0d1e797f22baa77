package envelope

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Read reads r to its end. More than most bytes are an error.
func Read(r io.Reader, most int64) (string, error) {
	w := bounded{left: most}
	if n := sizeOf(r); n <= most {
		w.Grow(int(n))
	}
	_, err := io.Copy(&w, r)
	switch {
	case w.left < 0:
		return "", fmt.Errorf("the input is larger than %d bytes", most)
	case err != nil:
		return "", fmt.Errorf("reading the page: %w", err)
	}
	return w.String(), nil
}

// A bounded holds what is written to it, up to a number of bytes. A reader that
// holds all its bytes writes them at once.
type bounded struct {
	strings.Builder
	left int64
}

func (w *bounded) Write(p []byte) (int, error) {
	if w.left -= int64(len(p)); w.left < 0 {
		return 0, io.ErrShortWrite
	}
	return w.Builder.Write(p)
}

// WriteString is for readers that hold a string.
func (w *bounded) WriteString(s string) (int, error) {
	if w.left -= int64(len(s)); w.left < 0 {
		return 0, io.ErrShortWrite
	}
	return w.Builder.WriteString(s)
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
