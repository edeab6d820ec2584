package processing_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestRunsOfTheLedger: the ledger answers how its runs compare with their norms,
// and what norm they would give; runs of later days and reversed runs do not count.
func TestRunsOfTheLedger(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-01-10", "D1", lot("L1", "600 kg"), lot("L2", "2 t"))
	press := func(on string, id RunID, oil, husks string, inputs ...Portion) Record {
		return do(t, p, on, Process{Run: id, Norm: "press", Operation: Working, By: presser.ID(), Inputs: inputs, Outputs: []Made{
			{ID: GoodsID(id + " oil"), Output: "oil", Quantity: qty(oil)}, {ID: GoodsID(id + " husks"), Output: "husks", Quantity: qty(husks)},
			{ID: GoodsID(id + " drying"), Output: "drying", Quantity: qty("50 kg")}}})
	}
	press("2026-02-01", "R1", "790 kg", "150 kg", Portion{ID: "L1", Quantity: qty("500 kg")}, Portion{ID: "L2", Quantity: qty("0.5 t")})
	press("2026-02-02", "R2", "800 kg", "150 kg", Portion{ID: "L2", Quantity: qty("1 t")})
	last := press("2026-02-03", "R3", "80 kg", "15 kg", Portion{ID: "L1", Quantity: qty("100 kg")}, Portion{ID: "L2", Quantity: qty("100 kg")})

	ids := func(on string, norm NormID) (ids []RunID) {
		for r := range p.On(day(on)).Runs(norm) {
			ids = append(ids, r.Run)
		}
		return ids
	}
	require.Equal(t, []RunID{"R1", "R2", "R3"}, ids("2026-03-01", ""))
	require.Equal(t, []RunID{"R1"}, ids("2026-02-01", "press"))
	require.Empty(t, ids("2026-03-01", "refine"))

	view := p.On(day("2026-02-02"))
	variance, err := view.Variance("R1")
	require.NoError(t, err)
	require.Equal(t, "-10", variance.Outputs[0].Difference.String())
	require.Equal(t, "12.5", variance.Inputs[0].Difference.String())
	require.Equal(t, "10", variance.Inputs[0].Excess.String())
	require.Equal(t, DeclarantOwes, variance.Inputs[0].Outcome)
	_, err = view.Variance("R3")
	require.EqualError(t, err, "there was no run R3 by 2026-02-02")

	do(t, p, "2026-02-04", Reverse{Seq: last.Seq, Reason: "recorded twice"})
	require.Equal(t, []RunID{"R1", "R2"}, ids("2026-03-01", ""))
	_, err = p.On(day("2026-03-01")).Variance("R3")
	require.ErrorIs(t, err, customs.ErrUnknown)

	proposal, err := Propose(slices.Collect(p.On(day("2026-03-01")).Runs("press")),
		[]NormOutput{{Name: "oil", Kind: Product}, {Name: "husks", Kind: Waste}, {Name: "drying", Kind: ProductionLoss}})
	require.NoError(t, err)
	require.Equal(t, "0.795", proposal.Spreads[0].Mean.String())
	require.Equal(t, qty("2000 kg"), proposal.Version.Inputs[0].Quantity)
}
