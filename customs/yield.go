package customs

import (
	"math/bits"

	"github.com/eaeu-customs/inward/internal/exact"
)

// Base is what a rate is applied to. The zero Base has no value and no rate can
// be applied to it.
type Base struct {
	Value      Money          // the value, in the currency that the yield is wanted in
	Quantities []Quantity     // one of each dimension that the rate has amounts for
	Exchange   []ExchangeRate // of the currencies of the amounts, quoted in that of the value
}

// Yield is what a rate yields: the amount, and which parts of the rate decided
// it. It is comparable. The zero Yield is no amount.
type Yield struct {
	Amount  Money
	decided uint16 // bit i for part i
	tie     bool
}

// Decided reports whether part i of the rate, counted as [Rate.Part] does, is in
// the amount: the only part of a simple rate, the greater or the lesser of two,
// both of a sum.
func (y Yield) Decided(i int) bool { return i >= 0 && i < MaxRateParts && y.decided>>i&1 != 0 }

// Tie reports whether a part that was passed over would have yielded exactly the
// same, before rounding. The first part decides then.
func (y Yield) Tie() bool { return y.tie }

// Part returns the part of the rate that decided, counted as [Rate.Part] does:
// the first one where a sum has several, −1 for the zero Yield.
func (y Yield) Part() int {
	if y.decided == 0 {
		return -1
	}
	return bits.TrailingZeros16(y.decided)
}

// Yield returns what the rate yields for a base. The parts are compared and
// added exactly, and only the result is rounded, once. The value and the
// quantities must not be below zero. A part that is an amount per quantity uses
// the quantity of its dimension, converted to its unit; none is an error with
// the code ErrMissing, two are one with the code ErrConflict. A result beyond
// eighteen digits is a RangeError.
//
// To apply one rate again and again, Resolve it first.
func (r Rate) Yield(b Base, round Rounding) (Yield, error) {
	resolved, inline, err := r.resolve(b.Value.Currency(), b.Exchange)
	if err != nil {
		return Yield{}, err
	}
	if inline {
		return resolved.Yield(b.Value, b.Quantities, round)
	}
	w := wideRate{b.Exchange}
	return resolved.yieldWide(&w, rateInput{b.Value, b.Quantities, cut{1, 1}, cut{1, 1}}, round)
}

// Yield is [Rate.Yield] for the resolved rate. It allocates nothing, but for
// errors and for numbers beyond 128 bits.
func (r *ResolvedRate) Yield(value Money, quantities []Quantity, round Rounding) (Yield, error) {
	if y, ok := r.yieldShort(value, quantities, 1, 1, false, round); ok {
		return y, nil
	}
	return r.yield(rateInput{value, quantities, cut{1, 1}, cut{1, 1}}, round)
}

// Amount is the amount of Yield.
func (r *ResolvedRate) Amount(value Money, quantities []Quantity, round Rounding) (Money, error) {
	y, err := r.Yield(value, quantities, round)
	return y.Amount, err
}

// YieldOfPart is Yield for part ÷ whole of a line: the value is that of the part
// and is used as it is, rounded as the law says, while the quantities are those
// of the whole line and the part takes its exact share of them, a finite decimal
// or not. A whole of zero is a ZeroDivision; a part below zero or above the whole
// is a RangeError.
func (r *ResolvedRate) YieldOfPart(value Money, whole []Quantity, part, of int64, round Rounding) (Yield, error) {
	if err := checkPart(part, of); err != nil {
		return Yield{}, err
	}
	c := cut{uint64(part), uint64(of)}
	if y, ok := r.yieldShort(value, whole, c.num, c.den, false, round); ok {
		return y, nil
	}
	return r.yield(rateInput{value, whole, cut{1, 1}, c}, round)
}

// YieldOfShare is YieldOfPart where the value too is that of the whole line and
// the part takes its exact share of it, unrounded.
func (r *ResolvedRate) YieldOfShare(value Money, whole []Quantity, part, of int64, round Rounding) (Yield, error) {
	if err := checkPart(part, of); err != nil {
		return Yield{}, err
	}
	c := cut{uint64(part), uint64(of)}
	if y, ok := r.yieldShort(value, whole, c.num, c.den, true, round); ok {
		return y, nil
	}
	return r.yield(rateInput{value, whole, c, c}, round)
}

// checkPart refuses what is no part of a whole.
func checkPart(part, of int64) error {
	switch {
	case of == 0:
		return &ZeroDivision{What: "part of a line|часть партии"}
	case part < 0 || of < 0 || part > of:
		return &RangeError{What: "part of a line|часть партии", Value: Count(part).String() + "/" + Count(of).String(), Limit: "from 0 to the whole|от 0 до целого"}
	}
	return nil
}

// rateInput is what a resolved rate is applied to.
type rateInput struct {
	value         Money
	quantities    []Quantity
	ofValue, ofQs cut
}

// cut is the share of a value or of quantities that is taken.
type cut struct{ num, den uint64 }

// branch is the unrounded yield of a part or of several: hi:lo ÷ den ÷ 10^scale.
type branch struct {
	hi, lo, den uint64
	scale       uint
	decided     uint16
	tie         bool
}

// yield works in 128 bits, and in full where these do not do or an error has to
// be named.
func (r *ResolvedRate) yield(in rateInput, round Rounding) (Yield, error) {
	if y, ok := r.yieldInline(&in, round); ok {
		return y, nil
	}
	return r.yieldWide(r.wide, in, round)
}

