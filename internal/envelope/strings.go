package envelope

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Which strings of JSON may be a page, and what the page in one is.

const (
	minString  = 64 // bytes of the shortest string that may be a page
	maxStrings = 16 // strings of one text that are opened

	stringHead = 256 // how much of a string tells whether it is text or data
	packedHead = 64  // and of data, what it is
)

// A pageString is a string that may be a page, or an array whose strings are the
// lines or the parts of one.
type pageString struct {
	begin, end int // of what is between the quotes, or of the array but for its last bracket
	size       int
	around     *object                   // nil for none
	join       func(array string) string // nil for a string
	packed     bool                      // in base64
	cut        bool
}

// isLine reports whether a string has no line break but at its end. "\\n" is a
// backslash and a letter.
func isLine(raw string) bool {
	for at := range text.Places(raw, "\\n") {
		if at+len("\\n") < len(raw) && !isEscaped(raw[:at]) {
			return false
		}
	}
	return !strings.Contains(raw, "\n")
}

// mayBePage reports whether a string may be a page by its looks: not a short one,
// a key, an address, or data. What looks like base64 is packed, and may be a page
// if it begins as text does.
func mayBePage(raw string) (may, packed bool) {
	if len(raw) < minString || strings.HasPrefix(raw, "data:") {
		return false, false
	}
	head := withoutBreaks.Replace(raw[:min(len(raw), stringHead)])
	if strings.ContainsAny(head, " <\\") || strings.ContainsFunc(head, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return true, false
	}
	head, ok := decodeBase64(head[:min(len(head), packedHead)])
	return ok && (strings.HasPrefix(head, "\x1f\x8b") || isText(head)), true
}

var withoutBreaks = strings.NewReplacer("\\n", "", "\\r", "")

// isText reports whether s, the beginning of some data, is text.
func isText(s string) bool {
	if strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") {
		return true
	}
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	for cut := range min(len(s), utf8.UTFMax) {
		if utf8.ValidString(s[:len(s)-cut]) {
			return true
		}
	}
	return false
}

// typeKeys name the media type of what stands beside them: {"mimeType":
// "text/javascript", "text": "…"}.
var typeKeys = map[string]bool{"mimetype": true, "contenttype": true, "mediatype": true}

// otherTypes are the beginnings of media types of which nothing is a page. A
// browser's log holds more of them than of pages, and larger ones.
var otherTypes = []string{"image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript",
	"application/x-javascript", "application/wasm"}

// pages returns the strings to open, the largest first.
func (w *walker) pages() []pageString {
	pages := slices.DeleteFunc(w.found, func(s pageString) bool { return s.around != nil && s.around.other })
	return pages[:min(len(pages), maxStrings)]
}

// open returns the page in a string of p.
func (s pageString) open(p Page, w *walker) Page {
	raw := p.part(s.begin, s.end)
	if s.cut {
		raw.Text = trimEscape(raw.Text)
		raw.doubt(site.Doubt{Line: raw.Line, Msg: "the JSON around the page is cut off"})
	} else if w.damaged {
		raw.doubt(site.Doubt{Line: raw.Line, Msg: "the JSON around the page is damaged"})
	}
	raw.OneLine = raw.OneLine || s.join != nil || s.packed || strings.Contains(raw.Text, "\\")
	if s.join != nil {
		raw.Text = s.join(raw.Text)
	} else {
		raw.Text = jsonscan.Unescape(raw.Text)
	}
	if s.packed {
		var ok bool
		if raw.Text, ok = decodeBase64(raw.Text); !ok {
			raw.doubt(site.Doubt{Line: raw.Line, Msg: "the base64 around the page breaks off"})
		}
	}
	s.setOrigin(&raw)
	return raw
}

// setOrigin takes what the nearest object says that says anything.
func (s pageString) setOrigin(p *Page) {
	var near site.Origin
	for o := s.around; o != nil; o = o.up {
		here := o.Origin.Or(o.inner)
		if near.Place.Kind == "" {
			near.Place = here.Place
		}
		near.Captured = cmp.Or(near.Captured, here.Captured)
	}
	p.take(near)
}

// trimEscape drops an escape that the end of the text cuts off: \, \u, \u00e.
func trimEscape(raw string) string {
	tail := max(0, len(raw)-len(`\u123`))
	i := tail + strings.LastIndexByte(raw[tail:], '\\')
	if i < tail || isEscaped(raw[:i]) || i+1 < len(raw) && raw[i+1] != 'u' {
		return raw
	}
	return raw[:i]
}

// joinLines returns the strings of an array that are lines as one text: the
// output of a notebook is an array of lines, with their line breaks or without.
// The last bracket of the array is not there.
func joinLines(array string) string {
	var b strings.Builder
	for raw := range stringsOf(array) {
		if !isLine(raw) {
			continue
		}
		line := jsonscan.Unescape(raw)
		b.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// stringsOf yields what is between the quotes of each string of an array. The
// last may be cut off.
func stringsOf(array string) iter.Seq[string] {
	return func(yield func(string) bool) {
		sc := jsonscan.Scanner{Src: array}
		for at := range sc.Elements() {
			isString := sc.Peek() == '"'
			raw := sc.Value()
			if !isString {
				continue
			}
			if raw == "" {
				raw = trimEscape(array[at:]) + "\""
			}
			if !yield(raw[1 : len(raw)-1]) {
				return
			}
		}
	}
}
