package scenario

import (
	"errors"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	"github.com/eaeu-customs/inward/processing"
)

// check compares how things stand on a day with what a step expects.
func (r *teller) check(c *Check, on customs.Date, where Words) error {
	p := r.now
	if !c.AsKnown.IsZero() {
		var err error
		if p, err = p.AsKnown(c.AsKnown); err != nil {
			return err
		}
	}
	if c.Permit != nil {
		permit := p.Permit(on)
		r.refusals(where, c.Permit, permit.CheckOn(on, r.law, r.lists))
	}
	if c.State != 0 {
		got := p.State(on, c.Goods).Status()
		r.expect(where, got == c.State, c.State.Arg(), got.Arg())
	}
	if err := r.acts(c, p, on, where); err != nil {
		return err
	}
	if err := r.balances(c, p.On(on), where); err != nil {
		return err
	}
	if err := r.obligations(c, p, on, where); err != nil {
		return err
	}
	if err := r.deadlines(c, p, on, where); err != nil {
		return err
	}
	return r.bill(c, p, on, where)
}

// acts compares which acts are open.
func (r *teller) acts(c *Check, p *processing.Procedure, on customs.Date, where Words) error {
	if len(c.Open) == 0 && len(c.Shut) == 0 {
		return nil
	}
	list, err := p.Acts(on, c.Goods)
	if err != nil {
		return err
	}
	find := func(act string) (processing.Opening, error) {
		i := slices.IndexFunc(list, func(o processing.Opening) bool { return o.Command.String() == act })
		if i < 0 {
			return processing.Opening{}, customs.NewInputError(customs.ErrUnknown, "there is no act {0}|нет действия {0}", customs.Text(act))
		}
		return list[i], nil
	}
	for _, act := range c.Open {
		o, err := find(act)
		if err != nil {
			return err
		}
		r.Checks++
		if !o.Open() {
			r.differ(where, customs.Say("{0} open|{0} допускается", customs.Text(act)), customs.Say("{0}|{0}", violationList(o.Violations)))
		}
	}
	for _, s := range c.Shut {
		o, err := find(s.Act)
		if err != nil {
			return err
		}
		r.Checks++
		if !slices.ContainsFunc(o.Violations, func(v customs.Violation) bool { return v.Code == s.Code && v.Provision == s.Provision }) {
			r.differ(where, customs.Say("{0} shut: {1} by {2}|{0} не допускается: {1} по {2}", customs.Text(s.Act), customs.Text(string(s.Code)), s.Provision.Arg()),
				customs.Say("{0}|{0}", violationList(o.Violations)))
		}
	}
	return nil
}

// balances compares what lies where.
func (r *teller) balances(c *Check, v processing.View, where Words) error {
	for _, b := range c.Balances {
		if _, known := v.Stock(b.ID); !known {
			r.Checks++
			r.differ(where, customs.Say("{0} of {1}|{0} товара {1}", b.Quantity.Arg(), customs.Text(string(b.ID))), customs.Say("no such goods|таких товаров нет"))
			continue
		}
		got := v.Balance(b.ID, b.Account)
		n, err := got.Cmp(b.Quantity)
		if err != nil {
			return err
		}
		r.expect(where.and("{0} {1}|{0} {1}", customs.Text(string(b.ID)), b.Account.Arg()), n == 0, b.Quantity.Arg(), got.Arg())
		if b.Status != 0 {
			r.status(b, v, where)
		}
	}
	if c.Certificate {
		certificate, err := v.Certificate()
		if err != nil {
			return err
		}
		r.Checks++
		if !certificate.Closed() {
			r.differ(where, customs.Say("a ledger that closes|учет, который сходится"), customs.Say("a residual|остаток"))
		}
	}
	return nil
}

// status compares the customs status of goods in an account on a day.
func (r *teller) status(b Balance, v processing.View, where Words) {
	for part := range v.Parts(b.ID) {
		if part.Account == b.Account {
			r.expect(where.and("{0}|{0}", customs.Text(string(b.ID))), part.Status == b.Status, b.Status.Phrase().Arg(), part.Status.Phrase().Arg())
		}
	}
}

