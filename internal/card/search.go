package card

import "dailypapers/internal/markup"

// A step tells how a token was reached on the cheapest way: from which state,
// by which slot, and whether it begins a card.
type step struct {
	from    uint8
	slot    slot
	begin   bool
	outside bool // of any card
}

// A state is the place of a slot in the layout and whether a token of the card
// had an id: all ids of one card are the same. Outside of cards it is whether one
// came before.
const states = 2 * int(slotCount)

// parse returns the cheapest reading of each token, and keeps the layout that it
// has.
func (r *reader) parse() (best []step) {
	cheapest, chosen := int32(never), &layouts[0]
	for i := range layouts {
		if !layouts[i].fits(&r.facts) {
			continue
		}
		r.layout = &layouts[i]
		if path, cost := r.search(); cost < cheapest {
			best, cheapest, chosen = path, cost, r.layout
		}
	}
	r.layout = chosen
	return best
}

// search finds the cheapest way through the page.
func (r *reader) search() (path []step, cost int32) {
	s := searcher{reader: r, plan: newPlan(&r.facts, r.layout)}
	s.states = 2 * len(s.plan.slots)
	s.steps = make([]step, s.states*len(r.tokens))
	s.costs = make([]int32, s.states)
	s.next = make([]int32, s.states)
	for i := range s.costs {
		s.costs[i] = never
	}
	s.costs[0] = 0
	for i := range r.tokens {
		s.token(i)
	}
	best := 0
	for at := range s.costs {
		s.costs[at] += s.plan.last[at/2]
		if s.costs[at] < s.costs[best] {
			best = at
		}
	}
	path = make([]step, len(r.tokens))
	state := uint8(best)
	for i := len(path) - 1; i >= 0; i-- {
		path[i] = s.steps[i*s.states+int(state)]
		state = path[i].from
	}
	return path, s.costs[best]
}

// A searcher goes through a page once, and knows for each state the cheapest way
// to it.
type searcher struct {
	*reader
	plan   *plan
	states int
	costs  []int32 // of the states in front of the token
	next   []int32 // and behind it
	steps  []step  // by token and state
	lastID string
}

// token goes on over a token.
func (s *searcher) token(i int) {
	t := &s.tokens[i]
	for i := range s.next {
		s.next[i] = never
	}
	for _, f := range fills[s.group(i)] {
		switch c := f.cost(s.reader, i); {
		case c >= never:
		case f.slot == pass:
			s.passOver(i, c)
		case s.plan.place[f.slot] > 0:
			s.fill(i, f.slot, c)
		}
	}
	s.costs, s.next = s.next, s.costs
	if t.Link.ID != "" {
		s.lastID = t.Link.ID
	}
}

// reach keeps a way to a state if it is the cheapest.
func (s *searcher) reach(i, from, place, id int, cost int32, how step) {
	state := 2*place + id
	if cost < s.next[state] {
		s.next[state] = cost
		how.from, how.outside = uint8(from), place == 0
		s.steps[i*s.states+state] = how
	}
}

// mayJoin reports whether a token may belong to a card in whose state it is: all
// ids of a card are the same.
func (s *searcher) mayJoin(t *token, hasID int) bool {
	return hasID == 0 || t.Link.ID == "" || t.Link.ID == s.lastID
}

func idOf(t *token) int {
	if t.Link.ID != "" {
		return 1
	}
	return 0
}

// fill tries a token in a slot: of the card that is open, and of a new one.
func (s *searcher) fill(i int, to slot, c int32) {
	t := &s.tokens[i]
	id := idOf(t)
	boundary := int32(0)
	if t.Break == markup.Card {
		boundary = costs[overArticle].value
	}
	begin, again := s.begin(i, to), int32(never)
	if i > 0 {
		again = s.again(i, to)
	}
	place := s.plan.place[to]
	for from, cost := range s.costs {
		if cost >= never {
			continue
		}
		at, hasID := from/2, from%2
		if move := s.plan.move[at][place]; s.mayJoin(t, hasID) {
			switch {
			case at == 0:
			case at == place && to == abstract && s.goesOnFrom(i):
				s.reach(i, from, place, hasID|id, cost+costs[sameSentence].value, step{slot: to})
			case at == place && again < never:
				s.reach(i, from, place, hasID|id, cost+c+again+boundary, step{slot: to})
			case move < never:
				s.reach(i, from, place, hasID|id, cost+c+move+s.goOn(i, s.plan.slots[at], to)+boundary, step{slot: to})
			}
		}
		if begin < never && (from == 0 || !s.layout.once) {
			s.reach(i, from, place, id, cost+c+begin+s.plan.end[at], step{slot: to, begin: true})
		}
	}
}

// passOver tries a token as no part of a card.
func (s *searcher) passOver(i int, c int32) {
	t := &s.tokens[i]
	boundary := int32(0)
	if t.Break == markup.Card {
		boundary = costs[overArticle].value
	}
	around := [...]int32{s.passOutside(i, false, c), s.passOutside(i, true, c)} // in front of the cards, behind one
	for from, cost := range s.costs {
		if cost >= never {
			continue
		}
		at, hasID := from/2, from%2
		if at == 0 {
			s.reach(i, from, 0, hasID, cost+around[hasID], step{slot: pass})
			continue
		}
		inside := c + boundary
		if t.kind == isWords && t.What.Atom && s.plan.slots[at] == votes {
			inside += costs[wordsForTitle].value
		}
		if s.mayJoin(t, hasID) && !(t.kind == isWords && s.layout.closed.has(s.plan.slots[at])) {
			s.reach(i, from, at, hasID|idOf(t), cost+inside, step{slot: pass})
		}
		s.reach(i, from, 0, 1, cost+around[1]+s.plan.end[at]+costs[leaveCard].value, step{slot: pass})
	}
}

// passOutside returns what it costs to pass over a token around the cards: in
// the page's heading and in front of it, where the navigation is, nothing to
// speak of; behind the heading or a card more.
func (s *searcher) passOutside(i int, behind bool, c int32) int32 {
	t := &s.tokens[i]
	navigation := !behind && (i <= s.facts.front || !s.facts.banner)
	if _, ok := ownWords[t.kind]; ok && behind {
		return 0 // in a comment: those of the paper come first
	}
	switch t.kind {
	case isProse:
		switch {
		case isWritten(t.Text):
			return 0
		case isBetween(t):
			var most sum
			most.add(true, passOutside)
			most.add(!navigation && !behind, passBetween)
			return min(c, int32(most))
		}
	case isDate, isNumber:
		if navigation {
			return 0
		}
	}
	return c
}
