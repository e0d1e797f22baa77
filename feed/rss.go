package feed

import (
	"encoding/xml"
	"strings"
	"time"
)

// An rssFeed is a feed as RSS 2.0 spells it, with elements of Atom, Dublin Core
// and Media RSS for what that format lacks.
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
	Creator     string     `xml:"dc:creator,omitempty"`
	Categories  []string   `xml:"category"`
	Comments    string     `xml:"comments,omitempty"`
	Thumbnail   *thumbnail `xml:"media:thumbnail"`
	Description string     `xml:"description"`
}

type rssGUID struct {
	IsPermaLink bool   `xml:"isPermaLink,attr"`
	ID          string `xml:",chardata"`
}

func newRSSFeed(d document) rssFeed {
	out := rssFeed{
		Version: "2.0",
		Atom:    "http://www.w3.org/2005/Atom",
		DC:      "http://purl.org/dc/elements/1.1/",
		Media:   mediaNamespace,
		Channel: rssChannel{Title: d.title, Link: d.page, Description: d.subtitle, Updated: rssTime(d.updated)},
	}
	if d.self != "" {
		out.Channel.Self = &atomLink{Rel: "self", Type: "application/rss+xml", Href: d.self}
	}
	for _, e := range d.entries {
		out.Channel.Items = append(out.Channel.Items, newRSSItem(e))
	}
	return out
}

func newRSSItem(e entry) rssItem {
	out := rssItem{
		Title:       e.title,
		Link:        e.page,
		GUID:        rssGUID{e.id == e.page, e.id},
		Date:        rssTime(e.published),
		Categories:  e.tags,
		Thumbnail:   newThumbnail(e.image),
		Description: e.html,
	}
	if e.page != "" {
		out.Comments = e.page + "#community"
	}
	// Of several creators gofeed shows the first and Miniflux the last.
	names := make([]string, len(e.authors))
	for i, a := range e.authors {
		names[i] = a.name
	}
	out.Creator = strings.Join(names, ", ")
	return out
}

// rssTime spells a time as RFC 822 does, with four digits of the year.
func rssTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC1123Z)
}
