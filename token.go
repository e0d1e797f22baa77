package dailypapers

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A slot is a place in the grammar of a card. The slots are in the order in
// which every card of every page has them; each is optional. In the words of
// the three layouts:
//
//	daily     thumbnail "Submitted by" LOGIN  UPVOTES  TITLE  (ORG | "N authors")  STARS COMMENTS
//	search    UPVOTES TITLE ABSTRACT (ORG | "N authors") "·" DATE COMMENTS
//	trending  thumbnail "Submitted by" LOGIN TITLE TEXT (ORG | "N authors") "·" DATE "Upvote" N "GitHub" STARS "arXiv Page"
type slot uint8

const (
	slotOutside slot = iota // around the cards
	slotThumbnail
	slotSubmittedBy // the words
	slotLogin
	slotVotes
	slotTitle
	slotAbstract
	slotOrg
	slotAuthors
	slotDot
	slotDate
	slotStars
	slotComments
	slotUpvote             // the word
	slotUpvoteN            // the number behind it
	slotGitHub             // the word
	slotGitHubN            // the number behind it
	slotArxiv              // the link
	slotCount              // how many there are
	slotNone    slot = 255 // no part of a card: the token is passed over
)

// A token is the smallest part of a page that may fill a slot.
type token struct {
	piece // text, address, picture, where it stands
	link  // what the address leads to
	kind  tokenKind
	runes int32        // how long the text is, or its first maxRunes bytes
	count Count        // of tokNumber, tokUpvote, tokGitHub
	n     int          // of tokAuthors
	date  *printedDate // of tokDate
}

// maxRunes is more than any length that decides on what a text is.
const maxRunes = 1600

// A tokenKind is what a token looks like by itself.
type tokenKind uint8

const (
	tokText tokenKind = iota
	tokPicture
	tokAnchor // a link to a paper that shows nothing
	tokNumber
	tokAuthors
	tokDot
	tokDate
	tokSubmittedBy
	tokUpvote
	tokGitHub
	tokArxiv
	tokFurniture // words of the page that belong to no card
	tokBanner    // furniture that only listings have
)

// A lexer turns pieces into tokens.
type lexer struct {
	tokens []token
	votes  link // of a link to the login page that shows nothing: its number follows
}

// lex splits the pieces of a page into tokens.
func lex(pieces []piece) []token {
	lx := lexer{tokens: make([]token, 0, len(pieces)+len(pieces)/4)}
	for i := 0; i < len(pieces); {
		end := i + 1
		for end < len(pieces) && pieces[end].brk == brkNone {
			end++
		}
		lx.line(pieces[i:end])
		i = end
	}
	if n := len(lx.tokens); n > 0 && lx.tokens[n-1].kind == tokText {
		lx.tokens[n-1].cutOff()
	}
	return lx.tokens
}

// line lexes the pieces of one line. Words with a link among them, as in an
// abstract or in "by AK and the research community", are one text.
func (lx *lexer) line(pieces []piece) {
	if p, ok := siteLine(pieces); ok {
		lx.piece(p)
		return
	}
	for i := 0; i < len(pieces); {
		p := pieces[i]
		end := i + 1
		for end < len(pieces) && isOneAccount(p, pieces[end]) {
			p.text += " " + pieces[end].text // "[25]deepthing [26]Deep Thing"
			if end++; end > i+4 {
				break
			}
		}
		if p.image == "" && isProse(p) {
			var words strings.Builder
			words.WriteString(p.text)
			for end < len(pieces) && pieces[end].image == "" && joinsProse(pieces, i, end) {
				if next := pieces[end]; next.text != "" {
					if !next.glued {
						words.WriteByte(' ')
					}
					words.WriteString(next.text)
				}
				end++
			}
			p.text = words.String()
		}
		lx.piece(p)
		i = end
	}
}

