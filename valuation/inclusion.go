package valuation

import "github.com/eaeu-customs/inward/customs"

// Inclusion answers whether a cost is already in the price paid or payable. The
// zero value is no answer, which is an input error: a cost counted twice or not at
// all is no value.
type Inclusion uint8

// The answers.
const (
	_       Inclusion = iota // no answer
	Apart                    // the price does not contain it
	InPrice                  // the price contains it
)

const (
	inclusionNames   customs.Names  = "|apart|in the price"
	inclusionRussian customs.Names  = "|не включено в цену|включено в цену"
	inclusionWhat    customs.Phrase = "place of a cost|отнесение расхода"
)

// ParseInclusion reads a name, as Inclusion.String writes it.
func ParseInclusion(text string) (Inclusion, error) {
	n, err := inclusionNames.Parse(inclusionWhat, text)
	return Inclusion(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (i Inclusion) Phrase() customs.Phrase {
	return inclusionNames.Phrase(inclusionRussian, uint8(i), i.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (i Inclusion) Arg() customs.Arg { return i.Phrase().Arg() }

// String returns the name, Inclusion(0) for the zero value, Inclusion(99) for a number that has none.
func (i Inclusion) String() string { return inclusionNames.String("Inclusion", uint8(i)) }

// AppendText appends the name; a number that has none is an error.
func (i Inclusion) AppendText(b []byte) ([]byte, error) {
	return inclusionNames.Append(b, inclusionWhat, uint8(i))
}

// MarshalText is AppendText into a new slice.
func (i Inclusion) MarshalText() ([]byte, error) { return i.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (i *Inclusion) UnmarshalText(text []byte) error {
	return customs.DecodeName(i, inclusionWhat, inclusionNames, text)
}

// Answer is the answer to a question of the declaration form. The zero value is
// that the question was not answered, which is not a no.
type Answer uint8

// The answers.
const (
	_   Answer = iota // not answered
	No                // no
	Yes               // yes
)

const (
	answerNames   customs.Names  = "|no|yes"
	answerRussian customs.Names  = "|нет|да"
	answerWhat    customs.Phrase = "answer|ответ"
)

// ParseAnswer reads a name, as Answer.String writes it.
func ParseAnswer(text string) (Answer, error) {
	n, err := answerNames.Parse(answerWhat, text)
	return Answer(n), err
}

// Phrase names it in both languages; an unknown number names itself.
func (a Answer) Phrase() customs.Phrase {
	return answerNames.Phrase(answerRussian, uint8(a), a.String())
}

// Arg returns it as an argument of a sentence, worded by its name.
func (a Answer) Arg() customs.Arg { return a.Phrase().Arg() }

// String returns the name, Answer(0) for the zero value, Answer(99) for a number that has none.
func (a Answer) String() string { return answerNames.String("Answer", uint8(a)) }

// AppendText appends the name; a number that has none is an error.
func (a Answer) AppendText(b []byte) ([]byte, error) {
	return answerNames.Append(b, answerWhat, uint8(a))
}

// MarshalText is AppendText into a new slice.
func (a Answer) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the zero value.
func (a *Answer) UnmarshalText(text []byte) error {
	return customs.DecodeName(a, answerWhat, answerNames, text)
}
