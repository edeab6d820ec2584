package liability_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// oracleLines is the number of lines that are compared with big fractions.
const oracleLines = 300_000

// TestLinesAgreeWithBigFractions: totals, and their explanation, of random lines
// and of lines that end on half a kopeck are those of a slow line in big.Rat, for
// every form of rate and under every option that touches numbers.
func TestLinesAgreeWithBigFractions(t *testing.T) {
	lines := oracleLines
	if testing.Short() {
		lines /= 20
	}
	for _, seed := range []uint64{1, 2} {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			compareLines(t, newWorld(t, seed), lines/2)
		})
	}
}

func compareLines(t *testing.T, w *world, lines int) {
	ties := 0
	for n := range lines {
		lot, law, basis := w.lot(), w.law(), liability.Placed
		if n%2 == 0 {
			basis = liability.ProductsAtHome
		}
		line, err := liability.Resolve(lot, w.book, law, liability.Charge{Basis: basis})
		require.NoError(t, err)
		from, to := w.stretch(lot.Quantity)
		got, err := line.Totals(from.ratio, to.ratio)
		o := oracle{w: w, lot: lot, law: law, basis: basis}
		want, fits := o.totals(from.rat, to.rat)
		if !fits {
			require.ErrorIs(t, err, customs.ErrRange)
			continue
		}
		require.NoError(t, err)
		if n%8 == 0 {
			e, err := line.Explain(to.ratio, nil)
			require.NoError(t, err)
			whole, err := line.Totals(customs.Ratio{}, to.ratio)
			require.NoError(t, err)
			require.Equal(t, whole, e.Amounts())
		}
		for k, m := range got.All() {
			if d := m.Exact(); want.kinds[k-1].Cmp(rat2(d.Coef, d.Scale)) != 0 {
				t.Fatalf("line %d, %v: %v, by big fractions %v\n%+v\nfrom %v to %v under %+v", n, k, m, want.kinds[k-1].FloatString(8), lot, from.ratio, to.ratio, law)
			}
		}
		if d := got.Value().Exact(); want.value.Cmp(rat2(d.Coef, d.Scale)) != 0 {
			t.Fatalf("line %d: value %v, by big fractions %v\n%+v", n, got.Value(), want.value.FloatString(8), lot)
		}
		ties += o.ties
	}
	require.Greater(t, ties, lines/20, "lines that end on half a unit")
}

// world is a random tariff with what the oracle needs to know of it.
type world struct {
	*rand.Rand
	book    *liability.Book
	goods   []worldGoods
	place   map[customs.GoodsCode]int
	factors map[customs.Rate]*big.Rat // of a percentage, or of an amount in roubles per unit
}

type worldGoods struct {
	code  customs.GoodsCode
	rates [6]customs.Rate // by kind, none where the coverage says so
}

// worldQuotes are the roubles for so many units of a currency, × 10⁴.
var worldQuotes = [4]struct {
	currency     customs.Currency
	price, units int64
}{{customs.EUR, 98_4312, 1}, {customs.USD, 90_0000, 1}, {customs.JPY, 63_0050, 100}, {customs.KZT, 17_1234, 100}}

func newWorld(t testing.TB, seed uint64) *world {
	w := &world{Rand: rand.New(rand.NewPCG(seed, 2026)), place: map[customs.GoodsCode]int{}, factors: map[customs.Rate]*big.Rat{}}
	data := liability.BookData{Coverage: noneElse()}
	for i := range 400 {
		g := worldGoods{code: customs.MustGoodsCode(fmt.Sprintf("%04d000000", 1000+i))}
		for k := range g.rates {
			kind := liability.Kind(k + 1)
			switch {
			case kind == liability.VAT:
				g.rates[k] = customs.MustRate([]string{"20%", "10%", "12%", "0%", "22%"}[w.IntN(5)])
			case kind == liability.Duty || w.IntN(3) == 0:
				g.rates[k] = w.rate(w.IntN(4))
			default:
				continue
			}
			data.Measures = append(data.Measures, liability.Measure{Kind: kind, Code: g.code, Rate: g.rates[k], From: day("2020-01-01"), Source: "random"})
		}
		w.place[g.code] = len(w.goods)
		w.goods = append(w.goods, g)
	}
	for _, q := range worldQuotes {
		data.Quotations = append(data.Quotations, liability.Quotation{
			Rate: customs.MustExchangeRate(fmt.Sprintf("%d.%04d RUB per %d %v", q.price/10_000, q.price%10_000, q.units, q.currency)),
			Day:  day("2026-01-01"), Until: day("2026-12-31"), Bank: "random",
		})
	}
	var err error
	w.book, err = liability.NewBook(data)
	require.NoError(t, err)
	return w
}

