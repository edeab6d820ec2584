package processing

import "github.com/eaeu-customs/inward/customs"

const (
	nodeKindNames   customs.Names = "|foreign lot|equivalent lot|product|waste|remnant|production loss|excess|unprocessed"
	nodeKindRussian customs.Names = "|партия иностранных товаров|партия эквивалентных товаров|продукт переработки|отходы|остатки" +
		"|производственные потери|сверхнормативный расход|товары, не подвергнутые переработке"
	nodeKindWhat customs.Phrase = "kind of goods|вид товаров"
)

// Phrase names the kind of goods in both languages; a number without a name names itself.
func (k NodeKind) Phrase() customs.Phrase {
	return nodeKindNames.Phrase(nodeKindRussian, uint8(k), k.String())
}

// Arg returns the kind of goods as an argument of a sentence.
func (k NodeKind) Arg() customs.Arg { return k.Phrase().Arg() }

// ParseNodeKind reads a name as String writes it: "foreign lot", …, "unprocessed".
func ParseNodeKind(text string) (NodeKind, error) {
	n, err := nodeKindNames.Parse(nodeKindWhat, text)
	return NodeKind(n), err
}

// String returns the name, or NodeKind(99) for a number that has none.
func (k NodeKind) String() string { return nodeKindNames.String("NodeKind", uint8(k)) }

// AppendText appends the name; a number without a name is an error.
func (k NodeKind) AppendText(b []byte) ([]byte, error) {
	return nodeKindNames.Append(b, nodeKindWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k NodeKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (k *NodeKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, nodeKindWhat, nodeKindNames, text)
}

const (
	lossCauseNames   customs.Names  = "|accident|force majeure|natural loss|other"
	lossCauseRussian customs.Names  = "|авария|действие непреодолимой силы|естественная убыль|иная причина"
	lossCauseWhat    customs.Phrase = "cause of loss|причина утраты"
)

// Phrase names the cause in both languages; a number without a name names itself.
func (c LossCause) Phrase() customs.Phrase {
	return lossCauseNames.Phrase(lossCauseRussian, uint8(c), c.String())
}

// Arg returns the cause as an argument of a sentence.
func (c LossCause) Arg() customs.Arg { return c.Phrase().Arg() }

// ParseLossCause reads a name as String writes it: "accident", …, "other".
func ParseLossCause(text string) (LossCause, error) {
	n, err := lossCauseNames.Parse(lossCauseWhat, text)
	return LossCause(n), err
}

// String returns the name, or LossCause(99) for a number that has none.
func (c LossCause) String() string { return lossCauseNames.String("LossCause", uint8(c)) }

// AppendText appends the name; a number without a name is an error.
func (c LossCause) AppendText(b []byte) ([]byte, error) {
	return lossCauseNames.Append(b, lossCauseWhat, uint8(c))
}

// MarshalText is AppendText into a new slice.
func (c LossCause) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (c *LossCause) UnmarshalText(text []byte) error {
	return customs.DecodeName(c, lossCauseWhat, lossCauseNames, text)
}

const (
	disposalNames   customs.Names = "|unfit|buried|neutralised|recovered|destroyed|handed over"
	disposalRussian customs.Names = "|признаны непригодными к дальнейшему коммерческому использованию|захоронены|обезврежены" +
		"|утилизированы|уничтожены иным образом" +
		"|переданы для захоронения, обезвреживания, утилизации или уничтожения"
	disposalWhat customs.Phrase = "reason why waste needs no procedure|основание, по которому отходы не подлежат помещению под таможенную процедуру"
)

// Phrase names the reason in both languages; a number without a name names itself.
func (d Disposal) Phrase() customs.Phrase {
	return disposalNames.Phrase(disposalRussian, uint8(d), d.String())
}

// Arg returns the reason as an argument of a sentence.
func (d Disposal) Arg() customs.Arg { return d.Phrase().Arg() }

// ParseDisposal reads a name as String writes it: "unfit", …, "handed over".
func ParseDisposal(text string) (Disposal, error) {
	n, err := disposalNames.Parse(disposalWhat, text)
	return Disposal(n), err
}

// String returns the name, or Disposal(99) for a number that has none.
func (d Disposal) String() string { return disposalNames.String("Disposal", uint8(d)) }

// AppendText appends the name; a number without a name is an error.
func (d Disposal) AppendText(b []byte) ([]byte, error) {
	return disposalNames.Append(b, disposalWhat, uint8(d))
}

// MarshalText is AppendText into a new slice.
func (d Disposal) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (d *Disposal) UnmarshalText(text []byte) error {
	return customs.DecodeName(d, disposalWhat, disposalNames, text)
}
