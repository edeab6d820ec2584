package processing_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// TestReExportCompletes: products, waste and unprocessed goods, in batches; not
// production losses.
// Provision: cc/173/1
// Provision: cc/173/4
// Provision: cc/170/4
func TestReExportCompletes(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	r := do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Office: exit, Goods: Goods{{ID: "R1/oil", Quantity: qty("100 kg")}, {ID: "R1/husks"}, {ID: "L1"}}})
	require.Equal(t, customs.MustProvision("cc/173/1"), r.Event.(GoodsCompleted).By)
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("R1/oil", "300 kg")})
	lies(t, p, "R1/oil", "completed 400 kg")
	lies(t, p, "R1/husks", "completed 75 kg")
	lies(t, p, "L1", "consumed 500 kg", "completed 500 kg")
	refused(t, p, "2026-02-05", Complete{Under: customs.ReExport, Goods: all("R1/drying")}, "loss-is-no-goods cc/170/4")
	refused(t, p, "2026-02-05", Complete{Under: customs.ReExport, Goods: all("R1/oil")}, "already-ended cc/173/1")
}

// TestRefusalsOfCompletionCiteItsWay: re-export is refused by 173(1), other
// procedures by 173(2)(1); what is completed already by what completed it.
// Provision: cc/173/1
// Provision: cc/173/2/1
func TestRefusalsOfCompletionCiteItsWay(t *testing.T) {
	p := pressedSoy(t)
	refused(t, p, "2026-02-11", Complete{Under: customs.ReExport, Goods: some("R1/husks", "9 t")}, "not-enough cc/173/1")
	refused(t, p, "2026-02-11", Complete{Under: customs.FreeCustomsZone, Goods: some("R1/husks", "9 t")}, "not-enough cc/173/2/1")
	do(t, p, "2026-02-11", Complete{Under: customs.FreeCustomsZone, Goods: all("R1/husks")})
	refused(t, p, "2026-02-12", Complete{Under: customs.ReExport, Goods: all("R1/husks")}, "already-ended cc/173/2/1")
}

// TestProceduresThatComplete: any for foreign goods, but transit and temporary
// import; at an office that the permit names.
// Provision: cc/173/2/1
// Provision: cc/127/2/5
func TestProceduresThatComplete(t *testing.T) {
	for under := customs.Procedure(1); under.Code() != ""; under++ {
		p := pressedSoy(t)
		c := Complete{Under: under, Goods: all("R1/oil")}
		switch under {
		case customs.CustomsTransit, customs.TemporaryImport:
			refused(t, p, "2026-02-11", c, "procedure-barred cc/173/2/1")
		case customs.Export, customs.ProcessingOutside, customs.TemporaryExport, customs.ReImport:
			refused(t, p, "2026-02-11", c, "procedure-not-for-foreign cc/173/2/1")
		default:
			r := do(t, p, "2026-02-11", c)
			require.Equal(t, under == customs.ReExport, r.Event.(GoodsCompleted).By == customs.MustProvision("cc/173/1"))
			lies(t, p, "R1/oil", "completed 800 kg")
		}
	}
	p := pressedSoy(t)
	refused(t, p, "2026-02-11", Complete{Under: customs.ReExport, Goods: all("R1/oil"), Office: customs.MustOffice("10999999")}, "wrong-office cc/168/2/14")
	wrong(t, p, "2026-02-11", Complete{Goods: all("R1/oil")}, customs.ErrMissing, "missing: procedure")
}

