package liability

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Security is the amount that covers obligations on a day: what is contingent and
// what is payable and not paid, with the interest that comes with it.
type Security struct {
	Principal customs.Money `json:"principal"`
	Interest  customs.Money `json:"interest"`
	Total     customs.Money `json:"total"`
}

// Cover returns what covers the obligations on a day. A contingent obligation counts
// with its whole amounts, and with interest as if its deadline were that day.
// Errors are those of Settle.
func Cover(obligations []Obligation, payments []Payment, book *Book, law customs.Law, on customs.Date) (Security, error) {
	s, err := newSettlement(obligations, book, law, on)
	if err != nil {
		return Security{}, err
	}
	if err := s.settle(payments, on); err != nil {
		return Security{}, err
	}
	return s.cover(on)
}

// cover adds up what the sides are to be covered with; on may be a later day than
// that of the settlement, if nothing changes between the two but interest.
func (s *settlement) cover(on customs.Date) (Security, error) {
	principal, interest := customs.NewSum(s.law.Currency), customs.NewSum(s.law.Currency)
	for _, x := range s.sides {
		st := x.standing(&x.now)
		var contingent Amounts
		var err error
		paid := x.paid
		switch st.Status {
		case Contingent:
			paid = ZeroAmounts(s.law.Currency)
			x.owed, x.interest = paid, paid
			err = x.charge(&x.now, on)
		case Due:
		default:
			if outcomeOf(st, false, &s.law).kept { // interest on what was paid is owed still
				for k, m := range x.owed.All() {
					interest.Add(above(m, x.interest.Of(k)))
				}
			}
			continue
		}
		if err == nil {
			contingent, err = x.contingent(&x.now, paid, on)
		}
		if err != nil {
			return Security{}, err
		}
		for k, m := range x.amounts.All() {
			principal.Add(above(m, paid.Of(k)))
			interest.Add(contingent.Of(k))
			interest.Add(above(x.owed.Of(k), x.interest.Of(k)))
		}
	}
	c := Security{}
	var err error
	if c.Principal, err = principal.Total(); err != nil {
		return Security{}, err
	}
	if c.Interest, err = interest.Total(); err != nil {
		return Security{}, err
	}
	c.Total, err = c.Principal.Add(c.Interest)
	return c, err
}

// above returns what m has more than n, 0 if nothing. Both are of one currency and
// not below zero.
func above(m, n customs.Money) customs.Money {
	if d, err := m.Sub(n); err == nil && d.Sign() > 0 {
		return d
	}
	return customs.ZeroMoney(m.Currency())
}

// Step is a run of days with one amount to cover.
type Step struct {
	Days customs.Period `json:"days"`
	Security
}

// mostExposureDays bounds how many days Exposure works out.
const mostExposureDays = 20_000

// Exposure returns what covers the obligations on each day of a period, days of
// equal amounts together, in order. What is known is what the facts say by each
// day: a later fact changes nothing before it. More than 20,000 days are a
// RangeError; errors are otherwise those of Settle.
func Exposure(obligations []Obligation, payments []Payment, book *Book, law customs.Law, period customs.Period) ([]Step, error) {
	if n := period.Days(); n == 0 || n > mostExposureDays {
		return nil, &customs.RangeError{What: "days of exposure|дни", Value: customs.Count(n).String(), Limit: "from 1 to 20000|от 1 до 20000"}
	}
	whole, err := newSettlement(obligations, book, law, period.To())
	if err != nil {
		return nil, err
	}
	if err := whole.settle(payments, period.To()); err != nil {
		return nil, err
	}
	days := make([]Security, period.Days())
	zero := customs.ZeroMoney(law.Currency)
	for i := range days {
		days[i] = Security{zero, zero, zero}
	}
	lots, paid := byLot(obligations), map[LotID][]Payment{}
	for _, p := range payments {
		paid[p.Lot] = append(paid[p.Lot], p)
	}
	for _, os := range lots {
		if err := expose(days, os, paid[os[0].Lot.ID], book, law, period); err != nil {
			return nil, err
		}
	}
	return steps(days, period)
}

