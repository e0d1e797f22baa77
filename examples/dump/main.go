// Dump prints saved Daily Papers pages as JSON, one indented document a page.
//
//	dump [-today DATE] [-format F] [FILE...]
//
// Without a FILE it reads standard input. DATE is anything that
// dailypapers.ParseDate reads, such as 2026-11-23; it completes dates that a
// page prints without a year. F is json, hydration, dom, markdown or text; dump
// looks at the input if it is not given.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"dailypapers"
)

func main() {
	var parser dailypapers.Parser
	flag.Func("today", "the `date` on which the page was saved or read", func(s string) (err error) {
		parser.Today, err = dailypapers.ParseDate(s, dailypapers.Date{})
		return err
	})
	flag.StringVar((*string)(&parser.Format), "format", "", "the `form` of the input: json, hydration, dom, markdown or text")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: dump [-today DATE] [-format F] [FILE...]")
		flag.PrintDefaults()
	}
	flag.Parse()
	files := flag.Args()
	if len(files) == 0 {
		files = []string{"-"}
	}
	failed := false
	for _, name := range files {
		if err := dump(os.Stdout, &parser, name); err != nil {
			fmt.Fprintf(os.Stderr, "dump: %s: %v\n", name, err)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

// dump prints the listing in the named file; "-" is standard input.
func dump(w io.Writer, parser *dailypapers.Parser, name string) error {
	in := os.Stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	listing, err := parser.Parse(in)
	if err != nil {
		return err
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(listing)
}
