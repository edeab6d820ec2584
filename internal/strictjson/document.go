package strictjson

import (
	"bytes"
	"encoding/json"
	"slices"
	"sort"
	"strconv"
)

// Value is one value of a text before it has a type, for what changes the form of
// an older text into that of today. It knows its place, so that errors found
// after the change still name the place in the text as it was given. A method that
// asks for what a value is not does nothing.
type Value struct {
	at     int // in the text that it was read from
	kind   byte
	plain  string // of what is no object or list, as it stands
	fields []member
	items  []*Value
}

// member is a field of an object.
type member struct {
	name  string
	at    int
	value *Value
}

// Field returns the value of a field, an empty value where there is none.
func (v *Value) Field(name string) *Value {
	for _, f := range v.fields {
		if f.name == name {
			return f.value
		}
	}
	return &Value{}
}

// Items returns the values of a list.
func (v *Value) Items() []*Value { return slices.Clone(v.items) }

// Rename gives a field another name.
func (v *Value) Rename(from, to string) {
	for i := range v.fields {
		if v.fields[i].name == from {
			v.fields[i].name = to
		}
	}
}

// SetNumber replaces the value of a field by a whole number.
func (v *Value) SetNumber(name string, n uint64) {
	for i := range v.fields {
		if f := &v.fields[i]; f.name == name {
			f.value = &Value{at: f.value.at, plain: strconv.FormatUint(n, 10)}
		}
	}
}

// DecodeUpgraded is Decode of a text of an older form: upgrade changes it into the
// form of the type first. What is wrong is said of the text as it was given.
func DecodeUpgraded(data []byte, into any, sums Sums, upgrade func(*Value)) error {
	root, ok := parse(data)
	if !ok {
		return Decode(data, into, sums) // which says what is wrong with it
	}
	upgrade(root)
	var w rewriter
	w.value(root)
	return decode(w.text, &w, data, into, sums)
}

// parse reads a text that is JSON and nothing else.
func parse(data []byte) (*Value, bool) {
	if invalidUTF8(data) >= 0 {
		return nil, false
	}
	d := &decoder{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	d.dec.UseNumber()
	root, ok := d.untyped(0)
	return root, ok && d.after() == len(data)
}

// untyped reads the next value whatever it is.
func (d *decoder) untyped(depth int) (*Value, bool) {
	at := d.next()
	tok, err := d.dec.Token()
	if err != nil || depth > maxDepth {
		return nil, false
	}
	v := &Value{at: at}
	switch tok {
	case json.Delim('{'):
		v.kind = '{'
		for d.dec.More() {
			at := d.next()
			name, err := d.dec.Token()
			if err != nil {
				return nil, false
			}
			value, ok := d.untyped(depth + 1)
			if !ok {
				return nil, false
			}
			v.fields = append(v.fields, member{name.(string), at, value})
		}
		_, err = d.dec.Token()
	case json.Delim('['):
		v.kind = '['
		for d.dec.More() {
			item, ok := d.untyped(depth + 1)
			if !ok {
				return nil, false
			}
			v.items = append(v.items, item)
		}
		_, err = d.dec.Token()
	default:
		v.plain = string(d.data[at:d.dec.InputOffset()])
	}
	return v, err == nil
}

// rewriter writes a changed text and keeps where its parts come from.
type rewriter struct {
	text  []byte
	marks []mark
}

// mark says that what stands at one place came from another.
type mark struct{ here, there int }

// value writes a value.
func (w *rewriter) value(v *Value) {
	w.marks = append(w.marks, mark{len(w.text), v.at})
	switch v.kind {
	case '{':
		w.text = append(w.text, '{')
		for i, f := range v.fields {
			if i > 0 {
				w.text = append(w.text, ',')
			}
			w.marks = append(w.marks, mark{len(w.text), f.at})
			w.text, _ = appendString(w.text, f.name)
			w.text = append(w.text, ':')
			w.value(f.value)
		}
		w.text = append(w.text, '}')
	case '[':
		w.text = append(w.text, '[')
		for i, item := range v.items {
			if i > 0 {
				w.text = append(w.text, ',')
			}
			w.value(item)
		}
		w.text = append(w.text, ']')
	default:
		w.text = append(w.text, v.plain...)
	}
}

// source returns where in the text as it was given a place comes from.
func (w *rewriter) source(offset int) int {
	i := sort.Search(len(w.marks), func(i int) bool { return w.marks[i].here > offset })
	if i == 0 {
		return 0
	}
	return w.marks[i-1].there
}
