package processing_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// TestLapse: the last day is in time; from the next on nothing completes, and the
// goods go into storage or under a procedure, which only lapse allows.
// Provision: cc/173/5
// Provision: cc/129/6
// Provision: cc/129/7
// Provision: cc/164/2/1
func TestLapse(t *testing.T) {
	p := pressedSoy(t)
	refused(t, p, "2027-02-01", Store{Goods: all("R1/oil")}, "not-lapsed cc/129/6")
	refused(t, p, "2027-02-01", PlaceAfterLapse{Under: customs.ReExport, Goods: all("R1/oil")}, "not-lapsed cc/129/7")
	do(t, p, "2027-02-01", Complete{Under: customs.ReExport, Goods: some("R1/oil", "1 kg")})
	for _, c := range []Command{
		Complete{Under: customs.ReExport, Goods: all("R1/oil")},
		Suspend{Under: customs.CustomsWarehouse, Goods: all("R1/oil")},
	} {
		refused(t, p, "2027-02-02", c, "term-expired cc/164/2/1")
	}
	do(t, p, "2027-02-02", Store{Goods: some("R1/oil", "299 kg")})
	do(t, p, "2027-02-02", PlaceAfterLapse{Under: customs.ReExport, Goods: some("R1/oil", "500 kg")})
	lies(t, p, "R1/oil", "completed 1 kg", "stored 299 kg", "placed after lapse 500 kg")
	refused(t, p, "2027-02-03", PlaceAfterLapse{Under: customs.CustomsTransit, Goods: all("R1/husks")}, "procedure-barred cc/127/3")
	refused(t, p, "2027-02-03", PlaceAfterLapse{Under: customs.Export, Goods: all("R1/husks")}, "procedure-not-for-foreign cc/129/7")
	refused(t, p, "2027-02-03", PlaceAfterLapse{Under: customs.ReleaseForDomesticConsumption, Goods: all("R1/husks")}, "at-home-missing cc/170/2")
	refused(t, p, "2027-02-03", Store{Goods: all("R1/drying")}, "loss-is-no-goods cc/170/4")
}

// TestUnprocessedGoodsAtHomeAfterLapse: by 129(7), under the general rules whatever the
// option unprocessed-release says of the time before; so they have a declaration of
// their own.
// Provision: cc/129/7
func TestUnprocessedGoodsAtHomeAfterLapse(t *testing.T) {
	for _, rules := range []customs.UnprocessedRelease{customs.UnprocessedGeneral, customs.UnprocessedAs175} {
		law := customs.Russia()
		law.UnprocessedRelease = rules
		p, err := New(soyPermit(), law, Lists{})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		c := PlaceAfterLapse{Under: customs.ReleaseForDomesticConsumption, Goods: all("L1")}
		refused(t, p, "2027-02-02", c, "at-home-missing cc/129/7")
		c.AtHome = []AtHome{{ID: "L1", Code: code("1201900000"), Origin: customs.MustCountry("BR"), Value: customs.MustMoney("1000.00 RUB")}}
		r := do(t, p, "2027-02-02", c)
		os, err := p.Obligations(day("2027-02-02"))
		require.NoError(t, err)
		require.Len(t, os, 2)
		s, err := os[0].StandingOn(day("2027-02-02"), law)
		require.NoError(t, err)
		require.Equal(t, "cc/174/2/3", s.By.String())
		require.Equal(t, LotID(fmt.Sprintf("L1#%d", r.Seq)), os[1].Lot.ID)
		s, err = os[1].StandingOn(day("2027-02-02"), law)
		require.NoError(t, err)
		require.Equal(t, liability.Standing{Status: liability.Due, Since: day("2027-02-02"), By: customs.MustProvision("cc/129/7"),
			Deadline: day("2027-02-02"), DeadlineBy: customs.MustProvision("cc/129/7")}, s)
		do(t, p, "2027-02-02", Pay{liability.Payment{ID: "P1", Lot: os[1].Lot.ID, Kind: liability.VAT, Basis: liability.UnprocessedAtHome, Amount: customs.MustMoney("1.00 RUB")}})
	}
}

