package dailypapers_test

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"mime/quotedprintable"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dailypapers"

	"github.com/google/go-cmp/cmp"
)

// wrappings are what pages come in: each gives the same listing as its page.
var wrappings = []struct {
	name string
	fits func(page string) bool // nil: any page
	wrap func(page string) string
}{
	{"gzip", nil, gzipped},
	{"http", nil, func(p string) string {
		return "HTTP/1.1 301 Moved\r\nLocation: /elsewhere\r\n\r\nHTTP/2 200 \r\ncontent-type: text/plain\r\n\r\n" + p
	}},
	{"gzip around http around gzip", nil, func(p string) string { return gzipped("HTTP/2 200 \n\n" + gzipped(p)) }},
	{"a string", nil, quoted},
	{"a scraper's answer", nil, func(p string) string {
		return `{"success":true,"data":{"markdown":` + quoted(p) + `,"metadata":{"statusCode":200}}}`
	}},
	{"a tool's answer", nil, func(p string) string {
		return `[{"type":"text","text":"Here is the page that you asked for, as it was saved."},{"type":"text","text":` + quoted(p) + `}]`
	}},
	{"a string in a string", nil, func(p string) string {
		return `{"jsonrpc":"2.0","id":1,"result":{"content":[{"type":"text","text":` + quoted(`{"page":`+quoted(p)+`}`) + `}]}}`
	}},
	{"a log of responses", nil, func(p string) string {
		script := quoted(strings.Repeat("function(){return \"a\"};\n", 2000))
		return `{"log":{"entries":[{"request":{"url":"https://cdn.example/a.js"},"response":{"content":{"mimeType":"application/javascript","text":` + script +
			`}}},{"request":{"method":"GET"},"response":{"content":{"mimeType":"text/html","text":` + quoted(p) + `}}}]}}`
	}},
	{"a log of responses in base64", nil, func(p string) string {
		return `{"log":{"entries":[{"response":{"content":{"mimeType":"text/html","encoding":"base64","text":"` + base64.StdEncoding.EncodeToString([]byte(p)) + `"}}}]}}`
	}},
	{"lines of JSON", nil, func(p string) string { return "{\"step\":1}\n{\"step\":2,\"text\":" + quoted(p) + "}\n{\"step\":3}\n" }},
	{"an object of items", isArray, func(p string) string { return `{"count":3,"next":null,"results":` + p + `}` }},
	{"items below", isArray, func(p string) string { return `{"props":{"pageProps":{"locale":"en","papers":` + p + `}}}` }},
	{"what Python prints of them", isArray, func(p string) string { return "items = " + asPython(p) + "\n" }},
	{"a string that Python prints", isArray, func(p string) string { return "b" + asPython(quoted(p)) }},
	{"a log's line", isArray, func(p string) string { return "12:00:01 INFO data: " + p }},
	{"JSON against inclusion", isArray, func(p string) string { return "while(1);" + p }},
	{"an array of its parts", isText, func(p string) string {
		out, err := json.Marshal(strings.Split(p, "\n\n"))
		if err != nil {
			panic(err)
		}
		return string(out)
	}},
	{"an array of its elements", hasElements, func(p string) string {
		type element struct {
			Type     string `json:"type"`
			Text     string `json:"text"`
			Metadata any    `json:"metadata"`
		}
		var elements []element
		for part := range strings.SplitSeq(p, "\n\n") {
			elements = append(elements, element{"NarrativeText", part, map[string]any{"filetype": "text/html", "languages": []string{"eng"}}})
		}
		out, err := json.Marshal(elements)
		if err != nil {
			panic(err)
		}
		return string(out)
	}},
	{"MIME", isMarkup, func(p string) string {
		var body strings.Builder
		w := quotedprintable.NewWriter(&body)
		w.Write([]byte(p)) // to memory
		w.Close()
		return "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--part--\"\r\n\r\n----part--\r\nContent-Type: text/html\r\n\r\n<p>an ad</p>\r\n" +
			"----part--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + body.String() +
			"\r\n----part--\r\nContent-Type: image/png\r\n\r\n\x89PNG\xff\r\n----part----\r\n"
	}},
	{"a browser tool's answer", nil, func(p string) string {
		return "### Page state\n- Page Snapshot:\n```yaml\n" + p + "\n```\n### Console\n- 2 errors\n"
	}},
	{"a log's lines", isMarkup, func(p string) string { return "Status: 200\nfetched in 0.3 s\n\n" + p }},
}

// jsonToken is a string or a word of JSON.
var jsonToken = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|true|false|null`)

// asPython spells JSON as Python does.
func asPython(s string) string {
	words := map[string]string{"true": "True", "false": "False", "null": "None"}
	return jsonToken.ReplaceAllStringFunc(s, func(token string) string {
		if word := words[token]; word != "" {
			return word
		}
		return "'" + strings.NewReplacer(`\\`, `\\`, `\"`, `"`, `\/`, "/", "'", `\'`).Replace(token[1:len(token)-1]) + "'"
	})
}

func isArray(page string) bool {
	return strings.HasPrefix(strings.TrimSpace(page), "[") && json.Valid([]byte(page))
}
func isMarkup(page string) bool { return strings.HasPrefix(strings.TrimSpace(page), "<") }

// isText reports whether a page is text that may be split at its empty lines, into
// parts of which one has several lines.
func isText(page string) bool {
	return !isMarkup(page) && strings.IndexByte("[{", page[0]) < 0 && strings.Contains(page, "\n\n") &&
		slices.ContainsFunc(strings.Split(page, "\n\n"), func(part string) bool { return strings.Contains(part, "\n") })
}

