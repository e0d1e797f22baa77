// Feed makes a feed of your own out of saved Daily Papers pages, or serves them.
//
//	feed [flags] [FILE|FOLDER...]
//	feed -http ADDR [flags] FILE|FOLDER...
//
// It reads pages in every form that the package dailypapers reads: the files, all
// files in the folders and the folders in them (not those whose name begins with a
// dot, and no symbolic links), and standard input for "-" or without an argument. It
// merges them and writes one feed. The package feed tells what is in an entry.
//
// The flags -min-upvotes, -org, -submitter, -keyword, -match, -not, -regexp, -since,
// -until and -kind choose papers. Those that may be repeated mean any of what they
// are given. DATE is what dailypapers.ParseDate reads: 2026-03-18, 2026-03 for the
// whole month, or "7 days ago", which counts from the clock.
//
// A page that can't be read is skipped. What is wrong with a page is printed; with
// -o only once, when the page is new or has changed, so that cron does not mail it
// every hour: the hidden file .FILE.told remembers what was printed. With -q only
// errors are printed.
//
// The exit status is 0 if a page could be read, 1 if none could or the feed could not
// be written, 2 for bad flags. With -o the FILE is replaced whole or not at all; a
// process that is killed while it writes leaves a hidden file beside it.
//
// With -http it serves what the package feed/web tells: a page at /, and feeds. The
// flags hold for all of them, and the same names as query parameters narrow them
// further, as in /feed.rss?org=example-lab&min-upvotes=10.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dailypapers"
	"dailypapers/examples/internal/pages"
	"dailypapers/feed"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	done     = 0
	failed   = 1
	badUsage = 2
)

// A command is what the flags say.
type command struct {
	parser       dailypapers.Parser
	today        dailypapers.Date // by the clock
	query        url.Values       // the filter
	filter       feed.Filter
	title        string
	base         string // the address of the feed's folder
	format       string
	counts       bool
	noThumbnails bool
	output       string
	addr         string
	quiet        bool
	args         []string
	log          *log.Logger
}

// filters are the flags that choose and order papers. feed.ParseFilter reads them.
var filters = []struct{ name, usage string }{
	{"min-upvotes", "only papers with `N` votes or more"},
	{"org", "only papers of the organization with this `NAME` or handle; may be repeated"},
	{"submitter", "only papers submitted by the account with this `NAME` or handle; may be repeated"},
	{"keyword", "only papers with this AI `KEYWORD`; may be repeated"},
	{"match", "only papers with all these `WORDS`, in any case; may be repeated"},
	{"not", "no papers with all these `WORDS`; may be repeated"},
	{"regexp", "only papers with a text that matches `REGEXP`; (?i) in front ignores case"},
	{"since", "only papers of `DATE` or later"},
	{"until", "only papers of `DATE` or earlier"},
	{"kind", "only papers on pages of this `KIND`: daily, weekly, monthly, trending, search or paper"},
	{"sort", "`ORDER` by newest, votes, stars or comments (default newest)"},
	{"limit", "the first `N` papers (default all; with -http 100 a page)"},
}

// formats are the formats of a feed.
var formats = map[string]func(feed.Feed, io.Writer) error{
	"atom": feed.Feed.WriteAtom,
	"rss":  feed.Feed.WriteRSS,
	"json": feed.Feed.WriteJSON,
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) (status int) {
	logger := log.New(stderr, "feed: ", 0)
	cmd, err := parseArgs(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		logger.Print(err)
		return badUsage
	}
	cmd.log = logger
	if cmd.addr != "" {
		err = cmd.serve()
	} else {
		err = cmd.write(stdin, stdout)
	}
	if err != nil {
		logger.Print(err)
		return failed
	}
	return done
}

