package site

import (
	"strings"
	"testing"
)

func TestIsNames(t *testing.T) {
	for _, s := range []string{"Ada Keel, Ilja Benn, Mara van der Quill", "Ada Keel, Ilja Benn, et al.", "Ada Keel et al.", "J. B. Ó Briain, Ada Keel, Ilja Benn,", strings.Repeat("Ada Keel, ", maxListed/10-1) + "Ada Keel, "} {
		if !IsNames(s) {
			t.Errorf("%q is no list of names", s)
		}
	}
	for _, s := range []string{"Ada Keel, Ilja Benn", "Ada Keel", "Gulls, Owls, Terns", "We count, as Ada Keel et al.", "Ada Keel, Ilja Benn, and others", "Ada Keel, Ilja Benn, Mara Quill?",
		strings.Repeat("Ada Keel, ", maxListed/10) + "Bo Quill", // of too many
		"One Two Three Four Five, Ada Keel, Ilja Benn", "et al.", ""} {
		if IsNames(s) {
			t.Errorf("%q is a list of names", s)
		}
	}
}

func TestIsMoreNames(t *testing.T) {
	for in, want := range map[string]bool{
		"others": true, "+9 more": true, "View all 12 authors": true, "and 3 others": true, "Ada Keel et al.": true, "Ada Keel et al": true, "Ada Keel…": true, "...": true,
		"": false, "Ada Keel": false, "more": false, "many others": false, "our authors": false, "Agent 9": false, "others 9": false,
	} {
		if got := IsMoreNames(in); got != want {
			t.Errorf("IsMoreNames(%q) = %v", in, got)
		}
	}
}

func TestIsNote(t *testing.T) {
	for _, tt := range []struct {
		in   string
		link LinkKind
		want bool
	}{
		{"(opens in a new tab)", LinkPaper, true},
		{"Opens in a new tab.", LinkPaper, true},
		{"Verified", LinkAccount, true},
		{"Verified", LinkPaper, false},
		{"(Verified)", LinkPaper, true},
		{"External", LinkOther, true},
		{"External", LinkPaper, false},
		{"✓", LinkPaper, true},
		{"Verified Gulls", LinkAccount, false},
		{"(" + "opens in a new window" + ")", LinkAccount, true},
		{"((((((((((((((((((opens in a new window)", LinkAccount, true},
		{"(((((((((((((((((((opens in a new window)", LinkAccount, false},
	} {
		if got := IsNote(tt.in, tt.link); got != tt.want {
			t.Errorf("IsNote(%q, %v) = %v", tt.in, tt.link, got)
		}
	}
}

func TestSplitSubmitter(t *testing.T) {
	for _, tt := range []struct{ in, name, day string }{
		{"Ada Keel on Mar 18", "Ada Keel", "Mar 18"},
		{"Ada on Sea on Mar 18, 2026", "Ada on Sea", "Mar 18, 2026"},
		{"Ada on Sea", "", ""},
		{"Ada Keel on Mar 18 4", "", ""},
	} {
		if name, day, ok := SplitSubmitter(tt.in); name != tt.name || day.Text != tt.day || ok != (tt.day != "") {
			t.Errorf("%q: %q, %q, %v", tt.in, name, day.Text, ok)
		}
	}
}

func TestIsButton(t *testing.T) {
	for in, want := range map[string]bool{"Upvote": true, "Upvote 117": true, "GitHub 8.22k": true, "117 upvotes": false, "Upvote 117 now": false, "Gulls": false, "": false} {
		if got := IsButton(in); got != want {
			t.Errorf("IsButton(%q) = %v", in, got)
		}
	}
}

func TestIsByline(t *testing.T) {
	for in, want := range map[string]bool{"by AK and the research community": true, "by[papers-by]AK and the research community": true, "Get trending papers in your email inbox!": false} {
		if got := IsByline(in); got != want {
			t.Errorf("IsByline(%q) = %v", in, got)
		}
	}
}

func TestIsMark(t *testing.T) {
	for in, want := range map[string]bool{
		"12.": true, "3)": true, "#2": true, "123.": true, "2. **": true, `2\.`: true, "*2.*": true,
		"1234.": false, "2": false, ".": false, "2:": false, "x2.": false, "2.1": false, "#": false,
	} {
		if got := IsMark(in); got != want {
			t.Errorf("IsMark(%q) = %v", in, got)
		}
	}
}

func TestIsHandle(t *testing.T) {
	for in, want := range map[string]bool{
		"ada-keel": true, "T_Quine.7": true, strings.Repeat("a", maxHandle): true,
		"": false, "ada keel": false, "ada/keel": false, "ädä": false, "@ada": false, strings.Repeat("a", maxHandle+1): false,
	} {
		if got := IsHandle(in); got != want {
			t.Errorf("IsHandle(%q) = %v", in, got)
		}
	}
}
