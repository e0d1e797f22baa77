package envelope

import (
	"html"
	"regexp"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
)

// lookAhead is how far into a text a scraper's lines or a browser's view may
// begin to tell what they are around.
const lookAhead = 1 << 12

// findBlocks returns the pages inside a text that is no JSON: in a script, in a
// program's string, behind marks of lines or a scraper's lines, in a browser's view
// of an answer, in blocks of code.
func findBlocks(p Page) []Page {
	head := strings.TrimLeft(p.Text[:min(len(p.Text), lookAhead)], " \t\r\n")
	if strings.HasPrefix(head, "<") {
		if body, ok := cutTags(p); ok {
			return []Page{body}
		}
		return browserView(p)
	}
	for _, cut := range []func(Page) (Page, bool){cutMarks, cutCode, cutObjects, cutYAML, cutString, cutCell} {
		if body, ok := cut(p); ok {
			return []Page{body}
		}
	}
	if body, ok := cutScraperLines(p); ok {
		if fenceOf(body.Text) == "" {
			return []Page{body}
		}
		p = body
	}
	return codeBlocks(p)
}

// cutScraperLines returns what follows lines "Key: value", "- **Key:** value" if
// it is JSON, an HTML page or a block of code. In front of other text such lines
// are the text's own, as front matter is. Other lines may stand in front of JSON
// that holds objects, if that is most of the text: "Fetched 30 papers", comments.
func cutScraperLines(p Page) (body Page, ok bool) {
	var o site.Origin
	prose := false
	for i := 0; i < min(len(p.Text), lookAhead); {
		rest := p.Text[i:]
		objects := beginsObjects(rest[:min(len(rest), lookAhead)])
		if objects || !prose && beginsBlock(rest) {
			body = p.part(i, len(p.Text))
			body.take(o)
			return body, !objects || isMostJSON(rest) && (!prose || fills(len(rest), p.Text))
		}
		line, _, _ := strings.Cut(rest[:min(len(rest), lookAhead)], "\n")
		key, value, isField := cutField(line)
		switch {
		case fenceOf(line) != "":
			return body, false
		case isField:
			o.Note(key, value)
		case strings.HasPrefix(line, "#"): // the scraper's own heading
		case strings.Trim(line, "-=* \r\t") != "":
			prose = true
		}
		i += len(line) + 1
	}
	return body, false
}

// maxKey is how long the key of a scraper's line may be.
const maxKey = 40

// cutField cuts a line "Key: value" in two.
func cutField(line string) (key, value string, ok bool) {
	key, value, ok = strings.Cut(line, ":")
	return key, strings.TrimSpace(value), ok && len(key) <= maxKey && !strings.ContainsAny(key, "[]{}<>|\"`")
}

// beginsBlock reports whether s begins with what scrapers' lines stand in front
// of.
func beginsBlock(s string) bool {
	return s[0] > ' ' && beginsJSON(s) || htmlBegins.MatchString(s) || fenceOf(s) != ""
}

// beginsObjects reports whether s begins like JSON that is an object, or an array
// of them.
func beginsObjects(s string) bool {
	return s[0] == '{' && beginsJSON(s) || s[0] == '[' && strings.HasPrefix(strings.TrimLeft(s[1:], " \t\r\n"), "{") && beginsJSON(s)
}

// isMostJSON reports whether the JSON that a text begins with, a value or one a
// line, is most of it: an answer, not a manual with a sample of one.
func isMostJSON(text string) bool {
	sc := jsonscan.Scanner{Src: text}
	sc.Value()
	next := sc.Peek()
	return fills(sc.Pos, text) || next == '{' || next == '['
}

// htmlBegins is how a page begins, not only a tag, with which markdown may.
var htmlBegins = regexp.MustCompile(`(?i)^<(!doctype html|html|head|body)`)

// cutTags returns the text that stands between lines of tags and has none itself:
// "<document>", "<source>page.txt</source>" in front of it, "</document>" behind.
func cutTags(p Page) (body Page, ok bool) {
	isTags := func(line string) bool {
		line = strings.TrimSpace(line)
		return line == "" || line[0] == '<' && line[len(line)-1] == '>'
	}
	begin, end := 0, len(p.Text)
	for line := range strings.Lines(p.Text[:min(end, lookAhead)]) {
		if !isTags(line) {
			break
		}
		begin += len(line)
	}
	for end > begin {
		last := max(begin, 1+strings.LastIndexByte(p.Text[:end-1], '\n'))
		if !isTags(p.Text[last:end]) {
			break
		}
		end = last
	}
	inside := p.Text[begin:end]
	if begin == 0 || end == len(p.Text) || inside == "" || strings.Contains(inside, "</") || htmlBegins.MatchString(strings.TrimSpace(p.Text)) {
		return body, false
	}
	return p.part(begin, end), true
}

// browserView returns the text that a browser shows in an element of its own: an
// answer of the API, saved as a page.
func browserView(p Page) []Page {
	begin := strings.Index(p.Text[:min(len(p.Text), lookAhead)], "<pre")
	if begin < 0 {
		return nil
	}
	tag, inside, _ := strings.Cut(p.Text[begin:], ">")
	inside, _, _ = strings.Cut(inside, "</pre")
	if !fills(len(inside), p.Text[max(0, strings.Index(p.Text[:begin], "<body")):]) {
		return nil
	}
	begin += len(tag) + 1
	view := p.part(begin, begin+len(inside))
	view.Text = html.UnescapeString(view.Text)
	return []Page{view}
}

// fills reports whether a part of a text is what the text is about: a browser's
// view, not a listing with an example; an answer, not a manual with a sample of
// one.
func fills(part int, text string) bool { return part > len(text)/2 }

// codeBlocks returns the blocks of code in markdown, if they are most of it and
// begin soon. A page of papers may have such a mark in an abstract.
func codeBlocks(p Page) []Page {
	var blocks []Page
	size, at, begin, fence := 0, 0, 0, "" // the fence is "" outside of blocks
	closeBlock := func(end int) {
		size += end - begin
		if len(blocks) < maxStrings {
			blocks = append(blocks, p.part(begin, end))
		}
	}
	for line := range strings.Lines(p.Text) {
		next := at + len(line)
		switch mark := fenceOf(line); {
		case fence == "" && size == 0 && at > lookAhead:
			return nil
		case mark == "":
		case fence == "":
			fence, begin = mark, next
		case strings.HasPrefix(mark, fence) && strings.TrimSpace(line) == mark:
			closeBlock(at)
			fence = ""
		}
		at = next
	}
	if fence != "" {
		closeBlock(len(p.Text))
	}
	if !fills(size, p.Text) {
		return nil
	}
	return blocks
}

// minFence is how many characters make a fence, in CommonMark.
const minFence = 3

// fenceOf returns the mark with which a block of code begins or ends: some of one
// character at the beginning of the line.
func fenceOf(line string) string {
	line = strings.TrimLeft(line, " ")
	if line == "" || line[0] != '`' && line[0] != '~' {
		return ""
	}
	mark := line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
	if len(mark) < minFence {
		return ""
	}
	return mark
}

// hasFence reports whether a line of s begins with such a mark.
func hasFence(s string) bool {
	for line := range strings.Lines(s) {
		if fenceOf(line) != "" {
			return true
		}
	}
	return false
}
