package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"dailypapers"
)

// columns are the cells of a paper, named as in JSON. Lists are joined by "; ".
var columns = []struct {
	name string
	cell func(dailypapers.Paper) string
}{
	{"id", func(p dailypapers.Paper) string { return p.ID }},
	{"title", func(p dailypapers.Paper) string { return p.Title }},
	{"day", func(p dailypapers.Paper) string { return p.Day().String() }},
	{"submitted", func(p dailypapers.Paper) string { return p.Submitted.String() }},
	{"published", func(p dailypapers.Paper) string { return p.Published.String() }},
	{"withdrawnAt", func(p dailypapers.Paper) string { return instant(p.WithdrawnAt) }},
	{"upvotes", func(p dailypapers.Paper) string { return number(p.Upvotes) }},
	{"comments", func(p dailypapers.Paper) string { return number(p.Comments) }},
	{"githubStars", func(p dailypapers.Paper) string { return number(p.GitHubStars) }},
	{"rounded", rounded},
	{"organization", func(p dailypapers.Paper) string { return p.Organization.Name }},
	{"organizationHandle", func(p dailypapers.Paper) string { return p.Organization.Handle }},
	{"submittedBy", func(p dailypapers.Paper) string { return p.SubmittedBy.Name }},
	{"submittedByHandle", func(p dailypapers.Paper) string { return p.SubmittedBy.Handle }},
	{"authors", func(p dailypapers.Paper) string { return strings.Join(names(p), "; ") }},
	{"authorCount", func(p dailypapers.Paper) string {
		return number(dailypapers.Count{N: p.AuthorCount, Known: p.AuthorCount > 0})
	}},
	{"aiKeywords", func(p dailypapers.Paper) string { return strings.Join(p.AIKeywords, "; ") }},
	{"aiSummary", func(p dailypapers.Paper) string { return p.AISummary }},
	{"abstract", func(p dailypapers.Paper) string { return p.Abstract }},
	{"githubRepo", func(p dailypapers.Paper) string { return p.GitHubRepo }},
	{"projectPage", func(p dailypapers.Paper) string { return p.ProjectPage }},
	{"page", dailypapers.Paper.PageURL},
}

func writeCSV(w io.Writer, papers []dailypapers.Paper) error {
	out := csv.NewWriter(w)
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	if err := out.Write(row); err != nil {
		return err
	}
	for _, p := range papers {
		for i, c := range columns {
			row[i] = c.cell(p)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// number returns a count as programs read it, "" if it is unknown.
func number(c dailypapers.Count) string {
	if !c.Known {
		return ""
	}
	return strconv.Itoa(c.N)
}

// rounded names the counts that the page rounds.
func rounded(p dailypapers.Paper) string {
	var names []string
	for _, c := range []struct {
		name  string
		count dailypapers.Count
	}{{"upvotes", p.Upvotes}, {"comments", p.Comments}, {"githubStars", p.GitHubStars}} {
		if c.count.Known && c.count.Rounded {
			names = append(names, c.name)
		}
	}
	return strings.Join(names, "; ")
}

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func names(p dailypapers.Paper) []string {
	all := make([]string, len(p.Authors))
	for i, a := range p.Authors {
		all[i] = a.Name
	}
	return all
}
