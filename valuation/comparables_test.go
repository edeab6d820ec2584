package valuation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	v "github.com/eaeu-customs/inward/valuation"
)

// compared are facts with comparable sales for 200 units.
func compared(list ...v.Comparable) v.Facts {
	f := facts("200 pcs")
	f.Comparables = list
	return f
}

// TestIdenticalGoodsBeforeSimilar: identical goods are method 2, similar ones
// method 3, which comes only when method 2 gives nothing; undetermined is neither.
// Provision: cc/41/1, cc/42/1
func TestIdenticalGoodsBeforeSimilar(t *testing.T) {
	both := comparable("A", "500 USD", "100 pcs")
	similar := comparable("B", "400 USD", "100 pcs")
	similar.Identical = customs.NotMet
	d := value(t, usd(), compared(both, similar))
	require.Equal(t, v.IdenticalGoods, d.Method)
	require.Equal(t, money("1000.00 USD"), d.Value)

	d = value(t, usd(), compared(similar))
	require.Equal(t, v.SimilarGoods, d.Method)
	require.Equal(t, money("800.00 USD"), d.Value)
	require.Equal(t, []customs.Code{v.NoComparables, v.NotComparable}, reasons(d, v.IdenticalGoods))
	require.Equal(t, []string{"cc/41/1", "cc/41/1"}, provisions(d, v.IdenticalGoods))

	similar.Similar = customs.Undetermined
	d, _ = refused(t, usd(), compared(similar))
	require.Equal(t, []customs.Code{v.NoComparables, v.NotComparable}, reasons(d, v.SimilarGoods))
	require.Equal(t, []string{"cc/42/1", "cc/42/1"}, provisions(d, v.SimilarGoods))
}

// TestComparableGoodsMovedWithinNinetyDaysBefore: the 90th day before and the day
// itself count, the 91st and the day after do not.
// Provision: cc/41/1, cc/42/1
func TestComparableGoodsMovedWithinNinetyDaysBefore(t *testing.T) {
	for days, ok := range map[int]bool{-1: false, 0: true, 90: true, 91: false} {
		c := comparable("A", "500 USD", "100 pcs")
		f := compared(c)
		day, err := f.Crossed.AddDays(-days)
		require.NoError(t, err)
		f.Comparables[0].Crossed = day
		for _, m := range []v.Method{v.IdenticalGoods, v.SimilarGoods} {
			if m == v.SimilarGoods {
				f.Comparables[0].Identical = customs.NotMet
			}
			if ok {
				require.Equal(t, m, value(t, usd(), f).Method, "%d days", days)
				continue
			}
			d, _ := refused(t, usd(), f)
			require.Contains(t, reasons(d, m), v.OutsideWindow, "%d days", days)
		}
	}
}

// TestComparableGoodsAreOfTheSameCountry: and an unknown country is not the same.
// Provision: cc/37
func TestComparableGoodsAreOfTheSameCountry(t *testing.T) {
	c := comparable("A", "500 USD", "100 pcs")
	c.Country = customs.MustCountry("VN")
	d, _ := refused(t, usd(), compared(c))
	require.Equal(t, []customs.Code{v.NoComparables, v.OtherCountry}, reasons(d, v.IdenticalGoods))
	require.Equal(t, []string{"cc/41/1", "cc/37"}, provisions(d, v.IdenticalGoods))
	f := compared(comparable("A", "500 USD", "100 pcs"))
	f.Goods.Country, f.Comparables[0].Country = customs.Country{}, customs.Country{}
	refused(t, usd(), f)
}

// TestSameProducerIsPreferred: goods of others count only where there are none of
// the same producer.
// Provision: cc/37
func TestSameProducerIsPreferred(t *testing.T) {
	other := comparable("B", "100 USD", "100 pcs")
	other.Producer = "P2"
	d := value(t, usd(), compared(other, comparable("A", "500 USD", "100 pcs")))
	require.Equal(t, money("1000.00 USD"), d.Value, "though the other is lower")
	require.Equal(t, []customs.Code{v.OtherProducer}, remarks(d))
	require.Equal(t, money("200.00 USD"), value(t, usd(), compared(other)).Value)
}

// TestValueMustHaveBeenAcceptedByMethod1: and be proven.
// Provision: cc/41/1
func TestValueMustHaveBeenAcceptedByMethod1(t *testing.T) {
	c := comparable("A", "500 USD", "100 pcs")
	c.Accepted = customs.Undetermined
	d, _ := refused(t, usd(), compared(c))
	require.Equal(t, []customs.Code{v.NoComparables, v.NotAccepted}, reasons(d, v.IdenticalGoods))
	c = comparable("A", "500 USD", "100 pcs")
	c.Evidence = ""
	d, _ = refused(t, usd(), compared(c))
	require.Equal(t, []customs.Code{v.NoComparables, v.PriceUnproven}, reasons(d, v.IdenticalGoods))
}

