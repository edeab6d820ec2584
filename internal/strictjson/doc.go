// Package strictjson reads and writes JSON for types of the library, one rule for
// all of them: what is read is exactly what was meant, or an error says where it
// is not. Unknown, doubled and wrongly cased fields, null, trailing data, text
// that is no UTF-8 and numbers that do not fit are errors with line, column and
// path, and all errors of a text are reported at once.
//
// The form of a type follows from the type. A struct is an object whose fields
// are named in lower case with hyphens (FromTemporaryImport is
// "from-temporary-import") or by their json tag; fields that are zero are left
// out, unless the tag strict:"required" says that they must be there. A type with a text form is a string. A value of a sum, which is a sealed
// interface, is an object with one field, named for the variant:
//
//	{"complete": {"under": "re-export", "goods": [{"id": "oil", "quantity": "97 t"}]}}
//
// Package encoding/json cannot be told any of this: it takes fields in any case,
// takes the last of two, and does not say where an error is.
package strictjson
