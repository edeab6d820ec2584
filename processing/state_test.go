package processing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// stands requires how goods stand on a day.
func stands(t testing.TB, p *Procedure, on string, want Status, goods Goods) {
	t.Helper()
	s := p.State(day(on), goods)
	require.Equal(t, want.String(), s.Status().String(), "%v on %s", goods, on)
	require.Equal(t, day(on), s.On())
	require.Equal(t, goods, s.Goods())
}

// TestStatusOfALife: the status follows the balances and the day, for past days
// too.
// Provision: cc/173/3
func TestStatusOfALife(t *testing.T) {
	p := soy(t)
	stands(t, p, "2026-01-10", StatusPermitted, nil)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	stands(t, p, "2026-02-01", StatusDeclared, all("L1"))
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	do(t, p, "2026-02-05", press("R1", some("L1", "1000 kg"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-06", Suspend{Under: customs.CustomsWarehouse, Goods: all("R1/oil")})
	do(t, p, "2026-02-08", Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	do(t, p, "2026-02-09", DisposeWaste{Goods: all("R1/husks"), How: Buried, Reference: "act 1"})
	do(t, p, "2026-02-10", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act 2"})
	for _, want := range []struct {
		on              string
		lot, oil, whole Status
	}{
		{"2026-01-31", StatusPermitted, StatusPermitted, StatusPermitted},
		{"2026-02-02", StatusDeclared, StatusPermitted, StatusDeclared},
		{"2026-02-03", StatusUnderway, StatusPermitted, StatusUnderway},
		{"2026-02-05", StatusUnderway, StatusUnderway, StatusUnderway},
		{"2026-02-06", StatusUnderway, StatusSuspended, StatusUnderway}, // the husks are on hand
		{"2026-02-08", StatusUnderway, StatusCompleted, StatusUnderway},
		{"2026-02-10", StatusCompleted, StatusCompleted, StatusCompleted},
		{"2028-02-10", StatusCompleted, StatusCompleted, StatusCompleted},
	} {
		stands(t, p, want.on, want.lot, all("L1"))
		stands(t, p, want.on, want.oil, all("R1/oil"))
		stands(t, p, want.on, want.whole, nil)
	}
	do(t, p, "2026-02-11", declaration("D2", lot("L2", "10 kg")))
	stands(t, p, "2026-02-11", StatusDeclared, nil)
	do(t, p, "2026-02-11", Release{Declaration: "D2"})
	stands(t, p, "2026-02-11", StatusUnderway, nil)
}

// TestLapseIsNoEvent: from the day after the last day what is open has lapsed, and
// nobody said so; what had ended has not.
// Provision: cc/173/5
func TestLapseIsNoEvent(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-03-01", Complete{Under: customs.ReExport, Goods: some("L1", "400 kg")})
	do(t, p, "2026-03-01", Suspend{Under: customs.CustomsWarehouse, Goods: some("L1", "100 kg")})
	stands(t, p, "2027-02-01", StatusUnderway, all("L1"))
	stands(t, p, "2027-02-02", StatusLapsed, all("L1"))
	stands(t, p, "2027-02-02", StatusLapsed, nil)
	stands(t, p, "2027-02-02", StatusLapsed, Goods{{ID: "L1", In: AccountSuspended}})
	stands(t, p, "2027-02-02", StatusCompleted, Goods{{ID: "L1", In: AccountCompleted}})
	do(t, p, "2027-02-03", Store{Goods: all("L1")})
	stands(t, p, "2027-02-03", StatusCompleted, all("L1"))
	stands(t, p, "2027-02-02", StatusLapsed, all("L1"))
}

// TestSeizedGoodsDoNotLapse: goods that were seized in time stay seized when the
// last day passes; those that were not lapse beside them.
// Provision: cc/133
func TestSeizedGoodsDoNotLapse(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	do(t, p, "2026-03-01", Seize{Goods: some("L1", "300 kg")})
	stands(t, p, "2026-03-01", StatusUnderway, all("L1"))
	stands(t, p, "2026-03-01", StatusSeized, Goods{{ID: "L1", In: AccountSeized}})
	do(t, p, "2026-03-02", Complete{Under: customs.ReExport, Goods: Goods{{ID: "L1", In: AccountOnHand}}})
	stands(t, p, "2026-03-02", StatusSeized, all("L1"))
	stands(t, p, "2028-01-01", StatusSeized, all("L1"))
	do(t, p, "2028-01-01", Lift{Goods: all("L1"), Reference: "decision 1"})
	stands(t, p, "2028-01-01", StatusSeized, all("L1"))
	stands(t, p, "2028-01-02", StatusUnderway, all("L1"))
	left := day("2026-03-01").DaysUntil(day("2027-02-01"))
	last, err := day("2028-01-02").AddDays(left)
	require.NoError(t, err)
	stands(t, p, last.String(), StatusUnderway, all("L1"))
	last, err = last.AddDays(1)
	require.NoError(t, err)
	stands(t, p, last.String(), StatusLapsed, all("L1"))
}

// TestVoid: what was refused, withdrawn or cancelled never was under the procedure,
// and a permit revoked before anything is declared leaves nothing to do.
// Provision: cc/174/2/6
func TestVoid(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-01-10", RevokePermit{Reference: "order 1"})
	stands(t, p, "2026-01-10", StatusVoid, nil)
	stands(t, p, "2026-01-09", StatusPermitted, nil)
	do(t, p, "2026-01-11", RenewPermit{Reference: "order 2"})
	stands(t, p, "2026-01-11", StatusPermitted, nil)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1 kg"), lot("L2", "1 kg")))
	do(t, p, "2026-02-01", Refuse{Declaration: "D1", Lots: []LotID{"L1"}})
	stands(t, p, "2026-02-01", StatusVoid, all("L1"))
	stands(t, p, "2026-02-01", StatusDeclared, nil)
	do(t, p, "2026-02-02", Release{Declaration: "D1", Lots: []LotID{"L2"}})
	do(t, p, "2026-02-03", Cancel{Declaration: "D1", Lots: []LotID{"L2"}})
	stands(t, p, "2026-02-03", StatusVoid, nil)
}

// TestDoDecides: a status decides its commands as the procedure does, and refuses
// one that was made by hand.
func TestDoDecides(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	c := Complete{Under: customs.ReExport, Goods: all("L1")}
	want, err := p.Decide(day("2026-03-01"), c)
	require.NoError(t, err)
	got, err := p.State(day("2026-03-01"), all("L1")).(Underway).Do(c)
	require.NoError(t, err)
	require.Equal(t, want, got)
	_, err = Lapsed{}.Do(Store{Goods: all("L1")})
	require.ErrorContains(t, err, "a status of no procedure: it must come from Procedure.State")
	_, err = p.State(day("2026-03-01"), nil).(Underway).Do(nil)
	require.ErrorIs(t, err, ErrCommand)
	_, err = p.State(day("2026-03-01"), nil).(Underway).Do(struct{ Complete }{c})
	require.ErrorIs(t, err, ErrCommand)
}

// TestActsOpen: what is open at each turn of a life, and of what is not, why not
// and what would cure it.
func TestActsOpen(t *testing.T) {
	var b strings.Builder
	show := func(p *Procedure, on string, goods Goods) {
		name := "the procedure"
		if len(goods) > 0 {
			name = string(goods[0].ID)
		}
		fmt.Fprintf(&b, "%s, %s: %s\n", on, name, p.State(day(on), goods).Status())
		openings, err := p.Acts(day(on), goods)
		require.NoError(t, err)
		for _, o := range openings {
			if o.Open() {
				fmt.Fprintf(&b, "  + %-26s %s\n", o.Command, cite(o.Provision, o.Also))
			}
		}
		for _, o := range openings {
			for _, v := range o.Violations {
				line := fmt.Sprintf("  − %-26s %s %s: %s", o.Command, v.Code, v.Provision, v.Detail)
				if !v.Cure.IsZero() {
					line += "; cure: " + v.Cure.String()
				}
				b.WriteString(line + "\n")
			}
		}
		b.WriteString("\n")
	}
	p := small(t)
	show(p, "2026-01-10", nil)
	do(t, p, "2026-02-01", smallLot("1"))
	show(p, "2026-02-01", all("L1"))
	do(t, p, "2026-02-01", Release{Declaration: "D1"})
	show(p, "2026-02-01", all("L1"))
	do(t, p, "2026-02-02", smallRun("L1", "100 kg", 10))
	show(p, "2026-02-02", all("R-L1/oil"))
	show(p, "2026-02-02", all("R-L1/husks"))
	do(t, p, "2026-02-03", Suspend{Under: customs.CustomsWarehouse, Goods: all("R-L1/oil")})
	show(p, "2026-02-03", all("R-L1/oil"))
	show(p, "2027-02-09", all("R-L1/oil"))
	do(t, p, "2027-02-09", Seize{Goods: all("R-L1/meal")})
	show(p, "2027-02-09", all("R-L1/meal"))
	show(p, "2027-02-09", nil)
	golden(t, "testdata/machine/acts.txt", trimmed(b.String()))
}

// TestActsOfUnknownGoods: goods that nobody knows are an input error.
func TestActsOfUnknownGoods(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
	for want, goods := range map[string]Goods{
		"goods L9: unknown to the procedure":            all("L9"),
		"goods L1 are named twice":                      {{ID: "L1"}, {ID: "L1"}},
		"goods L1: -1 kg; wanted a quantity above zero": some("L1", "-1 kg"),
		"missing: name of the goods":                    all(""),
	} {
		_, err := p.Acts(day("2026-03-01"), goods)
		require.ErrorContains(t, err, want)
	}
	_, err := p.Acts(customs.Date{}, nil)
	require.ErrorContains(t, err, "the day is missing")
}

// TestStatusText: statuses as text.
func TestStatusText(t *testing.T) {
	for _, s := range statuses() {
		text, err := s.MarshalText()
		require.NoError(t, err)
		back, err := ParseStatus(string(text))
		require.NoError(t, err)
		require.Equal(t, s, back)
		require.NotEqual(t, s.Phrase().In(customs.English), s.Phrase().In(customs.Russian))
		require.False(t, s.Provision().IsZero())
	}
	require.Equal(t, "Status(99)", Status(99).String())
	require.Zero(t, Status(99).Provision())
	require.False(t, Status(99).Admits(CommandPay))
	require.False(t, StatusLapsed.Admits(CommandComplete))
	_, err := ParseStatus("gone")
	require.ErrorContains(t, err, "permitted, declared")
	require.Equal(t, "declared or underway or suspended", transition(StatusSeized, CommandLift).String())
}

// TestLiftTakenBack: goods that were seized in different places go back each to its
// own, also after a lift that was a mistake.
// Provision: cc/133
func TestLiftTakenBack(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "100 kg"))
	do(t, p, "2026-02-02", Suspend{Under: customs.CustomsWarehouse, Goods: some("L1", "10 kg")})
	do(t, p, "2026-02-03", Seize{Goods: all("L1")})
	r := do(t, p, "2026-02-04", Lift{Goods: all("L1"), Reference: "decision 1"})
	do(t, p, "2026-02-04", Reverse{Seq: r.Seq, Reason: "another lot was meant"})
	do(t, p, "2026-02-05", Lift{Goods: all("L1"), Reference: "decision 2"})
	require.Equal(t, qty("10 kg"), p.On(day("2026-02-06")).Balance("L1", AccountSuspended))
	require.Equal(t, qty("90 kg"), p.On(day("2026-02-06")).Balance("L1", AccountOnHand))
}

// TestStoredAndExtendedOnOneDay: goods stored after lapse stay so when the term is
// extended late on the same day; the rest is underway again, without a gap.
// Provision: cc/165/3
func TestStoredAndExtendedOnOneDay(t *testing.T) {
	p := small(t)
	do(t, p, "2026-02-03", smallLot("1"))
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	do(t, p, "2026-02-03", ExtendPermit{Term: customs.MustTerm("P2Y"), Reference: "a"})
	stands(t, p, "2027-02-04", StatusLapsed, all("L1"))
	do(t, p, "2027-02-08", Store{Goods: some("L1", "30 kg")})
	do(t, p, "2027-02-08", ExtendTerm{Until: day("2028-01-31"), Reference: "a"})
	stands(t, p, "2027-02-04", StatusUnderway, all("L1"))
	stands(t, p, "2027-02-08", StatusCompleted, Goods{{ID: "L1", In: AccountStored}})
	require.NoError(t, closes(p, day("2027-02-08")))
	require.Equal(t, []string{
		"30 ended by cc/174/2/2: L1 (beans)",
		"70 contingent by cc/174/1: L1 (beans)",
	}, owes(t, p, "2027-02-09", "L1"))
}

// TestPrecedence: of lots with terms of their own the one that has lapsed gives the
// procedure its status, before the one that is underway.
// Provision: cc/173/5
func TestPrecedence(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "10 kg"), lot("L2", "10 kg"), lot("L3", "10 kg")))
	do(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L1"}, Expires: day("2026-03-01")})
	do(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L2"}})
	stands(t, p, "2026-03-01", StatusUnderway, nil)
	stands(t, p, "2026-03-02", StatusLapsed, nil)
	stands(t, p, "2026-03-02", StatusLapsed, Goods{{ID: "L2"}, {ID: "L1"}})
	stands(t, p, "2026-03-02", StatusUnderway, all("L2"))
	do(t, p, "2026-03-02", Store{Goods: all("L1")})
	stands(t, p, "2026-03-02", StatusUnderway, nil)
	do(t, p, "2026-03-03", Suspend{Under: customs.CustomsWarehouse, Goods: all("L2")})
	stands(t, p, "2026-03-03", StatusSuspended, nil) // before declared
	do(t, p, "2026-03-04", Seize{Goods: all("L2"), Reference: "a"})
	stands(t, p, "2026-03-04", StatusSeized, nil)
	do(t, p, "2026-03-05", Confiscate{Goods: all("L2"), Reference: "a"})
	stands(t, p, "2026-03-05", StatusDeclared, nil)
	do(t, p, "2026-03-05", Refuse{Declaration: "D1"})
	stands(t, p, "2026-03-05", StatusCompleted, nil)
	stands(t, p, "2026-03-05", StatusVoid, all("L3"))
}

// TestProductsOfSeizedGoodsRunOn: what was made of goods that a seizure had carried
// over their last day has the days that were left, also for a fact recorded late.
// Provision: cc/133
func TestProductsOfSeizedGoodsRunOn(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "100 kg"))
	do(t, p, "2026-03-01", Seize{Goods: all("L1"), Reference: "a"})
	do(t, p, "2028-01-01", Lift{Goods: all("L1"), Reference: "a"})
	do(t, p, "2028-01-05", press("R1", all("L1"), "80 kg", "15 kg", "5 kg"))
	do(t, p, "2028-03-01", Complete{Under: customs.ReExport, Goods: some("R1/oil", "1 kg")})
	d, err := p.DecideLate(day("2028-02-01"), day("2028-03-01"), Store{Goods: some("R1/oil", "1 kg")})
	require.NoError(t, err)
	require.ErrorIs(t, d.Err(), NotLapsed)
}

