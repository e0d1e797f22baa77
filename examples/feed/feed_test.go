package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const testPages = "../../feed/testdata/pages"

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

// jsonFeed is a JSON Feed as a reader sees it.
type jsonFeed struct {
	Title       string
	Description string
	FeedURL     string `json:"feed_url"`
	Items       []struct {
		Title   string
		Content string `json:"content_html"`
	}
}

// readJSON reads a JSON Feed.
func readJSON(t *testing.T, data string) (f jsonFeed, titles []string) {
	t.Helper()
	if err := json.Unmarshal([]byte(data), &f); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	for _, item := range f.Items {
		titles = append(titles, item.Title)
	}
	return f, titles
}

// The flags choose as feed.ParseFilter does, lists among them.
func TestFilters(t *testing.T) {
	const newts, cats, bats = "Counting Newts", "Counting Cats", "Counting Bats"
	for _, test := range []struct {
		args   []string
		titles []string
		title  string
	}{
		{[]string{"-match", "counting", "-limit", "2"}, []string{newts, cats}, `Daily Papers, about "counting"`},
		{[]string{"-match", "cats", "-match", "bats", "-sort", "votes"}, []string{cats, bats}, `Daily Papers, about "cats" or "bats"`},
		{[]string{"-org", "newts", "-org", "mouse-lab", "-not", "think"}, []string{newts}, `Daily Papers, not about "think", of newts or mouse-lab`},
		{[]string{"-since", "2026-03-03"}, []string{newts}, "Daily Papers"},
		{[]string{"-since", "1 day ago", "-title", "Mice"}, nil, "Mice"},
		{[]string{"-until", "today", "-min-upvotes", "40"}, []string{cats}, "Daily Papers, 40 votes or more"},
	} {
		out, errs, status := runFeed(t, "", slices.Concat(test.args, []string{"-q", "-format", "json", testPages})...)
		f, titles := readJSON(t, out)
		if status != done || !slices.Equal(titles, test.titles) || f.Title != test.title {
			t.Errorf("%q: status %d, %q, %q: %s", test.args, status, titles, f.Title, errs)
		}
	}
	out, _, _ := runFeed(t, "", "-counts", "-base-url", "https://feeds.example/x/", "-format", "json", "-match", "cats", testPages)
	f, _ := readJSON(t, out)
	if f.FeedURL != "https://feeds.example/x/feed.json" || !strings.Contains(f.Items[0].Content, "40 votes") || !strings.Contains(f.Description, `about "cats"`) {
		t.Errorf("got %+v", f)
	}
}

func TestStatus(t *testing.T) {
	const page = `[{"title": "Counting Ants", "paper": {"id": "2603.00060"}}]`
	for _, test := range []struct {
		args, stdin string
		status      int
		stderr      string
	}{
		{"", page, done, ""},
		{"-", page, done, ""},
		{testPages, "", done, "note.json: skipped: dailypapers: not a listing"},
		{"none.html " + testPages, "", done, "none.html: skipped: no such file"},
		{testPages + "/note.json", "", failed, "no page could be read from " + testPages + "/note.json"},
		{"none", "", failed, "no page could be read"},
		{"", "", failed, "no page could be read from -"},
		{"-o none/feed.atom -", page, failed, "no such file"},
		{"-o . -", page, failed, ".: not a regular file"},
		{"-h", "", done, "usage: feed"},
		{"-nonsense", "", badUsage, "-nonsense"},
		{"-min-upvotes many", "", badUsage, `-min-upvotes "many": not a number`},
		{"-regexp (", "", badUsage, "missing closing )"},
		{"-match C++ -", page, done, ""},
		{"-since March", "", badUsage, `-since "March": not a day`},
		{"-since --03-01", "", badUsage, "the year is missing"},
		{"-since yesterday -", page, done, ""},
		{"-kind yearly", "", badUsage, `-kind "yearly": not daily`},
		{"-limit 1 -limit 2", "", badUsage, `-limit "2": given 2 times`},
		{"-format pdf", "", badUsage, `-format "pdf": not atom, rss or json`},
		{"-today soon", "", badUsage, "-today"},
		{"-today yesterday -", page, done, ""},
		{"-base-url feeds", "", badUsage, "not an http or https address"},
		{"-http :8080", "", badUsage, "files or folders"},
		{"-http :8080 -", "", badUsage, "files or folders"},
		{"-http 127.0.0.1 .", "", badUsage, "not of the form [HOST]:PORT"},
		{"-http :8080 -o x .", "", badUsage, "-format or -o"},
		{"-no-thumbnails -", page, badUsage, "-http"},
		{"-http 127.0.0.1:0 none", "", failed, "no such file"},
	} {
		stdout, stderr, status := runFeed(t, test.stdin, strings.Fields(test.args)...)
		if status != test.status || !strings.Contains(stderr, test.stderr) || test.stderr == "" && stderr != "" {
			t.Errorf("feed %s: status %d, want %d; %q, want %q", test.args, status, test.status, stderr, test.stderr)
		}
		if status != done && stdout != "" {
			t.Errorf("feed %s: failed but wrote %q", test.args, stdout)
		}
	}
}

