package exact

import "math/big"

// Frac is a working fraction: an exact value in the middle of a formula such
// as value × share × exchange ÷ per, which is rounded once, at its end. It is
// num ÷ (den × 10^places) with 120 bits of numerator, 64 bits of denominator
// and up to 127 places, packed into four words so that it travels in
// registers. It is not reduced until it would pass that, and what does not fit
// even when reduced goes on in a big.Rat.
//
// Division by zero makes the fraction invalid for good, and Round says ErrZero
// then, so that formulas read like formulas. The zero Frac is 0. Fractions are
// for Cmp, not for ==.
type Frac struct {
	head uint64   // the sign, seven bits of places, the upper 56 bits of the numerator
	low  uint64   // the lower 64 bits of the numerator
	den  uint64   // without meaning when the numerator is 0
	wide *big.Rat // when set, the value instead; a wide 0 is an invalid fraction. Never changed.
}

const (
	headBits  = 56
	headMask  = 1<<headBits - 1
	maxPlaces = 127
)

// makeFrac packs a fraction, and returns false when it does not fit.
func makeFrac(num u128, den uint64, places int, neg bool) (Frac, bool) {
	head := num.hi | uint64(places)<<headBits
	if neg {
		head |= 1 << 63
	}
	return Frac{head: head, low: num.lo, den: den}, num.hi <= headMask && uint(places) <= maxPlaces
}

func (f Frac) num() u128   { return u128{f.head & headMask, f.low} }
func (f Frac) neg() bool   { return int64(f.head) < 0 }
func (f Frac) places() int { return int(f.head >> headBits & maxPlaces) }

// FracOf returns d as a fraction.
func FracOf(d Decimal) Frac {
	m, _ := magnitude(d.Coef)
	return Frac{head: uint64(d.Scale)<<headBits | uint64(d.Coef)&(1<<63), low: m, den: 1}
}

// FracInt returns n as a fraction.
func FracInt(n int64) Frac {
	m, _ := magnitude(n)
	return Frac{head: uint64(n) & (1 << 63), low: m, den: 1}
}

// NewFrac returns num ÷ den.
func NewFrac(num, den int64) Frac { return FracInt(num).QuoInt(den) }

func (f Frac) invalid() bool { return f.wide != nil && f.wide.Sign() == 0 }

// Err returns nil, or ErrZero for a fraction in which zero divided.
func (f Frac) Err() error {
	if f.invalid() {
		return ErrZero
	}
	return nil
}

// Sign returns −1, 0 or 1; 0 for an invalid fraction.
func (f Frac) Sign() int {
	switch {
	case f.wide != nil:
		return f.wide.Sign()
	case f.num().isZero():
		return 0
	case f.neg():
		return -1
	}
	return 1
}

// Neg returns −f.
func (f Frac) Neg() Frac {
	if f.wide != nil {
		return Frac{wide: new(big.Rat).Neg(f.wide)}
	}
	f.head ^= 1 << 63
	return f
}

// MulInt returns f × n.
func (f Frac) MulInt(n int64) Frac {
	m, _ := magnitude(n)
	num, ok := f.num().mul64(m)
	if !ok || num.hi > headMask || f.wide != nil {
		return f.mulSlow(FracInt(n))
	}
	f.head = num.hi | f.head&^headMask ^ uint64(n)&(1<<63)
	f.low = num.lo
	return f
}

// QuoInt returns f ÷ n.
func (f Frac) QuoInt(n int64) Frac {
	m, _ := magnitude(n)
	den := mul64(f.den, m)
	if den.hi != 0 || m == 0 || f.wide != nil {
		return f.quoSlow(FracInt(n))
	}
	f.head ^= uint64(n) & (1 << 63)
	f.den = den.lo
	return f
}

// MulDecimal returns f × d.
func (f Frac) MulDecimal(d Decimal) Frac {
	m, _ := magnitude(d.Coef)
	num, ok := f.num().mul64(m)
	places := f.head>>headBits&maxPlaces + uint64(d.Scale)
	if !ok || num.hi > headMask || places > maxPlaces || f.wide != nil {
		return f.mulSlow(FracOf(d))
	}
	f.head = num.hi | places<<headBits | (f.head^uint64(d.Coef))&(1<<63)
	f.low = num.lo
	return f
}

// QuoDecimal returns f ÷ d.
func (f Frac) QuoDecimal(d Decimal) Frac { return f.Quo(FracOf(d)) }

// Mul returns f × g.
func (f Frac) Mul(g Frac) Frac {
	if p, ok := f.mulInline(g); ok {
		return p
	}
	return f.mulSlow(g)
}

func (f Frac) mulInline(g Frac) (Frac, bool) {
	num, ok := f.num().mul(g.num())
	den := mul64(f.den, g.den)
	if !ok || den.hi != 0 || f.wide != nil || g.wide != nil {
		return Frac{}, false
	}
	return makeFrac(num, den.lo, f.places()+g.places(), f.neg() != g.neg())
}

// Quo returns f ÷ g.
func (f Frac) Quo(g Frac) Frac {
	if q, ok := f.quoInline(g); ok {
		return q
	}
	return f.quoSlow(g)
}

