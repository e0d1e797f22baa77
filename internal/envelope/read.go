package envelope

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unsafe"
)

// Read reads r to its end. More than most bytes are an error. What r holds in
// memory is not copied: the text is good as long as nobody writes to that memory.
func Read(r io.Reader, most int64) (string, error) {
	if text, ok := borrow(r); ok {
		if int64(len(text)) > most {
			return "", tooLarge(most)
		}
		return text, nil
	}
	w := bounded{left: most}
	if n := sizeOf(r); n <= most {
		w.Grow(int(n))
	}
	_, err := io.Copy(&w, r)
	switch {
	case w.left < 0:
		return "", tooLarge(most)
	case err != nil:
		return "", fmt.Errorf("reading the page: %w", err)
	}
	return w.String(), nil
}

func tooLarge(most int64) error { return fmt.Errorf("the input is larger than %d bytes", most) }

// borrow returns what is left in a reader that holds it all in memory.
func borrow(r io.Reader) (text string, ok bool) {
	var w borrowed
	switch r := r.(type) {
	case *bytes.Reader:
		r.WriteTo(&w)
	case *bytes.Buffer:
		r.WriteTo(&w)
	case *strings.Reader:
		r.WriteTo(&w)
	default:
		return "", false
	}
	return w.text, true
}

// Borrowed is what the readers of the packages bytes and strings write at once:
// the memory that they were made of.
type borrowed struct{ text string }

func (b *borrowed) Write(p []byte) (int, error) {
	b.text = unsafe.String(unsafe.SliceData(p), len(p))
	return len(p), nil
}

func (b *borrowed) WriteString(s string) (int, error) {
	b.text = s
	return len(s), nil
}

// A bounded holds what is written to it, up to a number of bytes.
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

// maxGrow bounds what a reader's word makes Read reserve before anything is read.
const maxGrow = 1 << 26

// sizeOf returns how much there is to read in a file, 0 of anything else.
func sizeOf(r io.Reader) int64 {
	file, ok := r.(interface{ Stat() (fs.FileInfo, error) })
	if !ok {
		return 0
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return min(max(info.Size(), 0), maxGrow)
}
