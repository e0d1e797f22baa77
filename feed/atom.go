package feed

import (
	"encoding/xml"
	"io"
	"time"
)

// An atomFeed is a feed as RFC 4287 spells it.
type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Media    string      `xml:"xmlns:media,attr"`
	ID       string      `xml:"id"`
	Title    atomText    `xml:"title"`
	Subtitle atomText    `xml:"subtitle"`
	Updated  string      `xml:"updated"`
	Links    []atomLink  `xml:"link"`
	Author   atomPerson  `xml:"author"` // of entries whose authors are unknown
	Entries  []atomEntry `xml:"entry"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      atomText       `xml:"title"`
	Updated    string         `xml:"updated"`
	Published  string         `xml:"published,omitempty"`
	Authors    []atomPerson   `xml:"author"`
	Categories []atomCategory `xml:"category"`
	Links      []atomLink     `xml:"link"`
	Thumbnail  *thumbnail     `xml:"media:thumbnail"`
	Content    atomText       `xml:"content"`
}

type atomText struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

type atomLink struct {
	Rel   string `xml:"rel,attr"`
	Type  string `xml:"type,attr,omitempty"`
	Title string `xml:"title,attr,omitempty"`
	Href  string `xml:"href,attr"`
}

type atomPerson struct {
	Name string `xml:"name"`
	URI  string `xml:"uri,omitempty"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// A thumbnail is of Media RSS, which readers know in both XML formats. An
// enclosure would be downloaded like a podcast.
type thumbnail struct {
	URL string `xml:"url,attr"`
}

const mediaNamespace = "http://search.yahoo.com/mrss/"

func newAtomFeed(d document) atomFeed {
	out := atomFeed{
		Media:    mediaNamespace,
		ID:       d.id,
		Title:    atomText{"text", d.title},
		Subtitle: atomText{"text", d.subtitle},
		Updated:  atomTime(d.updated),
		Links:    []atomLink{{Rel: "alternate", Type: "text/html", Href: d.page}},
		Author:   atomPerson{Name: "Hugging Face Daily Papers", URI: homePage},
	}
	if d.self != "" {
		out.Links = append(out.Links, atomLink{Rel: "self", Type: "application/atom+xml", Href: d.self})
	}
	for _, e := range d.entries {
		out.Entries = append(out.Entries, newAtomEntry(e))
	}
	return out
}

func newAtomEntry(e entry) atomEntry {
	out := atomEntry{
		ID:        e.id,
		Title:     atomText{"text", e.title},
		Updated:   atomTime(e.updated),
		Thumbnail: newThumbnail(e.image),
		Content:   atomText{"html", e.html},
	}
	if !e.published.IsZero() {
		out.Published = atomTime(e.published)
	}
	for _, a := range e.authors {
		out.Authors = append(out.Authors, atomPerson{a.name, a.address})
	}
	for _, tag := range e.tags {
		out.Categories = append(out.Categories, atomCategory{tag})
	}
	if e.page != "" {
		out.Links = []atomLink{
			{Rel: "alternate", Type: "text/html", Href: e.page},
			{Rel: "related", Type: "text/html", Title: "arXiv", Href: e.abstract},
			{Rel: "related", Type: "application/pdf", Title: "PDF", Href: e.pdf},
		}
	}
	return out
}

// atomTime spells a time. Atom has no way to say that it is unknown.
func atomTime(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0)
	}
	return t.UTC().Format(time.RFC3339)
}

func newThumbnail(address string) *thumbnail {
	if address == "" {
		return nil
	}
	return &thumbnail{address}
}

// writeXML writes a document of one of the XML formats.
func writeXML(w io.Writer, v any) error {
	data, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(append([]byte(xml.Header), append(data, '\n')...))
	return err
}
