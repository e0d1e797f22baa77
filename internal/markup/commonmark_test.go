package markup

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"go/build"
	"net/url"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/net/html"

	"dailypapers/internal/site"
)

// A rendered is what a reader sees of a text in markdown.
type rendered struct {
	text            string // without white space and the marks of emphasis
	links, pictures []string
	headings        []string
}

// seen takes what does not matter here out of a text.
func seen(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("*_`\u00a0", r) {
			return -1
		}
		return r
	}, s)
}

func hasKey(m map[string]string, key string) bool {
	_, ok := m[key]
	return ok
}

// oneSpelling returns an address in one spelling.
func oneSpelling(address string) string {
	if s, err := url.PathUnescape(address); err == nil {
		return s
	}
	return address
}

// renderedHTML returns what a reader sees of HTML.
func renderedHTML(src string) (r rendered) {
	z := html.NewTokenizer(strings.NewReader(src))
	var text strings.Builder
	begin := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			r.text = seen(text.String())
			return r
		case html.TextToken:
			text.WriteString(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			attr := map[string]string{}
			for _, a := range t.Attr {
				attr[a.Key] = a.Val
			}
			switch {
			case t.Data == "a" && hasKey(attr, "href"):
				r.links = append(r.links, oneSpelling(attr["href"]))
			case t.Data == "img":
				r.pictures = append(r.pictures, oneSpelling(attr["src"]))
			case len(t.Data) == 2 && t.Data[0] == 'h' && t.Data[1] != 'r':
				begin = text.Len()
			}
		case html.EndTagToken:
			if t := z.Token(); len(t.Data) == 2 && t.Data[0] == 'h' {
				r.headings = append(r.headings, t.Data[1:]+seen(text.String()[begin:]))
			}
		}
	}
}

// renderedPieces returns what a reader sees of pieces.
func renderedPieces(pieces []Piece) (r rendered) {
	heading, last := "", int8(0)
	link := int32(0)
	flush := func() {
		if last > 0 {
			r.headings = append(r.headings, fmt.Sprint(last)+seen(heading))
		}
		heading, last = "", 0
	}
	for _, p := range pieces {
		if p.What.Kind == site.Nothing && strings.Trim(p.Text, "-*_= ") == "" {
			p.Text = "" // a rule
		}
		if p.Heading != last || p.Break != None {
			flush()
		}
		r.text += seen(p.Text)
		if p.Heading > 0 {
			heading, last = heading+p.Text, p.Heading
		}
		if p.Picture != nil {
			r.pictures = append(r.pictures, oneSpelling(p.Picture.Address))
		}
		if p.InLink && (p.LinkNo != link || p.LinkNo == 0) {
			r.links = append(r.links, oneSpelling(p.Href))
		}
		link = p.LinkNo
	}
	flush()
	return r
}

func TestCommonMark(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(build.Default.GOPATH, "pkg/mod/github.com/yuin/goldmark*/_test/spec.json"))
	if len(paths) == 0 {
		t.Skip("github.com/yuin/goldmark is not in the module cache: go mod download github.com/yuin/goldmark@latest outside of this module")
	}
	data, err := os.ReadFile(paths[len(paths)-1])
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Example                 int
		Section, Markdown, HTML string
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	reasons := map[int]string{}
	for _, d := range commonMarkDeviations {
		for _, example := range d.examples {
			reasons[example] = d.reason
		}
	}
	deviate := 0
	for _, e := range examples {
		l := newSource(e.Markdown)
		l.survey.escapes = escapes{marks: true, backslashes: true} // which one line may not show
		spans, _ := findSpans(l)
		got, want := renderedPieces(l.readMarkdown(spans).finish().Pieces), renderedHTML(e.HTML)
		diff := cmp.Diff(want, got, cmp.AllowUnexported(rendered{}), cmpopts.EquateEmpty())
		if diff != "" {
			deviate++
		}
		switch reason, known := reasons[e.Example]; {
		case diff != "" && !known:
			t.Errorf("%s, example %d: %q (-want +got):\n%s", e.Section, e.Example, e.Markdown, diff)
		case diff == "" && known:
			t.Errorf("%s, example %d: %q is no deviation any more: %s", e.Section, e.Example, e.Markdown, reason)
		}
	}
	t.Logf("of %d examples %d are read in another way", len(examples), deviate)
}

// commonMarkDeviations are the examples of CommonMark that are read in another
// way, and why. Emphasis and code spans are none: their marks are compared on
// neither side, since a title or an abstract may hold them as text.
var commonMarkDeviations = []struct {
	reason   string
	examples []int
}{
	{"a title may begin with a number: the number of a list's item stays", []int{109, 254, 259, 263, 265, 267, 268, 271, 273, 274, 283, 286, 287, 288, 289,
		290, 291, 292, 293, 296, 297, 299, 302, 305, 311, 313, 324}},
	{"- alone is a count of 0, > may be a sign: a mark needs a blank behind it, - text too", []int{229, 251, 260, 278, 279, 280, 281, 282}},
	{"an indent tells where a tool put a text, not what it is: it makes no code and no lazy continuation", []int{69, 70, 85, 87, 90, 93, 96, 97, 100, 110, 115, 231, 238,
		312}},
	{"code holds text like any other, so that its marks are read", []int{17, 18, 19, 35, 36, 119, 120, 122, 125, 139, 147, 161, 338, 342, 343, 345, 346, 525, 537, 641}},
	{"an unknown tag is text: <think>", []int{148, 150, 163, 165, 166, 167, 168, 169, 170, 171, 172, 173, 176, 178, 180, 181, 182, 524, 536, 613, 614, 615, 617, 623, 627,
		628, 629}},
	{"a known tag is read to its end, whether it is whole or not", []int{91, 156, 157, 158, 183, 184, 191, 616, 619, 620, 622, 624, 632}},
	{"an address in a text is text, also in angle brackets", []int{20, 480, 481, 526, 538, 594, 595, 596, 597, 598, 599, 600, 601, 603, 604, 605, 608}},
	{"a list of addresses has one on a line or below its name, absolute or from the root, and no title counts", []int{193, 194, 195, 196, 197, 199, 200, 201, 203, 204,
		209, 211, 212, 213, 216, 217, 218, 540, 546, 551, 573, 576, 577}},
	{"converters name a link by its text, which may hold a picture or brackets, or be empty", []int{547, 548, 552, 590}},
	{"converters wrap addresses and quote titles carelessly, or put a blank in front: such links are links", []int{490, 491, 493, 494, 507, 508, 511, 556, 587}},
	{"a bracket that begins its line is a link's over all that it holds, other links and brackets too", []int{513, 514, 518, 519, 532, 533, 560}},
	{"the description of a picture ends at the first bracket", []int{520, 574, 575}},
	{"an address in brackets may be that of the words in front", []int{14}},
	{"a backslash at the end of a line is a line break, also of a paragraph's or heading's last", []int{13, 644, 646}},
	{"a rule is drawn by three marks or more, and an underline by three", []int{45, 46, 56, 83, 88, 106}},
	{"a heading without text is none", []int{79}},
	{"characters with long names are rare", []int{25}},
	{"a list's items are no paragraphs that an underline makes headings of", []int{300}},
}