// obligations compares how the parts of lots stand.
func (r *teller) obligations(c *Check, p *processing.Procedure, on customs.Date, where Words) error {
	if len(c.Obligations) == 0 {
		return nil
	}
	list, err := p.Obligations(on)
	if err != nil {
		return err
	}
	bill, err := r.settle(c, p, on, list)
	if err != nil {
		return err
	}
	for i, want := range c.Obligations {
		place := where.and("obligation of {0}, {1}|обязанность по {0}, {1}", customs.Text(string(want.Lot)), want.Status.Arg())
		if want.Working != "" {
			x, err := Calculate(want.Working)
			if err != nil {
				return err
			}
			if want.Quantity.IsZero() {
				c.Obligations[i].Quantity = x
				want.Quantity = x
			}
			r.expect(place.and("working|расчет"), x == want.Quantity, want.Quantity.Arg(), x.Arg())
		}
		var got Number
		for _, e := range bill.Entries {
			s := e.Standing
			if e.Lot == want.Lot && (want.Basis == 0 || e.Basis == want.Basis) && s.Status == want.Status &&
				(want.By.IsZero() || s.By == want.By) && (want.Deadline.IsZero() || s.Deadline == want.Deadline) &&
				(want.Debtor == "" || e.Debtor == want.Debtor) {
				for _, interval := range e.Slice {
					got = got.Add(interval.To.Sub(interval.From))
				}
			}
		}
		r.expect(place, got == want.Quantity, want.Quantity.Arg(), got.Arg())
	}
	return nil
}

// deadlines compares which payment deadlines lie ahead or have come.
func (r *teller) deadlines(c *Check, p *processing.Procedure, on customs.Date, where Words) error {
	if len(c.Deadlines) == 0 {
		return nil
	}
	list, err := p.Deadlines(on)
	if err != nil {
		return err
	}
	for _, want := range c.Deadlines {
		about := func(d processing.Deadline) bool {
			return (want.Lot == "" || d.Lot == want.Lot) && d.Prior == want.Prior
		}
		r.Checks++
		if slices.ContainsFunc(list, func(d processing.Deadline) bool { return d.Day == want.On && about(d) }) {
			continue
		}
		days := ""
		for _, d := range list {
			if about(d) {
				days += " " + d.Day.String()
			}
		}
		r.differ(where.and("deadline of {0}|срок по {0}", customs.Text(string(want.Lot)+string(want.Prior))), customs.Say("{0}|{0}", want.On.Arg()), customs.Say("{0}|{0}", customs.Text(days)))
	}
	return nil
}

// settle makes the bill under the law of the check.
func (r *teller) settle(c *Check, p *processing.Procedure, on customs.Date, list []liability.Obligation) (liability.Bill, error) {
	law := r.law
	if c.Law != nil {
		var err error
		if law, err = c.Law.resolve(); err != nil {
			return liability.Bill{}, err
		}
	}
	return liability.Settle(list, p.Payments(on), r.book, law, on)
}

// bill compares amounts, what comes back and the days of interest.
func (r *teller) bill(c *Check, p *processing.Procedure, on customs.Date, where Words) error {
	if len(c.Amounts) == 0 && len(c.Refunds) == 0 && len(c.Days) == 0 && c.BillFails == "" {
		return nil
	}
	list, err := p.Obligations(on)
	if err != nil {
		return err
	}
	bill, err := r.settle(c, p, on, list)
	if c.BillFails != "" {
		r.Checks++
		if !errors.Is(err, c.BillFails) {
			r.differ(where, customs.Say("a bill that fails: {0}|счет с ошибкой {0}", customs.Text(string(c.BillFails))), customs.Say("{0}|{0}", explainedOr(err, customs.Phrase("a bill|счет").Arg())))
		}
		return nil
	}
	if err != nil {
		return err
	}
	o := r.say(where, on, Words{}, func(lang customs.Language) string {
		return customs.Phrase("the bill|счет").In(lang)
	})
	o.Trace = append(o.Trace, both(bill.Text))
	for i := range c.Amounts {
		if err := r.amount(&c.Amounts[i], &bill, where); err != nil {
			return err
		}
	}
	for i := range c.Refunds {
		if err := r.refund(&c.Refunds[i], &bill, where); err != nil {
			return err
		}
	}
	for i := range c.Days {
		r.days(&c.Days[i], &bill, where)
	}
	return nil
}
