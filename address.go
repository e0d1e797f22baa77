package dailypapers

import (
	"net/url"
	"strings"
)

// isArxivID reports whether s is an arXiv id of the form in use since 2007: year
// and month in four digits, a dot, four or five digits.
func isArxivID(s string) bool {
	return len(s) >= 9 && len(s) <= 10 && s[4] == '.' && isDigits(s[:4]) && isDigits(s[5:]) && "01" <= s[2:4] && s[2:4] <= "12"
}

// withoutVersion returns an arXiv id without the version behind it.
func withoutVersion(id string) string {
	if base, rest := cutArxivID(id); base != "" && len(rest) > 1 && rest[0] == 'v' && isDigits(rest[1:]) {
		return base
	}
	return id
}

// cutArxivID returns the id that s begins with, "" if none.
func cutArxivID(s string) (id, rest string) {
	if len(s) < 9 || s[4] != '.' || !isDigits(s[:4]) {
		return "", s
	}
	digits, _ := cutDigits(s[5:])
	if len(digits) < 4 || len(digits) > 5 {
		return "", s
	}
	n := 5 + len(digits)
	if !isArxivID(s[:n]) {
		return "", s
	}
	return s[:n], s[n:]
}

// A linkKind is what an address on a listing page leads to.
type linkKind uint8

const (
	linkOther    linkKind = iota
	linkPaper             // /papers/ID
	linkComments          // /papers/ID#community
	linkUpvote            // /login?next=%2Fpapers%2FID
	linkArxiv             // arxiv.org/abs/ID
	linkGitHub            // github.com/…
	linkAccount           // /handle
	linkListing           // /papers, /papers/date/2026-03-18, /papers?q=…
)

// A link is an address and what it leads to.
type link struct {
	kind   linkKind
	id     string // of linkPaper, linkComments, linkUpvote and linkArxiv
	handle string // of linkAccount
	path   string // of linkListing: what follows /papers
}

// readLink tells what an address leads to. The host does not matter but for
// arXiv and GitHub: pages are saved with relative and absolute links, from
// mirrors, archives (…/web/2026…/https://huggingface.co/papers) and disks
// (file:///papers/…).
func readLink(address string) link {
	host, path := "", address
	if i := strings.LastIndex(address, "://"); i >= 0 {
		path = address[i+len("://"):]
		if q := strings.IndexAny(address[:i], "?#"); q >= 0 { // "/login?next=https://…"
			path = address
		} else if n := strings.IndexAny(path, "/?#"); n >= 0 {
			host, path = path[:n], path[n:]
		} else {
			host, path = path, ""
		}
	}
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	switch host {
	case "github.com":
		if owner, repo, ok := strings.Cut(strings.Trim(path, "/"), "/"); ok && owner != "" && repo != "" {
			return link{kind: linkGitHub}
		}
		return link{}
	case "arxiv.org", "alphaxiv.org":
		for _, dir := range []string{"/abs/", "/pdf/"} {
			if rest, ok := strings.CutPrefix(path, dir); ok {
				if id, _ := cutArxivID(rest); id != "" {
					return link{kind: linkArxiv, id: id}
				}
			}
		}
		return link{}
	}
	if next, ok := strings.CutPrefix(path, "/login?next="); ok {
		if s, err := url.QueryUnescape(next); err == nil {
			next = s
		}
		if id, _ := paperID(next); id != "" {
			return link{kind: linkUpvote, id: id}
		}
		return link{}
	}
	if id, rest := paperID(path); id != "" {
		if strings.HasPrefix(rest, "#community") {
			return link{kind: linkComments, id: id}
		}
		return link{kind: linkPaper, id: id}
	}
	if rest, ok := strings.CutPrefix(path, "/papers"); ok && (rest == "" || rest[0] == '/' || rest[0] == '?') {
		return link{kind: linkListing, path: rest}
	}
	if handle, ok := strings.CutPrefix(path, "/"); ok && isHandle(handle) && isSite(host) {
		return link{kind: linkAccount, handle: handle}
	}
	return link{}
}

// isSite reports whether a host may be Hugging Face, a mirror or a copy of it,
// whose accounts have addresses of one part.
func isSite(host string) bool {
	name, _, _ := strings.Cut(host, ":")
	return name == "" || strings.Contains(name, "huggingface") || strings.HasPrefix(name, "hf") || name == "localhost" ||
		strings.Trim(name, "0123456789.") == ""
}

// paperID returns the id in an address /papers/ID, with what follows it.
func paperID(path string) (id, rest string) {
	i := strings.Index(path, "/papers/")
	if i < 0 {
		return "", path
	}
	id, rest = cutArxivID(path[i+len("/papers/"):])
	if id == "" {
		return "", path
	}
	if v, ok := strings.CutPrefix(rest, "v"); ok {
		_, rest = cutDigits(v)
	}
	return id, rest
}

// firstPaperID returns the id in the first address of a paper in a text, "" if
// there is none.
func firstPaperID(s string) string {
	for {
		i := strings.Index(s, "/papers/")
		if i < 0 {
			return ""
		}
		if id, _ := paperID(s[i:min(len(s), i+32)]); id != "" {
			return id
		}
		s = s[i+1:]
	}
}

// isHandle reports whether s can be the name of an account: letters, digits and
// the marks - _ and dot.
func isHandle(s string) bool {
	if s == "" || len(s) > 96 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return true
}

// A pagePlace is what the address of a page says about it.
type pagePlace struct {
	kind   Kind
	period string
	day    Date
	query  string
	id     string // of a paper's page
}

// readPlace reads the address of a listing page or of a paper; kind is "" for
// any other address.
func readPlace(address string) pagePlace {
	switch l := readLink(address); l.kind {
	case linkPaper, linkComments:
		return pagePlace{kind: KindPaper, id: l.id}
	case linkListing:
		path, query, _ := strings.Cut(l.path, "?")
		query, _, _ = strings.Cut(query, "#")
		path, _, _ = strings.Cut(path, "#")
		values, _ := url.ParseQuery(query) // what can be read of it
		if words := fold(values.Get("q")); words != "" {
			return pagePlace{kind: KindSearch, query: words}
		}
		dir, value, _ := strings.Cut(strings.Trim(path, "/"), "/")
		switch dir {
		case "trending":
			return pagePlace{kind: KindTrending}
		case "date", "week", "month":
			return periodPlace(value)
		case "":
			if day := values.Get("date"); day != "" {
				return periodPlace(day)
			}
			return pagePlace{kind: KindDaily}
		}
	}
	return pagePlace{}
}

// periodPlace tells the kind of a page from the spelling of its period:
// 2026-03-18, 2026-W12 or 2026-03.
func periodPlace(period string) pagePlace {
	if d, ok := parseISO(period); ok && d.Year != 0 {
		switch {
		case d.Day != 0:
			return pagePlace{kind: KindDaily, period: d.String(), day: d}
		case d.Month != 0:
			return pagePlace{kind: KindMonthly, period: d.String()}
		}
	}
	if year, week, ok := strings.Cut(period, "-W"); ok && len(year) == 4 && isDigits(year) && len(week) == 2 && "01" <= week && week <= "53" && isDigits(week) {
		return pagePlace{kind: KindWeekly, period: period}
	}
	return pagePlace{}
}