// byLot returns the obligations lot by lot.
func byLot(obligations []Obligation) [][]Obligation {
	sorted := slices.Clone(obligations)
	slices.SortStableFunc(sorted, func(a, b Obligation) int { return cmp.Compare(a.Lot.ID, b.Lot.ID) })
	var lots [][]Obligation
	for len(sorted) > 0 {
		n := 1
		for n < len(sorted) && sorted[n].Lot.ID == sorted[0].Lot.ID {
			n++
		}
		lots, sorted = append(lots, sorted[:n]), sorted[n:]
	}
	return lots
}

// expose adds what covers the obligations of one lot to each day. Between two days
// on which something changes only interest does.
func expose(days []Security, os []Obligation, payments []Payment, book *Book, law customs.Law, period customs.Period) error {
	changes := []customs.Date{period.From()}
	add := func(d customs.Date) {
		if period.Contains(d) {
			changes = append(changes, d)
		}
	}
	for i := range os {
		for _, p := range os[i].phases(period.To(), &law) {
			add(p.from)
		}
	}
	for i := range payments {
		add(payments[i].On)
	}
	slices.SortFunc(changes, customs.Date.Compare)
	changes = slices.Compact(changes)
	for i, from := range changes {
		next := len(days)
		if i+1 < len(changes) {
			next = period.From().DaysUntil(changes[i+1])
		}
		s, err := newSettlement(os, book, law, from)
		if err != nil {
			return err
		}
		if err := s.settle(payments, from); err != nil {
			return err
		}
		for d := period.From().DaysUntil(from); d < next; d++ {
			on, err := period.From().AddDays(d)
			if err != nil {
				return err
			}
			for _, x := range s.sides {
				x.ledgers = x.ledgers[:0] // those of the day before are not asked for again
			}
			c, err := s.cover(on)
			if err != nil {
				return err
			}
			if err := days[d].add(&c); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *Security) add(b *Security) (err error) {
	if a.Principal, err = a.Principal.Add(b.Principal); err != nil {
		return err
	}
	if a.Interest, err = a.Interest.Add(b.Interest); err != nil {
		return err
	}
	a.Total, err = a.Total.Add(b.Total)
	return err
}

// steps puts days of equal amounts together.
func steps(days []Security, period customs.Period) (list []Step, err error) {
	for i := 0; i < len(days); {
		j := i
		for j < len(days) && days[j] == days[i] {
			j++
		}
		from, err := period.From().AddDays(i)
		if err != nil {
			return nil, err
		}
		to, err := period.From().AddDays(j - 1)
		if err != nil {
			return nil, err
		}
		p, err := customs.NewPeriod(from, to)
		if err != nil {
			return nil, err
		}
		list = append(list, Step{p, days[i]})
		i = j
	}
	return list, nil
}

// Guarantee is security given for obligations, such as a bank guarantee or a
// deposit.
type Guarantee struct {
	ID     string         `json:"id"`
	Days   customs.Period `json:"days"` // on which it is valid
	Amount customs.Money  `json:"amount"`
}

// Shortfall returns the first day on which the guarantees valid on it are less than
// what is to be covered, with what is missing; short is false if there is none. The
// steps are those of Exposure. A guarantee without days, below zero or in another
// currency is an error.
func Shortfall(guarantees []Guarantee, exposure []Step) (on customs.Date, missing customs.Money, short bool, err error) {
	for _, g := range guarantees {
		if g.Days.IsZero() || g.Amount.Sign() < 0 || g.Amount.IsZero() {
			return customs.Date{}, customs.Money{}, false, customs.NewInputError(customs.ErrMissing,
				"guarantee {0}: wanted its days and an amount not below zero|обеспечение {0}: требуются срок действия и сумма не ниже нуля", customs.Text(g.ID))
		}
	}
	for _, s := range exposure {
		days := []customs.Date{s.Days.From()}
		for _, g := range guarantees {
			if next, err := g.Days.To().AddDays(1); err == nil && s.Days.Contains(next) {
				days = append(days, next)
			}
			if s.Days.Contains(g.Days.From()) {
				days = append(days, g.Days.From())
			}
		}
		slices.SortFunc(days, customs.Date.Compare)
		for _, d := range days {
			rest := s.Total
			for _, g := range guarantees {
				if g.Days.Contains(d) {
					if rest, err = rest.Sub(g.Amount); err != nil {
						return customs.Date{}, customs.Money{}, false, err
					}
				}
			}
			if rest.Sign() > 0 {
				return d, rest, true, nil
			}
		}
	}
	return customs.Date{}, customs.Money{}, false, nil
}
