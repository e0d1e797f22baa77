package data

import (
	"html"
	"strings"
	"testing"
)

func TestHydration(t *testing.T) {
	quoted := html.EscapeString(replacer.Replace(`{"dailyPapers":[P1,P2],"dateString":"2026-03-18"}`))
	raw := replacer.Replace(`{"dailyPapers":[P1,P2],"dateString":"2026-03-18"}`)
	const want = "daily 2026-03-18 [1][2]"
	for _, tt := range []struct{ in, want string }{
		{`<div data-target="DailyPapers" data-props="` + quoted + `">`, want},
		{`<div class="x" data-props="` + quoted + `" data-target="DailyPapers"></div>`, want},
		{`<div data-target='DailyPapers' data-props='` + raw + `'>`, want},
		{`<div data-target=DailyPapers data-props = "` + quoted + `" >`, want},
		{"<div\n\tdata-props=\n\"" + quoted + "\"\n\tdata-target=\"Daily&#80;apers\"\n>", want},
		{`<div data-target="DailyPapers" data-props="` + strings.ReplaceAll(quoted, "&#34;", "&quot;") + `">`, want},
		{`<div data-target="DailyPapers" data-props="` + strings.ReplaceAll(quoted, "&#34;", "&#x22;") + `">`, want},
		{`<div data-target="DailyPapers" data-props="` + strings.Replace(strings.ReplaceAll(quoted, "&#34;", "&quot;"), "&quot;title", "&#34;title", 1) + `">`, want},
		{`<div data-target="DailyPapers" data-props="` + strings.ReplaceAll(html.EscapeString(replacer.Replace(`{"dailyPapers":[{"paper":{"id":"2603.00001","upvotes":"many"},"title":"A & \"B\" &lt;"}]}`)), "&#34;", "&quot;") + `">`,
			"[1] 0/1 upvotes not a number"},
		{`<div data-target="DailyPapers" data-props='{"dailyPapers":[{"paper":{"id":"2603.00001","title":"Shy Kelp"}}]}'>`, "[1]"}, // lacks its upvotes
		{`<div data-target="DailyPapers" data-props='` + replacer.Replace(`{"dailyPapers":[P1],"dateString":"soon"}`) + `'>`, "[1] 0/0 period not a day, week or month"},
		{`<div data-target="Header" data-props="{}"><p data-props><div data-target="DailyPapers" data-props="` + quoted + `">`, want},
		{`<div data-target="PaperContent" data-props="` + html.EscapeString(replacer.Replace(`{"paper":{"id":"2603.00001","title":"Kelp","upvotes":1}}`)) + `">`, "paper [1]"},

		// damage
		{`<div data-target="DailyPapers" data-props="` + quoted[:len(quoted)-60], "[1] 0/0 papers item 2 is lost: the data is damaged: the data ends"},
		{`<div data-props="` + quoted[:len(quoted)-60], "[1] 0/0 papers item 2 is lost: the data is damaged: the data ends"},
		{`<div data-target="DailyPapers" data-props="` + strings.Replace(quoted, "Kelp", `Ke"lp`, 1) + `">`, "daily 2026-03-18 [2] 0/0 papers item 1 is lost: the data is damaged: expected }"},
		{`<div data-target="DailyPapers" data-props="oops">`, "[] 0/0  the page's data is damaged"},
		{`<div data-target="DailyPapers" data-props="{&quot;a&quot;:1}">`, "[] 0/0  the page's data is damaged"},
		{`<div data-target="DailyPapers" data-props="` + quoted[20:] + `">`, "[] 0/0  the page's data is damaged"},
		{`<div data-target="DailyPapers" data-props="oops"><div data-target="DailyPapers" data-props="` + quoted + `">`, want},

		{`<div data-target="DailyPapers" data-props="` + quoted + `"/>`, want},
		{`<div data-target="DailyPapers" data-props="` + strings.Replace(quoted, "Kelp", `Ke}"lp`, 1) + `"/>`, "daily 2026-03-18 [2] 0/0 papers item 1 is lost: the data is damaged: expected }"},
		{`<div data-target="DailyPapers" data-props="` + strings.Replace(quoted, "Kelp", `Ke"lp`, 1) + `"`, "daily 2026-03-18 [2] 0/0 papers item 1 is lost: the data is damaged: expected }"},
		{`<div data-target="DailyPapers" data-props="` + strings.Replace(quoted, "Kelp", `Ke"lp`, 1) + `"x`, "[] 0/0 papers item 1 is lost: the data is damaged: the data ends"},
		{`<div data-target="DailyPapers" data-props="` + strings.Replace(quoted, "Kelp", `Ke"lp`, 1) + `" class="x">`, "daily 2026-03-18 [2] 0/0 papers item 1 is lost: the data is damaged: expected }"},
		{`<div data-props="` + quoted + `">`, want},
		{`<div data-target="Models" data-props="` + quoted[:len(quoted)-60], "[1] 0/0 papers item 2 is lost: the data is damaged: the data ends"},
		{`<div data-props="{&#34;a&#34;:[{`, ""},
		{`<div data-target="DailyPapers" data-props=`, "[] 0/0  the page's data is damaged"},
		{`<div data-props data-target="DailyPapers" data-props="` + quoted + `">`, want},
		{`<div>data-props="` + quoted, ""},

		// two pages
		{`<div data-target="DailyPapers" data-props="` + quoted + `"><div data-props='' data-target = 'DailyPapers'>`, want + " 0/0  a second page follows, which was not read"},
		{`<div data-target="DailyPapers" data-props="` + quoted + `"><p>DailyPapers, and "DailyPapers"`, want},

		// another target
		{`<div data-target="Feed" data-props="` + quoted + `">`, want},
		{`<div data-target="Feed" data-props="` + strings.Replace(quoted, "dailyPapers", "models", 1) + `">`, ""},
		{`<p>data-props="{}"`, ""},
		{`data-props`, ""},
		{``, ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			page, found := Hydration(tt.in)
			if tt.want == "" && page != nil {
				t.Fatalf("got %s", show(page, found))
			}
			if got := strings.TrimSpace(show(page, "")); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if damaged := strings.Contains(tt.want, "damaged"); page != nil && page.Damaged != damaged {
				t.Errorf("Damaged is %v", page.Damaged)
			}
			if poor := strings.Contains(tt.want, "0/1 ") || strings.Contains(tt.in, "Shy"); page != nil && !page.Damaged && page.Poor != poor {
				t.Errorf("Poor is %v", page.Poor)
			}
		})
	}
}

