package liability

import "github.com/eaeu-customs/inward/customs"

// interestRule returns the provision by which the side bears interest, none if it
// bears none: waste, and unprocessed goods under the general rules.
func (x *side) interestRule(p *phase) customs.Provision {
	switch {
	case x.o.Lot.Placed.IsZero():
	case x.basis == Placed:
		return customs.Article(174).Para(6)
	case x.basis == ProductsAtHome,
		x.basis == UnprocessedAtHome && !p.lapsed && x.s.law.UnprocessedRelease == customs.UnprocessedAs175:
		return customs.Article(175).Para(2)
	}
	return customs.Provision{}
}

// byPayment reports whether the ledger depends on the day of payment.
func (x *side) byPayment() bool {
	return x.s.law.InterestRate == customs.InterestAtPayment ||
		x.basis != Placed && x.s.law.InterestEnd175 == customs.InterestEndsOnPayment
}

// ledger returns the interest ledger of the side in a phase, of what was paid on a
// day. A deadline that has not come is the day of the bill.
func (x *side) ledger(p *phase, paidOn, on customs.Date) (*Interest, error) {
	rule := x.interestRule(p)
	if rule.IsZero() {
		return &Interest{}, nil
	}
	end := x.standing(p).Deadline
	if end.IsZero() {
		end = on
	}
	if x.basis != Placed && x.s.law.InterestEnd175 == customs.InterestEndsOnPayment {
		end = paidOn
	}
	if !x.byPayment() {
		paidOn = customs.Date{}
	}
	for i := range x.ledgers {
		if l := &x.ledgers[i]; l.end == end && l.paidOn == paidOn {
			return &l.interest, nil
		}
	}
	f := InterestFacts{Placed: x.o.Lot.Placed, End: end, Suspensions: x.o.Suspensions, Seizures: x.o.Seizures,
		PaidOn: paidOn, Provision: rule}
	rates, err := x.s.interestRates(f.Placed, end)
	if err != nil {
		return nil, &LotError{Lot: x.o.Lot.ID, Err: err}
	}
	in, err := Accrue(f, rates, x.s.law)
	if err != nil {
		return nil, &LotError{Lot: x.o.Lot.ID, Err: err}
	}
	in.PaidOn = paidOn
	x.ledgers = append(x.ledgers, ledger{end, paidOn, in})
	return &x.ledgers[len(x.ledgers)-1].interest, nil
}

// interestRates returns the rates of the state of the law, or of the book where the
// law is of none; a book with the rates of a single state serves a law of none too.
// They are asked for only where payment was deferred at all.
func (s *settlement) interestRates(placed, end customs.Date) (customs.Since[customs.Percent], error) {
	if !s.rates.IsZero() || !end.After(placed) {
		return s.rates, nil
	}
	state := s.law.State
	if state == 0 {
		state = s.book.state
	}
	if state == 0 {
		state = s.book.onlyInterest()
	}
	var err error
	s.rates, err = s.book.Interest(state)
	return s.rates, err
}

// onlyInterest returns the one state of which the book has rates of interest, none
// if there are several or none.
func (b *Book) onlyInterest() (only customs.MemberState) {
	for s := customs.MemberArmenia; s <= customs.MemberRussia; s++ {
		if t := b.interest[s]; !t.IsZero() {
			if only != 0 {
				return 0
			}
			only = s
		}
	}
	return only
}

// accrued returns the interest on what was paid: each day of payment by its own
// ledger where that matters.
func (x *side) accrued(p *phase, on customs.Date) (Amounts, error) {
	sum := ZeroAmounts(x.s.law.Currency)
	if !x.byPayment() {
		if x.paid == sum {
			return sum, nil
		}
		in, err := x.ledger(p, customs.Date{}, on)
		if err != nil {
			return Amounts{}, err
		}
		return in.On(x.paid, x.s.law)
	}
	for i := range x.tranches {
		t := &x.tranches[i]
		in, err := x.ledger(p, t.on, on)
		if err != nil {
			return Amounts{}, err
		}
		a, err := in.On(t.amounts, x.s.law)
		if err != nil {
			return Amounts{}, err
		}
		if sum, err = sum.Add(a); err != nil {
			return Amounts{}, err
		}
	}
	return sum, nil
}

// contingent returns the interest that would come with what is not paid, if it were
// paid on a day. Of what was paid, only what stays counts.
func (x *side) contingent(p *phase, paid Amounts, on customs.Date) (Amounts, error) {
	none := ZeroAmounts(x.s.law.Currency)
	unpaid := none
	for k, due := range x.amounts.All() {
		rest, err := due.Sub(paid.Of(k))
		if err != nil {
			return Amounts{}, err
		}
		if rest.Sign() > 0 {
			unpaid = unpaid.With(k, rest)
		}
	}
	if unpaid == none {
		return none, nil
	}
	in, err := x.ledger(p, on, on)
	if err != nil {
		return Amounts{}, err
	}
	if x.byPayment() || paid == none {
		return in.On(unpaid, x.s.law)
	}
	// What is paid and what is not add up to the interest on the whole.
	whole, err := unpaid.Add(paid)
	if err != nil {
		return Amounts{}, err
	}
	if whole, err = in.On(whole, x.s.law); err != nil {
		return Amounts{}, err
	}
	return whole.Sub(x.owed)
}
