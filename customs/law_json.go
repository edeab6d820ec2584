package customs

import (
	"bytes"
	"encoding"
	"encoding/json"
	"io"
	"strconv"
)

const lawWhat Phrase = "law|право"

// MarshalJSON writes the law as an object with every key, in the order of Keys.
// A law that Check refuses is an error.
func (l Law) MarshalJSON() ([]byte, error) {
	if err := l.Check(); err != nil {
		return nil, err
	}
	b := []byte{'{'}
	for k := range Keys() {
		if len(b) > 1 {
			b = append(b, ',')
		}
		b = append(strconv.AppendQuote(b, string(k)), ':')
		switch f := l.field(k).(type) {
		case *uint8:
			b = strconv.AppendUint(b, uint64(*f), 10)
		case *bool:
			b = strconv.AppendBool(b, *f)
		case encoding.TextMarshaler:
			text, err := f.MarshalText()
			if err != nil {
				return nil, &KeyError{Key: k, Err: err}
			}
			b = strconv.AppendQuote(b, string(text))
		}
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads an object with every key once. A key that is unknown, given
// twice or missing, a value of the wrong kind, and a law that Check refuses are
// errors that name the key, and leave the law as it was.
func (l *Law) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return jsonSyntax(data, dec, "an object of the law's keys|объект с ключами права")
	}
	var read Law
	given := make(map[Key]bool)
	for dec.More() {
		t, err := dec.Token()
		name, ok := t.(string)
		if err != nil || !ok {
			return jsonSyntax(data, dec, "a key in quotation marks|ключ в кавычках")
		}
		k, value := Key(name), json.RawMessage(nil)
		if err := dec.Decode(&value); err != nil {
			return jsonSyntax(data, dec, "a value|значение")
		}
		if given[k] {
			return &KeyError{Key: clippedKey(k), Err: NewInputError(ErrConflict, "the key is given twice|ключ указан дважды")}
		}
		given[k] = true
		if err := read.decode(k, value); err != nil {
			return &KeyError{Key: clippedKey(k), Err: err}
		}
	}
	if _, err := dec.Token(); err != nil {
		return jsonSyntax(data, dec, "the end of the object|конец объекта")
	}
	if _, err := dec.Token(); err != io.EOF {
		return jsonSyntax(data, dec, "nothing after the object|конец текста после объекта")
	}
	for k := range Keys() {
		if !given[k] {
			return &KeyError{Key: k, Err: NewInputError(ErrMissing, "the key is missing|ключ отсутствует")}
		}
	}
	if err := read.Check(); err != nil {
		return err
	}
	*l = read
	return nil
}

// decode reads the value of a key into its field. Every value has one form:
// text in quotation marks, a plain number, true or false; null is none of them.
func (l *Law) decode(k Key, value json.RawMessage) error {
	switch f := l.field(k).(type) {
	case *uint8:
		n, err := strconv.ParseUint(string(value), 10, 8)
		if err != nil {
			return &SyntaxError{What: lawWhat, Text: string(value), Want: "a whole number from 0 to 255|целое число от 0 до 255"}
		}
		*f = uint8(n)
	case *bool:
		switch string(value) {
		case "true":
			*f = true
		case "false":
			*f = false
		default:
			return &SyntaxError{What: lawWhat, Text: string(value), Want: "true or false|true или false"}
		}
	case encoding.TextUnmarshaler:
		var text *string
		if err := json.Unmarshal(value, &text); err != nil || text == nil {
			return &SyntaxError{What: lawWhat, Text: string(value), Want: "a text in quotation marks|текст в кавычках"}
		}
		return f.UnmarshalText([]byte(*text))
	default:
		return NewInputError(ErrUnknown, "no such key|нет такого ключа")
	}
	return nil
}

// jsonSyntax is the error at the place that a decoder has reached.
func jsonSyntax(data []byte, dec *json.Decoder, want Phrase) error {
	at := int(min(dec.InputOffset(), int64(len(data))))
	return &SyntaxError{What: lawWhat, Text: string(data[at:]), Offset: at, Want: want}
}

// clippedKey shortens a key from outside for printing.
func clippedKey(k Key) Key { return Key(clipped(string(k))) }
