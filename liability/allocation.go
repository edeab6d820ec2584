package liability

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// settle applies the payments, lot by lot, day by day.
func (s *settlement) settle(payments []Payment, on customs.Date) error {
	var faults customs.Faults
	seen := map[string]bool{}
	order := make([]*Payment, 0, len(payments))
	for i := range payments {
		p := &payments[i]
		if err := p.check(s.lots[p.Lot], s.law.Currency); err != nil {
			faults = append(faults, err)
			continue
		}
		if seen[p.ID] {
			faults = append(faults, &PaymentError{ID: p.ID, Err: customs.NewInputError(customs.ErrConflict,
				"given twice: wanted an identifier of its own for each payment|указан дважды: у каждого платежа должно быть свое обозначение")})
		}
		seen[p.ID] = true
		order = append(order, p)
	}
	if err := faults.Err(); err != nil {
		return err
	}
	slices.SortFunc(order, func(a, b *Payment) int {
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.ID, b.ID))
	})
	byGroup := map[groupKey][]*Payment{}
	for _, p := range order {
		if !p.On.After(on) {
			k := groupKey{p.Lot, p.Basis}
			s.group(k)
			byGroup[k] = append(byGroup[k], p)
		}
	}
	slices.SortFunc(s.keys, func(a, b groupKey) int {
		return cmp.Or(cmp.Compare(a.lot, b.lot), cmp.Compare(a.basis, b.basis))
	})
	for _, k := range s.keys {
		if err := s.groups[k].run(byGroup[k]); err != nil {
			return err
		}
	}
	return nil
}

// rank orders the payments of a day: amounts, then interest on them, then returns.
func (p *Payment) rank() int {
	switch {
	case p.Returned:
		return 2
	case p.Interest:
		return 1
	}
	return 0
}

// turn is a day on which the standing of a side changes.
type turn struct {
	on   customs.Date
	side *side
	at   int // phase
}

// run goes through the days of a group: standings first, then payments.
func (g *group) run(payments []*Payment) error {
	var turns []turn
	for _, x := range g.sides {
		for i := range x.phases {
			turns = append(turns, turn{x.phases[i].from, x, i})
		}
	}
	slices.SortStableFunc(turns, func(a, b turn) int { return a.on.Compare(b.on) })
	for len(turns) > 0 || len(payments) > 0 {
		var day customs.Date
		if len(turns) > 0 {
			day = turns[0].on
		}
		if len(payments) > 0 && (day.IsZero() || payments[0].On.Before(day)) {
			day = payments[0].On
		}
		for len(turns) > 0 && turns[0].on == day {
			if err := g.turn(turns[0]); err != nil {
				return err
			}
			turns = turns[1:]
		}
		var returns []*Payment
		for len(payments) > 0 && payments[0].On == day {
			if p := payments[0]; p.Returned {
				returns = append(returns, p)
			} else {
				g.pool = append(g.pool, &waiting{p, p.Amount})
			}
			payments = payments[1:]
		}
		if err := g.apply(day); err != nil {
			return err
		}
		for _, p := range returns {
			if err := g.giveBack(p); err != nil {
				return err
			}
		}
	}
	return nil
}

// turn takes a side into its next phase.
func (g *group) turn(t turn) error {
	x := t.side
	x.now = x.phases[t.at]
	st := x.standing(&x.now)
	same := func(o *side) bool { return o == x }
	g.due, g.owing = slices.DeleteFunc(g.due, same), slices.DeleteFunc(g.owing, same)
	if st.Status == Contingent {
		x.fulfilled = customs.Date{}
	}
	switch o := outcomeOf(st, false, &x.s.law); {
	case o.kept:
		x.enter(&g.owing)
		return nil
	case !o.payable:
		return nil
	}
	if err := x.charge(&x.now, t.on); err != nil {
		return err
	}
	if err := x.accrue(t.on); err != nil {
		return err
	}
	x.enter(&g.owing)
	covered, err := x.covered()
	switch {
	case !covered:
		x.fulfilled = customs.Date{}
		x.enter(&g.due)
	case x.fulfilled.IsZero():
		x.fulfilled = t.on
	}
	return err
}

// enter puts the side into a list, the oldest deadline first.
func (x *side) enter(list *[]*side) {
	at, _ := slices.BinarySearchFunc(*list, x, func(a, b *side) int {
		return cmp.Or(a.standing(&a.now).Deadline.Compare(b.standing(&b.now).Deadline),
			a.o.Slice[0].From.Compare(b.o.Slice[0].From))
	})
	*list = slices.Insert(*list, at, x)
}

// accrue works out the interest on what is paid.
func (x *side) accrue(on customs.Date) (err error) {
	x.owed, err = x.accrued(&x.now, on)
	return err
}

