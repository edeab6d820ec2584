package valuation

import "github.com/eaeu-customs/inward/customs"

// GoodsState says how goods came to be valued. The zero value is not stated.
type GoodsState uint8

// The states.
const (
	_       GoodsState = iota // not stated
	Moved                     // they cross the border as they are
	Waste                     // waste of processing: counts as imported in its condition (170(2))
	Remnant                   // remnants of the goods placed (171)
	Product                   // products of processing: valued by their inputs (175(1))
)

const (
	goodsStateNames   customs.Names  = "|moved|waste|remnant|product"
	goodsStateRussian customs.Names  = "|перемещены через границу|отходы переработки|остатки товаров|продукты переработки"
	goodsStateWhat    customs.Phrase = "origin of goods|происхождение товаров"
)

// ParseGoodsState reads a name, as GoodsState.String writes it.
func ParseGoodsState(text string) (GoodsState, error) {
	n, err := goodsStateNames.Parse(goodsStateWhat, text)
	return GoodsState(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (g GoodsState) Phrase() customs.Phrase {
	return goodsStateNames.Phrase(goodsStateRussian, uint8(g), g.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (g GoodsState) Arg() customs.Arg { return g.Phrase().Arg() }

// String returns the name, GoodsState(0) for the zero value, GoodsState(99) for a number that has none.
func (g GoodsState) String() string { return goodsStateNames.String("GoodsState", uint8(g)) }

// AppendText appends the name; a number that has none is an error.
func (g GoodsState) AppendText(b []byte) ([]byte, error) {
	return goodsStateNames.Append(b, goodsStateWhat, uint8(g))
}

// MarshalText is AppendText into a new slice.
func (g GoodsState) MarshalText() ([]byte, error) { return g.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (g *GoodsState) UnmarshalText(text []byte) error {
	return customs.DecodeName(g, goodsStateWhat, goodsStateNames, text)
}
