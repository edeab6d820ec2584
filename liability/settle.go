package liability

import (
	"cmp"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// Settle works out what is owed on a day: how each obligation stands, its amounts,
// the interest on what was paid, what is still to be paid and what comes back. It
// takes facts and payments of later days into account as little as if they had not
// been given, but for being checked. The order of obligations and payments does not
// matter.
//
// Payments go to the obligations of their lot and basis that are due on their day,
// the one with the oldest deadline first, then in the order of the kinds; what
// finds nothing to pay waits for what falls due later, and is a surplus if nothing
// does (reading "Partial payment").
//
// All that is wrong with obligations and payments is reported at once, as
// [customs.Faults]: what [Obligation.Check] says, lots of one identifier that
// differ, slices that overlap, payments without a lot, used twice, in another
// currency. A missing rate, quotation or rate of interest is an error only where it
// is needed.
func Settle(obligations []Obligation, payments []Payment, book *Book, law customs.Law, on customs.Date) (Bill, error) {
	s, err := newSettlement(obligations, book, law, on)
	if err != nil {
		return Bill{}, err
	}
	if err := s.settle(payments, on); err != nil {
		return Bill{}, err
	}
	return s.bill(on)
}

// settlement is the work on one bill.
type settlement struct {
	book   *Book
	law    customs.Law
	lots   map[LotID]*Lot
	lines  map[lineKey]*Line
	rates  customs.Since[customs.Percent]
	sides  []*side // in the order of lots, slices and sides
	groups map[groupKey]*group
	keys   []groupKey // of groups, in order
}

// side is one side of an obligation: what the goods placed owe under Article 174,
// or what goods released for domestic consumption owe.
type side struct {
	s      *settlement
	o      *Obligation
	basis  Basis
	phases []phase
	now    phase // while payments are applied, the phase of the day

	charged   *Line // of the amounts; nil while there are none
	amounts   Amounts
	paid      Amounts
	interest  Amounts // paid
	owed      Amounts // interest on what is paid
	tranches  []tranche
	applied   []Applied
	fulfilled customs.Date
	ledgers   []ledger
}

// tranche is what was paid on one day.
type tranche struct {
	on      customs.Date
	amounts Amounts
}

// ledger is an interest ledger that was worked out before.
type ledger struct {
	end, paidOn customs.Date
	interest    Interest
}

type groupKey struct {
	lot   LotID
	basis Basis
}

// group is what payments of one lot and basis may pay.
type group struct {
	sides []*side
	due   []*side // to be paid and not paid in full, the oldest deadline first
	owing []*side // on which interest may be owed, in the same order
	pool  []*waiting
}

// waiting is what is left of a payment.
type waiting struct {
	payment *Payment
	left    customs.Money
}

type lineKey struct {
	lot    LotID
	charge Charge
}

func newSettlement(obligations []Obligation, book *Book, law customs.Law, on customs.Date) (*settlement, error) {
	switch {
	case book == nil:
		return nil, customs.NewInputError(customs.ErrMissing, "no book was given: wanted one of NewBook|справочник не указан: требуется результат NewBook")
	case on.IsZero():
		return nil, missingDay("the day of the bill|день расчета")
	}
	if err := law.Check(); err != nil {
		return nil, err
	}
	if law.Currency == 0 {
		return nil, customs.NewInputError(customs.ErrMissing, "the law names no currency to pay in|право не называет валюту платежа")
	}
	s := &settlement{book: book, law: law, lots: map[LotID]*Lot{}, lines: map[lineKey]*Line{}, groups: map[groupKey]*group{}}
	order := make([]*Obligation, len(obligations))
	for i := range obligations {
		order[i] = &obligations[i]
	}
	var faults customs.Faults
	for _, o := range order {
		if err := o.Check(law); err != nil {
			faults = append(faults, err)
			continue
		}
		if l := s.lots[o.Lot.ID]; l == nil {
			s.lots[o.Lot.ID] = o.Lot
		} else if !sameLot(l, o.Lot) {
			faults = append(faults, &LotError{Lot: o.Lot.ID, Err: customs.NewInputError(customs.ErrConflict,
				"two lots of this identifier differ|две партии с этим обозначением различаются")})
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(order, func(a, b *Obligation) int {
		return cmp.Or(cmp.Compare(a.Lot.ID, b.Lot.ID), a.Slice[0].From.Compare(b.Slice[0].From))
	})
	if err := overlaps(order); err != nil {
		return nil, err
	}
	for _, o := range order {
		s.add(o, o.phases(on, &law))
	}
	return s, nil
}

// add enters the sides of an obligation.
func (s *settlement) add(o *Obligation, phases []phase) {
	bases := [2]Basis{Placed, o.Basis}
	for i, b := range bases {
		if i == 0 && o.Basis == WasteAtHome || i == 1 && o.Basis == Placed {
			continue
		}
		zero := ZeroAmounts(s.law.Currency)
		x := &side{s: s, o: o, basis: b, phases: phases, amounts: zero, paid: zero, interest: zero, owed: zero}
		s.sides = append(s.sides, x)
		g := s.group(groupKey{o.Lot.ID, b})
		g.sides = append(g.sides, x)
	}
}

// group returns the group of a key, a new one if there is none.
func (s *settlement) group(k groupKey) *group {
	g := s.groups[k]
	if g == nil {
		g = &group{}
		s.groups[k] = g
		s.keys = append(s.keys, k)
	}
	return g
}

// overlaps refuses slices of one lot that share goods; the obligations are in the
// order of lots and first intervals.
func overlaps(order []*Obligation) error {
	var faults customs.Faults
	for i := 0; i < len(order); {
		j := i
		var all []Interval
		for ; j < len(order) && order[j].Lot.ID == order[i].Lot.ID; j++ {
			all = append(all, order[j].Slice...)
		}
		slices.SortFunc(all, func(a, b Interval) int { return a.From.Compare(b.From) })
		for k := 1; k < len(all); k++ {
			if a, b := all[k-1], all[k]; b.From.Compare(a.To) < 0 {
				faults = append(faults, &LotError{Lot: order[i].Lot.ID, Err: customs.NewInputError(ErrSlice,
					"two slices share goods: {0} to {1} and {2} to {3}|две части имеют общий товар: от {0} до {1} и от {2} до {3}",
					a.From.Arg(), a.To.Arg(), b.From.Arg(), b.To.Arg())})
			}
		}
		i = j
	}
	return faults.Err()
}

// sameLot reports whether two lots are the same in everything.
func sameLot(a, b *Lot) bool {
	return a == b || a.ID == b.ID && a.Code == b.Code && a.Origin == b.Origin && a.Quantity == b.Quantity &&
		slices.Equal(a.Measures, b.Measures) && a.Value == b.Value && a.Registered == b.Registered &&
		a.Placed == b.Placed && a.Debtor == b.Debtor && slices.Equal(a.Claims, b.Claims)
}

// standing returns the standing of the side in a phase.
func (x *side) standing(p *phase) *Standing {
	if x.basis == Placed {
		return &p.placed
	}
	return &p.home
}

// charge works out the amounts of the side in a phase; on is the day of the bill,
// which stands in for a deadline that has not come.
func (x *side) charge(p *phase, on customs.Date) error {
	st := x.standing(p)
	c := Charge{Basis: x.basis, AfterLapse: p.lapsed && x.basis != Placed}
	switch {
	case x.basis != Placed:
		for _, f := range x.o.Circumstances {
			if r, ok := f.(ReleasedAtHome); ok {
				c.Released = r.Registered
			}
		}
	case x.s.law.LapseCurrency == customs.LapseCurrencyDeadline:
		if c.Deadline = st.Deadline; c.Deadline.IsZero() {
			c.Deadline = on
		}
	}
	l, err := x.s.line(x.o.Lot, c)
	if err != nil {
		return err
	}
	if l == x.charged {
		return nil
	}
	x.charged = l
	x.amounts, err = l.Slice(x.o.Slice)
	return err
}

// line resolves a line, once for all slices of a lot.
func (s *settlement) line(lot *Lot, c Charge) (*Line, error) {
	k := lineKey{lot.ID, c}
	if l := s.lines[k]; l != nil {
		return l, nil
	}
	l, err := Resolve(lot, s.book, s.law, c)
	if err != nil {
		return nil, err
	}
	s.lines[k] = &l
	return &l, nil
}
