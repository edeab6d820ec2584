package processing

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
)

func beans() NormVersion {
	return NormVersion{
		From: customs.MustDate("2026-01-01"), Source: "calculation 1",
		Inputs: []NormInput{{Goods: "beans", Quantity: customs.MustQuantity("1000 kg")}},
		Outputs: []NormOutput{
			{Name: "oil", Kind: Product, Quantity: customs.MustQuantity("190 kg")},
			{Name: "meal", Kind: Product, Quantity: customs.MustQuantity("780 kg")},
			{Name: "loss", Kind: ProductionLoss, Quantity: customs.MustQuantity("30 kg")},
		},
	}
}

func TestNeeds(t *testing.T) {
	v := beans()
	needs, err := v.Needs("oil", customs.MustQuantity("97 kg"), customs.Union())
	require.NoError(t, err)
	require.Equal(t, []Need{{"beans", customs.Kilogram, customs.MustRatio("100"), customs.MustRatio("100")}}, needs)
	r, vs := v.compile(customs.Union(), "N")
	require.NoError(t, vs.Err())
	ratio := customs.MustRatio
	d, vs := r.divide([]customs.Ratio{ratio("1000")}, []outturn{{0, ratio("150")}, {1, ratio("780")}, {2, ratio("30")}}, "N")
	require.NoError(t, vs.Err())
	t.Log(d.inputs[0].content, d.inputs[0].excess, d.inputs[0].taken, d.inputs[0].takenExcess, d.inputs[0].need)
	t.Log(d.charge(0, 0), d.charge(0, 1), d.inputs[0].demand)
}
