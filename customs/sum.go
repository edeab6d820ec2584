package customs

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
	if s.coef += m.coef; s.tag != m.tag || !plainSum(s.coef) {
		s.mend(m, m.coef)
	}
}

// Sub subtracts an amount, as Add adds it.
func (s *Sum) Sub(m Money) {
	if s.coef -= m.coef; s.tag != m.tag || !plainSum(s.coef) {
		s.mend(m.Neg(), -m.coef)
	}
}

// mend takes back what was added blindly and adds m with care.
func (s *Sum) mend(m Money, added int64) {
	s.coef -= added
	if s.err != nil {
		return
	}
	total, err := Money{s.coef, s.tag}.Add(m)
	if err != nil {
		s.fail(err)
		return
	}
	s.coef, s.tag = total.coef, total.tag
}

// fail keeps an error. With the zero tag every later amount comes to mend.
func (s *Sum) fail(err error) { *s = Sum{err: err} }

// Err returns the error kept, nil if there is none.
func (s *Sum) Err() error { return s.err }

// Total returns the sum, or the error kept.
func (s *Sum) Total() (Money, error) {
	if s.err != nil {
		return Money{}, s.err
	}
	m := Money{s.coef, s.tag}
	if m.tag == 0 {
		return Money{}, &CurrencyMismatch{Op: opAdd}
	}
	d := m.Exact().Normalize(uint8(m.tag >> tagLeast))
	return Money{d.Coef, tagAt(m.tag, d.Scale)}, nil
}
