package markup

import (
	"strings"
	"testing"
)

// gulls is a long line.
var gulls = strings.Repeat("gulls ", 6000) + "gulls"

func TestMarkdownLinks(t *testing.T) {
	check(t, Markdown, []reading{
		{"[\n65\n](/login?next=%2Fpapers%2F2601.00001)\n", []string{"2/65→/login?next=%2Fpapers%2F2601.00001", "3/→/login?next=%2Fpapers%2F2601.00001"}},
		{"[Upvote\n\n117](/login?next=%2Fpapers%2F2601.00001)\n", []string{"1/Upvote→/login?next=%2Fpapers%2F2601.00001", "3¶117→/login?next=%2Fpapers%2F2601.00001"}},
		{"[An abstract with [0, 1) in it](/papers/2601.00001)\n", []string{"1/An abstract with [0, 1) in it→/papers/2601.00001"}},
		{"[Title](</papers/2601.00001>) and [more](/papers/2601.00002 \"On (mostly) quiet days\")\n", []string{"1/Title→/papers/2601.00001", "1and", "1more→/papers/2601.00002"}},
		{"[Title] (/papers/2601.00001)\n[8] (of 20)\n", []string{"1/Title→/papers/2601.00001", "2/[8] (of 20)"}},
		{"[A](/papers/2601.\n00001)\n", []string{"1/A→/papers/2601.00001"}},
		{"[A](</papers/2601.00001> \"On gulls\") b\n", []string{"1/A→/papers/2601.00001", "1b"}},
		{"![a\n\nb](https://e.com/a.png) c\n\n[7](/papers/2601.00001)\n", []string{"1/![a", "3¶b]", "3!https://e.com/a.png", "3c", "5¶7→/papers/2601.00001"}},
		{"![a\nb](https://e.com/a.png) c\n\n[7](/papers/2601.00001)\n", []string{"1/!https://e.com/a.png", "2/c", "4¶7→/papers/2601.00001"}},
		{"[8](/papers/2601.00001)\n\n<a href=\"/papers/2601.00002\"\nclass=\"a\">A</a>\n", []string{"1/8→/papers/2601.00001", "4¶A→/papers/2601.00002"}},
		{"[8](/papers/2601.00001)\n\n<a href=\"/papers/2601.00002\"\n\nclass=\"a\">A</a>\n", []string{"1/8→/papers/2601.00001", `3¶<a href="/papers/2601.00002"`, `5¶class="a">A`}},
		{"[8](/papers/2601.00001)\n\n[A](/papers/2601.00002", []string{"1/8→/papers/2601.00001", "3¶A→"}},
		{"[8](/papers/2601.00001)\n\n[A](/papers/2601.00002\n", []string{"1/8→/papers/2601.00001", "3¶[A](/papers/2601.00002"}},
		{"[8](/papers/2601.00001)\n\n[A](/papers/2601.00002\n\n7\n", []string{"1/8→/papers/2601.00001", "3¶[A](/papers/2601.00002", "5¶7"}},
		{"[t](/papers?q=a&amp;b)\n", []string{"1/t→/papers?q=a&b"}},
		{"![x](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.00001.png){.big}\n", []string{"1/!https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.00001.png"}},
		{"Text\n</div>\n[7](/papers/2601.00001)\n", []string{"1/Text", "3/7→/papers/2601.00001"}},
		{"[Schr\\_dinger \\[CLS\\]](/papers/2601.00001)\n", []string{"1/Schr_dinger [CLS]→/papers/2601.00001"}},
		{"A Title ( /papers/2601.00001 ).\n\nSee it ( /papers/2601.00002 ). Text.\n", []string{"1/A Title→/papers/2601.00001", "3¶See it→/papers/2601.00002", "3. Text."}},
		{"[7](/papers/2601.00001)\n\n" + gulls[:maxLinkedWords-1] + " ( /papers/2601.00002 )\n", []string{"1/7→/papers/2601.00001", "3¶" + gulls[:maxLinkedWords-1] + "→/papers/2601.00002"}},
		{"[7](/papers/2601.00001)\n\n" + gulls[:maxLinkedWords] + " ( /papers/2601.00002 )\n", []string{"1/7→/papers/2601.00001", "3¶" + gulls[:maxLinkedWords] + " ( /papers/2601.00002 )"}},
		{"[7](/papers/2601.00001)\n<h1>Gulls</h1>\n<H6>Owls</H6>\n<h7>Terns</h7>\n", []string{"1/7→/papers/2601.00001", "2/Gulls", "3/Owls", "4/<h7>Terns</h7>"}},
		{"[Frugal R\\&D \\$100](/papers/2601.00001)\n", []string{"1/Frugal R\\&D \\$100→/papers/2601.00001"}},
		{"[Measuring How\\  with Care](/papers/2601.00001)\\\n", []string{"1/Measuring How with Care→/papers/2601.00001"}},
		{"[Measuring How\\ with Care](/papers/2601.00001)\\\n", []string{"1/Measuring How with Care→/papers/2601.00001"}},
		{"[Frugal R\\_D \\$100 \\é](/papers/2601.00001)\n", []string{"1/Frugal R_D \\$100 \\é→/papers/2601.00001"}},
		{"# Daily Papers\n\nWe give [code](https://github.com/a/b) and ![a](https://e.com/f.png).\n", []string{"1/#Daily Papers", "3¶We give [code](https://github.com/a/b) and ![a]", "3!https://e.com/f.png", "3."}},
		{"We give [code](https://github.com/a/b) and [a page](https://e.com).\n", nil},
		{"We follow [12][13].\n", nil},
		{"[Tides][7] of [the year][2026], [lost][8]\n\n[7]: /papers/2601.00001\n", []string{"1/Tides→/papers/2601.00001", "1of [the year][2026],", "1lost→"}},
		{"[8](Un)Titled [] Pages\n[]\n\nReferences\n\n   1. file:///a\n   2. file:///b\n   8. file:///papers/2601.00001\n", []string{"1/(Un)Titled [] Pages→file:///papers/2601.00001"}},
		{"7\n\n### <a href=\"/papers/2601.00001\">On\n[0, 1) and Less</a>\n\n8\n", []string{"1/7", "3¶###On [0, 1) and Less→/papers/2601.00001", "6¶8"}},
		{"[1520]57 of\n\n[1]a [2]b\n\nReferences\n\n   1. https://e.com/a\n   2. https://huggingface.co/papers/2601.00001\n1520. https://huggingface.co/papers/2601.00002\n", []string{"1/57 of→https://huggingface.co/papers/2601.00002", "3¶a→https://e.com/a", "3b→https://huggingface.co/papers/2601.00001"}},
		{"[8](Un)Titled [Tides](/papers/2601.00002)\n\nReferences\n\n   1. file:///a\n   2. file:///b\n   8. file:///papers/2601.00001\n", []string{"1/(Un)Titled→file:///papers/2601.00001", "1Tides→/papers/2601.00002"}},
		{"[8](Un) [7](/papers/2601.00001)\n", []string{"1/8→Un", "17→/papers/2601.00001"}},
		{"[Paging One Cache | The Cache | 15.9k | By Night | And Day](/papers/2601.00001)\n", []string{"1/Paging One Cache | The Cache | 15.9k | By Night | And Day→/papers/2601.00001"}},
		{"[a](/papers/2601.00001\\ b)\n\n[7](/papers/2601.00001)\n", []string{"1/[a](/papers/2601.00001 b)", "3¶7→/papers/2601.00001"}},
		{"[15]57 of\n\n[1]a [2]b\n\nReferences\n\n   1. https://e.com/a\n   2. https://huggingface.co/papers/2601.00001\n  15. https://huggingface.co/papers/2601.00002\n", []string{"1/57 of→https://huggingface.co/papers/2601.00002", "3¶a→https://e.com/a", "3b→https://huggingface.co/papers/2601.00001"}},
		{"7\n\n### <a href=\"/papers/2601.00001\">All []\nYou Need</a>\n\n8\n", []string{"1/7", "3¶###All [] You Need→/papers/2601.00001", "6¶8"}},
		{"### [Gulls [by]{.mark} Night[]{.x}](/papers/2601.00001){.big}\n", []string{"1/###Gulls by Night→/papers/2601.00001"}},
		{"[Gulls [by]{=mark} Night](/papers/2601.00001)\n", []string{"1/Gulls [by]{=mark} Night→/papers/2601.00001"}},
		{"[7](/papers/2601.00001)\n\n[by]{class", []string{"1/7→/papers/2601.00001", "3¶[by]{class"}},
		// Brackets and addresses that are not closed, and what looks like them.
		{"Gulls [by [night][1] and day](/papers/2601.00001)\n\n[1]: /papers/2601.00002\n", []string{"1/Gulls", "1by→/papers/2601.00001", "1night→/papers/2601.00002", "1and day→/papers/2601.00001"}},
		{"[a\\_b](/papers/2601.00001)\n\\", []string{"1/a_b→/papers/2601.00001"}},
		{"[a](/papers/2601.00001)\n\\", []string{"1/a→/papers/2601.00001"}},
		{"[7](/papers/2601.00001)\n[", []string{"1/7→/papers/2601.00001"}},
		{"[7](/papers/2601.00001){", []string{"1/7→/papers/2601.00001", "1{"}},
		{"[7](/papers/2601.00001)\nGulls!", []string{"1/7→/papers/2601.00001", "2/Gulls!"}},
		{"[2]: /papers/2601.00001\n\n### [2][2] of [Tides]", []string{"3¶###2→/papers/2601.00001", "3###of [Tides]"}},
		{"See [2].\n\n[Tides][2]\n\n[2]: /papers/2601.00001\n", []string{"1/See [2].", "3¶Tides→/papers/2601.00001"}},
		{"[Tides][7] of [lost][812]\n\n[7]: /papers/2601.00001\n", []string{"1/Tides→/papers/2601.00001", "1of", "1lost→"}},
		{"[Tides</a> by night](/papers/2601.00001)\n", []string{"1/Tides by night→/papers/2601.00001"}},
		{"[lost\n\n[7](/papers/2601.00001)\n", []string{"1/[lost", "3¶7→/papers/2601.00001"}},
		{"[\n\n[7]{.x}\n\n](/papers/2601.00001)\n", []string{"3¶7→/papers/2601.00001", "5¶→/papers/2601.00001"}},
		{"[8] (twenty)\n[7](/papers/2601.00001)\n", []string{"1/[8] (twenty)", "2/7→/papers/2601.00001"}},
		{"[Gulls [by]{lang=la} Night](/papers/2601.00001)\n", []string{"1/Gulls→/papers/2601.00001", "1by→/papers/2601.00001", "1Night→/papers/2601.00001"}},
		{"[Gulls [by]{not so} Night](/papers/2601.00001)\n", []string{"1/Gulls [by]{not so} Night→/papers/2601.00001"}},
		{"[7](/papers/2601.00001)\n\n[A](/papers/2601.00002\\", []string{"1/7→/papers/2601.00001", "3¶A→"}},
		{"[7](/papers/2601.00001)\n\n[A](/papers/2601.00002\\)", []string{"1/7→/papers/2601.00001", "3¶A→"}},
		{"[7](/papers/2601.00001)\n\n[A](/papers/2601.\n00002", []string{"1/7→/papers/2601.00001", "3¶[A](/papers/2601.", "4/00002"}},
		{"[A](/papers/2601.\n 00001)\n\n[7](/papers/2601.00001)\n", []string{"1/[A](/papers/2601.", "2/00001)", "4¶7→/papers/2601.00001"}},
		{"[A](/papers/2601.00001\n\n\"On gulls\")\n\n[7](/papers/2601.00001)\n", []string{"1/[A](/papers/2601.00001", "3¶\"On gulls\")", "5¶7→/papers/2601.00001"}},
		{"[A](\n/papers/2601.00001)\n", []string{"1/A→/papers/2601.00001"}},
		{"[A](/papers/2601.0000\n1 \"On gulls\")\n", []string{"1/A→/papers/2601.00001"}},
		{"[Title](</papers/2601.00001>).\n", []string{"1/Title→/papers/2601.00001", "1."}},
		{"[A](</papers?q=tidal caches> \"On gulls\").\n", []string{"1/A→/papers?q=tidal caches", "1."}},
		{"[7](/papers/2601.00001) [t](\\_x) [u](&amp;y)\n", []string{"1/7→/papers/2601.00001", "1t→_x", "1u→&y"}},
		{"[A](/papers/2601.00001 \"\") b\n", []string{"1/A→/papers/2601.00001", "1b"}},
		{"[A](/papers/2601.00001 \"On (some) gulls) b\n", []string{"1/A→/papers/2601.00001", "1gulls) b"}},
		{"![a] (/avatars/1.svg) b\n", []string{"1/!/avatars/1.svg", "1b"}},
		{"<a href=\"/papers/2601.00001\">On [\n0, 1)</a>\n\n## More\n\n[8](/papers/2601.00001#community)\n", []string{"1/On [ 0, 1)→/papers/2601.00001", "4¶##More", "6¶8→/papers/2601.00001#community"}},
		// Far from the beginning, and as deep as may be.
		{"[7](/papers/2601.00001)\n\n" + gulls + "\n\n[A](/papers/2601.00002) b\n\n[Tides by", []string{"1/7→/papers/2601.00001", "3¶" + gulls, "5¶A→/papers/2601.00002", "5b", "7¶Tides by"}},
		{"[A](/papers?q=" + strings.Repeat("(", maxParens) + strings.Repeat(")", maxParens) + ") b\n", []string{"1/A→/papers?q=" + strings.Repeat("(", maxParens) + strings.Repeat(")", maxParens), "1b"}},
		{"[7](/papers/2601.00001)\n[A](/papers?q=" + strings.Repeat("(", maxParens+1) + strings.Repeat(")", maxParens+1) + ") b\n", []string{"1/7→/papers/2601.00001", "2/[A](/papers?q=" + strings.Repeat("(", maxParens+1) + strings.Repeat(")", maxParens+1) + ") b"}},
		// Attributes behind addresses.
		{"### [Tides]\n\n[7][1] [8][2]\n\n  [Tides]:\n    /papers/2601.00001 {.big\n  .bold}\n  [1]: /papers/2601.00001\n  {.big}\n  [2]: /papers/2601.00001#community {.big\n  title=\"x\"\n  .bold}\n",
			[]string{"1/###Tides→/papers/2601.00001", "3¶7→/papers/2601.00001", "38→/papers/2601.00001#community"}},
		{"[7][1]\n\n[1]: /papers/2601.00001\n\n{.big}\n", []string{"1/7→/papers/2601.00001"}},
		{"[7][1]\n\n[1]: /papers/2601.00001\nText {.big\n.bold}\n", []string{"1/7→/papers/2601.00001", "4¶Text {.big .bold}"}},
		// Links that are named by their text.
		{"[\n\n7\n\n][]\n\n[Tides][] [2][] [9][]\n\n[2]\n\n[\n\n7\n\n]: /login?next=%2Fpapers%2F2601.00001\n[Tides]: /papers/2601.00001\n[2]: /papers/2601.00001#community\n[2]: /papers/2601.00002#community\n",
			[]string{"3¶7→/login?next=%2Fpapers%2F2601.00001", "5¶→/login?next=%2Fpapers%2F2601.00001", "7¶Tides→/papers/2601.00001", "72→/papers/2601.00001#community", "79→", "9¶2→/papers/2601.00002#community"}},
	})
}

