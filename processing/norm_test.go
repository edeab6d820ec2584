package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/processing"
)

// input returns an input of a recipe.
func input(goods, quantity string) processing.NormInput {
	return processing.NormInput{Goods: goods, Quantity: customs.MustQuantity(quantity)}
}

// output returns an output of a recipe: a quantity or a percentage.
func output(name string, kind processing.NodeKind, amount string) processing.NormOutput {
	out := processing.NormOutput{Name: name, Kind: kind}
	if p, err := customs.ParsePercent(amount); err == nil {
		out.Percent = p
	} else {
		out.Quantity = customs.MustQuantity(amount)
	}
	return out
}

// recipe returns a version of a norm with one input.
func recipe(in processing.NormInput, outputs ...processing.NormOutput) processing.NormVersion {
	return processing.NormVersion{From: customs.MustDate("2026-01-01"), Source: "calculation", Inputs: []processing.NormInput{in}, Outputs: outputs}
}

// crush is the recipe of the vector joint-products.
func crush() processing.NormVersion {
	return recipe(input("beans", "1000 kg"), output("oil", processing.Product, "190 kg"),
		output("meal", processing.Product, "780 kg"), output("moisture", processing.ProductionLoss, "30 kg"))
}

// needed returns what a quantity of a product needs of the first input.
func needed(t *testing.T, v processing.NormVersion, law customs.Law, product, quantity string) string {
	t.Helper()
	needs, err := v.Needs(product, customs.MustQuantity(quantity), law)
	require.NoError(t, err)
	require.Equal(t, needs[0].Least, needs[0].Most)
	return needs[0].Least.String() + " " + needs[0].Unit.String()
}

// TestNeedIsQuantityOverNorm: the input used for a quantity of product follows from
// the norm, exactly, as a quantity or a percentage, in whatever unit.
// Provision: cc/169/1
func TestNeedIsQuantityOverNorm(t *testing.T) {
	var v struct {
		Released string
		Expect   struct {
			InputUsed string `json:"input-used"`
		}
	}
	law := customs.Union()
	require.NoError(t, vectors.Read("joint-products", &v))
	require.Equal(t, v.Expect.InputUsed, needed(t, crush(), law, "oil", "97 kg"))

	require.NoError(t, vectors.Read("share-by-norm", &v))
	byQuantity := recipe(input("ore", "1 kg"), output("metal", processing.Product, "0.8 kg"), output("slag", processing.Waste, "0.2 kg"))
	byPercent := recipe(input("ore", "3 t"), output("metal", processing.Product, "80%"), output("slag", processing.Waste, "20%"))
	require.Equal(t, v.Expect.InputUsed, needed(t, byQuantity, law, "metal", v.Released[:len("200 kg")]))
	require.Equal(t, "0.25 t", needed(t, byPercent, law, "metal", "200 kg"))
	require.Equal(t, "1/3 kg", needed(t, recipe(input("a", "1 kg"), output("b", processing.Product, "3 pcs")), law, "b", "1 pcs"))
	coats := recipe(input("cloth", "100 kg"), withContent(output("coats", processing.Product, "10 pcs"), "0.7"),
		withContent(output("offcuts", processing.Remnant, "25 kg"), "0.25"), withContent(output("rags", processing.Waste, "5 kg"), "0.05"))
	require.Equal(t, "75 kg", needed(t, coats, law, "coats", "10 pcs"), "remnants are not used")
}

// withContent states what an output contains of every input.
func withContent(out processing.NormOutput, share string) processing.NormOutput {
	out.Content = customs.MustRatio(share)
	return out
}

