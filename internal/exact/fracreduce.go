package exact

import "math/big"

// reduced returns an inline f with the common factors of numerator and
// denominator gone, except lone twos and fives of the places, and with the
// tens of the denominator counted among the places.
func (f Frac) reduced() Frac {
	num, den, places := f.num(), f.den, f.places()
	if num.isZero() {
		return Frac{}
	}
	for den%10 == 0 && places < maxPlaces {
		den /= 10
		places++
	}
	common := gcd128(num, u128{0, den})
	num, den = num.div(common), den/common.lo
	for places > 0 {
		q, r := num.quoRem(u128{0, 10})
		if r.lo != 0 {
			break
		}
		num = q
		places--
	}
	r, _ := makeFrac(num, den, places, f.neg())
	return r
}

// crossReduced reduces two factors, each numerator also against the other's
// denominator.
func crossReduced(f, g Frac) (Frac, Frac) {
	f, g = f.reduced(), g.reduced()
	fn, gn := f.num(), g.num()
	x, y := gcd128(fn, u128{0, g.den}), gcd128(gn, u128{0, f.den})
	f2, _ := makeFrac(fn.div(x), f.den/y.lo, f.places(), f.neg())
	g2, _ := makeFrac(gn.div(y), g.den/x.lo, g.places(), g.neg())
	return f2.reduced(), g2.reduced()
}

// lowest returns numerator and denominator of an inline f that is not 0 in
// lowest terms, and false when the denominator passes 128 bits.
func (f Frac) lowest() (num, den u128, ok bool) {
	f = f.reduced()
	num = f.num()
	if den, ok = (u128{0, f.den}).mulPow10(uint(f.places())); !ok {
		return num, den, false
	}
	common := gcd128(num, den)
	return num.div(common), den.div(common), true
}

// rat returns a valid f as a big.Rat that nobody may change.
func (f Frac) rat() *big.Rat {
	switch {
	case f.wide != nil:
		return f.wide
	case f.num().isZero():
		return new(big.Rat)
	}
	den := bigPow10(f.places())
	den.Mul(den, new(big.Int).SetUint64(f.den))
	r := new(big.Rat).SetFrac(f.num().big(), den)
	if f.neg() {
		r.Neg(r)
	}
	return r
}

// fracOfRat returns r inline when it fits, else around r itself.
func fracOfRat(r *big.Rat) Frac {
	num, ok := narrow(r.Num())
	den, ok2 := narrow(r.Denom())
	if !ok || !ok2 {
		return Frac{wide: r}
	}
	if num.isZero() {
		return Frac{}
	}
	places := 0
	for den.hi != 0 {
		q, rest := den.quoRem(u128{0, 10})
		if rest.lo != 0 {
			return Frac{wide: r}
		}
		den = q
		places++
	}
	f, ok := makeFrac(num, den.lo, places, r.Sign() < 0)
	if !ok {
		return Frac{wide: r}
	}
	return f
}
