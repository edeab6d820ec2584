package identification

import "github.com/eaeu-customs/inward/internal/strictjson"

// MarshalJSON writes the choice as an object, the method as text:
// {"method":"records within 2%","goods":"soya beans"}. A choice without a method
// is an error.
func (c Choice) MarshalJSON() ([]byte, error) {
	if _, err := takeApart(c.Method); err != nil {
		return nil, err
	}
	return strictjson.Encode(c, choiceTypes())
}

// UnmarshalJSON reads what MarshalJSON writes, strictly: unknown, doubled and
// wrongly cased fields and a method that ParseMethod does not read are errors, and
// leave the choice as it was.
func (c *Choice) UnmarshalJSON(data []byte) error { return strictjson.Decode(data, c, choiceTypes()) }

// choiceTypes say that a method is text, and that a choice is what it is made of.
func choiceTypes() strictjson.Types {
	return strictjson.Types{Forms: []strictjson.Form{
		strictjson.TextOf(Method.String, ParseMethod), strictjson.ByKind[Choice](),
	}}
}
