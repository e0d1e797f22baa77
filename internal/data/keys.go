package data

import (
	"strings"

	"dailypapers/internal/text"
)

// A slot is what the value of a key tells.
type slot uint8

// The slots of a paper stand in the order in which they are read, which is the
// order of its doubts.
const (
	slotNone slot = iota
	slotID
	slotTitle
	slotAbstract
	slotAISummary
	slotAIKeywords
	slotAuthors
	slotUpvotes
	slotComments
	slotGitHubRepo
	slotGitHubStars
	slotProjectPage
	slotThumbnail
	slotMediaURLs
	slotOrganization
	slotSubmittedBy
	slotSubmitterName
	slotPublished
	slotSubmitted
	slotListed // the item's own publishedAt, which is never the time of publication
	slotWithdrawn
	paperSlots // how many there are

	// of the page around a list
	slotDate
	slotDateString
	slotPeriodType
	slotQuery
	slotTrending
	slotNeighbour

	// containers
	slotPaper         // the paper inside of an item
	slotDailyPapers   // the list of a page's data
	slotSearchResults // the list of a search page's data
	slotHighlighted   // what only the answer to a search has

	// of a table
	slotLink // an address, which may be the paper's
	slots
)

// fills reports whether what stands in a slot fills a field of a paper.
func (s slot) fills() bool { return s < paperSlots }

// A key is a row of the table of keys: what a member of an object, or a column
// of a table, tells.
type key struct {
	name  string
	slot  slot
	nests bool // its value may be an object or array, which holds no papers
	own   bool // no other site has it: with a title beside it, it makes an object a paper of Hugging Face

	// of a path
	ofPaper bool   // its value is the paper's inside of an item: "paper.upvotes"
	part    string // its value stands under this key of an account: "submittedBy.fullname"
	weak    bool   // people may call anything so, "paper_id": it is a path only beside others
}

// keys holds the keys of the API (and its older names), of the data of the site's
// pages, and of the official client, whose names are in snake_case as some of the
// API's are.
var keys = []key{
	{name: "id", slot: slotID},
	{name: "title", slot: slotTitle},
	{name: "summary", slot: slotAbstract},
	{name: "abstract", slot: slotAbstract}, // in tables that people make
	{name: "aiSummary", slot: slotAISummary},
	{name: "aiKeywords", slot: slotAIKeywords, nests: true},
	{name: "authors", slot: slotAuthors, nests: true},
	{name: "upvotes", slot: slotUpvotes},
	{name: "numComments", slot: slotComments, own: true},
	{name: "comments", slot: slotComments},
	{name: "githubRepo", slot: slotGitHubRepo},
	{name: "githubStars", slot: slotGitHubStars},
	{name: "projectPage", slot: slotProjectPage},
	{name: "thumbnail", slot: slotThumbnail},
	{name: "mediaUrl", slot: slotThumbnail}, // until 2024-06-11
	{name: "mediaUrls", slot: slotMediaURLs, nests: true},
	{name: "organization", slot: slotOrganization, nests: true},
	{name: "submittedBy", slot: slotSubmittedBy, nests: true},
	{name: "submittedOnDailyBy", slot: slotSubmittedBy, nests: true},
	{name: "submittedByName", slot: slotSubmitterName},
	{name: "publishedAt", slot: slotPublished}, // beside a paper it is listed
	{name: "submittedOnDailyAt", slot: slotSubmitted},
	{name: "submittedAt", slot: slotListed},
	{name: "withdrawnAt", slot: slotWithdrawn},

	{name: "date", slot: slotDate},
	{name: "dateString", slot: slotDateString},
	{name: "periodType", slot: slotPeriodType},
	{name: "query", slot: slotQuery, nests: true},
	{name: "isTrending", slot: slotTrending},
	{name: "prevDate", slot: slotNeighbour},
	{name: "nextDate", slot: slotNeighbour},

	{name: "paper", slot: slotPaper},
	{name: "dailyPapers", slot: slotDailyPapers},
	{name: "searchResults", slot: slotSearchResults},
	{name: "highlightedTitle", slot: slotHighlighted, nests: true},
	{name: "highlightedSummary", slot: slotHighlighted, nests: true},
}

