package markup

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

func TestSnapshot(t *testing.T) {
	// Enough of a page around it, so that it is one.
	const front, back = "- banner:\n  - link \"Models\":\n    - /url: /models\n- main:\n", "\n- contentinfo:\n  - link \"TOS\":\n    - /url: /tos\n"
	const before, after = "//[Models](/models) ", " //[TOS](/tos)"
	for _, tt := range []struct{ in, want string }{
		{`- text: Submitted by lanternkeeper`, `//Submitted by lanternkeeper`},
		{`- text: "64"`, `//64`},
		{`- text: 'It''s: here'`, `//It's: here`},
		{`- paragraph: "A \"pager\": p\\_{x} \x2d caf\u00e9"`, `//A "pager": p\_{x} - café`},
		{`- generic [ref=e12] [cursor=pointer]: a`, `//a`},
		{`- heading "A Title" [level=3]`, `//h3:A Title`},
		{`- heading "A Title" [level=1] [ref=e3]:`, `//h1:A Title`},
		{`- heading "A Title" [ref=e3, level=2]`, `//h2:A Title`},
		{`- heading "A Title" [ref=e3,level=2]`, `//h3:A Title`},
		{"- link \"a\" [ref=e1, url=/x]\n- link \"b\" [ref_2] href=\"/y\"", `//[a](/x) /[b](/y)`},
		{`- heading "A Title"`, `//h3:A Title`},
		{`- heading "A Title" [level=6]`, `//h6:A Title`},
		{`- heading "A Title" [level=7]`, `//h6:A Title`},
		{`- heading "A Title" [level=0]`, `//h1:A Title`},
		{`- paragraph: "A \"pager\" \/ \q"`, `//A "pager" / \q`},
		{`- paragraph: 'A \/ B'`, `//A \/ B`},
		{`- 'heading "A: it''s \"B\"" [level=2]'`, `//h2:A: it's "B"`},
		{`- 'link "Schr\\\"odinger: a":'`, `//[Schr\"odinger: a]()`},
		{`- 'link "a: b" [ref=e2]':` + "\n  - /url: /x?a=b: c", `//[a: b](/x?a=b: c)`},
		{"- heading \"A\" [level=3]:\n  - link \"A\":\n    - /url: /x", `//[h3:A](/x)`},
		{"- heading \"by AK and\" [level=2]:\n  - text: by\n  - link \"AK\":\n    - /url: /ak\n  - text: and", `//h2:by [h2:AK](/ak) h2:and`},
		{"- paragraph:\n  - text: see\n  - link \"code\":\n    - /url: /c\n  - text: here\n- text: b", `//see [code](/c) here //b`},
		{"- paragraph:\n  - text: a (\n  - link \"pager\"\n  - text: \"), multi-\"\n  - link \"agent\"\n  - text: -based", `//a ( +[pager]() +), multi- +[agent]() +-based`},
		{"- link:\n  - /url: /x", `//[](/x)`},
		{"- link \"Ada Group\":\n  - /url: /x\n  - img \"Ada\"\n  - text: Group", `//[!Ada:](/x) /[Group](/x)`},
		{"- link:\n  - /url: /x\n  - checkbox \"6\" [ref=e10]:\n    - checkbox [disabled]\n    - img [ref=e12]: …", `//[!:](/x) /[6](/x)`},
		{"- link:\n  - /url: /x\n  - checkbox \"Upvote 6\":\n    - checkbox [disabled]\n    - text: Upvote 6", `//[Upvote 6](/x)`},
		{"- link \"Ada\":\n  - /url: /x\n  - img \"Ada\"", `//[!Ada:](/x)`},
		{"- link \"Ada\":\n  - /url: /x\n  - img \"Ada\"\n  - img", `//[!Ada:](/x) /[!:](/x)`},
		{"- link \"Ada\":\n  - /url: /x\n  - img \"Bob\"", `//[!Bob:](/x) /[Ada](/x)`},
		{"- link \"Ada\":\n  - /url: /x\n  - img \"Robert\"\n  - img \"Bo\"", `//[!Robert:](/x) /[!Bo:](/x) /[Ada](/x)`},
		{"- link \"a\":\n  - /url: /x\n  - img:\n    - /url: /y\n  - text: b", `//[!:](/x) /[b](/x)`},
		{"- link \"a\":\n  - /url: /x\n  - link \"b\":\n    - /url: /y\n  - /url: /z\n  - text: c", `//[b](/y) /c`},
		{"- paragraph:\n  - img \"a\"\n  - text: \", b\"", `//!a: , b`},
		{"- link \"A B\":\n  - text: A\n  - generic: B", `//[A]() /[B]()`},
		{"- list:\n  - listitem \"Ada Quine\"\n  - listitem: · 2 authors\n  - listitem \"bo\":\n    - link \"bo\":\n      - /url: /bo", `//· 2 authors /[](/bo)`},
		{"- article \"A\":\n  - text: a\n- article:\n  - text: b", `#a #b`},
		{"- searchbox \"Search\": caches\n- button \"Daily\"", `//Daily`},
		{"- link \"a\" [ref=e1]:\n  - /url: /x\n  - /placeholder: b\n- blip \"c\"\n- text: d", `//[a](/x) /d`},
		{"[12] link \"a\"\n[13] StaticText 'b \\'c\\''", `//[a]() /b 'c'`},
		{"[2] link 'Ada's, a \"b\"', clickable, url='/x'\n\tStaticText 'Ada's, a'\n[4] heading 'b', visible, level=2", `//[Ada's, a](/x) //h2:b`},
		{"[2] link 'a', b'\n\tStaticText 'c'd', visibly'\n", `//[c'd', visibly]()`},
		{"uid=1_2 link \"a\" url=\"/x\" focusable focused\n  uid=1_3 StaticText \"a\"\nuid=1_4 heading \"b\" level=\"2\"", `//[a](/x) //h2:b`},
		{"- article:\n  - link \"Unable to play\" url=\"/x\"\n    - Video \"Unable to play\"\n  - text: b", `#[](/x) /b`},
		{"[2] link 'Ada's[1] owls', url='/x'\n[3] heading 'b', level=2, visible\nuid=4 link \"c\" url= focused", `//[Ada's[1] owls](/x) //h2:b //[c]()`},
		{"- heading \"\"Why Pages?\": A B\" level=\"2\"\n  - link \"\"Why Pages?\": A B\" url=\"/x\"\n    - StaticText \"\"Why Pages?\": A B\"", `//[h2:"Why Pages?": A B](/x)`},
		{`- heading "The "Role" of f(x)="y"" [level=2]`, `//h2:The "Role" of f(x)="y"`},
		{"- article:\n  - link \"a\" url=/x\n\t- text: b", `#[a](/x) /b`},
		{"- text: a (\n- text: b\n- text: \", c\"", `//a ( /b /, c`}, // a line each
	} {
		t.Run(tt.in, func(t *testing.T) {
			in := strings.ReplaceAll(tt.in, "\n", "\n  ")
			p, ok := Snapshot(front + "  " + in + back)
			if !ok {
				t.Fatal("no snapshot")
			}
			if got := show(p.Pieces); got != before+tt.want+after && got != before+tt.want+strings.Replace(after, "//", "#", 1) {
				t.Errorf("\n got %s\nwant %s", got, before+tt.want+after)
			}
			if p.Doubts != nil || p.Cut || !p.Addressed || !p.EndsLine {
				t.Error("doubts", p.Doubts, "cut", p.Cut, "addressed", p.Addressed, "ends line", p.EndsLine)
			}
		})
	}
}