// TestWasteAtHomeHasItsOwnPapers: waste counts as imported in that state, so its
// own code, origin and value are wanted; products need nothing of the kind.
// Provision: cc/170/2
func TestWasteAtHomeHasItsOwnPapers(t *testing.T) {
	p := pressedSoy(t)
	c := Complete{Under: customs.ReleaseForDomesticConsumption, Goods: Goods{{ID: "R1/oil"}, {ID: "R1/husks", Quantity: qty("100 kg")}}}
	refused(t, p, "2026-02-11", c, "at-home-missing cc/170/2")
	husks := AtHome{ID: "R1/husks", Code: code("2304000009"), Origin: customs.MustCountry("RU"), Value: customs.MustMoney("100 RUB")}
	c.AtHome = []AtHome{husks}
	r := do(t, p, "2026-02-11", c)
	require.Equal(t, qty("100 kg"), r.Event.(GoodsCompleted).AtHome[0].Quantity)
	for part := range p.Parts("R1/oil") {
		require.Equal(t, UnionStatus, part.Status)
	}
	husks.Quantity = qty("49 kg")
	c.Goods, c.AtHome = all("R1/husks"), []AtHome{husks}
	wrong(t, p, "2026-02-11", c, customs.ErrConflict, "R1/husks: 49 kg declared for release, 50 kg taken")
	c.Under = customs.ReExport
	wrong(t, p, "2026-02-11", c, customs.ErrConflict, "release for domestic consumption is said of R1/husks, and the goods go under re-export")
}

// TestUnprocessedGoodsAtHome: by default they have a declaration of their own; by
// the other answer they pay as under Article 175 and need none.
// Provision: cc/173/2/1
func TestUnprocessedGoodsAtHome(t *testing.T) {
	c := Complete{Under: customs.ReleaseForDomesticConsumption, Goods: all("L1")}
	refused(t, placedSoy(t), "2026-02-02", c, "at-home-missing cc/173/2/1")
	law := customs.Russia()
	law.UnprocessedRelease = customs.UnprocessedAs175
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-02", c)
	lies(t, p, "L1", "completed 1000 kg")
}

// TestSuspension: customs warehouse for goods placed and products, temporary
// import for products only, neither for waste and remnants; products complete
// straight out of it, other goods are resumed first.
// Provision: cc/173/3
func TestSuspension(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	do(t, p, "2026-02-03", Suspend{Under: customs.CustomsWarehouse, Goods: Goods{{ID: "L1", Quantity: qty("200 kg")}, {ID: "R1/oil", Quantity: qty("100 kg")}}})
	do(t, p, "2026-02-03", Suspend{Under: customs.TemporaryImport, Goods: some("R1/oil", "50 kg")})
	lies(t, p, "L1", "on hand 300 kg", "suspended 200 kg", "consumed 500 kg")
	lies(t, p, "R1/oil", "on hand 250 kg", "suspended 150 kg")
	refused(t, p, "2026-02-04", Suspend{Under: customs.TemporaryImport, Goods: all("L1")}, "cannot-suspend cc/173/3")
	refused(t, p, "2026-02-04", Suspend{Under: customs.ReExport, Goods: all("L1")}, "cannot-suspend cc/173/3")
	refused(t, p, "2026-02-04", Suspend{Under: customs.CustomsWarehouse, Goods: all("R1/husks")}, "wrong-kind cc/173/3")
	refused(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("L1", "400 kg")}, "under-suspension cc/173/3", "already-consumed cc/163/2")
	refused(t, p, "2026-02-04", press("R2", some("L1", "400 kg"), "320 kg", "60 kg", "20 kg"), "under-suspension cc/173/3", "already-consumed cc/163/2")
	refused(t, p, "2026-02-04", Resume{Goods: some("R1/husks", "1 kg")}, "wrong-kind cc/173/3")
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: Goods{{ID: "R1/oil", Quantity: qty("100 kg"), In: AccountSuspended}}})
	lies(t, p, "R1/oil", "on hand 250 kg", "suspended 50 kg", "completed 100 kg")
	do(t, p, "2026-02-05", Resume{Goods: Goods{{ID: "L1"}, {ID: "R1/oil"}}})
	lies(t, p, "L1", "on hand 500 kg", "consumed 500 kg")
	lies(t, p, "R1/oil", "on hand 300 kg", "completed 100 kg")
	refused(t, p, "2026-02-05", Resume{Goods: all("L1")}, "not-suspended cc/173/3", "already-consumed cc/163/2")
}

