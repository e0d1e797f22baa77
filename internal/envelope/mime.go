package envelope

import (
	"encoding/base64"
	"errors"
	"fmt"
	"iter"
	"mime"
	"strings"

	"dailypapers/internal/site"
)

// A message is a MIME message: a page that was saved as a single file (MHTML), or
// sent by mail.
type message struct {
	kind  string // its media type
	pages []Page // its HTML, in order
}

// readMessage reads a MIME message. Lines such as "Content-Type: text/html" in
// front of other text, as tools write them above markdown, make none.
func readMessage(p Page) (m message, ok bool) {
	head, body, ok := cutHead(p.Text)
	if !ok || get(head, "content-type") == "" {
		return m, false
	}
	kind, params := mediaType(head)
	switch {
	case kind == "":
		return m, false
	case get(head, "mime-version") != "":
	case strings.HasPrefix(kind, "multipart/"):
		ok = params["boundary"] != "" && strings.Contains(body, "--"+params["boundary"])
	case isHTMLType(kind):
		ok = get(head, "content-transfer-encoding") != "" || strings.HasPrefix(strings.TrimLeft(body, " \r\n\t"), "<")
	default:
		ok = false
	}
	if !ok {
		return m, false
	}
	m.kind = kind
	m.read(p.part(len(p.Text)-len(body), len(p.Text)), head, origin{}, maxNesting, true)
	return m, true
}

// maxNesting is how deep multiparts may lie in one another.
const maxNesting = 4

// read keeps the HTML of one part of the message, which may be a multipart.
func (m *message) read(p Page, head []field, above origin, depth int, whole bool) {
	var o origin
	for _, f := range head {
		o.note(f.name, f.value)
	}
	o = o.or(above)
	kind, params := mediaType(head)
	switch {
	case depth > 0 && strings.HasPrefix(kind, "multipart/"):
		if params["boundary"] == "" {
			return
		}
		for part, whole := range splitParts(p, params["boundary"]) {
			head, body, _ := cutHead(part.Text)
			m.read(part.part(len(part.Text)-len(body), len(part.Text)), head, o, depth-1, whole)
		}
	case depth > 0 && kind == "message/rfc822":
		head, body, _ := cutHead(p.Text)
		m.read(p.part(len(p.Text)-len(body), len(p.Text)), head, o, depth-1, whole)
	case isHTMLType(kind):
		p.take(o)
		if !whole {
			p.doubt(site.Doubt{Msg: "the MHTML envelope is cut off"})
		}
		decodeTransfer(&p, get(head, "content-transfer-encoding"))
		if strings.TrimSpace(p.Text) != "" {
			m.pages = append(m.pages, p)
		}
	}
}

// mediaType reads a Content-Type, "" if it can't be read.
func mediaType(head []field) (kind string, params map[string]string) {
	kind, params, err := mime.ParseMediaType(get(head, "content-type"))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return "", nil
	}
	return kind, params
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
	for i := 0; ; {
		n := strings.Index(s[i:], boundary)
		if n < 0 {
			return -1, 0, false
		}
		end = i + n
		i = end + len(boundary)
		if end > 0 && s[end-1] != '\n' {
			continue
		}
		line, _, more := strings.Cut(s[i:], "\n")
		after, closes := strings.CutPrefix(line, "--")
		if strings.TrimSpace(after) != "" {
			continue
		}
		next = i + len(line)
		if more {
			next++
		}
		return len(strings.TrimSuffix(strings.TrimSuffix(s[:end], "\n"), "\r")), next, closes
	}
}

// decodeTransfer undoes the transfer encoding of a part. Other encodings than
// these two leave the text as it is.
func decodeTransfer(p *Page, encoding string) {
	switch strings.ToLower(encoding) {
	case "quoted-printable":
		decoded, bad := decodeQuoted(p.Text)
		if p.Text, p.Line = decoded, 0; bad > 0 {
			p.doubt(site.Doubt{Msg: fmt.Sprintf("the MHTML envelope is damaged: %d times \"=\" is followed by no number", bad)})
		}
	case "base64":
		decoded, ok := decodeBase64(p.Text)
		if p.Text, p.Line = decoded, 0; !ok {
			p.doubt(site.Doubt{Msg: "the MHTML envelope is damaged: its base64 breaks off"})
		}
	}
}

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
		line := strings.TrimLeft(s[:min(len(s), 80)], " \t\r")
		switch {
		case len(s) >= 2 && isHex(s[0]) && isHex(s[1]):
			b.WriteByte(hex(s[0])<<4 | hex(s[1]))
			s = s[2:]
		case strings.HasPrefix(line, "\n"): // the line goes on
			s = s[strings.IndexByte(s, '\n')+1:]
		case line == "" && len(s) <= 80: // the text ends
			s = ""
		default:
			b.WriteByte('=')
			bad++
		}
	}
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

func hex(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}

// toStandard makes the alphabet of addresses the usual one, and drops line breaks.
var toStandard = strings.NewReplacer("-", "+", "_", "/", "\n", "", "\r", "", " ", "", "\t", "")

// decodeBase64 decodes base64 in either alphabet, with padding or without. It
// returns what comes before a fault.
func decodeBase64(s string) (_ string, ok bool) {
	s = strings.TrimRight(toStandard.Replace(s), "=")
	b, err := base64.RawStdEncoding.DecodeString(s)
	var at base64.CorruptInputError
	if errors.As(err, &at) {
		if at%4 == 1 { // half a byte
			at--
		}
		b, _ = base64.RawStdEncoding.DecodeString(s[:at])
	}
	return string(b), err == nil
}
