package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/internal/vectors"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// deep returns the procedure of deepPermit under a law.
func deep(t testing.TB, law customs.Law) *Procedure {
	t.Helper()
	p, err := New(deepPermit(), law, Lists{Circumstances: []Case{{Name: "theft", Source: "act 1"}}})
	require.NoError(t, err)
	return p
}

// run processes by a norm; outputs are name, quantity, name, quantity …
func runOf(id RunID, norm NormID, inputs Goods, outputs ...string) Process {
	c := Process{Run: id, Norm: norm, Operation: Working, By: presser.ID(), Inputs: inputs}
	for i := 0; i < len(outputs); i += 2 {
		c.Outputs = append(c.Outputs, Made{ID: GoodsID(string(id) + "/" + outputs[i]), Output: outputs[i], Quantity: qty(outputs[i+1])})
	}
	return c
}

func reExport(goods Goods) Complete {
	return Complete{Under: customs.ReExport, Goods: goods, Declaration: "E", Office: exit}
}

func atHome(goods Goods) Complete {
	return Complete{Under: customs.ReleaseForDomesticConsumption, Goods: goods, Declaration: "H", Office: office}
}

// TestProductCarriesAll: by the option discharge = product, waste and losses carry
// nothing, and nothing is left to charge at lapse.
// Provision: cc/175/1
func TestProductCarriesAll(t *testing.T) {
	var v struct {
		Expect map[string]map[string]string
	}
	require.NoError(t, vectors.Read("discharge-contained", &v))
	law := customs.Russia()
	law.Discharge = customs.DischargeProduct
	p := contained(t, law)
	require.Equal(t, []string{
		"750 ended by cc/174/2/1: R1/oil (oil)",
		"250 due by cc/175/1 products at home: R1/oil (oil)",
	}, owes(t, p, "2027-02-02", "L1"))
	require.Equal(t, []string{
		"products at home 250 duty " + v.Expect["article-175"]["duty"],
		"products at home 250 vat " + v.Expect["article-175"]["vat"],
	}, posts(settle(t, p, bookOf(t, "10%", "20%", "16%"), "2027-02-02"), payable))
}

// TestJointProductsShareTheInput: 97 kg of oil, of 190 kg of oil and 780 kg of meal
// from 1000 kg of beans, are charged 100 kg: what the oil contains and its piece of
// the loss.
// Provision: cc/175/1
func TestJointProductsShareTheInput(t *testing.T) {
	p := deep(t, customs.Russia())
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", runOf("R1", "crush", all("L1"), "oil", "190 kg", "meal", "780 kg", "drying", "30 kg"))
	do(t, p, "2026-02-03", atHome(some("R1/oil", "97 kg")))
	require.Equal(t, []string{
		"100 due by cc/175/1 products at home: R1/oil (oil)",
		"900 contingent by cc/174/1: R1/oil (oil), R1/meal (meal), R1/drying (drying)",
	}, owes(t, p, "2026-02-03", "L1"))
	do(t, p, "2026-02-04", atHome(Goods{{ID: "R1/oil"}, {ID: "R1/meal"}}))
	require.Equal(t, []string{
		"100 due by cc/175/1 products at home: R1/oil (oil)",
		"900 due by cc/175/1 products at home: R1/oil (oil), R1/meal (meal)",
	}, owes(t, p, "2026-02-04", "L1"))
}

