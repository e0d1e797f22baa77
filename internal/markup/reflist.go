package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A refList reads the lists of addresses in a text: "[35]: https://…", "15.
// https://…", and the habits of the converter that they show.
type refList struct {
	*survey
	src            string
	numbers, names int      // of addresses
	divided        string   // the name of the one that was divided at a hyphen on the line above
	long           longName // that goes over several lines
	behind         int      // so many lines may still be the attributes of the last address
	braced         bool     // they have begun
}

// countedRefs is how long a list of addresses is that shows that numbers in
// brackets are links, and not a text's own references.
const countedRefs = 3

// read reads a line, which begins at an offset. The last one may be cut off.
func (l *refList) read(line, above string, at, end int) {
	l.long.line(at)
	if line == "" || l.goesOn(line, at, end) {
		return
	}
	if text.IsASCIILetter(line[0]) && l.divided == "" && len(l.long.lines) == 0 && !isRefName(above) {
		return // most lines
	}
	name, address, isRef := cutRef(line)
	divided, lines := l.divided, l.long.lines
	l.divided, l.long.lines = "", lines[:0]
	switch {
	case divided != "" && !isRef && !strings.Contains(line, " ") && line[0] != '[':
		l.refs[divided] = newTarget(l.refs[divided].Href + spellAddress(line))
		l.refLines = append(l.refLines, at)
		return
	case isRefName(above) && site.IsAddress(text.FirstWord(line)):
		l.refLines = append(l.refLines, at)
		name, address, isRef = above[1:len(above)-2], text.FirstWord(line), true
	case isRef || isRefName(line):
		l.refLines = append(l.refLines, at)
	default:
		l.long.lines = lines
		if name, address, isRef = l.long.end(l.src, line, above, at); isRef {
			l.refLines, l.long.lines = append(l.refLines, lines...), lines[:0]
		} else {
			l.long.begin(line, at)
		}
	}
	if !isRef {
		return
	}
	l.long.listed = end
	l.behind, l.braced = maxAttrLines, strings.Contains(line, " {") && line[len(line)-1] != '}'
	if l.src[end-1] == '\n' {
		l.define(name, address, line)
	}
}

// maxAttrLines is over how many lines the attributes of an address may go.
const maxAttrLines = 12

// goesOn reads a line of the attributes that pandoc puts behind an address:
// "[35]: /papers/ID", "{.big", ".bold}".
func (l *refList) goesOn(line string, at, end int) bool {
	l.braced = l.behind > 0 && (l.braced || l.behind == maxAttrLines && line[0] == '{')
	if l.behind--; !l.braced {
		l.behind = 0
		return false
	}
	l.refLines = append(l.refLines, at)
	l.long.listed = end
	l.braced = line[len(line)-1] != '}'
	return true
}

// define keeps the address of a name: the first, and apart from it the others.
func (l *refList) define(name, address, line string) {
	if line[0] == '.' { // ". https://…": its number was left out
		l.numbers++
		return
	}
	isNumber := text.IsDigits(name)
	name = refName(name)
	to := newTarget(spellAddress(address))
	if _, known := l.refs[name]; known {
		if l.again == nil {
			l.again = map[string][]*Target{}
		}
		l.again[name] = append(l.again[name], to)
		l.names++
		return
	}
	l.refs[name] = to
	if isNumber {
		l.numbers++
	} else {
		l.names++
	}
	if strings.HasSuffix(line, "-") {
		l.divided = name
	}
}

// finish tells what the lists show, when all lines are read.
func (l *refList) finish() {
	if l.long.listed > 0 && l.long.at == l.long.listed {
		l.refLines = append(l.refLines, l.long.lines...) // the capture is cut off in the list
	}
	l.named = l.names >= countedRefs && l.names > l.numbers
	l.numbered = l.numbers >= countedRefs && !l.named || countsUp(l.src)
}

// A longName is the name of an address that goes over several lines: "[", "", the
// picture of a link, "", "]: /papers/ID".
type longName struct {
	at     int // where its line begins
	lines  []int
	listed int // where the line behind the last address begins
}

// line notes that a line begins.
func (n *longName) line(at int) {
	switch {
	case len(n.lines) == 0:
	case at-n.at > maxRefName:
		n.lines = n.lines[:0]
	default:
		n.lines = append(n.lines, at)
	}
}

// begin notes a line that opens a bracket and does not close it, or one that
// ends what the line above has begun.
func (n *longName) begin(line string, at int) {
	switch {
	case line[0] == '[' && strings.Count(line, "[") > strings.Count(line, "]"):
		n.at, n.lines = at, append(n.lines[:0], at)
	case line[0] == '[' || line[0] == ']':
		n.lines = n.lines[:0]
	}
}

// end reads the line that ends such a name, with its address, or the address alone
// below it.
func (n *longName) end(src, line, above string, at int) (name, address string, ok bool) {
	if len(n.lines) == 0 {
		return "", "", false
	}
	close := 0
	switch i := strings.Index(line, "]: "); {
	case i >= 0:
		close = at + strings.Index(src[at:], "]: ")
		line = line[i+len("]: "):]
	case strings.HasSuffix(above, "]:") && site.IsAddress(line):
		close = n.at + strings.LastIndex(src[n.at:at], "]:")
	default:
		return "", "", false
	}
	address = strings.Trim(text.FirstWord(strings.TrimSpace(line)), "<>")
	begin := n.at + strings.IndexByte(src[n.at:], '[') + 1
	return src[begin:max(begin, close)], address, site.IsAddress(address)
}

// isRefName reports whether a line names an address that stands on the next:
// "[A long title]:".
func isRefName(s string) bool {
	return len(s) > 3 && s[0] == '[' && strings.HasSuffix(s, "]:")
}

// maxRefLine is how long a line of a list of addresses may be.
const maxRefLine = 4096

// cutRef splits a line of a list of addresses: "[35]: https://…", "[35]
// https://…", "15. https://…".
func cutRef(s string) (name, address string, ok bool) {
	if len(s) > maxRefLine {
		return "", "", false
	}
	if s[0] == '[' {
		name, rest, ok := strings.Cut(s[1:], "]")
		if !ok {
			return "", "", false
		}
		if strings.Contains(rest, "]: ") && strings.IndexByte("(] ", rest[0]) >= 0 {
			i := strings.LastIndex(s, "]: ")
			name, rest = s[1:i], s[i+1:] // "[![](a.png) Name]: /a"
		}
		address, isDef := strings.CutPrefix(rest, ":")
		address = strings.Trim(text.FirstWord(strings.TrimSpace(address)), "<>")
		return name, address, (isDef || text.IsDigits(name)) && site.IsAddress(address) || isDef && strings.HasPrefix(address, "data:")
	}
	name, rest := text.CutDigits(s) // none in a list without numbers
	address, found := strings.CutPrefix(rest, ". ")
	address = strings.TrimSpace(address)
	return name, address, found && len(name) <= 6 && site.IsAddress(address)
}

// maxRefName is how long the name of an address may be: a link's text with five
// pictures in it.
const maxRefName = 2000

// refName spells the name of an address as CommonMark compares it.
func refName(name string) string { return strings.ToLower(text.Fold(name)) }
