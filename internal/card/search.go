package card

import (
	"cmp"
	"math/bits"
	"slices"

	"dailypapers/internal/markup"
	"dailypapers/internal/site"
	"dailypapers/internal/text"
)

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

// A states is a set of states. A state is twice the place of a slot in the layout,
// and 1 more if a token of the card had an id; outside of cards, at place 0, if a
// card came before.
type states uint64

const (
	maxStates              = 2 * int(slotCount)
	bothStates      states = 1<<0 | 1<<1 // of a place, shifted to it
	statesOutside          = bothStates
	statesWithoutID states = 0x5555555555555555
	allStates       states = 1<<maxStates - 1
)

func (s states) has(state uint8) bool { return s>>state&1 != 0 }
func (s states) first() uint8         { return uint8(bits.TrailingZeros64(uint64(s))) }
func (s states) rest() states         { return s & (s - 1) }

// Behind the states are two in which many come together: the card, if one is open,
// is ended for the next; and it is left for what is no part of it.
const gathered = 2

// parse returns the cheapest reading of each token, and keeps the layout that it
// has. The layouts are tried side by side, always that one a stretch further of
// which the page has cost least so far.
func (r *reader) parse() []reading {
	var tried []*searcher
	for i := range layouts {
		if l := &layouts[i]; l.fits(&r.facts) {
			tried = append(tried, newSearcher(r, newPlan(&r.facts, l)))
		}
	}
	for {
		s := slices.MinFunc(tried, func(a, b *searcher) int { return cmp.Compare(a.cheapest, b.cheapest) })
		r.layout = s.plan.layout
		if s.reached == len(r.tokens) {
			return s.back()
		}
		s.forth()
	}
}

// A searcher goes through a page forwards, and knows for each token and state the
// cheapest way to it; then backwards along the cheapest.
type searcher struct {
	*reader
	plan        *plan
	count       int       // of states beside the gathered
	ended, left uint8     // the gathered states
	costs       [][]int32 // by token and state, in front of the token; and behind the last
	reached     int       // the token that it has come to
	cheapest    int32     // what the cheapest way costs so far: none costs less than one that it goes on from
	last        uint8     // the state that it ends in
	live        states    // in front of the token at hand, that there is a way to
	ways        []way     // over it
	wanted      states    // that they are to lead to
}

func newSearcher(r *reader, p *plan) *searcher {
	n := 2 * len(p.slots)
	s := &searcher{reader: r, plan: p, count: n, ended: uint8(n), left: uint8(n + 1), wanted: allStates}
	s.at(0)[0] = 0
	return s
}

// stretch is how many tokens a layout is read further at a time.
const stretch = 16

// at returns what it costs to come to the states in front of a token.
func (s *searcher) at(i int) []int32 {
	row := s.count + gathered
	if i/stretch == len(s.costs) {
		s.costs = append(s.costs, slices.Repeat([]int32{never}, min(stretch, len(s.tokens)+1-i)*row))
	}
	return s.costs[i/stretch][i%stretch*row:][:row]
}

// forth reads a stretch.
func (s *searcher) forth() {
	for end := min(s.reached+stretch, len(s.tokens)); s.reached < end; s.reached++ {
		s.over(s.reached)
		here, next := s.at(s.reached), s.at(s.reached+1)
		for k := range s.ways {
			w := &s.ways[k]
			next[w.to] = min(next[w.to], here[w.from]+w.cost)
		}
	}
	s.cheapest = never
	for state, cost := range s.at(s.reached)[:s.count] {
		if s.reached == len(s.tokens) {
			cost += s.plan.last[state/2]
		}
		if cost < s.cheapest {
			s.cheapest, s.last = cost, uint8(state)
		}
	}
}

// gather finds the states in front of a token that there is a way to, and what it
// costs to come from them to the gathered ones.
func (s *searcher) gather(i int, here []int32) {
	s.live = 0
	end, leave := s.plan.ends(s.isInArticle(i))
	for state, cost := range here[:s.count] {
		if cost >= never {
			continue
		}
		s.live |= 1 << state
		here[s.ended] = min(here[s.ended], cost+end[state])
		here[s.left] = min(here[s.left], cost+leave[state])
	}
}

