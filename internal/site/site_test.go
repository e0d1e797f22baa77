package site

import (
	"testing"
)

func TestParsePrinted(t *testing.T) {
	for _, tt := range []struct {
		in, date, tail string
		doubt          bool
	}{
		{in: "May 25", date: "--05-25"},
		{in: "May 25 4", date: "--05-25", tail: "4"},
		{in: "Sep 24, 2023", date: "2023-09-24"},
		{in: "Sep 24, 2023 4", date: "2023-09-24", tail: "4"},
		{in: "Sept 24, 2023", date: "2023-09-24"},
		{in: "September 24, 2023", date: "2023-09-24"},
		{in: "Published on Oct 4, 2026", date: "2026-10-04"},
		{in: "published on Oct 4, 2026", date: "2026-10-04"},
		{in: "Mar. 18", date: "--03-18"},
		{in: "Aug1", date: "--08-01"}, // a heading of 2024 in two parts, joined
		{in: "March 18th, 2026", date: "2026-03-18"},
		{in: "March 18 2026", date: "2026-03-18"},
		{in: "March 2026", date: "2026-03"},
		{in: "Wed, 18 March 2026", date: "2026-03-18"},
		{in: "18 Mar", date: "--03-18"},
		{in: "07月01日", date: "--07-01"},
		{in: "2026年7月1日", date: "2026-07-01"},
		{in: "Sep 24,2023", date: "2023-09-24"},
		{in: "18 Mar 2026", date: "2026-03-18"},
		{in: "18. Mar", date: "--03-18"},
		{in: "18Mar", date: "--03-18"},
		{in: "18Mar2026", date: "2026-03-18"},
		{in: "18Mar 2026", date: "2026-03-18"},
		{in: "2026-03-18", date: "2026-03-18"},
		{in: "Published Mar 18", date: "--03-18"},
		{in: "Submitted on Mar 18", date: "--03-18"},
		{in: "on Mar 18", date: "--03-18"},
		{in: "published on Wednesday, Mar 18", date: "--03-18"},
		{in: "Tue. 1 Jan", date: "--01-01"},
		{in: "1 Dec 1900", date: "1900-12-01"},
		{in: "31 Dec 2099", date: "2099-12-31"},
		{in: "18th March 2026", date: "2026-03-18"},
		{in: "18. Mar 2026 4", date: "2026-03-18", tail: "4"},
		{in: "18 March, 2026", date: "2026-03-18"},
		{in: "March 18 2026 4", date: "2026-03-18", tail: "4"}, // 2026 is no count
		{in: "2026-03-18 4", date: "2026-03-18", tail: "4"},
		{in: "March 3 1712", date: "--03-03", tail: "1712"}, // nor is 1712 a year
		{in: "May 25 authors and more", date: "--05-25", tail: "authors and more"},
		{in: "Feb 29", date: "--02-29"},
		{in: "Feb 29, 2024", date: "2024-02-29"},
		// Converters that drop links glue the number of comments to the date.
		{in: "Oct 2, 20243", date: "2024-10-02", tail: "3"},
		{in: "Dec 4, 202512", date: "2025-12-04", tail: "12"},
		{in: "May 96", date: "--05-09", tail: "6"},
		{in: "Apr 31", date: "--04-03", tail: "1"}, // April has no 31st
		{in: "2026年7月1日4", date: "2026-07-01", tail: "4"},
		{in: "Oct 2, 20249999", date: "2024-10-02", tail: "9999"},
		{in: "07月01日4", date: "--07-01", tail: "4"},
		{in: "May 296", date: "--05", doubt: true},
		{in: "Mar 1712", date: "--03", doubt: true},
	} {
		t.Run(tt.in, func(t *testing.T) {
			p, ok := ParsePrinted(tt.in)
			if !ok {
				t.Fatal("not a date")
			}
			if p.Day.String() != tt.date || p.Tail != tt.tail || (p.Doubt != "") != tt.doubt {
				t.Errorf("got %s, tail %q, doubt %q", p.Day, p.Tail, p.Doubt)
			}
		})
	}
	for _, in := range []string{
		"", "May", "25", "2603.17031", "2026", "20260318", "Jan 31x", "May 0", "Feb 29, 2023", "Maybe 25",
		"Marching 3", "Marched 12", "Decent 5 results", "May I ask", "12 authors", "1.2k", "18 Marches",
		"Feb 29 2023", "29 Feb 2023", "Feb 29, 20233", // 2023 is no count, and was no leap year
		"Oct 2, 1899", "Oct 2, 2100", "Oct 2, 202410000", // of no likely year, no number of comments
		"Oct 2, 20240", "Mar 20260318", "May 99 12", // no number of comments
		"Feb 301", // no count begins with 0, and February has no 30th
		"October123", "0月1日", "13月1日", "2026年7月32日", "5 Mayflowers",
	} {
		t.Run(in, func(t *testing.T) {
			if p, ok := ParsePrinted(in); ok {
				t.Errorf("got %s, want no date", p.Day)
			}
		})
	}
}

