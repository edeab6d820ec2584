package strictjson

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/eaeu-customs/inward/customs"
)

// maxDepth bounds the nesting of a text; nothing of the library nests deeper.
const maxDepth = 64

// maxFaults bounds how many errors of one text are reported.
const maxFaults = 50

// Decode reads one JSON value into *into, which must be a pointer and is changed
// only if there is no error. The error is customs.Faults of *Error.
func Decode(data []byte, into any, types Types) error {
	return New(types).Decode(data, into)
}

// decoder reads tokens of a text into values, and keeps what is wrong.
type decoder struct {
	lexer
	types  *types
	faults customs.Faults

	source []byte    // the text as it was given
	from   *rewriter // that wrote data from it, nil where data is the text as it was given
}

func newDecoder(data []byte, types *types) *decoder {
	return &decoder{lexer: lexer{data: data}, types: types, source: data}
}

// decode reads the whole text.
func (d *decoder) decode(into any) error {
	target := reflect.ValueOf(into).Elem()
	fresh := reflect.New(target.Type()).Elem()
	if d.isUTF8() && d.value(fresh, nil, 0) {
		d.atEnd()
	}
	if len(d.faults) > 0 {
		return d.faults
	}
	target.Set(fresh)
	return nil
}

// isUTF8 reports whether the text is UTF-8, and if not says where.
func (d *decoder) isUTF8() bool {
	i := invalidUTF8(d.data)
	if i >= 0 {
		d.fault(i, nil, "the text is not UTF-8|текст не в кодировке UTF-8")
	}
	return i < 0
}

// atEnd reports whether the text ends here, and if not says so.
func (d *decoder) atEnd() bool {
	if d.space(); d.pos < len(d.data) {
		d.fault(d.pos, nil, "wanted the end of the text, got {0}|ожидается конец текста, получено {0}", customs.Text(excerpt(d.data[d.pos:])))
	}
	return d.pos >= len(d.data)
}

// tooDeep says that values are nested too deep, and returns false.
func (d *decoder) tooDeep(path *trail) bool {
	d.fault(d.ahead(), path, "nested deeper than {0} levels|вложенность больше {0} уровней", customs.Count(maxDepth))
	return false
}

// ahead returns where the next token starts, after a comma or a colon.
func (d *decoder) ahead() int {
	i := d.pos
	for i < len(d.data) && strings.IndexByte(" \t\r\n,:", d.data[i]) >= 0 {
		i++
	}
	return i
}

// fault records an error of form.
func (d *decoder) fault(offset int, path *trail, p customs.Phrase, args ...customs.Arg) {
	d.add(offset, path, customs.Say(p, args...), nil)
}

// refuse records that a type did not take a value.
func (d *decoder) refuse(offset int, path *trail, cause error) {
	d.add(offset, path, customs.Sentence{}, cause)
}

// add records an error.
func (d *decoder) add(offset int, path *trail, problem customs.Sentence, cause error) {
	if len(d.faults) < maxFaults {
		if d.from != nil {
			offset = d.from.source(offset)
		}
		line, column := place(d.source, offset)
		d.faults = append(d.faults, &Error{Line: line, Column: column, Path: path.String(), Problem: problem, Cause: cause})
	}
}

// token returns the next token and where it starts; ok is false at a text that
// is no JSON, after which nothing can be read.
func (d *decoder) token(path *trail) (tok token, at int, ok bool) {
	tok, at, ok = d.next()
	switch {
	case ok:
	case at == len(d.data):
		d.fault(at, path, "the text ends where a value is wanted|текст обрывается там, где ожидается значение")
	default:
		d.fault(at, path, "this is not JSON: {0}|это не JSON: {0}", customs.Text(excerpt(d.data[at:])))
	}
	return tok, at, ok
}

// value reads the next value into v. It reports false where nothing more can be
// read; an error of the value itself is recorded and reading goes on after it.
func (d *decoder) value(v reflect.Value, path *trail, depth int) bool {
	if depth > maxDepth {
		return d.tooDeep(path)
	}
	t := v.Type()
	switch of := d.types.of(t); of.as {
	case asForm:
		return d.form(v, of.form, path, depth)
	case asText:
		return d.text(v, path)
	case asJSON:
		return d.own(v, path)
	}
	switch t.Kind() {
	case reflect.Pointer:
		fresh := reflect.New(t.Elem())
		ok := d.value(fresh.Elem(), path, depth)
		v.Set(fresh)
		return ok
	case reflect.Struct:
		return d.object(v, path, depth)
	case reflect.Slice:
		return d.array(v, path, depth)
	case reflect.Map:
		return d.table(v, path, depth)
	case reflect.Interface:
		return d.sum(v, path, depth)
	case reflect.String:
		return d.plainString(v, path)
	case reflect.Bool:
		return d.boolean(v, path)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return d.integer(v, path)
	}
	panic("strictjson: a type that has no form in JSON: " + t.String())
}

