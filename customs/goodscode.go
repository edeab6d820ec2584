package customs

import (
	"cmp"
	"unicode/utf8"
)

// GoodsCode is a code of the goods nomenclature (ТН ВЭД), 2 to 10 digits long:
// a chapter (2), a heading (4), a subheading (6), a full code (10), or any
// length between, as lists of goods use them. Codes are comparable with ==, and
// a shorter code is not the same as a longer one that begins with it: see
// [GoodsCode.Covers].
//
// The zero GoodsCode is no code.
type GoodsCode struct {
	v uint64 // the digits, filled with zeros to ten, and the length in the low four bits
}

const (
	goodsCodeWhat  Phrase = "goods code|код товара"
	goodsCodeWant  Phrase = "2 to 10 digits|от 2 до 10 цифр"
	minGoodsDigits        = 2
	maxGoodsDigits        = 10
)

// MustGoodsCode is [ParseGoodsCode] for tests and tables; it panics on an error.
func MustGoodsCode(text string) GoodsCode { return must(ParseGoodsCode(text)) }

// ParseGoodsCode reads 2 to 10 digits, with spaces anywhere, no-break ones
// included: "1201 90 000 0", "1201900000", "12 01". Empty text is the zero
// GoodsCode. Anything else is a [*SyntaxError], chapter 00 included, which the
// nomenclature does not have.
func ParseGoodsCode(text string) (GoodsCode, error) {
	if text == "" {
		return GoodsCode{}, nil
	}
	var n, digits uint64
	for i, r := range text {
		switch {
		case r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\u2009':
			continue
		case r < '0' || r > '9' || r == utf8.RuneError:
			return GoodsCode{}, badText(goodsCodeWhat, text, i, "a digit|цифра")
		case digits == maxGoodsDigits:
			return GoodsCode{}, badText(goodsCodeWhat, text, i, "no more than 10 digits|не более 10 цифр")
		case digits == 1 && n == 0 && r == '0':
			return GoodsCode{}, badText(goodsCodeWhat, text, i, "a chapter from 01 to 99|группа от 01 до 99")
		}
		n, digits = n*10+uint64(r-'0'), digits+1
	}
	if digits < minGoodsDigits {
		return GoodsCode{}, badText(goodsCodeWhat, text, len(text), goodsCodeWant)
	}
	return GoodsCode{n*tens(maxGoodsDigits-digits)<<4 | digits}, nil
}

// IsZero reports whether c is no code.
func (c GoodsCode) IsZero() bool { return c.v == 0 }

// Len returns the number of digits, 2 to 10, or 0 for the zero GoodsCode.
func (c GoodsCode) Len() int { return int(c.v & 15) }

// Digits returns the digits without spaces, "1201900000".
func (c GoodsCode) Digits() string {
	var buf [maxGoodsDigits]byte
	return string(c.appendDigits(buf[:0], false))
}

// Prefix returns the code cut to its first n digits. A code that is no longer
// than that is returned as it is. Fewer than 2 digits are no code: the result is
// the zero GoodsCode.
func (c GoodsCode) Prefix(n int) GoodsCode {
	switch {
	case n >= c.Len():
		return c
	case n < minGoodsDigits:
		return GoodsCode{}
	}
	unit := tens(maxGoodsDigits - uint64(n))
	return GoodsCode{c.v>>4/unit*unit<<4 | uint64(n)}
}

// Heading returns the heading (товарная позиция), the first 4 digits. A code of
// 2 or 3 digits is no heading: the result is the zero GoodsCode.
func (c GoodsCode) Heading() GoodsCode {
	if c.Len() < 4 {
		return GoodsCode{}
	}
	return c.Prefix(4)
}

// Covers reports whether o is c or begins with the digits of c: 1201 covers
// 1201 90 000 0, and not the other way round. The zero GoodsCode covers nothing
// and is covered by nothing.
func (c GoodsCode) Covers(o GoodsCode) bool {
	return !c.IsZero() && o.Prefix(c.Len()) == c
}

// Compare orders codes digit by digit, a code before the longer ones that begin
// with it, and returns -1, 0 or +1. The zero GoodsCode comes first.
func (c GoodsCode) Compare(o GoodsCode) int { return cmp.Compare(c.v, o.v) }

// String returns the digits in the groups of the tariff, "1201 90 000 0", or ""
// for the zero GoodsCode.
func (c GoodsCode) String() string {
	var buf [maxGoodsDigits + 3]byte
	return string(c.appendDigits(buf[:0], true))
}

// Arg returns the code as an argument of a sentence; the zero value reads "—".
func (c GoodsCode) Arg() Arg {
	if c.IsZero() {
		return Arg{}
	}
	return newNumberArg(argGoodsCode, int64(c.v))
}

// AppendText appends the form of [GoodsCode.String] to b. The error is always
// nil.
func (c GoodsCode) AppendText(b []byte) ([]byte, error) { return c.appendDigits(b, true), nil }

// MarshalText returns the form of [GoodsCode.String]. The error is always nil.
func (c GoodsCode) MarshalText() ([]byte, error) { return c.appendDigits(nil, true), nil }

// UnmarshalText reads what [ParseGoodsCode] reads.
func (c *GoodsCode) UnmarshalText(text []byte) error { return decodeText(c, text, ParseGoodsCode) }

func (c GoodsCode) appendDigits(b []byte, grouped bool) []byte {
	n, unit := c.v>>4, tens(maxGoodsDigits-1)
	for i := range c.Len() {
		if grouped && (i == 4 || i == 6 || i == 9) {
			b = append(b, ' ')
		}
		b = append(b, byte('0'+n/unit%10))
		unit /= 10
	}
	return b
}

// tens returns 10 to the power n, for n up to 10.
func tens(n uint64) uint64 {
	p := uint64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
