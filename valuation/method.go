package valuation

import "github.com/eaeu-customs/inward/customs"

// Method is a method of determining the customs value (метод определения таможенной
// стоимости). Its number is the usual one. The zero Method is none.
type Method uint8

// The methods.
const (
	_                Method = iota // no method
	TransactionValue               // method 1: Art. 39
	IdenticalGoods                 // method 2: Art. 41
	SimilarGoods                   // method 3: Art. 42
	Deductive                      // method 4: Art. 43
	Computed                       // method 5: Art. 44
	FallBack                       // method 6: Art. 45
)

const (
	methodNames   customs.Names  = "|transaction value|identical goods|similar goods|deductive|computed|fall-back"
	methodRussian customs.Names  = "|по стоимости сделки с оцениваемыми товарами|по стоимости сделки с идентичными товарами|по стоимости сделки с однородными товарами|метод вычитания|метод сложения|резервный метод"
	methodWhat    customs.Phrase = "method of valuation|метод определения таможенной стоимости"
)

// ParseMethod reads a name, as Method.String writes it.
func ParseMethod(text string) (Method, error) {
	n, err := methodNames.Parse(methodWhat, text)
	return Method(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (m Method) Phrase() customs.Phrase {
	return methodNames.Phrase(methodRussian, uint8(m), m.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (m Method) Arg() customs.Arg { return m.Phrase().Arg() }

// String returns the name, Method(0) for the zero value, Method(99) for a number that has none.
func (m Method) String() string { return methodNames.String("Method", uint8(m)) }

// AppendText appends the name; a number that has none is an error.
func (m Method) AppendText(b []byte) ([]byte, error) {
	return methodNames.Append(b, methodWhat, uint8(m))
}

// MarshalText is AppendText into a new slice.
func (m Method) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (m *Method) UnmarshalText(text []byte) error {
	return customs.DecodeName(m, methodWhat, methodNames, text)
}
