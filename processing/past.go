package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// past is the last thing that happened to a part of goods, with what had happened
// before. A nil past: nothing since the goods were entered.
type past struct {
	prev *past
	move *moved
	node *node
	loud bool // it was seized, suspended, handed over or lost on the way
}

// silent reports whether what happened leaves no trace but its end.
func (p *past) silent() bool { return p == nil || !p.loud }

// piece is a part of goods with its past and how it ended.
type piece struct {
	from, to int64
	past     *past
	end      ending
}

// walker goes along tapes; it keeps its room from one to the next.
type walker struct {
	moves  []*moved
	active []*moved // that lie over the position, by event
	stack  []*past  // the past after each of them
}

// walk calls yield for the parts of goods, by position, as they lay on a day. A
// part with many events behind it costs only those that differ from its
// neighbour's.
func (w *walker) walk(n *node, on customs.Date, yield func(from, to int64, of *past)) {
	w.moves = w.moves[:0]
	for _, m := range n.tape.moves.all() {
		if !m.reversed && !m.day.After(on) {
			w.moves = append(w.moves, m)
		}
	}
	byFrom := func(a, b *moved) int {
		switch {
		case a.from != b.from:
			return int(min(max(a.from-b.from, -1), 1))
		default:
			return int(a.seq) - int(b.seq)
		}
	}
	if !slices.IsSortedFunc(w.moves, byFrom) {
		slices.SortFunc(w.moves, byFrom)
	}
	w.active, w.stack = w.active[:0], w.stack[:0]
	next := 0
	for pos := int64(0); pos < n.tape.size; {
		first := len(w.active)
		kept := w.active[:0]
		for i, m := range w.active {
			if m.to <= pos {
				first = min(first, i)
				continue
			}
			kept = append(kept, m)
		}
		w.active = kept
		for ; next < len(w.moves) && w.moves[next].from <= pos; next++ {
			m := w.moves[next]
			at := len(w.active)
			for at > 0 && w.active[at-1].seq > m.seq {
				at--
			}
			w.active = slices.Insert(w.active, at, m)
			first = min(first, at)
		}
		end := n.tape.size
		if next < len(w.moves) {
			end = w.moves[next].from
		}
		w.stack = w.stack[:min(first, len(w.stack))]
		for i, m := range w.active {
			end = min(end, m.to)
			if i >= len(w.stack) {
				w.stack = append(w.stack, newPast(w.top(i), m, n))
			}
		}
		yield(pos, end, w.top(len(w.active)))
		pos = end
	}
}

// top returns the past after the first i moves.
func (w *walker) top(i int) *past {
	if i == 0 {
		return nil
	}
	return w.stack[i-1]
}

func newPast(prev *past, m *moved, n *node) *past {
	return &past{prev, m, n, !prev.silent() || heard(m.in) || heard(m.out)}
}

// heard reports whether lying in an account leaves a trace on the obligation.
func heard(a Account) bool {
	switch a {
	case AccountSuspended, AccountSeized, AccountTransferred, AccountLossReported:
		return true
	}
	return false
}
