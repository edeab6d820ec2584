package exact

import "math/bits"

// Quo returns a ÷ b rounded to scale decimal places: ErrZero, ErrRange,
// ErrScale above MaxScale, ErrMode.
func Quo(a, b Decimal, scale uint8, mode Mode) (Decimal, error) {
	return MulQuo(a, Decimal{Coef: 1}, b, scale, mode)
}

// MulQuo returns a × b ÷ c, exact until the one rounding to scale decimal
// places: ErrZero, ErrRange, ErrScale above MaxScale, ErrMode.
func MulQuo(a, b, c Decimal, scale uint8, mode Mode) (Decimal, error) {
	am, an := magnitude(a.Coef)
	bm, bn := magnitude(b.Coef)
	cm, cn := magnitude(c.Coef)
	shift := int(a.Scale) + int(b.Scale) - int(c.Scale)
	q, err := quo(mul64(am, bm), cm, shift, scale, mode)
	if err != nil {
		return Decimal{}, err
	}
	if (an != bn) != cn {
		q = -q
	}
	return Decimal{q, scale}, nil
}

// Share returns total × num ÷ den rounded to scale decimal places.
func Share(total Decimal, num, den int64, scale uint8, mode Mode) (Decimal, error) {
	m, neg := magnitude(total.Coef)
	n, nn := magnitude(num)
	d, dn := magnitude(den)
	q, err := quo(mul64(m, n), d, int(total.Scale), scale, mode)
	if err != nil {
		return Decimal{}, err
	}
	if (neg != nn) != dn {
		q = -q
	}
	return Decimal{q, scale}, nil
}

// MulRatio returns a × r rounded to scale decimal places.
func MulRatio(a Decimal, r Ratio, scale uint8, mode Mode) (Decimal, error) {
	if r.wide != "" {
		return FracOf(a).Mul(r.Frac()).Round(scale, mode)
	}
	m, neg := magnitude(a.Coef)
	n, nn := magnitude(r.num)
	q, err := quo(mul64(m, n), r.den1+1, int(a.Scale), scale, mode)
	if err != nil {
		return Decimal{}, err
	}
	if neg != nn {
		q = -q
	}
	return Decimal{q, scale}, nil
}

// Slice returns the part of total that falls on the stretch from a to b of a
// whole, cumulatively: Share(b) − Share(a). Slices that cover the whole add up
// to Share(whole), whatever the rounding.
func Slice(total Decimal, a, b, whole int64, scale uint8, mode Mode) (Decimal, error) {
	upto, err := Share(total, b, whole, scale, mode)
	if err != nil {
		return Decimal{}, err
	}
	before, err := Share(total, a, whole, scale, mode)
	if err != nil {
		return Decimal{}, err
	}
	return upto.Sub(before)
}

// MulMulQuo returns a × b × c ÷ (d × 10^shift), rounded to a whole number of at
// most MaxCoef. A negative shift multiplies. This is the lean form of a formula
// such as value × rate × exchange ÷ per: the caller counts the scales.
func MulMulQuo(a, b, c, d int64, shift int8, mode Mode) (int64, error) {
	p := ProductOf(Decimal{Coef: a}, Decimal{Coef: b}).MulInt(c).Shift(shift)
	q, err := p.Quo(d, 0, mode)
	return q.Coef, err
}

// quo returns n ÷ (d × 10^shift), rounded to scale decimal places, as a
// coefficient. It needs nothing wider than 128 bits: a quotient that fits has
// a dividend that fits, and a divisor that does not fit has a quotient of
// nearly nothing.
func quo(n u128, d uint64, shift int, scale uint8, mode Mode) (int64, error) {
	// The usual case first: a divisor of one word, and a quotient of one.
	if e := uint(shift) - uint(scale); e < uint(len(pow10)) && mode.Valid() && scale <= MaxScale {
		over, div := bits.Mul64(d, pow10[e])
		if over == 0 && n.hi < div {
			q, r := bits.Div64(n.hi, n.lo, div)
			if mode.up(q, r, div) {
				q++ // a wrap to 0 needs div = 1, where there is no remainder
			}
			if q > MaxCoef {
				return 0, ErrRange
			}
			return int64(q), nil
		}
	}
	return quoSlow(n, d, shift, scale, mode)
}

func quoSlow(n u128, d uint64, shift int, scale uint8, mode Mode) (int64, error) {
	switch {
	case !mode.Valid():
		return 0, ErrMode
	case d == 0:
		return 0, ErrZero
	case scale > MaxScale:
		return 0, ErrScale
	}
	div, ok := u128{0, d}, true
	if e := shift - int(scale); e > 0 {
		if div, ok = div.mulPow10(uint(e)); !ok {
			return roundTiny(n, d, e, mode)
		}
	} else if n, ok = n.mulPow10(uint(-e)); !ok {
		return 0, ErrRange
	}
	return roundQuo(n, div, mode)
}