// TestBadQuestionsAboutNeeds: what a norm cannot answer it refuses, and says why.
func TestBadQuestionsAboutNeeds(t *testing.T) {
	ranged := crush()
	ranged.Outputs[0].Quantity, ranged.Outputs[0].Range = customs.Quantity{}, processing.NormRange{Least: customs.MustQuantity("180 kg"), Most: customs.MustQuantity("200 kg")}
	from0 := recipe(input("a", "1 kg"), processing.NormOutput{Name: "b", Kind: processing.Product, Range: processing.NormRange{Most: customs.MustQuantity("1 kg")}})
	tests := []struct {
		v                      processing.NormVersion
		product, quantity, err string
	}{
		{crush(), "butter", "1 kg", "the norm has no output “butter”"},
		{crush(), "moisture", "1 kg", "“moisture” is production loss in the norm: a product is wanted"},
		{crush(), "oil", "1 l", "cannot compare"},
		{crush(), "oil", "0 kg", "quantity of product 0 kg is out of range: wanted more than 0"},
		{crush(), "oil", "-1 kg", "quantity of product -1 kg is out of range: wanted more than 0"},
		{ranged, "oil", "1 kg", "what a quantity of “oil” needs follows from the yield of a run: the norm is a range"},
		{from0, "b", "1 kg", "the norm of “b” begins at 0: there is no most that it needs"},
		{processing.NormVersion{}, "oil", "1 kg", "oil: no foreign goods go in (cc/169/1)\noil: no product comes out (cc/169/1)"},
	}
	for _, tt := range tests {
		_, err := tt.v.Needs(tt.product, customs.MustQuantity(tt.quantity), customs.Union())
		if tt.quantity == "1 l" {
			require.ErrorIs(t, err, customs.ErrUnit)
			continue
		}
		require.EqualError(t, err, tt.err)
	}
}

// TestNeedOfARange: a range of the only product gives the least and the most.
// Provision: cc/169/1
func TestNeedOfARange(t *testing.T) {
	v := recipe(input("beans", "100 kg"), processing.NormOutput{Name: "oil", Kind: processing.Product,
		Range: processing.NormRange{LeastPercent: customs.MustPercent("16%"), MostPercent: customs.MustPercent("20%")}},
		processing.NormOutput{Name: "meal", Kind: processing.Waste, Range: processing.NormRange{Least: customs.MustQuantity("75 kg"), Most: customs.MustQuantity("84 kg")}})
	needs, err := v.Needs("oil", customs.MustQuantity("8 kg"), customs.Union())
	require.NoError(t, err)
	require.Equal(t, []processing.Need{{Input: "beans", Unit: customs.Kilogram, Least: customs.MustRatio("40"), Most: customs.MustRatio("50")}}, needs)
}

// TestJointProductsByOption: the input of joint products is shared by quantity, by
// given shares, or by value, as the option says.
func TestJointProductsByOption(t *testing.T) {
	v := crush()
	law := customs.Union()
	v.Outputs[0].JointShare, v.Outputs[1].JointShare = customs.MustRatio("0.4"), customs.MustRatio("0.6")
	v.Outputs[0].Value, v.Outputs[1].Value = customs.MustMoney("190 USD"), customs.MustMoney("310 USD")
	require.Equal(t, "100 kg", needed(t, v, law, "oil", "97 kg"))
	law.JointProducts = customs.JointGiven
	require.Equal(t, "400 kg", needed(t, v, law, "oil", "190 kg"))
	law.JointProducts = customs.JointByValue
	require.Equal(t, "380 kg", needed(t, v, law, "oil", "190 kg"))
	require.Equal(t, "620 kg", needed(t, v, law, "meal", "780 kg"))

	v.Outputs[1].Value = customs.MustMoney("310 EUR")
	_, err := v.Needs("oil", customs.MustQuantity("1 kg"), law)
	require.EqualError(t, err, "oil: several products, shared by value: the value of each is wanted, in one currency (cc/169/1)")
	law.JointProducts = customs.JointByQuantity
	v.Outputs[1].Quantity, v.Outputs[2].Content, v.Outputs[0].Content = customs.MustQuantity("10 l"), customs.MustRatio("0.5"), customs.MustRatio("0.5")
	require.Equal(t, "400 kg", needed(t, v, law, "oil", "190 kg"), "units that do not match: the shares given")
	v.Outputs[0].JointShare, v.Outputs[1].JointShare = customs.Ratio{}, customs.Ratio{}
	_, err = v.Needs("oil", customs.MustQuantity("1 kg"), law)
	require.EqualError(t, err, "oil: several products whose shares of the inputs are not given (cc/169/1); cure: give every product a share; the shares add up to 1")
	v.Outputs[0].Content, v.Outputs[1].Content = customs.MustRatio("0.125"), customs.MustRatio("0.375")
	require.Equal(t, "250 kg", needed(t, v, law, "oil", "190 kg"), "what is stated of their content serves as their shares")
}

