package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestForeignGoodsAfterPriorExportArriveInTime: by the day that the permit sets.
// Provision: cc/172/5
func TestForeignGoodsAfterPriorExportArriveInTime(t *testing.T) {
	permit := soyEquivalents(t).Permit(customs.Date{})
	permit.Substitution.ImportBy = day("2026-03-31")
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	do(t, p, "2026-02-01", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg")})
	place(t, p, "2026-03-31", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-03-31", MatchPrior{Prior: "X1", Goods: some("L1", "50 kg")[0]})
	refused(t, p, "2026-04-01", MatchPrior{Prior: "X1", Goods: some("L1", "50 kg")[0]}, "import-too-late cc/172/5")
}

// equivalents is a substitution of 400 kg of L1 with everything shown.
func equivalents(id GoodsID) Substitute {
	return Substitute{Permission: "permission 7", Equivalent: id, Name: "Union beans", Code: code("1201900000"),
		Replaces: some("L1", "400 kg")[0], Description: customs.Met, Quality: customs.Met, Technical: customs.Met}
}

// TestEquivalentsTakeThePlaceOfForeignGoods: the equivalents become foreign, what
// they replace becomes goods of the Union, and products of the equivalents count
// as products of foreign goods.
// Provision: cc/172/3
// Provision: cc/172/2
func TestEquivalentsTakeThePlaceOfForeignGoods(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", equivalents("E1"))
	lies(t, p, "L1", "on hand 600 kg", "substituted 400 kg")
	lies(t, p, "E1", "on hand 400 kg")
	for part := range p.Parts("L1") {
		require.Equal(t, part.Account == AccountSubstituted, part.Status == UnionStatus)
	}
	for part := range p.Parts("E1") {
		require.Equal(t, ForeignGoods, part.Status)
	}
	do(t, p, "2026-02-02", press("R1", all("E1"), "320 kg", "60 kg", "20 kg"))
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	lies(t, p, "R1/oil", "completed 320 kg")
	refused(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("L1", "601 kg")}, "already-ended cc/172/3")
}

// TestEquivalentsMustCoincide: in description, quality and technical
// characteristics, each shown, in the same quantity, with the permission of
// customs; wear is left out of account for repair only.
// Provision: cc/172/1
// Provision: cc/168/2/12
func TestEquivalentsMustCoincide(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	c := equivalents("E1")
	c.Description, c.Quality, c.Technical, c.Permission = customs.Undetermined, customs.NotMet, 0, ""
	refused(t, p, "2026-02-02", c, "permission-missing cc/172/1", "not-equivalent cc/172/1", "not-equivalent cc/172/1", "not-equivalent cc/172/1")
	c = equivalents("E1")
	c.Quantity = qty("399 kg")
	refused(t, p, "2026-02-02", c, "not-equivalent cc/172/1")
	c = equivalents("E1")
	c.Repair = true
	refused(t, p, "2026-02-02", c, "not-equivalent cc/172/1")
	c = equivalents("E1")
	c.Code = code("1202300000")
	refused(t, p, "2026-02-02", c, "not-equivalent cc/168/2/12")
	refused(t, placedSoy(t), "2026-02-02", equivalents("E1"), "substitution-not-allowed cc/168/2/12")
	do(t, p, "2026-02-10", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	c = equivalents("E1")
	c.Replaces = some("R1/oil", "400 kg")[0]
	refused(t, p, "2026-02-11", c, "wrong-kind cc/172/1")
}

// TestTheSwapHappensOnTheDayOfUse: equivalents take the place of foreign goods when they
// are used in processing. What is not used that day has replaced nothing: it cannot be
// used later, suspended, or placed under a procedure as it is, and the replacement is
// taken back. So it is after the term, too.
// Provision: cc/172/3
// Provision: cc/172/1
func TestTheSwapHappensOnTheDayOfUse(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	swap := do(t, p, "2026-02-02", equivalents("E1"))
	refused(t, p, "2026-02-03", press("R1", all("E1"), "320 kg", "60 kg", "20 kg"), "equivalents-unused cc/172/3")
	for _, c := range []Command{
		Complete{Under: customs.ReExport, Goods: all("E1")},
		Complete{Under: customs.CustomsWarehouse, Goods: all("E1")},
		Suspend{Under: customs.CustomsWarehouse, Goods: all("E1")},
	} {
		refused(t, p, "2026-02-02", c, "equivalents-unused cc/172/1")
	}
	openings, err := p.Acts(day("2026-02-03"), all("E1"))
	require.NoError(t, err)
	for _, k := range []CommandKind{CommandProcess, CommandComplete, CommandSuspend} {
		require.False(t, openings[k-1].Open(), k)
	}
	do(t, p, "2026-02-02", press("R1", some("E1", "300 kg"), "240 kg", "45 kg", "15 kg"))
	lies(t, p, "E1", "on hand 100 kg", "consumed 300 kg")
	refused(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: all("E1")}, "equivalents-unused cc/172/1")
	do(t, p, "2026-02-03", Reverse{Seq: swap.Seq + 1, Reason: "less was used"})
	do(t, p, "2026-02-03", Reverse{Seq: swap.Seq, Reason: "less was used"})
	lies(t, p, "L1", "on hand 1000 kg")

	permit := soyEquivalents(t).Permit(customs.Date{})
	permit.Operations = append(permit.Operations, OperationUse{Operation: Repair, Method: "replacement"})
	repair, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, repair, "2026-02-01", "D1", lot("L1", "1000 kg"))
	c := equivalents("E1")
	c.Repair = true
	do(t, repair, "2026-02-02", c)
	do(t, repair, "2026-03-02", Complete{Under: customs.ReExport, Goods: all("E1")})
}

