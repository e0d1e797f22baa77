package markup

import (
	"slices"
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

// otherMarkups has the marks that no page has that is read: neither text nor
// markdown, nor what authors write into abstracts.
var otherMarkups = [...]otherMarkup{
	{"reStructuredText", []string{".. container::", ".. rubric::", ".. image::", ".. figure::", ".. raw::", ".. |", ".. _"}, []string{">`__", ">`_\n"}},
	{"Org", []string{"#+", ":PROPERTIES:", ":END:"}, []string{"[[/", "[[./", "[[http", "[[file:", "[[data:"}},
	{"AsciiDoc", []string{"image::", "[cols=", "[[_"}, []string{"link:/", "link:http", "image:/", "image:http", "image:data:", "image:.."}},
	{"MediaWiki", []string{"{|", "|-\n", "'''"}, []string{"[[File:", "[[Image:", "[[Category:", "]] ==", "[[papers"}},
	{"Jira's markup", []string{"{panel", "h1. {", "h2. {", "h3. {"}, nil},
	{"Textile", []string{"h1. ", "h2. ", "h3. ", "h1(", "h2(", "h3(", "!(", "!/", "!http", "bq. "}, []string{"\":/", "\":http", "\":#"}},
	{"troff", []string{".SH", ".SS ", ".TH ", ".IP ", ".PP", ".LP", ".RS", ".RE", ".UR "}, nil},
	{"LaTeX", []string{`\section{`, `\subsection{`, `\begin{itemize}`, `\documentclass`, `\hypertarget{`}, nil},
	{"ConTeXt", []string{`\useURL[`, `\startitemize`, `\subsection[`, `\subsubsection[`}, nil},
	{"Texinfo", []string{"@node ", "@chapter ", "@section ", "@subsection ", "@uref{", "@item"}, nil},
	{"Haddock", []string{"<<"}, nil},
	{"the marks of edbrowse", []string{"h1 ", "h2 by{", "h3 {", "{<->"}, nil},
}

const (
	otherHead  = 1 << 14 // how much of a text is looked at
	otherMarks = 3       // how many of a language's marks prove it
)

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
	var found [len(otherMarkups)]int
	countBegins(&found, src)
	countHolds(&found, src)
	for k, n := range found {
		if n >= otherMarks {
			return otherMarkups[k].name
		}
	}
	return ""
}

// otherRoot returns the name of the first element of XML, "" if that is HTML's or
// there are links or cards in HTML below it.
func otherRoot(src string) string {
	declaration, rest, _ := strings.Cut(strings.TrimLeft(src, " \r\n\ufeff"), ">")
	if !strings.HasPrefix(declaration, "<?xml") || strings.Contains(rest, "<a href") || strings.Contains(rest, "<article") {
		return ""
	}
	for at := range text.Places(rest, '<') {
		if name := rest[at+1:]; name != "" && text.IsASCIILetter(name[0]) {
			if end := strings.IndexAny(name, " \t\r\n/>"); end > 0 && atom.Lookup([]byte(strings.ToLower(name[:end]))) == 0 {
				return name[:end]
			}
			break
		}
	}
	return ""
}

// countBegins counts the marks that lines begin with.
func countBegins(found *[len(otherMarkups)]int, src string) {
	for line := range strings.Lines(src) {
		if line = strings.TrimLeft(line, " \t"); line == "" || !otherBegins[line[0]] {
			continue
		}
		for k, m := range otherMarkups {
			if slices.ContainsFunc(m.begins, func(mark string) bool { return strings.HasPrefix(line, mark) }) {
				found[k]++
			}
		}
	}
}

// countHolds counts the marks that stand in lines.
func countHolds(found *[len(otherMarkups)]int, src string) {
	for _, c := range []byte(otherRare) {
		for at := range text.Places(src, c) {
			for _, h := range otherHolds[c] {
				if h.at <= at && strings.HasPrefix(src[at-h.at:], h.mark) {
					found[h.markup]++
				}
			}
		}
	}
}

// otherBegins has the first bytes of what lines begin with.
var otherBegins = func() (begins [256]bool) {
	for _, m := range otherMarkups {
		for _, mark := range m.begins {
			begins[mark[0]] = true
		}
	}
	return begins
}()

// A heldMark is a mark that stands in lines, with the place of its rarest byte.
type heldMark struct {
	markup int
	mark   string
	at     int
}

// otherRare has bytes that are rare in text; each mark that stands in lines has one.
const otherRare = "[:]`"

// otherHolds has the marks by their rare byte.
var otherHolds = func() (holds [256][]heldMark) {
	for k, m := range otherMarkups {
		for _, mark := range m.holds {
			at := strings.IndexAny(mark, otherRare)
			holds[mark[at]] = append(holds[mark[at]], heldMark{k, mark, at})
		}
	}
	return holds
}()
