package markup

import (
	"strings"
	"testing"
)

func TestJoinWrappedMarkdown(t *testing.T) {
	check(t, Markdown, []reading{
		{"[7](/papers/2601.00001)\n\nPublished on\n![](/a.png)\n", []string{"1/7→/papers/2601.00001", "3¶Published on", "4/!/a.png"}},
		{"7\n\n### <a href=\"/papers/2601.00001\">A Report of the Year\n2051</a>\n\n4 authors\n", []string{"1/7", "3¶###A Report of the Year 2051→/papers/2601.00001", "6¶4 authors"}},
	})
	check(t, Markdown, []reading{
		// What is a part of a card by itself is so behind a title, too.
		{"### [Title](/papers/2601.00001)\n" + wrapped + full + "\n12 authors\n", []string{"1/###Title→/papers/2601.00001", "2/" + joined + full, "7/12 authors"}},
		// A link to an account is the first on the page, or goes on with a line of its name.
		{"[Keel Lab](https://huggingface.co/keel)\n[7](/papers/2601.00001)\n", []string{"1/Keel Lab→https://huggingface.co/keel", "2/7→/papers/2601.00001"}},
		// Text behind a link on its line goes on with nothing.
		{"7\n\n[LanternKV](/papers/2601.00001) pages the caches of all\nagents in tiers\n\n12\n", []string{"1/7", "3¶LanternKV→/papers/2601.00001", "3pages the caches of all", "4/agents in tiers", "6¶12"}},
	})
	// What is a link or a heading behind votes is a title by itself.
	check(t, Markdown, []reading{
		{day("\n[LanternKV: Paging Caches Through Warm and Cold Tiers\nfor Agents](/papers/2601.00001)\n\n12\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "7¶LanternKV: Paging Caches Through Warm and Cold Tiers for Agents→/papers/2601.00001", "10¶12"}},
		{day("### LanternKV: Paging Caches Through Warm and Cold Tiers\nKeel Lab\n· 4 authors\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/###LanternKV: Paging Caches Through Warm and Cold Tiers", "7/Keel Lab", "8/· 4 authors"}},
	})
	// A line is as wide as it is spelled. The longest shows that 53 columns are free:
	// the first word below fits into the rest of a line, or does not by one.
	const front = "### [Title \\_](/papers/2601.00001)\n\nA line that is as long as are the lines of this text, all\n\n"
	for _, test := range []struct {
		src  string
		want []string
	}{
		{"In tiers we keep the cache of all agents\n\\`longword\\` \\*we\\* say more.\n", []string{"5¶In tiers we keep the cache of all agents", "6/`longword` *we* say more."}},
		{"In tiers we keep the cache of all agents\n\\`long\\_wrd\\` \\*we\\* say more.\n", []string{"5¶In tiers we keep the cache of all agents `long_wrd` *we* say more."}},
		{"In tiers we keep the cache of all agents\n&lt;long&gt; \\*we\\* say more.\n", []string{"5¶In tiers we keep the cache of all agents", "6/<long> *we* say more."}},
		{"In tiers we keep the cache of all agents\n&lt;longw&gt; \\*we\\* say more.\n", []string{"5¶In tiers we keep the cache of all agents <longw> *we* say more."}},
		{"In tiers we keep the \\*cache\\* of agents\nlongwordings \\*we\\* say more.\n", []string{"5¶In tiers we keep the *cache* of agents", "6/longwordings *we* say more."}},
		{"In tiers we keep the \\*caches\\* of agents\nlongwordings \\*we\\* say more.\n", []string{"5¶In tiers we keep the *caches* of agents longwordings *we* say more."}},
	} {
		check(t, Markdown, []reading{{front + test.src, append([]string{"1/###Title _→/papers/2601.00001", "3¶A line that is as long as are the lines of this text, all"}, test.want...)}})
	}
	check(t, Markdown, []reading{
		{"### [Title \\_](/papers/2601.00001)\n\nA line that is as \\*long\\* as are the lines of this text\n\nIn tiers we keep the cache of all of agents\nlongword b\n",
			[]string{"1/###Title _→/papers/2601.00001", "3¶A line that is as *long* as are the lines of this text", "5¶In tiers we keep the cache of all of agents", "6/longword b"}},
	})
}

func TestJoinWrapped(t *testing.T) {
	check(t, Text, []reading{
		{"A title of more than thirty bytes that is\n  wrapped by the site\n\nAn abstract.\n", []string{"1/A title of more than thirty bytes that is wrapped by the site", "4¶An abstract."}},
		{"3 Submitted by\n4 authors · Sep 24,\n2023 4\n", []string{"1/3 Submitted by", "2/4 authors · Sep 24, 2023 4"}},
		{"Quiet Lab · Published on Mar\n17, 2026\n", []string{"1/Quiet Lab · Published on Mar 17, 2026"}},
		{"on Mar\n18\n", []string{"1/on Mar 18"}},
		{"We walk in Mar\n18\n", []string{"1/We walk in Mar", "2/18"}},
		// What the site wraps is a title's line of 30 bytes, and the next has up to 39 more.
		{"A title of exactly 30 bytes is\n  wrapped\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is wrapped", "4¶An abstract."}},
		{"A title of only 29 bytes that\n  ends here\n\nAn abstract.\n", []string{"1/A title of only 29 bytes that", "2/ends here", "4¶An abstract."}},
		{"A title of exactly 30 bytes is\n  " + strings.Repeat("a", 69) + "\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is " + strings.Repeat("a", 69), "4¶An abstract."}},
		{"A title of exactly 30 bytes is\n  " + strings.Repeat("a", 70) + "\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is", "2/" + strings.Repeat("a", 70), "4¶An abstract."}},
		// It goes on two columns further right, and no line further left than the one above.
		{"A title of exactly 30 bytes is\n wrapped\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is", "2/wrapped", "4¶An abstract."}},
		{"A title of exactly 30 bytes is\n  wrapped by the site, that is by more\n  than one line\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is wrapped by the site, that is by more than one line", "5¶An abstract."}},
		{"A title of exactly 30 bytes is\n    wrapped by the site, that is by more\n  than one line\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is wrapped by the site, that is by more", "3/than one line", "5¶An abstract."}},
		{"A title of exactly 30 bytes is\n  - wrapped\n\nAn abstract.\n", []string{"1/A title of exactly 30 bytes is", "2/wrapped", "4¶An abstract."}},
		// Half of the lines are full, and half break inside of sentences, or the text is not wrapped.
		{"We train small models on the logs of four or five lighthouses\nof the coast and find that their errors fall with\na square of what little\nthey are shown by night\nand by day.\n",
			[]string{"1/We train small models on the logs of four or five lighthouses of the coast and find that their errors fall with a square of what little", "4/they are shown by night", "5/and by day."}},
		{"We train small models on the logs of four or five lighthouses\nof the coast and find that their errors fall with\na square of what little\nthey are shown by night\nand by day\nor not.\n",
			[]string{"1/We train small models on the logs of four or five lighthouses", "2/of the coast and find that their errors fall with", "3/a square of what little", "4/they are shown by night", "5/and by day", "6/or not."}},
		{"We train small models on the logs of four or five lighthouses\nOf the coast and find that their errors fall with\na square of what little there is to be seen of all\nLamps that are shown by night and by day to all of them\nand by day.\n",
			[]string{"1/We train small models on the logs of four or five lighthouses Of the coast and find that their errors fall with a square of what little there is to be seen of all Lamps that are shown by night and by day to all of them and by day."}},
		{"We train small models on the logs of four or five lighthouses\nOf the coast and find that their errors fall with\nA square of what little there is to be seen of all\nLamps that are shown by night and by day to all of them\nand by day\nor not.\n",
			[]string{"1/We train small models on the logs of four or five lighthouses", "2/Of the coast and find that their errors fall with", "3/A square of what little there is to be seen of all", "4/Lamps that are shown by night and by day to all of them", "5/and by day", "6/or not."}},
		{"7\n\nWe train small models on the logs of four or five lighthouses\nof the coast and find that their errors fall with\na square of what little\nthey are shown by night\nand by day.\n",
			[]string{"1/7", "3¶We train small models on the logs of four or five lighthouses of the coast and find that their errors fall with a square of what little", "6/they are shown by night", "7/and by day."}},
		// A column is the fortieth at least.
		{"We train small models on logs of four or\nfive lighthouses of the coast and then\nfind that their errors fall with a few\nlamps.\n",
			[]string{"1/We train small models on logs of four or five lighthouses of the coast and then find that their errors fall with a few lamps."}},
		{"We train small models on logs of four a\nfive lighthouses of the coast and then\nfind that their errors fall with a few\nlamps.\n",
			[]string{"1/We train small models on logs of four a", "2/five lighthouses of the coast and then", "3/find that their errors fall with a few", "4/lamps."}},
		// Four lines show the column.
		{wrapped + "they are shown, as theory has it.\n", []string{"1/" + joined + "they are shown, as theory has it."}},
		// A text is wrapped if more such paragraphs are than are not.
		{wrapped + "they are shown.\n\nOne line\nNorth\nTwo\n\nA quiet study of what there is to be gained in Large\nnetworks\n7\n",
			[]string{"1/" + joined + "they are shown.", "7¶One line", "8/North", "9/Two", "11¶A quiet study of what there is to be gained in Large networks", "13/7"}},
		{wrapped + "they are shown.\n\nOne line\nNorth\nTwo\nThree\n\nA quiet study of what there is to be gained in Large\nnetworks\n7\n",
			[]string{"1/" + joined + "they are shown.", "7¶One line", "8/North", "9/Two", "10/Three", "12¶A quiet study of what there is to be gained in Large", "13/networks", "14/7"}},
		// A line of 132 columns may be as wide as the text is.
		{columns(132) + "\n\n" + columns(120) + "\n" + strings.Repeat("a", 12) + " b\n\nMore\n", []string{"1/" + columns(132), "3¶" + columns(120) + " " + strings.Repeat("a", 12) + " b", "6¶More"}},
		{columns(133) + "\n\n" + columns(120) + "\n" + strings.Repeat("a", 12) + " b\n\nMore\n", []string{"1/" + columns(133), "3¶" + columns(120), "4/" + strings.Repeat("a", 12) + " b", "6¶More"}},
		// Each has room for the first word of the next.
		{"One short line\nNorthlight\nTwo\nThree\n", []string{"1/One short line", "2/Northlight", "3/Two", "4/Three"}},
		{"One short line of a page\nNorthlight\n7\n\nMore\n", []string{"1/One short line of a page", "2/Northlight", "3/7", "5¶More"}},
		// In a text without empty lines the first line without an indent ends the title.
		{"*\n7\nA title of more than thirty bytes that is\n  wrapped by the site\nAn abstract of\nlamps\n", []string{"2¶7", "3/A title of more than thirty bytes that is wrapped by the site", "5/An abstract of", "6/lamps"}},
		{"*\n7\nA Quiet Study of What There Is to Be Gained in Lamps\n" + wrapped + "they are shown.\n", []string{"2¶7", "3/A Quiet Study of What There Is to Be Gained in Lamps", "4/" + joined + "they are shown."}},
		{"Submitted by\nmira\n64\nLanternKV: Paging Caches Through Warm and Cold Tiers\nKeel Lab\n· 4 authors\n",
			[]string{"1/Submitted by", "2/mira", "3/64", "4/LanternKV: Paging Caches Through Warm and Cold Tiers", "5/Keel Lab", "6/· 4 authors"}},
		// A paragraph may be 200 columns wide.
		{strings.Repeat(columns(200)+"\n", 4), []string{"1/" + strings.Repeat(" "+columns(200), 4)[1:]}},
		{strings.Repeat(columns(201)+"\n", 4), []string{"1/" + columns(201), "2/" + columns(201), "3/" + columns(201), "4/" + columns(201)}},
		// Of three paragraphs the widest does not count if it is more than 12 columns wider.
		{three(60, 60, 72), []string{"1/" + four(60), "6¶" + four(60), "11¶" + four(72), "16¶" + columns(49), "17/longword b", "18/7"}},
		{three(60, 60, 73), []string{"1/" + four(60), "6¶" + four(60), "11¶" + four(73), "16¶" + columns(49) + " longword b", "18/7"}},
		{three(60, 73), []string{"1/" + four(60), "6¶" + four(73), "11¶" + columns(49), "12/longword b", "13/7"}},
		// Words of the site end a title that was wrapped.
		{"7\n\nA quiet study of lamps and gulls at night\nModels\n\nMore\n", []string{"1/7", "3¶A quiet study of lamps and gulls at night Models", "6¶More"}},
		{"7\n\nA quiet study of lamps and gulls, nights\nModels\n\nMore\n", []string{"1/7", "3¶A quiet study of lamps and gulls, nights", "4/Models", "6¶More"}},
		{"7\n\nDaily Papers\nModels\n\nMore\n", []string{"1/7", "3¶Daily Papers", "4/Models", "6¶More"}},
		{wrapped + "they are shown.\n\nA quiet study of what there is to be gained in Large\nModels\n\nMore\n",
			[]string{"1/" + joined + "they are shown.", "7¶A quiet study of what there is to be gained in Large Models", "10¶More"}},
		{wrapped + "they are shown.\n\nA quiet study of what there is to be gained in Large\n Models\n\nMore\n", []string{"1/" + joined + "they are shown.", "7¶A quiet study of what there is to be gained in Large", "8/Models", "10¶More"}},
		{wrapped + "they are shown.\n\nA quiet study of what there is to be gained in Large\nModels\nMore\n", []string{"1/" + joined + "they are shown.", "7¶A quiet study of what there is to be gained in Large", "8/Models", "9/More"}},
		// What a line is by itself goes on with nothing.
		{wrapped + full + "\nUpvote 7 GitHub 15\n", []string{"1/" + joined + full, "6/Upvote 7 GitHub 15"}},
		{wrapped + full + "\n12 authors\n", []string{"1/" + joined + full, "6/12 authors"}},
		// The organization right below an abstract.
		{wrapped + "they are shown.\nNorthlight Research\n·\nSep 24, 2023\n",
			[]string{"1/" + joined + "they are shown.", "6/Northlight Research", "7/·", "8/Sep 24, 2023"}},
		{wrapped + "they are shown\nNorthlight Research\n·\nSep 24, 2023\n", []string{"1/" + joined + "they are shown", "6/Northlight Research", "7/·", "8/Sep 24, 2023"}},
		{wrapped + full + ".\nNorthlight Research\n·\n", []string{"1/" + joined + full + ".", "6/Northlight Research", "7/·"}},
		{wrapped + full + "?\nNorthlight Research\n·\n", []string{"1/" + joined + full + "?", "6/Northlight Research", "7/·"}},
		{wrapped + full + ".\nThey are lamps\n\n·\n", []string{"1/" + joined + full + ". They are lamps", "8¶·"}},
		{wrapped + full + ".\nThey are lamps\n7\n", []string{"1/" + joined + full + ". They are lamps", "7/7"}},
		{strings.Repeat(columns(90)+"\n", 4) + columns(89) + ".\n" + columns(80) + "\n·\n", []string{"1/" + four(90) + " " + columns(89) + ".", "6/" + columns(80), "7/·"}},
		{strings.Repeat(columns(90)+"\n", 4) + columns(89) + ".\n" + columns(81) + "\n·\n", []string{"1/" + four(90) + " " + columns(89) + ". " + columns(81), "7/·"}},
		// A word that was divided, an address that was.
		{strings.Replace(wrapped, "their", "long-", 1) + "see the code and what it needs on https://e.com/\nnorthlight/logs\n", []string{"1/" + strings.Replace(joined, "their ", "long-", 1) + "see the code and what it needs on https://e.com/northlight/logs"}},
		// Behind votes and in front of an organization or of authors stands the title.
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\nNorthlight Research\n3\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for Agents", "8/Northlight Research", "9/3"}},
		{day("\nLanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n\nNorthlight Research\n\n3\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "7¶LanternKV: Paging Caches Through Warm and Cold Tiers for Agents", "10¶Northlight Research", "12¶3"}},
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n·\n4 authors\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for Agents", "8/·", "9/4 authors"}},
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\nin Need\nNorthlight Research\n3\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for", "7/Agents", "8/in Need", "9/Northlight Research", "10/3"}},
		{day("Tides of the Year and the Night\nMoon\nNorthlight Research\n3\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/Tides of the Year and the Night Moon", "8/Northlight Research", "9/3"}},
		{day("Tides of the Year and the Moon\nMoon\nNorthlight Research\n3\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/Tides of the Year and the Moon", "7/Moon", "8/Northlight Research", "9/3"}},
		// All lines of a title but its last are nearly as long as the longest of such titles, in however many lines others stand.
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents That Know All Harbours by Night and Some by Day\nin Need\nNorthlight Research\n3\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for Agents That Know All Harbours by Night and Some by Day in Need", "9/Northlight Research", "10/3"}},
		{day("Tides of the Year and the Night\nMoon\nKeel Lab\n3\n\nSubmitted by\nbo\n7\nA Title of One Line That Is Much Longer Than Those of Others\n\nKeel Lab\n\n4\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/Tides of the Year and the Night Moon", "8/Keel Lab", "9/3", "11¶Submitted by", "12/bo", "13/7", "14/A Title of One Line That Is Much Longer Than Those of Others", "16¶Keel Lab", "18¶4"}},
		// Who submitted the paper may be missing, but not the words; the title has two lines at least.
		{"Mar 18\n\nSubmitted by\n64\nLanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n·\n4 authors\n", []string{"1/Mar 18", "3¶Submitted by", "4/64", "5/LanternKV: Paging Caches Through Warm and Cold Tiers for Agents", "7/·", "8/4 authors"}},
		{"Mar 18\n\nSubmitted by\na\nb\n64\nLanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n·\n4 authors\n", []string{"1/Mar 18", "3¶Submitted by", "4/a", "5/b", "6/64", "7/LanternKV: Paging Caches Through Warm and Cold Tiers for", "8/Agents", "9/·", "10/4 authors"}},
		{"64\nLanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n·\n4 authors\n\n7\n", []string{"1/64", "2/LanternKV: Paging Caches Through Warm and Cold Tiers for", "3/Agents", "4/·", "5/4 authors", "7¶7"}},
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n\nNorthlight Research\n\nMore\n"), []string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for", "7/Agents", "9¶Northlight Research", "11¶More"}},
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n\nNorthlight Research"), []string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for", "7/Agents", "9¶Northlight Research"}},
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers for\nAgents\n\n12\n\n3\n"), []string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers for", "7/Agents", "9¶12", "11¶3"}},
		{day("LanternKV: Paging Caches Through Warm and Cold Tiers\nNorthlight\nSubmitted by\nbo\n"),
			[]string{"1/Mar 18", "3¶Submitted by", "4/quine-7", "5/64", "6/LanternKV: Paging Caches Through Warm and Cold Tiers", "7/Northlight", "8/Submitted by", "9/bo"}},
	})
}

