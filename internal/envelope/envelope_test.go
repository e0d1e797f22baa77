package envelope_test

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"

	"dailypapers/internal/envelope"
	"dailypapers/internal/text"
)

// page is a text long enough to be taken for a page; its second line tells.
const page = "<html><body>\n<h3><a href=\"/papers/2603.09110\">Moss: Quiet Baselines Win</a></h3>\n<p>4 authors</p>\n</body></html>\n"

// spell prints what was opened: a line a page, in the order of the loop. The text
// of the page above is "PAGE".
func spell(src string, most int64) string {
	var b strings.Builder
	for p, err := range envelope.Open(src, most) {
		if err != nil {
			fmt.Fprintf(&b, "error: %v\n", err)
			continue
		}
		if p.JSON {
			b.WriteString("JSON ")
		}
		fmt.Fprintf(&b, "%s @%d", short(p.Text, p.JSON), p.Line)
		if p.OneLine {
			b.WriteString("!")
		}
		if p.Place.Kind != "" {
			fmt.Fprintf(&b, " %s", strings.TrimRight(strings.Join([]string{p.Place.Kind, p.Place.Period + p.Place.Query + p.Place.ID}, " "), " "))
		}
		if !p.Captured.IsZero() {
			fmt.Fprintf(&b, " captured %s", p.Captured)
		}
		for _, d := range p.Doubts {
			fmt.Fprintf(&b, " (%d: %s: %q)", d.Line, d.Msg, d.Text)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func short(text string, json bool) string {
	switch {
	case text == page:
		return "PAGE"
	case json || len(text) > 160:
		return fmt.Sprintf("%q", text[:min(len(text), 12)]+"…")
	}
	return fmt.Sprintf("%q", text)
}

func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.Encode(s)
	return strings.TrimSuffix(b.String(), "\n")
}

func gzipped(parts ...string) string {
	var b bytes.Buffer
	for _, s := range parts {
		w, _ := gzip.NewWriterLevel(&b, gzip.NoCompression)
		io.WriteString(w, s)
		w.Close()
	}
	return b.String()
}

func utf16le(s string) string {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

func based(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }

// nested puts multiparts around a part, one inside another.
func nested(depth int, part string) string {
	for i := range depth {
		part = fmt.Sprintf("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n%s\n--b%d--\n", i, i, part, i)
	}
	return part
}

func mhtml(parts ...string) string {
	return "From: <Saved by a browser>\nSnapshot-Content-Location: https://huggingface.co/papers/date/2026-03-18\n" +
		"Date: Thu, 19 Mar 2026 23:30:00 -0400\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=\"--b=_1\"\n\n" +
		"----b=_1\n" + strings.Join(parts, "\n----b=_1\n") + "\n----b=_1--\n"
}

const (
	on      = " daily 2026-03-18"
	saved   = on + " captured 2026-03-20\n"
	address = `"url":"https://huggingface.co/papers/date/2026-03-18"`
)

func TestOpen(t *testing.T) {
	htmlPart := "Content-Type: text/html\n\n" + page
	for _, tt := range []struct{ src, want string }{
		{"", ""},
		{" \n", ""},
		{"Daily Papers\n", "\"Daily Papers\\n\" @1\n"},
		{page, "PAGE @1\n"},
		{"%PDF-1.7\n", ""},

		// views
		{"\x1b[36ma\tb\x1b[0m\n", "\"a\\tb\\n\" @1\n"},
		{"1:{\"a\":\n2:1,\n3:\"b\":\n4:2\n5:}\n", "JSON \"{\\\"a\\\":\\n1,\\n\\\"b\\\"…\" @1\n"},
		{"  1→a\n  2→b\n  3→c\n  4→d\n  5→e\n", "\"a\\nb\\nc\\nd\\ne\\n\" @1\n"},
		{"\ta\n0\tb\n1\tc\n2\td\n3\te\n", "\"\\ta\\n0\\tb\\n1\\tc\\n2\\td\\n3\\te\\n\" @1\n"}, // a column of numbers

		// bytes
		{"\xef\xbb\xbf\xef\xbb\xbf" + page, "PAGE @1\n"},
		{"HTTP/1.1 200 OK\r\nX: y\r\n\r\n\xef\xbb\xbf" + page, "PAGE @4\n"},
		{"\x1e[1,\"a\"]\n\x1e[2,\"b\"]\n", `JSON "[1,\"a\"]\n[2,\"…" @1` + "\n"},
		{"\x1ea \x1eb", "\"a \\x1eb\" @1\n"},
		{"HTTP/2 302\nlocation: /papers/date/2026-03-18\n\nHTTP/2 200\ndate: Fri, 20 Mar 2026 03:30:00 GMT\n\n" + page, "PAGE @7" + saved},
		{"HTTP/2 200\n  x\ndate: Fri, 20 Mar 2026 03:30:00 GMT\n\n" + page, "PAGE @5 captured 2026-03-20\n"},
		{"HTTP/2 200\n" + strings.Repeat("a: b\n", 1<<14), "\"HTTP/2 200\\na…\" @1\n"}, // no head is so long
		{"HTTP/2 200\ncontent-type: text/html", ""},
		{"HTTP/2 is fast\n\nand more", "\"HTTP/2 is fast\\n\\nand more\" @1\n"},
		{"HTTP/2 200", ""},
		{"HTTP/2 20\n\nand more", "\"HTTP/2 20\\n\\nand more\" @1\n"},
		{utf16le(page), "PAGE @1\n"},
		{utf16le("HTTP/2 200\n\n" + page), "PAGE @3\n"},
		{utf16le("a\nb") + "c", "\"a\\nb\" @1 (2: half of the last UTF-16 character is missing: \"\")\n"},
		{"\xfe\xff\x00a\x00\n\xd8\x3d\x00b", "\"a\\n\uFFFDb\" @1 (2: 1 halves of UTF-16 pairs stand alone and became U+FFFD: \"\uFFFDb\")\n"},
		{"\xff\xfe\x3d\xd8\x00\xde", "\"😀\" @1\n"},
		{"a\n\xffb\xfe", "\"a\\n\uFFFDb\uFFFD\" @1 (2: 2 bytes are not UTF-8 and became U+FFFD: \"\uFFFDb\uFFFD\")\n"},
		{gzipped(page), "PAGE @1\n"},
		{gzipped(page[:9], "", page[9:]), "PAGE @1\n"},
		{gzipped(page) + "\x00\x00\x00", "PAGE @1\n"},
		{gzipped(page) + "and", "PAGE @1 (0: the compressed page is damaged: 3 bytes behind it are something else: \"\")\n"},
		{gzipped(page)[:40], "\"<html><body>\\n<h3><a href=\" @1 (0: the compressed page is cut off: \"\")\n"},
		{gzipped(page)[:8], ""},
		{"HTTP/2 200\n\n" + gzipped(gzipped(utf16le(page))), "PAGE @3\n"},
		{gzipped(strings.Repeat("a", 5000)), "error: the input unpacks to more than 4000 bytes\n"},
		{gzipped(strings.Repeat("a", 4000)), "\"aaaaaaaaaaaa…\" @1\n"},

		// MIME
		{mhtml(htmlPart), "PAGE @11" + saved},
		{strings.ReplaceAll(mhtml(htmlPart), "\n", "\r\n"), "\"" + `<html><body>\r\n<h3><a href=\"/papers/2603.09110\">Moss: Quiet Baselines Win</a></h3>\r\n<p>4 authors</p>\r\n</body></html>\r\n" @11` + saved},
		{mhtml("Content-Type: image/png\n\n\xff\x89", htmlPart), "PAGE @15" + saved},
		{mhtml("Content-Type: text/html\n\n\n", "Content-Type: text/html\n\n<p>ad\n", htmlPart), "\"<p>ad\\n\" @16" + saved + "PAGE @21" + saved},
		{mhtml("Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: text/plain\n\nx\n--c--\n", htmlPart), "PAGE @20" + saved},
		{mhtml("Content-Type: multipart/mixed; boundary=c\n\n--c\n" + htmlPart + "\n--c--\n"), "PAGE @14" + saved},
		{mhtml("Content-Type: message/rfc822\n\n" + htmlPart), "PAGE @13" + saved},
		{mhtml("Content-Type: text/html\nContent-Location: https://huggingface.co/papers/2603.09110\n\n" + page), "PAGE @12 paper 2603.09110 captured 2026-03-20\n"},
		{mhtml("Content-Type: text/html\nContent-Transfer-Encoding: Quoted-Printable\n\n<p>a=3D=C3=A9 =\nb==\r\n=x"),
			"\"<p>a=é b==x\" @0" + on + " captured 2026-03-20 (0: the MHTML envelope is damaged: 2 times \"=\" is followed by no number: \"\")\n"},
		{mhtml("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + based(page)[:40] + "\n" + based(page)[40:]), "PAGE @0" + saved},
		{mhtml("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + based("<p>\xff") + "!"),
			"\"<p>\" @0" + on + " captured 2026-03-20 (0: the MHTML envelope is damaged: its base64 breaks off: \"\")\n"},
		{mhtml("Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + based("<p>a")[:5] + "!"), "\"<p>\" @0" + on + " captured 2026-03-20 (0: the MHTML envelope is damaged: its base64 breaks off: \"\")\n"},
		{strings.TrimSuffix(mhtml("Content-Type: text/html\n\n<p>a"), "\n----b=_1--\n"), "\"<p>a\" @11" + on + " captured 2026-03-20 (0: the MHTML envelope is cut off: \"\")\n"},
		{mhtml("Content-Type: text/css\n\nx"), ""},
		{"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=41=42", "\"<p>AB\" @0\n"},
		{"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=" + strings.Repeat(" ", 80), "\"<p>a\" @0\n"},
		{"MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=" + strings.Repeat(" ", 81),
			"\"<p>a=" + strings.Repeat(" ", 81) + "\" @0 (0: the MHTML envelope is damaged: 1 times \"=\" is followed by no number: \"\")\n"},
		{"MIME-Version: 1.0\n" + strings.Repeat("Content-Type: message/rfc822\n\n", 4) + htmlPart, "PAGE @12\n"},
		{"MIME-Version: 1.0\n" + strings.Repeat("Content-Type: message/rfc822\n\n", 5) + htmlPart, ""},
		{nested(4, htmlPart), "PAGE @15\n"},
		{nested(5, htmlPart), ""},
		{"Content-Type: text/html\nDate: Fri, 20 Mar 2026 03:30:00 GMT\n\n" + page, "PAGE @4 captured 2026-03-20\n"},
		{"Content-Type: text/html\nDate: Thu, 19 Mar 2026 23:30:00 -0800 (PST)\n\n" + page, "PAGE @4 captured 2026-03-20\n"},
		{"MIME-Version: 1.0\nContent-Type: text/plain\n\nhello\n", ""},
		{"Content-Type: multipart/alternative; boundary=c\n\n--c\n" + htmlPart + "\n--c--", "PAGE @6\n"},
		{"MIME-Version: 1.0\nContent-Type: multipart/alternative\n\n--c\n" + htmlPart + "\n--c--", ""},
		{"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=c\n\n--cc\n--c and more\n--c \n" + htmlPart + "\n--c--\n--c\n" + htmlPart, "PAGE @9\n"},
		{"Content-Type: multipart/alternative\n\n--c\n" + htmlPart, "\"Content-Type…\" @1\n"},
		{"Content-Type: multipart/alternative; boundary=c\n\n# Daily Papers\n", "\"Content-Type: multipart/alternative; boundary=c\\n\\n# Daily Papers\\n\" @1\n"},
		{"MIME-Version: 1.0\nContent-Type: text/html\nTitle\n\n" + page, "\"MIME-Version…\" @1\n"},
		{"title: Papers\ncontent-type: text/markdown\n\n# Daily Papers\n", "\"title: Papers\\ncontent-type: text/markdown\\n\\n# Daily Papers\\n\" @1\n"},
		{"title: Papers\ncontent-type: text/html\n\n# Daily Papers\n", "\"title: Papers\\ncontent-type: text/html\\n\\n# Daily Papers\\n\" @1\n"},

		// JSON
		{`{"error":"none"}`, `JSON "{\"error\":\"no…" @1` + "\n"},
		{`{"error" none}`, `"{\"error\" none}" @1` + "\n"},
		{`[]`, "\"[]\" @1\n"},
		{`{}`, "\"{}\" @1\n"},
		{`{a: "b"}`, `"{a: \"b\"}" @1` + "\n"},
		{`[null]`, "\"[null]\" @1\n"},
		{`["Attention" is all] they needed`, `"[\"Attention\" is all] they needed" @1` + "\n"},
		{`[1] "Gulls"`, "\"[1] \\\"Gulls\\\"\" @1\n"},
		{`"Attention"`, `JSON "\"Attention\"…" @1` + "\n"},
		{`"Attention was all`, "\"\\\"Attention was all\" @1\n"},
		{`[1] Hugging Face`, "\"[1] Hugging Face\" @1\n"},
		{"\n{\n" + address + `,"html":` + quoted(page) + `}`, `JSON "\n{\n\"url\":\"ht…" @1` + "\nPAGE @3!" + on + "\n"},
		{quoted(page), `JSON "\"<html><body…" @1` + "\nPAGE @1!\n"},
		{"\"Attention\" was all they needed\n", "\"\\\"Attention\\\" was all they needed\\n\" @1\n"},
		{"\"An \\n escape\nand a line\"", "\"\\\"An \\\\n escape\\nand a line\\\"\" @1\n"},
		{"\"No \\d escapes\"\nas text", "\"\\\"No \\\\d escapes\\\"\\nas text\" @1\n"},
		{"[200, null, " + quoted(page) + "]", `JSON "[200, null, …" @1` + "\nPAGE @1!\n"},
	} {
		if got := spell(tt.src, 4000); got != tt.want {
			t.Errorf("Open(%q)\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

// TestOpenJSON tells which strings of JSON are pages, what stands around them is
// left out.
func TestOpenJSON(t *testing.T) {
	q := quoted(page)
	long := quoted(strings.Repeat("more of it ", 30))
	for _, tt := range []struct{ src, want string }{
		{`{"success":true,"data":{"markdown":` + q + `,"html":` + long + `,"metadata":{"statusCode":200,` + address + `}}}`, "LONG @1" + on + "\nPAGE @1!" + on + "\n"},
		{`[{"type":"text","text":` + q + `}]`, "PAGE @1!\n"},
		{`{"result":{"content":[{"type":"text","text":` + q + `}]}}`, "PAGE @1!\n"},
		{`{"a":` + quoted(`{"b":`+q+`}`) + `}`, "JSON JSON @1!\nPAGE @1!\n"},
		{`{"log":{"entries":[{"startedDateTime":"2026-03-20T03:30:00Z","request":{"url":"https://huggingface.co/papers/date/2026-03-18"},` +
			`"response":{"content":{"mimeType":"text/html","text":` + quoted(based(page)) + `,"encoding":"base64"}}},` +
			`{"request":{"url":"https://huggingface.co/papers/trending"},"response":{"content":{"text":` + long + `,"mimeType":"text/css"}}},` +
			`{"response":{"content":{"mimeType":"image/png","text":"` + based("\x89PNG\r\n\x1a\n"+strings.Repeat("\x00\xff", 999)) + `"}}}]}}`, "PAGE @1!" + saved},
		{`{"body":` + quoted(based(gzipped(page))) + `}`, "PAGE @1!\n"},
		{"{\"a\":1}\n{\"url\":\"https:\\/\\/huggingface.co\\/papers\\/trending\",\n\"text\":" + q + "}\n", "PAGE @3! trending\n"},
		{`{"cells":[{"outputs":[{"data":{"text/html":["<h3>\n","` + strings.Repeat("x", 60) + ` y\n","z"]}}]}]}`, `"<h3>\n` + strings.Repeat("x", 60) + ` y\nz\n" @1!` + "\n"},
		{`{"lines":["4 authors",["a"],"a title without line breaks, of more than some words","<p>"]}`, `"4 authors\na title without line breaks, of more than some words\n<p>\n" @1!` + "\n"},
		{`{"page":` + strings.TrimSuffix(q, `"`), `PAGE @1! (1: the JSON around the page is cut off: "")` + "\nPLAIN @1\n"},
		{`{"page":` + strings.TrimSuffix(q, `"`) + `\u00`, `PAGE @1! (1: the JSON around the page is cut off: "")` + "\nPLAIN @1\n"},
		{`{"page":` + q + `,"rest":[{`, "PAGE @1!\nPLAIN @1\n"},
		{strings.TrimSuffix(q, `"`), `PAGE @1! (1: the JSON around the page is cut off: "")` + "\nPLAIN @1\n"},
		{`{"rest":NaN,"page":` + q + `}`, `PAGE @1! (1: the JSON around the page is damaged: "")` + "\nPLAIN @1\n"},
		{`{"page":` + q + `,"rest":NaN}`, `PAGE @1! (1: the JSON around the page is damaged: "")` + "\nPLAIN @1\n"},
		{`{"level":"info"}` + "\n" + page, "PLAIN @1\n"},
		{`{"crawled_at":1773977400,"created":"2025-01-01","page":` + q + `}`, "PAGE @1! captured 2026-03-20\n"},
		{`{"timestamp":"20260320033000","page":` + q + `}`, "PAGE @1! captured 2026-03-20\n"},
		{`{"url":"https://huggingface.co/papers/trending","fetched":"2026-03-20","pages":[{"url":"https://huggingface.co/papers","page":` + q + `},` +
			`{"next":{"url":"https://huggingface.co/papers/date/2026-03-17"}}]}`, "PAGE @1! daily captured 2026-03-20\n"},
		{`{"homepage":"https://huggingface.co/papers/trending","page":` + q + `}`, "PAGE @1!\n"},
		{`{"picture":"data:image/png;base64,` + strings.Repeat("AAAA", 99) + `","key":"` + strings.Repeat("0123abc", 20) + `"}`, ""},
		{`{"pictures":["` + based(strings.Repeat("\x00\xff", 99)) + `"],"pages":["` + based(page) + `","` + based(utf16le(page)) + `"]}`, "PAGE @1!\nPAGE @1!\n"},
		{`{"page":` + quoted(based(page + "<p>")[:80]) + `}`, "\"" + `<html><body>\n<h3><a href=\"/papers/2603.09110\">Moss: Quiet Ba` + "\" @1!\n"},
		{`{"page":` + quoted(based(page)[:81]) + `}`, "\"" + `<html><body>\n<h3><a href=\"/papers/2603.09110\">Moss: Quiet Ba` + "\" @1! (1: the base64 around the page breaks off: \"\")\n"},
		{`{"body":` + quoted(based("<html>\r\n\t"+page)) + `}`, fmt.Sprintf("%q @1!\n", "<html>\r\n\t"+page)},
		{`{"page":"` + strings.Repeat("a b ", 16) + `"}`, `"` + strings.Repeat("a b ", 16) + "\" @1\n"},
		{`{"page":"` + strings.Repeat("a b ", 16)[1:] + `"}`, ""},
		{`{"script":` + quoted("var a = \"\\n\"\n"+strings.Repeat("a", 64)) + `,"mimeType":"text/javascript"}`, ""},
		{`{"lines":["a backslash and a letter are no line break: \\n","but this line has one:\nand is long enough to be a page of its own"]}`,
			`"a backslash and a letter are no line break: \\n\n\nbut this line has one:\nand is long enough to be a page of its own" @1!` + "\n" +
				`"but this line has one:\nand is long enough to be a page of its own" @1!` + "\n"},
		// The parts of one page, which may overlap; pages, data and JSON are none.
		{`["7\n### Moss: Quiet Baselines Win, and Loud Ones Do Not","12 authors\n\n### Gulls"]`,
			`"7\n### Moss: Quiet Baselines Win, and Loud Ones Do Not\n\n12 authors\n\n### Gulls" @1!` + "\n"},
		{`["We count gulls\nby day and by night, as all do","by day and by night, as all do, and owls."]`, `"We count gulls\nby day and by night, as all do, and owls." @1!` + "\n"},
		{`["We count gulls\nby day and by night, as all do","by day and by night, as all do, and owls.","Moss"]`, `"We count gulls\nby day and by night, as all do, and owls.\n\nMoss" @1!` + "\n"},
		{`["We count gulls\nby day and by night, as all do","by day and by night, as all do, and owls.","Moss","Fern"]`,
			`"We count gulls\nby day and by night, as all do\n\nby day and by night, as all do, and owls.\n\nMoss\n\nFern" @1!` + "\n"},
		{`["by day and by night, as all gulls\ndo","by day and by night, as all gulls\ndo, and owls."]`, `"by day and by night, as all gulls\ndo, and owls." @1!` + "\n"},
		// What stands twice has 24 bytes at least, the page 64.
		{`["We count gulls and terns\nby day and by night, all","by day and by night, all"]`, `"We count gulls and terns\nby day and by night, all" @1!` + "\n"},
		{`["We count gulls and terns\nby day and by night, al","by day and by night, al"]`, `"We count gulls and terns\nby day and by night, al\n\nby day and by night, al" @1!` + "\n"},
		{`["7\nx","` + strings.Repeat("a b ", 15) + `"]`, `"7\nx\n\n` + strings.Repeat("a b ", 15) + `" @1!` + "\n"},
		{`["7\n","` + strings.Repeat("a b ", 15) + `"]`, ""},
		{`[{"text":"7"},{"text":"` + strings.Repeat("a b ", 15) + `c"},{"text":"it"}]`, `"7\n\n` + strings.Repeat("a b ", 15) + `c\n\nit" @1!` + "\n"},
		{`[{"text":"7"},{"text":"` + strings.Repeat("a b ", 15) + `c"},{"text":"i"}]`, ""},
		{`[` + q + `,` + q + `]`, "PAGE @1!\nPAGE @1!\n"},
		// A row of a table is none, and neither are the names of its columns.
		{`["7\nx",null,"` + strings.Repeat("a b ", 15) + `"]`, ""},
		{`["` + strings.Repeat(`some_name","`, 9) + `other"]`, ""},
		{`["` + strings.Repeat(`some name","`, 9) + `other"]`, `"` + strings.Repeat(`some name\n`, 9) + `other\n" @1!` + "\n"},
		// Those in objects; of a conversation one is the page.
		{`[{"type":"Title","text":"Moss: Quiet Baselines Win"},{"id":2},{"type":"Text","text":"We count gulls by night, owls by day."},{"type":"Text","text":"12 authors"}]`,
			`"Moss: Quiet Baselines Win\n\nWe count gulls by night, owls by day.\n\n12 authors" @1!` + "\n"},
		{`[{"role":"user","content":"What is on it?"},{"role":"tool","content":` + quoted("It has "+strings.Repeat("gulls ", 700)) + `},{"role":"assistant","content":"Gulls."}]`, `"It has gulls…" @1` + "\n"},
		// A part is shorter than 4000 bytes.
		{`[{"text":"What is on it?"},{"text":"` + strings.Repeat("gulls ", 666) + `xy` + `\n"},{"text":"Gulls."}]`, "\"gulls gulls …\" @1!\n"},
		{`[{"text":"What is on it?"},{"text":"` + strings.Repeat("gulls ", 666) + `x` + `\n"},{"text":"Gulls."}]`, "\"What is on i…\" @1!\n\"gulls gulls …\" @1!\n"},
		{`[{"href":"/papers/2603.09110","text":"Moss: Quiet Baselines Win"},{"href":"/papers/2603.09111","text":"We count gulls by night, owls by day."},{"href":"/papers","text":"12 authors"}]`,
			`"Moss: Quiet Baselines Win\n\nWe count gulls by night, owls by day.\n\n12 authors" @1!` + "\n"},
		{`[{"text":"We count gulls by night."},{"text":"We count owls by day, and no terns by night."}]`, ""},                                                             // two are none
		{`[{"text":"We count gulls by night, by AK and the research community"},{"text":"We count owls by day, by AK and the research community"},{"text":"Terns"}]`, ""}, // two pages
		{`[{"text":"We count gulls by night.","content":"What it says"},{"text":7},{"title":"Owls"},{"text":{"a":"b"}},{"markdown":"We count owls by day, and no terns by night."},{"html":"Terns"}]`,
			`"We count gulls by night.\n\nWe count owls by day, and no terns by night.\n\nTerns" @1!` + "\n"},
		{`[{"url":"https://huggingface.co/papers/2603.09110","text":"We count gulls by night."},{"url":"https://huggingface.co/papers/2603.09111","text":"We count owls by day, and no terns."},{"text":"Terns"}]`,
			`"We count gulls by night.\n\nWe count owls by day, and no terns.\n\nTerns" @1!` + "\n"},
		{`[{"url":"https://huggingface.co/papers/trending","text":"We count gulls by night."},{"url":"https://huggingface.co/papers/trending","text":"We count owls by day, and no terns."},{"text":"Terns"}]`,
			`"We count gulls by night.\n\nWe count owls by day, and no terns.\n\nTerns" @1!` + "\n"},
		{`[{"url":"https://huggingface.co/papers/trending","text":"We count gulls by night."},{"url":"https://huggingface.co/papers","text":"We count owls by day, and no terns."},{"text":"Terns"}]`, ""},
		// Pages of two days are two.
		{`[{"url":"https://huggingface.co/papers/date/2026-03-18","text":` + quoted(page) + `},{"text":"Gulls sleep."},{"text":` + quoted(page) + `,"metadata":{"source":"https://huggingface.co/papers/date/2026-03-17"}}]`,
			"PAGE @1!" + on + "\nPAGE @1! daily 2026-03-17\n"},
		{`{"lines":["a line that is cut off, and long enough to be a page of its own \u00e9 ","\u00e`, `"a line that is cut off, and long enough to be a page of its own é \n\n" @1! (1: the JSON around the page is cut off: "")` + "\nPLAIN @1\n"},
		{`{"page":"a page that ends in an escape, and is long enough to be a page of it\\\u`, `"a page that ends in an escape, and is long enough to be a page of it\\" @1! (1: the JSON around the page is cut off: "")` + "\nPLAIN @1\n"},
		{`{"page":"a page that ends in a backslash, and is long enough to be a page of it\\u`, `"a page that ends in a backslash, and is long enough to be a page of it\\u" @1! (1: the JSON around the page is cut off: "")` + "\nPLAIN @1\n"},
		{"{\"page\":\"a page without escapes\nhas lines that are those of the input, if it is damaged so\"}", `"a page without escapes\nhas lines that are those of the input, if it is damaged so" @1` + "\n"},
		{`{"fetched_at":"2026-03-20","date":"2026-03-18","page":` + q + `}`, "PAGE @1! captured 2026-03-20\n"},
		{`{"date":"2026-03-18","fetched_at":"Fri, 20 Mar 2026 03:30:00 GMT","page":` + q + `}`, "PAGE @1! captured 2026-03-20\n"},
		{`{"timestamp":1773977400123,"page":` + q + `}`, "PAGE @1! captured 2026-03-20\n"},
		{`{"timestamp":1773977400.5,"page":` + q + `}`, "PAGE @1! captured 2026-03-20\n"},
		{`{"timestamp":"1773977400 or so","expires":"2026-03-20","time":"Mar 20","fetch":17739774001,"page":` + q + `}`, "PAGE @1!\n"},
		{`{"url":"see https://huggingface.co/papers","link":"https://huggingface.co/models","page":` + q + `}`, "PAGE @1!\n"},
		{`{"url":"https://huggingface.co/papers","metadata":{"og:url":"https://huggingface.co/papers?q=moss"},"page":` + q + `}`, "PAGE @1! search moss\n"},
		{`{"a":1}}` + "\n" + `{"page":` + q + `}`, `PAGE @2! (2: the JSON around the page is damaged: "")` + "\nPLAIN @1\n"},
		{`{"a":1}` + "\nlost\n" + `{"page":` + q + `}`, `PAGE @3! (3: the JSON around the page is damaged: "")` + "\nPLAIN @1\n"},
		{`{"a":1}x` + "\n{" + address + `,"page":` + q + `}`, "PAGE @2!" + on + ` (2: the JSON around the page is damaged: "")` + "\nPLAIN @1\n"},
		{q + "\n" + q + "\n", "PAGE @1!\nPAGE @2!\n"},
		{"[{\"a\":[{}," + q + ",", "PAGE @1!\nPLAIN @1\n"},
		{`{"lines":["[](https://e.co/` + strings.Repeat("a/", 30) + `)","a title and words that make the array of lines long enough to be a page"]}`,
			`"[](https://e.co/` + strings.Repeat("a/", 30) + `)\na title and words that make the array of lines long enough to be a page\n" @1!` + "\n"},
		{strings.Repeat("[", 999) + q + strings.Repeat("]", 999), "PAGE @1!\n"},
	} {
		got := spell(tt.src, 1<<20)
		first, rest, _ := strings.Cut(got, "\n")
		if !strings.HasPrefix(first, "JSON ") {
			t.Errorf("Open(%q) begins with %s", tt.src, first)
		}
		want := strings.NewReplacer("LONG", `"more of it m…"`, "PLAIN", short(tt.src, false),
			"JSON JSON", "JSON "+`"{\"b\":\"<html>…"`).Replace(tt.want)
		if rest != want {
			t.Errorf("Open(%q)\n got %s\nwant %s", tt.src, rest, want)
		}
	}
}

// marked returns a text with a mark in front of each line.
func marked(mark, s string) string {
	return mark + strings.ReplaceAll(strings.TrimSuffix(s, "\n"), "\n", "\n"+mark) + "\n"
}

func TestOpenBlocks(t *testing.T) {
	list := `[{"paper":{"id":"2603.09110","title":"Moss & Fern"},"numComments":3}]`
	inner := "JSON " + fmt.Sprintf("%q", list[:12]+"…")
	escaped := strings.ReplaceAll(strings.ReplaceAll(page, "\n", `\n`), `"`, `\"`)
	for _, tt := range []struct{ src, want string }{
		{`<html><body><pre style="x">` + strings.ReplaceAll(list, "&", "&amp;") + "</pre></body></html>", inner + " @1\n"},
		{"<html>\n<body><pre>{\"page\":" + quoted(page) + "}</pre>", "JSON … @2\nPAGE @2!\n"},
		{"<p>" + strings.Repeat("words ", 99) + "<pre>" + list + "</pre>", ""},
		{"```json\n" + list + "\n```\n", "JSON … @2\n"},
		{"Here it is:\n\n~~~~\n" + page + "```\n~~~~\nbye\n", "\"<html><body>… @4\n"},
		{"one\n```html\n" + page + "```\ntwo\n```\n" + page + "```", "PAGE @3\nPAGE @10\n"},
		{"one\n```\n[{\"id\":\"2601.00001\",\"summary\":\"We count gulls\\nby " + strings.Repeat("night ", 20) + "\"}]\n```\n", "JSON … @3\n\"We count gulls\\nby … @3!\n"}, // a string in it may be a page, too
		{"```\n" + strings.Repeat(page, 40) + "```\n", "\"<html><body>… @2\n"},
		{strings.Repeat("words ", 99) + "\n```json\n" + list + "\n```\n", ""},
		{"Title: x\n\nURL Source: https://huggingface.co/papers/date/2026-03-18\nFetched: 2026-03-20\n\nMarkdown Content:\n" + list, inner + " @7" + saved},
		{"// 20260318080000\n// the day's papers\n\n" + list, inner + " @4\n"}, // a browser's view of JSON
		{"Fetched 1 paper\n" + list, "JSON … @2\n"},
		{"Fetched 1 paper\n[" + quoted(page) + "]", ""},
		{"Fetched 1 paper\n" + page, ""},
		{strings.Repeat("k", 40) + ": v\n" + page, "PAGE @2\n"},
		{strings.Repeat("k", 41) + ": v\n" + page, ""},
		{"[k]: v\n" + page, ""},
		{"An answer:\n\n" + list + "\n\n" + strings.Repeat("more words ", 20), ""},
		{"---\nurl: https://huggingface.co/papers/date/2026-03-18\n---\n" + page, "PAGE @4" + on + "\n"},
		{"URL: https://huggingface.co/papers/date/2026-03-18\n```\n" + list + "\n```", "JSON … @3" + on + "\n"},
		{"# Source\n\n- **URL:** https://huggingface.co/papers/date/2026-03-18\n- Captured (UTC): 2026-03-20T03:30:00+00:00\n\n```text\nTitle\n4 authors\n```\n", "\"Title\\n4 authors\\n\" @7" + saved},
		{"<document index=\"1\">\n<source>p.txt</source>\n\nTitle\n4 authors\n</document>\n", "\"Title\\n4 authors\\n\" @4\n"},
		{"<details>\n" + list + "\n</details>", "JSON … @2\n"},
		{"<document>\n<b> Gulls\n4 authors\n</document>\n", "\"<b> Gulls\\n4 authors\\n\" @2\n"},
		{"<div>\nTitle</div>\n<p>4 authors</p>\n", ""}, // a page
		{"<p>Title</p>\n<p>4 authors</p>\n", ""},
		{"<html>\n<body>\nTitle\n</body>\n</html>\n", ""},
		{"<html><body><pre", ""},
		{"<pre>" + list + "</pre>", inner + " @1\n"},
		{"<body><pre></pre>Gulls, owls", ""},
		{"> a\n>\n> b\n", "\"a\\n\\nb\\n\" @1\n"},
		{">> a\n> > b\n>", "\"a\\nb\\n\" @1\n"},
		{"> a\n\n> b\n", ""}, // the text's own
		{"a > b\n> c", ""},
		{"Hi!\n\nOn Monday B wrote:\n" + marked("> ", page), "PAGE @4\n"},
		{"Hi!\n> Hi!\nSee:\n" + marked("> ", page+page) + "bye\n", "\"<html><body>… @4\n"},
		{page + marked("> ", page), ""}, // the page may be the one above
		{marked("> ", strings.ReplaceAll(list, ",", ",\n")), "JSON … @1\n"},
		{"diff --git a/p b/p\n--- /dev/null\n+++ b/p\n@@ -0,0 +1,5 @@\n" + marked("+", page), "PAGE @5\n"},
		{"diff --git a/p b/p\n--- a/p\n+++ b/p\n@@ -1,2 +1,6 @@\n a\n b\n" + marked("+", page), ""}, // only a part of a page
		{marked("+", page), ""},
		{"callback(" + list + ");\n", inner + " @1\n"},
		{"var papers = " + list, inner + " @1\n"},
		{"export default " + list + ";", inner + " @1\n"},
		{"data: " + list + "\n\n", inner + " @1\n"},
		{"12:00 INFO answer: " + list, inner + " @1\n"},
		{"while(1);" + list, inner + " @1\n"},
		{"Fetched 1 paper\n[{'paper': {u'id': \"Moss's\", 'n': None},\n  'text': 'a \"b\" '\n          'c\\x01\\n', 'isPro': True}]", `JSON "[{\"paper\": …" @2` + "\n"},
		{"[{'paper': 'a", `JSON "[{\"paper\": …" @1` + "\n" + `"[{\"paper\": \"a" @1` + "\n"},
		{"[{'a': '', 'b': 1}]", `JSON "[{\"a\": \"\", \"…" @1` + "\n"},
		{strings.Repeat("words ", 20) + "[{'a': 1}]", ""},
		{"[\n  {\n    'a': 'b'}]", `JSON "[\n  {\n    …" @1` + "\n"},
		{"[{'a\n", ""},
		{"Use {'a': 1} for it, or nothing.\n", ""},
		{"It's [{'a': 1}]\n", ""},
		{"'" + strings.ReplaceAll(list, "'", "\\'") + "'", inner + " @1!\n"},
		{"An answer (" + list + ")\n" + strings.Repeat("more words ", 20), ""},
		{"'" + escaped + "'", "PAGE @1!\n"},
		{"b\"" + escaped + "\"\n", "PAGE @1!\n"},
		{"page = '" + escaped + "';\n", "PAGE @1!\n"},
		{"{'url': 'https://huggingface.co/papers/date/2026-03-18', 'n': [\"it's\"], 'content': '" + escaped + "'}", "JSON … @1\nPAGE @1!" + on + "\n"},
		{"{'content': '" + escaped[:40] + "'\n            '" + escaped[40:] + "'}", "JSON … @1\nPAGE @1!\n"},
		{"content: \"" + escaped[:20] + "\\\n  \\" + escaped[20:] + "\"\nfetched_at: '2026-03-20'\nurl: https://huggingface.co/papers/date/2026-03-18\n", "PAGE @1!" + saved},
		{"n: 1\nhtml: \"" + escaped, "PAGE @2! (2: the string around the page is cut off: \"\")\n"},
		{"url: https://huggingface.co/papers/date/2026-03-18\ncontent: |\n  " + strings.TrimRight(strings.ReplaceAll(page, "\n", "\n  "), " ") + "fetched_at: '2026-03-20'\n", "PAGE @3" + saved},
		{"content: |\n    one\n  two\n", "\"one\\ntwo\\n\" @2\n"},
		{"n: a number of words\ncontent: |\n  one\n  two\n" + strings.Repeat("more words ", 4), ""},
		{"content: |2-\n    one\n\n  two: 'x\n", "\"  one\\n\\ntwo: 'x\\n\" @2\n"},
		{"content: >\n  one\n  two\n\n  three\n    four\n  five\n", "\"one two\\nthree\\n  four\\nfive\" @2!\n"},
		{"n: 1\ncontent: 'it''s one\n\n  two, \\n\n  wrapped\n\n  '\nk: v\n", "\"it's one\\ntwo, \\\\n wrapped\" @2!\n"},
		{"content: 'one\n\n  it''s", "\"one\\nit's\" @1! (1: the string around the page is cut off: \"\")\n"},
		{"body: |\n  " + list, "JSON … @2\n"},
		{"body: '" + strings.Replace(list, " ", "\n  ", 1) + "'\n", "JSON … @1!\n"},
		{"content: 'one\n\n  two' three\n", ""},
		{"A title: |\n  one\n  two\n", ""},
		{"content: 'one'\n", ""},
		{"content: |\n", ""},
		{"content: |\n  one\n  two\n" + strings.Repeat("more words ", 20), ""},
		{"b'caf\\xc3\\xa9 \\\\ \\'\\n'", "\"café \\\\ '\\n\" @1!\n"},
		{"b'caf\\xff\\n'", "\"caf\uFFFD\\n\" @1! (1: 1 bytes are not UTF-8 and became U+FFFD: \"\uFFFD\")\n"},
		{"'caf\\xe9 \\u00b7\\_\\q\\n'", "\"café ·\\u00a0\\\\q\\n\" @1!\n"},
		{"a: \"\\ud83d\\ude00 \\ud83d \\ud83d\\n\"", "\"😀 \\\\ud83d \\\\ud83d\\n\" @1!\n"},
		{"['" + escaped + "', 'more']", ""},
		{"it's 'one\\ntwo\nthree' lines", ""},
		{"a:\nb", ""},
		{"URL: https://huggingface.co/papers", ""},
		{"``\n```\n" + page + "```", "PAGE @3\n"},
		{strings.Repeat("words\n", 700) + "```\n" + strings.Repeat("more words\n", 700), ""},
		{"Status: 200\n[Moss](https://huggingface.co/papers/2603.09110)\n", ""},
	} {
		pages := strings.SplitAfter(spell(tt.src, 1<<20), "\n")
		var got strings.Builder
		for _, line := range pages[:len(pages)-2] { // the last is the text itself
			got.WriteString(line)
		}
		if !matches(got.String(), tt.want) {
			t.Errorf("Open(%q)\n got %s\nwant %s", tt.src, got.String(), tt.want)
		}
		if p := pages[len(pages)-2]; strings.HasPrefix(p, "JSON") || !strings.HasPrefix(p, short(tt.src, false)) {
			t.Errorf("Open(%q) ends with %s", tt.src, p)
		}
	}
}

// matches compares line by line; "…" in what is wanted stands for anything.
func matches(got, want string) bool {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		return false
	}
	for i := range g {
		if begin, end, ok := strings.Cut(w[i], "…"); ok && !strings.Contains(w[i], "… (") {
			if !strings.HasPrefix(g[i], begin) || !strings.HasSuffix(g[i], strings.TrimPrefix(end, `"`)) {
				return false
			}
		} else if g[i] != w[i] {
			return false
		}
	}
	return true
}

func TestAt(t *testing.T) {
	for _, tt := range []struct {
		page       envelope.Page
		line, want int
	}{
		{envelope.Page{Line: 1}, 3, 3},
		{envelope.Page{Line: 7}, 1, 7},
		{envelope.Page{Line: 7}, 3, 9},
		{envelope.Page{Line: 7, OneLine: true}, 3, 7},
		{envelope.Page{Line: 7}, 0, 7},
		{envelope.Page{}, 3, 0},
	} {
		if got := tt.page.At(tt.line); got != tt.want {
			t.Errorf("%+v.At(%d) = %d, want %d", tt.page, tt.line, got, tt.want)
		}
	}
}

// What is inside of a page is not opened, nor is what is around it asked; what
// stands beside it is.
func TestDone(t *testing.T) {
	inner := `{"a":` + quoted(page) + `}`
	block := "```\n" + page + "```\n"
	for _, tt := range []struct{ src, done, want string }{
		{inner, "{", "{"},
		{inner, "<", "{<"},
		{`[` + quoted(inner) + `,` + quoted(page) + `]`, "", "[{<<"},
		{`[` + quoted(inner+" ") + `,` + quoted(page) + `]`, "{", "[{<"},
		{`[` + quoted(page) + `,` + quoted(page) + `,`, "", "[<<["},
		{`[` + quoted(page) + `,` + quoted(page) + `,`, "<", "[<<"},
		{block + block, "", "<<`"},
		{block + block, "<", "<<"},
	} {
		got := ""
		for p := range envelope.Open(tt.src, math.MaxInt64) {
			got += p.Text[:1]
			if tt.done != "" && strings.HasPrefix(p.Text, tt.done) {
				p.Done()
			}
		}
		if got != tt.want {
			t.Errorf("%q, done at %q: opened %q, want %q", tt.src, tt.done, got, tt.want)
		}
	}
}

// TestOpenMany holds more strings than are opened: the largest are.
func TestOpenMany(t *testing.T) {
	var all []string
	for i := range 90 {
		all = append(all, fmt.Sprintf("a page\n%s", strings.Repeat(".", 100+i*37%90)))
	}
	src, _ := json.Marshal(all)
	next := 189
	for p := range envelope.Open(string(src), 1<<20) {
		if p.JSON || strings.Count(p.Text, "a page\n") > 1 { // of all together
			continue
		}
		if size := len(p.Text) - len("a page\n"); size != next {
			t.Errorf("a page of %d bytes, want %d", size, next)
		}
		next--
	}
	if n := 1 + 189 - next; n != 16 {
		t.Errorf("%d strings are opened", n)
	}
}

// TestOpenDeep wraps a page in more than is opened.
func TestOpenDeep(t *testing.T) {
	for depth, open := range map[int]bool{5: true, 6: true, 7: false} {
		src, found := page, false
		for range depth {
			src = `{"a":` + quoted(src) + `}`
		}
		for p := range envelope.Open(src, 1<<20) {
			found = found || p.Text == page
		}
		if found != open {
			t.Errorf("a page in %d objects is found: %t", depth, found)
		}
	}
	src := page
	for range 20 { // as much as most allows
		src = gzipped(src)
	}
	if got := spell(src, 1<<20); got != "" {
		t.Errorf("20 gzip streams around a page: %s", got)
	}
}

func TestOpenIsLazy(t *testing.T) {
	n := 0
	for p := range envelope.Open(`[`+quoted(page)+`]`, 1<<20) {
		if n++; !p.JSON {
			t.Error("the first page is not the text itself")
		}
		break
	}
	if n != 1 {
		t.Errorf("%d pages before a break at the first", n)
	}
	for _, src := range []string{`["` + based(page) + `",` + quoted(page) + `,{}]`, mhtml("Content-Type: text/html\n\na", "Content-Type: text/html\n\nb"), "```\na\n```\n```\nb"} {
		for p := range envelope.Open(src, 1<<20) {
			if !p.JSON {
				break // the loop may end anywhere
			}
		}
	}
}

// read returns a copy of what Read passes on, which it must do once.
func read(r io.Reader, most int64) (text string, err error) {
	calls := 0
	err = envelope.Read(r, most, func(src string) {
		text = strings.Clone(src)
		calls++
	})
	if err == nil && calls != 1 {
		err = fmt.Errorf("%d texts", calls)
	}
	return text, err
}

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		r    io.Reader
		most int64
		want string
		err  string
	}{
		{strings.NewReader("page"), 4, "page", ""},
		{strings.NewReader("page"), 3, "", "the input is larger than 3 bytes"},
		{strings.NewReader("page"), math.MaxInt64, "page", ""},
		{iotest.OneByteReader(strings.NewReader("page")), 5, "page", ""},
		{iotest.ErrReader(io.ErrNoProgress), 5, "", "reading the page: multiple Read calls return no data or error"},
		{strings.NewReader(""), 5, "", ""},
		{bytes.NewReader([]byte("page")), 4, "page", ""},
		{bytes.NewReader([]byte("page")), 3, "", "the input is larger than 3 bytes"},
		{bytes.NewReader(nil), 5, "", ""},
		{bytes.NewBufferString("page"), 4, "page", ""},
		{bytes.NewBufferString("page"), 3, "", "the input is larger than 3 bytes"},
		{io.NewSectionReader(strings.NewReader("a page."), 2, 4), 4, "page", ""},
	} {
		got, err := read(tt.r, tt.most)
		if got != tt.want || (err == nil) != (tt.err == "") || err != nil && err.Error() != tt.err {
			t.Errorf("Read(%v, %d) = %q, %v; want %q, %s", tt.r, tt.most, got, err, tt.want, tt.err)
		}
		if tt.err != "" && strings.HasPrefix(tt.err, "reading") && !errors.Is(err, io.ErrNoProgress) {
			t.Errorf("Read: %v does not wrap the reader's error", err)
		}
	}
}

// What was read of a reader before is not its text.
func TestReadRest(t *testing.T) {
	for _, r := range []io.Reader{strings.NewReader("a page"), bytes.NewReader([]byte("a page")), bytes.NewBufferString("a page")} {
		if _, err := io.ReadFull(r, make([]byte, 2)); err != nil {
			t.Fatal(err)
		}
		if got, err := read(r, 4); got != "page" || err != nil {
			t.Errorf("%T: Read = %q, %v", r, got, err)
		}
		if n, err := r.Read(make([]byte, 1)); n != 0 || err != io.EOF {
			t.Errorf("%T: %d bytes are left, %v", r, n, err)
		}
	}
}

func TestReadFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(name, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got, err := read(f, math.MaxInt64); got != page || err != nil {
		t.Errorf("Read = %q, %v", got, err)
	}
}

func TestDescribe(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"", "the input is empty"},
		{"HTTP/2 204\n\n \n", "the input is empty"},
		{"%PDF-1.7\n", "a PDF file"},
		{gzipped("%PDF-1.7\n"), "a PDF file"},
		{"\xef\xbb\xbfPK\x03\x04\x14", "a ZIP file"},
		{"\x1f\x9d\x90", "compressed data"},
		{gzipped("text")[:9], "compressed data"},
		{gzipped(strings.Repeat("a", 2<<20)), "compressed data"},
		{"\x89PNG\r\n\x1a\n", "a picture"},
		{"MZ\x00\x01\xff", "binary data"},
		{mhtml("Content-Type: text/css\n\nx"), "a MIME message without an HTML part"},
		{"MIME-Version: 1.0\nContent-Type: text/html\n\n", "a MIME message without an HTML part"},
		{"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nhello\n", "a MIME message of type text/plain"},
		{" All  that\nglitters ", `text without papers that begins "All that glitters"`},
		{"a\xff", "text without papers that begins \"a\uFFFD\""},
	} {
		if got := envelope.Describe(tt.src); got != tt.want {
			t.Errorf("Describe(%q) = %s, want %s", tt.src, got, tt.want)
		}
	}
}

var pythonObject = regexp.MustCompile(`\{[ \n]*u?'`)

// shown returns a line without what an envelope undoes in it: colours, and the second
// quotes of a cell.
func shown(line string) string { return strings.ReplaceAll(text.CutColours(line), `"`, "") }

func FuzzOpen(f *testing.F) {
	for _, s := range []string{
		page, utf16le(page) + "x", gzipped(page, "x"), "HTTP/2 200\na: b\n\nHTTP/2 200\n\n" + page,
		mhtml("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>=3D=\nx", "Content-Type: multipart/mixed; boundary=c\n\n--c\n\nx\n--c--"),
		`{"url":"https://huggingface.co/papers","a":[` + quoted(`{"b":`+quoted(page)+`}`) + `,"` + based(page) + `"],"c":["x\n","y"]}`,
		"```json\n{\"a\":" + quoted(page) + "}\n```", "<pre>{\"a\":" + quoted(page) + "}</pre>", "URL: https://huggingface.co/papers\n\n[" + quoted(page) + "]",
		"callback([{\"text\":\"a\"},{\"text\":" + quoted(page) + "},{\"text\":\"b\"}]);\n", "call( \n", "export default {",
		"{'url': 'https://huggingface.co/papers', 'a': b'" + strings.ReplaceAll(page, "\n", "\\n") + "\\xc2\\ud83d\\ude00'}", "a: 'it''s\n\n  " + page + "'\nb: x\n",
		" \x1b[", "url,text\n/papers,\"a \"\"b\"\" " + page + "\n\"\n", "> " + strings.ReplaceAll(page, "\n", "\n> "), "<document>\n" + page + "\n</document>\n",
		"a: |2-\n  " + strings.ReplaceAll(page, "\n", "\n  ") + "\nurl: https://huggingface.co/papers\n", "a: >+\n\n   x\n  " + page, "a: \"x\\\n  y\\n\"",
		plistOf([]any{"WebResourceURL", "https://huggingface.co/papers", "a", data(page), "b", "c"}), manyOf(page), "\x1e{\x1et\n\x1ea",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		const most = 1 << 20
		lines := strings.Split(src, "\n")
		plain := true
		for _, mark := range []string{"&", "\xff\xfe", "\xfe\xff", "\x1f\x8b", "H4s"} {
			plain = plain && !strings.Contains(src, mark)
		}
		size, budget := 0, 8*(len(src)+64)
		if !plain {
			budget += 8 * most
		}
		for p, err := range envelope.Open(src, most) {
			if err != nil {
				continue
			}
			if size += len(p.Text) / 3; size > 2*budget { // an invalid byte becomes three
				t.Fatalf("%d bytes of pages in %d bytes", size, len(src))
			}
			if !utf8.ValidString(p.Text) {
				t.Fatalf("%q is not UTF-8", p.Text)
			}
			if strings.TrimSpace(p.Text) == "" {
				t.Fatal("an empty page")
			}
			isPython := pythonObject.MatchString(src) // spelled anew
			if first, _, _ := strings.Cut(p.Text, "\n"); plain && !isPython && p.Line > 0 && !p.OneLine && !strings.Contains(first, "\uFFFD") &&
				(p.Line > len(lines) || !strings.Contains(shown(lines[p.Line-1]), shown(first))) {
				t.Fatalf("%q does not begin on line %d", p.Text, p.Line)
			}
			for _, d := range p.Doubts {
				if d.Msg == "" || !utf8.ValidString(d.Text+d.Msg) {
					t.Fatalf("a doubt %+v", d)
				}
			}
		}
		if s := envelope.Describe(src); s == "" || !utf8.ValidString(s) {
			t.Fatalf("Describe: %q", s)
		}
	})
}