func TestParseAuthorCount(t *testing.T) {
	for _, tt := range []struct {
		in string
		n  int // 0: no authors
	}{
		{"1 authors", 1}, // the site never says "1 author"
		{"1 author", 1},
		{"4 authors", 4},
		{"·14 authors", 14},
		{"· 14 authors", 14},
		{"• 4 authors", 4},
		{"- 3 authors", 3},
		{"* 671 authors", 671},
		{"? 7 authors", 7}, // what became of a bullet
		{"▪7 authors", 7},
		{"x 7 authors", 0},
		{"671 authors", 671},
		{"1,024 authors", 1024},
		{"12 Authors", 12},
		{"\u00a05 authors", 5},
		{"5\u00a0authors", 5},
		{"", 0},
		{"authors", 0},
		{"0 authors", 0},
		{"-1 authorship", 0},
		{"4", 0},
		{"four authors", 0},
		{"4 authors and more", 0},
		{"4 authorities", 0},
		{"1.5 authors", 0},
		{"1,02 authors", 0},
		{"99999999999999999999 authors", 0},
		{"We thank 4 authors", 0},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if n, ok := parseAuthorCount(tt.in); ok != (tt.n > 0) || ok && n != tt.n {
				t.Errorf("got %d, %v; want %d", n, ok, tt.n)
			}
		})
	}
}

func TestParseCount(t *testing.T) {
	for _, tt := range []struct {
		in      string
		n       int
		rounded bool
	}{
		{"0", 0, false},
		{"7", 7, false},
		{"228", 228, false},
		{"1,234", 1234, false},
		{"1,234,567", 1234567, false},
		{"-", 0, false}, // 188 of 188 such cards had no votes
		{"–", 0, false},
		{"8.22k", 8220, true},
		{"2.6k", 2600, true},
		{"15.9k", 15900, true},
		{"58k", 58000, true},
		{"110k", 110000, true},
		{"1k", 1000, true},
		{"1K", 1000, true},
		{"1.2M", 1200000, true},
		{"1.2344k", 1234, true},
		{"1.2345k", 1235, true},
		{"12,345k", 12345000, true},
		{"999,999,999", 999999999, false},
		{"999999.999k", 999999999, true},
		{"123456789", 123456789, false},
		{"0.123456789k", 123, true},
	} {
		t.Run(tt.in, func(t *testing.T) {
			c, ok := ParseCount(tt.in)
			if want := (Count{N: tt.n, Known: true, Rounded: tt.rounded}); !ok || c != want {
				t.Fatalf("got %+v, %v; want %+v", c, ok, want)
			}
		})
	}
	for _, in := range []string{
		"", "k", ".", ",", "1.5", "1.", ".5k.", "1.k", "1,23", "1,2345", "1,x23", "12345,678", "1e3", "+4", "-4", "4 ", " 4", "٣", "0x10",
		"1000,000", "1,000,000,000", "1.5 k", "999999.9999k", "0.1234567890k",
		"2603.17031", "9999999999", "9999999999k", "many", "1.2.3k", "1,234k,", "NaN", "Infk",
	} {
		t.Run(in, func(t *testing.T) {
			if c, ok := ParseCount(in); ok {
				t.Errorf("got %+v, want no count", c)
			}
		})
	}
}

