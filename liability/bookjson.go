package liability

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/eaeu-customs/inward/customs"
)

// DecodeBook reads the JSON form of BookData and builds the book. It is strict: a
// field that is unknown, given twice or null, text that is not UTF-8 and anything
// after the end are errors, besides those of NewBook.
func DecodeBook(text []byte) (*Book, error) {
	var data BookData
	if err := decodeStrictly(text, &data); err != nil {
		return nil, err
	}
	return NewBook(data)
}

const jsonWhat customs.Phrase = "JSON of a book|JSON справочника"

// decodeStrictly reads one JSON value into v.
func decodeStrictly(text []byte, v any) error {
	bad := func(at int64, want customs.Phrase) error {
		return &customs.SyntaxError{What: jsonWhat, Text: string(text), Offset: int(at), Want: want}
	}
	if !utf8.Valid(text) {
		return bad(-1, "UTF-8|UTF-8")
	}
	if at, want := checkFields(text); want != "" {
		return bad(at, want)
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(v); err != nil {
		if x, ok := err.(customs.Explainer); ok {
			return x
		}
		word := strings.ReplaceAll(strings.TrimPrefix(err.Error(), "json: "), "|", "/")
		return bad(dec.InputOffset(), customs.Phrase("the fields of a book ("+word+")|поля справочника ("+word+")"))
	}
	if _, err := dec.Token(); err != io.EOF {
		return bad(dec.InputOffset(), "the end of the text|конец текста")
	}
	return nil
}

// checkFields looks for what encoding/json lets pass: a field given twice or in
// other letters than its own, and null.
func checkFields(text []byte) (at int64, want customs.Phrase) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	type level struct {
		seen map[string]bool // nil in an array
		name bool            // a name comes next
	}
	var open []level
	for {
		tok, err := dec.Token()
		if err != nil {
			return 0, "" // what is no JSON is named by the decoder
		}
		var top *level
		if len(open) > 0 {
			top = &open[len(open)-1]
		}
		if s, ok := tok.(string); ok && top != nil && top.name {
			switch {
			case strings.Trim(s, "abcdefghijklmnopqrstuvwxyz-") != "":
				return dec.InputOffset(), "names of fields in small letters|имена полей строчными буквами"
			case top.seen[s]:
				return dec.InputOffset(), "each field once|каждое поле один раз"
			}
			top.seen[s], top.name = true, false
			continue
		}
		if tok == nil {
			return dec.InputOffset(), "a value, a field without one is left out|значение; поле без значения опускается"
		}
		if top != nil && top.seen != nil {
			top.name = true // after the value
		}
		switch tok {
		case json.Delim('{'):
			open = append(open, level{map[string]bool{}, true})
		case json.Delim('['):
			open = append(open, level{})
		case json.Delim('}'), json.Delim(']'):
			open = open[:len(open)-1]
			if n := len(open); n > 0 && open[n-1].seen != nil {
				open[n-1].name = true
			}
		}
	}
}
