package envelope

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"iter"
	"mime"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A message is a MIME message: a page that was saved as a single file (MHTML), or
// sent by mail; or a part of one.
type message struct {
	kind   string // its media type
	params map[string]string
	head   []field
	body   Page
	whole  bool // what is around it ends it
}

// cutMessage takes the head off a message.
func cutMessage(p Page, whole bool) (m message, wellFormed bool) {
	head, body, wellFormed := cutHead(p.Text)
	m = message{head: head, body: p.part(len(p.Text)-len(body), len(p.Text)), whole: whole}
	m.kind, m.params, _ = mime.ParseMediaType(get(head, "content-type")) // damaged parameters leave the kind
	return m, wellFormed
}

// readMessage reads the head of a MIME message. Lines such as "Content-Type:
// text/html" in front of other text, as tools write them above markdown, make
// none.
func readMessage(p Page) (m message, ok bool) {
	name, _, ok := strings.Cut(p.Text[:min(len(p.Text), maxHead)], ":")
	if !ok || !isFieldName(name) { // most pages
		return m, false
	}
	if m, ok = cutMessage(p, true); !ok {
		return m, false
	}
	switch {
	case m.kind == "":
		return m, false
	case get(m.head, "mime-version") != "":
		return m, true
	case strings.HasPrefix(m.kind, "multipart/"):
		boundary := m.params["boundary"]
		return m, boundary != "" && strings.Contains(m.body.Text, "--"+boundary)
	case isHTMLType(m.kind):
		return m, get(m.head, "content-transfer-encoding") != "" || strings.HasPrefix(strings.TrimLeft(m.body.Text, " \r\n\t"), "<")
	}
	return m, false
}

// maxNesting is how deep multiparts may lie in one another.
const maxNesting = 4

// pages yields the HTML in the message, in order: a browser writes the page
// first and its frames behind it, others begin with what is empty, or an ad.
func (m message) pages() iter.Seq[Page] {
	return func(yield func(Page) bool) { m.read(site.Origin{}, maxNesting, yield) }
}

// read yields the HTML of a message that may have parts. It returns false if the
// loop wants no more.
func (m message) read(above site.Origin, depth int, yield func(Page) bool) bool {
	var o site.Origin
	for _, f := range m.head {
		o.Note(f.name, f.value)
	}
	o = o.Or(above)
	switch {
	case isHTMLType(m.kind):
		p := m.decode()
		p.take(o)
		return strings.TrimSpace(p.Text) == "" || yield(p)
	case depth > 0 && m.kind == "message/rfc822":
		inner, _ := cutMessage(m.body, m.whole)
		return inner.read(o, depth-1, yield)
	case depth > 0 && m.params["boundary"] != "": // a multipart, whatever it is called
		for p, whole := range splitParts(m.body, m.params["boundary"]) {
			if part, _ := cutMessage(p, whole); !part.read(o, depth-1, yield) {
				return false
			}
		}
	}
	return true
}

func isHTMLType(kind string) bool { return kind == "text/html" || kind == "application/xhtml+xml" }

// splitParts yields the parts of a multipart, and whether a boundary ends them.
func splitParts(p Page, boundary string) iter.Seq2[Page, bool] {
	return func(yield func(Page, bool) bool) {
		rest := p
		begun := false
		for {
			end, next, last := findBoundary(rest.Text, "--"+boundary)
			whole := end >= 0
			if !whole {
				end, next = len(rest.Text), len(rest.Text)
			}
			if begun && !yield(rest.part(0, end), whole) || last || !whole {
				return
			}
			rest, begun = rest.part(next, len(rest.Text)), true
		}
	}
}

// findBoundary returns where a part ends in front of a boundary's line and where
// the next begins behind it; end is -1 if there is none.
func findBoundary(s, boundary string) (end, next int, last bool) {
	for end := range text.Places(s, boundary) {
		if end > 0 && s[end-1] != '\n' {
			continue
		}
		behind := end + len(boundary)
		line, _, _ := strings.Cut(s[behind:], "\n")
		after, closes := strings.CutPrefix(line, "--")
		if strings.TrimSpace(after) != "" {
			continue
		}
		next = min(behind+len(line)+1, len(s))
		return len(strings.TrimSuffix(strings.TrimSuffix(s[:end], "\n"), "\r")), next, closes
	}
	return -1, 0, false
}

// decode returns the body without its transfer encoding. Other encodings than
// these two leave the text as it is.
func (m message) decode() Page {
	p := m.body
	if !m.whole {
		p.doubt(site.Doubt{Msg: "the MHTML envelope is cut off"})
	}
	switch strings.ToLower(get(m.head, "content-transfer-encoding")) {
	case "quoted-printable":
		decoded, bad := decodeQuoted(p.Text)
		if p.Text = decoded; bad > 0 {
			p.doubt(site.Doubt{Msg: fmt.Sprintf("the MHTML envelope is damaged: %d times \"=\" is followed by no number", bad)})
		}
	case "base64":
		decoded, ok := decodeBase64(p.Text)
		if p.Text = decoded; !ok {
			p.doubt(site.Doubt{Msg: "the MHTML envelope is damaged: its base64 breaks off"})
		}
	default:
		return p
	}
	if !p.OneLine {
		p.Line = 0
	}
	return p
}

// maxQuotedLine is longer than a line of quoted-printable may be (RFC 2045: 76).
const maxQuotedLine = 80

// decodeQuoted decodes quoted-printable. A "=" that encodes nothing stays, and is
// counted.
func decodeQuoted(s string) (_ string, bad int) {
	var b strings.Builder
	b.Grow(len(s))
	for {
		i := strings.IndexByte(s, '=')
		if i < 0 {
			b.WriteString(s)
			return b.String(), bad
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		line := strings.TrimLeft(s[:min(len(s), maxQuotedLine)], " \t\r")
		switch {
		case strings.HasPrefix(line, "\n"): // the line goes on
			s = s[strings.IndexByte(s, '\n')+1:]
		case line == "" && len(s) <= maxQuotedLine: // the text ends
			s = ""
		default:
			c := []byte{'='} // which stays if nothing is decoded
			if _, err := hex.Decode(c, []byte(s[:min(len(s), 2)])); err == nil {
				s = s[2:]
			} else {
				bad++
			}
			b.Write(c)
		}
	}
}

// toStandard makes the alphabet of addresses the usual one, and drops line breaks.
var toStandard = strings.NewReplacer("-", "+", "_", "/", "\n", "", "\r", "", " ", "", "\t", "")

// decodeBase64 decodes base64 in either alphabet, with padding or without. It
// returns what comes before a fault, in whole groups of four letters.
func decodeBase64(s string) (_ string, ok bool) {
	b, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(toStandard.Replace(s), "="))
	return string(b), err == nil
}
