package customs

import (
	"cmp"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
	"golang.org/x/exp/constraints"
)

// Quantity is an exact quantity of goods in a unit: 1000 kg, 0.125 m3. It holds
// 18 significant digits; what needs more is a RangeError, never rounded and never
// wrapped around. Quantities may be negative.
//
// It is comparable and may be a map key: one quantity in one unit has one form,
// with the least number of decimals. 1 t and 1000 kg are equal in amount (Cmp)
// and different values (==). The zero Quantity is no quantity, which is not 0 kg;
// arithmetic with it is a UnitMismatch.
type Quantity struct {
	coef int64
	tag  uint32
}

const (
	quantityWhat Phrase = "quantity|количество"
	quantityWant Phrase = "a quantity and its unit, such as 1000 kg|количество и единица измерения, например 1000 kg"
	noQuantity   Phrase = "no quantity|количество не указано"
)

// ParseQuantity reads a number, one space and the short name of a unit: "1000
// kg", "0.5 т". Codes and names that begin with a digit are refused, because
// "5 1000 шт" may be anything. Empty text is the zero Quantity. What is no
// quantity is a SyntaxError with the place, one of more than 18 digits a
// RangeError.
func ParseQuantity(text string) (Quantity, error) { return parseQuantity(text) }

// MustQuantity is ParseQuantity for tables and tests; it panics on an error.
func MustQuantity(text string) Quantity { return must(ParseQuantity(text)) }

// NewQuantity returns a whole quantity.
func NewQuantity[T constraints.Integer](amount T, u Unit) (Quantity, error) {
	d, err := whole(amount)
	if err != nil {
		return Quantity{}, refused(err, quantityWhat, Count(amount).String(), Rounding{})
	}
	return QuantityFromExact(d, u)
}

// QuantityFromDecimal returns the value of a decimal as a quantity. Zeros at its
// end do not count, so that 123.4500…0 and 0e99 are quantities; 1e30 and
// 1e-2000000000 are a RangeError, found in constant memory.
func QuantityFromDecimal(amount decimal.Decimal, u Unit) (Quantity, error) {
	d, err := exact.FromDecimal(amount)
	if err != nil {
		return Quantity{}, refused(err, quantityWhat, decimalText(amount), Rounding{})
	}
	return QuantityFromExact(d, u)
}

// QuantityFromExact returns a decimal of the arithmetic of this module as a
// quantity; programs take [QuantityFromDecimal].
func QuantityFromExact(d exact.Decimal, u Unit) (Quantity, error) {
	if !u.Valid() {
		return Quantity{}, &RangeError{What: unitWhat, Value: u.String(), Limit: unitWant}
	}
	d = d.Normalize(0)
	return Quantity{d.Coef, tagAt(u.tag(), d.Scale)}, nil
}

// ZeroQuantity returns 0 in a unit, and the zero Quantity for no unit.
func ZeroQuantity(u Unit) Quantity {
	if !u.Valid() {
		return Quantity{}
	}
	return Quantity{0, u.tag()}
}

// one returns one u, and no quantity for no unit.
func one(u Unit) Quantity {
	q := ZeroQuantity(u)
	if q.tag != 0 {
		q.coef = 1
	}
	return q
}

// Decimal returns the number without its unit, 0 for the zero Quantity.
func (q Quantity) Decimal() decimal.Decimal { return q.Exact().ToDecimal() }

// Exact returns the number for the arithmetic of this module; programs take
// [Quantity.Decimal].
func (q Quantity) Exact() exact.Decimal { return exact.Decimal{Coef: q.coef, Scale: uint8(q.tag)} }

// Ratio returns the number without its unit as a ratio.
func (q Quantity) Ratio() Ratio { return ratioOf(q.Exact()) }

// Unit returns the unit, none for the zero Quantity.
func (q Quantity) Unit() Unit { return Unit(tagKind(q.tag)) }

// Scale returns the number of decimal places.
func (q Quantity) Scale() int { return int(uint8(q.tag)) }

