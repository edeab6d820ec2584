package customs

import (
	"unicode"
	"unicode/utf8"
)

// cellToken is one mark of a printed tariff cell.
type cellToken struct {
	kind       cellKind
	mark       rune // the character of a mark
	start, end int  // the bytes of the text
	spaced     bool // white space stands before it
}

// cellKind says what a token is.
type cellKind uint8

const (
	cellEnd    cellKind = iota // nothing is left
	cellFigure                 // digits, with at most one decimal comma or point
	cellWord                   // letters
	cellRaised                 // superscript digits and brackets
	cellDash                   // hyphens, dashes and minus signs of every length
	cellMark                   // any other single character
)

// cellLexer cuts a printed cell into tokens. Every kind of white space that
// printers use parts tokens and is otherwise nothing.
type cellLexer struct {
	text string
	pos  int
}

// next returns the next token and steps over it.
func (l *cellLexer) next() cellToken {
	t := cellToken{start: l.pos}
	for l.pos < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[l.pos:])
		if !isCellSpace(r) {
			break
		}
		l.pos += n
		t.spaced = true
	}
	t.start, t.end = l.pos, l.pos
	if l.pos == len(l.text) {
		return t
	}
	r, n := utf8.DecodeRuneInString(l.text[l.pos:])
	switch {
	case isDigit(r):
		t.kind = cellFigure
		l.skip(isDigit)
		if l.pos+1 < len(l.text) && (l.text[l.pos] == ',' || l.text[l.pos] == '.') && isDigit(rune(l.text[l.pos+1])) {
			l.pos++
			l.skip(isDigit)
		}
	case unicode.IsLetter(r) && !isRaised(r):
		t.kind = cellWord
		l.skip(func(r rune) bool { return unicode.IsLetter(r) && !isRaised(r) || r == softHyphen })
	case isRaised(r):
		t.kind = cellRaised
		l.skip(isRaised)
	case unicode.Is(unicode.Pd, r) || r == '−':
		t.kind, t.mark = cellDash, r
		l.skip(func(r rune) bool { return unicode.Is(unicode.Pd, r) || r == '−' })
	default:
		t.kind, t.mark = cellMark, r
		l.pos += n
	}
	t.end = l.pos
	return t
}

// skip steps over the characters that belong together.
func (l *cellLexer) skip(belongs func(rune) bool) {
	for l.pos < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[l.pos:])
		if !belongs(r) {
			return
		}
		l.pos += n
	}
}

const softHyphen = '\u00ad'

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isCellSpace reports whether a character is white space of any width, the
// zero width included.
func isCellSpace(r rune) bool {
	switch r {
	case '\u200b', '\u2060', '\ufeff', softHyphen:
		return true
	case '\v':
		return false
	}
	return unicode.IsSpace(r)
}

// isRaised reports whether a character is a superscript digit or bracket.
func isRaised(r rune) bool {
	switch r {
	case '¹', '²', '³', '⁽', '⁾':
		return true
	}
	return r == '⁰' || '⁴' <= r && r <= '⁹'
}

// sameWord reports whether a printed word is the given one, which is in lower
// case Cyrillic letters without ё. Capitals, ё, soft hyphens and Latin letters
// of the same shape in an otherwise Cyrillic word make no difference.
func sameWord(printed, word string) bool {
	cyrillic := false
	for _, r := range printed {
		if r == softHyphen {
			continue
		}
		w, n := utf8.DecodeRuneInString(word)
		if n == 0 {
			return false
		}
		word = word[n:]
		lower := unicode.ToLower(r)
		if lower == 'ё' {
			lower = 'е'
		}
		if lower == w {
			cyrillic = cyrillic || w > unicode.MaxLatin1
			continue
		}
		if !sameShape(r, w) {
			return false
		}
	}
	return word == "" && cyrillic
}

// sameShape reports whether a Latin letter looks like the lower case Cyrillic
// letter, or like its capital.
func sameShape(latin, cyrillic rune) bool {
	switch cyrillic {
	case 'а':
		return latin == 'a' || latin == 'A'
	case 'в':
		return latin == 'B'
	case 'е':
		return latin == 'e' || latin == 'E'
	case 'к':
		return latin == 'k' || latin == 'K'
	case 'м':
		return latin == 'M'
	case 'н':
		return latin == 'H'
	case 'о':
		return latin == 'o' || latin == 'O'
	case 'р':
		return latin == 'p' || latin == 'P'
	case 'с':
		return latin == 'c' || latin == 'C'
	case 'т':
		return latin == 'T'
	case 'у':
		return latin == 'y' || latin == 'Y'
	case 'х':
		return latin == 'x' || latin == 'X'
	}
	return false
}