func TestTextLinks(t *testing.T) {
	check(t, Text, []reading{
		{"7\n\n   Visible links:\nfile:///papers/2601.00001\n\n   Hidden links:\n", []string{"1/7"}},
		{"[ ] Subscribe\n[papers-by]\n[-] 7\n", []string{"1/Subscribe", "2/[papers-by]", "3/7"}},
		{"GitHub [] 8.22k [] arXiv Page\nAll [] You Need [ ]\n", []string{"1/GitHub 8.22k arXiv Page", "2/All [] You Need"}},
		{"one\ftwo\u0085three\u2028four\nfive\n\fsix\n", []string{"1/one", "2/two", "3/three", "4/four", "5/five", "6/six"}},
		{"Title one\n\n/papers/2601.00001\n\nTitle two\n\nhttps://huggingface.co/papers/2601.00002\n\nTitle three\n\n/papers/2601.00003\n\nend\n", []string{"1/Title one→/papers/2601.00001", "5¶Title two→https://huggingface.co/papers/2601.00002", "9¶Title three→/papers/2601.00003", "13¶end"}},
		{"Title one\n( /papers/2601.00001 )\n7 (/login?next=%2Fpapers%2F2601.00001)\n", []string{"1/Title one→/papers/2601.00001", "3/7→/login?next=%2Fpapers%2F2601.00001"}},
		{"7\n\nON THE COUNTING OF ALL GULLS BY DAY AND OF\nOWLS [/papers/2601.00001]\n", []string{"1/7", "3¶ON THE COUNTING OF ALL GULLS BY DAY AND OF OWLS→/papers/2601.00001"}},
		{"Title one (   /papers/2601.00001 )\n7\n", []string{"1/Title one→/papers/2601.00001", "2/7"}},
		{"Title one (    /papers/2601.00001 )\n7\n", []string{"1/Title one ( /papers/2601.00001 )", "2/7"}},
		{"Title one (/papers/(2601.00001)\n7\n", []string{"1/Title one (/papers/(2601.00001)", "2/7"}},
		{"7\n\nada-keel\nOn Gulls [/papers/2601.00001]\n", []string{"1/7", "3¶ada-keel", "4/On Gulls→/papers/2601.00001"}},
		{"It is so.\nBy night [/papers/2601.00001]\n7\nBy day [/papers/2601.00002]\n", []string{"1/It is so.", "2/By night→/papers/2601.00001", "3/7", "4/By day→/papers/2601.00002"}},
		{"On Gulls </papers/2601.00001>\nAnyu </anyu>\nwe <think> twice </think>\n</div>\n", []string{"1/On Gulls→/papers/2601.00001", "2/Anyu→/anyu", "3/we <think> twice </think>", "4/</div>"}},
		{"Title one\n\nwe think twice </think>\n", []string{"1/Title one", "3¶we think twice </think>"}},
		{"anyu [https://e.com/a.png] Any\nUniversity [https://huggingface.co/anyu]\n9\n", []string{"1/anyu", "1!https://e.com/a.png", "1Any University→https://huggingface.co/anyu", "3/9"}},
		{"An abstract that says (https://github.com/a/b) and goes on (/papers?q=x)\n", []string{"1/An abstract that says (https://github.com/a/b) and goes on→/papers?q=x"}},
	})
}
