package dailypapers

import "strings"

// An Author is one author of a paper.
type Author struct {
	Name   string `json:"name"`
	Handle string `json:"handle,omitempty"` // Hugging Face login; "" if none is known
	Hidden bool   `json:"hidden,omitempty"` // the site does not show this author
}

// parseAuthorCount reads the "N authors" of a card, which may be spelled with a
// bullet, a dot or a number with commas in front: "1 authors" (the site never
// says "1 author", tools and people do), "·14 authors", "* 671 authors".
func parseAuthorCount(s string) (n int, ok bool) {
	s = strings.TrimSpace(strings.TrimLeft(s, "·•*-+ \u00a0"))
	number, word := s, ""
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != ',' {
			number, word = s[:i], strings.TrimSpace(s[i:])
			break
		}
	}
	if !strings.EqualFold(word, "authors") && !strings.EqualFold(word, "author") {
		return 0, false
	}
	c, ok := parseCount(number)
	return c.N, ok && c.N > 0
}
