package site

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"dailypapers/internal/text"
)

// A LinkKind is what an address on a listing page leads to.
type LinkKind uint8

const (
	LinkOther     LinkKind = iota
	LinkPaper              // /papers/ID
	LinkComments           // /papers/ID#community, or what else it may be called
	LinkUpvote             // /login?next=%2Fpapers%2FID
	LinkArxiv              // arxiv.org/abs/ID
	LinkGitHub             // github.com/…
	LinkAccount            // /handle
	LinkListing            // /papers, /papers/date/2026-03-18
	LinkSearch             // /papers?q=words
	LinkElsewhere          // no address: what a number counts by its label, and no card shows
)

// A Link is what an address leads to.
type Link struct {
	Kind   LinkKind
	ID     string // of LinkPaper, LinkComments, LinkUpvote and LinkArxiv
	Handle string // of LinkAccount
}

// A route is the shape of some paths, and what they lead to.
type route struct {
	front string                                // of the path
	name  func(path string) (name, rest string) // cuts the id or name behind it, if there is one
	rest  string                                // behind that; * is any text
	kind  LinkKind
}

// routes are those of each site, of which the first that fits decides. Hugging
// Face has many hosts: pages are saved with relative and absolute links, from
// mirrors, archives (…/web/2026…/https://huggingface.co/papers) and disks
// (file:///papers/…).
var routes = map[string][]route{
	"": {
		{"/login?next=", cutNext, "*", LinkUpvote},
		{"", cutPaper, "#community*", LinkComments},
		{"", cutPaper, "#comment*", LinkComments},
		{"", cutPaper, "#discussion*", LinkComments},
		{"", cutPaper, "/comment*", LinkComments},
		{"", cutPaper, "/discussion*", LinkComments},
		{"", cutPaper, "*", LinkPaper},
		{"/papers?q=", nil, "*", LinkSearch},
		{"/papers?", nil, "*", LinkListing},
		{"/papers/", nil, "*", LinkListing},
		{"/papers", nil, "", LinkListing},
		{"/", cutHandle, "", LinkAccount},
		{"/", cutHandle, "/", LinkAccount},
		{"/", cutHandle, "?_x_tr_*", LinkAccount}, // translated
		{"/", cutHandle, "?utm_*", LinkAccount},   // counted
		{"/", cutHandle, "?ref=*", LinkAccount},
	},
	"github.com":   {{"/", cutRepository, "*", LinkGitHub}},
	"arxiv.org":    {{"/abs/", CutArxivID, "*", LinkArxiv}, {"/pdf/", CutArxivID, "*", LinkArxiv}},
	"alphaxiv.org": {{"/abs/", CutArxivID, "*", LinkArxiv}, {"/pdf/", CutArxivID, "*", LinkArxiv}},
}

// ReadLink tells what an address leads to.
func ReadLink(address string) Link {
	host, path := splitAddress(address)
	of, ok := routes[host]
	if !ok {
		of = routes[""]
	}
	for i := range of {
		name, ok := of[i].match(path)
		if !ok {
			continue
		}
		switch kind := of[i].kind; {
		case kind == LinkGitHub:
			return Link{Kind: kind}
		case kind != LinkAccount:
			return Link{Kind: kind, ID: name}
		case !ownPages[name] && isSite(host):
			return Link{Kind: kind, Handle: name}
		}
	}
	return Link{}
}

// match returns the id or name in a path of the route's shape.
func (r *route) match(path string) (name string, ok bool) {
	rest, ok := strings.CutPrefix(path, r.front)
	if ok && r.name != nil {
		name, rest = r.name(rest)
		ok = name != ""
	}
	front, open := strings.CutSuffix(r.rest, "*")
	return name, ok && strings.HasPrefix(rest, front) && (open || rest == front)
}

// splitAddress returns the host of an address, without www, and what follows it: of a
// file, what follows the drive.
func splitAddress(address string) (host, path string) {
	i := strings.LastIndexByte(address, ':')
	for i >= 0 && !strings.HasPrefix(address[i:], "://") {
		i = strings.LastIndexByte(address[:i], ':')
	}
	switch {
	case i >= 0 && !strings.ContainsAny(address[:i], "?#"): // "/login?next=https://…"
		host = address[i+len("://"):]
	case strings.HasPrefix(address, "//"):
		host = address[len("//"):]
	default:
		return "", address
	}
	if n := strings.IndexAny(host, "/?#"); n >= 0 {
		host, path = host[:n], host[n:]
	}
	if host == "" && strings.HasPrefix(path[min(len(path), len("/C")):], ":/") {
		path = path[len("/C:"):]
	}
	return strings.TrimPrefix(strings.ToLower(host), "www."), path
}

// PaperID returns the id in an address …/papers/ID, "" if there is none.
func PaperID(address string) string {
	id, _ := cutPaper(address)
	return id
}

// IsArxivID reports whether s is an arXiv id of the form in use since April 2007:
// year and month in four digits, a dot, four digits, or five since 2015. "2603.1703"
// is an id that a program took for a number and lost its last zero.
func IsArxivID(s string) bool {
	n := len("0704.0001")
	if s >= "1501" {
		n++
	}
	return len(s) == n && s >= "0704" && s[4] == '.' && text.IsDigits(s[:4]) && text.IsDigits(s[5:]) && "01" <= s[2:4] && s[2:4] <= "12"
}

