package card

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"dailypapers/internal/golden"
	"dailypapers/internal/markup"
	"dailypapers/internal/site"
)

// costPages holds a page for each cost, in this package's testdata or in that of the
// library: it has a golden file, which falls if the cost is nothing.
var costPages = [costCount]string{
	drawnWithoutVotes: "printed-daily.mutool.txt",

	smallTitle:      "testdata/cut-date.innertext.txt",
	dearTitle:       "testdata/question.resiliparse.txt",
	sentenceTitle:   "no-meta.readability.md",
	sentencesTitle:  "testdata/question.resiliparse.txt",
	addressTitle:    "testdata/address-of-code.trafilatura.txt",
	beforeDateTitle: "testdata/title-of-the-site.resiliparse.txt",
	unmarkedTitle:   "trending.w3m-links.txt",
	boxTitle:        "testdata/thumbnail-box.w3m.txt",

	tinyAbstract:     "search.trafilatura.txt",
	smallAbstract:    "one-text-a-line.trafilatura.txt",
	shortAbstract:    "testdata/short-abstract.innertext.txt",
	fairAbstract:     "testdata/short-abstract.trafilatura.txt",
	openAbstract:     "search.trafilatura.txt",
	headingAbstract:  "no-links.readability.html",
	betweenAbstracts: "search.trafilatura.txt",
	numberAbstract:   "search.html2text-cpp.txt",
	dateAbstract:     "wrapped-organization.lynx.txt",

	anOrg:        "testdata/cut-date.innertext.txt",
	unlinkedOrg:  "testdata/badge.nodata.html",
	dearOrg:      "testdata/no-organization.innertext.txt",
	aboveAccount: "wrapped-organization.lynx.txt",
	sentenceOrg:  "testdata/short-summary.defuddle.md",
	oddWords:     "daily.innertext.txt",

	exactStars: "site-names.innertext.txt",

	passPicture:       "daily.clipper.md",
	passNumber:        "site-names.innertext.txt",
	passDash:          "testdata/no-votes.innertext.txt",
	passVoteDash:      "testdata/no-votes-title-of-the-site.innertext.txt",
	passAuthors:       "site-names.innertext.txt",
	passDate:          "acronym-handles.resiliparse.txt",
	passSubmitted:     "daily.clipper.md",
	passUpvote:        "trending.gettext-lines.txt",
	passGitHub:        "testdata/github-in-front.pandoc.md",
	passText:          "site-names.innertext.txt",
	passLongText:      "title-glued.resiliparse.txt",
	passLinked:        "no-meta.readability.md",
	passOtherPaper:    "testdata/links.md",
	passLinkedHeading: "translated-authors.nodata.html",
	passAccount:       "daily.clipper.md",
	passOutside:       "search-no-meta.resiliparse.txt",
	passBetween:       "testdata/no-full-stop.resiliparse.txt",
	passLandmark:      "paper-page-no-heading.clipper.md",
	wordsForTitle:     "testdata/title-of-the-site.innertext.txt",
	leaveCard:         "testdata/wrapped-title.pdftotext.txt",

	nobodySubmitted:      "site-names.innertext.txt",
	titleWithoutVotes:    "testdata/title-of-the-site.innertext.txt",
	noAbstract:           "testdata/question.resiliparse.txt",
	orgAndAuthors:        "testdata/no-votes.innertext.txt",
	neitherOrgNorAuthors: "testdata/organization-without-abstract.resiliparse.txt",
	secondNumber:         "paper-page.innertext.txt",
	nextParagraph:        "testdata/no-meta.resiliparse.txt",
	nextTitleLine:        "long-organization.gettext.txt",
	longAbove:            "testdata/wrapped-title.pdftotext.txt",
	fullAbove:            "testdata/wrapped-title.pdftotext.txt",

	loneThumbnail:  "daily.clipper.md",
	loneTitle:      "no-meta.readability.md",
	orgAtEnd:       "search-cut-date.resiliparse.txt",
	cutCard:        "testdata/cut-date.innertext.txt",
	endInArticle:   "daily.reordered.html",
	beginInArticle: "testdata/articles.snapshot.yaml",

	votesBeside:      "testdata/page-number.resiliparse.txt",
	votesBehindLabel: "testdata/cut-in-references.lynx.txt",
	beginTitle:       "no-meta.readability.md",
	beginPlainTitle:  "long-organization.gettext.txt",
	titleFirst:       "long-organization.gettext.txt",
	lostTitle:        "testdata/paper-page-top-lost.innertext.txt",
}

