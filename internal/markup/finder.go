package markup

import "strings"

// finders find the marks at which looks ahead end.
type finders struct{ bracket, wide, brace, angle, comment, paragraph finder }

func newFinders(src string) finders {
	return finders{finder{src: src, mark: "]"}, finder{src: src, mark: "】"}, finder{src: src, mark: "}"}, finder{src: src, mark: ">"}, finder{src: src, mark: "-->"}, finder{src: src, mark: "\n\n"}}
}

// A finder finds the next of a mark. It remembers where there is none, so that
// asking for one that never comes costs no more than reading the text.
type finder struct {
	src, mark   string
	from, clear int // no mark begins in src[from:clear]
}

// find returns where the first mark behind i begins, -1 if there is none that
// begins among the next bytes.
func (f *finder) find(i, most int) int {
	end := min(i+most, len(f.src))
	if i < f.from || i > f.clear {
		f.from, f.clear = i, i
	}
	if f.clear >= end {
		return -1
	}
	n := strings.Index(f.src[f.clear:end], f.mark)
	if n < 0 {
		f.clear = max(f.clear, end-len(f.mark)+1)
		return -1
	}
	f.clear += n
	return f.clear
}
