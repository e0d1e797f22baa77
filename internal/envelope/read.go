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
	w.text.Grow(int(min(sizeOf(r), most)))
	_, err := io.Copy(&w, r)
	switch {
	case w.left < 0:
		return "", fmt.Errorf("the input is larger than %d bytes", most)
	case err != nil:
		return "", fmt.Errorf("reading the page: %w", err)
	}
	return w.text.String(), nil
}

// A bounded holds what is written to it, up to a number of bytes.
type bounded struct {
	text strings.Builder
	left int64
}

func (w *bounded) Write(p []byte) (int, error) {
	if w.left -= int64(len(p)); w.left < 0 {
		return 0, io.ErrShortWrite
	}
	return w.text.Write(p)
}

// maxGrow bounds what a reader's word makes Read reserve before anything is read.
const maxGrow = 1 << 26

// sizeOf returns how much there is to read in a file or in memory, 0 where that is
// not known.
func sizeOf(r io.Reader) int64 {
	size := int64(0)
	switch r := r.(type) {
	case interface{ Len() int }: // of the packages bytes and strings
		size = int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
	}
	return min(max(size, 0), maxGrow)
}
