package data

import (
	"slices"
	"strings"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"

	"golang.org/x/net/html"
)

// Hydration reads the data that a page of the site carries for its scripts, in
// the attribute data-props of the element whose data-target is DailyPapers, or
// PaperContent on the page of one paper. It looks for the attribute in the
// bytes and parses no HTML but the tag around it.
//
// Of data that can't be read it returns a page that is damaged and says so.
func Hydration(src string) (page *site.Page, found string) {
	repairs, isDamaged := maxRepairs, false
	for t := range propsTags(src, &repairs) {
		switch {
		case !t.isPage():
		case page != nil:
			page.Doubtf("a second page follows, which was not read")
			return page, ""
		default:
			if page = t.page(); page != nil {
				page.Place = ownPlace(src)
			}
			isDamaged = page == nil
		}
	}
	if isDamaged {
		page = &site.Page{Damaged: true}
		page.Doubtf("the page's data is damaged")
	}
	return page, ""
}

// page reads the data; nil if there is no listing in it, or if its beginning is
// lost.
func (t *propsTag) page() *site.Page {
	w := t.walk()
	if !w.isListing() || !strings.HasPrefix(strings.TrimLeft(w.src, jsonSpace), "{") {
		return nil
	}
	w.setKind()
	w.Poor = w.isPoor()
	return &w.Page
}

// isPoor reports whether something of a paper could not be read, or it lacks what
// every paper has: cards may show what stands under a new key.
func (w *walk) isPoor() bool {
	return slices.ContainsFunc(w.Papers, func(p site.Paper) bool { return !p.Upvotes.Known }) ||
		slices.ContainsFunc(w.Doubts, func(d site.Doubt) bool { return d.Paper > 0 })
}

// A propsTag is a start tag with the two attributes that matter.
type propsTag struct {
	tag
	target   string
	props    string // still escaped
	hasProps bool
}

// isPage reports whether the tag has the data of a listing, as its target says or
// its list. One that is cut off in its data may have lost its target behind it.
func (t *propsTag) isPage() bool {
	return t.hasProps && (t.target == "DailyPapers" || t.target == "PaperContent" ||
		strings.Contains(t.props[:min(len(t.props), frontSize)], "dailyPapers"))
}

// frontSize is how much of a page's data may stand in front of its list.
const frontSize = 4096

// walk reads the data, as it stands in the page if it can: as a rule its quotes
// are spelled as they are by the site and by browsers. Where that leaves a doubt
// it is read once more, with its references replaced.
func (t *propsTag) walk() *walk {
	if strings.HasPrefix(t.props, `{&quot;`) && !strings.Contains(t.props, `"`) {
		w := newWalk(t.props, jsonscan.Attribute)
		if w.run(); len(w.Doubts) == 0 {
			return w
		}
	}
	return walkThrough(html.UnescapeString(t.props), false)
}

// propsTags yields the start tags that have data-props.
func propsTags(src string, repairs *int) func(yield func(propsTag) bool) {
	const name = "props" // pages have half as many p as d
	return func(yield func(propsTag) bool) {
		at := strings.IndexByte(src, '<')
		for last := max(at, 0); at >= 0; {
			n := strings.Index(src[at:], name)
			if n < 0 {
				return
			}
			at += n + len(name)
			front, ok := strings.CutSuffix(src[last:at], "data-props")
			if !ok {
				continue
			}
			if begin := strings.LastIndexByte(front, '<'); begin >= 0 {
				t := readPropsTag(src, last+begin, repairs)
				at = max(at, t.pos)
				if !yield(t) {
					return
				}
			}
			last = at
		}
	}
}

// readPropsTag reads the start tag at begin.
func readPropsTag(src string, begin int, repairs *int) (t propsTag) {
	t.tag = tag{src: src, pos: begin}
	for name := range t.attributes() {
		switch name {
		case "data-props":
			t.props, t.hasProps = t.data(repairs), true
		case "data-target":
			t.target = html.UnescapeString(t.value())
		default:
			t.value()
		}
	}
	return t
}

// headSize is how much of a page may be its head.
const headSize = 1 << 16

// ownPlace reads the page's own address, which stands in its head.
func ownPlace(src string) (place site.Place) {
	head := src[:min(len(src), headSize)]
	for _, mark := range []struct{ word, attribute string }{{"og:url", "content"}, {"canonical", "href"}} {
		at := strings.Index(head, mark.word)
		begin := strings.LastIndexByte(head[:max(at, 0)], '<')
		if begin < 0 {
			continue
		}
		tag := tag{src: head, pos: begin}
		for name := range tag.attributes() {
			if v := tag.value(); name == mark.attribute {
				place = place.Or(site.ReadPlace(html.UnescapeString(v)))
			}
		}
	}
	return place
}
