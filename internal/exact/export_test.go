package exact

import "math/big"

// Wide is a 128-bit natural number for the tests of the words below.
type Wide = u128

// MakeWide returns hi × 2^64 + lo.
func MakeWide(hi, lo uint64) Wide { return u128{hi, lo} }

// Big, QuoRem, GCD and Product show the helpers as big.Ints.
func Big(a Wide) *big.Int { return a.big() }
func QuoRem(a, b Wide) (*big.Int, *big.Int) {
	q, r := a.quoRem(b)
	return q.big(), r.big()
}
func GCD(a, b Wide) *big.Int { return gcd128(a, b).big() }
func FullProduct(a, b Wide) *big.Int {
	hi, lo := a.mulFull(b)
	n := hi.big()
	return n.Lsh(n, 128).Or(n, lo.big())
}
func Narrow(n *big.Int) (Wide, bool) { return narrow(n) }

// IsWide reports whether f has left 128 bits.
func (f Frac) IsWide() bool { return f.wide != nil }
