package customs_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestBoundRateYieldsTheSame: a rate that a line is bound to yields what the
// resolved rate yields, with the same parts deciding, wherever it answers at all.
func TestBoundRateYieldsTheSame(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 2026))
	exchange := []customs.ExchangeRate{customs.MustExchangeRate("98.4312 RUB per 1 EUR"), customs.MustExchangeRate("6305.5 RUB per 100 USD")}
	answered, second := 0, 0
	for range 40_000 {
		r, _ := randomRate(t, rnd, 1+rnd.IntN(4))
		resolved, err := r.Resolve(customs.RUB, exchange)
		require.NoError(t, err)
		var whole []customs.Quantity
		for _, q := range []string{"10264.254 kg", "30.5 l", "7 pcs", "3 pair", "1998 cm3", "12.5 m2", "4 l-spirit", "1.75 kWh"} {
			whole = append(whole, customs.MustQuantity(q))
		}
		bound := resolved.Bind(whole)
		value, err := customs.MoneyFromMinor(rnd.Int64N(1_000_000_000_000), customs.RUB)
		require.NoError(t, err)
		of := 1 + rnd.Int64N(100_000_000)
		part := rnd.Int64N(of + 1)
		if rnd.IntN(3) == 0 {
			part, of = 1, 1
		}
		round := customs.Rounding{Scale: 2, Mode: customs.Mode(1 + rnd.IntN(4))}
		got, ok := bound.OfPart(value, part, of, round)
		if !ok {
			continue
		}
		want, err := resolved.YieldOfPart(value, whole, part, of, round)
		require.NoError(t, err)
		require.Equal(t, want, got, "%v of %v, %d/%d", r, value, part, of)
		answered++
		if got.Decided(1) && !got.Decided(0) {
			second++
		}
	}
	require.Greater(t, answered, 10_000)
	require.Greater(t, second, 1_000)
}

// TestBoundRateRefuses: what a bound rate cannot do in words, or is not asked
// rightly, it leaves to the resolved rate.
func TestBoundRateRefuses(t *testing.T) {
	r := customs.MustRate("5 RUB/kg")
	resolved, err := r.Resolve(customs.RUB, nil)
	require.NoError(t, err)
	require.Zero(t, resolved.Bind(nil)) // no quantity
	require.Zero(t, resolved.Bind([]customs.Quantity{customs.MustQuantity("-1 kg")}))
	require.Zero(t, resolved.Bind([]customs.Quantity{customs.MustQuantity("999999999999999999 kg"), customs.MustQuantity("1 t")}))
	bound := resolved.Bind([]customs.Quantity{customs.MustQuantity("3 kg")})
	zero := customs.ZeroMoney(customs.RUB)
	y, ok := bound.OfPart(zero, 1, 3, kopecks)
	require.True(t, ok)
	require.Equal(t, customs.MustMoney("5.00 RUB"), y.Amount)
	for name, f := range map[string]func() (customs.Yield, bool){
		"of nothing":       func() (customs.Yield, bool) { return bound.OfPart(zero, 0, 0, kopecks) },
		"more than whole":  func() (customs.Yield, bool) { return bound.OfPart(zero, 4, 3, kopecks) },
		"below zero":       func() (customs.Yield, bool) { return bound.OfPart(zero, -1, 3, kopecks) },
		"another currency": func() (customs.Yield, bool) { return bound.OfPart(customs.ZeroMoney(customs.EUR), 1, 3, kopecks) },
		"no rounding":      func() (customs.Yield, bool) { return bound.OfPart(zero, 1, 3, customs.Rounding{Scale: 2}) },
		"other decimals": func() (customs.Yield, bool) {
			return bound.OfPart(zero, 1, 3, customs.Rounding{Scale: 3, Mode: customs.Up})
		},
		"nothing bound": func() (customs.Yield, bool) { return new(customs.BoundRate).OfPart(zero, 1, 3, kopecks) },
		"nothing bound, of nothing": func() (customs.Yield, bool) {
			return new(customs.BoundRate).OfPart(customs.Money{}, 1, 1, customs.Rounding{Mode: customs.HalfUp})
		},
		"too much": func() (customs.Yield, bool) {
			doubled := customs.BindRatio(customs.MustRatio("2"), customs.RUB)
			return doubled.OfPart(customs.MustMoney("9999999999999999.99 RUB"), 1, 1, kopecks)
		},
	} {
		y, ok := f()
		require.False(t, ok, name)
		require.Zero(t, y, name)
	}
	half := customs.BindRatio(customs.MustRatio("1/2"), customs.RUB)
	rouble := customs.MustMoney("1.00 RUB")
	for name, f := range map[string]func() (customs.Money, bool){
		"a rate of quantities": func() (customs.Money, bool) { return bound.OfValue(rouble, kopecks) },
		"another currency":     func() (customs.Money, bool) { return half.OfValue(customs.MustMoney("1.00 EUR"), kopecks) },
		"below zero":           func() (customs.Money, bool) { return half.OfValue(rouble.Neg(), kopecks) },
		"finer than kopecks":   func() (customs.Money, bool) { return half.OfValue(customs.MustMoney("0.001 RUB"), kopecks) },
		"no rounding":          func() (customs.Money, bool) { return half.OfValue(rouble, customs.Rounding{Scale: 2}) },
		"no rounding of 0":     func() (customs.Money, bool) { return half.OfValue(zero, customs.Rounding{Scale: 2}) },
		"nothing bound": func() (customs.Money, bool) {
			return new(customs.BoundRate).OfValue(customs.Money{}, customs.Rounding{Mode: customs.HalfUp})
		},
	} {
		m, ok := f()
		require.False(t, ok, name)
		require.Zero(t, m, name)
	}
}

