package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestMain lets a test start this program as a process of its own.
func TestMain(m *testing.M) {
	if os.Getenv("FEED_TEST_RUN") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// runFeed runs the command over the arguments.
func runFeed(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

// jsonTitles returns the titles in a JSON Feed.
func jsonTitles(t *testing.T, data string) []string {
	t.Helper()
	var f jsonFeed
	if err := json.Unmarshal([]byte(data), &f); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	titles := []string{}
	for _, item := range f.Items {
		titles = append(titles, item.Title)
	}
	return titles
}

func TestGolden(t *testing.T) {
	for format := range formats {
		t.Run(format, func(t *testing.T) {
			args := []string{"-format", format, "-title", "Counting & More", "-base-url", "https://feeds.example/x/", "testdata/pages"}
			got, stderr, status := runFeed(t, "", args...)
			if status != done {
				t.Fatalf("status %d: %s", status, stderr)
			}
			if again, _, _ := runFeed(t, "", args...); again != got {
				t.Error("the same pages gave other bytes")
			}
			golden := filepath.Join("testdata", "feed."+format)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("is not %s (go test -update rewrites it):\n%s", golden, got)
			}
		})
	}
}

const oddTitle = `Do <think> Tags & "Quotes" Survive? It's p<q>r`

// What is odd in a paper must be read back as it was, by a strict reader.
func TestXMLEscaping(t *testing.T) {
	type entry struct {
		Title   string   `xml:"title"`
		Content string   `xml:"content"`
		Text    string   `xml:"description"`
		Authors []string `xml:"author>name"`
		Creator []string `xml:"creator"`
	}
	for _, format := range []string{"atom", "rss"} {
		out, _, _ := runFeed(t, "", "-format", format, "-min-upvotes", "12", "-org", "mouse-lab", "testdata/pages")
		var f struct {
			Entries []entry `xml:"entry"`
			Items   []entry `xml:"channel>item"`
		}
		if err := xml.Unmarshal([]byte(out), &f); err != nil {
			t.Fatalf("%s: %v", format, err)
		}
		entries := append(f.Entries, f.Items...)
		if len(entries) != 1 {
			t.Fatalf("%s: %d entries, want 1", format, len(entries))
		}
		e := entries[0]
		if e.Title != oddTitle {
			t.Errorf("%s: title %q", format, e.Title)
		}
		authors := append(e.Authors, e.Creator...)
		if want := []string{"Ada Mouser", `Zoë "Z" O'Vole`, "Lu <Li> & Söhne"}; !slices.Equal(authors, want) {
			t.Errorf("%s: authors %q", format, authors)
		}
		checkContent(t, format, e.Content+e.Text)
	}
}

func TestJSONEscaping(t *testing.T) {
	out, _, _ := runFeed(t, "", "-format", "json", "-min-upvotes", "12", "-org", "mouse-lab", "testdata/pages")
	var f jsonFeed
	if err := json.Unmarshal([]byte(out), &f); err != nil {
		t.Fatal(err)
	}
	if len(f.Items) != 1 || f.Items[0].Title != oddTitle || len(f.Items[0].Authors) != 3 {
		t.Fatalf("items %+v", f.Items)
	}
	checkContent(t, "json", f.Items[0].Content)
}

// checkContent checks the HTML of the odd paper.
func checkContent(t *testing.T, format, content string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	var paragraphs, links []string
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.ElementNode && n.Data == "p":
			paragraphs = append(paragraphs, "")
		case n.Type == html.ElementNode && n.Data == "a":
			links = append(links, n.Attr[0].Val)
		case n.Type == html.ElementNode && n.Data == "b":
			t.Errorf("%s: markup of the abstract became markup of the entry", format)
		case n.Type == html.TextNode && len(paragraphs) > 0:
			paragraphs[len(paragraphs)-1] += n.Data
		}
	}
	for _, want := range []string{
		`We count mice at p<0.001 & find k_{ast} of them, 3.52times more than R\&D did. See <b>bold</b> claims.`,
		"A second paragraph has  an odd mark & a link to https://mice.example/a?b=1&c=2.",
		"12 upvotes · 1 comment · Mouse & Co. Lab · 3 authors · submitted by Ada Mouser · 1530 GitHub stars",
		"listed 2026-03-02 · published 2026-02-27",
	} {
		found := slices.ContainsFunc(paragraphs, func(p string) bool { return strings.TrimSpace(p) == want })
		if !found {
			t.Errorf("%s: no paragraph %q in %q", format, want, paragraphs)
		}
	}
	if want := []string{"https://huggingface.co/papers/2603.00010", "https://arxiv.org/abs/2603.00010",
		"https://arxiv.org/pdf/2603.00010", "https://github.com/mouse-lab/count"}; !slices.Equal(links, want) {
		t.Errorf("%s: links %q; one of javascript is none", format, links)
	}
}

