package customs

import (
	"math/bits"

	"github.com/eaeu-customs/inward/internal/exact"
)

// BoundRate is a resolved rate with the quantities of one whole line worked in, for
// a line that is calculated again and again, in parts or whole: what is left to do
// is one multiplication and one division for each part of the rate. It is held by
// value, is comparable and never changes. The zero BoundRate binds nothing.
//
// It works in whole words and in amounts of the minor unit. Where these do not do
// it says so, and [ResolvedRate.YieldOfPart] has the answer.
type BoundRate struct {
	tag     uint32 // of an amount in minor units
	nodes   uint8
	ofValue uint8 // bit i: part i is of the value
	code    [2*inlineParts - 1]RateForm
	leaf    [inlineParts]boundLeaf
}

// boundLeaf is one part, in minor units: value × num ÷ div, or for a part of an
// amount part × num ÷ (of × div).
type boundLeaf struct{ num, div uint64 }

// Bind works the quantities of a whole line into the rate. The result is the zero
// BoundRate where a quantity is missing or a factor passes 64 bits.
func (r *ResolvedRate) Bind(whole []Quantity) BoundRate {
	b := BoundRate{tag: r.zero.tag, nodes: r.nodes, code: r.code}
	for i := range (r.nodes + 1) / 2 {
		l, places := r.leaf[i], 0
		if l.unit == 0 {
			b.ofValue |= 1 << i
		} else {
			d, ok := quantityIn(whole, l.unit)
			if !ok || d.Coef < 0 || !l.times(uint64(d.Coef)) {
				return BoundRate{}
			}
			l.scale, places = l.scale+d.Scale, int(uint8(b.tag))
		}
		var ok bool
		if b.leaf[i], ok = l.bound(places); !ok {
			return BoundRate{}
		}
	}
	return b
}

// BindValue returns the whole value of a line, converted by an exchange rate unless
// that is none, as a rate whose OfPart is the value of a part. It binds nothing
// where the rate is not of the value's currency or a factor passes 64 bits.
func BindValue(whole Money, x ExchangeRate) BoundRate {
	b := BoundRate{tag: ZeroMoney(whole.Currency()).tag, nodes: 1, code: [2*inlineParts - 1]RateForm{SpecificForm}}
	l := rateLeaf{num: uint64(whole.coef), den: 1, scale: uint8(whole.tag)}
	ok := whole.coef >= 0
	if !x.IsZero() {
		b.tag = ZeroMoney(x.Quote()).tag
		ok = ok && x.Base() == whole.Currency() && l.times(uint64(x.price))
		l.den, l.scale = uint64(x.units), l.scale+x.scale
	}
	bound, fits := l.bound(int(uint8(b.tag)))
	if !ok || !fits || whole.IsZero() {
		return BoundRate{}
	}
	b.leaf[0] = bound
	return b
}

// BindRatio returns a ratio as a rate of amounts in a currency, whose OfPart is that
// share of the value: interest, say. It binds nothing where the ratio is below zero
// or passes 64 bits.
func BindRatio(r Ratio, c Currency) BoundRate {
	num, den, ok := r.Int64()
	if !ok || num < 0 || !c.Valid() {
		return BoundRate{}
	}
	return BoundRate{
		tag: c.tag(), nodes: 1, ofValue: 1, code: [2*inlineParts - 1]RateForm{AdValoremForm},
		leaf: [inlineParts]boundLeaf{{uint64(num), uint64(den)}},
	}
}

// bound returns the part with its scale, less so many places, in the divisor.
func (l rateLeaf) bound(places int) (boundLeaf, bool) {
	l = l.folded()
	n := int(l.scale) - places
	switch {
	case n > exact.MaxScale || n < -exact.MaxScale:
		return boundLeaf{}, false
	case n >= 0:
		ok := l.over(uint64(exact.Pow10(uint8(n))))
		return boundLeaf{l.num, l.den}, ok
	}
	ok := l.times(uint64(exact.Pow10(uint8(-n))))
	return boundLeaf{l.num, l.den}, ok
}

