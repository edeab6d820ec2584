package customs

import (
	"strconv"
	"strings"
)

// Names are the names of a closed enumeration in the order of its numbers,
// "first|second|third". The first belongs to number 0 and is empty where the zero
// value is invalid. They are one constant, so that no table has to be kept in a
// variable:
//
//	const moonNames customs.Names = "|new|waxing|full|waning"
//
//	func (m Moon) String() string { return moonNames.String("Moon", uint8(m)) }
type Names string

// Name returns the name of number n; ok is false if it has none.
func (ns Names) Name(n uint8) (name string, ok bool) {
	names := string(ns)
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

// String returns the name of number n, or Type(n) where it has none.
func (ns Names) String(typ string, n uint8) string {
	if s, ok := ns.Name(n); ok && s != "" {
		return s
	}
	return typ + "(" + strconv.Itoa(int(n)) + ")"
}

// Append appends the name of number n as text. An invalid zero is empty text; a
// number without a name is a RangeError.
func (ns Names) Append(b []byte, what Phrase, n uint8) ([]byte, error) {
	s, ok := ns.Name(n)
	if !ok {
		return b, &RangeError{What: what, Value: strconv.Itoa(int(n)), Limit: ns.Want()}
	}
	return append(b, s...), nil
}

// Parse returns the number of a name. Empty text is no name; what is none is a
// SyntaxError that lists the names.
func (ns Names) Parse(what Phrase, text string) (uint8, error) {
	rest := string(ns)
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
	return 0, &SyntaxError{What: what, Text: text, Want: ns.Want()}
}

// Decode is Parse for decoders: empty text is the zero value.
func (ns Names) Decode(what Phrase, text []byte) (uint8, error) {
	if len(text) == 0 {
		return 0, nil
	}
	return ns.Parse(what, string(text))
}

// Want words the names as a choice, in both languages.
func (ns Names) Want() Phrase {
	list := strings.ReplaceAll(strings.TrimPrefix(string(ns), "|"), "|", ", ")
	return Phrase("one of " + list + "|одно из: " + list)
}

// Phrase returns the name of number n in both languages; the Russian names stand
// in the same order. Number 0, which says nothing, and a number without a name
// give otherwise.
func (ns Names) Phrase(russian Names, n uint8, otherwise string) Phrase {
	en, ok := ns.Name(n)
	ru, both := russian.Name(n)
	if !ok || !both || n == 0 {
		return Phrase(otherwise)
	}
	return Phrase(en + "|" + ru)
}

// DecodeName sets *v to the value of a name, and to zero for empty text; an error
// of Names.Decode leaves it as it was.
func DecodeName[E ~uint8](v *E, what Phrase, names Names, text []byte) error {
	n, err := names.Decode(what, text)
	if err == nil {
		*v = E(n)
	}
	return err
}