// TestSuspensionOverTheLastDay: by default goods lapse under suspension; by the
// other answer the days that were left run on from the resumption.
// Provision: cc/173/5
func TestSuspensionOverTheLastDay(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2027-01-22", Suspend{Under: customs.CustomsWarehouse, Goods: all("L1")}) // 10 days before the last
	refused(t, p, "2027-02-02", Resume{Goods: all("L1")}, "term-expired cc/164/2/1")
	do(t, p, "2027-02-02", Store{Goods: all("L1")})
	lies(t, p, "L1", "stored 1000 kg")

	law := customs.Russia()
	law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2027-01-22", Suspend{Under: customs.CustomsWarehouse, Goods: some("L1", "600 kg")})
	refused(t, p, "2027-03-01", Store{Goods: some("L1", "500 kg")}, "not-lapsed cc/129/6")
	do(t, p, "2027-03-01", Resume{Goods: Goods{{ID: "L1", Quantity: qty("600 kg"), In: AccountSuspended}}})
	do(t, p, "2027-03-11", Complete{Under: customs.ReExport, Goods: some("L1", "1 kg")})
	refused(t, p, "2027-03-12", Complete{Under: customs.ReExport, Goods: some("L1", "1 kg")}, "term-expired cc/164/2/1")
}

// TestWasteThatNeedsNoProcedure: recognised as unfit or disposed of, it becomes
// goods of the Union; not if the permit says that it can be used, not without
// papers, and nothing but waste.
// Provision: cc/170/3
// Provision: cc/173/2/4
// Provision: cc/170/1
func TestWasteThatNeedsNoProcedure(t *testing.T) {
	p := pressedSoy(t)
	refused(t, p, "2026-02-11", DisposeWaste{Goods: all("R1/husks"), How: Unfit}, "reference-missing cc/170/3")
	refused(t, p, "2026-02-11", DisposeWaste{Goods: all("R1/oil"), How: Unfit, Reference: "act"}, "wrong-kind cc/173/2/4")
	do(t, p, "2026-02-11", DisposeWaste{Goods: some("R1/husks", "100 kg"), How: Unfit, Reference: "act 1"})
	do(t, p, "2027-03-01", DisposeWaste{Goods: all("R1/husks"), How: Buried, Reference: "act 2"}) // after lapse its status still changes
	lies(t, p, "R1/husks", "waste disposed 150 kg")
	for part := range p.Parts("R1/husks") {
		require.Equal(t, UnionStatus, part.Status)
	}
	permit := soyPermit()
	permit.WasteUse = WasteUsable
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-02-10", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	refused(t, p, "2026-02-11", DisposeWaste{Goods: all("R1/husks"), How: Unfit, Reference: "act"}, "waste-usable cc/170/1")
	do(t, p, "2026-02-11", DisposeWaste{Goods: all("R1/husks"), How: HandedOver, Reference: "act"})
}

