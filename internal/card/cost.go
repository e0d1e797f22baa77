package card

// A cost names how unlikely something is. Likely is cheap: what links, headings
// and words say costs nothing.
type cost uint8

const (
	free cost = iota
	impossible

	// Of a text as a title.
	smallTitle
	dearTitle
	sentenceTitle
	sentencesTitle
	addressTitle
	beforeDateTitle
	unmarkedTitle
	boxTitle

	// Of a text as a paragraph of an abstract.
	tinyAbstract
	smallAbstract
	shortAbstract
	fairAbstract
	openAbstract
	headingAbstract
	betweenAbstracts
	numberAbstract
	dateAbstract

	// Of a text as an organization.
	anOrg
	unlinkedOrg
	dearOrg
	aboveAccount
	sentenceOrg
	oddWords

	// Of a number.
	exactStars

	// Of passing over a token.
	passPicture
	passNumber
	passDash
	passVoteDash
	passAuthors
	passDate
	passSubmitted
	passUpvote
	passGitHub
	passText
	passLongText
	passLinked
	passOtherPaper
	passLinkedHeading
	passAccount
	passOutside
	passBetween
	passLandmark
	wordsForTitle
	leaveCard

	// Of going on in a card.
	nobodySubmitted
	titleWithoutVotes
	noAbstract
	orgAndAuthors
	neitherOrgNorAuthors
	secondNumber
	nextParagraph
	nextTitleLine
	longAbove
	fullAbove

	// Of ending a card.
	loneThumbnail
	loneTitle
	orgAtEnd
	cutCard
	drawnWithoutVotes
	endInArticle

	// Of beginning a card.
	votesBeside
	votesBehindLabel
	beginTitle
	beginPlainTitle
	titleFirst
	lostTitle
	beginInArticle

	costCount
)

