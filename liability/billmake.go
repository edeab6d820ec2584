package liability

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// bill makes the bill once the payments are applied.
func (s *settlement) bill(on customs.Date) (Bill, error) {
	b := Bill{On: on, Currency: s.law.Currency, Law: s.law}
	t := newTally(s.law.Currency)
	for _, x := range s.sides {
		if !x.shown() {
			continue
		}
		e, err := x.entry(on)
		if err != nil {
			return Bill{}, err
		}
		if err := t.entry(&e); err != nil {
			return Bill{}, err
		}
		b.Late = b.Late || x.late(&e, on)
		b.Entries = append(b.Entries, e)
	}
	for _, k := range s.keys {
		for _, w := range s.groups[k].pool {
			p := w.payment
			debtor := p.Debtor
			if debtor == "" {
				debtor = s.lots[p.Lot].Debtor
			}
			b.Surplus = append(b.Surplus, Surplus{Payment: p.ID, On: p.On, Lot: p.Lot, Debtor: debtor, Basis: p.Basis,
				Kind: p.Kind, Interest: p.Interest, Amount: w.left})
			if err := t.surplus(w); err != nil {
				return Bill{}, err
			}
		}
	}
	var err error
	b.Totals, b.Sum, err = t.totals()
	return b, err
}

// shown reports whether the side has an entry of its own: the placed side of goods
// released for domestic consumption only if something was paid for it.
func (x *side) shown() bool {
	st := x.standing(&x.now)
	if x.basis == Placed && x.now.home.Status != NotArisen {
		return len(x.applied) > 0
	}
	return st.Status != NotArisen
}

// entry makes the entry of the side.
func (x *side) entry(on customs.Date) (Entry, error) {
	p := &x.now
	st := x.standing(p)
	e := Entry{Lot: x.o.Lot.ID, Subject: x.o.Subject, Debtor: x.o.Lot.Debtor, Basis: x.basis, Slice: slices.Clone(x.o.Slice),
		Quantity: x.o.Lot.Quantity, Standing: x.settled(st), Undone: p.undone, Payments: x.applied}
	out := outcomeOf(st, !p.undone.IsZero(), &x.s.law)
	if st.Status == Contingent {
		if err := x.charge(p, on); err != nil {
			return Entry{}, err
		}
	}
	if x.charged == nil { // ended before anything fell due: no amounts
		e.Provision = x.basis.Provision()
		return e, nil
	}
	e.Provision, e.RatesOn, e.CurrencyOn = x.charged.Provision(), x.charged.RatesOn(), x.charged.CurrencyOn()
	if err := x.explain(&e); err != nil {
		return Entry{}, err
	}
	contingent := ZeroAmounts(x.s.law.Currency)
	var err error
	switch st.Status {
	case Contingent: // what was paid, if anything, comes back
		x.owed = contingent
		contingent, err = x.contingent(p, contingent, on)
	case Due:
		contingent, err = x.contingent(p, x.paid, on)
	}
	if err != nil {
		return Entry{}, err
	}
	for k, amount := range x.amounts.All() {
		if x.charged.kinds[k-1].status != Charged {
			continue
		}
		post := Post{Kind: k, Code: x.charged.PaymentCode(k), Amount: amount}
		if post.Account, post.Interest, err = x.accounts(p, k); err != nil {
			return Entry{}, err
		}
		post.Interest.Contingent = contingent.Of(k)
		if st.Status == Contingent {
			post.Account.Contingent = amount
		}
		e.Posts = append(e.Posts, post)
		x.refund(&e, &post, &out)
	}
	if err := x.ledgersOf(&e, p, &out, on); err != nil {
		return Entry{}, err
	}
	e.Options = x.options(&e, &out)
	return e, nil
}

// settled is the standing with payments taken into account.
func (x *side) settled(st *Standing) Standing {
	s := *st
	if x.fulfilled.IsZero() || s.Status == Ended && s.Since.Before(x.fulfilled) || s.Status == Void {
		return s
	}
	s.Status, s.Since = Ended, x.fulfilled
	if x.basis == Placed {
		s.By = endsAt.Sub(4)
	}
	return s
}