func TestSelection(t *testing.T) {
	const (
		newts, cats, mice, owls = "Counting Newts", "Counting Cats", oddTitle, "Counting Owls at Night"
		moths, bats, eels       = "Counting Moths", "Counting Bats", "Counting Eels"
	)
	tests := []struct {
		why  string
		args string
		want []string
	}{
		{"newest first, what has no date last", "", []string{newts, cats, mice, owls, moths, bats, eels}},
		{"most votes first, unknown last", "-sort votes", []string{cats, mice, eels, bats, newts, owls, moths}},
		{"unknown votes are not 0", "-min-upvotes 1 -sort votes", []string{cats, mice, eels, bats, newts}},
		{"the limit comes after the order", "-sort votes -limit 2", []string{cats, mice}},
		{"0 is no limit", "-limit 0 -sort votes -min-upvotes 12", []string{cats, mice}},
		{"an organization by its handle", "-org NEWTS", []string{newts}},
		{"and by its name, whole", "-org Newt", []string{}},
		{"in any case", "-org newt_university", []string{newts}},
		{"a title", "-match Cats", []string{cats}},
		{"case counts", "-match cats$", []string{}},
		{"an abstract", "-match p<0\\.001", []string{mice}},
		{"a keyword, whole", "-match ^counting$", []string{mice}},
		{"the first day", "-since 2026-03-03", []string{newts}},
		{"the last day, where nothing is known of eels", "-until 2026-03-01", []string{bats}},
		{"a month is all its days", "-since 2026-03 -until 2026-03 -sort votes", []string{cats, mice, newts, owls, moths}},
		{"the first listing of the cats counts", "-since 2026-03-02 -until 2026-03-02", []string{cats, mice, owls, moths}},
		{"days before a day", "-today 2026-03-03 -since yesterday -limit 1", []string{newts}},
		{"a kind of page", "-kind daily -until 2025-12-31", []string{}},
		{"a kind that no page has", "-kind search", []string{}},
	}
	for _, test := range tests {
		var args []string
		for _, arg := range strings.Fields(test.args) {
			args = append(args, strings.ReplaceAll(arg, "_", " "))
		}
		args = append(args, "-format", "json", "testdata/pages")
		out, stderr, status := runFeed(t, "", args...)
		if status != done {
			t.Errorf("%s: %s: status %d, %s", test.why, test.args, status, stderr)
			continue
		}
		if got := jsonTitles(t, out); !slices.Equal(got, test.want) {
			t.Errorf("%s: %s:\n got %q\nwant %q", test.why, test.args, got, test.want)
		}
	}
}

