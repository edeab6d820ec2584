package strictjson

import (
	"encoding"
	"encoding/json"
	"reflect"
)

// Codec reads and writes texts that hold the same types, and remembers what it has
// learnt of their types. It must not be used by two goroutines at once.
type Codec struct{ types types }

// New returns a codec for texts that hold these types.
func New(of Types) *Codec {
	return &Codec{types{of, map[reflect.Type]*typeForm{}}}
}

// Decode is the function of that name.
func (c *Codec) Decode(data []byte, into any) error {
	return newDecoder(data, &c.types).decode(into)
}

// Encode is the function of that name.
func (c *Codec) Encode(v any) ([]byte, error) {
	from := reflect.ValueOf(v)
	fresh := reflect.New(from.Type()).Elem() // so that methods of pointers can be called
	fresh.Set(from)
	return c.types.appendValue(nil, fresh)
}

// types are what is known of types.
type types struct {
	Types
	known map[reflect.Type]*typeForm
}

// typeForm is the form of one type in JSON.
type typeForm struct {
	as      as
	form    *Form   // asForm
	fields  []field // of a struct
	appends bool    // asText: it can append its text
}

// as says by which rule a type is read and written.
type as uint8

const (
	asKind as = iota // by its kind
	asForm           // as another value
	asText           // as a string
	asJSON           // in a form of its own
)

// of returns the form of a type.
func (ts *types) of(t reflect.Type) *typeForm {
	if f := ts.known[t]; f != nil {
		return f
	}
	f := &typeForm{}
	form := ts.form(t)
	if form != nil && form.as != nil {
		f.as, f.form = asForm, form
	} else if form == nil && readsText(t) {
		f.as, f.appends = asText, reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextAppender]())
	} else if form == nil && readsJSON(t) {
		f.as = asJSON
	} else if t.Kind() == reflect.Struct {
		f.fields = fields(t)
	}
	ts.known[t] = f
	return f
}

// readsText reports whether a type has a text form.
func readsText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// readsJSON reports whether a type has a JSON form of its own.
func readsJSON(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]())
}
