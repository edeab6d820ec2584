package customs

// Code names a kind of error for programs. It is a constant that is itself an
// error, so that errors.Is(err, customs.ErrSyntax) asks for it. Codes are lower
// case words joined by hyphens and never change their meaning.
type Code string

// The codes of input errors: what was given is not a fact.
const (
	// ErrSyntax: a text that cannot be read as what it should be.
	ErrSyntax Code = "syntax"
	// ErrRange: a value or result beyond what its type holds.
	ErrRange Code = "range"
	// ErrCurrency: amounts of different currencies in one operation.
	ErrCurrency Code = "currency-mismatch"
	// ErrUnit: quantities of different dimensions in one operation.
	ErrUnit Code = "unit-mismatch"
	// ErrZeroDivision: a division by zero.
	ErrZeroDivision Code = "zero-division"
	// ErrMissing: a value that must be given was not.
	ErrMissing Code = "missing"
	// ErrUnknown: a name that nothing bears.
	ErrUnknown Code = "unknown"
	// ErrConflict: values given together contradict each other.
	ErrConflict Code = "conflict"
)

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// Arg returns the code as an argument of a sentence.
func (c Code) Arg() Arg { return newTextArg(argCode, string(c)) }

// is reports whether an errors.Is target is the code.
func (c Code) is(target error) bool {
	t, ok := target.(Code)
	return ok && t == c
}
