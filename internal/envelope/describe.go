package envelope

import (
	"cmp"
	"strings"

	"dailypapers/internal/text"
)

// magics are the beginnings of what is no text and holds none that is opened.
var magics = []struct{ begin, name string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP file"},
	{"\x1f", "compressed data"},
	{"BZh91AY&SY", "compressed data"},
	{"\xfd7zXZ\x00", "compressed data"},
	{"\x28\xb5\x2f\xfd", "compressed data"},
	{"\x89PNG\r\n", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"SQLite format 3\x00", "a database"},
}

// magic returns what begins like s, "" for text.
func magic(s string) string {
	for _, m := range magics {
		if strings.HasPrefix(s, m.begin) {
			return m.name
		}
	}
	return ""
}

// notations are the beginnings of texts that hold data, but in no notation that is
// read.
var notations = []struct{ begin, holds, name string }{
	{"- ", " paper:\n", "YAML"},
	{"[{", " paper: {", "YAML"},
	{"[{paper: {", "", "YAML"},
	{"data:", ",", "a data: URL"},
}

// notation returns what a text is in that begins with head, "" for prose.
func notation(head string) string {
	head = strings.TrimLeft(head, " \r\n")
	for _, n := range notations {
		if rest, ok := strings.CutPrefix(head, n.begin); ok && strings.Contains(" "+rest, n.holds) {
			return n.name
		}
	}
	return ""
}

// describeMost bounds what Describe unpacks: the beginning is enough.
const describeMost = 1 << 20

// Describe tells what src is, for the error that it is no page: "a PDF file", "a
// MIME message of type text/plain", "text without papers that begins "…"".
func Describe(src string) string {
	o := opener{most: describeMost, left: describeMost}
	p, err := o.peel(Page{Text: src})
	if err != nil || p.Text == "" && magic(src) != "" {
		return "compressed data"
	}
	if what := magic(p.Text); what != "" {
		return what
	}
	if strings.TrimSpace(p.Text) == "" {
		return "the input is empty"
	}
	if m, ok := readMessage(p); ok {
		if strings.HasPrefix(m.kind, "multipart/") || isHTMLType(m.kind) {
			return "a MIME message without an HTML part"
		}
		return "a MIME message of type " + text.Beginning(m.kind)
	}
	head := toUTF8(Page{Text: p.Text[:min(len(p.Text), text.Head)]}).Text
	if strings.ContainsRune(head, 0) {
		return "binary data"
	}
	return cmp.Or(notation(head), text.WithoutPapers(head))
}