// TestMistakesInANorm: each names the norm, what is given and what is wanted.
// Provision: cc/169/1
func TestMistakesInANorm(t *testing.T) {
	type version = processing.NormVersion
	q, r := customs.MustQuantity, customs.MustRatio
	tests := []struct {
		name  string
		spoil func(*version)
		want  string
	}{
		{"no input", func(v *version) { v.Inputs = nil }, "N: no foreign goods go in (cc/169/1)"},
		{"aids only", func(v *version) { v.Inputs[0].Aid = true }, "N: no foreign goods go in (cc/169/1)"},
		{"nameless input", func(v *version) { v.Inputs[0].Goods = "" }, "N: input 1 has no name (cc/169/1)"},
		{"input twice", func(v *version) { v.Inputs = append(v.Inputs, v.Inputs[0]) }, "N: “beans” stands twice among the inputs (cc/169/1)"},
		{"input without quantity", func(v *version) { v.Inputs[0].Quantity = customs.Quantity{} }, "N: input “beans”: quantity not given, a quantity above 0 is wanted (cc/169/1)"},
		{"input of nothing", func(v *version) { v.Inputs[0].Quantity = q("-5 kg") }, "N: input “beans”: quantity -5 kg, a quantity above 0 is wanted (cc/169/1)"},
		{"no product", func(v *version) { v.Outputs = v.Outputs[2:] }, "N: no product comes out (cc/169/1)"},
		{"nameless output", func(v *version) { v.Outputs[0].Name = "" }, "N: output 1 has no name (cc/169/1)"},
		{"output twice", func(v *version) { v.Outputs[1].Name = "oil" }, "N: “oil” stands twice among the outputs (cc/169/1)"},
		{"kind", func(v *version) { v.Outputs[2].Kind = processing.Excess }, "N: output “moisture” is excess: a product, waste, a remnant or a production loss is wanted (cc/169/1)"},
		{"no amount", func(v *version) { v.Outputs[0].Quantity = customs.Quantity{} }, "N: output “oil” has no amount: a quantity, a percentage or a range is wanted (cc/169/1)"},
		{"amount below 0", func(v *version) { v.Outputs[0].Quantity = q("-1 kg") }, "N: output “oil”: the amount is -1, more than 0 is wanted (cc/169/1)"},
		{"quantity against percentage", func(v *version) { v.Outputs[0].Percent = customs.MustPercent("18%") }, "N: output “oil”: 190 kg is not 18% of the inputs (cc/169/1)"},
		{"percentage of several dimensions", func(v *version) {
			v.Inputs = append(v.Inputs, input("solvent", "3 l"))
			v.Outputs[0] = output("oil", processing.Product, "19%")
		}, "N: output “oil” is a percentage of inputs that are of several dimensions (cc/169/1)"},
		{"percentage in another unit", func(v *version) { v.Outputs[0].Quantity, v.Outputs[0].Percent = q("190 l"), customs.MustPercent("19%") },
			"N: output “oil” is a percentage and in l, the inputs are in kg (cc/169/1)"},
		{"amount and range", func(v *version) { v.Outputs[0].Range.Most = q("200 kg") }, "N: output “oil” is given twice, as an amount and as a range, or as two ranges (cc/169/1)"},
		{"two ranges", func(v *version) {
			v.Outputs[0].Quantity = customs.Quantity{}
			v.Outputs[0].Range = processing.NormRange{Most: q("200 kg"), MostPercent: customs.MustPercent("20%")}
		}, "N: output “oil” is given twice, as an amount and as a range, or as two ranges (cc/169/1)"},
		{"range upside down", func(v *version) {
			v.Outputs[0].Quantity, v.Outputs[0].Range = customs.Quantity{}, processing.NormRange{Least: q("200 kg"), Most: q("180 kg")}
		}, "N: output “oil”: the range from 200 to 180 is none, wanted 0 ≤ from < to (cc/169/1)"},
		{"range in two units", func(v *version) {
			v.Outputs[0].Quantity, v.Outputs[0].Range = customs.Quantity{}, processing.NormRange{Least: q("0.2 t"), Most: q("180 kg")}
		}, "N: output “oil”: range from 0.2 t to 180 kg, one unit is wanted (cc/169/1)"},
		{"unbalanced", func(v *version) { v.Outputs[2].Quantity = q("20 kg") },
			"N: 1000 kg go in and 990 kg come out: a difference of 10 kg has no name (cc/169/1); cure: state it as a production loss, or name the residual and state the contents"},
		{"more than goes in", func(v *version) { v.Outputs[2].Quantity = q("31 kg") },
			"N: 1000 kg go in and 1001 kg come out: a difference of -1 kg has no name (cc/169/1); cure: state it as a production loss, or name the residual and state the contents"},
		{"unreachable ranges", func(v *version) {
			v.Outputs[0].Quantity, v.Outputs[0].Range = customs.Quantity{}, processing.NormRange{Least: q("100 kg"), Most: q("180 kg")}
		}, "N: 1000 kg go in and 990 kg come out: a difference of 10 kg has no name (cc/169/1); cure: state it as a production loss, or name the residual and state the contents"},
		{"named residual without contents", func(v *version) { v.Outputs[2].Quantity, v.Residual = q("20 kg"), "moisture" },
			"N: inputs and outputs differ by 10 kg (moisture): what each output contains of “beans” must be stated (cc/169/1)"},
		{"contents open", func(v *version) {
			v.Outputs[0].Quantity, v.Outputs[0].JointShare, v.Outputs[1].JointShare = q("200 l"), r("0.5"), r("0.5")
		},
			"N: what each output contains of “beans” does not follow from the quantities (cc/169/1); cure: state the content of every output, as shares that add up to 1"},
		{"contents short of 1", func(v *version) { v.Outputs[0].Content, v.Outputs[1].Content = r("0.2"), r("0.7") },
			"N: the outputs contain 0.9 of “beans” together: 1 is wanted (cc/169/1)"},
		{"content beyond 1", func(v *version) { v.Outputs[0].Content, v.Outputs[1].Content = r("1.5"), r("-0.5") },
			"N: output “oil” contains 1.5 of “beans”: a share from 0 to 1 is wanted (cc/169/1)\nN: output “meal” contains -0.5 of “beans”: a share from 0 to 1 is wanted (cc/169/1)"},
		{"content of what does not go in", func(v *version) { v.Outputs[0].Contents = []processing.InputContent{{Input: "rape", Share: r("1")}} },
			"N: output “oil” contains “rape”, which does not go in (cc/169/1)"},
		{"content twice", func(v *version) {
			v.Outputs[0].Contents = []processing.InputContent{{Input: "beans", Share: r("1")}, {Input: "beans", Share: r("1")}}
		}, "N: output “oil” says twice what it contains of “beans” (cc/169/1)"},
		{"joint shares short of 1", func(v *version) { v.Outputs[0].JointShare = r("0.5") },
			"N: the joint shares of the products add up to 0.5, with 1 of 2 given: 1 is wanted (cc/169/1)"},
		{"joint share of waste", func(v *version) { v.Outputs[2].JointShare = r("0.5") },
			"N: output “moisture” is no product and has a joint share (cc/169/1)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := crush()
			tt.spoil(&v)
			p := soya()
			p.Norms = []processing.Norm{{ID: "N", Versions: []version{v}}}
			var got customs.Violations
			for _, violation := range p.Check(customs.Union(), processing.Lists{}) {
				if violation.Provision == customs.Article(169).Para(1) {
					got = append(got, violation)
				}
			}
			require.EqualError(t, got.Err(), tt.want)
		})
	}
}