// TestCosts_negative proves that no way through a page costs less than one that it
// goes on from, which the search goes by: what is negative only lessens the cost of
// a title in two lines.
func TestCosts_negative(t *testing.T) {
	least := costs[nextTitleLine].value
	for c := range costCount {
		cost := costs[c]
		switch {
		case cost.value >= 0:
		case c == longAbove, c == fullAbove:
			least += cost.value
		default:
			t.Errorf("%d: %s", cost.value, cost.input)
		}
	}
	if least < 0 {
		t.Errorf("a title in two lines costs %d", least)
	}
}

// TestCosts lists what each cost is, and from which value on its page is read as it
// is: a cost that changes none is one too many.
func TestCosts(t *testing.T) {
	var out bytes.Buffer
	for c := impossible + 1; c < costCount; c++ {
		value := costs[c].value
		if costPages[c] == "" {
			t.Errorf("%q needs no page", costs[c].input)
			continue
		}
		want := readPage(t, costPages[c])
		least := value
		for least != 0 {
			costs[c].value = least - least/max(least, -least) // one nearer to nothing
			if !reflect.DeepEqual(want, readPage(t, costPages[c])) {
				break
			}
			least = costs[c].value
		}
		costs[c].value = value
		if least == 0 {
			t.Errorf("%s: is read the same if this costs nothing: %s", costPages[c], costs[c].input)
		}
		fmt.Fprintf(&out, "%3d, enough are %3d: %s\n", value, least, costs[c].input)
	}
	golden.Check(t, "testdata/margins", out.Bytes())
}

// What a text costs for its length, on both sides of where that changes.
func TestLengths(t *testing.T) {
	for _, test := range []struct {
		of    func(runes int32) int32
		runes int32
		want  cost
		times int32
	}{
		{gradeOfAbstract, 39, tinyAbstract, 1}, {gradeOfAbstract, 40, smallAbstract, 1},
		{gradeOfAbstract, 79, smallAbstract, 1}, {gradeOfAbstract, 80, shortAbstract, 1},
		{gradeOfAbstract, 129, shortAbstract, 1}, {gradeOfAbstract, 130, fairAbstract, 1},
		{gradeOfAbstract, 219, fairAbstract, 1}, {gradeOfAbstract, 220, free, 1},
		{titleExcess.of, 169, free, 1}, {titleExcess.of, 170, dearTitle, 1}, {titleExcess.of, 389, dearTitle, 11},
		{titleExcess.of, 390, dearTitle, 12}, {titleExcess.of, 900, dearTitle, 12},
		{orgExcess.of, 64, free, 1}, {orgExcess.of, 65, dearOrg, 1}, {orgExcess.of, 119, dearOrg, 11},
		{orgExcess.of, 120, dearOrg, 12}, {orgExcess.of, 900, dearOrg, 12},
	} {
		if got, want := test.of(test.runes), test.times*costs[test.want].value; got != want {
			t.Errorf("%d characters cost %d, want %d of %q", test.runes, got, want, costs[test.want].input)
		}
	}
}

// readPage reads a page in the markup that its name tells.
func readPage(t *testing.T, name string) *site.Page {
	t.Helper()
	if filepath.Dir(name) == "." {
		name = filepath.Join("../../testdata", name)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	lower := map[string]func(string) (*markup.Page, bool){".html": markup.HTML, ".md": markup.Markdown, ".txt": markup.Text, ".yaml": markup.Snapshot}[filepath.Ext(name)]
	page, ok := lower(string(text))
	if !ok {
		t.Fatalf("%s: not read", name)
	}
	return Read(page)
}
