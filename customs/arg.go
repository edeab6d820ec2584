package customs

import (
	"strconv"

	"golang.org/x/exp/constraints"
)

// Arg is one argument of a sentence or one value of a step, kept as it is and
// worded only when it is read. It is comparable, and making one allocates nothing
// for values of ordinary size. The zero Arg is no value and reads "—".
//
// Every type of the vocabulary has a method Arg; Text and Count serve for names
// and numbers that have no type of their own.
type Arg struct {
	what uint64 // the kind in the low byte, above it the tag: currency or unit with scale, denominator, …
	n    int64  // the number: coefficient, count, day, numerator
	s    string // text, and numbers that do not fit
}

// argKind says how the other fields are to be read.
type argKind uint8

const (
	argNone argKind = iota
	argText
	argPhrase
	argCount
	argSize // a count beyond int64, its bits in n
	argProvision
	argAct
	argFinding
	argCode
	argRounding
	argDate
	argPeriod
	argTerm
	argGoodsCode
	argCountry
	argMemberState
	argPerson
	argOffice
	argProcedure
	argCurrency
	argUnit
	argMoney
	argQuantity
	argRatio
	argPercent
	argExchangeRate
	argRate
)

// Text returns a name or other text as an argument. It reads the same in both
// languages; words that differ are a Phrase.
func Text(s string) Arg { return newTextArg(argText, s) }

// Count returns a whole number as an argument.
func Count[T constraints.Integer](n T) Arg {
	if n > 0 && uint64(n) > 1<<63-1 {
		return Arg{what: uint64(argSize), n: int64(n)}
	}
	return Arg{what: uint64(argCount), n: int64(n)}
}

// newDecimalArg returns an argument of a type that is a coefficient and a tag.
func newDecimalArg(kind argKind, tag uint32, coef int64) Arg {
	return Arg{what: uint64(kind) | uint64(tag)<<8, n: coef}
}

// newTextArg returns an argument of a type that is a text.
func newTextArg(kind argKind, s string) Arg { return Arg{what: uint64(kind), s: s} }

// newNumberArg returns an argument of a type that is one number.
func newNumberArg(kind argKind, n int64) Arg { return Arg{what: uint64(kind), n: n} }

// newArg returns an argument of a type that needs more words than one. The tag
// has 56 bits; what does not fit must go into s.
func newArg(kind argKind, tag uint64, n int64, s string) Arg {
	return Arg{what: uint64(kind) | tag<<8, n: n, s: s}
}

// kind returns how the argument is to be read.
func (a Arg) kind() argKind { return argKind(a.what) }

// tag returns the tag that newDecimalArg or newArg was given.
func (a Arg) tag() uint64 { return a.what >> 8 }

// IsZero reports whether the argument is no value.
func (a Arg) IsZero() bool { return a == Arg{} }

// Text words the argument. Dates, amounts and codes read the same in both
// languages; names and units of measurement do not.
func (a Arg) Text(lang Language) string {
	switch a.kind() {
	case argText:
		return a.s
	case argPhrase:
		return Phrase(a.s).In(lang)
	}
	return string(a.Append(nil, lang))
}

// String is Text in English.
func (a Arg) String() string { return a.Text(English) }

// Append is Text onto b.
func (a Arg) Append(b []byte, lang Language) []byte {
	switch a.kind() {
	case argNone:
		return append(b, "—"...)
	case argText:
		return append(b, a.s...)
	case argPhrase:
		return append(b, Phrase(a.s).In(lang)...)
	case argCount:
		return strconv.AppendInt(b, a.n, 10)
	case argSize:
		return strconv.AppendUint(b, uint64(a.n), 10)
	case argProvision:
		return unpackProvision(uint64(a.n)).append(b)
	case argAct:
		return append(b, Act(a.n).Name().In(lang)...)
	case argFinding:
		return append(b, Finding(a.n).Phrase().In(lang)...)
	case argCode:
		return append(b, a.s...)
	case argCurrency:
		return append(b, Currency(a.n).String()...)
	case argUnit:
		return append(b, Unit(a.n).Short(lang)...)
	case argMoney:
		return Money{a.n, uint32(a.tag())}.appendWords(b, lang)
	case argQuantity:
		return Quantity{a.n, uint32(a.tag())}.appendWords(b, lang)
	case argPercent:
		return Percent{a.n, uint8(a.tag())}.append(b)
	case argRatio:
		return ratioArg(a).Append(b)
	case argExchangeRate:
		return unpackExchangeRate(a).appendWords(b, lang)
	case argRate:
		return Rate{a.s}.appendWords(b, lang)
	case argRounding:
		return Rounding{Scale: uint8(a.n >> 8), Mode: Mode(a.n)}.appendWords(b, lang)
	case argDate:
		return Date{int32(a.n)}.append(b)
	case argPeriod:
		return Period{Date{int32(a.n)}, Date{int32(a.tag())}}.append(b)
	case argGoodsCode:
		return GoodsCode{uint64(a.n)}.appendDigits(b, true)
	case argCountry:
		return append(b, Country{uint16(a.n)}.Name(lang)...)
	case argMemberState:
		return append(b, MemberState(a.n).Name(lang)...)
	case argTerm:
		return Term{uint32(a.n), uint32(a.tag())}.appendWords(b, lang)
	case argPerson:
		return appendPerson(b, a.s, int(a.n))
	case argOffice:
		return Office{uint32(a.n)}.append(b)
	case argProcedure:
		return append(b, Procedure(a.n).Name(lang)...)
	}
	return append(b, a.s...)
}
