package dailypapers_test

import (
	"errors"
	"fmt"
	"strings"

	"dailypapers"
)

// page is a daily page as copied out of a browser.
const page = `Daily Papers
by AK and the research community
Mar 18
Submitted by
mira-osei
214
LanternKV: Paging Caches Through Warm and Cold Tiers
Northlight Research
15.9k 12
Submitted by
brambleworks
97
Do Tidal Robots Dream of Tokens?
·
34 authors
3
Submitted by
fdragul
-
Counting Gulls with 3 Cameras and 1 Stubborn Prior
·
5 authors
`

func Example() {
	listing, err := dailypapers.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range listing.Papers {
		fmt.Println(p.Upvotes, p.Title)
	}
	// Output:
	// 214 LanternKV: Paging Caches Through Warm and Cold Tiers
	// 97 Do Tidal Robots Dream of Tokens?
	// 0 Counting Gulls with 3 Cameras and 1 Stubborn Prior
}

// The page says which day it is of, but not of which year. The day on which it
// was saved does.
func ExampleParser() {
	var parser dailypapers.Parser
	listing, err := parser.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(listing.Kind, listing.Date)

	parser.Today, err = dailypapers.ParseDate("2026-11-23", dailypapers.Date{})
	if err != nil {
		fmt.Println(err)
		return
	}
	listing, err = parser.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(listing.Kind, listing.Date)
	// Output:
	// daily --03-18
	// daily 2026-03-18
}

// Zero is never unknown, and a rounded number is not an exact one.
func ExampleCount() {
	listing, err := dailypapers.Parse(strings.NewReader(page))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range listing.Papers {
		stars := p.GitHubStars
		switch {
		case !stars.Known:
			fmt.Println("no stars shown")
		case stars.Rounded:
			fmt.Printf("about %d stars, printed as %s\n", stars.N, stars)
		default:
			fmt.Printf("%d stars\n", stars.N)
		}
	}
	fmt.Println(listing.Papers[2].Upvotes.Known, listing.Papers[2].Upvotes.N)
	// Output:
	// about 15900 stars, printed as 15.9k
	// no stars shown
	// no stars shown
	// true 0
}

// badAnswer is an answer of the API with a word where a number belongs.
const badAnswer = `[
{"paper": {"id": "2603.17031", "title": "LanternKV", "upvotes": "many"}},
{"paper": {"id": "2603.16948", "title": "Do Tidal Robots Dream of Tokens?", "upvotes": 97}}
]`

// Err makes a caller strict: whatever could not be read is an error.
func ExampleListing_Err() {
	listing, err := dailypapers.Parse(strings.NewReader(badAnswer))
	if err == nil {
		err = listing.Err()
	}
	fmt.Println(err)
	// Output:
	// line 2: paper 1: upvotes: not a number: "\"many\""
}

// Problems are plain values to choose from, and errors.As finds them in Err.
func ExampleProblem() {
	listing, err := dailypapers.Parse(strings.NewReader(badAnswer))
	if err != nil {
		fmt.Println(err)
		return
	}
	var p dailypapers.Problem
	if errors.As(listing.Err(), &p) && p.Field == "upvotes" {
		fmt.Println("no votes for", listing.Papers[p.Paper-1].Title)
	}
	// Output:
	// no votes for LanternKV
}

// What is not a listing is an error that says what it is instead.
func ExampleParse_notListing() {
	_, err := dailypapers.Parse(strings.NewReader("<title>Log in</title><h1>Log in</h1>"))
	fmt.Println(errors.Is(err, dailypapers.ErrNotListing))
	fmt.Println(err)
	// Output:
	// true
	// dailypapers: not a listing: an HTML page without papers, titled "Log in"
}

func ExampleParseDate() {
	today := dailypapers.Date{Year: 2026, Month: 11, Day: 23}
	for _, s := range []string{"May 25", "Published on Oct 4, 2026", "3 days ago"} {
		date, err := dailypapers.ParseDate(s, today)
		fmt.Println(date, err)
	}
	_, err := dailypapers.ParseDate("2603.17031", today)
	fmt.Println(err)
	// Output:
	// 2026-05-25 <nil>
	// 2026-10-04 <nil>
	// 2026-11-20 <nil>
	// dailypapers: date "2603.17031": not a date
}
