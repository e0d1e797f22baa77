package envelope

import (
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// peel takes off what lies around a text byte by byte: compression, heads of HTTP
// answers, byte order marks, separators of records, UTF-16. They come in any order and more than once:
// "curl -iL" prints a head for every redirect, editors add a second mark.
func (o *opener) peel(p Page) (Page, error) {
	for packed := 0; ; {
		switch {
		case strings.HasPrefix(p.Text, "\x1f\x8b") && packed < maxDepth: // a stream may unpack to itself
			packed++
			if err := o.gunzip(&p); err != nil {
				return p, err
			}
		case strings.HasPrefix(p.Text, "\xef\xbb\xbf"):
			p.Text = p.Text[3:]
		case strings.HasPrefix(p.Text, "\x1e"): // in front of each text of JSON (RFC 7464)
			p.Text = strings.ReplaceAll(p.Text[1:], "\n\x1e", "\n")
		case strings.HasPrefix(p.Text, "\xff\xfe"):
			decodeUTF16(&p, binary.LittleEndian)
		case strings.HasPrefix(p.Text, "\xfe\xff"):
			decodeUTF16(&p, binary.BigEndian)
		case cutHTTPHead(&p):
		default:
			return p, nil
		}
	}
}

// gunzip unpacks the members of a gzip stream. A stream that is cut off or
// damaged gives what came before that.
func (o *opener) gunzip(p *Page) error {
	packed := strings.NewReader(p.Text)
	var b strings.Builder
	b.Grow(unpackedSize(p.Text, o.left))
	zr, err := gzip.NewReader(packed)
	for err == nil {
		zr.Multistream(false)
		var n int64
		n, err = io.Copy(&b, io.LimitReader(zr, min(o.left, math.MaxInt64-1)+1))
		if n > o.left {
			return fmt.Errorf("the input unpacks to more than %d bytes", o.most)
		}
		o.left -= n
		rest := p.Text[len(p.Text)-packed.Len():]
		if err != nil || strings.TrimLeft(rest, "\x00") == "" { // archives are padded
			break
		}
		if !strings.HasPrefix(rest, "\x1f\x8b") {
			err = fmt.Errorf("%d bytes behind it are something else", len(rest))
			break
		}
		err = zr.Reset(packed)
	}
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		p.doubt(site.Doubt{Msg: "the compressed page is cut off"})
	case err != nil:
		p.doubt(site.Doubt{Msg: "the compressed page is damaged: " + err.Error()})
	}
	p.Text = b.String()
	return nil
}

const (
	minPacked  = 18   // bytes of the head and of the end of a gzip stream
	maxInflate = 1032 // bytes that deflate makes of one, at most
)

// unpackedSize returns how large a gzip stream says it is, if that is possible.
func unpackedSize(packed string, most int64) int {
	if len(packed) < minPacked {
		return 0
	}
	n := int64(binary.LittleEndian.Uint32([]byte(packed[len(packed)-4:])))
	if n > min(most, maxInflate*int64(len(packed)), maxGrow) {
		return 0
	}
	return int(n)
}

// decodeUTF16 makes UTF-8 of UTF-16 behind its byte order mark.
func decodeUTF16(p *Page, order binary.ByteOrder) {
	src := []byte(p.Text[2:])
	var b strings.Builder
	b.Grow(len(src) / 2)
	lone, first := 0, 0
	for len(src) >= 2 {
		r := rune(order.Uint16(src))
		src = src[2:]
		if utf16.IsSurrogate(r) {
			r2 := rune(utf8.RuneError)
			if len(src) >= 2 {
				r2 = utf16.DecodeRune(r, rune(order.Uint16(src)))
			}
			if r = r2; r == utf8.RuneError {
				if lone++; lone == 1 {
					first = b.Len()
				}
			} else {
				src = src[2:]
			}
		}
		b.WriteRune(r)
	}
	p.Text = b.String()
	if lone > 0 {
		p.doubt(site.Doubt{Line: p.at(first), Text: begin(p.Text[first:]),
			Msg: fmt.Sprintf("%d halves of UTF-16 pairs stand alone and became U+FFFD", lone)})
	}
	if len(src) > 0 {
		p.doubt(site.Doubt{Line: p.at(len(p.Text)), Msg: "half of the last UTF-16 character is missing"})
	}
}

// toUTF8 makes U+FFFD of bytes that are not UTF-8.
func toUTF8(p Page) Page {
	if utf8.ValidString(p.Text) {
		return p
	}
	first, count := 0, 0
	for i, r := range p.Text {
		if r == utf8.RuneError && !strings.HasPrefix(p.Text[i:], "\uFFFD") {
			if count++; count == 1 {
				first = i
			}
		}
	}
	p.doubt(site.Doubt{Line: p.at(first), Text: begin(p.Text[first:]),
		Msg: fmt.Sprintf("%d bytes are not UTF-8 and became U+FFFD", count)})
	p.Text = strings.ToValidUTF8(p.Text, "\uFFFD")
	return p
}

// begin returns the beginning of s for a message.
func begin(s string) string { return text.Clip(text.Fold(s[:min(len(s), shown)])) }

// shown is how many bytes of a text a message shows.
const shown = 40
