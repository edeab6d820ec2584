package valuation

import "github.com/eaeu-customs/inward/customs"

// Basis is what a value by the fall-back method rests on: an earlier method used
// flexibly, one of the seven bases that Article 45(5) bars, or one of the four kinds
// of source that the rules of Uzbekistan name. The zero value is none.
type Basis uint8

// The bases.
const (
	_                     Basis = iota // none
	Flexibly                           // an earlier method with named rules relaxed
	HomePriceOfUnionGoods              // barred: 45(5)(1)
	HigherOfTwo                        // barred: 45(5)(2)
	HomePriceOfExporter                // barred: 45(5)(3)
	OtherCosts                         // barred: 45(5)(4)
	PriceToThirdCountries              // barred: 45(5)(5)
	MinimumValue                       // barred: 45(5)(6)
	ArbitraryBasis                     // barred: 45(5)(7)
	DeclarationDatabase                // source: customs declarations
	AlternativePrices                  // source: manufacturers, bulletins, price lists, exchanges, directories
	MarketReferences                   // source: world and domestic market prices
	TradeStatistics                    // source: fees, freight tariffs, discounts
)

const (
	basisNames   customs.Names  = "|flexible method|home price of Union goods|higher of two|home price of the exporting country|other costs|price to third countries|minimum value|arbitrary or fictitious value|declaration database|alternative prices|market references|trade statistics"
	basisRussian customs.Names  = "|гибкое применение метода|цена на внутреннем рынке Союза на товары, произведенные на его территории|более высокая из двух альтернативных стоимостей|цена на внутреннем рынке страны вывоза|иные расходы, чем включенные в расчетную стоимость|цена поставки в третьи страны|минимальная таможенная стоимость|произвольная или фиктивная стоимость|электронная база грузовых таможенных деклараций|ценовая информация из альтернативных источников|справочная информация о мировых и внутренних рыночных ценах|статистика посреднических вознаграждений, тарифов, скидок"
	basisWhat    customs.Phrase = "basis of the fall-back method|основа резервного метода"
)

// ParseBasis reads a name, as Basis.String writes it.
func ParseBasis(text string) (Basis, error) {
	n, err := basisNames.Parse(basisWhat, text)
	return Basis(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (k Basis) Phrase() customs.Phrase {
	return basisNames.Phrase(basisRussian, uint8(k), k.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (k Basis) Arg() customs.Arg { return k.Phrase().Arg() }

// String returns the name, Basis(0) for the zero value, Basis(99) for a number that has none.
func (k Basis) String() string { return basisNames.String("Basis", uint8(k)) }

// AppendText appends the name; a number that has none is an error.
func (k Basis) AppendText(b []byte) ([]byte, error) {
	return basisNames.Append(b, basisWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k Basis) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (k *Basis) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, basisWhat, basisNames, text)
}