// hasElements reports whether a page is text whose parts are no larger than the
// elements of pages: a list of addresses is larger.
func hasElements(page string) bool {
	return isText(page) && !slices.ContainsFunc(strings.Split(page, "\n\n"), func(part string) bool { return len(part) > 3000 })
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s)) // to memory
	w.Close()
	return b.String()
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func TestWrapped(t *testing.T) {
	for _, name := range []string{"daily.html", "search.nodata.html", "paper-page.html", "daily.json", "hydration.json", "paper.json", "search.turndown.md",
		"search.firecrawl.md", "daily.innertext.txt", "search.resiliparse.txt", "trending.structured.md", "paper-page.aria.yaml"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkWrapped(t, parserOf(name), string(fixture(t, name)))
		})
	}
}

// A page that is one line is no different: the quotes around it are JSON's.
func TestWrapped_line(t *testing.T) {
	checkWrapped(t, parserOf("daily.txt"), "Daily Papers | byAK and the research community | Mar 18 | Submitted by | brambleworks | 97 | Tides Considered Wet | Kelp Lab | 3 | "+
		"Submitted by | fdragul | 12 | Moss: Quiet Baselines Win | · | 4 authors | 1 | Previous | Next")
}

func TestCorpusWrapped(t *testing.T) {
	for _, path := range corpusPages(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			page, want := corpusPage(t, path)
			checkWrapped(t, parserWithArgs(t, want.Args), string(page))
		})
	}
}

// checkWrapped compares a page in each of its wrappings with the page alone. The
// lines of its problems differ.
func checkWrapped(t *testing.T, parser *dailypapers.Parser, page string) {
	t.Helper()
	plain := func(l *dailypapers.Listing) dailypapers.Listing {
		c := *l
		c.Problems = nil
		for _, p := range l.Problems {
			p.Line = 0
			c.Problems = append(c.Problems, p)
		}
		return c
	}
	want := plain(mustParse(t, parser, []byte(page)))
	for _, w := range wrappings {
		if w.fits != nil && !w.fits(page) {
			continue
		}
		got, err := parser.Parse(strings.NewReader(w.wrap(page)))
		if err != nil {
			t.Errorf("%s: %v", w.name, err)
			continue
		}
		if diff := cmp.Diff(want, plain(got)); diff != "" {
			t.Errorf("%s: -page +wrapped:\n%s", w.name, diff)
		}
	}
}

// Of several pages in one wrapping the first that has papers is the listing, and
// a problem tells of each that was not read. The same page in other forms is no
// other page.
func TestSeveralPages(t *testing.T) {
	page := func(name string) string { return string(fixture(t, name)) }
	strung := func(list ...string) string {
		out, err := json.Marshal(map[string]any{"pages": list})
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	together := func(names ...string) string {
		var list []string
		for _, name := range names {
			list = append(list, page(name))
		}
		return strung(list...)
	}
	answer := func(titles ...string) string {
		var list []string
		for _, title := range titles {
			list = append(list, fmt.Sprintf(`{"paper":{"id":"2603.0000%d","title":"Counting %s"}}`, len(title), title))
		}
		return "[" + strings.Join(list, ",\n") + "]"
	}
	const other = "another listing was not read"
	for _, tt := range []struct {
		name, input string
		papers      int      // of the listing
		others      []string // the problems that tell of others
	}{
		{"one page in two forms", together("daily.html", "daily.lynx.txt"), 6, nil},
		{"a form with ids and one without", together("daily.json", "daily.innertext.txt"), 6, nil},
		{"a page twice", together("daily.json", "daily.json"), 6, nil},
		{"a page in three forms, one without papers", together("daily-empty.resiliparse.txt", "daily.html2text.md", "daily.json"), 6, nil},
		{"two pages", together("daily.html", "daily-2024.nodata.html"), 6, []string{other}},
		{"two answers of the API", together("daily.json", "daily-2025-03-04.json"), 6, []string{other}},
		{"three pages", together("daily.nodata.html", "daily-2024.nodata.html", "daily-2025-03-12.json"), 6, []string{other, other}},
		{"two blocks of code", "# Two answers\n\n```json\n" + page("daily.json") + "\n```\n\n```json\n" + page("daily-2025-03-04.json") + "\n```\n", 6, []string{other}},
		{"half of the papers are others", strung(answer("Mice", "Moths"), answer("Mice", "Cat")), 2, nil},
		{"more than half are", strung(answer("Mice", "Moths", "Swallows"), answer("Mice", "Cat", "Starlings")), 3, []string{other}},
		{"the same ids, in another language", strung(answer("Mice", "Moths"), answer("Müs", "Mäus")), 2, nil},
		{"an empty page and another", together("daily-empty.resiliparse.txt", "search.json"), 3, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			listing := mustParse(t, &dailypapers.Parser{Today: today}, []byte(tt.input))
			var others []string
			for _, p := range listing.Problems {
				if msg, _, ok := strings.Cut(p.Msg, " ("); ok && msg == other {
					others = append(others, msg)
					if p.Line == 0 || p.Text == "" {
						t.Errorf("nothing tells where: %+v", p)
					}
				}
			}
			if diff := cmp.Diff(tt.others, others); diff != "" || len(listing.Papers) != tt.papers {
				t.Errorf("%d papers, -want +got:\n%s", len(listing.Papers), diff)
			}
		})
	}
}
