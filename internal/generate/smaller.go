package generate

import (
	"reflect"
	"slices"
	"strings"
)

// Simplifications of one entry, boldest first. A failure that outlives one does
// not need what it takes away.
var simpler = []func(*Entry){
	func(e *Entry) {
		plain := "Abstract " + e.ID[5:] + " says what plain abstracts say. It says so in plain words, in sentences that are neither long nor short, and it says nothing else. It ends as they end, with a full stop."
		if len(e.Abstract) > len(plain) {
			e.Abstract = plain
		}
	},
	func(e *Entry) { e.Title = "A Plain Title by " + string('A'+rune(e.ID[9]-'0')) + "lma" },
	func(e *Entry) { e.Abstract = head(e.Abstract) },
	func(e *Entry) { e.Abstract = tail(e.Abstract) },
	func(e *Entry) { e.Organization, e.Picture = Account{}, false },
	func(e *Entry) {
		if e.Organization.Name != "" {
			e.Organization = Account{Name: "Plain Lab", Handle: "plainlab"}
		}
	},
	func(e *Entry) { e.SubmittedBy = Account{} },
	func(e *Entry) { e.Comments.N = 0 },
	func(e *Entry) { e.GitHubRepo, e.GitHubStars = "", Count{} },
	func(e *Entry) { e.Upvotes.N = 7 },
	func(e *Entry) { e.AuthorCount, e.Authors = 3, []Author{{Name: "Ann"}, {Name: "Ben"}, {Name: "Cy"}} },
	func(e *Entry) { e.Video, e.MediaURLs = false, nil },
	func(e *Entry) { e.AISummary, e.AIKeywords, e.ProjectPage = "", nil, "" },
	func(e *Entry) { e.Picture = e.Organization.Name != "" },
}

// maxSteps bounds Shrink, should two simplifications undo each other.
const maxSteps = 200

// Shrink returns the smallest drawing it finds of which fails still holds:
// it drops papers, then simplifies the fields of those that are left.
func (s Spelling) Shrink(d Drawing, fails func(Drawing) bool) Drawing {
	for range maxSteps {
		again := false
		try := func(smaller Drawing) {
			s.settle(&smaller)
			if !again && len(smaller.Entries) >= s.least() && fails(smaller) {
				d, again = smaller, true
			}
		}
		for i := range d.Entries {
			if again {
				break
			}
			smaller := d
			smaller.Entries = slices.Delete(slices.Clone(d.Entries), i, i+1)
			try(smaller)
		}
		for i := range d.Entries {
			for _, simplify := range simpler {
				if again {
					break
				}
				smaller := d
				smaller.Entries = slices.Clone(d.Entries)
				simplify(&smaller.Entries[i])
				if !reflect.DeepEqual(smaller.Entries[i], d.Entries[i]) {
					try(smaller)
				}
			}
		}
		if !again {
			break
		}
	}
	return d
}

// sentencesOf splits a text behind full stops.
func sentencesOf(s string) (starts []int) {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == '.' && (s[i+1] == ' ' || s[i+1] == '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// head returns a text without its last sentence, tail without its first.
func head(s string) string {
	if starts := sentencesOf(s); len(starts) > 0 {
		return s[:starts[len(starts)-1]]
	}
	return s
}

func tail(s string) string {
	if starts := sentencesOf(s); len(starts) > 0 {
		return strings.TrimLeft(s[starts[0]:], " \n")
	}
	return s
}
