package customs

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/internal/exact"
)

// ExchangeRate is a quotation as a central bank publishes it: the price, in one
// currency, of so many units of another, "62.1250 RUB per 1 EUR". It says
// nothing of the day, which is that of the table it stands in. It is comparable;
// quotations per 1 and per 100 are two values. The zero ExchangeRate is none.
type ExchangeRate struct {
	price int64 // above 0
	units uint32
	base  Currency // what is priced
	quote Currency // what the price is in
	scale uint8    // of the price; at least 4, as rates are printed
}

const (
	exchangeWhat   Phrase = "exchange rate|курс валюты"
	exchangeWant   Phrase = "an exchange rate such as 62.1250 RUB per 1 EUR|курс, например 62.1250 RUB per 1 EUR"
	exchangeAbove0 Phrase = "a price above zero|цена больше нуля"
	exchangeUnits  Phrase = "from 1 to 1000000000 units|от 1 до 1000000000 единиц"
	exchangeTwo    Phrase = "two different currencies|две разные валюты"
	mostUnits             = 1_000_000_000
	exchangeScale         = 4
)

// NewExchangeRate returns the price of so many units of a base currency. A price
// of zero or below, units outside 1 to 10⁹ and a price in the base currency
// itself are a RangeError.
func NewExchangeRate(price Money, units int, base Currency) (ExchangeRate, error) {
	refuse := func(value string, limit Phrase) (ExchangeRate, error) {
		return ExchangeRate{}, &RangeError{What: exchangeWhat, Value: value, Limit: limit}
	}
	switch {
	case price.IsZero():
		return ExchangeRate{}, &CurrencyMismatch{Op: exchangeWhat}
	case !base.Valid():
		return ExchangeRate{}, noCurrency(base)
	case price.Sign() <= 0:
		return refuse(price.String(), exchangeAbove0)
	case units < 1 || units > mostUnits:
		return refuse(strconv.Itoa(units), exchangeUnits)
	case price.Currency() == base:
		return refuse(price.String()+" per "+base.String(), exchangeTwo)
	}
	d := price.Exact().Normalize(exchangeScale)
	if d.Scale < exchangeScale {
		var err error
		if d, err = d.Rescale(exchangeScale); err != nil {
			return ExchangeRate{}, refused(err, exchangeWhat, price.String(), Rounding{})
		}
	}
	return ExchangeRate{d.Coef, uint32(units), base, price.Currency(), d.Scale}, nil
}

// ParseExchangeRate reads a rate, "62.1250 RUB per 1 EUR", and empty text as the
// zero ExchangeRate. Anything else is a SyntaxError with the place, or the
// RangeError of NewExchangeRate.
func ParseExchangeRate(text string) (ExchangeRate, error) {
	if text == "" {
		return ExchangeRate{}, nil
	}
	bad := func(at int, want Phrase) (ExchangeRate, error) {
		return ExchangeRate{}, &SyntaxError{What: exchangeWhat, Text: text, Offset: at, Want: want}
	}
	price, rest, ok := strings.Cut(text, " per ")
	if !ok {
		return bad(len(text), exchangeWant)
	}
	m, err := ParseMoney(price)
	if err != nil || m.IsZero() {
		return bad(0, moneyWant)
	}
	at := len(price) + len(" per ")
	number, code, ok := strings.Cut(rest, " ")
	units, err := strconv.ParseUint(number, 10, 32)
	if !ok || err != nil || number[0] == '0' {
		return bad(at, exchangeUnits)
	}
	base := currencyOf(code)
	if base == 0 {
		return bad(at+len(number)+1, currencyWant)
	}
	return NewExchangeRate(m, int(min(units, mostUnits+1)), base)
}

// MustExchangeRate is ParseExchangeRate for tables and tests; it panics on an error.
func MustExchangeRate(text string) ExchangeRate { return must(ParseExchangeRate(text)) }

// Base returns the currency that is priced.
func (r ExchangeRate) Base() Currency { return r.base }

// Quote returns the currency of the price.
func (r ExchangeRate) Quote() Currency { return r.quote }

// Units returns how many units of the base currency the price is for.
func (r ExchangeRate) Units() int { return int(r.units) }