// rate returns a random rate of that many joins.
func (w *world) rate(joins int) customs.Rate {
	if joins == 0 {
		if w.IntN(2) == 0 {
			return customs.MustRate([]string{"5%", "12.5%", "0.5%", "50%", "0%", "7.75%", "100%", "33.3%"}[w.IntN(8)])
		}
		return customs.MustRate([]string{"0.2 EUR/kg", "1.25 USD/kg", "282 USD/1000 kg", "5 JPY/pcs", "0.5 RUB/pcs", "3.333 RUB/kg", "2 EUR/l", "120 KZT/t", "0.05 RUB/1000 pcs", "7 RUB/3 kg"}[w.IntN(10)])
	}
	left := w.IntN(joins)
	a, b := w.rate(left), w.rate(joins-1-left)
	switch w.IntN(3) {
	case 0:
		return must(customs.GreaterOf(a, b))
	case 1:
		return must(customs.LesserOf(a, b))
	}
	return must(customs.SumOf(a, b))
}

// lot returns a random lot: a third of them small and odd, where halves are
// frequent, some very large.
func (w *world) lot() *liability.Lot {
	coef := w.Int64N(1_000_000_000)
	switch w.IntN(12) {
	case 0, 1, 2, 3:
		coef = 2*w.Int64N(2000) + 1
	case 4:
		coef = w.Int64N(400_000_000_000_000)
	}
	currency := []customs.Currency{customs.RUB, customs.RUB, customs.EUR, customs.USD, customs.KZT}[w.IntN(5)]
	quantity := []string{"1000 kg", "3 pcs", "7 kg", "123456.789 kg", "0.125 t", "1 kg", "8 l", "2000 l"}[w.IntN(8)]
	l := &liability.Lot{
		ID: "L", Code: w.goods[w.IntN(len(w.goods))].code, Origin: customs.MustCountry("BR"),
		Quantity: qty(quantity), Value: must(customs.MoneyFromMinor(coef, currency)), Registered: day("2026-03-01"),
	}
	for _, other := range []string{"12.5 kg", "4 pcs", "30.303 l"} {
		if q := qty(other); q.Unit().Dimension() != l.Quantity.Unit().Dimension() {
			l.Measures = append(l.Measures, q)
		}
	}
	return l
}

func (w *world) law() customs.Law {
	law := russian()
	law.ValueRounding = customs.ValueRounding(1 + w.IntN(6)/5)
	law.RemediesInVAT = customs.VATBase(1 + w.IntN(2))
	law.RemediesOnInputs = customs.RemediesOnInputs(1 + w.IntN(4)/3)
	law.SliceRounding = customs.SliceRounding(1 + w.IntN(4)/3)
	switch w.IntN(8) {
	case 0:
		law.Rounding.Scale = uint8(w.IntN(5))
	case 1:
		law.Rounding.Mode = customs.Mode(1 + w.IntN(4))
	}
	return law
}

// point is a cumulative quantity in both arithmetics.
type point struct {
	ratio customs.Ratio
	rat   *big.Rat
}

// stretch returns two cumulative quantities of a lot: often the ends, shares of
// small and large denominators, and some that pass 64 bits.
func (w *world) stretch(of customs.Quantity) (from, to point) {
	d := of.Exact()
	q := rat2(d.Coef, d.Scale)
	at := func() point {
		var den int64
		switch w.IntN(6) {
		case 0:
			return point{customs.Ratio{}, new(big.Rat)}
		case 1:
			return point{of.Ratio(), q}
		case 2:
			den = 1 + w.Int64N(8)
		case 3:
			den = 1 + w.Int64N(100_000)
		case 4:
			den = 1_000_000
		case 5:
			den = 1 + w.Int64N(1<<62)
		}
		share := big.NewRat(w.Int64N(den+1), den)
		x := share.Mul(share, q)
		return point{rat(x.RatString()), x}
	}
	from, to = at(), at()
	if from.rat.Cmp(to.rat) > 0 {
		from, to = to, from
	}
	return from, to
}

// oracle is the line in big fractions, written as the law reads.
type oracle struct {
	w     *world
	lot   *liability.Lot
	law   customs.Law
	basis liability.Basis
	ties  int
}

type oracleAmounts struct {
	value *big.Rat
	kinds [6]*big.Rat
}

// totals returns the amounts of a stretch; fits is false where an amount passes
// eighteen digits.
func (o *oracle) totals(from, to *big.Rat) (a oracleAmounts, fits bool) {
	if o.law.SliceRounding == customs.SlicesAlone {
		from, to = new(big.Rat), new(big.Rat).Sub(to, from)
	}
	a, fits = o.cumulative(to)
	b, fits2 := o.cumulative(from)
	a.value.Sub(a.value, b.value)
	for i := range a.kinds {
		a.kinds[i].Sub(a.kinds[i], b.kinds[i])
	}
	return a, fits && fits2
}

