package valuation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/eaeu-customs/inward/customs"
)

const maxText = 256

// wrongText returns what is wrong with a text from outside, or the empty Phrase.
// Empty text is right: whether it may be missing is another question.
func wrongText(s string) customs.Phrase {
	switch {
	case s == "":
		return ""
	case len(s) > maxText:
		return "it is longer than 256 bytes|значение длиннее 256 байт"
	case !utf8.ValidString(s):
		return "it is no valid UTF-8|значение не в кодировке UTF-8"
	case strings.TrimSpace(s) != s:
		return "it begins or ends with a space|значение начинается или кончается пробелом"
	}
	for _, r := range s {
		if !unicode.IsGraphic(r) {
			return "it holds a character that cannot be printed|в значении есть непечатный символ"
		}
	}
	return ""
}

// clean makes a text fit for a sentence: the bar parts languages, and what is no
// UTF-8 and what cannot be printed is a question mark.
func clean(s string) string {
	if len(s) > maxText {
		s = s[:maxText] + "…"
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '|':
			return '/'
		case !unicode.IsGraphic(r):
			return '?'
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
}

// clipped is clean, in brackets of a sentence.
func clipped(s string) customs.Arg {
	if len(s) > 64 {
		s = s[:64] + "…"
	}
	return customs.Text(clean(s))
}
