package customs

import (
	"math/bits"

	"github.com/eaeu-customs/inward/internal/exact"
	"golang.org/x/exp/constraints"
)

// A tag says in one word what a coefficient counts: the currency or unit, the
// least scale that it is written with, and its scale. Numbers may be added as
// they are when their tags are equal. Bit 31 is set when the scale is the least
// one, so that no zeros can be dropped from a sum either: a tag that equals
// another with bit 31 set has it too, and so has the other, which is of the same
// scale. The zero tag is that of no amount and no quantity.
const (
	tagPlain     = 1 << 31
	tagKindShift = 16
	tagLeast     = 8
)

// newTag returns the tag of a kind at its least scale.
func newTag(kind uint16, least uint8) uint32 {
	return tagPlain | uint32(kind)<<tagKindShift | uint32(least)<<tagLeast | uint32(least)
}

// tagKind returns the currency or unit of a tag.
func tagKind(tag uint32) uint16 { return uint16(tag >> tagKindShift &^ (tagPlain >> tagKindShift)) }

// tagAt returns the tag with another scale.
func tagAt(tag uint32, scale uint8) uint32 {
	tag = tag&^(tagPlain|0xff) | uint32(scale)
	if uint8(tag>>tagLeast) == scale {
		tag |= tagPlain
	}
	return tag
}

// sameKind reports whether two tags are of one currency or unit.
func sameKind(a, b uint32) bool { return (a^b)&^tagPlain>>tagLeast == 0 }

// fit writes d in its one form: the least scale not below that of the tag.
func fit(d exact.Decimal, tag uint32) (int64, uint32, error) {
	least := uint8(tag >> tagLeast)
	if d.Scale == least {
		return d.Coef, tagAt(tag, least), nil
	}
	if d.Scale > least {
		d = d.Normalize(least)
		return d.Coef, tagAt(tag, d.Scale), nil
	}
	d, err := d.Rescale(least)
	if err != nil {
		return 0, 0, err
	}
	return d.Coef, tagAt(tag, least), nil
}

// plainSum reports whether s, the sum of two coefficients, may be kept.
func plainSum(s int64) bool { return uint64(s+exact.MaxCoef) <= 2*exact.MaxCoef }

// product returns a × b, and false where it has more than 18 digits.
func product(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	hi -= uint64(a>>63)&uint64(b) + uint64(b>>63)&uint64(a) // the high word for signed factors
	return int64(lo), hi == uint64(int64(lo)>>63) && plainSum(int64(lo))
}

// valid reports whether the rule can be used: Check without words.
func (r Rounding) valid() bool { return r.Scale <= MaxScale && r.mode().Valid() }

// mode returns the rounding mode for the arithmetic, which numbers the modes alike.
func (r Rounding) mode() exact.Mode { return exact.Mode(r.Mode) }

const (
	_ = uint(Mode(exact.HalfUp)-HalfUp) + uint(HalfUp-Mode(exact.HalfUp))
	_ = uint(Mode(exact.HalfEven)-HalfEven) + uint(HalfEven-Mode(exact.HalfEven))
	_ = uint(Mode(exact.Down)-Down) + uint(Down-Mode(exact.Down))
	_ = uint(Mode(exact.Up)-Up) + uint(Up-Mode(exact.Up))
)

const (
	wantDigits Phrase = "at most 18 digits|не более 18 цифр"
	wantScale  Phrase = "at most 18 decimal places|не более 18 знаков после запятой"
	wantFinite Phrase = "a finite decimal of at most 18 digits|конечная десятичная дробь не более чем из 18 цифр"
	wantDigit  Phrase = "a digit|цифра"
	wantEnd    Phrase = "the end of the text|конец текста"
)

// rounded returns f rounded, for what has too many digits at the scale of the
// rule but may have few enough without the zeros at its end: half of 100 RUB to
// 18 decimals is 50.
func rounded(f exact.Frac, to Rounding) (exact.Decimal, error) {
	d, err := f.Round(to.Scale, to.mode())
	for scale := to.Scale; err == exact.ErrRange && scale > 0; {
		scale--
		if d, err = f.Round(scale, exact.Down); err == nil {
			rest, err := f.Sub(exact.FracOf(d)).Round(to.Scale, to.mode())
			if err != nil {
				return exact.Decimal{}, err
			}
			return d.Add(rest)
		}
	}
	return d, err
}

// refused words what the arithmetic has refused.
func refused(err error, what Phrase, value string, r Rounding) error {
	switch err {
	case exact.ErrRange:
		return &RangeError{What: what, Value: value, Limit: wantDigits}
	case exact.ErrInexact:
		return &RangeError{What: what, Value: value, Limit: wantFinite}
	case exact.ErrZero:
		return &ZeroDivision{What: what}
	}
	if bad := r.Check(); bad != nil && (err == exact.ErrMode || r.Scale > MaxScale) {
		return bad
	}
	return &RangeError{What: what, Value: value, Limit: wantScale}
}

// unreadable words why the number that text begins with cannot be read.
func unreadable(err error, what Phrase, text string, at int) error {
	switch err {
	case exact.ErrRange:
		return &RangeError{What: what, Value: text[:at], Limit: wantDigits}
	case exact.ErrScale:
		return &RangeError{What: what, Value: text[:at], Limit: wantScale}
	case exact.ErrZero:
		return &ZeroDivision{What: what}
	case exact.ErrTrailing:
		return &SyntaxError{What: what, Text: text, Offset: at, Want: wantEnd}
	}
	return &SyntaxError{What: what, Text: text, Offset: at, Want: wantDigit}
}

// wholeFrac returns a whole number of any type as a fraction.
func wholeFrac[T constraints.Integer](n T) exact.Frac {
	if n > 0 && uint64(n) > 1<<63-1 {
		return exact.FracInt(int64(uint64(n) / 2)).MulInt(2).Add(exact.FracInt(int64(uint64(n) % 2)))
	}
	return exact.FracInt(int64(n))
}

// whole returns a whole number of any type as a decimal.
func whole[T constraints.Integer](n T) (exact.Decimal, error) {
	if n > 0 && uint64(n) > exact.MaxCoef {
		return exact.Decimal{}, exact.ErrRange
	}
	return exact.New(int64(n), 0)
}
