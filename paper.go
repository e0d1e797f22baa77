package dailypapers

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A Paper is one entry of a listing. A field that the page does not show has
// its zero value, and where zero is a real value the type says which it is.
type Paper struct {
	// ID is the arXiv id without a version, such as "2503.02130". It is a
	// string because trailing zeros matter. Text forms without links have none.
	ID string `json:"id,omitempty"`

	// Title is one line, as the page prints it, TeX remnants included.
	Title string `json:"title,omitempty"`

	// Abstract is the abstract, its lines unwrapped, paragraphs separated by a
	// blank line. Trending pages print the AI summary in place of some
	// abstracts; what stands on such a card is reported here.
	Abstract string `json:"abstract,omitempty"`

	// AISummary is the summary that Hugging Face generates, and AIKeywords the
	// topics that it names.
	AISummary  string   `json:"aiSummary,omitempty"`
	AIKeywords []string `json:"aiKeywords,omitempty"`

	// Authors lists the authors in order, hidden ones included. Only the data
	// forms (JSON, hydration) name them.
	Authors []Author `json:"authors,omitempty"`

	// AuthorCount is the number of authors, len(Authors) where the list is
	// known, else the N of the page's "N authors". 0 means unknown: a card that
	// shows an organization does not show the number of authors.
	AuthorCount int `json:"authorCount,omitempty"`

	// Organization is the organization that the paper is listed under, and
	// SubmittedBy the account that submitted it to the list.
	Organization Account `json:"organization,omitzero"`
	SubmittedBy  Account `json:"submittedBy,omitzero"`

	// Published is the day of the first version on arXiv, in UTC. PublishedAt
	// is the instant, where one is stated.
	Published   Date      `json:"published,omitzero"`
	PublishedAt time.Time `json:"publishedAt,omitzero"`

	// Submitted is the day, in UTC, on which the paper was submitted to the
	// list. SubmittedAt is the instant, where one is stated.
	Submitted   Date      `json:"submitted,omitzero"`
	SubmittedAt time.Time `json:"submittedAt,omitzero"`

	// WithdrawnAt is when the paper was withdrawn; zero if it was not, or if the
	// page does not say.
	WithdrawnAt time.Time `json:"withdrawnAt,omitzero"`

	// Upvotes counts votes. Comments counts comments: the number that trails a
	// date on a search page is this one, not votes.
	Upvotes  Count `json:"upvotes,omitzero"`
	Comments Count `json:"comments,omitzero"`

	// GitHubRepo is the address of the paper's repository; GitHubStars counts
	// its stars. Pages round stars to three digits ("15.9k"), data does not.
	GitHubRepo  string `json:"githubRepo,omitempty"`
	GitHubStars Count  `json:"githubStars,omitzero"`

	// ProjectPage is the address of the paper's own web site.
	ProjectPage string `json:"projectPage,omitempty"`

	// Thumbnail is the address of the card's picture, as the form spells it:
	// usually absolute. MediaURLs are pictures and videos that the submitter
	// added; a card shows the first one when it is a video.
	Thumbnail string   `json:"thumbnail,omitempty"`
	MediaURLs []string `json:"mediaUrls,omitempty"`
}

// PageURL returns the address of the paper's page on Hugging Face, or "" for a
// paper without an id.
func (p Paper) PageURL() string { return p.address("https://huggingface.co/papers/") }

// AbstractURL returns the address of the paper's abstract on arXiv, or "" for a
// paper without an id.
func (p Paper) AbstractURL() string { return p.address("https://arxiv.org/abs/") }

// PDFURL returns the address of the paper's PDF on arXiv, or "" for a paper
// without an id.
func (p Paper) PDFURL() string { return p.address("https://arxiv.org/pdf/") }

func (p Paper) address(prefix string) string {
	if p.ID == "" {
		return ""
	}
	return prefix + p.ID
}

// Day returns the day that a paper is filed under: the day on which it was
// listed; else that of its publication; else the month that its id begins with
// ("2603.16790" is of 2026-03). It is the first of them whose year is known, and
// zero if none is.
func (p Paper) Day() Date {
	switch {
	case p.Submitted.Year != 0:
		return p.Submitted
	case p.Published.Year != 0:
		return p.Published
	}
	return idMonth(p.ID)
}

