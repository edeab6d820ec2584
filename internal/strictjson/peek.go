package strictjson

import "strconv"

// Number returns the whole number in a field of the object that a text is, and
// reads no further than that; ok is false where there is none. Nothing else is
// checked: Decode does that, by the form that the number asks for.
func Number(data []byte, field string) (n uint64, ok bool) {
	l := lexer{data: data}
	if tok, _, ok := l.next(); !ok || tok.kind != '{' {
		return 0, false
	}
	name := ""
	for {
		tok, _, ok := l.next()
		if !ok || len(l.open) == 0 {
			return 0, false
		}
		switch {
		case len(l.open) > 1 || l.open[0].state == afterValue && name != field:
		case l.open[0].state == afterName:
			name = tok.text
		case name == field:
			n, err := strconv.ParseUint(tok.text, 10, 64)
			return n, err == nil && tok.kind == '0'
		}
	}
}
