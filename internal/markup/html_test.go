package markup

import (
	"fmt"
	"strings"
	"testing"

	"dailypapers/internal/site"
)

// show spells pieces: "/", "//" and "#" are a new line, paragraph and card, "+" is
// no white space in front.
func show(pieces []Piece) string {
	var words []string
	for _, p := range pieces {
		s := p.Text
		if p.Picture != nil {
			s = fmt.Sprintf("!%s:%s", p.Picture.Alt, p.Picture.Address)
		}
		if p.Picture != nil && p.Picture.Video {
			s = "video" + s
		}
		if p.Heading > 0 {
			s = fmt.Sprintf("h%d:%s", p.Heading, s)
		}
		if p.InLink {
			s = fmt.Sprintf("[%s](%s)", s, p.Href)
		}
		if p.Glued {
			s = "+" + s
		}
		words = append(words, []string{"", "/", "//", "#"}[p.Break]+s)
	}
	return strings.Join(words, " ")
}

func TestHTML(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// White space and text in parts.
		{`<p>a<b>b</b> c</p>`, `//ab c`},
		{`<p>a<b title="Upvotes">b</b> c</p>`, `//ab c`},
		{`<p><b title="Upvotes"><a href="/papers/2601.00001">a</a></b>`, `//[a](/papers/2601.00001)`},
		{`<p>a<!--[-->b<!--]--><!---->c<!-->d<!-- x --!>e</p>`, `//abcde`},
		{"<p>a\fb\u0085c\u2028d\u00a0e</p>", `//a b c d e`},
		{`<p>p&lt;0.001 &amp; <i>&lt;think&gt;</i></p>`, `//p<0.001 & <think>`},
		{`<p>20 <font><font>位作者</font></font></p>`, `//20 位作者`},
		{`<p>a<br>b<hr>c<input>d`, `//a /b /cd`},
		{`<ul><li>a<li>b</ul>`, `//a /b`},
		{`<p>a<div>b</div>c`, `//a //b /c`},
		{`<ARTICLE><H3><A HREF="/papers/2601.00001">a</A></H3></ARTICLE><FIGCAPTION>b</FIGCAPTION><BR>Z`, `#[h3:a](/papers/2601.00001) #b /Z`},
		{`<p>a</p>b<div>c`, `//a //b /c`},
		{`<p>a</div>b<div>c`, `//a /b //c`},
		{`a</p>b`, `/a //b`},

		// What screen readers pass over.
		{`<p><span aria-hidden="true">40</span><span>41</span></p>`, `//41`},
		{`<p><span>41</span><b aria-hidden=true><span>+</span>1</b></p>`, `//41`},
		{`<p><span>41 upvotes</span> <span aria-hidden='true'>41</span></p>`, `//41 upvotes`},
		{`<p><span aria-hidden="true">Jun 1</span><span>June 1, 2026</span></p>`, `//June 1, 2026`},
		{`<p><i aria-hidden="true">Gulls</i><i>Gulls</i></p>`, `//Gulls`},
		{`<h3><i aria-hidden="true">Class of</i> 1984</h3>`, `//h3:Class of 1984`},
		{`<p><i aria-hidden="true">GitHub</i> 12</p>`, `//GitHub 12`},
		{`<p>Upvote <i aria-hidden="true">41</i></p>`, `//Upvote 41`},
		{`<p>3 <i aria-hidden="true">authors</i></p>`, `//3 authors`},
		{`<p>4 <i aria-hidden="false">1</i></p>`, `//4 1`},
		{`<p>Gulls <i aria-hidden="true">and terns</i> by night</p>`, `//Gulls and terns by night`},
		{`<p><i aria-hidden="true">40<br></i>41</p>`, `//40 /41`},
		{`<p><div aria-hidden="true">40</div>41</p>`, `//40 /41`},
		{`<a href=/x>Gulls <i aria-hidden="true">Verified</i></a>`, `/[Gulls](/x)`}, // which the link says of itself

		// A translation behind each text.
		{`<h3><a href=/x>Gulls<font lang="de"><br><font>Möwen</font></font></a></h3><p>a b<font lang=de> c</font></p>`, `//[h3:Gulls](/x) //a b`},
		{`<h3><font lang="de">Möwen</font></h3><p>a <font>b</font></p>`, `//h3:Möwen //a b`},
		{`<div><font lang=de>a</font> <b>b</b> <font lang=de>c</font></div>`, `/a b c`},
		{`<div>a<p><font lang=de>b</font></p></div>`, `/a //b`},

		// Formulas.
		{`<p>a <math><mi>k</mi><mo>=</mo><mn>3</mn></math>-b</p>`, `//a k=3-b`},
		{`<p>a <span><span><math><semantics><mrow><mi>k</mi></mrow><annotation encoding="application/x-tex">k</annotation></semantics></math></span><span aria-hidden="true"><span>k</span></span></span>-b</p>`, `//a k-b`},
		{`<p><math><mi>k</mi></math> <i aria-hidden="true">or</i> b</p>`, `//k b`},
		{`<p><math><mi>k</mi></math> a <i aria-hidden="true">or</i> b</p>`, `//k a or b`},
		{`<p><math><mi>k</mi></math> <a href=/x aria-hidden="true">a</a> <div aria-hidden="true">b</div></p>`, `//k [a](/x) //b`},
		{`<p><math><mi>k</mi><div>a</div><custom>b</custom></p>`, `//k //a /b`},

		// Links.
		{`<a href=/x>place</a>, and`, `/[place](/x) +, and`},
		{`<a href=/x>place</a>&nbsp;and`, `/[place](/x) and`},
		{"<a href=/x>place</a>\u200b and", `/[place](/x) and`},
		{`of&#8239;<a href=/x>place</a>`, `/of [place](/x)`},
		{`<a href="/x?a=1&amp;b=2">a</a>`, `/[a](/x?a=1&b=2)`},
		{`<a href=/x></a>`, `/[](/x)`},
		{`<a href=/x><br></a>b`, `/[](/x) b`},
		{`<a href=/x>a<a href=/y>b</a>c`, `/[a](/x) +[b](/y) +c`},
		{`<div><a href=/x>a</div>b`, `/[a](/x) /b`},
		{`<li><a href=/x>a</li><li>b</li>`, `/[a](/x) /b`},
		{`<a href=/x><div>a</div><p>b<p>c</a>d`, `/[a](/x) //[b](/x) //[c](/x) +d`},
		{`<div><span><a href=/x>a</span>b</div>c`, `/[ab](/x) /c`},
		{`a</a>b`, `/ab`},
		{`<a href=/x href=/y>a</a>`, `/[a](/x)`},
		{`<a href=/x>a`, `/[a](/x)`},
		{`<a href=/x>a</a><a href=/x>`, `/[a](/x) +[](/x)`},

		// What links say of themselves.
		{`<h3><a href=/papers/2601.00001>Proofs That Are <em>Verified</em></a></h3>`, `//[h3:Proofs That Are Verified](/papers/2601.00001)`},
		{`<h3><a href=/x>a <span>(opens in a new tab)</span></a></h3>`, `//[h3:a](/x)`},
		{`<a href=/x><span>a</span><span><i>Verified</i></span></a> b`, `/[a](/x) b`},
		{`<a href=/x><span>a</span><div>Verified account</div></a> b`, `/[a](/x) /b`},
		{`<a href=/x><img src=a.png><span>a</span><span>✓</span></a>`, `/[!:a.png](/x) /[a](/x)`},
		{`<a href=/x>a<br> <i><br></i></a>b`, `/[a](/x) /b`},
		{`<a href=/x><span>Verified</span></a> <a href=/y><i>External</i> a</a>`, `/[Verified](/x) [External a](/y)`},
		{`<a href=/x>a, b verified</a> <a href=/y>a <i>external links</i></a>`, `/[a, b verified](/x) [a external links](/y)`},
		{`a <i>verified</i>`, `/a verified`},

		// Headings.
		{`<h1>a</h1><h2>b</h2><h4>c</h4><h5>d</h5><h6>e</h6>`, `//h1:a //h2:b //h4:c //h5:d //h6:e`},
		{`<h3>a<div>b</div></h3>c`, `//h3:a /h3:b //c`},
		{`<h3>a<div>b</div>c</h3>`, `//h3:a /h3:b /h3:c`},
		{`<h3><a href=/x>a</a></h2>b`, `//[h3:a](/x) //b`},
		{`<div><h3>a</div>b`, `//h3:a /b`},
		{`<h3>a<article>b`, `//h3:a #b`},

		// Pictures.
		{`<img src=a.png alt="RL-MIND">RL-MIND Group`, `/!RL-MIND:a.png /RL-MIND Group`},
		{`<img data-src=a.png><img src=b.png data-src=c.png><img src="data:image/gif,a" data-src=d.png><img src="data:image/gif,e">`, `/!:a.png /!:b.png /!:d.png /!:data:image/gif,e`},
		{`<a href=/x><video poster=p.png src=v.mp4><p>no video here</video></a>`, `/[!:p.png](/x) [video!:v.mp4](/x)`},
		{`<video><source src=v.webm><source src=v.mp4></video>a`, `/video!:v.webm /a`},
		{`<video src=v.mp4><article>a</article><video src=w.mp4></video>`, `/video!:v.mp4 #a #video!:w.mp4`},

		// What is no text of the page.
		{`a <meter value="3">3 of 9</meter><progress>b</progress><audio src=a.mp3>c</audio>d`, `/a /d`},
		{`<div>a <meter value=3></div><div>b<progress></div><canvas><p>c</p></canvas><audio><source src=a.mp3><p>d</p></audio>e`, `/a /b /e`}, // what has no end ends with what is around it
		{`<div><audio src=a.mp3><p>b</div>c</audio>d`, `/d`},
		{`<div><canvas><p>a</p></div>b</canvas>c`, `/bc`},
		{`<div><canvas>a < c<br><wbr><img src=a.png><link href=x></div>b</canvas>d`, `/bd`},
		{`<div><video src=a.mp4></div>b`, `/video!:a.mp4 /b`},
		{`<script>a<b</script><style>p{}</style><title>t</title><noscript><p>n</p></noscript><iframe>i</iframe><textarea>typed`, ``},
		{`<svg viewBox="0 0 1 1"><title>a</title><svg></svg><text>b</text></svg>c`, `/c`},
		{`<svg viewBox="0 0 1 1"/><svg/>a`, `/a`},
		{`<svg width=1/>a</svg>b`, `/b`},                                                                 // the slash belongs to the width
		{`<a href="/x"><video src="v.mp4"/></a><script src="s.js"/><title/>a`, `/[video!:v.mp4](/x) /a`}, // XML
		{`<a href="/x"/>a<h3/>b<article/>c`, `/[](/x) a //b #c`},
		{`<a href=/x/>a</a>b`, `/[a](/x/) +b`},
		{`<svg><path d="M1">a<div>b</div>`, `/b`},
		{`<svg><foreignObject><div>a</div></foreignObject></svg>b`, `/b`},
		{`<template><template></template>a</template>b`, `/b`},
		{`<div><template shadowrootmode="open"><p>a</p></template></div>b`, `//a //b`},
		{`<template shadowrootmode="open">a<template shadowrootmode="open">b</template><template>c</template></template>d`, `/a /b /d`},
		{`<template shadowrootmode="open">a <slot></slot></template>b`, `/b`},
		{`<template shadowrootmode="open">a`, `/a`},
		{`<select><option>1<article>a`, `#a`},
		{`<select><option>1</select>a<select><option>2</select>`, `/a`},
		{`<SCRIPT>a</Script foo=">">b`, `/b`},
		{`<script>"<article>a</article>"</script>b`, `/b`},
		{`<script>a<article>b</article><script>c</script>`, `#b`},
		{`<script>a<article>b</article>`, `#b`},
		{`a<script>b`, `/a`},
		{`<p title="<article>">a</p>`, `//a`},
		{`<p title='a">' class=b>c</p>`, `//c`},
		{`<div data-props="{&quot;a&quot;:&quot;>&quot;}" data-target=x>a</div>`, `/a`},
		{`<div data-props="{"a":">","b":"<p>"}" class=x>a</div>`, `/a`},
		{`<div data-props='{"a":"it's>"}'>a</div>`, `/a`},
		{`<div data-props="{"a":"{}","b":">"}">a</div>`, `/a`}, // its first "}" and quote are not the last
		{`<div data-props="{"a":"{>}"}">a</div>`, `/a`},
		{`<div data-props="{"a":">"}"/>a</div>`, `/a`},
		{`<div data-props="a">b</div><p class="}">c</p>`, `/b //c`},
		{`<p id="{">a</p><p class="}">b</p>`, `//a //b`}, // no data
		{`<p id=x title=">">a</p>`, `//a`},
		{`<ARTICLE><A HREF=/x>a</A>`, `#[a](/x)`},
		{`<div data-props="{a">b</div>`, `/b`},
		{`<p>data-props="{a</p>b`, `//data-props="{a //b`},
		{`<!DOCTYPE html><?xml version="1.0"?><!-- saved from url=(0030)https://huggingface.co/papers -->a`, ``}, // no tag has begun

		{"<P TITLE=a>a<aİ\xc3B>b", `//a //b`},
		{"<svg><\xffİİ", ``},
		{"<svg><aİİİİİİİİİİİİİİİİ", ``},

		// The lines in front of a page.
		{"Status: 200\nfetched 2 <kB>\n<article>a</article>", `#a`},
		{"--- first article ---\n‹<article><h3>a</h3></article>\n--- second article ---\n<article>b</article>", `#h3:a #--- second article --- #b`},
	} {
		t.Run(tt.in, func(t *testing.T) {
			l := lowering{feed: feed{src: tt.in}}
			l.begun = !strings.HasPrefix(tt.in, "S") && !strings.HasPrefix(tt.in, "-") && !strings.HasPrefix(tt.in, "<!")
			l.lower()
			if got := show(l.page.Pieces); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// A text or a tag may be longer than the tokenizer takes at once.
func TestHTMLLong(t *testing.T) {
	long := strings.Repeat("gulls", 1000)
	p, ok := HTML(`<p>` + long + `</p>b<p><a href="/` + long + `">a</a></p>`)
	if got, want := show(p.Pieces), `//`+long+` //b //[a](/`+long+`)`; !ok || got != want {
		t.Errorf("got %d bytes, want %d: %.20s", len(got), len(want), got)
	}
}

// What is shown twice, to eyes and to screen readers, is short.
func TestHTMLHidden(t *testing.T) {
	for n, want := range map[int]int{maxSeen / 2: maxSeen / 2, maxSeen/2 + 1: 2 * (maxSeen/2 + 1)} {
		title := strings.Repeat("a", n)
		p, ok := HTML(`<p><i aria-hidden="true">` + title + `</i><i>` + title + `</i></p>`)
		if !ok || len(p.Pieces) != 1 || len(p.Pieces[0].Text) != want {
			t.Errorf("%d bytes: %v", n, p.Pieces)
		}
	}
}

// What stands in an element that is a card is told from what does not.
func TestInCard(t *testing.T) {
	const nodes = "- text: x\n- article:\n  - article:\n    - text: A\n  - text: B\n- link \"y\"\n- article:\n  - text: C\n- text: z\n"
	for _, tt := range []struct {
		in   string
		read func(string) (*Page, bool)
	}{
		{`<p>x</p><article><article>A</article>B</article>y</article></article><article>C</article>z`, HTML},
		{nodes, Snapshot},
	} {
		p, ok := tt.read(tt.in)
		if !ok {
			t.Fatalf("%s: not read", tt.in)
		}
		for _, piece := range p.Pieces {
			if piece.Text != "" && piece.InCard != (piece.Text < "a") {
				t.Errorf("%s: %s, in a card: %v", tt.in, piece.Text, piece.InCard)
			}
		}
	}
}

// Only so many pieces of a page are read.
func TestMaxPieces(t *testing.T) {
	for _, dropped := range []int{0, 1} {
		p, ok := HTML(strings.Repeat("<p>a</p>", MaxPieces+dropped))
		if !ok || len(p.Pieces) != MaxPieces || p.Dropped != dropped {
			t.Errorf("%d pieces, dropped: %d, want %d", len(p.Pieces), p.Dropped, dropped)
		}
	}
}

func TestIsHTML(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"<!DOCTYPE html><html></html>", true},
		{"\ufeff\n <html><p></p>", true},
		{"<!-- saved --><p></p>", true},
		{"<?xml version=\"1.0\"?><p></p>", true},
		{"<article>a</article>", true},
		{"Status: 200\n<article><a class=x href=\"/papers/2603.00001\">a</a>", true},
		{"--- first article ---\n‹<h3><A HREF='https://huggingface.co/papers/2603.00001'>a</a></h3>", true},
		{"x <a href=/papers/2603.00001#community>", true},
		{"/papers/2603.00001 <a href=/papers/2603.00001>", true},
		{"", false},
		{"<", false},
		{"<3 papers", false},
		{"<3 papers</b>", false},
		{"<think> we think", false},
		{"a <b>c</b>", false},
		{"x <a href=\"/papers/trending\">trending</a>", false},
		{"/papers/2603.00001", false},
		{"<div>\n\n### [a](/papers/2603.00001)\n\n</div>", false},               // markdown that keeps tags
		{"- [a](/papers/2603.00001)\n- <a href=\"/papers/2603.00002\">", false}, // or an anchor
		{"(/papers/2603.00001) <a href=\"/papers/2603.00002\">", false},
		{"<div>[a](/papers/2603.00001)</div>", false}, // markdown in tags
		{"<div>[a](/papers/2603.00001) <a href=\"/papers/2603.00002\">b</a></div>", true},
		{"<div>[a](/papers/2603.00001) <a href=\"/keel\">b</a></div>", false},
		{"<div>[a](https://huggingface.co/papers/2603.00001) <a href=\"/keel\">b</a></div>", false},
		{"<p>a (https://huggingface.co/papers/2603.00001)</p>", true},
		{"<p>(/papers/2603.00001) <a href=\"/keel\">b</a></p>", true},
		{"<h1>a</h1><p>[b](/keel)</p>", false}, // none but markdown's links
		{"<h1>a</h1><p>[b](/keel) <a href=/quill>c</a></p>", true},
		{"<h1>a</h1><p>see [code](https://e.com/)</p>", true},
		{"- link \"a\":\n  - /url: /papers/2603.00001", false},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if _, got := HTML(tt.in); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// A page that keeps the site's links has one for each card; else only its text is left.
func TestHTMLAddressed(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{`<p><a href="/papers/2603.17031">A Title</a></p>`, true},
		{`<p><a href="/papers">Daily Papers</a></p>`, false}, // where a text is from stands above it
		{`<p><a href="https://huggingface.co/akhaliq">AK</a></p>`, true},
		{`<p>A Title</p>`, false},
		{`<p>Our code: <a href="https://github.com/kelp/clocks">clocks</a></p>`, false},
		{`<p><a href="https://e.com/a">More</a></p>`, false},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := HTML(tt.in)
			if !ok || p.Addressed != tt.want {
				t.Errorf("HTML: %v, addressed: %v", ok, p.Addressed)
			}
		})
	}
}

