package liability

import "github.com/eaeu-customs/inward/customs"

const (
	basisNames customs.Names  = "|placed|products at home|unprocessed at home|waste at home"
	basisWhat  customs.Phrase = "basis of a charge|основание начисления"
)

// Valid reports whether b is one of the bases.
func (b Basis) Valid() bool { return b >= Placed && b <= WasteAtHome }

// Provision returns the provision that a charge on this basis follows: 174(5),
// 175(1), 173(2)(1) for unprocessed goods released for domestic consumption,
// 170(2) for waste. A number that is no basis has none.
func (b Basis) Provision() customs.Provision {
	switch b {
	case Placed:
		return customs.Article(174).Para(5)
	case ProductsAtHome:
		return customs.Article(175).Para(1)
	case UnprocessedAtHome:
		return customs.Article(173).Para(2).Sub(1)
	case WasteAtHome:
		return customs.Article(170).Para(2)
	}
	return customs.Provision{}
}

// Phrase words the basis in both languages; an unknown number names itself.
func (b Basis) Phrase() customs.Phrase {
	switch b {
	case Placed:
		return "goods placed under the procedure|товары, помещенные под процедуру"
	case ProductsAtHome:
		return "products released for domestic consumption|продукты переработки, выпущенные для внутреннего потребления"
	case UnprocessedAtHome:
		return "unprocessed goods and remnants released for domestic consumption|товары, не подвергшиеся переработке, и остатки, выпущенные для внутреннего потребления"
	case WasteAtHome:
		return "waste released for domestic consumption|отходы, выпущенные для внутреннего потребления"
	}
	return customs.Phrase(b.String())
}

// Arg returns the basis as an argument of a sentence.
func (b Basis) Arg() customs.Arg { return b.Phrase().Arg() }

// ParseBasis reads a name such as "products at home".
func ParseBasis(text string) (Basis, error) {
	n, err := basisNames.Parse(basisWhat, text)
	return Basis(n), err
}

// String returns the name, or Basis(9) for a number that is no basis.
func (b Basis) String() string { return basisNames.String("Basis", uint8(b)) }

// AppendText appends the name; a number that is no basis is an error.
func (b Basis) AppendText(text []byte) ([]byte, error) {
	return basisNames.Append(text, basisWhat, uint8(b))
}

// MarshalText is AppendText into a new slice.
func (b Basis) MarshalText() ([]byte, error) { return b.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the invalid zero.
func (b *Basis) UnmarshalText(text []byte) error {
	return customs.DecodeName(b, basisWhat, basisNames, text)
}
