package valuation

import "github.com/eaeu-customs/inward/customs"

// ResaleOf says what was resold. The zero value is not stated.
type ResaleOf uint8

// What was resold.
const (
	_               ResaleOf = iota // not stated
	TheGoods                        // the goods being valued
	IdenticalResold                 // identical imported goods
	SimilarResold                   // similar imported goods
)

const (
	resaleOfNames   customs.Names  = "|the goods themselves|identical goods|similar goods"
	resaleOfRussian customs.Names  = "|оцениваемые товары|идентичные товары|однородные товары"
	resaleOfWhat    customs.Phrase = "goods resold|проданные товары"
)

// ParseResaleOf reads a name, as ResaleOf.String writes it.
func ParseResaleOf(text string) (ResaleOf, error) {
	n, err := resaleOfNames.Parse(resaleOfWhat, text)
	return ResaleOf(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (r ResaleOf) Phrase() customs.Phrase {
	return resaleOfNames.Phrase(resaleOfRussian, uint8(r), r.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (r ResaleOf) Arg() customs.Arg { return r.Phrase().Arg() }

// String returns the name, ResaleOf(0) for the zero value, ResaleOf(99) for a number that has none.
func (r ResaleOf) String() string { return resaleOfNames.String("ResaleOf", uint8(r)) }

// AppendText appends the name; a number that has none is an error.
func (r ResaleOf) AppendText(b []byte) ([]byte, error) {
	return resaleOfNames.Append(b, resaleOfWhat, uint8(r))
}

// MarshalText is AppendText into a new slice.
func (r ResaleOf) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (r *ResaleOf) UnmarshalText(text []byte) error {
	return customs.DecodeName(r, resaleOfWhat, resaleOfNames, text)
}

// ResaleState says in which state goods were resold. The zero value is not stated.
type ResaleState uint8

// The states.
const (
	_               ResaleState = iota // not stated
	AsImported                         // in the state in which they were imported
	AfterProcessing                    // after processing in the territory
)

const (
	resaleStateNames   customs.Names  = "|as imported|after processing"
	resaleStateRussian customs.Names  = "|в том же состоянии, в котором ввезены|после переработки"
	resaleStateWhat    customs.Phrase = "state of goods resold|состояние проданных товаров"
)

// ParseResaleState reads a name, as ResaleState.String writes it.
func ParseResaleState(text string) (ResaleState, error) {
	n, err := resaleStateNames.Parse(resaleStateWhat, text)
	return ResaleState(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (r ResaleState) Phrase() customs.Phrase {
	return resaleStateNames.Phrase(resaleStateRussian, uint8(r), r.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (r ResaleState) Arg() customs.Arg { return r.Phrase().Arg() }

// String returns the name, ResaleState(0) for the zero value, ResaleState(99) for a number that has none.
func (r ResaleState) String() string { return resaleStateNames.String("ResaleState", uint8(r)) }

// AppendText appends the name; a number that has none is an error.
func (r ResaleState) AppendText(b []byte) ([]byte, error) {
	return resaleStateNames.Append(b, resaleStateWhat, uint8(r))
}

// MarshalText is AppendText into a new slice.
func (r ResaleState) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (r *ResaleState) UnmarshalText(text []byte) error {
	return customs.DecodeName(r, resaleStateWhat, resaleStateNames, text)
}

// MarkupKind says what a reseller's markup is: a commission, or profit and general
// expenses; never both. The zero value is not stated.
type MarkupKind uint8

// The kinds.
const (
	_                 MarkupKind = iota // not stated
	CommissionMarkup                    // commission usually paid or agreed
	ProfitAndExpenses                   // the addition usually made for profit and general expenses
)

const (
	markupKindNames   customs.Names  = "|commission|profit and general expenses"
	markupKindRussian customs.Names  = "|вознаграждение посреднику|прибыль и общие расходы"
	markupKindWhat    customs.Phrase = "kind of markup|вид надбавки"
)

// ParseMarkupKind reads a name, as MarkupKind.String writes it.
func ParseMarkupKind(text string) (MarkupKind, error) {
	n, err := markupKindNames.Parse(markupKindWhat, text)
	return MarkupKind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (m MarkupKind) Phrase() customs.Phrase {
	return markupKindNames.Phrase(markupKindRussian, uint8(m), m.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (m MarkupKind) Arg() customs.Arg { return m.Phrase().Arg() }

// String returns the name, MarkupKind(0) for the zero value, MarkupKind(99) for a number that has none.
func (m MarkupKind) String() string { return markupKindNames.String("MarkupKind", uint8(m)) }

// AppendText appends the name; a number that has none is an error.
func (m MarkupKind) AppendText(b []byte) ([]byte, error) {
	return markupKindNames.Append(b, markupKindWhat, uint8(m))
}

// MarshalText is AppendText into a new slice.
func (m MarkupKind) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (m *MarkupKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(m, markupKindWhat, markupKindNames, text)
}