// TestBoundValue: a value is converted part by part as ExchangeRate.Convert does it
// whole, and not by a rate of another currency.
func TestBoundValue(t *testing.T) {
	x := customs.MustExchangeRate("63.0050 RUB per 100 JPY")
	value := customs.MustMoney("12345 JPY")
	bound := customs.BindValue(value, x)
	y, ok := bound.OfPart(customs.ZeroMoney(customs.RUB), 1, 1, kopecks)
	require.True(t, ok)
	want, err := x.Convert(value, kopecks)
	require.NoError(t, err)
	require.Equal(t, want, y.Amount)
	y, ok = bound.OfPart(customs.ZeroMoney(customs.RUB), 1, 3, kopecks)
	require.True(t, ok)
	require.Equal(t, customs.MustMoney("2592.66 RUB"), y.Amount)
	require.Zero(t, customs.BindValue(customs.MustMoney("1 EUR"), x))
	require.Zero(t, customs.BindValue(customs.MustMoney("-1 JPY"), x))
	require.Zero(t, customs.BindValue(customs.Money{}, customs.ExchangeRate{}))
}

// TestBoundRatio: a ratio of an amount is that of Money.Times.
func TestBoundRatio(t *testing.T) {
	share := customs.MustRatio("2/45")
	bound := customs.BindRatio(share, customs.RUB)
	for _, m := range []string{"0.00 RUB", "110000.00 RUB", "50000.00 RUB", "0.01 RUB", "9999999999999999.99 RUB"} {
		value := customs.MustMoney(m)
		y, ok := bound.OfPart(value, 1, 1, kopecks)
		require.True(t, ok)
		want, err := value.Times(share, kopecks)
		require.NoError(t, err)
		require.Equal(t, want, y.Amount)
		m, ok := bound.OfValue(value, kopecks)
		require.True(t, ok)
		require.Equal(t, want, m)
	}
	require.Zero(t, customs.BindRatio(customs.MustRatio("-1/2"), customs.RUB))
	require.Zero(t, customs.BindRatio(share, 0))
	require.Zero(t, customs.BindRatio(customs.MustRatio("1/99999999999999999999"), customs.RUB))
}
