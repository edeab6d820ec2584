package exact_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func TestTextRoundTrip(t *testing.T) {
	for _, s := range []string{"0", "0.00", "1", "-1.50", "100.00", "0.000000000000000001", "-0.999999999999999999",
		"999999999999999999", "-999999999999999999", "1.00000000000000000", "12345678.9", "10", "99", "-100"} {
		d, err := exact.Parse(s)
		require.NoError(t, err)
		require.Equal(t, s, d.String())
		d, err = exact.Parse([]byte(s))
		require.NoError(t, err)
		require.Equal(t, "is "+s, string(d.Append([]byte("is "))))
	}
	zeros := strings.Repeat("0", 1000)
	for s, want := range map[string]string{
		"-0": "0", "007": "7", zeros + "1.5": "1.5", "123.45" + zeros: "123.450000000000000", "0." + zeros: "0.000000000000000000",
		"100000000000000000.00": "100000000000000000", "-0.0": "0.0", "999999999999999999." + zeros: "999999999999999999",
	} {
		d, err := exact.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, want, d.String())
	}
	r := newSource(11)
	for range 100_000 {
		d := exact.Decimal{Coef: r.coef(), Scale: uint8(r.IntN(19))}
		back, err := exact.Parse(d.String())
		require.True(t, err == nil && back == d, "%v", d)
	}
}

func TestParseRefuses(t *testing.T) {
	nines := strings.Repeat("9", 18)
	for _, c := range []struct {
		text  string
		place int
		want  error
	}{
		{"", 0, exact.ErrEmpty},
		{"-", 1, exact.ErrDigit},
		{"+1", 0, exact.ErrDigit},
		{" 1", 0, exact.ErrDigit},
		{".5", 0, exact.ErrDigit},
		{"5.", 2, exact.ErrDigit},
		{"5.x", 2, exact.ErrDigit},
		{"--1", 1, exact.ErrDigit},
		{"1 ", 1, exact.ErrTrailing},
		{"1,5", 1, exact.ErrTrailing},
		{"1e5", 1, exact.ErrTrailing},
		{"1.2.3", 3, exact.ErrTrailing},
		{"٣", 0, exact.ErrDigit},
		{"1" + nines, 19, exact.ErrRange},
		{"1000000000000000000", 19, exact.ErrRange},
		{nines + ".1", 20, exact.ErrRange},
		{nines + ".01", 21, exact.ErrRange},
		{strings.Repeat("9", 1000), 1000, exact.ErrRange},
		{"1." + strings.Repeat("0", 40) + "1", 43, exact.ErrRange},
		{"0.0000000000000000001", 21, exact.ErrScale},
		{"0." + strings.Repeat("0", 40) + "1", 43, exact.ErrScale},
		{strings.Repeat("0", 40) + "x", 40, exact.ErrTrailing},
		{strings.Repeat("0", 40) + ".", 41, exact.ErrDigit},
		{strings.Repeat("x", 40), 0, exact.ErrDigit},
	} {
		d, n, err := exact.Scan(c.text, '.')
		if c.want == exact.ErrTrailing {
			require.NoError(t, err, c.text)
		} else {
			require.Equal(t, c.want, err, c.text)
			require.Zero(t, d)
		}
		require.Equal(t, c.place, n, c.text)
		d, err = exact.Parse(c.text)
		require.Equal(t, c.want, err, c.text)
		require.Zero(t, d)
	}
	d, n, err := exact.Scan("12,5 EUR", ',')
	require.NoError(t, err)
	require.Equal(t, "12.5", d.String())
	require.Equal(t, 4, n)
}

func TestRatioText(t *testing.T) {
	nines := strings.Repeat("9", 30)
	for in, want := range map[string]string{
		"0": "0", "-0": "0", "0/5": "0", "2/3": "2/3", "4/6": "2/3", "-4/6": "-2/3", "4/5": "0.8", "0.80": "0.8", "12/4": "3",
		"1/3000000000000000000": "1/3000000000000000000", "1/18446744073709551615": "1/18446744073709551615",
		"1/18446744073709551616": "1/18446744073709551616", "-9223372036854775808": "-9223372036854775808/1",
		nines: nines + "/1", nines + "/9": strings.Repeat("1", 30) + "/1", nines + "/" + nines: "1",
		"0.0000000000000000001": "1/10000000000000000000", "-" + nines + "/7": "-" + nines[:0] + "142857142857142857142857142857/1",
		"0." + strings.Repeat("3", 30): strings.Repeat("3", 30) + "/1" + strings.Repeat("0", 30),
	} {
		r, n, err := exact.ParseRatio(in)
		require.NoError(t, err, in)
		require.Equal(t, len(in), n)
		require.Equal(t, want, r.String(), in)
		back, _, err := exact.ParseRatio(want)
		require.NoError(t, err)
		require.Equal(t, r, back)
		require.True(t, r == back)
		require.Equal(t, 0, r.Cmp(back))
	}
	for _, c := range []struct {
		text  string
		place int
		want  error
	}{
		{"", 0, exact.ErrEmpty},
		{"-", 1, exact.ErrDigit},
		{"x", 0, exact.ErrDigit},
		{"1/", 2, exact.ErrDigit},
		{"1/-2", 2, exact.ErrDigit},
		{"1/0", 2, exact.ErrZero},
		{"1/000", 2, exact.ErrZero},
		{"1/2/3", 3, exact.ErrTrailing},
		{"1.5/2", 3, exact.ErrTrailing},
		{"1 / 2", 1, exact.ErrTrailing},
		{"1.", 2, exact.ErrDigit},
		{strings.Repeat("1", 4097), 4096, exact.ErrLength},
	} {
		r, n, err := exact.ParseRatio(c.text)
		require.Equal(t, c.want, err, c.text)
		require.Equal(t, c.place, n, c.text)
		require.Zero(t, r)
	}
}

