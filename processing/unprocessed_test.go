package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// trimmedPermit is soyPermit with a norm by which 100 kg of beans give 90 kg of oil, 6 kg
// of husks and 4 kg of soap, a remnant.
func trimmedPermit() Permit {
	permit := soyPermit()
	permit.Norms = append(permit.Norms, Norm{ID: "trim", Versions: []NormVersion{{From: day("2026-01-01"), Source: "trial run",
		Inputs: []NormInput{{Goods: "beans", Quantity: qty("100 kg")}},
		Outputs: []NormOutput{{Name: "oil", Kind: Product, Quantity: qty("90 kg")}, {Name: "husks", Kind: Waste, Quantity: qty("6 kg")},
			{Name: "soap", Kind: Remnant, Quantity: qty("4 kg")}}}}})
	return permit
}

// trim processes beans by the norm of trimmedPermit.
func trim(run RunID, inputs Goods, oil, husks string, soap ...Made) Process {
	return Process{Run: run, Norm: "trim", Operation: Working, By: presser.ID(), Inputs: inputs, Outputs: append([]Made{
		{ID: GoodsID(run + "/oil"), Output: "oil", Quantity: qty(oil)}, {ID: GoodsID(run + "/husks"), Output: "husks", Quantity: qty(husks)}}, soap...)}
}

// soap is a remnant.
func soap(id GoodsID, quantity string) Made {
	return Made{ID: id, Output: "soap", Quantity: qty(quantity)}
}

// trimmedSoy is 1000 kg of beans of which 450 kg of oil, 30 kg of husks and 520 kg of soap
// were made: by the norm no more than 40 kg of soap remain.
func trimmedSoy(t testing.TB, law customs.Law) *Procedure {
	t.Helper()
	p, err := New(trimmedPermit(), law, Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	d, err := p.Decide(day("2026-02-02"), trim("R1", all("L1"), "450 kg", "30 kg", soap("soap", "520 kg")))
	require.NoError(t, err)
	require.NoError(t, d.Err())
	require.Equal(t, []string{"remnants-beyond-norm cc/171"}, codes(d.Remarks))
	require.Equal(t, "“soap”: by the norm 40 kg remain of what was used; 480 kg more, soap/unprocessed, are goods that were not processed (cc/171)", d.Remarks[0].Error())
	require.NotContains(t, d.Remarks[0].Explain(customs.Russian), "{")
	require.NoError(t, p.Apply(d.Record()))
	return p
}

// TestRemnantsBeyondTheNormWereNotProcessed: what remains of goods placed within the norm
// is a remnant, what remains beyond it is the goods placed, under their own name: they can
// be suspended and processed, and for them the transfer to an unlisted person is a
// deadline, as for all goods placed. Remnants wait for the end of the term.
// Provision: cc/171
func TestRemnantsBeyondTheNormWereNotProcessed(t *testing.T) {
	p := trimmedSoy(t, customs.Russia())
	view := p.On(day("2026-02-02"))
	within, _ := view.Stock("soap")
	beyond, _ := view.Stock("soap/unprocessed")
	require.Equal(t, []any{Remnant, "soap", qty("40 kg")}, []any{within.Kind, within.Name, within.Quantity})
	require.Equal(t, []any{Unprocessed, "beans", qty("480 kg")}, []any{beyond.Kind, beyond.Name, beyond.Quantity})
	variance, err := view.Variance("R1")
	require.NoError(t, err)
	require.Equal(t, AsNorm, variance.Inputs[0].Outcome)
	require.Equal(t, "520", variance.Outputs[2].Actual.String())

	refused(t, p, "2026-02-03", Suspend{Under: customs.CustomsWarehouse, Goods: all("soap")}, "wrong-kind cc/173/3")
	refused(t, p, "2026-02-03", Suspend{Under: customs.TemporaryImport, Goods: all("soap/unprocessed")}, "cannot-suspend cc/173/3")
	refused(t, p, "2026-02-03", RecogniseProductionLoss{Goods: all("soap/unprocessed"), Reference: "act"}, "wrong-kind cc/173/2/5")
	do(t, p, "2026-02-03", Suspend{Under: customs.CustomsWarehouse, Goods: some("soap/unprocessed", "80 kg")})
	do(t, p, "2026-02-03", trim("R2", some("soap/unprocessed", "100 kg"), "90 kg", "6 kg", soap("R2/soap", "4 kg")))
	do(t, p, "2026-02-03", Transfer{Goods: Goods{{ID: "soap"}, {ID: "soap/unprocessed", Quantity: qty("200 kg")}}, To: stranger})
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("soap/unprocessed", "100 kg")})
	replayed(t, p)
	require.NoError(t, closes(p, day("2026-02-05")))
	due := customs.Ratio{}
	for _, o := range obligations(t, p, day("2026-02-05")) {
		s, err := o.StandingOn(day("2026-02-05"), p.Law())
		require.NoError(t, err)
		if s.Status == liability.Due {
			require.Equal(t, customs.MustProvision("cc/174/4/1"), s.DeadlineBy)
			due = due.Add(o.Slice.Length())
		}
	}
	require.Equal(t, "200", due.String())
}

