package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestSeizureBeforeReleaseWaitsForNothing: goods seized before their release and again on
// its day wait from the release on only, in the ledger as in the obligations.
// Provision: cc/133
func TestSeizureBeforeReleaseWaitsForNothing(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-05", Seize{Goods: all("L1"), Reference: "order 1"})
	do(t, p, "2026-02-19", Lift{Goods: all("L1"), Reference: "order 2"})
	do(t, p, "2026-02-20", Release{Declaration: "D1", Expires: day("2026-06-30")})
	do(t, p, "2026-02-20", Seize{Goods: all("L1"), Reference: "order 3"})
	do(t, p, "2026-07-09", Lift{Goods: all("L1"), Reference: "order 4"})
	stock, ok := p.On(day("2026-07-10")).Stock("L1")
	require.True(t, ok)
	require.Equal(t, day("2026-11-17"), stock.Last)
	refused(t, p, "2026-11-18", Complete{Under: customs.ReExport, Goods: all("L1")}, "term-expired cc/164/2/1")
	do(t, p, "2026-11-18", Store{Goods: all("L1")})
}

// TestOneLotOfTheAuthoritiesLeavesTheRest: where a lot of a declaration is seized before
// release, the declaration after an application is filed for the others; where one is
// detained, the declaration can be withdrawn for the others.
// Provision: cc/174/1
// Provision: cc/174/2/7
func TestOneLotOfTheAuthoritiesLeavesTheRest(t *testing.T) {
	p := soy(t)
	application := declaration("A1", lot("L1", "1000 kg"), lot("L2", "1000 kg"))
	application.Early = true
	do(t, p, "2026-02-01", application)
	do(t, p, "2026-02-01", Seize{Goods: all("L2"), Reference: "order 1"})
	do(t, p, "2026-02-01", Release{Declaration: "A1", Lots: []LotID{"L1"}})
	do(t, p, "2026-02-03", FileDeclaration{Application: "A1", Declaration: "D1", Declarant: miller.ID()})

	p = soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg"), lot("L2", "1000 kg")))
	do(t, p, "2026-02-01", Detain{Goods: all("L2"), Reference: "order 1"})
	do(t, p, "2026-02-02", Withdraw{Declaration: "D1", Reason: "mistake"})
	lies(t, p, "L1", "withdrawn 1000 kg")
}

// TestUnusedEquivalentsAfterLapse: equivalents that were not used are stored after lapse
// as any goods.
// Provision: cc/129/6
func TestUnusedEquivalentsAfterLapse(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", equivalents("E1"))
	refused(t, p, "2027-02-02", Complete{Under: customs.ReExport, Goods: all("E1")}, "equivalents-unused cc/172/1")
	do(t, p, "2027-02-02", Store{Goods: all("E1")})
}