// cumulative returns F(x).
func (o *oracle) cumulative(x *big.Rat) (a oracleAmounts, fits bool) {
	if x.Sign() == 0 {
		a.value = new(big.Rat)
		for i := range a.kinds {
			a.kinds[i] = new(big.Rat)
		}
		return a, true
	}
	d := o.lot.Quantity.Exact()
	share := new(big.Rat).Quo(x, rat2(d.Coef, d.Scale))
	v := o.lot.Value.Exact()
	value := rat2(v.Coef, v.Scale)
	value.Mul(value, o.price(o.lot.Value.Currency())).Mul(value, share)
	payments, carry := o.law.Rounding, customs.Rounding{Scale: 2, Mode: o.law.Rounding.Mode}
	a.value, fits = o.round(value, carry)
	next := func(f *big.Rat) *big.Rat { // what goes into the next base
		if o.law.ValueRounding == customs.ValueUnrounded {
			return f
		}
		r, ok := o.round(f, carry)
		fits = fits && ok
		return r
	}
	value = next(value)
	var parts [6]*big.Rat
	for i, r := range o.goods().rates {
		kind := liability.Kind(i + 1)
		a.kinds[i], parts[i] = new(big.Rat), new(big.Rat)
		if r.IsZero() || kind.Remedy() && o.basis == liability.ProductsAtHome && o.law.RemediesOnInputs == customs.RemediesNone {
			continue
		}
		base := new(big.Rat).Set(value)
		if kind >= liability.Excise {
			base.Add(base, parts[0])
		}
		if kind == liability.VAT {
			base.Add(base, parts[4])
			if o.law.RemediesInVAT == customs.RemediesInVAT {
				base.Add(base, parts[1]).Add(base, parts[2]).Add(base, parts[3])
			}
		}
		f := o.yield(r, base, share)
		var ok bool
		a.kinds[i], ok = o.round(f, payments)
		fits = fits && ok
		parts[i] = next(f)
	}
	return a, fits
}

func (o *oracle) goods() *worldGoods { return &o.w.goods[o.w.place[o.lot.Code]] }

// yield returns what a rate yields, unrounded.
func (o *oracle) yield(r customs.Rate, base, share *big.Rat) *big.Rat {
	if _, ok := r.Percent(); ok {
		return new(big.Rat).Mul(o.factor(r), base)
	}
	if _, per, ok := r.Specific(); ok {
		f := new(big.Rat).Mul(o.factor(r), share)
		for _, q := range append([]customs.Quantity{o.lot.Quantity}, o.lot.Measures...) {
			if q.Unit().Dimension() == per.Unit().Dimension() {
				in, err := q.In(per.Unit())
				if err != nil {
					panic(err)
				}
				m := in.Exact()
				return f.Mul(f, rat2(m.Coef, m.Scale))
			}
		}
		panic("no measure in " + per.String())
	}
	x, y := r.Operands()
	a, b := o.yield(x, base, share), o.yield(y, base, share)
	switch {
	case r.Form() == customs.SumOfForm:
		return a.Add(a, b)
	case (a.Cmp(b) < 0) == (r.Form() == customs.GreaterOfForm):
		return b
	}
	return a
}

// factor returns a percentage as a share, or an amount as roubles per unit.
func (o *oracle) factor(r customs.Rate) *big.Rat {
	f := o.w.factors[r]
	if f != nil {
		return f
	}
	if p, ok := r.Percent(); ok {
		f, _ = new(big.Rat).SetString(strings.TrimSuffix(p.String(), "%"))
		f.Quo(f, big.NewRat(100, 1))
	} else {
		amount, per, _ := r.Specific()
		d, n := amount.Exact(), per.Exact()
		f = rat2(d.Coef, d.Scale)
		f.Quo(f, rat2(n.Coef, n.Scale)).Mul(f, o.price(amount.Currency()))
	}
	o.w.factors[r] = f
	return f
}

// price returns the roubles for one unit of a currency.
func (o *oracle) price(c customs.Currency) *big.Rat {
	for _, q := range worldQuotes {
		if q.currency == c {
			return big.NewRat(q.price, 10_000*q.units)
		}
	}
	return big.NewRat(1, 1)
}

// round rounds a fraction not below zero, and counts halves.
func (o *oracle) round(f *big.Rat, to customs.Rounding) (r *big.Rat, fits bool) {
	p := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(to.Scale)), nil)
	q, rem := new(big.Int).QuoRem(new(big.Int).Mul(f.Num(), p), f.Denom(), new(big.Int))
	half := rem.Lsh(rem, 1).Cmp(f.Denom())
	if half == 0 {
		o.ties++
	}
	if to.Mode == customs.HalfUp && half >= 0 || to.Mode == customs.HalfEven && (half > 0 || half == 0 && q.Bit(0) == 1) || to.Mode == customs.Up && rem.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	fits = q.Cmp(big.NewInt(999_999_999_999_999_999)) <= 0
	return new(big.Rat).SetFrac(q, p), fits
}

// rat2 returns coef ÷ 10^scale.
func rat2(coef int64, scale uint8) *big.Rat {
	den := int64(1)
	for range scale {
		den *= 10
	}
	return big.NewRat(coef, den)
}
