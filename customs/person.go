package customs

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PersonID identifies a person: the tax number or another registration number,
// as text of 1 to 64 bytes with at least one digit and without spaces, control
// characters and semicolons: "7701234567", "HRB-12345". A name is none. The empty
// PersonID is nobody's.
type PersonID string

// Person is a person in customs law: a declarant, a holder of a permit, a
// processor, a buyer. What identifies a person is the ID; the name and the
// country are what papers say beside it. Persons are comparable with ==, which
// compares all three; see [Person.Same].
//
// The zero Person is nobody and prints as empty text.
type Person struct {
	id      PersonID
	name    string
	country Country
}

const (
	personWhat     Phrase = "person|лицо"
	personIDWhat   Phrase = "number of a person|номер лица"
	personNameWhat Phrase = "name of a person|наименование лица"
	personForm     Phrase = `a number without spaces, the country and the name, as in "7701234567; RU; Mill"|номер без пробелов, код страны и наименование, как в «7701234567; RU; ООО «Мебель»»`
	maxPersonID           = 64
	maxPersonName         = 512
)

// ParsePersonID reads a number and checks it; empty text is the empty PersonID.
// Anything else that is no number of a person, such as a name, is a
// [*SyntaxError].
func ParsePersonID(text string) (PersonID, error) {
	if at, want := personIDFault(text); at >= 0 {
		return "", badText(personIDWhat, text, at, want)
	}
	return PersonID(text), nil
}

// IsZero reports whether the ID is none.
func (id PersonID) IsZero() bool { return id == "" }

// Compare orders IDs as texts and returns -1, 0 or +1.
func (id PersonID) Compare(o PersonID) int { return cmp.Compare(id, o) }

// String returns the number.
func (id PersonID) String() string { return string(id) }

// Arg returns the number as an argument of a sentence.
func (id PersonID) Arg() Arg { return Text(string(id)) }

// AppendText appends the number to b. The error is always nil.
func (id PersonID) AppendText(b []byte) ([]byte, error) { return append(b, id...), nil }

