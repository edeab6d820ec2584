package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// charged returns what each release of products at home is charged of a lot and its
// copies, by the goods released.
func charged(t testing.TB, p *Procedure, on string) map[string]string {
	t.Helper()
	require.NoError(t, closes(p, day(on)))
	sums := map[string]customs.Ratio{}
	for _, o := range obligations(t, p, day(on)) {
		if o.Basis == liability.ProductsAtHome {
			sums[o.Subject] = sums[o.Subject].Add(o.Slice.Length())
		}
	}
	text := map[string]string{}
	for subject, sum := range sums {
		text[subject] = sum.String()
	}
	return text
}

// home releases goods for domestic consumption.
func home(goods ...Portion) Complete {
	return Complete{Under: customs.ReleaseForDomesticConsumption, Goods: goods, Office: office, Declaration: "H"}
}

// TestJointProductsAreChargedSideBySide: what joint products are charged of the losses of
// their run, and of the run before it, never overlaps: together they pay for all that the
// norm needs, each for its part.
// Provision: cc/175/1
func TestJointProductsAreChargedSideBySide(t *testing.T) {
	p, err := New(deepPermit(), customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "2000 kg"))
	crush := func(run RunID) {
		do(t, p, "2026-02-02", Process{Run: run, Norm: "crush", Operation: Working, By: presser.ID(), Inputs: some("L1", "1000 kg"), Outputs: []Made{
			{ID: GoodsID(run + "/oil"), Output: "oil", Quantity: qty("190 kg")}, {ID: GoodsID(run + "/meal"), Output: "meal", Quantity: qty("780 kg")},
			{ID: GoodsID(run + "/drying"), Output: "drying", Quantity: qty("30 kg")}}})
	}
	crush("R1")
	crush("R2")
	do(t, p, "2026-02-03", home(Portion{ID: "R1/oil"}))
	do(t, p, "2026-02-04", home(Portion{ID: "R1/meal"}))
	require.Equal(t, map[string]string{"R1/oil (oil)": "19000/97", "R1/meal (meal)": "78000/97"}, charged(t, p, "2026-02-05"))

	// 190 kg of each into feed, which is pressed into oil and meal again.
	do(t, p, "2026-02-05", Process{Run: "R3", Norm: "blend", Operation: Working, By: presser.ID(), Inputs: Goods{{ID: "R2/oil"}, {ID: "R2/meal", Quantity: qty("190 kg")}},
		Outputs: []Made{{ID: "feed", Output: "feed", Quantity: qty("342 kg")}, {ID: "R3/husks", Output: "husks", Quantity: qty("26.6 kg")}, {ID: "R3/drying", Output: "drying", Quantity: qty("11.4 kg")}}})
	do(t, p, "2026-02-06", Process{Run: "R4", Norm: "press feed", Operation: Working, By: presser.ID(), Inputs: some("feed", "300 kg"), Outputs: []Made{
		{ID: "R4/oil", Output: "oil", Quantity: qty("90 kg")}, {ID: "R4/meal", Output: "meal", Quantity: qty("180 kg")},
		{ID: "R4/soap", Output: "soap", Quantity: qty("12 kg")}, {ID: "R4/husks", Output: "husks", Quantity: qty("18 kg")}}})
	total := func() (sum customs.Ratio) {
		for _, text := range charged(t, p, "2026-02-08") {
			sum = sum.Add(customs.MustRatio(text))
		}
		return sum
	}
	before := total()
	do(t, p, "2026-02-07", home(Portion{ID: "R4/oil"}))
	oil := total().Sub(before)
	do(t, p, "2026-02-08", home(Portion{ID: "R4/meal"}))
	// 288 kg of feed are used for 90 kg of oil and 180 kg of meal, by 90/342 of 380 kg of
	// oil and meal each kilogram; those need 1000/970 kg of beans.
	whole, _ := customs.NewRatio(288*380*1000, 342*970)
	third, _ := customs.NewRatio(1, 3)
	require.Equal(t, whole.String(), total().Sub(before).String())
	require.Equal(t, whole.Mul(third).String(), oil.String())
}

