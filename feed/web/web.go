// Package web serves feeds and a page of the papers in a folder of saved pages.
//
//	h := &web.Handler{Pages: os.DirFS("pages")}
//	http.Handle("/papers/", http.StripPrefix("/papers", h))
//
// A [Handler] answers these addresses:
//
//	/                             the papers of the newest day
//	/2026-03-18                   of a day
//	/2026-W12                     of a week
//	/2026-03                      of a month
//	/all                          all papers
//	/feed.atom /feed.rss /feed.json
//
// The query of each may hold the parameters of feed.ParseFilter, as in
// /all?org=example-lab&min-upvotes=10, except that pages are asked for with page=2
// instead of an offset. A limit is that of one page, 100 if it is not given and
// 1,000 at most. With thumbnails=no the page shows none.
//
// Pages that are new or have changed are read when a request comes in, at most once
// a second and several at a time. While that goes on the pages for people show what
// is read so far; feeds wait until all is read for the first time, so that no entry
// is dated by chance.
//
// Answers are compressed where the client asks for it, have an ETag, and load nothing
// from anywhere but the papers' thumbnails.
package web

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"dailypapers"
	"dailypapers/feed"
)

// A Handler serves the papers of saved pages. The fields must not be changed once
// it is in use; all but Pages may be zero.
type Handler struct {
	// Pages is the folder of saved pages, as a feed.Folder reads it.
	Pages fs.FS

	// Parser reads the pages.
	Parser dailypapers.Parser

	// Title names the feeds and the page; "" means "Daily Papers".
	Title string

	// URL is the address at which the handler is found from outside, such as
	// "https://example.org/papers". Feeds say where they are to be found only if
	// it is given.
	URL string

	// Query is a filter that holds for every answer, spelled as feed.ParseFilter
	// reads it. What "7 days ago" means goes on with the clock. Its sort and limit
	// are those of requests that have none.
	Query url.Values

	// Counts is that of feed.Feed. NoThumbnails leaves out the pictures.
	Counts       bool
	NoThumbnails bool

	// Report is called with every page that is new or has changed, as it is read,
	// so that its problems can be told. nil means that nobody wants to know.
	Report func(feed.Page)

	reading sync.Mutex // held while folder is read
	folder  feed.Folder

	mu       sync.Mutex
	looked   time.Time     // when the folder was read last
	updating chan struct{} // closed when the update under way is done; nil if there is none

	edition atomic.Pointer[edition] // nil before anything is read
}

// Limits of an answer and of patience.
const (
	defaultPapers = 100
	mostPapers    = 1000
	lookEvery     = time.Second
	pagePatience  = 100 * time.Millisecond // with an update under way
	feedPatience  = 20 * time.Second       // with the first one
)

// Update reads the pages that are new or have changed, and returns when the answers
// tell of them. Requests do so by themselves; a server calls it when it starts, so
// that the first one need not wait.
func (h *Handler) Update() {
	h.reading.Lock()
	defer h.reading.Unlock()
	h.folder.FS, h.folder.Parser = h.Pages, h.Parser
	old := h.edition.Load()
	first := old == nil || !old.complete
	before, read, next := len(h.folder.Pages()), 0, 1
	for page := range h.folder.Read() {
		if h.Report != nil {
			h.Report(page)
		}
		if read++; first && read == next { // ever fewer, so that merging stays linear
			h.edition.Store(newEdition(h, false))
			next *= 4
		}
	}
	if first || read > 0 || before != len(h.folder.Pages()) || old.today != today() {
		h.edition.Store(newEdition(h, true))
	}
}

// today returns the day in UTC, from which relative days of filters count.
func today() dailypapers.Date { return dailypapers.DateOf(time.Now()) }

// update returns a channel that is closed when the newest pages are read. It starts
// to read if nobody does and the last time is long ago.
func (h *Handler) update() <-chan struct{} {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.updating == nil && (h.edition.Load() == nil || time.Since(h.looked) >= lookEvery) {
		h.updating = make(chan struct{})
		go func() {
			h.Update()
			h.mu.Lock()
			defer h.mu.Unlock()
			close(h.updating)
			h.updating, h.looked = nil, time.Now()
		}()
	}
	if h.updating == nil {
		return closed
	}
	return h.updating
}

var closed = func() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}()

// current returns the newest edition that is there after waiting for an update with
// the given patience; nil if there is none.
func (h *Handler) current(ctx context.Context, patience time.Duration) *edition {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-h.update():
	case <-timer.C:
	case <-ctx.Done():
	}
	return h.edition.Load()
}

// ServeHTTP answers a request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", securityPolicy)
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "Method Not Allowed", http.StatusMethodNotAllowed)
		return
	}
	if name, isFeed := strings.CutPrefix(strings.TrimPrefix(r.URL.Path, "/"), "feed."); isFeed && formats[name].write != nil {
		h.serveFeed(w, r, name)
		return
	}
	h.servePage(w, r)
}

