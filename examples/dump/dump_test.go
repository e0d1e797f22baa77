package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dailypapers"
)

// dump runs the command and returns what it prints.
func dump(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

// As JSON it prints what the golden files hold, one page behind the other.
func TestJSON(t *testing.T) {
	const page = "../../testdata/trending.nodata.html"
	want, err := os.ReadFile(page + ".golden.json")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	got, errs, status := dump(t, string(text), page, "-")
	if got != string(want)+string(want) || errs != "" || status != 0 {
		t.Errorf("status %d: %s\n%s\nwant twice\n%s", status, errs, got, want)
	}
	if _, errs, status := dump(t, "", "nothing"); status != 1 || !strings.Contains(errs, "dump: nothing: skipped: no such file") {
		t.Errorf("a file that is not there: status %d, %s", status, errs)
	}
}

const answer = `[
{"title": "Of Mice, \"Men\" & $k_1$-Nearest {Cheese}", "numComments": 2, "organization": {"name": "ternlab", "fullname": "Tern Lab"},
 "paper": {"id": "2603.00010", "upvotes": 0, "publishedAt": "2026-03-01T17:00:00.000Z", "authors": [{"name": "Ada Mouser"}, {"name": "Lu, Söhne and Co"}], "ai_keywords": ["mice", "men"]}},
{"title": "R\\&D at 50% of k_{ast}, for $5\\", "paper": {"id": "2603.00020"}},
{"title": "Unpaired } brace", "paper": {"upvotes": "many"}}
]`

// The other forms print every paper once, however many pages list it.
func TestPapers(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.json", "b.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(answer), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for form, want := range map[string]string{
		"bibtex": `@misc{2603.00010,
  title = {{Of Mice, "Men" \& $k_1$-Nearest {Cheese}}},
  author = {Ada Mouser and {Lu, Söhne and Co}},
  year = {2026},
  month = mar,
  eprint = {2603.00010},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2603.00010},
}

@misc{2603.00020,
  title = {{R\&D at 50\% of k\_{ast}, for \$5}},
  year = {2026},
  month = mar,
  eprint = {2603.00020},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2603.00020},
}

@misc{paper3,
  title = {{Unpaired  brace}},
}
`,
		"csv": `id,title,day,submitted,published,withdrawnAt,upvotes,comments,githubStars,rounded,organization,organizationHandle,submittedBy,submittedByHandle,authors,authorCount,aiKeywords,aiSummary,abstract,githubRepo,projectPage,page
2603.00010,"Of Mice, ""Men"" & $k_1$-Nearest {Cheese}",2026-03-01,,2026-03-01,,0,2,,,Tern Lab,ternlab,,,"Ada Mouser; Lu, Söhne and Co",2,mice; men,,,,,https://huggingface.co/papers/2603.00010
2603.00020,"R\&D at 50% of k_{ast}, for $5\",2026-03,,,,,,,,,,,,,,,,,,,https://huggingface.co/papers/2603.00020
,Unpaired } brace,,,,,,,,,,,,,,,,,,,,
`,
	} {
		got, errs, status := dump(t, "", "-as", form, dir)
		if got != want || status != 0 || strings.Count(errs, "line 5: paper 3: upvotes: not a number") != 2 {
			t.Errorf("%s: status %d, %s\n%s\nwant\n%s", form, status, errs, got, want)
		}
		if _, errs, _ := dump(t, "", "-q", "-as", form, dir); errs != "" {
			t.Errorf("-q prints %q", errs)
		}
	}
	got, _, _ := dump(t, "", "-as", "csv", dir)
	if rows, err := csv.NewReader(strings.NewReader(got)).ReadAll(); err != nil || len(rows) != 4 {
		t.Errorf("as CSV: %d rows, %v", len(rows), err)
	}
}

// A line of JSON is a paper as the package reads it back.
func TestJSONLines(t *testing.T) {
	got, _, status := dump(t, answer, "-as", "jsonl")
	var ids []string
	for line := range strings.Lines(got) {
		var p dailypapers.Paper
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		ids = append(ids, p.ID)
	}
	if want := []string{"2603.00010", "2603.00020", ""}; !slices.Equal(ids, want) || status != 0 {
		t.Errorf("status %d: %q, want %q", status, ids, want)
	}
}

func TestFlags(t *testing.T) {
	for _, tt := range []struct {
		args, stdin string
		status      int
		stderr      string
	}{
		{"-as xml", "[]", 2, `dump: -as "xml": not bibtex, csv, json, jsonl`},
		{"-as csv", "{}", 1, "dump: standard input: skipped: dailypapers: not a listing"},
		{"-today yesterday", "[]", 0, ""},
		{"-today soon", "[]", 2, "-today"},
		{"-format nonsense", "[]", 1, "unknown format"},
		{"-h", "", 0, "usage: dump"},
	} {
		if _, errs, status := dump(t, tt.stdin, strings.Fields(tt.args)...); status != tt.status || !strings.Contains(errs, tt.stderr) || tt.stderr == "" && errs != "" {
			t.Errorf("dump %s: status %d, %q; want %d, %q", tt.args, status, errs, tt.status, tt.stderr)
		}
	}
}

func TestTexText(t *testing.T) {
	for in, want := range map[string]string{
		"plain":           "plain",
		`R\&D & more`:     `R\&D \& more`,
		"a_b $a_b$ c^d":   `a\_b $a_b$ c\^{}d`,
		"one $ sign ~":    `one \$ sign \~{}`,
		`\$OneMillion`:    `\$OneMillion`,
		`ends in \`:       `ends in `,
		`Schr\"odinger`:   `Schr\"odinger`,
		"{a} {b":          "a b",
		`R^{textbf{2}}`:   `R\^{}{textbf{2}}`,
		`100% of #1 at\\`: `100\% of \#1 at\\`,
	} {
		if got := texText(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
