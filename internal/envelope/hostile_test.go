package envelope_test

import (
	"strings"
	"testing"

	"dailypapers/internal/envelope"
)

// hostile are shapes that could cost more than their size: what is said once in
// front, what is repeated, and what stands behind.
var hostile = []shape{
	{"marks", "", "\xef\xbb\xbf", ""},
	{"heads", "", "HTTP/1 200\n\n", ""},
	{"head that goes on", "HTTP/1 200\na: b\n", " c\n", ""},
	{"head without an end", "HTTP/1 200\n", "a:\n", ""},
	{"parts", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "--b\n\n", ""},
	{"parts with long heads", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "--b\nContent-Type: text/html\n" + strings.Repeat(" c\n", 20000) + "\n", ""},
	{"HTML parts", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "--b\nContent-Type: text/html\n\nx\n", ""},
	{"no boundaries", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n", "--b--", ""},
	{"nested parts", "MIME-Version: 1.0\n", "Content-Type: multipart/related; boundary=b\n\n--b\n", ""},
	{"quoted", "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<", "=  ", ""},
	{"brackets", "", "[", `"` + page},
	{"objects", "[", `{"a":`, "1"},
	{"siblings", `{"a":[`, `{"url":"https://huggingface.co/papers"},`, ""},
	{"keys", `{"x":1`, `,"https":"https://huggingface.co/papers"`, ""},
	{"words", `{"a":[1`, `,nul`, ""},
	{"quotes", `{"a":"`, `"`, ""},
	{"backslashes", `{"a":"`, `\`, ""},
	{"strings", `{"a":"`, `words of a page that goes on and on until it is long enough"}, {"b":"`, ""},
	{"arrays of lines", ``, `["a line that is long enough for a page, nearly","and another"`, ""},
	{"lines", `["`, `a\n","`, ""},
	{"junk between lines", `{"a":1}`, "\n{\"x", ""},
	{"zero bytes", `{"a":`, "\x00", ""},
	{"base64", `{"a":"`, "AAAA", ""},
	{"strings in strings", ``, `{"a":"`, ""},
	{"fences", "", "```\n", ""},
	{"open fences", "", "```\n~~~~\n", ""},
	{"views", "", "<pre>", ""},
	{"fields", "", "a:\n", ""},
	{"fields and brackets", "", "a:\n[\n", ""},
	{"scalars", "a:\n[", "1,", ""},
}

type shape struct{ name, front, atom, back string }

func (h shape) build(size int) string {
	return h.front + strings.Repeat(h.atom, size/len(h.atom)) + h.back
}

// TestHostile opens the shapes and counts what comes out: no more than a bounded
// number of times what went in. The time that they take is what BenchmarkHostile
// shows, at two sizes.
func TestHostile(t *testing.T) {
	for _, h := range hostile {
		src := h.build(1 << 17)
		size := 0
		for p := range envelope.Open(src, 1<<20) {
			size += len(p.Text)
		}
		if size > 9*len(src) {
			t.Errorf("%s: %d bytes of pages in %d bytes", h.name, size, len(src))
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []struct {
			name string
			n    int
		}{{"1", 1 << 17}, {"8", 1 << 20}} {
			b.Run(strings.ReplaceAll(h.name, " ", "-")+"/"+size.name, func(b *testing.B) {
				src := h.build(size.n)
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					for range envelope.Open(src, 1<<24) {
					}
				}
			})
		}
	}
}
