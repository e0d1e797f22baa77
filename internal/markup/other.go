package markup

import "strings"

// An otherMarkup is a markup language whose marks this package does not know, so
// that titles would hold them.
type otherMarkup struct {
	name   string
	begins []string // what lines begin with, behind their indent
	holds  []string // what stands in lines
}

// otherMarkups has the marks that no page has that is read: neither text nor
// markdown, nor what authors write into abstracts.
var otherMarkups = []otherMarkup{
	{"reStructuredText", []string{".. container::", ".. rubric::", ".. image::", ".. figure::", ".. raw::", ".. |", ".. _"}, []string{">`__", ">`_\n"}},
	{"Org", []string{"#+", ":PROPERTIES:", ":END:"}, []string{"[[/", "[[./", "[[http", "[[file:", "[[data:"}},
	{"AsciiDoc", []string{"image::", "[cols=", "[[_"}, []string{"link:/", "link:http", "image:/", "image:http", "image:data:", "image:.."}},
	{"MediaWiki", []string{"{|", "|-", "'''"}, []string{"[[File:", "[[Image:", "[[Category:", "]] ==", "[[papers"}},
	{"Textile", []string{"h1. ", "h2. ", "h3. ", "h1(", "h2(", "h3(", "!(", "!/", "!http", "bq. "}, []string{"\":/", "\":http", "\":#"}},
	{"troff", []string{".SH", ".SS ", ".TH ", ".IP ", ".PP", ".LP", ".RS", ".RE", ".UR "}, nil},
	{"LaTeX", []string{`\section{`, `\subsection{`, `\begin{itemize}`, `\documentclass`, `\hypertarget{`}, nil},
}

const (
	otherHead  = 1 << 16 // how much of a text is looked at
	otherMarks = 3       // how many of a language's marks prove it
)

// OtherMarkup returns the name of the markup language that a text is written in,
// "" if it is none of those that are known not to be read. Two of them keep HTML
// tags for what they have no marks for; what has links and cards in HTML is HTML.
func OtherMarkup(src string) string {
	src = src[:min(len(src), otherHead)]
	if strings.Contains(src, "<a ") || strings.Contains(src, "<article") {
		return ""
	}
	begins := make([]int, len(otherMarkups))
	for line := range strings.Lines(src) {
		line = strings.TrimLeft(line, " \t")
		if line == "" || strings.IndexByte(otherBegins, line[0]) < 0 {
			continue
		}
		for k := range otherMarkups {
			if hasAnyPrefix(line, otherMarkups[k].begins) {
				begins[k]++
			}
		}
	}
	for k, m := range otherMarkups {
		n := begins[k]
		for _, mark := range m.holds {
			n += strings.Count(src, mark)
		}
		if n >= otherMarks {
			return m.name
		}
	}
	return ""
}

// otherBegins has the first bytes of what lines begin with in them.
const otherBegins = `.#:i[{|'h!b\`

func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
