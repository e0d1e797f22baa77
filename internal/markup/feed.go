package markup

import (
	"io"
	"strings"

	"dailypapers/internal/text"
)

// A feed hands a page in HTML to the tokenizer, a tag or a text at a time. So the
// tokenizer never holds more than the token that it is at, and between tokens the
// feed can leave out what is no text of the page: comments, drawings, scripts,
// forms, and the attributes that nobody asks for, among them the data that the
// page carries for its scripts, which is half of it.
type feed struct {
	src   string
	at    int      // what comes next
	text  string   // what is being handed over: text,
	tag   []byte   // or a tag, without what nobody asks for
	buf   []byte   // its memory
	noEnd [2]bool  // no data in double, in single quotes has an end any more
	cut   bool     // the page ends within what was left out
	of    *element // of the tag
	named bool     // it has attributes that matter for any element, as most have not
}

// Read reads a tag or a text, or as much of it as b holds.
func (f *feed) Read(b []byte) (n int, err error) {
	if f.text == "" && len(f.tag) == 0 {
		f.next()
	}
	switch {
	case f.text != "":
		n = copy(b, f.text)
		f.text = f.text[n:]
	case len(f.tag) > 0:
		n = copy(b, f.tag)
		f.tag = f.tag[n:]
	default:
		err = io.EOF
	}
	return n, err
}

// next takes the next tag or text.
func (f *feed) next() {
	f.passComments()
	if f.at == len(f.src) {
		return
	}
	rest := f.src[f.at:]
	name, isEnd := tagAt(rest)
	if name == "" {
		n := strings.IndexByte(rest[1:], '<') // text may begin with one
		if n++; n == 0 {
			n = len(rest)
		}
		f.text = rest[:n]
		f.at += n
		return
	}
	f.buf = append(f.buf[:0], '<')
	if isEnd {
		f.buf = append(f.buf, '/')
	}
	f.buf, f.named = append(f.buf, name...), false
	f.of = elementNamed(name)
	f.at = f.readAttrs(f.at+len(f.buf), f.of.attrs)
	f.tag = f.buf
}

// readAttrs reads the attributes of a tag, from i on, and keeps those that are
// asked for. It returns where the tag ends.
func (f *feed) readAttrs(i int, asked []string) (end int) {
	src := f.src
	for {
		begin := i
		for i < len(src) && (isTagSpace(src[i]) || src[i] == '/') {
			i++
		}
		if i == len(src) {
			return i // in the tag
		}
		if src[i] == '>' {
			if i > begin && src[i-1] == '/' {
				f.buf = append(f.buf, '/')
			}
			f.buf = append(f.buf, '>')
			return i + 1
		}
		at := i
		for i++; i < len(src) && !isTagSpace(src[i]) && src[i] != '=' && src[i] != '>' && src[i] != '/'; {
			i++
		}
		name := src[at:i]
		i = f.endOfValue(i, name == "data-props")
		isOfAll := i-at <= maxLabelled && isOneOf(ofAll, name)
		f.named = f.named || isOfAll
		if isOfAll || isOneOf(asked, name) {
			f.buf = append(append(f.buf, ' '), src[at:i]...)
		}
	}
}

// endOfValue returns where the value ends that may follow an attribute's name,
// which ends at i.
func (f *feed) endOfValue(i int, isData bool) int {
	src, eq := f.src, i
	for eq < len(src) && isTagSpace(src[eq]) {
		eq++
	}
	if eq == len(src) || src[eq] != '=' {
		return i
	}
	for i = eq + 1; i < len(src) && isTagSpace(src[i]); {
		i++
	}
	if text.OpensQuote(src[i:]) {
		return f.endOfQuoted(i, isData)
	}
	for i < len(src) && !isTagSpace(src[i]) && src[i] != '>' {
		i++
	}
	return i
}

