package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// placedFor places 1000 kg of beans for a term of its own.
func placedFor(t testing.TB, p *Procedure, id, on, last string) {
	t.Helper()
	do(t, p, on, declaration(DeclarationID("D"+id), lot(LotID(id), "1000 kg")))
	do(t, p, on, Release{Declaration: DeclarationID("D" + id), Expires: day(last)})
}

// lasts requires a last day of all that is open of goods, by the ledger and by every
// obligation, and that there is a bill.
func lasts(t testing.TB, p *Procedure, on, last string) {
	t.Helper()
	require.NoError(t, answers(p, bookOf(t, "10%", "20%", "12%"), day(on)))
	for _, o := range obligations(t, p, day(on)) {
		s, err := o.StandingOn(day(on), p.Law())
		require.NoError(t, err)
		if s.Status == liability.Contingent || s.Status == liability.Due {
			require.Equal(t, last, s.LastDay.String(), o.Subject)
		}
	}
}

// TestGoodsOfSeizedAndOtherLots: a lot that had been seized over its last day runs on;
// what is made of it and another lot lapses with the first of them as they run on, by
// the ledger and for the obligation alike, also where the product is seized in its turn,
// and where suspension waits as seizure does.
// Provision: cc/133
// Provision: cc/174/2/2
// Provision: cc/174/2/3
func TestGoodsOfSeizedAndOtherLots(t *testing.T) {
	mixed := func(waits bool) *Procedure {
		law := customs.Russia()
		if waits {
			law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
		}
		p, err := New(soyPermit(), law, Lists{})
		require.NoError(t, err)
		placedFor(t, p, "L1", "2026-02-01", "2026-06-30")
		placedFor(t, p, "L2", "2026-02-01", "2026-07-05")
		if waits {
			do(t, p, "2026-06-20", Suspend{Under: customs.CustomsWarehouse, Goods: all("L1")})
			do(t, p, "2026-07-01", Resume{Goods: all("L1")})
		} else {
			do(t, p, "2026-06-20", Seize{Goods: all("L1"), Reference: "order"})
			do(t, p, "2026-07-01", Lift{Goods: all("L1"), Resumes: day("2026-07-01"), Reference: "order"})
		}
		do(t, p, "2026-07-02", press("R1", Goods{{ID: "L1"}, {ID: "L2"}}, "1600 kg", "300 kg", "100 kg"))
		lasts(t, p, "2026-07-02", "2026-07-05")
		return p
	}
	for _, waits := range []bool{false, true} {
		p := mixed(waits)
		require.Equal(t, StatusUnderway, p.State(day("2026-07-05"), all("R1/oil")).Status())
		require.Equal(t, StatusLapsed, p.State(day("2026-07-06"), all("R1/oil")).Status())
		do(t, p, "2026-07-08", Store{Goods: some("R1/oil", "600 kg")})
		do(t, p, "2026-07-08", PlaceAfterLapse{Under: customs.ReExport, Goods: all("R1/oil")})
		lasts(t, p, "2026-07-08", "2026-07-05")
	}
	p := mixed(false) // 3 to 5 July are left
	do(t, p, "2026-07-03", Seize{Goods: all("R1/oil"), Reference: "order 2"})
	do(t, p, "2026-07-03", reExport(all("R1/husks")))
	do(t, p, "2026-07-03", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act"})
	do(t, p, "2026-07-20", Lift{Goods: all("R1/oil"), Resumes: day("2026-07-20"), Reference: "order 2"})
	lasts(t, p, "2026-07-20", "2026-07-22")
	do(t, p, "2026-07-23", Store{Goods: all("R1/oil")})
	require.NoError(t, answers(p, flat(), day("2026-07-23")))

	// Seized again on the day of the run, the oil waits from that day, not from the first
	// seizure on: what was left then runs on.
	p = soy(t)
	placedFor(t, p, "L1", "2026-02-01", "2026-06-30")
	do(t, p, "2026-06-20", Seize{Goods: all("L1"), Reference: "order"})
	do(t, p, "2026-07-01", Lift{Goods: all("L1"), Resumes: day("2026-07-01"), Reference: "order"})
	do(t, p, "2026-07-01", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-07-01", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act"})
	do(t, p, "2026-07-01", Seize{Goods: Goods{{ID: "R1/oil"}, {ID: "R1/husks"}}, Reference: "order 2"})
	do(t, p, "2026-07-05", Lift{Goods: Goods{{ID: "R1/oil"}, {ID: "R1/husks"}}, Resumes: day("2026-07-05"), Reference: "order 2"})
	lasts(t, p, "2026-07-05", "2026-07-11")
}

