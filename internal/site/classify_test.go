package site

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/text"
)

// spell writes what a text is in one line: its kind with its values, the parts
// of a row in brackets, "!" for an atom.
func spell(w What) string {
	names := map[Kind]string{Prose: "prose", Nothing: "nothing", Box: "box", Dot: "dot", Number: "number", Authors: "authors", Date: "date",
		Submitted: "submitted", Upvote: "upvote", GitHub: "github", Comments: "comments", Arxiv: "arxiv", Address: "address", ArxivID: "id", AuthorsLabel: "authors:",
		AbstractLabel: "abstract:", SummaryLabel: "summary:", View: "view", Project: "project", PageTitle: "page title", Words: "words", Banner: "banner",
		Meta: "meta", Row: "row"}
	s := names[w.Kind]
	if w.Count.Known {
		s += fmt.Sprint(" ", w.Count.N)
	}
	if w.Date != nil {
		s += " " + w.Date.Day.String()
	}
	if len(w.Parts()) > 0 {
		var parts []string
		for _, p := range w.Parts() {
			below := ""
			if p.Below {
				below = "/ "
			}
			parts = append(parts, below+spell(p.What))
		}
		s += " [" + strings.Join(parts, ", ") + "]"
	}
	if w.Atom {
		s += "!"
	}
	return s
}

