package customs_test

import (
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// ratTree is the oracle: a rate as a tree of big fractions.
type ratTree struct {
	form  customs.RateForm
	a, b  *ratTree
	part  int
	rate  *big.Rat // ÷ 100, or per one unit
	money customs.Currency
	unit  customs.Unit
}

var oracleUnits = []string{"kg", "t", "g", "l", "pcs", "pair", "cm3", "m2", "l-spirit", "kWh"}

// randomRate returns a rate of a number of parts with its oracle.
func randomRate(t *testing.T, rnd *rand.Rand, parts int) (customs.Rate, *ratTree) {
	n := 0
	var grow func(parts int) (customs.Rate, *ratTree)
	grow = func(parts int) (customs.Rate, *ratTree) {
		if parts > 1 {
			left := 1 + rnd.IntN(parts-1)
			a, x := grow(left)
			b, y := grow(parts - left)
			form := customs.GreaterOfForm + customs.RateForm(rnd.IntN(3))
			join := []func(a, b customs.Rate) (customs.Rate, error){customs.GreaterOf, customs.LesserOf, customs.SumOf}
			r, err := join[form-customs.GreaterOfForm](a, b)
			require.NoError(t, err)
			return r, &ratTree{form: form, a: x, b: y}
		}
		tree := &ratTree{part: n}
		n++
		if rnd.IntN(2) == 0 {
			text := randomNumber(rnd, 5, 4)
			r, err := customs.ParseRate(text + "%")
			require.NoError(t, err)
			tree.form, tree.rate = customs.AdValoremForm, new(big.Rat).Quo(rat(text), big.NewRat(100, 1))
			return r, tree
		}
		amount, per := randomNumber(rnd, 6, 4), []string{"1", "1", "100", "1000", "3", "0.75", "8", "250"}[rnd.IntN(8)]
		currency := []customs.Currency{customs.RUB, customs.EUR, customs.USD}[rnd.IntN(3)]
		unit := oracleUnits[rnd.IntN(len(oracleUnits))]
		r, err := customs.ParseRate(amount + " " + currency.String() + "/" + per + " " + unit)
		require.NoError(t, err)
		tree.form, tree.rate = customs.SpecificForm, new(big.Rat).Quo(rat(amount), rat(per))
		tree.money, tree.unit = currency, customs.MustUnit(unit)
		return r, tree
	}
	return grow(parts)
}

// rat reads a number of a test.
func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

// randomNumber returns a number of up to so many digits before and behind the point.
func randomNumber(rnd *rand.Rand, before, behind int) string {
	n := func(digits int) int64 {
		top := int64(1)
		for range rnd.IntN(digits + 1) {
			top *= 10
		}
		return rnd.Int64N(top)
	}
	if rnd.IntN(2) == 0 {
		return fmt.Sprint(n(before))
	}
	return fmt.Sprintf("%d.%d", n(before), n(behind))
}

type ratBase struct {
	value    *big.Rat
	exchange map[customs.Currency]*big.Rat
	quantity map[customs.Dimension]*big.Rat // in oracleFactors' units
}

// oracleFactors are the units of the oracle in the smallest of their dimension.
var oracleFactors = map[string]*big.Rat{
	"kg": rat("1000"), "t": rat("1000000"), "g": rat("1"), "l": rat("1"), "pcs": rat("1"), "pair": rat("2"),
	"cm3": rat("1"), "m2": rat("1"), "l-spirit": rat("1"), "kWh": rat("1"),
}

// eval returns what the tree yields, the parts that decided and whether it was a tie.
func (r *ratTree) eval(b ratBase) (*big.Rat, uint, bool) {
	switch r.form {
	case customs.AdValoremForm:
		return new(big.Rat).Mul(b.value, r.rate), 1 << r.part, false
	case customs.SpecificForm:
		y := new(big.Rat).Mul(r.rate, b.quantity[r.unit.Dimension()])
		y.Quo(y, oracleFactors[r.unit.String()])
		return y.Mul(y, b.exchange[r.money]), 1 << r.part, false
	}
	x, xs, xt := r.a.eval(b)
	y, ys, yt := r.b.eval(b)
	if r.form == customs.SumOfForm {
		return new(big.Rat).Add(x, y), xs | ys, xt || yt
	}
	switch c := x.Cmp(y); {
	case c == 0:
		return x, xs, true
	case (c < 0) == (r.form == customs.GreaterOfForm):
		return y, ys, yt
	}
	return x, xs, xt
}

// rounded rounds a fraction that is not below zero.
func rounded(r *big.Rat, to customs.Rounding) *big.Rat {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(to.Scale)), nil)
	n := new(big.Int).Mul(r.Num(), scale)
	quo, rem := n.QuoRem(n, r.Denom(), new(big.Int))
	half := new(big.Int).Lsh(rem, 1).Cmp(r.Denom())
	up := false
	switch to.Mode {
	case customs.HalfUp:
		up = half >= 0
	case customs.HalfEven:
		up = half > 0 || half == 0 && quo.Bit(0) == 1
	case customs.Up:
		up = rem.Sign() > 0
	}
	if up {
		quo.Add(quo, big.NewInt(1))
	}
	return new(big.Rat).SetFrac(quo, scale)
}

