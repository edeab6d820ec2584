package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// TestEveryEventCanBeReversed: a life of every act, taken back from the end; after
// each reversal the ledger is as it was before the event.
func TestEveryEventCanBeReversed(t *testing.T) {
	permit := soyPermit()
	permit.Substitution = soyEquivalents(t).Permit(customs.Date{}).Substitution
	law := customs.Russia()
	law.LateExtensionDays = 10
	lists := Lists{Calendar: russian2027(t), Circumstances: []Case{{Name: "made-up case", Source: "made-up row"}}}
	p, err := New(permit, law, lists)
	require.NoError(t, err)
	amended := permit
	amended.Titles = []string{"contract 2"}
	early := declaration("A1", lot("LA", "10 kg"))
	early.Early, early.FromTemporaryImport = true, true
	beans := lot("L1", "1000 kg")
	beans.Group = "silo"
	grouped := press("R2", nil, "80 kg", "15 kg", "5 kg")
	grouped.Groups = []GroupDraw{{Group: "silo", Quantity: qty("100 kg")}}
	pictures := []string{picture(p)}
	for _, act := range []struct {
		on string
		c  Command
	}{
		{"2026-01-02", AmendPermit{Permit: amended}},
		{"2026-01-02", RevokePermit{}},
		{"2026-01-02", RenewPermit{}},
		{"2026-01-03", ExportPrior{ID: "X1", Permission: "permission 7", Norm: "press", Output: "oil", Quantity: qty("8 kg")}},
		{"2026-01-04", early},
		{"2026-01-04", Release{Declaration: "A1"}},
		{"2026-01-05", FileDeclaration{Application: "A1", Declaration: "DA", Declarant: miller.ID()}},
		{"2026-02-01", declaration("D1", beans, lot("L2", "10 kg"), lot("L3", "10 kg"))},
		{"2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L1", "L2"}}},
		{"2026-02-01", Refuse{Declaration: "D1", Lots: []LotID{"L3"}}},
		{"2026-02-01", declaration("D2", lot("L4", "10 kg"))},
		{"2026-02-01", Withdraw{Declaration: "D2"}},
		{"2026-02-02", Cancel{Declaration: "D1", Lots: []LotID{"L2"}}},
		{"2026-02-02", MatchPrior{Prior: "X1", Goods: some("L1", "10 kg")[0]}},
		{"2026-02-03", equivalents("E1")},
		{"2026-02-03", press("R1", some("E1", "300 kg"), "200 kg", "45 kg", "15 kg")}, // with an excess
		{"2026-02-03", grouped},
		{"2026-02-04", Transfer{Goods: some("R1/oil", "10 kg"), To: stranger}},
		{"2026-02-04", Transfer{Goods: some("R1/oil", "5 kg"), To: presser.ID()}},
		{"2026-02-04", Carry{Goods: some("R1/oil", "10 kg"), From: office, To: exit}},
		{"2026-02-05", Suspend{Under: customs.CustomsWarehouse, Goods: some("R1/oil", "20 kg")}},
		{"2026-02-06", Resume{Goods: some("R1/oil", "5 kg")}},
		{"2026-02-06", ResumeTemporaryImport{Goods: all("LA")}},
		{"2026-02-06", Complete{Under: customs.ReExport, Goods: some("R1/oil", "10 kg")}},
		{"2026-02-06", RecogniseProductionLoss{Goods: all("R1/drying"), Reference: "act"}},
		{"2026-02-06", DisposeWaste{Goods: all("R1/husks"), How: Buried, Reference: "act"}},
		{"2026-02-06", Occur{Goods: some("L1", "1 kg"), Circumstance: "made-up case", Reference: "act"}},
		{"2026-02-07", Lose{Goods: some("L1", "2 kg"), Cause: OtherLoss}},
		{"2026-02-07", RecogniseLoss{Goods: some("L1", "1 kg"), Cause: Accident, Happened: day("2026-02-07"), Reference: "act"}},
		{"2026-02-07", Detain{Goods: some("L1", "1 kg")}},
		{"2026-02-07", declaration("D3", lot("L5", "1 kg"))},
		{"2026-02-08", Seize{Goods: Goods{{ID: "L1", Quantity: qty("5 kg")}, {ID: "L5"}}}},
		{"2026-02-09", Lift{Goods: Goods{{ID: "L1", Quantity: qty("2 kg")}}}},
		{"2026-02-09", Return{Goods: all("L5")}},
		{"2026-02-10", Confiscate{Goods: some("L1", "1 kg")}},
		{"2026-02-10", Pay{Payment: liability.Payment{ID: "P1", Lot: "L1", Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("1 RUB")}}},
		{"2026-02-10", Collect{Payment: liability.Payment{ID: "P2", Lot: "L1", Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("1 RUB")}}},
		{"2026-02-11", ExtendPermit{Term: customs.MustTerm("P2Y")}},
		{"2027-01-08", Store{Goods: some("L1", "3 kg")}},
		{"2027-01-08", PlaceAfterLapse{Under: customs.ReExport, Goods: some("L1", "3 kg")}},
		{"2027-01-12", ExtendTerm{Until: day("2027-12-01")}},
		{"2027-01-21", Complete{Under: customs.ReExport, Goods: some("L1", "3 kg")}},
		{"2027-01-21", TransferPermit{Holder: presser}},
	} {
		do(t, p, act.on, act.c)
		require.NoError(t, p.Invariants(), "%T", act.c)
		replayed(t, p)
		pictures = append(pictures, picture(p))
	}
	length := p.Len()
	for seq := length; seq > 0; seq-- {
		r, _ := p.Record(seq)
		do(t, p, "2027-02-01", Reverse{Seq: seq, Reason: "all over again"})
		require.NoError(t, p.Invariants(), "%T", r.Event)
		require.Equal(t, pictures[seq-1], picture(p), "%T", r.Event)
		require.Equal(t, length+(length-seq)+1, p.Reversed(seq))
	}
	replayed(t, p)
	require.Equal(t, picture(p), picture(p.Clone()))
	known, err := p.AsKnown(day("2027-01-31"))
	require.NoError(t, err)
	require.Equal(t, pictures[length], picture(known))
}

