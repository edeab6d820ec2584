package exact

import "math/big"

// Frac is a working fraction: an exact value in the middle of a formula such
// as value × share × exchange ÷ per, which is rounded once, at its end. The
// numerator and the denominator have 128 bits each and are not reduced until
// they would pass them; what does not fit even then goes on in a big.Rat.
//
// Division by zero makes the fraction invalid for good, and Round says ErrZero
// then, so that formulas read like formulas. The zero Frac is 0. Fractions are
// for Cmp, not for ==.
type Frac struct {
	num, den u128 // a zero numerator is 0 whatever the denominator
	wide     *big.Rat
	neg      bool
	err      Error // 0, or what made the fraction invalid
}

// FracOf returns d as a fraction.
func FracOf(d Decimal) Frac {
	m, neg := magnitude(d.Coef)
	return Frac{num: u128{0, m}, den: u128{0, pow10[d.Scale]}, neg: neg}
}

// FracInt returns n as a fraction.
func FracInt(n int64) Frac {
	m, neg := magnitude(n)
	return Frac{num: u128{0, m}, den: u128{0, 1}, neg: neg}
}

// NewFrac returns num ÷ den.
func NewFrac(num, den int64) Frac { return FracInt(num).QuoInt(den) }

// Err returns nil, or ErrZero for a fraction in which zero divided.
func (f Frac) Err() error {
	if f.err != 0 {
		return f.err
	}
	return nil
}

// Sign returns −1, 0 or 1; 0 for an invalid fraction.
func (f Frac) Sign() int {
	switch {
	case f.err != 0:
		return 0
	case f.wide != nil:
		return f.wide.Sign()
	case f.num.isZero():
		return 0
	case f.neg:
		return -1
	}
	return 1
}

// Neg returns −f.
func (f Frac) Neg() Frac {
	if f.wide != nil {
		f.wide = new(big.Rat).Neg(f.wide)
		return f
	}
	f.neg = !f.neg
	return f
}

// MulInt returns f × n.
func (f Frac) MulInt(n int64) Frac {
	m, neg := magnitude(n)
	num, ok := f.num.mul64(m)
	if !ok || f.wide != nil || f.err != 0 {
		return f.mulSlow(FracInt(n))
	}
	f.num, f.neg = num, f.neg != neg
	return f
}

// QuoInt returns f ÷ n.
func (f Frac) QuoInt(n int64) Frac {
	m, neg := magnitude(n)
	den, ok := f.den.mul64(m)
	if !ok || m == 0 || f.wide != nil || f.err != 0 {
		return f.mulSlow(FracInt(n).inverse())
	}
	f.den, f.neg = den, f.neg != neg
	return f
}

// MulDecimal returns f × d.
func (f Frac) MulDecimal(d Decimal) Frac {
	m, neg := magnitude(d.Coef)
	num, ok := f.num.mul64(m)
	den, ok2 := f.den.mul64(pow10[d.Scale])
	if !ok || !ok2 || f.wide != nil || f.err != 0 {
		return f.mulSlow(FracOf(d))
	}
	f.num, f.den, f.neg = num, den, f.neg != neg
	return f
}

// QuoDecimal returns f ÷ d.
func (f Frac) QuoDecimal(d Decimal) Frac {
	m, neg := magnitude(d.Coef)
	num, ok := f.num.mul64(pow10[d.Scale])
	den, ok2 := f.den.mul64(m)
	if !ok || !ok2 || m == 0 || f.wide != nil || f.err != 0 {
		return f.mulSlow(FracOf(d).inverse())
	}
	f.num, f.den, f.neg = num, den, f.neg != neg
	return f
}

// Mul returns f × g.
func (f Frac) Mul(g Frac) Frac {
	num, ok := f.num.mul(g.num)
	den, ok2 := f.den.mul(g.den)
	if !ok || !ok2 || f.wide != nil || g.wide != nil || f.err|g.err != 0 {
		return f.mulSlow(g)
	}
	return Frac{num: num, den: den, neg: f.neg != g.neg}
}

// Quo returns f ÷ g.
func (f Frac) Quo(g Frac) Frac { return f.Mul(g.inverse()) }

// inverse returns 1 ÷ f.
func (f Frac) inverse() Frac {
	switch {
	case f.err != 0:
	case f.Sign() == 0:
		f.err = ErrZero
	case f.wide != nil:
		f.wide = new(big.Rat).Inv(f.wide)
	default:
		f.num, f.den = f.den, f.num
	}
	return f
}

// mulSlow is Mul once it is plain that the direct way will not do.
func (f Frac) mulSlow(g Frac) Frac {
	switch {
	case f.err != 0:
		return f
	case g.err != 0:
		return g
	case f.Sign() == 0 || g.Sign() == 0:
		return Frac{}
	case f.wide == nil && g.wide == nil:
		f, g = f.reduced(), g.reduced()
		x, y := gcd128(f.num, g.den), gcd128(g.num, f.den)
		num, ok := f.num.div(x).mul(g.num.div(y))
		den, ok2 := f.den.div(y).mul(g.den.div(x))
		if ok && ok2 {
			return Frac{num: num, den: den, neg: f.neg != g.neg}
		}
	}
	return fracOfRat(new(big.Rat).Mul(f.rat(), g.rat()))
}