// idMonth returns the month in which arXiv gave a paper its id; zero for what is
// no such id.
func idMonth(id string) Date {
	if !site.IsArxivID(id) {
		return Date{}
	}
	return Date{Year: 2000 + text.Atoi(id[:2]), Month: time.Month(text.Atoi(id[2:4]))}
}

// counts names the counted fields by their JSON keys.
func (p *Paper) counts() map[string]*Count {
	return map[string]*Count{
		"upvotes":     &p.Upvotes,
		"comments":    &p.Comments,
		"githubStars": &p.GitHubStars,
	}
}

// plainPaper is Paper without its methods. Its key "rounded" lists the counts
// that are rounded, because a JSON number can't say so itself.
type plainPaper Paper

// MarshalJSON writes the paper as an object without its unknown fields. A
// count is a plain number; the key "rounded" names the counts that the page
// rounded, for example ["githubStars"].
func (p Paper) MarshalJSON() ([]byte, error) {
	var rounded []string
	for name, c := range p.counts() {
		if c.Known && c.Rounded {
			rounded = append(rounded, name)
		}
	}
	slices.Sort(rounded)
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false) // whoever encodes the listing decides
	err := out.Encode(struct {
		plainPaper
		Rounded []string `json:"rounded,omitempty"`
	}{plainPaper(p), rounded})
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err // Encode ends a line
}

// UnmarshalJSON reads what MarshalJSON writes.
func (p *Paper) UnmarshalJSON(data []byte) error {
	v := struct {
		plainPaper
		Rounded []string `json:"rounded"`
	}{plainPaper: plainPaper(*p)}
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	*p = Paper(v.plainPaper)
	counts := p.counts()
	for _, name := range v.Rounded {
		c := counts[name]
		if c == nil || !c.Known {
			return fmt.Errorf("dailypapers: rounded: the paper has no count %q", name)
		}
		c.Rounded = true
	}
	return nil
}

// An Account is an organization or a person on Hugging Face.
type Account struct {
	Name   string `json:"name,omitempty"`   // "New York University"; "" if unknown
	Handle string `json:"handle,omitempty"` // "newyorkuniversity"; "" if unknown
}

// Same reports whether a and b are one account: by their handles where both have
// one, else by their names, folded. Letter case does not count. Accounts of which
// nothing comparable is known are not the same.
func (a Account) Same(b Account) bool { return site.Account(a).Same(site.Account(b)) }

// Key returns what to group papers by: the handle, else the folded name, in lower
// case; "" if neither is known. Pages differ in whether they show handles; Merge
// adds those that it learns, so in a merged listing an organization has one key.
func (a Account) Key() string { return site.Account(a).Key() }

// A Count is a number that a page may not show, or show rounded. The zero
// Count is unknown, which is not the same as Count{N: 0, Known: true}.
type Count struct {
	N       int  // the number, 0 if unknown
	Known   bool // whether the page says
	Rounded bool // whether the page rounded it to three significant digits
}

// String returns the number as the site prints it: "0", "228", "15.9k" for a
// rounded 15,900, and "" for an unknown count.
func (c Count) String() string {
	switch {
	case !c.Known:
		return ""
	case c.Rounded && c.N >= 999_500:
		return strconv.FormatFloat(float64(c.N)/1e6, 'g', 3, 64) + "M"
	case c.Rounded && c.N >= 1000:
		return strconv.FormatFloat(float64(c.N)/1e3, 'g', 3, 64) + "k"
	}
	return strconv.Itoa(c.N)
}

// MarshalJSON writes the number, or null for an unknown count. A number below
// zero is no count: it is an error.
func (c Count) MarshalJSON() ([]byte, error) {
	switch {
	case !c.Known:
		return []byte("null"), nil
	case c.N < 0:
		return nil, fmt.Errorf("dailypapers: %d is not a count", c.N)
	}
	return strconv.AppendInt(nil, int64(c.N), 10), nil
}

// UnmarshalJSON reads a whole number that is not negative, or null.
func (c *Count) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*c = Count{}
		return nil
	}
	n, err := strconv.Atoi(string(data))
	if err != nil || n < 0 {
		return fmt.Errorf("dailypapers: %s is not a count", data)
	}
	*c = Count{N: n, Known: true}
	return nil
}
