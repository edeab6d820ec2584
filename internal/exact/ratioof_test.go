package exact_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/internal/exact"
)

// TestRatioOfIsInLowestTerms: a decimal as a ratio is the value of the fraction
// that it is written as, in the one form that the value has.
func TestRatioOfIsInLowestTerms(t *testing.T) {
	seed := uint64(1)
	for n := range 200_000 {
		seed = seed*6364136223846793005 + 1442695040888963407
		d := exact.Decimal{Coef: int64(seed>>(4+seed>>59)) % (exact.MaxCoef + 1), Scale: uint8(n % (exact.MaxScale + 1))}
		switch n % 5 {
		case 0:
			d.Coef = -d.Coef
		case 1:
			d.Coef = d.Coef % 100_000 * 1_000_000
		case 2:
			d.Coef = int64(1) << (n % 59)
		}
		require.Equal(t, exact.FracOf(d).Ratio(), exact.RatioOf(d), d)
	}
	for _, c := range []int64{0, 5, 25, 125, 1220703125, exact.MaxCoef, -exact.MaxCoef, 500_000_000_000_000_000} {
		for s := range uint8(exact.MaxScale + 1) {
			d := exact.Decimal{Coef: c, Scale: s}
			require.Equal(t, exact.FracOf(d).Ratio(), exact.RatioOf(d), d)
		}
	}
}