// A browser's snapshot of a page has the texts and links of the page's cards.
func TestSnapshotIsPage(t *testing.T) {
	for _, name := range []string{"daily", "search", "trending"} {
		src, err := os.ReadFile(filepath.Join("..", "..", "testdata", name+".nodata.html"))
		if err != nil {
			t.Fatal(err)
		}
		page, ok := HTML(string(src))
		if !ok {
			t.Fatal("no HTML")
		}
		want := cardTexts(page)
		if len(want) < 20 {
			t.Fatal("no cards")
		}
		for _, kind := range []string{"snapshot", "refs"} {
			t.Run(name+"."+kind, func(t *testing.T) {
				src, err := os.ReadFile(filepath.Join("testdata", name+"."+kind+".yaml"))
				if err != nil {
					t.Fatal(err)
				}
				page, ok := Snapshot(string(src))
				if !ok || page.Cut || page.Doubts != nil {
					t.Fatalf("a snapshot: %v, cut: %v, doubts: %v", ok, page.Cut, page.Doubts)
				}
				if got := cardTexts(page); !slices.Equal(got, want) {
					for i := range min(len(got), len(want)) {
						if got[i] != want[i] {
							t.Fatalf("\n got %s\nwant %s", got[i], want[i])
						}
					}
					t.Fatalf("%d texts, want %d", len(got), len(want))
				}
			})
		}
	}
}

