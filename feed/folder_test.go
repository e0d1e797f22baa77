package feed

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// pageOf returns a page with papers of the given titles.
func pageOf(titles ...string) *fstest.MapFile {
	var items []string
	for i, title := range titles {
		items = append(items, fmt.Sprintf(`{"title": %q, "paper": {"id": "2603.%05d"}}`, title, i+len(title)*100))
	}
	return &fstest.MapFile{Data: []byte("[" + strings.Join(items, ",\n") + "]")}
}

// read returns the names of the pages that a Read yields.
func read(f *Folder) []string {
	names := []string{}
	for page := range f.Read() {
		names = append(names, page.Name)
	}
	return names
}

// What is new or has changed is read, and nothing else.
func TestFolder(t *testing.T) {
	files := fstest.MapFS{
		"2026-03-02.json":     pageOf("Second"),
		"2026-03-01.json":     pageOf("First"),
		"old/2025-03-01.json": pageOf("Old"),
		"note.txt":            {Data: []byte("{}")},
		".hidden.json":        pageOf("Hidden"),
		".git/a.json":         pageOf("Hidden too"),
		"link.json":           {Data: []byte("2026-03-01.json"), Mode: fs.ModeSymlink},
	}
	folder := &Folder{FS: files}
	check := func(what string, wantRead []string, wantTitles ...string) {
		t.Helper()
		if got := read(folder); !slices.Equal(got, wantRead) {
			t.Errorf("%s: read %q, want %q", what, got, wantRead)
		}
		var titles []string
		for _, l := range folder.Listings() {
			titles = append(titles, l.Papers[0].Title)
		}
		if !slices.Equal(titles, wantTitles) {
			t.Errorf("%s: holds %q, want %q", what, titles, wantTitles)
		}
	}
	check("at first, the last name first", []string{"old/2025-03-01.json", "note.txt", "2026-03-02.json", "2026-03-01.json"}, "First", "Second", "Old")
	check("nothing has changed", []string{}, "First", "Second", "Old")
	files["2026-03-02.json"] = pageOf("A Longer One")
	check("another size", []string{"2026-03-02.json"}, "First", "A Longer One", "Old")
	files["2026-03-02.json"] = pageOf("As Long a 1.")
	files["2026-03-02.json"].ModTime = time.Unix(1, 0)
	check("another time", []string{"2026-03-02.json"}, "First", "As Long a 1.", "Old")
	delete(files, "2026-03-02.json")
	check("a page less", []string{}, "First", "Old")
	if pages := folder.Pages(); len(pages) != 3 || pages[1].Name != "note.txt" || pages[1].Err == nil || pages[1].Listing != nil {
		t.Errorf("pages %+v", pages)
	}
}

func TestFolder_zero(t *testing.T) {
	var f Folder
	if got := read(&f); len(got) != 0 || len(f.Pages()) != 0 {
		t.Errorf("read %q", got)
	}
}

// A reader that stops early finds the rest the next time.
func TestFolder_stop(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 20 {
		files[fmt.Sprintf("%02d.json", i)] = pageOf("A")
	}
	folder := &Folder{FS: files}
	for page := range folder.Read() {
		if page.Name == "15.json" {
			break
		}
	}
	if n := len(folder.Pages()); n != 5 {
		t.Errorf("%d pages, want 5", n)
	}
	if got := read(folder); len(got) != 15 {
		t.Errorf("then read %d, want 15", len(got))
	}
}

// What can't be opened is tried every time but told once.
func TestFolder_errors(t *testing.T) {
	dir := t.TempDir()
	folder := &Folder{FS: os.DirFS(filepath.Join(dir, "none"))}
	if got := read(folder); !slices.Equal(got, []string{"."}) {
		t.Errorf("no folder: %q", got)
	}
	if got := read(folder); len(got) != 0 {
		t.Errorf("told again: %q", got)
	}
	if pages := folder.Pages(); len(pages) != 1 || pages[0].Err == nil {
		t.Errorf("pages %+v", pages)
	}
	if err := os.Mkdir(filepath.Join(dir, "none"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "none", "a.json"), pageOf("A").Data, 0o666); err != nil {
		t.Fatal(err)
	}
	if got := read(folder); !slices.Equal(got, []string{"a.json"}) || len(folder.Pages()) != 1 {
		t.Errorf("now it is there: %q, %d pages", got, len(folder.Pages()))
	}
}

// closedFS is a file system whose files can't be opened.
type closedFS struct {
	fs.FS
	err error
}

func (c closedFS) Open(name string) (fs.File, error) {
	if name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: c.err}
	}
	return c.FS.Open(name)
}

// A page that may be opened at last is read, though it has not changed.
func TestFolder_closed(t *testing.T) {
	files := fstest.MapFS{"a.json": pageOf("A"), "b.json": pageOf("B")}
	changed := fstest.MapFS{"a.json": pageOf("A"), "b.json": pageOf("Another")}
	both := []string{"b.json", "a.json"}
	var folder Folder
	for _, step := range []struct {
		what     string
		fs       fs.FS
		read     []string
		listings int
	}{
		{"closed", closedFS{files, fs.ErrPermission}, both, 0},
		{"told before", closedFS{files, fs.ErrPermission}, []string{}, 0},
		{"another error", closedFS{files, fs.ErrInvalid}, both, 0},
		{"open", files, both, 2},
		{"open, and nothing has changed", files, []string{}, 2},
		{"closed again, one has changed", closedFS{changed, fs.ErrPermission}, []string{"b.json"}, 1},
		{"gone when it is opened", closedFS{changed, fs.ErrNotExist}, []string{}, 1},
	} {
		folder.FS = step.fs
		if got := read(&folder); !slices.Equal(got, step.read) || len(folder.Listings()) != step.listings {
			t.Errorf("%s: read %q, want %q; %d listings, want %d", step.what, got, step.read, len(folder.Listings()), step.listings)
		}
	}
	if pages := folder.Pages(); len(pages) != 1 || pages[0].Name != "a.json" {
		t.Errorf("pages %+v", pages)
	}
}
