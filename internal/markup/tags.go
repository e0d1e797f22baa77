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
	name, rest := text.CutLetters(strings.TrimPrefix(l.src[i+1:min(len(l.src), i+20)], "/"))
	if (name == "h" || name == "H") && rest != "" && '1' <= rest[0] && rest[0] <= '6' {
		name, rest = name+rest[:1], rest[1:]
	}
	if rest == "" || strings.IndexByte(" \n\t/>", rest[0]) < 0 || !slices.Contains(markdownTags, strings.ToLower(name)) {
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
	name, _ := text.CutLetters(tag[1:])
	switch strings.ToLower(name) {
	case "a":
		if href := tagAttr(tag, "href"); href != "" {
			l.flush()
			l.links.anchor, l.inHTML = newTarget(href), true
			l.links.nextNumber()
			l.setLink()
		}
	case "img":
		if src := tagAttr(tag, "src"); src != "" {
			l.picture(tagAttr(tag, "alt"), src, false)
		}
	case "video", "source":
		if src := tagAttr(tag, "src"); src != "" {
			l.picture("", src, true)
		}
	case "":
		if strings.EqualFold(tag, "</a>") && l.inHTML {
			l.flush()
			l.putEmptyLink()
			l.inHTML = false
			l.setLink()
		}
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
