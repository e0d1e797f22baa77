package dailypapers

import (
	"strings"
)

// findRefs collects the addresses that stand in lists: "[35]: https://…" in
// markdown, " 15. https://…" below the text of a browser.
func (l *textLowering) findRefs(src string) {
	l.refs = map[string]string{}
	list := 0
	above := ""
	for line := range strings.Lines(src) {
		s := strings.TrimSpace(line)
		name, address, ok := cutRef(s)
		if !ok && isRefName(above) && isAddress(cutWord(s)) {
			name, address, ok = above[1:len(above)-2], cutWord(s), true
		}
		above = s
		if !ok {
			continue
		}
		if !strings.HasSuffix(line, "\n") {
			continue // the capture may be cut off in it
		}
		if name = refName(name); name != "" && l.refs[name] == "" { // the first of two counts, as in CommonMark
			l.refs[name] = address
		}
		list++
	}
	l.numbered = list >= 3 || countsUp(src)
	l.addressFirst = putsAddressFirst(src)
}

// isRef reports whether a line is a part of a list of addresses.
func (l *textLowering) isRef(s string) bool {
	if isRefName(s) {
		l.refNamed = true
		return true
	}
	if l.refNamed {
		l.refNamed = false
		return isAddress(cutWord(s))
	}
	_, _, ok := cutRef(s)
	return ok
}

// isListTitle reports whether a line is what text browsers print above the list
// of addresses.
func isListTitle(s string) bool {
	return s == "References" || s == "References:" || s == "Visible links" || s == "Visible links:"
}

// isRefName reports whether a line names an address that stands on the next:
// "[A long title]:".
func isRefName(s string) bool {
	return len(s) > 3 && s[0] == '[' && strings.HasSuffix(s, "]:")
}

// cutRef splits a line of a list of addresses: "[35]: https://…", "[35]
// https://…", "15. https://…".
func cutRef(s string) (name, address string, ok bool) {
	if s == "" || len(s) > 4096 {
		return "", "", false
	}
	if s[0] == '[' {
		name, rest, ok := strings.Cut(s[1:], "]")
		if !ok || name == "" {
			return "", "", false
		}
		address, isDef := strings.CutPrefix(rest, ":")
		address, _, _ = strings.Cut(strings.TrimSpace(address), " ")
		address = strings.Trim(address, "<>")
		return name, address, (isDef || isDigits(name)) && isAddress(address) || isDef && strings.HasPrefix(address, "data:")
	}
	name, rest := cutDigits(s) // none in a list without numbers
	address, found := strings.CutPrefix(rest, ". ")
	address = strings.TrimSpace(address)
	return name, address, found && len(name) <= 6 && isAddress(address)
}

// refName spells the name of an address as CommonMark compares it.
func refName(name string) string {
	if len(name) > 300 {
		return ""
	}
	return strings.ToLower(fold(name))
}

func cutWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// countsUp reports whether numbers in brackets count the links of a text, whose
// list of addresses may be cut off: [1], [2], [3] and on, in order. The first
// few may be gone with what stood in front of the page.
func countsUp(src string) bool {
	next, count := 0, 0
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '[')
		if n < 0 {
			return count > 11
		}
		i += n + 1
		digits, rest := cutDigits(src[i:min(len(src), i+8)])
		if digits == "" || !strings.HasPrefix(rest, "]") || strings.HasPrefix(src[i+len(digits)+1:], "(") ||
			strings.HasPrefix(src[i+len(digits)+1:], ":") || i >= 2 && src[i-2] == ']' {
			continue
		}
		if number := atoi(digits); count > 0 && next <= number && number <= next+2 || count == 0 && number <= 20 {
			next = number + 1
			count++
		}
	}
}

// putsAddressFirst reports whether addresses in brackets stand in front of the
// words that they belong to: lines begin with them and end with words.
func putsAddressFirst(src string) bool {
	first, last := 0, 0
	for line := range strings.Lines(src) {
		s := strings.TrimSpace(line)
		if s == "" || !strings.ContainsAny(s[:1], "(<[") && !strings.ContainsAny(s[len(s)-1:], ")>]") {
			continue
		}
		if _, to, ok := bracketedAddress(s, 0, len(s)); ok {
			if to < len(s) && hasAlphanumeric(s[len(s)-1:]) {
				first++
			}
		} else if i := strings.LastIndexAny(s, "(<["); i > 0 && i+1 < len(s) {
			if _, to, ok := bracketedAddress(s, i, len(s)); ok && to == len(s) {
				last++
			}
		}
	}
	return first > last
}

// beginNumbered begins the link with the given number.
func (l *textLowering) beginNumbered(number string) {
	l.endNumbered()
	l.flush()
	l.links++
	l.inNumbered = true
	l.next.href, l.next.inLink, l.next.linkNo = l.refs[number], true, -int32(l.links)
}

