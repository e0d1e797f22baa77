// Feed makes a feed of your own out of saved Daily Papers pages.
//
//	feed [-min-upvotes N] [-org NAME] [-match REGEXP] [-since DATE] [-until DATE]
//	     [-kind KIND] [-sort newest|votes] [-limit N] [-today DATE]
//	     [-title TEXT] [-base-url URL] [-format atom|rss|json] [-o FILE] [FILE|FOLDER...]
//	feed -http ADDR [flags] FILE|FOLDER...
//
// It reads pages in every form that the package reads: the files, all files in
// the folders and the folders in them (not those whose name begins with a dot,
// and no symbolic links), and standard input for "-" or without an argument. It
// merges them and writes one feed: Atom, RSS 2.0 or JSON Feed 1.1.
//
// The day of a paper, for -since, -until and -sort newest, is the day on which
// it was listed; else the day of its publication; else the first of the month
// that its arXiv id begins with. A paper that has none of them, or whose upvotes
// are unknown, is not kept by a filter that asks for them. DATE is what
// dailypapers.ParseDate reads: 2026-03-18, 2026-03, or "7 days ago", which needs
// -today. -match looks at the title, the abstract and the keywords, in Go's
// syntax: (?i)mice ignores case.
//
// The same pages give the same bytes. A paper's entry keeps its id: the address
// of its page, or for a paper without an arXiv id one made from its title. The
// date of an entry is the paper's day with the time where that is known, never
// the clock's: readers that put away what is old would not show a paper that is
// dated months before it was listed. Atom demands a date, so there an entry
// without one is dated 1970-01-01; the other formats leave the date out.
//
// A page that can't be read is reported and skipped. The exit status is 0 if a
// page could be read, 1 if none could or the feed could not be written, 2 for
// bad flags. With -o the FILE is replaced whole or not at all; a process that is
// killed while it writes leaves a hidden file beside it.
//
// With -http it serves /feed.atom, /feed.rss, /feed.json and an index page, and
// reads pages again when their files change. The filters of the command line
// hold for all of them; the same names as query parameters narrow them further,
// as in /feed.rss?org=example&min-upvotes=10. An ADDR without a host is on
// 127.0.0.1.
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

	"dailypapers"
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
	parser dailypapers.Parser
	chosen *selection
	about  about
	format string
	output string
	addr   string
	files  []string
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
	pages := &library{parser: cmd.parser, stdin: stdin, log: logger, roots: cmd.files}
	if cmd.addr != "" {
		err = serve(cmd, pages)
	} else {
		err = write(cmd, pages, stdout)
	}
	if err != nil {
		logger.Print(err)
		return failed
	}
	return done
}

// parseArgs reads the command line. It prints the usage if that is asked for.
func parseArgs(args []string, stderr io.Writer) (*command, error) {
	cmd := &command{}
	flags := flag.NewFlagSet("feed", flag.ContinueOnError)
	var usage bytes.Buffer // the flag package prints it with every error
	flags.SetOutput(&usage)
	values := url.Values{}
	for _, p := range parameters {
		flags.Func(p.name, p.usage, func(v string) error { values.Set(p.name, v); return nil })
	}
	flags.TextVar(&cmd.parser.Today, "today", dailypapers.Date{}, "the `date` on which the pages were saved; completes dates without a year")
	flags.StringVar(&cmd.about.title, "title", "Daily Papers", "the `title` of the feed")
	flags.StringVar(&cmd.about.base, "base-url", "", "the `address` of the folder or server where the feed will be found")
	flags.StringVar(&cmd.format, "format", "atom", "write `atom`, rss or json")
	flags.StringVar(&cmd.output, "o", "", "write to `file` instead of standard output")
	flags.StringVar(&cmd.addr, "http", "", "serve the feeds at `addr`, such as :8080")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintf(stderr, "usage: feed [flags] [FILE|FOLDER...]\n%s", usage.String()[strings.IndexByte(usage.String(), '\n')+1:])
		}
		return nil, err
	}
	var err error
	if cmd.chosen, err = newSelection(values, cmd.parser.Today); err != nil {
		return nil, fmt.Errorf("-%w", err)
	}
	cmd.files = flags.Args()
	return cmd, cmd.check(flags)
}

// check reports flags that don't fit together, and fills in what follows from
// the others.
func (cmd *command) check(flags *flag.FlagSet) error {
	set := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { set[f.Name] = true })
	if _, ok := formats[cmd.format]; !ok {
		return fmt.Errorf("-format %q: not atom, rss or json", cmd.format)
	}
	if base := cmd.about.base; base != "" && webURL(base) == "" {
		return fmt.Errorf("-base-url %q: not an http or https address", base)
	}
	switch {
	case cmd.addr == "" && set["http"]:
		return errors.New("-http: the address is empty")
	case cmd.addr == "" && len(cmd.files) == 0:
		cmd.files = []string{"-"}
	case cmd.addr == "":
	case set["format"] || set["o"]:
		return errors.New("-http serves all formats; it can't be had with -format or -o")
	case len(cmd.files) == 0 || slices.Contains(cmd.files, "-"):
		return errors.New("-http needs files or folders to serve, not standard input")
	}
	if cmd.addr != "" {
		addr, err := listenAddr(cmd.addr)
		if err != nil {
			return fmt.Errorf("-http %q: %w", cmd.addr, err)
		}
		cmd.addr = addr
	}
	return nil
}

// write writes one feed of the pages.
func write(cmd *command, pages *library, stdout io.Writer) error {
	name := "feed." + cmd.format
	if cmd.output != "" {
		name = filepath.Base(cmd.output)
		pages.skip, _ = os.Stat(cmd.output) // an old feed among the pages, if there is one, is no page
	}
	pages.scan()
	listings := pages.listings()
	if len(listings) == 0 {
		return fmt.Errorf("no page could be read from %s", strings.Join(cmd.files, ", "))
	}
	shelf := newShelf(listings, cmd.chosen)
	papers := cmd.chosen.apply(shelf.papers(""))
	data, err := formats[cmd.format].encode(newFeed(cmd.about.title, cmd.about.self(name, nil), cmd.chosen.values, papers))
	if err != nil {
		return err
	}
	if cmd.output != "" {
		return replaceFile(cmd.output, data)
	}
	_, err = stdout.Write(data)
	return err
}
