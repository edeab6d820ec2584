package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// soyUnder returns the procedure of soyPermit under a law.
func soyUnder(t testing.TB, law customs.Law) *Procedure {
	t.Helper()
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	return p
}

// contained goes through the acts of the vector: all processed by the norm, the
// loss recognised, 600 of 800 kg of the product re-exported, 200 kg released at
// home, the waste still on hand.
func contained(t testing.TB, law customs.Law) *Procedure {
	p := soyUnder(t, law)
	l := lot("L1", "1000 kg")
	l.Value = customs.MustMoney("2000000 RUB")
	place(t, p, "2026-02-01", "D1", l)
	do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act 1"})
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("R1/oil", "600 kg"), Declaration: "E1", Office: exit})
	do(t, p, "2026-02-05", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: some("R1/oil", "200 kg"), Declaration: "H1", Office: office})
	return p
}

// TestDischargeContained: a product released at home is charged Q ÷ norm; what it
// does not contain is taken from the waste and the loss of its run, so that waste
// left at lapse is charged for the rest only.
// Provision: cc/175/1
func TestDischargeContained(t *testing.T) {
	p := contained(t, customs.Russia())
	require.Equal(t, []string{
		"600 ended by cc/174/2/1: R1/oil (oil)",
		"250 due by cc/175/1 products at home: R1/oil (oil)",
		"112.5 due by cc/174/4/3: R1/husks (husks)",
		"37.5 ended by cc/174/2/1: R1/drying (drying)",
	}, owes(t, p, "2027-02-02", "L1"))
	require.Equal(t, []string{
		"placed 112.5 duty 22500.00 RUB",
		"placed 112.5 vat 49500.00 RUB",
		"products at home 250 duty 50000.00 RUB",
		"products at home 250 vat 110000.00 RUB",
	}, posts(settle(t, p, bookOf(t, "10%", "20%", "16%"), "2027-02-02"), payable))
}
