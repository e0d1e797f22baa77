package dailypapers_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"dailypapers"
)

// readListing returns the listing that a test spells as JSON.
func readListing(t *testing.T, src string) *dailypapers.Listing {
	t.Helper()
	l := new(dailypapers.Listing)
	if err := json.Unmarshal([]byte(src), l); err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return l
}

func listingJSON(t *testing.T, l *dailypapers.Listing) string {
	t.Helper()
	b, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Every input of TestMerge is the papers of one listing, or a whole listing
// where it begins with a brace. So is the result that is wanted.
func TestMerge(t *testing.T) {
	tests := []struct {
		why  string
		in   []string
		want string
	}{
		// Which papers are the same.
		{"no listing lists nothing", nil, ``},
		{"an id makes two papers one, whatever their titles",
			[]string{`{"id":"2603.00001","title":"Draft"}`, `{"id":"2603.00001","title":"Final"}`},
			`{"id":"2603.00001","title":"Draft"}`},
		{"a title makes two papers without ids one, folded",
			[]string{`{"title":"Of Mice"}`, `{"title":" Of\u00a0 Mice\u200b","upvotes":3}`},
			`{"title":"Of Mice","upvotes":3}`},
		{"papers with different ids are never the same",
			[]string{`{"id":"2603.00001","title":"Of Mice"}`, `{"id":"2603.00002","title":"Of Mice"}`},
			`{"id":"2603.00001","title":"Of Mice"},{"id":"2603.00002","title":"Of Mice"}`},
		{"a paper without an id gains it from its title",
			[]string{`{"title":"Of Mice","abstract":"We count."}`, `{"id":"2603.00001","title":"Of Mice"}`},
			`{"id":"2603.00001","title":"Of Mice","abstract":"We count."}`},
		{"and any title that the id was seen with will do",
			[]string{`{"id":"2603.00001","title":"Draft"}`, `{"id":"2603.00001","title":"Final"}`, `{"title":"Final","upvotes":1}`},
			`{"id":"2603.00001","title":"Draft","upvotes":1}`},
		{"a title of two ids is nobody's, wherever it stands",
			[]string{`{"title":"Of Mice"}`, `{"id":"2603.00001","title":"Of Mice"}`, `{"id":"2603.00002","title":"Of Mice"}`, `{"title":"Of Mice"}`},
			`{"title":"Of Mice"},{"id":"2603.00001","title":"Of Mice"},{"id":"2603.00002","title":"Of Mice"}`},
		{"a third id does not make the title clear again",
			[]string{`{"id":"1","title":"T"},{"id":"2","title":"T"},{"id":"2","title":"T"},{"title":"T"}`},
			`{"id":"1","title":"T"},{"id":"2","title":"T"},{"title":"T"}`},
		{"papers that nothing names are the same only in all they say",
			[]string{`{"upvotes":1}`, `{"upvotes":2}`, `{"upvotes":1}`}, `{"upvotes":1},{"upvotes":2}`},
		{"one listing that has a paper twice lists it once",
			[]string{`{"id":"1","upvotes":1},{"id":"2"},{"id":"1","comments":2}`},
			`{"id":"1","upvotes":1,"comments":2},{"id":"2"}`},
		{"the order is that of first appearance",
			[]string{`{"id":"2"},{"id":"1"}`, `{"id":"3"},{"id":"1"},{"id":"2"}`},
			`{"id":"2"},{"id":"1"},{"id":"3"}`},

		// Which values win.
		{"zero is a known count",
			[]string{`{"id":"1","upvotes":0}`, `{"id":"1"}`}, `{"id":"1","upvotes":0}`},
		{"the last argument's count wins, lower or not",
			[]string{`{"id":"1","upvotes":9}`, `{"id":"1","upvotes":7}`}, `{"id":"1","upvotes":7}`},
		{"the later day's count wins over the last argument's",
			[]string{`{"date":"2026-03-02","papers":[{"id":"1","upvotes":9}]}`, `{"date":"2026-03-01","papers":[{"id":"1","upvotes":7}]}`},
			`{"papers":[{"id":"1","upvotes":9}]}`},
		{"a day without a year is no day",
			[]string{`{"date":"--03-02","papers":[{"id":"1","upvotes":9}]}`, `{"date":"--03-01","papers":[{"id":"1","upvotes":7}]}`},
			`{"papers":[{"id":"1","upvotes":7}]}`},
		{"a listing without a day is as old as the latest in front of it",
			[]string{`{"date":"2026-03-02","papers":[{"id":"1","upvotes":9}]}`, `{"papers":[{"id":"1","upvotes":8}]}`, `{"date":"2026-03-01","papers":[{"id":"1","upvotes":7}]}`},
			`{"papers":[{"id":"1","upvotes":8}]}`},
		{"a rounded count does not hide the exact one that it rounds",
			[]string{`{"id":"1","githubStars":15923}`, `{"id":"1","githubStars":15900,"rounded":["githubStars"]}`},
			`{"id":"1","githubStars":15923}`},
		{"8215 is printed as 8.22k",
			[]string{`{"id":"1","githubStars":8215}`, `{"id":"1","githubStars":8220,"rounded":["githubStars"]}`},
			`{"id":"1","githubStars":8215}`},
		{"15,951 is not printed as 15.9k",
			[]string{`{"id":"1","githubStars":15951}`, `{"id":"1","githubStars":15900,"rounded":["githubStars"]}`},
			`{"id":"1","githubStars":15900,"rounded":["githubStars"]}`},
		{"a rounded count that is another one is news",
			[]string{`{"id":"1","githubStars":15923}`, `{"id":"1","githubStars":16000,"rounded":["githubStars"]}`},
			`{"id":"1","githubStars":16000,"rounded":["githubStars"]}`},
		{"an exact count replaces the rounded one",
			[]string{`{"id":"1","githubStars":15900,"rounded":["githubStars"]}`, `{"id":"1","githubStars":15900}`},
			`{"id":"1","githubStars":15900}`},
		{"below a thousand nothing is rounded away",
			[]string{`{"id":"1","githubStars":500}`, `{"id":"1","githubStars":501,"rounded":["githubStars"]}`},
			`{"id":"1","githubStars":501,"rounded":["githubStars"]}`},
		{"the first day on the list stays, with its instant",
			[]string{`{"id":"1","submitted":"2026-03-03","submittedAt":"2026-03-03T08:00:00Z"}`, `{"id":"1","submitted":"2026-03-02"}`},
			`{"id":"1","submitted":"2026-03-02"}`},
		{"of one day the first instant",
			[]string{`{"id":"1","submitted":"2026-03-03","submittedAt":"2026-03-03T08:00:00Z"}`, `{"id":"1","submitted":"2026-03-03","submittedAt":"2026-03-03T07:00:00Z"}`},
			`{"id":"1","submitted":"2026-03-03","submittedAt":"2026-03-03T07:00:00Z"}`},
		{"a day with a year beats one without",
			[]string{`{"id":"1","submitted":"--01-01"}`, `{"id":"1","submitted":"2026-03-03"}`, `{"id":"1","submitted":"--02-02"}`},
			`{"id":"1","submitted":"2026-03-03"}`},
		{"a month is not earlier than a day in it",
			[]string{`{"id":"1","submitted":"2026-03-03"}`, `{"id":"1","submitted":"2026-03"}`},
			`{"id":"1","submitted":"2026-03-03"}`},
		{"a date gains the year and the instant of the same day",
			[]string{`{"id":"1","published":"--03-01"}`, `{"id":"1","published":"2026-03-01","publishedAt":"2026-03-01T17:00:00Z"}`},
			`{"id":"1","published":"2026-03-01","publishedAt":"2026-03-01T17:00:00Z"}`},
		{"a date gains nothing from another day",
			[]string{`{"id":"1","published":"--03-01"}`, `{"id":"1","published":"2026-03-02","publishedAt":"2026-03-02T17:00:00Z"}`},
			`{"id":"1","published":"--03-01"}`},
		{"an account gains the handle of the same name",
			[]string{`{"id":"1","organization":{"name":"Lab"}}`, `{"id":"1","organization":{"name":"Lab","handle":"lab"}}`},
			`{"id":"1","organization":{"name":"Lab","handle":"lab"}}`},
		{"two accounts are not mixed",
			[]string{`{"id":"1","submittedBy":{"name":"Ann"}}`, `{"id":"1","submittedBy":{"handle":"bob"}}`},
			`{"id":"1","submittedBy":{"name":"Ann"}}`},
		{"names of one organization may differ in case and space",
			[]string{`{"id":"1","organization":{"name":"Tern Lab","handle":"tern"}}`, `{"id":"1","organization":{"name":"TERN\u00a0 lab"}}`},
			`{"id":"1","organization":{"name":"Tern Lab","handle":"tern"}}`},
		{"handles decide where both have one",
			[]string{`{"id":"1","submittedBy":{"handle":"Ann"}}`, `{"id":"1","submittedBy":{"name":"Ann Tern","handle":"ann"}}`, `{"id":"1","submittedBy":{"name":"Ann Tern","handle":"ann2"}}`},
			`{"id":"1","submittedBy":{"name":"Ann Tern","handle":"Ann"}}`},
		{"an organization gains its handle from another listing's paper",
			[]string{`{"id":"1","organization":{"name":"tern lab"}}`, `{"id":"2","organization":{"name":"Tern Lab","handle":"tern"}}`},
			`{"id":"1","organization":{"name":"tern lab","handle":"tern"}},{"id":"2","organization":{"name":"Tern Lab","handle":"tern"}}`},
		{"a name of two handles is nobody's",
			[]string{`{"id":"1","organization":{"name":"Lab"}}`, `{"id":"2","organization":{"name":"Lab","handle":"a"}}`, `{"id":"3","organization":{"name":"Lab","handle":"b"}}`, `{"id":"4","organization":{"name":"Lab","handle":"a"}}`},
			`{"id":"1","organization":{"name":"Lab"}},{"id":"2","organization":{"name":"Lab","handle":"a"}},{"id":"3","organization":{"name":"Lab","handle":"b"}},{"id":"4","organization":{"name":"Lab","handle":"a"}}`},
		{"a handle's letter case does not count",
			[]string{`{"id":"1","organization":{"name":"Lab"}}`, `{"id":"2","organization":{"name":"Lab","handle":"a"}}`, `{"id":"3","organization":{"name":"Lab","handle":"A"}}`},
			`{"id":"1","organization":{"name":"Lab","handle":"a"}},{"id":"2","organization":{"name":"Lab","handle":"a"}},{"id":"3","organization":{"name":"Lab","handle":"A"}}`},
		{"one listing may mean two by a name with a handle and without",
			[]string{`{"id":"1","organization":{"name":"Lab"}},{"id":"2","organization":{"name":"Lab","handle":"a"}}`},
			`{"id":"1","organization":{"name":"Lab"}},{"id":"2","organization":{"name":"Lab","handle":"a"}}`},
		{"a person's name is no proof",
			[]string{`{"id":"1","submittedBy":{"name":"Ann Tern"}}`, `{"id":"2","submittedBy":{"name":"Ann Tern","handle":"ann"}}`},
			`{"id":"1","submittedBy":{"name":"Ann Tern"}},{"id":"2","submittedBy":{"name":"Ann Tern","handle":"ann"}}`},
		{"a paper that was withdrawn stays so",
			[]string{`{"id":"1","withdrawnAt":"2026-03-20T08:00:00Z"}`, `{"id":"1"}`}, `{"id":"1","withdrawnAt":"2026-03-20T08:00:00Z"}`},
		{"a list of authors brings its own number",
			[]string{`{"id":"1","authorCount":3}`, `{"id":"1","authors":[{"name":"A"},{"name":"B"}],"authorCount":2}`},
			`{"id":"1","authors":[{"name":"A"},{"name":"B"}],"authorCount":2}`},
		{"an abstract of a poorer form may be cut off",
			[]string{`{"format":"text","papers":[{"id":"1","abstract":"We co"}]}`, `{"format":"json","papers":[{"id":"1","abstract":"We count."}]}`},
			`{"papers":[{"id":"1","abstract":"We count."}]}`},
		{"of one form the first argument's value stays",
			[]string{`{"format":"text","papers":[{"id":"1","abstract":"One."}]}`, `{"format":"text","papers":[{"id":"1","abstract":"Two."}]}`},
			`{"format":"text","papers":[{"id":"1","abstract":"One."}]}`},

		// The page.
		{"what the pages agree on stays",
			[]string{`{"kind":"daily","period":"2026-03-01","date":"2026-03-01","format":"json","papers":[]}`, `{"kind":"daily","period":"2026-03-02","date":"2026-03-02","format":"json","papers":[]}`},
			`{"kind":"daily","format":"json","papers":[]}`},
		{"what one page does not say they don't agree on",
			[]string{`{"kind":"search","query":"mice","papers":[]}`, `{"kind":"search","papers":[]}`}, `{"kind":"search","papers":[]}`},
		{"what they disagreed on stays unknown",
			[]string{`{"kind":"daily","papers":[]}`, `{"kind":"search","papers":[]}`, `{"kind":"search","papers":[]}`}, `{"papers":[]}`},
		{"a listing that says nothing disagrees with none",
			[]string{`{"papers":[]}`, `{"kind":"daily","papers":[]}`}, `{"kind":"daily","papers":[]}`},
		{"problems follow their papers",
			[]string{`{"papers":[{"id":"1"}],"problems":[{"paper":1,"msg":"a"}]}`,
				`{"papers":[{"id":"2"},{"id":"1"}],"problems":[{"paper":1,"msg":"a"},{"line":3,"paper":2,"msg":"b"},{"msg":"c"}]}`},
			`{"papers":[{"id":"1"},{"id":"2"}],"problems":[{"paper":1,"msg":"a"},{"paper":2,"msg":"a"},{"line":3,"paper":1,"msg":"b"},{"msg":"c"}]}`},
		{"a problem of two forms of a page is one, two of one form are two",
			[]string{`{"papers":[],"problems":[{"msg":"a"},{"msg":"a"}]}`, `{"papers":[],"problems":[{"msg":"a"}]}`},
			`{"papers":[],"problems":[{"msg":"a"},{"msg":"a"}]}`},
		{"a problem of a paper that is not there is the page's",
			[]string{`{"papers":[{"id":"1"}],"problems":[{"paper":2,"msg":"a"}]}`, `{"papers":[{"id":"2"}]}`},
			`{"papers":[{"id":"1"},{"id":"2"}],"problems":[{"msg":"a"}]}`},
	}
	whole := func(s string) string {
		if strings.HasPrefix(s, `{"papers"`) || strings.Contains(s, `"papers":[`) {
			return s
		}
		return `{"papers":[` + s + `]}`
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var in []*dailypapers.Listing
			for _, s := range test.in {
				in = append(in, readListing(t, whole(s)))
			}
			if got, want := listingJSON(t, dailypapers.Merge(in...)), whole(test.want); got != want {
				t.Errorf("in   %s\ngot  %s\nwant %s", strings.Join(test.in, "\n     "), got, want)
			}
		})
	}
}

