package exact_test

import (
	"testing"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/stretchr/testify/require"
)

func dec(t testing.TB, s string) exact.Decimal {
	t.Helper()
	d, err := exact.Parse(s)
	require.NoError(t, err, s)
	return d
}

// TestScales: a sum keeps the greater scale, a product the sum of the scales,
// as far as eighteen digits go.
func TestScales(t *testing.T) {
	for _, c := range []struct{ op, a, b, want string }{
		{"+", "1.50", "2.50", "4.00"},
		{"+", "1.5", "2.25", "3.75"},
		{"+", "-1.5", "1.50", "0.00"},
		{"+", "999999999999999999", "0", "999999999999999999"},
		{"+", "999999999999999999", "0.0", "999999999999999999"},
		{"+", "999999999999999998", "1.00", "999999999999999999"},
		{"+", "999999999999999999", "1", "more than 18 digits"},
		{"+", "-999999999999999999", "-1", "more than 18 digits"},
		{"+", "999999999999999999", "0.1", "more than 18 digits"},
		{"-", "-999999999999999999", "1", "more than 18 digits"},
		{"-", "1.00", "1", "0.00"},
		{"*", "1.50", "2.0", "3.000"},
		{"*", "-1.5", "-0.5", "0.75"},
		{"*", "1000000000", "1000000000", "more than 18 digits"},
		{"*", "1000000000.0", "100000000.0", "100000000000000000"},
		{"*", "0.000000001", "0.000000001", "0.000000000000000001"},
		{"*", "0.0000000001", "0.000000001", "more than 18 decimal places"},
		{"*", "0.0000000010", "0.0000000010", "0.000000000000000001"},
		{"*", "0.0000000000", "0.0000000000", "0.000000000000000000"},
	} {
		a, b := dec(t, c.a), dec(t, c.b)
		var got exact.Decimal
		var err error
		switch c.op {
		case "+":
			got, err = a.Add(b)
		case "-":
			got, err = a.Sub(b)
		case "*":
			got, err = a.Mul(b)
		}
		if err != nil {
			require.Equal(t, c.want, err.Error(), "%v", c)
			require.Equal(t, exact.Decimal{}, got)
			continue
		}
		require.Equal(t, c.want, got.String(), "%v", c)
	}
}

// TestModes: every mode rounds the magnitude, so that half up goes away from
// zero on both sides of it.
func TestModes(t *testing.T) {
	for _, c := range []struct{ in, halfUp, halfEven, down, up string }{
		{"0.4", "0", "0", "0", "1"},
		{"0.5", "1", "0", "0", "1"},
		{"0.6", "1", "1", "0", "1"},
		{"1.5", "2", "2", "1", "2"},
		{"2.5", "3", "2", "2", "3"},
		{"2.0", "2", "2", "2", "2"},
		{"-0.4", "0", "0", "0", "-1"},
		{"-0.5", "-1", "0", "0", "-1"},
		{"-2.5", "-3", "-2", "-2", "-3"},
		{"-2.51", "-3", "-3", "-2", "-3"},
	} {
		for i, want := range []string{c.halfUp, c.halfEven, c.down, c.up} {
			got, err := dec(t, c.in).Round(0, modes[i])
			require.NoError(t, err)
			require.Equal(t, want, got.String(), "%s %v", c.in, modes[i])
			got, err = exact.FracOf(dec(t, c.in)).Round(0, modes[i])
			require.NoError(t, err)
			require.Equal(t, want, got.String(), "%s %v", c.in, modes[i])
		}
	}
}

func TestRefusals(t *testing.T) {
	d := dec(t, "12.345")
	for _, mode := range []exact.Mode{0, 5, 255} {
		_, err := d.Round(2, mode)
		require.Equal(t, exact.ErrMode, err)
		_, err = exact.Quo(d, d, 2, mode)
		require.Equal(t, exact.ErrMode, err)
		_, err = exact.ProductOf(d, d).Round(2, mode)
		require.Equal(t, exact.ErrMode, err)
		_, err = exact.FracOf(d).Round(2, mode)
		require.Equal(t, exact.ErrMode, err)
	}
	_, err := exact.Quo(d, exact.Decimal{Scale: 3}, 2, exact.HalfUp)
	require.Equal(t, exact.ErrZero, err)
	_, err = exact.Quo(d, d, 19, exact.HalfUp)
	require.Equal(t, exact.ErrScale, err)
	_, err = exact.New(exact.MaxCoef+1, 0)
	require.Equal(t, exact.ErrRange, err)
	_, err = exact.New(-1<<63, 0)
	require.Equal(t, exact.ErrRange, err)
	_, err = exact.New(1, 19)
	require.Equal(t, exact.ErrScale, err)
	_, err = d.Rescale(2)
	require.Equal(t, exact.ErrInexact, err)
	_, err = d.Rescale(18)
	require.Equal(t, exact.ErrRange, err)
	_, err = d.Rescale(19)
	require.Equal(t, exact.ErrScale, err)
	same4, err := d.Rescale(4)
	require.NoError(t, err)
	require.Equal(t, "12.3450", same4.String())
	require.Zero(t, exact.Pow10(19))

	bad := exact.FracInt(1).QuoInt(0).MulInt(0).Add(exact.FracInt(1))
	require.Equal(t, exact.ErrZero, bad.Err())
	for _, f := range []exact.Frac{bad, exact.FracInt(0).Quo(exact.Frac{}), exact.FracInt(3).Mul(bad), exact.FracInt(3).Sub(bad),
		bad.QuoDecimal(d), exact.FracOf(d).QuoDecimal(exact.Decimal{})} {
		_, err = f.Round(2, exact.HalfUp)
		require.Equal(t, exact.ErrZero, err)
		require.Zero(t, f.Sign())
		require.Equal(t, -1, f.Cmp(exact.FracInt(-1)))
	}
	for e := exact.ErrRange; e <= exact.ErrLength; e++ {
		require.NotEqual(t, "unknown arithmetic error", e.Error())
	}
}