// TestDifferencesAreAdjustedWithProofOnly: quantity, commercial level and transport
// each want a proven adjustment where they differ; one of zero with proof is enough.
// Provision: cc/41/1, cc/42/1
func TestDifferencesAreAdjustedWithProofOnly(t *testing.T) {
	for name, c := range map[string]struct {
		differ func(*v.Comparable, customs.Finding)
		kind   v.AdjustmentKind
	}{
		"quantity":  {func(c *v.Comparable, f customs.Finding) { c.SameQuantity = f }, v.ForQuantity},
		"level":     {func(c *v.Comparable, f customs.Finding) { c.SameLevel = f }, v.ForLevel},
		"transport": {func(c *v.Comparable, f customs.Finding) { c.SameTransport = f }, v.ForInsurance},
	} {
		for _, m := range []v.Method{v.IdenticalGoods, v.SimilarGoods} {
			sale := comparable("A", "500 USD", "100 pcs")
			if m == v.SimilarGoods {
				sale.Identical = customs.NotMet
			}
			for _, f := range []customs.Finding{customs.Undetermined, customs.NotMet} {
				c.differ(&sale, f)
				d, _ := refused(t, usd(), compared(sale))
				require.Equal(t, []customs.Code{v.NoComparables, v.AdjustmentUnproven}, reasons(d, m), name)
			}
			sale.Adjustments = []v.Adjustment{{Kind: c.kind, Amount: money("0 USD")}}
			d, _ := refused(t, usd(), compared(sale))
			require.Contains(t, reasons(d, m), v.AdjustmentUnproven, name)
			sale.Adjustments[0].Evidence = "price list"
			require.Equal(t, money("1000.00 USD"), value(t, usd(), compared(sale)).Value, name)
		}
	}
}

// TestAdjustmentsStandOnTheirLines: 13 = Σ12, 15 = Σ14, 16 = 11 − 13 + 15, 18 = 16 ×
// 17б ÷ 17а.
// Provision: cc/41/1
func TestAdjustmentsStandOnTheirLines(t *testing.T) {
	c := comparable("A", "1000 USD", "500 pcs")
	c.SameQuantity, c.SameLevel, c.SameTransport = customs.NotMet, customs.NotMet, customs.NotMet
	for k := v.ForQuantity; k <= v.ForInsurance; k++ {
		less, err := customs.NewMoney(int(k), customs.USD)
		require.NoError(t, err)
		more, err := customs.NewMoney(10*int(k), customs.USD)
		require.NoError(t, err)
		c.Adjustments = append(c.Adjustments,
			v.Adjustment{Kind: k, Subtract: true, Amount: less, Evidence: "e"}, v.Adjustment{Kind: k, Amount: more, Evidence: "e"})
	}
	d := value(t, usd(), compared(c))
	require.Equal(t, map[string]string{
		"11":  "1000.00 USD",
		"12а": "1.00 USD", "12б": "2.00 USD", "12в": "3.00 USD", "12г": "4.00 USD", "12д": "5.00 USD", "13": "15.00 USD",
		"14а": "10.00 USD", "14б": "20.00 USD", "14в": "30.00 USD", "14г": "40.00 USD", "14д": "50.00 USD", "15": "150.00 USD",
		"16": "1135.00 USD", "17а": "500 pcs", "17б": "200 pcs", "18": "454.00 USD",
	}, lines(d))
}

// TestSameLevelAndQuantityFirst: a sale that needs no such adjustment is used before
// one that does, even if it is higher.
// Provision: cc/41/1
func TestSameLevelAndQuantityFirst(t *testing.T) {
	low := comparable("B", "100 USD", "100 pcs")
	low.SameQuantity = customs.NotMet
	low.Adjustments = []v.Adjustment{{Kind: v.ForQuantity, Amount: money("1 USD"), Evidence: "price list"}}
	d := value(t, usd(), compared(low, comparable("A", "500 USD", "100 pcs")))
	require.Equal(t, money("1000.00 USD"), d.Value)
	require.Equal(t, []customs.Code{v.BetterLevel}, remarks(d))
}

// TestLowestOfSeveral: by unit, after adjustments, whatever the order.
// Provision: cc/41/4, cc/42/4
func TestLowestOfSeveral(t *testing.T) {
	a := comparable("A", "500 USD", "100 pcs") // 5.00
	b := comparable("B", "980 USD", "200 pcs") // 4.90
	c := comparable("C", "150 USD", "50 pcs")  // 3.00, adjusted to 5.00
	c.SameTransport = customs.NotMet
	c.Adjustments = []v.Adjustment{{Kind: v.ForTransport, Amount: money("100 USD"), Evidence: "tariff"}}
	for _, list := range [][]v.Comparable{{a, b, c}, {c, b, a}, {b, a, c}} {
		d := value(t, usd(), compared(list...))
		require.Equal(t, money("980.00 USD"), d.Value)
		require.Equal(t, []customs.Code{v.LowerAvailable, v.LowerAvailable}, remarks(d))
		for r := range d.Remarks() {
			require.Equal(t, "cc/41/4", r.Provision.String())
		}
		for i := range list {
			list[i].Identical = customs.NotMet
		}
		d = value(t, usd(), compared(list...))
		require.Equal(t, money("980.00 USD"), d.Value)
		for r := range d.Remarks() {
			require.Equal(t, "cc/42/4", r.Provision.String())
		}
		a.Identical, b.Identical, c.Identical = customs.Met, customs.Met, customs.Met
	}
}
