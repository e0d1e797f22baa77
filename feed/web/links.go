package web

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dailypapers"
	"dailypapers/feed"
)

// here returns the name of the page that is shown. The newest day has no name of
// its own.
func (m *pageMaker) here() string {
	if m.path == "" {
		return ""
	}
	return m.period.String()
}

// link returns an address relative to the page, so that the handler may stand
// anywhere. Pictures that are off stay off.
func (m *pageMaker) link(name string, query url.Values) string {
	if !m.asked.thumbnails && !m.h.NoThumbnails && query == nil {
		query = url.Values{"thumbnails": {"no"}}
	}
	address := strings.Repeat("../", strings.Count(m.path, "/")) + name
	if address == "" {
		address = "./"
	}
	if len(query) > 0 {
		address += "?" + query.Encode()
	}
	return address
}

// without returns what the address asks for, without some of it.
func (m *pageMaker) without(names ...string) url.Values {
	query := url.Values{}
	for name, values := range m.asked.values {
		if !slices.Contains(names, name) {
			query[name] = slices.Clone(values)
		}
	}
	return query
}

// with returns what the address asks for, with one thing changed, on the first page.
func (m *pageMaker) with(name, value string) url.Values {
	query := m.without("page")
	query.Set(name, value)
	return query
}

// to returns the address of all papers with one thing, such as an organization.
func (m *pageMaker) to(name, value string) string {
	query := url.Values{name: {value}}
	if !m.asked.thumbnails && !m.h.NoThumbnails {
		query.Set("thumbnails", "no")
	}
	return m.link("all", query)
}

// orders returns links to the same papers in other orders.
func (m *pageMaker) orders() []link {
	choices := []struct{ text, value string }{
		{"by day", string(feed.Newest)}, {"by votes", string(feed.MostVotes)},
		{"by stars", string(feed.MostStars)}, {"by comments", string(feed.MostComments)},
	}
	current := string(cmp.Or(m.asked.filter.Order, feed.Newest))
	if m.period.unit == oneDay { // by day is by votes
		choices = choices[1:]
		if current == string(feed.Newest) {
			current = string(feed.MostVotes)
		}
	}
	var links []link
	for _, c := range choices {
		links = append(links, link{c.text, m.link(m.here(), m.with("sort", c.value)), c.value == current})
	}
	return links
}

// pages returns links to the parts of a long list: 1 … 4 5 6 … 20.
func (m *pageMaker) pages(last int) []link {
	if last == 1 {
		return nil
	}
	to := func(text string, n int) link {
		query := m.with("page", strconv.Itoa(n))
		if n == 1 {
			query.Del("page")
		}
		return link{text, m.link(m.here(), query), text == strconv.Itoa(m.asked.page)}
	}
	var links []link
	if m.asked.page > 1 {
		links = append(links, to("‹", m.asked.page-1))
	}
	shown := 0
	for n := 1; n <= last; n++ {
		if n > 1 && n < last && (n < m.asked.page-2 || n > m.asked.page+2) {
			continue
		}
		if n > shown+1 {
			links = append(links, link{Text: "…"})
		}
		links = append(links, to(strconv.Itoa(n), n))
		shown = n
	}
	if m.asked.page < last {
		links = append(links, to("›", m.asked.page+1))
	}
	return links
}

// filterNames are the parameters that choose papers, with what each says.
var filterNames = []struct{ name, says string }{
	{"match", "about “%s”"}, {"not", "not about “%s”"}, {"regexp", "matching /%s/"}, {"org", "of %s"}, {"submitter", "submitted by %s"},
	{"keyword", "with the keyword “%s”"}, {"min-upvotes", "with %s votes or more"}, {"since", "since %s"}, {"until", "until %s"}, {"kind", "on %s pages"},
}

// filters returns what is filtered, each with the address without it.
func (m *pageMaker) filters() []link {
	var links []link
	for _, f := range filterNames {
		values := m.asked.values[f.name]
		for i, value := range values {
			rest := m.without("page")
			rest[f.name] = slices.Delete(slices.Clone(values), i, i+1)
			links = append(links, link{Text: fmt.Sprintf(f.says, m.nameOf(f.name, value)), Address: m.link(m.here(), rest)})
		}
	}
	return links
}

// nameOf returns the name of an account that is asked for by its handle.
func (m *pageMaker) nameOf(parameter, value string) string {
	account := map[string]func(*dailypapers.Paper) dailypapers.Account{
		"org":       func(p *dailypapers.Paper) dailypapers.Account { return p.Organization },
		"submitter": func(p *dailypapers.Paper) dailypapers.Account { return p.SubmittedBy },
	}[parameter]
	if account == nil {
		return value
	}
	for i := range m.shelf.papers {
		if a := account(&m.shelf.papers[i]); strings.EqualFold(a.Handle, value) && a.Name != "" {
			return a.Name
		}
	}
	return value
}
