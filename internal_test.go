package dailypapers

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/net/html"
)

// What follows are tables of the small parsers that everything else stands on.
// Everything that can be tested from outside is.

func TestParsePrinted(t *testing.T) {
	for _, tt := range []struct {
		in, date, tail string
		glued, doubt   bool
	}{
		{in: "May 25", date: "--05-25"},
		{in: "May 25 4", date: "--05-25", tail: "4"},
		{in: "Sep 24, 2023", date: "2023-09-24"},
		{in: "Sep 24, 2023 4", date: "2023-09-24", tail: "4"},
		{in: "Sept 24, 2023", date: "2023-09-24"},
		{in: "September 24, 2023", date: "2023-09-24"},
		{in: "Published on Oct 4, 2026", date: "2026-10-04"},
		{in: "published on Oct 4, 2026", date: "2026-10-04"},
		{in: "Mar. 18", date: "--03-18"},
		{in: "Aug1", date: "--08-01"}, // a heading of 2024 in two parts, joined
		{in: "March 18th, 2026", date: "2026-03-18"},
		{in: "March 18 2026", date: "2026-03-18"},
		{in: "March 2026", date: "2026-03"},
		{in: "Wed, 18 March 2026", date: "2026-03-18"},
		{in: "18 Mar", date: "--03-18"},
		{in: "07月01日", date: "--07-01"},
		{in: "2026年7月1日", date: "2026-07-01"},
		{in: "Feb 29", date: "--02-29"},
		{in: "Feb 29, 2024", date: "2024-02-29"},
		// Converters that drop links glue the number of comments to the date.
		{in: "Oct 2, 20243", date: "2024-10-02", tail: "3", glued: true},
		{in: "Dec 4, 202512", date: "2025-12-04", tail: "12", glued: true},
		{in: "May 96", date: "--05-09", tail: "6", glued: true},
		{in: "May 296", date: "--05", glued: true, doubt: true},
		{in: "Mar 1712", date: "--03", glued: true, doubt: true},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := parsePrinted(tt.in)
			if !ok {
				t.Fatal("not a date")
			}
			if p.date.String() != tt.date || p.tail != tt.tail || p.glued != tt.glued || (p.doubt != "") != tt.doubt {
				t.Errorf("got %s, tail %q, glued %v, doubt %q", p.date, p.tail, p.glued, p.doubt)
			}
		})
	}
	for _, in := range []string{
		"", "May", "25", "2603.17031", "2026", "20260318", "Jan 31x", "May 0", "Feb 29, 2023", "Maybe 25",
		"Marching 3", "Marched 12", "Decent 5 results", "May I ask", "12 authors", "1.2k", "18 Marches",
		"Feb 301", // no count begins with 0, and February has no 30th
		"October123", "0月1日", "13月1日", "2026年7月32日", "5 Mayflowers",
	} {
		t.Run(in, func(t *testing.T) {
			if p, ok := parsePrinted(in); ok {
				t.Errorf("got %s, want no date", p.date)
			}
		})
	}
}

func TestParseAuthorCount(t *testing.T) {
	for _, tt := range []struct {
		in string
		n  int // 0: no authors
	}{
		{"1 authors", 1}, // the site never says "1 author"
		{"1 author", 1},
		{"4 authors", 4},
		{"·14 authors", 14},
		{"· 14 authors", 14},
		{"• 4 authors", 4},
		{"- 3 authors", 3},
		{"* 671 authors", 671},
		{"671 authors", 671},
		{"1,024 authors", 1024},
		{"12 Authors", 12},
		{"\u00a05 authors", 5},
		{"5\u00a0authors", 5},
		{"", 0},
		{"authors", 0},
		{"0 authors", 0},
		{"-1 authorship", 0},
		{"4", 0},
		{"four authors", 0},
		{"4 authors and more", 0},
		{"4 authorities", 0},
		{"1.5 authors", 0},
		{"1,02 authors", 0},
		{"99999999999999999999 authors", 0},
		{"We thank 4 authors", 0},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if n, ok := parseAuthorCount(tt.in); ok != (tt.n > 0) || ok && n != tt.n {
				t.Errorf("got %d, %v; want %d", n, ok, tt.n)
			}
		})
	}
}