// TestReversalIsRefusedWhileEventsStandOnIt: and names the first of them.
func TestReversalIsRefusedWhileEventsStandOnIt(t *testing.T) {
	p := pressedSoy(t) // 1 declared, 2 released, 3 processed
	last := do(t, p, "2026-02-11", Complete{Under: customs.ReExport, Goods: some("R1/oil", "1 kg")})
	do(t, p, "2026-02-11", Carry{Goods: all("R1/husks"), From: office, To: exit})
	refused(t, p, "2026-02-12", Reverse{Seq: 3, Reason: "mistake"}, "built-upon cc/164/2/2")
	d, err := p.Decide(day("2026-02-12"), Reverse{Seq: 3, Reason: "mistake"})
	require.NoError(t, err)
	require.EqualError(t, d.Err(), "event 4 of 2026-02-11 (complete) stands on it (cc/164/2/2); cure: reverse event 4 first")
	refused(t, p, "2026-02-12", Reverse{Seq: 2, Reason: "mistake"}, "built-upon cc/128")
	refused(t, p, "2026-02-12", Reverse{Seq: 1, Reason: "mistake"}, "built-upon cc/164/1/1")
	do(t, p, "2026-02-12", Reverse{Seq: last.Seq, Reason: "mistake"})
	refused(t, p, "2026-02-12", Reverse{Seq: last.Seq, Reason: "mistake"}, "already-reversed cc/173/2/1")
	refused(t, p, "2026-02-12", Reverse{Seq: p.Len(), Reason: "mistake"}, "already-reversed ")
	do(t, p, "2026-02-12", Reverse{Seq: 3, Reason: "mistake"})
	lies(t, p, "L1", "on hand 1000 kg")
	do(t, p, "2026-02-12", press("R1", all("L1"), "800 kg", "150 kg", "50 kg")) // the names are free again
	wrong(t, p, "2026-02-12", Reverse{Seq: 99, Reason: "mistake"}, customs.ErrUnknown, "there is no record 99: the history ends with record 8")
	wrong(t, p, "2026-02-12", Reverse{Seq: 8}, customs.ErrMissing, "missing: reason of the reversal")
	wrong(t, p, "2026-02-11", Reverse{Seq: 8, Reason: "mistake"}, ErrDay, "reversed on 2026-02-11, before the event of 2026-02-12")
}

