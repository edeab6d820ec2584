package liability

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Kind is a kind of payment, in the order in which the law calculates them. The
// zero value is invalid.
type Kind uint8

// The kinds.
const (
	Duty           Kind = iota + 1 // import customs duty, code 2010
	Special                        // special duty, code 2040
	AntiDumping                    // anti-dumping duty, code 2050
	Countervailing                 // countervailing duty, code 2060
	Excise                         // excise, codes 4xxx
	VAT                            // value added tax, code 5010
)

// kinds is the number of kinds.
const kinds = int(VAT)

const (
	kindNames customs.Names  = "|duty|special|anti-dumping|countervailing|excise|vat"
	kindWhat  customs.Phrase = "kind of payment|вид платежа"
)

// Kinds yields the kinds in the order of the law.
func Kinds() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		for k := Duty; k <= VAT; k++ {
			if !yield(k) {
				return
			}
		}
	}
}

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return k >= Duty && k <= VAT }

// Remedy reports whether k is a special, anti-dumping or countervailing duty.
func (k Kind) Remedy() bool { return k == Special || k == AntiDumping || k == Countervailing }

// PaymentCode returns the code of payment: 2010, 2040, 2050, 2060, 5010. That of
// excise depends on the goods, which the row of the book says, and is "4xxx"
// here. A number that is no kind has none.
func (k Kind) PaymentCode() string {
	switch k {
	case Duty:
		return "2010"
	case Special:
		return "2040"
	case AntiDumping:
		return "2050"
	case Countervailing:
		return "2060"
	case Excise:
		return "4xxx"
	case VAT:
		return "5010"
	}
	return ""
}

// Phrase words the kind in both languages; an unknown number names itself.
func (k Kind) Phrase() customs.Phrase {
	switch k {
	case Duty:
		return "import customs duty|ввозная таможенная пошлина"
	case Special:
		return "special duty|специальная пошлина"
	case AntiDumping:
		return "anti-dumping duty|антидемпинговая пошлина"
	case Countervailing:
		return "countervailing duty|компенсационная пошлина"
	case Excise:
		return "excise|акциз"
	case VAT:
		return "value added tax|налог на добавленную стоимость"
	}
	return customs.Phrase(k.String())
}

// Arg returns the kind as an argument of a sentence.
func (k Kind) Arg() customs.Arg { return k.Phrase().Arg() }

// ParseKind reads a name such as "anti-dumping".
func ParseKind(text string) (Kind, error) {
	n, err := kindNames.Parse(kindWhat, text)
	return Kind(n), err
}

// String returns the name, or Kind(9) for a number that is no kind.
func (k Kind) String() string { return kindNames.String("Kind", uint8(k)) }

// AppendText appends the name; a number that is no kind is an error.
func (k Kind) AppendText(b []byte) ([]byte, error) {
	return kindNames.Append(b, kindWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k Kind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the invalid zero.
func (k *Kind) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, kindWhat, kindNames, text)
}