// TestVersionsOfANorm: each stands on something, they follow each other, and the
// one of the day counts.
// Provision: cc/169/1
func TestVersionsOfANorm(t *testing.T) {
	day := customs.MustDate
	next := crush()
	next.From, next.To = day("2026-06-01"), day("2026-12-31")
	n := processing.Norm{ID: "N", Versions: []processing.NormVersion{crush(), next}}
	for on, want := range map[string]int{"2026-01-01": 0, "2026-05-31": 0, "2026-06-01": 1, "2026-12-31": 1} {
		v, place, ok := n.At(day(on))
		require.True(t, ok)
		require.Equal(t, want, place)
		require.Same(t, &n.Versions[want], v)
	}
	for _, on := range []string{"2025-12-31", "2027-01-01"} {
		_, _, ok := n.At(day(on))
		require.False(t, ok, on)
	}
	spoil := func(f func(v []processing.NormVersion)) string {
		p := soya()
		p.Norms[0].Versions = append(p.Norms[0].Versions, p.Norms[0].Versions[0])
		p.Norms[0].Versions[1].From = day("2026-06-01")
		f(p.Norms[0].Versions)
		return p.Check(customs.Union(), processing.Lists{}).Error()
	}
	require.Empty(t, spoil(func([]processing.NormVersion) {}))
	require.Equal(t, "N1: version 2 does not say what it stands on (cc/169/1)", spoil(func(v []processing.NormVersion) { v[1].Source = "" }))
	require.Equal(t, "N1: version 2 begins on 2026-01-15, within the one before it (cc/169/1)", spoil(func(v []processing.NormVersion) { v[1].From = v[0].From }))
	require.Equal(t, "N1: version 2 begins on 2026-06-01, within the one before it (cc/169/1)", spoil(func(v []processing.NormVersion) { v[0].To = v[1].From }))
	require.Equal(t, "N1: version 1 is in force from 2026-01-15 to 2026-01-14: a first day, and a last that is not before it, are wanted (cc/169/1)",
		spoil(func(v []processing.NormVersion) { v[0].To = day("2026-01-14") })[:len("N1: version 1 is in force from 2026-01-15 to 2026-01-14: a first day, and a last that is not before it, are wanted (cc/169/1)")])
}