// TestRoundingPastTheLimit: no rounding makes nineteen digits.
func TestRoundingPastTheLimit(t *testing.T) {
	top := dec(t, "999999999999999999")
	_, err := exact.Share(top, 2_000_000_001, 2_000_000_000, 0, exact.Down)
	require.Equal(t, exact.ErrRange, err)
	_, err = exact.MulQuo(top, dec(t, "1.0000000000000000005"[:20]), dec(t, "1"), 0, exact.HalfUp)
	require.NoError(t, err)
	_, err = exact.MulQuo(dec(t, "9999999999999999.99"), dec(t, "1.00000000000000001"), dec(t, "1"), 2, exact.Up)
	require.Equal(t, exact.ErrRange, err)
	got, err := dec(t, "99999999999999999.9").Round(0, exact.HalfUp)
	require.NoError(t, err)
	require.Equal(t, "100000000000000000", got.String())
}

// TestBeyondTheWords: where 128 bits or the places of a fraction run out, the
// result is the same as before.
func TestBeyondTheWords(t *testing.T) {
	half := exact.Decimal{Coef: 1 << 59}
	for mul, want := range map[int64]int64{1<<10 - 1: 1, 1 << 9: 0} { // just below 2^128, and half of it
		got, err := exact.ProductOf(half, half).MulInt(mul).Shift(30).Quo(340_282_367, 0, exact.HalfUp) // ÷ just above 2^128
		require.NoError(t, err)
		require.Equal(t, want, got.Coef, mul)
	}
	f := exact.FracOf(dec(t, "0.000000000000000001"))
	for range 4 {
		f = f.Mul(f) // 36, 72, 144, 288 places
	}
	require.Equal(t, 1, f.Sign())
	up, err := f.Round(18, exact.Up)
	require.NoError(t, err)
	require.Equal(t, "0.000000000000000001", up.String())
	for range 16 {
		f = f.MulInt(1_000_000_000).MulInt(1_000_000_000)
	}
	require.Zero(t, f.Cmp(exact.FracInt(1)))
	require.False(t, f.IsWide())
}

// TestSlicesClose: the slices of a whole add up to it, whatever the rounding.
func TestSlicesClose(t *testing.T) {
	s := newSource(10)
	for range 20_000 {
		total := exact.Decimal{Coef: s.coef() / 100, Scale: 3}
		whole, mode := 1+s.Int64N(1_000_000), modes[s.IntN(4)]
		want, err := exact.Share(total, whole, whole, 2, mode)
		require.NoError(t, err)
		sum, from := exact.Decimal{Scale: 2}, int64(0)
		for from < whole {
			to := min(whole, from+1+s.Int64N(whole))
			part, err := exact.Slice(total, from, to, whole, 2, mode)
			require.NoError(t, err)
			sum, err = sum.Add(part)
			require.NoError(t, err)
			from = to
		}
		require.Equal(t, want, sum)
	}
}

// TestNoAllocation: while 128 bits do, nothing is allocated, errors included.
func TestNoAllocation(t *testing.T) {
	a, b := dec(t, "123456.78"), dec(t, "62.1250")
	text, buf := []byte("-98765.4321"), make([]byte, 0, 32)
	third, err := exact.NewRatio(1, 3)
	require.NoError(t, err)
	for name, f := range map[string]func(){
		"parse":   func() { _, err = exact.Parse(text) },
		"refuse":  func() { _, err = exact.Parse("x") },
		"append":  func() { buf = a.Append(buf[:0]) },
		"add":     func() { _, err = a.Add(b) },
		"mul":     func() { _, err = a.Mul(b) },
		"range":   func() { _, err = exact.Decimal{Coef: exact.MaxCoef}.Mul(exact.Decimal{Coef: exact.MaxCoef}) },
		"round":   func() { _, err = b.Round(1, exact.HalfEven) },
		"quo":     func() { _, err = exact.Quo(a, b, 2, exact.HalfUp) },
		"share":   func() { _, err = exact.Share(a, 7, 12, 2, exact.HalfUp) },
		"ratio":   func() { _, err = exact.MulRatio(a, third.Mul(third).Add(third), 2, exact.HalfUp) },
		"product": func() { _, err = exact.ProductOf(a, b).Mul(b).MulInt(7).Shift(2).Quo(360, 2, exact.HalfUp) },
		"compare": func() { exact.ProductOf(a, b).Cmp(exact.ProductOf(b, b).Mul(b)) },
		"frac": func() {
			_, err = exact.FracOf(a).MulDecimal(b).QuoInt(7).Add(exact.NewFrac(1, 3)).Quo(exact.NewFrac(2, 7)).Round(2, exact.HalfUp)
		},
	} {
		require.Zero(t, testing.AllocsPerRun(100, f), name)
	}
}
