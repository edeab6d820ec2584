package customs

import (
	"math/bits"

	"github.com/eaeu-customs/inward/internal/exact"
)

// This file is what millions of lines go through: rates that stand inline, while
// 64 bits do and the amounts are in minor units. It passes plain words, because
// structs of more than four do not stay in registers. A branch is n ÷ den ÷
// 10^scale; everything else, and everything amiss, is false and goes to yield.

// yieldShort returns what the rate yields for part ÷ of the quantities, and of the
// value too where both is set.
func (r *ResolvedRate) yieldShort(value Money, quantities []Quantity, part, of uint64, both bool, round Rounding) (y Yield, ok bool) {
	if value.tag != r.zero.tag || round.Scale != uint8(value.tag) || value.coef < 0 || r.nodes == 0 {
		return y, false
	}
	var won joined
	n, den, scale, ok := r.leaf[0].short(value, quantities, part, of, both)
	if !ok {
		return y, false
	}
	switch r.nodes {
	case 1:
		y.decided = 1
	case 3:
		m, mden, mscale, ok := r.leaf[1].short(value, quantities, part, of, both)
		if !ok {
			return y, false
		}
		if n, den, scale, won = join(r.code[0], n, den, scale, m, mden, mscale); won == joinFailed {
			return y, false
		}
		y.decided, y.tie = uint16(won&joinBoth), won&joinTie != 0
	default:
		m, mden, mscale, ok := r.leaf[1].short(value, quantities, part, of, both)
		k, kden, kscale, ok2 := r.leaf[2].short(value, quantities, part, of, both)
		if !ok || !ok2 {
			return y, false
		}
		var inner joined
		if r.code[1] >= GreaterOfForm { // f (g n m) k
			if n, den, scale, inner = join(r.code[1], n, den, scale, m, mden, mscale); inner == joinFailed {
				return y, false
			}
			n, den, scale, won = join(r.code[0], n, den, scale, k, kden, kscale)
			y.nest(won, uint16(inner&joinBoth), 4, inner&joinTie != 0, false)
		} else { // f n (g m k)
			if m, mden, mscale, inner = join(r.code[2], m, mden, mscale, k, kden, kscale); inner == joinFailed {
				return y, false
			}
			n, den, scale, won = join(r.code[0], n, den, scale, m, mden, mscale)
			y.nest(won, 1, uint16(inner&joinBoth)<<1, false, inner&joinTie != 0)
		}
		if won == joinFailed {
			return Yield{}, false
		}
	}
	if scale < uint(round.Scale) || scale-uint(round.Scale) > exact.MaxScale {
		return Yield{}, false
	}
	over, div := bits.Mul64(den, uint64(exact.Pow10(uint8(scale)-round.Scale)))
	if over != 0 {
		return Yield{}, false
	}
	quo := n / div
	up, ok := round.Mode.raises(quo, n-quo*div, div)
	if up {
		quo++
	}
	y.Amount = Money{int64(quo), value.tag}
	return y, ok && quo <= exact.MaxCoef
}

// nest sets which parts decided, where both operands may have several.
func (y *Yield) nest(won joined, first, second uint16, firstTie, secondTie bool) {
	y.tie = won&joinTie != 0
	if won&joinFirst != 0 {
		y.decided, y.tie = first, y.tie || firstTie
	}
	if won&joinSecond != 0 {
		y.decided, y.tie = y.decided|second, y.tie || secondTie
	}
}

// raises reports whether a quotient with this remainder is to be raised by one;
// ok is false for what is no mode.
func (m Mode) raises(quo, rem, div uint64) (up, ok bool) {
	switch m {
	case HalfUp:
		return rem >= div-rem, true
	case HalfEven:
		half := div - rem
		return rem > half || rem == half && quo&1 != 0, true
	case Up:
		return rem != 0, true
	}
	return false, m == Down
}

// short returns the yield of a part of the rate.
func (l *rateLeaf) short(value Money, quantities []Quantity, part, of uint64, both bool) (n, den uint64, scale uint, ok bool) {
	n, scale, den = uint64(value.coef), uint(uint8(value.tag)), l.den
	if l.unit != 0 {
		d, found := quantityIn(quantities, l.unit)
		if !found || d.Coef < 0 {
			return 0, 0, 0, false
		}
		n, scale, both = uint64(d.Coef), uint(d.Scale), true
	}
	over, over2, over3 := uint64(0), uint64(0), uint64(0)
	if both {
		over, n = bits.Mul64(n, part)
		over2, den = bits.Mul64(den, of)
	}
	over3, n = bits.Mul64(n, l.num)
	return n, den, scale + uint(l.scale), over|over2|over3 == 0
}

// joined says which operand of a join is in the result.
type joined uint8

const (
	joinFailed joined = 0
	joinFirst  joined = 1
	joinSecond joined = 2
	joinBoth   joined = 3
	joinTie    joined = 4
)

// join returns the greater of, the lesser of or the sum of two branches.
func join(f RateForm, n, den uint64, scale uint, m, mden uint64, mscale uint) (uint64, uint64, uint, joined) {
	a, b, common, over := n, m, scale, uint64(0)
	if den != mden {
		var over2 uint64
		over, a = bits.Mul64(a, mden)
		over2, b = bits.Mul64(b, den)
		over |= over2
	}
	if scale < mscale {
		var over2 uint64
		over2, a = bits.Mul64(a, uint64(exact.Pow10(uint8(mscale-scale))))
		over, common = over|over2, mscale
		if mscale-scale > exact.MaxScale {
			return 0, 0, 0, joinFailed
		}
	} else if mscale < scale {
		var over2 uint64
		over2, b = bits.Mul64(b, uint64(exact.Pow10(uint8(scale-mscale))))
		over |= over2
		if scale-mscale > exact.MaxScale {
			return 0, 0, 0, joinFailed
		}
	}
	switch {
	case over != 0:
		return 0, 0, 0, joinFailed
	case f == SumOfForm:
		if den != mden {
			over, den = bits.Mul64(den, mden)
		}
		sum, carry := bits.Add64(a, b, 0)
		if over|carry != 0 {
			return 0, 0, 0, joinFailed
		}
		return sum, den, common, joinBoth
	case a == b:
		return n, den, scale, joinFirst | joinTie
	case (a < b) == (f == GreaterOfForm):
		return m, mden, mscale, joinSecond
	}
	return n, den, scale, joinFirst
}
