package customs

import "strconv"

// must returns v, or panics with the error: it serves the MustX functions.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// decodeText sets *v to what parse reads, and leaves it alone on an error.
func decodeText[T any](v *T, text []byte, parse func(string) (T, error)) error {
	read, err := parse(string(text))
	if err == nil {
		*v = read
	}
	return err
}

func badText(what Phrase, text string, offset int, want Phrase) error {
	return &SyntaxError{What: what, Text: text, Offset: offset, Want: want}
}

// noDate refuses the zero Date where a date must be given.
func noDate(what Phrase) error {
	return NewInputError(ErrMissing, "{0}: no date was given|{0}: дата не указана", what.Arg())
}

// numberOutOfRange refuses a number outside the limits.
func numberOutOfRange(what Phrase, n, least, most int) error {
	l, m := strconv.Itoa(least), strconv.Itoa(most)
	return &RangeError{What: what, Value: strconv.Itoa(n), Limit: Phrase(l + " to " + m + "|от " + l + " до " + m)}
}
