package envelope

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unsafe"
)

// Read reads r to its end and passes all of it to use. More than most bytes are
// an error. What r holds in memory is lent to use, not copied: use must keep no
// part of src.
func Read(r io.Reader, most int64, use func(src string)) error {
	if m, ok := inMemory(r); ok {
		return lend(m, most, use)
	}
	w := bounded{left: most}
	w.text.Grow(int(min(sizeOf(r), most)))
	_, err := io.Copy(&w, r)
	switch {
	case w.left < 0:
		return tooLarge(most)
	case err != nil:
		return fmt.Errorf("reading the page: %w", err)
	}
	use(w.text.String())
	return nil
}

func tooLarge(most int64) error { return fmt.Errorf("the input is larger than %d bytes", most) }

// A memory is a reader that has all that is left of it in memory, and writes it at
// once.
type memory interface {
	io.WriterTo
	Len() int
}

// inMemory returns r if it is known to be a memory.
func inMemory(r io.Reader) (m memory, ok bool) {
	switch r := r.(type) {
	case *bytes.Reader:
		return r, true
	case *bytes.Buffer:
		return r, true
	case *strings.Reader:
		return r, true
	}
	return nil, false
}

// lend passes m's memory to use.
func lend(m memory, most int64, use func(src string)) error {
	switch n := int64(m.Len()); {
	case n > most:
		return tooLarge(most)
	case n == 0: // nothing is written
		use("")
		return nil
	}
	_, err := m.WriteTo(borrower(use))
	return err
}

// A borrower uses what is written to it while Write runs, in which nobody else may
// change it.
type borrower func(src string)

func (use borrower) Write(p []byte) (int, error) {
	use(unsafe.String(unsafe.SliceData(p), len(p)))
	return len(p), nil
}

func (use borrower) WriteString(s string) (int, error) {
	use(s)
	return len(s), nil
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

// maxGrow bounds what a file's word makes Read reserve before anything is read.
const maxGrow = 1 << 26

// sizeOf returns how much there is in a file, 0 of anything else.
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
