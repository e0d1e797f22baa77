package site

import (
	"strings"

	"dailypapers/internal/text"
)

// words holds the words of the site that stand around the cards, in lower
// case and without spaces. Those that only listings have are a Banner.
var words = map[string]Kind{
	"new": Words, "subscribe": Words, "daily": Words, "weekly": Words, "monthly": Words, "dailyweeklymonthly": Words,
	"previous": Words, "next": Words, "systemtheme": Words, "company": Words, "website": Words,
	"huggingface": Words, "huggingface'slogohuggingface": Words, "models": Words, "datasets": Words, "spaces": Words,
	"buckets": Words, "bucketsnew": Words, "community": Words, "docs": Words, "enterprise": Words, "pricing": Words,
	"login": Words, "signup": Words, "tos": Words, "privacy": Words, "about": Words, "careers": Words, "jobs": Words,
	"dailypapers": Words, "trendingpapers": Words, "papers": Words, "submitapaper": Words,
	"dailypapers-huggingface": Words, "trendingpapers-huggingface": Words, "searchbyarxividortitle": Words, "searchanypaperwithai": Words,
	"tasks": Words, "huggingchat": Words, "collections": Words, "languages": Words, "organizations": Words,
	"blog": Words, "posts": Words, "learn": Words, "discord": Words, "forum": Words, "solutions": Words,
	"team&enterprise": Words, "huggingfacepro": Words, "enterprisesupport": Words, "inferenceproviders": Words,
	"inferenceendpoints": Words, "storagebuckets": Words, "contenttruncated": Words, "search": Words,
	"copytoclipboard": Words, "references": Words, "visiblelinks": Words, "hiddenlinks": Words, "extractedtext": Words,
	"jointhediscussiononthispaperpage":           Words,
	"yourdailydoseofairesearchfromak":            Banner,
	"gettrendingpapersinyouremailinbox!":         Banner,
	"gettrendingpapersinyouremailinboxonceaday!": Banner,
	byline: Banner,
	"trendingpapersrankedbygithubstarsactivity": Banner,
}

const byline = "byakandtheresearchcommunity"

// maxWords is longer than any words of the site in a row.
const maxWords = 160

// wordFirsts has the first bytes of a line of words: of those above, and what
// wordKey leaves out.
var wordFirsts = func() string {
	firsts := "[](#*:"
	for word := range words {
		firsts += first(word)
	}
	return firsts
}()

// first returns the first byte of a word, as a small letter and as a capital.
func first(word string) string { return word[:1] + strings.ToUpper(word[:1]) }

// readWords recognises words of the site, one of them or several in a row: "TOS
// Privacy About Careers", "Previous Next".
func readWords(s string) (w What, ok bool) {
	var buf [maxWords]byte
	if !wordBegins[string(wordKey(buf[:0], text.FirstWord(s)))] {
		return w, false // most texts
	}
	if kind, ok := words[string(wordKey(buf[:0], s))]; ok { // "[Daily Papers logo] Daily Papers" too
		return What{Kind: kind}, true
	}
	for s != "" {
		n, kind := cutWords(s)
		if n == 0 {
			return w, false
		}
		w.Kind = max(w.Kind, kind)
		s = strings.TrimSpace(s[n:])
	}
	return w, true
}

// cutWords returns how long the longest words of the site are that s begins
// with, 0 if it begins with none. It looks no further than there can be any.
func cutWords(s string) (n int, kind Kind) {
	var buf [maxWords]byte
	for end := 0; end < len(s); {
		if i := strings.IndexByte(s[end+1:], ' '); i >= 0 {
			end += 1 + i
		} else {
			end = len(s)
		}
		key := wordKey(buf[:0], s[:end])
		if k, ok := words[string(key)]; ok {
			n, kind = end, k
		} else if !wordBegins[string(key)] {
			break
		}
	}
	return n, kind
}

// wordBegins holds the beginnings of the words above.
var wordBegins = func() map[string]bool {
	begins := map[string]bool{}
	for word := range words {
		for i := range len(word) + 1 {
			begins[word[:i]] = true
		}
	}
	return begins
}()

func isWords(s string) bool {
	_, ok := readWords(s)
	return ok
}

// IsByline reports whether a banner is the words below the heading of a listing, "by AK
// and the research community", which stand nowhere else.
func IsByline(banner string) bool {
	var buf [maxWords]byte
	return string(wordKey(buf[:0], banner)) == byline
}

// HoldsBanner reports whether a text holds words that only listings have around
// their cards: all of such a page is one text.
func HoldsBanner(s string) bool { return strings.Contains(s, "trending papers in your email inbox") }

// wordKey spells a line of the site in one way, whatever became of its
// spaces, pictures and buttons: "by[papers-by]AK and the research community",
// "(BUTTON) Weekly", "[Content truncated]".
func wordKey(key []byte, s string) []byte {
	depth := 0
	s = strings.TrimPrefix(s, "(BUTTON)")
	for i := range len(s) {
		switch c := s[i]; {
		case c == '[':
			depth++
		case c == ']':
			depth = max(0, depth-1)
		case depth > 0 || c <= ' ' || c == '#' || c == '*' || c == ':':
		case 'A' <= c && c <= 'Z':
			key = append(key, c|0x20)
		default:
			key = append(key, c)
		}
	}
	if inner := strings.Trim(s, "[] "); len(key) == 0 && len(inner) < len(s) {
		return wordKey(key, inner)
	}
	return key
}

// BeginsWords reports whether s is the beginning of words of the site.
func BeginsWords(s string) bool {
	if len(s) > 40 {
		return false
	}
	var buf [maxWords]byte
	key := string(wordKey(buf[:0], s))
	if wordBegins[key] {
		return key != ""
	}
	for _, word := range []string{"submittedby", "upvote", "github", "arxivpage"} {
		if len(key) > 1 && strings.HasPrefix(word, key) {
			return true
		}
	}
	if number, rest := text.CutDigits(key); number != "" && strings.HasPrefix("authors", rest) {
		return true
	}
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && isWords(s[:i]) && BeginsWords(s[i+1:])
}

// IsTruncation reports whether a tool says that it cut the page off here.
func IsTruncation(s string) bool {
	return strings.Contains(strings.ToLower(s), "truncated")
}
