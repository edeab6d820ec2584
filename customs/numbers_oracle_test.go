package customs_test

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/exact"
)

// The oracle: the same operations on big.Rat, as slow and plain as can be.

// oracleRound rounds r as the rule says, by looking at the remainder.
func oracleRound(r *big.Rat, to customs.Rounding) *big.Rat {
	pow := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(to.Scale)), nil)
	n := new(big.Int).Mul(r.Num(), pow)
	neg := n.Sign() < 0
	q, rem := new(big.Int).QuoRem(n.Abs(n), r.Denom(), new(big.Int))
	half := new(big.Int).Lsh(rem, 1).Cmp(r.Denom())
	up := false
	switch to.Mode {
	case customs.HalfUp:
		up = half >= 0
	case customs.HalfEven:
		up = half > 0 || half == 0 && q.Bit(0) == 1
	case customs.Up:
		up = rem.Sign() > 0
	}
	if up {
		q.Add(q, big.NewInt(1))
	}
	if neg {
		q.Neg(q)
	}
	return new(big.Rat).SetFrac(q, pow)
}

func exactRat(d exact.Decimal) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.Coef), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.Scale)), nil))
}

// holds reports whether a value fits 18 digits at the least scale not below least.
func holds(r *big.Rat, least int) bool {
	pow := new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil)
	n := new(big.Int).Mul(r.Num(), pow)
	if _, rem := n.QuoRem(n, r.Denom(), new(big.Int)); rem.Sign() != 0 {
		return false
	}
	scale := 18
	for ten := big.NewInt(10); scale > least; scale-- {
		q, rem := new(big.Int).QuoRem(n, ten, new(big.Int))
		if rem.Sign() != 0 {
			break
		}
		n = q
	}
	return n.CmpAbs(pow) < 0
}

// randomCoef draws coefficients of every length, the ends and ties among them.
func randomCoef(rnd *rand.Rand) int64 {
	n := rnd.Int64N(exact.Pow10(uint8(rnd.IntN(18) + 1)))
	switch rnd.IntN(12) {
	case 0:
		n = exact.MaxCoef - n%3
	case 1:
		n = n / 10 * 10
	case 2:
		n = n/1000*1000 + 500
	case 3:
		n = n % 7
	}
	if rnd.IntN(3) == 0 {
		n = -n
	}
	return n
}

func randomDecimal(rnd *rand.Rand) exact.Decimal {
	return exact.Decimal{Coef: randomCoef(rnd), Scale: uint8(rnd.IntN(7))}
}

func randomMoney(rnd *rand.Rand, c customs.Currency) customs.Money {
	for {
		if m, err := customs.MoneyFromExact(randomDecimal(rnd), c); err == nil {
			return m
		}
	}
}

func randomQuantity(rnd *rand.Rand, units ...customs.Unit) customs.Quantity {
	return noErr(customs.QuantityFromExact(randomDecimal(rnd), units[rnd.IntN(len(units))]))
}

