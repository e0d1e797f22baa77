package card

import "dailypapers/internal/site"

// A way is a step of a reading over one token: from a state into another, by the
// slot that the token fills.
type way struct {
	from, to uint8
	cost     int32
	step
}

// A step tells what a token is in a reading.
type step struct {
	slot    slot
	begin   bool // it begins a card
	again   bool // it goes on with the slot that the token above it fills
	outside bool // of any card
}

// A state is the place of a slot in the layout and whether a token of the card
// had an id: all ids of one card are the same. Outside of cards it is whether one
// came before.
const maxStates = 2 * int(slotCount)

// parse returns the cheapest reading of each token, and keeps the layout that it
// has.
func (r *reader) parse() []reading {
	var best *searcher
	for i := range layouts {
		if layouts[i].fits(&r.facts) {
			r.layout = &layouts[i]
			if s := r.search(); best == nil || s.cheapest < best.cheapest {
				best = s
			}
		}
	}
	r.layout = best.plan.layout
	return best.back()
}

// A searcher goes through a page forwards, and knows for each token and state the
// cheapest way to it; then backwards along the cheapest.
type searcher struct {
	*reader
	plan     *plan
	states   int
	costs    []int32 // by token and state, in front of the token; and behind the last
	live     []uint8 // the states in front of the token at hand that there is a way to
	ways     []way   // over it
	wanted   uint64  // the states that they are to lead to
	cheapest int32
	last     int // the state that it ends in
}

// search finds what the cheapest way through the page costs.
func (r *reader) search() *searcher {
	s := &searcher{reader: r, plan: newPlan(&r.facts, r.layout), wanted: 1<<maxStates - 1, cheapest: never}
	s.states = 2 * len(s.plan.slots)
	s.costs = make([]int32, s.states*(len(r.tokens)+1))
	for i := range s.costs {
		s.costs[i] = never
	}
	s.costs[0] = 0
	for i := range r.tokens {
		s.over(i)
		here, next := s.at(i), s.at(i+1)
		for k := range s.ways {
			w := &s.ways[k]
			next[w.to] = min(next[w.to], here[w.from]+w.cost)
		}
	}
	for state, cost := range s.at(len(r.tokens)) {
		if cost += s.plan.last[state/2]; cost < s.cheapest {
			s.cheapest, s.last = cost, state
		}
	}
	return s
}

// at returns what it costs to come to the states in front of a token.
func (s *searcher) at(i int) []int32 { return s.costs[i*s.states : (i+1)*s.states] }

// A reading is what a token is, and what else it may be.
type reading struct {
	step
	doubt    *doubt // nil where that is for certain
	distance int32  // how much dearer the cheapest way is on which it is that
}

// back returns the cheapest way, of two that cost the same the first, and what it
// passes by at nearly the same cost. That is known from what a state costs from
// the front and from the end, so only states that are near enough are looked at.
func (s *searcher) back() []reading {
	path := make([]reading, len(s.tokens))
	state := uint8(s.last)
	behind, before := make([]int32, s.states), make([]int32, s.states)
	for to := range behind {
		behind[to] = s.plan.last[to/2]
	}
	for i := len(path) - 1; i >= 0; i-- {
		here, next := s.at(i), s.at(i+1)
		s.wanted = 0
		for to := range behind {
			if next[to]+behind[to] <= s.cheapest+dearest {
				s.wanted |= 1 << to
			}
			before[to] = never
		}
		s.over(i)
		best := reading{distance: never}
		for k := range s.ways {
			if w := &s.ways[k]; w.to == state && here[w.from]+w.cost == next[state] {
				best.step, state = w.step, w.from
				break
			}
		}
		for k := range s.ways {
			w := &s.ways[k]
			cost := w.cost + behind[w.to]
			before[w.from] = min(before[w.from], cost)
			if distance := here[w.from] + cost - s.cheapest; distance <= dearest && distance < best.distance {
				if d := doubtOf(best.step, w.step, distance); d != nil && !s.layout.once { // its own words tell its parts
					best.doubt, best.distance = d, distance
				}
			}
		}
		path[i] = best
		behind, before = before, behind
	}
	return path
}

