package identification

import "github.com/eaeu-customs/inward/customs"

// Question is one of the questions that a method must answer with yes to
// establish that the goods are in their product. A method asks some of them once
// of the goods and some at every operation on the way to the product.
type Question uint8

// The questions.
const (
	_ Question = iota
	// Bears: can the goods bear what the method works with?
	Bears
	// Represents: does a part of the goods stand for the whole?
	Represents
	// Tells: does it tell these goods from others?
	Tells
	// Suits: does the nature of the goods call for this method?
	Suits
	// Survives: is it still to be found after the operation?
	Survives
	// Recorded: is the use of the goods documented?
	Recorded
	// Measured: is there a technology or norm to measure the use against?
	Measured
	// Observed: can customs follow the operation?
	Observed
	// Undertaken: has customs decided to control the operation, or to accept a
	// method that the Code does not name? No trait answers this, only an
	// officer's decision.
	Undertaken
)

const (
	questionNames   customs.Names  = "|bears|represents|tells|suits|survives|recorded|measured|observed|undertaken"
	questionRussian customs.Names  = "|несет|представляет|отличает|подходит|сохраняется|документируется|измеряется|наблюдается|принято"
	questionWhat    customs.Phrase = "question|вопрос"
)

// Sentence words the question in both languages.
func (q Question) Sentence() customs.Phrase {
	switch q {
	case Bears:
		return "can the goods bear it?|может ли товар нести знак?"
	case Represents:
		return "does a sample stand for the goods?|представляет ли проба весь товар?"
	case Tells:
		return "does it tell these goods from others?|отличает ли это данный товар от других?"
	case Suits:
		return "does the nature of the goods allow it?|позволяет ли это характер товара?"
	case Survives:
		return "is it still to be found in the product?|можно ли обнаружить это в продукте переработки?"
	case Recorded:
		return "is the use of the goods documented?|документируется ли использование товара?"
	case Measured:
		return "are technology and norm laid down?|описаны ли технология и норма выхода?"
	case Observed:
		return "can customs follow the operation?|может ли таможенный орган наблюдать операцию?"
	case Undertaken:
		return "has customs decided on it?|есть ли решение таможенного органа?"
	}
	return customs.Phrase(q.String())
}

// goodsQuestions and operationQuestions list what each method asks, in order.
var (
	goodsQuestions = [kinds][]Question{
		ByAppliedMarks:    {Bears},
		ByDescription:     {Tells},
		BySamples:         {Represents},
		ByExistingMarking: {Tells},
		ByRecords:         {Suits},
	}
	operationQuestions = [kinds][]Question{
		ByAppliedMarks:    {Survives},
		ByDescription:     {Survives},
		BySamples:         {Survives},
		ByExistingMarking: {Survives},
		ByRecords:         {Recorded, Measured, Tells},
		ByControl:         {Observed, Tells},
	}
)

// needsOfficer reports whether the Code leaves the method to the customs
// officer: customs controls where it decides to, and a method that the Code does
// not name needs its acceptance.
func (k Kind) needsOfficer() bool { return k == ByControl || k == ByOther }

// Phrase names it in both languages; a number without a name names itself.
func (q Question) Phrase() customs.Phrase {
	return questionNames.Phrase(questionRussian, uint8(q), q.String())
}

// Arg returns it as an argument of a sentence.
func (q Question) Arg() customs.Arg { return q.Phrase().Arg() }

// ParseQuestion reads a name as String writes it.
func ParseQuestion(text string) (Question, error) {
	n, err := questionNames.Parse(questionWhat, text)
	return Question(n), err
}

// String returns the name, or Question(99) for a number that has none.
func (q Question) String() string { return questionNames.String("Question", uint8(q)) }

// AppendText appends the name; a number without a name is an error.
func (q Question) AppendText(b []byte) ([]byte, error) {
	return questionNames.Append(b, questionWhat, uint8(q))
}

// MarshalText is AppendText into a new slice.
func (q Question) MarshalText() ([]byte, error) { return q.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (q *Question) UnmarshalText(text []byte) error {
	return customs.DecodeName(q, questionWhat, questionNames, text)
}
