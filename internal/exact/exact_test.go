package exact_test

import (
	"testing"

	"github.com/eaeu-customs/inward/internal/exact"
	"github.com/stretchr/testify/require"
)

func TestDecimalReadsAndPrints(t *testing.T) {
	for _, s := range []string{"0", "1", "-1.50", "100.00", "0.000000000000000001", "-999999999999999999", "0.999999999999999999", "12345678.9"} {
		d, err := exact.Parse(s)
		require.NoError(t, err)
		require.Equal(t, s, d.String())
	}
	d, err := exact.MulQuo(exact.Decimal{Coef: 1000, Scale: 2}, exact.Decimal{Coef: 2}, exact.Decimal{Coef: 3}, 2, exact.HalfUp)
	require.NoError(t, err)
	require.Equal(t, "6.67", d.String())
	r, _, err := exact.ParseRatio("4/6")
	require.NoError(t, err)
	require.Equal(t, "2/3", r.String())
}
