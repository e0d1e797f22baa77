package pages

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dailypapers"
)

// The arguments are one file system, in their order.
func TestFS(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"b/2.json": "two", "b/1.json": "one", "a.json": "A", "feed.json": "feed"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	skip, err := os.Stat(filepath.Join(dir, "feed.json"))
	if err != nil {
		t.Fatal(err)
	}
	args := []string{filepath.Join(dir, "b"), "-", filepath.Join(dir, "a.json"), filepath.Join(dir, "none"), filepath.Join(dir, "feed.json")}
	fsys := Open(args, strings.NewReader("input"), skip)
	var got []string
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			text = []byte("none")
		}
		got = append(got, strings.TrimPrefix(fsys.Path(name), dir+string(filepath.Separator))+" "+string(text))
		return nil
	})
	if want := []string{filepath.FromSlash("b/1.json") + " one", filepath.FromSlash("b/2.json") + " two", "standard input input", "a.json A", "none none", "feed.json none"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	for _, name := range []string{"000009", "x", "000000/../a.json", ""} {
		if _, err := fsys.Open(name); err == nil {
			t.Errorf("%q was opened", name)
		}
	}
}

// Nothing leads out of a folder.
func TestFS_links(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "pages"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "secret"), []byte("secret"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("../secret", filepath.Join(dir, "pages", "link")); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	if text, err := fs.ReadFile(Open([]string{filepath.Join(dir, "pages")}, nil, nil), "000000/link"); err == nil {
		t.Errorf("read %q", text)
	}
}

func TestRead(t *testing.T) {
	var errs strings.Builder
	listings, ok := Read([]string{"-", "none"}, strings.NewReader(`[{"paper": {"id": "2603.00001", "upvotes": "many"}}]`), dailypapers.Parser{}, &errs, "cmd", false)
	if len(listings) != 1 || ok {
		t.Errorf("%d listings, %v", len(listings), ok)
	}
	for _, part := range []string{"cmd: standard input: 2 problems, the first: ", "cmd: none: skipped: no such file"} {
		if !strings.Contains(errs.String(), part) {
			t.Errorf("%q lacks %q", errs.String(), part)
		}
	}
}
