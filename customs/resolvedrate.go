package customs

import (
	"math/bits"

	"github.com/eaeu-customs/inward/internal/exact"
)

// ResolvedRate is a rate made ready for values in one currency, for a line that
// is calculated again and again: the exchange rate, the quantity that an amount
// is for and the powers of ten are folded into one factor for each part. It is
// held by value, is comparable and never changes. The zero ResolvedRate is no
// rate; what it yields is an error.
type ResolvedRate struct {
	rate     Rate
	currency Currency
	zero     Money // of the currency; its tag is that of every amount in minor units
	// Rates of up to three parts, which is all that the Union tariff has, stand
	// inline, the tree in code and its parts in leaf, both in the order of the
	// text. Others, and factors beyond 64 bits, are worked out from wide.
	nodes uint8
	code  [2*inlineParts - 1]RateForm
	leaf  [inlineParts]rateLeaf
	wide  *wideRate
}

const inlineParts = 3

// rateLeaf is one part: value or quantity × num ÷ den ÷ 10^scale.
type rateLeaf struct {
	num, den uint64
	scale    uint8
	unit     Unit // of the quantity; 0 if the part is of the value
}

// wideRate is what a rate that does not stand inline is worked out from.
type wideRate struct{ exchange []ExchangeRate }

// Resolve makes the rate ready for values in the currency to. Amounts in other
// currencies are converted by the exchange rates given, each quoted in to; none
// is turned round or chained. A missing one is an error with the code
// ErrMissing, two different ones of a currency that the rate needs are an error
// with the code ErrConflict. Those it does not need are not looked at.
func (r Rate) Resolve(to Currency, exchange []ExchangeRate) (ResolvedRate, error) {
	out, inline, err := r.resolve(to, exchange)
	if err == nil && !inline {
		out.wide = &wideRate{append([]ExchangeRate(nil), exchange...)}
	}
	return out, err
}

// resolve is Resolve, with inline false for a rate that needs wide.
func (r Rate) resolve(to Currency, exchange []ExchangeRate) (out ResolvedRate, inline bool, err error) {
	switch {
	case r.IsZero():
		return out, false, errNoRate()
	case !to.Valid():
		return out, false, NewInputError(ErrMissing, "rate {0}: wanted a value with its currency|ставка {0}: требуется стоимость с указанием валюты", r.Arg())
	}
	out = ResolvedRate{rate: r, currency: to, zero: ZeroMoney(to)}
	inline = true
	leaves := 0
	for p := r.program; p != ""; p = p[nodeSize(p):] {
		if inline = inline && int(out.nodes) < len(out.code); inline {
			out.code[out.nodes] = RateForm(p[0])
			out.nodes++
		}
		if RateForm(p[0]) >= GreaterOfForm {
			continue
		}
		leaf, fits, err := leafOf(p, to, exchange)
		if err != nil {
			return ResolvedRate{}, false, err
		}
		if inline = inline && fits && leaves < len(out.leaf); inline {
			out.leaf[leaves] = leaf
			leaves++
		}
	}
	if !inline {
		out = ResolvedRate{rate: r, currency: to, zero: out.zero}
	}
	return out, inline, nil
}

// errNoRate is the error of a rate that was not given.
func errNoRate() error {
	return NewInputError(ErrMissing, "wanted a rate, none was given; no rate is not a rate of zero|требуется ставка, она не указана; отсутствие ставки не означает нулевую ставку")
}

// Rate returns the rate that was resolved.
func (r *ResolvedRate) Rate() Rate { return r.rate }

// Currency returns the currency of the values and of what the rate yields.
func (r *ResolvedRate) Currency() Currency { return r.currency }

