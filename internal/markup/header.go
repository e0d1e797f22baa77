package markup

import (
	"slices"
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A header is what a tool wrote about a capture above the page: the front matter
// of markdown, or lines such as "- Captured (UTC): 2026-06-29T…" and "**URL:**
// https://…".
type header struct {
	site.Origin
	title   string // of the window
	printed bool   // the text is in sheets of paper
	doubts  []site.Doubt
}

// maxFrontMatter is how far away the fence that ends front matter may be.
const maxFrontMatter = 1 << 16

// maxHeaderLines is how many lines a header without fences may have.
const maxHeaderLines = 60

// readHeader reads what stands above the page. It returns the rest and the line
// on which that begins.
func readHeader(src string) (h header, rest string, line int) {
	rest = strings.TrimLeft(src, "\n \t")
	line = 1 + strings.Count(src[:len(src)-len(rest)], "\n")
	n, lines := h.frontMatter(rest)
	rest, line = rest[n:], line+lines
	// Header lines without a fence stand in front of the page's own text.
	for range maxHeaderLines {
		l, after, more := strings.Cut(rest, "\n")
		s := strings.TrimSpace(l)
		isHeading := strings.HasPrefix(s, "#") || strings.Trim(s, "-=") == ""
		if s != "" && !h.line(s) && !(isHeading && headerAhead(after)) || !more {
			break
		}
		rest = after
		line++
	}
	return h, rest, line
}

// frontMatter reads the lines between "---" and "---". It returns how long they
// are, 0 if there are none. A rule has an empty line below.
func (h *header) frontMatter(src string) (n, lines int) {
	if fence, below, _ := strings.Cut(src, "\n"); strings.TrimRight(fence, " \t") != "---" || strings.HasPrefix(below, "\n") {
		return 0, 0
	}
	inTitle := false
	for l := range strings.Lines(src) {
		n += len(l)
		lines++
		s := strings.TrimSpace(l)
		if n > len(l) && (s == "---" || s == "...") {
			return n, lines
		}
		switch {
		case n > maxFrontMatter:
			return 0, 0
		case inTitle && l[0] == ' ': // wrapped
			h.setTitle(h.title + " " + s)
			continue
		}
		h.line(s)
		inTitle = strings.HasPrefix(l, "title:")
	}
	return 0, 0
}

// headerAhead reports whether header lines follow a heading of the tool's own. If several
// lines say where papers are, the heading is the title of the first.
func headerAhead(rest string) bool {
	n := 0
	for l := range strings.Lines(rest) {
		if s := strings.TrimSpace(l); s != "" {
			key, value, ok := cutHeader(s)
			isPapers := site.ReadLink(value).Kind == site.LinkPaper && strings.Count(strings.ToLower(rest[:min(len(rest), maxFrontMatter)]), key+":") > 1
			return ok && !isPapers
		}
		if n++; n > 3 {
			break
		}
	}
	return false
}

// line reads a line "key: value" about the capture.
func (h *header) line(s string) bool {
	key, value, ok := cutHeader(s)
	if !ok {
		return false
	}
	if key == "title" {
		h.setTitle(value)
	}
	h.Note(key, value)
	return true
}

// setTitle takes the title of the window, which may be in quotes.
func (h *header) setTitle(s string) {
	if len(s) > maxWindowTitle {
		return
	}
	if text.OpensQuote(s) {
		if inner, rest, closed := text.CutScalar(s); closed && rest == "" {
			s = inner
		}
	}
	h.title = s
}

// maxWindowTitle is longer than the title of any window, in bytes.
const maxWindowTitle = 1000

// headerKeys are the keys that tools use, alone, or first or last of several
// words. A title may hold a colon too.
var headerKeys = []string{
	"url", "source", "title", "author", "published", "created", "description", "tags", "retrieved",
	"captured", "command", "statuscode", "status", "transport", "completeness", "exported", "fetched", "accessed", "saved", "scraped",
	"crawled", "downloaded", "snapshot", "archived", "clipped", "date", "generated", "extraction", "page title", "language", "site",
	"domain", "format", "tool", "timestamp", "updated", "markdown content", "link", "web source", "content type",
}

// cutHeader splits a header line: a key of a few words, a colon, a value.
func cutHeader(s string) (key, value string, ok bool) {
	s = strings.TrimSpace(strings.TrimLeft(s, "-*> \t"))
	key, value, ok = strings.Cut(s, ":")
	if !ok || len(key) > 40 || text.HasWords(key, 4) || strings.ContainsAny(key, "[]()<>#!\"") && !strings.HasSuffix(key, ")") {
		return "", "", false
	}
	value = strings.TrimSpace(strings.Trim(value, "* "))
	if value != "" && s[len(key)+1] != ' ' && !strings.HasPrefix(s[len(key)+1:], "*") {
		return "", "", false // "https://…"
	}
	key = strings.ToLower(strings.Trim(key, "* "))
	return key, value, isHeaderKey(key)
}

func isHeaderKey(key string) bool {
	key = strings.NewReplacer("_", " ", "-", " ").Replace(key)
	return slices.ContainsFunc(headerKeys, func(word string) bool {
		rest, first := strings.CutPrefix(key, word)
		before, last := strings.CutSuffix(key, word)
		return first && (rest == "" || rest[0] == ' ') || last && before[len(before)-1] == ' '
	})
}
