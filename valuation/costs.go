package valuation

import (
	"strings"

	"github.com/eaeu-customs/inward/customs"
)

const kinds = int(DutiesAndTaxes) + 1

// Costs says of every kind of cost whether a rule set adds it to the price, or
// takes it off (дополнительные начисления и вычеты). It is comparable. In the
// zero Costs nothing was published.
//
// The text form lists what is known: "commissions=applies, packing=none".
type Costs struct{ of [kinds]Stated }

const (
	costsWhat customs.Phrase = "list of costs|перечень расходов"
	costsWant customs.Phrase = "entries such as commissions=applies, each kind once|записи вида commissions=applies, каждый вид один раз"
)

// AllCosts returns the list in which every kind is answered alike.
func AllCosts(s Stated) Costs {
	var c Costs
	for k := Commissions; k <= DutiesAndTaxes; k++ {
		c.of[k] = s
	}
	return c
}

// With returns the list with another answer for the kinds given. A number that is
// no kind changes nothing.
func (c Costs) With(s Stated, list ...Kind) Costs {
	for _, k := range list {
		if k > 0 && int(k) < kinds {
			c.of[k] = s
		}
	}
	return c
}

// Of returns the answer for a kind, and that it was not published for what is no
// kind.
func (c Costs) Of(k Kind) Stated {
	if int(k) >= kinds {
		return 0
	}
	return c.of[k]
}

// ParseCosts reads the text form. Empty text is the zero Costs.
func ParseCosts(text string) (Costs, error) {
	var c Costs
	if text == "" {
		return c, nil
	}
	for _, entry := range strings.Split(text, ", ") {
		name, answer, _ := strings.Cut(entry, "=")
		k, err := ParseKind(name)
		s, bad := ParseStated(answer)
		if err != nil || bad != nil || c.of[k] != 0 {
			return Costs{}, &customs.SyntaxError{What: costsWhat, Text: text, Offset: strings.Index(text, entry), Want: costsWant}
		}
		c.of[k] = s
	}
	return c, nil
}

// String returns the text form.
func (c Costs) String() string {
	var b []byte
	for k := Commissions; k <= DutiesAndTaxes; k++ {
		if c.of[k] == 0 {
			continue
		}
		if len(b) > 0 {
			b = append(b, ", "...)
		}
		b = append(append(append(b, k.String()...), '='), c.of[k].String()...)
	}
	return string(b)
}

// AppendText appends the text form. It never fails.
func (c Costs) AppendText(b []byte) ([]byte, error) { return append(b, c.String()...), nil }

// MarshalText is AppendText into a new slice.
func (c Costs) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what ParseCosts reads.
func (c *Costs) UnmarshalText(text []byte) error {
	v, err := ParseCosts(string(text))
	if err == nil {
		*c = v
	}
	return err
}

// Bases is a set of bases of the fall-back method. It is comparable; the zero
// value is the empty set. The text form lists them: "minimum value, higher of
// two".
type Bases uint16

const basesWhat customs.Phrase = "set of bases|перечень основ"

// BasesOf returns the set of the bases given; what is no basis is left out.
func BasesOf(list ...Basis) Bases {
	var s Bases
	for _, b := range list {
		if known(b, basisNames) {
			s |= 1 << b
		}
	}
	return s
}

// Has reports whether a basis is in the set.
func (s Bases) Has(b Basis) bool { return b != 0 && b < 16 && s>>b&1 == 1 }

// within reports whether every basis of the set lies between two of them.
func (s Bases) within(from, to Basis) bool { return s&^(1<<(to+1)-1<<from) == 0 }

// ParseBases reads the text form. Empty text is the empty set.
func ParseBases(text string) (Bases, error) {
	var s Bases
	if text == "" {
		return s, nil
	}
	for _, name := range strings.Split(text, ", ") {
		b, err := ParseBasis(name)
		if err != nil || s.Has(b) {
			return 0, &customs.SyntaxError{What: basesWhat, Text: text, Offset: strings.Index(text, name), Want: basisNames.Want()}
		}
		s |= 1 << b
	}
	return s, nil
}

// String returns the text form.
func (s Bases) String() string {
	var b []byte
	for k := Flexibly; k <= TradeStatistics; k++ {
		if !s.Has(k) {
			continue
		}
		if len(b) > 0 {
			b = append(b, ", "...)
		}
		b = append(b, k.String()...)
	}
	return string(b)
}

// AppendText appends the text form. It never fails.
func (s Bases) AppendText(b []byte) ([]byte, error) { return append(b, s.String()...), nil }

// MarshalText is AppendText into a new slice.
func (s Bases) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what ParseBases reads.
func (s *Bases) UnmarshalText(text []byte) error {
	v, err := ParseBases(string(text))
	if err == nil {
		*s = v
	}
	return err
}
