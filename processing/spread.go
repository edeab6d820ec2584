package processing

import (
	"slices"
	"sort"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// spread is parts of one lot laid end to end: position t of goods is position t
// of the spread. Nearly all are one interval.
type spread struct {
	one    liability.Interval
	many   []liability.Interval // all of them, if there are several
	starts []customs.Ratio      // of many, on the spread
	length customs.Ratio
}

func spreadOf(i liability.Interval) spread { return spread{one: i, length: i.To.Sub(i.From)} }

// gather makes a spread of intervals in the order of the lot; those that touch
// become one. It keeps the slice.
func gather(list []liability.Interval) spread {
	list = tidy(list)
	if len(list) == 1 {
		return spreadOf(list[0])
	}
	s := spread{many: list, starts: make([]customs.Ratio, len(list))}
	for i := range list {
		s.starts[i] = s.length
		s.length = s.length.Add(list[i].To.Sub(list[i].From))
	}
	return s
}

// tidy sorts intervals of one lot and joins those that touch, in place.
func tidy(list []liability.Interval) []liability.Interval {
	byFrom := func(a, b liability.Interval) int { return a.From.Compare(b.From) }
	if !slices.IsSortedFunc(list, byFrom) {
		slices.SortFunc(list, byFrom)
	}
	out := list[:0]
	for _, i := range list {
		if n := len(out); n > 0 && out[n-1].To == i.From {
			out[n-1].To = i.To
			continue
		}
		out = append(out, i)
	}
	return out
}

// cut appends the stretch from fraction u to fraction v of the spread.
func (s *spread) cut(u, v customs.Ratio, to []liability.Interval) []liability.Interval {
	if u.Compare(v) >= 0 {
		return to
	}
	if s.many == nil {
		return append(to, s.stretch(u, v))
	}
	from, end := u.Mul(s.length), v.Mul(s.length)
	first := sort.Search(len(s.many), func(i int) bool { return s.starts[i].Compare(from) > 0 }) - 1
	for k := first; k < len(s.many) && s.starts[k].Compare(end) < 0; k++ {
		i, at := s.many[k], s.starts[k]
		if stop := i.From.Add(end.Sub(at)); stop.Compare(i.To) < 0 {
			i.To = stop
		}
		if at.Compare(from) < 0 {
			i.From = i.From.Add(from.Sub(at))
		}
		if i.From.Compare(i.To) < 0 {
			to = append(to, i)
		}
	}
	return to
}

// stretch is cut for a spread of one interval.
func (s *spread) stretch(u, v customs.Ratio) liability.Interval {
	i := s.one
	if !v.IsOne() {
		i.To = s.one.From.Add(v.Mul(s.length))
	}
	if !u.IsZero() {
		i.From = s.one.From.Add(u.Mul(s.length))
	}
	return i
}

// fraction returns a position as a fraction of the whole.
func fraction(pos, size int64) customs.Ratio {
	r, err := customs.NewRatio(pos, size)
	if err != nil {
		panic("processing: goods of no quantity")
	}
	return r
}

// strand is what goods hold of one lot, all along their tape.
//
// Invariant 1: strands without origin are what the goods contain; those of all
// goods that nothing was made of add up to the lots.
// Invariant 2: strands with an origin, the waste, loss or excess that contains
// them, are what Article 175 charges beside the content when the goods are a
// product released for domestic consumption.
type strand struct {
	lot    *lotFate
	course *course // what it went through before the goods were made
	terms  int     // the place of its term among those of the lot, -1 if it has none
	origin *node
	spread spread
	// over is how much more of the lot, in its unit, the whole of the goods is charged
	// than its run drew, by the option under-norm = uncapped.
	over customs.Ratio
}
