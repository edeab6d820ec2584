package scenario

import (
	"errors"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// ErrNothingExpected is the code of a story in which nothing is compared: it could
// not fail, so it proves nothing.
const ErrNothingExpected customs.Code = "nothing-expected"

// words fills a phrase in both languages.
func words(p customs.Phrase, args ...customs.Arg) Words {
	return Words{p.Text(customs.English, args...), p.Text(customs.Russian, args...)}
}

// and names a place within a place.
func (w Words) and(p customs.Phrase, args ...customs.Arg) Words {
	inner := words(p, args...)
	if w == (Words{}) {
		return inner
	}
	return Words{w.En + ", " + inner.En, w.Ru + ", " + inner.Ru}
}

// arg returns a text in both languages as an argument of a sentence.
func (w Words) arg() customs.Arg {
	return customs.Phrase(strings.ReplaceAll(w.En, "|", "¦") + "|" + strings.ReplaceAll(w.Ru, "|", "¦")).Arg()
}

// explained returns an error as an argument of a sentence.
func explained(err error) customs.Arg {
	return both(func(lang customs.Language) string { return customs.Explain(err, lang) }).arg()
}

// placeError is an error with its place in the story.
type placeError struct {
	where Words
	err   error
}

// atPlace names the place of an error; nil stays nil.
func atPlace(where Words, err error) error {
	if err == nil {
		return nil
	}
	return &placeError{where, err}
}

// Code returns the code of the error, empty where it has none.
func (e *placeError) Code() customs.Code {
	var coded interface{ Code() customs.Code }
	if errors.As(e.err, &coded) {
		return coded.Code()
	}
	return ""
}

// Unwrap returns the error without its place.
func (e *placeError) Unwrap() error { return e.err }

// Error is Explain in English.
func (e *placeError) Error() string { return e.Explain(customs.English) }

// Explain names the place and words the error.
func (e *placeError) Explain(lang customs.Language) string {
	return e.where.In(lang) + ": " + customs.Explain(e.err, lang)
}

// noStory is the error for nil in place of a story.
func noStory() error {
	return customs.NewInputError(customs.ErrMissing, "no story was given|сценарий не передан")
}
