package exact

import "math/bits"

// u128 is a natural number of 128 bits. Operations that can leave the range
// say so; none wraps silently.
type u128 struct{ hi, lo uint64 }

func mul64(a, b uint64) u128 {
	hi, lo := bits.Mul64(a, b)
	return u128{hi, lo}
}

func (a u128) isZero() bool { return a.hi|a.lo == 0 }

func (a u128) cmp(b u128) int {
	switch {
	case a.hi != b.hi:
		if a.hi < b.hi {
			return -1
		}
		return 1
	case a.lo < b.lo:
		return -1
	case a.lo > b.lo:
		return 1
	}
	return 0
}

func (a u128) less(b u128) bool {
	return a.hi < b.hi || a.hi == b.hi && a.lo < b.lo
}

// add returns a + b, and false when that leaves 128 bits.
func (a u128) add(b u128) (u128, bool) {
	lo, c := bits.Add64(a.lo, b.lo, 0)
	hi, c := bits.Add64(a.hi, b.hi, c)
	return u128{hi, lo}, c == 0
}

// sub returns a − b for b not above a.
func (a u128) sub(b u128) u128 {
	lo, c := bits.Sub64(a.lo, b.lo, 0)
	hi, _ := bits.Sub64(a.hi, b.hi, c)
	return u128{hi, lo}
}

// mul64 returns a × n, and false when that leaves 128 bits.
func (a u128) mul64(n uint64) (u128, bool) {
	hi, lo := bits.Mul64(a.lo, n)
	if a.hi == 0 {
		return u128{hi, lo}, true
	}
	over, mid := bits.Mul64(a.hi, n)
	hi, c := bits.Add64(hi, mid, 0)
	return u128{hi, lo}, over|c == 0
}

// mul returns a × b, and false when that leaves 128 bits.
func (a u128) mul(b u128) (u128, bool) {
	switch {
	case b.hi == 0:
		return a.mul64(b.lo)
	case a.hi == 0:
		return b.mul64(a.lo)
	}
	return u128{}, false
}

// mulPow10 returns a × 10ⁿ, and false when that leaves 128 bits.
func (a u128) mulPow10(n uint) (u128, bool) {
	if a.isZero() {
		return a, true
	}
	for ; n > 19; n -= 19 {
		var ok bool
		if a, ok = a.mul64(pow10[19]); !ok {
			return u128{}, false
		}
	}
	return a.mul64(pow10[n])
}

// quoRem returns the quotient and remainder of n ÷ d for d above 0.
func (n u128) quoRem(d u128) (q, r u128) {
	if d.hi == 0 {
		if n.hi < d.lo {
			q.lo, r.lo = bits.Div64(n.hi, n.lo, d.lo)
			return q, r
		}
		q.hi, r.lo = n.hi/d.lo, n.hi%d.lo
		q.lo, r.lo = bits.Div64(r.lo, n.lo, d.lo)
		return q, r
	}
	if n.less(d) {
		return u128{}, n
	}
	// One word of quotient: estimate it from the top word of the divisor
	// (never too small, at most one too great), then put it right.
	s := uint(bits.LeadingZeros64(d.hi))
	top := d.hi<<s | d.lo>>1>>(63-s)
	est, _ := bits.Div64(n.hi>>1, n.hi<<63|n.lo>>1, top)
	est = est >> (63 - s)
	if est != 0 {
		est--
	}
	back, _ := d.mul64(est)
	r = n.sub(back)
	if !r.less(d) {
		est++
		r = r.sub(d)
	}
	return u128{0, est}, r
}

// div returns n ÷ d for a d that divides n.
func (n u128) div(d u128) u128 {
	if d.hi == 0 && d.lo == 1 {
		return n
	}
	q, _ := n.quoRem(d)
	return q
}

// mulFull returns a × b in 256 bits.
func (a u128) mulFull(b u128) (hi, lo u128) {
	if a.hi|b.hi == 0 {
		return u128{}, mul64(a.lo, b.lo)
	}
	low, mid1, mid2, high := mul64(a.lo, b.lo), mul64(a.lo, b.hi), mul64(a.hi, b.lo), mul64(a.hi, b.hi)
	var c, c2 uint64
	mid, c := bits.Add64(low.hi, mid1.lo, 0)
	mid, c2 = bits.Add64(mid, mid2.lo, 0)
	h0, c := bits.Add64(high.lo, mid1.hi, c)
	h0, c2 = bits.Add64(h0, mid2.hi, c2)
	return u128{high.hi + c + c2, h0}, u128{mid, low.lo}
}

// roundQuo returns n ÷ d as a whole number that keeps within MaxCoef, rounded.
// The mode must be valid and d above 0.
func roundQuo(n, d u128, mode Mode) (int64, error) {
	q, r := n.quoRem(d)
	if mode.up128(q.lo, r, d) {
		q.lo++ // a wrap to 0 needs d = 1, where there is no remainder
	}
	if q.hi != 0 || q.lo > MaxCoef {
		return 0, ErrRange
	}
	return int64(q.lo), nil
}

// up128 is up for wide operands.
func (m Mode) up128(odd uint64, rem, div u128) bool {
	switch m {
	case HalfUp, HalfEven:
		c := rem.cmp(div.sub(rem))
		return c > 0 || c == 0 && (m == HalfUp || odd&1 != 0)
	case Up:
		return !rem.isZero()
	}
	return false
}

// gcd64 returns the greatest common divisor; gcd64(0, b) is b.
func gcd64(a, b uint64) uint64 {
	if a == 0 || b == 0 {
		return a | b
	}
	shift := bits.TrailingZeros64(a | b)
	a >>= bits.TrailingZeros64(a)
	for b != 0 {
		b >>= bits.TrailingZeros64(b)
		if a > b {
			a, b = b, a
		}
		b -= a
	}
	return a << shift
}

// gcd128 returns the greatest common divisor.
func gcd128(a, b u128) u128 {
	for a.hi|b.hi != 0 {
		if b.isZero() {
			return a
		}
		_, r := a.quoRem(b)
		a, b = b, r
	}
	return u128{0, gcd64(a.lo, b.lo)}
}