func TestStatus(t *testing.T) {
	const page = `[{"title": "Counting Ants", "paper": {"id": "2603.00060"}}]`
	tests := []struct {
		args, stdin string
		status      int
		stderr      string
	}{
		{"", page, done, ""},
		{"-", page, done, ""},
		{"testdata/pages", "", done, "note.json: skipped: dailypapers: not a listing"},
		{"testdata/none.html testdata/pages", "", done, "testdata/none.html"},
		{"testdata/pages/note.json", "", failed, "no page could be read from testdata/pages/note.json"},
		{"testdata/none", "", failed, "no page could be read"},
		{"", "", failed, "no page could be read from -"},
		{"-o testdata/none/feed.atom -", page, failed, "no such file"},
		{"-o testdata -", page, failed, "testdata: not a regular file"},
		{"-h", "", done, "usage: feed"},
		{"-nonsense", "", badUsage, "-nonsense"},
		{"-min-upvotes many", "", badUsage, `-min-upvotes "many": not a number`},
		{"-min-upvotes -1", "", badUsage, `-min-upvotes "-1": not a number`},
		{"-match (", "", badUsage, "missing closing )"},
		{"-since March", "", badUsage, `-since "March": `},
		{"-since --03-01", "", badUsage, "the year is missing"},
		{"-since yesterday", "", badUsage, "relative to a day that was not given"},
		{"-kind yearly", "", badUsage, `-kind "yearly": not daily`},
		{"-sort best", "", badUsage, `-sort "best": not newest or votes`},
		{"-format pdf", "", badUsage, `-format "pdf": not atom, rss or json`},
		{"-today soon", "", badUsage, "-today"},
		{"-base-url feeds", "", badUsage, "not an http or https address"},
		{"-http :8080", "", badUsage, "files or folders"},
		{"-http :8080 -", "", badUsage, "files or folders"},
		{"-http 127.0.0.1 testdata", "", badUsage, "not of the form [HOST]:PORT"},
		{"-http :8080 -o x testdata", "", badUsage, "-format or -o"},
		{"-http 127.0.0.1:0 testdata/none", "", failed, "no such file"},
	}
	for _, test := range tests {
		stdout, stderr, status := runFeed(t, test.stdin, strings.Fields(test.args)...)
		if status != test.status || !strings.Contains(stderr, test.stderr) || test.stderr == "" && stderr != "" {
			t.Errorf("feed %s: status %d, want %d; %q, want %q", test.args, status, test.status, stderr, test.stderr)
		}
		if status != done && stdout != "" {
			t.Errorf("feed %s: failed but wrote %q", test.args, stdout)
		}
	}
}