// classified holds texts of every kind.
var classified = []struct{ in, want string }{
	{"", "nothing"},
	{"→", "nothing"},
	{"[]", "nothing"},
	{"·", "dot!"},
	{"•", "dot!"},
	{"**Upvotes:** 228", "upvote 228!"},
	{"**Upvotes:** 228 | **Comments:** 4", "row [upvote 228!, comments 4!]!"},
	{"**Submitted by:** taesiri", "row [submitted!, prose]!"},
	{"**228**", "prose"},
	{"**Gulls** by Night", "prose"},
	{"12.", "words"},
	{"**ID:** 2603.17031", "words!"},
	{"**The paper that we keep:** 2603.17031", "prose"},
	{"Log In Sign Up", "words!"},
	{"[a [b] c] Daily Papers", "words!"},
	{"Submitted by ada on Mar 18 · Kelp Lab", "meta [row [submitted!, prose, date --03-18!]!, dot!, prose]!"},
	{"+0", "prose"},
	{"**arXiv**: https://arxiv.org/abs/2603.17031", "words!"},
	{"arXiv: https://arxiv.org/abs/2603.17031", "words!"},
	{"Ada Keel [10:15 AM]", "words!"},
	{"ada — 03/18/2026 10:15 AM", "words!"},
	{"Ada Keel, [18.03.2026 10:15]", "words!"},
	{"Gulls at 10:15", "prose"},
	{"Gulls by Night: 18.03.2026 10:15", "prose"},
	{"Gulls [10:15]: by Night [2]", "prose"},
	{"**Code:** https://github.com/keel/gulls", "prose"},
	{"Also: https://arxiv.org/abs/2603.17031", "prose"},
	{"**Gulls**: by Night", "prose"},
	{"2. **", "words"},
	{`2\.`, "words"},
	{"#2", "words"},
	{"1234.", "prose"},
	{"[papers-by]", "box"},
	{"[CLS]", "box"},
	{"[Two words]", "prose"},
	{"[icon] Next", "prose"},
	{"[Daily Papers logo] Daily Papers", "words!"},
	{"0999-01-02", "prose"},
	{"64", "number 64!"},
	{"-", "number 0!"},
	{`\-`, "number 0!"}, // markdown in HTML
	{"15.9k", "number 15900!"},
	{"57 2", "row [number 57!, number 2!]!"},
	{"- -", "nothing"}, // a rule, no two counts
	{"1 2 3 4", "prose"},
	{"45 authors", "authors 45!"},
	{"· 45 authors", "meta [dot!, authors 45!]!"},
	{"authors 17 2", "prose"},
	{"12 authors of 2", "prose"},
	{"the 12 authors 17", "prose"},
	{"/papers/2603.16948 /keel", "words"},
	{"/papers/2603.16948 keel", "prose"},
	{"/papers/2603.16948 /static/a.js", "prose"},
	{"/papers/date/2026-03-17 Mar 18 /papers/date/2026-03-19", "row [address, address, date --03-18!]"},
	{"/papers/date/2026-03-17 Mar 18 /papers/2603.16948", "row [address, prose]"},
	{"/papers?date=2024-07-31 Aug 1 /papers", "row [address, address, date --08-01!]"},
	{"/papers Mar 18", "prose"},
	{"[papers] Daily [by] Papers", "words!"},
	{"[Daily] Gulls", "prose"},
	{"Trending]] Papers", "words!"},
	{"12 authors 17 2", "row [authors 12!, number 17!, number 2!]!"},
	{"Sep 24, 2023", "date 2023-09-24!"},
	{"2026-03-18", "date 2026-03-18!"},
	{"Published on Sep 24, 2023", "date 2023-09-24!"},
	{"Sep 24, 2023 4", "row [date 2023-09-24!, number 4!]!"},
	{"Sep 24 of no year", "prose"},
	{"Aug", "prose"},
	{"4 authors · Sep 24, 2023 4", "meta [authors 4!, dot!, row [date 2023-09-24!, number 4!]!]!"},
	{"Deep Thing · May 3", "meta [prose, dot!, date --05-03!]!"},
	{"A · title · with dots", "prose"},
	{"Submitted by", "submitted!"},
	{"Submitted by taesiri-fictive", "row [submitted!, prose]!"},
	{"Submitted by taesiri-fictive 228", "row [submitted!, prose, / number 228!]!"},
	{"Submitted by hand 2 times", "prose"},
	{"Submitted by: taesiri-fictive", "row [submitted!, prose]!"},
	{"Submitted by @taesiri-fictive", "row [submitted!, prose]!"},
	{"submitted by:", "submitted!"},
	{"Submitted by Models", "row [submitted!, prose]!"}, // a login, whatever the word is
	{"Submitted by [avatar.png] quine", "row [submitted!, prose]!"},
	{"Submitted by Ada Keel on Oct 1", "row [submitted!, prose, date --10-01!]!"},
	{"Submitted by hand and by machine", "prose"},
	{"3 Submitted by", "row [number 3!, / submitted!]!"},
	{"/papers/2603.16948 /papers/2603.16948#community", "words"},
	{"/papers/2603.16948 Gulls", "prose"},
	{"18 Mar Submitted by Submitted by", "row [row [date --03-18!, / submitted!]!, / submitted!]!"},
	{"Ada-Keel Submitted by", "row [prose, / submitted!]!"},
	{"1 Previous", "row [number 1!, / words!]!"},
	{"1 Company TOS Privacy", "row [number 1!, / words!]!"},
	{"arXiv Page Company TOS Privacy", "row [arxiv, / words!]"},
	{"2 Previous Attempts", "prose"},
	{"Upvote", "upvote"},
	{"Upvote 117", "upvote 117"},
	{"117 upvotes", "upvote 117!"},
	{"▲117 💬4", "row [upvote 117!, comments 4!]!"},
	{"— 117 upvotes, 4 comments", "row [upvote 117!, comments 4!]!"},
	{"(117 upvotes)", "row [upvote 117!]!"},
	{"117 upvotes4 comments", "row [upvote 117!, comments 4!]!"},
	{"117upvotes4comments", "row [upvote 117!, comments 4!]!"},
	{"Upvotes117Stars1.2kComments: 4", "row [upvote 117!, github 1200!, comments 4!]!"},
	{"▲117💬4", "row [upvote 117!, comments 4!]!"},
	{"117upvotes4papers", "prose"},
	{"Upvote (117)", "upvote 117!"},
	{"Comments(4", "prose"},
	{"Stars 4)", "row [github 4!]!"},
	{"Votes4 Gulls", "prose"},
	{"(117 upvotes) of 4 papers", "prose"},
	{"117 upvotes, 4 papers", "prose"},
	{"12.", "words"},
	{"2026.", "prose"},
	{"Published: 2026-03-18", "date 2026-03-18!"},
	{"Published: a list", "prose"},
	{"1 upvote", "upvote 1!"},
	{"- upvotes", "upvote 0!"},
	{"▲ 117", "upvote 117!"},
	{"▲ -", "upvote 0!"},
	{"▲", "nothing"},
	{"Upvotes: 1,117", "upvote 1117!"},
	{"👍1.2k", "upvote 1200!"},
	{"4 comments", "comments 4!"},
	{"💬 4", "comments 4!"},
	{"Comments: 4", "comments 4!"},
	{"- comments", "prose"}, // of a list
	{"comments 4 you", "prose"},
	{"3.29k stars", "github 3290!"},
	{"⭐ 3.29k", "github 3290!"},
	{"GitHub stars: 57", "github 57!"},
	{"stars", "prose"},
	{"117 upvotes · 4 comments", "meta [upvote 117!, dot!, comments 4!]!"},
	{"upvote117", "upvote 117"},
	{"GitHub 3.29k", "github 3290"},
	{"LINK: GitHub 11.3k", "github 11300"},
	{"arXiv Page", "arxiv"},
	{"Upvote 117 GitHub 3.29k arXiv Page", "row [upvote 117, github 3290, arxiv]"},
	{"View arXiv page View PDF Project page GitHub 182 Add to collection", "row [view, view, project, github 182, words]"},
	{"Oct 4, 2026 Upvote", "row [date 2026-10-04!, upvote]"},
	{"Upvote Upvote Upvote x", "prose"},
	{"Upvotes Considered Harmful", "prose"},
	{"new", "words!"},
	{"TOS Privacy About Careers", "words!"},
	{"Daily Weekly Monthly Mar 18", "row [words!, date --03-18!]!"},
	{"Daily Weekly Monthly Maps", "prose"},
	{"(BUTTON) Weekly", "words!"},
	{"by[papers-by]AK and the research community", "banner!"},
	{"Previous Next", "words!"},
	{"Models of Tides", "prose"},
	{"© 2026 Somebody", "words"},
	{"Video: clip.mp4", "words"},
	{"A b c.mp4", "words"},
	{"A b c d.mp4", "prose"},
	{"0:00", "words!"},
	{"0:00 / 0:00", "words!"},
	{"1:23/1:02:03", "words!"},
	{"0:00 /", "prose"},
	{"3:1", "prose"},
	{"100:00", "prose"},
	{"1:02:03:04", "prose"},
	{"0:00 Gulls", "prose"},
	{"+110", "words"},
	{"+1,110", "words"},
	{"+1.1k", "words"},
	{"#1 Paper of the day", "words"},
	{"#1 Paper to Read", "prose"},
	{"arxiv:2603.17031", "id!"},
	{"arxiv: 2603.17031v2", "id!"},
	{"arxiv:cs/0112017", "prose"},
	{"Authors:", "authors:!"},
	{"Authors (15):", "authors:!"},
	{"authors (2)", "authors:!"},
	{"Authors (all):", "prose"},
	{"Authors (15", "prose"},
	{"Authors: Ada Keel , Ilja Benn", "row [authors:!, prose]!"},
	{"Authors: Ada Keel", "row [authors:!, prose]!"},
	{"Authors: do they matter?", "prose"},
	{"Authors: a study of names", "prose"},
	{"Authors: A B C D E F G H", "row [authors:!, prose]!"},
	{"Authors: A B C D E F G H I", "prose"},
	{"Authors: " + strings.Repeat("A", maxNameBytes), "row [authors:!, prose]!"},
	{"Authors: " + strings.Repeat("A", maxNameBytes+1), "prose"},
	{"Authors: Ada Keel; Ilja Benn", "prose"},
	{"Published on Mar 17 · Submitted by Ada Keel on Mar 18", "meta [date --03-17!, dot!, row [submitted!, prose, date --03-18!]!]!"},
	{"Published on Mar 17 · Submitted by Ada Keel on Mar 18 #1 Paper of the day · Lantern Labs", "meta [meta [date --03-17!, dot!, row [submitted!, prose, date --03-18!]!]!, dot!, prose]!"},
	{"Submitted by Ada Keel on Mar 18 #2 Paper of the day", "row [submitted!, prose, date --03-18!]!"},
	{"Abstract", "abstract:!"},
	{"Abstract.", "abstract:!"},
	{"Summary generated by AI", "summary:!"},
	{"TL;DR", "summary:!"},
	{"TL;DR of gulls", "prose"},
	{"AI-generated summary", "summary:!"},
	{"AI summary", "summary:!"},
	{"Paper page - Tides", "page title!"},
	{"/papers?date=2024-07-31 Aug 1", "row [address, date --08-01!]"},
	{"SubscribeDesigning Tides", "row [words!, / prose]"},
	{"Subscribers of Tides", "prose"},
	{"Tides Considered Wet", "prose"},
	{"[" + strings.Repeat("x", maxShort-2) + "]", "box"},
	{"[" + strings.Repeat("x", maxShort-1) + "]", "prose"},
	{strings.Repeat("x", maxLine-len(" · May 3")) + " · May 3", "meta [prose, dot!, date --05-03!]!"},
	{strings.Repeat("x", maxLine+1-len(" · May 3")) + " · May 3", "prose"},
}

