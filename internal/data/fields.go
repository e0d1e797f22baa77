package data

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"dailypapers/internal/jsonscan"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// A field is how a slot's value becomes a field of a paper.
type field struct {
	name   string // its key in the JSON of a listing
	shaped bool   // its values are no texts
	read   func(r *records, p *site.Paper, name string, v value)
}

// fields holds the fields by their slots.
var fields = [paperSlots]field{
	slotID:            {"id", true, readID},
	slotTitle:         plainField("title", false, (*records).line, func(p *site.Paper) *string { return &p.Title }),
	slotAbstract:      {"abstract", false, readAbstract},
	slotAISummary:     plainField("aiSummary", false, (*records).line, func(p *site.Paper) *string { return &p.AISummary }),
	slotAIKeywords:    plainField("aiKeywords", false, (*records).strings, func(p *site.Paper) *[]string { return &p.AIKeywords }),
	slotAuthors:       {"authors", false, readAuthors},
	slotUpvotes:       plainField("upvotes", true, (*records).count, func(p *site.Paper) *site.Count { return &p.Upvotes }),
	slotComments:      plainField("comments", true, (*records).count, func(p *site.Paper) *site.Count { return &p.Comments }),
	slotGitHubRepo:    plainField("githubRepo", false, (*records).line, func(p *site.Paper) *string { return &p.GitHubRepo }),
	slotGitHubStars:   plainField("githubStars", true, (*records).count, func(p *site.Paper) *site.Count { return &p.GitHubStars }),
	slotProjectPage:   plainField("projectPage", false, (*records).line, func(p *site.Paper) *string { return &p.ProjectPage }),
	slotThumbnail:     plainField("thumbnail", false, (*records).line, func(p *site.Paper) *string { return &p.Thumbnail }),
	slotMediaURLs:     plainField("mediaUrls", false, (*records).strings, func(p *site.Paper) *[]string { return &p.MediaURLs }),
	slotOrganization:  plainField("organization", false, (*records).account, func(p *site.Paper) *site.Account { return &p.Organization }),
	slotSubmittedBy:   plainField("submittedBy", false, (*records).account, func(p *site.Paper) *site.Account { return &p.SubmittedBy }),
	slotSubmitterName: {"submittedBy", false, readSubmitterName},
	slotPublished:     instantField("publishedAt", setPublished),
	slotSubmitted:     instantField("submittedAt", setSubmitted),
	slotListed:        instantField("submittedAt", setListed),
	slotWithdrawn:     instantField("withdrawnAt", func(p *site.Paper, at instant) { p.WithdrawnAt = at.time }),
}

// isText reports whether the values of a key are texts.
func (k *key) isText() bool { return k.slot.fills() && !fields[k.slot].shaped }

// plainField returns a field that is read whatever the paper's others are.
func plainField[T any](name string, shaped bool, read func(*records, string, value) T, at func(*site.Paper) *T) field {
	return field{name, shaped, func(r *records, p *site.Paper, name string, v value) { *at(p) = read(r, name, v) }}
}

func instantField(name string, set func(*site.Paper, instant)) field {
	return field{name, true, func(r *records, p *site.Paper, name string, v value) {
		s, ok := r.text(v)
		if !ok {
			s = v.raw
		}
		if at, ok := parseInstant(text.Fold(s)); ok {
			set(p, at)
		} else {
			r.wrong(name, v.raw, "not a time")
		}
	}}
}

// An instant is a point in time, or only its day: time is zero then.
type instant struct {
	time time.Time
	day  site.Day
}

// parseInstant reads a time, or a day with a year: "2026-03-18" and "Mar 18, 2026"
// state no midnight. Programs that keep tables count milliseconds.
func parseInstant(s string) (at instant, ok bool) {
	if len(s) == millisecondDigits && text.IsDigits(s) {
		ms, _ := strconv.ParseInt(s, 10, 64) // all digits
		t := time.UnixMilli(ms).UTC()
		return instant{t, site.DayOf(t)}, true
	}
	if t, ok := site.ParseInstant(s); ok {
		return instant{t, site.DayOf(t)}, true
	}
	day, err := site.ParseDate(s, site.Day{})
	return instant{day: day}, err == nil && day.Year != 0
}

// millisecondDigits are those of the years 2001 to 2286.
const millisecondDigits = len("1773766895000")

func setPublished(p *site.Paper, at instant) { p.PublishedAt, p.Published = at.time, at.day }

func setSubmitted(p *site.Paper, at instant) { p.SubmittedAt, p.Submitted = at.time, at.day }

func setListed(p *site.Paper, at instant) {
	if p.Submitted.IsZero() && isSubmission(at.time, p.PublishedAt) {
		setSubmitted(p, at)
	}
}

func readID(r *records, p *site.Paper, name string, v value) {
	s := r.line(name, v)
	if p.ID = parseID(s); p.ID == "" && s != "" {
		r.wrong(name, s, "not an arXiv id")
	}
}

// idPrefixes may stand in front of an id that is no address of a page.
var idPrefixes = []string{"arxiv:", "10.48550/arxiv.", "https://doi.org/10.48550/arxiv."}

// parseID reads an arXiv id, with a version or without, as it stands alone or in
// the address of the paper's page: "https://arxiv.org/abs/2509.24002v1". It
// returns "" for anything else.
func parseID(s string) string {
	for _, prefix := range idPrefixes {
		s, _ = text.CutPrefixFold(s, prefix)
	}
	if id := site.WithoutVersion(s); site.IsArxivID(id) {
		return id
	}
	if !site.IsAddress(s) {
		return ""
	}
	return site.ReadLink(site.Unwrapped(s)).ID
}