// Sign returns −1, 0 or 1; 0 for the zero Quantity too.
func (q Quantity) Sign() int { return cmp.Compare(q.coef, 0) }

// IsZero reports whether q is no quantity. 0 kg is a quantity.
func (q Quantity) IsZero() bool { return q.tag == 0 }

// In returns the same quantity in another unit of its dimension, exactly. Units
// of different dimensions are a UnitMismatch; a result of more than 18 digits is
// a RangeError.
func (q Quantity) In(u Unit) (Quantity, error) {
	if q.Unit() == u && q.tag != 0 {
		return q, nil
	}
	if q.Unit().Dimension() != u.Dimension() || q.tag == 0 || !u.Valid() {
		return Quantity{}, &UnitMismatch{Op: opConvert, Left: q, Right: one(u)}
	}
	d := q.Exact()
	if scale, ok := q.Unit().shift(u, d.Scale); ok {
		d = exact.Decimal{Coef: d.Coef, Scale: scale}.Normalize(0)
		return Quantity{d.Coef, tagAt(u.tag(), d.Scale)}, nil
	}
	d, err := d.Mul(q.Unit().factor(u))
	if err != nil {
		return Quantity{}, refused(err, quantityWhat, q.String()+" in "+u.String(), Rounding{})
	}
	return QuantityFromExact(d, u)
}

// Steps returns how many times 10^-scale u is in q: 1.5 t is 1500 steps of a
// kilogram, or 1500000 of 10^-3 kg. ok is false where q is not of the dimension of
// u, is no whole number of steps or has more than 18 digits of them, and for units
// that are not a power of ten apart.
func (q Quantity) Steps(u Unit, scale uint8) (n int64, ok bool) {
	tens := int(scale) - q.Scale()
	if from := q.Unit(); from != u {
		a, b := &unitRows[from.at()], &unitRows[u.at()]
		if a.dimension != b.dimension || a.times != b.times {
			return 0, false
		}
		tens += int(a.tens) - int(b.tens)
	}
	switch {
	case q.tag == 0 || !u.Valid():
	case uint(tens) <= exact.MaxScale:
		return product(q.coef, exact.Pow10(uint8(tens)))
	case uint(-tens) <= exact.MaxScale:
		step := exact.Pow10(uint8(-tens))
		return q.coef / step, q.coef%step == 0
	}
	return 0, false
}

// Add returns q + o in the unit of q. Different dimensions are a UnitMismatch, a
// sum of more than 18 digits is a RangeError.
func (q Quantity) Add(o Quantity) (Quantity, error) {
	if s := q.coef + o.coef; q.tag == o.tag|tagPlain && plainSum(s) {
		return Quantity{s, q.tag}, nil
	}
	return q.add(o, o, opAdd, " + ")
}

// Sub returns q − o, as Add does.
func (q Quantity) Sub(o Quantity) (Quantity, error) {
	if s := q.coef - o.coef; q.tag == o.tag|tagPlain && plainSum(s) {
		return Quantity{s, q.tag}, nil
	}
	return q.add(o.Neg(), o, opSub, " - ")
}

// add returns q + o; given is o as the caller gave it.
func (q Quantity) add(o, given Quantity, op Phrase, sign string) (Quantity, error) {
	if !sameKind(q.tag, o.tag) || q.tag == 0 {
		in, err := o.In(q.Unit())
		if err != nil && q.Unit().Dimension() == o.Unit().Dimension() && q.tag != 0 {
			return Quantity{}, err
		}
		if err != nil {
			return Quantity{}, &UnitMismatch{Op: op, Left: q, Right: given}
		}
		o = in
	}
	d, err := q.Exact().Add(o.Exact())
	if err != nil {
		return Quantity{}, refused(err, quantityWhat, q.String()+sign+given.String(), Rounding{})
	}
	d = d.Normalize(0)
	return Quantity{d.Coef, tagAt(q.tag, d.Scale)}, nil
}