// OfPart returns what [ResolvedRate.YieldOfPart] returns for the quantities that
// were bound; ok is false where 64 bits do not do, the rounding is not that of the
// minor unit, or something is amiss.
func (b *BoundRate) OfPart(value Money, part, of int64, round Rounding) (y Yield, ok bool) {
	if value.tag != b.tag || round.Scale != uint8(b.tag) || value.coef < 0 || uint64(part) > uint64(of) || of <= 0 {
		return y, false
	}
	hi, n, d, ok := b.part(0, value, part, of)
	if y.decided = 1; b.nodes != 1 {
		if n, d, y, ok = b.joined(hi, n, d, ok, value, part, of); !ok {
			return Yield{}, false
		}
		hi = 0
	}
	if !ok || hi >= d {
		return Yield{}, false
	}
	quo, ok := quotient(hi, n, d, round.Mode)
	if !ok {
		return Yield{}, false
	}
	y.Amount = Money{int64(quo), b.tag}
	return y, true
}

// OfValue is OfPart for a rate of the value alone, such as that of BindRatio: of
// which part of a line the value is does not matter.
func (b *BoundRate) OfValue(value Money, round Rounding) (Money, bool) {
	if value.tag != b.tag || round.Scale != uint8(b.tag) || value.coef < 0 || b.nodes != 1 || b.ofValue == 0 {
		return Money{}, false
	}
	hi, n := bits.Mul64(uint64(value.coef), b.leaf[0].num)
	if hi >= b.leaf[0].div {
		return Money{}, false
	}
	quo, ok := quotient(hi, n, b.leaf[0].div, round.Mode)
	if !ok {
		return Money{}, false
	}
	return Money{int64(quo), b.tag}, true
}

// quotient returns hi:n ÷ d, rounded, for hi below d; ok is false where it has more
// than 18 digits or the mode is none.
func quotient(hi, n, d uint64, mode Mode) (quo uint64, ok bool) {
	quo, rem := bits.Div64(hi, n, d)
	up, ok := mode.raises(quo, rem, d)
	if up {
		quo++
	}
	return quo, ok && quo <= exact.MaxCoef
}

// part returns what part i of the rate yields: hi:n ÷ d.
func (b *BoundRate) part(i int, value Money, part, of int64) (hi, n, d uint64, ok bool) {
	l := &b.leaf[i]
	if b.ofValue>>i&1 != 0 {
		hi, n = bits.Mul64(uint64(value.coef), l.num)
		return hi, n, l.div, true
	}
	hi, n = bits.Mul64(uint64(part), l.num)
	over, d := bits.Mul64(uint64(of), l.div)
	return hi, n, d, over == 0
}

// joined returns what a rate of two or three parts yields, n ÷ d, given its first
// part, and which parts decided.
func (b *BoundRate) joined(hi, n, d uint64, ok bool, value Money, part, of int64) (uint64, uint64, Yield, bool) {
	hi2, m, e, ok2 := b.part(1, value, part, of)
	if !ok || !ok2 || hi|hi2 != 0 {
		return 0, 0, Yield{}, false
	}
	var won joined
	if b.nodes == 3 {
		n, d, _, won = join(b.code[0], n, d, 0, m, e, 0)
		return n, d, Yield{decided: uint16(won & joinBoth), tie: won&joinTie != 0}, won != joinFailed
	}
	hi3, k, f, ok3 := b.part(2, value, part, of)
	if !ok3 || hi3 != 0 {
		return 0, 0, Yield{}, false
	}
	var inner joined
	var y Yield
	if b.code[1] >= GreaterOfForm { // f (g n m) k
		if n, d, _, inner = join(b.code[1], n, d, 0, m, e, 0); inner == joinFailed {
			return 0, 0, Yield{}, false
		}
		n, d, _, won = join(b.code[0], n, d, 0, k, f, 0)
		y.nest(won, uint16(inner&joinBoth), 4, inner&joinTie != 0, false)
	} else { // f n (g m k)
		if m, e, _, inner = join(b.code[2], m, e, 0, k, f, 0); inner == joinFailed {
			return 0, 0, Yield{}, false
		}
		n, d, _, won = join(b.code[0], n, d, 0, m, e, 0)
		y.nest(won, 1, uint16(inner&joinBoth)<<1, false, inner&joinTie != 0)
	}
	return n, d, y, won != joinFailed
}
