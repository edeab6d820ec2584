package exact

// Limits of a Decimal.
const (
	MaxCoef  = 999_999_999_999_999_999 // eighteen nines
	MaxScale = 18
)

// Decimal is Coef ÷ 10^Scale, with the scale as written: 1.50 is {150, 2}.
// It keeps |Coef| ≤ MaxCoef and Scale ≤ MaxScale; a caller that fills the
// fields by hand answers for that, New checks it. The zero Decimal is 0.
//
// Two Decimals of one value may have different scales; Cmp compares values,
// Normalize makes one form of them, so that == does too.
type Decimal struct {
	Coef  int64
	Scale uint8
}

// New returns coef ÷ 10^scale, or ErrRange or ErrScale.
func New(coef int64, scale uint8) (Decimal, error) {
	switch {
	case scale > MaxScale:
		return Decimal{}, ErrScale
	case !InRange(coef):
		return Decimal{}, ErrRange
	}
	return Decimal{coef, scale}, nil
}

// InRange reports whether n can be a coefficient: |n| ≤ MaxCoef.
func InRange(n int64) bool { return uint64(n+MaxCoef) <= 2*MaxCoef }

// magnitude splits n into size and sign.
func magnitude(n int64) (uint64, bool) {
	if n < 0 {
		return -uint64(n), true
	}
	return uint64(n), false
}

// signed puts the sign back on a magnitude of at most MaxCoef.
func signed(n uint64, neg bool) int64 {
	if neg {
		return -int64(n)
	}
	return int64(n)
}

// IsZero reports whether d is 0, at any scale.
func (d Decimal) IsZero() bool { return d.Coef == 0 }

// Sign returns −1, 0 or 1.
func (d Decimal) Sign() int {
	if d.Coef < 0 {
		return -1
	}
	if d.Coef > 0 {
		return 1
	}
	return 0
}

// Neg returns −d.
func (d Decimal) Neg() Decimal { return Decimal{-d.Coef, d.Scale} }

// Abs returns d without its sign.
func (d Decimal) Abs() Decimal {
	if d.Coef < 0 {
		d.Coef = -d.Coef
	}
	return d
}

// Add returns d + e at the greater of the two scales, or at the greatest scale
// that holds it when eighteen digits are too few for that, else ErrRange.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	d.Coef += e.Coef
	if d.Scale == e.Scale && InRange(d.Coef) {
		return d, nil
	}
	return addSlow(d, e)
}

// Sub returns d − e, as Add does.
func (d Decimal) Sub(e Decimal) (Decimal, error) {
	e.Coef = -e.Coef
	d.Coef += e.Coef
	if d.Scale == e.Scale && InRange(d.Coef) {
		return d, nil
	}
	return addSlow(d, e)
}

// addSlow is Add for different scales and for results that do not fit at once;
// d has the coefficient of e added already.
func addSlow(d, e Decimal) (Decimal, error) {
	d.Coef -= e.Coef
	scale := max(d.Scale, e.Scale)
	a, an := d.aligned(scale)
	b, bn := e.aligned(scale)
	switch {
	case an == bn:
		a, _ = a.add(b) // both below 2^120
	case a.less(b):
		a, an = b.sub(a), bn
	default:
		a = a.sub(b)
	}
	return fit(a, an, int(scale))
}

// aligned returns the magnitude of the coefficient of d at a scale not below
// its own, and the sign. It is below 10^36.
func (d Decimal) aligned(scale uint8) (u128, bool) {
	m, neg := magnitude(d.Coef)
	return mul64(m, pow10[scale-d.Scale]), neg
}

// fit makes a Decimal of ±m ÷ 10^scale. Where m or the scale is too great it
// drops zeros at the end; ErrRange and ErrScale say that they do not suffice.
func fit(m u128, neg bool, scale int) (Decimal, error) {
	if m.hi == 0 && m.lo <= MaxCoef && scale <= MaxScale {
		return Decimal{signed(m.lo, neg), uint8(scale)}, nil
	}
	if m.isZero() {
		return Decimal{0, MaxScale}, nil
	}
	for scale > MaxScale || m.hi != 0 || m.lo > MaxCoef {
		q, r := m.quoRem(u128{0, 10})
		if r.lo != 0 || scale == 0 {
			if m.hi == 0 && m.lo <= MaxCoef {
				return Decimal{}, ErrScale
			}
			return Decimal{}, ErrRange
		}
		m, scale = q, scale-1
	}
	return Decimal{signed(m.lo, neg), uint8(scale)}, nil
}

// Mul returns d × e at the sum of the scales, or at the greatest scale that
// holds it when that is too much; ErrRange or ErrScale when none does.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	a, an := magnitude(d.Coef)
	b, bn := magnitude(e.Coef)
	return fit(mul64(a, b), an != bn, int(d.Scale)+int(e.Scale))
}

// Cmp compares the values: −1, 0 or 1.
func (d Decimal) Cmp(e Decimal) int {
	if d.Scale == e.Scale {
		switch {
		case d.Coef < e.Coef:
			return -1
		case d.Coef > e.Coef:
			return 1
		}
		return 0
	}
	scale := max(d.Scale, e.Scale)
	a, an := d.aligned(scale)
	b, bn := e.aligned(scale)
	switch {
	case an != bn: // zero has no sign, so the negative one is below
		if an {
			return -1
		}
		return 1
	case an:
		return b.cmp(a)
	}
	return a.cmp(b)
}

// Normalize returns d at the least scale not below least: trailing zeros of
// the fraction go. It never makes the scale greater; Rescale does.
func (d Decimal) Normalize(least uint8) Decimal {
	if d.Scale <= least || d.Coef%10 != 0 {
		return d
	}
	return normalize(d, least)
}

func normalize(d Decimal, least uint8) Decimal {
	if d.Coef == 0 {
		return Decimal{0, least}
	}
	for d.Scale > least && d.Coef%10 == 0 {
		d.Coef /= 10
		d.Scale--
	}
	return d
}

// Rescale returns d at exactly the scale given: ErrInexact when digits would
// be lost, ErrRange when zeros do not fit, ErrScale above MaxScale.
func (d Decimal) Rescale(scale uint8) (Decimal, error) {
	switch {
	case scale > MaxScale:
		return Decimal{}, ErrScale
	case scale < d.Scale:
		p := int64(pow10[d.Scale-scale])
		if d.Coef%p != 0 {
			return Decimal{}, ErrInexact
		}
		return Decimal{d.Coef / p, scale}, nil
	}
	m, neg := d.aligned(scale)
	if m.hi != 0 || m.lo > MaxCoef {
		return Decimal{}, ErrRange
	}
	return Decimal{signed(m.lo, neg), scale}, nil
}

// Round returns d rounded to at most scale decimal places. A d that has no
// more than these is returned as it is. Rounding up may pass eighteen digits
// (ErrRange); an unknown mode is ErrMode.
func (d Decimal) Round(scale uint8, mode Mode) (Decimal, error) {
	if !mode.Valid() {
		return Decimal{}, ErrMode
	}
	if d.Scale <= scale {
		return d, nil
	}
	m, neg := magnitude(d.Coef)
	p := pow10[d.Scale-scale]
	q, r := m/p, m%p
	if mode.up(q, r, p) {
		q++
	}
	return Decimal{signed(q, neg), scale}, nil
}