// endOfQuoted returns where the value ends whose quote is at i. A quote inside of
// data can only come from damage: the one that ends the data follows a brace, and
// the tag's end or white space follows it.
func (f *feed) endOfQuoted(i int, isData bool) int {
	quote := f.src[i : i+1]
	noEnd := &f.noEnd[0]
	if quote == "'" {
		noEnd = &f.noEnd[1]
	}
	for at := i; isData && !*noEnd && strings.HasPrefix(f.src[i+1:], "{"); {
		n := strings.Index(f.src[at:], "}"+quote)
		if *noEnd = n < 0; *noEnd {
			break
		}
		if at += n + 2; at == len(f.src) || isTagSpace(f.src[at]) || f.src[at] == '>' || f.src[at] == '/' {
			return at
		}
	}
	if n := strings.Index(f.src[i+1:], quote); n >= 0 {
		return i + 1 + n + 1
	}
	return len(f.src)
}

// passComments passes over comments. "<!-->" is one, and "<!-- --!>".
func (f *feed) passComments() {
	for strings.HasPrefix(f.src[f.at:], "<!--") {
		f.at += len("<!")
		for {
			n := strings.Index(f.src[f.at:], "--")
			if n < 0 {
				f.at, f.cut = len(f.src), true
				return
			}
			f.at += n + len("-")
			if rest, ok := strings.CutPrefix(strings.TrimPrefix(f.src[f.at+len("-"):], "!"), ">"); ok {
				f.at = len(f.src) - len(rest)
				break
			}
		}
	}
}

// pass passes over the rest of an element whose start tag was just read, with
// its end tag, and returns what it held. An element of which another begins
// before it has ended has lost its end, and so has one that the page does not
// end: it ends in front of the next card. A drawing also ends with the first tag
// that none can hold, and what browsers may not know with the element around it.
func (f *feed) pass(e *element) (held string) {
	begin, open, drawing := f.at, 1, e.role == drawn
	inside, isFallback := 0, e.role == fallback || e.role == video // how many elements are open in it
	stop := -1                                                     // where it ends if its end tag is not found
	for at := begin; ; {
		n := strings.IndexByte(f.src[at:], '<')
		if n < 0 {
			break
		}
		at += n
		name, isEnd := tagAt(f.src[at:])
		if name == e.name && isEnd {
			if open--; open == 0 {
				f.at = f.readAttrs(at+len("</")+len(name), nil)
				return f.src[begin:at]
			}
		} else if name == e.name && stop >= 0 {
			break
		} else if name == e.name && (e.role == nesting || e.role == drawn) {
			open++
		} else if name == "foreignobject" || name == "desc" {
			drawing = false // it may hold anything
		} else if drawing && endsDrawing[name] {
			stop = at
			break
		} else if isFallback && isEnd && inside == 0 {
			stop = at
			f.cut = f.cut || e.role == fallback && strings.TrimSpace(f.src[begin:at]) != ""
			break
		} else if name == article.name && !isEnd && stop < 0 {
			stop = at
		}
		if isFallback {
			inside += deeper(name, isEnd)
		}
		at += len("<") + len(name)
	}
	if stop < 0 {
		stop, f.cut = len(f.src), true
	}
	f.at = stop
	return f.src[begin:stop]
}

// deeper returns how many more elements are open behind a tag.
func deeper(name string, isEnd bool) int {
	switch {
	case isEnd:
		return -1
	case name == "" || elementNamed(name).isVoid():
		return 0
	}
	return 1
}

// tagAt returns the name of the tag that s begins with, "" if it begins with
// none, and whether it is the end of an element.
func tagAt(s string) (name string, isEnd bool) {
	if s[0] != '<' {
		return "", false
	}
	s = s[1:]
	if isEnd = strings.HasPrefix(s, "/"); isEnd {
		s = s[1:]
	}
	n := 0
	for n < len(s) && n < maxName && !isTagSpace(s[n]) && s[n] != '/' && s[n] != '>' && s[n] != '<' {
		n++
	}
	if n == 0 || !text.IsASCIILetter(s[0]) {
		return "", false
	}
	return lowerName(s[:n]), isEnd
}

// lowerName returns the name of an element in lower case. Only ASCII has any, so
// that the name keeps its length.
func lowerName(s string) string {
	for i := range len(s) {
		if 'A' <= s[i] && s[i] <= 'Z' {
			s = s[:i] + string(s[i]|0x20) + s[i+1:]
		}
	}
	return s
}

// maxName is longer than the name of any element that matters.
const maxName = 24

func isTagSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
