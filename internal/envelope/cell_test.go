package envelope

import (
	"fmt"
	"testing"
)

func TestCutCell(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"url,content\n/a,\"a \"\"b\"\"\nand more, and more\"\n", `2 "a \"b\"\nand more, and more"`},
		{"a;b\r\n\"a\nand more\";c\r\n", `2 "a\nand more"`},
		{"a,b\n1,2\n1,\"a\nand more!\"", `3 "a\nand more!"`},
		{"a,b\n\"1\",\"{\"\"a\"\": 1, \"\"b\"\": 2}\"\n", `2 "{\"a\": 1, \"b\": 2}"`},
		{"a,b\n1,\"a\nand more", `2 "a\nand more" the cell around the page is cut off`},
		{"url,content\nhttps://huggingface.co/papers/date/2026-03-18,\"a\nand more, which is as long as the lines that stand in front of it\"\n", `2 "a\nand more, which is as long as the lines that stand in front of it" 2026-03-18`},
		{",content\n0,\"a\nand more, more\"\n", `2 "a\nand more, more"`}, // a column without a name
		{"a,b\r\n1,\"a\nand more\"\r\n", `2 "a\nand more"`},
		{"a,b\n1,\"\"\"a\"\"\nand more\"\n", `2 "\"a\"\nand more"`},
		{"a,b\n1,2,3,\"a\nand more, and more\"\n", `2 "a\nand more, and more"`}, // more cells than names

		{"a,b\n1,\"a\nand more\"x", ""},            // no end of a cell
		{"a,b\n1,\"a and more\"\n", ""},            // one line
		{"a,b\n1,\"a\nand\" more\n", ""},           // no end of a cell
		{"a, b\n\"a\nand more\"\n", ""},            // prose
		{"a\n\"a\nand more\"\n", ""},               // no table
		{"a,b\n1,\"a\n\"\nand more, and so\n", ""}, // not most of it
		{"a,b\n1,2\n", ""},
		{"a,b\n\"", ""},
		{"a,b", ""},
		{"", ""},
	} {
		got := ""
		if page, ok := cutCell(Page{Text: tt.in, Line: 1}); ok {
			got = fmt.Sprintf("%d %q", page.Line, page.Text)
			for _, d := range page.Doubts {
				got += " " + d.Msg
			}
			if page.Place.Period != "" {
				got += " " + page.Place.Period
			}
		}
		if got != tt.want {
			t.Errorf("%q: got %s, want %s", tt.in, got, tt.want)
		}
	}
}