// TestExtensionInUseStays: an act in time only because of it keeps it from being
// reversed.
// Provision: cc/165/2
func TestExtensionInUseStays(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-12-01", ExtendPermit{Term: customs.MustTerm("P2Y")})
	r := do(t, p, "2026-12-02", ExtendTerm{Until: day("2027-08-01")})
	refused(t, p, "2026-12-03", Reverse{Seq: 3, Reason: "mistake"}, "built-upon cc/168/6")
	use := do(t, p, "2027-03-01", Complete{Under: customs.ReExport, Goods: all("L1")})
	refused(t, p, "2027-03-01", Reverse{Seq: r.Seq, Reason: "mistake"}, "built-upon cc/165/2")
	do(t, p, "2027-03-01", Reverse{Seq: use.Seq, Reason: "mistake"})
	do(t, p, "2027-03-01", Reverse{Seq: r.Seq, Reason: "mistake"})
	refused(t, p, "2027-03-01", Complete{Under: customs.ReExport, Goods: all("L1")}, "term-expired cc/164/2/1")
}

// TestLateFacts: a fact of an earlier day takes only what has lain there ever
// since; the balances of the days from then on change, and nothing else.
func TestLateFacts(t *testing.T) {
	p := placedSoy(t)
	later := do(t, p, "2026-03-01", Complete{Under: customs.ReExport, Goods: some("L1", "700 kg")})
	late := func(on string, c Command) (Decision, error) { return p.DecideLate(day(on), day("2026-03-05"), c) }
	d, err := late("2026-02-10", Complete{Under: customs.ReExport, Goods: some("L1", "400 kg")})
	require.NoError(t, err)
	require.EqualError(t, d.Err(), "400 kg of L1 asked on 2026-02-10: event 3 has taken them since (cc/173/1); cure: reverse event 3 first")
	require.ErrorIs(t, d.Err(), TakenSince)
	d, err = late("2026-02-10", press("R1", some("L1", "100 kg"), "80 kg", "15 kg", "5 kg"))
	require.NoError(t, err)
	require.NoError(t, p.Apply(d.Record()))
	require.Equal(t, day("2026-02-10"), d.Record().On)
	require.Equal(t, day("2026-03-05"), d.Record().Recorded)
	require.Equal(t, qty("900 kg"), p.On(day("2026-02-10")).Balance("L1", AccountOnHand))
	require.Equal(t, qty("1000 kg"), p.On(day("2026-02-09")).Balance("L1", AccountOnHand))
	require.Equal(t, qty("200 kg"), p.On(day("2026-03-01")).Balance("L1", AccountOnHand))
	known, err := p.AsKnown(day("2026-03-04"))
	require.NoError(t, err)
	require.Equal(t, qty("300 kg"), known.On(day("2026-03-01")).Balance("L1", AccountOnHand))
	lies(t, p, "L1", "on hand 200 kg", "consumed 100 kg", "completed 700 kg")

	_, err = p.DecideLate(day("2026-03-06"), day("2026-03-05"), Store{})
	require.EqualError(t, err, "recorded on 2026-03-05, before it happened on 2026-03-06")
	_, err = p.DecideLate(day("2026-02-01"), day("2026-03-04"), Store{})
	require.EqualError(t, err, "recorded on 2026-03-04, before the last record of 2026-03-05")
	d, err = late("2026-01-31", Complete{Under: customs.ReExport, Goods: some("L1", "1 kg")})
	require.NoError(t, err)
	require.ErrorIs(t, d.Err(), NotYet)

	// A change of the permit as of a day before acts that it governs.
	permit := soyPermit()
	d, err = late("2026-02-20", AmendPermit{Permit: permit})
	require.NoError(t, err)
	require.EqualError(t, d.Err(), "event 3 of 2026-03-01 (complete) stands on it (cc/168/8); cure: reverse event 3 first")
	require.NoError(t, p.Invariants())
	_ = later
}