// TestTwoLotsPayByTheirOwnDays: a product of two lots is charged each lot's input
// at that lot's registration, with interest from its own placing, through to the
// payments.
// Provision: cc/175/1
// Provision: cc/175/2
func TestTwoLotsPayByTheirOwnDays(t *testing.T) {
	var v struct {
		Lots []struct {
			Lot                LotID
			Registered, Placed string
			Quantity           customs.Quantity
			Value              customs.Money
			EUR                string
		}
		Rate, VAT, Annual string
		Released          struct{ On string }
		Expect            map[LotID]struct {
			Duty, VAT    customs.Money
			Days         int
			InterestDuty customs.Money `json:"interest-duty"`
			InterestVAT  customs.Money `json:"interest-vat"`
		}
	}
	require.NoError(t, vectors.Read("two-registration-days", &v))
	permit := soyPermit()
	permit.Norms = append(permit.Norms, Norm{ID: "pack", Versions: []NormVersion{{From: day("2026-01-01"), Source: "trial run",
		Inputs: []NormInput{{Goods: "beans", Quantity: qty("1 kg")}}, Outputs: []NormOutput{{Name: "oil", Kind: Product, Quantity: qty("1 kg")}}}}})
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	var rates []liability.Quotation
	for _, l := range v.Lots {
		of := lot(l.Lot, l.Quantity.String())
		of.Value = l.Value
		do(t, p, l.Registered, declaration(DeclarationID(l.Lot), of))
		do(t, p, l.Placed, Release{Declaration: DeclarationID(l.Lot)})
		rates = append(rates, liability.Quotation{Rate: customs.MustExchangeRate(l.EUR + ".0000 RUB per 1 EUR"), Day: day(l.Registered), Bank: "test"})
	}
	do(t, p, "2026-03-01", runOf("R1", "pack", Goods{{ID: "L1", Quantity: qty("30 kg")}, {ID: "L2", Quantity: qty("20 kg")}}, "oil", "50 kg"))
	do(t, p, v.Released.On, atHome(all("R1/oil")))
	for id, want := range v.Expect {
		for k, m := range map[liability.Kind]customs.Money{liability.Duty: want.Duty, liability.VAT: want.VAT} {
			do(t, p, v.Released.On, Pay{liability.Payment{ID: string(id) + k.String(), Lot: id, Kind: k, Amount: m, Basis: liability.ProductsAtHome}})
		}
	}
	bill := settle(t, p, bookOf(t, v.Rate, v.VAT, v.Annual, rates...), v.Released.On)
	charged := 0
	for _, e := range bill.Entries {
		if e.Basis != liability.ProductsAtHome {
			continue
		}
		charged++
		want := v.Expect[LotID(e.Lot)]
		require.Equal(t, want.Days, e.Interest[0].Days())
		require.Equal(t, []customs.Money{want.Duty, want.VAT}, []customs.Money{e.Posts[0].Amount, e.Posts[1].Amount})
		require.Equal(t, []customs.Money{want.InterestDuty, want.InterestVAT}, []customs.Money{e.Posts[0].Interest.Payable, e.Posts[1].Interest.Payable})
	}
	require.Equal(t, 2, charged)
	require.Empty(t, bill.Surplus)
}

// TestChargeGoesThroughAllRuns: refined oil of oil is charged the beans that the
// oil needed: by the norms 95 kg of refined oil of 100 kg of oil, whose remnant of
// 5 kg is not used, and 80 kg of oil of 100 kg of beans.
// Provision: cc/175/1
func TestChargeGoesThroughAllRuns(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", runOf("R2", "refine", some("R1/oil", "400 kg"), "refined oil", "380 kg", "soap", "20 kg"))
	do(t, p, "2026-02-04", atHome(some("R2/refined oil", "76 kg")))
	require.Equal(t, []string{ // 76 of refined oil are 76 of oil, for which 95 of beans were used
		"95 due by cc/175/1 products at home: R2/refined oil (refined oil)",
		"905 contingent by cc/174/1: R1/oil (oil), R2/refined oil (refined oil), R2/soap (soap), …",
	}, owes(t, p, "2026-02-04", "L1"))
}

// TestChargesNeverMeetTwice: meal made of husks is charged the beans in it; of the
// husks that the oil was charged with before, nothing is charged again. The
// earlier release comes first, also when it is recorded later.
// Provision: cc/175/1
func TestChargesNeverMeetTwice(t *testing.T) {
	for _, late := range []bool{false, true} {
		p := deep(t, customs.Russia())
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
		do(t, p, "2026-02-03", runOf("R2", "press husks", some("R1/husks", "100 kg"), "meal", "80 kg", "drying", "20 kg"))
		oil := func() { do(t, p, "2026-02-04", atHome(some("R1/oil", "400 kg"))) }
		if !late {
			oil() // 500 kg: 400 in it, of the husks 75 kg, of the loss 25
		}
		do(t, p, "2026-02-05", atHome(all("R2/meal"))) // 100 kg of husks
		if late {
			d, err := p.DecideLate(day("2026-02-04"), day("2026-02-05"), atHome(some("R1/oil", "400 kg")))
			require.NoError(t, err)
			require.NoError(t, d.Err())
			require.NoError(t, p.Apply(d.Record()))
		}
		require.Equal(t, []string{
			"500 due by cc/175/1 products at home: R1/oil (oil)",
			"475 contingent by cc/174/1: R1/oil (oil), R1/husks (husks), R1/drying (drying)",
			"25 due by cc/175/1 products at home: R2/meal (meal)",
		}, owes(t, p, "2026-02-05", "L1"), "late %v", late)
	}
}