// TestRatesAgainstBigRat: random nested rates on random lines, parts of lines
// included, give the same amounts, deciding parts and ties as big fractions do,
// in every mode, in currencies of different minor units, and in every width that
// the arithmetic has.
func TestRatesAgainstBigRat(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 10000 {
		parts := 1 + rnd.IntN(3)
		if rnd.IntN(10) == 0 {
			parts = 1 + rnd.IntN(customs.MaxRateParts)
		}
		r, tree := randomRate(t, rnd, parts)
		to := []customs.Currency{customs.RUB, customs.RUB, customs.JPY, customs.MustCurrency("KWD")}[rnd.IntN(4)]
		round := customs.Rounding{Scale: 2, Mode: customs.HalfUp}
		if rnd.IntN(2) == 0 {
			round = customs.Rounding{Scale: uint8(rnd.IntN(5)), Mode: customs.HalfUp + customs.Mode(rnd.IntN(4))}
		}
		value := randomNumber(rnd, 10, 2+2*rnd.IntN(2))
		o := ratBase{value: rat(value), quantity: map[customs.Dimension]*big.Rat{}, exchange: map[customs.Currency]*big.Rat{}}
		b := customs.Base{Value: customs.MustMoney(value + " " + to.String())}
		for _, from := range []customs.Currency{customs.RUB, customs.EUR, customs.USD} {
			if from == to {
				o.exchange[from] = rat("1")
				continue
			}
			price, units := "1"+randomNumber(rnd, 3, 4), []string{"1", "10", "100", "7"}[rnd.IntN(4)]
			o.exchange[from] = new(big.Rat).Quo(rat(price), rat(units))
			b.Exchange = append(b.Exchange, customs.MustExchangeRate(price+" "+to.String()+" per "+units+" "+from.String()))
		}
		for _, i := range rnd.Perm(len(oracleUnits)) {
			unit := customs.MustUnit(oracleUnits[i])
			if o.quantity[unit.Dimension()] != nil {
				continue
			}
			q := randomNumber(rnd, 6, 3)
			b.Quantities = append(b.Quantities, customs.MustQuantity(q+" "+unit.String()))
			o.quantity[unit.Dimension()] = new(big.Rat).Mul(rat(q), oracleFactors[unit.String()])
		}
		check := func(what string, y customs.Yield, err error) {
			want, decided, tie := tree.eval(o)
			where := fmt.Sprint(what, " ", r, " ", b, " ", round)
			if errors.Is(err, customs.ErrRange) {
				require.Positive(t, want.Cmp(rat("99999999999999")), where)
				return
			}
			require.NoError(t, err, where)
			require.Equal(t, to, y.Amount.Currency())
			require.Zero(t, rounded(want, round).Cmp(rat(y.Amount.Decimal().String())), "%s: %s, wanted %s", where, y.Amount, want.FloatString(6))
			require.Equal(t, tie, y.Tie(), where)
			for i := range customs.MaxRateParts {
				require.Equal(t, decided>>i&1 != 0, y.Decided(i), where)
			}
		}
		y, err := r.Yield(b, round)
		check("at once", y, err)
		resolved, err := r.Resolve(to, b.Exchange)
		require.NoError(t, err)
		y, err = resolved.Yield(b.Value, b.Quantities, round)
		check("resolved", y, err)

		of := 1 + rnd.Int64N([]int64{10, 1000, 1_000_000_000, 1_000_000_000_000_000}[rnd.IntN(4)])
		part := rnd.Int64N(of + 1)
		share := big.NewRat(part, of)
		for _, q := range o.quantity {
			q.Mul(q, share)
		}
		y, err = resolved.YieldOfPart(b.Value, b.Quantities, part, of, round)
		check("part", y, err)
		o.value.Mul(o.value, share)
		y, err = resolved.YieldOfShare(b.Value, b.Quantities, part, of, round)
		check("share", y, err)
	}
}
