package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Preview is what a command would change, were its decision applied.
type Preview struct {
	Decision Decision // with its violations where the act is refused; then nothing changes
	Goods    []Change // by goods in the order of recording, then by account
	// Before and After are the obligations that differ, in the order of Obligations,
	// as of the day of the act or of the last event, whichever is later.
	Before, After []liability.Obligation
	// Paid is what the act adds to the payments made and collected, amounts returned
	// among them; Unpaid is what a reversal takes away from them. What is owed after it
	// only liability.Settle says.
	Paid, Unpaid []liability.Payment
}

// Change is a balance that differs. Before is nothing for goods that the act makes,
// After for goods whose making it reverses.
type Change struct {
	Goods         GoodsID
	Account       Account
	Before, After customs.Quantity
}

// Preview says what a command would change in goods, obligations and payments, without
// doing it. It decides the command, applies the decision to a Clone and compares; the
// procedure is only read, so that readers may go on beside it. It costs as much as
// a replay of the history, and Obligations twice.
//
// The error is that of Decide or of Obligations. A refused act is no error: the
// decision says why.
func (p *Procedure) Preview(on customs.Date, c Command) (Preview, error) {
	d, err := p.Decide(on, c)
	if err != nil {
		return Preview{}, err
	}
	v := Preview{Decision: d}
	if d.record.Event == nil {
		return v, nil
	}
	next := p.Clone()
	if err := next.Apply(d.record); err != nil {
		return Preview{}, err
	}
	v.Goods = changes(p, next)
	day := next.lastOn
	before, err := p.Obligations(day)
	if err != nil {
		return Preview{}, err
	}
	after, err := next.Obligations(day)
	if err != nil {
		return Preview{}, err
	}
	v.Before, v.After = without(before, after), without(after, before)
	paid, pays := p.Payments(day), next.Payments(day)
	v.Paid, v.Unpaid = unlike(pays, paid), unlike(paid, pays)
	return v, nil
}

// unlike returns the payments of one list that are not in another, by their numbers.
func unlike(list, other []liability.Payment) (out []liability.Payment) {
	there := make(map[string]bool, len(other))
	for i := range other {
		there[other[i].ID] = true
	}
	for i := range list {
		if !there[list[i].ID] {
			out = append(out, list[i])
		}
	}
	return out
}

// changes compares all balances. The goods of the clone come in the same order,
// new ones at the end.
func changes(p, next *Procedure) []Change {
	var list []Change
	for i, at := range next.nodes.all() {
		now, was := *at, (*node)(nil)
		if i < p.nodes.len() {
			if was = *p.nodes.at(i); was.gone {
				was = nil
			}
		}
		for a := Account(1); a < accountCount; a++ {
			var b, c int64
			if was != nil {
				b = was.tape.balance(a)
			}
			if !now.gone {
				c = now.tape.balance(a)
			}
			if b != c {
				list = append(list, Change{now.id, a, now.quantity(b), now.quantity(c)})
			}
		}
	}
	return list
}

// without returns the obligations of one list that are not in another. Of one lot
// no two begin at the same position.
func without(list, other []liability.Obligation) (out []liability.Obligation) {
	type place struct {
		lot  LotID
		from customs.Ratio
	}
	at := make(map[place]*liability.Obligation, len(other))
	for i := range other {
		at[place{other[i].Lot.ID, other[i].Slice[0].From}] = &other[i]
	}
	for i := range list {
		if o := at[place{list[i].Lot.ID, list[i].Slice[0].From}]; o == nil || !same(o, &list[i]) {
			out = append(out, list[i])
		}
	}
	return out
}

// same reports whether two obligations say the same.
func same(a, b *liability.Obligation) bool {
	return a.Lot.ID == b.Lot.ID && a.Lot.Placed == b.Lot.Placed && a.Lot.Debtor == b.Lot.Debtor && a.Lot.Value == b.Lot.Value &&
		a.Basis == b.Basis && a.Subject == b.Subject && slices.Equal(a.Slice, b.Slice) && slices.Equal(a.Terms, b.Terms) &&
		slices.Equal(a.Suspensions, b.Suspensions) && slices.Equal(a.Seizures, b.Seizures) && slices.Equal(a.Circumstances, b.Circumstances)
}