// TestNumbersAgreeWithTheOracle: every operation gives the oracle's value in its
// one form, or a range error exactly where that does not fit.
func TestNumbersAgreeWithTheOracle(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	currencies := []customs.Currency{customs.RUB, customs.JPY, customs.MustCurrency("KWD")}
	mass := []customs.Unit{customs.Kilogram, customs.Tonne, customs.Gram, customs.Carat}
	percentage := big.NewRat(1, 100)
	refusals := 0
	for range 20_000 {
		c := currencies[rnd.IntN(len(currencies))]
		to := customs.Rounding{Scale: uint8(rnd.IntN(5)), Mode: customs.Mode(rnd.IntN(4) + 1)}
		a, b := randomMoney(rnd, c), randomMoney(rnd, c)
		ra, rb := exactRat(a.Exact()), exactRat(b.Exact())
		least := c.MinorUnits()

		check := func(what string, want *big.Rat, got customs.Money, err error) {
			if !holds(want, least) {
				refusals++
				require.ErrorIs(t, err, customs.ErrRange, what)
				require.Zero(t, got)
				return
			}
			require.NoError(t, err, what)
			require.Equal(t, 0, want.Cmp(exactRat(got.Exact())), "%s: %v %v want %v got %v", what, a, b, want, got)
			require.Equal(t, got, noErr(customs.ParseMoney(got.String())), "one form")
		}
		sum, err := a.Add(b)
		check("add", new(big.Rat).Add(ra, rb), sum, err)
		diff, err := a.Sub(b)
		check("sub", new(big.Rat).Sub(ra, rb), diff, err)
		rounded, err := a.Round(to)
		check("round", oracleRound(ra, to), rounded, err)
		s := customs.NewSum(c)
		s.Add(a)
		s.Sub(b)
		s.Add(rounded)
		total, err := s.Total()
		if holds(new(big.Rat).Sub(ra, rb), least) && !rounded.IsZero() {
			check("sum", new(big.Rat).Add(new(big.Rat).Sub(ra, rb), oracleRound(ra, to)), total, err)
		}

		num, den := randomCoef(rnd), randomCoef(rnd)|1
		r := noErr(customs.NewRatio(num, den))
		times, err := a.Times(r, to)
		check("times", oracleRound(new(big.Rat).Mul(ra, big.NewRat(num, den)), to), times, err)
		n := randomCoef(rnd) % 1000
		multiple, err := a.Multiple(n)
		check("multiple", new(big.Rat).Mul(ra, big.NewRat(n, 1)), multiple, err)

		p := customs.PercentFromExact(randomDecimal(rnd))
		of, err := p.Of(a, to)
		check("percent", oracleRound(new(big.Rat).Mul(new(big.Rat).Mul(ra, exactRat(p.Exact())), percentage), to), of, err)

		part, whole := randomQuantity(rnd, mass...), randomQuantity(rnd, mass...)
		kg := func(q customs.Quantity) *big.Rat {
			return new(big.Rat).Mul(exactRat(q.Exact()), noErr(q.Unit().In(customs.Kilogram)).Rat())
		}
		require.Equal(t, kg(part).Cmp(kg(whole)), noErr(part.Cmp(whole)))
		if whole.Sign() != 0 {
			proportion := new(big.Rat).Quo(kg(part), kg(whole))
			share, err := a.Share(part, whole, to)
			check("share", oracleRound(new(big.Rat).Mul(ra, proportion), to), share, err)
			require.Equal(t, 0, proportion.Cmp(noErr(part.Over(whole)).Rat()))
		}
		if b.Sign() != 0 {
			require.Equal(t, 0, new(big.Rat).Quo(ra, rb).Cmp(noErr(a.Over(b)).Rat()))
		}

		least = 0
		price := randomMoney(rnd, customs.USD).Abs()
		rate, err := customs.NewExchangeRate(price, rnd.IntN(1000)+1, c)
		if err == nil {
			least = 2
			converted, err := rate.Convert(a, to)
			check("convert", oracleRound(new(big.Rat).Mul(ra, rate.Ratio().Rat()), to), converted, err)
		}

		whole, err = part.Add(whole)
		if err == nil {
			require.Equal(t, 0, kg(noErr(whole.Sub(part))).Cmp(new(big.Rat).Sub(kg(whole), kg(part))))
		} else {
			require.ErrorIs(t, err, customs.ErrRange)
		}
		in, err := part.In(customs.Carat)
		if carats := new(big.Rat).Mul(kg(part), big.NewRat(5000, 1)); holds(carats, 0) {
			require.NoError(t, err)
			require.Equal(t, 0, carats.Cmp(exactRat(in.Exact())))
		} else {
			require.ErrorIs(t, err, customs.ErrRange)
		}
		product, err := part.Times(r)
		if want := new(big.Rat).Mul(exactRat(part.Exact()), r.Rat()); holds(want, 0) {
			require.NoError(t, err)
			require.Equal(t, 0, want.Cmp(exactRat(product.Exact())))
		} else {
			require.ErrorIs(t, err, customs.ErrRange)
		}
	}
	require.Greater(t, refusals, 1000, "the limits were met")
}

// TestSlicesAlwaysClose: however a lot is cut and rounded, its slices add up.
func TestSlicesAlwaysClose(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 5_000 {
		duty := noErr(customs.MoneyFromMinor(rnd.Int64N(1_000_000), customs.RUB))
		lot := noErr(customs.NewQuantity(rnd.IntN(30)+1, customs.Piece))
		to := customs.Rounding{Scale: 2, Mode: customs.Mode(rnd.IntN(4) + 1)}
		total := customs.NewSum(customs.RUB)
		from := customs.ZeroQuantity(customs.Piece)
		for left, _ := lot.Sub(from); left.Sign() > 0; left, _ = lot.Sub(from) {
			upto := noErr(from.Add(noErr(customs.NewQuantity(rnd.Int64N(left.Exact().Coef)+1, customs.Piece))))
			total.Add(noErr(duty.Slice(from, upto, lot, to)))
			from = upto
		}
		require.Equal(t, duty, noErr(total.Total()))
	}
	_, err := money("1 RUB").Slice(quantity("0 pcs"), quantity("1 kg"), quantity("3 pcs"), halfUp2)
	require.True(t, errors.Is(err, customs.ErrUnit))
	_, err = money("1 RUB").Slice(quantity("0 kg"), quantity("1 pcs"), quantity("3 pcs"), halfUp2)
	require.True(t, errors.Is(err, customs.ErrUnit))
}
