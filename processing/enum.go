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
