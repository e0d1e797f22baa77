package markup

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOtherMarkup(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{".. container:: a\n\n   .. rubric:: `A Title </papers/2601.00001>`__\n      :class: b\n", "reStructuredText"},
		{"*** [[/papers/2601.00001][A Title]]\n[[/login?next=x][64]]\n- [[https://huggingface.co/x][x]]\n", "Org"},
		{"[[/papers/2601.00001][A Title]]\n[[/login?next=x][64]]\n#+end\n", "Org"},
		{"== link:/papers/2601.00001[A Title]\n\nlink:/x[x]\nimage:/y.png[y]\n", "AsciiDoc"},
		{"<div class=\"a\">\n=== [[papers/2601.00001|A Title]] ===\n[[File:x.png|x]]\n", "MediaWiki"},
		{"<div>\nh3(a). \"A Title\":/papers/2601.00001\n\n!(a)/x.png!\n", "Textile"},
		{".TH A 1\n.SS A Title\n.IP \\[bu] 2\n", "troff"},
		{"\\section{A}\n\\begin{itemize}\n\\section{B}\n", "LaTeX"},
		{"{panel}\nh3. {anchor:a}[A Title|/papers/2601.00001]\n{panel}\n", "Jira's markup"},
		{"\\startitemize\n\\item\n\\subsection[title={A}]\n\\useURL[url1][/a][][A]\\from[url1]\n", "ConTeXt"},
		{"@node A\n@section A\n@uref{/papers/2601.00001,A Title}\n", "Texinfo"},
		{"<</a.svg >>\n=== </papers/2601.00001 A Title>\n<<https://e.com/b.svg >>\n<</c.svg >>\n", "Haddock"},
		{"h1 Daily Papers\n\nh2 by{AK} and the research community\n\nh3 {A Title}\n", "the marks of edbrowse"},
		{"<?xml version=\"1.0\"?>\n<!-- a -->\n<FictionBook xmlns=\"x\"><p>A</p>", "XML: FictionBook"},
		{"<?xml version=\"1.0\"?>\n<FictionBook><p><a l:href=\"#l1\">A</a>", "XML: FictionBook"},
		{"<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><p>A</p>", ""},
		{"<?xml version=\"1.0\"?>\n<page><a href=\"/papers/2601.00001\">A</a>", ""},
		{"<?xml version=\"1.0\"?>\n<page><p><A class=x HREF=\"/papers/2601.00001\">A</A>", ""},
		{"<?xml version=\"1.0\"?>\n# Daily Papers\n### Harbour <think> Lights\n", ""},
		{"<?xml version=\"1.0\"?>\n\tFictionBook <p>A</p>", ""},
		{"<?xml version=\"1.0\"?>\n<1Book ><p>A</p>", ""},
		{"<?xml version=\"1.0\"?>\n< ><p>A</p>", ""},
		{"<?xml version=\"1.0\"?>\n<B><p>A</p>", ""},
		{"<?xml version=\"1.0\"?>\n<FictionBook", ""},
		{"<FictionBook><p>A</p>", ""},
		{"h1 denotes the first\nh1 is\nh1 was\n", ""},
		{"@item a\n@item b\n@item c\n", ""},
		{"<<a\n<<b\n<<c\n", ""},
		{"<a href=\"/papers/2601.00001\">x</a>\n.SS a\n.SS b\n.SS c\n", ""},
		{"<a href=\"/papers/2601.00001\">x</a>\n.TH A 1\n.SS A Title\n.IP \\[bu] 2\n", ""},
		{"<article>\n.TH A 1\n.SS A Title\n.IP \\[bu] 2\n", ""},
		{"# Daily Papers\n\n### [[CLS] is all](/papers/2601.00001)\n\n[[ ]\n\n7](/login)\n", ""},
		{"see \"code\":/x once", ""},
		{"", ""},
	} {
		if got := OtherMarkup(test.src); got != test.want {
			t.Errorf("%q: %q, want %q", test.src, got, test.want)
		}
	}
}

// What is read is in no other markup.
func TestOtherMarkupFixtures(t *testing.T) {
	var paths []string
	for _, glob := range []string{"*.md", "*.txt", "*.html"} {
		found, _ := filepath.Glob(filepath.Join("../../testdata", glob))
		paths = append(paths, found...)
	}
	if len(paths) == 0 {
		t.Fatal("no fixtures")
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if name := OtherMarkup(string(src)); name != "" {
			t.Errorf("%s: %s", path, name)
		}
	}
}
