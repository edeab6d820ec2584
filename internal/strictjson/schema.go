package strictjson

import (
	"encoding"
	"encoding/json"
	"maps"
	"reflect"
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// Schema returns the JSON Schema (draft 2020-12) of the text that Decode accepts
// for the type of v, indented. Every struct and sum is a definition of its own,
// named for its type, so that two types of one name in different packages are not
// taken for one. Texts say for which type they stand; formats adds what a schema
// can say about them, such as a pattern or the names of an enumeration.
func Schema(title string, v any, types Types, formats ...Format) ([]byte, error) {
	s := schemas{types: types, formats: formats, definitions: map[string]any{}, names: map[reflect.Type]string{}}
	root := s.of(reflect.TypeOf(v))
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["title"] = title
	root["$defs"] = s.definitions
	return json.MarshalIndent(root, "", "  ")
}

// Format is what a schema says of a type that is a string or a number, such as a
// pattern or the names of an enumeration.
type Format struct {
	of   reflect.Type
	says map[string]any
}

// FormatOf returns the format of the type T.
func FormatOf[T any](says map[string]any) Format { return Format{reflect.TypeFor[T](), says} }

// schemas are the definitions made so far.
type schemas struct {
	types       Types
	formats     []Format
	definitions map[string]any
	names       map[reflect.Type]string
}

// of returns the schema of a type, a reference for what has a definition.
func (s *schemas) of(t reflect.Type) map[string]any {
	form := s.types.form(t)
	switch {
	case form != nil && form.other != nil:
		return map[string]any{"anyOf": []any{s.of(form.as), s.of(form.other)}}
	case form != nil && form.as != nil && form.as.Kind() == reflect.String:
		return s.format(t, "string")
	case form != nil && form.as != nil:
		return s.of(form.as)
	case form != nil:
	case readsText(t):
		return s.format(t, "string")
	case readsJSON(t):
		return s.format(t, "")
	}
	switch t.Kind() {
	case reflect.Pointer:
		return s.of(t.Elem())
	case reflect.Struct, reflect.Interface:
		return map[string]any{"$ref": "#/$defs/" + s.define(t)}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": s.of(t.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": s.of(t.Elem())}
	case reflect.String:
		return s.format(t, "string")
	case reflect.Bool:
		return s.format(t, "boolean")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return s.format(t, "integer")
	}
	panic("strictjson: a type that has no form in JSON: " + t.String())
}

// format returns the schema of a type that is no struct, sum or list.
func (s *schemas) format(t reflect.Type, kind string) map[string]any {
	schema := map[string]any{}
	if kind != "" {
		schema["type"] = kind
	}
	if t.PkgPath() != "" {
		schema["title"] = t.Name()
	}
	if names := namesOf(t); len(names) > 0 {
		schema["enum"] = names
	}
	for _, f := range append(formats(), s.formats...) {
		if f.of == t {
			maps.Copy(schema, f.says)
		}
	}
	return schema
}

// namesOf returns the names of a closed enumeration, none for what is none.
func namesOf(t reflect.Type) (names []string) {
	if t.Kind() != reflect.Uint8 || !t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) {
		return nil
	}
	v := reflect.New(t).Elem()
	for n := range uint64(256) {
		v.SetUint(n)
		if text, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err == nil && len(text) > 0 {
			names = append(names, string(text))
		}
	}
	return names
}

// formats are those of the vocabulary. They say how values are written; what is
// read may be looser.
func formats() []Format {
	pattern := func(p string) map[string]any { return map[string]any{"pattern": p} }
	return []Format{
		FormatOf[customs.Date](map[string]any{"format": "date", "pattern": `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}),
		FormatOf[customs.Money](pattern(`^-?[0-9]+(\.[0-9]+)? [A-Z]{3}$`)),
		FormatOf[customs.Quantity](pattern(`^-?[0-9]+(\.[0-9]+)? [^ ]`)),
		FormatOf[customs.Percent](pattern(`^-?[0-9]+(\.[0-9]+)?%$`)),
		FormatOf[customs.GoodsCode](pattern(`^[0-9][0-9 ]*$`)),
		FormatOf[customs.Law](lawSchema()),
	}
}

// lawSchema says the keys of a law and the names of their choices.
func lawSchema() map[string]any {
	properties, keys := map[string]any{}, []customs.Key{}
	options := map[customs.Key][]string{}
	for o := range (customs.Law{}).Options() {
		for c := range o.Choices() {
			options[o.Key] = append(options[o.Key], c.Name)
		}
	}
	for k := range customs.Keys() {
		keys = append(keys, k)
		properties[string(k)] = map[string]any{}
		if names := options[k]; names != nil && k != customs.KeyRounding {
			properties[string(k)] = map[string]any{"enum": names}
		}
	}
	return map[string]any{"type": "object", "additionalProperties": false, "properties": properties, "required": keys}
}

// define makes the definition of a struct or a sum and returns its name.
func (s *schemas) define(t reflect.Type) string {
	if name, ok := s.names[t]; ok {
		return name
	}
	plain := t.Name()
	if of, argument, generic := strings.Cut(strings.TrimSuffix(plain, "]"), "["); generic {
		plain = of + "Of" + argument[strings.LastIndexByte(argument, '.')+1:] // Row[path/customs.Term] is RowOfTerm
	}
	name := plain
	for i := 2; s.definitions[name] != nil; i++ {
		name = plain + strconv.Itoa(i)
	}
	s.names[t] = name
	s.definitions[name] = true // taken, so that a type may hold itself
	if t.Kind() == reflect.Interface {
		s.definitions[name] = s.sum(t)
	} else {
		s.definitions[name] = s.object(t)
	}
	return name
}

// object returns the schema of a struct.
func (s *schemas) object(t reflect.Type) map[string]any {
	properties := map[string]any{}
	var required []string
	for _, f := range fields(t) {
		properties[f.name] = s.of(t.Field(f.index).Type)
		if f.required {
			required = append(required, f.name)
		}
	}
	object := map[string]any{"type": "object", "additionalProperties": false, "properties": properties}
	if required != nil {
		object["required"] = required
	}
	return object
}

// sum returns the schema of a sum: one field, named for the variant.
func (s *schemas) sum(t reflect.Type) map[string]any {
	properties := map[string]any{}
	sum, _ := s.types.sum(t)
	for _, v := range sum.Variants {
		properties[v.Name] = s.of(v.Type)
	}
	return map[string]any{
		"type": "object", "additionalProperties": false, "minProperties": 1, "maxProperties": 1,
		"properties": properties, "description": "exactly one of the fields",
	}
}