// TestStandardNorms: used only as the authorised body set them, and where inputs
// stay constant and the products' quality does not change.
// Provision: cc/169/2
func TestStandardNorms(t *testing.T) {
	standard := func(constant, unchanged customs.Finding, change func(*processing.NormVersion)) string {
		p := soya()
		n := &p.Norms[0]
		n.Standard, n.Constant, n.Unchanged = true, constant, unchanged
		set := processing.Norm{ID: "N1", Versions: []processing.NormVersion{n.Versions[0]}}
		set.Versions[0].Source = "made-up order"
		set.Versions[0].Outputs = append([]processing.NormOutput(nil), n.Versions[0].Outputs...)
		if change != nil {
			change(&set.Versions[0])
		}
		return summary(p.Check(customs.Union(), processing.Lists{StandardNorms: []processing.Norm{{ID: "N0"}, set}}))
	}
	require.Empty(t, standard(customs.Met, customs.Met, nil))
	require.Equal(t, "norm-not-standard cc/169/2 N1", standard(customs.Undetermined, customs.Met, nil))
	require.Equal(t, "norm-not-standard cc/169/2 N1", standard(customs.Met, customs.NotMet, nil))
	require.Equal(t, "norm-not-standard cc/169/2 N1", standard(customs.Met, customs.Met, func(v *processing.NormVersion) { v.Outputs[0].Quantity = customs.MustQuantity("191 kg") }))
	require.Equal(t, "norm-not-standard cc/169/2 N1", standard(customs.Met, customs.Met, func(v *processing.NormVersion) { v.To = v.From; v.From = customs.MustDate("2025-01-01"); v.To = v.From }))
	p := soya()
	p.Norms[0].Standard, p.Norms[0].Constant, p.Norms[0].Unchanged = true, customs.Met, customs.Met
	require.EqualError(t, p.Check(customs.Union(), processing.Lists{}).Err(), "N1: the lists have no standard norm of this name (cc/169/2)")
}

