package exact_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/stretchr/testify/require"
)

// The oracle: the same arithmetic in big.Rat, written to be read.

var modes = [...]exact.Mode{exact.HalfUp, exact.HalfEven, exact.Down, exact.Up}

// rat is the value of d.
func rat(d exact.Decimal) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.Coef), ten(int(d.Scale)))
}

func ten(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

var maxCoef = big.NewInt(exact.MaxCoef)

// wantRounded is x rounded to scale places, or ErrRange.
func wantRounded(x *big.Rat, scale uint8, mode exact.Mode) (exact.Decimal, error) {
	scaled := new(big.Rat).Mul(x, new(big.Rat).SetInt(ten(int(scale))))
	size := new(big.Rat).Abs(scaled)
	whole := new(big.Int).Quo(size.Num(), size.Denom())
	rest := new(big.Rat).Sub(size, new(big.Rat).SetInt(whole))
	half := rest.Cmp(big.NewRat(1, 2))
	var up bool
	switch mode {
	case exact.HalfUp:
		up = half >= 0
	case exact.HalfEven:
		up = half > 0 || half == 0 && whole.Bit(0) == 1
	case exact.Up:
		up = rest.Sign() > 0
	}
	if up {
		whole.Add(whole, big.NewInt(1))
	}
	if whole.Cmp(maxCoef) > 0 {
		return exact.Decimal{}, exact.ErrRange
	}
	if x.Sign() < 0 {
		whole.Neg(whole)
	}
	return exact.Decimal{Coef: whole.Int64(), Scale: scale}, nil
}

// wantExact is x at its least scale, or why it is no Decimal.
func wantExact(x *big.Rat) (exact.Decimal, error) {
	for scale := range 80 {
		n := new(big.Rat).Mul(x, new(big.Rat).SetInt(ten(scale)))
		if !n.IsInt() {
			continue
		}
		switch {
		case n.Num().CmpAbs(maxCoef) > 0:
			return exact.Decimal{}, exact.ErrRange
		case scale > exact.MaxScale:
			return exact.Decimal{}, exact.ErrScale
		}
		return exact.Decimal{Coef: n.Num().Int64(), Scale: uint8(scale)}, nil
	}
	return exact.Decimal{}, exact.ErrInexact
}

// source makes operands: of all sizes, at the limits, and next to powers of ten.
type source struct{ *rand.Rand }

func newSource(seed uint64) source { return source{rand.New(rand.NewPCG(seed, 2010))} }

func (s source) coef() int64 {
	var n int64
	switch s.IntN(8) {
	case 0:
		n = [...]int64{0, 1, 2, 3, 5, 7, 360, 365, 366, exact.MaxCoef, exact.MaxCoef - 1, exact.MaxCoef / 2, exact.MaxCoef/2 + 1}[s.IntN(13)]
	case 1:
		n = exact.Pow10(uint8(s.IntN(18))) + int64(s.IntN(3)) - 1
	case 2:
		n = 5 * exact.Pow10(uint8(s.IntN(17))) * int64(1+s.IntN(2)) / int64(1+s.IntN(2))
	default:
		n = s.Int64() >> s.IntN(63) % (exact.MaxCoef + 1)
	}
	if s.IntN(2) == 0 {
		n = -n
	}
	return n
}

func (s source) decimal() exact.Decimal {
	scale := uint8(s.IntN(7))
	if s.IntN(4) == 0 {
		scale = uint8(s.IntN(exact.MaxScale + 1))
	}
	return exact.Decimal{Coef: s.coef(), Scale: scale}
}

// int64 also leaves the range of a coefficient, up to both ends of its type.
func (s source) int64() int64 {
	if s.IntN(8) == 0 {
		return [...]int64{-1 << 63, 1<<63 - 1, -1<<63 + 1, 1 << 62, 1e18, -1e18}[s.IntN(6)]
	}
	return s.coef()
}

// tie returns a, b and c whose a × b ÷ c lies exactly between two neighbours
// at the scale.
func (s source) tie() (a, b, c exact.Decimal, scale uint8) {
	q, half := s.Int64N(1e9), 1+s.Int64N(1e6)
	b.Coef = 1 + s.Int64N(900)
	a.Coef = q*2*half + half // (q + ½) × 2·half
	c.Coef = 2 * half * b.Coef
	if s.IntN(2) == 0 {
		a.Coef = -a.Coef
	}
	scale = uint8(s.IntN(5))
	a.Scale = scale
	return a, b, c, scale
}

// same fails unless both results are the same value at the same scale, or the
// same error. It avoids reflection, for speed.
func same(t *testing.T, want exact.Decimal, wantErr error, got exact.Decimal, err error, what string, args ...any) {
	if want != got || wantErr != err {
		t.Helper()
		require.FailNowf(t, what, "%v: want %v %v, got %v %v", args, want, wantErr, got, err)
	}
}

// value is same at any scale.
func value(t *testing.T, want exact.Decimal, wantErr error, got exact.Decimal, err error, what string, args ...any) {
	t.Helper()
	same(t, want, wantErr, got.Normalize(0), err, what, args...)
}

// TestOracle compares every operation with big.Rat on 320,000 sets of operands:
// random, at the limits, and ties.
func TestOracle(t *testing.T) {
	const cases = 40_000 // for each of the eight operations
	t.Run("sum", func(t *testing.T) {
		t.Parallel()
		s := newSource(1)
		for range cases {
			a, b := s.decimal(), s.decimal()
			want, wantErr := wantExact(new(big.Rat).Add(rat(a), rat(b)))
			got, err := a.Add(b)
			value(t, want, wantErr, got, err, "add", a, b)
			got, err = a.Sub(b.Neg())
			value(t, want, wantErr, got, err, "sub", a, b)
			require.True(t, rat(a).Cmp(rat(b)) == a.Cmp(b), "%v %v", a, b)
		}
	})
	t.Run("product", func(t *testing.T) {
		t.Parallel()
		s := newSource(2)
		for range cases {
			a, b := s.decimal(), s.decimal()
			want, wantErr := wantExact(new(big.Rat).Mul(rat(a), rat(b)))
			got, err := a.Mul(b)
			value(t, want, wantErr, got, err, "mul", a, b)
		}
	})
	t.Run("round", func(t *testing.T) {
		t.Parallel()
		s := newSource(3)
		for range cases {
			a, mode := s.decimal(), modes[s.IntN(4)]
			scale := uint8(s.IntN(int(a.Scale) + 1))
			want, wantErr := wantRounded(rat(a), scale, mode)
			got, err := a.Round(scale, mode)
			same(t, want, wantErr, got, err, "round", a, scale, mode)
			n, least := a.Normalize(scale), uint8(0)
			if w, _ := wantExact(rat(a)); w.Scale > scale {
				least = w.Scale
			} else {
				least = min(scale, a.Scale)
			}
			require.True(t, n.Scale == least && rat(n).Cmp(rat(a)) == 0, "%v %d: %v", a, scale, n)
		}
	})
	t.Run("quotient", func(t *testing.T) {
		t.Parallel()
		s := newSource(4)
		for range cases {
			a, b, c := s.decimal(), s.decimal(), s.decimal()
			scale, mode := uint8(s.IntN(5)), modes[s.IntN(4)]
			switch s.IntN(4) {
			case 0:
				b = exact.Decimal{Coef: 1}
			case 1:
				a, b, c, scale = s.tie()
			case 2:
				scale = uint8(s.IntN(exact.MaxScale + 1))
			}
			want, wantErr := exact.Decimal{}, error(exact.ErrZero)
			if !c.IsZero() {
				x := new(big.Rat).Mul(rat(a), rat(b))
				want, wantErr = wantRounded(x.Quo(x, rat(c)), scale, mode)
			}
			got, err := exact.MulQuo(a, b, c, scale, mode)
			same(t, want, wantErr, got, err, "mulquo", a, b, c, scale, mode)
			if b == (exact.Decimal{Coef: 1}) {
				got, err = exact.Quo(a, c, scale, mode)
				same(t, want, wantErr, got, err, "quo", a, c, scale, mode)
			}
		}
	})
	t.Run("share", func(t *testing.T) {
		t.Parallel()
		s := newSource(5)
		for range cases {
			a, num, den, mode := s.decimal(), s.int64(), s.int64(), modes[s.IntN(4)]
			scale := uint8(s.IntN(7))
			want, wantErr := exact.Decimal{}, error(exact.ErrZero)
			if den != 0 {
				want, wantErr = wantRounded(new(big.Rat).Mul(rat(a), big.NewRat(num, den)), scale, mode)
			}
			got, err := exact.Share(a, num, den, scale, mode)
			same(t, want, wantErr, got, err, "share", a, num, den, scale, mode)
			r, err := exact.NewRatio(num, den)
			if den != 0 {
				require.NoError(t, err)
				got, err = exact.MulRatio(a, r, scale, mode)
				same(t, want, wantErr, got, err, "mulratio", a, r, scale, mode)
			}
		}
	})
	t.Run("triple", func(t *testing.T) {
		t.Parallel()
		s := newSource(6)
		for range cases {
			a, b, c, d := s.coef(), s.coef(), s.int64(), s.int64()
			shift, mode := s.IntN(50)-25, modes[s.IntN(4)]
			if s.IntN(3) == 0 {
				x, y, z, _ := s.tie()
				a, b, c, d, shift = x.Coef, y.Coef, 1, z.Coef, 0
			}
			want, wantErr := exact.Decimal{}, error(exact.ErrZero)
			if d != 0 {
				x := new(big.Rat).SetInt(new(big.Int).Mul(new(big.Int).Mul(big.NewInt(a), big.NewInt(b)), big.NewInt(c)))
				x.Quo(x, new(big.Rat).SetInt64(d))
				if shift < 0 {
					x.Mul(x, new(big.Rat).SetInt(ten(-shift)))
				} else {
					x.Quo(x, new(big.Rat).SetInt(ten(shift)))
				}
				want, wantErr = wantRounded(x, 0, mode)
			}
			got, err := exact.MulMulQuo(a, b, c, d, int8(shift), mode)
			same(t, want, wantErr, exact.Decimal{Coef: got}, err, "mulmulquo", a, b, c, d, shift, mode)
		}
	})
	t.Run("products", func(t *testing.T) {
		t.Parallel()
		s := newSource(7)
		random := func() (exact.Product, *big.Rat) {
			a, b := s.decimal(), s.decimal()
			p, x := exact.ProductOf(a, b), new(big.Rat).Mul(rat(a), rat(b))
			for range s.IntN(3) {
				c := s.decimal()
				p, x = p.Mul(c), x.Mul(x, rat(c))
			}
			if s.IntN(2) == 0 {
				p, x = p.Shift(2), x.Quo(x, big.NewRat(100, 1))
			}
			return p, x
		}
		for range cases {
			p, x := random()
			q, y := random()
			if s.IntN(8) == 0 {
				q, y = p.Shift(3).MulInt(1000), x
			}
			require.True(t, x.Cmp(y) == p.Cmp(q), "%v %v", x, y)
			require.True(t, x.Sign() == p.Sign(), "%v", x)
			scale, mode, n := uint8(s.IntN(19)), modes[s.IntN(4)], s.int64()
			if n == 0 {
				n = 1
			}
			want, wantErr := wantRounded(x, scale, mode)
			got, err := p.Round(scale, mode)
			same(t, want, wantErr, got, err, "product", x, scale, mode)
			want, wantErr = wantRounded(new(big.Rat).Quo(x, new(big.Rat).SetInt64(n)), scale, mode)
			got, err = p.Quo(n, scale, mode)
			same(t, want, wantErr, got, err, "product quo", x, n, scale, mode)
			got, err = p.Frac().QuoInt(n).Round(scale, mode)
			same(t, want, wantErr, got, err, "product frac", x, n, scale, mode)
		}
	})
	t.Run("formula", func(t *testing.T) {
		t.Parallel()
		s := newSource(8)
		wide := 0
		for range cases {
			f, x := exact.FracInt(1), big.NewRat(1, 1)
			g, y := f, x
			for range 1 + s.IntN(9) {
				f, x = s.step(t, f, x, g, y)
				if s.IntN(3) == 0 {
					f, g, x, y = g, f, y, x
				}
			}
			if f.IsWide() {
				wide++
			}
			checkFrac(t, s, f, x)
			require.True(t, x.Cmp(y) == f.Cmp(g), "%v %v", x, y)
		}
		require.Greater(t, wide, cases/50, "the wide form is exercised too")
	})
}

// step does one random operation to f, and in big.Rat to its value x.
func (s source) step(t *testing.T, f exact.Frac, x *big.Rat, g exact.Frac, y *big.Rat) (exact.Frac, *big.Rat) {
	n, d := s.int64(), s.decimal()
	switch z := new(big.Rat); s.IntN(9) {
	case 0:
		return f.MulInt(n), z.Mul(x, z.SetInt64(n))
	case 1:
		if n != 0 {
			return f.QuoInt(n), z.Quo(x, z.SetInt64(n))
		}
	case 2:
		return f.MulDecimal(d), z.Mul(x, rat(d))
	case 3:
		if !d.IsZero() {
			return f.QuoDecimal(d), z.Quo(x, rat(d))
		}
	case 4:
		return f.Mul(g), z.Mul(x, y)
	case 5:
		if g.Sign() != 0 {
			return f.Quo(g), z.Quo(x, y)
		}
	case 6:
		return f.Add(g), z.Add(x, y)
	case 7:
		return f.Sub(exact.FracOf(d)), z.Sub(x, rat(d))
	case 8:
		return f.Neg(), z.Neg(x)
	}
	return f, x
}

// checkFrac compares f with its value x in every way out of it.
func checkFrac(t *testing.T, s source, f exact.Frac, x *big.Rat) {
	require.NoError(t, f.Err())
	require.True(t, f.Sign() == x.Sign(), "%v", x)
	scale, mode := uint8(s.IntN(19)), modes[s.IntN(4)]
	want, wantErr := wantRounded(x, scale, mode)
	got, err := f.Round(scale, mode)
	same(t, want, wantErr, got, err, "frac", x, scale, mode)

	r := f.Ratio()
	got, err = r.Round(scale, mode)
	same(t, want, wantErr, got, err, "ratio", x, scale, mode)
	require.True(t, r == r.Frac().Ratio(), "one form for a value: %v", x)
	require.True(t, r.Sign() == x.Sign() && r.Neg().Neg() == r && r.Neg().Sign() == -x.Sign(), "%v", x)
	if text := r.String(); len(text) <= exact.MaxRatioText {
		back, n, err := exact.ParseRatio(text)
		require.NoError(t, err)
		require.True(t, back == r && n == len(text), "%s", text)
		parsed, ok := new(big.Rat).SetString(text)
		require.True(t, ok && parsed.Cmp(x) == 0, "%s", text)
	}
	want, wantErr = wantExact(x)
	got, err = f.Decimal()
	if wantErr == nil {
		same(t, want, nil, got, err, "decimal", x)
	} else {
		require.Error(t, err)
	}
}

// TestWords compares the 128-bit helpers with big.Int.
func TestWords(t *testing.T) {
	s := newSource(9)
	word := func() uint64 {
		if s.IntN(4) == 0 {
			return [...]uint64{0, 1, 1 << 63, 1<<64 - 1, 1<<63 - 1, 10}[s.IntN(6)]
		}
		return s.Uint64() >> s.IntN(64)
	}
	wide := func() exact.Wide {
		if s.IntN(2) == 0 {
			return exact.MakeWide(0, word())
		}
		return exact.MakeWide(word(), word())
	}
	for range 100_000 {
		a, b := wide(), wide()
		x, y := exact.Big(a), exact.Big(b)
		back, ok := exact.Narrow(x)
		require.True(t, ok && back == a)
		require.True(t, exact.FullProduct(a, b).Cmp(new(big.Int).Mul(x, y)) == 0, "%v × %v", x, y)
		require.True(t, exact.GCD(a, b).Cmp(new(big.Int).GCD(nil, nil, x, y)) == 0, "gcd %v %v", x, y)
		if y.Sign() == 0 {
			continue
		}
		q, r := exact.QuoRem(a, b)
		wantQ, wantR := new(big.Int).QuoRem(x, y, new(big.Int))
		require.True(t, q.Cmp(wantQ) == 0 && r.Cmp(wantR) == 0, "%v ÷ %v: %v %v", x, y, q, r)
	}
}
