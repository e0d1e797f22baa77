package markup

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// spelled spells pieces in short: the line; "/" where a line begins, "¶" where a
// paragraph does; "#" for a heading; the text, "→" and an address, "!" and a
// picture.
func spelled(pieces []Piece) []string {
	var out []string
	for _, p := range pieces {
		s := [...]string{"", "/", "¶", "="}[p.Break] + strings.Repeat("#", int(p.Heading)) + p.Text
		if p.InLink {
			s += "→" + p.Href
		}
		if p.Picture != nil {
			s += "!" + p.Picture.Address
		}
		out = append(out, fmt.Sprintf("%d%s", p.Line, s))
	}
	return out
}

// A reading is a text with its pieces.
type reading struct {
	src  string
	want []string // nil if the text is not in this form
}

// check holds a reader to what it should make of texts.
func check(t *testing.T, read func(string) (*Page, bool), tests []reading) {
	t.Helper()
	for _, test := range tests {
		var got []string
		if p, ok := read(test.src); ok {
			got = spelled(p.Pieces)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.src, diff)
		}
	}
}

func TestLines(t *testing.T) {
	long := strings.Repeat("gulls", 80)
	check(t, Markdown, []reading{
		{"### [The *Quiet* Baseline](/papers/2601.00001)\n\n[ 64](https://huggingface.co/login?next=%2Fpapers%2F2601.00001)\n", []string{"1/###The *Quiet* Baseline→/papers/2601.00001", "3¶64→https://huggingface.co/login?next=%2Fpapers%2F2601.00001"}},
		{"### A Title- [![](/avatars/1.svg)](/papers/2601.00001)\n[5](/papers/2601.00001#community)\n", []string{"1/###A Title", "1/→/papers/2601.00001!/avatars/1.svg", "2/5→/papers/2601.00001#community"}},
		{"### A- [![](/avatars/1.svg)](/papers/2601.00001)\n", []string{"1/###A", "1/→/papers/2601.00001!/avatars/1.svg"}},
		{"### A Title[- ·\n\t4 authors](/papers/2601.00001)\n", []string{"1/###A Title", "1/·→/papers/2601.00001", "2/4 authors→/papers/2601.00001"}},
		{"### Back to C#\n\n[7](/papers/2601.00001)\n", []string{"1/###Back to C#", "3¶7→/papers/2601.00001"}},
		{"### A Title ### \nText\n", []string{"1/###A Title", "2¶Text"}},
		{"### A Title {#a-title .big}\n", []string{"1/###A Title"}},
		{"### A Title {not so}\n\n[7](/papers/2601.00001)\n", []string{"1/###A Title {not so}", "3¶7→/papers/2601.00001"}},
		{"### A Title {.big} of Two\n\n[7](/papers/2601.00001)\n", []string{"1/###A Title {.big} of Two", "3¶7→/papers/2601.00001"}},
		{"[7](/papers/2601.00001)\n\n### A Title {#a-ti", []string{"1/7→/papers/2601.00001", "3¶###A Title"}},
		{"[7](/papers/2601.00001)\n\n### A Title {a-ti", []string{"1/7→/papers/2601.00001", "3¶###A Title {a-ti"}},
		{"{id: a-title, class: big}\n### A Title\n", []string{"2/###A Title"}},
		{"[\n{class: mr-1, alt: \"x\"}\n![](/avatars/1.svg)\n`Quiet\nLab`{class: block}](/quiet){class: flex}\n`4`{class: a} `authors`{class: b} `·`\n", []string{"3/→/quiet!/avatars/1.svg", "4/Quiet Lab→/quiet", "6/4 authors ·"}},
		{"Use `{class: a}` in `vec`.\n{a: b}\n[7](/papers/2601.00001)\n", []string{"1/Use `{class: a}` in `vec`.", "2/{a: b}", "3/7→/papers/2601.00001"}},
		{"`Mira`{class: a} `and`{class: b} `Ada`{class: c} at https:~/~/e.com, ~*~*all~*~*, ~/home\n[7](/papers/2601.00001)\n", []string{"1/Mira and Ada at https://e.com, **all**, ~/home", "2/7→/papers/2601.00001"}},
		{"`Mira`{class: a} `and`{class: b} `Ada`{class: c} on ~*~*~*~*gulls~*~*\n[7](/papers/2601.00001)\n", []string{"1/Mira and Ada on ****gulls**", "2/7→/papers/2601.00001"}},
		{"`{a: b}` and ``{x}`` ~/~/\n[7](/papers/2601.00001)\n", []string{"1/`{a: b}` and ``{x}`` ~/~/", "2/7→/papers/2601.00001"}},
		{"### The Report [Report]\n\n### Model 2 [model]\n", []string{"1/###The Report [Report]", "3¶###Model 2"}},
		{"### 2 Gulls by Night [the-gulls-by-day]\n", []string{"1/###2 Gulls by Night [the-gulls-by-day]"}},
		{"[night]\n### Night[night]\n\n### Night [by night]\n\n### Night [night].\n", []string{"1/[night]", "2/###Night[night]", "4¶###Night [by night]", "6¶###Night [night]."}},
		{"### Gulls by Night [gulls-by-night]\n", []string{"1/###Gulls by Night"}},
		{"### 3 Gulls by *Night* [gulls-by-night-2]\n", []string{"1/###3 Gulls by *Night*"}},
		{"7\n\n### <a href=\"/papers/2601.00001\">Gulls\nby Night</a> [gulls-by-night]\n\n8\n", []string{"1/7", "3¶###Gulls by Night→/papers/2601.00001", "6¶8"}},
		{"### Gulls by Night [CLS]\nby night [night]\n", []string{"1/###Gulls by Night [CLS]", "2/by night [night]"}},
		{"## #1 in Gulls\n", []string{"1/###1 in Gulls"}},
		{"7\n\n### <a href=\"/papers/2601.00001\">Gulls</a> by Night [gulls-by-night]\n\n8\n", []string{"1/7", "3¶###Gulls→/papers/2601.00001", "3###by Night", "5¶8"}},
		{"# One\n## Two\n", []string{"1/#One", "2/##Two"}},
		{"### A title that goes on\n### below [7][2]\n\n[2]: /papers/2601.00001\n\n", []string{"1/###A title that goes on", "2/###below", "2###7→/papers/2601.00001"}},
		{"[Title](/papers/2601.00001)\n===\ntext\n", []string{"1/#Title→/papers/2601.00001", "3¶text"}},
		{"- [Title](/papers/2601.00001)\n---\n", []string{"1/Title→/papers/2601.00001"}},
		{"[7](/papers/2601.00001)\n\n" + long[:300] + "\n---\n", []string{"1/7→/papers/2601.00001", "3¶##" + long[:300]}},
		{"[7](/papers/2601.00001)\n\n" + long[:301] + "\n---\n", []string{"1/7→/papers/2601.00001", "3¶" + long[:301]}},
		{"[7](/papers/2601.00001)\n\n" + long[:150] + "\n" + long[:150] + "\n---\n", []string{"1/7→/papers/2601.00001", "3¶##" + long[:150] + " " + long[:150]}},
		{"[7](/papers/2601.00001)\n\n" + long[:150] + "\n" + long[:151] + "\n---\n", []string{"1/7→/papers/2601.00001", "3¶" + long[:150], "4/" + long[:151]}},
		{"[7](/papers/2601.00001)\n\n" + strings.Repeat("a\n", 8) + "---\n", []string{"1/7→/papers/2601.00001", "3¶##a a a a a a a a"}},
		{"[7](/papers/2601.00001)\n\n" + strings.Repeat("a\n", 9) + "---\n", []string{"1/7→/papers/2601.00001", "3¶a", "4/a", "5/a", "6/a", "7/a", "8/a", "9/a", "10/a", "11/a"}},
		{"### [A](/papers/2601.00001)\n\nGulls by Night\nand Day\n===\n", []string{"1/###A→/papers/2601.00001", "3¶#Gulls by Night and Day"}},
		{"[7](/papers/2601.00001)\n\nGulls by Night\n4 authors\n===\n", []string{"1/7→/papers/2601.00001", "3¶Gulls by Night", "4/4 authors", "5/==="}},
		{"[Title](/papers/2601.00001)\n=-=\n-=-\n", []string{"1/Title→/papers/2601.00001", "2/=-=", "3/-=-"}},
		{"#\n[7](/papers/2601.00001)\n", []string{"2/7→/papers/2601.00001"}},
		{"###### A Title\n####### Gulls\n[7](/papers/2601.00001)\n", []string{"1/######A Title", "2/####### Gulls", "3/7→/papers/2601.00001"}},
		{"[7](/papers/2601.00001)\n\f### A Title\n", []string{"1/7→/papers/2601.00001", "2/###A Title"}},
		{"See [a label of two of\nlines](/papers/2601.00001)\n", []string{"1/See", "2a label of two of lines→/papers/2601.00001"}},
		{"See [a label of two of\nliness](/papers/2601.00001)\n", []string{"1/See", "1a label of two of→/papers/2601.00001", "2/liness→/papers/2601.00001"}},
		{"[Title](/papers/2601.00001)\n\n* * *\n\n- - -\n7\n", []string{"1/Title→/papers/2601.00001", "6¶7"}},
		{"[Title](/papers/2601.00001)\n```\ncode\n```\ntext ``` goes on\n~~~\n:::\n", []string{"1/Title→/papers/2601.00001", "3/code", "5/text ``` goes on"}},
	})
}

