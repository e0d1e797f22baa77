package site

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
	Month                     // "Aug": a heading in two parts begins
	Submitted                 // "Submitted by"
	Upvote                    // "Upvote", "Upvote 117"
	GitHub                    // "GitHub", "GitHub 3.29k"
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
	Count Count    // of Number, Upvote and GitHub
	N     int      // of Authors
	Date  *Printed // of Date
	Parts []Part   // of Meta and Row
}

// A Part is one of the texts in a row.
type Part struct {
	Text  string
	What  What
	Below bool // it begins something new, as if on a line of its own
	asked bool // What is known
}

// A rule recognises one kind of text.
type rule struct {
	most int  // it is not shown longer texts, in bytes
	atom bool // what it recognises is an atom
	read func(s string) (w What, ok bool)
}

// rules tells what a text may be: the first that recognises it decides, and what
// none recognises is prose.
var rules = []rule{
	{8, true, readDot},                   // "·"
	{24, true, readNumber},               // "15.9k"
	{anyLength, false, readNothing},      // "→"
	{64, false, readBox},                 // "[papers-by]"
	{400, true, readMeta},                // "4 authors · Sep 24, 2023 4"
	{140, true, readNextCard},            // "3 Submitted by"
	{200, true, readPager},               // "1 Previous"
	{40, true, readNumbers},              // "57 2"
	{400, true, readSubmitted},           // "Submitted by taesiri"
	{400, true, readSubmittedOn},         // "Submitted by Ada Keel on Oct 1"
	{maxLabel, true, readPaperLabel},     // "Authors:", "Abstract"
	{24, true, readArxivID},              // "arxiv:2509.24002"
	{300, false, readLabels},             // "Upvote 117 GitHub 3.29k arXiv Page"
	{maxWords, true, readWords},          // "TOS Privacy About Careers"
	{anyLength, true, readPageTitle},     // "Paper page - A Title"
	{anyLength, false, readNoise},        // "© 2026", "Video: clip.mp4"
	{anyLength, false, readUpvoteBehind}, // "Oct 4, 2026 Upvote"
	{48, true, readAuthors},              // "45 authors"
	{140, true, readAuthorsBehind},       // "12 authors 17 2"
	{120, true, readDate},                // "Sep 24, 2023 4"
	{9, false, readMonth},                // "Aug"
	{400, false, readAddresses},          // "/papers?date=2024-07-31 Aug 1"
	{anyLength, false, readButton},       // "SubscribeDesigning Interfaces …"
}

const anyLength = 1 << 30

// Classify tells what a folded text is.
func Classify(s string) (w What) {
	for i := range rules {
		r := &rules[i]
		if len(s) > r.most {
			continue
		}
		if found, ok := r.read(s); ok {
			w = found
			w.Atom = r.atom
			break
		}
	}
	for i := range w.Parts { // each is shorter than s
		if p := &w.Parts[i]; !p.asked {
			p.What, p.asked = Classify(p.Text), true
		}
	}
	return w
}
