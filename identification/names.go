package identification

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eaeu-customs/inward/customs"
)

// Name names goods, a product, an intermediate product or an operation of a
// plan: text of 1 to 128 bytes without control characters and without space at
// its ends. The empty Name is none.
type Name string

// LotID names a lot of foreign goods placed under the procedure. Written as Name.
type LotID string

// OutputID names a quantity of product that was made and is to be verified.
// Written as Name.
type OutputID string

// Arg returns the name as an argument of a sentence.
func (n Name) Arg() customs.Arg { return customs.Text(string(n)) }

// Arg returns the name as an argument of a sentence.
func (l LotID) Arg() customs.Arg { return customs.Text(string(l)) }

// Arg returns the name as an argument of a sentence.
func (o OutputID) Arg() customs.Arg { return customs.Text(string(o)) }

// The codes of the input errors of this package, beside those of customs.
const (
	// ErrUnknown: a name that stands for nothing given: goods, product, lot,
	// output, or a method that the plan does not choose.
	ErrUnknown customs.Code = "unknown-name"
	// ErrDuplicate: the same thing given twice where it can stand once.
	ErrDuplicate customs.Code = "duplicate"
)

const maxName = 128

// checkText returns what is wrong with a name, or the empty Phrase.
func checkText[T ~string](text T) customs.Phrase {
	s := string(text)
	switch {
	case s == "":
		return "it is empty|значение пусто"
	case len(s) > maxName:
		return "it is longer than 128 bytes|значение длиннее 128 байт"
	case !utf8.ValidString(s):
		return "it is no valid UTF-8|значение не в кодировке UTF-8"
	case strings.TrimSpace(s) != s:
		return "it begins or ends with a space|значение начинается или кончается пробелом"
	}
	for _, r := range s {
		if !unicode.IsGraphic(r) {
			return "it holds a character that cannot be printed|в значении есть непечатный символ"
		}
	}
	return ""
}

// badName refuses a text and says what is wrong with it.
func badName(what customs.Phrase, text string, wrong customs.Phrase) *customs.InputError {
	code := customs.ErrSyntax
	if text == "" {
		code = customs.ErrMissing
	}
	if len(text) > maxName {
		text = strings.ToValidUTF8(text[:maxName/2], "") + "…"
	}
	return customs.NewInputError(code, "{0} “{1}”: {2}|{0} «{1}»: {2}",
		what.Arg(), customs.Text(strings.ToValidUTF8(text, "?")), wrong.Arg())
}
