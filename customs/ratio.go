package customs

import (
	"math/big"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
	"golang.org/x/exp/constraints"
)

// Ratio is an exact fraction without bounds: a norm, a share, a conversion. It is
// kept in lowest terms, so that it is comparable and may be a map key; 4/6 and
// 2/3 are one value. The zero Ratio is 0.
//
// The text form is a decimal where the ratio is one of at most 18 digits ("0.8",
// "-12") and otherwise numerator and denominator ("2/3").
type Ratio struct{ r exact.Ratio }

const (
	ratioWhat Phrase = "ratio|доля"
	wantShort Phrase = "at most 4096 bytes|не более 4096 байт"
)

// NewRatio returns num ÷ den. A den of 0 is a ZeroDivision.
func NewRatio[T constraints.Integer](num, den T) (Ratio, error) {
	if den == 0 {
		return Ratio{}, &ZeroDivision{What: ratioWhat}
	}
	return Ratio{wholeFrac(num).Quo(wholeFrac(den)).Ratio()}, nil
}

// ParseRatio reads a decimal, "0.8", or a fraction of whole numbers, "2/3", also
// one that is not in lowest terms. Empty text is 0. The text has at most 4096
// bytes; beyond that it is a RangeError.
func ParseRatio(text string) (Ratio, error) { return parseRatio(text) }

// MustRatio is ParseRatio for tables and tests; it panics on an error.
func MustRatio(text string) Ratio { return must(ParseRatio(text)) }

// RatioFromDecimal returns the value of a decimal. One that takes more than 4096
// digits to write, such as 1e-2000000000, is a RangeError, found in constant
// memory.
func RatioFromDecimal(d decimal.Decimal) (Ratio, error) {
	if e, err := exact.FromDecimal(d); err == nil {
		return ratioOf(e), nil
	}
	const most = exact.MaxRatioText
	exp, coef := int(d.Exponent()), d.Coefficient()
	if exp < -most || exp > most || coef.BitLen() > 3*most {
		return Ratio{}, &RangeError{What: ratioWhat, Value: decimalText(d), Limit: wantShort}
	}
	f, ten := exact.FracInt(1), exact.FracInt(10)
	if exp < 0 {
		ten, exp = exact.FracInt(1).QuoInt(10), -exp
	}
	for ; exp > 0; exp /= 2 {
		if exp%2 != 0 {
			f = f.Mul(ten)
		}
		ten = ten.Mul(ten)
	}
	r, _, err := exact.ParseRatio(coef.String())
	if err != nil {
		return Ratio{}, unreadable(err, ratioWhat, coef.String(), 0)
	}
	return Ratio{f.Mul(r.Frac()).Ratio()}, nil
}

// RatioFromFrac returns a fraction of the arithmetic of this module; an invalid one,
// in which zero divided, is a [*ZeroDivision]. Programs take [NewRatio] or
// [RatioFromDecimal].
func RatioFromFrac(f exact.Frac) (Ratio, error) {
	if f.Err() != nil {
		return Ratio{}, &ZeroDivision{What: ratioWhat}
	}
	return Ratio{f.Ratio()}, nil
}

// ratioOf returns a decimal of the internal arithmetic as a ratio.
func ratioOf(d exact.Decimal) Ratio { return Ratio{exact.RatioOf(d)} }

// Frac returns the ratio for the arithmetic of this module; programs take
// [Ratio.Int64], [Ratio.Decimal] or [Ratio.Rat].
func (r Ratio) Frac() exact.Frac { return r.r.Frac() }

// Int64 returns numerator and denominator in lowest terms, the denominator above
// zero, and false where one of them passes 64 bits.
func (r Ratio) Int64() (num, den int64, ok bool) { return r.r.Int64() }

// Rat returns the ratio as a new big.Rat.
func (r Ratio) Rat() *big.Rat {
	v, _ := new(big.Rat).SetString(r.String())
	return v
}

// Decimal returns the ratio rounded, without trailing zeros. What does not fit
// 18 digits then is a RangeError.
func (r Ratio) Decimal(to Rounding) (decimal.Decimal, error) {
	d, err := r.r.Round(to.Scale, to.mode())
	if err != nil {
		return decimal.Decimal{}, refused(err, ratioWhat, r.String(), to)
	}
	return d.Normalize(0).ToDecimal(), nil
}

// IsZero reports whether r is 0.
func (r Ratio) IsZero() bool { return r.r.IsZero() }

// IsOne reports whether r is 1.
func (r Ratio) IsOne() bool { return r.r.IsOne() }

// Sign returns −1, 0 or 1.
func (r Ratio) Sign() int { return r.r.Sign() }

// Neg returns −r.
func (r Ratio) Neg() Ratio { return Ratio{r.r.Neg()} }

// Add returns r + o.
func (r Ratio) Add(o Ratio) Ratio { return Ratio{r.r.Add(o.r)} }

// Sub returns r − o.
func (r Ratio) Sub(o Ratio) Ratio { return Ratio{r.r.Sub(o.r)} }

// Mul returns r × o.
func (r Ratio) Mul(o Ratio) Ratio { return Ratio{r.r.Mul(o.r)} }

// Quo returns r ÷ o. An o of 0 is a ZeroDivision.
func (r Ratio) Quo(o Ratio) (Ratio, error) {
	q, err := r.r.Quo(o.r)
	if err != nil {
		return Ratio{}, &ZeroDivision{What: ratioWhat}
	}
	return Ratio{q}, nil
}

// Compare compares the values: −1, 0 or 1.
func (r Ratio) Compare(o Ratio) int { return r.r.Cmp(o.r) }

// String returns the ratio as ParseRatio reads it.
func (r Ratio) String() string { return r.r.String() }

// AppendText appends what String returns. It never fails.
func (r Ratio) AppendText(b []byte) ([]byte, error) { return r.r.Append(b), nil }

// MarshalText is AppendText into a new slice.
func (r Ratio) MarshalText() ([]byte, error) { return r.r.Append(nil), nil }

// UnmarshalText reads what ParseRatio reads.
func (r *Ratio) UnmarshalText(text []byte) error {
	v, err := parseRatio(text)
	if err == nil {
		*r = v
	}
	return err
}

// Arg returns the ratio as an argument of a sentence.
func (r Ratio) Arg() Arg {
	if num, den, ok := r.r.Int64(); ok && den < 1<<56 {
		return newArg(argRatio, uint64(den), num, "")
	}
	return newTextArg(argText, r.String())
}

// ratioArg returns the ratio of an argument.
func ratioArg(a Arg) exact.Ratio { return exact.NewFrac(a.n, int64(a.tag())).Ratio() }

// parseRatio is ParseRatio for strings and bytes.
func parseRatio[T string | []byte](text T) (Ratio, error) {
	if len(text) == 0 {
		return Ratio{}, nil
	}
	r, n, err := exact.ParseRatio(text)
	switch err {
	case nil:
		return Ratio{r}, nil
	case exact.ErrLength:
		return Ratio{}, &RangeError{What: ratioWhat, Value: string(text[:clip+1]), Limit: wantShort}
	}
	return Ratio{}, unreadable(err, ratioWhat, string(text), n)
}