// Neg returns −q.
func (q Quantity) Neg() Quantity { return Quantity{-q.coef, q.tag} }

// Abs returns q without its sign.
func (q Quantity) Abs() Quantity {
	if q.coef < 0 {
		q.coef = -q.coef
	}
	return q
}

// Over returns q ÷ o as an exact ratio: 1 t over 250 kg is 4. Different
// dimensions are a UnitMismatch, an o of 0 is a ZeroDivision.
func (q Quantity) Over(o Quantity) (Ratio, error) {
	if q.Unit().Dimension() != o.Unit().Dimension() || q.tag == 0 {
		return Ratio{}, &UnitMismatch{Op: opOver, Left: q, Right: o}
	}
	if o.coef == 0 {
		return Ratio{}, &ZeroDivision{What: opOver}
	}
	f := exact.FracOf(q.Exact()).QuoDecimal(o.Exact())
	if !sameKind(q.tag, o.tag) {
		f = f.MulDecimal(q.Unit().factor(o.Unit()))
	}
	return Ratio{f.Ratio()}, nil
}

// Times returns q × r, exactly. Where that is no decimal of at most 18 digits,
// such as a third of 10 kg, it is a RangeError; TimesRounded rounds it.
func (q Quantity) Times(r Ratio) (Quantity, error) {
	d, err := r.Frac().MulDecimal(q.Exact()).Decimal()
	return q.with(d, err, Rounding{}, " × ", r.Arg())
}

// TimesRounded returns q × r, rounded.
func (q Quantity) TimesRounded(r Ratio, to Rounding) (Quantity, error) {
	d, err := exact.MulRatio(q.Exact(), r.r, to.Scale, to.mode())
	if err == exact.ErrRange {
		d, err = rounded(r.Frac().MulDecimal(q.Exact()), to)
	}
	return q.with(d, err, to, " × ", r.Arg())
}

// Round returns q rounded.
func (q Quantity) Round(to Rounding) (Quantity, error) {
	if !to.valid() {
		return Quantity{}, to.Check()
	}
	if q.Scale() <= int(to.Scale) && q.tag != 0 {
		return q, nil
	}
	d, err := q.Exact().Round(to.Scale, to.mode())
	return q.with(d, err, to, "", Arg{})
}

// with returns d in the unit of q, or words why there is none.
func (q Quantity) with(d exact.Decimal, err error, to Rounding, op string, by Arg) (Quantity, error) {
	if q.tag == 0 {
		return Quantity{}, &UnitMismatch{Op: opCalc}
	}
	if err != nil {
		value := q.String()
		if op != "" {
			value += op + by.String()
		}
		return Quantity{}, refused(err, quantityWhat, value, to)
	}
	d = d.Normalize(0)
	return Quantity{d.Coef, tagAt(q.tag, d.Scale)}, nil
}

// Cmp compares quantities of one dimension: 1 t is 1000 kg. Different dimensions
// are a UnitMismatch.
func (q Quantity) Cmp(o Quantity) (int, error) {
	if q.Unit().Dimension() != o.Unit().Dimension() || q.tag == 0 {
		return 0, &UnitMismatch{Op: opCompare, Left: q, Right: o}
	}
	return q.cmp(o), nil
}

// Compare orders by dimension, amount and unit, for sorting; the zero Quantity
// comes first. Cmp is the comparison of amounts.
func (q Quantity) Compare(o Quantity) int {
	return cmp.Or(
		cmp.Compare(q.Unit().Dimension(), o.Unit().Dimension()),
		q.cmp(o),
		q.Unit().Compare(o.Unit()))
}

// cmp compares quantities of one dimension.
func (q Quantity) cmp(o Quantity) int {
	if sameKind(q.tag, o.tag) {
		return q.Exact().Cmp(o.Exact())
	}
	return exact.ProductOf(q.Exact(), q.Unit().factor(o.Unit())).Cmp(exact.ProductOf(o.Exact(), exact.Decimal{Coef: 1}))
}
