package identification

import (
	"cmp"

	"github.com/eaeu-customs/inward/customs"
)

// MisfitKind says in what way evidence does not fit. The zero MisfitKind is none.
type MisfitKind uint8

// The kinds of misfits.
const (
	_ MisfitKind = iota
	// Missing: noted of the goods and not found anywhere.
	Missing
	// Extra: found, but never noted of the goods.
	Extra
	// Duplicated: noted twice where it can stand once: the same number in two
	// lots at one time, the same record twice.
	Duplicated
	// FoundTwice: found in two places where it can be in one.
	FoundTwice
	// OutOfPeriod: dated before the goods were declared, after the examination,
	// or in the wrong order: a sample taken after the product was made.
	OutOfPeriod
	// NotEntitled: applied by someone whom Article 167 does not name.
	NotEntitled
	// Differs: compared, and it does not agree.
	Differs
	// OffNorm: the recorded use differs from the norm by more than the tolerance.
	OffNorm
	// OverLot: more used or numbered than the lot holds.
	OverLot
)

const (
	misfitKindNames   customs.Names  = "|missing|extra|duplicated|found twice|out of period|not entitled|differs|off norm|over lot"
	misfitKindRussian customs.Names  = "|недостает|лишнее|повторяется|обнаружено дважды|вне срока|нанесено неуполномоченным|расхождение|отклонение от нормы|сверх партии"
	misfitKindWhat    customs.Phrase = "misfit|несоответствие"
)

// Phrase names it in both languages; a number without a name names itself.
func (k MisfitKind) Phrase() customs.Phrase {
	return misfitKindNames.Phrase(misfitKindRussian, uint8(k), k.String())
}

// Arg returns it as an argument of a sentence.
func (k MisfitKind) Arg() customs.Arg { return k.Phrase().Arg() }

// ParseMisfitKind reads a name as String writes it.
func ParseMisfitKind(text string) (MisfitKind, error) {
	n, err := misfitKindNames.Parse(misfitKindWhat, text)
	return MisfitKind(n), err
}

// String returns the name, or MisfitKind(99) for a number that has none.
func (k MisfitKind) String() string { return misfitKindNames.String("MisfitKind", uint8(k)) }

// AppendText appends the name; a number without a name is an error.
func (k MisfitKind) AppendText(b []byte) ([]byte, error) {
	return misfitKindNames.Append(b, misfitKindWhat, uint8(k))
}

// MarshalText is AppendText into a new slice.
func (k MisfitKind) MarshalText() ([]byte, error) { return k.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (k *MisfitKind) UnmarshalText(text []byte) error {
	return customs.DecodeName(k, misfitKindWhat, misfitKindNames, text)
}

// Misfit is one thing that does not fit: a mark, a number, a description, a
// sample, a record, an act. Any misfit makes the finding not met. It is
// comparable.
type Misfit struct {
	Kind    MisfitKind
	Method  Kind
	Goods   Name
	Lot     LotID    // empty where none is concerned
	Output  OutputID // empty where none is concerned
	Subject string   // the mark, number, digest, sample, record or act
	On      customs.Date
	Detail  customs.Sentence
}

// Text words the misfit in one line.
func (m Misfit) Text(lang customs.Language) string {
	b := customs.Phrase("{0}, {1}, {2}: ").Append(nil, lang, m.Goods.Arg(), m.Method.Arg(), m.Kind.Arg())
	b = m.Detail.Append(b, lang)
	return string(append(b, " ["+m.Method.Provision().String()+"]"...))
}

// String is Text in English.
func (m Misfit) String() string { return m.Text(customs.English) }

// Compare orders misfits by method, goods, kind, subject, lot, output, day and
// words.
func (m Misfit) Compare(o Misfit) int {
	if c := cmp.Or(cmp.Compare(m.Method, o.Method), cmp.Compare(m.Goods, o.Goods), cmp.Compare(m.Kind, o.Kind),
		cmp.Compare(m.Subject, o.Subject), cmp.Compare(m.Lot, o.Lot), cmp.Compare(m.Output, o.Output), m.On.Compare(o.On)); c != 0 {
		return c
	}
	return cmp.Compare(m.Detail.String(), o.Detail.String())
}
