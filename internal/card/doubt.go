package card

// A doubt is what a token may be instead of what it was read as: where a way
// through the page by that is hardly dearer, the paper may be another.
//
// Most ways that are nearly as cheap are no doubt at all: that a number is
// nothing, or stars instead of comments, is always possible, and hardly ever
// so. The rows are those that tell wrong papers from right ones, each up to
// the distance to which it does.
type doubt struct {
	is, other slotSet
	within    int32 // the dearest that it may be
	msg       string
}

// Roles of a title beside that of the first text behind upvotes or a picture.
const (
	newTitle  = slotCount     // it begins a card
	titleLine = slotCount + 1 // it goes on with the line above
)

var (
	numbers = set(votes, comments, stars, upvoteN, githubN)
	texts   = set(title, abstract)
)

var doubts = []doubt{
	{set(title), set(abstract), 10, "may be a part of the abstract"},
	{set(title), set(org), 5, "may be an organization"},
	{set(title), set(login), 7, "may be who submitted the paper"},
	{set(newTitle), set(abstract), 3, "may be a part of the abstract"},
	{set(abstract), set(newTitle), 5, "the paper may end in front of this title"},
	{set(org), set(newTitle), 3, "the paper may end in front of this title"},
	{set(login), set(outside), 8, "may be no part of the paper"},
	{set(outside), texts, 3, "may be a part of the paper"},
	{set(outside), set(login), 10, "may be a part of the paper"},
	{set(outside), numbers | set(authors, date), 4, "may be a part of the paper"},
	{set(outside), set(org), 1, "may be a part of the paper"},
	{set(date), set(outside), 1, "may be no date of the paper"},
	{set(date), set(abstract), 5, "may be a part of the abstract"},
	{set(votes, stars), set(outside), 1, "may be no part of the paper"},
	{numbers, set(abstract), 10, "may be a part of the abstract"},
}

// dearest is the dearest of all rows.
var dearest = func() (most int32) {
	for _, d := range doubts {
		most = max(most, d.within)
	}
	return most
}()

// fields holds the names of the slots that have one in a listing.
var fields = map[slot]string{
	login: "submittedBy", title: "title", abstract: "abstract", org: "organization", date: "published", votes: "upvotes", upvoteN: "upvotes",
	comments: "comments", stars: "githubStars", githubN: "githubStars",
}

// role returns what a token does for its paper, as one of a set.
func (s step) role() slotSet {
	switch {
	case s.slot == pass:
		return set(outside)
	case s.slot == title && s.begin:
		return set(newTitle)
	case s.slot == title && s.again:
		return set(titleLine)
	}
	return set(s.slot)
}

// doubtOf returns the row for a token that is one thing and may be another, nil
// if there is none.
func doubtOf(is, other step, distance int32) *doubt {
	a, b := is.role(), other.role()
	for i := range doubts {
		if d := &doubts[i]; d.is&a != 0 && d.other&b != 0 && distance <= d.within {
			return d
		}
	}
	return nil
}