// What the command writes and what the server answers is the same, and the server
// narrows it further.
func TestServer(t *testing.T) {
	args := []string{"-min-upvotes", "5", "-org", "mouse-lab", "-org", "newts", "-base-url", "https://feeds.example", testPages}
	cmd, err := parseArgs(append([]string{"-http", ":0"}, args...), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	logged := new(bytes.Buffer)
	cmd.log = log.New(logged, "", 0)
	h := cmd.handler()
	h.Update()
	h.Update()
	get := func(target string) string {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", target, nil))
		return w.Body.String()
	}
	out, _, _ := runFeed(t, "", append([]string{"-format", "json"}, args...)...)
	written, titles := readJSON(t, out)
	served, served2 := readJSON(t, get("/feed.json"))
	if len(titles) == 0 || !slices.Equal(titles, served2) || written.FeedURL != served.FeedURL || written.Items[0] != served.Items[0] {
		t.Errorf("written %+v, served %+v", written, served)
	}
	if _, titles := readJSON(t, get("/feed.json?org=newts")); len(titles) != 0 {
		t.Errorf("narrowed to %q", titles)
	}
	if n := strings.Count(logged.String(), "note.json: skipped"); n != 1 {
		t.Errorf("a page that is none was told %d times: %s", n, logged)
	}
}

// Every form of page goes in, a link or a hidden file in a folder does not, and the
// feed that is among the pages is none.
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
	if _, got := readJSON(t, string(data)); !slices.Equal(got, []string{"First", "Second"}) {
		t.Errorf("got %q", got)
	}
}

// What is wrong with a page is told once, and again when the page has changed.
func TestTold(t *testing.T) {
	dir := t.TempDir()
	pages, output := filepath.Join(dir, "pages"), filepath.Join(dir, "feed.atom")
	writePage(t, filepath.Join(pages, "good.json"), "First")
	bad := filepath.Join(pages, "bad.json")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(bad, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(`[{"paper": {"id": "2603.00001", "title": "T", "upvotes": "many"}}]`)
	told := func(what string, want int, args ...string) {
		t.Helper()
		_, stderr, status := runFeed(t, "", append(args, "-o", output, pages)...)
		if n := strings.Count(stderr, "bad.json"); n != want || status != done {
			t.Errorf("%s: told %d times, want %d; status %d: %s", what, n, want, status, stderr)
		}
	}
	told("quietly", 0, "-q")
	told("at first", 1)
	told("again", 0)
	told("and again", 0)
	write(`{"not": "a page"}`)
	told("changed", 1, "-q")
	told("again", 0)
	if err := os.Remove(bad); err != nil {
		t.Fatal(err)
	}
	told("gone", 0)
	write(`{"not": "a page"}`)
	told("here again", 1)
	if err := os.Remove(output); err != nil {
		t.Fatal(err)
	}
	told("without the feed", 0)
	if names := namesIn(t, dir); !slices.Equal(names, []string{".feed.atom.told", "feed.atom", "pages"}) {
		t.Errorf("files %q", names)
	}
	for range 2 {
		if _, stderr, _ := runFeed(t, "", pages); !strings.Contains(stderr, "bad.json") {
			t.Error("to standard output all is told")
		}
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
		cmd := exec.Command(shell, "-c", `ulimit -f "$1" && shift && exec "$@"`, "sh", limit, program, "-o", name, "-q", testPages)
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

// A request that is under way when the server is told to stop gets its answer.
func TestListenStopsGracefully(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(t.Context())
	arrived := make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(arrived)
		stop()
		for { // until the listener is closed, which is the first thing that stopping does
			c, err := net.Dial("tcp", listener.Addr().String())
			if err != nil {
				break
			}
			c.Close()
		}
		io.WriteString(w, "answered")
	})
	ended := make(chan error, 1)
	go func() { ended <- listen(stopped, listener, h, log.New(io.Discard, "", 0)) }()
	r, err := http.Get("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	<-arrived
	if text, _ := io.ReadAll(r.Body); string(text) != "answered" {
		t.Errorf("got %q", text)
	}
	if err := <-ended; err != nil {
		t.Errorf("listen returns %v", err)
	}
}

func TestListenAddr(t *testing.T) {
	for in, want := range map[string]string{
		"8080":           "127.0.0.1:8080",
		":8080":          "127.0.0.1:8080",
		"localhost:8080": "localhost:8080",
		"0.0.0.0:8080":   "0.0.0.0:8080",
		"[::]:8080":      "[::]:8080",
		"[::1]:0":        "[::1]:0",
		"localhost":      "",
		"::1":            "",
		":http":          "",
		":70000":         "",
		":":              "",
	} {
		if got, err := listenAddr(in); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v; want %q", in, got, err, want)
		}
	}
}
