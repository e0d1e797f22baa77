package dailypapers

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// readInput reads r to its end, but not more than the given number of bytes.
func readInput(r io.Reader, most int64) (string, error) {
	if most <= 0 {
		most = DefaultMaxBytes
	}
	var b strings.Builder
	if n := sizeOf(r); n <= most {
		b.Grow(int(n))
	}
	n, err := io.Copy(&b, io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("dailypapers: reading the page: %w", err)
	case n > most:
		return "", fmt.Errorf("dailypapers: the input is larger than %d bytes", most)
	}
	return b.String(), nil
}

// sizeOf returns how much there is to read, 0 if r does not tell.
func sizeOf(r io.Reader) int64 {
	switch r := r.(type) {
	case interface{ Len() int }:
		return int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			return info.Size() + 1
		}
	}
	return 0
}

// open takes the envelope off the input and makes it UTF-8.
func (p *page) open(src string) {
	src = withoutHTTPHead(p.decode(src))
	if page, ok := p.unwrapMHTML(src); ok {
		src = p.decode(page)
	}
	p.input = unwrapJSON(src)
}

// unwrapJSON returns the JSON in what a browser or a scraper makes of an answer
// of the API: a page that is one <pre>, a code block of markdown, or the text
// behind a scraper's own lines.
func unwrapJSON(src string) string {
	head := src[:min(len(src), 4096)]
	for _, mark := range []string{"<pre", "```json\n", "```\n", "Markdown Content:\n"} {
		at := strings.Index(head, mark)
		if at < 0 {
			continue
		}
		body := src[at+len(mark):]
		if mark == "<pre" {
			_, after, _ := strings.Cut(body, ">")
			body, _, _ = strings.Cut(after, "</pre")
		}
		body = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(body), "```"))
		if body == "" || body[0] != '[' && body[0] != '{' || !strings.Contains(strings.ToLower(body[:min(len(body), 4096)]), "paper") {
			continue
		}
		if mark == "<pre" {
			body = html.UnescapeString(body)
		}
		if body[0] == '{' || strings.HasPrefix(strings.TrimSpace(body[1:]), "{") {
			return body
		}
	}
	return src
}

// withoutHTTPHead returns the body of an HTTP answer that was saved with its head.
func withoutHTTPHead(src string) string {
	if !strings.HasPrefix(src, "HTTP/") {
		return src
	}
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		if _, body, ok := strings.Cut(src, end); ok {
			return body
		}
	}
	return src
}

// decode returns src as UTF-8, after its byte order mark if it has one. Invalid
// bytes become U+FFFD and a Problem.
func (p *page) decode(src string) string {
	switch {
	case strings.HasPrefix(src, "\xef\xbb\xbf"):
		src = src[3:]
	case strings.HasPrefix(src, "\xff\xfe"):
		src = decodeUTF16(src[2:], binary.LittleEndian)
	case strings.HasPrefix(src, "\xfe\xff"):
		src = decodeUTF16(src[2:], binary.BigEndian)
	}
	if utf8.ValidString(src) {
		return src
	}
	line, at, count := 0, -1, 0
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRuneInString(src[i:])
		if r == utf8.RuneError && n == 1 {
			if count == 0 {
				at, line = i, 1+strings.Count(src[:i], "\n")
			}
			count++
		}
		i += n
	}
	p.problem(Problem{Line: line, Text: clip(fold(src[at:min(len(src), at+40)])),
		Msg: fmt.Sprintf("%d bytes are not UTF-8 and became U+FFFD", count)})
	return strings.ToValidUTF8(src, "\uFFFD")
}

func decodeUTF16(src string, order binary.ByteOrder) string {
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = order.Uint16([]byte(src[2*i : 2*i+2]))
	}
	return string(utf16.Decode(units))
}

// unwrapMHTML returns the HTML part of a page saved as a single file: a MIME
// message, whose Date is the day on which it was saved. It takes what it can
// get of a message that is cut off.
func (p *page) unwrapMHTML(src string) (html string, ok bool) {
	head := src[:min(len(src), 4096)]
	if !strings.Contains(strings.ToLower(head), "\ncontent-type:") || strings.HasPrefix(strings.TrimLeft(head, " \r\n\t"), "<") {
		return "", false
	}
	msg, err := mail.ReadMessage(strings.NewReader(src))
	if err != nil {
		return "", false
	}
	kind, params, err := mime.ParseMediaType(msg.Header.Get("Content-Type"))
	if err != nil {
		return "", false
	}
	var body []byte
	switch {
	case kind == "text/html":
		body, err = decodePart(msg.Body, msg.Header.Get("Content-Transfer-Encoding"))
	case strings.HasPrefix(kind, "multipart/"):
		body, err = findHTMLPart(msg.Body, params["boundary"], 4)
	default:
		p.what = "a MIME message of type " + kind
		return "", true
	}
	if err != nil && !errors.Is(err, io.EOF) {
		p.problem(Problem{Msg: "the MHTML envelope is damaged: " + err.Error()})
	}
	if len(body) == 0 {
		p.what = "a MIME message without an HTML part"
		return "", true
	}
	if t, err := msg.Header.Date(); err == nil && t.UTC().Year() > 0 && t.UTC().Year() < 10000 {
		p.captured = dateOf(t)
	}
	p.setAddress(msg.Header.Get("Snapshot-Content-Location"))
	return string(body), true
}

// findHTMLPart returns the first HTML part of a multipart body, which may have
// multiparts inside.
func findHTMLPart(r io.Reader, boundary string, depth int) ([]byte, error) {
	if boundary == "" {
		return nil, errors.New("no boundary")
	}
	parts := multipart.NewReader(r, boundary)
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return nil, err
		}
		if kind, params, _ := mime.ParseMediaType(part.Header.Get("Content-Type")); kind == "text/html" {
			return decodePart(part, part.Header.Get("Content-Transfer-Encoding"))
		} else if strings.HasPrefix(kind, "multipart/") && depth > 0 {
			return findHTMLPart(part, params["boundary"], depth-1)
		}
	}
}

// decodePart undoes the transfer encoding of a MIME part. With an error it
// returns what it could decode.
func decodePart(r io.Reader, encoding string) ([]byte, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		r = quotedprintable.NewReader(r)
	case "base64":
		r = base64.NewDecoder(base64.StdEncoding, r)
	}
	var b bytes.Buffer
	_, err := b.ReadFrom(r)
	return b.Bytes(), err
}
