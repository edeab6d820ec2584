package valuation

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// InvoiceLine is a line of an invoice, as far as costs are shared over it.
type InvoiceLine struct {
	Name     string
	Value    customs.Money    // its price; all lines in one currency
	Weight   customs.Quantity // gross or net, one kind for all lines
	Quantity customs.Quantity // in units of one dimension for all lines
}

// Shared is a cost of the whole invoice: freight, insurance, an addition.
type Shared struct {
	Name   string
	Amount customs.Money // at least zero
	By     By
}

// Apportion shares the costs of an invoice over its lines. The result has a row for
// every cost and in it a part for every line, in the order given; the parts of a
// row add up to the cost exactly, whatever the rounding, because each line gets
// what its end adds to what the lines before it got (cumulative rounding). All
// faults are reported at once; keys that are all zero are one.
func Apportion(costs []Shared, lines []InvoiceLine, to customs.Rounding) ([][]customs.Money, error) {
	c := checker{p: &Profile{}}
	if err := to.Check(); err != nil {
		c.faults = append(c.faults, err)
	}
	if len(lines) == 0 {
		c.bad(customs.ErrMissing, "no lines are given|строки счета не указаны")
	}
	out := make([][]customs.Money, len(costs))
	for i := range costs {
		const what customs.Phrase = "shared cost|распределяемый расход"
		c.text(what, i, costs[i].Name)
		c.money(what, i, costs[i].Amount)
		c.one(known(costs[i].By, byNames), what, i, byNames.Want())
	}
	var sums [ByQuantity + 1][]exact.Frac // cumulative keys
	for by := ByValue; by <= ByQuantity; by++ {
		for i := range costs {
			if costs[i].By == by && sums[by] == nil {
				sums[by] = c.keys(by, lines)
			}
		}
	}
	if err := c.faults.Err(); err != nil {
		return nil, err
	}
	for i := range costs {
		row, err := share(costs[i].Amount, sums[costs[i].By], to)
		if err != nil {
			return nil, err
		}
		out[i] = row
	}
	return out, nil
}

// keys returns the running sums of the key of each line.
func (c *checker) keys(by By, lines []InvoiceLine) []exact.Frac {
	const what customs.Phrase = "invoice line|строка счета"
	total := exact.Frac{}
	sums := make([]exact.Frac, 0, len(lines))
	for i := range lines {
		l := &lines[i]
		k := exact.Decimal{}
		switch by {
		case ByValue:
			c.money(what, i, l.Value)
			if !l.Value.IsZero() && l.Value.Currency() != lines[0].Value.Currency() {
				c.faults = append(c.faults, &customs.CurrencyMismatch{Op: what, Left: lines[0].Value, Right: l.Value})
			}
			k = l.Value.Exact()
		case ByWeight:
			k = c.key(i, l.Weight, lines[0].Weight)
		default:
			k = c.key(i, l.Quantity, lines[0].Quantity)
		}
		total = total.Add(exact.FracOf(k))
		sums = append(sums, total)
	}
	if len(c.faults) == 0 && total.Sign() == 0 {
		c.bad(customs.ErrZeroDivision, "the lines have no {0} to share by|у строк нет величины для распределения: {0}", by.Arg())
	}
	return sums
}

// key wants a quantity of zero or more, and returns it in the unit of the first
// line.
func (c *checker) key(i int, q, first customs.Quantity) exact.Decimal {
	const what customs.Phrase = "invoice line|строка счета"
	if q.IsZero() || q.Sign() < 0 {
		c.bad(customs.ErrRange, "{0}: {1}; wanted a quantity of zero or more|{0}: {1}; требуется количество не меньше нуля", at(what, i), q.Arg())
		return exact.Decimal{}
	}
	if first.IsZero() {
		return exact.Decimal{}
	}
	r, err := q.In(first.Unit())
	if err != nil {
		c.faults = append(c.faults, err)
	}
	return r.Exact()
}

// share cuts an amount at the running sums.
func share(m customs.Money, sums []exact.Frac, to customs.Rounding) ([]customs.Money, error) {
	row := make([]customs.Money, len(sums))
	before := customs.ZeroMoney(m.Currency())
	whole := sums[len(sums)-1]
	for i := range sums {
		upto := m
		if sums[i].Cmp(whole) != 0 {
			d, err := sums[i].Quo(whole).MulDecimal(m.Exact()).Round(to.Scale, exact.Mode(to.Mode))
			if err != nil {
				return nil, customs.NewInputError(customs.ErrRange, "{0} cannot be shared: more than 18 digits|{0} не может быть распределено: более 18 цифр", m.Arg())
			}
			if upto, err = customs.MoneyFromExact(d, m.Currency()); err != nil {
				return nil, err
			}
		}
		part, err := upto.Sub(before)
		if err != nil {
			return nil, err
		}
		row[i], before = part, upto
	}
	return row, nil
}

// SplitFreight parts the cost of a carriage at the place of arrival by distance:
// what comes before it is added to the price, what comes after is not. The two
// parts add up to the cost. Distances below zero, two of zero, and those in units
// that are no length are errors.
func SplitFreight(cost customs.Money, before, after customs.Quantity, to customs.Rounding) (upto, beyond customs.Money, err error) {
	c := checker{p: &Profile{}}
	c.money("freight|перевозка", -1, cost)
	for i, q := range []customs.Quantity{before, after} {
		if q.Sign() < 0 || q.Unit().Dimension() != customs.Length {
			c.bad(customs.ErrRange, "{0}: {1}; wanted a length of zero or more|{0}: {1}; требуется длина не меньше нуля", at("distance|расстояние", i), q.Arg())
		}
	}
	if err := to.Check(); err != nil {
		c.faults = append(c.faults, err)
	}
	if err := c.faults.Err(); err != nil {
		return customs.Money{}, customs.Money{}, err
	}
	whole, err := before.Add(after)
	if err == nil {
		upto, err = cost.Share(before, whole, to)
	}
	if err == nil {
		beyond, err = cost.Sub(upto)
	}
	if err != nil {
		return customs.Money{}, customs.Money{}, err
	}
	return upto, beyond, nil
}

// DutyWithin returns the duty that a price contains, where it is a percentage of
// the price without it: 1615.99 of 23162.50 at 7.5%. It is for goods delivered
// duty paid; take off first what else does not belong to the value. A percentage
// below zero is a customs.RangeError.
func DutyWithin(price customs.Money, rate customs.Percent, to customs.Rounding) (customs.Money, error) {
	if rate.Sign() < 0 {
		return customs.Money{}, &customs.RangeError{What: "rate of duty|ставка пошлины", Value: rate.String(), Limit: "zero or more|ноль или больше"}
	}
	r := rate.Ratio()
	q, err := r.Quo(r.Add(customs.MustRatio("1")))
	if err != nil {
		return customs.Money{}, err
	}
	return price.Times(q, to)
}
