package card

// doubtful is how much dearer a reading is, at most, that makes another doubtful.
const doubtful = 12

// A role is what a token does for its paper: the slot that it fills, and of
// titles whether it begins one.
func (s step) role() (slot, bool) {
	if s.slot == pass || take[s.slot] == nil || s.slot == thumbnail {
		return outside, false
	}
	return s.slot, s.slot == title && s.again
}

// sameRole reports whether two steps make the same of a token.
func sameRole(a, b step) bool {
	x, xAgain := a.role()
	y, yAgain := b.role()
	return x == y && xAgain == yAgain
}
