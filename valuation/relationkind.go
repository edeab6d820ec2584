package valuation

import "github.com/eaeu-customs/inward/customs"

// RelationKind is one of the eight kinds of relationship between persons that
// Article 37 knows; the list is closed. The zero value is none.
type RelationKind uint8

// The kinds of relationship.
const (
	_                   RelationKind = iota // none
	OfficersOfEachOther                     // letter а of the form
	Partners                                // letter б
	EmployerAndEmployee                     // letter в
	CommonShareholder                       // letter г; needs the shares
	Control                                 // letter д
	CommonControl                           // letter е
	JointControl                            // letter ж
	Relatives                               // letter з
)

const (
	relationKindNames   customs.Names  = "|officers or directors of each other's organisations|legally recognised partners|employer and employee|a person holds 5% or more of the voting shares of both|one controls the other|a third person controls both|together they control a third person|relatives or members of one family"
	relationKindRussian customs.Names  = "|сотрудники или руководители организаций друг друга|юридически признанные деловые партнеры|работодатель и работник|лицо владеет 5 и более процентами голосующих акций обоих|одно из лиц контролирует другое|оба контролируются третьим лицом|вместе контролируют третье лицо|родственники или члены одной семьи"
	relationKindWhat    customs.Phrase = "kind of relationship|вид взаимосвязи"
)

// ParseRelationKind reads a name, as RelationKind.String writes it.
func ParseRelationKind(text string) (RelationKind, error) {
	n, err := relationKindNames.Parse(relationKindWhat, text)
	return RelationKind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (r RelationKind) Phrase() customs.Phrase {
	return relationKindNames.Phrase(relationKindRussian, uint8(r), r.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (r RelationKind) Arg() customs.Arg { return r.Phrase().Arg() }

// String returns the name, RelationKind(0) for the zero value, RelationKind(99) for a number that has none.
func (r RelationKind) String() string { return relationKindNames.String("RelationKind", uint8(r)) }

// AppendText appends the name; a number that has none is an error.
func (r RelationKind) AppendText(b []byte) ([]byte, error) {
	return relationKindNames.Append(b, relationKindWhat, uint8(r))
}

// MarshalText is AppendText into a new slice.
func (r RelationKind) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (r *RelationKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(r, relationKindWhat, relationKindNames, text)
}

// CheckKind is a kind of value that the price between related persons may be
// compared with (39(5)). The zero value is none.
type CheckKind uint8

// The kinds.
const (
	_                CheckKind = iota // none
	CheckTransaction                  // of identical or similar goods sold to unrelated buyers
	CheckDeductive                    // customs value of such goods by method 4
	CheckComputed                     // customs value of such goods by method 5
)

const (
	checkKindNames   customs.Names  = "|transaction value|deductive value|computed value"
	checkKindRussian customs.Names  = "|стоимость сделки с идентичными или однородными товарами|таможенная стоимость по методу вычитания|таможенная стоимость по методу сложения"
	checkKindWhat    customs.Phrase = "kind of check value|вид проверочной величины"
)

// ParseCheckKind reads a name, as CheckKind.String writes it.
func ParseCheckKind(text string) (CheckKind, error) {
	n, err := checkKindNames.Parse(checkKindWhat, text)
	return CheckKind(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (c CheckKind) Phrase() customs.Phrase {
	return checkKindNames.Phrase(checkKindRussian, uint8(c), c.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (c CheckKind) Arg() customs.Arg { return c.Phrase().Arg() }

// String returns the name, CheckKind(0) for the zero value, CheckKind(99) for a number that has none.
func (c CheckKind) String() string { return checkKindNames.String("CheckKind", uint8(c)) }

// AppendText appends the name; a number that has none is an error.
func (c CheckKind) AppendText(b []byte) ([]byte, error) {
	return checkKindNames.Append(b, checkKindWhat, uint8(c))
}

// MarshalText is AppendText into a new slice.
func (c CheckKind) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (c *CheckKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(c, checkKindWhat, checkKindNames, text)
}
