package processing

import (
	"iter"
	"sort"

	"github.com/eaeu-customs/inward/customs"
)

// tape is a quantity of goods laid out from 0 to size, every part of it in one
// account. Acts move parts from account to account and do nothing else, so that
// what was placed or made is always what is somewhere:
//
// Invariant 1: the segments of all accounts cover [0, size) exactly once.
// Invariant 2: the balance of an account is the sum of its segments.
// Invariant 3: the last entry of an account's history is its balance.
//
// A tape is not copied: its lists begin in room of their own.
type tape struct {
	size  int64
	first holding       // of the account that it was laid out in
	moves chunks[moved] // every move, reversed ones too, in the order applied
	room  [1]moved
}

// holding is what a tape has in one account. It stays where it is in memory, and
// its lists begin in room of their own: most goods are made and go again by one
// act.
type holding struct {
	account Account
	balance int64
	parts   segments
	history chunks[balance]
	next    *holding // of the account that was used next
	room    struct {
		parts   [1]segment
		history [2]balance
	}
}

// open makes an empty holding of an account.
func (h *holding) open(a Account) *holding {
	h.account, h.parts.head, h.history.head = a, h.room.parts[:0], h.room.history[:0]
	return h
}

// balance is what an account held from a day on.
type balance struct {
	day    customs.Date
	amount int64
}

// moved is one part of a tape that changed its account, and what it was before.
type moved struct {
	from, to int64
	out, in  Account
	day      customs.Date // on which it happened
	since    customs.Date // since when it had been in out
	seq, by  uint32       // the event that moved it; the event that had put it into out
	reversed bool
}

// lay lays out a tape all of which lies in one account.
func (t *tape) lay(size int64, in Account, day customs.Date, seq uint32) {
	t.size, t.moves.head = size, t.room[:0]
	h := t.first.open(in)
	h.parts.put(segment{to: size, since: day, by: seq})
	h.add(day, size)
}

// holdings yields what the tape has in every account that it ever used, in the
// order of their first use.
func (t *tape) holdings() iter.Seq[*holding] {
	return func(yield func(*holding) bool) {
		for h := &t.first; h != nil && yield(h); h = h.next {
		}
	}
}

// holding returns what the tape has in an account, nil if it never had anything.
func (t *tape) holding(a Account) *holding {
	for h := &t.first; h != nil; h = h.next {
		if h.account == a {
			return h
		}
	}
	return nil
}

// hold is holding for an account that is about to be used.
func (t *tape) hold(a Account) *holding {
	h := &t.first
	for h.account != a {
		if h.next == nil {
			h.next = new(holding).open(a)
		}
		h = h.next
	}
	return h
}

// balance returns what lies in an account now.
func (t *tape) balance(a Account) int64 {
	if h := t.holding(a); h != nil {
		return h.balance
	}
	return 0
}

// balanceOn returns what lay in an account at the end of a day.
func (t *tape) balanceOn(a Account, day customs.Date) int64 {
	h := t.holding(a)
	if h == nil {
		return 0
	}
	i := sort.Search(h.history.len(), func(i int) bool { return h.history.at(i).day.After(day) })
	if i == 0 {
		return 0
	}
	return h.history.at(i - 1).amount
}

// part is a piece of a tape, from one segment.
type part struct{ from, to int64 }

// take calls f with the first parts of an account that have lain there since a
// day or longer, up to an amount, and returns how much was found. It changes
// nothing.
func (t *tape) take(a Account, amount int64, on customs.Date, f func(part)) (found int64) {
	h := t.holding(a)
	if h == nil {
		return 0
	}
	h.parts.each(func(s segment) bool {
		if s.since.After(on) {
			return true
		}
		p := part{s.from, min(s.to, s.from+(amount-found))}
		if p.to > p.from {
			f(p)
			found += p.to - p.from
		}
		return found < amount
	})
	return found
}

