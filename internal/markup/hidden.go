package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// isHidden reports whether a start tag hides its element from screen readers, as that
// with the old digits of a counter: <span aria-hidden="true">40</span><span>41</span>.
func isHidden(tag []byte) bool { return tagAttr(string(tag), "aria-hidden") == "true" }

// beginHidden begins a hidden element, if the one that was just begun is.
func (l *lowering) beginHidden(e *element, isHidden bool) {
	switch {
	case e == l.hidden.of:
		l.hidden.depth++
	case l.hidden.of == nil && isHidden:
		l.hidden = l.inner(e)
	}
}

// leaveHidden ends the hidden element if this is its end.
func (l *lowering) leaveHidden(e *element) {
	if !l.hidden.leave(e) {
		return
	}
	if len(l.page.Pieces) == l.hidden.pieces {
		l.text.hidden = [2]int{l.hidden.bytes, l.text.len()}
	}
	l.hidden = inner{}
}

// isInline reports whether an element stands in a line, and has no other meaning.
func (e *element) isInline() bool { return e.brk == None && e.role == plain }

// withoutHidden returns a text without its hidden part, if that says the same once
// more, or, in what is no title, is a second number or date, or if only without it the
// text is a number or date.
func withoutHidden(s string, part [2]int, isTitle bool) string {
	if part[0] >= part[1] || part[1] > len(s) || len(s) > maxSeen {
		return s
	}
	rest, other := text.Fold(s[:part[0]]+" "+s[part[1]:]), text.Fold(s[part[0]:part[1]])
	if rest == other || !isTitle && isCounted(rest) && (isCounted(other) || !isCounted(text.Fold(s))) {
		return s[:part[0]] + strings.Repeat(" ", min(part[0], 1)) + s[part[1]:]
	}
	return s
}

// maxSeen is longer than a text that is shown twice to eyes and screen readers.
const maxSeen = 512

// isCounted reports whether a text is a number, with what it counts or without, or a date.
func isCounted(s string) bool {
	w := site.Classify(s)
	return w.Count.Known || w.Kind == site.Number || w.Kind == site.Date
}

// isTranslation reports whether a <font> in some language holds what stands in front of
// it once more: extensions put a translation behind each text, in the text's element. Or
// they put it in the text's place, all over the page.
func (l *lowering) isTranslation(lang string) bool {
	if lang == "" || l.translated {
		return false
	}
	l.flush()
	last := l.last()
	l.translated = last == nil || last.Text == "" || !l.outline.holds(len(l.outline.open), len(l.page.Pieces)-1)
	return !l.translated
}
