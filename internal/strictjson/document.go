package strictjson

import (
	"slices"
	"sort"
	"strconv"

	"github.com/eaeu-customs/inward/customs"
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
func (c *Codec) DecodeUpgraded(data []byte, into any, upgrade func(*Value)) error {
	root, faults := parse(data)
	if len(faults) > 0 {
		return faults
	}
	upgrade(root)
	var w rewriter
	w.value(root)
	d := newDecoder(w.text, &c.types)
	d.from, d.source = &w, data
	return d.decode(into)
}

// parse reads a text whatever it says, if it is JSON and nothing else.
func parse(data []byte) (*Value, customs.Faults) {
	d := newDecoder(data, nil)
	if d.isUTF8() {
		if root, ok := d.untyped(nil, 0); ok && d.atEnd() {
			return root, nil
		}
	}
	return nil, d.faults
}

// untyped reads the next value whatever it is.
func (d *decoder) untyped(path *trail, depth int) (*Value, bool) {
	if depth > maxDepth {
		return nil, d.tooDeep(path)
	}
	tok, at, ok := d.token(path)
	if !ok {
		return nil, false
	}
	v := &Value{at: at}
	switch tok.kind {
	case '{':
		v.kind = '{'
		for d.more() {
			name, at, ok := d.key(path)
			if !ok {
				return nil, false
			}
			value, ok := d.untyped(&trail{path, name, 0}, depth+1)
			if !ok {
				return nil, false
			}
			v.fields = append(v.fields, member{name, at, value})
		}
	case '[':
		v.kind = '['
		for i := 0; d.more(); i++ {
			item, ok := d.untyped(&trail{path, "", i}, depth+1)
			if !ok {
				return nil, false
			}
			v.items = append(v.items, item)
		}
	default:
		v.plain = string(d.data[at:d.pos])
		return v, true
	}
	_, _, ok = d.token(path)
	return v, ok
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
			w.text = appendString(w.text, f.name)
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
