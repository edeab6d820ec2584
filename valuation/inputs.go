package valuation

import "github.com/eaeu-customs/inward/customs"

// Input is a stretch of a lot of goods placed for processing that went into
// products: the units From (excluded) to Upto of the lot.
type Input struct {
	Lot    string
	Value  customs.Money    // the customs value of the whole lot, as of its registration
	Placed customs.Quantity // the quantity of the lot
	// From is zero Quantity where the stretch begins with the lot.
	From, Upto customs.Quantity
}

// OfInputs returns what the goods used for products of processing were worth,
// which stands in the place of the products' own value under Article 175: the sum
// of the stretches of the lots, each at the value of its own lot. Stretches that
// cover a lot add up to its value exactly. Labour, goods of the Union and whatever
// else the products contain bear nothing.
//
// All values are in one currency. All faults are reported at once.
func OfInputs(inputs []Input, to customs.Rounding) (customs.Money, customs.Trace, error) {
	var fs customs.Faults
	var t customs.Trace
	if err := to.Check(); err != nil {
		fs = append(fs, err)
	}
	if len(inputs) == 0 {
		fs = append(fs, customs.NewInputError(customs.ErrMissing, "no inputs are given|использованные товары не указаны"))
	}
	const what customs.Phrase = "input|использованный товар"
	total := customs.Money{}
	for i, in := range inputs {
		c := checker{p: &Profile{}}
		c.text(what, i, in.Lot)
		c.money(what, i, in.Value)
		c.quantity(what, i, in.Placed, customs.Quantity{})
		c.quantity(what, i, in.Upto, in.Placed)
		from := in.From
		if from.IsZero() {
			from = customs.ZeroQuantity(in.Placed.Unit())
		}
		order(&c, i, from, in.Upto)
		order(&c, i, in.Upto, in.Placed)
		if from.Sign() < 0 {
			c.bad(customs.ErrRange, "{0}: {1} is below zero|{0}: количество {1} меньше нуля", at(what, i), from.Arg())
		}
		if len(c.faults) > 0 {
			fs = append(fs, c.faults...)
			continue
		}
		part, err := in.Value.Slice(from, in.Upto, in.Placed, to)
		if err == nil && total.IsZero() {
			total = customs.ZeroMoney(part.Currency())
		}
		if err == nil {
			part, total, err = plus(total, part)
		}
		if err != nil {
			fs = append(fs, err)
			continue
		}
		t.Add(&customs.Step{Provision: customs.Article(175).Para(1), Rule: "{0}: {1} of {2}, from {3} = {=}|{0}: {1} из {2}, начиная с {3} = {=}",
			In: [4]customs.Arg{clipped(in.Lot), in.Upto.Arg(), in.Placed.Arg(), from.Arg()}, Out: part.Arg()})
	}
	if err := fs.Err(); err != nil {
		return customs.Money{}, customs.Trace{}, err
	}
	return total, t, nil
}

// plus returns the part and the total with it; the total as it was where they do
// not add.
func plus(total, part customs.Money) (customs.Money, customs.Money, error) {
	sum, err := total.Add(part)
	if err != nil {
		return part, total, err
	}
	return part, sum, nil
}

// order wants a not above b.
func order(c *checker, i int, a, b customs.Quantity) {
	n, err := a.Cmp(b)
	if err == nil && n > 0 {
		c.bad(customs.ErrRange, "{0}: {1} is more than {2}|{0}: {1} больше {2}", at("input|использованный товар", i), a.Arg(), b.Arg())
	}
}

// ownState records that waste and remnants are valued in the condition they are
// in, as if imported so. What the goods were worth that they come from does not
// matter, and their sale in the territory is no sale for export to it.
func (w *work) ownState() {
	q := customs.Article(170).Para(2)
	if w.f.Goods.State == Remnant {
		q = customs.Article(171)
	}
	w.d.trace.Add(&customs.Step{Provision: q, Rule: "{0}, {1}: valued in its own condition, on its own day {2}|{0}, {1}: оценка в собственном состоянии на собственный день {2}",
		In: [4]customs.Arg{clipped(w.f.Goods.Name), w.f.Goods.State.Arg(), w.f.Registered.Arg()}})
}
