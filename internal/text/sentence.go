package text

import (
	"strings"
	"unicode/utf8"
)

// EndsSentence reports whether a text ends as sentences do. A question mark ends
// titles as well.
func EndsSentence(s string) bool {
	if s == "" || IsLetter(s[len(s)-1]) && s[len(s)-1] < utf8.RuneSelf {
		return false // most texts
	}
	s = strings.TrimRight(s, ` "')”’`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, "。")
}

// EndsAsked reports whether a text ends in a question or an exclamation.
func EndsAsked(s string) bool { return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") }

// EndsInLink reports whether the last word of a text is an address, as abstracts
// end that say where the code is.
func EndsInLink(s string) bool { return strings.Contains(LastWord(s), "://") }

// HasSentences reports whether a sentence ends inside of a text: a word, a full
// stop, a space and a capital. "vs. The" is none.
func HasSentences(s string) bool {
	const end = ". "
	for {
		before, after, ok := strings.Cut(s, end)
		if !ok {
			return false
		}
		if n := len(before); n > len("vs") && after != "" && 'A' <= after[0] && after[0] <= 'Z' &&
			'a' <= before[n-1] && before[n-1] <= 'z' && !strings.HasSuffix(before, "vs") {
			return true
		}
		s = after
	}
}

// joints tell of what two lines end and begin with that nothing stands between
// them when they are joined.
var joints = []func(a, b string) bool{
	endsInAddress,
	beginsWithHyphen,
	beginsWithMark,
	endsInHyphen,
	endsInBackslash,
}

// Joint returns what stands between two lines of one text: a space, or nothing.
func Joint(a, b string) string {
	for _, joined := range joints {
		if b != "" && joined(a, b) {
			return ""
		}
	}
	return " "
}

// beginsWithHyphen: "(LLM)", "-based".
func beginsWithHyphen(_, b string) bool { return len(b) > 1 && b[0] == '-' && IsLetter(b[1]) }

// beginsWithMark: "agents", ". However".
func beginsWithMark(_, b string) bool {
	return strings.IndexByte(".,;:!?)", b[0]) >= 0 && (len(b) == 1 || b[1] == ' ')
}

// endsInHyphen: "Long-", "Horizon", but not "pre-", "and post-training".
func endsInHyphen(a, b string) bool {
	before, ok := strings.CutSuffix(a, "-")
	if !ok || before == "" || !IsLetter(b[0]) {
		return false
	}
	c := before[len(before)-1]
	word := FirstWord(b)
	return (IsLetter(c) || c == ')' || IsDigit(c)) && word != "and" && word != "or" && word != "to"
}

// endsInBackslash: `at a cost of \`, `$0.04`; `Schr\`, `"odinger`.
func endsInBackslash(a, b string) bool {
	return strings.HasSuffix(a, `\`) && strings.IndexByte("$%&#_{}\"'`^~=", b[0]) >= 0
}

// endsInAddress reports whether a line ends in an address that the next goes on
// with: "https:", "//…"; "https://github.com/", "a/b"; "https://…/a", "/b".
func endsInAddress(a, b string) bool {
	if b[0] != '/' && !strings.HasSuffix(a, "/") {
		return false // most lines
	}
	word := LastWord(a)
	if strings.HasPrefix(b, "//") {
		return strings.HasSuffix(word, "http:") || strings.HasSuffix(word, "https:")
	}
	_, path, _ := strings.Cut(word, "://")
	if path == "" {
		return strings.HasSuffix(word, "https://") || strings.HasSuffix(word, "http://")
	}
	return b[0] == '/' || strings.IndexByte(path, '/') == len(path)-1
}
