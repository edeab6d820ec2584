package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/processing"
)

// drawn and made return one quantity used or given.
func drawn(goods, quantity string) processing.Drawn {
	return processing.Drawn{Input: goods, Quantity: customs.MustQuantity(quantity)}
}

func made(name, quantity string) processing.Made {
	return processing.Made{ID: processing.GoodsID(name), Output: name, Quantity: customs.MustQuantity(quantity)}
}

// contents prints a division as "name content charge", one a line, and the excess.
func contents(d processing.InputDivision) (lines []string) {
	for _, o := range d.Outputs {
		line := o.Output + " " + o.Content.String()
		if o.Kind == processing.Product {
			line += " " + o.Charge.String()
		}
		lines = append(lines, line)
	}
	return append(lines, "excess "+d.Excess.String())
}

// smelt is the norm of the vector discharge-contained.
func smelt() processing.NormVersion {
	return recipe(input("ore", "1000 kg"), output("metal", processing.Product, "800 kg"),
		output("slag", processing.Waste, "150 kg"), output("fumes", processing.ProductionLoss, "50 kg"))
}

// TestOutputsCarryWhatTheyContain: by the default every output carries the input
// that it contains by the norm, and the charge of a product takes the rest of Q ÷
// norm from waste and losses; by the alternative the products carry all.
func TestOutputsCarryWhatTheyContain(t *testing.T) {
	var v struct {
		Expect struct {
			Article175 struct {
				InputUsed string `json:"input-used"`
			} `json:"article-175"`
		}
	}
	require.NoError(t, vectors.Read("discharge-contained", &v))
	law := customs.Union()
	norm := smelt()
	run := []processing.Made{made("metal", "600 kg"), made("metal", "200 kg"), made("slag", "150 kg"), made("fumes", "50 kg")}
	d, err := norm.Divide(law, []processing.Drawn{drawn("ore", "1 t")}, run)
	require.NoError(t, err)
	require.Equal(t, []string{"metal 600 750", "metal 200 250", "slag 150", "fumes 50", "excess 0"}, contents(d.Inputs[0]))
	require.Equal(t, v.Expect.Article175.InputUsed, d.Inputs[0].Outputs[1].Charge.String()+" kg")
	law.Discharge = customs.DischargeProduct
	d, err = norm.Divide(law, []processing.Drawn{drawn("ore", "1 t")}, run)
	require.NoError(t, err)
	require.Equal(t, []string{"metal 750 750", "metal 250 250", "slag 0", "fumes 0", "excess 0"}, contents(d.Inputs[0]))
}

// TestOverNorm: input beyond what the norm needs stays outstanding as excess, or
// the run is refused.
func TestOverNorm(t *testing.T) {
	law := customs.Union()
	norm := smelt()
	in := []processing.Drawn{drawn("ore", "400 kg"), drawn("ore", "650 kg")}
	run := []processing.Made{made("metal", "800 kg"), made("slag", "150 kg"), made("fumes", "50 kg")}
	d, err := norm.Divide(law, in, run)
	require.NoError(t, err)
	require.Equal(t, []string{"metal 800 1000", "slag 150", "fumes 50", "excess 50"}, contents(d.Inputs[0]))
	variance, err := norm.Variance(law, in, run)
	require.NoError(t, err)
	require.Empty(t, variance.Violations())
	n := customs.MustRatio
	require.Equal(t, []processing.InputVariance{{Input: "ore", Unit: customs.Kilogram, Drawn: n("1050"), Needed: n("1000"), Difference: n("50"), Excess: n("50"),
		Outcome: processing.DeclarantOwes, Option: customs.KeyOverNorm}}, variance.Inputs)
	require.Equal(t, processing.OutputVariance{Output: "metal", Kind: processing.Product, Unit: customs.Kilogram, Least: n("840"), Most: n("840"), Actual: n("800"), Difference: n("-40")}, variance.Outputs[0])

	law.OverNorm = customs.OverNormRefuse
	_, err = norm.Divide(law, in, run)
	require.EqualError(t, err, "calculation: 1050 kg of “ore” were used, the norm needs 1000 kg for what was made (cc/169/1)")
	variance, err = norm.Variance(law, in, run)
	require.NoError(t, err)
	require.Equal(t, processing.OperationIsRefused, variance.Inputs[0].Outcome)
	require.ErrorIs(t, variance.Violations().Err(), processing.OverNorm)
}

