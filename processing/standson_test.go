package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// takeBack is the reversal of a record.
func takeBack(seq uint64) Command { return Reverse{Seq: seq, Reason: "mistake"} }

// standsOn checks that a record cannot be taken back because another one stands on it,
// and that it can once that one is taken back.
func standsOn(t *testing.T, p *Procedure, on string, seq, by uint64, provision string) {
	t.Helper()
	refused(t, p, on, takeBack(seq), "built-upon "+provision)
	d, err := p.Decide(day(on), takeBack(seq))
	require.NoError(t, err)
	require.ErrorContains(t, d.Err(), "cure: reverse event "+customs.Count(by).String()+" first")
	next := p.Clone()
	do(t, next, on, takeBack(by))
	do(t, next, on, takeBack(seq))
	require.NoError(t, next.Invariants())
	replayed(t, next)
}

// TestPaymentStandsOnWhatItIsFor: a declaration, or a release for domestic consumption,
// that was paid for is taken back after the payment, else a payment would be of nothing.
// Provision: cc/174/2/4
func TestPaymentStandsOnWhatItIsFor(t *testing.T) {
	paid := func(lot LotID, b liability.Basis) Command {
		return Pay{liability.Payment{ID: "M1", Lot: lot, Kind: liability.VAT, Basis: b, Amount: customs.MustMoney("1 RUB")}}
	}
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg"), lot("L2", "1000 kg")))
	do(t, p, "2026-02-01", paid("L2", liability.Placed))
	standsOn(t, p, "2026-02-02", 1, 2, "cc/164/1/1")

	waste := []AtHome{{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("10 RUB")}}
	p = pressedSoy(t)
	do(t, p, "2026-02-11", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/husks"), AtHome: waste})
	do(t, p, "2026-02-11", paid("R1/husks#4", liability.WasteAtHome))
	standsOn(t, p, "2026-02-12", 4, 5, "cc/173/2/1")

	p = pressedSoy(t)
	do(t, p, "2027-02-02", PlaceAfterLapse{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/husks"), AtHome: waste})
	do(t, p, "2027-02-02", paid("R1/husks#4", liability.WasteAtHome))
	standsOn(t, p, "2027-02-03", 4, 5, "cc/129/7")

	law := customs.Russia()
	law.UnderNorm = customs.UnderNormUncapped
	p = soyUnder(t, law)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "900 kg", "80 kg", "20 kg"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: some("R1/oil", "1 kg")})
	do(t, p, "2026-02-03", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: some("R1/oil", "898 kg")})
	do(t, p, "2026-02-03", paid("L1#norm", liability.ProductsAtHome))
	standsOn(t, p, "2026-02-04", 5, 6, "cc/173/2/1")
	next := p.Clone()
	do(t, next, "2026-02-04", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/oil")})
	do(t, next, "2026-02-04", takeBack(7)) // what was paid before does not stand on it
	place(t, next, "2026-02-05", "D2", lot("L2", "1000 kg"))
	do(t, next, "2026-02-05", press("R2", all("L2"), "800 kg", "150 kg", "50 kg"))
	do(t, next, "2026-02-05", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("R2/oil")})
	do(t, next, "2026-02-06", Pay{liability.Payment{ID: "M3", Lot: "L1#norm", Kind: liability.VAT, Basis: liability.ProductsAtHome, Amount: customs.MustMoney("1 RUB")}})
	do(t, next, "2026-02-06", takeBack(12)) // the payment is for another lot
	do(t, p, "2026-02-04", paid2("L1"))
	do(t, p, "2026-02-04", takeBack(6))
	do(t, p, "2026-02-04", takeBack(5)) // a payment for the lot itself is kept: the lot is there
	os, err := p.Obligations(day("2026-02-05"))
	require.NoError(t, err)
	_, err = liability.Settle(os, p.Payments(day("2026-02-05")), bookOf(t, "10%", "20%", "12%"), law, day("2026-02-05"))
	require.NoError(t, err)
}

func paid2(lot LotID) Command {
	return Pay{liability.Payment{ID: "M2", Lot: lot, Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("1 RUB")}}
}

// TestExtensionStandsOnTheRelease: of each of its lots; and one extension on the other.
// Provision: cc/165/2
func TestExtensionStandsOnTheRelease(t *testing.T) {
	for _, lots := range [][]LotID{nil, {"L1", "L2"}} {
		p := soy(t)
		do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
		do(t, p, "2026-02-01", declaration("D2", lot("L2", "1000 kg")))
		do(t, p, "2026-02-01", Release{Declaration: "D1", Expires: day("2026-06-30")})
		do(t, p, "2026-02-01", Release{Declaration: "D2", Expires: day("2026-06-30")})
		do(t, p, "2026-03-01", ExtendTerm{Lots: lots, Until: day("2026-10-31")})
		standsOn(t, p, "2026-03-02", 4, 5, "cc/128")
		do(t, p, "2026-03-02", ExtendTerm{Lots: lots, Until: day("2026-12-31")})
		standsOn(t, p, "2026-03-03", 5, 6, "cc/165/2")
	}
}

