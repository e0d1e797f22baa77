package generate

import (
	"encoding/csv"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Listings as tables: what the site's own command line client prints, a row a
// paper, and the same rows as programs save them.

const tableTells = dataTells &^ Data

var tableSpellings = []Spelling{
	{"table.tabs", "daily", now2026, tableTells, tabs},
	{"table.csv", "daily", now2026, tableTells, commas},
	{"table.markdown", "daily", now2026, tableTells, bars},
	{"table.aligned", "daily", now2026, tableTells, aligned},
}

var tableColumns = []string{"id", "title", "upvotes", "comments", "published_at", "submitted_by_name"}

// rows prints each entry as a row by the given printer, with times or days alone.
// No cell says 0: the client leaves it empty, which says nothing.
func (p *printer) rows(times bool, print func(cells []string)) {
	p.nameless = true
	for _, e := range p.d.Entries {
		shown := Paper{ID: e.ID, Title: e.Title, Published: e.Published, Upvotes: badge(e.Upvotes), Comments: badge(e.Comments)}
		shown.SubmittedBy.Name = e.SubmittedBy.Name
		published := e.Published.String()
		if times {
			shown.PublishedAt = e.PublishedAt
			published = e.PublishedAt.Format("2006-01-02T15:04:05") + "+00:00"
		}
		print([]string{e.ID, e.Title, cell(e.Upvotes), cell(e.Comments), published, e.SubmittedBy.Name})
		p.paper(shown)
	}
}

func cell(c Count) string {
	if c.N == 0 {
		return ""
	}
	return strconv.Itoa(c.N)
}

func tabs(p *printer) {
	line := func(cells []string) { p.put(strings.Join(cells, "\t"), "\n") }
	line(tableColumns)
	p.rows(true, line)
}

func commas(p *printer) {
	w := csv.NewWriter(&p.b)
	line := func(cells []string) {
		_ = w.Write(cells) // a Builder takes all
		w.Flush()
	}
	line(tableColumns)
	p.rows(true, line)
}

func bars(p *printer) {
	line := func(cells []string) {
		escaped := make([]string, len(cells))
		for i, c := range cells {
			escaped[i] = strings.ReplaceAll(c, "|", `\|`)
		}
		p.put("| ", strings.Join(escaped, " | "), " |\n")
	}
	line(tableColumns)
	p.put(strings.Repeat("| --- ", len(tableColumns)), "|\n")
	p.rows(true, line)
}

// aligned sets the columns by spaces, numbers to the right, under capitals and
// dashes.
func aligned(p *printer) {
	widths := make([]int, len(tableColumns))
	measure := func(cells []string) {
		for i, c := range cells {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	measure(tableColumns)
	for _, e := range p.d.Entries {
		measure([]string{e.ID, e.Title, cell(e.Upvotes), cell(e.Comments), e.Published.String(), e.SubmittedBy.Name})
	}
	line := func(cells []string) {
		for i, c := range cells {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			if number := tableColumns[i] == "upvotes" || tableColumns[i] == "comments"; number && c != strings.ToUpper(tableColumns[i]) {
				p.put(pad, c, " ")
			} else {
				p.put(c, pad, " ")
			}
		}
		p.put("\n")
	}
	dashes := make([]string, len(tableColumns))
	for i, w := range widths {
		dashes[i] = strings.Repeat("-", w)
	}
	line(strings.Split(strings.ToUpper(strings.Join(tableColumns, " ")), " "))
	line(dashes)
	p.rows(false, line)
}
