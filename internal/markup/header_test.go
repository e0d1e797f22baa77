package markup

import (
	"strings"
	"testing"
)

func TestReadHeader(t *testing.T) {
	for _, test := range []struct {
		in       string
		kind     string
		period   string
		captured string
		rest     string
		line     int
	}{
		{"---\ntitle: \"A: b\"\nurl: https://huggingface.co/papers/date/2026-03-18\ncreated: 2026-03-19\n---\n# Daily\n", "daily", "2026-03-18", "2026-03-19", "# Daily\n", 6},
		{"--- \t\nurl: /papers/week/2026-W12  \n---  \nx\n", "weekly", "2026-W12", "", "x\n", 4},
		{"## Gulls\nLink: https://huggingface.co/papers/2601.00001\n\nOwls\n", "paper", "", "", "Owls\n", 4},
		{"## Gulls\nLink: https://huggingface.co/papers/2601.00001\n\n## Owls\nLink: https://huggingface.co/papers/2601.00002\n", "", "", "", "## Gulls\nLink: https://huggingface.co/papers/2601.00001\n\n## Owls\nLink: https://huggingface.co/papers/2601.00002\n", 1}, // a digest
		{"---\nurl: /papers/week/2026-W12\n...\nx\n", "weekly", "2026-W12", "", "x\n", 4},
		{"---\nurl: /papers/trending\n", "trending", "", "", "", 3}, // cut off
		{"content-type: text/markdown\nurl: https://huggingface.co/papers?q=a\n\nx\n", "search", "", "", "x\n", 4},
		{"\n\n- Captured (UTC): 2026-06-29T10:00:00Z\n**URL:** https://huggingface.co/papers\nx", "daily", "", "2026-06-29", "x", 5},
		{"# Extracted\n\nSource: https://huggingface.co/papers/2601.00001\n\nx", "paper", "", "", "x", 5},
		{"# Extracted\n\n\n\nSource: https://huggingface.co/papers/2601.00001\n\nx", "paper", "", "", "x", 7},
		{"# Extracted\n\n\n\n\nSource: https://huggingface.co/papers/2601.00001\n", "", "", "", "# Extracted\n\n\n\n\nSource: https://huggingface.co/papers/2601.00001\n", 1},
		{strings.Repeat("tags: x\n", maxHeaderLines-1) + "url: https://huggingface.co/papers\nx", "daily", "", "", "x", maxHeaderLines + 1},
		{strings.Repeat("tags: x\n", 60) + "url: https://huggingface.co/papers\nx", "", "", "", "url: https://huggingface.co/papers\nx", 61},
		{"url: https://huggingface.co/papers", "daily", "", "", "url: https://huggingface.co/papers", 1}, // of which no more is left
		{"date of capture: 2026-03-18\nx", "", "", "2026-03-18", "x", 2},
		{"date of the capture: 2026-03-18\nx", "", "", "", "date of the capture: 2026-03-18\nx", 1},
		{"date " + strings.Repeat("d", 35) + ": 2026-03-18\nx", "", "", "", "x", 2},
		{"date " + strings.Repeat("d", 36) + ": 2026-03-18\nx", "", "", "", "date " + strings.Repeat("d", 36) + ": 2026-03-18\nx", 1},
		{"# Daily Papers\n\nx: y\n", "", "", "", "# Daily Papers\n\nx: y\n", 1},
		{"page url: https://huggingface.co/papers\nx", "daily", "", "", "x", 2},
		{"curl: https://huggingface.co/papers\nx", "", "", "", "curl: https://huggingface.co/papers\nx", 1},
		{"url:*https://huggingface.co/papers*\nx", "daily", "", "", "x", 2},
		{"url:https://huggingface.co/papers\nx", "", "", "", "url:https://huggingface.co/papers\nx", 1},
		{"urls: https://huggingface.co/papers\nx", "", "", "", "urls: https://huggingface.co/papers\nx", 1},
		{"date: 2026-01-01\nretrieved: 2026-02-02\ncaptured: 2026-01-02\nx", "", "", "2026-02-02", "x", 4},
		{"date: 2026-01-01\nretrieved: 2026-02-02\ndate: 2026-03-03\nx", "", "", "2026-02-02", "x", 4},
		{"Published Time: 2026-03-18\nURL Source: https://huggingface.co/papers\nx", "daily", "", "2026-03-18", "x", 3},
		{"date_created: 2026-03-18\nurl: https://huggingface.co/papers\nx", "daily", "", "2026-03-18", "x", 3},
		{"url: https://huggingface.co/papers\nlink: https://huggingface.co/papers/date/2026-03-18\nx", "daily", "2026-03-18", "", "x", 3},
		{"Title: a title\nA Study: of Tides\n", "", "", "", "A Study: of Tides\n", 2},
		{"---\n\n[Papers](/papers)\nx\n\n---\n", "", "", "", "---\n\n[Papers](/papers)\nx\n\n---\n", 1}, // rules
		{"https://huggingface.co/papers\n", "", "", "", "https://huggingface.co/papers\n", 1},
		{"", "", "", "", "", 1},
	} {
		h, rest, line := readHeader(test.in)
		if h.Place.Kind != test.kind || h.Place.Period != test.period || h.Captured.String() != test.captured || rest != test.rest || line != test.line {
			t.Errorf("%q: %q %q, captured %q, then %q on line %d", test.in, h.Place.Kind, h.Place.Period, h.Captured, rest, line)
		}
	}
}

func TestHeaderTitle(t *testing.T) {
	long := strings.Repeat("a", maxWindowTitle)
	for in, want := range map[string]string{
		"title: A Title\nx":                    "A Title",
		"title: \"On \\\"Tides\\\"\"\nx":       `On "Tides"`,
		"title: 'Gulls'' Night'\nx":            "Gulls' Night",
		"title: \"\nx":                         `"`,
		"title: '\nx":                          "'",
		"title: 'Gulls\nx":                     "'Gulls",
		"title: Gulls'\nx":                     "Gulls'",
		"title: \"Gulls'\nx":                   `"Gulls'`,
		"title: Gulls\"\nx":                    `Gulls"`,
		"title: ''\nx":                         "",
		"---\ntitle: A Title\n  of Two\n---\n": "A Title of Two",
		"---\ntitle: A Title\nof: Two\n---\n":  "A Title",
		"title: " + long + "\nx":               long,
		"title: " + long + "a\nx":              "",
	} {
		if h, _, _ := readHeader(in); h.title != want {
			t.Errorf("%q: title %q, want %q", in, h.title, want)
		}
	}
}
