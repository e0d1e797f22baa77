package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dailypapers"
)

// top runs the command and returns what it prints.
func top(t *testing.T, width int, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs strings.Builder
	status = run(args, strings.NewReader(stdin), &out, &errs, width)
	return out.String(), errs.String(), status
}

func TestPageInside(t *testing.T) {
	got, errs, status := top(t, 0, "")
	want := `UPVOTES  COMMENTS  STARS  ID          TITLE
    214        12  15.9k  2603.17031  LanternKV: Paging 1M-Token Caches Through Warm & Cold Tiers for Long-Horizon Agents with k_{ast}-Nearest Prefetching
     97         3      ?  2603.16948  Do Tidal Robots Dream of <think> Tokens?
     41         ?      0  2603.15027  "Gläserne Öfen": Schrödinger-Style Flows for Émigré Corpora
      9         ?      ?  2410.16120  Cost at \$0.07 per Query: R\&D Notes on Frugal Retrieval for Small Archives
      1         ?  8.22k  2603.09110  Moss: Quiet Baselines Win
      0         2      7  2512.04560  Counting Gulls with 3 Cameras, 2 Microphones and 1 Stubborn Prior
`
	if got != want || errs != "" || status != 0 {
		t.Errorf("status %d, %s\n%s\nwant\n%s", status, errs, got, want)
	}
}

func TestTerminal(t *testing.T) {
	got, _, _ := top(t, 60, "", "-n", "3")
	want := `UPVOTES  COMMENTS  STARS  ID          TITLE
    214        12  15.9k  2603.17031  LanternKV: Paging 1M-…
     97         3      ?  2603.16948  Do Tidal Robots Dream…
     41         ?      0  2603.15027  "Gläserne Öfen": Schr…
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

const answer = `[
{"paper": {"id": "2603.00001", "title": "No votes are known"}},
{"paper": {"id": "2603.00002", "title": "Two", "upvotes": 2}},
{"paper": {"id": "2603.00003", "title": "Many", "upvotes": "many"}},
{"paper": {"id": "2603.00004", "title": "Two as well", "upvotes": 2}},
{"paper": {"id": "2603.00005", "title": "Three", "upvotes": 3}}
]`

func TestOrder(t *testing.T) {
	got, errs, status := top(t, 0, answer, "-")
	want := `UPVOTES  ID          TITLE
      3  2603.00005  Three
      2  2603.00002  Two
      2  2603.00004  Two as well
      ?  2603.00001  No votes are known
      ?  2603.00003  Many
`
	if got != want || status != 0 {
		t.Errorf("status %d\n%s\nwant\n%s", status, got, want)
	}
	if want := `top: standard input: 1 problem: line 4: paper 3: upvotes: not a number: "\"many\""` + "\n"; errs != want {
		t.Errorf("on stderr: %q, want %q", errs, want)
	}
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	one := file("one.json", answer)
	two := file("two.json", `[{"paper": {"id": "2603.00002", "title": "Two", "upvotes": 4}}, {"paper": {"id": "2603.00006", "title": "Six", "upvotes": 6}}]`)
	login := file("login.html", "<title>Log in</title>")

	got, errs, status := top(t, 0, "", "-n", "3", one, login, filepath.Join(dir, "nothing"), two)
	want := `UPVOTES  ID          TITLE
      6  2603.00006  Six
      4  2603.00002  Two
      3  2603.00005  Three
`
	if got != want || status != 1 {
		t.Errorf("status %d\n%s\nwant\n%s", status, got, want)
	}
	for _, part := range []string{"login.html: skipped: dailypapers: not a listing", "nothing: skipped: no such file", "one.json: 1 problem"} {
		if !strings.Contains(errs, part) {
			t.Errorf("stderr does not say %q: %s", part, errs)
		}
	}
	if got, errs, status := top(t, 0, "", login); got != "" || errs == "" || status != 1 {
		t.Errorf("a login page: status %d, %q, %q", status, got, errs)
	}
	if got, _, status := top(t, 0, "[]", "-"); got != "no papers\n" || status != 0 {
		t.Errorf("no papers: status %d, %q", status, got)
	}
}

// A folder is all the files in it, whatever their problems; -q hides those.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.json": answer, ".b.json": answer, "sub/c.json": `[{"paper": {"id": "2603.00009", "title": "Nine", "upvotes": 9}, "organization": {"name": "ternlab", "fullname": "Tern Lab"}}]`} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, errs, status := top(t, 0, "", "-q", "-n", "2", dir)
	want := `UPVOTES  ID          TITLE
      9  2603.00009  Nine
      3  2603.00005  Three
`
	if got != want || errs != "" || status != 0 {
		t.Errorf("status %d, %s\n%s\nwant\n%s", status, errs, got, want)
	}
	if got, _, _ := top(t, 0, "", "-q", "-org", "none", "-org", "tern LAB", dir); !strings.HasSuffix(got, "2603.00009  Nine\n") || strings.Count(got, "\n") != 2 {
		t.Errorf("of two organizations: %s", got)
	}
}

func TestFlags(t *testing.T) {
	for _, tt := range []struct {
		args   string
		status int
	}{
		{"-n 0", 0},
		{"-today 2026-11-23", 0},
		{"-h", 0},
		{"-n -1", 2},
		{"-n many", 2},
		{"-today 2603.17031", 2},
		{"-x", 2},
	} {
		t.Run(tt.args, func(t *testing.T) {
			if _, errs, status := top(t, 0, "", strings.Fields(tt.args)...); status != tt.status {
				t.Errorf("status %d, want %d: %s", status, tt.status, errs)
			}
		})
	}
}

func TestColumnsOf(t *testing.T) {
	for _, tt := range []struct {
		in string
		n  int
	}{
		{"", 0},
		{"abc", 3},
		{"Gläserne", 8},
		{"Gla\u0308serne", 8}, // a combining mark
		{"潮汐机器人", 10},
		{"조수 로봇", 9},
		{"ｆｕｌｌ", 8},
		{"🔬", 2},
		{"✨ new", 6},
		{"☎\ufe0f", 1},
		{"k×10", 4},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if n := columnsOf(tt.in); n != tt.n {
				t.Errorf("%d columns, want %d", n, tt.n)
			}
		})
	}
}

func TestCutOff(t *testing.T) {
	for _, tt := range []struct {
		in    string
		width int
		want  string
	}{
		{"tides", 5, "tides"},
		{"tides", 4, "tid…"},
		{"a tide", 3, "a…"},
		{"潮汐机器人", 10, "潮汐机器人"},
		{"潮汐机器人", 9, "潮汐机器…"},
		{"潮汐机器人", 8, "潮汐机…"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := cutOff(tt.in, tt.width); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
	for width := 1; width < 20; width++ {
		for _, s := range []string{"潮汐 robots 机器人", "Gla\u0308serne Öfen 🔬🔬🔬🔬"} {
			if got := cutOff(s, width); columnsOf(got) > width || !utf8.ValidString(got) {
				t.Errorf("%d columns: %q", width, got)
			}
		}
	}
}

// Wide characters in front of another column keep it aligned.
func TestTable_wide(t *testing.T) {
	got := table([]dailypapers.Paper{
		{ID: "潮汐", Title: "A"},
		{ID: "2603.00001", Title: "B"},
	}, 0)
	want := "ID          TITLE\n潮汐        A\n2603.00001  B\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
