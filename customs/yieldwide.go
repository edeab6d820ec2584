package customs

import "github.com/eaeu-customs/inward/internal/exact"

// yieldWide works in exact fractions without a limit, and names what is amiss.
func (r *ResolvedRate) yieldWide(w *wideRate, in rateInput, round Rounding) (Yield, error) {
	switch {
	case r.rate.IsZero():
		return Yield{}, errNoRate()
	case in.value.Currency() != r.currency:
		return Yield{}, &CurrencyMismatch{Op: "rate|ставка", Left: ZeroMoney(r.currency), Right: in.value}
	case in.value.Sign() < 0:
		return Yield{}, belowZero(in.value.String())
	}
	if err := round.Check(); err != nil {
		return Yield{}, err
	}
	e := exactRate{rate: r, wide: w, quantities: in.quantities,
		value: in.ofValue.of(exact.FracOf(in.value.Exact())), share: in.ofQs.of(exact.FracInt(1))}
	y, _, err := e.eval(r.rate.program)
	if err != nil {
		return Yield{}, err
	}
	d, err := y.amount.Round(round.Scale, exact.Mode(round.Mode))
	if err != nil {
		return Yield{}, r.tooGreat(in.value)
	}
	amount, err := MoneyFromExact(d, r.currency)
	if err != nil {
		return Yield{}, r.tooGreat(in.value)
	}
	return Yield{Amount: amount, decided: y.decided, tie: y.tie}, nil
}

// YieldExact is YieldOfPart before rounding, in exact fractions, for a value that
// is itself not rounded and for a share of the quantities of any size. The Yield
// says which parts decided and has no amount. A value or a share below zero is a
// RangeError, an invalid fraction a ZeroDivision.
func (r *ResolvedRate) YieldExact(value exact.Frac, whole []Quantity, share exact.Frac) (exact.Frac, Yield, error) {
	switch {
	case r.rate.IsZero():
		return exact.Frac{}, Yield{}, errNoRate()
	case value.Err() != nil || share.Err() != nil:
		return exact.Frac{}, Yield{}, &ZeroDivision{What: "part of a line|часть партии"}
	case value.Sign() < 0:
		return exact.Frac{}, Yield{}, belowZero(value.Ratio().String())
	case share.Sign() < 0:
		return exact.Frac{}, Yield{}, belowZero(share.Ratio().String())
	}
	e := exactRate{rate: r, wide: r.wide, quantities: whole, value: value, share: share}
	y, _, err := e.eval(r.rate.program)
	if err != nil {
		return exact.Frac{}, Yield{}, err
	}
	return y.amount, Yield{decided: y.decided, tie: y.tie}, nil
}

// of returns the share of a number.
func (c cut) of(f exact.Frac) exact.Frac { return f.MulInt(int64(c.num)).QuoInt(int64(c.den)) }

// tooGreat is the error of a result that an amount does not hold.
func (r *ResolvedRate) tooGreat(value Money) error {
	return &RangeError{What: "yield of a rate|сумма по ставке", Value: value.String() + " × " + r.rate.String(),
		Limit: "an amount of at most 18 digits|сумма не более чем из 18 цифр"}
}

// belowZero is the error of a value or quantity that no rate is applied to.
func belowZero(value string) error {
	return &RangeError{What: "base of a rate|база для ставки", Value: value, Limit: "not below zero|не ниже нуля"}
}

// exactRate evaluates the program of a rate in exact fractions.
type exactRate struct {
	rate       *ResolvedRate
	wide       *wideRate // nil: the factors stand inline
	value      exact.Frac
	quantities []Quantity
	share      exact.Frac // of the quantities
	part       int        // the next part
}

// exactBranch is the unrounded yield of a part or of several.
type exactBranch struct {
	amount  exact.Frac
	decided uint16
	tie     bool
}

// eval evaluates the first whole rate of a program and returns what follows it.
func (e *exactRate) eval(program string) (b exactBranch, rest string, err error) {
	f, rest := RateForm(program[0]), program[nodeSize(program):]
	if f < GreaterOfForm {
		b, err = e.leaf(program)
		return b, rest, err
	}
	b, rest, err = e.eval(rest)
	if err != nil {
		return b, rest, err
	}
	c, rest, err := e.eval(rest)
	if err != nil {
		return b, rest, err
	}
	if f == SumOfForm {
		return exactBranch{b.amount.Add(c.amount), b.decided | c.decided, b.tie || c.tie}, rest, nil
	}
	switch order := b.amount.Cmp(c.amount); {
	case order == 0:
		b.tie = true
	case (order < 0) == (f == GreaterOfForm):
		b = c
	}
	return b, rest, nil
}

// leaf evaluates the part at the head of a program.
func (e *exactRate) leaf(program string) (exactBranch, error) {
	i := e.part
	e.part++
	var f exact.Frac
	var unit Unit
	if e.wide == nil {
		f, unit = e.rate.leaf[i].factor(), e.rate.leaf[i].unit
	} else {
		var err error
		if f, unit, err = factorOf(program, e.rate.currency, e.wide.exchange); err != nil {
			return exactBranch{}, err
		}
	}
	if unit == 0 {
		return exactBranch{amount: f.Mul(e.value), decided: 1 << i}, nil
	}
	q, err := e.quantity(unit)
	if err != nil {
		return exactBranch{}, err
	}
	return exactBranch{amount: f.Mul(q).Mul(e.share), decided: 1 << i}, nil
}

// quantity returns the one quantity of the dimension of a unit, in that unit.
func (e *exactRate) quantity(u Unit) (exact.Frac, error) {
	found := -1
	for i, q := range e.quantities {
		if q.Unit().Dimension() != u.Dimension() {
			continue
		}
		if found >= 0 {
			return exact.Frac{}, NewInputError(ErrConflict, "rate {0}: two quantities in which {1} can be counted, {2} and {3}|ставка {0}: два количества, измеримых в единице «{1}»: {2} и {3}",
				e.rate.rate.Arg(), u.Arg(), e.quantities[found].Arg(), q.Arg())
		}
		found = i
	}
	if found < 0 {
		return exact.Frac{}, NewInputError(ErrMissing, "rate {0}: wanted the quantity in {1}, it is not given|ставка {0}: требуется количество в единице «{1}», оно не указано",
			e.rate.rate.Arg(), u.Arg())
	}
	q := e.quantities[found]
	if q.Sign() < 0 {
		return exact.Frac{}, belowZero(q.String())
	}
	return exact.FracOf(q.Exact()).MulDecimal(q.Unit().factor(u)), nil
}
