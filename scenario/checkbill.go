package scenario

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// amount compares one amount of the bill.
func (r *teller) amount(want *Amount, bill *liability.Bill, where Words) error {
	place := describe(where, want.Lot, want.Basis, want.Kind, want.Interest).and("{0}|{0}", want.Column.phrase().Arg())
	if err := r.work(want.Working, want.Amount, place); err != nil {
		return err
	}
	got := customs.ZeroMoney(bill.Currency)
	add := func(m customs.Money) (err error) {
		if !m.IsZero() {
			got, err = got.Add(m)
		}
		return err
	}
	for i := range bill.Entries {
		e := &bill.Entries[i]
		if want.Lot != "" && e.Lot != want.Lot || want.Basis != 0 && e.Basis != want.Basis {
			continue
		}
		for _, p := range e.Posts {
			if want.Kind != 0 && p.Kind != want.Kind {
				continue
			}
			var err error
			switch {
			case want.Interest:
				err = add(want.Column.of(p.Interest))
			case want.Column == Charged:
				err = add(p.Amount)
			default:
				err = add(want.Column.of(p.Account))
			}
			if err != nil {
				return err
			}
		}
	}
	r.expect(place, got == want.Amount, want.Amount.Arg(), got.Arg())
	return nil
}

// work calculates a working and compares it with the amount that it must give.
func (r *teller) work(formula string, want customs.Money, place Words) error {
	if formula == "" {
		return nil
	}
	x, err := Calculate(formula)
	if err != nil {
		return err
	}
	d, err := x.Decimal(customs.Rounding{Scale: uint8(max(want.Scale(), 0)), Mode: customs.HalfUp})
	if err != nil {
		return err
	}
	got, err := customs.MoneyFromDecimal(d, want.Currency())
	if err != nil {
		return err
	}
	r.expect(place.and("working|расчет"), got == want, want.Arg(), got.Arg())
	return nil
}

// refund compares one amount that comes back.
func (r *teller) refund(want *Refund, bill *liability.Bill, where Words) error {
	place := describe(where.and("refund|возврат"), want.Lot, 0, want.Kind, want.Interest)
	if err := r.work(want.Working, want.Amount, place); err != nil {
		return err
	}
	got := customs.ZeroMoney(bill.Currency)
	for i := range bill.Entries {
		e := &bill.Entries[i]
		if want.Lot != "" && e.Lot != want.Lot {
			continue
		}
		for _, back := range e.Refunds {
			if back.Interest != want.Interest || want.Kind != 0 && back.Kind != want.Kind ||
				!want.Provision.IsZero() && back.Provision != want.Provision {
				continue
			}
			var err error
			if got, err = got.Add(back.Amount); err != nil {
				return err
			}
		}
	}
	r.expect(place, got == want.Amount, want.Amount.Arg(), got.Arg())
	return nil
}

// days compares how many days bear interest at a rate.
func (r *teller) days(want *Days, bill *liability.Bill, where Words) {
	got := 0
	for i := range bill.Entries {
		e := &bill.Entries[i]
		if e.Lot != want.Lot || want.Basis != 0 && e.Basis != want.Basis {
			continue
		}
		for _, line := range e.Interest {
			for _, p := range line.Periods {
				if (want.Rate.IsZero() || p.Rate == want.Rate) && (want.From.IsZero() || p.Days.From() == want.From) && (want.To.IsZero() || p.Days.To() == want.To) {
					got += p.Count
				}
			}
		}
		if got > 0 {
			break // one obligation of the lot and basis, not the sum of all
		}
	}
	r.expect(where.and("days of interest of {0}|дни процентов по {0}", customs.Text(string(want.Lot))), got == want.Number, customs.Count(want.Number), customs.Count(got))
}

// describe names what an amount is of.
func describe(where Words, lot liability.LotID, basis liability.Basis, kind liability.Kind, interest bool) Words {
	if lot != "" {
		where = where.and("lot {0}|партия {0}", customs.Text(string(lot)))
	} else {
		where = where.and("the whole bill|весь расчет")
	}
	if basis != 0 {
		where = where.and("{0}|{0}", basis.Arg())
	}
	if kind != 0 {
		where = where.and("{0}|{0}", kind.Arg())
	}
	if interest {
		where = where.and("interest|проценты")
	}
	return where
}