// TestMixtureBindsFromTheDayOfTheRun: the history of another lot's term before the two
// were mixed is none of a lot's own: neither is it a setting from before it was placed,
// nor does a deadline that had fallen for the other lot fall for it.
// Provision: cc/165/3
// Provision: cc/174/4/3
func TestMixtureBindsFromTheDayOfTheRun(t *testing.T) {
	calendar, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2027-12-31"))
	require.NoError(t, err)
	for _, placed := range []string{"2026-03-10", "2026-03-18"} {
		for _, rule := range []customs.LateExtension{customs.LateExtensionUndoes, customs.LateExtensionStays} {
			law := customs.Russia()
			law.LateExtensionDays, law.LateExtension = 10, rule
			p, err := New(soyPermit(), law, Lists{Calendar: calendar})
			require.NoError(t, err)
			placedFor(t, p, "L1", "2026-02-01", "2026-03-12")
			placedFor(t, p, "L2", placed, "2026-05-31")
			do(t, p, "2026-03-22", ExtendTerm{Lots: []LotID{"L1"}, Until: day("2026-05-21"), Reference: "decision"})
			do(t, p, "2026-03-25", press("R1", Goods{{ID: "L1"}, {ID: "L2"}}, "1600 kg", "300 kg", "100 kg"))
			lasts(t, p, "2026-04-01", "2026-05-21")
			os := obligations(t, p, day("2026-04-01"))
			require.Len(t, os, 2)
			require.Equal(t, []liability.TermSet{
				{Set: day(placed), Expires: day("2026-05-31")}, {Set: day("2026-03-25"), Expires: day("2026-05-21"), Made: day("2026-03-25")}}, os[1].Terms)
			for i, want := range []liability.Status{liability.Due, liability.Contingent} {
				if rule == customs.LateExtensionUndoes {
					want = liability.Contingent
				}
				s, err := os[i].StandingOn(day("2026-04-01"), law)
				require.NoError(t, err)
				require.Equal(t, want, s.Status, "%s, %s", os[i].Lot.ID, rule)
			}
			// Once they are mixed, the deadline of one is that of the other.
			late := do(t, p, "2026-05-22", ExtendTerm{Until: day("2026-06-30"), Reference: "decision 2"})
			require.True(t, late.Event.(TermExtended).Late)
			lasts(t, p, "2026-05-22", "2026-06-30")
			s, err := obligations(t, p, day("2026-05-22"))[1].StandingOn(day("2026-05-22"), law)
			require.NoError(t, err)
			require.Equal(t, rule == customs.LateExtensionStays, s.Status == liability.Due)
			if rule == customs.LateExtensionStays {
				require.Equal(t, day("2026-05-21"), s.Deadline)
			}
		}
	}
}

// TestRunToldLateInAGap: a run of a day on which one of its lots had lapsed, told after
// that lot was extended late, is of goods in force; the other lot never lapsed.
// Provision: cc/165/3
func TestRunToldLateInAGap(t *testing.T) {
	law := customs.Russia()
	law.LateExtensionDays, law.LateExtension = 10, customs.LateExtensionStays
	calendar, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2027-12-31"))
	require.NoError(t, err)
	p, err := New(soyPermit(), law, Lists{Calendar: calendar})
	require.NoError(t, err)
	placedFor(t, p, "L1", "2026-02-01", "2026-03-12")
	placedFor(t, p, "L2", "2026-02-01", "2026-05-31")
	do(t, p, "2026-03-22", ExtendTerm{Lots: []LotID{"L1"}, Until: day("2026-05-21"), Reference: "decision"})
	d, err := p.DecideLate(day("2026-03-15"), day("2026-03-23"), press("R1", Goods{{ID: "L1"}, {ID: "L2"}}, "1600 kg", "300 kg", "100 kg"))
	require.NoError(t, err)
	require.NoError(t, d.Err())
	require.NoError(t, p.Apply(d.Record()))
	for _, on := range []string{"2026-03-14", "2026-03-15", "2026-03-16", "2026-03-22", "2026-03-30"} {
		require.NoError(t, answers(p, flat(), day(on)), on)
	}
	lasts(t, p, "2026-03-30", "2026-05-21")
	os := obligations(t, p, day("2026-03-30"))
	s, err := os[1].StandingOn(day("2026-03-30"), law)
	require.NoError(t, err)
	require.Equal(t, liability.Contingent, s.Status)
	stored, err := p.DecideLate(day("2026-03-16"), day("2026-03-23"), Store{Goods: all("R1/oil")})
	require.NoError(t, err)
	require.Equal(t, []string{"not-lapsed cc/129/6"}, codes(stored.Violations))
}