// TestWasteAtHomeIsALotOfItsOwn: waste released for domestic consumption is charged
// as imported in that state, on the day of its own declaration and without
// interest; the slice of the lot in it has ended.
// Provision: cc/170/2
// Provision: cc/173/2/1
func TestWasteAtHomeIsALotOfItsOwn(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	c := atHome(some("R1/husks", "100 kg"))
	c.AtHome = []AtHome{{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("5000 RUB")}}
	r := do(t, p, "2026-03-01", c)
	own := LotID("R1/husks#4")
	require.EqualValues(t, 4, r.Seq)
	require.Equal(t, []string{"100 due by cc/170/2 waste at home: R1/husks (husks)"}, owes(t, p, "2026-03-01", own))
	require.Equal(t, []string{
		"900 contingent by cc/174/1: R1/oil (oil), R1/husks (husks), R1/drying (drying)",
		"100 ended by cc/174/2/1: R1/husks (husks)",
	}, owes(t, p, "2026-03-01", "L1"))
	book := bookOf(t, "5%", "10%", "16%")
	require.Equal(t, []string{"waste at home 100 duty 250.00 RUB", "waste at home 100 vat 525.00 RUB"}, posts(settle(t, p, book, "2026-03-01"), payable))
	do(t, p, "2026-03-02", Pay{liability.Payment{ID: "1", Lot: own, Kind: liability.Duty, Amount: customs.MustMoney("250 RUB"), Basis: liability.WasteAtHome}})
	do(t, p, "2026-03-02", Pay{liability.Payment{ID: "2", Lot: own, Kind: liability.VAT, Amount: customs.MustMoney("525 RUB"), Basis: liability.WasteAtHome}})
	bill := settle(t, p, book, "2026-03-02")
	require.Zero(t, bill.Sum.Account.Outstanding.Sign())
	require.Zero(t, bill.Sum.Interest.Payable.Sign())
	_, err := p.Decide(day("2026-03-03"), Pay{liability.Payment{ID: "3", Lot: "R1/husks", Kind: liability.VAT, Amount: customs.MustMoney("1 RUB"), Basis: liability.WasteAtHome}})
	require.EqualError(t, err, "payment 3: R1/husks is no lot: wanted one of a placing declaration, or of goods released for domestic consumption, such as R1/husks#7 for event 7")
}

// TestUnprocessedGoodsAtHomeByOption: by the general rules unprocessed goods are
// charged by their own declaration; by the other option as products are, on the
// slice of the lot.
// Provision: cc/173/2/1
func TestUnprocessedGoodsAtHomeByOption(t *testing.T) {
	for option, want := range map[customs.UnprocessedRelease][]string{
		customs.UnprocessedGeneral: {"600 ended by cc/174/2/1: L1 (beans)", "400 contingent by cc/174/1: L1 (beans)"},
		customs.UnprocessedAs175:   {"600 due by cc/175/1 unprocessed at home: L1 (beans)", "400 contingent by cc/174/1: L1 (beans)"},
	} {
		law := customs.Russia()
		law.UnprocessedRelease = option
		p := soyUnder(t, law)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		c := atHome(some("L1", "600 kg"))
		c.AtHome = []AtHome{{ID: "L1", Code: code("1201900000"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("700000 RUB")}}
		do(t, p, "2026-03-01", c)
		require.Equal(t, want, owes(t, p, "2026-03-01", "L1"))
		own := owes(t, p, "2026-03-01", "L1#3")
		if option == customs.UnprocessedGeneral {
			require.Equal(t, []string{"600 due by cc/173/2/1 unprocessed at home: L1 (beans)"}, own)
		} else {
			require.Empty(t, own)
		}
	}
}

// TestEquivalentsCarryTheObligation: from the swap the obligation of the lot lies
// in the equivalents and their products, with the lot's amounts and days.
// Provision: cc/172/2
// Provision: cc/172/3
func TestEquivalentsCarryTheObligation(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", Substitute{Permission: "permission 7", Equivalent: "E1", Name: "Union beans", Code: code("1201900000"),
		Replaces: Portion{ID: "L1", Quantity: qty("500 kg")}, Description: customs.Met, Quality: customs.Met, Technical: customs.Met})
	do(t, p, "2026-02-02", press("R1", all("E1"), "400 kg", "75 kg", "25 kg"))
	do(t, p, "2026-02-04", reExport(all("R1/oil")))
	require.Equal(t, []string{
		"400 ended by cc/174/2/1: R1/oil (oil)",
		"600 contingent by cc/174/1: L1 (beans), R1/husks (husks), R1/drying (drying)",
	}, owes(t, p, "2026-02-04", "L1"))
}

