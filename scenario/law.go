package scenario

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// resolve returns the law that a story happens under.
func (l Law) resolve() (customs.Law, error) {
	law := customs.Union()
	if l.Profile != "" && l.Profile != "union" {
		var state customs.MemberState
		if err := state.UnmarshalText([]byte(l.Profile)); err != nil {
			return law, err
		}
		var err error
		if law, err = customs.Profile(state); err != nil {
			return law, err
		}
	}
	if len(l.Set) == 0 {
		return law, nil
	}
	text, err := json.Marshal(law)
	if err != nil {
		return law, err
	}
	var answers map[string]json.RawMessage
	if err := json.Unmarshal(text, &answers); err != nil {
		return law, err
	}
	for _, key := range slices.Sorted(maps.Keys(l.Set)) {
		if _, known := answers[key]; !known {
			return law, &customs.KeyError{Key: customs.Key(key), Err: customs.NewInputError(customs.ErrUnknown,
				"the law has no such option or parameter|в праве нет такого вопроса или параметра")}
		}
		answers[key] = l.Set[key]
	}
	if text, err = json.Marshal(answers); err != nil {
		return law, err
	}
	err = law.UnmarshalJSON(text)
	return law, err
}
