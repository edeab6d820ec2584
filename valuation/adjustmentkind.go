package valuation

import "github.com/eaeu-customs/inward/customs"

// AdjustmentKind is what a comparable sale is adjusted for. The zero value is
// nothing. The letters are those of lines 12 and 14 of ДТС-2.
type AdjustmentKind uint8

// The kinds.
const (
	_            AdjustmentKind = iota // nothing
	ForQuantity                        // letter а
	ForLevel                           // letter б
	ForTransport                       // letter в
	ForHandling                        // letter г
	ForInsurance                       // letter д
)

const (
	adjustmentKindNames   customs.Names  = "|quantity|commercial level|transport|handling|insurance"
	adjustmentKindRussian customs.Names  = "|количество|коммерческий уровень|перевозка|погрузка, разгрузка, перегрузка|страхование"
	adjustmentKindWhat    customs.Phrase = "kind of adjustment|вид поправки"
)

// ParseAdjustmentKind reads a name, as AdjustmentKind.String writes it.
func ParseAdjustmentKind(text string) (AdjustmentKind, error) {
	n, err := adjustmentKindNames.Parse(adjustmentKindWhat, text)
	return AdjustmentKind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (a AdjustmentKind) Phrase() customs.Phrase {
	return adjustmentKindNames.Phrase(adjustmentKindRussian, uint8(a), a.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (a AdjustmentKind) Arg() customs.Arg { return a.Phrase().Arg() }

// String returns the name, AdjustmentKind(0) for the zero value, AdjustmentKind(99) for a number that has none.
func (a AdjustmentKind) String() string {
	return adjustmentKindNames.String("AdjustmentKind", uint8(a))
}

// AppendText appends the name; a number that has none is an error.
func (a AdjustmentKind) AppendText(b []byte) ([]byte, error) {
	return adjustmentKindNames.Append(b, adjustmentKindWhat, uint8(a))
}

// MarshalText is AppendText into a new slice.
func (a AdjustmentKind) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (a *AdjustmentKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(a, adjustmentKindWhat, adjustmentKindNames, text)
}
