package main

import (
	"strings"
	"unicode"

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

// table returns the papers as lines of aligned text, cut off at the given width
// if it is not 0.
func table(papers []dailypapers.Paper, width int) string {
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
		if width > 0 {
			line = cutOff(line, width)
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// cutOff returns s if it fits into the given number of columns, else its
// beginning and an ellipsis.
func cutOff(s string, width int) string {
	if columnsOf(s) <= width {
		return s
	}
	end, taken := 0, 0
	for i, r := range s {
		taken += runeColumns(r)
		if taken > width-1 {
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
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	for _, w := range wide {
		if r < w.first {
			break
		}
		if r <= w.last {
			return 2
		}
	}
	return 1
}

// wide are the characters that terminals draw two columns wide: East Asian Width
// W and F of Unicode's EastAsianWidth.txt, neighbouring blocks joined.
var wide = []struct{ first, last rune }{
	{0x1100, 0x115f},   // Hangul Jamo
	{0x231a, 0x231b},   // watch, hourglass
	{0x23e9, 0x23ec},   // arrows of players
	{0x25fd, 0x25fe},   // squares
	{0x2614, 0x2615},   // umbrella, hot beverage
	{0x2648, 0x2653},   // zodiac
	{0x26a1, 0x26a1},   // high voltage
	{0x26bd, 0x26be},   // balls
	{0x2705, 0x2705},   // check mark
	{0x270a, 0x270b},   // hands
	{0x2728, 0x2728},   // sparkles
	{0x274c, 0x274c},   // cross mark
	{0x2753, 0x2755},   // question marks
	{0x2795, 0x2797},   // plus, minus, divide
	{0x2b1b, 0x2b1c},   // large squares
	{0x2b50, 0x2b50},   // star
	{0x2e80, 0x303e},   // CJK radicals, punctuation
	{0x3041, 0x33ff},   // kana, Bopomofo, compatibility
	{0x3400, 0x4dbf},   // CJK extension A
	{0x4e00, 0xa4cf},   // CJK, Yi
	{0xa960, 0xa97f},   // Hangul Jamo extended
	{0xac00, 0xd7a3},   // Hangul syllables
	{0xf900, 0xfaff},   // CJK compatibility
	{0xfe30, 0xfe6f},   // CJK compatibility forms
	{0xff01, 0xff60},   // full-width forms
	{0xffe0, 0xffe6},   // full-width signs
	{0x1f300, 0x1f64f}, // pictographs, faces
	{0x1f680, 0x1f6ff}, // transport
	{0x1f7e0, 0x1f7eb}, // coloured shapes
	{0x1f900, 0x1f9ff}, // more pictographs
	{0x1fa70, 0x1faff}, // and more
	{0x20000, 0x3fffd}, // CJK extensions B and on
}
