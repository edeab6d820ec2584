package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// placedSoy is soy with 1000 kg of beans placed as lot L1.
func placedSoy(t testing.TB) *Procedure {
	t.Helper()
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	return p
}

// pressedSoy is placedSoy with all beans pressed in run R1.
func pressedSoy(t testing.TB) *Procedure {
	t.Helper()
	p := placedSoy(t)
	do(t, p, "2026-02-10", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	return p
}

// TestProcessingMakesForeignGoods: what a run drew is used up, what it gave is
// foreign, to any depth.
// Provision: cc/163/2
func TestProcessingMakesForeignGoods(t *testing.T) {
	p := pressedSoy(t)
	lies(t, p, "L1", "consumed 1000 kg")
	do(t, p, "2026-02-11", Process{Run: "R2", Norm: "refine", Operation: Working, By: miller.ID(), Inputs: some("R1/oil", "200 kg"),
		Outputs: []Made{{ID: "R2/oil", Output: "refined oil", Quantity: qty("190 kg")}, {ID: "R2/soap", Output: "soap", Quantity: qty("10 kg")}}})
	lies(t, p, "R1/oil", "on hand 600 kg", "consumed 200 kg")
	for id, kind := range map[GoodsID]NodeKind{"R1/oil": Product, "R1/husks": Waste, "R1/drying": ProductionLoss, "R2/oil": Product, "R2/soap": Remnant} {
		stock, ok := p.On(day("2026-02-11")).Stock(id)
		require.True(t, ok)
		require.Equal(t, kind, stock.Kind, id)
		require.Equal(t, day("2027-02-01"), stock.Last, id)
		for part := range p.Parts(id) {
			if part.Account == AccountOnHand {
				require.Equal(t, ForeignGoods, part.Status, id)
			}
		}
	}
	refused(t, p, "2026-02-12", press("R3", all("L1"), "8 kg", "1 kg", "1 kg"), "already-consumed cc/163/2")
	refused(t, p, "2026-02-12", press("R3", all("R1/drying"), "8 kg", "1 kg", "1 kg"), "loss-is-no-goods cc/170/4", "outside-norm cc/169/1")
}

// TestOnlyListedPersonsProcess.
// Provision: cc/164/2/3
func TestOnlyListedPersonsProcess(t *testing.T) {
	p := placedSoy(t)
	c := press("R1", all("L1"), "800 kg", "150 kg", "50 kg")
	c.By = stranger
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3")
}

// TestProcessingInTimeOnly: the last day is in time, the next is not.
// Provision: cc/164/2/1
func TestProcessingInTimeOnly(t *testing.T) {
	p := placedSoy(t)
	refused(t, p, "2027-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"), "term-expired cc/164/2/1")
	do(t, p, "2027-02-01", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
}

// TestOperationsOfThePermit: an operation that the permit does not name, and aids
// by themselves, are refused.
// Provision: cc/166/1/4
// Provision: cc/168/2/8
// Provision: cc/164/2/2
func TestOperationsOfThePermit(t *testing.T) {
	p := placedSoy(t)
	c := press("R1", all("L1"), "800 kg", "150 kg", "50 kg")
	c.Operation = Aid
	refused(t, p, "2026-02-02", c, "aid-alone cc/166/1/4")
	c.Operation = Repair
	refused(t, p, "2026-02-02", c, "operation-not-listed cc/168/2/8")
	c.Operation = 0
	wrong(t, p, "2026-02-02", c, customs.ErrMissing, "missing: operation of processing")
}

// TestUnionGoodsWithExportDuty: barred only if both hold, the duty and the list;
// a case of the Commission that the permit names lets them in.
// Provision: cc/166/3
func TestUnionGoodsWithExportDuty(t *testing.T) {
	scrap := code("7204100000")
	listed, err := NewGoodsList(GoodsRow{Code: scrap, From: day("2026-01-01"), Source: "made-up row"})
	require.NoError(t, err)
	none := GoodsList{}
	for _, test := range []struct {
		duty, barred GoodsList
		exception    string
		want         []string
	}{
		{listed, none, "", nil},
		{none, listed, "", nil},
		{listed, listed, "", []string{"union-goods-barred cc/166/3"}},
		{listed, listed, "made-up case", nil},
	} {
		permit := soyPermit()
		permit.UnionGoods = []PermitGoods{{Name: "scrap", Code: scrap, Quantity: qty("1 t"), Case: test.exception}}
		lists := Lists{ExportDuty: test.duty, UnionGoodsCases: []Case{{Name: "made-up case", Source: "made-up row"}}}
		p, err := New(permit, customs.Russia(), lists)
		require.NoError(t, err)
		// The list comes later than the permit, which was checked without it.
		p = p.WithLists(Lists{ExportDuty: test.duty, BarredUnionGoods: test.barred, UnionGoodsCases: lists.UnionGoodsCases})
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		c := press("R1", all("L1"), "800 kg", "150 kg", "50 kg")
		c.Union = []UnionGoods{{Name: "scrap", Code: scrap, Quantity: qty("1 kg")}}
		if test.want == nil {
			do(t, p, "2026-02-02", c)
		} else {
			refused(t, p, "2026-02-02", c, test.want...)
		}
	}
}

// TestUnionGoodsMustBeListed: where national law wants those with an export duty in
// the permit.
// Provision: cc/168/2/5
func TestUnionGoodsMustBeListed(t *testing.T) {
	listed, err := NewGoodsList(GoodsRow{Code: code("7204"), From: day("2026-01-01"), Source: "made-up row"})
	require.NoError(t, err)
	for _, wanted := range []bool{false, true} {
		law := customs.Russia()
		law.UnionGoodsListed = wanted
		p, err := New(soyPermit(), law, Lists{ExportDuty: listed})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		c := press("R1", all("L1"), "800 kg", "150 kg", "50 kg")
		c.Union = []UnionGoods{{Name: "scrap", Code: code("7204100000"), Quantity: qty("1 kg")}}
		if wanted {
			refused(t, p, "2026-02-02", c, "union-goods-missing cc/168/2/5")
		} else {
			do(t, p, "2026-02-02", c)
		}
	}
}

// TestRunsKeepToTheirNorm: the norm is in force, takes these goods and gives these
// outputs.
// Provision: cc/168/2/7
// Provision: cc/169/1
func TestRunsKeepToTheirNorm(t *testing.T) {
	p := pressedSoy(t)
	c := press("R2", some("R1/oil", "1 kg"), "1 kg", "1 kg", "1 kg")
	refused(t, p, "2026-02-11", c, "outside-norm cc/169/1")
	c.Norm = "crush"
	refused(t, p, "2026-02-11", c, "norm-not-in-force cc/168/2/7")
	c.Norm, c.Outputs[0].Output = "press", "cake"
	wrong(t, p, "2026-02-11", c, ErrNoOutput, "the norm has no output “cake”")
}

// TestARunIsToldAllThatStandsInItsWay: who processes, what is done, the goods and the
// norm are judged at once; a run of which less is there than asked is held against its
// norm by what was asked.
// Provision: cc/169/1
func TestARunIsToldAllThatStandsInItsWay(t *testing.T) {
	strict := customs.Russia()
	strict.OverNorm = customs.OverNormRefuse
	p, err := New(soyPermit(), strict, Lists{})
	require.NoError(t, err)
	grouped := lot("L2", "10 kg")
	grouped.Group = "silo"
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"), grouped)
	do(t, p, "2026-02-01", press("R0", some("L1", "100 kg"), "80 kg", "15 kg", "5 kg"))
	c := press("R1", some("L1", "1000 kg"), "720 kg", "135 kg", "45 kg") // the norm needs 900 kg
	c.By, c.Operation = stranger, Repair
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3", "operation-not-listed cc/168/2/8", "already-consumed cc/163/2", "over-norm cc/169/1")
	c.Inputs = all("R0/oil")
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3", "operation-not-listed cc/168/2/8", "outside-norm cc/169/1")
	c.Inputs = append(all("R0/oil"), Portion{ID: "L1"})
	c.Outputs[0].Quantity = qty("700 kg")
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3", "operation-not-listed cc/168/2/8", "outside-norm cc/169/1", "over-norm cc/169/1")
	c.Inputs, c.Groups = nil, []GroupDraw{{Group: "silo", Quantity: qty("2 t")}}
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3", "operation-not-listed cc/168/2/8", "not-enough cc/164/2/2", "over-norm cc/169/1")
	c.Inputs, c.Groups = all("R0/drying"), nil
	refused(t, p, "2026-02-02", c, "processor-not-listed cc/164/2/3", "operation-not-listed cc/168/2/8", "loss-is-no-goods cc/170/4", "outside-norm cc/169/1")
}

// TestMoreUsedThanTheNormNeeds: what was used beyond the norm and lies in nothing stays
// open until it is recognised as a loss, or charged. There are no goods that could be
// processed, moved, suspended or placed under a procedure; what the authorities find they
// may take. Or the run is refused.
// Provision: cc/169/1
// Provision: cc/173/2/5
func TestMoreUsedThanTheNormNeeds(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", press("R1", all("L1"), "720 kg", "135 kg", "45 kg")) // the norm needs 900 kg
	stock, ok := p.On(day("2026-02-02")).Stock("R1/excess")
	require.True(t, ok)
	require.Equal(t, Excess, stock.Kind)
	require.Equal(t, "beans", stock.Name)
	lies(t, p, "R1/excess", "on hand 100 kg")
	for _, c := range []Command{
		Complete{Under: customs.ReExport, Goods: all("R1/excess")},
		Complete{Under: customs.CustomsWarehouse, Goods: all("R1/excess")},
		Suspend{Under: customs.CustomsWarehouse, Goods: all("R1/excess")},
		Transfer{Goods: all("R1/excess"), To: stranger},
		Carry{Goods: all("R1/excess"), From: office, To: exit},
		DisposeWaste{Goods: all("R1/excess"), How: Buried, Reference: "act"},
		press("R2", all("R1/excess"), "80 kg", "15 kg", "5 kg"),
	} {
		refused(t, p, "2026-02-03", c, "wrong-kind cc/169/1")
	}
	for _, c := range []Command{Store{Goods: all("R1/excess")}, PlaceAfterLapse{Under: customs.ReExport, Goods: all("R1/excess")}} {
		refused(t, p, "2027-02-02", c, "wrong-kind cc/169/1")
	}
	do(t, p, "2026-02-03", RecogniseProductionLoss{Goods: some("R1/excess", "30 kg"), Reference: "act 1"})
	do(t, p, "2026-02-03", RecogniseLoss{Goods: some("R1/excess", "20 kg"), Cause: NaturalLoss, Happened: day("2026-02-03"), Reference: "act 2"})
	do(t, p, "2026-02-03", Lose{Goods: some("R1/excess", "10 kg"), Cause: OtherLoss})
	do(t, p, "2026-02-03", Detain{Goods: some("R1/excess", "10 kg"), Reference: "case"})
	do(t, p, "2026-02-03", Seize{Goods: some("R1/excess", "10 kg"), Reference: "case"})
	do(t, p, "2026-02-04", Confiscate{Goods: some("R1/excess", "5 kg"), Reference: "case"})
	lies(t, p, "R1/excess", "on hand 20 kg", "seized 5 kg", "loss reported 10 kg", "loss recognised 20 kg", "production loss recognised 30 kg", "detained 10 kg", "confiscated 5 kg")

	law := customs.Russia()
	law.OverNorm = customs.OverNormRefuse
	strict, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	place(t, strict, "2026-02-01", "D1", lot("L1", "1000 kg"))
	refused(t, strict, "2026-02-02", press("R1", all("L1"), "720 kg", "135 kg", "45 kg"), "over-norm cc/169/1")
}

// TestMoreThanWentInIsRemarked: whatever the option under-norm says of more than the norm
// gives, more than went in was hardly made of the goods recorded, and the decision says so. Goods of the Union that
// were used count; where they cannot be weighed against the rest, and where the norm
// itself takes something up, nothing can be told.
// Provision: cc/169/1
func TestMoreThanWentInIsRemarked(t *testing.T) {
	permit := soyPermit()
	norm := func(id NormID, oil, residual string) {
		permit.Norms = append(permit.Norms, Norm{ID: id, Versions: []NormVersion{{From: day("2026-01-01"), Source: "trial run", Residual: residual,
			Inputs: []NormInput{{Goods: "beans", Quantity: qty("100 kg")}}, Outputs: []NormOutput{{Name: "oil", Kind: Product, Quantity: qty(oil)}}}}})
	}
	norm("soak", "110 kg", "water taken up")
	norm("dry", "90 kg", "water lost")
	placed := func(rule customs.UnderNorm) *Procedure {
		law := customs.Russia()
		law.UnderNorm = rule
		p, err := New(permit, law, Lists{})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		return p
	}
	over := press("R1", all("L1"), "810 kg", "150 kg", "50 kg")
	remarked := func(rule customs.UnderNorm, c Process) []string {
		t.Helper()
		d, err := placed(rule).Decide(day("2026-02-02"), c)
		require.NoError(t, err)
		require.NoError(t, d.Err())
		return codes(d.Remarks)
	}
	const more, under = "more-than-went-in cc/169/1", "under-norm cc/169/1"
	require.Equal(t, []string{more, under}, remarked(customs.UnderNormCapped, over))
	require.Equal(t, []string{more, under}, remarked(customs.UnderNormUncapped, over))
	refused(t, placed(customs.UnderNormRefuse), "2026-02-02", over, under)
	d, err := placed(customs.UnderNormCapped).Decide(day("2026-02-02"), over)
	require.NoError(t, err)
	require.Equal(t, "R1: 1010 kg came out of 1000 kg that went in (cc/169/1); cure: correct the quantities, record the Union goods and aids used, or amend the norm to name what is taken up", d.Remarks[0].Error())

	salt := func(quantity string) Process {
		c := over
		c.Union = []UnionGoods{{Name: "salt", Code: code("2501009100"), Quantity: qty(quantity)}}
		return c
	}
	require.Contains(t, remarked(customs.UnderNormCapped, salt("9.9 kg")), more)
	require.NotContains(t, remarked(customs.UnderNormCapped, salt("10 kg")), more)
	require.NotContains(t, remarked(customs.UnderNormCapped, salt("1 l")), more)

	run := func(norm NormID, made string) Process {
		return Process{Run: "R1", Norm: norm, Operation: Working, By: presser.ID(), Inputs: some("L1", "100 kg"), Outputs: []Made{{ID: "R1/oil", Output: "oil", Quantity: qty(made)}}}
	}
	require.NotContains(t, remarked(customs.UnderNormCapped, run("soak", "111 kg")), more)
	require.NotContains(t, remarked(customs.UnderNormCapped, run("dry", "100 kg")), more)
	require.Contains(t, remarked(customs.UnderNormCapped, run("dry", "100.1 kg")), more)
}

// TestDifferencesFromTheNormAreRemarked: a run that is admitted though it used more, or
// gave more, than its norm says so in its decision, with what becomes of the difference.
// Provision: cc/169/1
func TestDifferencesFromTheNormAreRemarked(t *testing.T) {
	uncapped := customs.Russia()
	uncapped.UnderNorm = customs.UnderNormUncapped
	for _, test := range []struct {
		law              customs.Law
		oil, husks, loss string
		want, says       string
	}{
		{customs.Russia(), "800 kg", "150 kg", "50 kg", "", ""},
		{customs.Russia(), "840 kg", "120 kg", "40 kg", "under-norm cc/169/1", "more was made of 1000 kg of “beans” than the norm gives, by which 1050 kg are needed: the products carry no more than was used (option under-norm)"},
		{uncapped, "840 kg", "120 kg", "40 kg", "under-norm cc/169/1", "more was made of 1000 kg of “beans” than the norm gives, by which 1050 kg are needed: the products are charged for that all the same (option under-norm)"},
		{customs.Russia(), "760 kg", "180 kg", "60 kg", "over-norm cc/169/1", "1000 kg of “beans” were used, the norm needs 950 kg for what was made: the obligation for the difference stays until it is recognised as a loss, or charged (option over-norm)"},
	} {
		p, err := New(soyPermit(), test.law, Lists{})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		d, err := p.Decide(day("2026-02-02"), press("R1", all("L1"), test.oil, test.husks, test.loss))
		require.NoError(t, err)
		require.NoError(t, d.Err())
		if test.want == "" {
			require.Empty(t, d.Remarks)
			continue
		}
		require.Equal(t, []string{test.want}, codes(d.Remarks))
		require.Equal(t, "R1", d.Remarks[0].Subject)
		require.Equal(t, test.says, d.Remarks[0].Detail.Text(customs.English))
		require.NotContains(t, d.Remarks[0].Explain(customs.Russian), "{")
		require.NoError(t, p.Apply(d.Record()))
	}
}

// TestRemnantsNeedAProcedure: they are no waste and no losses, and cannot be
// suspended; re-export completes for them.
// Provision: cc/171
func TestRemnantsNeedAProcedure(t *testing.T) {
	p := pressedSoy(t)
	do(t, p, "2026-02-11", Process{Run: "R2", Norm: "refine", Operation: Working, By: miller.ID(), Inputs: some("R1/oil", "200 kg"),
		Outputs: []Made{{ID: "R2/oil", Output: "refined oil", Quantity: qty("190 kg")}, {ID: "R2/soap", Output: "soap", Quantity: qty("10 kg")}}})
	refused(t, p, "2026-02-12", DisposeWaste{Goods: all("R2/soap"), How: Buried, Reference: "act"}, "wrong-kind cc/171")
	refused(t, p, "2026-02-12", RecogniseProductionLoss{Goods: all("R2/soap"), Reference: "act"}, "wrong-kind cc/171")
	refused(t, p, "2026-02-12", Suspend{Under: customs.CustomsWarehouse, Goods: all("R2/soap")}, "wrong-kind cc/173/3")
	do(t, p, "2026-02-12", Complete{Under: customs.ReExport, Goods: all("R2/soap")})
	lies(t, p, "R2/soap", "completed 10 kg")
}

// TestTransferToAListedPersonChangesNothing: to an unlisted one it does, and the
// goods can come back or be completed from there.
// Provision: cc/174/4/1
// Provision: cc/164/2/3
func TestTransferToAListedPersonChangesNothing(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Transfer{Goods: some("L1", "300 kg"), To: presser.ID()})
	lies(t, p, "L1", "on hand 1000 kg")
	do(t, p, "2026-02-03", Transfer{Goods: some("L1", "300 kg"), To: stranger})
	lies(t, p, "L1", "on hand 700 kg", "transferred 300 kg")
	refused(t, p, "2026-02-04", press("R1", some("L1", "1 t"), "800 kg", "150 kg", "50 kg"), "held-elsewhere cc/164/2/3")
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: Goods{{ID: "L1", Quantity: qty("100 kg"), In: AccountTransferred}}})
	refused(t, p, "2026-02-05", Transfer{Goods: some("L1", "901 kg"), To: presser.ID()}, "already-ended cc/173/1")
	do(t, p, "2026-02-05", Transfer{Goods: all("L1"), To: presser.ID()})
	lies(t, p, "L1", "on hand 900 kg", "completed 100 kg")
}

