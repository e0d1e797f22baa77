package card

import (
	"slices"
	"strings"
	"unicode"

	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

// On a paper's own page the authors stand one by one, with commas between. Whatever
// else a redesign puts there is no name: the number of an affiliation, a button, the
// caption of a picture.

// suffixes follow a comma in the name of one author.
var suffixes = map[string]bool{"Jr.": true, "Jr": true, "Sr.": true, "Sr": true, "II": true, "III": true, "IV": true}

// takeNames takes the authors. Of the texts between two commas the first is a name;
// where there are no commas, each may be one.
func (f *filling) takeNames() {
	parted := slices.ContainsFunc(f.authors, func(t *token) bool { return strings.Contains(t.Text, ",") })
	for _, t := range f.authors {
		if t.kind != site.Words {
			f.names(t, parted)
		}
	}
	f.checkNames()
}

// names takes the authors whose names stand in a text.
func (f *filling) names(t *token, parted bool) {
	handle := t.Link.Handle
	for i, name := range strings.Split(t.Text, ",") {
		name = site.CutPicture(strings.TrimSpace(name))
		if i > 0 {
			f.lostName = f.lostName || !f.held
			f.held, f.named = false, false
		}
		if rest, ok := cutAnd(name); ok {
			f.held, f.named, name = false, false, rest
		}
		behind := f.named // no comma stands between
		f.held = f.held || name != ""
		switch n := len(f.paper.Authors); {
		case name == "":
			continue
		case site.IsMoreNames(name):
			f.lostName = true
		case suffixes[name] && n > 0 && !strings.Contains(f.paper.Authors[n-1].Name, ","): // "A, Jr., Jr." is no name
			f.paper.Authors[n-1].Name += ", " + name
		case !strings.ContainsFunc(name, unicode.IsLetter), behind && parted && handle == "":
			f.report(t, "authors", name, "no name of an author")
			continue
		default:
			if endsInMark(name) || behind && handle == "" && n > 0 && f.paper.Authors[n-1].Handle != "" {
				f.report(t, "authors", name, "may be no name of an author")
			}
			f.paper.Authors = append(f.paper.Authors, site.Author{Name: name, Handle: handle})
			handle = "" // a link without an end may go on over the next line
		}
		f.named = true
	}
	f.paper.AuthorCount = len(f.paper.Authors)
}

// endsInMark reports whether the mark of an affiliation is glued to a name: "Ada
// Keel1". Names of teams hold digits as well, "GLM-4.5 Team".
func endsInMark(name string) bool {
	front := strings.TrimRight(name, "0123456789")
	return len(front) < len(name) && strings.Contains(front, " ") && text.IsLetter(front[len(front)-1])
}

// cutAnd cuts off the word that stands for the last comma.
func cutAnd(name string) (rest string, ok bool) {
	word, rest, _ := strings.Cut(name, " ")
	return rest, word == "and" || word == "&"
}

// checkNames drops the authors if names are missing: some tools lose those
// without an account, and leave the commas; a page may say how many more there are.
func (f *filling) checkNames() {
	authors := f.paper.Authors
	if len(authors) == 0 || f.held && !f.lostName {
		return
	}
	f.paper.Authors, f.paper.AuthorCount = nil, 0
	f.doubts = append(f.doubts, site.Doubt{Field: "authors", Text: text.Clip(authors[0].Name), Msg: "names are missing"})
}
