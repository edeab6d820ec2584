package customs_test

import (
	"encoding/json"
	"math/big"
	"runtime"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// fromDecimal are the constructors that take a decimal of the host's.
var fromDecimal = []func(decimal.Decimal) (string, error){
	func(d decimal.Decimal) (string, error) {
		m, err := customs.MoneyFromDecimal(d, customs.RUB)
		return m.String(), err
	},
	func(d decimal.Decimal) (string, error) {
		q, err := customs.QuantityFromDecimal(d, customs.Kilogram)
		return q.String(), err
	},
	func(d decimal.Decimal) (string, error) {
		p, err := customs.PercentFromDecimal(d)
		return p.String(), err
	},
}

// TestDecimalsOfAnyShape: zeros at the end do not count, whatever the exponent.
func TestDecimalsOfAnyShape(t *testing.T) {
	zeros := new(big.Int).Exp(big.NewInt(10), big.NewInt(3000), nil)
	for _, d := range []decimal.Decimal{
		decimal.RequireFromString("123.45"),
		decimal.New(12345, -2),
		decimal.NewFromBigInt(new(big.Int).Mul(zeros, big.NewInt(12345)), -3002),
	} {
		for i, want := range []string{"123.45 RUB", "123.45 kg", "123.45%"} {
			got, err := fromDecimal[i](d)
			require.NoError(t, err)
			require.Equal(t, want, got)
		}
		require.Equal(t, "123.45", noErr(customs.RatioFromDecimal(d)).String())
	}
	for _, exp := range []int32{99, -99, 2_000_000_000, -2_000_000_000} {
		for i, want := range []string{"0.00 RUB", "0 kg", "0%"} {
			got, err := fromDecimal[i](decimal.New(0, exp))
			require.NoError(t, err)
			require.Equal(t, want, got)
		}
		require.True(t, noErr(customs.RatioFromDecimal(decimal.New(0, exp))).IsZero())
	}
}

// TestDecimalsOutOfRange: a typed error that shows the number briefly.
func TestDecimalsOutOfRange(t *testing.T) {
	for text, d := range map[string]decimal.Decimal{
		"1e30":                         decimal.New(1, 30),
		"1e-2000000000":                decimal.New(1, -2_000_000_000),
		"-7e2000000000":                decimal.New(-7, 2_000_000_000),
		"1000000000000000000000001e-5": decimal.RequireFromString("10000000000000000000.00001"),
		"…e-7":                         decimal.NewFromBigInt(new(big.Int).Lsh(big.NewInt(1), 100_000), -7),
	} {
		for _, from := range fromDecimal {
			_, err := from(d)
			var e *customs.RangeError
			require.ErrorAs(t, err, &e, text)
			require.Equal(t, text, e.Value)
		}
	}
	_, err := customs.MoneyFromDecimal(decimal.New(1, 30), customs.RUB)
	require.EqualError(t, err, "amount 1e30 is out of range: wanted at most 18 digits")
	_, err = customs.QuantityFromDecimal(decimal.New(1, -2_000_000_000), customs.Kilogram)
	require.EqualError(t, err, "quantity 1e-2000000000 is out of range: wanted at most 18 decimal places")
	_, err = customs.RatioFromDecimal(decimal.New(1, -2_000_000_000))
	require.EqualError(t, err, "ratio 1e-2000000000 is out of range: wanted at most 4096 bytes")
	require.Equal(t, "доля 1e-2000000000 вне допустимого диапазона: требуется не более 4096 байт", customs.Explain(err, customs.Russian))
}

// TestHostileExponentTakesConstantMemory: no constructor writes out the zeros of
// an exponent.
func TestHostileExponentTakesConstantMemory(t *testing.T) {
	for _, exp := range []int32{-2_000_000_000, 2_000_000_000, 1 << 20, -1 << 20} {
		d := decimal.New(1, exp)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for _, from := range fromDecimal {
			_, err := from(d)
			require.ErrorIs(t, err, customs.ErrRange)
		}
		_, err := customs.RatioFromDecimal(d)
		require.ErrorIs(t, err, customs.ErrRange)
		runtime.ReadMemStats(&after)
		require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(64<<10))
	}
}

// TestHostileGlobalsChangeNothing: whatever the host does to the globals of
// shopspring/decimal, values, accessors, text and JSON stay the same.
func TestHostileGlobalsChangeNothing(t *testing.T) {
	calm := portrait(t)
	keep := []any{
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros,
		decimal.UseScientificNotation, decimal.ExpMaxIterations, decimal.MaxDecodeExponent, decimal.Zero,
	}
	t.Cleanup(func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent = keep[0].(int), keep[1].(int)
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros = keep[2].(bool), keep[3].(bool)
		decimal.UseScientificNotation, decimal.ExpMaxIterations = keep[4].(bool), keep[5].(int)
		decimal.MaxDecodeExponent, decimal.Zero = keep[6].(int), keep[7].(decimal.Decimal)
	})
	for _, n := range []int{0, 1, -5} {
		for _, on := range []bool{true, false} {
			decimal.DivisionPrecision = n
			decimal.PowPrecisionNegativeExponent = n
			decimal.ExpMaxIterations = n
			decimal.MaxDecodeExponent = n
			decimal.MarshalJSONWithoutQuotes = on
			decimal.TrimTrailingZeros = !on
			decimal.UseScientificNotation = on
			decimal.Zero = decimal.New(666, 3)
			require.Equal(t, calm, portrait(t))
		}
	}
}

// portrait is everything that the number types give out, of one set of inputs.
func portrait(t *testing.T) []string {
	t.Helper()
	var out []string
	give := func(v any, err error) {
		data, jsonErr := json.Marshal(v)
		require.NoError(t, jsonErr)
		out = append(out, string(data), customs.Explain(err, customs.Russian))
	}
	shape := func(d decimal.Decimal) {
		out = append(out, d.Coefficient().String(), big.NewInt(int64(d.Exponent())).String())
	}
	for _, d := range []decimal.Decimal{
		decimal.New(123450, -3), decimal.New(-1, 5), decimal.New(0, 99), decimal.New(1, 30), decimal.New(1, -2_000_000_000), {},
		decimal.New(2, 0), decimal.New(3, -1),
	} {
		m, err := customs.MoneyFromDecimal(d, customs.RUB)
		give(m, err)
		shape(m.Decimal())
		q, err := customs.QuantityFromDecimal(d, customs.Tonne)
		give(q, err)
		shape(q.Decimal())
		p, err := customs.PercentFromDecimal(d)
		give(p, err)
		shape(p.Decimal())
		r, err := customs.RatioFromDecimal(d)
		give(r, err)
		third := r.Mul(ratio("1/3"))
		give(third, nil)
		if rounded, err := third.Decimal(halfUp2); err == nil {
			shape(rounded)
		}
		give(m.Times(third, halfUp2))
		give(p.Of(money("100.05 RUB"), halfUp2))
		give(customs.MustExchangeRate("62.1250 RUB per 3 EUR").Convert(money("7.77 EUR"), halfUp2))
		if err == nil && !m.IsZero() {
			give(m.Share(quantity("1 pcs"), quantity("7 pcs"), halfUp2))
		}
	}
	var back customs.Money
	require.NoError(t, json.Unmarshal([]byte(`"0.000000000000001 RUB"`), &back))
	give(back, nil)
	require.Contains(t, strings.Join(out, "\n"), `"123.45 RUB"`)
	return out
}
