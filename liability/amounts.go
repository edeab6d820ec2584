package liability

import (
	"iter"

	"github.com/eaeu-customs/inward/customs"
)

// Amounts are the amounts of a line or a slice: its customs value in the currency
// of the law and what is payable of each kind. Amounts are comparable. A kind
// that does not apply has the amount 0. The zero Amounts are none.
type Amounts struct {
	value customs.Money
	kinds [kinds]customs.Money
}

// ZeroAmounts returns amounts of 0 in a currency.
func ZeroAmounts(c customs.Currency) Amounts {
	zero := customs.ZeroMoney(c)
	return Amounts{zero, [kinds]customs.Money{zero, zero, zero, zero, zero, zero}}
}

// Value returns the customs value.
func (a Amounts) Value() customs.Money { return a.value }

// Of returns the amount of a kind, the zero Money for what is no kind.
func (a Amounts) Of(k Kind) customs.Money {
	if !k.Valid() {
		return customs.Money{}
	}
	return a.kinds[k-1]
}

// With returns a with another amount of a kind. What is no kind changes nothing.
func (a Amounts) With(k Kind, m customs.Money) Amounts {
	if k.Valid() {
		a.kinds[k-1] = m
	}
	return a
}

// All yields every kind with its amount, in the order of the law.
func (a Amounts) All() iter.Seq2[Kind, customs.Money] {
	return func(yield func(Kind, customs.Money) bool) {
		for i, m := range a.kinds {
			if !yield(Kind(i+1), m) {
				return
			}
		}
	}
}

// IsZero reports whether these are no amounts.
func (a Amounts) IsZero() bool { return a == Amounts{} }

// Total returns the sum of all kinds.
func (a Amounts) Total() (customs.Money, error) {
	sum := customs.NewSum(a.kinds[0].Currency())
	for i := range a.kinds {
		sum.Add(a.kinds[i])
	}
	return sum.Total()
}

// Add returns a + o, value and kind by kind. Different currencies are a
// CurrencyMismatch; nothing may be added to the zero Amounts.
func (a Amounts) Add(o Amounts) (Amounts, error) {
	return a.each(&o, customs.Money.Add)
}

// Sub returns a − o, as Add does.
func (a Amounts) Sub(o Amounts) (Amounts, error) {
	return a.each(&o, customs.Money.Sub)
}

func (a Amounts) each(o *Amounts, op func(a, b customs.Money) (customs.Money, error)) (Amounts, error) {
	var err error
	if a.value, err = op(a.value, o.value); err != nil {
		return Amounts{}, err
	}
	for i := range a.kinds {
		if a.kinds[i], err = op(a.kinds[i], o.kinds[i]); err != nil {
			return Amounts{}, err
		}
	}
	return a, nil
}
