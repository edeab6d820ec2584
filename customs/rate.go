package customs

import (
	"encoding/binary"
	"strings"

	"github.com/eaeu-customs/inward/internal/exact"
)

// Rate is a rate of duty, excise or tax: a percentage of the value, an amount
// per quantity, or the greater, the lesser or the sum of two rates, nested as
// the tariff does it, with at most MaxRateParts percentages and amounts in all.
// It is comparable and may be a map key; two rates are equal if they are written
// alike, so per 1 t and per 1000 kg are two. The zero Rate is no rate, never a rate of
// zero, which is 0%.
//
// The text form is "5%", "0.2 EUR/kg", "282 USD/1000 kg", "greater of 5% and
// 0.2 EUR/kg", "lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)", "sum of
// 10% and 0.1 EUR/kg".
type Rate struct {
	// program is the tree in the order of its text: a form, then its operands.
	// A percentage is its form, coefficient and scale; an amount adds currency,
	// and the quantity with its unit. Numbers are canonical and big-endian, so
	// that a tree has one program and a part of a tree is a part of the program.
	program string
}

// MaxRateParts is the greatest number of percentages and amounts in one rate.
const MaxRateParts = 16

// RateForm says what a rate is made of. The zero value is no rate.
type RateForm uint8

// The forms of a rate.
const (
	_             RateForm = iota
	AdValoremForm          // a percentage of the value
	SpecificForm           // an amount per quantity
	GreaterOfForm          // the greater of two: но не менее
	LesserOfForm           // the lesser of two: но не более
	SumOfForm              // the sum of two: плюс
)

const (
	rateFormNames Names  = "|ad valorem|specific|greater of|lesser of|sum of"
	rateFormWhat  Phrase = "form of rate|вид ставки"
	rateWhat      Phrase = "rate|ставка"
)

// ParseRateForm reads a name such as "greater of".
func ParseRateForm(text string) (RateForm, error) {
	n, err := rateFormNames.Parse(rateFormWhat, text)
	return RateForm(n), err
}

// String returns the name, or RateForm(9) for a number that is no form.
func (f RateForm) String() string { return rateFormNames.String("RateForm", uint8(f)) }

// AppendText appends the name; a number that is no form is an error.
func (f RateForm) AppendText(b []byte) ([]byte, error) {
	return rateFormNames.Append(b, rateFormWhat, uint8(f))
}