// columns returns a line of two words that is so wide.
func columns(n int) string { return "a " + strings.Repeat("b", n-2) }

// four returns four such lines, joined.
func four(n int) string { return strings.Repeat(" "+columns(n), 4)[1:] }

// three returns paragraphs of four lines that are so wide, and one whose first line
// has room for the second's first word up to the 58th column.
func three(widths ...int) string {
	var b strings.Builder
	for _, n := range widths {
		b.WriteString(strings.Repeat(columns(n)+"\n", 4) + "\n")
	}
	return b.String() + columns(49) + "\nlongword b\n7\n"
}

// full is a line as long as any of those that are wrapped.
const full = "they are shown by day and by night in all the world"

// Where no paragraph shows a column, lines do that are nearly alike: eight for each that
// is too long to have been wrapped.
func TestWidest(t *testing.T) {
	for _, test := range []struct {
		long, alike, other int
		want               bool
	}{
		{1, 7, 52, true}, {1, 7, 51, false}, {4, 32, 40, true}, {4, 31, 40, false}, {5, 60, 40, false},
	} {
		src := "7\n\n" + strings.Repeat(columns(133)+"\n\n", test.long) + strings.Repeat(columns(60)+"\n\n", test.alike-1) + columns(test.other) + "\n\n" + columns(59) + "\nbbb c\n"
		p, _ := Text(src)
		if got := p.Pieces[len(p.Pieces)-1].Text == columns(59)+" bbb c"; got != test.want {
			t.Errorf("%+v: joined: %v", test, got)
		}
	}
}

