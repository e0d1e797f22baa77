// Top prints the most voted papers of saved Daily Papers pages as a table.
//
//	top [-n N] [-org NAME]... [-today DATE] [-q] [FILE|FOLDER...]
//
// It prints the first N papers by upvotes, all if N is 0. -org keeps those of the
// organizations with these names or handles. DATE is anything that
// dailypapers.ParseDate reads, such as 2026-11-23 or yesterday; it completes dates
// that a page prints without a year. The papers of all files, and of all files in
// the folders, make one table; without an argument it is that of a page with
// invented papers. "-" is standard input. With -q only errors are printed beside it.
//
// A "?" stands for a number that the page does not show; a column in which no
// paper has one is left out. On a terminal long titles are cut off at its width.
package main

import (
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"dailypapers"
	"dailypapers/examples/internal/pages"
	"dailypapers/feed"
)

//go:embed page.html
var page []byte

func main() {
	width, _, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil {
		width = 0 // no terminal
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, width))
}

// run is the command, for a terminal of the given width, or 0; it returns the exit
// status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, width int) int {
	var parser dailypapers.Parser
	filter := feed.Filter{Order: feed.MostVotes}
	flags := flag.NewFlagSet("top", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.IntVar(&filter.Limit, "n", 10, "print the first `N` papers, 0 for all")
	flags.Func("org", "only papers of the organization with this `NAME` or handle; may be repeated", func(s string) error {
		filter.Organizations = append(filter.Organizations, s)
		return nil
	})
	pages.TodayFlag(flags, &parser)
	quiet := flags.Bool("q", false, "print errors only beside the table")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: top [-n N] [-org NAME]... [-today DATE] [-q] [FILE|FOLDER...]")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	case filter.Limit < 0:
		fmt.Fprintln(stderr, "top: -n is less than 0")
		return 2
	}
	if flags.NArg() == 0 {
		stdin = bytes.NewReader(page)
	}
	listings, ok := pages.Read(flags.Args(), stdin, parser, stderr, "top", *quiet)
	if len(listings) == 0 {
		return 1
	}
	if _, err := io.WriteString(stdout, table(filter.Papers(listings...), width)); err != nil {
		fmt.Fprintf(stderr, "top: %v\n", err)
		return 1
	}
	if !ok {
		return 1
	}
	return 0
}