// TestProductionLossesAreRecognised: by customs, and nothing else is. In time that
// ends the obligation. After lapse the procedure is at an end for the loss, of which
// nothing is left to store or to place, and what is due stays due.
// Provision: cc/170/4
// Provision: cc/173/2/5
func TestProductionLossesAreRecognised(t *testing.T) {
	p := pressedSoy(t)
	refused(t, p, "2026-02-11", RecogniseProductionLoss{Goods: all("R1/drying")}, "reference-missing cc/170/4")
	refused(t, p, "2026-02-11", RecogniseProductionLoss{Goods: all("R1/oil"), Reference: "act"}, "wrong-kind cc/173/2/5")
	do(t, p, "2027-02-01", RecogniseProductionLoss{Goods: some("R1/drying", "20 kg"), Reference: "act"})
	require.Equal(t, StatusLapsed, p.State(day("2027-02-02"), all("R1/drying")).Status())
	do(t, p, "2027-02-02", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act"})
	lies(t, p, "R1/drying", "production loss recognised 50 kg")
	require.Equal(t, StatusCompleted, p.State(day("2027-02-02"), all("R1/drying")).Status())
	line, err := p.On(day("2027-02-02")).Certificate()
	require.NoError(t, err)
	require.Equal(t, qty("0 kg"), line.Goods[3].OnHand)
	os, err := p.Obligations(day("2027-02-03"))
	require.NoError(t, err)
	var found []string
	for i := range os {
		s, err := os[i].StandingOn(day("2027-02-03"), p.Law())
		require.NoError(t, err)
		found = append(found, fmt.Sprint(os[i].Slice.Length(), s.Status, s.By))
	}
	require.Equal(t, []string{"950 due cc/174/4/3", "20 ended cc/174/2/1", "30 due cc/174/4/3"}, found)
}

// TestOtherCircumstances: only those that the lists name, on their days, for their
// goods.
// Provision: cc/173/2/6
func TestOtherCircumstances(t *testing.T) {
	lists := Lists{Circumstances: []Case{{Name: "made-up case", From: day("2026-03-01"), Codes: []customs.GoodsCode{code("1201")}, Source: "made-up row"}}}
	p, err := New(soyPermit(), customs.Russia(), lists)
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	c := Occur{Goods: some("L1", "10 kg"), Circumstance: "made-up case", Reference: "act"}
	refused(t, p, "2026-02-28", c, "unknown-circumstance cc/173/2/6")
	do(t, p, "2026-03-01", c)
	lies(t, p, "L1", "on hand 990 kg", "otherwise ended 10 kg")
	c.Reference = ""
	refused(t, p, "2026-03-01", c, "reference-missing cc/173/2/6")
	c.Reference, c.Circumstance = "act", "another"
	refused(t, p, "2026-03-01", c, "unknown-circumstance cc/173/2/6")
}

// TestLossReportedAndRecognised: what was lost may be recognised, or found and
// completed; only excusing causes are recognised, also after lapse.
// Provision: cc/173/2/3
// Provision: cc/174/2/5
// Provision: cc/174/4/2
func TestLossReportedAndRecognised(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "100 kg"), Cause: OtherLoss, DayUnknown: true})
	lies(t, p, "L1", "on hand 900 kg", "loss reported 100 kg")
	refused(t, p, "2026-02-03", press("R1", some("L1", "1 t"), "800 kg", "150 kg", "50 kg"), "reported-lost cc/174/4/2")
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: Goods{{ID: "L1", Quantity: qty("40 kg"), In: AccountLossReported}}}) // found again
	c := RecogniseLoss{Goods: Goods{{ID: "L1", In: AccountLossReported}}, Cause: OtherLoss, Happened: day("2026-02-01"), Reference: "act"}
	refused(t, p, "2026-02-04", c, "cause-does-not-excuse cc/173/2/3")
	c.Cause, c.Reference = ForceMajeure, ""
	refused(t, p, "2026-02-04", c, "reference-missing cc/173/2/3")
	c.Reference = "act"
	do(t, p, "2026-02-04", c)
	lies(t, p, "L1", "on hand 900 kg", "loss recognised 60 kg", "completed 40 kg")
	c.Goods, c.Happened = some("L1", "300 kg"), day("2027-01-31")
	do(t, p, "2027-03-01", c) // destroyed in time, recognised after lapse
	lies(t, p, "L1", "on hand 600 kg", "loss recognised 360 kg", "completed 40 kg")
	c.Happened = customs.Date{}
	wrong(t, p, "2027-03-01", c, customs.ErrMissing, "missing: day of the destruction or loss")
	c.Happened = day("2027-03-02")
	wrong(t, p, "2027-03-01", c, ErrDay, "it happened on 2027-03-02, after it was recognised on 2027-03-01")
	wrong(t, p, "2027-03-01", Lose{Goods: all("L1")}, customs.ErrMissing, "missing: cause of the loss")
}

