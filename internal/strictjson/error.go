package strictjson

import (
	"github.com/eaeu-customs/inward/customs"
)

// ErrJSON is the code of every error of this package.
const ErrJSON customs.Code = "json"

// Error is one thing wrong with a text: where, and what.
type Error struct {
	Line, Column int    // counted from 1; the column in characters
	Path         string // from the outermost value inwards: "steps[3].do.complete.under"
	Problem      customs.Sentence
	Cause        error // of the type that refused the value; nil if the form itself is wrong
}

// Code returns ErrJSON.
func (e *Error) Code() customs.Code { return ErrJSON }

// Is reports whether target is ErrJSON.
func (e *Error) Is(target error) bool {
	code, ok := target.(customs.Code)
	return ok && code == ErrJSON
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Error is Explain in English.
func (e *Error) Error() string { return e.Explain(customs.English) }

// Explain names the place and what is wrong there.
func (e *Error) Explain(lang customs.Language) string {
	s := customs.Phrase("line {0}, column {1}|строка {0}, позиция {1}").Text(lang, customs.Count(e.Line), customs.Count(e.Column))
	if e.Path != "" {
		s += " (" + e.Path + ")"
	}
	if e.Cause != nil {
		return s + ": " + customs.Explain(e.Cause, lang)
	}
	return s + ": " + e.Problem.Text(lang)
}
