package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"encoding/xml"
	"strings"
	"time"
)

// formats are the formats of a feed by their names.
var formats = map[string]format{
	"atom": {"application/atom+xml; charset=utf-8", encodeAtom},
	"rss":  {"application/rss+xml; charset=utf-8", encodeRSS},
	"json": {"application/feed+json; charset=utf-8", encodeJSON},
}

type format struct {
	contentType string
	encode      func(*feed) ([]byte, error)
}

// homePage is the page that the papers are from.
const homePage = "https://huggingface.co/papers"

// Atom, RFC 4287.

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

func encodeAtom(f *feed) ([]byte, error) {
	out := atomFeed{
		Media:    mediaNamespace,
		ID:       f.id,
		Title:    atomText{"text", f.title},
		Subtitle: atomText{"text", f.subtitle},
		Updated:  atomTime(f.updated),
		Links:    []atomLink{{Rel: "alternate", Type: "text/html", Href: homePage}},
		Author:   atomPerson{Name: "Hugging Face Daily Papers", URI: homePage},
	}
	if f.self != "" {
		out.Links = append(out.Links, atomLink{Rel: "self", Type: "application/atom+xml", Href: f.self})
	}
	for _, e := range f.entries {
		entry := atomEntry{
			ID:        e.id,
			Title:     atomText{"text", e.title},
			Updated:   atomTime(e.date),
			Thumbnail: newThumbnail(e.image),
			Content:   atomText{"html", e.html},
		}
		if !e.date.IsZero() {
			entry.Published = entry.Updated
		}
		for _, a := range e.authors {
			entry.Authors = append(entry.Authors, atomPerson{a.name, a.address})
		}
		for _, tag := range e.tags {
			entry.Categories = append(entry.Categories, atomCategory{tag})
		}
		if e.page != "" {
			entry.Links = []atomLink{
				{Rel: "alternate", Type: "text/html", Href: e.page},
				{Rel: "related", Type: "text/html", Title: "arXiv", Href: e.abstract},
				{Rel: "related", Type: "application/pdf", Title: "PDF", Href: e.pdf},
			}
		}
		out.Entries = append(out.Entries, entry)
	}
	return encodeXML(out)
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

// RSS 2.0.

type rssFeed struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	Atom    string     `xml:"xmlns:atom,attr"`
	DC      string     `xml:"xmlns:dc,attr"`
	Media   string     `xml:"xmlns:media,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string    `xml:"title"`
	Link        string    `xml:"link"`
	Description string    `xml:"description"`
	Updated     string    `xml:"lastBuildDate,omitempty"`
	Self        *atomLink `xml:"atom:link"`
	Items       []rssItem `xml:"item"`
}

type rssItem struct {
	Title       string     `xml:"title"`
	Link        string     `xml:"link,omitempty"`
	GUID        rssGUID    `xml:"guid"`
	Date        string     `xml:"pubDate,omitempty"`
	Creators    []string   `xml:"dc:creator"`
	Categories  []string   `xml:"category"`
	Comments    string     `xml:"comments,omitempty"`
	Thumbnail   *thumbnail `xml:"media:thumbnail"`
	Description string     `xml:"description"`
}

type rssGUID struct {
	IsPermaLink bool   `xml:"isPermaLink,attr"`
	ID          string `xml:",chardata"`
}

func encodeRSS(f *feed) ([]byte, error) {
	out := rssFeed{
		Version: "2.0",
		Atom:    "http://www.w3.org/2005/Atom",
		DC:      "http://purl.org/dc/elements/1.1/",
		Media:   mediaNamespace,
		Channel: rssChannel{Title: f.title, Link: homePage, Description: f.subtitle, Updated: rssTime(f.updated)},
	}
	if f.self != "" {
		out.Channel.Self = &atomLink{Rel: "self", Type: "application/rss+xml", Href: f.self}
	}
	for _, e := range f.entries {
		item := rssItem{
			Title:       e.title,
			Link:        e.page,
			GUID:        rssGUID{e.id == e.page, e.id},
			Date:        rssTime(e.date),
			Categories:  e.tags,
			Thumbnail:   newThumbnail(e.image),
			Description: e.html,
		}
		if e.page != "" {
			item.Comments = e.page + "#community"
		}
		for _, a := range e.authors {
			item.Creators = append(item.Creators, a.name)
		}
		out.Channel.Items = append(out.Channel.Items, item)
	}
	return encodeXML(out)
}

// rssTime spells a time as RFC 822 does, with four digits of the year.
func rssTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC1123Z)
}

func encodeXML(v any) ([]byte, error) {
	data, err := xml.MarshalIndent(v, "", "  ")
	if err != nil {
		return nil, err
	}
	return []byte(strings.Join([]string{xml.Header, string(data), "\n"}, "")), nil
}

// JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.

type jsonFeed struct {
	Version     string     `json:"version"`
	Title       string     `json:"title"`
	HomePage    string     `json:"home_page_url"`
	Self        string     `json:"feed_url,omitempty"`
	Description string     `json:"description"`
	Items       []jsonItem `json:"items"`
}

type jsonItem struct {
	ID          string           `json:"id"`
	URL         string           `json:"url,omitempty"`
	External    string           `json:"external_url,omitempty"`
	Title       string           `json:"title"`
	Content     string           `json:"content_html"`
	Image       string           `json:"image,omitempty"`
	Published   time.Time        `json:"date_published,omitzero"`
	Modified    time.Time        `json:"date_modified,omitzero"`
	Authors     []jsonAuthor     `json:"authors,omitempty"`
	Tags        []string         `json:"tags,omitempty"`
	Attachments []jsonAttachment `json:"attachments,omitempty"`
}

type jsonAuthor struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type jsonAttachment struct {
	URL  string `json:"url"`
	Type string `json:"mime_type"`
}

func encodeJSON(f *feed) ([]byte, error) {
	out := jsonFeed{
		Version:     "https://jsonfeed.org/version/1.1",
		Title:       f.title,
		HomePage:    homePage,
		Self:        f.self,
		Description: f.subtitle,
		Items:       []jsonItem{},
	}
	for _, e := range f.entries {
		item := jsonItem{
			ID:        e.id,
			URL:       e.page,
			External:  e.abstract,
			Title:     e.title,
			Content:   cmp.Or(e.html, "<p></p>"), // the content must be there
			Image:     e.image,
			Published: e.date,
			Modified:  e.date,
			Tags:      e.tags,
		}
		for _, a := range e.authors {
			item.Authors = append(item.Authors, jsonAuthor{a.name, a.address})
		}
		if e.pdf != "" {
			item.Attachments = []jsonAttachment{{e.pdf, "application/pdf"}}
		}
		out.Items = append(out.Items, item)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(out)
	return b.Bytes(), err
}
