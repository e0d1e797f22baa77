package main

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dailypapers"
)

// A library holds the listings of saved pages. A scan reads those pages whose
// files are new or have changed.
type library struct {
	parser dailypapers.Parser
	roots  []string // files, folders, or "-"
	stdin  io.Reader
	skip   fs.FileInfo // a file that is no page, or nil
	log    *log.Logger

	names []string // in order
	pages map[string]savedPage
}

// A savedPage is one file, with what was read of it.
type savedPage struct {
	size     int64
	modified time.Time
	read     bool // whether the file could be opened
	err      error
	listing  *dailypapers.Listing // nil if there is an error
}

// scan looks at all files. It reports whether anything has changed since the
// last scan.
func (l *library) scan() (changed bool) {
	old, oldNames := l.pages, l.names
	l.pages, l.names = map[string]savedPage{}, nil
	for _, root := range l.roots {
		l.scanRoot(root, old)
	}
	changed = !slices.Equal(l.names, oldNames)
	for name, page := range l.pages {
		before, known := old[name]
		if known && before.same(page) {
			continue
		}
		changed = true
	}
	return changed
}

// same reports whether two scans saw the same file.
func (p savedPage) same(q savedPage) bool {
	return p.size == q.size && p.modified.Equal(q.modified) && p.read == q.read && (p.err == nil) == (q.err == nil)
}

// listings returns the listings of the pages that could be read.
func (l *library) listings() []*dailypapers.Listing {
	var listings []*dailypapers.Listing
	for _, name := range l.names {
		if listing := l.pages[name].listing; listing != nil {
			listings = append(listings, listing)
		}
	}
	return listings
}

// scanRoot looks at one argument of the command line.
func (l *library) scanRoot(root string, old map[string]savedPage) {
	if root == "-" {
		listing, err := parse(&l.parser, l.stdin)
		l.keep("standard input", savedPage{read: true, listing: listing, err: err}, old)
		return
	}
	info, err := os.Stat(root)
	switch {
	case err != nil:
		l.keep(root, savedPage{err: err}, old)
	case info.IsDir():
		l.scanFolder(root, old)
	default:
		l.scanFile(root, info, func() (fs.File, error) { return os.Open(root) }, old)
	}
}

// scanFolder looks at the files in a folder and in the folders in it. os.Root
// keeps it inside, should a file turn into a link in the meantime.
func (l *library) scanFolder(folder string, old map[string]savedPage) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		l.keep(folder, savedPage{err: err}, old)
		return
	}
	defer root.Close()
	files := root.FS()
	// The function returns no error, so WalkDir returns none.
	_ = fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		name := filepath.Join(folder, filepath.FromSlash(path))
		if err != nil {
			l.keep(name, savedPage{err: err}, old)
			return nil
		}
		if path != "." && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.IsDir() && !entry.Type().IsRegular() {
			return nil
		}
		info, err := entry.Info()
		switch {
		case errors.Is(err, fs.ErrNotExist): // gone since the folder was read
		case err != nil:
			l.keep(name, savedPage{err: err}, old)
		case !entry.IsDir():
			l.scanFile(name, info, func() (fs.File, error) { return files.Open(path) }, old)
		}
		return nil
	})
}

// scanFile reads a file unless it is as it was.
func (l *library) scanFile(name string, info fs.FileInfo, open func() (fs.File, error), old map[string]savedPage) {
	if l.skip != nil && os.SameFile(l.skip, info) {
		return
	}
	page := savedPage{size: info.Size(), modified: info.ModTime()}
	if before, known := old[name]; known && before.read && before.size == page.size && before.modified.Equal(page.modified) {
		l.keep(name, before, old)
		return
	}
	f, err := open()
	if err != nil {
		page.err = err
	} else {
		defer f.Close()
		page.read = true
		page.listing, page.err = parse(&l.parser, f)
	}
	l.keep(name, page, old)
}

// keep puts a page into the library, and reports what is new about it.
func (l *library) keep(name string, page savedPage, old map[string]savedPage) {
	if _, twice := l.pages[name]; twice {
		return
	}
	l.names = append(l.names, name)
	l.pages[name] = page
	if before, known := old[name]; known && before.same(page) {
		return
	}
	switch {
	case page.err != nil:
		l.log.Printf("%s: skipped: %v", name, page.err)
	case len(page.listing.Problems) > 0:
		l.log.Printf("%s: read with problems (%d): %v", name, len(page.listing.Problems), page.listing.Problems[0])
	}
}

// parse reads a page and completes it for a feed.
func parse(parser *dailypapers.Parser, r io.Reader) (*dailypapers.Listing, error) {
	listing, err := parser.Parse(r)
	if err != nil {
		return nil, err
	}
	// The cards of a day don't repeat the day.
	if d := listing.Date; listing.Kind == dailypapers.KindDaily && d.Year != 0 && d.Month != 0 && d.Day != 0 {
		for i := range listing.Papers {
			if p := &listing.Papers[i]; p.Submitted.IsZero() {
				p.Submitted = d
			}
		}
	}
	return detach(listing)
}

// detach returns the listing without the page that its strings lie in. A server
// keeps listings for long, and a page is ten times as large.
func detach(listing *dailypapers.Listing) (*dailypapers.Listing, error) {
	data, err := json.Marshal(listing)
	if err != nil {
		return nil, err
	}
	detached := new(dailypapers.Listing)
	return detached, json.Unmarshal(data, detached)
}

// A shelf holds the merged papers of pages, by the kind of the page.
type shelf map[dailypapers.Kind][]dailypapers.Paper

// newShelf merges the pages and keeps what the selection keeps.
func newShelf(listings []*dailypapers.Listing, s *selection) shelf {
	groups := map[dailypapers.Kind][]*dailypapers.Listing{}
	for _, l := range listings {
		if s.kind == "" || s.kind == l.Kind {
			groups[""] = append(groups[""], l)
			if l.Kind != "" {
				groups[l.Kind] = append(groups[l.Kind], l)
			}
		}
	}
	sh := shelf{}
	for kind, group := range groups {
		if kind != "" && len(group) == len(groups[""]) {
			continue // all pages are of this kind
		}
		sh[kind] = slices.DeleteFunc(dailypapers.Merge(group...).Papers, func(p dailypapers.Paper) bool { return !s.keeps(&p) })
	}
	for kind := range groups {
		if _, merged := sh[kind]; !merged {
			sh[kind] = sh[""]
		}
	}
	return sh
}

// papers returns the papers on pages of a kind, of all pages if it is "".
func (sh shelf) papers(kind dailypapers.Kind) []dailypapers.Paper { return sh[kind] }
