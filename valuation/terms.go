package valuation

import "github.com/eaeu-customs/inward/customs"

// Terms are delivery terms of Incoterms. The zero value is not stated.
type Terms uint8

// The terms.
const (
	_   Terms = iota // not stated
	EXW              // ex works
	FCA              // free carrier
	FAS              // free alongside ship
	FOB              // free on board
	CFR              // cost and freight
	CIF              // cost, insurance and freight
	CPT              // carriage paid to
	CIP              // carriage and insurance paid to
	DAP              // delivered at place
	DPU              // delivered at place unloaded
	DDP              // delivered duty paid
)

const (
	termsNames   customs.Names  = "|EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP"
	termsRussian customs.Names  = "|EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP"
	termsWhat    customs.Phrase = "delivery terms|условия поставки"
)

// ParseTerms reads a name, as Terms.String writes it.
func ParseTerms(text string) (Terms, error) {
	n, err := termsNames.Parse(termsWhat, text)
	return Terms(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (t Terms) Phrase() customs.Phrase {
	return termsNames.Phrase(termsRussian, uint8(t), t.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (t Terms) Arg() customs.Arg { return t.Phrase().Arg() }

// String returns the name, Terms(0) for the zero value, Terms(99) for a number that has none.
func (t Terms) String() string { return termsNames.String("Terms", uint8(t)) }

// AppendText appends the name; a number that has none is an error.
func (t Terms) AppendText(b []byte) ([]byte, error) {
	return termsNames.Append(b, termsWhat, uint8(t))
}

// MarshalText is AppendText into a new slice.
func (t Terms) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (t *Terms) UnmarshalText(text []byte) error {
	return customs.DecodeName(t, termsWhat, termsNames, text)
}
