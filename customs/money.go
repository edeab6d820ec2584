package customs

import (
	"cmp"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
	"golang.org/x/exp/constraints"
)

// Money is an exact amount in a currency: 100.00 RUB. It holds 18 significant
// digits, the decimal places among them; what needs more is a RangeError, never
// rounded and never wrapped around. Amounts may be negative.
//
// It is comparable and may be a map key: one amount has one form, with the least
// number of decimals not below the minor unit of the currency, so that 100 RUB
// and 100.000 RUB are both 100.00 RUB. The zero Money is no amount, which is not
// 0.00 RUB; arithmetic with it is a CurrencyMismatch.
type Money struct {
	coef int64
	tag  uint32
}

const (
	moneyWhat Phrase = "amount|сумма"
	moneyWant Phrase = "an amount and its currency, such as 100.00 RUB|сумма и валюта, например 100.00 RUB"
	noMoney   Phrase = "no amount|сумма не указана"
)

// ParseMoney reads an amount, one space and the code of its currency:
// "100.00 RUB", "-5 EUR". Empty text is the zero Money. What is no amount is a
// SyntaxError with the place, one of more than 18 digits a RangeError.
func ParseMoney(text string) (Money, error) { return parseMoney(text) }

// MustMoney is ParseMoney for tables and tests; it panics on an error.
func MustMoney(text string) Money { return must(ParseMoney(text)) }

// NewMoney returns a whole amount: NewMoney(100, RUB) is 100.00 RUB.
func NewMoney[T constraints.Integer](amount T, c Currency) (Money, error) {
	d, err := whole(amount)
	if err != nil {
		return Money{}, refused(err, moneyWhat, Count(amount).String(), Rounding{})
	}
	return MoneyFromExact(d, c)
}

// MoneyFromMinor returns an amount in minor units: 150 of RUB is 1.50 RUB.
func MoneyFromMinor[T constraints.Integer](amount T, c Currency) (Money, error) {
	d, err := whole(amount)
	if err != nil {
		return Money{}, refused(err, moneyWhat, Count(amount).String(), Rounding{})
	}
	d.Scale = currencyRows[c.at()].minor
	return MoneyFromExact(d, c)
}

// MoneyFromDecimal returns the value of a decimal as an amount. Zeros at its end
// do not count, so that 123.4500…0 and 0e99 are amounts; 1e30 and 1e-2000000000
// are a RangeError, found in constant memory.
func MoneyFromDecimal(amount decimal.Decimal, c Currency) (Money, error) {
	d, err := exact.FromDecimal(amount)
	if err != nil {
		return Money{}, refused(err, moneyWhat, decimalText(amount), Rounding{})
	}
	return MoneyFromExact(d, c)
}

// MoneyFromExact returns a decimal of the arithmetic of this module as an amount;
// programs take [MoneyFromDecimal].
func MoneyFromExact(d exact.Decimal, c Currency) (Money, error) {
	if !c.Valid() {
		return Money{}, noCurrency(c)
	}
	coef, tag, err := fit(d, c.tag())
	if err != nil {
		return Money{}, refused(err, moneyWhat, d.String()+" "+c.String(), Rounding{})
	}
	return Money{coef, tag}, nil
}

// ZeroMoney returns 0 in a currency, and the zero Money for no currency.
func ZeroMoney(c Currency) Money {
	if !c.Valid() {
		return Money{}
	}
	return Money{0, c.tag()}
}

// Decimal returns the amount without its currency, 0 for the zero Money.
func (m Money) Decimal() decimal.Decimal { return m.Exact().ToDecimal() }

// Exact returns the amount for the arithmetic of this module; programs take
// [Money.Decimal].
func (m Money) Exact() exact.Decimal { return exact.Decimal{Coef: m.coef, Scale: uint8(m.tag)} }

// Minor returns the amount in minor units of the currency, and false where it is
// finer than these.
func (m Money) Minor() (int64, bool) { return m.coef, m.tag&tagPlain != 0 }

