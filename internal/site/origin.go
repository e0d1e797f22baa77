package site

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"dailypapers/internal/text"
)

// An Origin is what stands around or above a page of where and when it was
// fetched: in fields of a head, a tool's lines or members of an object. Their keys
// are compared in lower case, without anything but letters and digits:
// "source_url", "sourceURL", "og:url".
type Origin struct {
	Place    Place
	Captured Day
	rank     int // how sure the key of Captured names the day of the capture
}

// addressKeys name the address of the page beside them. What they hold counts
// only if it is the address of a listing or of a paper.
var addressKeys = map[string]bool{
	"url": true, "uri": true, "href": true, "link": true, "address": true, "location": true, "permalink": true,
	"source": true, "sourceurl": true, "urlsource": true, "originalurl": true, "inputurl": true,
	"page": true, "pageurl": true, "requesturl": true, "requestedurl": true, "responseurl": true,
	"finalurl": true, "resolvedurl": true, "loadedurl": true, "currenturl": true, "fetchedurl": true, "crawledurl": true,
	"documenturl": true, "targeturl": true, "targeturi": true, "warctargeturi": true, "websiteurl": true, "weburl": true, "webresourceurl": true,
	"canonical": true, "canonicalurl": true, "canonicallink": true, "ogurl": true,
	"contentlocation": true, "snapshotcontentlocation": true,
}

// captureWords are parts of keys that name the time of the capture:
// "fetched_at", "crawlDate", "startedDateTime".
var captureWords = []string{"captur", "retriev", "export", "fetch", "access", "saved", "scrap", "crawl", "download", "snapshot", "archiv",
	"clipped", "visited", "started", "loaded"}

// timeKeys name a time that may be another than the capture's: one with a word of
// captureWords beside them is better.
var timeKeys = map[string]bool{
	"date": true, "datetime": true, "time": true, "timestamp": true, "ts": true, "created": true, "createdat": true, "warcdate": true,
	"creationdate": true, "creationtime": true, "createddate": true, "createdtime": true, "createdon": true, "createdtimestamp": true,
	"datecreated": true, "timecreated": true, "dateadded": true, "addedat": true, "addedon": true,
	"publishedtime": true, // of a reader service: when it was answered
}

// Note takes what a field or a member says, if it says anything.
func (o *Origin) Note(key, value string) {
	if len(value) > maxNoted || len(value) < len("/papers") {
		return
	}
	value = strings.Trim(value, "\"'`<>[]()* ")
	if strings.Contains(value, "/papers") {
		if IsAddress(value) && addressKeys[keyOf(key)] {
			o.Place = o.Place.Or(ReadPlace(value))
		}
		return
	}
	if rank := captureRank(key, value); rank > o.rank {
		if day, ok := parseDay(value); ok {
			o.Captured, o.rank = day, rank
		}
	}
}

// Or returns the origin with what only the other knows.
func (o Origin) Or(other Origin) Origin {
	o.Place = o.Place.Or(other.Place)
	if other.rank > o.rank {
		o.Captured, o.rank = other.Captured, other.rank
	}
	return o
}

// maxNoted is longer than an address or a time that says where or when.
const maxNoted = 1 << 11

// maxKey bounds what is taken for a key: the longest in the tables, with marks
// between its words.
const maxKey = 40

// keyOf returns the key in the spelling of the tables, "" if it is too long for
// one of theirs.
func keyOf(key string) string {
	if len(key) > maxKey {
		return ""
	}
	return text.Squash(key)
}

// maxTime is longer than any spelling of a time.
const maxTime = 64

// captureRank tells how sure a key names the time of the capture: 2, 1, or 0 for
// other keys and for values that can't be times.
func captureRank(key, value string) int {
	if len(value) > maxTime || !strings.ContainsAny(value, "0123456789") {
		return 0
	}
	key = keyOf(key)
	switch {
	case slices.ContainsFunc(captureWords, func(word string) bool { return strings.Contains(key, word) }):
		return 2
	case timeKeys[key]:
		return 1
	}
	return 0
}

// What archives print of a time, and how many digits the seconds and milliseconds
// since 1970 have had since 2001-09-09.
const (
	archiveTime        = "20060102150405"
	secondsDigits      = 10
	millisecondsDigits = 13
)

// parseDay reads a day with a year: as people write it, as heads of messages do
// ("Wed, 18 Mar 2026 08:00:00 GMT"), as archives do ("20260318080000"), or as
// seconds or milliseconds since 1970.
func parseDay(s string) (Day, bool) {
	digits, rest := text.CutDigits(s)
	switch n := len(digits); {
	case n == len(archiveTime) && rest == "":
		t, err := time.Parse(archiveTime, s)
		return DayOf(t), err == nil && t.Year() > 0
	case n == secondsDigits || n == millisecondsDigits:
		seconds, _ := strconv.ParseInt(digits[:secondsDigits], 10, 64)
		return DayOf(time.Unix(seconds, 0)), digits[0] != '0' && (rest == "" || rest[0] == '.')
	}
	s, _, _ = strings.Cut(s, "(") // "… +0100 (CET)"
	day, err := ParseDate(s, Day{})
	return day, err == nil && day.Complete()
}