// WithoutVersion returns an arXiv id without the version behind it.
func WithoutVersion(id string) string {
	base, rest := CutArxivID(id)
	if version, ok := strings.CutPrefix(rest, "v"); ok && base != "" && text.IsDigits(version) {
		return base
	}
	return id
}

// CutArxivID returns the id that s begins with, "" if none.
func CutArxivID(s string) (id, rest string) {
	const front, most = len("2603."), len("2603.170310")
	digits, _ := text.CutDigits(s[min(len(s), front):min(len(s), most)])
	if n := front + len(digits); n <= len(s) && IsArxivID(s[:n]) {
		return s[:n], s[n:]
	}
	return "", s
}

// cutPaper returns the id in …/papers/ID, and what follows its version and the title
// behind that, "-gulls-by-night". Of a query and a fragment that is the part of the
// page that they name: "?ref=mail#community", "?tab=community".
func cutPaper(path string) (id, rest string) {
	_, path, _ = strings.Cut(path, "/papers/")
	id, rest = CutArxivID(path)
	if version, ok := strings.CutPrefix(rest, "v"); ok {
		_, rest = text.CutDigits(version)
	}
	rest = strings.TrimPrefix(rest, ".html") // of a file that a program saved it to
	if strings.HasPrefix(rest, "-") {
		rest = rest[len(rest)-len(strings.TrimLeftFunc(rest, func(r rune) bool { return !strings.ContainsRune("/?#", r) })):]
	}
	front, fragment, _ := strings.Cut(rest, "#")
	if front, query, _ := strings.Cut(front, "?"); front == "" {
		rest = "#" + cmp.Or(partOf(fragment), fragment, partOf(query))
	}
	return id, rest
}

// partKeys are what a query or a fragment calls the part of a page that it names.
var partKeys = map[string]bool{"tab": true, "view": true, "section": true}

// partOf returns the part of a page that a query names, "" if none.
func partOf(query string) string {
	for field := range strings.SplitSeq(query, "&") {
		if key, value, _ := strings.Cut(field, "="); partKeys[key] {
			return value
		}
	}
	return ""
}

// cutNext does the same with …%2Fpapers%2FID.
func cutNext(path string) (id, rest string) {
	const twice = 2 // "%252Fpapers%252F2601.00001"
	s := path
	for range twice {
		s, _ = url.QueryUnescape(s) // "" where a % is no escape
		if id, rest = cutPaper(s); id != "" {
			return id, rest
		}
	}
	return cutPaper(path)
}

// cutHandle returns the first part of a path.
func cutHandle(path string) (name, rest string) {
	name = path
	if n := strings.IndexAny(path, "/?#"); n >= 0 {
		name, rest = path[:n], path[n:]
	}
	if !IsHandle(name) {
		name = ""
	}
	return name, rest
}

// cutRepository returns the second part of a path.
func cutRepository(path string) (name, rest string) {
	owner, rest := cutHandle(path)
	if owner == "" || !strings.HasPrefix(rest, "/") {
		return "", path
	}
	return cutHandle(rest[1:])
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

// maxHandle is how long the names of accounts may be.
const maxHandle = 96

// IsHandle reports whether s can be the name of an account: letters, digits and
// the marks - _ and dot.
func IsHandle(s string) bool {
	if s == "" || len(s) > maxHandle {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !text.IsDigit(c) && !text.IsASCIILetter(c) && c != '-' && c != '_' && c != '.' {
			return false
		}
	}
	return true
}

// IsAddress reports whether s is an address and nothing else.
func IsAddress(s string) bool {
	const maxScheme = len("chrome")
	if s == "" {
		return false
	}
	if s[0] == '/' || s[0] == '#' {
		return (len(s) == 1 || s[1] != '/') && !hasBlank(s)
	}
	scheme, _ := text.CutLetters(s[:min(len(s), maxScheme+1)])
	rest, ok := strings.CutPrefix(s[len(scheme):], "://")
	return ok && rest != "" && scheme != "" && len(scheme) <= maxScheme && !hasBlank(s)
}

func hasBlank(s string) bool {
	return strings.Contains(s, " ") || strings.Contains(s, "\t")
}

// pictureEndings and videoEndings are what the names of pictures and videos end in.
var (
	pictureEndings = []string{".gif", ".png", ".jpg", ".jpeg", ".webp", ".svg"}
	videoEndings   = []string{".mp4", ".webm", ".mov", ".qt"}
)

// IsMediaName reports whether s names a picture or video, as some text browsers
// print it: "Video: clip.mp4".
func IsMediaName(s string) bool { return endsIn(s, pictureEndings) || IsVideoName(s) }

// IsVideoName reports whether s names a video.
func IsVideoName(s string) bool { return endsIn(s, videoEndings) }

func endsIn(s string, endings []string) bool {
	dot := strings.LastIndexByte(s, '.')
	return dot > 0 && slices.ContainsFunc(endings, func(ending string) bool { return strings.EqualFold(s[dot:], ending) })
}
