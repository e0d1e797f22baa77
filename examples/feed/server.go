package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"log"
	"maps"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// Limits of the server. A feed is made of at most mostPapers, so that an answer
// stays below some megabytes whatever is asked for.
const (
	defaultPapers = 100
	mostPapers    = 1000
	mostCached    = 32 << 20 // bytes of answers
	lookEvery     = time.Second
)

// listenAddr completes the address to listen at: "8080" and ":8080" are on the
// loopback interface. Whoever wants others to read has to name a host.
func listenAddr(addr string) (string, error) {
	if strings.Trim(addr, "0123456789") == "" {
		addr = ":" + addr
	}
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return "", errors.New("not of the form [HOST]:PORT")
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return "", errors.New("the port is not a number up to 65535")
	}
	if host == "" {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port), nil
}

// serve serves the pages until the process is told to stop.
func serve(cmd *command, pages *library) error {
	for _, root := range cmd.files {
		info, err := os.Stat(root)
		if err != nil {
			return err
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			return fmt.Errorf("%s: neither a folder nor a regular file", root)
		}
	}
	stopped, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s := newServer(cmd, pages, lookEvery)
	listener, err := net.Listen("tcp", cmd.addr)
	if err != nil {
		return err
	}
	pages.log.Printf("serving http://%s/", listener.Addr())
	return listen(stopped, listener, s.handler(), pages.log)
}

// listen answers requests until the context ends, and then those that are under
// way.
func listen(stopped context.Context, listener net.Listener, h http.Handler, logger *log.Logger) error {
	server := &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          logger,
	}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-stopped.Done():
	}
	patience, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(patience); err != nil {
		return fmt.Errorf("stopping: %w", err)
	}
	return nil
}

// A server answers requests from the newest edition.
type server struct {
	about  about
	chosen *selection // by the command line
	every  time.Duration

	mu     sync.Mutex // held while the files are looked at
	pages  *library
	looked time.Time

	edition atomic.Pointer[edition]
	making  chan struct{} // bounds how many answers are made at a time
}

// An edition is what the files held at one time, with the answers made of it.
type edition struct {
	shelf    shelf
	modified time.Time // when it was first seen

	mu      sync.Mutex
	answers map[string]*answer // by what was asked for
	size    int                // of all answers
}

// An answer is the body of a response.
type answer struct {
	body []byte
	etag string
}

// newServer reads the pages. It looks at the files again when a request comes
// in and the given time has passed.
func newServer(cmd *command, pages *library, every time.Duration) *server {
	s := &server{about: cmd.about, chosen: cmd.chosen, pages: pages, every: every,
		making: make(chan struct{}, runtime.GOMAXPROCS(0))}
	s.look()
	return s
}

// look reads what has changed. The caller holds mu, or is the only one.
func (s *server) look() {
	changed := s.pages.scan()
	s.looked = time.Now()
	if changed || s.edition.Load() == nil {
		s.edition.Store(&edition{
			shelf:    newShelf(s.pages.listings(), s.chosen),
			modified: s.looked,
			answers:  map[string]*answer{},
		})
	}
}

// newest returns the newest edition. While one request looks at the files the
// others get the edition before.
func (s *server) newest() *edition {
	if s.mu.TryLock() {
		if time.Since(s.looked) >= s.every {
			s.look()
		}
		s.mu.Unlock()
	}
	return s.edition.Load()
}

func (s *server) handler() http.Handler {
	mux := http.NewServeMux()
	for name, form := range formats {
		mux.HandleFunc("GET /feed."+name, s.answering(form.contentType, func(e *edition, sel *selection) ([]byte, error) {
			values := s.allValues(sel)
			papers := sel.apply(e.shelf.papers(sel.kind))
			return form.encode(newFeed(s.about.title, s.about.self("feed."+name, sel.values), values, papers))
		}))
	}
	mux.HandleFunc("GET /{$}", s.answering("text/html; charset=utf-8", s.index))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", securityPolicy)
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("X-Content-Type-Options", "nosniff")
		mux.ServeHTTP(w, r)
	})
}

// answering returns a handler of what makes bodies of one content type.
func (s *server) answering(contentType string, produce func(*edition, *selection) ([]byte, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		sel, err := s.selection(r.URL.RawQuery)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		e := s.newest()
		a, err := s.answer(e, r.URL.Path+"?"+sel.values.Encode(), func() ([]byte, error) { return produce(e, sel) })
		if err != nil {
			s.pages.log.Printf("%s: %v", r.URL.Path, err)
			http.Error(w, "the feed could not be made", http.StatusInternalServerError)
			return
		}
		header := w.Header()
		header.Set("Content-Type", contentType)
		header.Set("Cache-Control", "no-cache") // keep it, but ask whether it is new
		header.Set("ETag", a.etag)
		http.ServeContent(w, r, "", e.modified, bytes.NewReader(a.body))
	}
}

// selection reads the query of an address. The command line says what holds
// where the query says nothing.
func (s *server) selection(query string) (*selection, error) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return nil, fmt.Errorf("the query can't be read: %w", err)
	}
	sel, err := newSelection(values, s.chosen.today)
	if err != nil {
		return nil, err
	}
	if !sel.values.Has("sort") {
		sel.sort = s.chosen.sort
	}
	switch {
	case !sel.values.Has("limit"):
		sel.limit = s.chosen.limit
		if sel.limit == 0 {
			sel.limit = defaultPapers
		}
	case sel.limit < 1 || sel.limit > mostPapers:
		return nil, fmt.Errorf("limit %d: not from 1 to %d", sel.limit, mostPapers)
	}
	return sel, nil
}

// allValues returns the parameters of the command line and of a query.
func (s *server) allValues(sel *selection) url.Values {
	all := maps.Clone(sel.values)
	for name, given := range s.chosen.values {
		if !slices.Equal(all[name], given) {
			all[name] = slices.Concat(given, all[name])
		}
	}
	return all
}

// answer returns an answer that the edition holds, or makes it.
func (s *server) answer(e *edition, key string, produce func() ([]byte, error)) (*answer, error) {
	if a := e.lookUp(key); a != nil {
		return a, nil
	}
	s.making <- struct{}{}
	defer func() { <-s.making }()
	if a := e.lookUp(key); a != nil { // made while this request was waiting
		return a, nil
	}
	body, err := produce()
	if err != nil {
		return nil, err
	}
	a := &answer{body, fmt.Sprintf(`"%x"`, sha256.Sum256(body))}
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
	e.mu.Lock()
	defer e.mu.Unlock()
	e.size += len(key) + len(a.body)
	if e.size > mostCached {
		clear(e.answers)
		e.size = len(key) + len(a.body)
	}
	e.answers[key] = a
}