// TestExtensionsRecordedOutOfOrder: of extensions the longest holds, in whichever
// order they were told.
// Provision: cc/165/2
func TestExtensionsRecordedOutOfOrder(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "100 kg"))
	do(t, p, "2026-05-01", ExtendPermit{Term: customs.MustTerm("P2Y"), Reference: "a"})
	do(t, p, "2026-05-27", ExtendTerm{Until: day("2027-03-14"), Reference: "a"})
	do(t, p, "2026-05-30", ExtendTerm{Until: day("2027-03-15"), Reference: "a"})
	d, err := p.DecideLate(day("2026-05-20"), day("2026-05-30"), ExtendTerm{Until: day("2027-05-21"), Reference: "a"})
	require.NoError(t, err)
	require.NoError(t, d.Err())
	require.NoError(t, p.Apply(d.Record()))
	require.NoError(t, closes(p, day("2026-06-14")))
	stands(t, p, "2027-05-21", StatusUnderway, nil)
	stands(t, p, "2027-05-22", StatusLapsed, nil)
}

// TestExtensionToldAfterStorage: an extension as of a day before goods were stored
// after lapse is refused: with it they would not have lapsed.
// Provision: cc/165/2
func TestExtensionToldAfterStorage(t *testing.T) {
	p := small(t)
	do(t, p, "2026-02-03", smallLot("1"))
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	do(t, p, "2026-02-03", ExtendPermit{Term: customs.MustTerm("P2Y"), Reference: "a"})
	do(t, p, "2027-02-12", Store{Goods: some("L1", "30 kg")})
	d, err := p.DecideLate(day("2027-02-08"), day("2027-02-12"), ExtendTerm{Until: day("2028-01-31"), Reference: "a"})
	require.NoError(t, err)
	require.ErrorIs(t, d.Err(), BuiltUpon)
}