// cardTexts returns the texts of a page's cards, and their addresses and
// headings. Where one ends and the next begins forms differ: white space, and
// texts with one address, are joined.
func cardTexts(p *Page) (texts []string) {
	begun := false
	last := ""
	for _, p := range p.Pieces {
		if begun = begun || p.Break == Card; !begun || p.Text == "" && p.Href == "" {
			continue
		}
		if p.Href == "/huggingface" || p.Text == "Hugging Face" {
			break // the footer
		}
		mark := show([]Piece{{Target: p.Target, InLink: p.InLink, Heading: p.Heading}})
		if len(texts) == 0 || mark != last || p.Break == Card {
			texts = append(texts, mark+" ")
			last = mark
		}
		texts[len(texts)-1] += strings.ReplaceAll(p.Text, " ", "")
	}
	return texts
}

// What tools write around a snapshot.
func TestSnapshotAround(t *testing.T) {
	const nodes = "- article [ref=e1]:\n  - heading \"A\" [level=3] [ref=e2]\n  - link \"b\" [ref=e3]:\n    - /url: /x\n  - text: c\n  - text: d\n"
	const want = `#h3:A //[b](/x) /c /d`
	search := site.ReadPlace("/papers?q=tidal+caches")
	for _, tt := range []struct {
		in    string
		place site.Place
		title string
		cut   bool
		lines []int // with a doubt
	}{
		{in: nodes},
		{in: strings.ReplaceAll(nodes, "\n", "\r\n")},
		{in: "Page URL: https://huggingface.co/papers?q=tidal+caches\n\n" + strings.ReplaceAll("\n"+nodes, "\n", "\n  "), place: search},
		{in: "uid=1_0 RootWebArea \"Daily Papers\" url=\"https://huggingface.co/papers?q=tidal+caches\"\n" + strings.ReplaceAll("\n"+nodes, "\n", "\n  "), place: search, title: "Daily Papers"},
		{in: strings.Replace(nodes, "  - text: d", "what is this?\n\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(strings.Replace(nodes, "  - text: d", "what is this?\n  - text: d", 1), ":\n    - /url: /x\n", " [url=/x]\n", 1), lines: []int{5}},
		{in: strings.Replace(nodes, "  - text: d", "https://e.com/a\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "7: a\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "12 text: e\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "[e text: e\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "[e] text: e\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "12] text: e\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "- heading \" [x] \"e\n  - text: d", 1), lines: []int{6}},
		{in: strings.Replace(nodes, "  - text: d", "- heading \"e \" f\n  - text: d", 1), lines: []int{6}},
		{in: "- Page URL: https://huggingface.co/papers?q=tidal+caches\n- Page Title: Daily Papers\n- Page Snapshot:\n" + nodes, place: search, title: "Daily Papers"},
		{in: "url: https://huggingface.co/papers?q=tidal+caches\ntitle: Daily Papers\n" + nodes, place: search, title: "Daily Papers"},
		{in: "- /url: /papers\n" + nodes},
		{in: nodes + "[truncated]", cut: true},
		{in: strings.TrimSuffix(nodes, "- text: d\n") + "- text: \"d", cut: true},
		{in: nodes + "- link \"", cut: true},
		{in: nodes + "- 'link:", cut: true},
		{in: nodes + "- 'link:'"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := Snapshot(tt.in)
			if !ok {
				t.Fatal("no snapshot")
			}
			if got := strings.TrimSuffix(show(p.Pieces), " #[]()"); got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
			if p.Place != tt.place || p.Title != tt.title || p.Cut != tt.cut {
				t.Errorf("got %v, %q, cut %v", p.Place, p.Title, p.Cut)
			}
			var lines []int
			for _, d := range p.Doubts {
				lines = append(lines, d.Line)
			}
			if !slices.Equal(lines, tt.lines) {
				t.Errorf("doubts: %v", p.Doubts)
			}
		})
	}
}

// In half of the forms an address is a state of its link.
func TestSnapshotAddressed(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"- link \"a\" url=\"/x\"", true},
		{"- link \"a\":\n  - /url: /x", true},
		{"- link \"a\"", false},
		{"- link \"a\" url=\"/x\"\n- link \"b\"", true},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := Snapshot(tt.in + strings.Repeat("\n- text: b", fewNodes))
			if !ok || p.Addressed != tt.want {
				t.Errorf("a snapshot: %v, addressed: %v", ok, p.Addressed)
			}
		})
	}
}

