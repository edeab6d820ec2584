package valuation

import "github.com/eaeu-customs/inward/customs"

// By is the key by which a cost is shared among the lines of an invoice. The zero
// value is none.
type By uint8

// The keys.
const (
	_          By = iota // none
	ByValue              // by the price of the line
	ByWeight             // by its weight
	ByQuantity           // by its quantity
)

const (
	byNames   customs.Names  = "|value|weight|quantity"
	byRussian customs.Names  = "|по стоимости|по весу|по количеству"
	byWhat    customs.Phrase = "key of apportionment|основа распределения"
)

// ParseBy reads a name, as By.String writes it.
func ParseBy(text string) (By, error) {
	n, err := byNames.Parse(byWhat, text)
	return By(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (k By) Phrase() customs.Phrase {
	return byNames.Phrase(byRussian, uint8(k), k.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (k By) Arg() customs.Arg { return k.Phrase().Arg() }

// String returns the name, By(0) for the zero value, By(99) for a number that has none.
func (k By) String() string { return byNames.String("By", uint8(k)) }

// AppendText appends the name; a number that has none is an error.
func (k By) AppendText(b []byte) ([]byte, error) {
	return byNames.Append(b, byWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k By) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (k *By) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, byWhat, byNames, text)
}
