package envelope_test

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// A plistWriter writes a property list.
type plistWriter struct {
	strings.Builder
	offsets []int
}

// A data is a value of bytes.
type data string

// value adds a text, bytes, or a dictionary of keys and values in turn, and returns
// its number.
func (w *plistWriter) value(v any) int {
	head := func(kind byte, size int) {
		w.offsets = append(w.offsets, w.Len())
		if size < 15 {
			w.WriteByte(kind<<4 | byte(size))
			return
		}
		w.WriteByte(kind<<4 | 15)
		w.Write(binary.BigEndian.AppendUint16([]byte{0x11}, uint16(size)))
	}
	switch v := v.(type) {
	case string:
		head(5, len(v))
		w.WriteString(v)
	case data:
		head(4, len(v))
		w.WriteString(string(v))
	case []any:
		refs := make([]byte, len(v)) // keys, then values
		for i := range v {
			refs[i%2*len(v)/2+i/2] = byte(w.value(v[i]))
		}
		head(13, len(v)/2)
		w.Write(refs)
	}
	return len(w.offsets) - 1
}

// plistOf returns a property list of some values, with its table and its tail.
func plistOf(values ...any) string {
	w := &plistWriter{}
	w.WriteString("bplist00")
	for _, v := range values {
		w.value(v)
	}
	table := w.Len()
	for _, at := range w.offsets {
		w.Write(binary.BigEndian.AppendUint16(nil, uint16(at)))
	}
	tail := make([]byte, 32)
	tail[6], tail[7] = 2, 1
	binary.BigEndian.PutUint64(tail[8:], uint64(len(w.offsets)))
	binary.BigEndian.PutUint64(tail[24:], uint64(table))
	w.Write(tail)
	return w.String()
}

func TestPropertyList(t *testing.T) {
	resource := func(url, bytes string) []any {
		return []any{"WebResourceData", data(bytes), "WebResourceURL", url, "WebResourceMIMEType", "text/html"}
	}
	const day = "https://huggingface.co/papers/date/2026-03-18"
	ad, styled := "<p>"+strings.Repeat("an ad ", 12), "\n <i>"+page
	whole := plistOf("WebSubresources", resource("https://e.com/a.html", ad), resource(day, page), resource("https://e.com/a.png", "\x89PNG"+page))
	frames := plistOf([]any{"a", data(page), "b", data(styled), "c", "<u>" + page})
	for _, tt := range []struct{ name, in, want string }{
		{"a page and what belongs to it", whole, fmt.Sprintf("PAGE @0 daily 2026-03-18\n%q @0\n", ad)},
		{"two pages in a dictionary, and a text", frames, fmt.Sprintf("%q @0\nPAGE @0\n", styled)},
		{"no page", plistOf([]any{"WebResourceData", data("body {}")}), ""},
		{"a short text", plistOf([]any{"WebResourceData", data("<p>")}), ""},
	} {
		if got := spell(tt.in, 1<<20); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
	// What has lost its table is read as text, and no number of it is believed.
	for _, at := range []int{1, 6, 7, 15, 16, 31} {
		damaged := []byte(whole)
		damaged[len(damaged)-32+at] = 0xff
		spell(string(damaged), 1<<20)
	}
	for i := range len(whole) {
		spell(whole[:i], 1<<20)
		spell(whole[:i]+"\xff"+whole[i+1:], 1<<20)
	}
	if got := spell(whole[:len(whole)-1], 1<<20); !strings.Contains(got, "are not UTF-8") {
		t.Errorf("cut off: %s", got)
	}
	// Values that are parts of one another are read once.
	if got := spell(manyOf(page), 1<<20); got != "PAGE @0\n" {
		t.Errorf("one value many times:\n%s", got)
	}
}

// manyOf returns a list whose dictionary has one value many times.
func manyOf(page string) string {
	w := []byte("bplist00")
	value := len(w)
	w = append(w, 0x4f, 0x10, byte(len(page)))
	w = append(w, page...)
	dict := len(w)
	w = append(w, 13<<4|9)
	w = append(w, make([]byte, 18)...) // all are the first value
	table := len(w)
	w = append(w, byte(value), byte(dict))
	tail := make([]byte, 32)
	tail[6], tail[7], tail[15], tail[31] = 1, 1, 2, byte(table)
	return string(append(w, tail...))
}
