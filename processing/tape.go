package processing

import (
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
type tape struct {
	size     int64
	accounts []holding     // those ever used, in order of first use
	moves    chunks[moved] // every move, reversed ones too, in the order applied
}

// holding is what a tape has in one account.
type holding struct {
	account Account
	balance int64
	parts   segments
	history chunks[balance]
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

// newTape returns a tape all of which lies in one account.
func newTape(size int64, in Account, day customs.Date, seq uint32) tape {
	t := tape{size: size}
	h := t.hold(in)
	h.parts.put(segment{to: size, since: day, by: seq})
	h.add(day, size)
	return t
}

// holding returns what the tape has in an account, nil if it never had anything.
func (t *tape) holding(a Account) *holding {
	for i := range t.accounts {
		if t.accounts[i].account == a {
			return &t.accounts[i]
		}
	}
	return nil
}

// hold is holding for an account that is about to be used.
func (t *tape) hold(a Account) *holding {
	if h := t.holding(a); h != nil {
		return h
	}
	t.accounts = append(t.accounts, holding{account: a})
	return &t.accounts[len(t.accounts)-1]
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
	if from == nil || out == in {
		return false
	}
	chunk, i, ok := from.parts.find(p.from)
	if !ok || from.parts.list[chunk][i].since.After(day) {
		return false
	}
	was, ok := from.parts.cut(p.from, p.to)
	if !ok {
		return false
	}
	to := t.hold(in)
	from = t.holding(out) // hold may have moved it
	to.parts.put(segment{from: p.from, to: p.to, since: day, by: seq})
	from.add(day, p.from-p.to)
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
	if !ok || from.parts.list[chunk][i].by != m.seq {
		return false
	}
	if _, ok := from.parts.cut(m.from, m.to); !ok {
		return false
	}
	seg, within := segment{from: m.from, to: m.to, since: m.since, by: m.by}, part{0, t.size}
	if came := t.into(&seg); came != nil {
		within = part{came.from, came.to}
	}
	back := t.hold(m.out)
	back.parts.join(seg, within)
	t.holding(m.in).add(m.day, m.from-m.to)
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

// clone returns a copy that shares nothing.
func (t *tape) clone() tape {
	c := tape{size: t.size, moves: t.moves.clone(), accounts: make([]holding, len(t.accounts))}
	for i, h := range t.accounts {
		c.accounts[i] = holding{h.account, h.balance, h.parts.clone(), h.history.clone()}
	}
	return c
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
	s := h.parts.list[chunk][i]
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