func TestIsCounts(t *testing.T) {
	for in, want := range map[string]bool{"64": true, "57 2": true, "- 1.2k 3": true, "": false, "1 2 3 4": false, "12 authors": false, "x": false} {
		if got := IsCounts(in); got != want {
			t.Errorf("IsCounts(%q) = %v", in, got)
		}
	}
}

func TestIsAddress(t *testing.T) {
	for in, want := range map[string]bool{
		"/papers": true, "/": true, "#community": true, "#": true, "https://e.com": true, "chrome://x": true,
		"": false, "//e.com": false, "/a b": false, "https://e.com and": false, "https://": false, "://e.com": false, "resource://x": false, "h2://x": false, "see https://e.com": false, "mailto:a": false,
	} {
		if got := IsAddress(in); got != want {
			t.Errorf("IsAddress(%q) = %v", in, got)
		}
	}
}

func TestIsMediaName(t *testing.T) {
	for in, want := range map[string]bool{"clip.mp4": true, "a b.PNG": true, "x.tar.gif": true, ".png": false, "clip.mp3": false, "png": false, "A sentence.": false} {
		if got := IsMediaName(in); got != want {
			t.Errorf("IsMediaName(%q) = %v", in, got)
		}
	}
}

func TestIsArxivID(t *testing.T) {
	for in, want := range map[string]bool{
		"0704.0001": true, "1412.9999": true, "1501.00001": true, "2603.17031": true, "2612.00001": true,
		"": false, "1412.00001": false, "2603.1703": false, "2600.00001": false, "2613.00001": false, "2603-17031": false, "26a3.17031": false, "2603.a7031": false, "2603.1703a": false, "2603.170311": false,
	} {
		if got := IsArxivID(in); got != want {
			t.Errorf("IsArxivID(%q) = %v", in, got)
		}
	}
	for in, want := range map[string]string{"2603.17031v2": "2603.17031", "2603.17031": "2603.17031", "2603.17031v": "2603.17031v", "2603.17031x2": "2603.17031x2", "v2": "v2"} {
		if got := WithoutVersion(in); got != want {
			t.Errorf("WithoutVersion(%q) = %q", in, got)
		}
	}
}

