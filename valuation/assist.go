package valuation

import "github.com/eaeu-customs/inward/customs"

// Assist is goods or services that the buyer supplied, free or at a reduced
// price, for producing and selling the goods (lines 14а to 14г).
type Assist struct {
	// Kind is Materials, Tools, Consumed or Design.
	Kind Kind
	// Value is what it cost: bought from an unrelated person, its price; made by
	// the buyer or a related person, its cost of production. For goods used
	// before, what is left of it, with the cost of bringing it to the producer.
	Value customs.Money
	// Paid is what the producer paid for it, zero Money where it was free.
	Paid customs.Money
	// InUnion: the design was done in the customs territory, and is not added.
	// It concerns Design only.
	InUnion customs.Finding
	// In says whether the price already contains it.
	In Inclusion
	// Spread says how its value is apportioned; the zero Spread puts all of it on
	// the goods.
	Spread    Spread
	Evidence  Evidence
	Estimated bool
}

// Spread says how the value of an assist is apportioned over goods: the
// declarant's choice, once for the assist. The parts of all consignments add up to
// the value exactly, to the last unit: each bears what falls on the stretch of
// units that it holds. Units beyond the whole bear nothing.
type Spread struct {
	Way SpreadWay
	// Whole is the number of units that the value is spread over: those of the
	// first consignment, those made so far, or those of the contract.
	Whole customs.Quantity
	// Before is the number of units that bore their part before these goods; zero
	// Quantity for none.
	Before customs.Quantity
	// Evidence proves the number of units made or of the contract. The first
	// consignment proves itself.
	Evidence Evidence
}

// Part returns what falls on so many units: Value × (Before + units) ÷ Whole less
// Value × Before ÷ Whole, both rounded, neither beyond the whole. The zero Spread
// returns the value itself. A whole of nothing is a customs.ZeroDivision, a
// negative number a customs.RangeError, units of another dimension are a
// customs.UnitMismatch.
func (s Spread) Part(value customs.Money, units customs.Quantity, to customs.Rounding) (customs.Money, error) {
	if s == (Spread{}) {
		return value, nil
	}
	before := s.Before
	if before.IsZero() {
		before = customs.ZeroQuantity(s.Whole.Unit())
	}
	for _, q := range []customs.Quantity{before, units, s.Whole} {
		if q.Sign() < 0 {
			return customs.Money{}, &customs.RangeError{What: "number of units|количество единиц", Value: q.String(), Limit: "zero or more|ноль или больше"}
		}
	}
	upto, err := before.Add(units)
	if err != nil {
		return customs.Money{}, err
	}
	if before, err = least(before, s.Whole); err != nil {
		return customs.Money{}, err
	}
	if upto, err = least(upto, s.Whole); err != nil {
		return customs.Money{}, err
	}
	return value.Slice(before, upto, s.Whole, to)
}

// least returns the lesser of two quantities.
func least(a, b customs.Quantity) (customs.Quantity, error) {
	c, err := a.Cmp(b)
	if err != nil || c <= 0 {
		return a, err
	}
	return b, nil
}
