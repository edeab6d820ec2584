package exact

import "math/bits"

// pow10 holds the powers of ten that fit 64 bits.
var pow10 = [20]uint64{
	1,
	10,
	100,
	1_000,
	10_000,
	100_000,
	1_000_000,
	10_000_000,
	100_000_000,
	1_000_000_000,
	10_000_000_000,
	100_000_000_000,
	1_000_000_000_000,
	10_000_000_000_000,
	100_000_000_000_000,
	1_000_000_000_000_000,
	10_000_000_000_000_000,
	100_000_000_000_000_000,
	1_000_000_000_000_000_000,
	10_000_000_000_000_000_000,
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