// TestTheRealLastDayIsNamed: what a view and a refusal call the last day is the one to
// which the goods run on after a seizure, part by part.
// Provision: cc/133
// Provision: cc/164/2/1
func TestTheRealLastDayIsNamed(t *testing.T) {
	p := soy(t)
	placedFor(t, p, "L1", "2026-02-01", "2026-06-30")
	last := func(on string) string {
		t.Helper()
		s, ok := p.On(day(on)).Stock("L1")
		require.True(t, ok)
		return s.Last.String()
	}
	says := func(on string, c Command) string {
		t.Helper()
		d, err := p.Decide(day(on), c)
		require.NoError(t, err)
		require.Len(t, d.Violations, 1)
		require.NotContains(t, d.Violations[0].Explain(customs.Russian), "{")
		return d.Violations[0].Detail.Text(customs.English)
	}
	do(t, p, "2026-06-20", Seize{Goods: some("L1", "400 kg"), Reference: "order"})
	require.Equal(t, "2026-06-30", last("2026-06-20")) // of the 600 kg that are free
	do(t, p, "2026-06-25", reExport(some("L1", "500 kg")))
	require.Equal(t, "2026-06-30", last("2026-06-25"))
	do(t, p, "2026-06-30", reExport(some("L1", "100 kg")))
	require.Empty(t, last("2026-06-30"))
	do(t, p, "2026-07-01", Lift{Goods: all("L1"), Resumes: day("2026-07-01"), Reference: "order"})
	require.Equal(t, "2026-06-30", last("2026-06-20"), "as it lay then")
	require.Equal(t, "2026-07-11", last("2026-07-01"))
	do(t, p, "2026-07-02", press("R1", some("L1", "200 kg"), "160 kg", "30 kg", "10 kg"))
	s, _ := p.On(day("2026-07-02")).Stock("R1/oil")
	require.Equal(t, "2026-07-11", s.Last.String())
	require.Equal(t, "the procedure of L1 has not lapsed: its last day is 2026-07-11", says("2026-07-05", Store{Goods: all("L1")}))
	require.Equal(t, "the procedure of R1/oil has not lapsed: its last day is 2026-07-11", says("2026-07-05", Store{Goods: all("R1/oil")}))
	require.Equal(t, "the term of the procedure of L1 ran out: its last day was 2026-07-11", says("2026-07-12", reExport(all("L1"))))
	require.Equal(t, "the term of the procedure of R1/oil ran out: its last day was 2026-07-11", says("2026-07-12", reExport(all("R1/oil"))))

	// A part that has lapsed is not the one that has not.
	p = soy(t)
	placedFor(t, p, "L1", "2026-02-01", "2026-06-30")
	do(t, p, "2026-06-20", Seize{Goods: some("L1", "400 kg"), Reference: "order"})
	do(t, p, "2026-07-01", Lift{Goods: all("L1"), Resumes: day("2026-07-01"), Reference: "order"})
	require.Equal(t, "2026-06-30", last("2026-07-05"))
	require.Equal(t, "the procedure of L1 has not lapsed: its last day is 2026-07-11", says("2026-07-05", Store{Goods: some("L1", "700 kg")}))
	require.Equal(t, "the term of the procedure of L1 ran out: its last day was 2026-06-30", says("2026-07-05", reExport(some("L1", "700 kg"))))

	law := customs.Russia()
	law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
	p, err := New(soyPermit(), law, Lists{})
	require.NoError(t, err)
	placedFor(t, p, "L1", "2026-02-01", "2026-06-30")
	do(t, p, "2026-06-20", Suspend{Under: customs.CustomsWarehouse, Goods: all("L1")})
	require.Empty(t, last("2026-07-05"))
	require.Equal(t, "the procedure of L1 has not lapsed: its term waits", says("2026-07-05", Store{Goods: Goods{{ID: "L1", In: AccountSuspended}}}))
}

