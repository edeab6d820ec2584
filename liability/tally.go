package liability

import "github.com/eaeu-customs/inward/customs"

// tally adds the accounts of a bill up, kind by kind; the kind 0 is for what is not
// divided by kinds.
type tally struct {
	currency customs.Currency
	rows     [kinds + 1]Total
	used     [kinds + 1]bool
}

func newTally(c customs.Currency) *tally {
	t := &tally{currency: c}
	for i := range t.rows {
		t.rows[i] = zeroTotal(c, Kind(i))
	}
	return t
}

func zeroTotal(c customs.Currency, k Kind) Total {
	z := customs.ZeroMoney(c)
	return Total{k, Account{z, z, z, z, z}, Account{z, z, z, z, z}}
}

func (t *tally) entry(e *Entry) error {
	for i := range e.Posts {
		p := &e.Posts[i]
		t.used[p.Kind] = true
		row := &t.rows[p.Kind]
		if err := row.Account.add(&p.Account); err != nil {
			return err
		}
		if err := row.Interest.add(&p.Interest); err != nil {
			return err
		}
	}
	return nil
}

// surplus adds what was paid and pays nothing: it is returnable.
func (t *tally) surplus(w *waiting) error {
	k := w.payment.Kind
	t.used[k] = true
	a := &t.rows[k].Account
	if w.payment.Interest {
		a = &t.rows[k].Interest
	}
	x := zeroTotal(t.currency, k).Account
	x.Paid, x.Returnable = w.left, w.left
	return a.add(&x)
}

// totals returns the rows that have something, in the order of the kinds, and their
// sum.
func (t *tally) totals() (rows []Total, sum Total, err error) {
	sum = zeroTotal(t.currency, 0)
	for i := range t.rows {
		if !t.used[i] {
			continue
		}
		rows = append(rows, t.rows[i])
		if err := sum.Account.add(&t.rows[i].Account); err != nil {
			return nil, Total{}, err
		}
		if err := sum.Interest.add(&t.rows[i].Interest); err != nil {
			return nil, Total{}, err
		}
	}
	return rows, sum, nil
}

// add adds another account.
func (a *Account) add(b *Account) (err error) {
	for _, pair := range [5][2]*customs.Money{{&a.Contingent, &b.Contingent}, {&a.Payable, &b.Payable}, {&a.Paid, &b.Paid},
		{&a.Outstanding, &b.Outstanding}, {&a.Returnable, &b.Returnable}} {
		if *pair[0], err = pair[0].Add(*pair[1]); err != nil {
			return err
		}
	}
	return nil
}
