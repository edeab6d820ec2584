package valuation

import (
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// The names of an enumeration are one constant, "|first|second", whose first
// name, that of the zero value, is empty: the zero value says nothing. The
// Russian names stand in a second constant in the same order.

// enumName returns name number n.
func enumName(names string, n uint8) (string, bool) {
	for ; n > 0; n-- {
		_, rest, more := strings.Cut(names, "|")
		if !more {
			return "", false
		}
		names = rest
	}
	name, _, _ := strings.Cut(names, "|")
	return name, true
}

// enumString returns name number n, or Type(n) where there is none.
func enumString(typ, names string, n uint8) string {
	if s, ok := enumName(names, n); ok {
		return s
	}
	return typ + "(" + strconv.Itoa(int(n)) + ")"
}

// enumPhrase returns name number n in both languages, or otherwise.
func enumPhrase(names, russian string, n uint8, otherwise string) customs.Phrase {
	en, ok := enumName(names, n)
	ru, both := enumName(russian, n)
	if !ok || !both || n == 0 {
		return customs.Phrase(otherwise)
	}
	return customs.Phrase(en + "|" + ru)
}

// enumAppend appends name number n; a number without a name is an error.
func enumAppend(b []byte, what customs.Phrase, names string, n uint8) ([]byte, error) {
	s, ok := enumName(names, n)
	if !ok {
		return b, &customs.RangeError{What: what, Value: strconv.Itoa(int(n)), Limit: enumWant(names)}
	}
	return append(b, s...), nil
}

// enumParse returns the number of a name. Empty text is no name.
func enumParse(what customs.Phrase, names, text string) (uint8, error) {
	rest := names
	for n := uint8(0); text != ""; n++ {
		name, tail, more := strings.Cut(rest, "|")
		if name == text {
			return n, nil
		}
		if !more {
			break
		}
		rest = tail
	}
	return 0, &customs.SyntaxError{What: what, Text: text, Want: enumWant(names)}
}

// enumDecode sets *v to the value of a name, and to zero for empty text.
func enumDecode[E ~uint8](v *E, what customs.Phrase, names string, text []byte) error {
	if len(text) == 0 {
		*v = 0
		return nil
	}
	n, err := enumParse(what, names, string(text))
	if err == nil {
		*v = E(n)
	}
	return err
}

// enumWant words the names as a choice, in both languages.
func enumWant(names string) customs.Phrase {
	list := strings.ReplaceAll(strings.TrimPrefix(names, "|"), "|", ", ")
	return customs.Phrase("one of " + list + "|одно из: " + list)
}

// known reports whether v is a value of an enumeration with these names, other
// than zero.
func known[E ~uint8](v E, names string) bool {
	_, ok := enumName(names, uint8(v))
	return ok && v != 0
}