// TestCancelledBatchThatIsTheFirstAgain: the term of processing would count from it, and
// what was done since must fit that term.
// Provision: cc/168/5
func TestCancelledBatchThatIsTheFirstAgain(t *testing.T) {
	cancelled := func() *Procedure {
		p := soy(t)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-10", Cancel{Declaration: "D1"})
		return p
	}
	p := cancelled()
	place(t, p, "2026-03-01", "D2", lot("L2", "1000 kg")) // its last day is 2027-03-01
	standsOn(t, p, "2026-03-02", 3, 5, "cc/168/5")
	do(t, p, "2026-03-02", ExtendPermit{Term: customs.MustTerm("P2Y")})
	do(t, p, "2026-03-02", takeBack(3)) // now it fits

	p = cancelled()
	do(t, p, "2026-03-01", declaration("D2", lot("L2", "1000 kg")))
	do(t, p, "2026-03-01", Release{Declaration: "D2", Expires: day("2027-02-01")})
	next := p.Clone()
	do(t, next, "2026-03-02", takeBack(3)) // the last day fits
	do(t, p, "2026-03-03", ExtendTerm{Until: day("2027-02-02")})
	standsOn(t, p, "2026-03-04", 3, 6, "cc/168/5")

	p = cancelled()
	do(t, p, "2027-02-02", declaration("D2", lot("L2", "1000 kg")))
	standsOn(t, p, "2027-02-03", 3, 4, "cc/168/5")
	p = cancelled()
	do(t, p, "2027-02-01", declaration("D2", lot("L2", "1000 kg")))
	do(t, p, "2027-02-03", takeBack(3))
}

// TestLotsPutBackFitThePlan: goods declared in place of lots that were refused, withdrawn
// or cancelled count towards what the permit plans.
// Provision: cc/168/2/4
func TestLotsPutBackFitThePlan(t *testing.T) {
	for _, gone := range []Command{Refuse{Declaration: "D1"}, Withdraw{Declaration: "D1"}, Cancel{Declaration: "D1"}} {
		p := soy(t)
		do(t, p, "2026-02-01", declaration("D1", lot("L1", "90000000 t")))
		seq := uint64(2)
		if KindOf(gone) == CommandCancel {
			do(t, p, "2026-02-01", Release{Declaration: "D1", Expires: day("2026-12-31")})
			seq = 3
		}
		do(t, p, "2026-02-01", gone)
		do(t, p, "2026-02-02", declaration("D2", lot("L2", "1 kg")))
		next := p.Clone()
		do(t, next, "2026-02-02", takeBack(seq))
		require.NoError(t, next.Invariants())
		do(t, p, "2026-02-02", takeBack(seq+1))
		do(t, p, "2026-02-02", declaration("D3", lot("L3", "90000000 t")))
		standsOn(t, p, "2026-02-03", seq, seq+3, "cc/168/2/4")
	}
}

// TestRefusalStandsUnderTheWithdrawal: the lots refused were left out of it.
// Provision: cc/174/2/6
func TestRefusalStandsUnderTheWithdrawal(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg"), lot("L2", "1000 kg")))
	do(t, p, "2026-02-01", Refuse{Declaration: "D1", Lots: []LotID{"L1"}})
	do(t, p, "2026-02-01", Withdraw{Declaration: "D1"})
	standsOn(t, p, "2026-02-02", 2, 3, "cc/174/2/6")
}

// TestAuthoritiesTookPartBeforeTheRelease: what they took was left out of the release,
// which would otherwise have placed a part of a lot.
// Provision: cc/174/2/9
func TestAuthoritiesTookPartBeforeTheRelease(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg"), lot("L2", "10 kg")))
	do(t, p, "2026-02-01", Detain{Goods: some("L1", "100 kg")})
	do(t, p, "2026-02-02", Release{Declaration: "D1", Lots: []LotID{"L2"}})
	next := p.Clone()
	do(t, next, "2026-02-02", takeBack(2)) // the release was of another lot
	do(t, p, "2026-02-02", Release{Declaration: "D1"})
	standsOn(t, p, "2026-02-03", 2, 4, "cc/174/2/9")
}

// TestActsOnADeclarationStandOnItsFiling: where they name the declaration filed.
// Provision: cc/174/1
func TestActsOnADeclarationStandOnItsFiling(t *testing.T) {
	p := soy(t)
	early := declaration("A1", lot("L1", "10 kg"))
	early.Early = true
	do(t, p, "2026-02-01", early)
	do(t, p, "2026-02-01", Release{Declaration: "A1"})
	do(t, p, "2026-02-05", FileDeclaration{Application: "A1", Declaration: "DA", Declarant: miller.ID()})
	do(t, p, "2026-02-06", Cancel{Declaration: "DA"})
	standsOn(t, p, "2026-02-07", 3, 4, "cc/174/1")
}

// TestPriorExportTakenBack: the term of processing counts from the placing again.
// Provision: cc/168/5
func TestPriorExportTakenBack(t *testing.T) {
	p := soyEquivalents(t) // with prior export its term counts from 2026-01-15
	do(t, p, "2026-01-20", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("8 kg")})
	do(t, p, "2026-01-21", takeBack(1))
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	s, _ := p.On(day("2026-02-01")).Stock("L1")
	require.Equal(t, day("2027-02-01"), s.Last)
}
