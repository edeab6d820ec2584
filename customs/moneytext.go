package customs

import (
	"strconv"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
)

// parseMoney is ParseMoney for strings and bytes.
func parseMoney[T string | []byte](text T) (Money, error) {
	if cut := len(text) - 4; cut > 0 && text[cut] == ' ' {
		c := currencyOf(text[cut+1:])
		if tag := c.tag(); uint8(tag) == 2 && cut >= 4 && cut <= 19 && text[cut-3] == '.' {
			if coef, ok := parseCents(text, cut-3); ok {
				return Money{coef, tag}, nil
			}
		}
		d, err := exact.Parse(text[:cut])
		if c != 0 && err == nil {
			tag := c.tag()
			if uint32(d.Scale) == tag&0xff {
				return Money{d.Coef, tag}, nil
			}
			if coef, tag, err := fit(d, tag); err == nil {
				return Money{coef, tag}, nil
			}
		}
	}
	return badMoney(string(text))
}

// parseCents reads an amount of the usual form: 1 to 16 digits, a point at
// text[point], two digits, and four bytes more. It answers false for any other.
func parseCents[T string | []byte](text T, point int) (int64, bool) {
	tens, ones := text[point+1]-'0', text[point+2]-'0'
	n, digits := eightBytes(text, max(point-8, 0)), uint(min(point, 8))
	ok := tens <= 9 && ones <= 9 && leadingDigits(n) >= digits
	n = joinDigits(n, digits)
	if point > 8 {
		high := eightBytes(text, 0)
		digits = uint(point - 8)
		ok = ok && leadingDigits(high) >= digits
		n += joinDigits(high, digits) * 1e8
	}
	return int64(n*100 + uint64(tens)*10 + uint64(ones)), ok
}

// badMoney says what is wrong with a text that parseMoney does not read, and
// reads the empty one.
func badMoney(text string) (Money, error) {
	if text == "" {
		return Money{}, nil
	}
	d, n, err := exact.Scan(text, '.')
	switch {
	case err != nil:
		return Money{}, unreadable(err, moneyWhat, text, n)
	case n == len(text) || text[n] != ' ':
		return Money{}, &SyntaxError{What: moneyWhat, Text: text, Offset: n, Want: moneyWant}
	}
	c := currencyOf(text[n+1:])
	if c == 0 {
		return Money{}, &SyntaxError{What: moneyWhat, Text: text, Offset: n + 1, Want: currencyWant}
	}
	return MoneyFromExact(d, c)
}

// String returns the amount as ParseMoney reads it, empty for the zero Money.
func (m Money) String() string {
	var buf [32]byte
	return string(m.append(buf[:0]))
}

// AppendText appends what String returns. It never fails.
func (m Money) AppendText(b []byte) ([]byte, error) { return m.append(b), nil }

// MarshalText is AppendText into a new slice.
func (m Money) MarshalText() ([]byte, error) { return m.append(nil), nil }

// UnmarshalText reads what ParseMoney reads.
func (m *Money) UnmarshalText(text []byte) error {
	v, err := parseMoney(text)
	if err == nil {
		*m = v
	}
	return err
}

// Arg returns the amount as an argument of a sentence.
func (m Money) Arg() Arg { return newDecimalArg(argMoney, m.tag, m.coef) }

func (m Money) append(b []byte) []byte {
	if m.tag == 0 {
		return b
	}
	b = append(m.Exact().Append(b), ' ')
	return append(b, m.Currency().code()...)
}

// appendWords words the amount for a sentence, where no amount is said too.
func (m Money) appendWords(b []byte, lang Language) []byte {
	if m.tag == 0 {
		return noMoney.Append(b, lang)
	}
	return m.append(b)
}

// tag returns the tag of amounts in c at its minor unit.
func (c Currency) tag() uint32 { return newTag(uint16(c), currencyRows[c.at()].minor) }

// noCurrency refuses an amount without a currency.
func noCurrency(c Currency) error {
	return &RangeError{What: currencyWhat, Value: c.String(), Limit: currencyLimit}
}

// decimalText prints a decimal of any size for an error, as its coefficient and
// exponent, in memory that does not grow with the exponent.
func decimalText(d decimal.Decimal) string {
	exp := "e" + strconv.Itoa(int(d.Exponent()))
	c := d.Coefficient()
	if c.BitLen() > 3*clip {
		return "…" + exp // too long to be shown
	}
	return c.String() + exp
}