// formats are the formats of a feed by the ends of their addresses.
var formats = map[string]struct {
	name, mediaType string
	write           func(feed.Feed, *strings.Builder) error
}{
	"atom": {"Atom", "application/atom+xml", func(f feed.Feed, b *strings.Builder) error { return f.WriteAtom(b) }},
	"rss":  {"RSS", "application/rss+xml", func(f feed.Feed, b *strings.Builder) error { return f.WriteRSS(b) }},
	"json": {"JSON Feed", "application/feed+json", func(f feed.Feed, b *strings.Builder) error { return f.WriteJSON(b) }},
}

// serveFeed answers with a feed, or with what is wrong in plain text.
func (h *Handler) serveFeed(w http.ResponseWriter, r *http.Request, name string) {
	e := h.current(r.Context(), pagePatience)
	if e == nil || !e.complete {
		e = h.current(r.Context(), feedPatience)
	}
	if e == nil || !e.complete {
		w.Header().Set("Retry-After", "10")
		http.Error(w, "the pages are still being read", http.StatusServiceUnavailable)
		return
	}
	a, err := newAsked(h, e, r.URL)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer, err := e.answer("feed."+name+"?"+a.values.Encode(), func() (string, error) {
		return h.feed(name, e, a)
	})
	if err != nil {
		http.Error(w, "the feed could not be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", formats[name].mediaType+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache") // keep it, but ask whether it is new
	answer.serve(w, r, e.made)
}

// feed makes a feed of the papers that are asked for.
func (h *Handler) feed(name string, e *edition, a asked) (string, error) {
	s, err := e.shelf(a.filter.Kind)
	if err != nil {
		return "", err
	}
	f := a.filter
	f.Limit, f.Offset = a.size, (a.page-1)*a.size
	if f.Order == "" {
		f.Order = feed.Newest
	}
	lasting := a.filter // a window that moves, or another order, is the same feed
	lasting.Since, lasting.Until, lasting.Order = dailypapers.Date{}, dailypapers.Date{}, ""
	out := feed.Feed{
		Title:    title(h.title(), lasting.String()),
		Subtitle: title("Papers listed by Hugging Face", e.base.String(), a.filter.String()),
		Counts:   h.Counts,
		Papers:   f.Apply(s.papers),
	}
	if h.URL != "" {
		query := ""
		if len(a.values) > 0 {
			query = "?" + a.values.Encode()
		}
		base := strings.TrimSuffix(h.URL, "/")
		out.URL, out.Page = base+"/feed."+name+query, base+"/all"+query
	}
	var b strings.Builder
	err = formats[name].write(out, &b)
	return b.String(), err
}

func (h *Handler) title() string {
	if h.Title == "" {
		return "Daily Papers"
	}
	return h.Title
}

// What is asked for by the query of an address.
type asked struct {
	values     url.Values // as given, trimmed, without empty ones
	filter     feed.Filter
	page, size int
	thumbnails bool
}

// newAsked reads a query. The error is a *feed.ParameterError or says that the
// query can't be read at all. What can be read is there beside an error.
func newAsked(h *Handler, e *edition, address *url.URL) (asked, error) {
	a := asked{values: url.Values{}, page: 1, size: defaultPapers, thumbnails: !h.NoThumbnails}
	query, err := url.ParseQuery(address.RawQuery)
	if err != nil {
		return a, errors.New("the query of the address can't be read")
	}
	for name, values := range query {
		for _, v := range values {
			if v = strings.TrimSpace(v); v != "" {
				a.values.Add(name, v)
			}
		}
	}
	rest := url.Values{}
	for name, values := range a.values {
		switch name {
		case "page":
			a.page, err = strconv.Atoi(values[0])
			if err != nil || a.page < 1 || a.page > 1e6 || len(values) > 1 {
				return a, &feed.ParameterError{Name: name, Value: values[0], Err: errors.New("not a page")}
			}
		case "thumbnails":
			if values[0] != "no" || len(values) > 1 {
				return a, &feed.ParameterError{Name: name, Value: values[0], Err: errors.New(`not "no"`)}
			}
			a.thumbnails = false
		case "offset":
			return a, &feed.ParameterError{Name: name, Value: values[0], Err: errors.New("not here; ask for a page")}
		default:
			rest[name] = values
		}
	}
	a.filter, err = feed.ParseFilter(rest, e.today)
	if err != nil {
		return a, err
	}
	if a.filter.Order == "" {
		a.filter.Order = e.base.Order
	}
	switch limit := a.filter.Limit; {
	case limit > mostPapers || limit == 0 && a.values.Has("limit"):
		return a, &feed.ParameterError{Name: "limit", Value: a.values.Get("limit"), Err: fmt.Errorf("not from 1 to %d", mostPapers)}
	case limit > 0:
		a.size = limit
	case e.base.Limit > 0:
		a.size = min(e.base.Limit, mostPapers)
	}
	return a, nil
}

// title joins what is not empty.
func title(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