// leafOf folds the part at the head of a program; fits is false if its factor
// is beyond 64 bits.
func leafOf(program string, to Currency, exchange []ExchangeRate) (leaf rateLeaf, fits bool, err error) {
	d := decimalAt(program, 1)
	if RateForm(program[0]) == AdValoremForm {
		return rateLeaf{num: uint64(d.Coef), den: 1, scale: d.Scale + 2}.folded(), true, nil
	}
	per := decimalAt(program, perAt)
	leaf = rateLeaf{num: uint64(d.Coef), den: uint64(per.Coef), scale: d.Scale, unit: unitAt(program)}
	fits = leaf.times(uint64(exact.Pow10(per.Scale)))
	if from := currencyAt(program); from != to {
		x, err := exchangeRate(from, to, exchange)
		if err != nil {
			return rateLeaf{}, false, err
		}
		price := x.Exact()
		fits = fits && leaf.times(uint64(price.Coef)) && leaf.over(uint64(x.Units()))
		leaf.scale += price.Scale
	}
	if !fits {
		return rateLeaf{}, false, nil
	}
	return leaf.folded(), true, nil
}

// times multiplies the factor; false if it passes 63 bits.
func (l *rateLeaf) times(n uint64) bool {
	hi, lo := bits.Mul64(l.num, n)
	l.num = lo
	return hi == 0 && int64(lo) >= 0
}

// over divides the factor; false if its divisor passes 63 bits.
func (l *rateLeaf) over(n uint64) bool {
	hi, lo := bits.Mul64(l.den, n)
	l.den = lo
	return hi == 0 && int64(lo) >= 0
}

// folded moves powers of ten from the divisor and the multiplier into the scale,
// so that the usual divisor is 1, and takes out what both have in common.
func (l rateLeaf) folded() rateLeaf {
	if l.num == 0 || l.den == 0 {
		l.num, l.den, l.scale = 0, 1, 0
		return l
	}
	for l.den%10 == 0 {
		l.den, l.scale = l.den/10, l.scale+1
	}
	if l.den != 1 {
		a, b := l.num, l.den
		for b != 0 {
			a, b = b, a%b
		}
		l.num, l.den = l.num/a, l.den/a
		l = l.halved(2, 5).halved(5, 2)
	}
	for l.scale > 0 && l.num%10 == 0 {
		l.num, l.scale = l.num/10, l.scale-1
	}
	return l
}

// halved takes a factor of ten out of the divisor: ÷ 2 is × 5 ÷ 10.
func (l rateLeaf) halved(by, other uint64) rateLeaf {
	for l.den%by == 0 {
		hi, lo := bits.Mul64(l.num, other)
		if hi != 0 || int64(lo) < 0 {
			break
		}
		l.num, l.den, l.scale = lo, l.den/by, l.scale+1
	}
	return l
}

// factorOf returns the factor of the part at the head of a program in full.
func factorOf(program string, to Currency, exchange []ExchangeRate) (f exact.Frac, unit Unit, err error) {
	f = exact.FracOf(decimalAt(program, 1))
	if RateForm(program[0]) == AdValoremForm {
		return f.QuoInt(100), 0, nil
	}
	f = f.QuoDecimal(decimalAt(program, perAt))
	if from := currencyAt(program); from != to {
		x, err := exchangeRate(from, to, exchange)
		if err != nil {
			return exact.Frac{}, 0, err
		}
		f = f.MulDecimal(x.Exact()).QuoInt(int64(x.Units()))
	}
	return f, unitAt(program), nil
}

// factor returns the factor of a part that stands inline.
func (l rateLeaf) factor() exact.Frac {
	f := exact.FracInt(int64(l.num)).QuoInt(int64(l.den))
	for s := l.scale; s > 0; {
		n := min(s, exact.MaxScale)
		f, s = f.QuoInt(exact.Pow10(n)), s-n
	}
	return f
}

// exchangeRate returns the one exchange rate of a currency in another.
func exchangeRate(from, to Currency, exchange []ExchangeRate) (ExchangeRate, error) {
	found := -1
	for i, x := range exchange {
		if x.Base() != from || x.Quote() != to {
			continue
		}
		if found >= 0 && exchange[found] != x {
			return ExchangeRate{}, NewInputError(ErrConflict, "two exchange rates of {0} in {1}: {2} and {3}|два курса {0} к {1}: {2} и {3}",
				from.Arg(), to.Arg(), exchange[found].Arg(), x.Arg())
		}
		found = i
	}
	if found < 0 {
		return ExchangeRate{}, NewInputError(ErrMissing, "wanted the exchange rate of {0} in {1}, it is not given|требуется курс {0} к {1}, он не указан", from.Arg(), to.Arg())
	}
	return exchange[found], nil
}