// Currency returns the currency, none for the zero Money.
func (m Money) Currency() Currency { return Currency(tagKind(m.tag)) }

// Scale returns the number of decimal places.
func (m Money) Scale() int { return int(uint8(m.tag)) }

// Sign returns −1, 0 or 1; 0 for the zero Money too.
func (m Money) Sign() int { return cmp.Compare(m.coef, 0) }

// IsZero reports whether m is no amount. 0.00 RUB is an amount.
func (m Money) IsZero() bool { return m.tag == 0 }

// Add returns m + o. Different currencies are a CurrencyMismatch, a sum of more
// than 18 digits is a RangeError.
func (m Money) Add(o Money) (Money, error) {
	if s := m.coef + o.coef; m.tag == o.tag|tagPlain && plainSum(s) {
		return Money{s, m.tag}, nil
	}
	return m.add(o, o, opAdd, " + ")
}

// Sub returns m − o, as Add does.
func (m Money) Sub(o Money) (Money, error) {
	if s := m.coef - o.coef; m.tag == o.tag|tagPlain && plainSum(s) {
		return Money{s, m.tag}, nil
	}
	return m.add(o.Neg(), o, opSub, " - ")
}

// add returns m + o; given is o as the caller gave it.
func (m Money) add(o, given Money, op Phrase, sign string) (Money, error) {
	if !sameKind(m.tag, o.tag) || m.tag == 0 {
		return Money{}, &CurrencyMismatch{Op: op, Left: m, Right: given}
	}
	d, err := m.Exact().Add(o.Exact())
	var sum Money
	if err == nil {
		sum.coef, sum.tag, err = fit(d, m.tag)
	}
	if err != nil {
		return Money{}, refused(err, moneyWhat, m.String()+sign+given.String(), Rounding{})
	}
	return sum, nil
}

// Neg returns −m.
func (m Money) Neg() Money { return Money{-m.coef, m.tag} }

// Abs returns m without its sign.
func (m Money) Abs() Money {
	if m.coef < 0 {
		m.coef = -m.coef
	}
	return m
}

// Multiple returns n times m.
func (m Money) Multiple(n int64) (Money, error) {
	if p, ok := product(m.coef, n); ok && m.tag&tagPlain != 0 {
		return Money{p, m.tag}, nil
	}
	d, err := m.Exact().Mul(exact.Decimal{Coef: n})
	return m.with(d, err, Rounding{}, " × ", Count(n))
}

// Times returns m × r, rounded.
func (m Money) Times(r Ratio, to Rounding) (Money, error) {
	d, err := exact.MulRatio(m.Exact(), r.r, to.Scale, to.mode())
	if err == exact.ErrRange {
		d, err = rounded(m.product(r.Frac()), to)
	}
	if r, ok := m.plain(d, err); ok {
		return r, nil
	}
	return m.with(d, err, to, " × ", r.Arg())
}

// Share returns m × part ÷ of, rounded: what falls on 250 of 1000 kg. Quantities
// of different dimensions are a UnitMismatch, a whole of nothing a ZeroDivision.
// Shares rounded one by one need not add up to m; Slice does.
func (m Money) Share(part, of Quantity, to Rounding) (Money, error) {
	if !sameKind(part.tag, of.tag) || part.tag == 0 {
		return m.shareOf(part, of, to)
	}
	d, err := exact.MulQuo(m.Exact(), part.Exact(), of.Exact(), to.Scale, to.mode())
	if err == exact.ErrRange {
		return m.shareOf(part, of, to)
	}
	if r, ok := m.plain(d, err); ok {
		return r, nil
	}
	return m.with(d, err, to, " × share ", part.Arg())
}

// shareOf is Share for quantities in different units and for large results.
func (m Money) shareOf(part, of Quantity, to Rounding) (Money, error) {
	if part.Unit().Dimension() != of.Unit().Dimension() || part.tag == 0 {
		return Money{}, &UnitMismatch{Op: opShare, Left: part, Right: of}
	}
	f := m.product(exact.FracOf(part.Exact())).MulDecimal(part.Unit().factor(of.Unit())).QuoDecimal(of.Exact())
	d, err := rounded(f, to)
	return m.with(d, err, to, " × share ", part.Arg())
}