func (f Frac) quoInline(g Frac) (Frac, bool) {
	num, ok := f.num().mul64(g.den)
	by := g.num()
	den := mul64(f.den, by.lo)
	if !ok || by.hi != 0 || by.lo == 0 || den.hi != 0 || f.wide != nil || g.wide != nil {
		return Frac{}, false
	}
	places := f.places() - g.places()
	if places < 0 {
		if num, ok = num.mulPow10(uint(-places)); !ok {
			return Frac{}, false
		}
		places = 0
	}
	return makeFrac(num, den.lo, places, f.neg() != g.neg())
}

// mulSlow is Mul once it is plain that the direct way will not do.
func (f Frac) mulSlow(g Frac) Frac {
	switch {
	case f.invalid():
		return f
	case g.invalid():
		return g
	case f.Sign() == 0 || g.Sign() == 0:
		return Frac{}
	case f.wide == nil && g.wide == nil:
		f, g = crossReduced(f, g)
		if p, ok := f.mulInline(g); ok {
			return p
		}
	}
	return fracOfRat(new(big.Rat).Mul(f.rat(), g.rat()))
}

// quoSlow is Quo once it is plain that the direct way will not do.
func (f Frac) quoSlow(g Frac) Frac {
	switch {
	case f.invalid():
		return f
	case g.Sign() == 0: // or invalid
		return Frac{wide: new(big.Rat)}
	case f.Sign() == 0:
		return Frac{}
	case f.wide == nil && g.wide == nil:
		f, g = f.reduced(), g.reduced()
		if q, ok := f.quoInline(g); ok {
			return q
		}
	}
	return fracOfRat(new(big.Rat).Quo(f.rat(), g.rat()))
}

// Add returns f + g.
func (f Frac) Add(g Frac) Frac {
	if sum, ok := f.addInline(g); ok {
		return sum
	}
	return f.addSlow(g)
}

// Sub returns f − g.
func (f Frac) Sub(g Frac) Frac { return f.Add(g.Neg()) }

// addInline is Add for fractions whose sum fits as it comes.
func (f Frac) addInline(g Frac) (Frac, bool) {
	a, b, ok := f.common(g)
	if !ok {
		return Frac{}, false
	}
	den, places := f.den, max(f.places(), g.places())
	if f.den != g.den {
		d := mul64(f.den, g.den)
		if d.hi != 0 {
			return Frac{}, false
		}
		den = d.lo
	}
	switch {
	case f.neg() == g.neg():
		sum, ok := a.add(b)
		r, fits := makeFrac(sum, den, places, f.neg())
		return r, ok && fits
	case a.less(b):
		return makeFrac(b.sub(a), den, places, g.neg())
	}
	return makeFrac(a.sub(b), den, places, f.neg())
}

// common returns the numerators of f and g over their common denominator, and
// false when these do not fit or f or g is zero or wide.
func (f Frac) common(g Frac) (a, b u128, ok bool) {
	a, b = f.num(), g.num()
	if f.wide != nil || g.wide != nil || a.isZero() || b.isZero() {
		return a, b, false
	}
	ok, ok2 := true, true
	if f.den != g.den {
		a, ok = a.mul64(g.den)
		b, ok2 = b.mul64(f.den)
	}
	if p, q := f.places(), g.places(); ok && ok2 && p < q {
		a, ok = a.mulPow10(uint(q - p))
	} else if ok && ok2 && p > q {
		b, ok = b.mulPow10(uint(p - q))
	}
	return a, b, ok && ok2
}

func (f Frac) addSlow(g Frac) Frac {
	switch {
	case f.invalid():
		return f
	case g.invalid():
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
	if fi, gi := f.invalid(), g.invalid(); fi || gi {
		switch {
		case !gi:
			return -1
		case !fi:
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
	if a, b, ok := f.common(g); ok {
		return fs * a.cmp(b)
	}
	return f.rat().Cmp(g.rat())
}

// Round returns f rounded to scale decimal places, at exactly that scale:
// ErrZero for an invalid fraction, ErrRange, ErrScale, ErrMode.
func (f Frac) Round(scale uint8, mode Mode) (Decimal, error) {
	if f.wide != nil || f.den == 0 {
		return f.roundSlow(scale, mode)
	}
	q, err := quo(f.num(), f.den, f.places(), scale, mode)
	if err != nil {
		return Decimal{}, err
	}
	if f.neg() {
		q = -q
	}
	return Decimal{q, scale}, nil
}

func (f Frac) roundSlow(scale uint8, mode Mode) (Decimal, error) {
	switch {
	case !mode.Valid():
		return Decimal{}, ErrMode
	case f.invalid():
		return Decimal{}, ErrZero
	case scale > MaxScale:
		return Decimal{}, ErrScale
	case f.wide == nil:
		return Decimal{0, scale}, nil
	}
	n := bigPow10(int(scale))
	q, err := roundBig(n.Mul(n, f.wide.Num()), f.wide.Denom(), mode)
	if err != nil {
		return Decimal{}, err
	}
	if f.wide.Sign() < 0 {
		q = -q
	}
	return Decimal{q, scale}, nil
}

// Decimal returns f at the least scale, when it is a decimal: ErrInexact when
// it is none, ErrRange and ErrScale when it is one that does not fit, ErrZero
// when f is invalid.
func (f Frac) Decimal() (Decimal, error) {
	if f.invalid() {
		return Decimal{}, ErrZero
	}
	return f.Ratio().Decimal()
}
