package processing

import (
	"cmp"
	"iter"
	"slices"
)

// Parts yields the parts of goods as they lay at the end of the day, account by
// account, in each by position; nothing for goods that there were none of by the day.
// Each
// has the account, the event that put it there and the customs status that it had then,
// as it is known now. It goes through all that was ever done to the goods and sorts it by
// position; [Procedure.Parts], for now, goes only through what it yields.
func (v View) Parts(id GoodsID) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		n := v.procedure().goods[id]
		if n == nil || n.on.After(v.on) {
			return
		}
		var list []lain
		var w walker
		w.walk(n, v.on, func(from, to int64, of *past) {
			l := lain{segment{from: from, to: to, since: n.on, by: n.seq}, n.tape.first.account}
			if of != nil {
				l.account, l.since, l.by = of.move.in, of.move.day, of.move.seq
			}
			list = append(list, l)
		})
		slices.SortStableFunc(list, func(a, b lain) int { return cmp.Compare(a.account, b.account) })
		for i := range list {
			if l := &list[i]; !yield(v.p.part(n, l.account, &l.segment)) {
				return
			}
		}
	}
}

// lain is a part of goods and the account in which it lay.
type lain struct {
	segment
	account Account
}

// part is a part of goods as it is shown.
func (p *Procedure) part(n *node, a Account, s *segment) Part {
	return Part{n.quantity(s.from), n.quantity(s.to), a, s.since, uint64(s.by), statusOf(a, p.log.at(int(s.by-1)).Event)}
}
