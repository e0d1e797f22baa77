package feed_test

import (
	"fmt"
	"os"
	"path/filepath"

	"dailypapers"
	"dailypapers/feed"
)

// From a folder of saved pages to an Atom file of the week's papers above twenty
// votes.
func Example() {
	pages := feed.Folder{FS: os.DirFS("testdata/pages")}
	for page := range pages.Read() {
		if page.Err != nil {
			fmt.Println("skipped", page.Name)
		}
	}

	today := dailypapers.Date{Year: 2026, Month: 3, Day: 5} // or dailypapers.DateOf(time.Now())
	week := feed.Filter{MinUpvotes: 20, Since: dailypapers.DateOf(today.Time().AddDate(0, 0, -7)), Order: feed.Newest}
	popular := feed.Feed{Title: "Popular papers of the week", Papers: week.Papers(pages.Listings()...)}

	file, err := os.Create(filepath.Join(os.TempDir(), "popular.atom"))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.Remove(file.Name())
	if err := popular.WriteAtom(file); err != nil {
		fmt.Println(err)
	}
	fmt.Println(popular.Papers[0].Upvotes, popular.Papers[0].Title, file.Close())
	// Output:
	// skipped note.json
	// 40 Counting Cats <nil>
}

// A filter may come from the query of an address, or from flags.
func ExampleParseFilter() {
	query := map[string][]string{"org": {"Tern Lab", "mouse-lab"}, "match": {"cats"}, "not": {"dogs"}, "since": {"7 days ago"}}
	filter, err := feed.ParseFilter(query, dailypapers.Date{Year: 2026, Month: 3, Day: 18})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(filter)

	query["min-upvotes"] = []string{"many"}
	_, err = feed.ParseFilter(query, dailypapers.Date{})
	fmt.Println(err)
	// Output:
	// about "cats", not about "dogs", of Tern Lab or mouse-lab, since 2026-03-11
	// min-upvotes "many": not a number, 0 or more
}

// What an account is called does not tell which one it is, but its key does once
// pages are merged.
func ExampleFilter_Papers() {
	text := &dailypapers.Listing{Papers: []dailypapers.Paper{{Title: "One", Organization: dailypapers.Account{Name: "Tern Lab"}}}}
	data := &dailypapers.Listing{Papers: []dailypapers.Paper{{Title: "Two", Organization: dailypapers.Account{Name: "Tern lab", Handle: "ternlab"}}}}
	number := map[string]int{}
	for _, p := range (feed.Filter{}).Papers(text, data) {
		number[p.Organization.Key()]++
	}
	fmt.Println(number)
	// Output:
	// map[ternlab:2]
}
