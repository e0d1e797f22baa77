package site

import (
	"math"
	"math/bits"
	"strings"

	"dailypapers/internal/text"
)

// A Kind is what a text is by itself, whatever stands around it.
type Kind uint8

const (
	Prose         Kind = iota // anything else
	Nothing                   // rules, arrows, boxes: nothing that says anything
	Box                       // "[papers-by]": a picture's name, or a title that is one bracket
	Dot                       // "·"
	Number                    // "64", "1,234", "15.9k", "-"
	Authors                   // "45 authors"
	Date                      // "Sep 24, 2023"
	Submitted                 // "Submitted by"
	Upvote                    // "Upvote", "Upvote 117", "117 upvotes"
	GitHub                    // "GitHub", "GitHub 3.29k", "⭐ 3.29k"
	Comments                  // "4 comments"
	Arxiv                     // "arXiv Page"
	Address                   // the address of a listing page, written out
	ArxivID                   // "arxiv:2509.24002"
	AuthorsLabel              // "Authors:"
	AbstractLabel             // "Abstract"
	SummaryLabel              // "AI-generated summary"
	View                      // "View arXiv page", "View PDF"
	Project                   // "Project page"
	PageTitle                 // "Paper page - A Title": of the window
	Words                     // words of the site that belong to no card
	Banner                    // words of the site that only listings have
	Meta                      // a row around a dot: "4 authors · Sep 24, 2023 4"
	Row                       // several of these behind one another: "57 2"
)

// A What tells what a text is, with the values that it spells. It is asked once,
// when the text is made, and travels with it.
type What struct {
	Kind  Kind
	Atom  bool     // the text is a part of a page by itself: no paragraph goes on over it
	Count Count    // of Number, Upvote, GitHub and Authors
	Date  *Printed // of Date
	row   *[]Part  // of Meta and Row
}

// Parts returns the texts of which a Meta or a Row is made.
func (w *What) Parts() []Part {
	if w.row == nil {
		return nil
	}
	return *w.row
}

// A Part is one of the texts in a row.
type Part struct {
	Text  string
	What  What
	Below bool // it begins something new, as if on a line of its own
	asked bool // What is known
}

// rowOf returns what a row of texts is.
func rowOf(k Kind, parts ...Part) What { return What{Kind: k, row: &parts} }

// known returns a part of which is known what it is.
func known(s string, w What) Part { return Part{Text: s, What: w, asked: true} }

// A rule recognises one kind of text.
type rule struct {
	most   int    // it is not shown longer texts, in bytes
	begins string // nor those that begin with another byte, unless it is ""
	ends   string // or end in another
	atom   bool   // what it recognises is an atom
	read   func(s string) (w What, ok bool)
}

