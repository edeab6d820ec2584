package processing

import "github.com/eaeu-customs/inward/customs"

// enumPhrase returns name number n of an enumeration in both languages, or
// otherwise. The Russian names stand in the order of the English ones.
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
