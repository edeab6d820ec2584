package exact

import "math/big"

// big returns a as a big.Int.
func (a u128) big() *big.Int {
	n := new(big.Int).SetUint64(a.hi)
	return n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(a.lo))
}

// narrow returns the magnitude of n, and false when it has more than 128 bits.
func narrow(n *big.Int) (u128, bool) {
	if n.BitLen() > 128 {
		return u128{}, false
	}
	var b [16]byte
	n.FillBytes(b[:])
	var a u128
	for i := range 8 {
		a.hi = a.hi<<8 | uint64(b[i])
		a.lo = a.lo<<8 | uint64(b[i+8])
	}
	return a, true
}

// bigPow10 returns 10ⁿ.
func bigPow10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// roundBig returns the magnitude of n ÷ d as a coefficient, rounded.
// The mode must be valid and d not 0.
func roundBig(n, d *big.Int, mode Mode) (int64, error) {
	q, r := new(big.Int).QuoRem(n, d, new(big.Int))
	q.Abs(q)
	r.Abs(r)
	up := false
	switch mode {
	case HalfUp, HalfEven:
		c := r.Lsh(r, 1).CmpAbs(d)
		up = c > 0 || c == 0 && (mode == HalfUp || q.Bit(0) != 0)
	case Up:
		up = r.Sign() != 0
	}
	if up {
		q.Add(q, big.NewInt(1))
	}
	if !q.IsUint64() || q.Uint64() > MaxCoef {
		return 0, ErrRange
	}
	return int64(q.Uint64()), nil
}

// roundTiny is quo for a divisor d × 10^shift of more than 128 bits.
func roundTiny(n u128, d uint64, shift int, mode Mode) (int64, error) {
	if shift > 40 { // n < 2^128 < 10^39: below half of any such divisor
		if mode == Up && !n.isZero() {
			return 1, nil
		}
		return 0, nil
	}
	div := bigPow10(shift)
	return roundBig(n.big(), div.Mul(div, new(big.Int).SetUint64(d)), mode)
}