// TestEachLotLapsesByItsOwnTerm: and goods made of several with the first of them.
// Provision: cc/165/1
func TestEachLotLapsesByItsOwnTerm(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "600 kg"), lot("L2", "600 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L1"}, Expires: day("2026-06-30")})
	do(t, p, "2026-02-01", Release{Declaration: "D1"})
	do(t, p, "2026-02-02", press("R1", Goods{{ID: "L1", Quantity: qty("500 kg")}, {ID: "L2", Quantity: qty("500 kg")}}, "800 kg", "150 kg", "50 kg"))
	refused(t, p, "2026-07-01", Complete{Under: customs.ReExport, Goods: Goods{{ID: "L1"}, {ID: "L2"}, {ID: "R1/oil"}}}, "term-expired cc/164/2/1", "term-expired cc/164/2/1")
	do(t, p, "2026-07-01", Complete{Under: customs.ReExport, Goods: all("L2")})
	do(t, p, "2026-07-01", Store{Goods: Goods{{ID: "L1"}, {ID: "R1/oil"}}})
	lies(t, p, "R1/oil", "stored 800 kg")
}

// russian2027 is a calendar of weekends only.
func russian2027(t *testing.T) customs.Calendar {
	t.Helper()
	c, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2028-12-31"))
	require.NoError(t, err)
	return c
}