// TestTheLastDayItselfWaits: goods seized on the last day were in time, and what runs on
// after the lift is that day; a procedure that resumes on the last day has it left, and no
// more.
// Provision: cc/133
func TestTheLastDayItselfWaits(t *testing.T) {
	held := func(from, to string) *Procedure {
		p := soy(t)
		placedFor(t, p, "L1", "2026-02-01", "2026-06-30")
		do(t, p, from, Seize{Goods: all("L1"), Reference: "order"})
		do(t, p, to, Lift{Goods: all("L1"), Resumes: day(to), Reference: "order"})
		return p
	}
	p := held("2026-06-30", "2026-07-05")
	lasts(t, p, "2026-07-05", "2026-07-05")
	do(t, p, "2026-07-05", reExport(some("L1", "100 kg")))
	refused(t, p, "2026-07-06", reExport(all("L1")), "term-expired cc/164/2/1")

	p = held("2026-06-20", "2026-06-30")
	lasts(t, p, "2026-06-30", "2026-06-30")
	do(t, p, "2026-06-30", reExport(some("L1", "100 kg")))
	refused(t, p, "2026-07-01", reExport(all("L1")), "term-expired cc/164/2/1")
}

// TestExtensionUnderGoodsOfGoodsStored: an extension of a lot told late would mean that
// goods made of goods made of it had not lapsed when they were stored.
// Provision: cc/165/2
func TestExtensionUnderGoodsOfGoodsStored(t *testing.T) {
	p := soy(t)
	for i, last := range []string{"2026-06-30", "2026-07-05", "2026-07-10"} {
		placedFor(t, p, []string{"L1", "L2", "L3"}[i], "2026-02-01", last)
	}
	do(t, p, "2026-03-01", press("R1", Goods{{ID: "L1"}, {ID: "L2"}}, "1600 kg", "300 kg", "100 kg"))
	do(t, p, "2026-03-01", press("R2", all("L3"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-03-02", Process{Run: "R3", Norm: "refine", Operation: Working, By: miller.ID(), Inputs: Goods{{ID: "R1/oil"}, {ID: "R2/oil"}},
		Outputs: []Made{{ID: "R3/oil", Output: "refined oil", Quantity: qty("2280 kg")}, {ID: "R3/soap", Output: "soap", Quantity: qty("120 kg")}}})
	do(t, p, "2026-07-02", Store{Goods: all("R3/oil")})
	d, err := p.DecideLate(day("2026-06-25"), day("2026-07-03"), ExtendTerm{Lots: []LotID{"L1"}, Until: day("2026-08-31"), Reference: "decision"})
	require.NoError(t, err)
	require.Equal(t, []string{"built-upon cc/165/2"}, codes(d.Violations))
	d, err = p.DecideLate(day("2026-07-02"), day("2026-07-03"), ExtendTerm{Lots: []LotID{"L2"}, Until: day("2026-08-31"), Reference: "decision"})
	require.NoError(t, err)
	require.NoError(t, d.Err(), "stored on the day itself, not after it")
}

// TestExtensionsThatCannotBe: of a lot whose release was cancelled, by name or with all
// others; to a day that is over.
// Provision: cc/165/2
func TestExtensionsThatCannotBe(t *testing.T) {
	law := customs.Russia()
	law.LateExtensionDays = 10
	calendar, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2027-12-31"))
	require.NoError(t, err)
	p, err := New(soyPermit(), law, Lists{Calendar: calendar})
	require.NoError(t, err)
	placedFor(t, p, "L1", "2026-02-01", "2026-03-12")
	placedFor(t, p, "L2", "2026-02-01", "2026-05-31")
	do(t, p, "2026-02-02", Cancel{Declaration: "DL2"})
	refused(t, p, "2026-03-01", ExtendTerm{Lots: []LotID{"L2"}, Until: day("2026-08-31"), Reference: "decision"}, "not-released cc/128")
	wrong(t, p, "2026-03-20", ExtendTerm{Lots: []LotID{"L1"}, Until: day("2026-03-19"), Reference: "decision"}, ErrDay, "new last day 2026-03-19 is before the day of the act, 2026-03-20")
	do(t, p, "2026-03-20", ExtendTerm{Lots: []LotID{"L1"}, Until: day("2026-03-20"), Reference: "decision"})
	all := do(t, p, "2026-03-20", ExtendTerm{Until: day("2026-08-31"), Reference: "decision"})
	require.Empty(t, all.Event.(TermExtended).Lots, "all that are open")
	s, _ := p.On(day("2026-03-20")).Stock("L2")
	require.Equal(t, "2026-05-31", s.Last.String())
	s, _ = p.On(day("2026-03-20")).Stock("L1")
	require.Equal(t, "2026-08-31", s.Last.String())
}
