package identification

import "github.com/eaeu-customs/inward/customs"

// Tolerance is how far a recorded use of goods may differ from what the output
// norm asks, as a percentage of what the norm asks, up or down. The Code gives
// none, so the zero Tolerance means that none was given; Within(0%) is an exact
// match. Tolerances are comparable.
type Tolerance struct {
	given   bool
	percent customs.Percent
}

const toleranceWhat customs.Phrase = "tolerance|допуск"

// Within returns the tolerance of a percentage from 0% to 100%. Anything else is
// a RangeError.
func Within(p customs.Percent) (Tolerance, error) {
	if p.Ratio().Sign() < 0 || p.Ratio().Compare(customs.MustRatio("1")) > 0 {
		return Tolerance{}, &customs.RangeError{What: toleranceWhat, Value: p.String(), Limit: "0% to 100%|от 0% до 100%"}
	}
	return Tolerance{true, p}, nil
}

// MustTolerance is ParseTolerance for tests and tables; it panics on an error.
func MustTolerance(text string) Tolerance {
	t, err := ParseTolerance(text)
	if err != nil {
		panic(err)
	}
	return t
}

// ParseTolerance reads a percentage, "0.5%"; empty text is the zero Tolerance.
func ParseTolerance(text string) (Tolerance, error) {
	if text == "" {
		return Tolerance{}, nil
	}
	p, err := customs.ParsePercent(text)
	if err != nil {
		return Tolerance{}, err
	}
	return Within(p)
}

// IsZero reports whether no tolerance was given.
func (t Tolerance) IsZero() bool { return !t.given }

// Percent returns the percentage, and whether one was given.
func (t Tolerance) Percent() (customs.Percent, bool) { return t.percent, t.given }

// Arg returns the tolerance as an argument of a sentence.
func (t Tolerance) Arg() customs.Arg {
	if !t.given {
		return customs.Arg{}
	}
	return t.percent.Arg()
}

// String returns the percentage, or empty text where none was given.
func (t Tolerance) String() string {
	if !t.given {
		return ""
	}
	return t.percent.String()
}

// AppendText appends what String returns. The error is always nil.
func (t Tolerance) AppendText(b []byte) ([]byte, error) { return append(b, t.String()...), nil }

// MarshalText is AppendText into a new slice.
func (t Tolerance) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (t *Tolerance) UnmarshalText(text []byte) error {
	read, err := ParseTolerance(string(text))
	if err == nil {
		*t = read
	}
	return err
}
