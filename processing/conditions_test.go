package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// TestNothingIsPayableWhileConditionsHold: from placing to the last day, through
// processing and carriage, duties and taxes stay contingent; the day after the
// last day what is left is due.
// Provision: cc/163/1
func TestNothingIsPayableWhileConditionsHold(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("beans", "1000 kg"))
	do(t, p, "2026-03-01", press("R1", Goods{{ID: "beans", Quantity: qty("600 kg")}}, "480 kg", "90 kg", "30 kg"))
	do(t, p, "2026-04-01", Complete{Under: customs.ReExport, Goods: Goods{{ID: "R1/oil"}}})
	payable := func(on string) customs.Money {
		obligations, err := p.Obligations(day(on))
		require.NoError(t, err)
		require.NotEmpty(t, obligations)
		bill, err := liability.Settle(obligations, p.Payments(day(on)), flat(), p.Law(), day(on))
		require.NoError(t, err)
		return bill.Sum.Account.Payable
	}
	for _, on := range []string{"2026-02-01", "2026-02-28", "2026-03-01", "2026-04-01", "2027-02-01"} {
		require.Equal(t, customs.MustMoney("0.00 RUB"), payable(on), on)
	}
	// 400 kg of beans, 90 kg of husks and 30 kg of losses are left of 1000 kg worth
	// 1 000 000 RUB: 52 % of duty 100 000 and VAT 220 000.
	require.Equal(t, customs.MustMoney("166400.00 RUB"), payable("2027-02-02"))
}
