package markup

import (
	"fmt"
	"strings"
	"testing"
)

// repeat returns n texts, each with its number for every "%d".
func repeat(n int, unit string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(unit, "%d", fmt.Sprint(i+1)))
	}
	return b.String()
}

// A page's cards are the elements that stand side by side and hold one paper each,
// whatever they are called.
func TestOutline(t *testing.T) {
	const (
		picture = `<a href=/papers/2603.0000%d><img src=%d.png></a>`
		title   = `<h3><a href=/papers/2603.0000%d>T%d</a></h3>`
		votes   = `<div>%d</div>`
	)
	for _, tt := range []struct{ name, in, want string }{
		{"divs", repeat(2, `<div>`+votes+title+`</div>`) + `<p>end`,
			`#1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002) #end`},
		{"names of no element", repeat(2, `<paper-card>`+votes+title+`</paper-card>`),
			`#1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002)`},
		{"links around all of a card", repeat(2, `<a href=/papers/2603.0000%d>`+votes+`<h3>T%d</h3></a>`),
			`#[1](/papers/2603.00001) //[h3:T1](/papers/2603.00001) #[2](/papers/2603.00002) //[h3:T2](/papers/2603.00002)`},
		{"in an article around all", `<article>` + repeat(2, `<div>`+votes+title+`</div>`) + `</article>`,
			`#1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002)`},
		{"around an article each", repeat(2, `<div><h2>Day %d</h2><article>`+votes+title+`</article></div>`),
			`//h2:Day 1 #1 //[h3:T1](/papers/2603.00001) #h2:Day 2 #2 //[h3:T2](/papers/2603.00002)`},
		{"of the first of which only the end is left", `<div>9</div><div><h3><a href=/papers/2603.00009>T9</a></h3></div></article>` + repeat(2, `<article>`+votes+title+`</article>`),
			`/9 //[h3:T9](/papers/2603.00009) #1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002)`},
		{"in rows, the last of which is not full", `<main><div>` + repeat(3, `<div>`+votes+title+`</div>`) + `</div><div><div>4<h3><a href=/papers/2603.00004>T4</a></h3></div></div></main>`,
			`#1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002) #3 //[h3:T3](/papers/2603.00003) #4 //[h3:T4](/papers/2603.00004)`},
		{"between others that are no cards", `<ul><li>a</li></ul>` + repeat(2, `<div>`+votes+picture+title+`</div>`) + `<div>b</div>`,
			`//a #1 /[!:1.png](/papers/2603.00001) //[h3:T1](/papers/2603.00001) #2 /[!:2.png](/papers/2603.00002) //[h3:T2](/papers/2603.00002) #b`},
		{"one alone", repeat(1, `<div>`+votes+title+`</div>`) + `a`,
			`/1 //[h3:T1](/papers/2603.00001) //a`},
		{"parts side by side", repeat(2, votes+title+`<p>a</p>`),
			`/1 //[h3:T1](/papers/2603.00001) //a //2 //[h3:T2](/papers/2603.00002) //a`},
		{"of two papers each", repeat(2, `<div>`+votes+title+`<a href=/papers/2604.0000%d>x</a></div>`),
			`/1 //[h3:T1](/papers/2603.00001) //[x](/papers/2604.00001) /2 //[h3:T2](/papers/2603.00002) //[x](/papers/2604.00002)`},
		{"of which one stands higher", `<main><div>` + repeat(8, `<div>`+votes+title+`</div>`) + `</div><div>9<div><h3><a href=/papers/2603.00009>T9</a></h3></div></div></main>`,
			repeat(8, `#%d //[h3:T%d](/papers/2603.0000%d) `) + `#9 //[h3:T9](/papers/2603.00009)`},
		{"of which one links to another paper", `<main>` + repeat(7, `<div>`+votes+title+`</div>`) + `<div>8<h3><a href=/papers/2603.00008>T8</a></h3><p>as <a href=/papers/2601.00001>c</a></div></main>`,
			repeat(7, `#%d //[h3:T%d](/papers/2603.0000%d) `) + `#8 //[h3:T8](/papers/2603.00008) //as [c](/papers/2601.00001)`},
		{"never closed", repeat(3, `<div>`+votes+title),
			`/1 //[h3:T1](/papers/2603.00001) //2 //[h3:T2](/papers/2603.00002) //3 //[h3:T3](/papers/2603.00003)`},
		{"an end tag too many", repeat(2, `<div>`+votes+title+`</section></div>`),
			`#1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002)`},
		{"an end tag too few", repeat(2, `<div>`+votes+`<p>`+title+`</div>`),
			`#1 //[h3:T1](/papers/2603.00001) #2 //[h3:T2](/papers/2603.00002)`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := lowering{feed: feed{src: tt.in}}
			l.lower()
			if got := show(l.page.Pieces); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}
