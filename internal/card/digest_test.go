package card

import "testing"

// Where the sections of a digest begin, and whether most have sentences.
func TestFindSections(t *testing.T) {
	const said = "7 upvotes\n\n"
	sentence, short := words(shortText, "s.")+"\n\n", words(shortText-1, "s.")+"\n\n"
	for _, test := range []struct {
		name, page string
		first      int
		long       bool
	}{
		{"sections", "Models\n\n" + title1 + said + title2 + said, 1, false},
		{"one", "Models\n\n" + title1 + said, -1, false},
		{"without upvotes", title1 + title2, -1, false},
		{"without upvotes in the last", title1 + said + title2, -1, false},
		{"with the submitter", title1 + "Submitted by\n\nada\n\n" + title2 + "Submitted by\n\nilja\n\n", 0, false},
		{"with a sentence each", title1 + said + sentence + title2 + said + sentence, 0, true},
		{"with one in half", title1 + said + sentence + title2 + said, 0, false},
		{"with short ones", title1 + said + short + title2 + said + short, 0, false},
		{"with texts that are none", title1 + said + words(shortText, "s") + "\n\n" + title2 + said + words(shortText, "s") + "\n\n", 0, false},
		{"a button", title1 + "Upvote\n\n" + title2 + "Upvote\n\n", -1, false},
		{"upvotes that link", votes1 + title1 + said + title2 + said, -1, false},
		{"upvotes in front of the first", said + title1 + said + title2 + said, -1, false},
		{"a link in front of the first", "[Owls](/papers/2601.00009)\n\n" + title1 + said + title2 + said, -1, false},
		{"a number in front of a title", title1 + said + "4\n\n" + title2 + said, -1, false},
		{"a link to the paper in front of its title", title1 + said + "[Owls](/papers/2601.00002)\n\n" + title2 + said, -1, false},
		{"one to another paper", title1 + said + "[Gulls](/papers/2601.00001)\n\n" + title2 + said, 0, false},
		{"two headings of one paper", title1 + said + title2 + title2 + said, 0, false},
	} {
		r := marked(nil, facts{}, test.page)
		if first, long := findSections(r.tokens); first != test.first || long != test.long {
			t.Errorf("%s: %d, %v", test.name, first, long)
		}
	}
}
