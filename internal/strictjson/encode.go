package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Encode writes a value as JSON that Decode reads back. Fields that are zero are
// left out; the order is that of the types, so that equal values give equal text.
func Encode(v any, sums Sums) ([]byte, error) {
	return appendValue(nil, reflect.ValueOf(v), sums)
}

// Indent is Encode with one field or item a line, for people.
func Indent(v any, sums Sums) ([]byte, error) {
	plain, err := Encode(v, sums)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, plain, "", "  "); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// appendValue appends the form of a value.
func appendValue(b []byte, v reflect.Value, sums Sums) ([]byte, error) {
	t := v.Type()
	if _, ok := formOf(t); ok {
		return appendValue(b, reflect.ValueOf(v.Interface().(Former).JSONForm()), sums)
	}
	switch {
	case t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return b, err
		}
		return appendString(b, string(text))
	case t.Implements(reflect.TypeFor[json.Marshaler]()):
		text, err := v.Interface().(json.Marshaler).MarshalJSON()
		if err != nil {
			return b, err
		}
		var compact bytes.Buffer
		err = json.Compact(&compact, text)
		return append(b, compact.Bytes()...), err
	}
	switch t.Kind() {
	case reflect.Pointer:
		return appendValue(b, v.Elem(), sums)
	case reflect.Struct:
		return appendObject(b, v, sums)
	case reflect.Slice:
		return appendArray(b, v, sums)
	case reflect.Map:
		return appendTable(b, v, sums)
	case reflect.Interface:
		return appendSum(b, v, sums)
	case reflect.String:
		return appendString(b, v.String())
	case reflect.Bool:
		return fmt.Append(b, v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return fmt.Append(b, v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return fmt.Append(b, v.Uint()), nil
	}
	panic("strictjson: a type that has no form in JSON: " + t.String())
}

// appendString appends a quoted string as it is, without escapes for HTML.
func appendString(b []byte, s string) ([]byte, error) {
	var buffer bytes.Buffer
	enc := json.NewEncoder(&buffer)
	enc.SetEscapeHTML(false)
	err := enc.Encode(s)
	return append(b, strings.TrimSuffix(buffer.String(), "\n")...), err
}

// appendObject appends the fields of a struct that are required or not zero.
func appendObject(b []byte, v reflect.Value, sums Sums) ([]byte, error) {
	b = append(b, '{')
	first := true
	for _, f := range fields(v.Type()) {
		value := v.Field(f.index)
		if value.IsZero() && (!f.required || value.Kind() == reflect.Interface) {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		var err error
		if b, err = appendString(b, f.name); err != nil {
			return b, err
		}
		if b, err = appendValue(append(b, ':'), value, sums); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

// appendArray appends a list.
func appendArray(b []byte, v reflect.Value, sums Sums) ([]byte, error) {
	b = append(b, '[')
	for i := range v.Len() {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = appendValue(b, v.Index(i), sums); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

// appendTable appends a map in the order of its keys as text.
func appendTable(b []byte, v reflect.Value, sums Sums) ([]byte, error) {
	type entry struct {
		key   string
		value reflect.Value
	}
	var entries []entry
	for key, value := range v.Seq2() {
		text := key.String()
		if m, ok := key.Interface().(encoding.TextMarshaler); ok {
			t, err := m.MarshalText()
			if err != nil {
				return b, err
			}
			text = string(t)
		}
		entries = append(entries, entry{text, value})
	}
	slices.SortFunc(entries, func(x, y entry) int { return strings.Compare(x.key, y.key) })
	b = append(b, '{')
	for i, e := range entries {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = appendString(b, e.key); err != nil {
			return b, err
		}
		if b, err = appendValue(append(b, ':'), e.value, sums); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

// appendSum appends a variant under its name.
func appendSum(b []byte, v reflect.Value, sums Sums) ([]byte, error) {
	sum, _ := sums.of(v.Type())
	variant, ok := sum.byType(v.Elem().Type())
	if !ok {
		return b, fmt.Errorf("strictjson: %v is no variant of %v", v.Elem().Type(), v.Type())
	}
	b, err := appendString(append(b, '{'), variant.Name)
	if err != nil {
		return b, err
	}
	b, err = appendValue(append(b, ':'), v.Elem(), sums)
	return append(b, '}'), err
}
