package valuation

import "github.com/eaeu-customs/inward/customs"

// known reports whether v is a value of an enumeration with these names, other
// than zero.
func known[E ~uint8](v E, names customs.Names) bool {
	_, ok := names.Name(uint8(v))
	return ok && v != 0
}