// TestSuspendedInTheGap: a late extension leaves no gap, so that a suspension on a
// day in between, told afterwards, is one in time.
// Provision: cc/165/3
func TestSuspendedInTheGap(t *testing.T) {
	p := small(t)
	do(t, p, "2026-02-03", smallLot("1"))
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	do(t, p, "2026-02-03", ExtendPermit{Term: customs.MustTerm("P2Y"), Reference: "a"})
	do(t, p, "2027-02-10", ExtendTerm{Until: day("2028-01-31"), Reference: "a"})
	d, err := p.DecideLate(day("2027-02-08"), day("2027-02-10"), Suspend{Under: customs.CustomsWarehouse, Goods: all("L1")})
	require.NoError(t, err)
	require.NoError(t, d.Err())
	require.NoError(t, p.Apply(d.Record()))
	require.NoError(t, closes(p, day("2027-02-10")))
	stands(t, p, "2027-02-08", StatusSuspended, nil)
}

// TestActsWithoutCalendar: where the lists cannot say, the act is neither open nor
// refused.
func TestActsWithoutCalendar(t *testing.T) {
	p := small(t)
	do(t, p, "2026-02-03", smallLot("1"))
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	openings, err := p.Acts(day("2040-01-01"), all("L1"))
	require.NoError(t, err)
	require.False(t, openings[CommandExtendTerm-1].Open())
	p = soyUnder(t, p.Law())
	place(t, p, "2026-02-01", "D1", lot("L1", "1 kg"))
	openings, err = p.Acts(day("2027-02-03"), all("L1"))
	require.NoError(t, err)
	require.False(t, openings[CommandExtendTerm-1].Open())
	require.ErrorContains(t, openings[CommandExtendTerm-1].Undecided, "calendar")
	require.True(t, openings[CommandStore-1].Open())
}