// MarshalText returns the number. The error is always nil.
func (id PersonID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText reads what [ParsePersonID] reads.
func (id *PersonID) UnmarshalText(text []byte) error { return decodeText(id, text, ParsePersonID) }

// NewPerson returns a person. The ID must not be empty; the name may be, and is
// at most 512 bytes without control characters; the country may be unknown.
func NewPerson(id PersonID, name string, country Country) (Person, error) {
	if id == "" {
		return Person{}, NewInputError(ErrMissing, "{0}: none was given|{0}: не указан", personIDWhat.Arg())
	}
	if at, want := personIDFault(string(id)); at >= 0 {
		return Person{}, badText(personIDWhat, string(id), at, want)
	}
	if at, want := printableFault(name, maxPersonName); at >= 0 {
		return Person{}, badText(personNameWhat, name, at, want)
	}
	return Person{id, name, country}, nil
}

// MustPerson is [ParsePerson] for tests and tables; it panics on an error.
func MustPerson(text string) Person { return must(ParsePerson(text)) }

// ParsePerson reads the form of [Person.String]: the ID, the country and the
// name, parted by "; ", where what is missing at the end may be left out:
// "7701234567; RU; ООО «Мебель»", "7701234567". Empty text is the zero Person. A
// text that does not begin with a number, such as a name alone, is a
// [*SyntaxError] that says the form.
func ParsePerson(text string) (Person, error) {
	if text == "" {
		return Person{}, nil
	}
	id, rest, _ := strings.Cut(text, "; ")
	if at, _ := personIDFault(id); at >= 0 || id == "" {
		return Person{}, badText(personWhat, text, max(at, 0), personForm)
	}
	code, name, _ := strings.Cut(rest, "; ")
	country, err := ParseCountry(code)
	if err != nil {
		return Person{}, badText(personWhat, text, len(id)+len("; "),
			"a country code, then the name|код страны, затем наименование")
	}
	return NewPerson(PersonID(id), name, country)
}

// ID returns what identifies the person.
func (p Person) ID() PersonID { return p.id }

// Name returns the name, which may be empty.
func (p Person) Name() string { return p.name }

// Country returns the country of the person, which may be unknown.
func (p Person) Country() Country { return p.country }

// IsZero reports whether p is nobody.
func (p Person) IsZero() bool { return p.id == "" }

// Same reports whether p and o are one person: whether they have the same ID,
// however papers spell the name. Nobody is the same as nobody else.
func (p Person) Same(o Person) bool { return p.id != "" && p.id == o.id }

// Compare orders persons by ID, then by country and name, and returns -1, 0 or
// +1. The zero Person comes first.
func (p Person) Compare(o Person) int {
	return cmp.Or(p.id.Compare(o.id), p.country.Compare(o.country), cmp.Compare(p.name, o.name))
}

// String returns the ID, the country and the name, parted by "; ", or "" for the
// zero Person.
func (p Person) String() string { return string(p.append(nil)) }

// Arg returns the person as an argument of a sentence, worded by name and ID.
func (p Person) Arg() Arg {
	if p.IsZero() {
		return Arg{}
	}
	return newArg(argPerson, 0, int64(len(p.id)), string(p.id)+p.name)
}

// AppendText appends the form of [Person.String] to b. The error is always nil.
func (p Person) AppendText(b []byte) ([]byte, error) { return p.append(b), nil }

// MarshalText returns the form of [Person.String]. The error is always nil.
func (p Person) MarshalText() ([]byte, error) { return p.append(nil), nil }

// UnmarshalText reads what [ParsePerson] reads.
func (p *Person) UnmarshalText(text []byte) error { return decodeText(p, text, ParsePerson) }

func (p Person) append(b []byte) []byte {
	b = append(b, p.id...)
	if !p.country.IsZero() || p.name != "" {
		b = p.country.append(append(b, "; "...))
	}
	if p.name != "" {
		b = append(append(b, "; "...), p.name...)
	}
	return b
}

// appendPerson words the argument that Person.Arg makes.
func appendPerson(b []byte, text string, id int) []byte {
	if id >= len(text) {
		return append(b, text...)
	}
	b = append(append(b, text[id:]...), " ("...)
	return append(append(b, text[:id]...), ')')
}

// personIDFault returns the place of what cannot stand in the number of a person,
// and what was wanted there, or -1. The empty number has no fault.
func personIDFault(text string) (int, Phrase) {
	if at, want := printableFault(text, maxPersonID); at >= 0 {
		return at, want
	}
	digit := text == ""
	for i, r := range text {
		switch {
		case r == ';':
			return i, "no semicolon|без точки с запятой"
		case unicode.IsSpace(r):
			return i, "a number without spaces|номер без пробелов"
		}
		digit = digit || unicode.IsDigit(r)
	}
	if !digit {
		return 0, "a number with at least one digit, not a name|номер хотя бы с одной цифрой, а не наименование"
	}
	return -1, ""
}

// printableFault returns the place of what cannot stand in a number or a name,
// and what was wanted there, or -1.
func printableFault(text string, most int) (int, Phrase) {
	for i, r := range text {
		n := 0
		if r == utf8.RuneError {
			_, n = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case n == 1 || !unicode.IsGraphic(r):
			return i, "characters that can be printed|печатные символы"
		case unicode.IsSpace(r) && (i == 0 || i+utf8.RuneLen(r) == len(text)):
			return i, "no space at either end|без пробелов по краям"
		case i+utf8.RuneLen(r) > most && most == maxPersonID:
			return i, "at most 64 bytes|не более 64 байт"
		case i+utf8.RuneLen(r) > most:
			return i, "at most 512 bytes|не более 512 байт"
		}
	}
	return -1, ""
}
