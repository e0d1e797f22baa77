package dailypapers

import "strings"

// readFrontMatter reads what a tool writes about a capture above the page: the
// front matter of markdown, or lines such as "- Captured (UTC): 2026-06-29T…"
// and "**URL:** https://…". It returns the rest and the line on which it begins.
func (p *page) readFrontMatter(src string) (rest string, line int) {
	line = 1
	rest = strings.TrimLeft(src, "\n\r \t")
	line += strings.Count(src[:len(src)-len(rest)], "\n")
	if after, ok := strings.CutPrefix(rest, "---"); ok && (strings.HasPrefix(after, "\n") || strings.HasPrefix(after, "\r\n")) {
		n, lines := 0, 0
		for l := range strings.Lines(rest) {
			n += len(l)
			lines++
			s := strings.TrimSpace(l)
			if n > len(l) && (s == "---" || s == "...") {
				rest, line = rest[n:], line+lines
				break
			}
			p.header(s)
			if n > 1<<16 {
				break
			}
		}
	}
	// Header lines without a fence stand in front of the page's own text.
	for range 60 {
		l, after, more := strings.Cut(rest, "\n")
		s := strings.TrimSpace(l)
		switch {
		case s == "" || p.header(s):
		case strings.HasPrefix(s, "#") || strings.Trim(s, "-=") == "":
			if !p.headerAhead(after) {
				return rest, line
			}
		default:
			return rest, line
		}
		if !more {
			return rest, line
		}
		rest = after
		line++
	}
	return rest, line
}

// headerAhead reports whether header lines follow a heading of the tool's own.
func (p *page) headerAhead(rest string) bool {
	n := 0
	for l := range strings.Lines(rest) {
		if s := strings.TrimSpace(l); s != "" {
			_, _, ok := cutHeader(s)
			return ok
		}
		if n++; n > 3 {
			break
		}
	}
	return false
}

// header reads a line "key: value" about the capture.
func (p *page) header(s string) bool {
	key, value, ok := cutHeader(s)
	if !ok {
		return false
	}
	value = strings.Trim(value, "\"'`<> ")
	if isAddress(value) {
		p.setAddress(value)
		return true
	}
	if rank := captureRank(key); rank > 0 && rank >= p.captureRank {
		d, err := parseDate(strings.Trim(value, "[]"), Date{})
		if err == nil && d.complete() && (rank > p.captureRank || d.Compare(p.captured) > 0) {
			p.captured, p.captureRank = d, rank
		}
	}
	return true
}

// captureRank tells how sure a key names the day of the capture: 2 for
// "retrieved" and the like, 1 for "created" or "date", 0 for other keys.
func captureRank(key string) int {
	for _, word := range []string{"captur", "retriev", "export", "fetch", "access", "saved", "scrap", "crawl", "download", "snapshot",
		"archiv", "clipped"} {
		if strings.Contains(key, word) {
			return 2
		}
	}
	for _, word := range []string{"creat", "date", "time"} {
		if strings.Contains(key, word) {
			return 1
		}
	}
	return 0
}

// cutHeader splits a header line: a key of a few words, a colon, a value.
func cutHeader(s string) (key, value string, ok bool) {
	s = strings.TrimSpace(strings.TrimLeft(s, "-*> \t"))
	key, value, ok = strings.Cut(s, ":")
	if !ok || len(key) > 40 || wordCount(key) > 3 || strings.ContainsAny(key, "[]()<>#!\"") && !strings.HasSuffix(key, ")") {
		return "", "", false
	}
	value = strings.TrimSpace(strings.Trim(value, "* "))
	if value != "" && s[len(key)+1] != ' ' && !strings.HasPrefix(s[len(key)+1:], "*") {
		return "", "", false // "https://…"
	}
	return strings.ToLower(strings.Trim(key, "* ")), value, isHeaderKey(key)
}

// isHeaderKey reports whether a key is one that tools use. A title may hold a
// colon too.
func isHeaderKey(key string) bool {
	key = strings.ToLower(strings.Trim(strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return ' '
		}
		return r
	}, key), "* "))
	for _, word := range []string{"url", "source", "title", "author", "published", "created", "description", "tags", "retrieved",
		"captured", "command", "statuscode", "status", "transport", "completeness", "exported", "fetched", "accessed", "saved", "scraped",
		"crawled", "downloaded", "snapshot", "archived", "clipped", "date", "generated", "extraction", "page title", "language", "site",
		"domain", "format", "tool", "timestamp", "updated", "markdown content", "link", "web source"} {
		if key == word || strings.HasPrefix(key, word+" ") || strings.HasSuffix(key, " "+word) {
			return true
		}
	}
	return false
}
