package customs

import (
	"cmp"
	"strconv"
	"strings"
)

// Mode says which way an amount is rounded. The zero value is invalid: nothing
// is rounded by default.
type Mode uint8

// The modes.
const (
	_        Mode = iota
	HalfUp        // to the nearest; a tie goes away from zero, for negative amounts too
	HalfEven      // to the nearest; a tie goes to the even last digit
	Down          // toward zero
	Up            // away from zero
)

const (
	modeNames Names  = "|half up|half even|down|up"
	modeWhat  Phrase = "rounding mode|способ округления"
)

// Phrase words the mode in both languages; an unknown number names itself.
func (m Mode) Phrase() Phrase {
	switch m {
	case HalfUp:
		return "half up|половина — в большую сторону"
	case HalfEven:
		return "half to even|половина — до четного"
	case Down:
		return "down|в меньшую сторону"
	case Up:
		return "up|в большую сторону"
	}
	return Phrase(m.String())
}

// ParseMode reads "half up", "half even", "down" or "up".
func ParseMode(text string) (Mode, error) {
	n, err := modeNames.Parse(modeWhat, text)
	return Mode(n), err
}

// String returns the name, or Mode(9) for a number that is no mode.
func (m Mode) String() string { return modeNames.String("Mode", uint8(m)) }

// AppendText appends the name; a number that is no mode is an error.
func (m Mode) AppendText(b []byte) ([]byte, error) {
	return modeNames.Append(b, modeWhat, uint8(m))
}

// MarshalText is AppendText into a new slice.
func (m Mode) MarshalText() ([]byte, error) { return m.AppendText(nil) }

// UnmarshalText reads what MarshalText writes; empty text is the invalid zero.
func (m *Mode) UnmarshalText(text []byte) error {
	n, err := modeNames.Decode(modeWhat, text)
	if err == nil {
		*m = Mode(n)
	}
	return err
}

// Rounding says how an amount is rounded: to how many decimals, and which way.
// The zero value is no rounding rule and is refused wherever one is needed. Its
// text form is "2 half up".
type Rounding struct {
	Scale uint8 // decimals kept, at most MaxScale
	Mode  Mode
}

// MaxScale is the most decimals that an amount or a quantity has.
const MaxScale = 18

const (
	roundingWhat  Phrase = "rounding|правило округления"
	roundingScale Phrase = "decimals from 0 to 18|число знаков от 0 до 18"
)

// Check returns an error where the scale is beyond MaxScale or the mode is none.
func (r Rounding) Check() error {
	if r.Scale > MaxScale {
		return &RangeError{What: roundingWhat, Value: strconv.Itoa(int(r.Scale)), Limit: roundingScale}
	}
	if r.Mode < HalfUp || r.Mode > Up {
		return &RangeError{What: modeWhat, Value: r.Mode.String(), Limit: modeNames.Want()}
	}
	return nil
}

// IsZero reports whether it is no rounding rule.
func (r Rounding) IsZero() bool { return r == Rounding{} }

// Compare orders rules by scale, then by mode.
func (r Rounding) Compare(o Rounding) int {
	return cmp.Or(cmp.Compare(r.Scale, o.Scale), cmp.Compare(r.Mode, o.Mode))
}

// Arg returns the rule as an argument of a sentence.
func (r Rounding) Arg() Arg {
	return newNumberArg(argRounding, int64(r.Scale)<<8|int64(r.Mode))
}

// appendWords words the rule in a language.
func (r Rounding) appendWords(b []byte, lang Language) []byte {
	return Phrase("to {0} decimals, {1}|до {0} знаков после запятой, {1}").
		Append(b, lang, Count(r.Scale), r.Mode.Phrase().Arg())
}

// ParseRounding reads a rule such as "2 half up". Empty text is the zero value.
func ParseRounding(text string) (Rounding, error) {
	if text == "" {
		return Rounding{}, nil
	}
	scale, mode, _ := strings.Cut(text, " ")
	n, err := strconv.ParseUint(scale, 10, 8)
	if err != nil || n > MaxScale || (scale[0] == '0' && len(scale) > 1) {
		return Rounding{}, &SyntaxError{What: roundingWhat, Text: text, Want: roundingScale}
	}
	m, err := ParseMode(mode)
	if err != nil {
		return Rounding{}, &SyntaxError{
			What: roundingWhat, Text: text, Offset: min(len(scale)+1, len(text)), Want: modeNames.Want(),
		}
	}
	return Rounding{Scale: uint8(n), Mode: m}, nil
}

// String returns the rule as ParseRounding reads it.
func (r Rounding) String() string {
	if r.IsZero() {
		return ""
	}
	return strconv.Itoa(int(r.Scale)) + " " + r.Mode.String()
}

// AppendText appends the rule; one that Check refuses is an error, the zero
// value is empty text.
func (r Rounding) AppendText(b []byte) ([]byte, error) {
	if r.IsZero() {
		return b, nil
	}
	if err := r.Check(); err != nil {
		return b, err
	}
	return append(b, r.String()...), nil
}

// MarshalText is AppendText into a new slice.
func (r Rounding) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (r *Rounding) UnmarshalText(text []byte) error {
	s, err := ParseRounding(string(text))
	if err == nil {
		*r = s
	}
	return err
}
