package processing

import "github.com/eaeu-customs/inward/customs"

const (
	permitBasisNames   customs.Names = "|document|declaration for repair|declaration by decision"
	permitBasisRussian customs.Names = "|документ об условиях переработки товаров|декларация на товары (ремонт)" +
		"|декларация на товары (случай, определенный Комиссией)"
	permitBasisWhat customs.Phrase = "basis of the permit|документ об условиях переработки"
)

// Phrase names the basis in both languages; a number without a name names itself.
func (p PermitBasis) Phrase() customs.Phrase {
	return permitBasisNames.Phrase(permitBasisRussian, uint8(p), p.String())
}

// Arg returns the basis as an argument of a sentence.
func (p PermitBasis) Arg() customs.Arg { return p.Phrase().Arg() }

// ParsePermitBasis reads a name as String writes it: "document", …, "declaration by decision".
func ParsePermitBasis(text string) (PermitBasis, error) {
	n, err := permitBasisNames.Parse(permitBasisWhat, text)
	return PermitBasis(n), err
}

// String returns the name, or PermitBasis(99) for a number that has none.
func (p PermitBasis) String() string { return permitBasisNames.String("PermitBasis", uint8(p)) }

// AppendText appends the name; a number without a name is an error.
func (p PermitBasis) AppendText(b []byte) ([]byte, error) {
	return permitBasisNames.Append(b, permitBasisWhat, uint8(p))
}

// MarshalText is AppendText into a new slice.
func (p PermitBasis) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (p *PermitBasis) UnmarshalText(text []byte) error {
	return customs.DecodeName(p, permitBasisWhat, permitBasisNames, text)
}

const (
	operationNames   customs.Names = "|working|manufacture|repair|aid"
	operationRussian customs.Names = "|переработка или обработка|изготовление, включая монтаж, сборку, разборку и подгонку" +
		"|ремонт, включая восстановление, замену составных частей, модернизацию" +
		"|использование товаров, содействующих производству продуктов переработки"
	operationWhat customs.Phrase = "operation of processing|операция по переработке"
)

// Phrase names the operation in both languages; a number without a name names itself.
func (o Operation) Phrase() customs.Phrase {
	return operationNames.Phrase(operationRussian, uint8(o), o.String())
}

// Arg returns the operation as an argument of a sentence.
func (o Operation) Arg() customs.Arg { return o.Phrase().Arg() }

// ParseOperation reads a name as String writes it: "working", …, "aid".
func ParseOperation(text string) (Operation, error) {
	n, err := operationNames.Parse(operationWhat, text)
	return Operation(n), err
}

// String returns the name, or Operation(99) for a number that has none.
func (o Operation) String() string { return operationNames.String("Operation", uint8(o)) }

// AppendText appends the name; a number without a name is an error.
func (o Operation) AppendText(b []byte) ([]byte, error) {
	return operationNames.Append(b, operationWhat, uint8(o))
}

// MarshalText is AppendText into a new slice.
func (o Operation) MarshalText() ([]byte, error) { return o.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (o *Operation) UnmarshalText(text []byte) error {
	return customs.DecodeName(o, operationWhat, operationNames, text)
}

const (
	notProcessingNames   customs.Names = "|preservation|breeding|cultivation|copying|auxiliary means|barred by the Commission"
	notProcessingRussian customs.Names = "" +
		"|обеспечение сохранности, подготовка к продаже и перевозке, включая расфасовку, упаковку и сортировку" +
		"|получение приплода, выращивание и откорм животных, выращивание ракообразных и моллюсков" +
		"|выращивание деревьев и других растений" +
		"|копирование и размножение информации, аудио- и видеозаписей" +
		"|использование иностранных товаров в качестве вспомогательных средств" +
		"|иная операция, определенная Комиссией"
	notProcessingWhat customs.Phrase = "operation that is no processing|операция, не являющаяся операцией по переработке"
)

// Phrase names the operation in both languages; a number without a name names itself.
func (n NotProcessing) Phrase() customs.Phrase {
	return notProcessingNames.Phrase(notProcessingRussian, uint8(n), n.String())
}

// Arg returns the operation as an argument of a sentence.
func (n NotProcessing) Arg() customs.Arg { return n.Phrase().Arg() }

// ParseNotProcessing reads a name as String writes it: "preservation", …, "barred by the Commission".
func ParseNotProcessing(text string) (NotProcessing, error) {
	n, err := notProcessingNames.Parse(notProcessingWhat, text)
	return NotProcessing(n), err
}

// String returns the name, or NotProcessing(99) for a number that has none.
func (n NotProcessing) String() string {
	return notProcessingNames.String("NotProcessing", uint8(n))
}

// AppendText appends the name; a number without a name is an error.
func (n NotProcessing) AppendText(b []byte) ([]byte, error) {
	return notProcessingNames.Append(b, notProcessingWhat, uint8(n))
}

// MarshalText is AppendText into a new slice.
func (n NotProcessing) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (n *NotProcessing) UnmarshalText(text []byte) error {
	return customs.DecodeName(n, notProcessingWhat, notProcessingNames, text)
}

const (
	wasteUseNames   customs.Names  = "|possible|not possible"
	wasteUseRussian customs.Names  = "|возможно|невозможно"
	wasteUseWhat    customs.Phrase = "commercial use of waste|коммерческое использование отходов"
)

// Phrase names what is said in both languages; a number without a name names itself.
func (u WasteUse) Phrase() customs.Phrase {
	return wasteUseNames.Phrase(wasteUseRussian, uint8(u), u.String())
}

// Arg returns what is said as an argument of a sentence.
func (u WasteUse) Arg() customs.Arg { return u.Phrase().Arg() }

// ParseWasteUse reads a name as String writes it: "possible", …, "not possible".
func ParseWasteUse(text string) (WasteUse, error) {
	n, err := wasteUseNames.Parse(wasteUseWhat, text)
	return WasteUse(n), err
}

// String returns the name, or WasteUse(99) for a number that has none.
func (u WasteUse) String() string { return wasteUseNames.String("WasteUse", uint8(u)) }

// AppendText appends the name; a number without a name is an error.
func (u WasteUse) AppendText(b []byte) ([]byte, error) {
	return wasteUseNames.Append(b, wasteUseWhat, uint8(u))
}

// MarshalText is AppendText into a new slice.
func (u WasteUse) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (u *WasteUse) UnmarshalText(text []byte) error {
	return customs.DecodeName(u, wasteUseWhat, wasteUseNames, text)
}