// TestCarriageNeitherCompletesNorSuspends: under customs transit the goods stay
// where they stand; they must be there.
// Provision: cc/127/3
func TestCarriageNeitherCompletesNorSuspends(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Carry{Goods: all("L1"), From: office, To: exit})
	lies(t, p, "L1", "on hand 1000 kg")
	refused(t, p, "2026-02-02", Complete{Under: customs.CustomsTransit, Goods: all("L1")}, "procedure-barred cc/173/2/1")
	refused(t, p, "2026-02-02", Carry{Goods: some("L1", "1001 kg"), From: office, To: exit}, "not-enough cc/127/3")
	wrong(t, p, "2026-02-02", Carry{Goods: all("L1"), From: office, To: office}, customs.ErrConflict, "carriage from 10130010 to itself")
}

// TestWhoIsStruckFromThePermitKeepsTheGoods: a transfer is judged by the permit of its own
// day, so that striking the person from the permit moves nothing; that the goods stay with
// him after that is a transfer to him.
// Provision: cc/164/2/3
func TestWhoIsStruckFromThePermitKeepsTheGoods(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Transfer{Goods: some("L1", "500 kg"), To: presser.ID()})
	permit := p.Permit(day("2026-02-02"))
	permit.Processors = []customs.Person{miller}
	do(t, p, "2026-02-10", AmendPermit{Permit: permit})
	lies(t, p, "L1", "on hand 1000 kg")
	refused(t, p, "2026-02-10", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"), "processor-not-listed cc/164/2/3")
	do(t, p, "2026-02-10", Transfer{Goods: some("L1", "500 kg"), To: presser.ID()})
	lies(t, p, "L1", "on hand 500 kg", "transferred 500 kg")
	require.Equal(t, []string{"500 due by cc/174/4/1: L1 (beans)", "500 contingent by cc/174/1: L1 (beans)"}, owes(t, p, "2026-02-11", "L1"))
}