// TestGoodsReportedLostAreNotThere: an act on goods takes what was reported lost only
// where it names them, which says that they were found; all of the goods, and more
// than is there, do not.
// Provision: cc/174/4/2
// Provision: cc/174/2/1
func TestGoodsReportedLostAreNotThere(t *testing.T) {
	lost := func() *Procedure {
		p := placedSoy(t)
		do(t, p, "2026-02-02", Lose{Goods: some("L1", "100 kg"), Cause: OtherLoss})
		return p
	}
	found := Goods{{ID: "L1", In: AccountLossReported}}
	for _, test := range []struct {
		on   string
		act  func(Goods) Command
		into string
	}{
		{"2026-02-03", func(g Goods) Command { return Complete{Under: customs.ReExport, Goods: g} }, "completed"},
		{"2026-02-03", func(g Goods) Command { return Detain{Goods: g, Reference: "act"} }, "detained"},
		{"2026-02-03", func(g Goods) Command { return Seize{Goods: g, Reference: "act"} }, "seized"},
		{"2026-02-03", func(g Goods) Command { return Confiscate{Goods: g, Reference: "act"} }, "confiscated"},
		{"2027-02-02", func(g Goods) Command { return Store{Goods: g} }, "stored"},
		{"2027-02-02", func(g Goods) Command { return PlaceAfterLapse{Under: customs.ReExport, Goods: g} }, "placed after lapse"},
	} {
		p := lost()
		refused(t, p, test.on, test.act(some("L1", "901 kg")), "reported-lost cc/174/4/2")
		do(t, p, test.on, test.act(all("L1")))
		require.Equal(t, qty("100 kg"), p.On(day(test.on)).Balance("L1", AccountLossReported))
		openings, err := p.Acts(day(test.on), all("L1"))
		require.NoError(t, err)
		require.Contains(t, codes(openings[KindOf(test.act(nil))-1].Violations), "reported-lost cc/174/4/2")
		openings, err = p.Acts(day(test.on), found)
		require.NoError(t, err)
		require.True(t, openings[KindOf(test.act(nil))-1].Open(), "%v", openings[KindOf(test.act(nil))-1])
		do(t, p, test.on, test.act(found))
		lies(t, p, "L1", test.into+" 1000 kg")
	}
	p := lost()
	do(t, p, "2026-02-03", Lose{Goods: all("L1"), Cause: OtherLoss})
	refused(t, p, "2026-02-04", Store{Goods: all("L1")}, "not-lapsed cc/129/6", "reported-lost cc/174/4/2")
	refused(t, p, "2027-02-02", Complete{Under: customs.ReExport, Goods: all("L1")}, "term-expired cc/164/2/1", "reported-lost cc/174/4/2")
	d, err := lost().Decide(day("2026-02-03"), Complete{Under: customs.ReExport, Goods: some("L1", "901 kg")})
	require.NoError(t, err)
	require.Equal(t, "if they were found, take them from “loss reported”", d.Violations[0].Cure.Text(customs.English))
}