// accounts returns what becomes of a kind and of the interest on it; what is
// contingent is left at nothing.
func (x *side) accounts(p *phase, k Kind) (principal, interest Account, err error) {
	zero := customs.ZeroMoney(x.s.law.Currency)
	nothing := Account{zero, zero, zero, zero, zero}
	principal, interest = nothing, nothing
	principal.Paid, interest.Paid = x.paid.Of(k), x.interest.Of(k)
	switch o := outcomeOf(x.standing(p), !p.undone.IsZero(), &x.s.law); {
	case o.payable:
		principal.Payable, interest.Payable = x.amounts.Of(k), x.owed.Of(k)
	case o.kept:
		principal.Payable, interest.Payable = principal.Paid, x.owed.Of(k)
	case o.returned != 0 && !o.interest:
		interest.Payable = interest.Paid
	}
	if err = principal.close(); err == nil {
		err = interest.close()
	}
	return principal, interest, err
}

// close works out what is outstanding and what is returnable.
func (a *Account) close() error {
	rest, err := a.Payable.Sub(a.Paid)
	if err != nil {
		return err
	}
	if rest.Sign() >= 0 {
		a.Outstanding = rest
	} else {
		a.Returnable = rest.Neg()
	}
	return nil
}

// refund enters what comes back of a kind.
func (x *side) refund(e *Entry, post *Post, o *outcome) {
	add := func(interest bool, m customs.Money) {
		if m.Sign() <= 0 {
			return
		}
		r := Refund{Kind: post.Kind, Interest: interest, Amount: m, Reason: o.returned, Since: x.standing(&x.now).Since,
			Provision: o.provision, Option: o.option}
		switch {
		case o.returned == 0: // payable or kept, and more was paid
			r.Reason, r.Provision = RefundOverpaid, x.charged.Provision()
		case o.returned == RefundCompleted:
			r.By = x.standing(&x.now).By
			if !interest {
				r.Option = ""
			}
		}
		e.Refunds = append(e.Refunds, r)
	}
	add(false, post.Account.Returnable)
	add(true, post.Interest.Returnable)
}

// late reports whether something was paid after its deadline, or is outstanding
// after it.
func (x *side) late(e *Entry, on customs.Date) bool {
	st := x.standing(&x.now)
	if st.Deadline.IsZero() {
		return false
	}
	for i := range x.tranches {
		if x.tranches[i].on.After(st.Deadline) {
			return true
		}
	}
	return on.After(st.Deadline) && slices.ContainsFunc(e.Posts, func(p Post) bool { return p.Account.Outstanding.Sign() > 0 })
}

// ledgersOf enters the interest ledgers of the entry: on what was paid and stays,
// and on what is not paid yet.
func (x *side) ledgersOf(e *Entry, p *phase, o *outcome, on customs.Date) error {
	contingent := x.standing(p).Status == Contingent
	if x.interestRule(p).IsZero() || o.returned != 0 && !contingent {
		return nil
	}
	if !contingent {
		if !x.byPayment() {
			if err := x.addLedger(e, p, x.paid, customs.Date{}, on, false); err != nil {
				return err
			}
		}
		for i := range x.tranches {
			if t := &x.tranches[i]; x.byPayment() {
				if err := x.addLedger(e, p, t.amounts, t.on, on, false); err != nil {
					return err
				}
			}
		}
	}
	unpaid := x.amounts
	switch covered, err := x.covered(); {
	case err != nil:
		return err
	case !contingent && (covered || !o.payable):
		return nil
	case !contingent && x.byPayment():
		if unpaid, err = unpaid.Sub(x.paid); err != nil {
			return err
		}
	}
	return x.addLedger(e, p, unpaid, on, on, true)
}

// addLedger enters the ledger on amounts, if there are any.
func (x *side) addLedger(e *Entry, p *phase, of Amounts, paidOn, on customs.Date, unpaid bool) error {
	in, err := x.ledger(p, paidOn, on)
	if err != nil {
		return err
	}
	amounts, err := in.On(of, x.s.law)
	if err != nil {
		return err
	}
	line := InterestLine{Interest: *in, Unpaid: unpaid}
	if line.Sum.Principal, err = of.Total(); err != nil {
		return err
	}
	if line.Sum.Principal.Sign() == 0 {
		return nil
	}
	if line.Sum.Amount, err = amounts.Total(); err != nil {
		return err
	}
	for k, m := range of.All() {
		if m.Sign() != 0 {
			line.Posts = append(line.Posts, InterestPost{k, m, amounts.Of(k)})
		}
	}
	e.Interest = append(e.Interest, line)
	return nil
}
