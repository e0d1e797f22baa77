package markup

import "strings"

// Pandoc's markdown spells dashes, quotes and the ellipsis by marks of ASCII, and
// escapes those that are the text's own ("smart", pandoc's manual): "a --- b" for
// "a — b", "x\'s" for "x's". A page with its attributes and none of these
// characters is so spelled; of quotes only an escaped apostrophe proves it.

// typographic are the characters that smart spelling has no need of.
const typographic = "—–…“”‘’"

// dashes undoes the spelling of all of them but quotes. A longer row is a rule.
var dashes = strings.NewReplacer("----", "----", "---", "—", "--", "–", "...", "…")

// smartOf returns what undoes the smart spelling of a text with attributes, nil if
// it is not spelled so.
func smartOf(src string, e escapes) func(s string, before byte) string {
	switch {
	case strings.ContainsAny(src, typographic):
		return nil
	case e.apostrophes:
		return curl
	}
	return func(s string, _ byte) string { return dashes.Replace(s) }
}

// curl undoes the spelling of a text behind a byte. A quote behind a space, a
// bracket, a dash, an opening quote or a mark of emphasis opens.
func curl(s string, before byte) string {
	s = dashes.Replace(s)
	if !strings.ContainsAny(s, `'"`) {
		return s
	}
	var b strings.Builder
	behind := rune(before)
	for _, r := range s {
		opens := strings.ContainsRune(" \n([{-—–“‘*_", behind)
		switch {
		case r == '\'' && opens:
			r = '‘'
		case r == '\'':
			r = '’'
		case r == '"' && opens:
			r = '“'
		case r == '"':
			r = '”'
		}
		b.WriteRune(r)
		behind = r
	}
	return b.String()
}
