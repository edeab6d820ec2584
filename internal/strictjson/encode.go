package strictjson

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Encode writes a value as JSON that Decode reads back. Fields that are zero are
// left out; the order is that of the types, so that equal values give equal text.
func Encode(v any, types Types) ([]byte, error) { return New(types).Encode(v) }

// Indent is Encode with one field or item a line, for people.
func Indent(v any, types Types) ([]byte, error) {
	plain, err := Encode(v, types)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, plain, "", "  "); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// appendValue appends the form of a value, which must be addressable.
func (ts *types) appendValue(b []byte, v reflect.Value) ([]byte, error) {
	t := v.Type()
	switch of := ts.of(t); of.as {
	case asForm:
		form, err := of.form.write(v)
		if err != nil {
			return b, err
		}
		return ts.appendCopy(b, form)
	case asText:
		return appendText(b, v, of.appends)
	case asJSON:
		text, err := json.Marshal(v.Addr().Interface())
		if err != nil {
			return b, err
		}
		var compact bytes.Buffer
		err = json.Compact(&compact, text)
		return append(b, compact.Bytes()...), err
	}
	switch t.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return b, fmt.Errorf("strictjson: nil for a %v", t.Elem())
		}
		return ts.appendValue(b, v.Elem())
	case reflect.Struct:
		return ts.appendObject(b, v)
	case reflect.Slice:
		return ts.appendArray(b, v)
	case reflect.Map:
		return ts.appendTable(b, v)
	case reflect.Interface:
		return ts.appendSum(b, v)
	case reflect.String:
		return appendString(b, v.String()), nil
	case reflect.Bool:
		return strconv.AppendBool(b, v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.AppendInt(b, v.Int(), 10), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.AppendUint(b, v.Uint(), 10), nil
	}
	panic("strictjson: a type that has no form in JSON: " + t.String())
}

// appendCopy is appendValue of a value that is not addressable.
func (ts *types) appendCopy(b []byte, v reflect.Value) ([]byte, error) {
	fresh := reflect.New(v.Type()).Elem()
	fresh.Set(v)
	return ts.appendValue(b, fresh)
}

// appendText appends the text of a value in quotes.
func appendText(b []byte, v reflect.Value, appends bool) ([]byte, error) {
	from := len(b) + 1
	if appends {
		var err error
		if b, err = v.Addr().Interface().(encoding.TextAppender).AppendText(append(b, '"')); err != nil {
			return b, err
		}
	} else {
		text, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return b, err
		}
		b = append(append(b, '"'), text...)
	}
	if !plain(b[from:]) {
		return appendString(b[:from-1], string(b[from:])), nil
	}
	return append(b, '"'), nil
}

// plain reports whether a text stands in quotes as it is.
func plain[T ~string | ~[]byte](text T) bool {
	ascii := true
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == '"', c == '\\', c == 0xe2: // U+2028 and U+2029 begin with e2
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii || utf8.ValidString(string(text))
}

// appendString appends a quoted string as it is, without escapes for HTML.
func appendString(b []byte, s string) []byte {
	if plain(s) {
		return append(append(append(b, '"'), s...), '"')
	}
	var buffer bytes.Buffer
	enc := json.NewEncoder(&buffer)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(s); err != nil {
		panic("strictjson: a string that has no form in JSON: " + err.Error())
	}
	return append(b, strings.TrimSuffix(buffer.String(), "\n")...)
}

// appendObject appends the fields of a struct that are required or not zero.
func (ts *types) appendObject(b []byte, v reflect.Value) ([]byte, error) {
	b = append(b, '{')
	first := true
	for _, f := range ts.of(v.Type()).fields {
		value := v.Field(f.index)
		if value.IsZero() && (!f.required || value.Kind() == reflect.Interface) {
			continue
		}
		if !first {
			b = append(b, ',')
		}
		first = false
		var err error
		if b, err = ts.appendValue(append(appendString(b, f.name), ':'), value); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

// appendArray appends a list.
func (ts *types) appendArray(b []byte, v reflect.Value) ([]byte, error) {
	b = append(b, '[')
	for i := range v.Len() {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = ts.appendValue(b, v.Index(i)); err != nil {
			return b, err
		}
	}
	return append(b, ']'), nil
}

// appendTable appends a map in the order of its keys as text.
func (ts *types) appendTable(b []byte, v reflect.Value) ([]byte, error) {
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
		if b, err = ts.appendCopy(append(appendString(b, e.key), ':'), e.value); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

// appendSum appends a variant under its name.
func (ts *types) appendSum(b []byte, v reflect.Value) ([]byte, error) {
	if v.IsNil() {
		return b, fmt.Errorf("strictjson: nil for a %v", v.Type())
	}
	sum, _ := ts.sum(v.Type())
	variant, ok := sum.byType(v.Elem().Type())
	if !ok {
		return b, fmt.Errorf("strictjson: %v is no variant of %v", v.Elem().Type(), v.Type())
	}
	b, err := ts.appendCopy(append(appendString(append(b, '{'), variant.Name), ':'), v.Elem())
	return append(b, '}'), err
}
