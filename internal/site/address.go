package site

import (
	"net/url"
	"strings"

	"dailypapers/internal/text"
)

// IsArxivID reports whether s is an arXiv id of the form in use since 2007: year
// and month in four digits, a dot, four digits, or five since 2015. "2603.1703"
// is an id that a program took for a number and lost its last zero.
func IsArxivID(s string) bool {
	n := len("0704.0001")
	if s >= "1501" {
		n++
	}
	return len(s) == n && s[4] == '.' && text.IsDigits(s[:4]) && text.IsDigits(s[5:]) && "01" <= s[2:4] && s[2:4] <= "12"
}

// WithoutVersion returns an arXiv id without the version behind it.
func WithoutVersion(id string) string {
	if base, rest := CutArxivID(id); base != "" && len(rest) > 1 && rest[0] == 'v' && text.IsDigits(rest[1:]) {
		return base
	}
	return id
}

// CutArxivID returns the id that s begins with, "" if none.
func CutArxivID(s string) (id, rest string) {
	if len(s) < 9 || s[4] != '.' || !text.IsDigits(s[:4]) {
		return "", s
	}
	digits, _ := text.CutDigits(s[5:])
	if len(digits) < 4 || len(digits) > 5 {
		return "", s
	}
	n := 5 + len(digits)
	if !IsArxivID(s[:n]) {
		return "", s
	}
	return s[:n], s[n:]
}

// A LinkKind is what an address on a listing page leads to.
type LinkKind uint8

const (
	LinkOther    LinkKind = iota
	LinkPaper             // /papers/ID
	LinkComments          // /papers/ID#community
	LinkUpvote            // /login?next=%2Fpapers%2FID
	LinkArxiv             // arxiv.org/abs/ID
	LinkGitHub            // github.com/…
	LinkAccount           // /handle
	LinkListing           // /papers, /papers/date/2026-03-18
	LinkSearch            // /papers?q=words
)

// A Link is an address and what it leads to.
type Link struct {
	Kind   LinkKind
	ID     string // of LinkPaper, LinkComments, LinkUpvote and LinkArxiv
	Handle string // of LinkAccount
	Path   string // of LinkListing and LinkSearch: what follows /papers
}

// ReadLink tells what an address leads to. The host does not matter but for
// arXiv and GitHub: pages are saved with relative and absolute links, from
// mirrors, archives (…/web/2026…/https://huggingface.co/papers) and disks
// (file:///papers/…).
func ReadLink(address string) Link {
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
			return Link{Kind: LinkGitHub}
		}
		return Link{}
	case "arxiv.org", "alphaxiv.org":
		for _, dir := range []string{"/abs/", "/pdf/"} {
			if rest, ok := strings.CutPrefix(path, dir); ok {
				if id, _ := CutArxivID(rest); id != "" {
					return Link{Kind: LinkArxiv, ID: id}
				}
			}
		}
		return Link{}
	}
	if next, ok := strings.CutPrefix(path, "/login?next="); ok {
		if s, err := url.QueryUnescape(next); err == nil {
			next = s
		}
		if id, _ := PaperID(next); id != "" {
			return Link{Kind: LinkUpvote, ID: id}
		}
		return Link{}
	}
	if id, rest := PaperID(path); id != "" {
		if strings.HasPrefix(rest, "#community") {
			return Link{Kind: LinkComments, ID: id}
		}
		return Link{Kind: LinkPaper, ID: id}
	}
	if rest, ok := strings.CutPrefix(path, "/papers"); ok && (rest == "" || rest[0] == '/' || rest[0] == '?') {
		if strings.HasPrefix(rest, "?q=") {
			return Link{Kind: LinkSearch, Path: rest}
		}
		return Link{Kind: LinkListing, Path: rest}
	}
	if handle, ok := strings.CutPrefix(path, "/"); ok && IsHandle(handle) && !ownPages[handle] && isSite(host) {
		return Link{Kind: LinkAccount, Handle: handle}
	}
	return Link{}
}

// ownPages are pages of the site itself whose addresses look like those of
// accounts.
var ownPages = map[string]bool{
	"login": true, "join": true, "models": true, "datasets": true, "spaces": true, "buckets": true, "storage": true, "tasks": true, "chat": true,
	"docs": true, "learn": true, "blog": true, "posts": true, "collections": true, "languages": true, "organizations": true, "enterprise": true,
	"pricing": true, "inference": true, "terms-of-service": true, "privacy": true, "settings": true, "notifications": true, "new": true, "support": true,
}

// isSite reports whether a host may be Hugging Face, a mirror or a copy of it,
// whose accounts have addresses of one part.
func isSite(host string) bool {
	name, _, _ := strings.Cut(host, ":")
	return name == "" || strings.Contains(name, "huggingface") || strings.HasPrefix(name, "hf") || name == "localhost" ||
		strings.Trim(name, "0123456789.") == ""
}

// PaperID returns the id in an address /papers/ID, with what follows it.
func PaperID(path string) (id, rest string) {
	i := strings.Index(path, "/papers/")
	if i < 0 {
		return "", path
	}
	id, rest = CutArxivID(path[i+len("/papers/"):])
	if id == "" {
		return "", path
	}
	if v, ok := strings.CutPrefix(rest, "v"); ok {
		_, rest = text.CutDigits(v)
	}
	return id, rest
}

// IsHandle reports whether s can be the name of an account: letters, digits and
// the marks - _ and dot.
func IsHandle(s string) bool {
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

// IsAddress reports whether s is an address and nothing else.
func IsAddress(s string) bool {
	if s == "" || strings.ContainsAny(s, " \t") {
		return false
	}
	if strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") {
		return len(s) == 1 || s[1] != '/'
	}
	scheme, rest, ok := strings.Cut(s, "://")
	letters, _ := text.CutLetters(scheme)
	return ok && rest != "" && len(scheme) <= 6 && scheme != "" && letters == scheme
}

// mediaEndings are what the names of pictures and videos end in.
var mediaEndings = []string{".mp4", ".webm", ".mov", ".gif", ".png", ".jpg", ".jpeg", ".webp", ".svg"}

// IsMediaName reports whether s names a picture or video, as some text browsers
// print it: "Video: clip.mp4".
func IsMediaName(s string) bool {
	for _, ext := range mediaEndings {
		if len(s) > len(ext) && strings.EqualFold(s[len(s)-len(ext):], ext) {
			return true
		}
	}
	return false
}