// text reads a string into a type with a text form.
func (d *decoder) text(v reflect.Value, path *trail) bool {
	s, start, ok, fits := d.str(path, wantText)
	if !fits {
		return ok
	}
	if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
		d.refuse(start, path, err)
	}
	return true
}

// own reads a value into a type with a JSON form of its own.
func (d *decoder) own(v reflect.Value, path *trail) bool {
	tok, at, ok := d.token(path)
	if !ok || !d.skip(tok, path) {
		return false
	}
	if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(d.data[at:d.pos]); err != nil {
		d.refuse(at, path, err)
	}
	return true
}

const (
	wantText    customs.Phrase = "text in quotes|текст в кавычках"
	wantObject  customs.Phrase = "an object {…}|объект {…}"
	wantArray   customs.Phrase = "a list […]|список […]"
	wantBool    customs.Phrase = "true or false|true или false"
	wantInteger customs.Phrase = "a whole number|целое число"
)

// wrong records a value of the wrong form and skips the rest of it.
func (d *decoder) wrong(tok token, start int, path *trail, want customs.Phrase) bool {
	if tok.kind == 'n' {
		d.fault(start, path, "null is no value: leave the field out|null не является значением: поле следует опустить")
		return true
	}
	got := d.data[start:]
	if tok.kind != '{' && tok.kind != '[' {
		got = d.data[start:d.pos] // the value, without what follows it
	}
	d.fault(start, path, "wanted {0}, got {1}|ожидается {0}, получено {1}", want.Arg(), customs.Text(excerpt(got)))
	return d.skip(tok, path)
}

