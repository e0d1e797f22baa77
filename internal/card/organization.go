package card

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// organization reads an organization: its name, behind the handle if the form
// prints what stands for its picture.
func (r *reader) organization(t *token) site.Account {
	name := stripBrackets(stripBold(strings.TrimSpace(strings.TrimPrefix(t.Text, "!"))))
	if rest, ok := text.CutPrefixFold(strings.ReplaceAll(name, "**", ""), "organization:"); ok { // as people write it
		name = strings.TrimSpace(rest)
	}
	if strings.HasPrefix(name, "[") {
		if alt, rest, ok := strings.Cut(name[1:], "]"); ok { // and words behind it: stripBrackets took "[Keel Lab]"
			name = strings.TrimSpace(rest)
			if t.Link.Handle == "" && site.IsHandle(alt) {
				return site.Account{Name: name, Handle: alt}
			}
		}
	}
	if t.Link.Handle != "" {
		if rest, ok := strings.CutPrefix(name, t.Link.Handle+" "); ok && r.facts.alts &&
			(strings.Contains(rest, " ") || unicode.IsLower(rune(t.Link.Handle[0])) || namesHandle(t.Link.Handle, rest)) {
			name = rest // but "Harbour University" may have no picture
		}
		return site.Account{Name: name, Handle: t.Link.Handle}
	}
	if handle, rest, ok := strings.Cut(name, " "); ok && site.IsHandle(handle) &&
		(namesHandle(handle, rest) || r.facts.alts && isOddWord(handle, rest)) {
		return site.Account{Name: rest, Handle: handle}
	}
	return site.Account{Name: name}
}

// printsHandles reports whether the page prints handles in front of the names
// of organizations: most of those that could be such are.
func (r *reader) printsHandles(cards []card) bool {
	named, other := 0, 0
	for _, c := range cards {
		for k, s := range c.slots {
			t := &r.tokens[c.tokens[k]]
			handle, rest, ok := strings.Cut(t.Text, " ")
			switch {
			case s != org:
			case ok && site.IsHandle(handle) && namesHandle(handle, rest):
				named++
			default:
				other++
			}
		}
	}
	return named > 0 && 3*named >= other
}

// isOddWord reports whether a word is none that the name of an organization
// begins with, so that it is a handle: in small letters, with a digit or a
// capital inside, or an abbreviation in front of a university's full name.
func isOddWord(handle, rest string) bool {
	if unicode.IsLower(rune(handle[0])) || strings.ContainsAny(handle, "0123456789-_") {
		return true
	}
	if strings.Contains(" "+rest+" ", " "+handle+" ") {
		return true // "Harbour University of Harbour"
	}
	capitals := strings.ContainsFunc(handle[1:], unicode.IsUpper)
	small := strings.ContainsFunc(handle, unicode.IsLower)
	return capitals && (small || strings.Contains(rest, "University") || strings.Contains(rest, "Institute"))
}

// isAcronym reports whether a folded word has the first letters of a name, with a
// number behind them or without: of its capitalized words, or of all: "HIOK
// Harbour Institute of Keel", "HI2 Harbour Institute".
func isAcronym(word, name string) bool {
	letters := strings.TrimRight(word, "0123456789")
	if letters == text.Initials(name) {
		return len(letters) > 1 || letters == word
	}
	for w := range strings.FieldsSeq(name) {
		rest, ok := strings.CutPrefix(letters, strings.ToLower(w[:1]))
		if !ok {
			return false
		}
		letters = rest
	}
	return letters == "" && strings.Contains(name, " ")
}

// isPrintedHandle reports whether a text that links to an account begins with
// what stands for the account's picture: its handle, spelled as no word of a name
// is, or as the first letters of the name. "Harbour University" may be the name
// of /Harbour.
func isPrintedHandle(handle, rest string) bool {
	first, _ := utf8.DecodeRuneInString(rest)
	return namesHandle(handle, rest) || unicode.IsLower(rune(handle[0])) && unicode.IsUpper(first)
}

// namesHandle reports whether the first word of an organization is the handle
// of the rest: "deepmind Deepmind", "JohnsHopkins Johns Hopkins University". It
// is spelled as no word of a name is, or it spells the rest.
func namesHandle(handle, rest string) bool {
	h, r := text.Squash(handle), text.Squash(rest)
	if first, _ := utf8.DecodeRuneInString(rest); h == "" || !unicode.IsLetter(first) && !unicode.IsDigit(first) {
		return false // "ALMA (Fictive)"
	}
	switch {
	case strings.HasPrefix(r, h), isAcronym(h, rest):
		return true
	case len(h) > 5 && strings.Contains(r, h[1:]): // "UHarbour University of Harbour"
		return true
	case isJoined(handle) && h[0] == r[0]:
		return true
	}
	return unicode.IsLower(rune(handle[0])) && rest[0] >= 'A' && rest[0] <= 'Z' && (h[0] == r[0] || text.IsSubsequence(h[:min(len(h), 3)], r)) // "anyu Any"
}

// isJoined reports whether a word is spelled as several: "tide-lab", "TideLab".
func isJoined(word string) bool {
	small := strings.IndexFunc(word, unicode.IsLower)
	return strings.ContainsAny(word, "-_") || small >= 0 && strings.ContainsFunc(word[small:], unicode.IsUpper)
}
