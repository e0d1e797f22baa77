package feed

import (
	"errors"
	"io/fs"
	"iter"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"dailypapers"
)

// A Folder holds what was read from the saved pages in a file system. Its zero
// value but for FS works. It must not be used by several goroutines at once.
type Folder struct {
	// FS holds the pages: all its regular files but those that lie in or are
	// something whose name begins with a dot.
	FS fs.FS

	// Parser reads the pages.
	Parser dailypapers.Parser

	pages map[string]Page // by name
}

// A Page is a file that was read.
type Page struct {
	Name     string    // of the file, slash-separated, in its FS
	Size     int64     // of the file
	Modified time.Time // when the file was changed last

	Listing *dailypapers.Listing // nil if there is an error
	Err     error                // why there is no listing

	opened bool // what is new or could not be opened is tried
}

// Read looks at all files, and reads those that are new or have changed since the
// last Read, several at a time. It yields each, the last by name first, because
// names of pages mostly begin with their day. While it goes on, Pages and Listings
// return what is read so far.
func (f *Folder) Read() iter.Seq[Page] {
	return func(yield func(Page) bool) {
		if f.pages == nil {
			f.pages = map[string]Page{}
		}
		files := f.files()
		maps.DeleteFunc(f.pages, func(name string, _ Page) bool {
			_, there := files[name]
			return !there
		})
		var changed []Page
		for _, name := range slices.Backward(slices.Sorted(maps.Keys(files))) {
			file := files[name]
			if old := f.pages[name]; !old.opened || old.Size != file.Size || !old.Modified.Equal(file.Modified) {
				changed = append(changed, file)
			}
		}
		for page := range inOrder(changed, f.read) {
			old, known := f.pages[page.Name]
			if errors.Is(page.Err, fs.ErrNotExist) && page.Name != "." {
				delete(f.pages, page.Name) // gone since the folder was looked at
				continue
			}
			f.pages[page.Name] = page
			again := known && !page.opened && !old.opened && page.Err.Error() == old.Err.Error()
			if !again && !yield(page) {
				return
			}
		}
	}
}

// Pages returns all pages in the order of their names.
func (f *Folder) Pages() []Page {
	pages := make([]Page, 0, len(f.pages))
	for _, name := range slices.Sorted(maps.Keys(f.pages)) {
		pages = append(pages, f.pages[name])
	}
	return pages
}

// Listings returns the listings of all pages that could be read, in the order of
// their names.
func (f *Folder) Listings() []*dailypapers.Listing {
	var listings []*dailypapers.Listing
	for _, page := range f.Pages() {
		if page.Listing != nil {
			listings = append(listings, page.Listing)
		}
	}
	return listings
}

// files returns the files that may be pages, unread, by their names. What can't be
// looked at has an error.
func (f *Folder) files() map[string]Page {
	files := map[string]Page{}
	if f.FS == nil {
		return files
	}
	// The function returns no error, so WalkDir returns none.
	_ = fs.WalkDir(f.FS, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			files[name] = Page{Name: name, Err: err}
			return nil
		}
		if name != "." && strings.HasPrefix(path.Base(name), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !entry.Type().IsRegular() { // a folder, a link, a pipe
			return nil
		}
		info, err := entry.Info()
		switch {
		case errors.Is(err, fs.ErrNotExist): // gone since the folder was read
		case err != nil:
			files[name] = Page{Name: name, Err: err}
		default:
			files[name] = Page{Name: name, Size: info.Size(), Modified: info.ModTime()}
		}
		return nil
	})
	return files
}

// read reads the page in a file.
func (f *Folder) read(page Page) Page {
	if page.Err != nil {
		return page
	}
	file, err := f.FS.Open(page.Name)
	if err != nil {
		page.Err = err
		return page
	}
	defer file.Close()
	page.opened = true
	page.Listing, page.Err = f.Parser.Parse(file)
	return page
}

// inOrder yields what the function makes of each page, in their order. It works on
// as many at a time as there are processors, and ahead of whoever ranges over it.
func inOrder(pages []Page, do func(Page) Page) iter.Seq[Page] {
	return func(yield func(Page) bool) {
		done := make([]chan Page, len(pages))
		for i := range done {
			done[i] = make(chan Page, 1)
		}
		var next atomic.Int64
		var workers sync.WaitGroup
		defer workers.Wait()
		defer next.Store(int64(len(pages))) // no new ones
		for range min(runtime.GOMAXPROCS(0), len(pages)) {
			workers.Go(func() {
				for {
					i := int(next.Add(1)) - 1
					if i >= len(pages) {
						return
					}
					done[i] <- do(pages[i])
				}
			})
		}
		for i := range done {
			if !yield(<-done[i]) {
				return
			}
		}
	}
}