// A field that Paper gains must be merged too.
func TestMergeEveryField(t *testing.T) {
	full := dailypapers.Paper{}
	v := reflect.ValueOf(&full).Elem()
	for i := range v.NumField() {
		v.Field(i).Set(someValue(t, v.Field(i).Type()))
	}
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		want := dailypapers.Paper{ID: full.ID}
		reflect.ValueOf(&want).Elem().Field(i).Set(v.Field(i))
		for _, in := range [][]dailypapers.Paper{
			{want},
			{{ID: full.ID}, want},
			{want, {ID: full.ID}},
		} {
			if got := dailypapers.Merge(&dailypapers.Listing{Papers: in}); !reflect.DeepEqual(got.Papers, []dailypapers.Paper{want}) {
				t.Errorf("%s of %v: got %v", name, in, got.Papers)
			}
		}
	}
}

// someValue returns a value of a field's type that is not zero.
func someValue(t *testing.T, typ reflect.Type) reflect.Value {
	for _, v := range []any{"text", 7, []string{"a", "b"}, []dailypapers.Author{{Name: "Ann", Handle: "ann", Hidden: true}},
		dailypapers.Account{Name: "Lab", Handle: "lab"}, dailypapers.Count{N: 0, Known: true},
		dailypapers.Date{Year: 2026, Month: 3, Day: 18}, time.Date(2026, 3, 18, 9, 0, 0, 0, time.UTC)} {
		if reflect.TypeOf(v) == typ {
			return reflect.ValueOf(v)
		}
	}
	t.Fatalf("no value of type %v", typ)
	panic("unreachable")
}