// costs holds what each costs, and the input that it is for.
var costs = [costCount]struct {
	value int32
	input string
}{
	free:       {0, ""},
	impossible: {never, ""},

	smallTitle:      {2, "a text of less than twelve characters that is no word of the site"},
	dearTitle:       {1, "each 20 characters of a text beyond 150"},
	sentenceTitle:   {6, "a text that ends in a full stop"},
	sentencesTitle:  {4, "a text in which a sentence ends"},
	addressTitle:    {6, "a text with an address in it"},
	beforeDateTitle: {8, "a text in front of the date is the organization"},
	unmarkedTitle:   {8, "a plain text on a page whose titles are links or headings"},
	boxTitle:        {8, "[CLS], 404: a title, or what stands for a picture, or a number"},

	tinyAbstract:     {8, "less than 40 characters"},
	smallAbstract:    {6, "less than 80 characters"},
	shortAbstract:    {4, "less than 130 characters"},
	fairAbstract:     {1, "less than 220 characters"},
	openAbstract:     {3, "a text that does not end as sentences do"},
	headingAbstract:  {10, "a heading"},
	betweenAbstracts: {5, "a text that is no sentence, between two that are: the next title"},
	numberAbstract:   {12, "a number on a line of its own"},
	dateAbstract:     {9, "a date on a line of its own"},

	anOrg:        {1, "any short text may be an organization"},
	unlinkedOrg:  {8, "in HTML an organization links to its account"},
	dearOrg:      {1, "each 5 characters of a text beyond 60"},
	aboveAccount: {8, "a line above a link to an account: the abstract's last"},
	sentenceOrg:  {6, "a sentence behind a title is a short abstract; Lantern Advanced Materials Co., Ltd. stands behind one"},
	oddWords:     {4, "a title or an organization that equals words of the site"},

	exactStars: {3, "a lone small number is comments 98.8 % of the time"},

	passPicture:       {1, "a picture"},
	passNumber:        {5, "a number"},
	passDash:          {1, "-: an empty item of a list"},
	passVoteDash:      {12, "-, and a title behind it: no upvotes"},
	passAuthors:       {8, "4 authors"},
	passDate:          {6, "a date"},
	passSubmitted:     {8, "Submitted by"},
	passUpvote:        {4, "Upvote"},
	passGitHub:        {1, "GitHub"},
	passText:          {8, "a text"},
	passLongText:      {14, "a text of more than 200 characters"},
	passLinked:        {9, "a text that links to a paper"},
	passOtherPaper:    {12, "a text that links to another paper than what is in front, in a list of nothing but links"},
	passLinkedHeading: {40, "a heading that links to a paper is its title, though 12 auteurs does as well"},
	passAccount:       {3, "a text that links to an account"},
	passOutside:       {3, "a short text around the cards"},
	wordsForTitle:     {9, "97, Languages: behind the upvotes stands a title, also one that equals words of the site"},
	passLandmark:      {40, "Abstract: on a paper's own page such words tell where its parts are"},
	passBetween:       {3, "a short text between the heading and the first card"},
	leaveCard:         {8, "a text behind a card that is no part of it"},

	nobodySubmitted:      {6, "Submitted by, and no login"},
	titleWithoutVotes:    {6, "a card without upvotes on a page that has them"},
	noAbstract:           {5, "a card without an abstract on a page that has them"},
	orgAndAuthors:        {12, "a card shows one of them"},
	neitherOrgNorAuthors: {3, "a date behind the abstract"},
	secondNumber:         {8, "a number that does not follow its word, or one that has a number: GitHub 3.29k"},
	nextParagraph:        {1, "an abstract of several paragraphs"},
	nextTitleLine:        {10, "a title in two lines"},
	longAbove:            {-3, "the line above is long enough to be wrapped"},
	fullAbove:            {-5, "a printed daily page: a title, the word that it ends with, and the organization"},

	loneThumbnail: {4, "a picture that no card follows"},
	loneTitle:     {7, "a title alone on a page with abstracts"},
	orgAtEnd:      {8, "an organization, and no date behind it"},
	cutCard:       {2, "the page is cut off in it, in front of its abstract"},

	drawnWithoutVotes: {20, "a card in the order in which it was drawn ends in upvotes; an organization and comments at the top of a sheet are the rest of one"},

	endInArticle: {10, "an article has one card: what is left of it begins no other"},

	votesBeside:      {20, "a number behind another, or a date"},
	votesBehindLabel: {20, "Upvote 117: the number of that word"},
	beginTitle:       {2, "a heading or a link to a paper, or a number in front of one"},
	beginPlainTitle:  {5, "a line, or a number in front of one"},
	titleFirst:       {7, "a card without upvotes on a page that has them"},
	lostTitle:        {30, "a paper's own page from which a tool took the heading"},
	beginInArticle:   {3, "a card that begins inside of an article"},
}

// A grade is what a text costs that is shorter than a number of characters.
type grade struct {
	below int32
	cost  cost
}

// abstractGrades tell how little a short text looks like an abstract or a
// paragraph of one. The first that holds counts.
var abstractGrades = []grade{{40, tinyAbstract}, {80, smallAbstract}, {130, shortAbstract}, {220, fairAbstract}}

// shortTitle is longer than a text that is too short for a title.
const shortTitle = 12

func gradeOfAbstract(runes int32) int32 {
	for _, g := range abstractGrades {
		if runes < g.below {
			return costs[g.cost].value
		}
	}
	return 0
}

// An excess is what a text costs that is too long: for each so many characters
// beyond a number, up to a bound.
type excess struct {
	beyond, each, most int32
	cost               cost
}

var (
	titleExcess = excess{150, 20, 12, dearTitle}
	orgExcess   = excess{60, 5, 12, dearOrg}
)

func (e excess) of(runes int32) int32 {
	return min(e.most, max(0, runes-e.beyond)/e.each) * costs[e.cost].value
}

// What the markup says is doubted less for what the text looks like: by these
// costs are divided.
const (
	markedTitle = 4 // a heading, or a link to a paper
	linkedPart  = 2 // a text that links to a paper as an abstract, one that links to an account as an organization
)
