package exact

import (
	"math/big"
	"strconv"
)

// MaxRatioText is the length to which ParseRatio reads.
const MaxRatioText = 4096

// Append appends the canonical text of r: a decimal at its least scale when r
// is one (0.8, -12), else numerator and denominator in lowest terms (2/3).
func (r Ratio) Append(b []byte) []byte {
	if r.wide == "" {
		if d, err := r.Decimal(); err == nil {
			return d.Append(b)
		}
		b = strconv.AppendInt(b, r.num, 10)
		b = append(b, '/')
		return strconv.AppendUint(b, r.den1+1, 10)
	}
	w := r.rat()
	b = w.Num().Append(b, 10)
	b = append(b, '/')
	return w.Denom().Append(b, 10)
}

// String returns what Append appends.
func (r Ratio) String() string {
	var buf [48]byte
	return string(r.Append(buf[:0]))
}

// ParseRatio reads a decimal such as 0.8 or a fraction of whole numbers such as
// 2/3, also one that is not in lowest terms. On an error n is the place, as
// with Scan: ErrEmpty, ErrDigit, ErrTrailing, ErrZero (the denominator), and
// ErrLength beyond MaxRatioText. Numbers may have any size below that.
func ParseRatio[T string | []byte](s T) (r Ratio, n int, err error) {
	if len(s) > MaxRatioText {
		return Ratio{}, MaxRatioText, ErrLength
	}
	if d, n, err := Scan(s, '.'); err == nil && n == len(s) {
		return RatioOf(d), n, nil
	}
	// The general case: digits, and after them /digits or .digits.
	if n = 0; len(s) > 0 && s[0] == '-' {
		n = 1
	}
	first := n
	if n = span(s, n); n == first {
		return Ratio{}, n, noDigit(len(s))
	}
	num, _ := new(big.Int).SetString(string(s[:n]), 10)
	den := big.NewInt(1)
	if n < len(s) {
		mark, start := s[n], n+1
		if mark != '/' && mark != '.' {
			return Ratio{}, n, ErrTrailing
		}
		if n = span(s, start); n == start {
			return Ratio{}, n, ErrDigit
		}
		if n < len(s) {
			return Ratio{}, n, ErrTrailing
		}
		if mark == '.' {
			num.SetString(string(s[:start-1])+string(s[start:]), 10)
			den = bigPow10(n - start)
		} else if den.SetString(string(s[start:]), 10); den.Sign() == 0 {
			return Ratio{}, start, ErrZero
		}
	}
	return ratioOfRat(new(big.Rat).SetFrac(num, den)), n, nil
}

// span returns the end of the digits that begin at s[n].
func span[T string | []byte](s T, n int) int {
	for n < len(s) && s[n]-'0' <= 9 {
		n++
	}
	return n
}