// TestMatchedGoodsOweNothing: goods matched with products that left before they
// arrived have had their completion.
// Provision: cc/172/4
func TestMatchedGoodsOweNothing(t *testing.T) {
	p := soyEquivalents(t)
	do(t, p, "2026-02-01", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("80 kg"), Code: code("1507109009"), Declaration: "E1"})
	require.Empty(t, obligations(t, p, day("2026-02-01"))) // nothing before the lot is registered
	place(t, p, "2026-03-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-03-01", MatchPrior{Prior: "X1", Goods: Portion{ID: "L1", Quantity: qty("100 kg")}})
	require.Equal(t, []string{
		"100 ended by cc/174/2/1: L1 (beans)",
		"900 contingent by cc/174/1: L1 (beans)",
	}, owes(t, p, "2026-03-01", "L1"))
}

// TestApplicantOwes: for goods released on an application, the applicant owes, and
// the day of the application stands in for that of the declaration, also after
// another has filed it.
// Provision: cc/174/1
func TestApplicantOwes(t *testing.T) {
	p := soy(t)
	early := declaration("A1", lot("L1", "1000 kg"))
	early.Early = true
	do(t, p, "2026-02-01", early)
	do(t, p, "2026-02-03", Release{Declaration: "A1"})
	do(t, p, "2026-02-10", FileDeclaration{Application: "A1", Declaration: "D1", Declarant: presser.ID()})
	os := obligations(t, p, day("2026-02-10"))
	require.Len(t, os, 1)
	require.Equal(t, miller.ID(), os[0].Lot.Debtor)
	require.Equal(t, day("2026-02-01"), os[0].Lot.Registered)
	require.Equal(t, day("2026-02-03"), os[0].Lot.Placed)
}