// TestRatioIsComparable: equal values are equal under ==, however they came
// about, also beyond 64 bits.
func TestRatioIsComparable(t *testing.T) {
	third, err := exact.NewRatio(-7, -21)
	require.NoError(t, err)
	require.True(t, third.Add(third).Add(third).IsOne())
	require.True(t, third.Sub(third) == exact.Ratio{})
	x, y := third, exact.RatioInt(1)
	for range 100 {
		x, y = x.Mul(third), y.Mul(third)
	}
	require.True(t, x == y.Mul(third))
	require.Equal(t, -1, x.Cmp(y))
	q, err := x.Quo(y)
	require.NoError(t, err)
	require.True(t, q == third)
	require.Equal(t, 1, map[exact.Ratio]int{x: 1}[y.Mul(third)])
	_, err = x.Quo(exact.Ratio{})
	require.Equal(t, exact.ErrZero, err)
	_, err = exact.NewRatio(1, 0)
	require.Equal(t, exact.ErrZero, err)
	n, d, ok := third.Int64()
	require.True(t, ok && n == 1 && d == 3)
	_, _, ok = x.Int64()
	require.False(t, ok)

	for text, want := range map[string]error{
		"1/3": exact.ErrInexact, "1/10000000000000000000": exact.ErrScale, "1000000000000000000": exact.ErrRange,
		"1/" + strings.Repeat("3", 60): exact.ErrInexact, strings.Repeat("9", 60): exact.ErrRange,
		"1/1" + strings.Repeat("0", 60): exact.ErrRange, "123456789012345678901/2": exact.ErrRange,
		"1234567890123456789/10": exact.ErrRange,
	} {
		r, _, err := exact.ParseRatio(text)
		require.NoError(t, err)
		_, err = r.Decimal()
		require.Equal(t, want, err, text)
	}
}

// TestFromDecimal: shopspring values of any shape cost what they hold, never
// what their exponent says.
func TestFromDecimal(t *testing.T) {
	for in, want := range map[string]string{
		"0": "0", "0e99": "0", "0e-99": "0", "1e17": "100000000000000000", "-1e17": "-100000000000000000",
		"123.4500": "123.4500", "123.45" + strings.Repeat("0", 5000): "123.45", "1e-18": "0.000000000000000001",
		"1000000000000000000000e-21": "1", "999999999999999999": "999999999999999999", "10e-19": "0.000000000000000001",
		"1" + strings.Repeat("0", 5000) + "e-5000": "1", "120e16": "more than 18 digits",
		"1e30": "more than 18 digits", "1e18": "more than 18 digits", "1234567890123456789": "more than 18 digits",
		"1" + strings.Repeat("0", 40): "more than 18 digits", "1" + strings.Repeat("0", 40) + "1": "more than 18 digits",
		"1e-19":               "more than 18 decimal places",
		"9223372036854775807": "more than 18 digits", "-9223372036854775808": "more than 18 digits",
	} {
		d := decimal.RequireFromString(in)
		got, err := exact.FromDecimal(d)
		if err != nil {
			require.Equal(t, want, err.Error(), in)
			continue
		}
		require.Equal(t, want, got.String(), in)
		require.True(t, got.ToDecimal().Equal(decimal.RequireFromString(want)))
		least, err := exact.FromBig(d.Coefficient(), d.Exponent())
		require.NoError(t, err)
		require.Equal(t, least, got.Normalize(0), in)
	}
	for _, c := range []struct {
		coef int64
		exp  int32
		want error
	}{
		{1, -2_000_000_000, exact.ErrScale},
		{1, 2_000_000_000, exact.ErrRange},
		{0, 2_000_000_000, nil},
		{120, -1, nil},
		{10, 1<<31 - 1, exact.ErrRange},
		{1, -1 << 31, exact.ErrScale},
		{-1 << 63, 1<<31 - 1, exact.ErrRange},
		{-1 << 63, -1 << 31, exact.ErrRange},
	} {
		hostile := decimal.New(c.coef, c.exp)
		_, err := exact.FromDecimal(hostile)
		require.Equal(t, c.want, err, "%d e %d", c.coef, c.exp)
		if c.coef != -1<<63 { // nineteen digits are looked at as a big.Int
			require.Zero(t, testing.AllocsPerRun(10, func() { _, _ = exact.FromDecimal(hostile) }))
		}
	}
	huge := new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 10_000_000), big.NewInt(1))
	require.Zero(t, testing.AllocsPerRun(10, func() { _, _ = exact.FromBig(huge, -3_010_000) }))
}
