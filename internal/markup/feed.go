package markup

import (
	"io"
	"strings"
)

// A feed hands a page in HTML to the tokenizer, a tag or a text at a time. So the
// tokenizer never holds more than the token that it is at, and between tokens the
// feed can leave out what is no text of the page: comments, drawings, scripts,
// forms, and the attributes that nobody asks for, among them the data that the
// page carries for its scripts, which is half of it.
type feed struct {
	src    string
	at     int     // what comes next
	tagEnd int     // the tag that is being handed over ends here
	noEnd  [2]bool // no data in double, in single quotes has an end any more
	cut    bool    // the page ends within what was left out
}

// Read reads a tag or a text, or as much of it as b holds.
func (f *feed) Read(b []byte) (int, error) {
	if f.at >= f.tagEnd {
		f.passComments()
		if f.at == len(f.src) {
			return 0, io.EOF
		}
		s := f.src[f.at:]
		name, isEnd := tagAt(s)
		if name == "" {
			f.tagEnd = f.at + 1 // text may begin with "<"
			if n := strings.IndexByte(s[1:], '<'); n >= 0 {
				f.tagEnd += n
			} else {
				f.tagEnd = len(f.src)
			}
		} else {
			f.tagEnd = f.endOfTag(f.at)
		}
		if name != "" && !isEnd && !elementNamed(name).role.hasAttrs() && f.src[f.tagEnd-1] == '>' {
			n := copy(b, s[:len("<")+len(name)])
			f.at = f.tagEnd
			return n + copy(b[n:], ">"), nil
		}
	}
	n := copy(b, f.src[f.at:f.tagEnd])
	f.at += n
	return n, nil
}

// passComments passes over comments. "<!-->" is one, and "<!-- --!>".
func (f *feed) passComments() {
	for strings.HasPrefix(f.src[f.at:], "<!--") {
		f.at += len("<!")
		for end := false; !end; {
			n := strings.Index(f.src[f.at:], "--")
			if n < 0 {
				f.at, f.cut = len(f.src), true
				return
			}
			f.at += n + 1
			rest := f.src[f.at+1:]
			if end = strings.HasPrefix(rest, ">"); end {
				f.at += len("->")
			} else if end = strings.HasPrefix(rest, "!>"); end {
				f.at += len("-!>")
			}
		}
	}
}

// endOfTag returns where the tag at i ends. Quotes that stand around a value may
// hold anything.
func (f *feed) endOfTag(i int) int {
	for i++; i < len(f.src); i++ {
		switch f.src[i] {
		case '>':
			return i + 1
		case '=':
			eq := i
			for i+1 < len(f.src) && isTagSpace(f.src[i+1]) {
				i++
			}
			if i+1 < len(f.src) && (f.src[i+1] == '"' || f.src[i+1] == '\'') {
				i = f.endOfValue(i+1, strings.HasSuffix(f.src[:eq], "data-props")) - 1
			}
		}
	}
	return len(f.src)
}

// endOfValue returns where the value ends whose quote is at i. A quote inside of
// data can only come from damage: the one that ends the data follows a brace, and
// the tag's end or white space follows it.
func (f *feed) endOfValue(i int, isData bool) int {
	quote := f.src[i : i+1]
	noEnd := &f.noEnd[0]
	if quote == "'" {
		noEnd = &f.noEnd[1]
	}
	for at := i + 1; isData && !*noEnd && strings.HasPrefix(f.src[i+1:], "{"); {
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

// pass passes over the rest of an element whose start tag was just read, with
// its end tag, and returns what it held. An element of which another begins
// before it has ended has lost its end, and so has one that the page does not
// end: it ends in front of the next card. A drawing also ends with the first tag
// that none can hold.
func (f *feed) pass(e *element) (held string) {
	begin, open, drawing := f.at, 1, e.role == drawn
	stop := -1 // where it ends if its end tag is not found
	for at := begin; ; {
		n := strings.IndexByte(f.src[at:], '<')
		if n < 0 {
			break
		}
		at += n
		name, isEnd := tagAt(f.src[at:])
		if name == e.name && isEnd {
			if open--; open == 0 {
				f.at = f.endOfTag(at)
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
		} else if name == article.name && !isEnd && stop < 0 {
			stop = at
		}
		at += len("<") + len(name)
	}
	if stop < 0 {
		stop, f.cut = len(f.src), true
	}
	f.at = stop
	return f.src[begin:stop]
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
	if n == 0 || s[0]|0x20 < 'a' || s[0]|0x20 > 'z' {
		return "", false
	}
	return strings.ToLower(s[:n]), isEnd
}

// maxName is longer than the name of any element that matters.
const maxName = 24

func isTagSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
