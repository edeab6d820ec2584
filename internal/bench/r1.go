package bench

import (
	"errors"
	"math/bits"
)

// ErrOverflow is what R1 says of numbers beyond 64 bits.
var ErrOverflow = errors.New("overflow")

// R1 is the line in hand-written integers, every overflow detected: the reference
// of the goals.
func R1(s Sample, t *Tariff) (r Totals, err error) {
	if r, err = Payments(s, t); err != nil {
		return Totals{}, err
	}
	per := t.Annual * t.Days // ÷ 100 ÷ 360, of each kind
	a, ok := mulQuo(r.Duty, per, 36_000)
	b, ok2 := mulQuo(r.AntiDumping, per, 36_000)
	c, ok3 := mulQuo(r.Excise, per, 36_000)
	d, ok4 := mulQuo(r.VAT, per, 36_000)
	sum, ok5 := add(a, b, c)
	total, ok6 := add(sum, d, 0)
	r.Interest = total
	if !(ok && ok2 && ok3 && ok4 && ok5 && ok6) {
		return Totals{}, ErrOverflow
	}
	return r, nil
}

// Payments is R1 without interest.
func Payments(s Sample, t *Tariff) (r Totals, err error) {
	value, ok := mulQuo(s.Cents, t.EUR, 10_000)
	adValorem, ok2 := mulQuo(value, t.DutyPercent, 10_000)
	// grams × cents per kg × roubles per euro: ÷ 1000 ÷ 10⁴
	perKg, ok3 := mul(t.DutyPerKg, t.EUR)
	specific, ok4 := mulQuo(s.Grams, perKg, 10_000_000)
	r.Value, r.Duty = value, max(adValorem, specific)
	antiDumping, ok5 := mulQuo(value, t.AntiDumping, 10_000)
	excise, ok6 := mulQuo(s.Millilitres, t.Excise, 1_000)
	base, ok7 := add(value, r.Duty, excise)
	vat, ok8 := mulQuo(base, t.VAT, 10_000)
	r.AntiDumping, r.Excise, r.VAT = antiDumping, excise, vat
	if !(ok && ok2 && ok3 && ok4 && ok5 && ok6 && ok7 && ok8) {
		return Totals{}, ErrOverflow
	}
	return r, nil
}

// mulQuo returns a × b ÷ c, half up; false if it passes 63 bits.
func mulQuo(a, b, c int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	lo, carry := bits.Add64(lo, uint64(c)/2, 0)
	hi += carry
	if a < 0 || b < 0 || hi >= uint64(c) {
		return 0, false
	}
	if hi == 0 {
		return int64(lo / uint64(c)), int64(lo/uint64(c)) >= 0
	}
	q, _ := bits.Div64(hi, lo, uint64(c))
	return int64(q), int64(q) >= 0
}

func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	return int64(lo), hi == 0 && int64(lo) >= 0
}

func add(a, b, c int64) (int64, bool) {
	s := a + b
	t := s + c
	return t, s >= a && t >= s
}
