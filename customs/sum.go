package customs

import "github.com/eaeu-customs/inward/internal/exact"

// Sum adds amounts of one currency and keeps the first error, so that a formula
// reads like a formula:
//
//	s := customs.NewSum(customs.RUB)
//	s.Add(duty)
//	s.Add(vat)
//	total, err := s.Total()
//
// The zero Sum has no currency, and adding to it is a CurrencyMismatch.
type Sum struct {
	coef int64 // at the scale of the tag, with zeros at the end perhaps
	tag  uint32
	err  error
}

// NewSum returns a sum of nothing in a currency.
func NewSum(c Currency) Sum { return Sum{tag: ZeroMoney(c).tag} }

// Add adds an amount. The first amount of another currency, or the first sum of
// more than 18 digits, is kept as the error and everything after it is ignored.
func (s *Sum) Add(m Money) {
	// Written out so that it is short enough to be inlined.
	if s.coef += m.coef; s.tag != m.tag || uint64(s.coef+exact.MaxCoef) > 2*exact.MaxCoef {
		s.mend(m)
	}
}

// Sub subtracts an amount, as Add adds it.
func (s *Sum) Sub(m Money) { s.Add(m.Neg()) }

// mend takes back what was added blindly and adds m with care.
func (s *Sum) mend(m Money) {
	s.coef -= m.coef
	if s.err != nil {
		return
	}
	total, err := s.sum().Add(m)
	if err != nil {
		*s = Sum{err: err} // with the zero tag every later amount comes to mend
		return
	}
	s.coef, s.tag = total.coef, total.tag
}

// sum returns what was added up, in its one form.
func (s *Sum) sum() Money {
	d := s.exact().Normalize(uint8(s.tag >> tagLeast))
	return Money{d.Coef, tagAt(s.tag, d.Scale)}
}

func (s *Sum) exact() exact.Decimal { return exact.Decimal{Coef: s.coef, Scale: uint8(s.tag)} }

// Err returns the error kept, nil if there is none.
func (s *Sum) Err() error { return s.err }

// Total returns the sum, or the error kept.
func (s *Sum) Total() (Money, error) {
	switch {
	case s.err != nil:
		return Money{}, s.err
	case s.tag == 0:
		return Money{}, &CurrencyMismatch{Op: opAdd}
	}
	return s.sum(), nil
}