// move moves a part from one account to another on a day. It reports false, and
// changes nothing, unless the part lies in one segment of out, since that day or
// longer.
func (t *tape) move(p part, out, in Account, day customs.Date, seq uint32) bool {
	from := t.holding(out)
	if from == nil || out == in || p.from >= p.to {
		return false
	}
	chunk, i, ok := from.parts.find(p.from)
	if !ok {
		return false
	}
	was := (*from.parts.chunk(chunk))[i]
	if was.from > p.from || was.to < p.to || was.since.After(day) {
		return false
	}
	from.parts.cut(chunk, i, p.from, p.to)
	from.add(day, p.from-p.to)
	to := t.hold(in)
	to.parts.put(segment{from: p.from, to: p.to, since: day, by: seq})
	to.add(day, p.to-p.from)
	t.moves.append(moved{from: p.from, to: p.to, out: out, in: in, day: day, since: was.since, seq: seq, by: was.by})
	return true
}

// undo takes back a move: the part returns to where it was, since when it was. It
// reports false, and changes nothing, unless the part still lies where the move
// put it.
func (t *tape) undo(m *moved) bool {
	from := t.holding(m.in)
	if from == nil || m.reversed {
		return false
	}
	chunk, i, ok := from.parts.find(m.from)
	if !ok {
		return false
	}
	if s := (*from.parts.chunk(chunk))[i]; s.by != m.seq || s.from > m.from || s.to < m.to {
		return false
	}
	from.parts.cut(chunk, i, m.from, m.to)
	seg, within := segment{from: m.from, to: m.to, since: m.since, by: m.by}, part{0, t.size}
	if came := t.into(&seg); came != nil {
		within = part{came.from, came.to}
	}
	back := t.hold(m.out)
	back.parts.join(seg, within)
	from.add(m.day, m.from-m.to)
	back.add(m.day, m.to-m.from)
	m.reversed = true
	return true
}

// add changes a balance from a day on: the last entry of the history for a fact
// in order, every entry from that day on for a late one.
func (h *holding) add(day customs.Date, amount int64) {
	h.balance += amount
	last := h.history.last()
	switch {
	case last == nil || last.day.Before(day):
		h.history.append(balance{day, h.balance})
	case last.day == day:
		last.amount += amount
	default:
		n := h.history.len()
		i := sort.Search(n, func(i int) bool { return !h.history.at(i).day.Before(day) })
		if h.history.at(i).day != day {
			var before int64
			if i > 0 {
				before = h.history.at(i - 1).amount
			}
			h.history.insert(i, balance{day, before})
			n++
		}
		for ; i < n; i++ {
			h.history.at(i).amount += amount
		}
	}
}

// into returns the standing move that put a segment where it lies, or nil for
// what has lain there from the start.
func (t *tape) into(s *segment) *moved {
	n := t.moves.len()
	i := sort.Search(n, func(i int) bool { return t.moves.at(i).seq >= s.by })
	for ; i < n && t.moves.at(i).seq == s.by; i++ {
		if m := t.moves.at(i); !m.reversed && m.from <= s.from && s.to <= m.to {
			return m
		}
	}
	return nil
}

// lies returns the segment of an account that holds all of a part.
func (t *tape) lies(p part, a Account) (segment, bool) {
	h := t.holding(a)
	if h == nil || p.from >= p.to {
		return segment{}, false
	}
	chunk, i, ok := h.parts.find(p.from)
	if !ok {
		return segment{}, false
	}
	s := (*h.parts.chunk(chunk))[i]
	return s, s.from <= p.from && p.to <= s.to
}

// undoMove takes back the move of a part by an event.
func (t *tape) undoMove(p part, seq uint32) bool {
	n := t.moves.len()
	i := sort.Search(n, func(i int) bool { return t.moves.at(i).seq >= seq })
	for ; i < n && t.moves.at(i).seq == seq; i++ {
		if m := t.moves.at(i); !m.reversed && m.from == p.from && m.to == p.to {
			return t.undo(m)
		}
	}
	return false
}
