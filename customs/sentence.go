package customs

// Sentence is a phrase with its arguments, worded on demand. It is comparable.
// The zero Sentence says nothing and reads as empty text.
type Sentence struct {
	phrase Phrase
	args   [4]Arg
}

// Say returns a sentence. A phrase has at most four arguments; more are a
// mistake in the calling code, and Say panics.
func Say(p Phrase, args ...Arg) Sentence {
	s := Sentence{phrase: p}
	if len(args) > len(s.args) {
		panic("customs: more than four arguments for the phrase " + string(p))
	}
	copy(s.args[:], args)
	return s
}

// IsZero reports whether the sentence says nothing.
func (s Sentence) IsZero() bool { return s == Sentence{} }

// Phrase returns the phrase with its places unfilled.
func (s Sentence) Phrase() Phrase { return s.phrase }

// Arg returns argument i, or the zero Arg where there is none.
func (s Sentence) Arg(i int) Arg {
	if i < 0 || i >= len(s.args) {
		return Arg{}
	}
	return s.args[i]
}

// Text words the sentence.
func (s Sentence) Text(lang Language) string { return string(s.Append(nil, lang)) }

// String is Text in English.
func (s Sentence) String() string { return s.Text(English) }

// Append is Text onto b.
func (s Sentence) Append(b []byte, lang Language) []byte {
	return appendFilled(b, s.phrase.In(lang), lang, s.args[:], Arg{})
}
