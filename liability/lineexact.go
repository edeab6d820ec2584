package liability

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// fillExact calculates F(x) in exact fractions of any size, under every option,
// and names what is amiss.
func (l *Line) fillExact(x customs.Ratio, a *Amounts, e *Explained) error {
	if l.currency == 0 {
		return errNoLine()
	}
	share := x.Frac().Quo(l.length.Frac())
	value := l.whole.Frac().QuoInt(l.units).Mul(share)
	var err error
	if a.value, err = l.money(value, l.carry, "customs value|таможенная стоимость"); err != nil {
		return err
	}
	if !l.unrounded {
		value = exact.FracOf(a.value.Exact())
	}
	var carried [kinds]exact.Frac // what enters the bases of later kinds
	for i := range l.kinds {
		k := &l.kinds[i]
		if k.status != Charged {
			a.kinds[i] = customs.ZeroMoney(l.currency)
			continue
		}
		base := l.baseExact(Kind(i+1), value, &carried)
		f, yield, err := k.rate.YieldExact(base, l.quantities(), share)
		if err != nil {
			return l.wrap(err)
		}
		if a.kinds[i], err = l.money(f, l.round, Kind(i+1).Phrase()); err != nil {
			return err
		}
		carried[i] = f
		if !l.unrounded {
			c, err := l.money(f, l.carry, Kind(i+1).Phrase())
			if err != nil {
				return err
			}
			carried[i] = exact.FracOf(c.Exact())
		}
		if e != nil {
			item := &e.Items[i]
			yield.Amount = a.kinds[i]
			item.Yield = yield
			if item.Base, err = l.money(base, l.carry, Kind(i+1).Phrase()); err != nil {
				return err
			}
			if l.unrounded {
				item.Exact = ratioOf(base)
			}
		}
	}
	return nil
}

// baseExact is base in exact fractions.
func (l *Line) baseExact(k Kind, value exact.Frac, carried *[kinds]exact.Frac) exact.Frac {
	if k < Excise {
		return value
	}
	sum := value.Add(carried[Duty-1])
	if k == Excise {
		return sum
	}
	if l.remediesInVAT {
		for r := Special; r <= Countervailing; r++ {
			sum = sum.Add(carried[r-1])
		}
	}
	return sum.Add(carried[Excise-1])
}

// money rounds a fraction to an amount.
func (l *Line) money(f exact.Frac, to customs.Rounding, what customs.Phrase) (customs.Money, error) {
	d, err := f.Round(to.Scale, exact.Mode(to.Mode))
	if err == nil {
		return customs.MoneyFromExact(d, l.currency)
	}
	if f.Err() != nil {
		return customs.Money{}, l.wrap(&customs.ZeroDivision{What: what})
	}
	return customs.Money{}, l.wrap(&customs.RangeError{
		What:  what,
		Value: l.value.String() + " × …",
		Limit: "an amount of at most 18 digits|сумма не более чем из 18 цифр",
	})
}