func readAbstract(r *records, p *site.Paper, name string, v value) {
	p.Abstract = text.FoldParagraphs(r.string(name, v))
}

func readSubmitterName(r *records, p *site.Paper, name string, v value) {
	p.SubmittedBy.Name = cmp.Or(p.SubmittedBy.Name, r.line(name, v))
}

// string reads a string.
func (r *records) string(name string, v value) string {
	s, ok := r.text(v)
	if !ok {
		r.wrong(name, v.raw, "not a string")
	}
	return s
}

// line reads a string as one line.
func (r *records) line(name string, v value) string { return text.Fold(r.string(name, v)) }

// count reads a number that is not negative: in a table as people and tools print
// it, else whole. Programs make of it what they keep in a table: "12", or 12.0
// where another row has none.
func (r *records) count(name string, v value) site.Count {
	s := v.raw
	if v.kind == '"' {
		s = r.line(name, v)
	}
	s = strings.TrimSuffix(s, ".0")
	if c, ok := site.ParseCount(strings.TrimSuffix(s, ",0")); ok && v.kind == cell {
		return c
	}
	n, err := strconv.Atoi(s)
	switch {
	case v.kind == number && errors.Is(err, strconv.ErrRange):
		r.wrong(name, v.raw, "out of range")
	case v.kind == number && err != nil:
		r.wrong(name, v.raw, "not a whole number")
	case v.kind == cell || err != nil:
		r.wrong(name, v.raw, "not a number")
	case n < 0 || n > site.MaxCount:
		r.wrong(name, v.raw, "out of range")
	default:
		return site.Count{N: n, Known: true}
	}
	return site.Count{}
}

// strings reads an array of strings.
func (r *records) strings(name string, list value) []string {
	if list.kind != '[' {
		r.wrong(name, list.raw, "not an array")
		return nil
	}
	begin := len(r.texts)
	s := r.scanner(list)
	for range s.Elements() {
		switch v := (value{s.Peek(), s.Value()}); {
		case v.raw == "" || v.kind == 'n':
		case v.kind == '"': // one topic of a paper was ""
			r.texts = append(r.texts, r.line(name, v))
		default:
			r.wrong(name, v.raw, "not a string")
		}
	}
	if !r.isWhole(name, &s) {
		return nil
	}
	return slices.Clip(r.texts[begin:])
}

// account reads an organization or a person.
func (r *records) account(name string, v value) site.Account {
	if v.kind != '{' {
		r.wrong(name, v.raw, "not an object")
		return site.Account{}
	}
	s := r.scanner(v)
	a := r.readAccount(name, &s)
	handle := a.handle()
	if a[accountOwn].kind != absent && a[accountName].kind == absent {
		a[accountName], handle = a[accountHandle], a[accountOwn]
	}
	who := site.Account{Name: r.line(name, a[accountName]), Handle: r.line(name, handle)}
	if !site.IsHandle(who.Handle) {
		who = site.Account{Name: cmp.Or(who.Name, who.Handle)}
	}
	if who == (site.Account{}) {
		r.wrong(name, v.raw, "no name")
	}
	return who
}

// An account is what an organization or a person is said to be.
type account [accountSlots]value

// readAccount reads the object at the scanner's place; to its end by its brackets
// alone, if it is damaged inside.
func (r *records) readAccount(name string, s *jsonscan.Scanner) (a account) {
	begin := s.Pos
	for key := range s.Members() {
		a[accountKey(key)] = nextValue(s)
	}
	if !r.isWhole(name, s) {
		s.Pos, s.Bad = begin, ""
		s.Value()
	}
	return a
}

// handle returns the login of a person, which stands under "name", "user" or
// "username", or the handle of an organization, under "name".
func (a account) handle() value {
	if a[accountHandle].kind == absent {
		return a[accountUser]
	}
	return a[accountHandle]
}

// readAuthors reads the list of authors.
func readAuthors(r *records, p *site.Paper, name string, list value) {
	switch list.kind {
	case '[':
	case cell: // how many they are
		p.AuthorCount = text.Atoi(list.raw)
		return
	default:
		r.wrong(name, list.raw, "not an array")
		return
	}
	begin := len(r.authors)
	s := r.scanner(list)
	for range s.Elements() {
		var a site.Author
		switch s.Peek() {
		case '{':
			a = r.author(name, &s)
		case '"': // the client's older versions keep the names only
			a.Name = r.line(name, nextValue(&s))
		default:
			r.wrong(name, s.Value(), "neither an object nor a name")
			continue
		}
		switch {
		case a.Name != "":
		case s.Bad != "":
			continue
		default:
			r.wrong(name, "", "no name")
		}
		r.authors = append(r.authors, a)
	}
	if list := slices.Clip(r.authors[begin:]); r.isWhole(name, &s) { // a part of the list would look like all of it
		p.Authors, p.AuthorCount = list, len(list)
	}
}

// author reads one of the authors, whose account may stand inside.
func (r *records) author(name string, s *jsonscan.Scanner) site.Author {
	var a, user account
	for key := range s.Members() {
		if at := accountKey(key); at == accountUser && s.Peek() == '{' {
			user = r.readAccount(name, s)
		} else {
			a[at] = nextValue(s) // accountNone has what nobody knows
		}
	}
	return site.Author{Name: r.line(name, a[accountHandle]), Handle: r.line(name, cmp.Or(user.handle(), a[accountOwn])), Hidden: a[accountHidden].raw == "true"}
}

// isWhole reports whether a value was read to its end, and if not, where. The
// item around it was read by its brackets alone.
func (r *records) isWhole(name string, s *jsonscan.Scanner) bool {
	if s.Bad != "" {
		r.wrong(name, s.Src[s.Pos:], "the data is damaged: "+s.Bad)
	}
	return s.Bad == ""
}
