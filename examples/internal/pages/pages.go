// Package pages is what the commands share: the files and folders that a command
// line names, as one file system, the flag -today, and what to say about a page
// that was read.
package pages

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"dailypapers"
	"dailypapers/feed"
)

// TodayFlag defines the flag -today, which sets the parser's day. A relative date
// counts from the clock.
func TodayFlag(flags *flag.FlagSet, parser *dailypapers.Parser) {
	flags.Func("today", "the `DATE` on which the pages were saved or read", func(s string) (err error) {
		parser.Today, err = dailypapers.ParseDate(s, dailypapers.DateOf(time.Now()))
		return err
	})
}

// An FS holds the arguments of a command as the files and folders "000000",
// "000001" and so on, so that their order is that of their names.
type FS struct {
	args  []string
	stdin io.Reader   // read for the argument "-"
	skip  fs.FileInfo // a file that is not there, or nil
}

// Open returns a file system of the arguments. A file that is skip, which may be
// nil, is not in it.
func Open(args []string, stdin io.Reader, skip fs.FileInfo) *FS { return &FS{args, stdin, skip} }

// Path returns what the user calls a file.
func (f *FS) Path(name string) string {
	arg, rest, ok := f.find(name)
	if !ok {
		return name
	}
	if arg == "-" {
		return "standard input"
	}
	return filepath.Join(arg, filepath.FromSlash(rest))
}

// find returns the argument that a name begins with, and the rest of the name.
func (f *FS) find(name string) (arg, rest string, ok bool) {
	number, rest, _ := strings.Cut(name, "/")
	i, err := strconv.Atoi(number)
	if err != nil || i >= len(f.args) {
		return "", "", false
	}
	return f.args[i], rest, true
}

// Open opens a file. Files in a folder are opened so that no link leads out of it.
func (f *FS) Open(name string) (fs.File, error) {
	if name == "." {
		return root{f}, nil
	}
	arg, rest, ok := f.find(name)
	if !ok || !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if arg == "-" {
		return input{f.stdin}, nil
	}
	var file *os.File
	var err error
	if rest == "" {
		file, err = os.Open(arg)
	} else {
		file, err = os.OpenInRoot(arg, filepath.FromSlash(rest))
	}
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err == nil && f.skip != nil && os.SameFile(info, f.skip) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return file, nil
}

// A root is the folder of the arguments.
type root struct{ fs *FS }

func (r root) Stat() (fs.FileInfo, error) { return entry{name: ".", dir: true}, nil }
func (r root) Read([]byte) (int, error)   { return 0, fs.ErrInvalid }
func (r root) Close() error               { return nil }

func (r root) ReadDir(int) ([]fs.DirEntry, error) {
	var entries []fs.DirEntry
	for i, arg := range r.fs.args {
		e := entry{name: fmt.Sprintf("%06d", i)}
		if arg != "-" {
			e.info, e.err = os.Stat(arg)
			e.dir = e.err == nil && e.info.IsDir()
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// An entry is an argument. What is no folder is taken for a file, pipes included.
type entry struct {
	name string
	dir  bool
	info fs.FileInfo // nil for standard input
	err  error
}

func (e entry) Name() string { return e.name }
func (e entry) IsDir() bool  { return e.dir }
func (e entry) Sys() any     { return nil }

func (e entry) Type() fs.FileMode {
	if e.dir {
		return fs.ModeDir
	}
	return 0
}

// Info returns the entry itself, or why it can't be had. An argument that does not
// exist is an error that no folder would have.
func (e entry) Info() (fs.FileInfo, error) {
	if e.err != nil {
		return nil, fmt.Errorf("%s", e.err.(*fs.PathError).Err)
	}
	return e, nil
}

func (e entry) Mode() fs.FileMode { return e.Type() }

func (e entry) Size() int64 {
	if e.info == nil {
		return 0
	}
	return e.info.Size()
}

func (e entry) ModTime() (t time.Time) {
	if e.info == nil {
		return t
	}
	return e.info.ModTime()
}

// An input is standard input.
type input struct{ io.Reader }

func (input) Stat() (fs.FileInfo, error) { return entry{name: "-"}, nil }
func (input) Close() error               { return nil }

// Complaint says in one line what is wrong with a page, "" if nothing is. A page
// that could not be read is skipped.
func Complaint(page feed.Page) string {
	switch {
	case page.Err != nil:
		return "skipped: " + page.Err.Error()
	case len(page.Listing.Problems) == 1:
		return "1 problem: " + page.Listing.Problems[0].Error()
	case len(page.Listing.Problems) > 1:
		return fmt.Sprintf("%d problems, the first: %v", len(page.Listing.Problems), page.Listing.Problems[0])
	}
	return ""
}

// Read reads the pages that a command line names, standard input if it names none,
// and returns the listings in that order; ok tells that all could be read. It tells
// what is wrong with pages, the errors alone if quiet, in lines that begin with the
// name of the command.
func Read(args []string, stdin io.Reader, parser dailypapers.Parser, stderr io.Writer, command string, quiet bool) (_ []*dailypapers.Listing, ok bool) {
	if len(args) == 0 {
		args = []string{"-"}
	}
	files := Open(args, stdin, nil)
	folder := feed.Folder{FS: files, Parser: parser}
	for range folder.Read() {
	}
	ok = true
	for _, page := range folder.Pages() {
		ok = ok && page.Err == nil
		if text := Complaint(page); text != "" && (page.Err != nil || !quiet) {
			fmt.Fprintf(stderr, "%s: %s: %s\n", command, files.Path(page.Name), text)
		}
	}
	return folder.Listings(), ok
}
