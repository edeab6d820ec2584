package exact

import "math/bits"

// pow10 holds the powers of ten that fit 64 bits.
var pow10 = [20]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// Pow10 returns ten to the power n, for n up to 18, and 0 beyond.
func Pow10(n uint8) int64 {
	if n > MaxScale {
		return 0
	}
	return int64(pow10[n])
}

// digits counts the decimal digits of n; 0 has one.
func digits(n uint64) int {
	k := bits.Len64(n|1) * 1233 >> 12
	if n >= pow10[k] {
		k++
	}
	if k == 0 {
		return 1
	}
	return k
}
