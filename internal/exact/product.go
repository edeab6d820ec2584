package exact

import "math/big"

// Product is an unrounded product of decimals: an integer of 128 bits with a
// sign and a scale, and a big.Int when 128 bits do not do. It is the lean way
// to write value × rate × exchange, compare the branches of a rate before
// rounding, and round once. The zero Product is 0.
//
// Products are for Cmp, not for ==.
type Product struct {
	m     u128
	wide  *big.Int // magnitude, set when m cannot hold it; never changed
	scale int32
	neg   bool
}

// ProductOf returns a × b.
func ProductOf(a, b Decimal) Product {
	am, an := magnitude(a.Coef)
	bm, bn := magnitude(b.Coef)
	return Product{m: mul64(am, bm), scale: int32(a.Scale) + int32(b.Scale), neg: an != bn}
}

// Mul returns p × d.
func (p Product) Mul(d Decimal) Product {
	p.scale += int32(d.Scale)
	return p.MulInt(d.Coef)
}

// MulInt returns p × n.
func (p Product) MulInt(n int64) Product {
	u, neg := magnitude(n)
	p.neg = p.neg != neg
	if p.wide == nil {
		if m, ok := p.m.mul64(u); ok {
			p.m = m
			return p
		}
	}
	return p.mulWide(u)
}

func (p Product) mulWide(n uint64) Product {
	w := new(big.Int).SetUint64(n)
	p.wide = w.Mul(w, p.big())
	p.m = u128{}
	return p
}

// big returns the magnitude.
func (p Product) big() *big.Int {
	if p.wide != nil {
		return p.wide
	}
	return p.m.big()
}

// Shift returns p ÷ 10^places: Shift(2) turns a percentage into a share.
func (p Product) Shift(places int8) Product {
	p.scale += int32(places)
	return p
}

// Sign returns −1, 0 or 1.
func (p Product) Sign() int {
	switch {
	case p.wide == nil && p.m.isZero() || p.wide != nil && p.wide.Sign() == 0:
		return 0
	case p.neg:
		return -1
	}
	return 1
}

// Round returns p rounded to scale decimal places: ErrRange, ErrScale, ErrMode.
func (p Product) Round(scale uint8, mode Mode) (Decimal, error) {
	return p.Quo(1, scale, mode)
}

// Quo returns p ÷ n rounded to scale decimal places: ErrZero, ErrRange,
// ErrScale, ErrMode.
func (p Product) Quo(n int64, scale uint8, mode Mode) (Decimal, error) {
	d, neg := magnitude(n)
	var q int64
	var err error
	if p.wide == nil {
		q, err = quo(p.m, d, int(p.scale), scale, mode)
	} else {
		q, err = p.quoWide(d, scale, mode)
	}
	if err != nil {
		return Decimal{}, err
	}
	if p.neg != neg {
		q = -q
	}
	return Decimal{q, scale}, nil
}

// Frac returns p as a working fraction, for what a product cannot say.
func (p Product) Frac() Frac {
	if p.wide == nil && p.scale >= 0 {
		if f, ok := makeFrac(p.m, 1, int(p.scale), p.neg); ok {
			return f
		}
	}
	n, den := new(big.Int).Set(p.big()), big.NewInt(1)
	if p.scale > 0 {
		den = bigPow10(int(p.scale))
	} else {
		n.Mul(n, bigPow10(int(-p.scale)))
	}
	if p.neg {
		n.Neg(n)
	}
	return fracOfRat(new(big.Rat).SetFrac(n, den))
}

func (p Product) quoWide(d uint64, scale uint8, mode Mode) (int64, error) {
	switch {
	case !mode.Valid():
		return 0, ErrMode
	case d == 0:
		return 0, ErrZero
	case scale > MaxScale:
		return 0, ErrScale
	}
	n, div := p.big(), new(big.Int).SetUint64(d)
	if e := int(p.scale) - int(scale); e > 0 {
		div.Mul(div, bigPow10(e))
	} else {
		n = new(big.Int).Mul(n, bigPow10(-e))
	}
	return roundBig(n, div, mode)
}

// Cmp compares the values: −1, 0 or 1.
func (p Product) Cmp(q Product) int {
	ps, qs := p.Sign(), q.Sign()
	if ps != qs || ps == 0 {
		switch {
		case ps < qs:
			return -1
		case ps > qs:
			return 1
		}
		return 0
	}
	if p.wide == nil && q.wide == nil {
		pm, qm, ok := p.m, q.m, true
		if p.scale < q.scale {
			pm, ok = pm.mulPow10(uint(q.scale - p.scale))
		} else if p.scale > q.scale {
			qm, ok = qm.mulPow10(uint(p.scale - q.scale))
		}
		if ok {
			return ps * pm.cmp(qm)
		}
	}
	a, b := p.big(), q.big()
	if p.scale < q.scale {
		a = new(big.Int).Mul(a, bigPow10(int(q.scale-p.scale)))
	} else {
		b = new(big.Int).Mul(b, bigPow10(int(p.scale-q.scale)))
	}
	return ps * a.Cmp(b)
}
