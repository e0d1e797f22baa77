package markup

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestSuite holds the lowering to the documents that others wrote to test
// parsers of HTML: texts, links and pictures in the order in which html.Parse's
// tree has them.
func TestSuite(t *testing.T) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "golang.org/x/net").Output()
	if err != nil {
		t.Skip("the module golang.org/x/net is not found: ", err)
	}
	dir := filepath.Join(strings.TrimSpace(string(out)), "html", "testdata")
	var paths []string
	for _, glob := range []string{"go/*.dat", "html5lib-tests/tree-construction/*.dat", "html5lib-tests/tree-construction/scripted/*.dat"} {
		found, _ := filepath.Glob(filepath.Join(dir, glob))
		paths = append(paths, found...)
	}
	if len(paths) == 0 {
		t.Skip("no test documents in ", dir)
	}
	reasons := map[string]string{}
	for _, d := range deviations {
		for name := range strings.FieldsSeq(d.documents) {
			reasons[name] = d.reason
		}
	}
	documents, deviate := 0, 0
	for _, path := range paths {
		file := filepath.Base(path)
		for i, doc := range suiteDocuments(t, path) {
			documents++
			tree := treePieces(doc)
			if tree == nil { // more than 512 open elements
				continue
			}
			l := lowering{feed: feed{src: doc}, begun: true}
			l.lower()
			got, want := spell(l.page.Pieces), spell(tree)
			name := fmt.Sprintf("%s/%d", file, i)
			if got != want {
				deviate++
			}
			if listed := reasons[name] != ""; listed != (got != want) {
				t.Errorf("%s, listed as a deviation: %v: %q\n got %s\ntree %s", name, listed, doc, got, want)
			}
		}
	}
	t.Logf("of %d documents %d are lowered in another way than their trees", documents, deviate)
}

// deviations are the documents that are lowered in another way than their trees,
// and why.
var deviations = []struct{ reason, documents string }{
	{"table: text between its cells stays where it is",
		`adoption01.dat/10 adoption01.dat/11 tests1.dat/32 tests19.dat/89 tests7.dat/30 tests7.dat/32 tests8.dat/6`},
	{"doctype: it holds what looks like a comment",
		`doctype01.dat/30`},
	{"plaintext: the tags behind it are read as tags",
		`foreign-fragment.dat/50 plain-text-unsafe.dat/9 tests18.dat/0 tests18.dat/1 tests18.dat/2 tests18.dat/3 tests18.dat/5 tests18.dat/6 tests18.dat/7
		 tests18.dat/8 tests18.dat/9 tests18.dat/10 tests18.dat/11 tests18.dat/12 tests18.dat/15 tests18.dat/16 tests18.dat/19 tests2.dat/12
		 tests2.dat/13 webkit02.dat/19 webkit02.dat/21`},
	{"frameset: a page of frames has text, if there is any",
		`foreign-fragment.dat/51 tests19.dat/40 tests2.dat/5 tests2.dat/6 tests2.dat/7 tests6.dat/7`},
	{"svg: one that is not closed ends with the page, or in front of a card",
		`namespace-sensitivity.dat/0`},
	{"script: it ends with its first end tag, whatever comments stand in it",
		`scriptdata01.dat/15 scriptdata01.dat/16 scriptdata01.dat/17 scriptdata01.dat/19 scriptdata01.dat/20 scriptdata01.dat/21 scriptdata01.dat/22 scriptdata01.dat/24 scriptdata01.dat/25
		 tests16.dat/64 tests16.dat/65 tests16.dat/66 tests16.dat/67 tests16.dat/68 tests16.dat/69 tests16.dat/71 tests16.dat/161 tests16.dat/162
		 tests16.dat/163 tests16.dat/164 tests16.dat/165 tests16.dat/166 tests16.dat/168`},
	{"select: one that is not closed ends with the page, or in front of a card",
		`tables01.dat/9 template.dat/101 tests10.dat/16 tests10.dat/17 tests7.dat/16 tests7.dat/17 tests9.dat/17 tests9.dat/18 webkit01.dat/31`},
	{"an unclosed link ends with its block, and no link is opened twice",
		`tests1.dat/30 tests1.dat/77 tests1.dat/78 tests1.dat/79 tests19.dat/102 tests26.dat/0`},
	{"the page is cut off in a tag",
		`tests1.dat/35 tests1.dat/37`},
	{"CDATA: no page of the site has any",
		`tests21.dat/1 tests21.dat/15 tests21.dat/17`},
	{"the end of what has not begun, or has none, is a line break",
		`tests25.dat/14 webkit01.dat/12`},
}

// suiteDocuments returns the documents in a file of the suite.
func suiteDocuments(t *testing.T, path string) []string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var docs []string
	for _, test := range strings.Split("\n"+string(content), "\n#data\n")[1:] {
		doc, _, _ := strings.Cut("\n"+test, "\n#errors")
		docs = append(docs, strings.TrimPrefix(doc, "\n"))
	}
	return docs
}

// treePieces lowers a document by its tree.
func treePieces(doc string) []Piece {
	root, err := html.Parse(strings.NewReader(doc))
	if err != nil {
		return nil
	}
	g := writer{inHTML: true}
	g.start(0)
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		e := elementNamed(n.Data)
		switch {
		case n.Type == html.TextNode:
			g.text.add(n.Data)
			return
		case n.Type != html.ElementNode, n.Namespace == "math" && e.name != n.Data:
			e = elementNamed("span")
		case n.Data == "head" || e.role == title || e.role == passed || e.role == nesting || e.role == drawn:
			if e.brk != None {
				g.breakLine(Line)
			}
			return
		}
		if e.role == link {
			g.beginLink(attr(n, "href"))
		} else if e.role == picture {
			g.picture(attr(n, "alt"), attr(n, "src"), false)
		} else if e.brk != None {
			g.breakLine(e.brk)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if e.role == link {
			g.endLink(n.FirstChild == nil)
		} else if e.brk != None {
			g.breakLine(e.brk)
		}
	}
	walk(root)
	g.flush()
	return g.page.Pieces
}

// spell spells texts, links and pictures.
func spell(pieces []Piece) string {
	var b strings.Builder
	last := ""
	for _, p := range pieces {
		if in := fmt.Sprintf(" %v %q:", p.InLink, p.Href); p.Text != "" && in != last {
			b.WriteString(in)
			last = in
		}
		if p.Picture != nil {
			fmt.Fprintf(&b, " ![%s](%s)", p.Picture.Alt, p.Picture.Address)
		} else if p.Text == "" && p.Href != "" {
			fmt.Fprintf(&b, " [](%s)", p.Href)
		}
		if !p.Glued && p.Text != "" {
			b.WriteByte(' ')
		}
		b.WriteString(p.Text)
	}
	return b.String()
}
