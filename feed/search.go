package feed

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dailypapers"
)

// searches are what is looked for: the lower-case words of each.
type searches [][]string

// newSearches splits searches into words. One without words is none.
func newSearches(texts []string) searches {
	var all searches
	for _, text := range texts {
		if words := splitWords(text); len(words) > 0 {
			all = append(all, words)
		}
	}
	return all
}

// splitWords returns the words of a search; what stands in double quotes is one.
// A quote that is never closed goes on to the end.
func splitWords(text string) []string {
	var words []string
	for i, part := range strings.Split(strings.ToLower(text), `"`) {
		fields := strings.Fields(part)
		if i%2 == 1 && len(fields) > 0 {
			fields = []string{strings.Join(fields, " ")}
		}
		words = append(words, fields...)
	}
	return words
}

// find reports whether one of the searches finds the paper.
func (all searches) find(p *dailypapers.Paper) bool {
	if len(all) == 0 {
		return false
	}
	lower := texts(p)
	for i, text := range lower {
		lower[i] = strings.ToLower(text)
	}
	return slices.ContainsFunc(all, func(words []string) bool {
		return !slices.ContainsFunc(words, func(word string) bool {
			return !slices.ContainsFunc(lower, func(text string) bool { return hasWord(text, word) })
		})
	})
}

// texts returns what is searched of a paper.
func texts(p *dailypapers.Paper) []string {
	all := make([]string, 0, 6+len(p.AIKeywords)+len(p.Authors))
	all = append(all, p.Title, p.Abstract, p.AISummary, p.ID, p.Organization.Name, p.Organization.Handle)
	all = append(all, p.AIKeywords...)
	for _, a := range p.Authors {
		all = append(all, a.Name)
	}
	return all
}

// hasWord reports whether a word of the text begins with the given one. A word
// that begins with a sign, and one of a script that does not divide words, may
// stand anywhere: "++" in "C++", "模型" in "大模型".
func hasWord(text, word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+at])
		if !isInWord(before) || !isInWord(first) {
			return true
		}
		from += at + utf8.RuneLen(first)
	}
}

// isInWord reports whether a character is part of words that have spaces around
// them.
func isInWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) &&
		!unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
