package liability

import "github.com/eaeu-customs/inward/customs"

// enumDecode sets *v to the value of a name, and to zero for empty text.
func enumDecode[E ~uint8](v *E, what customs.Phrase, names customs.Names, text []byte) error {
	n, err := names.Decode(what, text)
	if err == nil {
		*v = E(n)
	}
	return err
}