func TestParseCount(t *testing.T) {
	for _, tt := range []struct {
		in      string
		n       int
		rounded bool
		canon   string // what String returns, if it is not in
	}{
		{"0", 0, false, ""},
		{"7", 7, false, ""},
		{"228", 228, false, ""},
		{"1,234", 1234, false, "1234"},
		{"1,234,567", 1234567, false, "1234567"},
		{"-", 0, false, "0"}, // 188 of 188 such cards had no votes
		{"–", 0, false, "0"},
		{"8.22k", 8220, true, ""},
		{"2.6k", 2600, true, ""},
		{"15.9k", 15900, true, ""},
		{"58k", 58000, true, ""},
		{"110k", 110000, true, ""},
		{"1k", 1000, true, ""},
		{"1K", 1000, true, "1k"},
		{"1.2M", 1200000, true, ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			c, ok := parseCount(tt.in)
			if want := (Count{N: tt.n, Known: true, Rounded: tt.rounded}); !ok || c != want {
				t.Fatalf("got %+v, %v; want %+v", c, ok, want)
			}
			canon := tt.canon
			if canon == "" {
				canon = tt.in
			}
			if c.String() != canon {
				t.Errorf("String() = %q", c)
			}
			if again, ok := parseCount(c.String()); !ok || again != c {
				t.Errorf("%q is read as %+v", c, again)
			}
		})
	}
	for _, in := range []string{
		"", "k", ".", ",", "1.5", "1.", ".5k.", "1.k", "1,23", "1,2345", "12345,678", "1e3", "+4", "-4", "4 ", " 4", "٣", "0x10",
		"2603.17031", "9999999999", "9999999999k", "many", "1.2.3k", "1,234k,", "NaN", "Infk",
	} {
		t.Run(in, func(t *testing.T) {
			if c, ok := parseCount(in); ok {
				t.Errorf("got %+v, want no count", c)
			}
		})
	}
}

