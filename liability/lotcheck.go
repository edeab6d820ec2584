package liability

import "github.com/eaeu-customs/inward/customs"

// Check returns everything that is missing or contradictory in a lot, as a
// [*LotError]: goods code, origin, quantity above zero, measures above zero and
// one of each dimension, a value not below zero, claims that name what is claimed,
// the day of registration, and a day of placing, if any, not before it.
func (l *Lot) Check() error {
	if l == nil {
		return errNoLot()
	}
	var faults customs.Faults
	bad := func(code customs.Code, p customs.Phrase, args ...customs.Arg) {
		faults = append(faults, customs.NewInputError(code, p, args...))
	}
	if l.Code.IsZero() {
		bad(customs.ErrMissing, "the goods code is missing|код товара не указан")
	}
	if l.Origin.IsZero() {
		bad(customs.ErrMissing, "the country of origin is unknown|страна происхождения неизвестна")
	}
	if l.Quantity.Sign() <= 0 {
		bad(customs.ErrRange, "{0}; wanted a quantity above zero|{0}; требуется количество больше нуля", l.Quantity.Arg())
	}
	for i, q := range l.Measures {
		if q.Sign() <= 0 {
			bad(customs.ErrRange, "measures: {0}; wanted a quantity above zero|дополнительные количества: {0}; требуется количество больше нуля", q.Arg())
		}
		same := l.Quantity
		for _, p := range l.Measures[:i] {
			if p.Unit().Dimension() == q.Unit().Dimension() {
				same = p
			}
		}
		if q.Sign() > 0 && same.Unit().Dimension() == q.Unit().Dimension() {
			bad(customs.ErrConflict, "{0} and {1} measure the same: wanted one quantity of each dimension|{0} и {1} измеряют одно и то же: требуется одно количество каждого рода", same.Arg(), q.Arg())
		}
	}
	switch {
	case l.Value.IsZero():
		bad(customs.ErrMissing, "the customs value is missing|таможенная стоимость не указана")
	case l.Value.Sign() < 0:
		bad(customs.ErrRange, "the customs value is {0}: wanted one not below zero|таможенная стоимость {0}: требуется не ниже нуля", l.Value.Arg())
	}
	for i := range l.Claims {
		if l.Claims[i].Measure == "" {
			bad(customs.ErrMissing, "claims: the preference or privilege is not named|льготы: тарифная преференция или льгота не названа")
		}
	}
	switch {
	case l.Registered.IsZero():
		bad(customs.ErrMissing, "the day of registration is missing|день регистрации не указан")
	case !l.Placed.IsZero() && l.Placed.Before(l.Registered):
		bad(customs.ErrConflict, "placed on {1}, before the registration on {0}|помещена {1}, раньше регистрации {0}", l.Registered.Arg(), l.Placed.Arg())
	}
	if len(faults) == 0 {
		return nil
	}
	return &LotError{Lot: l.ID, Err: faults}
}