// TestNoSwapBeforeThePermission: the permission is the one that the permit names on the
// day, or another that had been given by then.
// Provision: cc/172/1
func TestNoSwapBeforeThePermission(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	c := equivalents("E1")
	c.Permission = "permission 8"
	refused(t, p, "2026-02-02", c, "permission-missing cc/172/1")
	c.Permitted = day("2026-02-03")
	refused(t, p, "2026-02-02", c, "permission-later cc/172/1")
	prior := ExportPrior{ID: "X1", Permission: "permission 9", Norm: "press", Output: "oil", Quantity: qty("80 kg")}
	refused(t, soyEquivalents(t), "2026-02-03", prior, "permission-missing cc/172/1")
	prior.Permitted = day("2026-02-04")
	refused(t, soyEquivalents(t), "2026-02-03", prior, "permission-later cc/172/1")
	do(t, soyEquivalents(t), "2026-02-04", prior)
	r := do(t, p, "2026-02-03", c)
	require.Equal(t, day("2026-02-03"), r.Event.(GoodsSubstituted).Permitted)

	permit := p.Permit(day("2026-02-03"))
	permit.Substitution.Permission = "permission 10"
	do(t, p, "2026-02-05", AmendPermit{Permit: permit, Reference: "amendment"})
	c = equivalents("E2")
	c.Permission = "permission 10"
	refused(t, p, "2026-02-04", c, "permission-missing cc/172/1")
	do(t, p, "2026-02-05", c)
}

// TestPriorExport: products of equivalents leave first; what the norm needs for
// them is owed and settled by lots placed later, never by more than is owed.
// Provision: cc/172/4
func TestPriorExport(t *testing.T) {
	p := soyEquivalents(t)
	prior := ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg"), Code: code("1507109009"), Declaration: "E1"}
	do(t, p, "2026-02-01", prior)
	place(t, p, "2026-03-01", "D1", lot("L1", "1000 kg"))
	stock, _ := p.On(day("2026-03-01")).Stock("L1")
	require.Equal(t, day("2027-01-15"), stock.Last) // from the day that the permit states
	refused(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", "100.1 kg")[0]}, "more-than-owed cc/172/4")
	do(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", "60 kg")[0]})
	last := do(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", "40 kg")[0]})
	lies(t, p, "L1", "on hand 900 kg", "substituted 100 kg")
	refused(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", "1 kg")[0]}, "more-than-owed cc/172/4")
	do(t, p, "2026-03-01", Reverse{Seq: last.Seq, Reason: "mistake"})
	do(t, p, "2026-03-02", MatchPrior{Prior: "X1", Goods: some("L1", "40 kg")[0]})
	lies(t, p, "L1", "on hand 900 kg", "substituted 100 kg")
	prior.ID = "X2"
	do(t, p, "2026-03-03", prior)
	refused(t, p, "2026-03-03", MatchPrior{Prior: "X2", Goods: some("L1", "1 kg")[0]}, "placed-before cc/172/4")
	wrong(t, p, "2026-03-03", MatchPrior{Prior: "X9", Goods: some("L1", "1 kg")[0]}, customs.ErrUnknown, "prior export X9: unknown to the procedure")
	prior.ID = "X3"
	refused(t, soy(t), "2026-03-03", prior, "prior-export-not-allowed cc/172/4", "substitution-not-allowed cc/168/2/12")
}

// TestFractionsOwedAfterPriorExportClose: 100 kg of oil by a norm of 750 kg of 1000 kg
// need 400/3 kg of beans, which no quantity is. A match within one step of the tape,
// below or above, settles them and leaves nothing open; one step more is too much. Taken
// back, as much is owed as before.
// Provision: cc/172/4
func TestFractionsOwedAfterPriorExportClose(t *testing.T) {
	permit := soyEquivalents(t).Permit(customs.Date{})
	outputs := permit.Norms[0].Versions[0].Outputs
	outputs[0].Quantity, outputs[1].Quantity = qty("750 kg"), qty("200 kg")
	owed := func(p *Procedure) string {
		list, err := p.Deadlines(day("2026-03-02"))
		require.NoError(t, err)
		for _, d := range list {
			if d.Prior != "" {
				return d.Open.String()
			}
		}
		return ""
	}
	for _, matched := range []string{"133.333333333 kg", "133.333333334 kg"} {
		p, err := New(permit, customs.Russia(), Lists{})
		require.NoError(t, err)
		do(t, p, "2026-02-01", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("100 kg")})
		place(t, p, "2026-03-01", "D1", lot("L1", "1000 kg"))
		require.Equal(t, "400/3", owed(p))
		refused(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", "133.333333335 kg")[0]}, "more-than-owed cc/172/4")
		match := do(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", matched)[0]})
		require.Empty(t, owed(p))
		openings, err := p.Acts(day("2026-03-01"), all("L1"))
		require.NoError(t, err)
		require.False(t, openings[CommandMatchPrior-1].Open())
		replayed(t, p)
		require.NoError(t, closes(p, day("2026-03-01")))
		do(t, p, "2026-03-01", Reverse{Seq: match.Seq, Reason: "mistake"})
		require.Equal(t, "400/3", owed(p))
		do(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: some("L1", "133.33333333 kg")[0]}) // three steps short
		require.Equal(t, "1/300000000", owed(p))
	}
}
