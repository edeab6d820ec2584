package strictjson

import (
	"bytes"
	"encoding/json"
)

// token is one token of a text: '{', '}', '[', ']', '"' for a string, '0' for a
// number, 't', 'f' and 'n' for true, false and null. Text is the string, or the
// number as it stands.
type token struct {
	kind byte
	text string
}

// lexer reads the tokens of a text that is JSON. Package encoding/json has one,
// which takes ten times as long and does not say where it is.
type lexer struct {
	data []byte
	pos  int
	open []level
}

// level is an object or a list that is being read.
type level struct {
	kind  byte // '{' or '['
	state state
}

// state says what may come next in an object or a list.
type state byte

const (
	start      state = iota // an item, or the end
	afterName               // a colon and a value
	afterValue              // a comma and an item, or the end
)

// space moves past white space.
func (l *lexer) space() {
	for l.pos < len(l.data) {
		switch l.data[l.pos] {
		case ' ', '\t', '\r', '\n':
			l.pos++
		default:
			return
		}
	}
}

// more reports whether the object or list that is open goes on; it does where the
// text does not.
func (l *lexer) more() bool {
	l.space()
	return l.pos < len(l.data) && l.data[l.pos] != ']' && l.data[l.pos] != '}'
}

// next returns the next token and where it starts. ok is false where there is
// none: at the end of the text, where start is its length, or at what is no JSON.
func (l *lexer) next() (tok token, at int, ok bool) {
	l.space()
	if l.pos == len(l.data) {
		return token{}, l.pos, false
	}
	c := l.data[l.pos]
	if len(l.open) == 0 {
		return l.value(c)
	}
	in := &l.open[len(l.open)-1]
	if c == in.kind+2 && in.state != afterName { // ']' is '[' + 2, '}' is '{' + 2
		l.pos++
		l.open = l.open[:len(l.open)-1]
		l.ended()
		return token{kind: c}, l.pos - 1, true
	}
	var separator byte
	switch in.state {
	case afterName:
		separator = ':'
	case afterValue:
		separator = ','
	}
	if separator != 0 {
		if c != separator {
			return token{}, l.pos, false
		}
		l.pos++
		l.space()
		if l.pos == len(l.data) {
			return token{}, l.pos, false
		}
		c = l.data[l.pos]
	}
	if in.kind == '{' && in.state != afterName {
		if c != '"' {
			return token{}, l.pos, false
		}
		in.state = afterName
		return l.str()
	}
	return l.value(c)
}

// ended notes that a value has ended.
func (l *lexer) ended() {
	if n := len(l.open); n > 0 {
		l.open[n-1].state = afterValue
	}
}

// value reads what begins a value.
func (l *lexer) value(c byte) (tok token, at int, ok bool) {
	switch c {
	case '{', '[':
		l.open = append(l.open, level{kind: c})
		l.pos++
		return token{kind: c}, l.pos - 1, true
	case '"':
		tok, at, ok = l.str()
	case 't':
		tok, at, ok = l.word("true")
	case 'f':
		tok, at, ok = l.word("false")
	case 'n':
		tok, at, ok = l.word("null")
	default:
		tok, at, ok = l.number()
	}
	if ok {
		l.ended()
	}
	return tok, at, ok
}

// word reads true, false or null.
func (l *lexer) word(word string) (token, int, bool) {
	at := l.pos
	rest := l.data[at:]
	if len(rest) < len(word) && string(rest) == word[:len(rest)] {
		return token{}, len(l.data), false
	}
	if !bytes.HasPrefix(rest, []byte(word)) {
		return token{}, at, false
	}
	l.pos += len(word)
	return token{kind: word[0]}, at, true
}

// number reads a number by the grammar of JSON.
func (l *lexer) number() (token, int, bool) {
	at, i := l.pos, l.pos
	digits := func() bool {
		from := i
		for i < len(l.data) && l.data[i] >= '0' && l.data[i] <= '9' {
			i++
		}
		return i > from
	}
	is := func(any string) bool {
		return i < len(l.data) && bytes.IndexByte([]byte(any), l.data[i]) >= 0
	}
	if is("-") {
		i++
	}
	if is("0") {
		i++
	} else if !digits() {
		return token{}, at, false
	}
	if is(".") {
		if i++; !digits() {
			return token{}, at, false
		}
	}
	if is("eE") {
		if i++; is("+-") {
			i++
		}
		if !digits() {
			return token{}, at, false
		}
	}
	l.pos = i
	return token{'0', string(l.data[at:i])}, at, true
}

// str reads a string.
func (l *lexer) str() (token, int, bool) {
	at, plain := l.pos, true
	for i := at + 1; i < len(l.data); i++ {
		switch c := l.data[i]; {
		case c == '"':
			l.pos = i + 1
			if plain {
				return token{'"', string(l.data[at+1 : i])}, at, true
			}
			var s string
			if json.Unmarshal(l.data[at:i+1], &s) != nil {
				return token{}, at, false
			}
			return token{'"', s}, at, true
		case c == '\\':
			plain = false
			i++
		case c < ' ':
			return token{}, at, false
		}
	}
	return token{}, len(l.data), false
}
