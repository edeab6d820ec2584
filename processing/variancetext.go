package processing

import "github.com/eaeu-customs/inward/customs"

const (
	normOutcomeNames   customs.Names  = "|as the norm|declarant owes|capped by the run|charged beyond the run|operation is refused"
	normOutcomeRussian customs.Names  = "|по норме|обязанность сохраняется у декларанта|не более использованного в переработке|по норме сверх использованного|операция не принимается"
	normOutcomeWhat    customs.Phrase = "outcome of a comparison with the norm|итог сопоставления с нормой"
)

// Phrase names the outcome in both languages; a number without a name names itself.
func (o NormOutcome) Phrase() customs.Phrase {
	return normOutcomeNames.Phrase(normOutcomeRussian, uint8(o), o.String())
}

// Arg returns the outcome as an argument of a sentence.
func (o NormOutcome) Arg() customs.Arg { return o.Phrase().Arg() }

// ParseNormOutcome reads a name as String writes it: "as the norm", …, "operation is refused".
func ParseNormOutcome(text string) (NormOutcome, error) {
	n, err := normOutcomeNames.Parse(normOutcomeWhat, text)
	return NormOutcome(n), err
}

// String returns the name, or NormOutcome(99) for a number that has none.
func (o NormOutcome) String() string { return normOutcomeNames.String("NormOutcome", uint8(o)) }

// AppendText appends the name; a number without a name is an error.
func (o NormOutcome) AppendText(b []byte) ([]byte, error) {
	return normOutcomeNames.Append(b, normOutcomeWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o NormOutcome) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (o *NormOutcome) UnmarshalText(text []byte) error {
	return customs.DecodeName(o, normOutcomeWhat, normOutcomeNames, text)
}