func TestReadLink(t *testing.T) {
	paper := link{kind: linkPaper, id: "2603.17031"}
	comments := link{kind: linkComments, id: "2603.17031"}
	upvote := link{kind: linkUpvote, id: "2603.17031"}
	arxiv := link{kind: linkArxiv, id: "2603.17031"}
	for _, tt := range []struct {
		in   string
		want link
	}{
		{"/papers/2603.17031", paper},
		{"https://huggingface.co/papers/2603.17031", paper},
		{"http://www.huggingface.co/papers/2603.17031", paper},
		{"https://hf-mirror.example/papers/2603.17031", paper},
		{"file:///papers/2603.17031", paper},
		{"https://web.archive.org/web/20260318210659/https://huggingface.co/papers/2603.17031", paper},
		{"/web/20260318210659/https://huggingface.co/papers/2603.17031", paper},
		{"/papers/2603.17031v2", paper},
		{"/papers/2603.17031?from=list", paper},
		{"/papers/2603.17031#community", comments},
		{"https://huggingface.co/papers/2603.17031#community", comments},
		{"/login?next=%2Fpapers%2F2603.17031", upvote},
		{"/login?next=/papers/2603.17031", upvote},
		{"https://huggingface.co/login?next=%2Fpapers%2F2603.17031", upvote},
		{"https://huggingface.co/login?next=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031", upvote},
		{"https://arxiv.org/abs/2603.17031", arxiv},
		{"https://arxiv.org/pdf/2603.17031v1", arxiv},
		{"https://www.arxiv.org/abs/2603.17031", arxiv},
		{"https://github.com/northlight-fictive/lantern-kv", link{kind: linkGitHub}},
		{"/deepmind", link{kind: linkAccount, handle: "deepmind"}},
		{"https://huggingface.co/T-Quine_7", link{kind: linkAccount, handle: "T-Quine_7"}},
		{"/papers", link{kind: linkListing}},
		{"/papers/date/2026-03-18", link{kind: linkListing, path: "/date/2026-03-18"}},
		{"/papers?q=tidal+caches", link{kind: linkListing, path: "?q=tidal+caches"}},
		{"/papers?date=2024-08-01", link{kind: linkListing, path: "?date=2024-08-01"}},
		{"/papers/trending", link{kind: linkListing, path: "/trending"}},
		{"", link{}},
		{"#", link{}},
		{"/", link{}},
		{"/login", link{kind: linkAccount, handle: "login"}},
		{"/login?next=%2Fpapers", link{}},
		{"/papersplease", link{kind: linkAccount, handle: "papersplease"}},
		{"/papers/26.1", link{kind: linkListing, path: "/26.1"}},
		{"/papers/2603.170", link{kind: linkListing, path: "/2603.170"}},
		{"/models/some", link{}},
		{"https://github.com/northlight-fictive", link{}},
		{"https://arxiv.org/list/cs.CL", link{}},
		{"https://arxiv.org/abs/cs/0112017", link{}},
		{"mailto:a@b.example", link{}},
		{"javascript:void(0)", link{}},
		{"/a/b", link{}},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := readLink(tt.in); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestReadPlace(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want pagePlace
	}{
		{"https://huggingface.co/papers", pagePlace{kind: KindDaily}},
		{"https://huggingface.co/papers/", pagePlace{kind: KindDaily}},
		{"https://huggingface.co/papers/date/2026-03-18", pagePlace{kind: KindDaily, period: "2026-03-18", day: Date{2026, 3, 18}}},
		{"https://huggingface.co/papers?date=2024-08-01", pagePlace{kind: KindDaily, period: "2024-08-01", day: Date{2024, 8, 1}}},
		{"https://huggingface.co/papers/week/2026-W12", pagePlace{kind: KindWeekly, period: "2026-W12"}},
		{"https://huggingface.co/papers/month/2026-03", pagePlace{kind: KindMonthly, period: "2026-03"}},
		{"https://huggingface.co/papers/trending", pagePlace{kind: KindTrending}},
		{"https://huggingface.co/papers?q=tidal+caches", pagePlace{kind: KindSearch, query: "tidal caches"}},
		{"https://huggingface.co/papers?q=%22tidal%20caches%22&page=2", pagePlace{kind: KindSearch, query: `"tidal caches"`}},
		{"https://huggingface.co/papers/2603.17031", pagePlace{kind: KindPaper, id: "2603.17031"}},
		{"https://huggingface.co/papers/date/2026-02-30", pagePlace{}},
		{"https://huggingface.co/models", pagePlace{}},
		{"", pagePlace{}},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := readPlace(tt.in); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestIsSubmission(t *testing.T) {
	at := func(s string) time.Time {
		t, err := time.Parse(time.RFC3339, s)
		if err != nil {
			panic(err)
		}
		return t
	}
	for _, tt := range []struct {
		item, paper string
		want        bool
	}{
		{"2025-03-06T23:10:00Z", "2025-03-05T18:00:00Z", true},
		{"2024-05-27T03:14:15Z", "2024-05-24T12:00:00Z", true},
		{"2025-03-09T23:59:59Z", "2025-03-05T18:00:00Z", true},
		{"2025-03-10T00:00:00Z", "2025-03-10T05:00:00Z", false}, // New York's wall clock, marked as UTC
		{"2026-03-16T21:12:09Z", "2026-03-17T01:12:09Z", false},
		{"2024-05-23T08:00:00Z", "2024-05-23T12:00:00Z", false}, // a search of later: an old paper's New York time
	} {
		t.Run(tt.item+" "+tt.paper, func(t *testing.T) {
			if got := isSubmission(at(tt.item), at(tt.paper)); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestFold(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{" \t\r\n", ""},
		{"a", "a"},
		{" a  b\n c ", "a b c"},
		{"a\u00a0b", "a b"},
		{"a\u200bb\ufeff", "ab"},
		{"a\x00b\x1b[0m", "ab[0m"},
		{"a\u202eb", "ab"},
		{"a\xffb", "a\ufffdb"},
		{"👩\u200d🔬", "👩\u200d🔬"}, // joiners hold emoji together
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := fold(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if !isFolded(tt.want) {
				t.Errorf("%q is not folded", tt.want)
			}
		})
	}
}

func TestFoldParagraphs(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"one\nline", "one line"},
		{"one\n  two", "one\n\ntwo"},
		{"one\n\ntwo", "one\n\ntwo"},
		{"one\r\n\r\n\r\ntwo\n", "one\n\ntwo"},
		{"\n\n", ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := foldParagraphs(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestScanner_text(t *testing.T) {
	for _, in := range []string{
		`""`, `"a"`, `"\""`, `"\\"`, `"\\\""`, `"a\n\tb"`, `"\u00e9"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ude00\ud83d"`, `"\ud83d\u0041"`, `"\/"`,
		`"é"`, `"\b\f\r"`,
	} {
		t.Run(in, func(t *testing.T) { checkScanner(t, in) })
	}
}

// checkScanner compares the scanner with encoding/json on a valid document.
func checkScanner(t *testing.T, doc string) {
	t.Helper()
	var want any
	dec := json.NewDecoder(strings.NewReader(doc))
	dec.UseNumber()
	if err := dec.Decode(&want); err != nil {
		t.Fatal(err)
	}
	s := scanner{src: doc + "\n"} // a number alone may go on behind a cut
	got := decode(t, &s)
	if s.bad != "" {
		t.Fatalf("at %d: %s", s.pos, s.bad)
	}
	if s.peek() != 0 {
		t.Fatalf("stopped at %d of %d", s.pos, len(doc))
	}
	w, _ := json.Marshal(want)
	g, _ := json.Marshal(got)
	if string(w) != string(g) {
		t.Errorf("got  %s\nwant %s", g, w)
	}
	skip := scanner{src: doc + "\n"}
	if raw := skip.value(); raw != strings.Trim(doc, " \n\r\t") || skip.bad != "" {
		t.Errorf("value() = %q, %s", raw, skip.bad)
	}
}

// decode builds the value that the scanner stands in front of.
func decode(t *testing.T, s *scanner) any {
	switch s.peek() {
	case '{':
		m := map[string]any{}
		for key := range s.members() {
			m[key] = decode(t, s)
		}
		return m
	case '[':
		list := []any{}
		for range s.elements() {
			list = append(list, decode(t, s))
		}
		return list
	case '"':
		v, _ := s.text()
		return v
	case 't', 'f', 'n':
		return map[string]any{"true": true, "false": false, "null": nil}[s.value()]
	}
	return json.Number(s.value())
}

// FuzzScanner compares the scanner with encoding/json on every valid document.
func FuzzScanner(f *testing.F) {
	for _, doc := range []string{
		`null`, `[]`, `{}`, `[1,-2.5e+3,"x",true,false,null]`, `{"a":{"b":[{"c":"\u00e9\ud83d\ude00\\\""}]},"a":2}`, ` [ 1 , { "k" : [ ] } ] `,
		`"\ud83d"`, `"\ud83d\u0041"`, `[[[[[[]]]]]]`, `{"":""}`,
	} {
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if !json.Valid([]byte(doc)) || !utf8.ValidString(doc) { // Parse makes its input UTF-8 first
			t.Skip()
		}
		checkScanner(t, doc)
	})
}

// FuzzUnescapeHTML compares the fast way with the one of the html package.
func FuzzUnescapeHTML(f *testing.F) {
	for _, s := range []string{"", "&quot;a&quot;", "&amp;quot;", "&#34;&#39;&#x27;", "&lt;&gt;&nbsp;&eacute;", "&", "&&quot", "&quot&amp", "&notit;", "&#0;", "&#x110000;",
		"&CounterClockwiseContourIntegral;", "&amp", "&amp;&amp"} {
		f.Add(s)
	}
	long := regexp.MustCompile(`&[#0-9A-Za-z]{32}`) // longer than any character reference need be
	f.Fuzz(func(t *testing.T, s string) {
		if long.MatchString(s) {
			t.Skip()
		}
		if got, want := unescapeHTML(s), html.UnescapeString(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	})
}

// FuzzAuthorCount checks that a number of authors is one that is written there.
func FuzzAuthorCount(f *testing.F) {
	for _, s := range []string{"1 authors", "·14 authors", "* 671 authors", "1,024 authors", "-5 authors", "0 authors", "9999999999 authors"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := parseAuthorCount(s)
		if !ok {
			return
		}
		if n <= 0 || n > maxCount {
			t.Errorf("%q: %d authors", s, n)
		}
		if !strings.Contains(strings.ToLower(s), "author") || !strings.ContainsAny(s, "0123456789") {
			t.Errorf("%q: %d authors from nowhere", s, n)
		}
	})
}

// The quick look must know every mark that is spelt anew, and no other.
func TestNeedsNormalizing(t *testing.T) {
	for r := rune(0); r < 0x10000; r++ {
		if !utf8.ValidRune(r) || r == 0x1b { // cutColours takes the escape
			continue
		}
		s := "a" + string(r) + "b"
		if got, want := needsNormalizing(s), spellings.Replace(s) != s; got != want {
			t.Errorf("needsNormalizing(%q) = %v, want %v", s, got, want)
		}
		if got, want := needsNormalizing("a"+string(r)), spellings.Replace("a"+string(r)) != "a"+string(r); got != want {
			t.Errorf("needsNormalizing(%q) = %v, want %v", "a"+string(r), got, want)
		}
	}
}

// A listing does not keep the page in memory that it was read from: what it has
// is copies.
func TestListingSharesNoMemory(t *testing.T) {
	names, err := filepath.Glob("testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	strings := 0
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src := string(page)
		l, err := new(Parser).parse(src)
		if err != nil {
			continue
		}
		begin := uintptr(unsafe.Pointer(unsafe.StringData(src)))
		var check func(path string, v reflect.Value)
		check = func(path string, v reflect.Value) {
			switch v.Kind() {
			case reflect.String:
				strings++
				s := v.String()
				if at := uintptr(unsafe.Pointer(unsafe.StringData(s))); s != "" && begin <= at && at < begin+uintptr(len(src)) {
					t.Errorf("%s: %s is a part of the input: %q", name, path, s)
				}
			case reflect.Slice:
				for i := range v.Len() {
					check(fmt.Sprintf("%s[%d]", path, i), v.Index(i))
				}
			case reflect.Struct:
				if v.Type() == reflect.TypeFor[time.Time]() {
					return
				}
				for i := range v.NumField() {
					check(path+"."+v.Type().Field(i).Name, v.Field(i))
				}
			}
		}
		check("listing", reflect.ValueOf(*l))
	}
	if strings < 1000 {
		t.Errorf("only %d strings", strings)
	}
}
