package valuation

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

// Line is a line of a declaration form (графа), such as 13а of ДТС-1. It is
// comparable and may be a map key; the zero Line is none. The text form is the
// form, a slash and the line, "ДТС-1/13а"; Latin letters are read as well.
type Line struct {
	form   Form
	number uint8
	letter uint8 // 1 for а; 0 for a line without letters
}

const (
	lineWhat customs.Phrase = "line of a form|графа формы"
	lineWant customs.Phrase = "a form and a line of it, such as ДТС-1/13а|форма и ее графа, например ДТС-1/13а"
	letters                 = "абвгдежз"
)

// ParseLine reads the text form. Empty text is the zero Line. A line that the form
// does not have is a *customs.SyntaxError.
func ParseLine(text string) (Line, error) {
	if text == "" {
		return Line{}, nil
	}
	bad := func() (Line, error) {
		return Line{}, &customs.SyntaxError{What: lineWhat, Text: text, Offset: -1, Want: lineWant}
	}
	name, line, ok := strings.Cut(text, "/")
	form, err := ParseForm(strings.Replace(name, "DTS", "ДТС", 1))
	digits := strings.TrimRight(line, letters+"abcdefg")
	n, bad2 := strconv.ParseUint(digits, 10, 8)
	if !ok || err != nil || bad2 != nil || digits[0] == '0' || digits[0] == '+' {
		return bad()
	}
	l := Line{form: form, number: uint8(n)}
	if tail := line[len(digits):]; tail != "" {
		i := uint8(0)
		for _, r := range letters {
			if i++; tail == string(r) || len(tail) == 1 && tail[0] == latinOf(i) {
				l.letter = i
			}
		}
		if l.letter == 0 {
			return bad()
		}
	}
	if entryAt(l) == 0 {
		return bad()
	}
	return l, nil
}

// latinOf returns the Latin letter in the place of а, б, в, г, д, е, ж: a to g.
func latinOf(i uint8) byte {
	if i >= 1 && i <= 7 {
		return "abcdefg"[i-1]
	}
	return 0
}

// MustLine is ParseLine for tests and tables; it panics on an error.
func MustLine(text string) Line {
	l, err := ParseLine(text)
	if err != nil {
		panic(err)
	}
	return l
}

// Form returns the form of the line.
func (l Line) Form() Form { return l.form }

// IsZero reports whether it is no line.
func (l Line) IsZero() bool { return l == Line{} }

// Compare orders lines by form and place.
func (l Line) Compare(o Line) int {
	return cmp.Or(cmp.Compare(l.form, o.form), cmp.Compare(l.number, o.number), cmp.Compare(l.letter, o.letter))
}

// Label returns the line without its form: "13а".
func (l Line) Label() string {
	if l.IsZero() {
		return ""
	}
	s := strconv.Itoa(int(l.number))
	if l.letter > 0 {
		s += string([]rune(letters)[min(int(l.letter), 8)-1])
	}
	return s
}

// label returns the line with the letter of a language: 13a, 13а.
func (l Line) label(lang customs.Language) string {
	if lang == customs.Russian || latinOf(l.letter) == 0 {
		return l.Label()
	}
	return strconv.Itoa(int(l.number)) + string(rune(latinOf(l.letter)))
}

// String returns the text form.
func (l Line) String() string {
	if l.IsZero() {
		return ""
	}
	return l.form.String() + "/" + l.Label()
}

// Arg returns the line as an argument of a sentence.
func (l Line) Arg() customs.Arg { return customs.Text(l.String()) }

// AppendText appends the text form. It never fails.
func (l Line) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

// MarshalText is AppendText into a new slice.
func (l Line) MarshalText() ([]byte, error) { return l.AppendText(nil) }

// UnmarshalText reads what ParseLine reads.
func (l *Line) UnmarshalText(text []byte) error {
	v, err := ParseLine(string(text))
	if err == nil {
		*l = v
	}
	return err
}

// LineOf returns the line on which an entry stands in a form, and the zero Line
// where the form has no place for it.
func LineOf(f Form, e Entry) Line {
	for i := range formLines {
		if r := &formLines[i]; r.form == f && r.entry == e {
			return Line{f, r.number, r.letter}
		}
	}
	return Line{}
}

// entryAt returns what stands on a line, 0 where the form has no such line.
func entryAt(l Line) Entry {
	for i := range formLines {
		if r := &formLines[i]; r.form == l.form && r.number == l.number && r.letter == l.letter {
			return r.entry
		}
	}
	return 0
}

// formOf returns the form that a determination is declared on.
func formOf(s FormSet, m, base Method) Form {
	if m == FallBack {
		m = base
	}
	switch {
	case s == UnionForms && m == TransactionValue:
		return DTS1
	case s == UnionForms && (m == IdenticalGoods || m == SimilarGoods):
		return DTS2Comparables
	case s == UnionForms && m == Deductive:
		return DTS2Deductive
	case s == UnionForms && m == Computed:
		return DTS2Computed
	case s == RussianExportForms && m == TransactionValue:
		return DTS3
	case s == RussianExportForms && (m == IdenticalGoods || m == SimilarGoods || m == Computed):
		return DTS4
	}
	return 0
}
