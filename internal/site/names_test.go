package site

import "testing"

func TestIsNames(t *testing.T) {
	for _, s := range []string{"Ada Keel, Ilja Benn, Mara van der Quill", "Ada Keel, Ilja Benn, et al.", "Ada Keel et al.", "J. B. Ó Briain, Ada Keel, Ilja Benn,"} {
		if !IsNames(s) {
			t.Errorf("%q is no list of names", s)
		}
	}
	for _, s := range []string{"Ada Keel, Ilja Benn", "Ada Keel", "Gulls, Owls, Terns", "We count, as Ada Keel et al.", "Ada Keel, Ilja Benn, and others", "Ada Keel, Ilja Benn, Mara Quill?",
		"One Two Three Four Five, Ada Keel, Ilja Benn", "et al.", ""} {
		if IsNames(s) {
			t.Errorf("%q is a list of names", s)
		}
	}
}
