package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"dailypapers"
)

// writeBibTeX writes an entry a paper, as arXiv's own are. The key is the id; a paper
// without one is called by its place.
func writeBibTeX(w io.Writer, papers []dailypapers.Paper) error {
	out := bufio.NewWriter(w)
	for i, p := range papers {
		if i > 0 {
			fmt.Fprintln(out)
		}
		key := keySigns.ReplaceAllString(p.ID, "")
		fmt.Fprintf(out, "@misc{%s,\n", cmp.Or(key, fmt.Sprintf("paper%d", i+1)))
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(out, "  %s = {%s},\n", name, value)
			}
		}
		if p.Title != "" {
			field("title", "{"+texText(p.Title)+"}") // capitals stay
		}
		field("author", texAuthors(names(p)))
		date := p.Published
		if date.Year == 0 {
			date = p.Day()
		}
		if date.Year != 0 {
			field("year", fmt.Sprintf("%04d", date.Year))
		}
		if date.Month != 0 && date.Year != 0 {
			fmt.Fprintf(out, "  month = %s,\n", strings.ToLower(date.Month.String()[:3])) // a name that BibTeX knows
		}
		if key != "" && key == p.ID {
			field("eprint", p.ID)
			field("archivePrefix", "arXiv")
			field("url", p.AbstractURL())
		}
		if !p.WithdrawnAt.IsZero() {
			field("note", "Withdrawn on "+p.WithdrawnAt.UTC().Format(time.DateOnly))
		}
		fmt.Fprintln(out, "}")
	}
	return out.Flush()
}

// keySigns are what can't stand in a key.
var keySigns = regexp.MustCompile(`[^0-9A-Za-z.:_-]`)

// texAuthors joins names as BibTeX splits them.
func texAuthors(names []string) string {
	var all []string
	for _, name := range names {
		text := texText(name)
		if strings.Contains(name, ",") || strings.Contains(" "+strings.ToLower(name)+" ", " and ") { // it would be split there
			text = "{" + text + "}"
		}
		if text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, " and ")
}

// texText escapes what TeX would take for a command and leaves those that the text
// holds: between two dollar signs everything, else a sign behind a backslash, as in
// `R\&D`. Braces stay if they pair, because an entry ends with the brace that does not.
func texText(s string) string {
	if !hasPairedBraces(s) {
		s = strings.NewReplacer("{", "", "}", "").Replace(s)
	}
	dollars := strings.Count(s, "$") - strings.Count(s, `\$`)
	isMath := dollars > 0 && dollars%2 == 0
	var b strings.Builder
	math, escaped := false, false
	for _, r := range s {
		switch {
		case escaped:
		case r == '$' && isMath:
			math = !math
		case math:
		case strings.ContainsRune("&%#_$", r):
			b.WriteByte('\\')
		case r == '^':
			b.WriteString(`\^{}`)
			continue
		case r == '~':
			b.WriteString(`\~{}`)
			continue
		}
		escaped = r == '\\' && !escaped
		b.WriteRune(r)
	}
	if escaped { // a backslash at the end would escape the brace behind it
		return strings.TrimSuffix(b.String(), `\`)
	}
	return b.String()
}

// hasPairedBraces reports whether every brace has its other. BibTeX counts those
// behind a backslash too.
func hasPairedBraces(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}