// TestWhatWasReportedIsRecognised: before anything else, and first what was reported
// for the cause recognised; without a quantity nothing else than that.
// Provision: cc/173/2/3
func TestWhatWasReportedIsRecognised(t *testing.T) {
	recognise := func(goods Goods) Command {
		return RecogniseLoss{Goods: goods, Cause: Accident, Happened: day("2026-02-02"), Reference: "act"}
	}
	p := placedSoy(t)
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "20 kg"), Cause: OtherLoss})
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "100 kg"), Cause: Accident})
	do(t, p, "2026-02-02", Seize{Goods: Goods{{ID: "L1", In: AccountLossReported}}, Reference: "order"})
	do(t, p, "2026-02-02", Lift{Goods: all("L1"), Resumes: day("2026-02-02"), Reference: "decision"})
	do(t, p, "2026-02-03", recognise(some("L1", "30 kg")))
	lies(t, p, "L1", "on hand 880 kg", "loss reported 90 kg", "loss recognised 30 kg")
	do(t, p, "2026-02-03", recognise(all("L1")))
	lies(t, p, "L1", "on hand 880 kg", "loss reported 20 kg", "loss recognised 100 kg")
	os, err := p.Obligations(day("2026-02-03"))
	require.NoError(t, err)
	stolen := slices.IndexFunc(os, func(o liability.Obligation) bool {
		return slices.Contains(o.Circumstances, liability.Circumstance(liability.LostUnexcused{On: day("2026-02-02")}))
	})
	require.Equal(t, qty("20 kg").Ratio(), os[stolen].Slice.Length())
	require.Len(t, os[stolen].Circumstances, 1, "what was stolen is not what was recognised")
	do(t, p, "2026-02-03", recognise(all("L1"))) // customs find that it burnt too
	lies(t, p, "L1", "on hand 880 kg", "loss recognised 120 kg")
	do(t, p, "2026-02-03", recognise(all("L1")))
	lies(t, p, "L1", "loss recognised 1000 kg")

	p = placedSoy(t)
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "20 kg"), Cause: OtherLoss})
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "100 kg"), Cause: Accident})
	do(t, p, "2026-02-03", recognise(some("L1", "130 kg"))) // more had gone than was reported
	lies(t, p, "L1", "on hand 870 kg", "loss recognised 130 kg")

	p = placedSoy(t)
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "20 kg"), Cause: OtherLoss})
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "100 kg"), Cause: Accident})
	do(t, p, "2026-02-03", recognise(Goods{{ID: "L1", In: AccountLossReported}}))
	lies(t, p, "L1", "on hand 880 kg", "loss recognised 120 kg")
}

// TestWhatWasSeizedIsConfiscated: before what is free.
// Provision: cc/174/2/8
func TestWhatWasSeizedIsConfiscated(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Seize{Goods: some("L1", "100 kg"), Reference: "order"})
	do(t, p, "2026-02-03", Confiscate{Goods: some("L1", "100 kg"), Reference: "judgement"})
	lies(t, p, "L1", "on hand 900 kg", "confiscated 100 kg")
}

// TestPayments: numbered once, for a lot, of the day, in the currency of the law.
func TestPayments(t *testing.T) {
	p := placedSoy(t)
	m := liability.Payment{ID: "P1", Lot: "L1", Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("10.00 RUB")}
	r := do(t, p, "2026-02-02", Pay{Payment: m})
	paid := r.Event.(PaymentMade).Payment
	require.Equal(t, day("2026-02-02"), paid.On)
	require.Equal(t, miller.ID(), paid.Debtor)
	wrong(t, p, "2026-02-02", Pay{Payment: m}, ErrDuplicate, "payment P1 is recorded already")
	m.ID, m.Amount = "P2", customs.MustMoney("1 EUR")
	wrong(t, p, "2026-02-02", Collect{Payment: m}, customs.ErrCurrency, "payment P2: 1.00 EUR; wanted an amount in RUB")
	m.Amount, m.Lot = customs.MustMoney("1 RUB"), "L9"
	wrong(t, p, "2026-02-02", Collect{Payment: m}, customs.ErrUnknown, "goods L9: unknown to the procedure")
	m.Lot, m.On = "L1", day("2026-02-01")
	wrong(t, p, "2026-02-02", Collect{Payment: m}, ErrDay, "payment P2 is dated 2026-02-01, and the act is of 2026-02-02")
	m.On = customs.Date{}
	r = do(t, p, "2026-02-02", Collect{Payment: m})
	require.True(t, r.Event.(PaymentCollected).Payment.Collected)
	do(t, p, "2026-02-03", Reverse{Seq: r.Seq, Reason: "mistake"})
	do(t, p, "2026-02-03", Collect{Payment: m}) // the number is free again
	lies(t, p, "L1", "on hand 1000 kg")
}