func TestMergeLeavesArguments(t *testing.T) {
	const src = `{"kind":"daily","date":"2026-03-02","papers":[{"id":"1","aiKeywords":["k"],"authors":[{"name":"A"}],"authorCount":1,"upvotes":1,"mediaUrls":["m"]}],"problems":[{"paper":1,"msg":"a"}]}`
	const other = `{"date":"2026-03-03","papers":[{"id":"1","upvotes":2},{"title":"T","aiKeywords":["k"]}],"problems":[{"paper":2,"msg":"b"}]}`
	a, b := readListing(t, src), readListing(t, other)
	args := []*dailypapers.Listing{a, nil, b}
	got := dailypapers.Merge(args...)
	for i := range got.Papers {
		p := &got.Papers[i]
		p.Title = "changed"
		for _, s := range [][]string{p.AIKeywords, p.MediaURLs} {
			for i := range s {
				s[i] = "changed"
			}
		}
		for i := range p.Authors {
			p.Authors[i].Name = "changed"
		}
	}
	got.Problems[0].Msg = "changed"
	if s := listingJSON(t, a); s != src {
		t.Errorf("the first argument became %s", s)
	}
	if s := listingJSON(t, b); s != other {
		t.Errorf("the last argument became %s", s)
	}
	if args[0] != a || args[1] != nil || args[2] != b {
		t.Error("the slice of arguments was changed")
	}
}