// parseArgs reads the command line. It prints the usage if that is asked for.
func parseArgs(args []string, stderr io.Writer) (*command, error) {
	cmd := &command{query: url.Values{}, today: dailypapers.DateOf(time.Now())}
	flags := flag.NewFlagSet("feed", flag.ContinueOnError)
	var usage bytes.Buffer // the flag package prints it with every error
	flags.SetOutput(&usage)
	for _, f := range filters {
		flags.Func(f.name, f.usage, func(v string) error { cmd.query.Add(f.name, v); return nil })
	}
	pages.TodayFlag(flags, &cmd.parser)
	flags.StringVar(&cmd.title, "title", "", "the `TITLE` of the feed (default \"Daily Papers\" and what is chosen)")
	flags.StringVar(&cmd.base, "base-url", "", "the `URL` of the folder or server where the feed will be found")
	flags.BoolVar(&cmd.counts, "counts", false, "put votes, comments and stars into the entries, which then change with every vote")
	flags.StringVar(&cmd.format, "format", "atom", "the `FORMAT` of the feed: atom, rss or json")
	flags.StringVar(&cmd.output, "o", "", "write to `FILE` instead of standard output")
	flags.StringVar(&cmd.addr, "http", "", "serve at `ADDR`, such as :8080, which is on 127.0.0.1, or 0.0.0.0:8080")
	flags.BoolVar(&cmd.noThumbnails, "no-thumbnails", false, "show no pictures on the page that is served")
	flags.BoolVar(&cmd.quiet, "q", false, "print errors only")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintf(stderr, "usage: feed [flags] [FILE|FOLDER...]\n       feed -http ADDR [flags] FILE|FOLDER...\n%s", usage.String()[strings.IndexByte(usage.String(), '\n')+1:])
		}
		return nil, err
	}
	var err error
	if cmd.filter, err = feed.ParseFilter(cmd.query, cmd.today); err != nil {
		return nil, fmt.Errorf("-%w", err)
	}
	cmd.args = flags.Args()
	return cmd, cmd.check(flags)
}

// check reports flags that don't fit together, and fills in what follows from
// the others.
func (cmd *command) check(flags *flag.FlagSet) error {
	set := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { set[f.Name] = true })
	if formats[cmd.format] == nil {
		return fmt.Errorf("-format %q: not atom, rss or json", cmd.format)
	}
	if cmd.base != "" && !isWebAddress(cmd.base) {
		return fmt.Errorf("-base-url %q: not an http or https address", cmd.base)
	}
	switch {
	case set["http"] && (set["format"] || set["o"]):
		return errors.New("-http serves all formats; it can't be had with -format or -o")
	case set["http"] && (len(cmd.args) == 0 || slices.Contains(cmd.args, "-")):
		return errors.New("-http needs files or folders to serve, not standard input")
	case set["http"]:
		addr, err := listenAddr(cmd.addr)
		if err != nil {
			return fmt.Errorf("-http %q: %w", cmd.addr, err)
		}
		cmd.addr = addr
	case set["no-thumbnails"]:
		return errors.New("-no-thumbnails is for the page that -http serves")
	case len(cmd.args) == 0:
		cmd.args = []string{"-"}
	}
	return nil
}

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// write writes one feed of the pages.
func (cmd *command) write(stdin io.Reader, stdout io.Writer) error {
	var old os.FileInfo
	name, told := "feed."+cmd.format, &told{}
	if cmd.output != "" {
		name = filepath.Base(cmd.output)
		old, _ = os.Stat(cmd.output) // an old feed among the pages, if there is one, is no page
		told = newTold(cmd.output)
	}
	files := pages.Open(cmd.args, stdin, old)
	folder := feed.Folder{FS: files, Parser: cmd.parser}
	for range folder.Read() {
	}
	for _, page := range folder.Pages() {
		text := pages.Complaint(page)
		if text == "" || cmd.quiet && page.Err == nil || !told.isNew(files.Path(page.Name), page) {
			continue
		}
		cmd.log.Printf("%s: %s", files.Path(page.Name), text)
	}
	listings := folder.Listings()
	if len(listings) == 0 {
		return fmt.Errorf("no page could be read from %s", strings.Join(cmd.args, ", "))
	}
	var b bytes.Buffer
	if err := formats[cmd.format](cmd.feed(name, listings), &b); err != nil {
		return err
	}
	if cmd.output == "" {
		_, err := stdout.Write(b.Bytes())
		return err
	}
	return errors.Join(replaceFile(cmd.output, b.Bytes()), told.save())
}

// feed returns the feed of some pages, which will have the given name.
func (cmd *command) feed(name string, listings []*dailypapers.Listing) feed.Feed {
	filter := cmd.filter
	if filter.Order == "" {
		filter.Order = feed.Newest
	}
	f := feed.Feed{Title: cmd.title, Counts: cmd.counts, Papers: filter.Papers(listings...)}
	if words := filter.String(); words != "" {
		f.Subtitle = "Papers listed by Hugging Face, " + words
	}
	if f.Title == "" { // the id is made from it, so it does not say what goes on with the clock
		filter.Since, filter.Until, filter.Order = dailypapers.Date{}, dailypapers.Date{}, ""
		f.Title = strings.TrimSuffix("Daily Papers, "+filter.String(), ", ")
	}
	if cmd.base != "" {
		f.URL = strings.TrimSuffix(cmd.base, "/") + "/" + url.PathEscape(name)
	}
	return f
}
