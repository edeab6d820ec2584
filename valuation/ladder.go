package valuation

import (
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// Ladder is the order in which methods are tried (последовательность применения
// методов), with at most one pair of neighbours whose order the declarant
// chooses. It is comparable. The zero Ladder has no methods.
//
// The text form lists the numbers of the methods, the pair in braces: "1 2 3 {4
// 5} 6".
type Ladder struct {
	rungs [6]Method // the rest is zero
	pair  uint8     // 1 + index of the first of the pair; 0: no pair
}

const (
	ladderWhat customs.Phrase = "order of methods|последовательность методов"
	ladderWant customs.Phrase = "numbers 1 to 6, each at most once, a pair in braces: 1 2 3 {4 5} 6|номера от 1 до 6 без повторов, пара в фигурных скобках: 1 2 3 {4 5} 6"
)

// ParseLadder reads the text form. Empty text is the zero Ladder. A method given
// twice, a second pair, braces around anything but two methods, and anything else
// are a *customs.SyntaxError.
func ParseLadder(text string) (Ladder, error) {
	var l Ladder
	bad := func() (Ladder, error) {
		return Ladder{}, &customs.SyntaxError{What: ladderWhat, Text: text, Offset: -1, Want: ladderWant}
	}
	if text == "" {
		return l, nil
	}
	n, open := uint8(0), false
	for _, word := range strings.Split(text, " ") {
		number, first := strings.CutPrefix(word, "{")
		number, last := strings.CutSuffix(number, "}")
		if len(number) != 1 || number[0] < '1' || number[0] > '6' || first && last {
			return bad()
		}
		m := Method(number[0] - '0')
		if l.Has(m) || first && l.pair != 0 || last != open {
			return bad()
		}
		if first {
			l.pair = n + 1
		}
		open = first
		l.rungs[n] = m
		n++
	}
	if open {
		return bad()
	}
	return l, nil
}

// MustLadder is ParseLadder for tests and tables; it panics on an error.
func MustLadder(text string) Ladder {
	l, err := ParseLadder(text)
	if err != nil {
		panic(err)
	}
	return l
}

// Has reports whether the method is on the ladder.
func (l Ladder) Has(m Method) bool {
	for _, r := range l.rungs {
		if r == m && m != 0 {
			return true
		}
	}
	return false
}

// Reversible reports whether the method is one of the pair whose order the
// declarant chooses.
func (l Ladder) Reversible(m Method) bool {
	return l.pair > 0 && m != 0 && (l.rungs[l.pair-1] == m || l.rungs[l.pair] == m)
}

// order returns the methods with the given one first of the pair; no method
// keeps the order of the ladder.
func (l Ladder) order(first Method) [6]Method {
	r := l.rungs
	if l.pair > 0 && first != 0 && r[l.pair] == first {
		r[l.pair-1], r[l.pair] = r[l.pair], r[l.pair-1]
	}
	return r
}

// IsZero reports whether the ladder has no methods.
func (l Ladder) IsZero() bool { return l == Ladder{} }

// String returns the text form.
func (l Ladder) String() string {
	var b []byte
	for i, m := range l.rungs {
		if m == 0 {
			break
		}
		if i > 0 {
			b = append(b, ' ')
		}
		if int(l.pair) == i+1 {
			b = append(b, '{')
		}
		b = append(b, '0'+byte(m))
		if l.pair > 0 && int(l.pair) == i {
			b = append(b, '}')
		}
	}
	return string(b)
}

// Arg returns the ladder as an argument of a sentence.
func (l Ladder) Arg() customs.Arg { return customs.Text(l.String()) }

// AppendText appends the text form. It never fails.
func (l Ladder) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

// MarshalText is AppendText into a new slice.
func (l Ladder) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText reads what ParseLadder reads.
func (l *Ladder) UnmarshalText(text []byte) error {
	v, err := ParseLadder(string(text))
	if err == nil {
		*l = v
	}
	return err
}
