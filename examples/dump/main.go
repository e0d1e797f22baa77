// Dump prints saved Daily Papers pages as JSON, or their papers as lines.
//
//	dump [-as FORM] [-today DATE] [-format FORMAT] [-q] [FILE|FOLDER...]
//
// FORM is what it prints:
//
//	json    each page as an indented JSON document, as the package marshals a Listing
//	jsonl   each paper as JSON on a line of its own
//	csv     a line with the names of columns, then a line a paper
//	bibtex  an entry a paper, to be cited
//
// The last three print the papers of all pages merged, each once. What a page does
// not show is left out, or an empty cell.
//
// It reads the files and all files in the folders, or standard input without an
// argument or for "-". DATE is anything that dailypapers.ParseDate reads, such as
// 2026-11-23 or yesterday; it completes dates that a page prints without a year.
// FORMAT is the form of the input, json, hydration, dom, snapshot, table, markdown or text; dump
// looks at the input if it is not given. JSON tells the problems of a page itself, so
// they are printed with the other forms only, and not with -q.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"dailypapers"
	"dailypapers/examples/internal/pages"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// forms are what papers are printed as. Pages as JSON are another thing.
var forms = map[string]func(io.Writer, []dailypapers.Paper) error{
	"json":   nil,
	"jsonl":  writeJSONLines,
	"csv":    writeCSV,
	"bibtex": writeBibTeX,
}

// run is the command; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var parser dailypapers.Parser
	flags := flag.NewFlagSet("dump", flag.ContinueOnError)
	flags.SetOutput(stderr)
	form := flags.String("as", "json", "print as this `FORM`: json, jsonl, csv or bibtex")
	pages.TodayFlag(flags, &parser)
	flags.StringVar((*string)(&parser.Format), "format", "", "the `FORMAT` of the input, json, hydration, dom, snapshot, table, markdown or text")
	quiet := flags.Bool("q", false, "print errors only")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: dump [-as FORM] [-today DATE] [-format FORMAT] [-q] [FILE|FOLDER...]")
		flags.PrintDefaults()
	}
	switch err := flags.Parse(args); {
	case err == flag.ErrHelp:
		return 0
	case err != nil:
		return 2
	}
	write, known := forms[*form]
	if !known {
		fmt.Fprintf(stderr, "dump: -as %q: not %s\n", *form, strings.Join(slices.Sorted(maps.Keys(forms)), ", "))
		return 2
	}
	listings, ok := pages.Read(flags.Args(), stdin, parser, stderr, "dump", *quiet || write == nil)
	var err error
	switch {
	case len(listings) == 0:
		return 1
	case write == nil:
		err = writeJSON(stdout, "  ", listings)
	default:
		err = write(stdout, dailypapers.Merge(listings...).Papers)
	}
	if err != nil {
		fmt.Fprintf(stderr, "dump: %v\n", err)
	}
	if err != nil || !ok {
		return 1
	}
	return 0
}

func writeJSONLines(w io.Writer, papers []dailypapers.Paper) error { return writeJSON(w, "", papers) }

// writeJSON writes values behind one another, on a line each if indent is "".
func writeJSON[T any](w io.Writer, indent string, values []T) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", indent)
	for _, v := range values {
		if err := out.Encode(v); err != nil {
			return err
		}
	}
	return nil
}