// randomListing returns a listing over few ids, titles and values, so that
// everything that can meet does. Two ids share a title, but none has two: where
// Merge lets go of a title it can't tell later that the title was shared.
func randomListing(r *rand.Rand) *dailypapers.Listing {
	pick := func(values ...string) string { return values[r.IntN(len(values))] }
	date := func() (d dailypapers.Date) {
		if err := d.UnmarshalText([]byte(pick("", "2026-03-01", "2026-03-02", "--03-01", "2026-03"))); err != nil {
			panic(err)
		}
		return d
	}
	l := &dailypapers.Listing{
		Kind:   dailypapers.Kind(pick("", "daily", "search")),
		Format: dailypapers.Format(pick("", "json", "text")),
		Date:   date(),
		Papers: []dailypapers.Paper{},
	}
	for range r.IntN(5) {
		id := pick("", "1", "2", "3")
		title := map[string]string{"1": "One", "2": "One", "3": "Two"}[id]
		if id == "" {
			title = pick("One", "Two", "Three")
		}
		l.Papers = append(l.Papers, dailypapers.Paper{
			ID:           id,
			Title:        pick("", title),
			Abstract:     pick("", "We count.", "We"),
			Submitted:    date(),
			Published:    date(),
			Organization: dailypapers.Account{Name: pick("", "Lab"), Handle: pick("", "lab", "other")},
			GitHubStars:  dailypapers.Count{N: 1230 + r.IntN(9), Known: true, Rounded: r.IntN(2) == 0},
		})
	}
	for range r.IntN(3) {
		l.Problems = append(l.Problems, dailypapers.Problem{Paper: r.IntN(len(l.Papers) + 1), Msg: pick("a", "b")})
	}
	return l
}

func TestMergeLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	merge := dailypapers.Merge
	equal := func(law string, got, want *dailypapers.Listing) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n%s\n%s", law, listingJSON(t, got), listingJSON(t, want))
		}
	}
	for range 2000 {
		a, b := randomListing(r), randomListing(r)
		once := merge(a)
		equal("a listing merged with itself is itself, joined", merge(a, a), once)
		equal("nothing is left to join", merge(once), once)
		equal("what says nothing changes nothing", merge(nil, a, &dailypapers.Listing{}), once)
		if len(once.Papers) == len(a.Papers) {
			equal("a listing without doubles is unchanged", once, a)
		}
		ab, ba := merge(a, b), merge(b, a)
		if len(ab.Papers) != len(ba.Papers) || len(ab.Problems) != len(ba.Problems) {
			t.Errorf("the order of arguments decided what is the same:\n%s\n%s", listingJSON(t, ab), listingJSON(t, ba))
		}
		if t.Failed() {
			t.Fatalf("a = %s\nb = %s", listingJSON(t, a), listingJSON(t, b))
		}
	}
}

func ExampleMerge() {
	// The first names no ids, as copied text does not. The second does.
	copied, err := dailypapers.Parse(strings.NewReader(`[{"title": "Counting Mice", "paper": {}, "summary": "We count.", "numComments": 2}]`))
	if err != nil {
		log.Fatal(err)
	}
	answer, err := dailypapers.Parse(strings.NewReader(`[{"title": "Counting Mice", "paper": {"id": "2603.00001", "upvotes": 12}}]`))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range dailypapers.Merge(copied, answer).Papers {
		fmt.Println(p.ID, p.Title, p.Upvotes, p.Comments)
	}
	// Output: 2603.00001 Counting Mice 12 2
}

