package dailypapers

import (
	"strings"
)

// furniture holds the words of the site that stand around the cards, in lower
// case and without spaces; true for those that only listings have.
var furniture = map[string]bool{
	"new": false, "subscribe": false, "daily": false, "weekly": false, "monthly": false,
	"previous": false, "next": false, "systemtheme": false, "company": false, "website": false,
	"huggingface": false, "huggingface'slogohuggingface": false, "models": false, "datasets": false, "spaces": false,
	"buckets": false, "bucketsnew": false, "community": false, "docs": false, "enterprise": false, "pricing": false,
	"login": false, "signup": false, "tos": false, "privacy": false, "about": false, "careers": false, "jobs": false,
	"dailypapers": false, "trendingpapers": false, "papers": false, "submitapaper": false,
	"dailypapers-huggingface": false, "trendingpapers-huggingface": false, "searchbyarxividortitle": false,
	"tasks": false, "huggingchat": false, "collections": false, "languages": false, "organizations": false,
	"blog": false, "posts": false, "learn": false, "discord": false, "forum": false, "solutions": false,
	"team&enterprise": false, "huggingfacepro": false, "enterprisesupport": false, "inferenceproviders": false,
	"inferenceendpoints": false, "storagebuckets": false, "contenttruncated": false, "search": false,
	"references": false, "visiblelinks": false, "hiddenlinks": false, "extractedtext": false,
	"yourdailydoseofairesearchfromak":                                              true,
	"gettrendingpapersinyouremailinbox!":                                           true,
	"gettrendingpapersinyouremailinboxonceaday!":                                   true,
	"byakandtheresearchcommunity":                                                  true,
	"trendingpapersrankedbygithubstarsactivity":                                    true,
	"dailypapersbyakandtheresearchcommunity":                                       true,
	"trendingpapersbyakandtheresearchcommunity":                                    true,
	"newgettrendingpapersinyouremailinboxonceaday!":                                true,
	"gettrendingpapersinyouremailinbox!subscribe":                                  true,
	"gettrendingpapersinyouremailinboxonceaday!gettrendingpapersinyouremailinbox!": true,
}

// furnitureBegins holds the first three bytes of the words above: a quick look
// at a line tells most texts apart.
var furnitureBegins = func() map[[3]byte]bool {
	begins := map[[3]byte]bool{}
	for word := range furniture {
		begins[[3]byte([]byte(word))] = true
	}
	return begins
}()

func isFurniture(s string) bool {
	if len(s) > 160 {
		return false
	}
	var buf [160]byte
	if key := furnitureKey(buf[:0], s[:min(len(s), 24)]); len(key) >= 3 && !furnitureBegins[[3]byte(key)] {
		return false
	}
	if _, ok := furniture[string(furnitureKey(buf[:0], s))]; ok {
		return true
	}
	row, _ := isFurnitureRow(s)
	return row
}

// isFurnitureRow reports whether words are several of the site's in a row:
// "TOS Privacy About Careers", "Previous Next"; and whether some of them are
// those of the banner.
func isFurnitureRow(s string) (ok, banner bool) {
	var buf [160]byte
	for s != "" {
		n := len(s)
		for ; n > 0; n = strings.LastIndexByte(s[:n], ' ') {
			if b, ok := furniture[string(furnitureKey(buf[:0], s[:n]))]; ok {
				banner = banner || b
				break
			}
		}
		if n <= 0 {
			return false, false
		}
		s = strings.TrimSpace(s[n:])
	}
	return true, banner
}

// furnitureKind returns the kind of a text that is furniture.
func furnitureKind(s string) tokenKind {
	if _, banner := isFurnitureRow(s); banner {
		return tokBanner
	}
	return tokFurniture
}

// furnitureKey spells a line of the site in one way, whatever became of its
// spaces, pictures and buttons: "by[papers-by]AK and the research community",
// "(BUTTON) Weekly", "[Content truncated]".
func furnitureKey(key []byte, s string) []byte {
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
	if inner := strings.Trim(s, "[] "); len(key) == 0 && inner != "" && len(inner) < len(s) {
		return furnitureKey(key, inner)
	}
	return key
}

// cutOff makes of the last text of a page what it is if the page is cut off in
// it: the beginning of words of the site, a link that is not closed, or the
// beginning of "15.9k", which is no number.
func (t *token) cutOff() {
	if beginsFurniture(t.text) {
		t.kind = tokFurniture
		return
	}
	if rest, ok := strings.CutPrefix(t.text, "["); ok && !strings.Contains(rest, "]") && rest != "" {
		t.text = strings.TrimSpace(rest)
	}
	if digits, rest := cutDigits(t.text); digits != "" && rest == "." {
		t.kind = tokFurniture
	}
}

// beginsFurniture reports whether s is the beginning of words of the site.
func beginsFurniture(s string) bool {
	if len(s) > 40 {
		return false
	}
	var buf [160]byte
	key := string(furnitureKey(buf[:0], s))
	if key == "" {
		return false
	}
	for word := range furniture {
		if strings.HasPrefix(word, key) {
			return true
		}
	}
	for _, word := range []string{"submittedby", "upvote", "github", "arxivpage"} {
		if len(key) > 1 && strings.HasPrefix(word, key) {
			return true
		}
	}
	if number, rest := cutDigits(key); number != "" && strings.HasPrefix("authors", rest) {
		return true
	}
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && isFurniture(s[:i]) && beginsFurniture(s[i+1:])
}

// isTruncation reports whether a tool says that it cut the page off here.
func isTruncation(s string) bool {
	return strings.Contains(strings.ToLower(s), "truncated")
}
