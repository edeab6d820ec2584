package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestPlanMayTakeAnotherUnit: what is declared counts in each of its measures, so that
// an amended permit may plan in another of them; where a lot has none of it, the
// amendment could never be kept, and is refused.
// Provision: cc/168/2/4
func TestPlanMayTakeAnotherUnit(t *testing.T) {
	measured := func(id LotID, mass, pieces string) Lot {
		l := lot(id, mass)
		l.Measures = []customs.Quantity{qty(pieces)}
		return l
	}
	in := func(quantity string) AmendPermit {
		permit := soyPermit()
		permit.Inputs[0].Quantity = qty(quantity)
		permit.Products, permit.Remnants = permit.Products[:1], nil
		permit.Products[0].Quantity = qty("1 t")
		permit.Norms = permit.Norms[:1]
		permit.Identification.Plan.Products, permit.Identification.Plan.Operations = permit.Identification.Plan.Products[:1], permit.Identification.Plan.Operations[:1]
		return AmendPermit{Permit: permit, Reference: "order"}
	}
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", measured("L1", "1 t", "10 pcs")))
	do(t, p, "2026-02-02", in("100 pcs"))
	wrong(t, p, "2026-02-02", declaration("D2", lot("L2", "1 t")), customs.ErrMissing, "lot L2 is declared in t; the permit plans 100 pcs: a measure in that unit is wanted")
	refused(t, p, "2026-02-02", declaration("D2", measured("L2", "1 t", "91 pcs")), "permit-quantity-exceeded cc/168/2/4")
	refused(t, p, "2026-02-01", declaration("D2", measured("L2", "1 t", "91 pcs")), "permit-quantity-exceeded cc/168/2/4") // told late
	do(t, p, "2026-02-02", declaration("D2", measured("L2", "1 t", "90 pcs")))
	do(t, p, "2026-02-03", Withdraw{Declaration: "D2"})
	do(t, p, "2026-02-03", declaration("D3", measured("L3", "1 t", "90 pcs")))
	do(t, p, "2026-02-04", in("2000 kg"))
	refused(t, p, "2026-02-04", declaration("D4", lot("L4", "1 kg")), "permit-quantity-exceeded cc/168/2/4")
	replayed(t, p)

	p = soy(t)
	last := do(t, p, "2026-02-01", declaration("D1", lot("L1", "1 t")))
	refused(t, p, "2026-02-02", in("100 pcs"), "plan-not-countable cc/168/2/4")
	do(t, p, "2026-02-02", Reverse{Seq: last.Seq, Reason: "mistake"})
	do(t, p, "2026-02-02", in("100 pcs"))
	do(t, p, "2026-02-02", declaration("D2", measured("L2", "1 t", "100 pcs")))
}

// TestTermCountsFromAnEarlierDayOnlyIfLotsFit: a prior export after the first batch moves
// nothing; one told late of a day before it, an amended start and a late first batch move
// the day from which the term of processing counts, and no lot may then end after it.
// Provision: cc/168/5
func TestTermCountsFromAnEarlierDayOnlyIfLotsFit(t *testing.T) {
	prior := ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")}
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	refused(t, p, "2026-01-31", prior, "built-upon cc/168/5")
	do(t, p, "2026-02-10", prior)
	do(t, p, "2026-02-10", declaration("D2", lot("L2", "1000 kg")))
	do(t, p, "2026-02-10", Release{Declaration: "D2", Expires: day("2027-01-31")})

	p = soyEquivalents(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Expires: day("2027-01-15")})
	exported := do(t, p, "2026-01-31", prior)
	do(t, p, "2026-02-01", Reverse{Seq: exported.Seq, Reason: "mistake"})
	do(t, p, "2026-01-31", prior)
	do(t, p, "2026-02-10", declaration("D2", lot("L2", "1000 kg")))
	refused(t, p, "2026-02-10", Release{Declaration: "D2", Expires: day("2027-01-16")}, "beyond-permit-term cc/165/1")
	do(t, p, "2026-02-10", Release{Declaration: "D2"})
	amended := p.Permit(day("2026-02-10"))
	amended.Substitution.TermFrom = day("2026-01-14")
	refused(t, p, "2026-02-11", AmendPermit{Permit: amended, Reference: "order"}, "built-upon cc/168/5")
	amended.Substitution.TermFrom = day("2026-01-16")
	do(t, p, "2026-02-11", AmendPermit{Permit: amended, Reference: "order"})

	p = soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	place(t, p, "2026-02-10", "D2", lot("L2", "1000 kg"))
	refused(t, p, "2026-02-09", Release{Declaration: "D1"}, "built-upon cc/168/5")

	p = soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-10", declaration("D2", lot("L2", "1000 kg")))
	do(t, p, "2026-02-10", Release{Declaration: "D2", Expires: day("2027-02-09")})
	do(t, p, "2026-02-09", Release{Declaration: "D1"})
	do(t, p, "2026-02-11", declaration("D3", lot("L3", "1000 kg")))
	do(t, p, "2026-02-11", Release{Declaration: "D3"}) // the late batch is the first
	for _, id := range []GoodsID{"L1", "L2", "L3"} {
		stock, ok := p.On(day("2026-02-11")).Stock(id)
		require.True(t, ok)
		require.Equal(t, day("2027-02-09"), stock.Last, id)
	}
}