// Add returns f + g.
func (f Frac) Add(g Frac) Frac {
	if f.wide != nil || g.wide != nil || f.err|g.err != 0 || f.num.isZero() || g.num.isZero() {
		return f.addSlow(g)
	}
	if sum, ok := f.addInline(g); ok {
		return sum
	}
	return f.addSlow(g)
}

// Sub returns f − g.
func (f Frac) Sub(g Frac) Frac { return f.Add(g.Neg()) }

// addInline is Add within 128 bits, and false when they do not do.
func (f Frac) addInline(g Frac) (Frac, bool) {
	a, b, den := f.num, g.num, f.den
	if f.den != g.den {
		var ok, ok2, ok3 bool
		a, ok = f.num.mul(g.den)
		b, ok2 = g.num.mul(f.den)
		den, ok3 = f.den.mul(g.den)
		if !ok || !ok2 || !ok3 {
			return Frac{}, false
		}
	}
	switch {
	case f.neg == g.neg:
		sum, ok := a.add(b)
		return Frac{num: sum, den: den, neg: f.neg}, ok
	case a.less(b):
		return Frac{num: b.sub(a), den: den, neg: g.neg}, true
	}
	return Frac{num: a.sub(b), den: den, neg: f.neg}, true
}

func (f Frac) addSlow(g Frac) Frac {
	switch {
	case f.err != 0:
		return f
	case g.err != 0:
		return g
	case f.Sign() == 0:
		return g
	case g.Sign() == 0:
		return f
	case f.wide == nil && g.wide == nil:
		if sum, ok := f.reduced().addInline(g.reduced()); ok {
			return sum
		}
	}
	return fracOfRat(new(big.Rat).Add(f.rat(), g.rat()))
}

// Cmp compares the values: −1, 0 or 1. An invalid fraction is below all valid
// ones and equal to itself.
func (f Frac) Cmp(g Frac) int {
	if f.err|g.err != 0 {
		switch {
		case g.err == 0:
			return -1
		case f.err == 0:
			return 1
		}
		return 0
	}
	fs, gs := f.Sign(), g.Sign()
	switch {
	case fs < gs:
		return -1
	case fs > gs:
		return 1
	case fs == 0:
		return 0
	}
	if f.wide != nil || g.wide != nil {
		return f.rat().Cmp(g.rat())
	}
	if f.den == g.den {
		return fs * f.num.cmp(g.num)
	}
	ahi, alo := f.num.mulFull(g.den)
	bhi, blo := g.num.mulFull(f.den)
	if c := ahi.cmp(bhi); c != 0 {
		return fs * c
	}
	return fs * alo.cmp(blo)
}

// Round returns f rounded to scale decimal places, at exactly that scale:
// ErrZero for an invalid fraction, ErrRange, ErrScale, ErrMode.
func (f Frac) Round(scale uint8, mode Mode) (Decimal, error) {
	switch {
	case f.err != 0:
		return Decimal{}, f.err
	case !mode.Valid():
		return Decimal{}, ErrMode
	case scale > MaxScale:
		return Decimal{}, ErrScale
	case f.wide != nil:
		return roundRat(f.wide, scale, mode)
	case f.num.isZero():
		return Decimal{0, scale}, nil
	}
	n, ok := f.num.mulPow10(uint(scale))
	if !ok {
		return roundRat(f.rat(), scale, mode)
	}
	q, err := roundQuo(n, f.den, mode)
	if err != nil {
		return Decimal{}, err
	}
	if f.neg {
		q = -q
	}
	return Decimal{q, scale}, nil
}

// Decimal returns f at the least scale, when it is a decimal: ErrInexact when
// it is none, ErrRange and ErrScale when it is one that does not fit.
func (f Frac) Decimal() (Decimal, error) {
	if f.err != 0 {
		return Decimal{}, f.err
	}
	return f.Ratio().Decimal()
}

// reduced returns f in lowest terms; f is neither wide nor zero.
func (f Frac) reduced() Frac {
	d := gcd128(f.num, f.den)
	f.num, f.den = f.num.div(d), f.den.div(d)
	return f
}

// rat returns a valid f as a big.Rat that nobody may change.
func (f Frac) rat() *big.Rat {
	switch {
	case f.wide != nil:
		return f.wide
	case f.num.isZero():
		return new(big.Rat)
	}
	r := new(big.Rat).SetFrac(f.num.big(), f.den.big())
	if f.neg {
		r.Neg(r)
	}
	return r
}

// fracOfRat returns r inline when it fits, else around r itself.
func fracOfRat(r *big.Rat) Frac {
	num, ok := narrow(r.Num())
	den, ok2 := narrow(r.Denom())
	if ok && ok2 {
		return Frac{num: num, den: den, neg: r.Sign() < 0}
	}
	return Frac{wide: r}
}

// roundRat rounds r to scale decimal places; the mode and scale are valid.
func roundRat(r *big.Rat, scale uint8, mode Mode) (Decimal, error) {
	n := bigPow10(int(scale))
	q, err := roundBig(n.Mul(n, r.Num()), r.Denom(), mode)
	if err != nil {
		return Decimal{}, err
	}
	if r.Sign() < 0 {
		q = -q
	}
	return Decimal{q, scale}, nil
}
