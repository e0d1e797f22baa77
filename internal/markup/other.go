package markup

import (
	"math/bits"
	"strings"

	"golang.org/x/net/html/atom"

	"dailypapers/internal/text"
)

// An otherMarkup is a markup language whose marks this package does not know, so
// that titles would hold them.
type otherMarkup struct {
	name   string
	begins []string // what lines begin with, behind their indent
	holds  []string // what stands in lines
}

// otherMarkups has marks that a page that is read has at most one of, in what its
// author writes: "h1 denotes the first".
var otherMarkups = [...]otherMarkup{
	{"reStructuredText", []string{".. container::", ".. rubric::", ".. image::", ".. figure::", ".. raw::", ".. |", ".. _"}, []string{">`__", ">`_\n"}},
	{"Org", []string{"#+", ":PROPERTIES:", ":END:"}, []string{"[[/", "[[./", "[[http", "[[file:", "[[data:"}},
	{"AsciiDoc", []string{"image::", "[cols=", "[[_"}, []string{"link:/", "link:http", "image:/", "image:http", "image:data:", "image:.."}},
	{"MediaWiki", []string{"{|", "|-\n", "'''"}, []string{"[[File:", "[[Image:", "[[Category:", "]] ==", "[[papers"}},
	{"Jira's markup", []string{"{panel", "h1. {", "h2. {", "h3. {"}, []string{"|/", "|http"}},
	{"Textile", []string{"h1. ", "h2. ", "h3. ", "h1(", "h2(", "h3(", "!(", "!/", "!http", "bq. "}, []string{"\":/", "\":http", "\":#"}},
	{"troff", []string{".SH", ".SS ", ".TH ", ".IP ", ".PP", ".LP", ".RS", ".RE", ".UR "}, nil},
	{"LaTeX", []string{`\section{`, `\subsection{`, `\begin{itemize}`, `\documentclass`, `\hypertarget{`}, nil},
	{"ConTeXt", []string{`\useURL[`, `\startitemize`, `\subsection[`, `\subsubsection[`}, nil},
	{"Texinfo", []string{"@node ", "@chapter ", "@section ", "@subsection ", "@uref{", "@item"}, nil},
	{"Haddock", []string{"<<http", "<</", "<<..", "<<data:"}, nil},
	{"the marks of edbrowse", []string{"h1 ", "h2 by{", "h3 {", "{<->"}, nil},
}

const (
	otherHead  = 1 << 14 // how much of a text is looked at
	otherMarks = 3       // how many of a language's marks prove it
	otherKinds = 2       // and how many different ones
)

// A tally counts the marks of a language, and has which they are.
type tally struct {
	count int
	kinds uint32
}

// A mark is one of a language, with the place in it of the byte that it is looked
// for by.
type mark struct {
	language, kind int
	mark           string
	at             int
}

// tallies counts the marks of each language.
type tallies [len(otherMarkups)]tally

// count counts those of some marks whose byte stands at a place.
func (t *tallies) count(marks []mark, src string, at int) {
	for i := range marks {
		if m := &marks[i]; m.at <= at && strings.HasPrefix(src[at-m.at:], m.mark) {
			t[m.language].count++
			t[m.language].kinds |= 1 << m.kind
		}
	}
}

// OtherMarkup returns the name of the markup language that a text is written in,
// "" if it is none of those that are known not to be read. Two of them keep HTML
// tags for what they have no marks for; what has links and cards in HTML is HTML.
func OtherMarkup(src string) string {
	src = src[:min(len(src), otherHead)]
	if root := otherRoot(src); root != "" {
		return "XML: " + text.Clip(root)
	}
	if strings.Contains(src, "<a ") || strings.Contains(src, "<article") {
		return ""
	}
	var found tallies
	found.countBegins(src)
	found.countHolds(src)
	for k, t := range found {
		if t.count >= otherMarks && bits.OnesCount32(t.kinds) >= otherKinds {
			return otherMarkups[k].name
		}
	}
	return ""
}

// otherRoot returns the name of the first element of XML, "" if that is HTML's, if
// text stands in front of it, or if a link of HTML follows.
func otherRoot(src string) string {
	rest := strings.TrimLeft(src, " \r\n\ufeff")
	if !strings.HasPrefix(rest, "<?xml") {
		return ""
	}
	for strings.HasPrefix(rest, "<?") || strings.HasPrefix(rest, "<!") { // a comment, the document's type
		_, rest, _ = strings.Cut(rest, ">")
		rest = strings.TrimLeft(rest, " \t\r\n")
	}
	rest, ok := strings.CutPrefix(rest, "<")
	name := rest[:max(0, strings.IndexAny(rest, " \t\r\n/>"))]
	if !ok || name == "" || !text.IsASCIILetter(name[0]) || strings.Contains(strings.ToLower(rest), " href=") || atom.Lookup([]byte(strings.ToLower(name))) != 0 {
		return ""
	}
	return name
}

// countBegins counts the marks that lines begin with.
func (t *tallies) countBegins(src string) {
	for line := range strings.Lines(src) {
		if line = line[blanks(line):]; line != "" {
			t.count(otherBegins[line[0]], line, 0)
		}
	}
}

// countHolds counts the marks that stand in lines.
func (t *tallies) countHolds(src string) {
	for i := range len(otherRare) {
		for at := range text.Places(src, otherRare[i:i+1]) {
			t.count(otherHolds[src[at]], src, at)
		}
	}
}

// otherRare has bytes that are rare in text; each mark that stands in lines has one.
const otherRare = "[|:]`"

// otherBegins and otherHolds have the marks by the byte that they are looked for by:
// their first, and their rare one.
var otherBegins, otherHolds = func() (begins, holds [256][]mark) {
	for k, l := range otherMarkups {
		for i, m := range l.begins {
			begins[m[0]] = append(begins[m[0]], mark{k, i, m, 0})
		}
		for i, m := range l.holds {
			at := strings.IndexAny(m, otherRare)
			holds[m[at]] = append(holds[m[at]], mark{k, len(l.begins) + i, m, at})
		}
	}
	return begins, holds
}()
