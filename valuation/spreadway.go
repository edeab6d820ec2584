package valuation

import "github.com/eaeu-customs/inward/customs"

// SpreadWay is what the declarant spreads the value of an assist over. The zero
// value is no choice.
type SpreadWay uint8

// The ways.
const (
	_                    SpreadWay = iota // no choice
	OverFirstConsignment                  // all of it on the first consignment
	OverUnitsMade                         // on the units made up to the first consignment
	OverContract                          // on all units that the contract or forecast foresees
)

const (
	spreadWayNames   customs.Names  = "|first consignment|units made so far|contract"
	spreadWayRussian customs.Names  = "|на первую партию|на изготовленные единицы|на весь объем по договору"
	spreadWayWhat    customs.Phrase = "way of apportioning|способ распределения"
)

// ParseSpreadWay reads a name, as SpreadWay.String writes it.
func ParseSpreadWay(text string) (SpreadWay, error) {
	n, err := spreadWayNames.Parse(spreadWayWhat, text)
	return SpreadWay(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (w SpreadWay) Phrase() customs.Phrase {
	return spreadWayNames.Phrase(spreadWayRussian, uint8(w), w.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (w SpreadWay) Arg() customs.Arg { return w.Phrase().Arg() }

// String returns the name, SpreadWay(0) for the zero value, SpreadWay(99) for a number that has none.
func (w SpreadWay) String() string { return spreadWayNames.String("SpreadWay", uint8(w)) }

// AppendText appends the name; a number that has none is an error.
func (w SpreadWay) AppendText(b []byte) ([]byte, error) {
	return spreadWayNames.Append(b, spreadWayWhat, uint8(w))
}

// MarshalText is AppendText into a new slice.
func (w SpreadWay) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (w *SpreadWay) UnmarshalText(text []byte) error {
	return customs.DecodeName(w, spreadWayWhat, spreadWayNames, text)
}
