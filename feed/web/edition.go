package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"dailypapers"
	"dailypapers/feed"
)

// mostCached bounds the bytes of answers that an edition keeps.
const mostCached = 32 << 20

// An edition is what the folder held at one time, with the answers made of it.
type edition struct {
	listings []*dailypapers.Listing
	complete bool             // whether all pages are read
	made     time.Time        // when
	today    dailypapers.Date // from which the base's days count
	base     feed.Filter      // the handler's
	baseErr  error

	making  chan struct{} // bounds how many answers are made at a time
	mu      sync.Mutex
	shelves map[dailypapers.Kind]*shelf
	answers map[string]*answer // by what was asked for
	size    int                // of all answers
}

func newEdition(h *Handler, complete bool) *edition {
	e := &edition{
		listings: h.folder.Listings(),
		complete: complete,
		made:     time.Now(),
		today:    today(),
		making:   make(chan struct{}, runtime.GOMAXPROCS(0)),
		shelves:  map[dailypapers.Kind]*shelf{},
		answers:  map[string]*answer{},
	}
	if e.base, e.baseErr = feed.ParseFilter(h.Query, e.today); e.baseErr == nil {
		e.shelves[""] = e.newShelf("") // nobody has to wait for it
	}
	return e
}

// A shelf holds papers: the last day first, and within a day the most votes first.
type shelf struct {
	papers []dailypapers.Paper
	days   []day // the last one first
}

// A day is a part of a shelf. Its date may be a month or zero, where more is not
// known of the papers.
type day struct {
	date   dailypapers.Date
	papers []dailypapers.Paper
	votes  int // of all papers
}

// shelf returns the papers on pages of a kind, of all pages if it is "".
func (e *edition) shelf(kind dailypapers.Kind) (*shelf, error) {
	if e.baseErr != nil {
		return nil, e.baseErr
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.shelves[kind] == nil {
		e.shelves[kind] = e.newShelf(kind)
	}
	return e.shelves[kind], nil
}

func (e *edition) newShelf(kind dailypapers.Kind) *shelf {
	filter := e.base
	filter.Order, filter.Limit, filter.Offset = "", 0, 0
	papers := filter.Papers(slices.DeleteFunc(slices.Clone(e.listings), func(l *dailypapers.Listing) bool {
		return kind != "" && kind != l.Kind
	})...)
	papers = feed.Filter{Order: feed.MostVotes}.Apply(papers)
	s := &shelf{}
	byDay := map[dailypapers.Date][]dailypapers.Paper{}
	for _, p := range papers {
		byDay[p.Day()] = append(byDay[p.Day()], p)
	}
	for date, papers := range byDay {
		d := day{date: date, papers: papers}
		for _, p := range papers {
			d.votes += p.Upvotes.N
		}
		s.days = append(s.days, d)
	}
	slices.SortFunc(s.days, func(a, b day) int { return b.date.Compare(a.date) })
	s.papers = make([]dailypapers.Paper, 0, len(papers))
	for i, d := range s.days {
		s.papers = append(s.papers, d.papers...)
		s.days[i].papers = s.papers[len(s.papers)-len(d.papers):]
	}
	return s
}

// in returns the papers of a period.
func (s *shelf) in(p period) []dailypapers.Paper {
	if p.unit == all {
		return s.papers
	}
	var papers []dailypapers.Paper
	for _, d := range s.days {
		if p.has(d.date) {
			papers = append(papers, d.papers...)
		}
	}
	return papers
}

// newest returns the last whole day, zero if there is none.
func (s *shelf) newest() dailypapers.Date {
	for _, d := range s.days {
		if !d.date.Time().IsZero() {
			return d.date
		}
	}
	return dailypapers.Date{}
}

// around returns the nearest periods of the same unit that have papers, in front of
// and behind the given one; zero if there is none.
func (s *shelf) around(p period) (before, after period) {
	if p.unit == all {
		return
	}
	for _, d := range s.days {
		if other := periodOf(p.unit, d.date); other.unit != "" && !p.has(d.date) {
			if d.date.Compare(p.first) > 0 {
				after = other
			} else {
				return other, after
			}
		}
	}
	return before, after
}

// An answer is the body of a response, plain and compressed.
type answer struct {
	body, zipped []byte
	etag         string
}

func newAnswer(body string) *answer {
	var zipped bytes.Buffer
	zip := gzip.NewWriter(&zipped)
	// A Buffer takes all.
	_, _ = zip.Write([]byte(body))
	_ = zip.Close()
	return &answer{[]byte(body), zipped.Bytes(), fmt.Sprintf("%x", sha256.Sum256([]byte(body)))}
}

// serve answers a request that may name the answer it has, or a part that it wants.
func (a *answer) serve(w http.ResponseWriter, r *http.Request, modified time.Time) {
	body, etag := a.encoded(w, r)
	w.Header().Set("ETag", `"`+etag+`"`)
	http.ServeContent(w, r, "", modified, bytes.NewReader(body))
}

// encoded returns the body as the client takes it, and says how it is encoded.
func (a *answer) encoded(w http.ResponseWriter, r *http.Request) (body []byte, etag string) {
	w.Header().Set("Vary", "Accept-Encoding")
	if !acceptsGzip(r.Header.Get("Accept-Encoding")) {
		return a.body, a.etag
	}
	w.Header().Set("Content-Encoding", "gzip")
	return a.zipped, a.etag + "-gzip"
}

// acceptsGzip reads an Accept-Encoding header (RFC 9110, section 12.5.3).
func acceptsGzip(header string) bool {
	accepts := false
	for _, part := range strings.Split(header, ",") {
		coding, weight, _ := strings.Cut(part, ";")
		weight = strings.TrimSpace(weight)
		refused := strings.HasPrefix(weight, "q=0") && strings.Trim(weight[3:], ".0") == ""
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			return !refused
		case "*":
			accepts = !refused
		}
	}
	return accepts
}

// answer returns an answer that the edition holds, or makes it.
func (e *edition) answer(key string, produce func() (string, error)) (*answer, error) {
	if a := e.lookUp(key); a != nil {
		return a, nil
	}
	e.making <- struct{}{}
	defer func() { <-e.making }()
	if a := e.lookUp(key); a != nil { // made while this request was waiting
		return a, nil
	}
	body, err := produce()
	if err != nil {
		return nil, err
	}
	a := newAnswer(body)
	e.add(key, a)
	return a, nil
}

func (e *edition) lookUp(key string) *answer {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.answers[key]
}

// add keeps an answer. If there are too many it lets go of all.
func (e *edition) add(key string, a *answer) {
	size := len(key) + len(a.body) + len(a.zipped)
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.size += size; e.size > mostCached {
		clear(e.answers)
		e.size = size
	}
	e.answers[key] = a
}

// write answers with another status than 200.
func (a *answer) write(w http.ResponseWriter, r *http.Request, status int) {
	body, _ := a.encoded(w, r)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // the client may be gone
	}
}
