package exact

import (
	"math/big"
	"math/bits"
)

// Ratio is an exact fraction without bounds, in lowest terms, so that == and
// map keys compare values. Two words hold what customs shares usually need;
// what passes 64 bits is kept in a canonical string, unseen. The zero Ratio
// is 0.
type Ratio struct {
	num  int64  // within ±MaxInt64
	den1 uint64 // the denominator less one, so that the zero Ratio is 0 ÷ 1; below MaxUint64
	wide string // when set, the whole value, and num and den1 are 0
}

// NewRatio returns num ÷ den, or ErrZero.
func NewRatio(num, den int64) (Ratio, error) {
	if den == 0 {
		return Ratio{}, ErrZero
	}
	return NewFrac(num, den).Ratio(), nil
}

// RatioInt returns n ÷ 1.
func RatioInt(n int64) Ratio { return FracInt(n).Ratio() }

// RatioOf returns d as a ratio.
func RatioOf(d Decimal) Ratio {
	m, neg := magnitude(d.Coef)
	if m == 0 {
		return Ratio{}
	}
	// All that a power of ten can have in common with m are twos and fives.
	twos := min(uint(bits.TrailingZeros64(m)), uint(d.Scale))
	m, den := m>>twos, pow10[d.Scale]>>twos
	for n := d.Scale; n > 0 && m%5 == 0; n-- {
		m, den = m/5, den/5
	}
	return Ratio{num: signed(m, neg), den1: den - 1}
}

// Ratio returns f in lowest terms; an invalid fraction is 0, so ask Err first.
func (f Frac) Ratio() Ratio {
	switch {
	case f.Sign() == 0:
		return Ratio{}
	case f.wide != nil:
		return ratioOfRat(f.wide)
	}
	num, den, ok := f.lowest()
	if !ok || num.hi|den.hi != 0 || int64(num.lo) < 0 {
		return ratioOfRat(f.rat())
	}
	return Ratio{num: signed(num.lo, f.neg()), den1: den.lo - 1}
}

// ratioOfRat returns the Ratio of a big.Rat.
func ratioOfRat(r *big.Rat) Ratio {
	n, d := r.Num(), r.Denom()
	if n.IsInt64() && d.IsUint64() {
		if m := n.Int64(); m != -m || m == 0 { // not the least int64, which has no opposite
			return Ratio{num: m, den1: d.Uint64() - 1}
		}
	}
	// Sign, length of the numerator in four bytes, numerator, denominator.
	nb := n.Bytes()
	b := make([]byte, 0, 5+len(nb)+(d.BitLen()+7)/8)
	b = append(b, byte(1+n.Sign()), byte(len(nb)>>24), byte(len(nb)>>16), byte(len(nb)>>8), byte(len(nb)))
	b = append(b, nb...)
	return Ratio{wide: string(append(b, d.Bytes()...))}
}

// rat returns r as a new big.Rat.
func (r Ratio) rat() *big.Rat {
	if r.wide == "" {
		return r.Frac().rat()
	}
	w := r.wide
	end := 5 + (int(w[1])<<24 | int(w[2])<<16 | int(w[3])<<8 | int(w[4]))
	n := new(big.Int).SetBytes([]byte(w[5:end]))
	if w[0] == 0 {
		n.Neg(n)
	}
	return new(big.Rat).SetFrac(n, new(big.Int).SetBytes([]byte(w[end:])))
}

// Frac returns r as a working fraction. It allocates only when r passes
// 64 bits.
func (r Ratio) Frac() Frac {
	if r.wide != "" {
		return fracOfRat(r.rat())
	}
	f := FracInt(r.num)
	f.den = r.den1 + 1
	return f
}

// IsZero reports whether r is 0.
func (r Ratio) IsZero() bool { return r == Ratio{} }

// IsOne reports whether r is 1.
func (r Ratio) IsOne() bool { return r == Ratio{num: 1} }

// Sign returns −1, 0 or 1.
func (r Ratio) Sign() int {
	switch {
	case r.wide != "":
		return int(r.wide[0]) - 1
	case r.num < 0:
		return -1
	case r.num > 0:
		return 1
	}
	return 0
}

// Neg returns −r.
func (r Ratio) Neg() Ratio {
	if r.wide != "" {
		return Ratio{wide: string([]byte{2 - r.wide[0]}) + r.wide[1:]}
	}
	r.num = -r.num
	return r
}

// Add returns r + s.
func (r Ratio) Add(s Ratio) Ratio { return r.Frac().Add(s.Frac()).Ratio() }

// Sub returns r − s.
func (r Ratio) Sub(s Ratio) Ratio { return r.Frac().Sub(s.Frac()).Ratio() }

// Mul returns r × s.
func (r Ratio) Mul(s Ratio) Ratio { return r.Frac().Mul(s.Frac()).Ratio() }

// Quo returns r ÷ s, or ErrZero.
func (r Ratio) Quo(s Ratio) (Ratio, error) {
	if s.IsZero() {
		return Ratio{}, ErrZero
	}
	return r.Frac().Quo(s.Frac()).Ratio(), nil
}

// Cmp compares the values: −1, 0 or 1.
func (r Ratio) Cmp(s Ratio) int {
	if r == s {
		return 0
	}
	return r.Frac().Cmp(s.Frac())
}

// Round returns r rounded to scale decimal places: ErrRange, ErrScale, ErrMode.
func (r Ratio) Round(scale uint8, mode Mode) (Decimal, error) {
	return r.Frac().Round(scale, mode)
}

// Int64 returns the numerator and the denominator in lowest terms, and false
// when they pass 64 bits.
func (r Ratio) Int64() (num, den int64, ok bool) {
	if r.wide != "" || r.den1 >= 1<<63-1 {
		return 0, 0, false
	}
	return r.num, int64(r.den1) + 1, true
}

// Decimal returns r at the least scale, when it is a decimal: ErrInexact when
// it is none, ErrRange and ErrScale when it is one that does not fit.
func (r Ratio) Decimal() (Decimal, error) {
	if r.wide != "" {
		return r.wideDecimal()
	}
	if r.den1 == 0 {
		return New(r.num, 0)
	}
	den, twos, fives := r.den1+1, 0, 0
	for ; den%2 == 0; den /= 2 {
		twos++
	}
	for ; den%5 == 0; den /= 5 {
		fives++
	}
	scale := max(twos, fives)
	switch {
	case den != 1:
		return Decimal{}, ErrInexact
	case scale > MaxScale:
		return Decimal{}, ErrScale
	}
	m, neg := magnitude(r.num)
	u, _ := mul64(m, pow10[scale]).quoRem(u128{0, r.den1 + 1})
	if u.hi != 0 || u.lo > MaxCoef {
		return Decimal{}, ErrRange
	}
	return Decimal{signed(u.lo, neg), uint8(scale)}, nil
}

// wideDecimal is Decimal for a wide r. A wide numerator or denominator cannot
// be that of a decimal in range, so only the kind of error is in question.
func (r Ratio) wideDecimal() (Decimal, error) {
	d := r.rat().Denom()
	d = new(big.Int).Rsh(d, d.TrailingZeroBits())
	five := big.NewInt(5)
	k := (d.BitLen() - 1) * 100000 / 232193 // log₂ 5
	p := new(big.Int).Exp(five, big.NewInt(int64(max(k-1, 0))), nil)
	for range 3 {
		if p.Cmp(d) == 0 {
			return Decimal{}, ErrRange
		}
		p.Mul(p, five)
	}
	return Decimal{}, ErrInexact
}
