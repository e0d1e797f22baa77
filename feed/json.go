package feed

import (
	"cmp"
	"encoding/json"
	"io"
	"time"
)

// A jsonFeed is a feed as https://www.jsonfeed.org/version/1.1/ spells it.
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

func newJSONFeed(d document) jsonFeed {
	out := jsonFeed{
		Version:     "https://jsonfeed.org/version/1.1",
		Title:       d.title,
		HomePage:    d.page,
		Self:        d.self,
		Description: d.subtitle,
		Items:       make([]jsonItem, len(d.entries)),
	}
	for i, e := range d.entries {
		out.Items[i] = newJSONItem(e)
	}
	return out
}

func newJSONItem(e entry) jsonItem {
	out := jsonItem{
		ID:        e.id,
		URL:       e.page,
		External:  e.abstract,
		Title:     e.title,
		Content:   cmp.Or(e.html, "<p></p>"), // the content must be there
		Image:     e.image,
		Published: e.published,
		Modified:  e.updated,
		Tags:      e.tags,
	}
	for _, a := range e.authors {
		out.Authors = append(out.Authors, jsonAuthor{a.name, a.address})
	}
	if e.pdf != "" {
		out.Attachments = []jsonAttachment{{e.pdf, "application/pdf"}}
	}
	return out
}

func writeJSON(w io.Writer, v any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(v)
}