// Price returns the price, and the zero Money for no rate.
func (r ExchangeRate) Price() Money {
	if r.IsZero() {
		return Money{}
	}
	m, err := MoneyFromExact(r.Exact(), r.quote)
	if err != nil {
		return Money{} // not to be reached: the price was an amount
	}
	return m
}

// Exact returns the price, of Units units, for the arithmetic of this module;
// programs take [ExchangeRate.Price].
func (r ExchangeRate) Exact() exact.Decimal { return exact.Decimal{Coef: r.price, Scale: r.scale} }

// Ratio returns the price of one unit of the base currency.
func (r ExchangeRate) Ratio() Ratio { return Ratio{r.frac().Ratio()} }

// frac returns the price of one unit of the base currency, and 0 for no rate.
func (r ExchangeRate) frac() exact.Frac {
	if r.IsZero() {
		return exact.Frac{}
	}
	return exact.FracOf(r.Exact()).QuoInt(int64(r.units))
}

// Convert returns an amount in the base currency in that of the price, rounded
// once. An amount in another currency is a CurrencyMismatch: a rate is not used
// backwards.
func (r ExchangeRate) Convert(m Money, to Rounding) (Money, error) {
	if m.Currency() != r.base || m.IsZero() {
		return Money{}, &CurrencyMismatch{Op: opConvert, Left: m, Right: r.priced()}
	}
	d, err := exact.MulQuo(m.Exact(), r.Exact(), exact.Decimal{Coef: int64(r.units)}, to.Scale, to.mode())
	if err == exact.ErrRange {
		d, err = rounded(m.product(r.frac()), to)
	}
	out := Money{tag: r.quote.tag()}
	if err == nil {
		out.coef, out.tag, err = fit(d, out.tag)
	}
	if err != nil {
		return Money{}, refused(err, moneyWhat, m.String()+" × "+r.String(), to)
	}
	return out, nil
}

// priced returns what the price is for, 100.00 JPY.
func (r ExchangeRate) priced() Money {
	m, _ := NewMoney(r.units, r.base) // no amount for no rate
	return m
}

// IsZero reports whether r is no rate.
func (r ExchangeRate) IsZero() bool { return r == ExchangeRate{} }

// Compare orders by base, quote, and price of one unit; then by units.
func (r ExchangeRate) Compare(o ExchangeRate) int {
	return cmp.Or(
		r.base.Compare(o.base),
		r.quote.Compare(o.quote),
		r.frac().Cmp(o.frac()),
		cmp.Compare(r.units, o.units))
}

// String returns the rate as ParseExchangeRate reads it, empty for no rate.
func (r ExchangeRate) String() string {
	var buf [64]byte
	return string(r.append(buf[:0]))
}

// AppendText appends what String returns. It never fails.
func (r ExchangeRate) AppendText(b []byte) ([]byte, error) { return r.append(b), nil }

// MarshalText is AppendText into a new slice.
func (r ExchangeRate) MarshalText() ([]byte, error) { return r.append(nil), nil }

// UnmarshalText reads what ParseExchangeRate reads.
func (r *ExchangeRate) UnmarshalText(text []byte) error {
	return decodeText(r, text, ParseExchangeRate)
}

// Arg returns the rate as an argument of a sentence; in Russian it reads "62.1250
// RUB за 1 EUR".
func (r ExchangeRate) Arg() Arg {
	pack := uint64(r.units)<<26 | uint64(r.base)<<16 | uint64(r.quote)<<6 | uint64(r.scale)
	return newArg(argExchangeRate, pack, r.price, "")
}

func unpackExchangeRate(a Arg) ExchangeRate {
	t := a.tag()
	return ExchangeRate{a.n, uint32(t >> 26), Currency(t >> 16 & 0x3ff), Currency(t >> 6 & 0x3ff), uint8(t & 0x3f)}
}

func (r ExchangeRate) append(b []byte) []byte { return r.appendWords(b, English) }

func (r ExchangeRate) appendWords(b []byte, lang Language) []byte {
	if r.IsZero() {
		return b
	}
	b = append(r.Exact().Append(b), ' ')
	b = append(b, r.quote.code()...)
	b = Phrase(" per | за ").Append(b, lang)
	b = append(strconv.AppendUint(b, uint64(r.units), 10), ' ')
	return append(b, r.base.code()...)
}