// TestNormsFeedEachOther: a product of one norm may be an input of the next, and
// need not be a product of the permit.
func TestNormsFeedEachOther(t *testing.T) {
	p := soya()
	p.Norms[0].Versions[0].Outputs[0].Name = "crude oil"
	refine := recipe(input("crude oil", "100 kg"), output("oil", processing.Product, "95 kg"), output("soap stock", processing.ProductionLoss, "5 kg"))
	p.Norms = append(p.Norms, processing.Norm{ID: "N2", Versions: []processing.NormVersion{refine}})
	require.Empty(t, p.Check(customs.Union(), processing.Lists{}))
	p.Norms = p.Norms[1:]
	require.Equal(t, "norm-inconsistent cc/168/2/7 N2\nnorm-missing cc/168/2/7 soya beans\nnorm-missing cc/168/2/7 meal", summary(p.Check(customs.Union(), processing.Lists{})))
}

// TestBalance: what goes in, what comes out, and the residual with its name.
func TestBalance(t *testing.T) {
	v := crush()
	v.Outputs, v.Residual = v.Outputs[:2], "moisture"
	b, ok := v.Balance()
	require.True(t, ok)
	require.Equal(t, processing.Balance{Unit: customs.Kilogram, In: customs.MustRatio("1000"), Out: customs.MustRatio("970"), OutLeast: customs.MustRatio("970"),
		Residual: customs.MustRatio("30"), Name: "moisture"}, b)
	v.Outputs[0].Quantity = customs.MustQuantity("200 l")
	_, ok = v.Balance()
	require.False(t, ok, "litres and kilograms do not balance")
	v.Outputs = nil
	_, ok = v.Balance()
	require.False(t, ok)
}

// TestSmokedSturgeonChain: four operations, each losing a percentage of what enters
// it, give the yields of the published table, not the sum of its columns.
func TestSmokedSturgeonChain(t *testing.T) {
	rows := []struct {
		losses [4]string
		yield  string // percent of the fish, as printed
	}{
		{[4]string{"0.8%", "25.3%", "3.8%", "23.2%"}, "54.7"},
		{[4]string{"0.8%", "26.9%", "3.8%", "23.2%"}, "53.6"},
		{[4]string{"1%", "25.3%", "3.8%", "23.2%"}, "54.6"},
		{[4]string{"0.8%", "21.4%", "5%", "23.7%"}, "56.5"},
		{[4]string{"0.8%", "23.3%", "5%", "23.7%"}, "55.2"},
	}
	for _, row := range rows {
		need := customs.MustRatio("1")
		for i := len(row.losses) - 1; i >= 0; i-- {
			lost := customs.MustPercent(row.losses[i])
			kept, err := customs.PercentFromDecimal(customs.MustPercent("100%").Decimal().Sub(lost.Decimal()))
			require.NoError(t, err)
			v := recipe(input("fish", "1 kg"), output("next", processing.Product, kept.String()), output("waste", processing.Waste, lost.String()))
			one, err := v.Needs("next", customs.MustQuantity("1 kg"), customs.Union())
			require.NoError(t, err)
			need = need.Mul(one[0].Least)
		}
		yield, err := customs.MustRatio("100").Quo(need)
		require.NoError(t, err)
		printed, err := yield.Decimal(customs.Rounding{Scale: 1, Mode: customs.HalfUp})
		require.NoError(t, err)
		require.Equal(t, row.yield, printed.String())
	}
}