// endNumbered ends a link that has no end of its own.
func (l *textLowering) endNumbered() {
	if !l.inNumbered {
		return
	}
	l.flush()
	if n := len(l.pieces); l.next.href != "" && (n == 0 || l.pieces[n-1].href != l.next.href) {
		l.put(l.next)
	}
	l.inNumbered = false
	l.setLink()
}

// goesOn reports whether a line still belongs to a numbered link, which has no
// end of its own: it goes on over wrapped words, and from an empty picture or
// box to what stands below.
func (l *textLowering) goesOn(line string) bool {
	if digits, rest := cutDigits(strings.TrimPrefix(line, "[")); digits != "" && strings.HasPrefix(rest, "]") {
		return false
	}
	shown := ""
	if n := len(l.pieces); n > 0 && l.pieces[n-1].href == l.next.href {
		shown = l.pieces[n-1].text
	}
	if shown == "" {
		_, isCount := parseCount(stripPlaceholders(line))
		return isCount || stripPlaceholders(line) == ""
	}
	return wordCount(shown) >= 4 && (!isAtom(line) || isFurniture(line)) // titles end in "Models" too
}

// isAddress reports whether s is an address and nothing else.
func isAddress(s string) bool {
	if s == "" || strings.ContainsAny(s, " \t") {
		return false
	}
	if strings.HasPrefix(s, "/") || strings.HasPrefix(s, "#") {
		return len(s) == 1 || s[1] != '/'
	}
	scheme, rest, ok := strings.Cut(s, "://")
	letters, _ := cutLetters(scheme)
	return ok && rest != "" && len(scheme) <= 6 && scheme != "" && letters == scheme
}

// bracketedAddress reads an address in brackets at i: "( /papers/ID )",
// "<https://…>", "[/papers/ID]".
func bracketedAddress(src string, i, end int) (address string, to int, ok bool) {
	var closing byte
	switch src[i] {
	case '(':
		closing = ')'
	case '<':
		closing = '>'
	case '[':
		closing = ']'
	default:
		return "", 0, false
	}
	if i+1 >= end {
		return "", 0, false
	}
	begin := i + 1
	for begin < end && src[begin] == ' ' && begin < i+4 {
		begin++
	}
	if begin >= end || src[begin] != '/' && !strings.Contains(src[begin:min(end, begin+8)], "://") {
		return "", 0, false
	}
	n := strings.IndexByte(src[i:min(end, i+1000)], closing)
	if n < 0 {
		return "", 0, false
	}
	address = strings.TrimSpace(src[i+1 : i+n])
	return address, i + n + 1, isAddress(address)
}

// isCardLink reports whether an address in brackets may be the link of the words
// in front of it. In an abstract it is a part of the text.
func (l *textLowering) isCardLink(address, words string) bool {
	words = strings.TrimSpace(l.text.String() + words)
	switch readLink(address).kind {
	case linkOther:
		return false
	case linkGitHub:
		return words == "" || strings.HasPrefix(words, "GitHub")
	case linkAccount:
		return len(words) < 80
	}
	return len(words) < 250
}

// linkWords gives the words in front on the line their address, or, where the
// converter puts addresses first, the words behind.
func (l *textLowering) linkWords(address string, more bool) {
	l.links++
	l.flush()
	if l.next.inLink && !l.inNumbered {
		return // the bracket stands inside of a link
	}
	if l.addressFirst {
		l.endNumbered()
		if more {
			l.next.href, l.next.inLink, l.inNumbered = address, true, true
			return
		}
	} else if n := len(l.pieces); n > 0 && l.next.brk <= brkLine && l.pieces[n-1].text != "" && !l.pieces[n-1].inLink {
		l.pieces[n-1].href, l.pieces[n-1].inLink = address, true
		return
	}
	p := l.next
	p.href, p.inLink = address, true
	l.put(p)
}

// addressLine lowers a line that is nothing but an address: it belongs to the
// line above.
func (l *textLowering) addressLine(s string) bool {
	if len(s) >= 2 && (s[0] == '<' && s[len(s)-1] == '>' || s[0] == '(' && s[len(s)-1] == ')') {
		s = s[1 : len(s)-1]
	}
	if !isAddress(s) || l.next.inLink {
		return false
	}
	var above *piece
	if n := len(l.pieces); n > 0 && l.next.brk == brkLine && l.pieces[n-1].text != "" && !l.pieces[n-1].inLink {
		above = &l.pieces[n-1]
	}
	switch readLink(s).kind {
	case linkOther:
		return false
	case linkGitHub: // the end of an abstract may be such an address too
		if above == nil || !strings.HasPrefix(above.text, "GitHub") {
			return false
		}
	case linkAccount:
		if n := len(l.pieces); above == nil || len(above.text) > 60 || n > 1 && above.brk < brkParagraph && len(l.pieces[n-2].text) > 40 {
			return false
		}
	}
	if above != nil {
		above.href, above.inLink = s, true
		l.links++
		return true
	}
	p := l.next
	p.href, p.inLink = s, true
	l.links++
	l.put(p)
	return true
}
