package main

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"dailypapers"
)

// A selection says which papers a feed holds, and in which order.
type selection struct {
	values url.Values // as given, without empty ones

	minUpvotes   int
	org          string
	match        *regexp.Regexp
	since, until dailypapers.Date
	kind         dailypapers.Kind
	sort         string
	limit        int // 0: all

	today dailypapers.Date // from which "7 days ago" counts
}

// parameters are what a selection is made of, on the command line and in the
// query of an address.
var parameters = []struct {
	name, usage string
	set         func(*selection, string) error
}{
	{"min-upvotes", "only papers with `n` upvotes or more", (*selection).setMinUpvotes},
	{"org", "only papers of the organization with this `name` or handle", (*selection).setOrg},
	{"match", "only papers whose title, abstract or keywords match `regexp`", (*selection).setMatch},
	{"since", "only papers of `date` or later", (*selection).setSince},
	{"until", "only papers of `date` or earlier", (*selection).setUntil},
	{"kind", "only papers on pages of `kind` daily, weekly, monthly, trending, search or paper", (*selection).setKind},
	{"sort", "order by `newest` or votes (default newest)", (*selection).setSort},
	{"limit", "the first `n` papers (default all, or 100 with -http)", (*selection).setLimit},
}

// kinds are the kinds of pages.
var kinds = []dailypapers.Kind{
	dailypapers.KindDaily, dailypapers.KindWeekly, dailypapers.KindMonthly,
	dailypapers.KindTrending, dailypapers.KindSearch, dailypapers.KindPaper,
}

// newSelection reads parameters. An empty one, as an empty field of a form
// sends it, is one that is not given.
func newSelection(values url.Values, today dailypapers.Date) (*selection, error) {
	s := &selection{values: url.Values{}, sort: "newest", today: today}
	for _, name := range slices.Sorted(maps.Keys(values)) {
		set := setterOf(name)
		switch given := values[name]; {
		case set == nil:
			return nil, fmt.Errorf("%s: no such parameter", strconv.Quote(name))
		case len(given) > 1:
			return nil, fmt.Errorf("%s: given %d times", name, len(given))
		}
		value := strings.TrimSpace(values.Get(name))
		if value == "" {
			continue
		}
		if err := set(s, value); err != nil {
			return nil, fmt.Errorf("%s %q: %w", name, value, err)
		}
		s.values.Set(name, value)
	}
	return s, nil
}

func setterOf(name string) func(*selection, string) error {
	for _, p := range parameters {
		if p.name == name {
			return p.set
		}
	}
	return nil
}

func (s *selection) setOrg(value string) error {
	s.org = value
	return nil
}

func (s *selection) setMinUpvotes(value string) (err error) {
	s.minUpvotes, err = parseNumber(value)
	return err
}

func (s *selection) setLimit(value string) (err error) {
	s.limit, err = parseNumber(value)
	return err
}

func parseNumber(value string) (int, error) {
	n, err := strconv.Atoi(value)
	if err != nil || n < 0 {
		return 0, errors.New("not a number, 0 or more")
	}
	return n, nil
}

func (s *selection) setMatch(value string) (err error) {
	s.match, err = regexp.Compile(value)
	return err
}

func (s *selection) setSince(value string) (err error) {
	s.since, err = s.parseDate(value)
	s.since.Month, s.since.Day = max(s.since.Month, 1), max(s.since.Day, 1)
	return err
}

func (s *selection) setUntil(value string) (err error) {
	s.until, err = s.parseDate(value)
	if s.until.Month == 0 {
		s.until.Month = time.December
	}
	if s.until.Day == 0 {
		s.until.Day = time.Date(s.until.Year, s.until.Month+1, 0, 0, 0, 0, 0, time.UTC).Day()
	}
	return err
}

func (s *selection) parseDate(value string) (dailypapers.Date, error) {
	d, err := dailypapers.ParseDate(value, s.today)
	if err == nil && d.Year == 0 {
		err = errors.New("the year is missing")
	}
	return d, err
}

func (s *selection) setKind(value string) error {
	s.kind = dailypapers.Kind(value)
	if !slices.Contains(kinds, s.kind) {
		return errors.New("not daily, weekly, monthly, trending, search or paper")
	}
	return nil
}

func (s *selection) setSort(value string) error {
	s.sort = value
	if value != "newest" && value != "votes" {
		return errors.New("not newest or votes")
	}
	return nil
}

// apply returns the selected papers in order. It does not look at the kind:
// that is a matter of pages, which a shelf knows.
func (s *selection) apply(papers []dailypapers.Paper) []*dailypapers.Paper {
	var chosen []*dailypapers.Paper
	for i := range papers {
		if s.keeps(&papers[i]) {
			chosen = append(chosen, &papers[i])
		}
	}
	slices.SortStableFunc(chosen, s.compare)
	if s.limit > 0 && len(chosen) > s.limit {
		chosen = chosen[:s.limit]
	}
	return chosen
}

// keeps reports whether a paper passes the filters.
func (s *selection) keeps(p *dailypapers.Paper) bool {
	day := dayOf(p)
	switch {
	case s.minUpvotes > 0 && (!p.Upvotes.Known || p.Upvotes.N < s.minUpvotes):
		return false
	case s.org != "" && !strings.EqualFold(s.org, p.Organization.Name) && !strings.EqualFold(s.org, p.Organization.Handle):
		return false
	case !s.since.IsZero() && (day.IsZero() || day.Compare(s.since) < 0):
		return false
	case !s.until.IsZero() && (day.IsZero() || day.Compare(s.until) > 0):
		return false
	}
	return s.match == nil || s.match.MatchString(p.Title) || s.match.MatchString(p.Abstract) ||
		slices.ContainsFunc(p.AIKeywords, s.match.MatchString)
}

// compare orders papers. Those that are equal stay in the order of their pages.
func (s *selection) compare(a, b *dailypapers.Paper) int {
	if s.sort == "votes" {
		return cmp.Compare(votes(b), votes(a))
	}
	return timeOf(b).Compare(timeOf(a))
}

// votes returns the upvotes, with an unknown count behind 0.
func votes(p *dailypapers.Paper) int {
	if !p.Upvotes.Known {
		return -1
	}
	return p.Upvotes.N
}

// dayOf returns the day of a paper in UTC, complete or zero.
func dayOf(p *dailypapers.Paper) dailypapers.Date {
	t := timeOf(p)
	if t.IsZero() {
		return dailypapers.Date{}
	}
	year, month, day := t.Date()
	return dailypapers.Date{Year: year, Month: month, Day: day}
}

// timeOf returns the time at which a paper was listed, else published, else the
// month that its arXiv id begins with. It is zero if nothing is known.
func timeOf(p *dailypapers.Paper) time.Time {
	t := instant(p.Submitted, p.SubmittedAt)
	if t.IsZero() {
		t = instant(p.Published, p.PublishedAt)
	}
	if t.IsZero() && len(p.ID) > 4 && p.ID[4] == '.' {
		if month, err := time.Parse("0601", p.ID[:4]); err == nil && month.Year() >= 2007 {
			t = month
		}
	}
	return t
}

// instant returns at, or the beginning of the day if at is unknown.
func instant(day dailypapers.Date, at time.Time) time.Time {
	if !at.IsZero() || day.Year == 0 {
		return at.UTC()
	}
	return time.Date(day.Year, max(day.Month, 1), max(day.Day, 1), 0, 0, 0, 0, time.UTC)
}