// A date that is divided behind its month.
func TestDividesDate(t *testing.T) {
	front := strings.Repeat("x", maxDateLine-len(" · Mar"))
	for _, test := range []struct {
		above, line string
		want        bool
	}{
		{"on Mar", "17", true}, {"Published on Mar", "17, 2026", true}, {"Keel Lab · Mar", "17", true}, {"Mar", "17", true}, {"We saw it on Mar", "17", true}, {"We walk in Mar", "17", false},
		{"on Mar", "9", true}, {"on Mar", "", false}, {"on Mar", "A 17", false}, {"on Mar", "/17", false}, {"on Mar", "09", true}, {"on Mar", ":9", false},
		{"on ·", "17", false}, {"on 17", "Mar", false}, {"on Gull", "17", false}, {"Keel Lab on", "17", false}, {"", "17", false},
		{"on Mar", "17, 2026 1024", true}, {"on Mar", "17, 2026 10245", false},
		{front + " · Mar", "17", true}, {front + "x · Mar", "17", false},
	} {
		if got := dividesDate(test.above, test.line); got != test.want {
			t.Errorf("%q, %q: %v", test.above, test.line, got)
		}
	}
}

// day puts a card's first lines in front of the rest.
func day(rest string) string { return "Mar 18\n\nSubmitted by\nquine-7\n64\n" + rest }

const (
	wrapped = "We train small models on the logs of four or five\nlighthouses on rocks of the coast and find that their\nerrors fall with the square of what " +
		"little they are\nshown by day and by night, and grow again as soon as\n"
	joined = "We train small models on the logs of four or five lighthouses on rocks of the coast and find that their errors fall with the square of what " +
		"little they are shown by day and by night, and grow again as soon as "
)

func TestEndsInDate(t *testing.T) {
	front := strings.Repeat("x", maxDateLine-len(" · Sep 24,"))
	for s, want := range map[string]bool{
		"Published": true, "Published on": true, "Keel Lab · Published on": true, "4 authors · Sep 24,": true, "Sep 24,": true,
		"Unpublished": false, "We Published": false, "Sep 24": false, "Sep 24, 2025,": false, "Sep 24 4,": false, "We count gulls,": false, "Published,": false,
		front + " · Sep 24,": true, front[1:] + " · Sep 24,": true, front + "xx · Sep 24,": false, front + "x · Sep 24,": false,
	} {
		if got := endsInDate(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