// TestFatesOfGoods: what each act makes of the obligation.
// Provision: cc/133
// Provision: cc/170/3
// Provision: cc/170/4
// Provision: cc/173/3
// Provision: cc/174/2/1
// Provision: cc/174/2/2
// Provision: cc/174/2/3
// Provision: cc/174/2/5
// Provision: cc/174/2/6
// Provision: cc/174/2/7
// Provision: cc/174/2/8
// Provision: cc/174/2/9
// Provision: cc/174/2/10
// Provision: cc/174/4/1
// Provision: cc/174/4/2
// Provision: cc/174/4/3
func TestFatesOfGoods(t *testing.T) {
	half := some("L1", "500 kg")
	placed := func(c ...Command) func(t *testing.T, p *Procedure) {
		return func(t *testing.T, p *Procedure) {
			place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
			for _, c := range c {
				do(t, p, "2026-03-01", c)
			}
		}
	}
	pressed := func(c ...Command) func(t *testing.T, p *Procedure) {
		return placed(append([]Command{press("R1", all("L1"), "800 kg", "150 kg", "50 kg")}, c...)...)
	}
	declared := func(on string, c ...Command) func(t *testing.T, p *Procedure) {
		return func(t *testing.T, p *Procedure) {
			do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
			for _, c := range c {
				do(t, p, on, c)
			}
		}
	}
	const beans, rest = ": L1 (beans)", "500 contingent by cc/174/1: L1 (beans)"
	for name, c := range map[string]struct {
		acts func(t *testing.T, p *Procedure)
		on   string
		want []string
	}{
		"nothing":               {placed(), "2027-02-01", []string{"1000 contingent by cc/174/1" + beans}},
		"lapsed":                {placed(), "2027-02-02", []string{"1000 due by cc/174/4/3" + beans}},
		"re-exported":           {placed(reExport(half)), "2026-03-01", []string{"500 ended by cc/174/2/1" + beans, rest}},
		"another circumstance":  {placed(Occur{Goods: half, Circumstance: "theft", Reference: "1"}), "2026-03-01", []string{"500 ended by cc/174/2/1" + beans, rest}},
		"waste disposed":        {pressed(DisposeWaste{Goods: all("R1/husks"), How: Buried, Reference: "1"}), "2026-03-01", []string{"850 contingent by cc/174/1: R1/oil (oil), R1/drying (drying)", "150 ended by cc/174/2/1: R1/husks (husks)"}},
		"loss of production":    {pressed(RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "1"}), "2026-03-01", []string{"950 contingent by cc/174/1: R1/oil (oil), R1/husks (husks)", "50 ended by cc/174/2/1: R1/drying (drying)"}},
		"transferred":           {placed(Transfer{Goods: half, To: stranger}), "2026-03-01", []string{"500 due by cc/174/4/1" + beans, rest}},
		"product transferred":   {pressed(Transfer{Goods: all("R1/oil"), To: stranger}), "2026-03-01", []string{"1000 contingent by cc/174/1: R1/oil (oil), R1/husks (husks), R1/drying (drying)"}},
		"back and re-exported":  {placed(Transfer{Goods: half, To: stranger}, Transfer{Goods: half, To: presser.ID()}, reExport(half)), "2026-03-01", []string{"500 ended by cc/174/2/1" + beans, rest}},
		"lost":                  {placed(Lose{Goods: half, Cause: OtherLoss}), "2026-03-01", []string{"500 due by cc/174/4/2" + beans, rest}},
		"lost by accident":      {placed(Lose{Goods: half, Cause: Accident}), "2026-03-01", []string{"1000 contingent by cc/174/1" + beans}},
		"recognised":            {placed(RecogniseLoss{Goods: half, Cause: Accident, Happened: day("2026-02-20"), Reference: "1"}), "2026-03-01", []string{"500 ended by cc/174/2/5" + beans, rest}},
		"confiscated":           {placed(Confiscate{Goods: half, Reference: "1"}), "2026-03-01", []string{"500 ended by cc/174/2/8" + beans, rest}},
		"detained":              {placed(Detain{Goods: half, Reference: "1"}), "2026-03-01", []string{"500 ended by cc/174/2/9" + beans, rest}},
		"detained, unreleased":  {declared("2026-02-02", Detain{Goods: half, Reference: "1"}), "2026-02-02", []string{"500 ended by cc/174/2/9" + beans, rest}},
		"returned":              {declared("2026-02-02", Seize{Goods: half, Reference: "1"}, Return{Goods: half, Reference: "2"}), "2026-02-02", []string{"500 ended by cc/174/2/10" + beans, rest}},
		"refused":               {declared("2026-02-02", Refuse{Declaration: "D1", Reason: "1"}), "2026-02-02", []string{"1000 void by cc/174/2/6" + beans}},
		"withdrawn":             {declared("2026-02-02", Withdraw{Declaration: "D1", Reason: "1"}), "2026-02-02", []string{"1000 void by cc/174/2/7" + beans}},
		"cancelled":             {placed(Cancel{Declaration: "D1", Reason: "1"}), "2026-03-01", []string{"1000 void by cc/174/2/7" + beans}},
		"suspended":             {placed(Suspend{Under: customs.CustomsWarehouse, Goods: half}), "2027-02-02", []string{"500 due by cc/174/4/3" + beans, "500 due by cc/174/4/3" + beans}},
		"seized":                {placed(Seize{Goods: half, Reference: "1"}), "2027-02-02", []string{"500 contingent by cc/174/1" + beans, "500 due by cc/174/4/3" + beans}},
		"as of a day before it": {placed(reExport(half)), "2026-02-28", []string{"1000 contingent by cc/174/1" + beans}},
		"before release":        {placed(), "2026-02-01", []string{"1000 contingent by cc/174/1" + beans}},
		"before registration":   {placed(), "2026-01-31", nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := deep(t, customs.Russia())
			c.acts(t, p)
			require.Equal(t, c.want, owes(t, p, c.on, "L1"))
		})
	}
	t.Run("after lapse", func(t *testing.T) {
		p := deep(t, customs.Russia())
		pressed()(t, p)
		do(t, p, "2027-02-03", Store{Goods: some("R1/oil", "300 kg")})
		do(t, p, "2027-02-04", PlaceAfterLapse{Under: customs.ReExport, Goods: some("R1/oil", "300 kg"), Declaration: "E1"})
		do(t, p, "2027-02-05", PlaceAfterLapse{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/oil"), Declaration: "H1"})
		require.Equal(t, []string{
			"300 ended by cc/174/2/2: R1/oil (oil)",
			"300 ended by cc/174/2/3: R1/oil (oil)",
			"250 due by cc/175/1 products at home: R1/oil (oil)", // waste and loss lose 50
			"150 due by cc/174/4/3: R1/husks (husks), R1/drying (drying)",
		}, owes(t, p, "2027-02-05", "L1"))
	})
}

// TestDaysOfSuspensionAndSeizureComeAlong: what the oil is made of keeps the days
// for which the beans were suspended and seized.
// Provision: cc/173/3
// Provision: cc/133
func TestDaysOfSuspensionAndSeizureComeAlong(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-05", Suspend{Under: customs.CustomsWarehouse, Goods: some("L1", "600 kg")})
	do(t, p, "2026-02-10", Seize{Goods: some("L1", "200 kg"), Reference: "1"}) // of the beans on hand first
	do(t, p, "2026-02-12", Lift{Goods: all("L1"), Resumes: day("2026-02-14"), Reference: "2"})
	do(t, p, "2026-02-20", Resume{Goods: all("L1")})
	do(t, p, "2026-02-21", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	os := obligations(t, p, day("2026-03-01"))
	require.Len(t, os, 3)
	span := func(from, to string) []liability.Span {
		return []liability.Span{{From: day(from), To: day(to)}}
	}
	require.Equal(t, "600", length(os[0].Slice))
	require.Equal(t, span("2026-02-05", "2026-02-20"), os[0].Suspensions)
	require.Empty(t, os[0].Seizures)
	require.Equal(t, "200", length(os[1].Slice))
	require.Equal(t, span("2026-02-10", "2026-02-14"), os[1].Seizures)
	require.Empty(t, os[2].Seizures)
	require.Empty(t, os[2].Suspensions)
}

// TestProductLapsesWithItsFirstLot: what is made of two lots is due by the earlier
// last day for both, what is left of them by their own.
// Provision: cc/174/4/3
func TestProductLapsesWithItsFirstLot(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg"), lot("L2", "1000 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L1"}, Expires: day("2026-06-30")})
	do(t, p, "2026-02-02", Release{Declaration: "D1", Lots: []LotID{"L2"}, Expires: day("2026-04-30")})
	do(t, p, "2026-03-01", press("R1", Goods{{ID: "L1", Quantity: qty("500 kg")}, {ID: "L2", Quantity: qty("500 kg")}}, "800 kg", "150 kg", "50 kg"))
	require.Equal(t, []string{
		"500 due by cc/174/4/3: R1/oil (oil), R1/husks (husks), R1/drying (drying)",
		"500 contingent by cc/174/1: L1 (beans)",
	}, owes(t, p, "2026-05-01", "L1"))
	require.Equal(t, []string{"1000 due by cc/174/4/3: R1/oil (oil), R1/husks (husks), R1/drying (drying), …"}, owes(t, p, "2026-05-01", "L2"))
	do(t, p, "2026-05-02", Store{Goods: all("R1/oil")})
	owes(t, p, "2026-05-02", "L1") // liability takes storage before the lot's own last day
}

// TestExcessOverTheNormStaysOpen: input beyond what the norm needs is no content of
// the product; a charge reaches it only where Q ÷ norm does.
// Provision: cc/169/1
func TestExcessOverTheNormStaysOpen(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "720 kg", "135 kg", "45 kg"))
	do(t, p, "2026-02-03", reExport(all("R1/oil")))
	do(t, p, "2026-02-03", RecogniseProductionLoss{Goods: Goods{{ID: "R1/drying"}, {ID: "R1/excess"}}, Reference: "1"})
	require.Equal(t, []string{
		"720 ended by cc/174/2/1: R1/oil (oil)",
		"135 contingent by cc/174/1: R1/husks (husks)",
		"145 ended by cc/174/2/1: R1/drying (drying), R1/excess (beans)",
	}, owes(t, p, "2026-02-03", "L1"))
}

