package exact_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/stretchr/testify/require"
)

// FuzzParse: what parses has the value that big.Rat reads and survives printing;
// the place of an error lies in the text.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "-", "0", "-0.00", "1.", ".5", "12.50", "1e5", "999999999999999999", "1000000000000000000",
		"0.0000000000000000001", "123.45" + strings.Repeat("0", 50), "100.00 RUB", "1,5"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := exact.Parse(s)
		_, n, scanErr := exact.Scan([]byte(s), '.')
		require.True(t, n >= 0 && n <= len(s))
		if err != nil {
			require.Equal(t, exact.Decimal{}, d)
			require.True(t, scanErr == err || err == exact.ErrTrailing)
			return
		}
		require.Equal(t, len(s), n)
		want, ok := new(big.Rat).SetString(s)
		require.True(t, ok)
		require.Zero(t, want.Cmp(rat(d)))
		back, err := exact.Parse(d.String())
		require.NoError(t, err)
		require.Equal(t, d, back)
	})
}

// FuzzParseRatio: what parses prints canonically and reads back as the same
// comparable value.
func FuzzParseRatio(f *testing.F) {
	for _, s := range []string{"", "-", "2/3", "4/6", "-1/0", "0.8", "1/18446744073709551616", "9223372036854775808/3",
		"1." + strings.Repeat("3", 40), "1/2/3", "1.5/2", strings.Repeat("9", 200) + "/7", "1/010", "010/3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, n, err := exact.ParseRatio(s)
		require.True(t, n >= 0 && n <= len(s))
		if err != nil {
			require.Equal(t, exact.Ratio{}, r)
			return
		}
		// Not big.Rat.SetString for fractions, which takes 010 for octal.
		num, den, _ := strings.Cut(s, "/")
		want, ok := new(big.Rat).SetString(num)
		if n, whole := new(big.Int).SetString(num, 10); whole {
			want.SetInt(n)
		}
		require.True(t, ok)
		if n, whole := new(big.Int).SetString(den, 10); whole {
			want.Quo(want, new(big.Rat).SetInt(n))
		}
		require.Equal(t, want.Sign(), r.Sign())
		text := r.String()
		printed, ok := new(big.Rat).SetString(text)
		require.True(t, ok)
		require.Zero(t, want.Cmp(printed))
		if len(text) <= exact.MaxRatioText {
			back, _, err := exact.ParseRatio([]byte(text))
			require.NoError(t, err)
			require.True(t, r == back)
		}
		require.True(t, r.Sub(r).IsZero())
	})
}

// FuzzQuo: one multiplication and division against big.Rat, any operands.
func FuzzQuo(f *testing.F) {
	f.Add(int64(5), uint8(1), int64(1), uint8(0), int64(1), uint8(0), uint8(0), uint8(1))
	f.Add(int64(exact.MaxCoef), uint8(0), int64(exact.MaxCoef), uint8(18), int64(-1), uint8(18), uint8(18), uint8(4))
	f.Fuzz(func(t *testing.T, an int64, as uint8, bn int64, bs uint8, cn int64, cs uint8, scale, mode uint8) {
		a, err := exact.New(an, as)
		b, err2 := exact.New(bn, bs)
		c, err3 := exact.New(cn, cs)
		if err != nil || err2 != nil || err3 != nil {
			return
		}
		got, err := exact.MulQuo(a, b, c, scale, exact.Mode(mode))
		switch {
		case !exact.Mode(mode).Valid():
			require.Equal(t, exact.ErrMode, err)
		case c.IsZero():
			require.Equal(t, exact.ErrZero, err)
		case scale > exact.MaxScale:
			require.Equal(t, exact.ErrScale, err)
		default:
			x := new(big.Rat).Mul(rat(a), rat(b))
			want, wantErr := wantRounded(x.Quo(x, rat(c)), scale, exact.Mode(mode))
			same(t, want, wantErr, got, err, "mulquo", a, b, c, scale, mode)
		}
	})
}

// FuzzFrac: a random formula, in 128 bits and in big.Rat.
func FuzzFrac(f *testing.F) {
	f.Add(uint64(1), uint8(3))
	f.Fuzz(func(t *testing.T, seed uint64, steps uint8) {
		s := newSource(seed)
		a, x := exact.FracInt(1), big.NewRat(1, 1)
		b, y := a, x
		for range steps % 24 {
			a, x = s.step(t, a, x, b, y)
			a, b, x, y = b, a, y, x
		}
		checkFrac(t, s, a, x)
		require.Equal(t, x.Cmp(y), a.Cmp(b))
	})
}

// FuzzFromBig: coefficients and exponents of any size.
func FuzzFromBig(f *testing.F) {
	f.Add([]byte{1}, false, uint16(0), int32(-2_000_000_000))
	f.Add([]byte{1}, true, uint16(300), int32(-300))
	f.Add([]byte{}, true, uint16(0), int32(99))
	f.Fuzz(func(t *testing.T, coef []byte, neg bool, zeros uint16, exp int32) {
		n := new(big.Int).SetBytes(coef[:min(len(coef), 1000)])
		n.Mul(n, ten(int(zeros%1000)))
		if neg {
			n.Neg(n)
		}
		before := n.String()
		d, err := exact.FromBig(n, exp)
		require.Equal(t, before, n.String())
		if err == nil {
			require.Equal(t, d, d.Normalize(0))
		}
		if exp < -4000 || exp > 4000 {
			if n.Sign() != 0 {
				require.Error(t, err)
			}
			return
		}
		x := new(big.Rat).SetInt(n)
		if exp < 0 {
			x.Quo(x, new(big.Rat).SetInt(ten(-int(exp))))
		} else {
			x.Mul(x, new(big.Rat).SetInt(ten(int(exp))))
		}
		if err == nil {
			require.Zero(t, x.Cmp(rat(d)))
			return
		}
		_, wantErr := wantExact(x)
		require.Error(t, wantErr)
	})
}