// isOneAccount reports whether two links on a line are an organization's picture
// and its name, by their address or, where addresses are lost, their words.
func isOneAccount(p, next piece) bool {
	if p.text == "" || next.text == "" || p.href != next.href {
		return false
	}
	if p.href == "" {
		return p.inLink && next.inLink && isHandle(p.text) && !isCounts(p.text) && hasAlphanumeric(next.text) && !isAtom(next.text)
	}
	return readLink(p.href).kind == linkAccount
}

// siteLine returns a line of several pieces that are words of the site together,
// as one: "by", a picture, "AK" and "and the research community".
func siteLine(pieces []piece) (p piece, ok bool) {
	if len(pieces) < 2 || len(pieces) > 8 {
		return p, false
	}
	p = pieces[0]
	p.text, p.href, p.image = "", "", ""
	for _, q := range pieces {
		if readLink(q.href).id != "" {
			return p, false
		}
		p.text += " " + q.text
	}
	p.text = fold(p.text)
	return p, p.text != "" && isFurniture(p.text)
}

// isProse reports whether a piece is text outside of a link.
func isProse(p piece) bool {
	return p.href == "" && !p.inLink && p.text != ""
}

// joinsProse reports whether the piece at end goes on with the text that began
// at begin: it is a link inside a sentence, or the sentence behind such a link.
func joinsProse(pieces []piece, begin, end int) bool {
	p := pieces[end]
	if isProse(p) {
		return !isProse(pieces[end-1]) || p.alt == ""
	}
	switch l := readLink(p.href); l.kind {
	case linkUpvote, linkComments:
		return false
	case linkAccount:
		// "by AK and the research community"; not "Submitted by taesiri".
		return strings.EqualFold(pieces[end-1].text, "by")
	case linkListing:
		return false
	}
	// A paper's number or title that follows a meta line is no part of it.
	return wordCount(pieces[begin].text) >= 4 || end+1 < len(pieces) && wordCount(pieces[end+1].text) >= 4 && isProse(pieces[end+1])
}