// TestStaleAndBrokenHistories: an event decided on an older state is stale; a
// history that was cut or altered does not replay, and nothing changes.
func TestStaleAndBrokenHistories(t *testing.T) {
	p := pressedSoy(t)
	one, err := p.Decide(day("2026-02-11"), Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	require.NoError(t, err)
	two, err := p.Decide(day("2026-02-11"), Complete{Under: customs.ReExport, Goods: all("R1/oil")})
	require.NoError(t, err)
	require.NoError(t, p.Apply(one.Record()))
	err = p.Apply(two.Record())
	require.ErrorIs(t, err, ErrStale)
	require.EqualError(t, err, "record 4 was decided on an older state: the history goes on with record 5")
	before := picture(p)
	r := two.Record()
	r.Seq = 5
	err = p.Apply(r)
	require.ErrorIs(t, err, ErrHistory)
	require.EqualError(t, err, "record 5 (complete): no part of R1/oil from 0 kg to 800 kg lies in “on hand”")
	require.Equal(t, before, picture(p))
	r.Recorded = day("2026-02-10")
	require.ErrorIs(t, p.Apply(r), ErrHistory)

	var history []Record
	for r := range p.Records() {
		history = append(history, r)
	}
	for cut := range history {
		_, err := Replay(soyPermit(), customs.Russia(), Lists{}, func(yield func(Record) bool) {
			for i, r := range history {
				if i != cut && !yield(r) {
					return
				}
			}
		})
		if cut < len(history)-1 {
			require.ErrorIs(t, err, ErrStale)
		} else {
			require.NoError(t, err) // the end may always be missing
		}
	}
	for _, e := range []Event{nil, &GoodsCompleted{}, struct{ GoodsCompleted }{}, GoodsCompleted{}, GoodsProcessed{}, LotsDeclared{}, LotsReleased{},
		ReleaseRefused{}, DeclarationWithdrawn{}, ReleaseCancelled{}, GoodsSubstituted{}, PriorExported{}, PriorMatched{}, GoodsTransferred{},
		GoodsCarried{}, TermExtended{}, GoodsSuspended{}, GoodsResumed{}, TemporaryImportResumed{}, ProductionLossRecognised{}, WasteDisposed{},
		CircumstanceOccurred{}, GoodsLost{}, LossRecognised{}, GoodsStored{}, GoodsPlaced{}, GoodsDetained{}, GoodsSeized{}, SeizureLifted{},
		GoodsReturned{}, GoodsConfiscated{}, PaymentMade{}, PaymentCollected{}, EventReversed{}, PermitAmended{}, PermitExtended{},
		PermitRenewed{}, PermitTransferred{}, DeclarationFiled{}} {
		err := p.Apply(Record{Seq: 5, On: day("2026-02-12"), Recorded: day("2026-02-12"), Event: e})
		require.Error(t, err, "%T", e)
		require.Equal(t, before, picture(p), "%T", e)
		require.NoError(t, p.Invariants())
	}
}

// TestTakenSinceIsWhatTheActWouldHaveFound: goods that came to where the act takes them
// only after its day, and have gone since, are not what is in its way.
func TestTakenSinceIsWhatTheActWouldHaveFound(t *testing.T) {
	p := placedSoy(t)
	do(t, p, "2026-02-05", Suspend{Under: customs.CustomsWarehouse, Goods: some("L1", "600 kg")})
	do(t, p, "2026-03-01", Resume{Goods: all("L1")})
	do(t, p, "2026-03-05", Complete{Under: customs.ReExport, Goods: some("L1", "600 kg")})
	lies(t, p, "L1", "on hand 400 kg", "completed 600 kg")
	late := func(c Command) Decision {
		d, err := p.DecideLate(day("2026-02-10"), day("2026-03-06"), c)
		require.NoError(t, err)
		return d
	}
	run := press("R1", some("L1", "500 kg"), "400 kg", "75 kg", "25 kg")
	seize := Seize{Goods: Goods{{ID: "L1", Quantity: qty("500 kg"), In: AccountSuspended}}, Reference: "order"}
	require.EqualError(t, late(run).Err(), "L1 holds 400 kg for this act, 500 kg asked (cc/164/2/2)")
	require.EqualError(t, late(seize).Err(), "500 kg of L1 asked on 2026-02-10: event 4 has taken them since (cc/133); cure: reverse event 4 first")
	do(t, p, "2026-03-05", Complete{Under: customs.ReExport, Goods: some("L1", "400 kg")})
	require.EqualError(t, late(run).Err(), "500 kg of L1 asked on 2026-02-10: event 6 has taken them since (cc/164/2/2); cure: reverse event 6 first")
	require.EqualError(t, late(seize).Err(), "500 kg of L1 asked on 2026-02-10: event 4 has taken them since (cc/133); cure: reverse event 4 first")
}
