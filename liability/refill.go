package liability

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// Refill makes the line that of another lot to which the same rates apply: of the
// same goods, origin and day of registration, its value in the same currency, and
// neither lot with a claim. It is Resolve without looking up again, for those who
// calculate millions of lots of the same goods. A lot that differs is an error
// with the code ErrConflict, and leaves the line as it was.
func (l *Line) Refill(lot *Lot) error {
	if err := lot.Check(); err != nil {
		return err
	}
	if l.currency == 0 {
		return errNoLine()
	}
	differs := func(what customs.Phrase, was, is customs.Arg) error {
		return &LotError{Lot: lot.ID, Err: customs.NewInputError(customs.ErrConflict,
			"the line was resolved for {0} {1}, not {2}|строка рассчитана для другого значения — {0}: {1}, а не {2}", what.Arg(), was, is)}
	}
	switch {
	case lot.Code != l.goods:
		return differs("goods|товар", l.goods.Arg(), lot.Code.Arg())
	case lot.Origin != l.origin:
		return differs("origin|происхождение", l.origin.Arg(), lot.Origin.Arg())
	case lot.Registered != l.registered:
		return differs("registration on|регистрация", l.registered.Arg(), lot.Registered.Arg())
	case lot.Value.Currency() != l.value.Currency():
		return differs("values in|стоимость в", l.value.Currency().Arg(), lot.Value.Currency().Arg())
	case len(lot.Claims)+len(l.claims) > 0:
		return differs("claims|заявленные льготы", customs.Count(len(l.claims)), customs.Count(len(lot.Claims)))
	}
	measures := l.quantities()
	for _, q := range measures {
		if lot.measureLike(q.Unit()).IsZero() {
			return &LotError{Lot: lot.ID, Err: customs.NewInputError(customs.ErrMissing,
				"wanted the quantity in {0}, the lot does not state it|требуется количество в единице «{0}», в партии оно не указано", q.Unit().Arg())}
		}
	}
	if l.more != nil { // not the memory of a copy of the line
		l.more = append([]customs.Quantity(nil), l.more...)
		measures = l.more
	}
	for i := range measures {
		measures[i] = lot.measureLike(measures[i].Unit())
	}
	l.lot, l.value = lot.ID, lot.Value
	l.measure0(lot.Quantity)
	price, rate := exact.Decimal{Coef: 1}, customs.ExchangeRate{}
	if l.quoted != nil {
		rate = l.quoted.Rate
		price = rate.Exact()
	}
	l.whole, l.bound[0] = exact.ProductOf(l.value.Exact(), price), customs.BindValue(l.value, rate)
	for i := range l.kinds {
		if k := &l.kinds[i]; k.measured {
			l.bound[1+i] = k.rate.Bind(measures)
		}
	}
	return nil
}

// measure0 sets the lot's own quantity.
func (l *Line) measure0(q customs.Quantity) {
	d := q.Exact()
	l.quantity, l.length, l.coef, l.pow = q, q.Ratio(), d.Coef, exact.Pow10(d.Scale)
}

// measureLike returns the measure of the lot in which a unit is counted, the zero
// Quantity where it states none.
func (l *Lot) measureLike(u customs.Unit) customs.Quantity {
	if l.Quantity.Unit().Dimension() == u.Dimension() {
		return l.Quantity
	}
	for _, q := range l.Measures {
		if q.Unit().Dimension() == u.Dimension() {
			return q
		}
	}
	return customs.Quantity{}
}