func wordCount(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// piece lexes one piece.
func (lx *lexer) piece(p piece) {
	l := readLink(p.href)
	if l.kind == linkPaper && p.text == "View paper" {
		p.text = "" // what the site calls a video
	}
	t := token{piece: p, link: l}
	if p.image != "" {
		lx.picture(t)
		return
	}
	if p.text == "" {
		switch l.kind {
		case linkPaper, linkArxiv:
			t.kind = tokAnchor
			lx.add(t)
		case linkUpvote:
			lx.votes = l
		}
		return
	}
	lx.words(t)
}

// picture keeps a picture that may be a card's thumbnail. Avatars stand in the
// author row, behind a link to the paper like the thumbnail itself; pictures
// that are data are icons.
func (lx *lexer) picture(t token) {
	if strings.Contains(t.image, "avatars") || strings.HasPrefix(t.image, "data:") {
		return
	}
	if t.link.kind == linkPaper || strings.Contains(t.image, "/social-thumbnails/papers/") {
		t.kind = tokPicture
		if t.id == "" {
			t.id, _ = paperID(t.image)
		}
		lx.add(t)
	}
}

// words lexes a piece with text.
func (lx *lexer) words(t token) {
	s := stripPlaceholders(t.text)
	if s == `\-` {
		s = "-" // markdown in HTML
	}
	t.text = s
	if s == "" || s != "·" && s != "•" && !hasAlphanumeric(s) && !isCounts(s) {
		return // rules, arrows, boxes
	}
	if n := len(lx.tokens); n > 0 && lx.tokens[n-1].kind == tokSubmittedBy && isHandle(s) && !isCounts(s) {
		t.kind = tokText // a login, whatever the word is
		lx.add(t)
		return
	}
	if lx.monthAlone(t, s) || lx.listingAddresses(t, s) {
		return
	}
	if t.link.kind == linkUpvote || t.link.kind == linkComments {
		// "Submitted by taesiri 8": where the link begins is lost in some forms.
		if i := strings.LastIndexByte(s, ' '); i > 0 && hasAlphanumeric(s[:i]) && isCounts(s[i+1:]) {
			u := t
			u.text, u.href, u.link = s[:i], "", link{}
			lx.words(u)
			t.text, t.brk, s = s[i+1:], brkNone, s[i+1:]
		}
	}
	if before, after, ok := cutDot(s); ok && t.heading == 0 {
		for _, part := range []string{before, "·", after} {
			if part != "" {
				u := t
				u.text = part
				lx.words(u)
				t.brk, t.glued = brkNone, false
			}
		}
		return
	}
	if before, ok := strings.CutSuffix(s, " Submitted by"); ok && isAtom(before) { // "3 Submitted by": the next card begins
		u := t
		u.text = before
		lx.words(u)
		t.text, t.brk = "Submitted by", brkLine
		lx.words(t)
		return
	}
	if count, rest, ok := strings.Cut(s, " "); ok && t.href == "" && t.heading == 0 && isCounts(count) && isPager(rest) { // "1 Previous"
		u := t
		u.text = count
		lx.words(u)
		t.text, t.brk = rest, brkLine
		lx.words(t)
		return
	}
	if strings.Contains(s, " ") && isCounts(s) {
		for f := range strings.FieldsSeq(s) {
			u := t
			u.text = f
			lx.words(u)
			t.brk, t.glued = brkNone, false
		}
		return
	}
	if t.heading > 0 || t.link.kind == linkPaper && strings.Contains(s, " ") {
		if _, isAuthors := parseAuthorCount(s); !isAuthors {
			t.kind = tokText
			if isFurniture(s) && t.link.kind != linkPaper {
				t.kind = furnitureKind(s)
			}
			lx.add(t)
			return
		}
	}
	switch {
	case s == "·" || s == "•":
		t.kind = tokDot
	case lx.submittedBy(t, s):
		return
	case t.link.kind == linkAccount && isSiteName(s):
		t.kind = tokText
	case lx.labelled(t, s):
		return
	case t.link.kind == linkArxiv:
		t.kind = tokArxiv
	case isFurniture(s):
		t.kind = furnitureKind(s)
	case strings.HasPrefix(s, "©") || s == "Video:" || isMediaName(s) && wordCount(s) < 4:
		t.kind = tokFurniture
	case strings.HasSuffix(s, " Upvote"):
		t.text = strings.TrimSuffix(s, " Upvote")
		lx.words(t)
		t.text, t.kind, t.brk = "Upvote", tokUpvote, brkNone
	default:
		if c, ok := parseCount(s); ok && t.link.kind != linkAccount {
			if c.N == 0 && s != "0" && t.link.kind == linkPaper {
				return // "[- - - 5 authors](…)": empty items of a list
			}
			t.kind, t.count = tokNumber, c
			break
		}
		if n, ok := parseAuthorCount(s); ok {
			t.kind, t.n = tokAuthors, n
			break
		}
		if i := strings.Index(s[:min(len(s), 100)], "authors "); i > 0 && isCounts(s[i+len("authors "):]) {
			if n, ok := parseAuthorCount(s[:i+len("authors")]); ok { // "12 authors 17 2"
				u := t
				u.text, u.kind, u.n = s[:i+len("authors")], tokAuthors, n
				lx.add(u)
				t.text, t.brk = s[i+len("authors "):], brkNone
				lx.words(t)
				return
			}
		}
		if lx.printedDate(t, s) {
			return
		}
		if rest, ok := cutButton(s); ok {
			u := t
			u.text, u.kind = "Subscribe", tokFurniture
			lx.add(u)
			t.text = rest
			t.brk = brkLine
		}
		t.kind = tokText
	}
	lx.add(t)
}

func (lx *lexer) add(t token) {
	if t.kind == tokNumber && t.link.kind == linkOther && lx.votes.kind == linkUpvote {
		t.link = lx.votes
	}
	if t.kind != tokUpvote && t.kind != tokPicture {
		lx.votes = link{}
	}
	t.runes = int32(utf8.RuneCountInString(t.text[:min(len(t.text), maxRunes)]))
	lx.tokens = append(lx.tokens, t)
}

// submittedBy lexes "Submitted by" and the login that may follow.
func (lx *lexer) submittedBy(t token, s string) bool {
	const words = "Submitted by"
	if len(s) < len(words) || !strings.EqualFold(s[:len(words)], words) {
		return false
	}
	login := strings.TrimSpace(s[len(words):])
	if strings.HasPrefix(login, "[") { // the avatar's file name
		_, login, _ = strings.Cut(login, "]")
		login = strings.TrimSpace(login)
	}
	if login != "" && !isHandle(login) {
		return false
	}
	t.text, t.kind = words, tokSubmittedBy
	lx.add(t)
	if login != "" {
		t.text, t.kind, t.brk = login, tokText, brkNone
		lx.add(t)
	}
	return true
}

// labels are the words that stand in front of a trending card's numbers.
var labels = []struct {
	word string
	kind tokenKind
}{{"Upvote", tokUpvote}, {"GitHub", tokGitHub}, {"arXiv Page", tokArxiv}, {"arXiv", tokArxiv}}

// labelled lexes "Upvote 117", "GitHub 3.29k" and "arXiv Page", alone or in a
// row, with the number or without, glued or not.
func (lx *lexer) labelled(t token, s string) bool {
	if len(s) > 300 {
		return false
	}
	if word, rest, ok := strings.Cut(s, ": "); ok && word == strings.ToUpper(word) && wordCount(word) == 1 {
		s = rest // "LINK: GitHub 11.3k"
	}
	var row []token
	for s != "" && len(s) < 200 {
		n := len(row)
		for _, label := range labels {
			if len(s) >= len(label.word) && strings.EqualFold(s[:len(label.word)], label.word) {
				s = strings.TrimSpace(s[len(label.word):])
				t.kind, t.count = label.kind, Count{}
				number, rest, _ := strings.Cut(s, " ")
				if c, ok := parseCount(number); ok {
					t.count, s = c, strings.TrimSpace(rest)
				}
				row = append(row, t)
				t.brk, t.glued = brkNone, false
				break
			}
		}
		if len(row) == n {
			return false
		}
	}
	if s == "" {
		lx.tokens = append(lx.tokens, row...)
	}
	return s == ""
}

// printedDate lexes a date, with the number that may trail it.
func (lx *lexer) printedDate(t token, s string) bool {
	d, ok := parsePrinted(s)
	if day, isISO := parseISO(s); isISO && day.complete() {
		d, ok = printedDate{date: day}, true
	}
	if !ok {
		return false
	}
	number := token{piece: t.piece, link: t.link}
	if d.tail != "" {
		c, ok := parseCount(d.tail)
		if !ok {
			return false
		}
		number.text, number.kind, number.count, number.brk = d.tail, tokNumber, c, brkNone
	}
	t.kind, t.date = tokDate, &d
	lx.add(t)
	if d.tail != "" {
		lx.add(number)
	}
	return true
}

// listingAddresses lexes a line with the addresses of other days written out, as
// in "/papers?date=2024-07-31 Aug 1".
func (lx *lexer) listingAddresses(t token, s string) bool {
	if len(s) > 400 || !strings.Contains(s, "/papers?date=") && !strings.Contains(s, "/papers/date/") {
		return false
	}
	rest := ""
	for f := range strings.FieldsSeq(s) {
		l := readLink(f)
		if !isAddress(f) || l.kind != linkListing {
			rest += " " + f
			continue
		}
		u := t
		u.text, u.href, u.link, u.kind = f, f, l, tokFurniture
		lx.add(u)
	}
	if len(rest) == len(s)+1 {
		return false
	}
	t.text = strings.TrimSpace(rest)
	lx.words(t)
	return true
}

// monthAlone lexes the month of a heading in two parts, as pages of 2024 have
// it: "Aug" and "1".
func (lx *lexer) monthAlone(t token, s string) bool {
	if len(lx.tokens) > 0 {
		last := &lx.tokens[len(lx.tokens)-1]
		if last.kind == tokText && monthNamed(last.text) != 0 && last.href == "" && t.brk != brkParagraph {
			if d, ok := parsePrinted(last.text + " " + s); ok && d.tail == "" && d.doubt == "" {
				last.kind, last.date = tokDate, &d
				return true
			}
		}
	}
	return false
}

// isMediaName reports whether s names a picture or video, as some text browsers
// print it: "Video: clip.mp4".
func isMediaName(s string) bool {
	for _, ext := range []string{".mp4", ".webm", ".mov", ".gif", ".png", ".jpg", ".jpeg", ".webp", ".svg"} {
		if len(s) > len(ext) && strings.EqualFold(s[len(s)-len(ext):], ext) {
			return true
		}
	}
	return false
}

// cutDot splits a meta line at a dot: "4 authors · Sep 24, 2023 4". A dot that
// stands for something else stays.
func cutDot(s string) (before, after string, ok bool) {
	if len(s) > 400 {
		return "", "", false
	}
	for _, dot := range []string{"·", "•"} {
		if !strings.Contains(s, dot) || s == dot {
			continue
		}
		i := strings.LastIndex(s, dot)
		before, after = strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(dot):])
		if _, isAuthors := parseAuthorCount(after); isAuthors {
			return before, after, true
		}
		if d, isDate := parsePrinted(after); isDate && (d.tail == "" || isCounts(d.tail)) {
			return before, after, true
		}
		if _, isAuthors := parseAuthorCount(before); isAuthors || before == "" || after == "" {
			return before, after, true
		}
	}
	return "", "", false
}

