package data

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

const (
	tsv = "id\ttitle\tupvotes\tcomments\tpublished_at\tsubmitted_by_name\n"
	// A table as the official client prints it.
	human = "ID         TITLE              UPVOTES PUBLISHED_AT\n" +
		"---------- ------------------ ------- ------------\n"
)

func TestTable(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{tsv + "2603.00001\tKelp\t3\t0\t2026-03-17T00:00:00+00:00\tDot Shrew\n2603.00002\tMoss\tNone\t\t\t\n", "[1][2]"},
		{tsv + "2603.00001\tKelp\t3\n", ""}, // a line of another shape, and nothing else
		{tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\nHint: more\n2603.00002\tMoss\t3\t0\t2026-03-17\tDot\n", "[1][2] 3/0 papers not a row of the table"},
		{tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n\nHint: more\nand more\n", "[1]"},
		{tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n\nDot\n2603.00002\tMoss\t3\t0\t2026-03-17\tDot\n", "[1][2] 4/0 papers not a row of the table"},
		{tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\nx\n\nHint: more\n", "[1] 3/0 papers not a row of the table"},
		{tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n\n2603.00002\tMoss\t3\t0\t2026-03-17\tDot", "[1][2]"},
		{tsv + "2603.00001\tKelp\tmany\t0\tsoon\tDot\n", "[1] 2/1 upvotes not a number 2/1 publishedAt not a time"},
		{tsv + "\tKelp\t1\t0\t\tDot\n2603.00002\t\t1\t0\t\tDot\n", "[Kelp][2] 2/1 id missing 3/2 title missing"},
		{tsv + "2603.00001v2\tKelp\t1\t0\t\tDot\nx\tMoss\t1\t0\t\t\n", "[1][Moss] 3/2 id not an arXiv id"},
		{tsv + "2603.1703\tKelp\t1\t0\t\tDot\n2603.00002\tMoss\t1\t0\t\t\n", "[Kelp][2] 2/1 id not an arXiv id"},
		{tsv, "[]"},
		{tsv + tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n", "[1]"},
		{"$ hf papers ls\n\n" + tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\r\n", "[1]"},
		{strings.Repeat("Hint\n\n", 99) + tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n", "[1]"},
		{strings.Repeat("Hint\n\n", 100) + tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot\n", ""},

		{"upvotes,title\n3,\"Kelp, \"\"wild\"\"\nand wet\"\n", `[Kelp, "wild" and wet]`},
		{",title,numComments\n0,Kelp,3.0\n1,Moss,\n", "[Kelp][Moss]"},
		{"upvotes,id,title\n---,2603.00001,Kelp\n7,2603.00002,Moss\n", "[1][2] 2/1 upvotes not a number"}, // no line between rows
		{"Title;Upvotes\nKelp;1\n\"Moss;\";2", "[Kelp][Moss;]"},
		{"title,upvotes\n\"Kelp,1\nMoss,2\n", `["Kelp][Moss]`},
		{"title\tupvotes\n\"Kelp\"\t1\n\"Moss \"\"x\"\"\"\t2\n", `["Kelp"][Moss "x"]`},
		{"upvotes,title\n3,\"Kelp\"", "[Kelp]"},
		{"upvotes,title\r\n3,\"Kelp\"\r\n4,Moss\r\n", "[Kelp][Moss]"},
		{"title,upvotes\n\"Kelp\" wild,3\n", `["Kelp" wild]`},
		{"\"title\"\t\"upvotes\"\n\"Kelp\"\t1\n", "[Kelp]"},
		{"title\tupvotes\n\"Kelp\nwild\"\t1\n", "[Kelp wild]"},
		{`title,upvotes` + "\n" + `"\"Kelp\", wild",3` + "\n" + `"Moss, \"wet\"",2` + "\n" + `"Fern \",1`, `["Kelp", wild][Moss, "wet"]["Fern \"]`},
		{`title,upvotes` + "\n" + `"Fern \",1` + "\n" + `"Moss, \""wet\""",2` + "\n", `[Fern \][Moss, \"wet\"]`},
		{"id\ttitle\tupvotes\n1\t2603.00001\tKelp\t3\n2\t2603.00002\tMoss\t4\n", "[1][2]"}, // R's
		{"id\ttitle\tupvotes\n7\t2603.00001\tKelp\t3\n2\t2603.00002\tMoss\t4\n", ""},
		{"rank,title,upvotes\n1,Gulls, Owls and Terns,12\n2,Kelp,3\n", "[Kelp] 2/0 papers not a row of the table"},

		{"title | upvotes\n---\nKelp | 3\n", ""},
		{"title | upvotes\n|||\nKelp | 3\n", ""},
		{"title | upvotes\n---|--x\nKelp | 3\n", ""},
		{"title, upvotes\n---|---\nKelp | 3\n", ""},
		{"| ID | Title | Upvotes |\n|----|:-----:|---:|\n| 2603.00001 | Kelp \\| Moss | 3 |\n| 2603.00002 | [Moss](https://x) | |\n", "[1][2]"},
		{"Title | Upvotes\n--- | ---\n[Kelp](/papers/2603.00001) | 3\nMoss | 2\n\nfooter | 1\n", "[1][Moss]"},
		{"| ID | Title | Upvotes |\n|---|---|---|\n| [2603.00001](https://huggingface.co/papers/2603.00001) | Kelp | 3 |\n", "[1]"},
		{"| ID | Title | Upvotes |\n|---|---|---|\n| [paper](https://arxiv.org/abs/2603.00001) | Kelp | 3 |\n", "[1]"},
		{"URL | Title | Upvotes\n---|---|---\n/papers/2603.00001 | Kelp<br>Moss | 3", "[1] 3/1 title behind a line break: it may be a part of the title"},
		{"Title | Upvotes\n---|---\nKelp<br>Moss | 3\nMoss<br/>[2603.00001](https://arxiv.org/abs/2603.00001) | 3", "[Kelp][1] 3/1 title behind a line break: it may be a part of the title"},
		{"| Title | Upvotes |\n|---|---|\n| **Kelp** | 3 |\n", "[**Kelp**]"}, // the title's own marks
		{"| Title | Upvotes |\n|---|---|\n| **Kelp** | 3 |\n| **Moss** | 2 |\n", "[Kelp][Moss]"},
		{"| Title | Upvotes |\n|---|---|\n| **Kelp** | 3 |\n| **Moss** | 2 |\n| Fern | 1 |\n| Fog | 1 |\n", "[**Kelp**][**Moss**][Fern][Fog]"},
		{"Title | Upvotes | Abstract\n---|---|---\nKelp | 3 | It dries.<br>It floats.", "[Kelp]"},
		{"title,upvotes\nKelp<br>Moss,3\n", "[Kelp<br>Moss]"},
		{"# Papers\n\n| title | upvotes |\n| --- | --- |\n| Kelp | 3 | x |\n| Moss | 1 |", "[Moss] 5/0 papers not a row of the table"},

		{human + "2603.00001 Kelp                     3 2026-03-17  \n2603.00002 Moss                       2026-03-18\n", "[1][2]"},
		{strings.ReplaceAll(human, "-", "─") + "2603.00001 Kelp                     3\n2603.00002 Moss\n", "[1][2]"},
		{strings.ReplaceAll(human, "--", "-=") + "2603.00001 Kelp                     3\n", ""},
		{human + "2603.00001 Kelp                     3\n\nHint: 2 more.", "[1]"},
		{human + "2603.00001 Kelp                     3\nThere are two more papers.\n", "[1] 4/0 papers not a row of the table"},
		{human + "2603.00001 Kelp forests wh...       3\n", "[1] 3/1 title may be cut off"},
		{human + "2603.00001 Kelp forests …           3\n", "[1]"},
		{human + "2603.00001 潮の満ち引き潮のa…       3\n", "[1] 3/1 title may be cut off"},
		{human + "2603.00001 潮の満ち引き潮の…        3\n", "[1]"},
		{human + "2603.00001 Kelp forests wheel       3\n", "[1]"},
		{human + "2603.00001 Kelp forests wheels      3\n", ""},
		{human + "2603.00001 潮の満ち引き             3 2026-03-17\n", "[1]"},
		{human + "2603.00001 潮の満ち引き                   3 2026-03-17\n", "[1]"},

		// whose tables
		{"title,upvotes\nKelp,3\n", "[Kelp]"},
		{"title,numComments\nKelp,3\n", "[Kelp]"},
		{"title,ai_summary\nKelp,\"It dries, then floats.\"\n", "[Kelp]"},
		{"title,submitted_by_name\nKelp,Dot Shrew\n", "[Kelp]"},
		{"title,submittedOnDailyAt\nKelp,2026-03-18T02:31:40Z\n", "daily [Kelp]"},
		{"id,title\n2603.00001,Kelp\n", "[1]"},
		{"id,name\n2603.00001,Kelp\n", ""},
		{"id,title" + strings.Repeat(",c", maxColumns-2) + "\n2603.00001,Kelp" + strings.Repeat(",", maxColumns-2) + "\n", "[1]"},
		{"id,title" + strings.Repeat(",c", maxColumns-1) + "\n2603.00001,Kelp" + strings.Repeat(",", maxColumns-1) + "\n", ""},
		{fmt.Sprintf("%-*s\n|---|---|\n| 2603.00001 | Kelp |\n", maxHeader, "| id | title |"), "[1]"},
		{fmt.Sprintf("%-*s\n|---|---|\n| 2603.00001 | Kelp |\n", maxHeader+1, "| id | title |"), ""},
		{"id,title,authors,abstract\n2603.00001,Kelp,A,Floats.\n", "[1]"},
		{"title,votes\nKelp,3\n", ""},
		{"title,authors\nKelp,A\n", ""},
		{"title,authors,date\nKelp,A,2026-03-18\n", ""},
		{"title,authors,abstract\nKelp,A,Floats.\n", ""},
		{"title,summary,published_at\nKelp,Floats.,2026-03-18\n", ""}, // of a web log
		{"title,thumbnail\nKelp,a.png\n", ""},
		{"title,comments\nKelp,3\n", ""},
		{"id,title,comments\n1,Kelp dries out,3\n2,Moss does not,0\n", ""}, // the issues of a repository
		{"id,upvotes\nt3_kelp,3\n", ""},
		{"id,title,authors,abstract\n1,Kelp,A,Floats.\n", ""},

		// columns by other names, and those that nothing is known of
		{"title,url,upvotes\nKelp,https://huggingface.co/papers/2603.00001,3\nMoss,https://arxiv.org/abs/2603.00002v1,4\n", "[1][2]"},
		{"Title,Link,Upvotes\nKelp,https://kelp.example/2603.00001,3\n", "[Kelp]"},
		{"title,url\nKelp,https://huggingface.co/papers/2603.00001\n", ""}, // bookmarks
		{"id,title,url\n1,Kelp,https://huggingface.co/papers/2603.00001\n", "[1]"},
		{"arxiv_id,title,stars\n2603.00001,Kelp,3\n", "[1]"},
		{"\nid,title,field,venue\n2603.00001,Kelp,tides,\n2603.00002,Moss,tides,None\n", "[1][2]"},
		{"id,title,github,authors\n2603.00001,Kelp,yes,5.0\n", "[1] 1/0  the column was not read"},
		{"#,Rank,id,title,discussionId,paper.discussionId,organization._id\n1,1,2603.00001,Kelp,6,6,\n", "[1]"},
		{"id,title,authors\n", ""},
		{"id,title,Authors\n2603.00001,Kelp,\"[{'name': 'A', 'hidden': False}, {'name': \"\"O'Bri\"\"}]\"\n", "[1]"},
		{"id,title,Authors\n2603.00001,Kelp,\"['Ada Keel' 'Ilja Benn']\"\n", "[1] 1/0  the column was not read"},

		// objects in a cell, as JSON or as Python prints them
		{"paper,title,numComments\n\"{'id': '2603.00001', 'upvotes': 3}\",Kelp,0\n\"{\"\"id\"\":\"\"2603.00002\"\",\"\"title\"\":null}\",Moss,1\n", "[1][2]"},
		{"paper,title,numComments\nKelp,Moss,0\n", "[Moss]"}, // what people call so
		{"paper,title,numComments\n{id: 2603.00001},Moss,0\n", "[Moss] 1/0  the column was not read"},
		{"id,title,organization\n2603.00001,Kelp,{kelp}\n", "[1] 1/0  the column was not read"},

		// between bars that nothing surrounds, by a database
		{"id|title|upvotes\n2603.00001|Kelp|3\n2603.00002|Moss \"x\"|\n(2 rows)\n", "[1][2]"},
		{"id|title|upvotes\n2603.00001|\"Kelp | Moss\"|3\n2603.00002|Moss | Fern|\n", "[1] 3/0 papers not a row of the table"},
		{"id | title | upvotes\n2603.00001 | Kelp | 3\n", ""},
		{"|id|title|upvotes|\n|2603.00001|Kelp|3|\n", ""},

		// drawn by a database
		{"+------------+-------+\n| id         | title |\n+------------+-------+\n| 2603.00001 | Kelp  |\n+------------+-------+\n| 2603.00002 | Moss  |\n+------------+-------+\n", "[1][2]"},
		{" id         | title | upvotes\n------------+-------+---------\n 2603.00001 | *Kelp |       3\n 2603.00002 | Moss  |\n", "[1][2]"},
		{"┌────────────┬───────┐\n│ id         │ title │\n├────────────┼───────┤\n│ 2603.00001 │ Kelp  │\n└────────────┴───────┘\n", "[1]"},
		{"+------------+-------+\n| id         | title |\n+------------+-------+\n| 2603.00001 | Kelp  |\n|            | wild  |\n+------------+-------+\n2 rows in set\n", "[1] 5/0 papers not a row of the table"},
		{"+------------+--------------------------+\n| id         | title                    |\n+------------+--------------------------+\n| 2603.00001 | Kelp forests whisper and |\n|            | so                       |\n+------------+--------------------------+\n| 2603.00002 | Kelp forests whisper     |\n|            | and                      |\n+------------+--------------------------+\n", "[1][2] 4/1 title goes on in another line, perhaps without a space between 8/0 papers not a row of the table"},
		{"┌────────────┬───────┬───┐\n│ id         │ title │ upvotes │\n├────────────┼───────┼───┤\n│ 2603.00001 │ a | b │ 1 │\n│            │ wild  │ 2 │\n└────────────┴───────┴───┘\n", "[1] 5/0 papers not a row of the table"},
		{human + "2603.00001 Kelp forests wh          3\n\n           eel\n           round\n\n2603.00002 Moss                     3\n", "[1][2] 5/0 papers not a row of the table 6/0 papers not a row of the table"},
		{human + "2603.00001 Kelp forests wh          3\n           eel\n           round\n\n2603.00002 Moss                     3\n", "[1][2] 4/0 papers not a row of the table 5/0 papers not a row of the table"},
		{human + "2603.00001 Kelp forests wh          3\n           eel                      4\n", "[1] 4/0 papers not a row of the table"},
		{"| id         | title |\n|------------+-------|\n| 2603.00001 | Kelp  |\n|            | wild  |\n", "[1] 4/0 papers not a row of the table"},
		{"| id         | title |\n|------------|-------|\n| 2603.00001 | Kelp  |\n|            | wild  |\n", "[1][wild] 4/2 id missing"},
		{"╔════════════╤═══════╗\n║ id         │ title ║\n╟────────────┼───────╢\n║ 2603.00001 │ Kelp… ║\n╚════════════╧═══════╝\n", "[1] 4/1 title may be cut off"},
		{"             ╷\n id          │ title\n╶────────────┼───────╴\n 2603.00001  │ Kelp\n             ╵\n", "[1]"},
		{" id         | title | upvotes\n------------+-------+---------\n 2603.00001 | Kelp  |       3\n            | wild  |\n", "[1] 4/0 papers not a row of the table"},
		{"id         title\n---------- ------------------------\n2603.00001 Kelp forests whisper and\n           sing\n2603.00002 Kelp\n           sing\n", "[1][2] 3/1 title goes on in another line, perhaps without a space between 6/0 papers not a row of the table"},
		{"id         title published_at             venue\n---------- ----- ------------------------ ------------------------\n2603.00001 Kelp  2026-03-17T00:00:00.0000 Annals of Kelp, Moss and\n                                          Fern\n", "[1]"},
		{"id         title published_at\n---------- ----- ------------------------\n2603.00001 Kelp  2026-03-17T00:00:00.0000\n                 Z\n", "[1] 4/0 papers not a row of the table"},
		{"id,title,organization,numComments\n2603.00001,Kelp…,[object Object],3\n", "[1] 1/0  the column was not read"},
		{"id title\n----+----\n2603.00001 Kelp\n", ""},
		{"id,title,media_urls\n2603.00001,Kelp,\"a.mp4, b.mp4\"\n", "[1] 1/0  the column was not read"},
		{"id,title,Authors\n2603.00001,Kelp,Ada Moss et al.\n", "[1] 2/1 authors not all of the authors"},
		{"id,title,Authors\n2603.00001,Kelp,\"Ada Moss, +3 more\"\n", "[1] 2/1 authors not all of the authors"},
		{"id,title,Authors\n2603.00001,Kelp,\"Moss, Ada\"\n", "[1] 2/1 authors parts of names: a comma may stand inside of them"},

		{"title | authors | upvotes\n---|---|---\n** ** | [ ](/x) | [](/y)\nKelp | [ ](/x) | ** **\n", "[Kelp] 3/0 papers not a row of the table"},

		// an id's spellings
		{"id,title\nhttps://arxiv.org/abs/2603.00001v2,Kelp\narXiv:2603.00002,Moss\n", "[1][2]"},
		{"Title, and more\nKelp, 3\n", ""},
		{"id,title," + strings.Repeat("c", 63) + "\n2603.00001,Kelp,\n", "[1]"},
		{"id,title," + strings.Repeat("c", 64) + "\n2603.00001,Kelp,\n", ""}, // longer than names are in the middle
		{"upvotes,comments\n3,4\n", ""},
		{"id,upvotes\n", ""},
		{"id,upvotes,comments\n", "[]"},
		{"", ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := show(Table(tt.in)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestStacked(t *testing.T) {
	const one, two = "Title: Kelp\nLink: /papers/2603.00001\nUpvotes: 1\n", "Title: Moss\nLink: /papers/2603.00002\nUpvotes: 2\n"
	for _, tt := range []struct{ in, want string }{
		{one + "\n" + two, "[1][2]"},
		{"Papers\n\n" + one + two + "\n\n", "[1][2]"}, // the first name begins a row
		{strings.ReplaceAll(one+"---\n"+two, "Title:", "- **Title:**"), "[1][2]"},
		{strings.ReplaceAll(one+"***\n"+two, ": ", " = "), "[1][2]"},
		{"-[ RECORD 1 ]---\n" + strings.ReplaceAll(one+"-[ RECORD 2 ]---\n"+two, ": ", " | ") + "(2 rows)\n", "[1][2]"},
		{one + "2 rows in set (0.00 sec)\n\n" + two, "[1][2]"},
		{one + "\n" + two + "\nby hand\n", "[1][2] 9/0 papers not a row of the table"},
		{one + "many\n" + two, "[1][2] 1/1 upvotes not a number"},                                                  // "1 many"
		{one + "Rank: 1\n" + two + "Rank: 2\n", "[1][2]"},                                                          // another column
		{one + "Rank: 1\n" + two, "[1][2] 1/1 upvotes not a number"},                                               // or text
		{"Title: Kelp\n  by night\nLink: /papers/2603.00001\n" + two, "[1][2]"},                                    // goes on
		{"Title: Kelp\nUpvotes: 3\n\nUpvotes: 4\nTitle: Moss\n", "[Kelp][Moss] 4/0 papers not a row of the table"}, // is a row of its own
		{"1. " + one + "2. " + two, "[1][2]"},
		{strings.ReplaceAll(one+two, "Upvotes", "Rank: 1\nUpvotes") + "Title: Fog\nUpvotes: 2\n", "[1][2][Fog]"}, // in most rows
		{one + "Rank it has: 1\n" + two + "Rank it has: 2\n", "[1][2]"},
		{one + "The rank it has: 1\n" + two + "The rank it has: 2\n", "[1][2] 1/1 upvotes not a number 5/2 upvotes not a number"}, // no name
		{one + ": it floats\n" + two, "[1][2] 1/1 upvotes not a number"},
		{"Title: Kelp\nUpvotes: 1\n\nTitle: Fog\nTitle: Moss\nUpvotes: 2\n", "[Kelp][Fog][Moss]"},
		{"Kelp\n\nID: 2603.00001\nUpvotes: 1\n\nMoss\n\nID: 2603.00002\nUpvotes: 2\n", ""}, // no column has the titles
		{one + "12 rows of kelp\n" + two, "[1][2] 1/1 upvotes not a number"},
		{one + "\nA note.\n\nTitle: Moss\nUpvotes: 2\n\nTitle: Fog\nUpvotes: 2\n", "[1][Moss][Fog] 5/0 papers not a row of the table"},
		{"### Kelp\n\nID: 2603.00001\nUpvotes: 1\n\n### Moss\n\nID: 2603.00002\nUpvotes: 2\n", ""}, // headings hold the titles
		{"[Kelp](/papers/2603.00001)\nTitle: a\nUpvotes: 1\n\n[Moss](/papers/2603.00002)\nTitle: b\nUpvotes: 2\n", ""},
		{one, ""},
		{strings.ReplaceAll(one+two, ":", ""), ""},
		{strings.ReplaceAll(one+two, "Title:", "Title:x"), ""},
		{"Title: Kelp\nDate: x\n\nTitle: Moss\nDate: y\n", ""}, // anybody's
		{"A long name of it: x\n" + one + two, "[1][2]"},
	} {
		if got := show(Table(tt.in)); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
	for _, tt := range []struct{ in, want string }{
		{"Title: Kelp\nAbstract: It dries.\nIt floats.\n\nIt then\nrots.\n\nSo: it goes.\nUpvotes: 3\n\nTitle: Moss\nUpvotes: 2\n", "It dries. It floats.\n\nIt then rots.\n\nSo: it goes. "},
		{"Title: Kelp\nUpvotes: 3\nAbstract: It dries.\n\nIt rots.\n\nTitle: Moss\nUpvotes: 2\n", "It dries.\n\nIt rots. "},
		{"Title: Kelp\nUpvotes: 3\nAbstract: It dries.\n\nTuesday\n\nTitle: Moss\nUpvotes: 2\n", "It dries. papers not a row of the table"},
		{"Title: Kelp\nUpvotes: 3\nAbstract: It dries.\n---\nIt rots.\n\nTitle: Moss\nUpvotes: 2\n", "It dries. papers not a row of the table"},
		{"Title: Kelp\nUpvotes: 3\nAbstract: It dries.\n\nTitle: Moss\nUpvotes: 2\n\nBy hand.\n", "It dries. papers not a row of the table"},
		{"-[ RECORD 1 ]-\ntitle   | Kelp   +\n        | Moss\nsummary | It dries.+\n        |         +\n        | C++     +\n        | rots.\nupvotes | 3\n-[ RECORD 2 ]-\ntitle   | Moss\n", "It dries.\n\nC++ rots. "},
	} {
		page, _ := Table(tt.in)
		got := page.Papers[0].Abstract + " "
		for _, d := range page.Doubts {
			got += d.Field + " " + d.Msg
		}
		if got != tt.want || page.Papers[0].Upvotes.N != 3 || !strings.HasPrefix(page.Papers[0].Title, "Kelp") {
			t.Errorf("%s\ngot  %q\nwant %q", tt.in, got, tt.want)
		}
	}
	page, _ := Table("Title: Kelp\n  by night\nUpvotes: 1\n\nTitle: Moss\nUpvotes: 2\n")
	if got := page.Papers[0].Title; got != "Kelp by night" {
		t.Errorf("the title is %q", got)
	}
	linked, _ := Table("Title: [Kelp](https://huggingface.co/papers/2603.00001)\nUpvotes: 1\n\nTitle: Moss\nUpvotes: 2\n")
	if p := linked.Papers[0]; p.Title != "Kelp" || p.ID != "2603.00001" {
		t.Errorf("a linked title: %q, id %q", p.Title, p.ID)
	}
}

func TestColumns(t *testing.T) {
	for _, tt := range []struct{ column, cell, field, want string }{
		{"Published", "2026-03-08", "published", "2026-03-08 00:00"},
		{"Published", "Mar 8, 2026", "published", "2026-03-08 00:00"},
		{"Published", "2026/3/8", "published", "2026-03-08 00:00"},
		{"Published", "2026/03/08 10:00", "published", "2026-03-08 10:00"},
		{"Organization", "Kelp Lab", "org", "Kelp Lab/"},
		{"organization", "Kelp", "org", "Kelp/"},
		{"Submitted By", "dots", "by", "/dots"}, // a login, as on the site's cards
		{"Submitted By", "Dot Shrew", "by", "Dot Shrew/"},
		{"Submitted by name", "Dot", "by", "Dot/"},
		{"Published", "1772964000123", "published", "2026-03-08 10:00"},
		{"Organization", "NA", "org", "/"},
		{"organization", "{'name': 'kf', 'fullname': 'Kelp Forge'}", "org", "Kelp Forge/kf"},
		{"submitted_by", `{"username":"","fullname":"Dot"}`, "by", "Dot/"},
		{"summary", `It dries.\nIt floats: \\nabla.\n\nIt rots.`, "abstract", `It dries. It floats: \nabla.` + "\n\nIt rots."},
		{"summary", `It is \nabla.`, "abstract", `It is \nabla.`},
		{"summary", `It is \nz.`, "abstract", `It is \nz.`},
		{"summary", `It dries.\nIt floats \`, "abstract", `It dries. It floats \`},
		{"summary", `It is.\nIt has \theta and \beta.`, "abstract", `It is. It has \theta and \beta.`},
		{"summary", `It is \n-gram.`, "abstract", `It is \n-gram.`},
		{"Stars", "1.2k", "github", "{1200 true true}"},
		{"Stars", "1234,0", "github", "{1234 true false}"},
		{"GitHub", "[code](https://github.com/a/b)", "github", "https://github.com/a/b{0 false false}"},
		{"Authors", "4", "authors", "[] 4"},
		{"Authors", "4 authors", "authors", "[] 4"},
		{"Authors", "12345", "authors", "[] 12345"},
		{"Authors", "Ada Moss", "authors", "[{Ada Moss  false}] 1"},
		{"Authors", "Ada", "authors", "[{Ada  false}] 1"},
		{"Authors", "Ada Moss, Bo Vole, and Cy Newt", "authors", "[{Ada Moss  false} {Bo Vole  false} {Cy Newt  false}] 3"},
		{"Authors", "Moss, Ada; Vole, Bo", "authors", "[{Moss, Ada  false} {Vole, Bo  false}] 2"},
		{"Authors", "Ada | Bo", "authors", "[{Ada  false} {Bo  false}] 2"},
		{"Authors", `["Ada","Bo Vole"]`, "authors", "[{Ada  false} {Bo Vole  false}] 2"},
		{"ai_keywords", `["kelp","moss"]`, "ai", "[kelp moss]"},
		{"ai_keywords", "kelp, moss,", "ai", "[kelp moss]"},
		{"AI keywords", "red kelp; moss", "ai", "[red kelp moss]"},
		{"AI keywords", "kelp", "ai", "[kelp]"},
		{"paper.authors", `[{"name":"Ada","hidden":true}]`, "authors", "[{Ada  true}] 1"},
	} {
		page, _ := Table("id\ttitle\t" + tt.column + "\n2603.00001\tKelp\t" + tt.cell + "\n")
		if page == nil || len(page.Papers) != 1 || len(page.Doubts) > 0 {
			t.Errorf("%s %s: %s", tt.column, tt.cell, show(page, "no table"))
		} else if got := fieldOf(page.Papers[0], tt.field); got != tt.want {
			t.Errorf("%s %s: got %s, want %s", tt.column, tt.cell, got, tt.want)
		}
	}
}

// What is no row is none where more is wrong than doubts are kept.
func TestTable_manyDoubts(t *testing.T) {
	const papers = site.MaxDoubts + 1
	page, _ := Table(tsv + strings.Repeat("2603.00001\tKelp\tmany\t0\t\tDot\n", papers) + "x\tKelp\tmany\tfew\tsoon\tDot\n")
	if page == nil || len(page.Papers) != papers || len(page.Doubts) != site.MaxDoubts || page.More != 2 {
		t.Errorf("got %s", show(page, "no table"))
	}
}

// All ways to set the same rows say the same.
func TestTablesAgree(t *testing.T) {
	want := ""
	for _, in := range []string{
		tsv + "2603.00001\tKelp\t3\t0\t2026-03-17\tDot Shrew",
		strings.ReplaceAll(tsv, "\t", ",") + "2603.00001,Kelp,3,0,2026-03-17,Dot Shrew",
		strings.ReplaceAll(tsv, "\t", "|") + "---|---|-|-|-|-\n2603.00001|Kelp|3|0|2026-03-17|Dot Shrew",
		"ID         TITLE UPVOTES COMMENTS PUBLISHED_AT SUBMITTED_BY_NAME\n---------- ----- ------- -------- ------------ -----------------\n" +
			"2603.00001 Kelp        3        0 2026-03-17   Dot Shrew",
	} {
		page, _ := Table(in)
		if page == nil || len(page.Papers) != 1 {
			t.Fatalf("%s: no paper", in)
		}
		var got strings.Builder
		for _, name := range []string{"title", "upvotes", "comments", "published", "by"} {
			got.WriteString(fieldOf(page.Papers[0], name) + "\n")
		}
		if want == "" {
			want = "Kelp\n{3 true false}\n{0 true false}\n2026-03-17 00:00\nDot Shrew/\n"
		}
		if got.String() != want {
			t.Errorf("%s\ngot  %q\nwant %q", in, got.String(), want)
		}
	}
}

// A program that counts characters sets wide ones too far to the right. The row
// that shows it tells how the others are meant.
func TestAlignedCounts(t *testing.T) {
	const row = "%-10s  %-16s  %7s  %8s\n"
	head := fmt.Sprintf(row, "ID", "TITLE", "UPVOTES", "COMMENTS") + fmt.Sprintf(row, "----------", "----------------", "-------", "--------")
	either := fmt.Sprintf(row, "2603.00001", "雨雨雨雨", "12", "") // as shown, 12 stands below COMMENTS
	counted := fmt.Sprintf(row, "2603.00002", strings.Repeat("雨", 12), "3", "4")
	page, _ := Table(head + either + counted)
	if page == nil || len(page.Papers) != 2 || len(page.Doubts) > 0 {
		t.Fatalf("got %+v", page)
	}
	for i, want := range []string{"{12 true false} {0 false false}", "{3 true false} {4 true false}"} {
		if got := fmt.Sprint(page.Papers[i].Upvotes, page.Papers[i].Comments); got != want {
			t.Errorf("paper %d: upvotes and comments %s, want %s", i+1, got, want)
		}
	}
}

func TestReadCell(t *testing.T) {
	for _, tt := range []struct{ in, words, id string }{
		{"Kelp", "Kelp", ""},
		{"**Kelp**", "Kelp", ""},
		{"_Kelp_", "_Kelp_", ""},
		{"**Kelp** and **Moss**", "**Kelp** and **Moss**", ""},
		{"**", "**", ""},
		{"****", "****", ""},
		{"Kelp, Moss (wild)", "Kelp, Moss (wild)", ""},
		{"2 * 3 *", "2 * 3 *", ""},
		{"[Kelp](/papers/2603.00001)", "Kelp", "2603.00001"},
		{"**[Kelp](https://arxiv.org/abs/2603.00001v2)**", "Kelp", "2603.00001"},
		{"[**Kelp**](https://kelp.example)", "Kelp", ""},
		{"[Kelp](wild)", "[Kelp](wild)", ""},
		{"[Kelp] Moss (wild)", "[Kelp] Moss (wild)", ""},
		{"**Kelp** ([2603.00001](https://arxiv.org/abs/2603.00001))", "Kelp", "2603.00001"},
		{"Kelp [paper](https://huggingface.co/papers/2603.00001)", "Kelp", "2603.00001"},
		{"Kelp ([code](https://github.com/kelp/moss))", "Kelp ([code](https://github.com/kelp/moss))", ""},
		{`=HYPERLINK("https://huggingface.co/papers/2603.00001","Kelp, ""wild""")`, `Kelp, "wild"`, "2603.00001"},
		{`=HYPERLINK("https://huggingface.co/papers/2603.00001";"Kelp")`, "Kelp", "2603.00001"},
		{`=HYPERLINK("https://kelp.example")`, `=HYPERLINK("https://kelp.example")`, ""},
		{`=HYPERLINK(`, `=HYPERLINK(`, ""},
	} {
		if c := readCell(tt.in, true, true); c.words != tt.words || c.id != tt.id {
			t.Errorf("%s: got %q, id %q", tt.in, c.words, c.id)
		}
	}
}

// A database marks the lines of a value that goes on, which the value does not hold.
func TestTableGoesOn(t *testing.T) {
	page, _ := Table(" id         | title | upvotes\n------------+-------+---------\n 2603.00001 | Kelp +|       3\n            | wild +|\n            | C++   |\n")
	if got, want := page.Papers[0].Title, "Kelp wild C++"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}