// The papers of one organization that have ten votes or more. A count that the
// page does not show is not zero: ask Known first.
func ExampleListing_filter() {
	listing, err := dailypapers.Parse(strings.NewReader(`[
		{"title": "Counting Mice",  "organization": {"name": "lab"}, "paper": {"id": "2603.00001", "upvotes": 12}},
		{"title": "Counting Cats",  "organization": {"name": "lab"}, "paper": {"id": "2603.00002", "upvotes": 9}},
		{"title": "Counting Owls",  "organization": {"name": "lab"}, "paper": {"id": "2603.00003"}},
		{"title": "Counting Moths", "paper": {"id": "2603.00004", "upvotes": 40}}]`))
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range listing.Papers {
		if p.Organization.Handle == "lab" && p.Upvotes.Known && p.Upvotes.N >= 10 {
			fmt.Println(p.Title, p.PageURL())
		}
	}
	// Output: Counting Mice https://huggingface.co/papers/2603.00001
}

// No organization of real pages stands under two keys once they are merged,
// unless the site itself has several accounts of its name.
func TestMergeCorpusOrganizations(t *testing.T) {
	var listings []*dailypapers.Listing
	for _, path := range corpusPages(t) {
		page, _ := corpusPage(t, path)
		listing, err := dailypapers.Parse(bytes.NewReader(page))
		if err == nil {
			listings = append(listings, listing)
		}
	}
	handles := map[string]map[string]bool{} // by name; "": shown without a handle
	for _, p := range dailypapers.Merge(listings...).Papers {
		org := p.Organization
		name := dailypapers.Account{Name: org.Name}.Key()
		if name == "" {
			continue
		}
		if handles[name] == nil {
			handles[name] = map[string]bool{}
		}
		handles[name][strings.ToLower(org.Handle)] = true
	}
	if len(handles) == 0 {
		t.Fatal("no organizations")
	}
	for name, all := range handles {
		if all[""] && len(all) == 2 {
			t.Errorf("%q stands under its name and its handle: %v", name, all)
		}
	}
}
