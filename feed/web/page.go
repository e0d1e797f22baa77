package web

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"net/http"
	"strconv"
	"strings"

	"dailypapers/feed"
)

// The page for people: what of a request and of its papers goes into page.html.

var (
	//go:embed page.html
	pageSource string
	//go:embed page.css
	style string
	//go:embed page.js
	script string

	pageTemplate = template.Must(template.New("page").Parse(pageSource))
)

// securityPolicy allows the page its own style and script and the thumbnails, and
// nothing else.
var securityPolicy = "default-src 'none'; img-src https: data:; style-src " + hashOf(style) + "; script-src " + hashOf(script) +
	"; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// A view is what page.html shows. What is empty is not shown.
type view struct {
	Style  template.CSS
	Script template.JS

	Site, About string // the title, and what the handler's filter keeps
	Home        string // the address of the newest day
	Title       string // of the window
	Heading     string
	Reading     bool   // whether pages are still being read
	What        string // what is filtered
	Problem     link   // what went wrong, with the field that it is about
	Feeds       []feedLink

	Periods       []link
	Before, After link
	Strip         strip
	Form          form
	Filters       []link // what is filtered, each with the address without it
	Clear         string // the address without any of them
	Count         string
	Orders        []link
	Days          []dayView
	Pages         []link
	Pictures      link // switches thumbnails off or on
}

// A link leads somewhere. Current says that it leads here; one without an address
// is text.
type link struct {
	Text, Address string
	Current       bool
}

// A feedLink leads to a feed of the papers that the page shows.
type feedLink struct {
	link
	Type template.HTMLAttr // not every reader knows that &#43; is a plus
}

// A dayView is one day's papers. Heading is "" on the page of a day.
type dayView struct {
	Heading, Address string
	Papers           []paperView
}