// TestWasteBeyondNorm: less product and more waste is input used beyond the norm,
// though nothing is unaccounted for; the product is not charged with that waste.
func TestWasteBeyondNorm(t *testing.T) {
	law := customs.Union()
	norm := smelt()
	in, run := []processing.Drawn{drawn("ore", "1 t")}, []processing.Made{made("metal", "780 kg"), made("slag", "170 kg"), made("fumes", "50 kg")}
	d, err := norm.Divide(law, in, run)
	require.NoError(t, err)
	require.Equal(t, []string{"metal 780 975", "slag 170", "fumes 50", "excess 0"}, contents(d.Inputs[0]))
	variance, err := norm.Variance(law, in, run)
	require.NoError(t, err)
	require.Equal(t, "25", variance.Inputs[0].Difference.String())
	require.True(t, variance.Inputs[0].Excess.IsZero())
	law.OverNorm = customs.OverNormRefuse
	_, err = norm.Divide(law, in, run)
	require.ErrorIs(t, err, processing.OverNorm)
}

// TestUnderNorm: more than the norm gives carries no more than the run used, or by
// the norm even beyond it, or the run is refused.
func TestUnderNorm(t *testing.T) {
	law := customs.Union()
	norm := smelt()
	in, run := []processing.Drawn{drawn("ore", "1 t")}, []processing.Made{made("metal", "880 kg"), made("slag", "165 kg"), made("fumes", "55 kg")}
	tests := []struct {
		option  customs.UnderNorm
		charge  string
		outcome processing.NormOutcome
	}{
		{customs.UnderNormCapped, "1000", processing.CappedByRun},
		{customs.UnderNormUncapped, "1100", processing.ChargedBeyondRun},
		{customs.UnderNormRefuse, "", processing.OperationIsRefused},
	}
	for _, tt := range tests {
		law.UnderNorm = tt.option
		variance, err := norm.Variance(law, in, run)
		require.NoError(t, err)
		require.Equal(t, tt.outcome, variance.Inputs[0].Outcome)
		require.Equal(t, customs.KeyUnderNorm, variance.Inputs[0].Option)
		d, err := norm.Divide(law, in, run)
		if tt.charge == "" {
			require.EqualError(t, err, "calculation: more was made of 1000 kg of “ore” than the norm gives: it needs 1100 kg (cc/169/1)")
			continue
		}
		require.NoError(t, err)
		require.Equal(t, []string{"metal 800 " + tt.charge, "slag 150", "fumes 50", "excess 0"}, contents(d.Inputs[0]))
	}
	variance, err := norm.Variance(customs.Union(), in, []processing.Made{made("metal", "800 kg"), made("slag", "150 kg"), made("fumes", "50 kg")})
	require.NoError(t, err)
	require.Equal(t, processing.AsNorm, variance.Inputs[0].Outcome)
	require.Empty(t, variance.Inputs[0].Option)
}

// TestRangeIsTheYieldRecorded: inside the range the yield of the run counts as its
// norm, outside it is a violation.
// Provision: cc/169/1
func TestRangeIsTheYieldRecorded(t *testing.T) {
	law := customs.Union()
	norm := recipe(input("ore", "1000 kg"), processing.NormOutput{Name: "metal", Kind: processing.Product,
		Range: processing.NormRange{Least: customs.MustQuantity("780 kg"), Most: customs.MustQuantity("820 kg")}},
		processing.NormOutput{Name: "slag", Kind: processing.Waste,
			Range: processing.NormRange{LeastPercent: customs.MustPercent("10%"), MostPercent: customs.MustPercent("25%")}})
	in := []processing.Drawn{drawn("ore", "2 t")}
	d, err := norm.Divide(law, in, []processing.Made{made("metal", "1.58 t"), made("slag", "420 kg")})
	require.NoError(t, err)
	require.Equal(t, []string{"metal 1580 2000", "slag 420", "excess 0"}, contents(d.Inputs[0]))
	_, err = norm.Divide(law, in, []processing.Made{made("metal", "1.5 t"), made("slag", "500.5 kg")})
	require.EqualError(t, err, "calculation: output “metal”: 1500 kg, by the norm from 1560 kg to 1640 kg for the input used (cc/169/1)\n"+
		"calculation: output “slag”: 500.5 kg, by the norm from 200 kg to 500 kg for the input used (cc/169/1)")
	variance, err := norm.Variance(law, in, []processing.Made{made("metal", "1.5 t"), made("slag", "510 kg")})
	require.NoError(t, err)
	require.Equal(t, "-60", variance.Outputs[0].Difference.String())
	require.Equal(t, "10", variance.Outputs[1].Difference.String())
	require.ErrorIs(t, variance.Violations().Err(), processing.YieldOutOfRange)
}