// Slice returns the part of m that falls on the stretch of a whole between from
// and upto: Share(upto) − Share(from). Slices that cover the whole add up to m,
// to the last minor unit, whatever the rounding.
func (m Money) Slice(from, upto, of Quantity, to Rounding) (Money, error) {
	b, err := m.Share(upto, of, to)
	if err != nil {
		return Money{}, err
	}
	a, err := m.Share(from, of, to)
	if err != nil {
		return Money{}, err
	}
	return b.Sub(a)
}

// Over returns m ÷ o as an exact ratio. Different currencies are a
// CurrencyMismatch, an o of 0 is a ZeroDivision.
func (m Money) Over(o Money) (Ratio, error) {
	if !sameKind(m.tag, o.tag) || m.tag == 0 {
		return Ratio{}, &CurrencyMismatch{Op: opOver, Left: m, Right: o}
	}
	if o.coef == 0 {
		return Ratio{}, &ZeroDivision{What: opOver}
	}
	return Ratio{exact.FracOf(m.Exact()).QuoDecimal(o.Exact()).Ratio()}, nil
}

// Round returns m rounded. Where the rule keeps fewer decimals than the minor
// unit has, zeros fill these: 100.50 RUB to 0 decimals is 101.00 RUB.
func (m Money) Round(to Rounding) (Money, error) {
	if !to.valid() {
		return Money{}, to.Check()
	}
	if m.Scale() <= int(to.Scale) && m.tag != 0 {
		return m, nil
	}
	d, err := m.Exact().Round(to.Scale, to.mode())
	if least := uint8(m.tag >> tagLeast); err == nil && d.Scale < least {
		if coef := d.Coef * exact.Pow10(least-d.Scale); coef/exact.Pow10(least-d.Scale) == d.Coef && plainSum(coef) {
			d.Coef, d.Scale = coef, least
		}
	}
	if r, ok := m.plain(d, err); ok {
		return r, nil
	}
	return m.with(d, err, to, "", Arg{})
}

// product returns m × f, unrounded.
func (m Money) product(f exact.Frac) exact.Frac { return f.MulDecimal(m.Exact()) }

// plain returns d in the currency of m where it has the least scale already.
func (m Money) plain(d exact.Decimal, err error) (Money, bool) {
	tag := m.tag&^0xff | uint32(d.Scale) | tagPlain
	return Money{d.Coef, tag}, err == nil && uint8(m.tag>>tagLeast) == d.Scale && m.tag != 0
}

// with returns d in the currency of m, or words why there is none.
func (m Money) with(d exact.Decimal, err error, to Rounding, op string, by Arg) (Money, error) {
	if m.tag == 0 {
		return Money{}, &CurrencyMismatch{Op: opCalc}
	}
	r := m
	if err == nil {
		r.coef, r.tag, err = fit(d, m.tag)
	}
	if err != nil {
		value := m.String()
		if op != "" {
			value += op + by.String()
		}
		return Money{}, refused(err, moneyWhat, value, to)
	}
	return r, nil
}

// Cmp compares amounts of one currency: −1, 0 or 1. Different currencies are a
// CurrencyMismatch.
func (m Money) Cmp(o Money) (int, error) {
	if !sameKind(m.tag, o.tag) || m.tag == 0 {
		return 0, &CurrencyMismatch{Op: opCompare, Left: m, Right: o}
	}
	return m.Exact().Cmp(o.Exact()), nil
}

// Compare orders by currency code, then by amount, for sorting; the zero Money
// comes first. Cmp is the comparison of amounts.
func (m Money) Compare(o Money) int {
	if !sameKind(m.tag, o.tag) {
		return m.Currency().Compare(o.Currency())
	}
	return m.Exact().Cmp(o.Exact())
}