// servePage answers with the page for people. An error is the same page.
func (h *Handler) servePage(w http.ResponseWriter, r *http.Request) {
	if strings.Count(r.URL.Path, "/") > 4 { // every link would lead up that far
		http.NotFound(w, r)
		return
	}
	e := h.current(r.Context(), pagePatience)
	if e == nil {
		e = newEdition(&Handler{Query: h.Query}, false) // nothing is read yet
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	a, badQuery := newAsked(h, e, r.URL)
	page := &pageMaker{h: h, e: e, asked: a, path: strings.TrimPrefix(r.URL.Path, "/")}
	made, status := (*answer)(nil), http.StatusOK
	err := badQuery
	if err == nil && e.complete {
		made, err = e.answer(page.path+"?"+a.values.Encode(), page.html)
	} else if err == nil {
		made, err = page.answer(nil)
	}
	var notThere notFound
	switch {
	case err == nil && e.complete:
		w.Header().Set("Cache-Control", "no-cache") // keep it, but ask whether it is new
		made.serve(w, r, e.made)
		return
	case err == nil:
	case errors.As(err, &notThere):
		status = http.StatusNotFound
	case badQuery != nil:
		status = http.StatusBadRequest
	default:
		status = http.StatusInternalServerError
	}
	if err != nil {
		if made, err = page.answer(err); err != nil {
			http.Error(w, "the page could not be made", http.StatusInternalServerError)
			return
		}
	}
	w.Header().Set("Cache-Control", "no-store")
	made.write(w, r, status)
}

// A notFound says what is not there.
type notFound string

func (e notFound) Error() string { return string(e) }

// A pageMaker makes one page.
type pageMaker struct {
	h      *Handler
	e      *edition
	asked  asked
	path   string // as asked for
	shelf  *shelf
	period period
}

func (m *pageMaker) answer(problem error) (*answer, error) {
	body, err := m.render(problem)
	if err != nil {
		return nil, err
	}
	return newAnswer(body), nil
}

func (m *pageMaker) html() (string, error) { return m.render(nil) }

// render returns the page: with its papers, or with what is wrong. The error is
// that there is no such page.
func (m *pageMaker) render(problem error) (string, error) {
	var err error
	if m.shelf, err = m.e.shelf(m.asked.filter.Kind); err != nil {
		if problem == nil {
			return "", err
		}
		m.shelf = &shelf{}
	}
	known := true
	if m.path == "" {
		m.period = cmp.Or(periodOf(oneDay, m.shelf.newest()), period{unit: all})
	} else if m.period, known = parsePeriod(m.path); !known {
		m.period = period{unit: all}
		if problem == nil {
			return "", notFound("There is no such page.")
		}
	}
	v := m.frame()
	if problem != nil {
		v.Heading = "That did not work"
		if errors.As(problem, new(notFound)) {
			v.Heading = "Not found"
		}
		v.Problem = v.Form.mark(problem)
		v.Filters, v.Feeds, v.Pictures = nil, nil, link{} // they would not work either
	} else if err := m.fill(v); err != nil {
		return "", err
	}
	for i, f := range v.Filters {
		if i > 0 {
			v.What += ", "
		}
		v.What += f.Text
	}
	v.Title = strings.TrimSuffix(v.Heading+" "+v.What, " ") + " – " + v.Site
	var b strings.Builder
	err = pageTemplate.Execute(&b, v)
	return b.String(), err
}

// frame makes what stands around the papers.
func (m *pageMaker) frame() *view {
	v := &view{
		Style: template.CSS(style), Script: template.JS(script),
		Site:    m.h.title(),
		About:   m.e.base.String(),
		Home:    m.link("", nil),
		Heading: m.period.heading(),
		Reading: !m.e.complete,
		Form:    m.form(),
		Filters: m.filters(),
		Strip:   m.strip(),
	}
	if len(v.Filters) > 0 {
		v.Clear = m.link(m.here(), nil)
	}
	for _, name := range []string{"atom", "rss", "json"} {
		f := formats[name]
		v.Feeds = append(v.Feeds, feedLink{
			link{Text: f.name, Address: m.link("feed."+name, m.without("page", "thumbnails"))},
			template.HTMLAttr(fmt.Sprintf("type=%q", f.mediaType)),
		})
	}
	at := m.period.last // the periods that the page's last day is in
	if newest := m.shelf.newest(); m.period.unit == all || m.period.has(newest) {
		at = newest
	}
	for _, u := range []struct {
		unit unit
		text string
	}{{oneDay, "Day"}, {week, "Week"}, {month, "Month"}, {all, "All"}} {
		p := periodOf(u.unit, at)
		if u.unit == all {
			p.unit = all
		}
		if p.unit != "" {
			v.Periods = append(v.Periods, link{u.text, m.link(p.String(), nil), u.unit == m.period.unit})
		}
	}
	before, after := m.shelf.around(m.period)
	keep := m.without("page")
	if before.unit != "" {
		v.Before = link{Text: before.short(m.period), Address: m.link(before.String(), keep)}
	}
	if after.unit != "" {
		v.After = link{Text: after.short(m.period), Address: m.link(after.String(), keep)}
	}
	v.Pictures = link{Text: "Without pictures", Address: m.link(m.here(), m.with("thumbnails", "no"))}
	if !m.asked.thumbnails {
		v.Pictures = link{Text: "With pictures", Address: m.link(m.here(), m.without("thumbnails"))}
	}
	if m.h.NoThumbnails {
		v.Pictures = link{}
	}
	return v
}

// fill makes the papers and what leads to others. The error is that there is no
// such page.
func (m *pageMaker) fill(v *view) error {
	filter := m.asked.filter
	filter.Limit = 0
	if filter.Order == feed.Newest {
		filter.Order = "" // the shelf's
	}
	papers := m.shelf.in(m.period)
	if len(papers) == 0 && m.path != "" && m.period.unit != all && m.e.complete {
		return notFound("No papers of " + m.period.heading() + " are here.")
	}
	papers = filter.Apply(papers)
	total, size := len(papers), m.asked.size
	pages := max(1, (total+size-1)/size)
	if m.asked.page > pages {
		return notFound(fmt.Sprintf("There is no page %d: the papers fill %d.", m.asked.page, pages))
	}
	from := (m.asked.page - 1) * size
	papers = papers[from:min(from+size, total)]
	v.Count = countText(from, len(papers), total)
	v.Pages = m.pages(pages)
	if total > 0 {
		v.Orders = m.orders()
	}
	headings := m.period.unit != oneDay && filter.Order == ""
	for _, p := range papers {
		day := p.Day()
		if len(v.Days) == 0 || headings && v.Days[len(v.Days)-1].Address != day.String() {
			v.Days = append(v.Days, dayView{Address: day.String()})
			if headings {
				v.Days[len(v.Days)-1].Heading = headingOf(day)
			}
		}
		d := &v.Days[len(v.Days)-1]
		d.Papers = append(d.Papers, m.paper(p, filter.Order))
	}
	for i := range v.Days { // only days have an address
		if d := &v.Days[i]; len(d.Address) == len("2026-03-18") && m.period.unit != oneDay {
			d.Address = m.link(d.Address, nil)
		} else {
			d.Address = ""
		}
	}
	return nil
}

// countText says how many papers there are: "43 papers", "101 to 200 of 325
// papers".
func countText(from, shown, total int) string {
	switch {
	case total == 0:
		return "No papers match."
	case total == 1:
		return "1 paper"
	case shown == total:
		return strconv.Itoa(total) + " papers"
	}
	return fmt.Sprintf("%d to %d of %d papers", from+1, from+shown, total)
}