// However many lines are none of a snapshot, there are so many doubts.
func TestSnapshotDoubts(t *testing.T) {
	noise := strings.Repeat("what is this?\n", site.MaxDoubts-1)
	nodes := strings.Repeat("- link \"a\"\n", enoughNodes)
	for _, tt := range []struct {
		in   string
		want int
	}{
		{nodes + noise + nodes, site.MaxDoubts - 1},
		{nodes + noise + noise + nodes, site.MaxDoubts},
		{nodes + noise + nodes + noise + nodes, site.MaxDoubts},
	} {
		p, ok := Snapshot(tt.in)
		if !ok || len(p.Doubts) != tt.want {
			t.Errorf("a snapshot: %v, %d doubts, want %d", ok, len(p.Doubts), tt.want)
		}
	}
}

func TestIsSnapshot(t *testing.T) {
	for _, in := range []string{
		"- link \"a\"\n- text: b\n- text: c\n- text: d\n- text: e\n",
		"- heading \"a\"\n- text: b\n- text: c\n- text: d\n- text: e\n",
		"- img \"a\"\n- link \"b\"\n- text: c\n- text: d\n- text: e\n",
		"- link \"a\":\n  - /url: /x\n- link \"b\":\n  - /url: /y\n- text: c\n",
		"- link \"a\"\n- blip \"b\"\n- blip \"c\"\n- blip \"d\"\n- blip \"e\"\n",
		"One.\nTwo.\nThree.\n- link \"a\"\n\n- text: b\n\n- text: c\n\n- text: d\n\n- text: e\n",
		"- link \"a\"\n- text: b\n- text: c\n- text: d\n- text: e\n- text: f\nOne.\nTwo.\nThree.\n", // two lines of three
	} {
		t.Run(in, func(t *testing.T) {
			if _, ok := Snapshot(in); !ok {
				t.Error("no snapshot")
			}
		})
	}
}

func TestIsNoSnapshot(t *testing.T) {
	for _, in := range []string{
		"",
		"- link to a paper\n- text: of it\n- main idea\n- list of things\n- article about it\n",
		"The link \"a\" is a link.\nSo is this.\n- text: a\n- text: b\n- text: c\n- text: d\nAnd more.\nAnd more.\nAnd more.\n",
		"title: \"a\"\ntext: b\nlink \"c\":\n",
		"- link \"a\"\n- text: b\n- text: c\n",
		"- link \"a\"\n- text: b\n- text: c\n- text: d\n",
		"- link \"a\"\n- text: b\n- text: c\n- text: d\n- text: e\n- text: f\nOne.\nTwo.\nThree.\nFour.\n",
		"- link \"a\"\n- text: b\n- text: c\n- text: d\n- text: e\ntitle: f\nsum: g\nfor: h\nof: i\n",
		"- text: see link \"a\"\n- button \"b\"\n- text: c\n- text: d\n- text: e\n- link\n",
		"link \"a\" is one.\n- text: b\n- text: c\n- text: d\n- text: e\n- text: f\n",
		"{\"link\": \"link \\\"a\\\"\"}",
	} {
		t.Run(in, func(t *testing.T) {
			if p, ok := Snapshot(in); ok {
				t.Error(show(p.Pieces))
			}
		})
	}
}