func (r *ResolvedRate) yieldInline(in *rateInput, round Rounding) (Yield, bool) {
	var b branch
	ok := in.value.Currency() == r.currency
	switch r.nodes {
	case 1:
		b, ok2 := r.part(0, in)
		if !ok || !ok2 {
			return Yield{}, false
		}
		return r.rounded(&b, round)
	case 3:
		var c branch
		var ok2, ok3 bool
		b, ok2 = r.part(0, in)
		c, ok3 = r.part(1, in)
		if !ok || !ok2 || !ok3 || !b.join(r.code[0], &c) {
			return Yield{}, false
		}
		return r.rounded(&b, round)
	case 5:
		var c, d branch
		var ok2, ok3, ok4 bool
		b, ok2 = r.part(0, in)
		c, ok3 = r.part(1, in)
		d, ok4 = r.part(2, in)
		if !ok || !ok2 || !ok3 || !ok4 {
			return Yield{}, false
		}
		if r.code[1] >= GreaterOfForm { // f (g a b) c
			ok = b.join(r.code[1], &c) && b.join(r.code[0], &d)
		} else { // f a (g b c)
			ok = c.join(r.code[2], &d) && b.join(r.code[0], &c)
		}
		if !ok {
			return Yield{}, false
		}
		return r.rounded(&b, round)
	}
	return Yield{}, false
}

// part returns what part i yields, unrounded; false where 64 bits do not do or
// something is amiss.
func (r *ResolvedRate) part(i int, in *rateInput) (branch, bool) {
	l := &r.leaf[i]
	d, share := in.value.Exact(), in.ofValue
	if l.unit != 0 {
		var ok bool
		if d, ok = quantityIn(in.quantities, l.unit); !ok {
			return branch{}, false
		}
		share = in.ofQs
	}
	over, n := bits.Mul64(uint64(d.Coef), share.num)
	hi, lo := bits.Mul64(n, l.num)
	over2, den := bits.Mul64(l.den, share.den)
	return branch{hi: hi, lo: lo, den: den, scale: uint(l.scale) + uint(d.Scale), decided: 1 << i},
		d.Coef >= 0 && over|over2 == 0 && den != 0
}

// quantityIn returns the one quantity of the dimension of a unit, in that unit;
// false if there is none, or are two, or the conversion needs more digits.
func quantityIn(quantities []Quantity, u Unit) (d exact.Decimal, ok bool) {
	for _, q := range quantities {
		from := q.Unit()
		if from != u && from.Dimension() != u.Dimension() {
			continue
		}
		if ok {
			return d, false
		}
		d, ok = q.Exact(), true
		if from != u {
			var err error
			if d, err = d.Mul(from.factor(u)); err != nil {
				return d, false
			}
		}
	}
	return d, ok
}

// join makes b the greater of, the lesser of or the sum of b and c; false where
// 128 bits do not do.
func (b *branch) join(f RateForm, c *branch) bool {
	x, y := *b, *c
	if !x.align(&y) {
		return false
	}
	if f == SumOfForm {
		var carry uint64
		x.lo, carry = bits.Add64(x.lo, y.lo, 0)
		x.hi, carry = bits.Add64(x.hi, y.hi, carry)
		x.decided |= y.decided
		x.tie = x.tie || y.tie
		*b = x
		return carry == 0
	}
	switch {
	case x.hi == y.hi && x.lo == y.lo:
		b.tie = true
	case (x.hi < y.hi || x.hi == y.hi && x.lo < y.lo) == (f == GreaterOfForm):
		*b = *c
	}
	return true
}

// align brings two branches to one denominator and scale.
func (b *branch) align(c *branch) bool {
	if b.den != c.den {
		m, n := c.den, b.den
		over, den := bits.Mul64(b.den, c.den)
		if over != 0 || !b.mul(m) || !c.mul(n) {
			return false
		}
		b.den, c.den = den, den
	}
	switch {
	case b.scale < c.scale:
		return b.rescale(c.scale)
	case c.scale < b.scale:
		return c.rescale(b.scale)
	}
	return true
}

// rescale brings a branch to a greater scale.
func (b *branch) rescale(scale uint) bool {
	n := scale - b.scale
	b.scale = scale
	return n <= exact.MaxScale && b.mul(uint64(exact.Pow10(uint8(n))))
}

// mul multiplies the numerator.
func (b *branch) mul(n uint64) bool {
	over, hi := bits.Mul64(b.hi, n)
	carry, lo := bits.Mul64(b.lo, n)
	hi, c := bits.Add64(hi, carry, 0)
	b.hi, b.lo = hi, lo
	return over|c == 0
}

// rounded rounds a branch to an amount.
func (r *ResolvedRate) rounded(b *branch, round Rounding) (Yield, bool) {
	scale := uint(round.Scale)
	if scale > exact.MaxScale || b.scale < scale && !b.rescale(scale) {
		return Yield{}, false
	}
	n := b.scale - scale
	if n > exact.MaxScale {
		return Yield{}, false
	}
	over, div := bits.Mul64(b.den, uint64(exact.Pow10(uint8(n))))
	if over != 0 || b.hi >= div {
		return Yield{}, false
	}
	var quo, rem uint64
	if b.hi == 0 {
		quo, rem = b.lo/div, b.lo%div
	} else {
		quo, rem = bits.Div64(b.hi, b.lo, div)
	}
	up, ok := round.Mode.raises(quo, rem, div)
	if up {
		quo++
	}
	if !ok {
		return Yield{}, false
	}
	if quo > exact.MaxCoef {
		return Yield{}, false
	}
	amount, err := MoneyFromExact(exact.Decimal{Coef: int64(quo), Scale: round.Scale}, r.currency)
	return Yield{Amount: amount, decided: b.decided, tie: b.tie}, err == nil
}
