package customs

import "strings"

// Phrase is a constant sentence in both languages, "English|Russian". The places
// {0} to {3} stand for the arguments and {=} for the output of a step. A phrase
// without a bar reads the same in both languages. The zero Phrase says nothing.
//
// Phrases are constants where they are used, so there is no catalogue to fill
// and no state to share:
//
//	const heldElsewhere customs.Phrase = "{0} is held by {1}|{0} находится у {1}"
type Phrase string

// In returns the template of one language, places unfilled.
func (p Phrase) In(lang Language) string {
	en, ru, both := strings.Cut(string(p), "|")
	if both && lang == Russian {
		return ru
	}
	return en
}

// Text returns the phrase with its places filled. A place that has no argument
// stays as it is written.
func (p Phrase) Text(lang Language, args ...Arg) string {
	return string(appendFilled(nil, p.In(lang), lang, args, Arg{}))
}

// Append is Text onto b.
func (p Phrase) Append(b []byte, lang Language, args ...Arg) []byte {
	return appendFilled(b, p.In(lang), lang, args, Arg{})
}

// Arg returns the phrase as an argument of another one, for words that differ by
// language: the name of a status, of an account, of an operation.
func (p Phrase) Arg() Arg { return newTextArg(argPhrase, string(p)) }

// appendFilled fills the places of a template of one language. Braces that are
// no place are text.
func appendFilled(b []byte, template string, lang Language, args []Arg, out Arg) []byte {
	for {
		i := strings.IndexByte(template, '{')
		if i < 0 || i+2 >= len(template) {
			return append(b, template...)
		}
		b = append(b, template[:i]...)
		c, closed := template[i+1], template[i+2] == '}'
		switch {
		case closed && c == '=' && out != (Arg{}):
			b = out.Append(b, lang)
		case closed && c >= '0' && c <= '9' && int(c-'0') < len(args):
			b = args[c-'0'].Append(b, lang)
		default:
			b = append(b, '{')
			template = template[i+1:]
			continue
		}
		template = template[i+3:]
	}
}