// over finds the ways over a token.
func (s *searcher) over(i int) {
	s.ways, s.live = s.ways[:0], s.live[:0]
	for state, cost := range s.at(i) {
		if cost < never {
			s.live = append(s.live, uint8(state))
		}
	}
	for _, f := range fills[s.group(i)] {
		if f.slot != pass {
			if place := s.plan.place[f.slot]; place == 0 || s.wanted>>(2*place)&3 == 0 {
				continue
			}
		}
		switch c := f.cost(s.reader, i); {
		case c >= never:
		case f.slot == pass:
			s.passOver(i, c)
		default:
			s.fill(i, f.slot, c)
		}
	}
}

// way keeps a way if it leads to where it is to.
func (s *searcher) way(from uint8, place, id int, cost int32, how step) {
	if to := 2*place + id; s.wanted>>to&1 != 0 {
		how.outside = place == 0
		s.ways = append(s.ways, way{from, uint8(to), cost, how})
	}
}

// mayJoin reports whether a token may belong to a card in whose state it is: all
// ids of a card are the same.
func mayJoin(t *token, hasID int) bool { return hasID == 0 || t.Link.ID == "" || t.sameID }

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
	begin, again := s.begin(i, to), int32(never)
	if i > 0 {
		again = s.again(i, to)
	}
	place := s.plan.place[to]
	for _, from := range s.live {
		at, hasID := int(from/2), int(from%2)
		if move := s.plan.move[at][place]; mayJoin(t, hasID) {
			switch {
			case at == 0:
			case at == place && to == abstract && s.goesOnFrom(i):
				s.way(from, place, hasID|id, 0, step{slot: to, again: true})
			case at == place && again < never:
				s.way(from, place, hasID|id, c+again, step{slot: to, again: true})
			case move < never:
				s.way(from, place, hasID|id, c+move+s.goOn(i, s.plan.slots[at], to), step{slot: to})
			}
		}
		if begin < never && (from == 0 || !s.layout.once) {
			s.way(from, place, id, c+begin+s.plan.end[at], step{slot: to, begin: true})
		}
	}
}

// passOver tries a token as no part of a card.
func (s *searcher) passOver(i int, c int32) {
	t := &s.tokens[i]
	around := [...]int32{s.passOutside(i, false, c), s.passOutside(i, true, c)} // in front of the cards, behind one
	for _, from := range s.live {
		at, hasID := int(from/2), int(from%2)
		if at == 0 {
			s.way(from, 0, hasID, around[hasID], step{slot: pass})
			continue
		}
		inside := c
		if t.kind == site.Words && t.What.Atom && s.plan.slots[at] == votes {
			inside += costs[wordsForTitle].value
		}
		if mayJoin(t, hasID) && !(t.kind == site.Words && s.plan.layout.closed.has(s.plan.slots[at])) {
			s.way(from, at, hasID|idOf(t), inside, step{slot: pass})
		}
		leave := s.plan.end[at]
		if !s.layout.over.has(s.plan.slots[at]) {
			leave += costs[leaveCard].value
		}
		s.way(from, 0, 1, around[1]+leave, step{slot: pass})
	}
}

// passOutside returns what it costs to pass over a token around the cards: in
// the page's heading and in front of it, where the navigation is, nothing to
// speak of; behind the heading or a card more.
func (s *searcher) passOutside(i int, behind bool, c int32) int32 {
	t := &s.tokens[i]
	navigation := !behind && (i <= s.facts.front || !s.facts.banner)
	if behind && ownWords[t.kind].own {
		return costs[passOutside].value // in a comment: those of the paper come first
	}
	switch t.kind {
	case site.Prose:
		switch {
		case t.shape.written:
			return 0
		case isBetween(t):
			var most sum
			most.add(true, passOutside)
			most.add(!navigation && !behind, passBetween)
			return min(c, int32(most))
		}
	case site.Date, site.Number:
		if navigation {
			return 0
		}
	}
	return c
}
