package customs_test

import (
	"math"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

var (
	kopecks = customs.Rounding{Scale: 2, Mode: customs.HalfUp}
	eur     = customs.MustExchangeRate("62.1250 RUB per 1 EUR")
)

func base(value string, quantities ...string) customs.Base {
	b := customs.Base{Value: customs.MustMoney(value), Exchange: []customs.ExchangeRate{eur, customs.MustExchangeRate("9154.32 RUB per 100 USD")}}
	for _, q := range quantities {
		b.Quantities = append(b.Quantities, customs.MustQuantity(q))
	}
	return b
}

// TestRateYields: each form, the part that decided, and units that convert.
func TestRateYields(t *testing.T) {
	for _, c := range []struct {
		rate    string
		base    customs.Base
		amount  string
		decided []int
		tie     bool
	}{
		{"5%", base("278000 RUB"), "13900.00 RUB", []int{0}, false},
		{"0%", base("278000 RUB"), "0.00 RUB", []int{0}, false},
		{"0.2 EUR/kg", base("278000 RUB", "1000 kg"), "12425.00 RUB", []int{0}, false},
		{"0.2 EUR/kg", base("278000 RUB", "1 t"), "12425.00 RUB", []int{0}, false},
		{"282 USD/1000 kg", base("1 RUB", "2500 kg"), "64537.96 RUB", []int{0}, false},
		{"1.7 EUR/1000 pcs", base("1 RUB", "50000 pcs"), "5280.63 RUB", []int{0}, false}, // 5280.625
		{"0.1 EUR/pair", base("1 RUB", "3 pcs"), "9.32 RUB", []int{0}, false},            // 9.31875
		{"0.2 EUR/3 kg", base("1 RUB", "1 kg"), "4.14 RUB", []int{0}, false},             // 4.141666…
		{"2119 RUB/t", base("1 RUB", "1 kg"), "2.12 RUB", []int{0}, false},
		{"greater of 5% and 0.2 EUR/kg", base("278000 RUB", "1000 kg"), "13900.00 RUB", []int{0}, false},
		{"greater of 5% and 0.2 EUR/kg", base("100 RUB", "1000 kg"), "12425.00 RUB", []int{1}, false},
		{"greater of 5% and 0.2 EUR/kg", base("248500 RUB", "1000 kg"), "12425.00 RUB", []int{0}, true},
		{"greater of 0.2 EUR/kg and 5%", base("248500 RUB", "1000 kg"), "12425.00 RUB", []int{0}, true},
		{"lesser of 5% and 0.2 EUR/kg", base("278000 RUB", "1000 kg"), "12425.00 RUB", []int{1}, false},
		{"lesser of 5% and 0.2 EUR/kg", base("248500 RUB", "1000 kg"), "12425.00 RUB", []int{0}, true},
		{"sum of 5% and 0.2 EUR/kg", base("278000 RUB", "1000 kg"), "26325.00 RUB", []int{0, 1}, false},
		// The sum is rounded once: 0.0049 + 0.0049 is 0.01, its parts are 0.00 each.
		{"sum of 0.49% and 0.49%", base("1 RUB"), "0.01 RUB", []int{0, 1}, false},
		// Parts are compared exactly: both round to 0.05, the second is the greater.
		{"greater of 5.1% and 5.2%", base("1 RUB"), "0.05 RUB", []int{1}, false},
		{"lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)", base("1000000 RUB", "1998 cm3"), "125000.00 RUB", []int{1}, false},
		{"lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)", base("500000 RUB", "1998 cm3"), "74475.45 RUB", []int{2}, false},
		{"lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)", base("400000 RUB", "1998 cm3"), "60000.00 RUB", []int{0}, false},
		{"lesser of (greater of 5% and 0.2 EUR/kg) and 10%", base("100 RUB", "1000 kg"), "10.00 RUB", []int{2}, false},
		{"lesser of (greater of 5% and 5%) and 10%", base("100 RUB"), "5.00 RUB", []int{0}, true},
		{"greater of (greater of 5% and 5%) and 10%", base("100 RUB"), "10.00 RUB", []int{2}, false},
		{"sum of (sum of 1% and 2%) and (sum of 3% and 4%)", base("100 RUB"), "10.00 RUB", []int{0, 1, 2, 3}, false},
	} {
		r := customs.MustRate(c.rate)
		y, err := r.Yield(c.base, kopecks)
		require.NoError(t, err, c.rate)
		require.Equal(t, c.amount, y.Amount.String(), c.rate)
		var decided []int
		for i := range r.Parts() {
			if y.Decided(i) {
				decided = append(decided, i)
			}
		}
		require.Equal(t, c.decided, decided, c.rate)
		require.Equal(t, c.decided[0], y.Part())
		require.Equal(t, c.tie, y.Tie(), c.rate)

		resolved, err := r.Resolve(customs.RUB, c.base.Exchange)
		require.NoError(t, err)
		require.Equal(t, r, resolved.Rate())
		require.Equal(t, customs.RUB, resolved.Currency())
		again, err := resolved.Yield(c.base.Value, c.base.Quantities, kopecks)
		require.NoError(t, err)
		require.Equal(t, y, again)
		amount, err := resolved.Amount(c.base.Value, c.base.Quantities, kopecks)
		require.NoError(t, err)
		require.Equal(t, y.Amount, amount)
	}
	require.Equal(t, -1, customs.Yield{}.Part())
	require.False(t, customs.Yield{}.Decided(-1))
}

// TestPartOfRateYieldsByItself: what the parts of a combined rate yield alone.
func TestPartOfRateYieldsByItself(t *testing.T) {
	r, b := customs.MustRate("greater of 5% and 0.2 EUR/kg"), base("278000 RUB", "1000 kg")
	for i, want := range []string{"13900.00 RUB", "12425.00 RUB"} {
		y, err := r.Part(i).Yield(b, kopecks)
		require.NoError(t, err)
		require.Equal(t, want, y.Amount.String())
	}
}

// TestPartOfLineTakesItsShare: a part takes its exact share of the quantities, and
// of the value where that is not rounded before.
func TestPartOfLineTakesItsShare(t *testing.T) {
	r, err := customs.MustRate("greater of 5% and 0.2 EUR/kg").Resolve(customs.RUB, []customs.ExchangeRate{eur})
	require.NoError(t, err)
	whole := []customs.Quantity{customs.MustQuantity("1000 kg")}
	y, err := r.YieldOfPart(customs.MustMoney("0.01 RUB"), whole, 1, 3, kopecks)
	require.NoError(t, err)
	require.Equal(t, "4141.67 RUB", y.Amount.String())
	require.Equal(t, 1, y.Part())
	y, err = r.YieldOfPart(customs.MustMoney("92666.67 RUB"), whole, 1, 3, kopecks)
	require.NoError(t, err)
	require.Equal(t, "4633.33 RUB", y.Amount.String()) // 5 % of the rounded value: 4633.3335
	y, err = r.YieldOfShare(customs.MustMoney("278000 RUB"), whole, 1, 3, kopecks)
	require.NoError(t, err)
	require.Equal(t, "4633.33 RUB", y.Amount.String()) // 13900 ÷ 3
	y, err = r.YieldOfPart(customs.MustMoney("0.00 RUB"), whole, 0, 3, kopecks)
	require.NoError(t, err)
	require.Equal(t, "0.00 RUB", y.Amount.String())
	require.True(t, y.Tie())
	_, err = r.YieldOfPart(customs.MustMoney("1 RUB"), whole, 1, 0, kopecks)
	require.ErrorIs(t, err, customs.ErrZeroDivision)
	_, err = r.YieldOfShare(customs.MustMoney("1 RUB"), whole, 4, 3, kopecks)
	require.EqualError(t, err, "part of a line 4/3 is out of range: wanted from 0 to the whole")
	_, err = r.YieldOfPart(customs.MustMoney("1 RUB"), whole, -1, 3, kopecks)
	require.ErrorIs(t, err, customs.ErrRange)
}

// TestYieldNamesWhatIsWanted: nothing that is missing counts as zero.
func TestYieldNamesWhatIsWanted(t *testing.T) {
	least := customs.MustRate("greater of 5% and 0.2 EUR/kg")
	for _, c := range []struct {
		rate  customs.Rate
		base  customs.Base
		round customs.Rounding
		code  customs.Code
		want  string
	}{
		{customs.Rate{}, base("1 RUB"), kopecks, customs.ErrMissing, "wanted a rate, none was given; no rate is not a rate of zero"},
		{least, customs.Base{}, kopecks, customs.ErrMissing, "rate greater of 5% and 0.2 EUR/kg: wanted a value with its currency"},
		{least, base("1 RUB"), kopecks, customs.ErrMissing, "rate greater of 5% and 0.2 EUR/kg: wanted the quantity in kg, it is not given"},
		{least, base("1 RUB", "1 l"), kopecks, customs.ErrMissing, "rate greater of 5% and 0.2 EUR/kg: wanted the quantity in kg, it is not given"},
		{least, base("1 RUB", "1 kg", "1 t"), kopecks, customs.ErrConflict, "rate greater of 5% and 0.2 EUR/kg: two quantities in which kg can be counted, 1 kg and 1 t"},
		{least, base("1 RUB", "1 kg", "1 kg"), kopecks, customs.ErrConflict, "two quantities in which kg can be counted"},
		{least, base("1 KZT", "1 kg"), kopecks, customs.ErrMissing, "wanted the exchange rate of EUR in KZT, it is not given"},
		{least, base("-1 RUB", "1 kg"), kopecks, customs.ErrRange, "base of a rate -1.00 RUB is out of range: wanted not below zero"},
		{least, base("1 RUB", "-1 kg"), kopecks, customs.ErrRange, "base of a rate -1 kg is out of range: wanted not below zero"},
		{least, base("1 RUB", "1 kg"), customs.Rounding{}, customs.ErrRange, "rounding mode Mode(0) is out of range"},
		{least, base("1 RUB", "1 kg"), customs.Rounding{Scale: 19, Mode: customs.Up}, customs.ErrRange, "rounding 19 is out of range"},
		{customs.MustRate("200%"), base("9999999999999999.99 RUB"), kopecks, customs.ErrRange, "yield of a rate 9999999999999999.99 RUB × 200% is out of range: wanted an amount of at most 18 digits"},
	} {
		y, err := c.rate.Yield(c.base, c.round)
		require.ErrorContains(t, err, c.want)
		require.ErrorIs(t, err, c.code)
		require.Zero(t, y)
		require.NotEqual(t, err.Error(), customs.Explain(err, customs.Russian))
	}
	b := base("1 RUB", "1 kg")
	b.Exchange = append(b.Exchange, eur)
	_, err := least.Yield(b, kopecks)
	require.NoError(t, err, "the same rate twice is no contradiction")
	b.Exchange = append(b.Exchange, customs.MustExchangeRate("62 RUB per 1 EUR"))
	_, err = least.Yield(b, kopecks)
	require.ErrorIs(t, err, customs.ErrConflict)
	resolved, err := least.Resolve(customs.RUB, []customs.ExchangeRate{eur})
	require.NoError(t, err)
	_, err = resolved.Yield(customs.MustMoney("1 KZT"), b.Quantities, kopecks)
	require.ErrorIs(t, err, customs.ErrCurrency)
	_, err = new(customs.ResolvedRate).Yield(customs.MustMoney("1 KZT"), nil, kopecks)
	require.ErrorIs(t, err, customs.ErrMissing)
}

// TestGreatNumbersYieldExactly: beyond 64 and 128 bits the result is the same or
// a RangeError, never another number.
func TestGreatNumbersYieldExactly(t *testing.T) {
	r := customs.MustRate("greater of 0.00000000000000001% and 999999999999.9999 EUR/0.0000007 kg")
	b := customs.Base{
		Value:      customs.MustMoney("9999999999999999.99 RUB"),
		Quantities: []customs.Quantity{customs.MustQuantity("0.000000000000000007 kg")},
		Exchange:   []customs.ExchangeRate{customs.MustExchangeRate("62.1234567890123 RUB per 1 EUR")},
	}
	y, err := r.Yield(b, customs.Rounding{Scale: 6, Mode: customs.HalfUp})
	require.NoError(t, err)
	require.Equal(t, "621.234568 RUB", y.Amount.String())
	y, err = r.Yield(customs.Base{Value: b.Value, Exchange: b.Exchange, Quantities: []customs.Quantity{customs.MustQuantity("0 kg")}}, customs.Rounding{Scale: 9, Mode: customs.HalfUp})
	require.NoError(t, err)
	require.Equal(t, "0.001 RUB", y.Amount.String())
	require.Equal(t, 0, y.Part())
}

// TestCarriesAreNotLost: sums that pass 64 and 128 bits by their last addition.
func TestCarriesAreNotLost(t *testing.T) {
	most := base("9999999999999999.99 RUB")
	y, err := customs.MustRate("sum of 15% and 5%").Yield(most, kopecks)
	require.NoError(t, err)
	require.Equal(t, "2000000000000000.00 RUB", y.Amount.String())
	y, err = customs.MustRate("sum of 340.200000000000001% and 0.900000000000000001%").Yield(most, customs.Rounding{Scale: 4, Mode: customs.HalfUp})
	require.ErrorIs(t, err, customs.ErrRange, y.Amount)

	// Denominators beyond 64 bits, on the way of 64 bits and on that of 128.
	great := []customs.Quantity{customs.MustQuantity("900000000000000000 kg")}
	r, err := customs.MustRate("0.01 RUB/3 kg").Resolve(customs.RUB, nil)
	require.NoError(t, err)
	y, err = r.YieldOfPart(customs.MustMoney("0 RUB"), great, 20, math.MaxInt64, kopecks)
	require.NoError(t, err)
	require.Equal(t, "0.01 RUB", y.Amount.String()) // 0.65 kopecks
	r, err = customs.MustRate("12.425 RUB/3 kg").Resolve(customs.RUB, nil)
	require.NoError(t, err)
	y, err = r.YieldOfPart(customs.MustMoney("0 RUB"), great, 1, math.MaxInt64, kopecks)
	require.NoError(t, err)
	require.Equal(t, "0.40 RUB", y.Amount.String())

	half := base("1999999999999999.99 RUB")
	y, err = customs.MustRate("greater of 49.9999999999999999% and 0.000000000000000001%").Yield(half, kopecks)
	require.NoError(t, err)
	require.Equal(t, "999999999999999.99 RUB", y.Amount.String()) // 999999999999999.993000…
	y, err = customs.MustRate("lesser of 49.9999999999999999% and 0.000000000000000001%").Yield(half, kopecks)
	require.NoError(t, err)
	require.Equal(t, "0.00 RUB", y.Amount.String())
}

// TestBranchMultipliesIn128Bits: or says that it cannot.
func TestBranchMultipliesIn128Bits(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	word := func() uint64 { return rnd.Uint64() >> (rnd.IntN(2) * rnd.IntN(64)) }
	carried := 0
	for range 20000 {
		hi, lo, n := word()>>(rnd.IntN(2)*32), word(), 1+word()>>1
		if rnd.IntN(2) == 0 { // at the edge: hi × n is just below 2^64
			hi = math.MaxUint64 / n
		}
		want := new(big.Int).Lsh(new(big.Int).SetUint64(hi), 64)
		want.Add(want, new(big.Int).SetUint64(lo)).Mul(want, new(big.Int).SetUint64(n))
		rhi, rlo, ok := customs.BranchMul(hi, lo, n)
		require.Equal(t, want.BitLen() <= 128, ok)
		if over, _ := bits.Mul64(hi, n); !ok && over == 0 {
			carried++
		}
		if ok {
			got := new(big.Int).Lsh(new(big.Int).SetUint64(rhi), 64)
			require.Zero(t, want.Cmp(got.Add(got, new(big.Int).SetUint64(rlo))))
		}
	}
	require.Positive(t, carried)
}

// TestYieldAllocatesNothing: neither at once nor resolved, for the forms of the tariff.
func TestYieldAllocatesNothing(t *testing.T) {
	for _, text := range []string{"5%", "0.2 EUR/kg", "greater of 5% and 0.2 EUR/kg", "sum of 5% and 0.2 EUR/3 kg", "lesser of 15% and (greater of 12.5% and 0.6 EUR/cm3)", "sum of (sum of 1% and 2%) and (sum of 3% and 4%)"} {
		r, b := customs.MustRate(text), base("278000 RUB", "1000 kg", "1998 cm3")
		resolved, err := r.Resolve(customs.RUB, b.Exchange)
		require.NoError(t, err)
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = r.Yield(b, kopecks) }), text)
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = resolved.Yield(b.Value, b.Quantities, kopecks) }), text)
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = resolved.YieldOfPart(b.Value, b.Quantities, 1, 3, kopecks) }), text)
	}
}
