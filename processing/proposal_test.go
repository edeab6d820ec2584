package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// smeltings are three runs: 0.8, 0.78 and 0.81 of metal from the ore.
func smeltings() []processing.RecordedRun {
	run := func(id processing.RunID, on, ore, metal, slag string) processing.RecordedRun {
		return processing.RecordedRun{Run: id, On: customs.MustDate(on), Drawn: []processing.Drawn{drawn("ore", ore)},
			Made: []processing.Made{made("metal", metal), made("slag", slag)}}
	}
	return []processing.RecordedRun{
		run("R1", "2026-02-01", "1000 kg", "800 kg", "200 kg"),
		run("R2", "2026-03-01", "2 t", "1560 kg", "0.44 t"),
		run("R3", "2026-01-15", "500 kg", "405 kg", "95 kg"),
	}
}

// smelted are the outputs of the smeltings.
func smelted() []processing.NormOutput {
	return []processing.NormOutput{{Name: "metal", Kind: processing.Product}, {Name: "slag", Kind: processing.Waste}}
}

// TestProposalIsTheMeanOfTheRuns: all input and all output together, with the
// spread of the runs around it.
// Provision: cc/169/1
func TestProposalIsTheMeanOfTheRuns(t *testing.T) {
	p, err := processing.Propose(smeltings(), smelted())
	require.NoError(t, err)
	n := customs.MustRatio
	require.Equal(t, 3, p.Runs)
	require.Equal(t, customs.MustDate("2026-01-15"), p.First)
	require.Equal(t, customs.MustDate("2026-03-01"), p.Last)
	require.Equal(t, []processing.NormInput{input("ore", "3500 kg")}, p.Version.Inputs)
	require.Equal(t, []processing.NormOutput{output("metal", processing.Product, "2765 kg"), output("slag", processing.Waste, "735 kg")}, p.Version.Outputs)
	require.Equal(t, processing.Spread{Output: "metal", Unit: customs.Kilogram, Mean: n("0.79"), Least: n("0.78"), Most: n("0.81"), LeastRun: "R2", MostRun: "R3",
		Deviation: n("2/150")}, p.Spreads[0])
	require.Equal(t, "100 kg", needed(t, p.Version, customs.Union(), "metal", "79 kg"), "a proposal is a norm that can be asked")
}

// TestProposalAsRanges: every run lies inside the ranges proposed.
func TestProposalAsRanges(t *testing.T) {
	runs := smeltings()
	runs[0].Drawn[0].Quantity = customs.MustQuantity("997 kg")
	p, err := processing.Propose(runs, smelted())
	require.NoError(t, err)
	v, err := p.Ranges(customs.MustQuantity("0.1 t"), 1)
	require.NoError(t, err)
	require.Equal(t, []processing.NormInput{input("ore", "0.1 t")}, v.Inputs)
	require.Equal(t, processing.NormRange{Least: customs.MustQuantity("78 kg"), Most: customs.MustQuantity("81 kg")}, v.Outputs[0].Range)
	require.Equal(t, processing.NormRange{Least: customs.MustQuantity("19 kg"), Most: customs.MustQuantity("22 kg")}, v.Outputs[1].Range)
	for _, run := range runs {
		variance, err := v.Variance(customs.Union(), run.Drawn, run.Made)
		require.NoError(t, err)
		require.Empty(t, variance.Violations())
	}
	for _, bad := range []string{"0 kg", "-1 kg", ""} {
		_, err = p.Ranges(customs.MustQuantity(bad), 1)
		require.ErrorIs(t, err, customs.ErrRange)
	}
	_, err = p.Ranges(customs.MustQuantity("1 l"), 1)
	require.ErrorIs(t, err, customs.ErrUnit)
	_, err = new(processing.Proposal).Ranges(customs.MustQuantity("1 l"), 1)
	require.ErrorIs(t, err, customs.ErrRange)
}

// TestRunsThatGaveTheSame: an output that never varied stays an amount.
func TestRunsThatGaveTheSame(t *testing.T) {
	p, err := processing.Propose(smeltings()[:1], smelted())
	require.NoError(t, err)
	v, err := p.Ranges(customs.MustQuantity("10 kg"), 3)
	require.NoError(t, err)
	require.Equal(t, []processing.NormOutput{output("metal", processing.Product, "8 kg"), output("slag", processing.Waste, "2 kg")}, v.Outputs)
	require.Equal(t, customs.MustQuantity("1000 kg"), p.Version.Inputs[0].Quantity, "the proposal itself stays as it was")
}

// TestProposalRefusesRuns: all faults at once, each with its run.
func TestProposalRefusesRuns(t *testing.T) {
	runs := smeltings()
	runs[0].On = customs.Date{}
	runs[1].Drawn = []processing.Drawn{drawn("ore", "0 kg"), drawn("coke", "1 t")}
	runs[2].Made = []processing.Made{made("metal", "4 l"), made("glass", "1 kg"), made("slag", "-1 kg")}
	_, err := processing.Propose(runs, smelted())
	require.ErrorContains(t, err, "run R1 has no day\nrun R2 used “coke”, the first run did not\nrun R2 used no “ore”\n")
	require.ErrorContains(t, err, "\nrun R3 gave “glass”, which is not among the outputs\nquantity of a run -1 kg is out of range: wanted 0 or more")
	require.ErrorIs(t, err, customs.ErrUnit)

	_, err = processing.Propose(nil, nil)
	require.EqualError(t, err, "no runs were given")
	_, err = processing.Propose([]processing.RecordedRun{{Run: "R", On: customs.MustDate("2026-01-01")}}, nil)
	require.EqualError(t, err, "no outputs were named\nrun R used nothing")
	_, err = processing.Propose(smeltings(), append(smelted(), processing.NormOutput{Name: "dust", Kind: processing.Waste}))
	require.EqualError(t, err, "no run gave “dust”")
}
