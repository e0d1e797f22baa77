package site

import (
	"net/url"
	"strings"
)

// maxWrappings is how many addresses one may lead through.
const maxWrappings = 3

// Unwrapped returns the address to which one only leads, as those of mails do that
// count clicks or are checked, if it is known what that leads to:
// "https://e.com/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2601.00001".
func Unwrapped(address string) string {
	inner := address
	for range maxWrappings {
		if inner = wrapped(inner); inner == "" {
			break
		}
		if ReadLink(inner).Kind != LinkOther {
			return inner
		}
	}
	return address
}

// wrapped returns the first address that is a field of another's query, "" if none
// is. The login page leads back, and what shares a page does not lead there.
func wrapped(address string) string {
	path, query, _ := strings.Cut(address, "?")
	if !strings.Contains(query, "http") { // most addresses
		return ""
	}
	for _, other := range notThrough {
		if strings.Contains(path, other) {
			return ""
		}
	}
	for field := range strings.SplitSeq(query, "&") {
		if key, value, _ := strings.Cut(field, "="); !strings.HasPrefix(key, "http") {
			field = value
		}
		field, _ = url.QueryUnescape(field)
		if strings.HasPrefix(field, "http://") || strings.HasPrefix(field, "https://") {
			return field
		}
	}
	return ""
}

// notThrough are parts of the addresses that have others in their queries and do not
// lead through to them.
var notThrough = []string{"/login", "signin", "oauth", "share", "/intent", "/submit", "/compose", "/save", "/dialog", "/msg", "mailto:"}