// TestExtensionNeedsThePermits: extending the permit alone extends no lot; a lot's
// term is extended within the permit's.
// Provision: cc/165/2
// Provision: cc/168/6
// Provision: cc/168/3
func TestExtensionNeedsThePermits(t *testing.T) {
	p := pressedSoy(t)
	refused(t, p, "2026-12-01", ExtendTerm{Until: day("2027-03-01")}, "beyond-permit-term cc/165/2")
	refused(t, p, "2026-12-01", ExtendPermit{Term: customs.MustTerm("P1Y")}, "not-longer cc/168/6")
	refused(t, p, "2026-12-01", ExtendPermit{Term: customs.MustTerm("P3Y1D")}, "term-too-long cc/168/3")
	do(t, p, "2026-12-01", ExtendPermit{Term: customs.MustTerm("P18M")})
	stock, _ := p.On(day("2026-12-01")).Stock("R1/oil")
	require.Equal(t, day("2027-02-01"), stock.Last)
	refused(t, p, "2026-12-01", ExtendTerm{Until: day("2027-02-01")}, "not-longer cc/165/2")
	refused(t, p, "2026-12-01", ExtendTerm{Lots: []LotID{"L1"}, Until: day("2027-02-01")}, "not-longer cc/165/2")
	do(t, p, "2026-12-01", ExtendTerm{Until: day("2027-08-01")})
	stock, _ = p.On(day("2026-12-01")).Stock("R1/oil")
	require.Equal(t, day("2027-08-01"), stock.Last)
	do(t, p, "2027-08-01", Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	lies(t, p, "R1/oil", "completed 800 kg")
	wrong(t, p, "2027-08-01", ExtendTerm{Lots: []LotID{"R1/oil"}, Until: day("2027-09-01")}, customs.ErrUnknown, "R1/oil is no lot of a placing declaration")
}

// TestLateExtensionLeavesNoGap: within ten working days after the last day where
// national law allows it; the procedure goes on from the day it lapsed, and what
// was done in between stands.
// Provision: cc/165/3
func TestLateExtensionLeavesNoGap(t *testing.T) {
	law := customs.Russia()
	law.LateExtensionDays = 10
	lists := Lists{Calendar: russian2027(t)}
	p, err := New(soyPermit(), law, lists)
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-12-01", ExtendPermit{Term: customs.MustTerm("P2Y")})
	do(t, p, "2027-02-03", Store{Goods: some("L1", "100 kg")})
	// The last day, 1 February 2027, is a Monday; the tenth working day after it is
	// Monday the 15th.
	refused(t, p, "2027-02-16", ExtendTerm{Until: day("2027-06-01")}, "late-extension-barred cc/165/3")
	r := do(t, p, "2027-02-15", ExtendTerm{Until: day("2027-06-01")})
	require.True(t, r.Event.(TermExtended).Late)
	do(t, p, "2027-02-16", Complete{Under: customs.ReExport, Goods: some("L1", "400 kg")})
	lies(t, p, "L1", "on hand 500 kg", "completed 400 kg", "stored 100 kg")

	// A completion on a day between lapse and extension, recorded late, is in time;
	// a storage of such a day was lawful then and stands too.
	d, err := p.DecideLate(day("2027-02-10"), day("2027-02-17"), Complete{Under: customs.ReExport, Goods: some("L1", "1 kg")})
	require.NoError(t, err)
	require.NoError(t, d.Err())
	require.NoError(t, p.Apply(d.Record()))
	d, err = p.DecideLate(day("2027-02-10"), day("2027-02-17"), Store{Goods: some("L1", "1 kg")})
	require.NoError(t, err)
	require.NoError(t, d.Err())
	refused(t, p, "2027-02-17", Store{Goods: some("L1", "1 kg")}, "not-lapsed cc/129/6")

	law.LateExtensionDays = 0
	p, err = New(soyPermit(), law, lists)
	require.NoError(t, err)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-12-01", ExtendPermit{Term: customs.MustTerm("P2Y")})
	refused(t, p, "2027-02-02", ExtendTerm{Until: day("2027-06-01")}, "late-extension-barred cc/165/3")
}

// TestSeizureSuspends: nothing is done with seized goods until the seizure is
// lifted; the procedure resumes on the next day, or on the day that the decision
// names, where the goods were.
// Provision: cc/133
func TestSeizureSuspends(t *testing.T) {
	p := pressedSoy(t)
	do(t, p, "2026-02-11", Suspend{Under: customs.CustomsWarehouse, Goods: some("R1/oil", "300 kg")})
	do(t, p, "2026-02-12", Seize{Goods: Goods{{ID: "R1/oil", Quantity: qty("600 kg")}}})
	lies(t, p, "R1/oil", "suspended 200 kg", "seized 600 kg")
	refused(t, p, "2026-02-13", Complete{Under: customs.ReExport, Goods: some("R1/oil", "300 kg")}, "under-seizure cc/133")
	do(t, p, "2026-02-14", Lift{Goods: some("R1/oil", "550 kg")})
	lies(t, p, "R1/oil", "on hand 450 kg", "suspended 300 kg", "seized 50 kg")
	require.Equal(t, qty("600 kg"), p.On(day("2026-02-14")).Balance("R1/oil", AccountSeized))
	refused(t, p, "2026-02-14", Complete{Under: customs.ReExport, Goods: some("R1/oil", "300 kg")},
		"not-yet cc/173/1", "not-yet cc/173/1", "under-seizure cc/133")
	do(t, p, "2026-02-15", Complete{Under: customs.ReExport, Goods: some("R1/oil", "450 kg")})
	do(t, p, "2026-02-16", Lift{Goods: all("R1/oil"), Resumes: day("2026-02-20")})
	lies(t, p, "R1/oil", "on hand 50 kg", "suspended 300 kg", "completed 450 kg")
	refused(t, p, "2026-02-21", Lift{Goods: all("R1/husks")}, "not-seized cc/133")
	wrong(t, p, "2026-02-21", Lift{Goods: all("R1/husks"), Resumes: day("2026-02-20")}, ErrDay, "the procedure resumes on 2026-02-20, before the decision of 2026-02-21")
}

// TestSeizureOverTheLastDay: the goods do not lapse while seized; the days that
// were left run on after the lift, also for what is made of them.
// Provision: cc/133
func TestSeizureOverTheLastDay(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2027-01-22", Seize{Goods: some("L1", "600 kg")}) // 10 days before the last
	refused(t, p, "2027-03-01", Store{Goods: Goods{{ID: "L1", Quantity: qty("600 kg"), In: AccountSeized}}}, "under-seizure cc/133")
	do(t, p, "2027-03-01", Lift{Goods: all("L1"), Resumes: day("2027-03-02")})
	do(t, p, "2027-03-02", Store{Goods: some("L1", "1 kg")}) // of the part that was never seized
	do(t, p, "2027-03-03", press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg"))
	do(t, p, "2027-03-12", Complete{Under: customs.ReExport, Goods: some("R1/oil", "100 kg")})
	refused(t, p, "2027-03-13", Complete{Under: customs.ReExport, Goods: all("R1/oil")}, "term-expired cc/164/2/1")
	do(t, p, "2027-03-13", Store{Goods: all("R1/oil")})
}

// TestConfiscationAndDetention: at any time, free, seized or lapsed.
// Provision: cc/133
// Provision: cc/174/2/8
// Provision: cc/174/2/9
func TestConfiscationAndDetention(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Seize{Goods: some("L1", "100 kg")})
	do(t, p, "2026-02-03", Confiscate{Goods: Goods{{ID: "L1", Quantity: qty("100 kg"), In: AccountSeized}}})
	do(t, p, "2026-02-03", Confiscate{Goods: some("L1", "50 kg")})
	do(t, p, "2026-02-03", Detain{Goods: some("L1", "50 kg")})
	do(t, p, "2027-02-03", Detain{Goods: some("L1", "50 kg")})
	do(t, p, "2027-02-03", Confiscate{Goods: Goods{{ID: "L1", Quantity: qty("50 kg"), In: AccountOnHand}}})
	lies(t, p, "L1", "on hand 700 kg", "detained 100 kg", "confiscated 200 kg")
	for part := range p.Parts("L1") {
		require.Equal(t, part.Account == AccountConfiscated, part.Status == UnionStatus)
	}
	refused(t, p, "2027-02-04", Confiscate{Goods: some("L1", "801 kg")}, "already-ended cc/174/2/8")
	refused(t, p, "2027-02-04", Detain{Goods: some("L1", "701 kg")}, "already-ended cc/174/2/9", "already-ended cc/174/2/8")
}

// TestDetainedGoodsAreConfiscated: they become goods of the Union, and those detained
// go before those that are free. The obligation had ended by the detention, before the
// last day, and does not come back.
// Provision: cc/174/2/9
// Provision: cc/174/2/8
func TestDetainedGoodsAreConfiscated(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-03", Detain{Goods: some("L1", "100 kg")})
	r := do(t, p, "2027-03-01", Confiscate{Goods: some("L1", "60 kg")})
	lies(t, p, "L1", "on hand 900 kg", "detained 40 kg", "confiscated 60 kg")
	require.Equal(t, []string{"100 ended cc/174/2/9", "900 due cc/174/4/3"}, standing(t, p, "2027-03-02"))
	require.Equal(t, StatusCompleted, p.State(day("2027-03-02"), Goods{{ID: "L1", In: AccountConfiscated}}).Status())
	do(t, p, "2027-03-02", takeBack(r.Seq))
	lies(t, p, "L1", "on hand 900 kg", "detained 100 kg")

	p = soy(t) // a part detained before the release, and confiscated after it
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-01", Detain{Goods: some("L1", "100 kg")})
	do(t, p, "2026-02-02", Confiscate{Goods: some("L1", "100 kg")})
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	do(t, p, "2026-02-04", takeBack(3)) // it is detained again
	lies(t, p, "L1", "on hand 900 kg", "detained 100 kg")
	require.Equal(t, []string{"100 ended cc/174/2/9", "900 contingent cc/174/1"}, standing(t, p, "2026-02-05"))
}

// standing words the obligations of a day: input, status, provision.
func standing(t *testing.T, p *Procedure, on string) (list []string) {
	t.Helper()
	os, err := p.Obligations(day(on))
	require.NoError(t, err)
	for i := range os {
		s, err := os[i].StandingOn(day(on), p.Law())
		require.NoError(t, err)
		list = append(list, fmt.Sprint(os[i].Slice.Length(), " ", s.Status, " ", s.By))
	}
	return list
}

// TestAuthoritiesTakeGoodsThatAreNotBackYet: between the decision that lifts a seizure
// and the day on which the procedure resumes, the goods are still seized. What the
// authorities decide in between takes them when the seizure ends; for all others they
// come only then.
// Provision: cc/133
func TestAuthoritiesTakeGoodsThatAreNotBackYet(t *testing.T) {
	for _, next := range []struct {
		act  Command
		lies string
		want string
	}{
		{Detain{Goods: all("L1")}, "detained 1000 kg", "1000 ended cc/174/2/9"},
		{Confiscate{Goods: all("L1")}, "confiscated 1000 kg", "1000 ended cc/174/2/8"},
		{Seize{Goods: all("L1"), Reference: "another case"}, "seized 1000 kg", "1000 contingent cc/174/1"},
	} {
		p := placedSoy(t)
		do(t, p, "2026-03-01", Seize{Goods: all("L1")})
		do(t, p, "2026-03-05", Lift{Goods: all("L1")})
		refused(t, p, "2026-03-05", Complete{Under: customs.ReExport, Goods: all("L1")}, "not-yet cc/173/1")
		refused(t, p, "2026-03-05", RecogniseLoss{Goods: all("L1"), Cause: Accident, Happened: day("2026-03-05"), Reference: "act"}, "not-yet cc/173/2/3")
		require.Equal(t, StatusSeized, p.State(day("2026-03-05"), all("L1")).Status())
		openings, err := p.Acts(day("2026-03-05"), all("L1"))
		require.NoError(t, err)
		require.True(t, openings[KindOf(next.act)-1].Open(), "%v", openings[KindOf(next.act)-1])
		before := picture(p)
		r := do(t, p, "2026-03-05", next.act)
		require.NoError(t, p.Invariants())
		replayed(t, p)
		lies(t, p, "L1", next.lies)
		require.Equal(t, StatusSeized, p.State(day("2026-03-05"), all("L1")).Status())
		require.Equal(t, []string{"1000 contingent cc/174/1"}, standing(t, p, "2026-03-05"))
		require.Equal(t, []string{next.want}, standing(t, p, "2026-03-06"))
		do(t, p, "2026-03-06", takeBack(r.Seq))
		require.Equal(t, before, picture(p))
	}
	p := placedSoy(t) // the second seizure runs on from the first, and the term waits for both
	do(t, p, "2027-01-01", Seize{Goods: all("L1")})
	do(t, p, "2027-03-05", Lift{Goods: all("L1")})
	do(t, p, "2027-03-05", Seize{Goods: all("L1")})
	do(t, p, "2027-04-10", Lift{Goods: all("L1")})
	do(t, p, "2027-05-12", Complete{Under: customs.ReExport, Goods: some("L1", "1 kg")}) // 31 days were left
	refused(t, p, "2027-05-13", Complete{Under: customs.ReExport, Goods: all("L1")}, "term-expired cc/164/2/1")
	refused(t, p, "2027-03-04", Seize{Goods: some("L1", "1 kg")}, "not-yet cc/133")
}

// TestSeizedGoodsAreLost: the law makes no exception for them, if they had been placed.
// Provision: cc/174/4/2
// Provision: cc/173/2/3
func TestSeizedGoodsAreLost(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-03-01", Seize{Goods: all("L1")})
	do(t, p, "2026-03-10", Lose{Goods: some("L1", "100 kg"), Cause: OtherLoss})
	lies(t, p, "L1", "seized 900 kg", "loss reported 100 kg")
	require.Equal(t, []string{"100 due cc/174/4/2", "900 contingent cc/174/1"}, standing(t, p, "2026-03-11"))
	do(t, p, "2026-03-11", RecogniseLoss{Goods: some("L1", "40 kg"), Cause: Accident, Happened: day("2026-03-10"), Reference: "act"})
	do(t, p, "2026-03-12", Lift{Goods: all("L1")})
	lies(t, p, "L1", "on hand 900 kg", "loss reported 60 kg", "loss recognised 40 kg")

	p = soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	do(t, p, "2026-02-01", Seize{Goods: all("L1")})
	for _, c := range []Command{
		Lose{Goods: some("L1", "100 kg"), Cause: OtherLoss},
		RecogniseLoss{Goods: some("L1", "100 kg"), Cause: Accident, Happened: day("2026-02-02"), Reference: "act"},
	} {
		refused(t, p, "2026-02-02", c, "not-released cc/128")
		openings, err := p.Acts(day("2026-02-02"), all("L1"))
		require.NoError(t, err)
		require.False(t, openings[KindOf(c)-1].Open())
	}
}

// TestReturnOfGoodsSeizedBeforeRelease: into storage or under a procedure; goods
// released before go on under this one.
// Provision: cc/174/2/10
func TestReturnOfGoodsSeizedBeforeRelease(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", declaration("D2", lot("L2", "10 kg")))
	do(t, p, "2026-02-03", Seize{Goods: Goods{{ID: "L1", Quantity: qty("1 kg")}, {ID: "L2"}}})
	refused(t, p, "2026-02-04", Return{Goods: Goods{{ID: "L1"}, {ID: "L2"}}}, "released-before cc/174/2/10")
	refused(t, p, "2026-02-04", Return{Goods: some("L1", "1 t")}, "not-seized cc/133", "released-before cc/174/2/10")
	refused(t, p, "2026-02-04", Release{Declaration: "D2", Lots: []LotID{"L2"}}, "under-seizure cc/133")
	do(t, p, "2026-02-04", Return{Goods: some("L2", "4 kg")})
	do(t, p, "2026-02-04", Return{Goods: some("L2", "1 kg"), Under: customs.ReExport})
	do(t, p, "2026-02-04", Lift{Goods: all("L2")})
	lies(t, p, "L2", "registered 5 kg", "returned 5 kg")
}

// TestExtensionOfSeizedGoodsIsInTime: while seizure holds the last day open, and in
// the days that run on from it, an extension is not late; after them it is.
// Provision: cc/165/2
// Provision: cc/133
func TestExtensionOfSeizedGoodsIsInTime(t *testing.T) {
	seized := func() *Procedure {
		p := placedSoy(t)
		do(t, p, "2027-01-23", Seize{Goods: all("L1"), Reference: "order 1"}) // with ten days left
		return p
	}
	extend := ExtendTerm{Lots: []LotID{"L1"}, Until: day("2027-08-01"), Reference: "application 1"}
	p := seized()
	do(t, p, "2027-03-01", ExtendPermit{Term: customs.MustTerm("P18M")})
	require.False(t, do(t, p, "2027-03-02", extend).Event.(TermExtended).Late)
	do(t, p, "2027-03-04", Lift{Goods: all("L1"), Reference: "decision 1"})
	refused(t, p, "2027-08-02", Complete{Under: customs.ReExport, Goods: all("L1")}, "term-expired cc/164/2/1")
	do(t, p, "2027-08-01", Complete{Under: customs.ReExport, Goods: all("L1")})
	lies(t, p, "L1", "completed 1000 kg")

	p = seized()
	do(t, p, "2027-03-01", ExtendPermit{Term: customs.MustTerm("P18M")})
	do(t, p, "2027-03-04", Lift{Goods: all("L1"), Reference: "decision 1"}) // ten days from the 5th
	refused(t, p, "2027-03-15", extend, "late-extension-barred cc/165/3")
	shorter := extend
	shorter.Until = day("2027-03-14")
	refused(t, p, "2027-03-05", shorter, "not-longer cc/165/2")
	do(t, p, "2027-03-14", extend)

	p = seized()
	do(t, p, "2027-01-24", ExtendPermit{Term: customs.MustTerm("P18M")})
	do(t, p, "2027-01-24", Lift{Goods: some("L1", "1 kg"), Reference: "decision 1"})
	refused(t, p, "2027-03-01", extend, "late-extension-barred cc/165/3")
}

// TestExtensionOfSeizedProductsIsInTime: the term of a lot that was processed runs in
// what was made of it; while all that is open of it is seized over the last day, an
// extension is in time, and once it ran on and ended, the working days in which a late
// one is allowed count from there.
// Provision: cc/165/2
// Provision: cc/165/3
// Provision: cc/133
func TestExtensionOfSeizedProductsIsInTime(t *testing.T) {
	extend := ExtendTerm{Lots: []LotID{"L1"}, Until: day("2027-08-01"), Reference: "application 1"}
	seized := func(t *testing.T, days uint8, recognised bool) *Procedure {
		law := customs.Russia()
		law.LateExtensionDays = days
		p, err := New(soyPermit(), law, Lists{Calendar: russian2027(t)})
		require.NoError(t, err)
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-10", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
		do(t, p, "2026-03-01", Complete{Under: customs.ReExport, Goods: all("R1/husks")})
		if recognised {
			do(t, p, "2026-03-01", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act 1"})
		}
		do(t, p, "2027-01-23", Seize{Goods: all("R1/oil"), Reference: "order 1"}) // with ten days left
		do(t, p, "2027-03-01", ExtendPermit{Term: customs.MustTerm("P18M")})
		return p
	}
	p := seized(t, 0, true)
	openings, err := p.Acts(day("2027-03-02"), all("L1"))
	require.NoError(t, err)
	require.True(t, openings[CommandExtendTerm-1].Open())
	require.False(t, do(t, p, "2027-03-02", extend).Event.(TermExtended).Late)
	do(t, p, "2027-03-04", Lift{Goods: all("R1/oil"), Reference: "decision 1"})
	do(t, p, "2027-08-01", Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	os, err := p.Obligations(day("2027-08-01"))
	require.NoError(t, err)
	for i := range os {
		s, err := os[i].StandingOn(day("2027-08-01"), p.Law())
		require.NoError(t, err)
		require.Equal(t, liability.Ended, s.Status, os[i].Subject)
	}

	// What is open and free has lapsed, and the extension is late for it.
	refused(t, seized(t, 0, false), "2027-03-02", extend, "late-extension-barred cc/165/3")

	// Ten days from 5 March end on Sunday the 14th; the tenth working day after it is
	// Friday the 26th.
	for on, open := range map[string]bool{"2027-03-14": true, "2027-03-26": true, "2027-03-29": false} {
		p = seized(t, 10, true)
		do(t, p, "2027-03-04", Lift{Goods: all("R1/oil"), Reference: "decision 1"})
		if !open {
			refused(t, p, on, extend, "late-extension-barred cc/165/3")
			continue
		}
		require.Equal(t, on != "2027-03-14", do(t, p, on, extend).Event.(TermExtended).Late)
	}
}

// TestExtensionOfOneOfSeveralLotsInAProduct: that the product lapses with another lot
// is no matter of this one.
// Provision: cc/165/2
func TestExtensionOfOneOfSeveralLotsInAProduct(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "500 kg"), lot("L2", "500 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L2"}, Expires: day("2026-06-30")})
	do(t, p, "2026-02-01", Release{Declaration: "D1"})
	do(t, p, "2026-02-02", press("R1", Goods{{ID: "L1"}, {ID: "L2"}}, "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: all("R1/husks")})
	do(t, p, "2026-02-03", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act 1"})
	do(t, p, "2026-08-01", Seize{Goods: all("R1/oil"), Reference: "order 1"}) // L2 had lapsed, L1 not
	do(t, p, "2027-03-01", ExtendPermit{Term: customs.MustTerm("P18M")})
	do(t, p, "2027-03-02", ExtendTerm{Lots: []LotID{"L1"}, Until: day("2027-08-01"), Reference: "application 1"})
	refused(t, p, "2027-03-02", ExtendTerm{Lots: []LotID{"L2"}, Until: day("2027-08-01"), Reference: "application 2"}, "late-extension-barred cc/165/3")
}

// TestLossOfGoodsThatWereNotThere: a loss cannot have happened before the goods were
// declared or made; recorded, it would contradict the lot for ever.
// Provision: cc/173/2/3
func TestLossOfGoodsThatWereNotThere(t *testing.T) {
	p := pressedSoy(t)
	c := RecogniseLoss{Goods: all("R1/oil"), Cause: Accident, Happened: day("2026-02-09"), Reference: "decision 1"}
	wrong(t, p, "2026-03-01", c, ErrDay, "it happened on 2026-02-09, before R1/oil was there, on 2026-02-10")
	c.Happened = day("2026-02-10")
	do(t, p, "2026-03-01", c)
	_, err := p.Obligations(day("2026-03-01"))
	require.NoError(t, err)
}
