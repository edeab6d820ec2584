package customs

import (
	"strconv"
	"strings"
)

// The names of an enumeration are one constant, "first|second|third", so that
// no table has to be kept in a variable. The first name belongs to number 0; it
// is empty where the zero value is invalid.

// enumName returns the name of number n.
func enumName(names string, n uint8) (string, bool) {
	for ; n > 0; n-- {
		i := strings.IndexByte(names, '|')
		if i < 0 {
			return "", false
		}
		names = names[i+1:]
	}
	if i := strings.IndexByte(names, '|'); i >= 0 {
		names = names[:i]
	}
	return names, true
}

// enumString returns the name of number n, or Type(n) where it has none.
func enumString(typ, names string, n uint8) string {
	if s, ok := enumName(names, n); ok && s != "" {
		return s
	}
	return typ + "(" + strconv.Itoa(int(n)) + ")"
}

// enumAppend appends the name of number n as text. An invalid zero is empty
// text; a number without a name is an error.
func enumAppend(b []byte, what Phrase, names string, n uint8) ([]byte, error) {
	s, ok := enumName(names, n)
	if !ok {
		return b, &RangeError{What: what, Value: strconv.Itoa(int(n)), Limit: enumWant(names)}
	}
	return append(b, s...), nil
}

// enumParse returns the number of a name. Empty text is no name.
func enumParse(what Phrase, names, text string) (uint8, error) {
	rest := names
	for n := 0; n <= 255; n++ {
		name, tail, more := strings.Cut(rest, "|")
		if name == text && text != "" {
			return uint8(n), nil
		}
		if !more {
			break
		}
		rest = tail
	}
	return 0, &SyntaxError{What: what, Text: text, Want: enumWant(names)}
}

// enumDecode is enumParse for decoders: empty text is the zero value.
func enumDecode(what Phrase, names string, text []byte) (uint8, error) {
	if len(text) == 0 {
		return 0, nil
	}
	return enumParse(what, names, string(text))
}

// enumWant words the names of an enumeration as a choice, in both languages.
func enumWant(names string) Phrase {
	list := strings.ReplaceAll(strings.TrimPrefix(names, "|"), "|", ", ")
	return Phrase("one of " + list + "|одно из: " + list)
}
