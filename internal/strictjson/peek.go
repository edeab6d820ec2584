package strictjson

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// Number returns the whole number in a field of the object that a text is, and
// reads no further than that; ok is false where there is none. Nothing else is
// checked: Decode does that, by the form that the number asks for.
func Number(data []byte, field string) (n uint64, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if tok, err := dec.Token(); err != nil || tok != json.Delim('{') {
		return 0, false
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return 0, false
		}
		if name != field {
			var skipped json.RawMessage
			if dec.Decode(&skipped) != nil {
				return 0, false
			}
			continue
		}
		value, err := dec.Token()
		number, isNumber := value.(json.Number)
		if err != nil || !isNumber {
			return 0, false
		}
		n, err = strconv.ParseUint(number.String(), 10, 64)
		return n, err == nil
	}
	return 0, false
}
