package identification

import (
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// traitSet is a set of small numbers: bit n stands for trait n.
type traitSet uint32

func (s traitSet) has(n uint8) bool { return n < 32 && s>>n&1 == 1 }

// newTraitSet collects traits and refuses two of one group.
func newTraitSet[T ~uint8](what customs.Phrase, names, russian customs.Names, groups string, traits []T) (traitSet, error) {
	var set traitSet
	for _, t := range traits {
		n := uint8(t)
		if n == 0 || int(n) >= len(groups) {
			return 0, &customs.RangeError{What: what, Value: strconv.Itoa(int(n)), Limit: names.Want()}
		}
		for o := range uint8(len(groups)) {
			if o != n && groups[o] == groups[n] && set.has(o) {
				return 0, customs.NewInputError(customs.ErrConflict,
					"“{0}” and “{1}” cannot both hold|«{0}» и «{1}» исключают друг друга",
					names.Phrase(russian, o, "").Arg(), names.Phrase(russian, n, "").Arg())
			}
		}
		set |= 1 << n
	}
	return set, nil
}

// parseTraits reads names joined by commas.
func parseTraits[T ~uint8](what customs.Phrase, names customs.Names, text string) ([]T, error) {
	if text == "" {
		return nil, nil
	}
	var traits []T
	at := 0
	for name := range strings.SplitSeq(text, ",") {
		n, err := names.Parse(what, strings.TrimSpace(name))
		if err != nil {
			return nil, &customs.SyntaxError{What: what, Text: text, Offset: at, Want: names.Want()}
		}
		traits = append(traits, T(n))
		at += len(name) + 1
	}
	return traits, nil
}

func (s traitSet) text(names customs.Names) string {
	var b []byte
	for n := range uint8(32) {
		if s.has(n) {
			if len(b) > 0 {
				b = append(b, ", "...)
			}
			name, _ := names.Name(n)
			b = append(b, name...)
		}
	}
	return string(b)
}

func (s traitSet) phrase(names, russian customs.Names) customs.Phrase {
	if s == 0 {
		return "nothing stated|ничего не указано"
	}
	return customs.Phrase(s.text(names) + "|" + s.text(russian))
}
