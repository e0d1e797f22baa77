package markup

import (
	"strings"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// manyBare is how many titles with a bare address beside them show that links
// have no brackets. An author may write such an address too.
const manyBare = 3

// bracketAddresses puts the addresses of links into brackets that have none: "A
// Title /papers/2601.00001", "7 /papers/2601.00001#community".
func bracketAddresses(s string) string {
	if !mayHaveBare(s) {
		return s
	}
	titles, wordless := 0, 0
	for line := range strings.Lines(s) {
		for _, bare := range bareLinks(line) {
			switch {
			case bare.wordless:
				wordless++
			case bare.kind == site.LinkPaper && text.HasWords(line[:bare.begin], 2):
				titles++
				if line[bare.begin] == '/' {
					titles += manyBare // which no author writes
				}
			}
		}
	}
	if titles < manyBare || titles <= wordless {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for line := range strings.Lines(s) {
		from := 0
		for _, bare := range bareLinks(line) {
			b.WriteString(line[from:bare.begin] + "[" + line[bare.begin:bare.end] + "]")
			from = bare.end
		}
		b.WriteString(line[from:])
	}
	return b.String()
}

// mayHaveBare is a quick look for a paper's address that is in no list of addresses,
// in a text without links of markdown to the site.
func mayHaveBare(s string) bool {
	const host = "https://huggingface.co"
	for at := range text.Places(s, "/papers/") {
		front := strings.TrimSuffix(s[:at], host)
		if !strings.HasSuffix(front, ". ") {
			return strings.Count(s, "](/")+strings.Count(s, "]("+host) < manyBare
		}
	}
	return false
}

// A bareLink is a link's address without brackets.
type bareLink struct {
	begin, end int
	kind       site.LinkKind
	wordless   bool // it follows another: the words of links are lost
}

// bareLinks returns the addresses on a line that stand beside words: those of
// papers and lists anywhere, an account's behind its name, a repository's behind the
// word GitHub.
func bareLinks(line string) (bare []bareLink) {
	if !strings.Contains(line, "/") {
		return nil // most lines
	}
	line = strings.TrimRight(line, " \t\n")
	indent := blanks(line)
	if _, _, isListed := cutRef(line[indent:]); isListed {
		return nil
	}
	front, behindLink := "", false // the word in front, and whether it is an address
	for begin, end := indent, 0; begin < len(line); begin = end + 1 + blanks(line[min(len(line), end+1):]) {
		end = begin + len(line[begin:])
		if n := strings.IndexAny(line[begin:], " \t"); n >= 0 {
			end = begin + n
		}
		word, isAlone := line[begin:end], front == "" && end == len(line)
		isBracketed := front != "" && strings.IndexByte("([<:", front[len(front)-1]) >= 0
		kind := bareKind(word)
		if !isAlone && !isBracketed && standsBare(kind, line[indent:], begin-indent, end-indent) {
			bare = append(bare, bareLink{begin, end, kind, behindLink})
		}
		front, behindLink = word, kind != site.LinkOther
	}
	return bare
}

// standsBare reports whether an address on a line may be a card's: one that no text
// but a card's has, that of the word GitHub or arXiv, or an account's behind its name,
// or behind a picture's address and its name.
func standsBare(to site.LinkKind, line string, begin, end int) bool {
	switch to {
	case site.LinkPaper, site.LinkComments, site.LinkUpvote, site.LinkListing:
		return true
	case site.LinkGitHub, site.LinkArxiv:
		return strings.HasPrefix(line, "GitHub ") || strings.HasPrefix(line, "arXiv ")
	case site.LinkAccount:
		front := line[max(0, begin-maxAccountWords-len("]")):begin]
		return front != "" && (begin < maxAccountWords || strings.Contains(front, "]")) && (end == len(line) || strings.HasPrefix(line[end:], " ·"))
	}
	return false
}

// bareKind tells what a word leads to that is an address, LinkOther if it is none.
func bareKind(word string) site.LinkKind {
	if !site.IsAddress(word) || isPictureAddress(word) {
		return site.LinkOther
	}
	return site.ReadLink(word).Kind
}
