package exact

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// FromDecimal returns the value of a shopspring decimal, at its own scale where
// that is one of a Decimal and at the least scale where it is not. It takes a
// coefficient and an exponent of any size in memory that does not grow with the
// exponent: 123.4500…0, 1e17 and 0e99 are values, 1e30 is ErrRange and
// 1e-2000000000 is ErrScale, at once.
func FromDecimal(d decimal.Decimal) (Decimal, error) {
	if d.NumDigits() > 18 {
		return FromBig(d.Coefficient(), d.Exponent())
	}
	if exp := d.Exponent(); exp <= 0 && exp >= -MaxScale {
		return Decimal{d.CoefficientInt64(), uint8(-exp)}, nil
	}
	return FromInt(d.CoefficientInt64(), d.Exponent())
}

// ToDecimal returns d as a shopspring decimal with the exponent −Scale.
func (d Decimal) ToDecimal() decimal.Decimal {
	return decimal.New(d.Coef, -int32(d.Scale))
}

// FromInt returns coef × 10^exp at the least scale, or ErrRange or ErrScale.
func FromInt(coef int64, exp int32) (Decimal, error) {
	m, neg := magnitude(coef)
	if m == 0 {
		return Decimal{}, nil
	}
	e := int64(exp)
	for m%10 == 0 {
		m /= 10
		e++
	}
	switch {
	case m > MaxCoef || e >= 18 || e > 0 && m > MaxCoef/pow10[e]:
		return Decimal{}, ErrRange
	case e < -MaxScale:
		return Decimal{}, ErrScale
	case e >= 0:
		return Decimal{signed(m*pow10[e], neg), 0}, nil
	}
	return Decimal{signed(m, neg), uint8(-e)}, nil
}

// FromBig returns coef × 10^exp at the least scale, or ErrRange or ErrScale. It
// leaves coef as it is.
func FromBig(coef *big.Int, exp int32) (Decimal, error) {
	if coef.IsInt64() {
		return FromInt(coef.Int64(), exp)
	}
	// A value in range has at most eighteen digits and then zeros. Each zero
	// is a factor of two, so that most coefficients out of range are refused
	// without a division.
	digits := int64(coef.BitLen()-1)*30102/100000 + 1 // at least 19, never too many
	zeros := digits - 18
	if exp64 := int64(exp) + zeros; exp64 > MaxScale || int64(coef.TrailingZeroBits()) < zeros {
		return Decimal{}, ErrRange
	}
	q, r := new(big.Int).QuoRem(coef, bigPow10(int(zeros)), new(big.Int))
	if r.Sign() != 0 {
		return Decimal{}, ErrRange
	}
	return FromBig(q, exp+int32(zeros))
}
