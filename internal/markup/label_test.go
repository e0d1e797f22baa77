package markup

import (
	"strings"
	"testing"

	"dailypapers/internal/site"
)

// TestLabels asks what numbers count by what their elements, columns, icons and
// neighbours are called.
func TestLabels(t *testing.T) {
	const paper = `<a href="/papers/2601.00001">T</a>`
	blanks := "\n" + strings.Repeat(" ", 40) // where each element stands on a line of its own
	names := map[site.LinkKind]string{site.LinkUpvote: "upvotes", site.LinkComments: "comments", site.LinkGitHub: "stars", site.LinkElsewhere: "other", site.LinkPaper: "paper"}
	for _, tt := range []struct{ in, want string }{
		// by an attribute
		{`<b title="Upvotes">7</b> <b aria-label="3 comments">3</b> <b>4</b>`, "7 upvotes, 3 comments, 4"},
		{`<b title="Views">7</b><b title="Upvotes">-</b><b title="Comments">-</b>`, "7 other, - upvotes, - other"},
		{`<b title="Upvotes">7 and more</b>`, ""},
		{`<p><b title="Upvotes">` + strings.Repeat(" ", maxNumber-1) + `7</b></p>`, "7 upvotes"},
		{`<p><b title="Upvotes">` + strings.Repeat(" ", maxNumber) + `7</b></p>`, "7"},
		{`<a href="/papers/2601.00001" title="Stars">7</a>`, "7 stars"},
		{`<b title="Upvotes"><i>7</i></b>`, "7 upvotes"},
		{`<b title="Upvotes"><b>7</b> and more</b>`, ""},
		{`<b title="Upvotes"><a href="https://e.com">7</a></b>`, "7 upvotes"},
		{`<b title="Upvotes"><a href="https://e.com">7</a> x</b>`, "7"},
		{`<p><b title="Upvotes">x <a href="https://e.com">7</a></b>`, "7"},
		{`<p>Gulls <b title="Upvotes"><a href="https://e.com">7</a></b>`, "7 upvotes"},
		{`<p>` + blanks + `<b title="Upvotes">` + blanks + `7` + blanks + `</b>`, "7 upvotes"},
		{`<p>` + blanks + `<b title="Upvotes">` + blanks + `<a href="https://e.com">7</a>` + blanks + `</b>`, "7 upvotes"},
		{`<p><b title="Upvotes` + strings.Repeat(" ", maxLabelled-len(`title="Upvotes"`)) + `">7</b>`, "7 upvotes"},
		{`<p><b title="Upvotes` + strings.Repeat(" ", maxLabelled-len(`title="Upvotes`)) + `">7</b>`, "7"},

		// by a column
		{`<table><tr><th>Paper<th>Votes<th>Comments<tr><td>` + paper + `<td>7<td>3</table><p>4`, "7 upvotes, 3 comments, 4"},
		{`<table><tr><td>#<td>Paper<td>Votes<td>Comments<tr><td>1<td>` + paper + `<td>7<td>3</table>`, "1 other, 7 upvotes, 3 comments"},
		{`<table><tr><td><td>Paper<td>Votes<tr><td>1<td>` + paper + `<td>7</table>`, "1 other, 7 upvotes"},
		{`<table><tr><th colspan=2>Paper<th>Votes<tr><td>9<td>` + paper + `<td>7</table>`, "9, 7 upvotes"},
		{`<table><tr><th><b>Paper</b><th><b>Votes</b><tr><td>` + paper + `<td><b>7</b></table>`, "7 upvotes"},
		{`<table><tr><th>Topic<th>Paper<th>Votes<tr><td rowspan=2>Birds<td>` + paper + `<td>7<tr><td>` + paper + `<td>6</table>`, "7 upvotes, 6 upvotes"},
		{`<table><tr><th>Votes<th>Paper<tr><td><table><tr><td>6</table><td>` + paper + `<td>5</table><table><tr><td>4</table>`, "6, 5, 4"},
		{`<table><tr><th>Votes<tr><td>7</table><table><tr><th>Comments<tr><td>3</table><table><tr><td>2</table>`, "7 upvotes, 3 comments, 2"},
		{`<table><tr><th>Note<th>Paper<th>Votes<tr><td><table><tr><td>6</table><td>` + paper + `<td>5</table>`, "6, 5 upvotes"},
		{`<table><tr><th><table><tr><td>Votes<td></table><th>Paper<tr><td>7<td>` + paper + `</table>`, "7 upvotes"},
		{`<table><tr><th>Paper<th>` + gulls[:maxLabelled-6] + ` views<tr><td>` + paper + `<td>7</table>`, "7 other"},
		{`<table><tr><th>Paper<th>` + gulls[:maxLabelled-5] + ` views<tr><td>` + paper + `<td>7</table>`, "7"},
		{`<table><td>Votes<td>Comments<tr><td>7<td>3</table>`, "7 upvotes, 3 comments"},
		{`<table><tr><th>Votes<th><th>Paper<tr><td>7<td>3<td>` + paper + `</table>`, "7 upvotes, 3"},
		{`<table><tr>` + strings.Repeat("<th>Votes", maxColumns+1) + `<tr>` + strings.Repeat("<td>a", maxColumns-1) + `<td>7<td>3</table>`, "7 upvotes, 3"},
		{`<table><tr><td>7<td>Votes<tr><td>5<td>` + paper + `</table>`, "7, 5"},

		// by a word in front or beside
		{`<dl><dt>Upvotes<dd>7<dt>Comments<dd>3</dl>`, "7 upvotes, 3 comments"},
		{`<div><div>41</div><div>Upvotes</div></div><div>4</div>`, "41 upvotes, 4"},
		{`<div><div>41</div><div>Upvotes</div><div>x</div></div>`, "41"},
		{`<div><div>x</div><div>41</div><div>Upvotes</div></div>`, "41"},
		{`x<div><div>Upvotes</div><div>41</div></div>`, "41 upvotes"},
		{`<div><div>Upvote</div><div>41</div></div>`, "41"},
		{`<div><h3>Upvotes</h3><div>41</div></div>`, "41"},
		{`<div><div>Upvotes</div><a href="/papers/2601.00001#community">4</a></div>`, "4 comments"},
		{`<table><tr><td>3</td><th>Comments</th></tr></table>`, "3"},
		{`<table><tr><th>Comments</th><td>3</td></tr></table>`, "3 comments"},

		{`<a href="/papers/2601.00001"><div><div>41</div><div>Total views</div></div></a>`, "41 other"},
		{`<div><div>41</div><a href="/papers/2601.00001">Gulls in Sparse Views</a></div>`, "41"}, // a title
		{`<div><div>41</div><a href="/x">Gulls in Sparse Views</a></div>`, "41 other"},

		// by an icon
		{`<p><svg><title>Upvotes</title></svg>41 <svg aria-label="Comments"></svg>4</p><p>5</p>`, "41 upvotes, 4 comments, 5"},
		{`<div><div><svg><title>Comments icon</title></svg></div> 4</div>`, "4"},
		{`<p><span><svg><title>Comments icon</title></svg></span> 4</p>`, "4 comments"},
		{`<p><i title="Stars"></i>12</p><p>3</p>`, "12 stars, 3"},
		{`<p>` + gulls[:maxNumber] + ` <i title="Stars"></i>12</p>`, "12 stars"},
		{`<p>` + blanks + `<i title="Stars">` + blanks + `</i>` + blanks + `12</p>`, "12 stars"},
		{`<div><svg><title>Comments</title></svg><p></p>4</div>`, "4 comments"},
		{`<p>7</p><p><svg><title>Upvotes</title></svg>41</p>`, "7, 41 upvotes"},
		{`<p>a</p><p>7 <svg><title>Upvotes</title></svg>41</p>`, "7, 41"},
		{`<h3><svg><title>Upvotes</title></svg>41</h3>`, "41"},
		{`<p><svg><title>Comments ` + strings.Repeat("x", maxLabelled-len("Comments ")) + `</title></svg>4</p>`, "4 comments"},
		{`<p><svg><title>Comments ` + strings.Repeat("x", maxLabelled-len("Comments")) + `</title></svg>4</p>`, "4"},
		{`<p><img src=a.png alt="Comments">4</p><p><img src=a.png alt="Comments icon">5</p>`, "4 comments, 5"},
		{`<a href="/papers/2601.00001"><img src=a.png alt="Gulls in Sparse Views"></a><p>41</p>`, "41"},
		{`<a href="/papers/2601.00001" aria-label="Learning from Many Stars"></a><p>41</p>`, "41"},
		{`<a href="/papers/2601.00001"><svg><title>Number of upvotes</title></svg>41</a>`, "41 upvotes"},
		{`<p><svg><title>Upvotes and comments</title></svg>41</p>`, "41"},
		{`<p><button aria-label="41 upvotes"><svg></svg></button></p>`, ""},
	} {
		page, ok := HTML("<html><body>" + tt.in)
		if !ok {
			t.Errorf("%s: no page", tt.in)
			continue
		}
		var got []string
		for _, p := range page.Pieces {
			if p.What.Kind == site.Number {
				got = append(got, strings.TrimSpace(p.Text+" "+names[p.Link.Kind]))
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.in, s, tt.want)
		}
	}
}

// TestHeadsSay asks what the heads of a table are: what says what a number counts is
// no text of a paper.
func TestHeadsSay(t *testing.T) {
	page, _ := HTML(`<html><body><h1>Daily Papers</h1><table><tr><th><img src=a.png>Votes<th>Gulls<tr><td>7<td><a href="/papers/2601.00001">Owls</a></table>`)
	want := map[string]site.Kind{"": site.Nothing, "Votes": site.Words, "Gulls": site.Prose, "Owls": site.Prose}
	for _, p := range page.Pieces {
		if kind, ok := want[p.Text]; ok && p.What.Kind != kind {
			t.Errorf("%q is %v, want %v", p.Text, p.What.Kind, kind)
		}
		delete(want, p.Text)
	}
	if len(want) > 0 {
		t.Errorf("no pieces %v", want)
	}
}