// ungather returns the state that the cheapest way to one comes from, if that is a
// gathered one.
func (s *searcher) ungather(i int, to uint8) uint8 {
	if int(to) < s.count {
		return to
	}
	here := s.at(i)
	toGathered, leave := s.plan.ends(s.isInArticle(i))
	if to == s.left {
		toGathered = leave
	}
	from := s.live
	for here[from.first()]+toGathered[from.first()] > here[to] {
		from = from.rest()
	}
	return from.first()
}

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
	state := s.last
	behind, before := make([]int32, s.count+gathered), make([]int32, s.count+gathered)
	for to := range s.count {
		behind[to] = s.plan.last[to/2]
	}
	for i := len(path) - 1; i >= 0; i-- {
		here, next := s.at(i), s.at(i+1)
		s.wanted = 0
		for to := range s.count {
			if next[to]+behind[to] <= s.cheapest+dearest {
				s.wanted |= 1 << to
			}
		}
		for from := range before {
			before[from] = never
		}
		s.over(i)
		best, from := reading{distance: never}, state
		for k := range s.ways {
			if w := &s.ways[k]; w.to == state && here[w.from]+w.cost == next[state] {
				best.step, from = w.step, w.from
				break
			}
		}
		isDoubtful := !s.layout.once && !s.isStray(i) // their own words or links tell what they are
		for k := range s.ways {
			w := &s.ways[k]
			cost := w.cost + behind[w.to]
			before[w.from] = min(before[w.from], cost)
			if distance := here[w.from] + cost - s.cheapest; distance <= dearest && distance < best.distance {
				if d := doubtOf(best.step, w.step, distance); d != nil && isDoubtful {
					best.doubt, best.distance = d, distance
				}
			}
		}
		path[i] = best
		state = s.ungather(i, from)
		end, leave := s.plan.ends(s.isInArticle(i))
		for set := s.live; set != 0; set = set.rest() {
			from := set.first()
			before[from] = min(before[from], end[from]+before[s.ended], leave[from]+before[s.left])
		}
		behind, before = before, behind
	}
	return path
}

// over finds the ways over a token.
func (s *searcher) over(i int) {
	t := &s.tokens[i]
	s.ways = s.ways[:0]
	s.gather(i, s.at(i))
	open := s.live &^ statesOutside // of cards that the token may belong to
	if s.facts.apart && t.Break == markup.Card {
		open = 0 // no card goes on over the end of its article
	}
	inside := open // of cards that it may be passed over in
	if t.Link.ID != "" && !t.sameID {
		open &= statesWithoutID // all ids of a card are the same
		if !s.facts.apart {
			inside = open
		}
	}
	for _, f := range fills[s.group(i)] {
		place := s.plan.place[f.slot]
		if f.slot != pass && (place == 0 || s.wanted&(bothStates<<(2*place)) == 0) {
			continue
		}
		switch c := f.cost(s.reader, i); {
		case c >= never:
		case f.slot == pass:
			if s.isStray(i) {
				c = costs[passPicture].value
			}
			s.passOver(i, c, inside)
		default:
			s.fill(i, f.slot, c, open)
		}
	}
}

// way keeps a way if it leads to where it is to.
func (s *searcher) way(from, to uint8, cost int32, how step) {
	if s.wanted.has(to) {
		how.outside = statesOutside.has(to)
		s.ways = append(s.ways, way{from, to, cost, how})
	}
}

// fill tries a token in a slot: of a card that is open, and of a new one, which is
// last: of two readings that cost the same that counts in which the card goes on.
func (s *searcher) fill(i int, to slot, c int32, open states) {
	place := s.plan.place[to]
	at := uint8(2 * place) // the state
	id := idOf(&s.tokens[i])
	for set := open & s.plan.into[place]; set != 0; set = set.rest() {
		from := set.first()
		before := from / 2
		s.way(from, at|from&1|id, c+s.plan.move[before][place]+s.goOn(i, to), step{slot: to})
	}
	if same := open & (bothStates << at); same != 0 {
		again := c + s.again(i, to)
		if to == abstract && s.goesOnFrom(i) {
			again = 0
		}
		for ; same != 0 && again < never; same = same.rest() {
			s.way(same.first(), same.first()|id, again, step{slot: to, again: true})
		}
	}
	if begin := s.begin(i, to); begin < never {
		s.way(s.ended, at|id, c+begin, step{slot: to, begin: true})
	}
}

// manyWords is how many words the site has that no title equals.
const manyWords = 4

// passOver tries a token as no part of a card.
func (s *searcher) passOver(i int, c int32, open states) {
	t := &s.tokens[i]
	id := idOf(t)
	behind := s.passOutside(i, true, c)
	s.way(0, 0, s.passOutside(i, false, c), step{slot: pass})
	if s.live.has(1) {
		s.way(1, 1, behind, step{slot: pass})
	}
	if t.kind == site.Words {
		open &^= s.plan.closed
	}
	for set := open; set != 0; set = set.rest() {
		from := set.first()
		inside := c
		if t.kind == site.Words && t.What.Atom && s.plan.slots[from/2] == votes && !text.HasWords(t.Text, manyWords) {
			inside += costs[wordsForTitle].value
		}
		if s.layout.loose.has(s.plan.slots[from/2]) && t.kind == site.Prose && isBetween(t) {
			inside = min(inside, costs[passOutside].value)
		}
		s.way(from, from|id, inside, step{slot: pass})
	}
	s.way(s.left, 1, behind, step{slot: pass})
}

func idOf(t *token) uint8 {
	if t.Link.ID != "" {
		return 1
	}
	return 0
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
		if navigation && t.Link.ID == "" {
			return 0
		}
	}
	return c
}
