package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"dailypapers"
)

// A column of the table: its head and what it shows of a paper, "" if that is
// unknown.
type column struct {
	head  string
	right bool // numbers stand right
	cell  func(*dailypapers.Paper) string
}

var columns = []column{
	{"UPVOTES", true, func(p *dailypapers.Paper) string { return p.Upvotes.String() }},
	{"COMMENTS", true, func(p *dailypapers.Paper) string { return p.Comments.String() }},
	{"STARS", true, func(p *dailypapers.Paper) string { return p.GitHubStars.String() }},
	{"ID", false, func(p *dailypapers.Paper) string { return p.ID }},
	{"TITLE", false, func(p *dailypapers.Paper) string { return p.Title }},
}

const gap = "  "

// table returns the papers as lines of aligned text, cut off at the given number of
// columns if it is not 0.
func table(papers []dailypapers.Paper, most int) string {
	if len(papers) == 0 {
		return "no papers\n"
	}
	lines := make([]strings.Builder, 1+len(papers))
	for _, c := range columns {
		cells := make([]string, len(lines))
		cells[0] = c.head
		widest, known := columnsOf(c.head), false
		for i := range papers {
			cell := c.cell(&papers[i])
			known = known || cell != ""
			if cell == "" {
				cell = "?"
			}
			cells[i+1] = cell
			widest = max(widest, columnsOf(cell))
		}
		if !known {
			continue
		}
		for i, cell := range cells {
			if lines[i].Len() > 0 {
				lines[i].WriteString(gap)
			}
			pad := strings.Repeat(" ", widest-columnsOf(cell))
			if c.right {
				cell = pad + cell
			} else {
				cell += pad
			}
			lines[i].WriteString(cell)
		}
	}
	var b strings.Builder
	for i := range lines {
		line := strings.TrimRight(lines[i].String(), " ")
		if most > 0 {
			line = cutOff(line, most)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// cutOff returns s if it fits into the given number of columns, else its
// beginning and an ellipsis.
func cutOff(s string, most int) string {
	if columnsOf(s) <= most {
		return s
	}
	end, taken := 0, 0
	for i, r := range s {
		taken += runeColumns(r)
		if taken > most-1 {
			break
		}
		end = i + len(string(r))
	}
	return strings.TrimRight(s[:end], " ") + "…"
}

// columnsOf returns how many columns of a terminal s takes.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

// runeColumns returns how many columns of a terminal a character takes: none for
// marks that combine with the character in front, two for wide ones.
func runeColumns(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
