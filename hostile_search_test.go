package dailypapers_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"dailypapers"
)

var (
	hostileFor  = flag.Duration("hostile", 0, "search as `long` as this for inputs that cost more than their size, by the processor's time too; 0: a few, by memory alone")
	hostileSeed = flag.Uint64("seed", 1, "draw the shapes of TestHostileSearch by this `number`")
)

// shapesTried is how many shapes are tried unless a flag says how long.
const shapesTried = 250

// TestHostileSearch draws shapes of inputs and fails for those whose cost grows
// faster than their size. Without a flag it is the same everywhere: it draws the
// same shapes, and counts the bytes that are allocated.
func TestHostileSearch(t *testing.T) {
	r := rand.New(rand.NewPCG(*hostileSeed, 0))
	tried := 0
	for began := time.Now(); *hostileFor == 0 && tried < shapesTried || time.Since(began) < *hostileFor; tried++ {
		s := drawShape(r)
		if found := s.excess(); found != "" {
			t.Errorf("%s: %s", s, found)
		}
	}
	t.Logf("%d shapes tried, seed %d", tried, *hostileSeed)
}

// drawShape draws a page: its beginning, what may stand once in front, a long
// part in one of four, and what is repeated.
func drawShape(r *rand.Rand) shape {
	draw := func(most int) string {
		var b strings.Builder
		for range most {
			b.WriteString(atoms[r.IntN(len(atoms))])
		}
		return b.String()
	}
	s := shape{front: fronts[r.IntN(len(fronts))] + draw(r.IntN(3)), unit: draw(1 + r.IntN(3))}
	if r.IntN(4) == 0 {
		s.long, s.unit = draw(1+r.IntN(2)), draw(r.IntN(2))+s.unit
	}
	return s
}

// An input has three sizes. From the first to the second its cost may grow three
// times as much as its size. If it does more, some bound may have been reached
// in between; so that from the second to the third it may grow twice as much.
const (
	toSecond, mostToSecond = 8, 24
	toThird, mostToThird   = 4, 8
)

// What a byte may cost. Below the first nothing more is asked, and beyond the
// second a page is slow or large even if it is so at every size.
const (
	littleTime, mostTime     = 200 * time.Nanosecond, 2 * time.Microsecond
	littleMemory, mostMemory = 40, 2000
)

// excess tells what of the cost of a shape grows faster than its size, "" if
// nothing does.
func (s shape) excess() string {
	size := 8 << 10
	if *hostileFor > 0 {
		size = 24 << 10
	}
	first, second, third := s.build(size), s.build(size*toSecond), s.build(size*toSecond*toThird)
	if c := costOf(second); c.isLittle(len(second)) || !c.exceeds(costOf(first), mostToSecond, len(second)) {
		return ""
	}
	// It may have been another program that had the processor's caches.
	a, b := least(first), least(second)
	if b.isLittle(len(second)) || !b.exceeds(a, mostToSecond, len(second)) {
		return ""
	}
	c := least(third)
	if !c.exceeds(b, mostToThird, len(third)) {
		return ""
	}
	return fmt.Sprintf("%d bytes take %s, %d bytes %s, %d bytes %s", len(first), a, len(second), b, len(third), c)
}

// A cost is what the reading of an input takes.
type cost struct {
	time   time.Duration // of the processor; 0 if nobody asked
	memory uint64        // bytes, of all that was allocated
}

func (c cost) String() string { return fmt.Sprintf("%v and %d kB", c.time, c.memory>>10) }

// isLittle reports whether the reading of so many bytes may cost as much, whatever
// they are.
func (c cost) isLittle(size int) bool {
	return c.time <= littleTime*time.Duration(size) && c.memory <= littleMemory*uint64(size)
}

// exceeds reports whether the reading of so many bytes costs more than it may,
// when that of fewer takes another cost: so many times as much at most.
func (c cost) exceeds(fewer cost, most, size int) bool {
	grows := c.time > time.Duration(most)*fewer.time && c.time > littleTime*time.Duration(size) ||
		c.memory > uint64(most)*fewer.memory && c.memory > littleMemory*uint64(size)
	return grows || c.time > mostTime*time.Duration(size) || c.memory > mostMemory*uint64(size)
}

// costOf measures the reading of an input. The collector rests meanwhile, so that
// all the work is the reader's.
func costOf(src string) (c cost) {
	var before, after runtime.MemStats
	if *hostileFor > 0 {
		runtime.GC()
		defer debug.SetGCPercent(debug.SetGCPercent(-1))
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(mostHeap))
	}
	runtime.ReadMemStats(&before)
	began := workTime()
	dailypapers.Parse(strings.NewReader(src)) // the cost counts, not the answer
	if *hostileFor > 0 {
		c.time = workTime() - began
	}
	runtime.ReadMemStats(&after)
	c.memory = after.TotalAlloc - before.TotalAlloc
	return c
}

// mostHeap is when the collector works nevertheless.
const mostHeap = 1 << 30

// readings is how often an input is read that looks dear.
const readings = 3

// least measures the reading of an input several times, and returns the least.
func least(src string) cost {
	c := costOf(src)
	for range readings - 1 {
		d := costOf(src)
		c = cost{min(c.time, d.time), min(c.memory, d.memory)}
	}
	return c
}

// fronts begin a page, so that a reader takes it as its own.
var fronts = []string{
	"",
	"<html><body>",
	"<html><body><h1>Daily Papers</h1>by AK and the research community",
	"Daily Papers\n\nbyAK and the research community\n\nDec 9\n\nA title\n\n",
	"# Daily Papers\n\n### [t](https://huggingface.co/papers/2401.00001)\n\n",
	"- main:\n  - article:\n    - heading \"A title\" [level=3]:\n",
	"id\ttitle\tupvotes\n",
	"---\ntitle: \"Daily Papers\"\n---\n",
	"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
	"HTTP/1.1 200 OK\n",
	"[",
	"{\"dailyPapers\":[",
	"{\"a\":\"",
	"<div data-target=\"DailyPapers\" data-props=\"{&quot;dailyPapers&quot;:[",
}

