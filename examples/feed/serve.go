package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"dailypapers/examples/internal/pages"
	"dailypapers/feed"
	"dailypapers/feed/web"
)

// serve serves the pages until the process is told to stop.
func (cmd *command) serve() error {
	for _, arg := range cmd.args {
		info, err := os.Stat(arg)
		if err != nil {
			return err
		}
		if !info.IsDir() && !info.Mode().IsRegular() {
			return fmt.Errorf("%s: neither a folder nor a regular file", arg)
		}
	}
	stopped, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := net.Listen("tcp", cmd.addr)
	if err != nil {
		return err
	}
	h := cmd.handler()
	if !cmd.quiet {
		cmd.log.Printf("serving http://%s/", listener.Addr())
	}
	go func() {
		started := time.Now()
		h.Update()
		if !cmd.quiet {
			cmd.log.Printf("all pages are read, after %v", time.Since(started).Round(time.Millisecond))
		}
	}()
	return listen(stopped, listener, h, cmd.log)
}

// handler returns what answers requests.
func (cmd *command) handler() *web.Handler {
	files := pages.Open(cmd.args, nil, nil)
	return &web.Handler{
		Pages:        files,
		Parser:       cmd.parser,
		Title:        cmd.title,
		URL:          cmd.base,
		Query:        cmd.query,
		Counts:       cmd.counts,
		NoThumbnails: cmd.noThumbnails,
		Report: func(page feed.Page) {
			if text := pages.Complaint(page); text != "" && (page.Err != nil || !cmd.quiet) {
				cmd.log.Printf("%s: %s", files.Path(page.Name), text)
			}
		},
	}
}

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