// columnKeys holds names that people give to columns, beside those of the keys. A
// key of JSON by such a name may be something else.
var columnKeys = []key{
	{name: "arxivId", slot: slotID},
	{name: "arxiv", slot: slotID},
	{name: "paperId", slot: slotID},
	{name: "paper", slot: slotPaper}, // with all that the item's paper holds
	{name: "url", slot: slotLink},
	{name: "link", slot: slotLink},
	{name: "paperUrl", slot: slotLink},
	{name: "published", slot: slotPublished},
	{name: "organization", slot: slotOrganization, part: "fullname"}, // as a card shows them
	{name: "org", slot: slotOrganization, part: "fullname"},
	{name: "submittedBy", slot: slotSubmittedBy, part: "name"},
	{name: "submitter", slot: slotSubmittedBy, part: "name"},
	{name: "github", slot: slotGitHubRepo},
	{name: "stars", slot: slotGitHubStars},
}

// An accountSlot is what the value of a key tells of an organization, a person or
// an author.
type accountSlot uint8

const (
	accountNone accountSlot = iota
	accountName
	accountHandle
	accountUser
	accountOwn
	accountHidden
	accountSlots
)

// accountKey returns the slot of a key.
func accountKey(name string) accountSlot {
	switch name {
	case "fullname":
		return accountName
	case "name":
		return accountHandle // of an author: the name
	case "user", "username":
		return accountUser // of an author: the account
	case "handle", "slug": // not of the API, but of the JSON of a Listing
		return accountOwn
	case "hidden":
		return accountHidden
	}
	return accountNone
}

// keysByName finds a key by its name, or by the path to it. Columns finds one by the
// name of a column: "UPVOTES", "Published at".
var keysByName, columns = indexKeys()

func indexKeys() (byName, columns map[string]*key) {
	byName, columns = map[string]*key{}, map[string]*key{}
	for i := range keys {
		k := &keys[i]
		byName[k.name], byName[text.Snake(k.name)] = k, k
		if k.isColumn() {
			columns[text.Squash(k.name)] = k
		}
	}
	for i := range columnKeys {
		columns[text.Squash(columnKeys[i].name)] = &columnKeys[i]
	}
	for _, k := range keys {
		for _, path := range k.paths() {
			for _, by := range pathMarks {
				name := strings.ReplaceAll(path.name, ".", by)
				for _, name := range []string{name, text.Snake(name)} {
					if byName[name] == nil { // "submitted_by_name" is a key
						p := path
						p.weak = by == "_" && name == strings.ToLower(name) && p.part != "fullname" // a word of the API
						byName[name] = &p
					}
				}
			}
		}
	}
	return byName, columns
}

// isColumn reports whether a cell can spell the value of a key: what nests can be an
// array, or one of its parts.
func (k *key) isColumn() bool {
	return k.slot.fills() && (!k.nests || k.part != "" || isArray[k.slot])
}

// pathMarks are what programs put between the keys of a path where they make one
// object, or a row of a table, of those in each other.
var pathMarks = []string{".", "/", "_", "__"}

// isPath reports whether a key is a path for certain.
func (k *key) isPath() bool { return strings.Contains(k.name, ".") && !k.weak }

// accountParts are the keys of an account that paths end in, also those that tell
// nothing of it.
var accountParts = []string{"name", "fullname", "user", "username", "handle", "slug",
	"_id", "type", "avatar", "avatarUrl", "orgs", "isPro", "isHf", "isHfAdmin", "isMod", "isUserFollowing", "followerCount"}

// paths returns the paths that lead through a key of an item or begin or end with
// it: "organization.name", "paper.upvotes", "paper.organization.name".
func (k key) paths() (paths []key) {
	if !k.slot.fills() {
		return nil
	}
	paths = append(paths, k)
	if k.slot == slotOrganization || k.slot == slotSubmittedBy {
		for _, part := range accountParts {
			p := k
			p.name, p.part = k.name+"."+part, part
			paths = append(paths, p)
		}
	}
	for _, p := range paths {
		p.name, p.ofPaper = "paper."+p.name, true
		paths = append(paths, p)
	}
	return paths
}
