package markup

import (
	"bytes"

	"dailypapers/internal/site"
	"dailypapers/internal/text"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A head is those tags of a page's head that may tell of the page itself. They
// alone are parsed to a tree: of a whole page html.Parse can make a matter of
// seconds, by "<body a=b><body c=d>…".
type head struct {
	tags []byte
	done bool // the head has ended
}

// maxHead bounds the tags that are kept, in bytes.
const maxHead = 1 << 16

// add keeps the tag of an element without an end, if it may be one of those that
// are asked for.
func (h *head) add(tag []byte) {
	asked := bytes.Contains(tag, []byte("og:")) || bytes.Contains(tag, []byte("canonical"))
	if asked && !h.done && len(h.tags)+len(tag) <= maxHead {
		h.tags = append(h.tags, tag...)
	}
}

// addTitle keeps the title of the window.
func (h *head) addTitle(held string) {
	if !h.done && len(h.tags)+len(held) <= maxHead {
		h.tags = append(append(append(h.tags, "<title>"...), held...), "</title>"...)
	}
}

var (
	addresses  = cascadia.MustCompile(`meta[property="og:url"], link[rel="canonical"]`)
	shownTitle = cascadia.MustCompile(`meta[property="og:title"]`)
	ownTitle   = cascadia.MustCompile(`title`)
)

// read takes the page's own address and its titles out of the head.
func (h *head) read(p *Page) {
	doc, err := html.Parse(bytes.NewReader(h.tags))
	if err != nil {
		return // no tag of a head nests, so that none is open
	}
	for _, n := range cascadia.QueryAll(doc, addresses) {
		name := "content"
		if n.DataAtom == atom.Link {
			name = "href"
		}
		p.Place = p.Place.Or(site.ReadPlace(attr(n, name)))
	}
	for _, n := range cascadia.QueryAll(doc, shownTitle) {
		p.Heading = text.Fold(attr(n, "content"))
	}
	if n := cascadia.Query(doc, ownTitle); n != nil && n.FirstChild != nil {
		p.Title = text.Fold(n.FirstChild.Data)
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