// TestChargesOfOneDayComeInTheOrderRecorded: oil is charged with the husks of its pressing,
// of which meal was made. Released on one day, the one recorded first is charged with the
// husks, and the other with what is left.
// Provision: cc/175/1
func TestChargesOfOneDayComeInTheOrderRecorded(t *testing.T) {
	for _, test := range []struct {
		first, second GoodsID
		want          map[string]string
	}{
		{"R1/oil", "meal", map[string]string{"R1/oil (oil)": "1000"}},
		{"meal", "R1/oil", map[string]string{"meal": "150", "R1/oil (oil)": "850"}},
	} {
		p, err := New(deepPermit(), customs.Russia(), Lists{})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
		do(t, p, "2026-02-03", Process{Run: "R2", Norm: "press husks", Operation: Working, By: presser.ID(), Inputs: all("R1/husks"),
			Outputs: []Made{{ID: "meal", Output: "meal", Quantity: qty("120 kg")}, {ID: "loss", Output: "drying", Quantity: qty("30 kg")}}})
		do(t, p, "2026-02-04", home(Portion{ID: test.first}))
		do(t, p, "2026-02-04", home(Portion{ID: test.second}))
		require.Equal(t, test.want, charged(t, p, "2026-02-05"), test.first)
	}
}

// TestChargesBeyondALotFillItsCopies: by the option under-norm = uncapped what is charged
// beyond what the run drew is cut where it is more than a whole lot; no copy is longer.
// Provision: cc/175/1
func TestChargesBeyondALotFillItsCopies(t *testing.T) {
	law := customs.Russia()
	law.UnderNorm = customs.UnderNormUncapped
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "100 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "280 kg", "1 kg", "1 kg")) // the norm needs 350 kg
	do(t, p, "2026-02-03", home(Portion{ID: "R1/oil"}))
	lots := map[LotID]string{}
	for _, o := range obligations(t, p, day("2026-02-04")) {
		require.NoError(t, o.Check(p.Law()))
		if o.Basis == liability.ProductsAtHome {
			lots[o.Lot.ID] = o.Slice.Length().String()
		}
	}
	require.Len(t, lots, 4)
	require.Equal(t, "100", lots["L1#norm"])
	require.Equal(t, "100", lots["L1#norm1"])
	sum := customs.Ratio{}
	for _, text := range lots {
		sum = sum.Add(customs.MustRatio(text))
	}
	require.Equal(t, "350", sum.String())
}

// TestMoreThanWasUsedIsUnderNorm: outputs that together contain more than the run used are
// capped, also where the products need all of it or less: that is no run as the norm has
// it, and the option that refuses it does.
// Provision: cc/169/1
func TestMoreThanWasUsedIsUnderNorm(t *testing.T) {
	norm := &soyPermit().Norms[0].Versions[0]
	in := []Drawn{{Input: "beans", Quantity: qty("1 t")}}
	for _, test := range []struct {
		oil     string
		outcome NormOutcome
	}{{"800 kg", CappedByRun}, {"780 kg", DeclarantOwes}} {
		run := press("R1", nil, test.oil, "200 kg", "50 kg").Outputs
		variance, err := norm.Variance(customs.Union(), in, run)
		require.NoError(t, err)
		require.Equal(t, test.outcome, variance.Inputs[0].Outcome)
		law := customs.Union()
		law.UnderNorm = customs.UnderNormRefuse
		_, err = norm.Divide(law, in, run)
		require.ErrorIs(t, err, UnderNorm, test.oil)
		variance, err = norm.Variance(law, in, run)
		require.NoError(t, err)
		require.Equal(t, OperationIsRefused, variance.Inputs[0].Outcome, test.oil)
		require.ErrorIs(t, variance.Violations().Err(), UnderNorm)
	}
}
