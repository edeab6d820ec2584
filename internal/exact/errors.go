package exact

// Error is what the arithmetic has to refuse. It is one byte, comparable, and
// returning it as an error allocates nothing, so that callers test it with ==
// and word it themselves. The zero Error is never returned.
type Error uint8

// What can be wrong.
const (
	_           Error = iota
	ErrRange          // the value needs more than 18 digits
	ErrScale          // the value needs more than 18 decimal places
	ErrZero           // division by zero
	ErrInexact        // the value is no finite decimal, and no rounding was asked for
	ErrMode           // no such rounding mode; the zero Mode is none
	ErrEmpty          // no text where a number was wanted
	ErrDigit          // something else where a digit was wanted
	ErrTrailing       // something after the end of the number
	ErrLength         // the text is too long
)

// Error says what is wrong, without the values, which the caller has.
func (e Error) Error() string {
	switch e {
	case ErrRange:
		return "more than 18 digits"
	case ErrScale:
		return "more than 18 decimal places"
	case ErrZero:
		return "division by zero"
	case ErrInexact:
		return "not a finite decimal"
	case ErrMode:
		return "unknown rounding mode"
	case ErrEmpty:
		return "empty where a number was wanted"
	case ErrDigit:
		return "digit wanted"
	case ErrTrailing:
		return "text after the number"
	case ErrLength:
		return "text too long"
	}
	return "unknown arithmetic error"
}
