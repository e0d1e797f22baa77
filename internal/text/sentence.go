package text

import "strings"

// EndsSentence reports whether a text ends as sentences do. A question mark ends
// titles as well.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, ` "')”’`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "。")
}

// EndsAsked reports whether a text ends in a question or an exclamation.
func EndsAsked(s string) bool { return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") }

// EndsInLink reports whether the last word of a text is an address, as abstracts
// end that say where the code is.
func EndsInLink(s string) bool { return strings.Contains(lastWord(s), "://") }

// HasSentences reports whether a sentence ends inside of a text.
func HasSentences(s string) bool {
	for i := 0; ; {
		n := strings.Index(s[i:], ". ")
		if n < 0 {
			return false
		}
		i += n + 2
		if n >= 3 && i < len(s) && s[i] >= 'A' && s[i] <= 'Z' && s[i-3] >= 'a' && s[i-3] <= 'z' && !strings.HasSuffix(s[:i-2], "vs") {
			return true
		}
	}
}

// Joint returns what stands between two lines of one text: a space, or nothing
// behind a hyphen at which a converter wrapped "Long-" and "Horizon", and
// nothing inside of an address.
func Joint(a, b string) string {
	if endsInAddress(a, b) {
		return ""
	}
	if len(b) > 1 && b[0] == '-' && IsLetter(b[1]) {
		return "" // "(LLM)", "-based"
	}
	if b != "" && strings.IndexByte(".,;:!?)", b[0]) >= 0 && (len(b) == 1 || b[1] == ' ') {
		return "" // "agents", ". However"
	}
	if n := len(a); n > 1 && a[n-1] == '-' && (IsLetter(a[n-2]) || a[n-2] == ')' || a[n-2] >= '0' && a[n-2] <= '9') && b != "" && IsLetter(b[0]) {
		if word := FirstWord(b); word != "and" && word != "or" && word != "to" {
			return ""
		}
	}
	return " "
}

// endsInAddress reports whether a line ends in an address that the next goes on
// with: "https:", "//…"; "https://github.com/", "a/b"; "https://…/a", "/b".
func endsInAddress(a, b string) bool {
	word := lastWord(a)
	if word == "" || b == "" {
		return false
	}
	if strings.HasPrefix(b, "//") {
		return strings.HasSuffix(word, "http:") || strings.HasSuffix(word, "https:")
	}
	_, path, ok := strings.Cut(word, "://")
	if !ok || path == "" {
		return strings.HasSuffix(word, "https://") || strings.HasSuffix(word, "http://")
	}
	return b[0] == '/' || strings.IndexByte(path, '/') == len(path)-1
}