// Every form of page goes in, a link or a hidden file in a folder does not.
func TestFolder(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	writePage(t, filepath.Join(outside, "out.json"), "Outside")
	writePage(t, filepath.Join(dir, "b.json"), "Second")
	writePage(t, filepath.Join(dir, "a", "a.json"), "First")
	writePage(t, filepath.Join(dir, ".hidden.json"), "Hidden")
	writePage(t, filepath.Join(dir, ".git", "c.json"), "Hidden")
	for name, target := range map[string]string{"link.json": filepath.Join(outside, "out.json"), "folder": outside, "inside.json": "b.json"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	output := filepath.Join(dir, "feed.json")
	for range 2 { // the second time with the first feed among the pages
		if _, stderr, status := runFeed(t, "", "-format", "json", "-o", output, dir); status != done || stderr != "" {
			t.Fatalf("status %d: %s", status, stderr)
		}
	}
	data, err := os.ReadFile(output)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := jsonTitles(t, string(data)), []string{"First", "Second"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// writePage writes a page with papers of the given titles.
func writePage(t *testing.T, name string, titles ...string) {
	t.Helper()
	var items []string
	for _, title := range titles {
		id := fnv.New32a()
		io.WriteString(id, title)
		items = append(items, fmt.Sprintf(`{"title": %q, "paper": {"id": "2603.%05d"}}`, title, id.Sum32()%100000))
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte("["+strings.Join(items, ",\n")+"]"), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestReplaceFileKeepsPermissions(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "feed.atom")
	if err := replaceFile(name, []byte("old")); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, 0o604); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink("feed.atom", link); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	if err := replaceFile(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(name)
	if err != nil || string(data) != "new" {
		t.Errorf("the file holds %q, %v", data, err)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode() != 0o604 {
		t.Errorf("the mode is %v, %v", info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
	if names := namesIn(t, dir); len(names) != 2 {
		t.Errorf("left behind: %q", names)
	}
}

// The system stops a process that writes beyond its limit, in the middle of the
// feed. The old file must stand.
func TestOldFileSurvives(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell to set a limit: ", err)
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "feed.atom")
	if err := os.WriteFile(name, []byte("old"), 0o666); err != nil {
		t.Fatal(err)
	}
	write := func(limit string) ([]byte, error) {
		cmd := exec.Command(shell, "-c", `ulimit -f "$1" && shift && exec "$@"`, "sh", limit, program, "-o", name, "testdata/pages")
		cmd.Env = append(os.Environ(), "FEED_TEST_RUN=1")
		return cmd.CombinedOutput()
	}
	if out, err := write("1"); !errors.As(err, new(*exec.ExitError)) {
		t.Fatalf("writing beyond the limit: %v, want a failure: %s", err, out)
	}
	if data, err := os.ReadFile(name); err != nil || string(data) != "old" {
		t.Errorf("the old file holds %q, %v", data, err)
	}
	if out, err := write("unlimited"); err != nil {
		t.Fatalf("without a limit: %v: %s", err, out)
	}
	if data, err := os.ReadFile(name); err != nil || !bytes.HasSuffix(data, []byte("</feed>\n")) {
		t.Errorf("the new file holds %q, %v", data, err)
	}
}

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestEntryIDs(t *testing.T) {
	entries := func(page string) []jsonItem {
		out, stderr, status := runFeed(t, page, "-format", "json")
		var f jsonFeed
		if err := json.Unmarshal([]byte(out), &f); status != done || err != nil {
			t.Fatal(status, err, stderr)
		}
		return f.Items
	}
	for page, want := range map[string]string{
		`[{"title": "Counting Ants", "paper": {"id": "2603.00060"}}]`:            "https://huggingface.co/papers/2603.00060",
		`[{"title": "Ants, Counted", "paper": {"id": "2603.00060"}}]`:            "https://huggingface.co/papers/2603.00060",
		`[{"title": "Counting Ants", "paper": {"upvotes": 1}}]`:                  "urn:uuid:14682404-c36a-5811-b8f5-a4f59f2a50cb",
		`[{"title": " Counting  Ants", "summary": "Ants.", "paper": {}}]`:        "urn:uuid:14682404-c36a-5811-b8f5-a4f59f2a50cb",
		`[{"title": "Counting Ants", "paper": {"id": "\"><script>x</script>"}}]`: "urn:uuid:",
	} {
		items := entries(page)
		if len(items) != 1 || !strings.HasPrefix(items[0].ID, want) {
			t.Errorf("%s: id %q, want %q", page, items[0].ID, want)
		}
		if strings.HasPrefix(want, "urn:") && items[0].URL != "" {
			t.Errorf("%s: the address %q is made up", page, items[0].URL)
		}
	}
}

// Only what both XML formats can carry goes into a feed.
func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a\x00b\x1fc\td\n":          "abc\td\n",
		"\ufffe\uffff\ufffd":        "\ufffd",
		"bad \xff byte":             "bad \ufffd byte",
		"\U0001f400 Ünïcode \u0085": "\U0001f400 Ünïcode \u0085",
	} {
		if got := clean(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

// Every format spells every part of an entry.
func TestFormatsAreComplete(t *testing.T) {
	e := entry{}
	v := reflect.ValueOf(&e).Elem()
	words := map[string]string{}
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		words[name] = "the-" + name
		switch name {
		case "date":
			e.date, words[name] = time.Date(2026, 3, 18, 9, 0, 0, 0, time.UTC), "2026"
		case "authors":
			e.authors = []person{{name: words[name]}}
		case "tags":
			e.tags = []string{words[name]}
		}
	}
	e.id, e.title, e.html, e.page, e.abstract, e.pdf, e.image =
		words["id"], words["title"], words["html"], words["page"], words["abstract"], words["pdf"], words["image"]
	for name, form := range formats {
		out, err := form.encode(&feed{entries: []entry{e}})
		if err != nil {
			t.Fatal(err)
		}
		for field, word := range words {
			if name == "rss" && (field == "abstract" || field == "pdf") {
				continue // RSS has one link; the others are in the content
			}
			if !strings.Contains(string(out), word) {
				t.Errorf("%s lacks %s:\n%s", name, field, out)
			}
		}
	}
}
