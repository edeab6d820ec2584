package strictjson

import (
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// Number returns the whole number in a field of the object that a text is, with
// the place where it starts for Refuse, and reads no further than that; ok is
// false where there is none. Nothing else is checked: Decode does that, by the form
// that the number asks for.
func Number(data []byte, field string) (n uint64, at int, ok bool) {
	l := lexer{data: data}
	if tok, _, ok := l.next(); !ok || tok.kind != '{' {
		return 0, 0, false
	}
	name := ""
	for {
		tok, at, ok := l.next()
		if !ok || len(l.open) == 0 {
			return 0, 0, false
		}
		switch {
		case len(l.open) > 1 || l.open[0].state == afterValue && name != field:
		case l.open[0].state == afterName:
			name = tok.text
		case name == field:
			n, err := strconv.ParseUint(tok.text, 10, 64)
			return n, at, err == nil && tok.kind == '0'
		}
	}
}

// Refuse returns the error of a value that starts at a place of a text: customs.Faults
// of one *Error, as of Decode, with line, column, path and the cause.
func Refuse(data []byte, at int, path string, cause error) error {
	line, column := place(data, at)
	return customs.Faults{&Error{Line: line, Column: column, Path: path, Cause: cause}}
}