// TestMoreThanTheNormGives: 900 kg of oil of 1000 kg of beans would need 1125 kg.
// The charge is capped at what the run drew; by the option under-norm = uncapped
// the rest is charged too, beside the lot, and no part of the lot twice.
// Provision: cc/175/1
func TestMoreThanTheNormGives(t *testing.T) {
	for option, want := range map[customs.UnderNorm][]string{
		customs.UnderNormCapped: {"products at home 1000 duty 100000.00 RUB", "products at home 1000 vat 220000.00 RUB"},
		customs.UnderNormUncapped: {"products at home 1000 duty 100000.00 RUB", "products at home 1000 vat 220000.00 RUB",
			"products at home 125 duty 12500.00 RUB", "products at home 125 vat 27500.00 RUB"},
	} {
		law := customs.Russia()
		law.UnderNorm = option
		p := soyUnder(t, law)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-02", press("R1", all("L1"), "900 kg", "80 kg", "20 kg"))
		do(t, p, "2026-02-03", atHome(all("R1/oil")))
		book := bookOf(t, "10%", "20%", "16%")
		require.Equal(t, want, posts(settle(t, p, book, "2026-02-03"), payable))
		pay := Pay{liability.Payment{ID: "1", Lot: "L1#norm", Kind: liability.Duty, Amount: customs.MustMoney("12500 RUB"), Basis: liability.ProductsAtHome}}
		if option == customs.UnderNormCapped {
			_, err := p.Decide(day("2026-02-03"), pay)
			require.ErrorIs(t, err, customs.ErrUnknown)
			continue
		}
		do(t, p, "2026-02-03", pay)
		require.Empty(t, settle(t, p, book, "2026-02-03").Surplus)
	}
}