// isCounts reports whether s is one to three numbers.
func isCounts(s string) bool {
	if s == "" || len(s) > 40 || (s[0] < '0' || s[0] > '9') && s[0] != '-' && s[0] != 0xe2 {
		return false
	}
	n := 0
	for f := range strings.FieldsSeq(s) {
		if _, ok := parseCount(f); !ok {
			return false
		}
		n++
	}
	return n > 0 && n <= 3
}

// isSiteName reports whether a word of the site is an organization too, where it
// links to an account.
func isSiteName(s string) bool {
	return strings.EqualFold(s, "GitHub") || strings.EqualFold(s, "Hugging Face")
}

// isPager reports whether words of the site are those behind the last card.
func isPager(s string) bool {
	return (strings.HasPrefix(s, "Previous") || strings.HasPrefix(s, "Next") || strings.HasPrefix(s, "System theme")) && isFurniture(s)
}

func hasAlphanumeric(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// stripPlaceholders removes what text browsers and converters print for
// pictures without a description and for check boxes: "[]", "[ ]"; and a whole
// line that is one such bracket: "[papers-by]".
func stripPlaceholders(s string) string {
	if !strings.Contains(s, "[") {
		return s
	}
	if s[0] == '[' && strings.IndexByte(s, ']') == len(s)-1 && !strings.Contains(s, " ") {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '[' {
			j := i + 1
			for j < len(s) && s[j] == ' ' {
				j++
			}
			if j < len(s) && s[j] == ']' && (i == 0 || s[i-1] == ' ') {
				i = j + 1
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return fold(b.String())
}

// cutButton cuts the label of the banner's button off the first title, to which
// some extractors glue it: "SubscribeDesigning …", "SubscribedLLM-Cache …".
func cutButton(s string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(s, "Subscribe")
	switch word, _, _ := strings.Cut(rest, " "); word {
	case "", "d", "r", "rs", "s":
		return "", false
	}
	return rest, ok
}