// rules tells what a text may be: the first that recognises it decides, and what
// none recognises is prose.
var rules = []rule{
	{maxShort, "·•", "", true, readDot},                                 // "·"
	{maxShort, counts, "", true, readNumber},                            // "15.9k"
	{anyLength, marks, "", false, readNothing},                          // "→"
	{maxLine, "*", "", true, readBold},                                  // "**Upvotes:** 228"
	{maxLine, "*Aa", "", true, noise(isLabelledID)},                     // "**ID:** 2603.16001", "arXiv: https://arxiv.org/abs/2603.16001"
	{maxMark, digits + "*_#", "", false, noise(IsMark)},                 // "12.", "#2"
	{maxShort, "[", "]", false, readBox},                                // "[papers-by]"
	{maxLine, "", "", true, readMeta},                                   // "4 authors · Sep 24, 2023 4"
	{maxLine, "", "y", true, behind(submitted, true)},                   // "3 Submitted by"
	{maxLine, counts, "", true, readPager},                              // "1 Previous"
	{maxShort, counts, "", true, readNumbers},                           // "57 2"
	{maxLine, "Ss", "", true, readSubmitted},                            // "Submitted by taesiri"
	{maxLine, "Ss", "", true, readSubmittedOn},                          // "Submitted by Ada Keel on Oct 1"
	{maxShort, "AaSsTt", "", true, readPaperLabel},                      // "Authors:", "Abstract"
	{anyLength, "A", "", false, readSummaryLabel},                       // "AI-generated summary We count gulls."
	{anyLength, "Aa", "", true, readAuthorNames},                        // "Authors: Ada Keel , Ilja Benn"
	{maxShort, "Aa", "", true, readArxivID},                             // "arxiv:2509.24002"
	{maxLine, capitals + "ugavp", "", false, readLabels},                // "Upvote 117 GitHub 3.29k arXiv Page"
	{maxWords, wordFirsts, "", true, readWords},                         // "TOS Privacy About Careers"
	{maxWords, "D", digits, true, readPeriods},                          // "Daily Weekly Monthly Mar 18"
	{anyLength, "P", "", true, readPageTitle},                           // "Paper page - A Title"
	{anyLength, "©", "", false, noise(isCopyright)},                     // "© 2026"
	{anyLength, "i", "", false, noise(isScript)},                        // "import(…"
	{anyLength, "V", "", false, noise(isVideo)},                         // "Video:"
	{maxShort, digits, digits, true, noise(isClock)},                    // "0:00 / 1:23"
	{maxShort, "", digits + "M]", true, noise(isMessageHead)},           // "Ada Keel [10:15 AM]"
	{maxShort, "+", "", false, noise(isMoreVoters)},                     // "+110"
	{maxShort, "#", "", false, noise(isRank)},                           // "#1 Paper of the day"
	{anyLength, "/", "", false, noise(isPaths)},                         // "/taesiri"
	{anyLength, "", endings, false, noise(isMedia)},                     // "clip.mp4"
	{anyLength, "", "e", false, behind("Upvote", false)},                // "Oct 4, 2026 Upvote"
	{maxShort, countedBegins, "", true, readCounted},                    // "117 upvotes", "▲ 117", "4 comments"
	{maxShort, countedBegins + aroundCounted, "", true, readCountedRow}, // "▲117 💬4", "(117 upvotes)"
	{maxShort, counts + authorSigns, "", true, readAuthors},             // "45 authors"
	{maxLine, counts + authorSigns, "", true, readAuthorsBehind},        // "12 authors 17 2"
	{maxLine, dates, "", true, readDate},                                // "Sep 24, 2023 4"
	{maxLine, "", "", false, readAddresses},                             // "/papers?date=2024-07-31 Aug 1"
	{anyLength, "S", "", false, readButton},                             // "SubscribeDesigning Interfaces …"
}

// counts has the first bytes of what may be a count.
const counts = digits + `-–—−\`

const digits = "0123456789"

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// endings has the last bytes of what IsMediaName may recognise.
const endings = "4fFgGmMpPtTvV"

// marks has the first bytes of what is no letter of ASCII, and no digit.
var marks = func() string {
	var bytes []byte
	for c := range 256 {
		if c := byte(c); !text.IsASCIILetter(c) && !text.IsDigit(c) {
			bytes = append(bytes, c)
		}
	}
	return string(bytes)
}()

// How long texts are that a rule is shown: an item's mark, a count, an id or a word, a line of a
// card or of the page's frame, or whatever the page holds.
const (
	maxMark   = 8
	maxShort  = 64
	maxLine   = 400
	anyLength = math.MaxInt
)

// beginning and ending hold the rules for texts that begin with a byte, and that
// end in one, as sets of their places in the table.
var (
	beginning = rulesBy(func(r *rule) string { return r.begins })
	ending    = rulesBy(func(r *rule) string { return r.ends })
)

func rulesBy(bytes func(*rule) string) (sets [256]uint64) {
	for c := range sets {
		for i := range rules {
			if only := bytes(&rules[i]); only == "" || strings.IndexByte(only, byte(c)) >= 0 {
				sets[c] |= 1 << i
			}
		}
	}
	return sets
}

// Classify tells what a folded text is.
func Classify(s string) (w What) {
	if s == "" {
		return What{Kind: Nothing}
	}
	for set := beginning[s[0]] & ending[s[len(s)-1]]; set != 0; set &= set - 1 {
		r := &rules[bits.TrailingZeros64(set)]
		if len(s) > r.most {
			continue
		}
		if found, ok := r.read(s); ok {
			w = found
			w.Atom = r.atom
			break
		}
	}
	parts := w.Parts()
	for i := range parts { // each is shorter than s
		if p := &parts[i]; !p.asked {
			p.What, p.asked = Classify(p.Text), true
		}
	}
	return w
}