// atoms are what hostile pages are made of: marks of every form of a page, words
// of the site, JSON, envelopes, odd characters. The counter makes each different.
var atoms = []string{
	// Text, white space, odd characters.
	"x", "x ", "word ", "Abc def ghi. ", "Hello world? ", "a_b ", "7_authors ", "\n", "\n\n", "  ", "\t", "\r", "\v", "\f", "\\", "\\\n", "\u00a0", "\u200b", "\u2028",
	"\x1b[1m", "é", "字", "\xff", "\x00", "·", "· ", "• ", " | ", "|", "A title " + counter + "\n", "12: x\n", counter + ": ", "  12\t", "\"", "'", ".", ",", ":", ";", "-", "=",

	// Words of the site.
	"4 authors\n", "4 authors · May 3\n", "May 3\n", "May 296\n", "May 29, 20243 ", "Submitted by bob\n", "Submitted by\n", "Submitted by ", "Published on ", "Upvote 3 ", "Upvote ", "Upvote\n",
	"GitHub 3.2k ", "GitHub ", "arXiv Page\n", "Daily Papers\n", "new ", "Subscribe", "by AK and the research community\n", "7 ", "7\n", "- \n", "15.9k ", "1,234 ",
	"deepmind Deepmind\n", "* Log_In\n", "**** A_b ****\n", "Authors:\n", "Abstract\n", "AI-generated summary\n", "arxiv:2401.00001\n", "Models Docs ", "+110\n", "#1 Paper of the day\n",

	// Markdown, addresses.
	"[", "]", "(", ")", "<", ">", "[]", "[ ]", "[x] ", "](", "][", "[1]", "[12]x ", "[" + counter + "]x ", "![", "![a](b)", "[a](b) ", "[a](b \"c\") ", "[a](<b> ", "[a][1] ", "[a]: http://x/y\n", "[" + counter + "]: http://x/\n",
	" 1. https://e.com/a\n", " " + counter + ". https://e.com/\n", "(https://e.com/a) ", "(/papers/2401.00001) ", "<https://e.com/a> ", "[/papers/2401.00001] ", "[/bob] ", "[https://e.com/x.png] A\n",
	"/papers/2401.00001\n", "https://huggingface.co/papers/2401.00001\n", "[t](https://huggingface.co/papers/2401.00001)\n", "[t](/papers/2401." + counter + ")\n", "[Bob](/bob)\n",
	"[8](https://huggingface.co/login?next=%2Fpapers%2F2401.00001) ", "[2](/papers/2401.00001#community)\n",
	"### A title\n", "### ", "# ", "#", "**", "__", "*", "_", "> ", "* ", "+ ", "===\n", "---\n", "- ", "```\n", "~~~\n", "`", ":::", "{.a}", " {#a", "{", "}", "$",

	// HTML and its entities.
	"<a href=\"/papers/2401.00001\">", "<a>", "</a>", "<article>", "</article>", "<div>", "</div>", "<h3>", "<p>", "<pre>", "<!--", "-->", "<![CDATA[", "<!", "</", "<img src=\"a.png\">", "<a href=", "<svg>", "<svg/>", "</svg>", "<table>", "<b>",
	"<time datetime=\"2026-01-01T00:00:00Z\">", "<meta property=\"og:url\" content=\"/papers\">", "<title>", "<select>", "<template>", "<script>", "</script>", "<math>", "<video>", "<source src=a>", "<textarea>", "<noscript>", "<plaintext>",
	"<body a" + counter + "=b>", "<html a" + counter + "=b>", "<x" + counter + ">", " a" + counter + "=b", "&amp; ", "&#34;", "&", "&quot;", "&nosuch;",
	"<div data-target=\"DailyPapers\" data-props=\"{", " data-props=\"{", "}\" ", "}\">", "data-props", "&quot;dailyPapers&quot;:[", "{&quot;paper&quot;:{",

	// JSON.
	"{\"paper\":{", "{\"paper\":{\"id\":\"2401.00001\"},\"title\":\"t\",\"numComments\":1},", "{\"paper\":{\"id\":\"2401." + counter + "\",\"title\":\"t\"}},", "\"authors\":[", "\"title\":\"", "\"k" + counter + "\":1,", "\"url\":\"https://huggingface.co/papers\",",
	"\\u00e9", "\\ud83d", "\\\"", "\\n", "null,", "nul", "1,", "-1e9", "[{", "}]", "]}", "{\"dailyPapers\":[", "{\"searchResults\":[", "{\"a\":\"", "\",\"", "\"},", "data:text/html;base64,", "AAAA",

	// Trees, tables, envelopes.
	"- link \"A title\":\n", "  - /url: /papers/2401.00001\n", "    - text: 4 authors\n", "- heading \"x\" [level=3] [ref=e1]\n", "uid=1_2 link \"x\"\n", "StaticText \"x\"\n", "2401.00001\tA title\t7\n", "2401.00001,A title,7\n", "| a | b |\n", "|---|---|\n",
	"--b\n", "--b--\n", "Content-Type: text/html\n\n", "Content-Type: multipart/mixed; boundary=b\n\n", "Content-Transfer-Encoding: quoted-printable\n", "=\n", "=3D", "HTTP/1.1 200 OK\n", "a: b\n", " c\n", "\xef\xbb\xbf", "\x1f\x8b\x08", "source: https://huggingface.co/papers\n", "---\n",
}