// Plain text has no marks of markdown.
func TestTextLines(t *testing.T) {
	check(t, Text, []reading{
		{"{id: a-title, class: big}\nA Title\n", []string{"1/{id: a-title, class: big}", "2/A Title"}},
	})
}

func TestSeparators(t *testing.T) {
	check(t, Text, []reading{
		{"Daily Papers | Submitted by | mira | 214 | Paging One Cache | Northlight | 15.9k | 12", []string{"1/Daily Papers", "1/Submitted by", "1/mira", "1/214", "1/Paging One Cache", "1/Northlight", "1/15.9k", "1/12"}},
		{"Paging One Cache | The Cache | 15.9k | By Night | And Day", []string{"1/Paging One Cache", "1/The Cache", "1/15.9k", "1/By Night", "1/And Day"}},
		{"Paging One Cache | The Cache | 15.9k | By Night", []string{"1/Paging One Cache | The Cache | 15.9k | By Night"}},
		{"Paging One Cache | The Cache | 15.9k | By Night | 7 | And Day", []string{"1/Paging One Cache", "1/The Cache", "1/15.9k", "1/By Night", "1/7", "1/And Day"}},
		{"Paging One Cache | The Cache | 15.9k | By Night | In Caves | And Day", []string{"1/Paging One Cache | The Cache | 15.9k | By Night | In Caves | And Day"}},
		{"| Paging One Cache | The Cache | 15.9k | By Night | And Day", []string{"1/| Paging One Cache", "1/The Cache", "1/15.9k", "1/By Night", "1/And Day"}},
		{"Paging One Cache · The Cache · 15.9k · By Night · And Day", []string{"1/Paging One Cache", "1/The Cache", "1/15.9k", "1/By Night", "1/And Day"}},
		{"Paging One Cache · The Cache · 15.9k · By Night", []string{"1/Paging One Cache · The Cache · 15.9k · By Night"}},
		{"Paging One Cache · The Cache · 15.9k · By Night · In Caves · And Day", []string{"1/Paging One Cache · The Cache · 15.9k · By Night · In Caves · And Day"}},
		{"Northlight Research  15.9k", []string{"1/Northlight Research", "1/15.9k"}},
		{"Northlight Research  by Night", []string{"1/Northlight Research by Night"}},
		{"Daily Papers\t7\tPaging One Cache", []string{"1/Daily Papers", "1/7", "1/Paging One Cache"}},
		{"A title · with dots · in it\n", []string{"1/A title · with dots · in it"}},
		{"Submitted by · mira · 214 · Paging One Cache · · · 34 authors · 3", []string{"1/Submitted by", "1/mira", "1/214", "1/Paging One Cache", "1/·", "1/34 authors", "1/3"}},
		{"Northlight Research  15.9k []  12\n", []string{"1/Northlight Research", "1/15.9k", "1/12"}},
		{"AT&amp;T &lt;think&gt; &nosuch;\n", []string{"1/AT&T <think> &nosuch;"}},
	})
}