func TestClassify(t *testing.T) {
	for _, tt := range classified {
		t.Run(tt.in, func(t *testing.T) {
			if got := spell(Classify(tt.in)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// What a rule's text may begin and end with saves the rule the look at most
// others. It recognises none of those.
func TestRules_bounds(t *testing.T) {
	passes := func(only string, c byte) bool { return only == "" || strings.IndexByte(only, c) >= 0 }
	for _, tt := range classified {
		for c := range 256 {
			for _, s := range []string{string(rune(c)) + tt.in[min(1, len(tt.in)):], tt.in[:max(0, len(tt.in)-1)] + string(rune(c))} {
				if text.Fold(s) != s || s == "" {
					continue
				}
				for i, r := range rules {
					if len(s) > r.most || passes(r.begins, s[0]) && passes(r.ends, s[len(s)-1]) {
						continue
					}
					if w, ok := r.read(s); ok {
						t.Errorf("rule %d recognises %q as %s, which neither begins with one of %q nor ends in one of %q", i, s, spell(w), r.begins, r.ends)
					}
				}
			}
		}
	}
}

// A rule that is shown longer texts than it knows may cost more than it should,
// one that is shown shorter ones recognises less.
func TestClassify_long(t *testing.T) {
	long := strings.Repeat("word ", 1000)
	for _, s := range []string{long + "· May 3", long + "Submitted by", "Submitted by " + long, "Upvote " + long, "new " + long} {
		if w := Classify(s[:len(s)-1]); w.Kind != Prose {
			t.Errorf("%.20q…: %s", s, spell(w))
		}
	}
}

func TestBeginsWords(t *testing.T) {
	const words = "Get trending papers in your email inbox"
	for in, want := range map[string]bool{
		"Trending Pap": true, "Trending Papx": false, "su": true, "u": false, "Submitted b": true, "Submitted bx": false, "githu": true, "12 auth": true, "12 autx": false,
		"up": true, "TOS Priv": true, "TOS Privx": false, "Daily Week": true, "Daily Wx": false, "Gulls Week": false, " Week": true, "": false, "[]": false, words + " ": true, words + "  ": false,
	} {
		if got := BeginsWords(in); got != want {
			t.Errorf("BeginsWords(%q) = %v", in, got)
		}
	}
}
