package markup

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"dailypapers/internal/text"
)

// markdownTags are the HTML tags that converters leave in markdown. Any other is
// text: "<think>", "p<0.001".
var markdownTags = []string{
	"a", "article", "b", "br", "button", "center", "details", "div", "em", "figure", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
	"input", "label", "li", "ol", "p", "path", "picture", "section", "source", "span", "strong", "sub", "summary", "sup", "svg", "table",
	"td", "time", "tr", "ul", "video",
}

const (
	maxTag     = 8192
	maxComment = 1024
)

// tagEnd returns where the tag or comment at i ends, i if there is none. A tag
// ends in its paragraph.
func (l *liner) tagEnd(i int) int {
	if strings.HasPrefix(l.src[i:], "<!--") {
		if n := l.comment.find(i, maxComment); n > 0 {
			return n + len("-->")
		}
		return i
	}
	name, _ := tagAt(l.src[i:])
	rest := strings.TrimPrefix(l.src[i+1:], "/")
	if !slices.Contains(markdownTags, name) || strings.HasPrefix(rest[len(name):], "<") {
		return i
	}
	n := l.angle.find(i, maxTag)
	if n < 0 {
		return i
	}
	if p := l.paragraph.find(i, maxTag); p >= 0 && p < n {
		return i
	}
	return n + 1
}

// tag reads a tag that markdown kept: a link, a picture or a video; other tags
// are nothing.
func (l *liner) tag(tag string) {
	name, isEnd := tagAt(tag)
	src := tagAttr(tag, "src")
	switch {
	case name == "a" && isEnd:
		if l.inHTML {
			l.flush()
			l.putEmptyLink()
			l.inHTML = false
			l.setLink()
		}
	case name == "a":
		if href := tagAttr(tag, "href"); href != "" {
			l.flush()
			l.links.anchor, l.inHTML = newTarget(href), true
			l.links.nextNumber()
			l.setLink()
		}
	case src == "":
	case name == "img":
		l.picture(tagAttr(tag, "alt"), src, false)
	case name == "video" || name == "source":
		l.picture("", src, true)
	}
}

// tagAttr returns an attribute of a start tag. A quote that is not closed
// reaches to the end.
func tagAttr(tag, name string) string {
	for i := 0; ; {
		n := strings.Index(tag[i:], name+"=")
		if n < 0 {
			return ""
		}
		i += n + len(name) + 1
		if strings.IndexByte(" \n\t\f", tag[i-len(name)-2]) < 0 {
			continue
		}
		value := tag[i:]
		if text.OpensQuote(value) {
			value, _, _ = strings.Cut(value[1:], value[:1])
		} else if end := strings.IndexAny(value, " \n\t\f>"); end >= 0 {
			value = value[:end]
		}
		return html.UnescapeString(value)
	}
}
