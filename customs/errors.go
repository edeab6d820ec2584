package customs

import (
	"errors"
	"strconv"
	"unicode/utf8"
)

// Explainer is implemented by every error of the library: it carries a code for
// programs and a sentence for people. Error returns the English sentence, and
// errors.Is finds the code.
type Explainer interface {
	error
	Code() Code
	Explain(lang Language) string
}

// Explain words an error in a language. An error that is not of this library
// answers with its own text. A nil error is empty text.
func Explain(err error, lang Language) string {
	if err == nil {
		return ""
	}
	var e interface{ Explain(lang Language) string }
	if errors.As(err, &e) {
		return e.Explain(lang)
	}
	return err.Error()
}

// SyntaxError is a text that cannot be read. Its code is ErrSyntax.
type SyntaxError struct {
	What   Phrase // what was to be read: "date|дата"
	Text   string // the text given; printed quoted, long ones clipped to 64 bytes
	Offset int    // where reading stopped, in bytes; negative where no place can be named
	Want   Phrase // what was wanted there
}

// Code returns ErrSyntax.
func (e *SyntaxError) Code() Code { return ErrSyntax }

// Is reports whether target is ErrSyntax.
func (e *SyntaxError) Is(target error) bool { return ErrSyntax.is(target) }

// Error is Explain in English.
func (e *SyntaxError) Error() string { return e.Explain(English) }

// Explain names the text, the place and what was wanted.
func (e *SyntaxError) Explain(lang Language) string {
	s := e.What.In(lang) + " " + quoted(e.Text)
	if e.Offset >= 0 {
		s += Phrase(", byte {0}|, байт {0}").Text(lang, Count(e.Offset))
	}
	return s + Phrase(": wanted {0}|: требуется {0}").Text(lang, e.Want.Arg())
}

// RangeError is a value or a result beyond what its type holds. Its code is
// ErrRange. Nothing wraps around and nothing is rounded to make it fit.
type RangeError struct {
	What  Phrase // what the value is: "amount|сумма"
	Value string // the value, or the operation that gave it
	Limit Phrase // the limit that it breaks
}

// Code returns ErrRange.
func (e *RangeError) Code() Code { return ErrRange }

// Is reports whether target is ErrRange.
func (e *RangeError) Is(target error) bool { return ErrRange.is(target) }

// Error is Explain in English.
func (e *RangeError) Error() string { return e.Explain(English) }

// Explain names the value and the limit.
func (e *RangeError) Explain(lang Language) string {
	return Phrase("{0} {1} is out of range: wanted {2}|{0} {1} вне допустимого диапазона: требуется {2}").
		Text(lang, e.What.Arg(), Text(clipped(e.Value)), e.Limit.Arg())
}

// ZeroDivision is a division by zero. Its code is ErrZeroDivision.
type ZeroDivision struct {
	What Phrase // what was to be divided: "ratio|доля"
}

// Code returns ErrZeroDivision.
func (e *ZeroDivision) Code() Code { return ErrZeroDivision }

// Is reports whether target is ErrZeroDivision.
func (e *ZeroDivision) Is(target error) bool { return ErrZeroDivision.is(target) }

// Error is Explain in English.
func (e *ZeroDivision) Error() string { return e.Explain(English) }

// Explain names what was to be divided.
func (e *ZeroDivision) Explain(lang Language) string {
	return Phrase("{0}: division by zero|{0}: деление на ноль").Text(lang, e.What.Arg())
}

// InputError is any other input that is not a fact: an unknown lot, a missing
// date, a contradiction. It is comparable by value.
type InputError struct {
	code   Code
	detail Sentence
}

// NewInputError returns an input error with its code and its sentence.
func NewInputError(code Code, p Phrase, args ...Arg) *InputError {
	return &InputError{code: code, detail: Say(p, args...)}
}

// Code returns the code given to NewInputError.
func (e *InputError) Code() Code { return e.code }

// Is reports whether target is the code of the error.
func (e *InputError) Is(target error) bool { return e.code.is(target) }

// Error is Explain in English.
func (e *InputError) Error() string { return e.Explain(English) }

// Explain words the sentence.
func (e *InputError) Explain(lang Language) string { return e.detail.Text(lang) }

// clip is the longest text, in bytes, that an error prints.
const clip = 64

// clipped shortens a text to clip bytes at the boundary of a character.
func clipped(s string) string {
	if len(s) <= clip {
		return s
	}
	cut := clip
	for cut > clip-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

// quoted is clipped in quotation marks, with what cannot be printed escaped.
func quoted(s string) string { return strconv.Quote(clipped(s)) }
