package customs_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

// TestRatioHasOneForm: lowest terms, a decimal where it is one; wide numerators
// and denominators too.
func TestRatioHasOneForm(t *testing.T) {
	for text, want := range map[string]string{
		"4/6": "2/3", "0.80": "0.8", "4/5": "0.8", "-6/4": "-1.5", "0/7": "0", "-0": "0", "12": "12", "1/3": "1/3", "7/7": "1", "1/1024": "0.0009765625",
		"100000000000000000000000000000/300000000000000000000000000000": "1/3",
		"123456789012345678901234567891/7":                              "123456789012345678901234567891/7",
	} {
		r, err := customs.ParseRatio(text)
		require.NoError(t, err, text)
		require.Equal(t, want, r.String())
		require.Equal(t, want, r.Arg().Text(customs.Russian))
		data, err := json.Marshal(r)
		require.NoError(t, err)
		require.Equal(t, `"`+want+`"`, string(data))
		var back customs.Ratio
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, r, back)
		require.True(t, r == back, "comparable")
		require.Equal(t, 0, r.Rat().Cmp(noRat(text)))
		require.Equal(t, r, noErr(customs.RatioFromFrac(r.Frac())))
	}
	require.Equal(t, customs.Ratio{}, ratio("0/5"))
	require.True(t, ratio("3/3").IsOne())
	require.True(t, noErr(customs.ParseRatio("")).IsZero())
}

func noRat(text string) *big.Rat {
	r, ok := new(big.Rat).SetString(text)
	if !ok {
		panic(text)
	}
	return r
}

// TestRatioTextSaysWhatIsWrong: what is no ratio is refused with its place, and
// a text beyond 4096 bytes at once.
func TestRatioTextSaysWhatIsWrong(t *testing.T) {
	for text, want := range map[string]string{
		"x": `ratio "x", byte 0: wanted a digit`, "1/": `ratio "1/", byte 2: wanted a digit`, "1/-3": `ratio "1/-3", byte 2: wanted a digit`,
		"1/3/4": `ratio "1/3/4", byte 3: wanted the end of the text`, "1.5/3": `ratio "1.5/3", byte 3: wanted the end of the text`,
		"2/3 ": `ratio "2/3 ", byte 3: wanted the end of the text`, "1/0": "ratio: division by zero", "-": `ratio "-", byte 1: wanted a digit`,
		"50%": `ratio "50%", byte 2: wanted the end of the text`,
	} {
		_, err := customs.ParseRatio(text)
		require.EqualError(t, err, want)
		require.Panics(t, func() { customs.MustRatio(text) })
	}
	_, err := customs.ParseRatio(strings.Repeat("9", 4097))
	require.ErrorIs(t, err, customs.ErrRange)
	require.ErrorContains(t, err, "wanted at most 4096 bytes")
	require.NotZero(t, noErr(customs.ParseRatio(strings.Repeat("9", 4096))))
}

// TestRatioArithmetic: exact in any depth; only division by zero fails.
func TestRatioArithmetic(t *testing.T) {
	a, b := ratio("2/3"), ratio("-0.5")
	require.Equal(t, "1/6", a.Add(b).String())
	require.Equal(t, "7/6", a.Sub(b).String())
	require.Equal(t, "-1/3", a.Mul(b).String())
	require.Equal(t, "-4/3", noErr(a.Quo(b)).String())
	require.Equal(t, "-2/3", a.Neg().String())
	require.Equal(t, []int{1, -1, 0, 1, -1}, []int{a.Compare(b), b.Compare(a), a.Compare(a), a.Sign(), b.Sign()})
	_, err := a.Quo(customs.Ratio{})
	require.EqualError(t, err, "ratio: division by zero")

	wide := ratio("1")
	for range 40 { // forty levels of processing
		wide = wide.Mul(ratio("999999937/1000000007"))
	}
	for range 40 {
		wide = noErr(wide.Quo(ratio("999999937/1000000007")))
	}
	require.True(t, wide.IsOne())
}

// TestRatioConstructors: integers of every type and decimals.
func TestRatioConstructors(t *testing.T) {
	require.Equal(t, "2", noErr(customs.NewRatio(uint64(1<<63), uint64(1<<62))).String())
	require.Equal(t, "-9223372036854775808/9223372036854775807", noErr(customs.NewRatio(int64(math.MinInt64), int64(math.MaxInt64))).String())
	require.Equal(t, "-0.4", noErr(customs.NewRatio(int8(4), int8(-10))).String())
	require.Equal(t, "1", noErr(customs.NewRatio(uint64(math.MaxUint64), uint64(math.MaxUint64))).String())
	require.Equal(t, "18446744073709551615/2", noErr(customs.NewRatio(uint64(math.MaxUint64), 2)).String())
	_, err := customs.NewRatio(1, 0)
	require.ErrorIs(t, err, customs.ErrZeroDivision)

	require.Equal(t, "0.125", noErr(customs.RatioFromDecimal(decimal.RequireFromString("0.12500"))).String())
	third := strings.Repeat("3", 40)
	require.Equal(t, third+"/1"+strings.Repeat("0", 40), noErr(customs.RatioFromDecimal(decimal.RequireFromString("0."+third))).String())
	require.Equal(t, "1"+strings.Repeat("0", 30), strings.TrimSuffix(noErr(customs.RatioFromDecimal(decimal.New(1, 30))).String(), "/1"))

	require.Equal(t, "0.667", noErr(ratio("2/3").Decimal(customs.Rounding{Scale: 3, Mode: customs.HalfUp})).String())
	require.Equal(t, "2", noErr(ratio("2.0").Decimal(halfUp2)).String())
	_, err = ratio("2/3").Decimal(customs.Rounding{})
	require.ErrorIs(t, err, customs.ErrRange)
	_, err = ratio("1000000000000000000000").Decimal(halfUp2)
	require.ErrorContains(t, err, "wanted at most 18 digits")
}

func FuzzParseRatio(f *testing.F) {
	for _, s := range []string{"2/3", "-0.8", "1/0", "123456789012345678901234567891/7", "00/1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := customs.ParseRatio(text)
		var viaText customs.Ratio
		require.Equal(t, err, viaText.UnmarshalText([]byte(text)))
		require.Equal(t, r, viaText)
		if err != nil {
			require.Zero(t, r)
			require.NotEmpty(t, customs.Explain(err, customs.Russian))
			return
		}
		if s := r.String(); len(s) <= 4096 {
			require.Equal(t, r, noErr(customs.ParseRatio(s)))
		}
	})
}
