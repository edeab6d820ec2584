package customs

import (
	"cmp"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
	"golang.org/x/exp/constraints"
)

// Percent is an exact percentage: 12.5%. It holds 18 significant digits, has no
// bounds to either side and may be negative. It is comparable and may be a map
// key; 5% and 5.0% are one value. The zero Percent is 0%.
type Percent struct {
	coef  int64
	scale uint8
}

const (
	percentWhat Phrase = "percentage|процент"
	percentWant Phrase = "a percent sign after the number, such as 12.5%|знак процента после числа, например 12.5%"
)

// ParsePercent reads a number and a percent sign, "12.5%". Empty text is 0%.
// What is no percentage is a SyntaxError with the place, one of more than 18
// digits a RangeError.
func ParsePercent(text string) (Percent, error) { return parsePercent(text) }

// MustPercent is ParsePercent for tables and tests; it panics on an error.
func MustPercent(text string) Percent { return must(ParsePercent(text)) }

// NewPercent returns a whole percentage: NewPercent(5) is 5%.
func NewPercent[T constraints.Integer](n T) (Percent, error) {
	d, err := whole(n)
	if err != nil {
		return Percent{}, refused(err, percentWhat, Count(n).String(), Rounding{})
	}
	return percentFromExact(d), nil
}

// PercentFromDecimal returns a percentage: 12.5 is 12.5%. Values out of range
// are a RangeError, found in constant memory.
func PercentFromDecimal(d decimal.Decimal) (Percent, error) {
	e, err := exact.FromDecimal(d)
	if err != nil {
		return Percent{}, refused(err, percentWhat, decimalText(d), Rounding{})
	}
	return percentFromExact(e), nil
}

// percentFromExact returns a decimal of the internal arithmetic as a percentage.
func percentFromExact(d exact.Decimal) Percent {
	d = d.Normalize(0)
	return Percent{d.Coef, d.Scale}
}

// Decimal returns the number before the percent sign.
func (p Percent) Decimal() decimal.Decimal { return p.exact().ToDecimal() }

// exact returns the number before the percent sign for the internal arithmetic.
func (p Percent) exact() exact.Decimal { return exact.Decimal{Coef: p.coef, Scale: p.scale} }

// Ratio returns the percentage as a ratio: 12.5% is 0.125.
func (p Percent) Ratio() Ratio { return Ratio{exact.FracOf(p.exact()).QuoInt(100).Ratio()} }

// Of returns the percentage of an amount, rounded. The zero Money is a
// CurrencyMismatch.
func (p Percent) Of(m Money, to Rounding) (Money, error) {
	d, err := exact.MulQuo(m.Exact(), p.exact(), exact.Decimal{Coef: 100}, to.Scale, to.mode())
	if err == exact.ErrRange {
		d, err = rounded(m.product(exact.FracOf(p.exact()).QuoInt(100)), to)
	}
	if r, ok := m.plain(d, err); ok {
		return r, nil
	}
	return m.with(d, err, to, " × ", p.Arg())
}

// IsZero reports whether p is 0%.
func (p Percent) IsZero() bool { return p == Percent{} }

// Sign returns −1, 0 or 1.
func (p Percent) Sign() int { return cmp.Compare(p.coef, 0) }

// Compare compares the values: −1, 0 or 1.
func (p Percent) Compare(o Percent) int { return p.exact().Cmp(o.exact()) }

// String returns the percentage as ParsePercent reads it.
func (p Percent) String() string {
	var buf [24]byte
	return string(p.append(buf[:0]))
}

// AppendText appends what String returns. It never fails.
func (p Percent) AppendText(b []byte) ([]byte, error) { return p.append(b), nil }

// MarshalText is AppendText into a new slice.
func (p Percent) MarshalText() ([]byte, error) { return p.append(nil), nil }

// UnmarshalText reads what ParsePercent reads.
func (p *Percent) UnmarshalText(text []byte) error {
	v, err := parsePercent(text)
	if err == nil {
		*p = v
	}
	return err
}

// Arg returns the percentage as an argument of a sentence.
func (p Percent) Arg() Arg { return newDecimalArg(argPercent, uint32(p.scale), p.coef) }

func (p Percent) append(b []byte) []byte { return append(p.exact().Append(b), '%') }

// parsePercent is ParsePercent for strings and bytes.
func parsePercent[T string | []byte](text T) (Percent, error) {
	if len(text) == 0 {
		return Percent{}, nil
	}
	d, n, err := exact.Scan(text, '.')
	switch {
	case err != nil:
		return Percent{}, unreadable(err, percentWhat, string(text), n)
	case n+1 != len(text) || text[n] != '%':
		return Percent{}, &SyntaxError{What: percentWhat, Text: string(text), Offset: n, Want: percentWant}
	}
	return percentFromExact(d), nil
}