// TestProductsThatRemainedStayProducts: of oil that was refined beyond the norm remains
// oil. It is no goods placed, and released at home it takes of the husks and losses of its
// pressing what any other oil takes.
// Provision: cc/171
// Provision: cc/175/1
func TestProductsThatRemainedStayProducts(t *testing.T) {
	for _, uncapped := range []bool{false, true} {
		law, oil, charged := customs.Russia(), "800 kg", "100"
		if uncapped { // 880 kg of oil need 1100 kg of beans: a tenth more for each kilogram than its part of the run
			law.UnderNorm = customs.UnderNormUncapped
			oil = "880 kg"
		}
		p, err := New(soyPermit(), law, Lists{})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-02", press("R1", all("L1"), oil, "150 kg", "50 kg"))
		do(t, p, "2026-02-03", Process{Run: "R2", Norm: "refine", Operation: Working, By: presser.ID(), Inputs: some("R1/oil", "160 kg"),
			Outputs: []Made{{ID: "refined", Output: "refined oil", Quantity: qty("72 kg")}, {ID: "soap", Output: "soap", Quantity: qty("88 kg")}}})
		stock, _ := p.On(day("2026-02-03")).Stock("soap/unprocessed")
		require.Equal(t, []any{Product, "oil", qty("80 kg")}, []any{stock.Kind, stock.Name, stock.Quantity})
		do(t, p, "2026-02-04", Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("soap/unprocessed"), Office: office, Declaration: "H"})
		replayed(t, p)
		sum := customs.Ratio{}
		for _, o := range obligations(t, p, day("2026-02-05")) {
			if o.Basis == liability.ProductsAtHome {
				sum = sum.Add(o.Slice.Length())
			}
		}
		require.Equal(t, charged, sum.String(), "80 kg of oil need 100 kg of beans, uncapped %v", uncapped)
	}
}

// TestRemnantsWithinTheNormAreCutOnce: batches of a remnant are within the norm in the
// order given; what a run draws of several sorts of goods, and a norm that is a range,
// leave nothing to cut.
// Provision: cc/171
func TestRemnantsWithinTheNormAreCutOnce(t *testing.T) {
	permit := trimmedPermit()
	permit.Norms[2].Versions[0].Outputs[0].Quantity, permit.Norms[2].Versions[0].Outputs[2].Quantity = qty("91 kg"), qty("3 kg")
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	r := do(t, p, "2026-02-02", trim("R1", some("L1", "0.0111 t"), "9.1 kg", "0.6 kg", soap("a", "200 g"), soap("b", "200 g"), soap("c", "1 kg")))
	var got []string
	for _, m := range r.Event.(GoodsProcessed).Outputs[2:] {
		got = append(got, string(m.ID)+" "+m.Quantity.String()+" "+m.Unprocessed)
	}
	require.Equal(t, []string{"a 200 g ", "b 133 g ", "b/unprocessed 67 g beans", "c 1 kg beans"}, got)
	require.NoError(t, closes(p, day("2026-02-02")))
	c := trim("R2", some("L1", "100 kg"), "80 kg", "6 kg", soap("d", "10 kg"), soap("d/unprocessed", "1 kg"))
	wrong(t, p, "2026-02-02", c, ErrDuplicate, "goods d/unprocessed: there are goods of this name already")
	c = trim("R2", some("L1", "100 kg"), "80 kg", "6 kg", Made{ID: "d", Output: "soap", Quantity: qty("1 kg"), Unprocessed: "beans"})
	wrong(t, p, "2026-02-02", c, customs.ErrConflict, "goods d: the excess over the norm is worked out, not given")
	do(t, p, "2026-02-02", trim("R2", some("L1", "1 kg"), "0.91 kg", "0.06 kg", soap("e", "0.03 kg")))
	lies(t, p, "e", "on hand 0.03 kg")
}