// TestWasteAtHomeTakesTheDayOfItsDeclaration: the rates of waste are those of the
// day on which the declaration for its release was registered, which may be before
// the release and never after it.
// Provision: cc/170/2
func TestWasteAtHomeTakesTheDayOfItsDeclaration(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	c := atHome(some("R1/husks", "100 kg"))
	c.AtHome = []AtHome{{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("5000 RUB"), Registered: day("2026-03-02")}}
	wrong(t, p, "2026-03-01", c, customs.ErrConflict, "release of R1/husks on 2026-03-01: its declaration cannot be registered later, on 2026-03-02")
	oil := atHome(some("R1/oil", "100 kg"))
	oil.AtHome = []AtHome{{ID: "R1/oil", Code: code("1507109009"), Value: customs.MustMoney("5000 RUB")}}
	wrong(t, p, "2026-03-04", oil, customs.ErrConflict, "R1/oil is a product and pays by its inputs (cc/175/1): wanted nothing said of its own state")
	do(t, p, "2026-03-04", c)
	obligations, err := p.Obligations(day("2026-03-04"))
	require.NoError(t, err)
	for _, o := range obligations {
		if o.Basis == liability.WasteAtHome {
			require.Equal(t, day("2026-03-02"), o.Lot.Registered)
			require.Equal(t, day("2026-03-04"), o.Lot.Placed)
			require.Equal(t, []liability.Circumstance{liability.ReleasedAtHome{On: day("2026-03-04"), Registered: day("2026-03-02")}}, o.Circumstances)
			return
		}
	}
	t.Fatal("no obligation for the waste")
}
