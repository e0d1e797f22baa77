package data

import (
	"strconv"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// Records are what has been read of a text: papers, and doubts with their lines.
type records struct {
	site.Page
	src      string
	spelling jsonscan.Spelling // of the text, if it is JSON
	offset   int               // of the record that is being read
	lines    bool              // whether lines of src say something to the user

	authors []site.Author // of all papers: one piece of memory instead of one each
	texts   []string      // of all their lists, likewise

	counted, breaks int // how many line breaks stand before the offset counted
}

// isFull reports whether nobody will see what one more doubt says.
func (r *records) isFull() bool { return len(r.Doubts) >= site.MaxDoubts }

// lineOf returns the line of an offset, where the text has lines.
func (r *records) lineOf(offset int) int {
	if !r.lines || r.isFull() {
		return 0
	}
	if offset >= r.counted {
		r.breaks += strings.Count(r.src[r.counted:offset], "\n")
	} else {
		r.breaks -= strings.Count(r.src[offset:r.counted], "\n")
	}
	r.counted = offset
	return r.breaks + 1
}

// clip returns the beginning of a text, for a doubt.
func (r *records) clip(s string) string {
	if r.isFull() {
		return ""
	}
	return text.Beginning(s)
}

// doubt reports something about the page, and the text at an offset.
func (r *records) doubt(offset int, field, text, msg string) {
	r.Doubt(site.Doubt{Line: r.lineOf(offset), Field: field, Text: r.clip(text), Msg: msg})
}

// wrong reports a value of the paper that comes next.
func (r *records) wrong(field, raw, msg string) {
	r.Doubt(site.Doubt{Line: r.lineOf(r.offset), Paper: len(r.Papers) + 1, Field: field, Text: r.clip(raw), Msg: msg})
}

// lost is the doubt about an element of a list that does not become a paper.
func (r *records) lost(offset, end, place int, why string) site.Doubt {
	return site.Doubt{Line: r.lineOf(offset), Field: "papers", Text: r.clip(r.src[offset:max(offset, end)]),
		Msg: "item " + strconv.Itoa(place) + " is lost: " + why}
}

// A mark is a place in what has been read.
type mark struct{ papers, doubts, more int }

func (r *records) mark() mark { return mark{len(r.Papers), len(r.Doubts), r.More} }

// drop takes back what was read between two places.
func (r *records) drop(from, to mark) {
	for i := to.doubts; i < len(r.Doubts); i++ {
		if d := &r.Doubts[i]; d.Paper > to.papers {
			d.Paper -= to.papers - from.papers
		}
	}
	r.Papers = append(r.Papers[:from.papers], r.Papers[to.papers:]...)
	r.Doubts = append(r.Doubts[:from.doubts], r.Doubts[to.doubts:]...)
	r.More -= to.more - from.more
}

// maxPapers is how many papers of a text are kept: more than the site has listed
// in all its years. It bounds the memory for hostile input, whose papers may be
// a hundred times as large as what says them.
const (
	maxPapers = 1 << 17
	tooMany   = "one of too many"
)

// read makes a paper of its values, which keep may put on the list.
func (r *records) read(v *values) *site.Paper {
	r.Papers = append(r.Papers, site.Paper{})
	p := &r.Papers[len(r.Papers)-1]
	r.Papers = r.Papers[:len(r.Papers)-1]
	for i := range fields {
		if v[i].kind != absent {
			fields[i].read(r, p, fields[i].name, v[i])
		}
	}
	return p
}

// keep puts the paper on the list that was read last.
func (r *records) keep() { r.Papers = r.Papers[:len(r.Papers)+1] }

// addItem makes a paper of an item. It returns why not, if it can't.
func (r *records) addItem(it *item) (why string) {
	if len(r.Papers) >= maxPapers {
		return tooMany
	}
	reported := len(r.Doubts)
	values := it.merge()
	p := r.read(values)
	switch {
	case it.noPaper != "":
		r.wrong("", it.noPaper, "the item's paper is not an object")
	case values[slotID].kind == absent:
		r.wrong("id", "", "missing")
	}
	if values[slotTitle].kind == absent {
		r.wrong("title", "", "missing")
	}
	if other := site.PaperID(p.Thumbnail); other != "" && p.ID != "" && other != p.ID {
		r.wrong("thumbnail", p.Thumbnail, "of another paper: the item may be made of two")
	}
	if p.ID == "" && p.Title == "" {
		for i := range r.Doubts[reported:] {
			r.Doubts[reported+i].Paper = 0 // it is on no list
		}
		return "neither an id nor a title that can be read"
	}
	r.keep()
	return ""
}

// setDay tells that the page is that of the day on which the papers that say so were
// listed, if it is one day: submittedOnDailyAt lies on the list's day, in UTC.
func (r *records) setDay() {
	var day site.Day
	for i := range r.Papers {
		switch p := &r.Papers[i]; {
		case p.Submitted.IsZero() || p.SubmittedAt.Before(newYorkSince):
		case day.IsZero():
			day = p.Submitted
		case day != p.Submitted:
			return
		}
	}
	if !day.IsZero() {
		r.Kind, r.Heading = site.Daily, day
	}
}
