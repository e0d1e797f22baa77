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

// curl undoes the spelling of a text behind a byte. A quote behind a space or a
// bracket opens.
func curl(s string, before byte) string {
	s = dashes.Replace(s)
	if !strings.ContainsAny(s, `'"`) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		opens := strings.IndexByte(" \n([{-", before) >= 0
		switch before = s[i]; {
		case before == '\'' && opens:
			b.WriteString("‘")
		case before == '\'':
			b.WriteString("’")
		case before == '"' && opens:
			b.WriteString("“")
		case before == '"':
			b.WriteString("”")
		default:
			b.WriteByte(before)
		}
	}
	return b.String()
}