func TestElsewhere(t *testing.T) {
	list := replacer.Replace(`{"n":[1],"papers":[P1,{"paper":{"id":"2603.00002","title":"It's \"Moss\"","upvotes":2}}],"side":[P3]}`)
	inString := strings.ReplaceAll(list, `\`, `\\`)
	double := strings.ReplaceAll(inString, `"`, `\"`)
	const want, told = `[1][2] 0/0  the page has other lists, which were not read`, "[] 0/0  the page has no cards, but names papers outside of its text"
	for _, tt := range []struct{ in, want string }{
		{`<script>` + list + `</script>`, want},
		{`<script>read('',` + list + `)</script>`, want},
		{`<script>read("` + double[:strings.Index(double, "Moss")], "[1] 0/0 papers item 2 is lost: the data is damaged: the data ends"},
		{`<script>window.state = ` + list + `;(function(){})()</script>`, want},
		{`<p data-page="` + html.EscapeString(list) + `">"`, told}, // &#34;
		{`<p data-page="` + strings.ReplaceAll(html.EscapeString(list), "&#34;", "&quot;") + `">"`, want},
		{`<script>read("` + double + `")</script>`, want},
		{`<script>read('` + strings.ReplaceAll(inString, `'`, `\'`) + `')</script>`, want},
		{`<script>push([1,"` + double[:60] + `"])</script><script>push([1,"` + double[60:] + `"])</script>`, want},
		{`<script>[{"id":"2603.00001","title":"Kelp","upvotes":1}]</script>`, "[1]"},
		{`<script>` + list[:len(list)-120] + `</script>`, "[1] 0/0 papers item 2 is lost: the data is damaged: the data ends"},
		{replacer.Replace(`<script>store={"a:b" : P1,"c":P3};run()</script>`), "[1][3]"},

		{`<script>["2603.00001","Kelp"]</script>`, told},
		{`<script>x = "[\"2603.00001\"]"</script>`, told},
		{`<p data-state="[&quot;2603.00001&quot;]">`, told},
		{`<script>{"url":"https://huggingface.co/papers/2603.00001"}</script>`, told},
		{`<script>{"id":"2603.00001"}</script>`, told},
		{`<script>{"version":"2603.1","time":2603.00001}</script>`, ""},
		{`<script>["2603.00001`, ""},
		{`2603.00001`, ""},
		{``, ""},
		{`<script>a = [{"id":"2603.00001","title":"Kelp","upvotes":1}]; b = [{"id":"2603.00002","title":"Moss","upvotes":1}]</script>`, "[1] 0/0  the page has other lists, which were not read"},
	} {
		got := ""
		if page := Elsewhere(tt.in); page != nil {
			got = strings.TrimSpace(show(page, ""))
		}
		if got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestOwnPlace(t *testing.T) {
	for in, want := range map[string]string{
		`<meta property="og:url" content="https://huggingface.co/papers/week/2026-W12">`:                                      "2026-W12",
		`<meta content='https://huggingface.co/papers/date/2026-03-18' property=og:url>`:                                      "2026-03-18",
		`<link rel="canonical" href="https://huggingface.co/papers/month/2026-03">`:                                           "2026-03",
		`<meta property="og:url" content="https://huggingface.co/papers"><link href=/papers/date/2026-03-18 rel=canonical>`:   "2026-03-18",
		`<meta property="og:url" content="https://huggingface.co/papers/date/2026-03-17"><link rel=canonical href=/papers/x>`: "2026-03-17",
		`og:url https://huggingface.co/papers/date/2026-03-17`:                                                                "",
		`<p>canonical</p>`: "",
		`<meta property="og:url" content="https://huggingface.co/papers?q=moss&amp;x=1">`: "moss",
	} {
		if place := ownPlace(in); place.Period+place.Query != want {
			t.Errorf("%s: %+v, want %s", in, place, want)
		}
	}
}