// skip reads to the end of the value that a token began.
func (d *decoder) skip(tok token, path *trail) bool {
	depth := 0
	for {
		switch tok.kind {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		if depth == 0 {
			return true
		}
		var ok bool
		if tok, _, ok = d.token(path); !ok {
			return false
		}
	}
}

// str reads a string. ok is false where nothing more can be read, fits where the
// value is no string.
func (d *decoder) str(path *trail, want customs.Phrase) (s string, start int, ok, fits bool) {
	tok, start, ok := d.token(path)
	if !ok {
		return "", start, false, false
	}
	if tok.kind != '"' {
		return "", start, d.wrong(tok, start, path, want), false
	}
	s = tok.text
	if strings.ContainsRune(s, utf8.RuneError) && halfSurrogate(d.data[start:d.pos]) {
		d.fault(start, path, "the text holds half of a character: {0}|текст содержит половину символа: {0}", customs.Text(excerpt(d.data[start:])))
		return "", start, true, false
	}
	return s, start, true, true
}

// plainString reads a string into a string.
func (d *decoder) plainString(v reflect.Value, path *trail) bool {
	s, _, ok, fits := d.str(path, wantText)
	if fits {
		v.SetString(s)
	}
	return ok
}

// boolean reads true or false.
func (d *decoder) boolean(v reflect.Value, path *trail) bool {
	tok, start, ok := d.token(path)
	if !ok {
		return false
	}
	if tok.kind != 't' && tok.kind != 'f' {
		return d.wrong(tok, start, path, wantBool)
	}
	v.SetBool(tok.kind == 't')
	return true
}

// integer reads a whole number that fits the type.
func (d *decoder) integer(v reflect.Value, path *trail) bool {
	tok, start, ok := d.token(path)
	if !ok {
		return false
	}
	if tok.kind != '0' {
		return d.wrong(tok, start, path, wantInteger)
	}
	var err error
	if v.CanInt() {
		var i int64
		i, err = strconv.ParseInt(tok.text, 10, v.Type().Bits())
		v.SetInt(i)
	} else {
		var u uint64
		u, err = strconv.ParseUint(tok.text, 10, v.Type().Bits())
		v.SetUint(u)
	}
	if err != nil {
		return d.wrong(tok, start, path, wantInteger)
	}
	return true
}

// array reads a list. An empty one is not nil: what was said is not taken for what
// was left out.
func (d *decoder) array(v reflect.Value, path *trail, depth int) bool {
	tok, start, ok := d.token(path)
	if !ok {
		return false
	}
	if tok.kind != '[' {
		return d.wrong(tok, start, path, wantArray)
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; d.more(); i++ {
		v.Grow(1)
		v.SetLen(i + 1)
		v.Index(i).SetZero()
		if !d.value(v.Index(i), &trail{path, "", i}, depth+1) {
			return false
		}
	}
	_, _, ok = d.token(path)
	return ok
}

// key reads the name of a field.
func (d *decoder) key(path *trail) (name string, start int, ok bool) {
	tok, start, ok := d.token(path)
	if !ok {
		return "", start, false
	}
	return tok.text, start, true // the tokens of an object alternate: this one is a string
}

// object reads the fields of a struct.
func (d *decoder) object(v reflect.Value, path *trail, depth int) bool {
	tok, start, ok := d.token(path)
	if !ok {
		return false
	}
	if tok.kind != '{' {
		return d.wrong(tok, start, path, wantObject)
	}
	known := d.types.of(v.Type()).fields
	var seen [maxFields]bool
	for d.more() {
		name, start, ok := d.key(path)
		if !ok {
			return false
		}
		i := indexOf(known, name)
		if i < 0 {
			d.unknown(start, path, name, fieldNames(known))
		} else if seen[i] {
			d.fault(start, path, "the field {0} stands twice|поле {0} указано дважды", customs.Text(strconv.Quote(name)))
			i = -1
		}
		if i < 0 {
			if tok, _, ok = d.token(path); !ok || !d.skip(tok, path) {
				return false
			}
			continue
		}
		seen[i] = true
		if !d.value(v.Field(known[i].index), &trail{path, name, 0}, depth+1) {
			return false
		}
	}
	for i := range known {
		if known[i].required && !seen[i] {
			d.fault(start, path, "the field {0} is missing|нет поля {0}", customs.Text(strconv.Quote(known[i].name)))
		}
	}
	_, _, ok = d.token(path)
	return ok
}

// unknown records a name that the type does not have, with the one that was
// probably meant, or all that there are.
func (d *decoder) unknown(start int, path *trail, name string, names []string) {
	for _, n := range names {
		if strings.EqualFold(strings.NewReplacer("-", "", "_", "").Replace(n), strings.NewReplacer("-", "", "_", "").Replace(name)) {
			d.fault(start, path, "unknown name {0}: wanted {1}|неизвестное имя {0}: ожидается {1}",
				customs.Text(strconv.Quote(name)), customs.Text(strconv.Quote(n)))
			return
		}
	}
	d.fault(start, path, "unknown name {0}: wanted one of {1}|неизвестное имя {0}: ожидается одно из {1}",
		customs.Text(strconv.Quote(name)), customs.Text(strings.Join(names, ", ")))
}

// table reads a map from text to values.
func (d *decoder) table(v reflect.Value, path *trail, depth int) bool {
	tok, start, ok := d.token(path)
	if !ok {
		return false
	}
	if tok.kind != '{' {
		return d.wrong(tok, start, path, wantObject)
	}
	table := reflect.MakeMap(v.Type())
	for d.more() {
		name, start, ok := d.key(path)
		if !ok {
			return false
		}
		key := reflect.New(v.Type().Key()).Elem()
		if readsText(key.Type()) {
			if err := key.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(name)); err != nil {
				d.refuse(start, path, err)
			}
		} else {
			key.SetString(name)
		}
		if table.MapIndex(key).IsValid() {
			d.fault(start, path, "the field {0} stands twice|поле {0} указано дважды", customs.Text(strconv.Quote(name)))
		}
		item := reflect.New(v.Type().Elem()).Elem()
		if !d.value(item, &trail{path, name, 0}, depth+1) {
			return false
		}
		table.SetMapIndex(key, item)
	}
	if _, _, ok = d.token(path); ok && table.Len() > 0 {
		v.Set(table)
	}
	return ok
}

// sum reads a value of a sealed interface: an object with one field.
func (d *decoder) sum(v reflect.Value, path *trail, depth int) bool {
	sum, known := d.types.sum(v.Type())
	if !known {
		panic("strictjson: an interface that is no sum: " + v.Type().String())
	}
	tok, start, ok := d.token(path)
	if !ok {
		return false
	}
	if tok.kind != '{' {
		return d.wrong(tok, start, path, wantObject)
	}
	count := 0
	for ; d.more(); count++ {
		name, at, ok := d.key(path)
		if !ok {
			return false
		}
		variant, known := sum.byName(name)
		if !known {
			d.unknown(at, path, name, sum.names())
		} else if count > 0 {
			d.fault(at, path, "one of {0} is wanted, {1} is the second|ожидается одно из {0}, {1} — второе",
				customs.Text(strings.Join(sum.names(), ", ")), customs.Text(strconv.Quote(name)))
		}
		if !known || count > 0 {
			if tok, _, ok = d.token(path); !ok || !d.skip(tok, path) {
				return false
			}
			continue
		}
		item := reflect.New(variant.Type).Elem()
		if !d.value(item, &trail{path, name, 0}, depth+1) {
			return false
		}
		v.Set(item)
	}
	if count == 0 {
		d.fault(start, path, "empty: wanted one of {0}|пусто: ожидается одно из {0}", customs.Text(strings.Join(sum.names(), ", ")))
	}
	_, _, ok = d.token(path)
	return ok
}
