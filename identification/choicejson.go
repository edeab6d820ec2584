package identification

import "github.com/eaeu-customs/inward/internal/strictjson"

// choiceForm is a choice as JSON: the method as ParseMethod reads it.
type choiceForm struct {
	Method  methodText `json:"method"`
	Goods   Name       `json:"goods,omitempty"`
	Product Name       `json:"product,omitempty"`
}

// methodText is a method as text.
type methodText struct{ method Method }

// MarshalText writes the method as ParseMethod reads it.
func (t methodText) MarshalText() ([]byte, error) {
	if _, err := takeApart(t.method); err != nil {
		return nil, err
	}
	return []byte(t.method.String()), nil
}

// UnmarshalText reads a method.
func (t *methodText) UnmarshalText(text []byte) (err error) {
	t.method, err = ParseMethod(string(text))
	return err
}

// JSONForm returns the form that the choice has as JSON, for coders that work by
// types.
func (c Choice) JSONForm() any { return choiceForm{methodText{c.Method}, c.Goods, c.Product} }

// FromJSONForm takes what JSONForm returns.
func (c *Choice) FromJSONForm(form any) error {
	f := form.(choiceForm)
	*c = Choice{f.Method.method, f.Goods, f.Product}
	return nil
}

// MarshalJSON writes the choice as an object, the method as text:
// {"method":"records within 2%","goods":"soya beans"}. A choice without a method
// is an error.
func (c Choice) MarshalJSON() ([]byte, error) {
	if _, err := takeApart(c.Method); err != nil {
		return nil, err
	}
	return strictjson.Encode(c, nil)
}

// UnmarshalJSON reads what MarshalJSON writes, strictly: unknown, doubled and
// wrongly cased fields and a method that ParseMethod does not read are errors, and
// leave the choice as it was.
func (c *Choice) UnmarshalJSON(data []byte) error { return strictjson.Decode(data, c, nil) }
