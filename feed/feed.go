// Package feed makes feeds of your own out of Daily Papers: it chooses papers and
// writes them as Atom, RSS 2.0 or JSON Feed 1.1.
//
//	popular := feed.Filter{MinUpvotes: 20}
//	papers := feed.Feed{Title: "Popular papers", Papers: popular.Papers(listings...)}
//	err := papers.WriteAtom(file)
//
// A [Filter] chooses and orders papers, a [Feed] spells them, a [Folder] reads the
// pages that are saved in a folder. Each works without the others. The same papers
// give the same bytes: the package does not ask for the time, and what a page does
// not say is not in the feed.
//
// # Entries
//
// An entry's id is the address of the paper's page, or for a paper without an arXiv
// id one that is made from its title, so that it stays what it is. In its content
// the AI summary stands above the abstract, both as the page prints them, TeX
// remnants included. Keywords and the organization are its categories. Votes, stars
// and comments are no part of it unless Feed.Counts is set: an entry changes when
// its paper does, not when somebody votes. The title of a paper that was withdrawn
// begins with "Withdrawn: ".
//
// An entry was published when its paper was listed; where that is unknown, when the
// paper was published; else at the beginning of the month that its arXiv id names.
// It was updated at that time too, or when the paper was withdrawn. A day is its
// midnight in UTC. Atom demands a time: an entry without one is of 1970-01-01
// there; the other formats leave it out. A feed was updated when the latest of its
// entries was.
package feed

import (
	"cmp"
	"crypto/sha1"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"dailypapers"
)

// A Feed is a list of papers that can be written in three formats. All its fields
// may be zero.
type Feed struct {
	// Title names the feed; "" means "Daily Papers". Subtitle says what it holds;
	// "" means "Papers listed by Hugging Face".
	Title    string
	Subtitle string

	// URL is the address of the feed itself, and Page that of a page for people
	// with the same papers; "" means https://huggingface.co/papers. What is no
	// address of http or https is left out. The URL is the feed's id too; without
	// one the id is made from Title.
	URL  string
	Page string

	// Counts puts votes, comments and stars into the content of the entries,
	// which then change with every vote.
	Counts bool

	// Papers are the entries, in the order of the feed.
	Papers []dailypapers.Paper
}

// WriteAtom writes the feed as Atom (RFC 4287). The error is w's.
func (f Feed) WriteAtom(w io.Writer) error { return writeXML(w, newAtomFeed(f.document())) }

// WriteRSS writes the feed as RSS 2.0, with all authors of a paper in one
// dc:creator, because readers show one. The error is w's.
func (f Feed) WriteRSS(w io.Writer) error { return writeXML(w, newRSSFeed(f.document())) }

// WriteJSON writes the feed as JSON Feed 1.1. The error is w's.
func (f Feed) WriteJSON(w io.Writer) error { return writeJSON(w, newJSONFeed(f.document())) }

// homePage is the page that the papers are from.
const homePage = "https://huggingface.co/papers"

// A document is what the three formats spell each in its own way. What is unknown
// is zero.
type document struct {
	id, title, subtitle, self, page string
	updated                         time.Time // the latest of the entries'
	entries                         []entry
}

func (f Feed) document() document {
	d := document{
		title:    clean(cmp.Or(f.Title, "Daily Papers")),
		subtitle: clean(cmp.Or(f.Subtitle, "Papers listed by Hugging Face")),
		self:     webURL(f.URL),
		page:     cmp.Or(webURL(f.Page), homePage),
		entries:  make([]entry, len(f.Papers)),
	}
	d.id = cmp.Or(d.self, nameID("feed", d.title))
	for i, p := range f.Papers {
		d.entries[i] = newEntry(p, f.Counts)
		if at := d.entries[i].updated; at.After(d.updated) {
			d.updated = at
		}
	}
	return d
}

// nameID returns a UUID of version 5 (RFC 9562), which is made from a name. The
// words are a name below the address of the papers' pages.
func nameID(words ...string) string {
	const namespace = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8" // of addresses
	h := sha1.Sum([]byte(namespace + homePage + "#" + strings.Join(words, "\n")))
	h[6] = h[6]&0x0f | 0x50
	h[8] = h[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", h[:4], h[4:6], h[6:8], h[8:10], h[10:16])
}

// webURL returns an address that can be made a link: of http or https, else "".
func webURL(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return clean(u.String())
}

// clean removes what XML 1.0 does not allow: control characters, and the two
// noncharacters U+FFFE and U+FFFF. Invalid bytes become U+FFFD.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff || !utf8.ValidRune(r) {
			return -1
		}
		return r
	}, s)
}