func TestUnwrapped(t *testing.T) {
	const paper = "https://huggingface.co/papers/2603.17031"
	for _, tt := range []struct{ in, want string }{
		{paper, paper},
		{paper + "?from=list", paper + "?from=list"},
		{"https://e.com/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031", paper},
		{"https://e.com/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031%23community&data=05%7C02", paper + "#community"},
		{"https://e.com/?uid=7&q=" + paper + "%23community&sa=D", paper + "#community"},
		{"https://e.com/?" + paper, paper},
		{"https://e.com/?https://huggingface.co/login?next=%2Fpapers%2F2603.17031", "https://huggingface.co/login?next=/papers/2603.17031"},
		{"/out?to=http%3A%2F%2Fhuggingface.co%2Fharbour-lab", "http://huggingface.co/harbour-lab"},
		{"https://e.com/?u=https%3A%2F%2Fe.org%2F%3Fu%3Dhttps%253A%252F%252Farxiv.org%252Fabs%252F2603.17031", "https://arxiv.org/abs/2603.17031"},
		{"https://huggingface.co/login?next=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031", "https://huggingface.co/login?next=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031"},
		{"https://share.example/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031", "https://share.example/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031"},
		{"https://e.com/oauth?redirect_uri=https://huggingface.co/keel", "https://e.com/oauth?redirect_uri=https://huggingface.co/keel"},
		{"https://e.com/intent/post?url=" + paper, "https://e.com/intent/post?url=" + paper},
		{"https://keel.example/gulls?via=https%3A%2F%2Fe.com%2F", "https://keel.example/gulls?via=https%3A%2F%2Fe.com%2F"}, // a project's page
		{"https://e.com/?words=" + "about+" + paper, "https://e.com/?words=about+" + paper},
		{"https://e.com/?url=https%3A%2F%2Fhuggingface.co%zz", "https://e.com/?url=https%3A%2F%2Fhuggingface.co%zz"},
	} {
		if got := Unwrapped(tt.in); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestReadLink(t *testing.T) {
	paper := Link{Kind: LinkPaper, ID: "2603.17031"}
	comments := Link{Kind: LinkComments, ID: "2603.17031"}
	upvote := Link{Kind: LinkUpvote, ID: "2603.17031"}
	arxiv := Link{Kind: LinkArxiv, ID: "2603.17031"}
	for _, tt := range []struct {
		in   string
		want Link
	}{
		{"/papers/2603.17031", paper},
		{"https://huggingface.co/papers/2603.17031", paper},
		{"http://www.huggingface.co/papers/2603.17031", paper},
		{"https://hf-mirror.example/papers/2603.17031", paper},
		{"file:///papers/2603.17031", paper},
		{"//huggingface.co/papers/2603.17031", paper},
		{"//huggingface.co/lantern-lab", Link{Kind: LinkAccount, Handle: "lantern-lab"}},
		{"//lantern.example/lab", Link{}},
		{"//github.com/lantern/cache", Link{Kind: LinkGitHub}},
		{"//huggingface.co/login?next=https://huggingface.co/papers/2603.17031", upvote},
		{"file:///lantern-lab", Link{Kind: LinkAccount, Handle: "lantern-lab"}},
		{"file:///C:/lantern-lab", Link{Kind: LinkAccount, Handle: "lantern-lab"}},
		{"file:///C", Link{Kind: LinkAccount, Handle: "C"}},
		{"file://", Link{}},
		{"https://web.archive.org/web/20260318210659/https://huggingface.co/papers/2603.17031", paper},
		{"/web/20260318210659/https://huggingface.co/papers/2603.17031", paper},
		{"/papers/2603.17031v2", paper},
		{"/papers/2603.17031?from=list", paper},
		{"/papers/2603.17031v12#community", comments},
		{"../papers/2603.17031.html#community", comments},
		{"/papers/2603.17031?ref=mail#community", comments},
		{"/papers/2603.17031#comments", comments},
		{"/papers/2603.17031#discussion", comments},
		{"/papers/2603.17031/discussions", comments},
		{"/papers/2603.17031/comments", comments},
		{"/papers/2603.17031#community-2", comments},
		{"/papers/2603.17031#files", paper},
		{"/papers/2603.17031?tab=community", comments},
		{"/papers/2603.17031?ref=mail&tab=comments", comments},
		{"/papers/2603.17031?ref=community", paper},
		{"/papers/2603.17031?tab=files", paper},
		{"/papers/2603.17031#tab=discussion", comments},
		{"/papers/2603.17031?tab=community#files", paper},
		{"/papers/2603.17031-the-lantern-cache", paper},
		{"/papers/2603.17031v2-the-lantern-cache#community", comments},
		{"/papers/2603.17031-the-lantern-cache?tab=comments", comments},
		{"/papers/2603.17031-the-community", paper},
		{"/papers/2603.17031#community", comments},
		{"https://huggingface.co/papers/2603.17031#community", comments},
		{"/login?next=%2Fpapers%2F2603.17031", upvote},
		{"/login?next=/papers/2603.17031", upvote},
		{"/login?next=%252Fpapers%252F2603.17031", upvote},
		{"https://huggingface.co/login?next=%2Fpapers%2F2603.17031", upvote},
		{"https://huggingface.co/login?next=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031", upvote},
		{"https://arxiv.org/abs/2603.17031", arxiv},
		{"https://arxiv.org/pdf/2603.17031v1", arxiv},
		{"https://www.arxiv.org/abs/2603.17031", arxiv},
		{"https://www.alphaxiv.org/abs/2603.17031v1", arxiv},
		{"https://github.com/northlight-fictive/lantern-kv", Link{Kind: LinkGitHub}},
		{"https://GitHub.com/northlight-fictive/lantern-kv/tree/main?tab=readme", Link{Kind: LinkGitHub}},
		{"https://github.com/northlight-fictive/papers/2603.17031", Link{Kind: LinkGitHub}},
		{"https://github.com/papers", Link{}},
		{"https://github.com/northlight-fictive/", Link{}},
		{"/northlight-fictive/", Link{Kind: LinkAccount, Handle: "northlight-fictive"}}, // a mirror made of folders
		{"https://huggingface-co.translate.goog/northlight-fictive?_x_tr_sl=en&_x_tr_tl=de", Link{Kind: LinkAccount, Handle: "northlight-fictive"}},
		{"https://huggingface.co/northlight-fictive?utm_source=mail", Link{Kind: LinkAccount, Handle: "northlight-fictive"}},
		{"https://huggingface.co/northlight-fictive?ref=mail", Link{Kind: LinkAccount, Handle: "northlight-fictive"}},
		{"/northlight-fictive?sort=ref", Link{}},
		{"/northlight-fictive/lantern-kv", Link{}},
		{"/docs/", Link{}},
		{"https://elsewhere.example/northlight-fictive", Link{}},
		{"https://hf.co/northlight-fictive", Link{Kind: LinkAccount, Handle: "northlight-fictive"}},
		{"http://localhost:8080/northlight-fictive", Link{Kind: LinkAccount, Handle: "northlight-fictive"}},
		{"http://127.0.0.1:8080/northlight-fictive", Link{Kind: LinkAccount, Handle: "northlight-fictive"}},
		{"https://share.example/?url=https%3A%2F%2Fhuggingface.co%2Fpapers%2F2603.17031", Link{}},
		{"/papers/", Link{Kind: LinkListing}},
		{"/papers#top", Link{}},
		{"/deepmind", Link{Kind: LinkAccount, Handle: "deepmind"}},
		{"https://huggingface.co/T-Quine_7", Link{Kind: LinkAccount, Handle: "T-Quine_7"}},
		{"/papers", Link{Kind: LinkListing}},
		{"/papers/date/2026-03-18", Link{Kind: LinkListing}},
		{"/papers?q=tidal+caches", Link{Kind: LinkSearch}},
		{"/papers?date=2024-08-01", Link{Kind: LinkListing}},
		{"/papers/trending", Link{Kind: LinkListing}},
		{"", Link{}},
		{"#", Link{}},
		{"/", Link{}},
		{"/login", Link{}},
		{"/models", Link{}},
		{"/models-fictive", Link{Kind: LinkAccount, Handle: "models-fictive"}},
		{"/login?next=%2Fpapers", Link{}},
		{"/login?next=%zz/papers/2603.17031", upvote}, // an escape that is none
		{"/papersplease", Link{Kind: LinkAccount, Handle: "papersplease"}},
		{"/papers/26.1", Link{Kind: LinkListing}},
		{"/papers/2603.170", Link{Kind: LinkListing}},
		{"/models/some", Link{}},
		{"https://github.com/northlight-fictive", Link{}},
		{"https://arxiv.org/list/cs.CL", Link{}},
		{"https://arxiv.org/abs/cs/0112017", Link{}},
		{"mailto:a@b.example", Link{}},
		{"javascript:void(0)", Link{}},
		{"/a/b", Link{}},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := ReadLink(tt.in); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestReadPlace(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want Place
	}{
		{"https://huggingface.co/papers", Place{Kind: Daily}},
		{"https://huggingface.co/papers/", Place{Kind: Daily}},
		{"https://huggingface.co/papers/date/2026-03-18", Place{Kind: Daily, Period: "2026-03-18", Day: Day{2026, 3, 18}}},
		{"https://huggingface.co/papers?date=2024-08-01", Place{Kind: Daily, Period: "2024-08-01", Day: Day{2024, 8, 1}}},
		{"https://huggingface.co/papers/week/2026-W12", Place{Kind: Weekly, Period: "2026-W12"}},
		{"https://huggingface.co/papers/month/2026-03", Place{Kind: Monthly, Period: "2026-03"}},
		{"https://huggingface.co/papers/trending", Place{Kind: Trending}},
		{"https://huggingface.co/papers?q=tidal+caches", Place{Kind: Search, Query: "tidal caches"}},
		{"https://huggingface.co/papers?q=%22tidal%20caches%22&page=2", Place{Kind: Search, Query: `"tidal caches"`}},
		{"https://huggingface.co/papers/2603.17031", Place{Kind: OnePaper, ID: "2603.17031"}},
		{"https://huggingface.co/papers#?q=x", Place{}},
		{"https://huggingface.co/papers/?q=a#b?c", Place{Kind: Search, Query: "a"}},
		{"https://huggingface.co/papers/week/2026-W53", Place{Kind: Weekly, Period: "2026-W53"}},
		{"https://huggingface.co/papers/week/2026-W01", Place{Kind: Weekly, Period: "2026-W01"}},
		{"https://huggingface.co/papers/week/2026-W54", Place{}},
		{"https://huggingface.co/papers/week/2026-W1", Place{}},
		{"https://huggingface.co/papers/week/2026-W123", Place{}},
		{"https://huggingface.co/papers/week/2026-W1x", Place{}},
		{"https://huggingface.co/papers/week/202x-W12", Place{}},
		{"https://huggingface.co/papers/week/26-W12", Place{}},
		{"https://huggingface.co/papers/week/2026-W00", Place{}},
		{"https://huggingface.co/papers/month/2026", Place{}},
		{"https://huggingface.co/papers/date/--03-18", Place{}},
		{"https://huggingface.co/papers/date/2026-02-30", Place{}},
		{"https://huggingface.co/models", Place{}},
		{"", Place{}},
	} {
		t.Run(tt.in, func(t *testing.T) {
			if got := ReadPlace(tt.in); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestPlace_Or(t *testing.T) {
	newest, day, other := Place{Kind: Daily}, Place{Kind: Daily, Period: "2026-03-18"}, Place{}
	for _, tt := range []struct{ p, q, want Place }{{newest, day, day}, {day, newest, day}, {other, newest, newest}, {newest, other, newest}} {
		if got := tt.p.Or(tt.q); got != tt.want {
			t.Errorf("%+v or %+v: %+v", tt.p, tt.q, got)
		}
	}
}

func TestReadLabel(t *testing.T) {
	for label, want := range map[string]LinkKind{
		"Upvotes": LinkUpvote, "Upvote": LinkUpvote, "41 upvotes": LinkUpvote, "Comments": LinkComments, "3 comments": LinkComments,
		"GitHub stars": LinkGitHub, "Stars": LinkGitHub, "GitHub": LinkGitHub, "Views": LinkElsewhere, "#": LinkElsewhere, "Rank": LinkElsewhere, "citations": LinkElsewhere, "May 3": LinkOther, "View paper": LinkOther, "41": LinkOther, "": LinkOther, "→": LinkOther, "👍": LinkUpvote,
	} {
		if got := ReadLabel(label, "41"); got != want {
			t.Errorf("%q: got %d, want %d", label, got, want)
		}
	}
	for name, want := range map[string]LinkKind{
		"Upvote, currently 41 upvotes": LinkUpvote, "Comments icon": LinkComments, "Sort by votes": LinkUpvote, "Votes and comments": LinkOther, "Like": LinkOther, "Page views and votes": LinkElsewhere,
	} {
		if got := ReadSign(name, "41"); got != want {
			t.Errorf("%q: got %d, want %d", name, got, want)
		}
	}
	if got := ReadLabel("Comments", "-"); got != LinkComments {
		t.Errorf("comments that are none: got %d, want %d", got, LinkComments)
	}
}