func TestHTMLCut(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{`<html><body><p>a</p></body></html>`, false},
		{`<html><body><p>a</p></body>`, false},
		{`<HTML><p>a</p></HTML>`, false},
		{`<article>a</article>`, false},
		{`<p>a &lt;</p><p>b &lt;`, false},
		{`<html><body><p>a</p>`, true},
		{`<article>a</p>`, true},
		{`<p>a</p`, true},
		{`<p>a</p><`, true},
		{`<p>a</p></`, true},
		{`<p>a</p><a href="/papers`, true},
		{`<p>a</p><a href`, true},
		{`<p>a</p><a href=`, true},
		{`<p>a</p><a href=/papers`, true},
		{`<p>a</p><?b>`, false},
		{`<p>a</p><?b`, true},
		{`<head></head><p>a</p>`, false}, // no page from its beginning
		{`<html><p>a</p>`, true},
		{`<p>a</p><div class="b`, true},
		{`<p>a</p><!-- b`, true},
		{`<p>a</p><script>b`, true},
		{`<div><meter>a</div>`, true},
		{`<div><meter value=3> </div>`, false},
		{`<div><video src=v.mp4>a</div>`, false},
		{`<p>a</p><audio>b</p><meter value=3></p>`, true},
		{`<p>a</p><div data-props="{&quot;`, true},
		{`<p>a</p><div data-props="{"a":1}"`, true},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := HTML(tt.in)
			if !ok {
				t.Fatal("no HTML")
			}
			if p.Cut != tt.want {
				t.Errorf("got %v", p.Cut)
			}
		})
	}
}

