package identification

import "github.com/eaeu-customs/inward/customs"

// Kind is a method of identification (способ идентификации) without its
// particulars: one of the first four items of Article 167, or one of those that
// its fifth item allows. The zero Kind is no method.
//
// Provision: cc/167.
type Kind uint8

// The kinds of methods.
const (
	_ Kind = iota
	// ByAppliedMarks: seals, stamps, number marks and other marks put on the
	// foreign goods by the declarant, the person who processes, or customs
	// officials. Provision: cc/167/1.
	ByAppliedMarks
	// ByDescription: a detailed description, photographs, a scaled drawing of
	// the foreign goods. Provision: cc/167/2.
	ByDescription
	// BySamples: samples or specimens of the foreign goods, taken beforehand,
	// compared with the products. Provision: cc/167/3.
	BySamples
	// ByExistingMarking: the marking that the goods came with, serial numbers
	// among it. Provision: cc/167/4.
	ByExistingMarking
	// ByRecords: study of documents on the use of the goods in the process and
	// on the technology of the products. Provision: cc/167/5.
	ByRecords
	// ByControl: customs control during the operations. Provision: cc/167/5.
	ByControl
	// ByOther: a method that the Code does not name but the nature of goods and
	// operations allows. Provision: cc/167/5.
	ByOther

	kinds = iota // number of kinds, counting the zero one
)

const (
	kindNames   customs.Names  = "|applied marks|description|samples|existing marking|records|control|other"
	kindRussian customs.Names  = "|нанесение знаков|описание и изображение|сопоставление проб и образцов|имеющаяся маркировка|исследование документов|таможенный контроль при переработке|иной способ"
	kindWhat    customs.Phrase = "method of identification|способ идентификации"
)

// Provision returns the item of Article 167 that names the method; the whole
// article for a number that is no method.
func (k Kind) Provision() customs.Provision {
	switch k {
	case ByAppliedMarks, ByDescription, BySamples, ByExistingMarking:
		return article167.Para(uint16(k))
	case ByRecords, ByControl, ByOther:
		return article167.Para(5)
	}
	return article167
}

// NamesLot reports whether the method follows the single item or its batch, so
// that it tells from which lot a product was made. Samples, records, control and
// other methods tell kind and quantity only.
func (k Kind) NamesLot() bool {
	return k == ByAppliedMarks || k == ByDescription || k == ByExistingMarking
}

// valid reports whether k is a method.
func (k Kind) valid() bool { return 0 < k && k < kinds }

// Phrase names it in both languages; a number without a name names itself.
func (k Kind) Phrase() customs.Phrase {
	return kindNames.Phrase(kindRussian, uint8(k), k.String())
}

// Arg returns it as an argument of a sentence.
func (k Kind) Arg() customs.Arg { return k.Phrase().Arg() }

// ParseKind reads a name as String writes it.
func ParseKind(text string) (Kind, error) {
	n, err := kindNames.Parse(kindWhat, text)
	return Kind(n), err
}

// String returns the name, or Kind(99) for a number that has none.
func (k Kind) String() string { return kindNames.String("Kind", uint8(k)) }

// AppendText appends the name; a number without a name is an error.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	return kindNames.Append(b, kindWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (k *Kind) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, kindWhat, kindNames, text)
}
