package valuation

import (
	"strconv"

	"github.com/eaeu-customs/inward/customs"
)

// Window is a number of calendar days within which a sale counts. The zero
// Window was not published, which is not a window of no days. It is comparable.
// The text form is "90 days".
type Window struct{ n uint16 } // days + 1

const (
	windowWhat customs.Phrase = "window of days|период в днях"
	windowWant customs.Phrase = "0 to 3650 days, such as 90 days|от 0 до 3650 дней, например 90 days"
	mostDays                  = 3650
)

// Days returns a window. A number below 0 or above 3650 is a
// *customs.RangeError.
func Days(n int) (Window, error) {
	if n < 0 || n > mostDays {
		return Window{}, &customs.RangeError{What: windowWhat, Value: strconv.Itoa(n), Limit: windowWant}
	}
	return Window{uint16(n) + 1}, nil
}

// MustDays is Days for tests and tables; it panics on an error.
func MustDays(n int) Window {
	w, err := Days(n)
	if err != nil {
		panic(err)
	}
	return w
}

// ParseWindow reads the text form. Empty text is the zero Window.
func ParseWindow(text string) (Window, error) {
	if text == "" {
		return Window{}, nil
	}
	const tail = " days"
	if len(text) > len(tail) && text[len(text)-len(tail):] == tail {
		n, err := strconv.ParseUint(text[:len(text)-len(tail)], 10, 16)
		if err == nil && n <= mostDays && (text[0] != '0' || n == 0 && len(text) == len(tail)+1) {
			return Window{uint16(n) + 1}, nil
		}
	}
	return Window{}, &customs.SyntaxError{What: windowWhat, Text: text, Offset: -1, Want: windowWant}
}

// Days returns the number of days, and false where it was not published.
func (w Window) Days() (int, bool) { return int(w.n) - 1, w.n > 0 }

// IsZero reports whether the window was not published.
func (w Window) IsZero() bool { return w.n == 0 }

// Compare orders windows by length; the one not published comes first.
func (w Window) Compare(o Window) int { return int(w.n) - int(o.n) }

// String returns the text form, empty for the zero Window.
func (w Window) String() string {
	if w.n == 0 {
		return ""
	}
	return strconv.Itoa(int(w.n)-1) + " days"
}

// Arg returns the number of days as an argument of a sentence.
func (w Window) Arg() customs.Arg {
	if w.n == 0 {
		return customs.Arg{}
	}
	return customs.Count(w.n - 1)
}

// AppendText appends the text form. It never fails.
func (w Window) AppendText(b []byte) ([]byte, error) { return append(b, w.String()...), nil }

// MarshalText is AppendText into a new slice.
func (w Window) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads what ParseWindow reads.
func (w *Window) UnmarshalText(text []byte) error {
	v, err := ParseWindow(string(text))
	if err == nil {
		*w = v
	}
	return err
}

// holds reports whether the day lies in the window before the anchor, or after
// it where after is set; the anchor's own day and the last day of the window are
// in it.
func (w Window) holds(day, anchor customs.Date, after bool) bool {
	n, ok := w.Days()
	d := day.DaysUntil(anchor)
	if after {
		d = -d
	}
	return ok && d >= 0 && d <= n
}