// TestReplacedGoodsStandAsTheirEquivalents: what was replaced stands as the equivalents
// and what was made of them stand.
// Provision: cc/172/3
func TestReplacedGoodsStandAsTheirEquivalents(t *testing.T) {
	p := soyEquivalents(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "400 kg"))
	do(t, p, "2026-02-02", equivalents("E1"))
	stands(t, p, "2026-02-02", StatusUnderway, all("L1"))
	do(t, p, "2026-02-02", press("R1", all("E1"), "320 kg", "60 kg", "20 kg"))
	stands(t, p, "2026-02-02", StatusUnderway, all("L1"))
	do(t, p, "2026-02-03", Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	do(t, p, "2026-02-03", DisposeWaste{Goods: all("R1/husks"), How: Buried, Reference: "act 1"})
	stands(t, p, "2026-02-03", StatusUnderway, all("L1"))
	do(t, p, "2026-02-04", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act 2"})
	stands(t, p, "2026-02-04", StatusCompleted, all("L1"))
	stands(t, p, "2026-02-03", StatusUnderway, all("L1"))
}

// TestSuspendedGoesBeforeSeized: of goods partly suspended and for the rest seized the
// status is suspended.
func TestSuspendedGoesBeforeSeized(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-03-01", Suspend{Under: customs.CustomsWarehouse, Goods: some("L1", "400 kg")})
	do(t, p, "2026-03-02", Seize{Goods: Goods{{ID: "L1", In: AccountOnHand}}, Reference: "order"})
	stands(t, p, "2026-03-02", StatusSuspended, all("L1"))
	stands(t, p, "2026-03-02", StatusSuspended, nil)
}

// TestGoodsReportedLostAreOnHandInTheCertificate: the procedure has not ended for goods
// reported lost until the loss is recognised.
// Provision: cc/173/2/3
func TestGoodsReportedLostAreOnHandInTheCertificate(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-02", Lose{Goods: some("L1", "100 kg"), Cause: Accident})
	do(t, p, "2026-02-03", RecogniseLoss{Goods: Goods{{ID: "L1", Quantity: qty("30 kg"), In: AccountLossReported}}, Cause: Accident, Happened: day("2026-02-02"), Reference: "act"})
	for on, want := range map[string][2]string{"2026-02-02": {"0 kg", "1000 kg"}, "2026-02-03": {"30 kg", "970 kg"}} {
		c, err := p.On(day(on)).Certificate()
		require.NoError(t, err)
		require.True(t, c.Closed())
		for _, line := range []Residual{c.Goods[0], c.Units[0]} {
			require.Equal(t, want, [2]string{line.Gone.String(), line.OnHand.String()}, on)
		}
	}
}