// MarshalText is AppendText into a new slice.
func (f RateForm) MarshalText() ([]byte, error) { return f.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (f *RateForm) UnmarshalText(text []byte) error {
	n, err := rateFormNames.Decode(rateFormWhat, text)
	if err == nil {
		*f = RateForm(n)
	}
	return err
}

// AdValorem returns the rate of a percentage of the value. A percentage below
// zero is a RangeError; zero is a rate.
func AdValorem(p Percent) (Rate, error) {
	d := p.exact()
	if d.Coef < 0 {
		return Rate{}, &RangeError{What: rateWhat, Value: p.String(), Limit: rateNotBelowZero}
	}
	b := make([]byte, 0, percentSize)
	b = append(b, byte(AdValoremForm))
	b = binary.BigEndian.AppendUint64(b, uint64(d.Coef))
	return Rate{string(append(b, d.Scale))}, nil
}

// Specific returns the rate of an amount per quantity: 282 USD per 1000 kg. An
// amount below zero, an amount without currency and a quantity that is not above
// zero are errors.
func Specific(amount Money, per Quantity) (Rate, error) {
	a, q := amount.Exact().Normalize(0), per.Exact() // a rate shows no empty kopecks
	switch {
	case amount.Currency() == 0:
		return Rate{}, NewInputError(ErrMissing, "specific rate: wanted an amount with its currency|специфическая ставка: требуется сумма с валютой")
	case a.Coef < 0:
		return Rate{}, &RangeError{What: rateWhat, Value: amount.String(), Limit: rateNotBelowZero}
	case q.Coef <= 0 || per.Unit() == 0:
		return Rate{}, &RangeError{What: rateWhat, Value: amount.String() + "/" + per.String(), Limit: "a quantity above zero with its unit|количество больше нуля с единицей измерения"}
	}
	b := make([]byte, 0, specificSize)
	b = append(b, byte(SpecificForm))
	b = binary.BigEndian.AppendUint64(b, uint64(a.Coef))
	b = append(b, a.Scale)
	b = binary.BigEndian.AppendUint16(b, uint16(amount.Currency()))
	b = binary.BigEndian.AppendUint64(b, uint64(q.Coef))
	return Rate{string(append(b, q.Scale, byte(per.Unit())))}, nil
}

const rateNotBelowZero Phrase = "a rate not below zero|ставка не ниже нуля"

// GreaterOf returns the rate that yields the greater of what a and b yield
// (a, но не менее b). Where they yield the same, the first decides. A zero Rate
// and more than MaxRateParts parts are errors.
func GreaterOf(a, b Rate) (Rate, error) { return joinRates(GreaterOfForm, a, b) }

// LesserOf returns the rate that yields the lesser of what a and b yield
// (a, но не более b), as GreaterOf does the greater.
func LesserOf(a, b Rate) (Rate, error) { return joinRates(LesserOfForm, a, b) }

// SumOf returns the rate that yields what a and b yield together (a плюс b).
// The sum is rounded once, not its parts.
func SumOf(a, b Rate) (Rate, error) { return joinRates(SumOfForm, a, b) }

func joinRates(f RateForm, a, b Rate) (Rate, error) {
	if a.IsZero() || b.IsZero() {
		return Rate{}, NewInputError(ErrMissing, "{0}: wanted two rates, one is missing|{0}: требуются две ставки, одной нет", f.phrase().Arg())
	}
	if n := a.Parts() + b.Parts(); n > MaxRateParts {
		return Rate{}, &RangeError{What: "number of parts of a rate|число частей ставки", Value: Count(n).String(), Limit: "at most 16|не более 16"}
	}
	return Rate{string([]byte{byte(f)}) + a.program + b.program}, nil
}

// MustRate is ParseRate for tables and tests. It panics on an error.
func MustRate(text string) Rate { return must(ParseRate(text)) }

// IsZero reports whether r is no rate. A rate of 0% is one.
func (r Rate) IsZero() bool { return r.program == "" }

// Compare orders rates by form, then by their numbers. The order is for sorting
// and says nothing about what the rates yield.
func (r Rate) Compare(o Rate) int { return strings.Compare(r.program, o.program) }

// Form returns what the rate is made of, zero for no rate.
func (r Rate) Form() RateForm {
	if r.IsZero() {
		return 0
	}
	return RateForm(r.program[0])
}

// Operands returns the two rates that a greater of, lesser of or sum of is made
// of, in order; two zero Rates for every other form.
func (r Rate) Operands() (a, b Rate) {
	if r.Form() < GreaterOfForm {
		return Rate{}, Rate{}
	}
	n := 1 + rateSize(r.program[1:])
	return Rate{r.program[1:n]}, Rate{r.program[n:]}
}

// Percent returns the percentage of an ad valorem rate, ok false for other forms.
func (r Rate) Percent() (p Percent, ok bool) {
	if r.Form() != AdValoremForm {
		return Percent{}, false
	}
	return percentFromExact(decimalAt(r.program, 1)), true
}

// Specific returns the amount and the quantity it is for, ok false for a rate
// of another form.
func (r Rate) Specific() (amount Money, per Quantity, ok bool) {
	if r.Form() != SpecificForm {
		return Money{}, Quantity{}, false
	}
	amount, err := MoneyFromExact(decimalAt(r.program, 1), currencyAt(r.program))
	if err != nil {
		return Money{}, Quantity{}, false
	}
	per, err = QuantityFromExact(decimalAt(r.program, perAt), unitAt(r.program))
	return amount, per, err == nil
}

// Parts returns the number of percentages and amounts in the rate.
func (r Rate) Parts() int {
	n := 0
	for p := r.program; p != ""; p = p[nodeSize(p):] {
		if RateForm(p[0]) < GreaterOfForm {
			n++
		}
	}
	return n
}

// Part returns percentage or amount i as a rate of its own, counted from 0 in
// the order of the text; the zero Rate where there is none. What a part yields
// by itself is Part(i).Yield.
func (r Rate) Part(i int) Rate {
	for p := r.program; p != ""; p = p[nodeSize(p):] {
		if RateForm(p[0]) >= GreaterOfForm {
			continue
		}
		if i == 0 {
			return Rate{p[:nodeSize(p)]}
		}
		i--
	}
	return Rate{}
}

// Arg returns the rate as an argument of a sentence.
func (r Rate) Arg() Arg { return newTextArg(argRate, r.program) }

// The layout of a program.
const (
	percentSize  = 1 + 8 + 1
	perAt        = 1 + 8 + 1 + 2
	specificSize = perAt + 8 + 1 + 1
)

// nodeSize returns the length of the first node of a program without its operands.
func nodeSize(program string) int {
	switch RateForm(program[0]) {
	case AdValoremForm:
		return percentSize
	case SpecificForm:
		return specificSize
	}
	return 1
}

// rateSize returns the length of the first whole rate of a program.
func rateSize(program string) int {
	size := 0
	for open := 1; open > 0; open-- {
		if RateForm(program[size]) >= GreaterOfForm {
			open += 2
		}
		size += nodeSize(program[size:])
	}
	return size
}

// decimalAt returns the number that stands at a place of a program.
func decimalAt(program string, at int) exact.Decimal {
	s := program[at : at+9]
	n := uint64(s[0])<<56 | uint64(s[1])<<48 | uint64(s[2])<<40 | uint64(s[3])<<32 |
		uint64(s[4])<<24 | uint64(s[5])<<16 | uint64(s[6])<<8 | uint64(s[7])
	return exact.Decimal{Coef: int64(n), Scale: s[8]}
}

// currencyAt returns the currency of the amount at the head of a program.
func currencyAt(program string) Currency {
	return Currency(program[perAt-2])<<8 | Currency(program[perAt-1])
}

// unitAt returns the unit of the quantity at the head of a program.
func unitAt(program string) Unit { return Unit(program[specificSize-1]) }