// apply lets what waits pay what is due: amounts first, then interest.
func (g *group) apply(day customs.Date) error {
	for _, w := range g.pool {
		if w.payment.Interest {
			continue
		}
		done := 0
		for _, x := range g.due {
			if w.left.Sign() == 0 {
				break
			}
			if err := x.take(w, day); err != nil {
				return err
			}
			covered, err := x.covered()
			if err != nil {
				return err
			}
			if covered {
				x.fulfilled = day
				done++
			}
		}
		if done > 0 {
			g.due = slices.DeleteFunc(g.due, func(x *side) bool { return !x.fulfilled.IsZero() })
		}
	}
	for _, w := range g.pool {
		if !w.payment.Interest {
			continue
		}
		for _, x := range g.owing {
			if w.left.Sign() == 0 {
				break
			}
			if x.owed.kinds == x.interest.kinds {
				continue
			}
			if err := x.take(w, day); err != nil {
				return err
			}
		}
	}
	g.pool = slices.DeleteFunc(g.pool, func(w *waiting) bool { return w.left.Sign() == 0 })
	return nil
}

// covered reports whether all kinds are paid.
func (x *side) covered() (bool, error) {
	for k, m := range x.amounts.All() {
		if c, err := x.paid.Of(k).Cmp(m); err != nil || c < 0 {
			return false, err
		}
	}
	return true, nil
}

// take takes of a payment what the side still needs of its kind, or of all kinds in
// their order.
func (x *side) take(w *waiting, day customs.Date) error {
	p := w.payment
	want, have := &x.amounts, &x.paid
	if p.Interest {
		want, have = &x.owed, &x.interest
	}
	changed := false
	for k := range Kinds() {
		if p.Kind != 0 && p.Kind != k {
			continue
		}
		need, err := want.Of(k).Sub(have.Of(k))
		if err != nil {
			return err
		}
		if c, err := w.left.Cmp(need); err != nil {
			return err
		} else if c < 0 {
			need = w.left
		}
		if need.Sign() <= 0 {
			continue
		}
		if w.left, err = w.left.Sub(need); err != nil {
			return err
		}
		if err := x.book(p, k, need, have); err != nil {
			return err
		}
		changed = true
	}
	if changed && !p.Interest {
		return x.accrue(day)
	}
	return nil
}

// book enters an amount of a payment, below zero for a return.
func (x *side) book(p *Payment, k Kind, m customs.Money, have *Amounts) error {
	sum, err := have.Of(k).Add(m)
	if err != nil {
		return err
	}
	*have = have.With(k, sum)
	x.applied = append(x.applied, Applied{ID: p.ID, On: p.On, Kind: k, Interest: p.Interest, Amount: m, Collected: p.Collected})
	if p.Interest {
		return nil
	}
	if m.Sign() < 0 {
		return x.untranche(k, m)
	}
	n := len(x.tranches)
	if n == 0 || x.tranches[n-1].on != p.On {
		x.tranches = append(x.tranches, tranche{p.On, ZeroAmounts(x.s.law.Currency)})
		n++
	}
	t := &x.tranches[n-1]
	if sum, err = t.amounts.Of(k).Add(m); err != nil {
		return err
	}
	t.amounts = t.amounts.With(k, sum)
	return nil
}

// untranche takes what was returned off what was paid last.
func (x *side) untranche(k Kind, m customs.Money) error {
	for i := len(x.tranches) - 1; i >= 0 && m.Sign() < 0; i-- {
		t := &x.tranches[i]
		sum, err := t.amounts.Of(k).Add(m)
		if err != nil {
			return err
		}
		m = customs.ZeroMoney(m.Currency())
		if sum.Sign() < 0 {
			sum, m = m, sum
		}
		t.amounts = t.amounts.With(k, sum)
	}
	return nil
}

// giveBack enters a return: against what is returnable on its day, then against
// what waits.
func (g *group) giveBack(p *Payment) error {
	left := p.Amount
	less := func(most customs.Money) (customs.Money, error) {
		c, err := left.Cmp(most)
		if c < 0 {
			most = left
		}
		if err == nil {
			left, err = left.Sub(most)
		}
		return most, err
	}
	for _, x := range g.sides {
		for k := range Kinds() {
			if p.Kind != 0 && p.Kind != k || left.Sign() == 0 {
				continue
			}
			principal, interest, err := x.accounts(&x.now, k)
			if err != nil {
				return err
			}
			have, most := &x.paid, principal.Returnable
			if p.Interest {
				have, most = &x.interest, interest.Returnable
			}
			if most.Sign() <= 0 {
				continue
			}
			m, err := less(most)
			if err != nil {
				return err
			}
			if err := x.book(p, k, m.Neg(), have); err != nil {
				return err
			}
		}
	}
	for _, w := range g.pool {
		if w.payment.Interest != p.Interest || p.Kind != 0 && w.payment.Kind != p.Kind {
			continue
		}
		m, err := less(w.left)
		if err != nil {
			return err
		}
		if w.left, err = w.left.Sub(m); err != nil {
			return err
		}
	}
	if left.Sign() > 0 {
		return &PaymentError{ID: p.ID, Err: customs.NewInputError(ErrReturn,
			"{0} is returned on {1}, {2} of it was not returnable|возвращено {0} ({1}), из них {2} возврату не подлежало", p.Amount.Arg(), p.On.Arg(), left.Arg())}
	}
	g.pool = slices.DeleteFunc(g.pool, func(w *waiting) bool { return w.left.Sign() == 0 })
	return nil
}
