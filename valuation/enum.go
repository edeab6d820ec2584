package valuation

import "github.com/eaeu-customs/inward/customs"

// enumPhrase returns name number n in both languages, or otherwise where it has
// none; number 0 of an enumeration says nothing.
func enumPhrase(names, russian customs.Names, n uint8, otherwise string) customs.Phrase {
	en, ok := names.Name(n)
	ru, both := russian.Name(n)
	if !ok || !both || n == 0 {
		return customs.Phrase(otherwise)
	}
	return customs.Phrase(en + "|" + ru)
}

// enumDecode sets *v to the value of a name, and to zero for empty text.
func enumDecode[E ~uint8](v *E, what customs.Phrase, names customs.Names, text []byte) error {
	n, err := names.Decode(what, text)
	if err == nil {
		*v = E(n)
	}
	return err
}

// known reports whether v is a value of an enumeration with these names, other
// than zero.
func known[E ~uint8](v E, names customs.Names) bool {
	_, ok := names.Name(uint8(v))
	return ok && v != 0
}
