package markup

import "strings"

// Where a link of markdown leads: "(address)", "(<address>)", `(address "title")`.

// How far away the end of each may be.
const (
	maxAddress   = 1 << 16 // pictures may be their own data
	maxWrapped   = 500     // an address that is wrapped
	maxAngled    = 2000    // an address in angle brackets
	maxLinkTitle = 2000    // "…" behind an address
	maxParens    = 32      // brackets in an address that are not closed, as in CommonMark
)

// A readAddress is the address that was read last. Many pictures that never end,
// "![![![", may stand in front of one address, and each asks for it.
type readAddress struct {
	at, end int // 0 if none was read
	href    string
	ok      bool
}

// address reads "(address)" or "(address "title")" at i.
func (f *spanner) address(i int) (href string, end int, ok bool) {
	if f.last.at != i {
		href, end, ok = f.findAddress(i)
		f.last = readAddress{i, end, href, ok}
	}
	return f.last.href, f.last.end, f.last.ok
}

// findAddress reads what address returns.
func (f *spanner) findAddress(i int) (href string, end int, ok bool) {
	i++
	i += blanks(f.src[i:])
	if strings.HasPrefix(f.src[i:], "<") {
		if href, end, ok := f.angledAddress(i); ok {
			return href, end, true
		}
		i++
	}
	return f.plainAddress(i)
}

// plainAddress reads "address)" or `address "title")` at i. Brackets in it are
// closed, and converters that wrap lines break addresses too.
func (f *spanner) plainAddress(begin int) (href string, end int, ok bool) {
	src, depth, broken := f.src, 0, false
	i := begin
	for ; i < len(src) && i-begin < maxAddress && depth <= maxParens; i++ {
		switch c := src[i]; {
		case c == '\\' && i+1 < len(src) && isPunct(src[i+1]):
			i++
		case c > ')': // most of all
		case c == '(':
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ')':
			return spellAddress(src[begin:i]), i + 1, true
		case c == '\n' && i+1 < len(src) && src[i+1] > ' ' && i-begin < maxWrapped:
			broken = true
		case c == ' ' || c == '\t' || c == '\n':
			n := f.titleEnd(i)
			return spellAddress(src[begin:i]), i + n, n > 0
		}
	}
	if i >= len(src) && !broken {
		return "", len(src), true // the capture is cut off in the address
	}
	return "", i, false
}

// angledAddress reads "<address>)" at i, with the title that may stand between.
func (f *spanner) angledAddress(i int) (href string, end int, ok bool) {
	close := f.angle.find(i, maxAngled)
	if close < 0 {
		return "", i, false
	}
	end = close + 1
	if strings.HasPrefix(f.src[end:], ")") {
		end++
	} else if n := f.titleEnd(end); n > 0 {
		end += n
	} else {
		return "", i, false
	}
	href = f.src[i+1 : close]
	return spellAddress(href), end, !strings.Contains(href, "\n\n")
}

// spellAddress spells an address as it was before it was put into brackets, and
// maybe wrapped.
func spellAddress(s string) string {
	s = strings.TrimRight(s, "> \n")
	if strings.Contains(s, "\n") {
		s = strings.Join(strings.Fields(s), "")
	}
	if n := strings.LastIndexByte(s, '<'); n >= 0 { // "https://e.com/<https:/e.org/a>": joined with the page's own, brackets and all
		if s = s[n+1:]; !strings.Contains(s, "://") {
			s = strings.Replace(s, ":/", "://", 1)
		}
	}
	if !strings.Contains(s, "\\") && !strings.Contains(s, "&") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && isPunct(s[i+1]) {
			i++
		} else if c, n := cutEntity(s[i:]); n > 0 {
			b.WriteString(c)
			i += n - 1
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// titleTries is how many closing brackets a title may hold.
const titleTries = 8

// titleEnd returns how long the title behind an address is, with the bracket that
// closes the link: ` "On (mostly) quiet days")`. It is 0 if there is none. A
// title is in quotes or brackets, and ends in its paragraph.
func (f *spanner) titleEnd(i int) int {
	window := f.src[i:min(len(f.src), i+maxLinkTitle)]
	if n := f.paragraph.find(i, maxLinkTitle); n >= 0 {
		window = f.src[i:n]
	}
	title := strings.TrimLeft(window, " \t")
	if rest, ok := strings.CutPrefix(title, "\n"); ok { // on the next line
		title = strings.TrimLeft(rest, " \t")
	}
	if title == "" || strings.IndexByte("\"'(", title[0]) < 0 {
		return 0
	}
	closing := title[0]
	if closing == '(' {
		closing = ')'
	}
	end, at := 0, 0
	for range titleTries {
		n := strings.IndexByte(window[at:], ')')
		if n < 0 {
			break
		}
		at += n + 1
		inside := strings.TrimSpace(window[:at-1])
		if len(inside) < 2 {
			return 0
		}
		if end == 0 {
			end = at
		}
		if inside[len(inside)-1] == closing {
			return at
		}
	}
	return end
}
