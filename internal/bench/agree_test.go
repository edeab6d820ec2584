package bench_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/bench"
	"github.com/eaeu-customs/inward/liability"
)

// TestAllVersionsAgree: what is timed side by side gives the same kopecks.
func TestAllVersionsAgree(t *testing.T) {
	samples, rates, shopRates := bench.Samples(2000), bench.Rates(), bench.ShopRates()
	ls, err := bench.Lines(samples)
	require.NoError(t, err)
	interest, err := bench.Interest()
	require.NoError(t, err)
	scratch := ls[0]
	x, err := bench.NewExpr(rates)
	require.NoError(t, err)
	c, err := bench.NewCEL(rates)
	require.NoError(t, err)
	for i, s := range samples {
		want, err := bench.R1(s, &rates)
		require.NoError(t, err)

		a, on, err := bench.WithInterest(&ls[i], &interest, bench.Law())
		require.NoError(t, err)
		sum, err := on.Total()
		require.NoError(t, err)
		minor := func(m customs.Money) int64 { n, ok := m.Minor(); require.True(t, ok); return n }
		require.Equal(t, want, bench.Totals{Value: minor(a.Value()), Duty: minor(a.Of(liability.Duty)),
			AntiDumping: minor(a.Of(liability.AntiDumping)), Excise: minor(a.Of(liability.Excise)), VAT: minor(a.Of(liability.VAT)), Interest: minor(sum)})

		kopecks := func(d decimal.Decimal) int64 { return d.Shift(2).IntPart() }
		shop := bench.Shop(s.Shop(), &shopRates)
		require.Equal(t, want, bench.Totals{Value: kopecks(shop.Value), Duty: kopecks(shop.Duty),
			AntiDumping: kopecks(shop.AntiDumping), Excise: kopecks(shop.Excise), VAT: kopecks(shop.VAT), Interest: kopecks(shop.Interest)})
		total, _ := bench.SE(s.Shop(), &shopRates)
		require.True(t, shop.Total.Equal(total))
		lot, err := bench.Lot(s)
		require.NoError(t, err)
		inOut, err := bench.ShopInOut(s.Shop(), &scratch, lot, &interest, bench.Law())
		require.NoError(t, err)
		require.True(t, shop.Total.Equal(inOut.Total))
		require.True(t, shop.Value.Equal(inOut.Value))
		require.True(t, shop.Interest.Equal(inOut.Interest))

		byExpr, err := x.Run(s)
		require.NoError(t, err)
		require.Equal(t, want, byExpr)
		byCEL, err := c.Run(s)
		require.NoError(t, err)
		require.Equal(t, want, byCEL)
	}
}
