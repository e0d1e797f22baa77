// Top prints the most voted papers of saved Daily Papers pages as a table.
//
//	top [-n N] [-today DATE] [FILE...]
//
// It prints the first N papers by upvotes, all if N is 0. DATE is anything that
// dailypapers.ParseDate reads, such as 2026-11-23; it completes dates that a page
// prints without a year. The papers of several FILEs make one table, without a
// FILE it is that of a page with invented papers. "-" is standard input.
//
// A "?" stands for a number that the page does not show; a column in which no
// paper has one is left out. On a terminal long titles are cut off at its width,
// which is taken from the variable COLUMNS, else 80.
package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"dailypapers"
)

//go:embed page.html
var page []byte

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, terminalWidth(os.Stdout)))
}

// terminalWidth returns the number of columns of a terminal, 0 for any other
// file.
func terminalWidth(f *os.File) int {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return 0
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return 80
}

// run is the command, for a terminal of the given width; it returns the exit
// status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, width int) int {
	var parser dailypapers.Parser
	flags := flag.NewFlagSet("top", flag.ContinueOnError)
	flags.SetOutput(stderr)
	most := flags.Int("n", 10, "how many papers to print, 0 for all")
	flags.Func("today", "the `date` on which the pages were saved or read", func(s string) (err error) {
		parser.Today, err = dailypapers.ParseDate(s, dailypapers.Date{})
		return err
	})
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: top [-n N] [-today DATE] [FILE...]")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	case *most < 0:
		fmt.Fprintln(stderr, "top: -n is less than 0")
		return 2
	}
	status := 0
	var listings []*dailypapers.Listing
	read := func(name string, r io.Reader) {
		listing, err := parser.Parse(r)
		if err != nil {
			fmt.Fprintf(stderr, "top: %s: %v\n", name, err)
			status = 1
			return
		}
		if n := len(listing.Problems); n > 0 {
			fmt.Fprintf(stderr, "top: %s: %d %s, the first: %v\n", name, n, plural("problem", n), listing.Problems[0])
		}
		listings = append(listings, listing)
	}
	for _, name := range flags.Args() {
		if name == "-" {
			read("standard input", stdin)
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			fmt.Fprintf(stderr, "top: %v\n", err)
			status = 1
			continue
		}
		read(name, f)
		f.Close()
	}
	if flags.NArg() == 0 {
		read("the page inside", bytes.NewReader(page))
	}
	if len(listings) == 0 {
		return status
	}
	papers := byUpvotes(dailypapers.Merge(listings...).Papers)
	if *most > 0 && len(papers) > *most {
		papers = papers[:*most]
	}
	if _, err := io.WriteString(stdout, table(papers, width)); err != nil {
		fmt.Fprintf(stderr, "top: %v\n", err)
		status = 1
	}
	return status
}

func plural(noun string, n int) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// byUpvotes sorts papers: most upvotes first, unknown ones last, else as they
// were.
func byUpvotes(papers []dailypapers.Paper) []dailypapers.Paper {
	slices.SortStableFunc(papers, func(a, b dailypapers.Paper) int {
		rank := func(c dailypapers.Count) int {
			if !c.Known {
				return -1
			}
			return c.N
		}
		return cmp.Compare(rank(b.Upvotes), rank(a.Upvotes))
	})
	return papers
}