// TestSeveralInputs: contents may be stated for each input, so that the filings
// contain gold and no stone; an aid follows the products.
func TestSeveralInputs(t *testing.T) {
	share := func(name, part string) processing.InputContent {
		return processing.InputContent{Input: name, Share: customs.MustRatio(part)}
	}
	norm := processing.NormVersion{Source: "workshop", Inputs: []processing.NormInput{input("gold", "5 g"), input("stones", "2 pcs"), input("acid", "0.5 l")},
		Outputs: []processing.NormOutput{output("ring", processing.Product, "1 pcs"), output("brooch", processing.Product, "1 pcs"), output("filings", processing.Waste, "1 g")}}
	norm.Inputs[2].Aid = true
	norm.Outputs[0].Contents = []processing.InputContent{share("gold", "0.3"), share("stones", "1")}
	norm.Outputs[1].Contents = []processing.InputContent{share("gold", "0.5")}
	norm.Outputs[2].Contents = []processing.InputContent{share("gold", "0.2")}
	d, err := norm.Divide(customs.Union(), []processing.Drawn{drawn("gold", "50 g"), drawn("stones", "20 pcs"), drawn("acid", "6 l")},
		[]processing.Made{made("ring", "10 pcs"), made("brooch", "10 pcs"), made("filings", "10 g")})
	require.NoError(t, err)
	require.Equal(t, []string{"ring 15 18.75", "brooch 25 31.25", "filings 10", "excess 0"}, contents(d.Inputs[0]))
	require.Equal(t, []string{"ring 20 20", "brooch 0 0", "filings 0", "excess 0"}, contents(d.Inputs[1]))
	require.Equal(t, []string{"ring 2.5 2.5", "brooch 2.5 2.5", "filings 0", "excess 1"}, contents(d.Inputs[2]))
}

// TestResidualIsNamed: products that weigh less, or more, than the input are a norm
// where the residual has a name and the contents are stated.
func TestResidualIsNamed(t *testing.T) {
	soap := recipe(input("stearine", "0.93 kg"), withContent(output("soap", processing.Product, "1 kg"), "0.95"), withContent(output("scraps", processing.Waste, "0.05 kg"), "0.05"))
	soap.Residual = "water taken up"
	d, err := soap.Divide(customs.Union(), []processing.Drawn{drawn("stearine", "93 kg")}, []processing.Made{made("soap", "100 kg"), made("scraps", "5 kg")})
	require.NoError(t, err)
	require.Equal(t, []string{"soap 88.35 93", "scraps 4.65", "excess 0"}, contents(d.Inputs[0]))
	require.Equal(t, "93 kg", needed(t, soap, customs.Union(), "soap", "100 kg"))
	soap.Outputs[0].Content, soap.Outputs = customs.Ratio{}, soap.Outputs[:1]
	require.Equal(t, "93 kg", needed(t, soap, customs.Union(), "soap", "100 kg"), "products alone contain all")
}

// TestBadRuns: what a run names must be in the norm, in a unit that converts; all
// faults are reported at once.
func TestBadRuns(t *testing.T) {
	norm := smelt()
	_, err := norm.Divide(customs.Union(), []processing.Drawn{drawn("coal", "1 t"), drawn("ore", "-1 t"), drawn("ore", "1 l")}, []processing.Made{made("glass", "1 kg"), made("slag", "-1 kg")})
	require.ErrorIs(t, err, customs.ErrUnit)
	require.ErrorContains(t, err, "the norm has no input “coal”\n"+
		"quantity of a run -1 t is out of range: wanted 0 or more\n")
	require.ErrorContains(t, err, "\nthe norm has no output “glass”\n"+
		"quantity of a run -1 kg is out of range: wanted 0 or more")
	_, err = norm.Divide(customs.Union(), nil, nil)
	require.EqualError(t, err, "calculation: “ore” goes in by the norm, and none was drawn (cc/169/1)")
	_, err = new(processing.NormVersion).Variance(customs.Union(), nil, nil)
	require.ErrorIs(t, err, processing.NormIncomplete)
}