// Only a <time> in the page's heading is the day of the page.
func TestDatetime(t *testing.T) {
	const day = `<time datetime="2024-08-01T00:00:00.000Z">Aug 1</time>`
	for _, tt := range []struct{ in, want string }{
		{`<h1>Daily Papers</h1>` + day, "2024-08-01"},
		{`<p><time datetime="2024-08-01">Aug 1</time></p>`, "2024-08-01"},
		{`<p><time datetime="yesterday">Aug 1</time>` + day + `</p>`, "2024-08-01"},
		{`<article>` + day + `</article>`, ""},
		{`<p><time datetime="2024-08">August</time></p>`, ""},
		{`<article>a</article><p>` + day + `</p>`, ""},
		{`<h3><a href="/papers/2603.00001">a</a></h3>` + day + `<p></p>`, ""},
		{`<a href="/papers/date/2024-07-31">` + day + `</a>`, ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := HTML(tt.in)
			if !ok {
				t.Fatal("no HTML")
			}
			if got := p.Datetime.String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHead(t *testing.T) {
	const plain, dated = `<meta property="og:url" content="https://huggingface.co/papers">`, `<link rel=canonical href="https://huggingface.co/papers/date/2026-03-18">`
	daily := site.ReadPlace("/papers/date/2026-03-18")
	for _, tt := range []struct {
		in             string
		place          site.Place
		title, heading string
	}{
		{`<title>Daily &amp; Papers</title>` + dated + `</title>`, daily, "Daily & Papers", ""},
		{`<html><head><script>"</head>"</script>` + plain + dated + `</head></html>`, daily, "", ""},
		{`<head>` + dated + plain + `</head>`, daily, "", ""},
		{`<head>` + plain + `</head>` + dated, site.ReadPlace("/papers"), "", ""},
		{`<html a1=b><html a2=b><meta content="Paper page - A" property=og:title></html>`, site.Place{}, "", "Paper page - A"},
		{`<body a1=b><body a2=b>` + dated + `</body>`, site.Place{}, "", ""},
		{`<p>a</p><title>b</title>`, site.Place{}, "", ""},
		{`<html>a<title>b</title></html>`, site.Place{}, "", ""},
		{"<html>\n<title>b</title></html>", site.Place{}, "b", ""},
		{`<title><article>a</article>`, site.Place{}, "", ""},
		{"Status: 200\n<html><title>a</title>" + dated + "<a href=/papers/2603.00001>b</a>", daily, "a", ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := HTML(tt.in)
			if !ok {
				t.Fatal("no HTML")
			}
			if p.Place != tt.place || p.Title != tt.title || p.Heading != tt.heading {
				t.Errorf("got %v, %q, %q", p.Place, p.Title, p.Heading)
			}
		})
	}
}

// Of a head so many bytes are kept.
func TestMaxHead(t *testing.T) {
	const title, canonical = `<title></title>`, `<link rel=canonical href="/papers/date/2026-03-18">`
	for _, more := range []int{0, 1} {
		front := `<title>` + strings.Repeat("a", maxHead-len(canonical)-len(title)+more) + `</title>`
		p, _ := HTML(front + canonical)
		if isKept := p.Place != (site.Place{}); isKept != (more == 0) {
			t.Errorf("%d bytes: a tag is kept: %v", maxHead+more, isKept)
		}
		p, _ = HTML(`<title>` + strings.Repeat("a", maxHead+more) + `</title>` + canonical)
		if isKept := p.Title != ""; isKept != (more == 0) {
			t.Errorf("%d bytes: a title is kept: %v", maxHead+more, isKept)
		}
		p, _ = HTML(canonical + `<title>` + strings.Repeat("a", maxHead-len(canonical)+more) + `</title>`)
		if isKept := p.Title != ""; isKept != (more == 0) {
			t.Errorf("%d bytes: a title behind a tag is kept: %v", maxHead+more, isKept)
		}
	}
}
