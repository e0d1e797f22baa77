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
	names := map[site.LinkKind]string{site.LinkUpvote: "upvotes", site.LinkComments: "comments", site.LinkGitHub: "stars", site.LinkElsewhere: "other", site.LinkPaper: "paper"}
	for _, tt := range []struct{ in, want string }{
		// by an attribute
		{`<b title="Upvotes">7</b> <b aria-label="3 comments">3</b> <b>4</b>`, "7 upvotes, 3 comments, 4"},
		{`<b title="Views">7</b><b title="Upvotes">-</b><b title="Comments">-</b>`, "7 other, - upvotes, - other"},
		{`<b title="Upvotes">7 and more</b>`, ""},
		{`<a href="/papers/2601.00001" title="Stars">7</a>`, "7 stars"},

		// by a column
		{`<table><tr><th>Paper<th>Votes<th>Comments<tr><td>` + paper + `<td>7<td>3</table><p>4`, "7 upvotes, 3 comments, 4"},
		{`<table><tr><td>#<td>Paper<td>Votes<td>Comments<tr><td>1<td>` + paper + `<td>7<td>3</table>`, "1 other, 7 upvotes, 3 comments"},
		{`<table><tr><td><td>Paper<td>Votes<tr><td>1<td>` + paper + `<td>7</table>`, "1 other, 7 upvotes"},
		{`<table><tr><th colspan=2>Paper<th>Votes<tr><td>9<td>` + paper + `<td>7</table>`, "9, 7 upvotes"},
		{`<table><tr><th>Topic<th>Paper<th>Votes<tr><td rowspan=2>Birds<td>` + paper + `<td>7<tr><td>` + paper + `<td>6</table>`, "7 upvotes, 6 upvotes"},
		{`<table><tr><th>Votes<th>Paper<tr><td><table><tr><td>6</table><td>` + paper + `<td>5</table><table><tr><td>4</table>`, "6, 5, 4"},
		{`<table><tr><th>Votes<tr><td>7</table><table><tr><th>Comments<tr><td>3</table><table><tr><td>2</table>`, "7 upvotes, 3 comments, 2"},
		{`<table><tr><td>7<td>Votes<tr><td>5<td>` + paper + `</table>`, "7, 5"},

		// by a word in front or beside
		{`<dl><dt>Upvotes<dd>7<dt>Comments<dd>3</dl>`, "7 upvotes, 3 comments"},
		{`<div><div>41</div><div>Upvotes</div></div><div>4</div>`, "41 upvotes, 4"},
		{`<div><div>41</div><div>Upvotes</div><div>x</div></div>`, "41"},
		{`<table><tr><th>Comments</th><td>3</td></tr></table>`, "3 comments"},

		// by an icon
		{`<p><svg><title>Upvotes</title></svg>41 <svg aria-label="Comments"></svg>4</p><p>5</p>`, "41 upvotes, 4 comments, 5"},
		{`<div><div><svg><title>Comments icon</title></svg></div> 4</div>`, "4"},
		{`<p><span><svg><title>Comments icon</title></svg></span> 4</p>`, "4 comments"},
		{`<p><i title="Stars"></i>12</p><p>3</p>`, "12 stars, 3"},
		{`<p><svg><title>Upvotes and comments</title></svg>41</p>`, "41"},
		{`<p><button aria-label="41 upvotes"><svg></svg></button></p>`, ""},
	} {
		page, ok := HTML("<html><body>by AK and the research community" + tt.in)
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
