package identification

import (
	"bytes"
	"encoding/json"

	"github.com/eaeu-customs/inward/customs"
)

// choiceText is a choice as JSON: the method as ParseMethod reads it.
type choiceText struct {
	Method  string `json:"method"`
	Goods   Name   `json:"goods,omitempty"`
	Product Name   `json:"product,omitempty"`
}

// MarshalJSON writes the choice as an object, the method as text:
// {"method":"records within 2%","goods":"soya beans"}. A choice without a method
// is an error.
func (c Choice) MarshalJSON() ([]byte, error) {
	if _, err := takeApart(c.Method); err != nil {
		return nil, err
	}
	return json.Marshal(choiceText{c.Method.String(), c.Goods, c.Product})
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown field and a method that
// ParseMethod does not read are errors, and leave the choice as it was.
func (c *Choice) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var t choiceText
	if err := dec.Decode(&t); err != nil {
		return &customs.SyntaxError{What: "method of a plan|способ в плане", Text: string(data), Offset: int(dec.InputOffset()),
			Want: `an object with "method" and, if wanted, "goods" and "product"|объект с "method" и, при необходимости, "goods" и "product"`}
	}
	m, err := ParseMethod(t.Method)
	if err != nil {
		return err
	}
	*c = Choice{m, t.Goods, t.Product}
	return nil
}
