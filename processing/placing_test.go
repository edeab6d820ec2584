package processing_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestReleaseIsTheDayOfPlacing: what is declared can be used only from its
// release, and the term counts from there.
// Provision: cc/128
func TestReleaseIsTheDayOfPlacing(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")))
	lies(t, p, "L1", "registered 1000 kg")
	refused(t, p, "2026-02-02", Complete{Under: customs.ReExport, Goods: all("L1")}, "not-released cc/128")
	refused(t, p, "2026-02-02", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"), "not-released cc/128")
	do(t, p, "2026-02-05", Release{Declaration: "D1"})
	lies(t, p, "L1", "on hand 1000 kg")
	stock, _ := p.On(day("2026-02-05")).Stock("L1")
	require.Equal(t, day("2027-02-05"), stock.Last)
	require.Equal(t, qty("1000 kg"), p.On(day("2026-02-04")).Balance("L1", AccountRegistered))
	refused(t, p, "2026-02-06", Release{Declaration: "D1", Lots: []LotID{"L1"}}, "already-released cc/128")
	wrong(t, p, "2026-02-06", Release{Declaration: "D9"}, customs.ErrUnknown, "declaration D9: unknown to the procedure")
}

// TestPlacingNeedsPermit: before its first day, after revocation and after the
// term of processing nothing is placed; by another than its holder neither.
// Provision: cc/164/1/1
// Provision: cc/168/8
func TestPlacingNeedsPermit(t *testing.T) {
	p := soy(t)
	refused(t, p, "2025-12-31", declaration("D1", lot("L1", "1 kg")), "permit-not-in-force cc/164/1/1")
	other := declaration("D1", lot("L1", "1 kg"))
	other.Declarant = stranger
	refused(t, p, "2026-01-02", other, "declarant-not-holder cc/164/1/1")
	place(t, p, "2026-01-02", "D1", lot("L1", "1 kg"))
	do(t, p, "2026-01-03", declaration("D2", lot("L2", "1 kg")))
	refused(t, p, "2026-01-03", RenewPermit{}, "permit-in-force cc/168/8")
	do(t, p, "2026-01-04", RevokePermit{Reference: "order 1"})
	refused(t, p, "2026-01-04", declaration("D3", lot("L3", "1 kg")), "permit-not-in-force cc/164/1/1")
	refused(t, p, "2026-01-04", Release{Declaration: "D2"}, "permit-not-in-force cc/164/1/1")
	refused(t, p, "2026-01-04", RevokePermit{}, "permit-not-in-force cc/164/1/1")
	do(t, p, "2026-01-04", Complete{Under: customs.ReExport, Goods: all("L1")}) // lots placed run on
	do(t, p, "2026-01-05", RenewPermit{Reference: "order 2"})
	do(t, p, "2026-01-05", Release{Declaration: "D2"})
	do(t, p, "2026-01-05", TransferPermit{Holder: presser})
	refused(t, p, "2026-01-06", declaration("D3", lot("L3", "1 kg")), "declarant-not-holder cc/164/1/1")
	other.Declarant, other.Declaration, other.Lots = presser.ID(), "D3", []Lot{lot("L3", "1 kg")}
	do(t, p, "2026-01-06", other)
	lies(t, p, "L3", "registered 1 kg")
}

// TestPlacingNeedsIdentification: a finding that is not met, or nothing shown, does
// not do; where equivalents may replace the goods, it is not asked.
// Provision: cc/164/1/2
func TestPlacingNeedsIdentification(t *testing.T) {
	for _, f := range []customs.Finding{customs.Undetermined, customs.NotMet} {
		d := declaration("D1", lot("L1", "1 kg"))
		d.Identification = f
		refused(t, soy(t), "2026-02-01", d, "not-identifiable cc/164/1/2")
		do(t, soyEquivalents(t), "2026-02-01", d)
	}
}

// TestPlacingNeedsProhibitionsMet: compliance is shown or the goods stay outside.
// Provision: cc/164/1/3
func TestPlacingNeedsProhibitionsMet(t *testing.T) {
	for _, f := range []customs.Finding{customs.Undetermined, customs.NotMet} {
		d := declaration("D1", lot("L1", "1 kg"))
		d.Prohibitions = f
		refused(t, soy(t), "2026-02-01", d, "prohibitions-not-met cc/164/1/3")
	}
}

// TestBarredGoodsAreRefused: from the first day of the list on.
// Provision: cc/163/4
func TestBarredGoodsAreRefused(t *testing.T) {
	barred, err := NewGoodsList(GoodsRow{Code: code("1201"), From: day("2026-03-01"), Source: "made-up row"})
	require.NoError(t, err)
	p, err := New(soyPermit(), customs.Russia(), Lists{Barred: barred})
	require.NoError(t, err)
	do(t, p, "2026-02-28", declaration("D1", lot("L1", "1 kg")))
	refused(t, p, "2026-03-01", declaration("D2", lot("L2", "1 kg")), "barred-goods cc/163/4")
}

// TestPlacingKeepsToThePermit: names, codes and quantities of the permit, also
// over several declarations; what was refused or withdrawn does not count.
// Provision: cc/168/2/4
// Provision: cc/168/2/14
func TestPlacingKeepsToThePermit(t *testing.T) {
	permit := soyPermit()
	permit.Inputs[0].Quantity = qty("1500 t")
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	l := lot("L1", "1 kg")
	l.Name = "peas"
	refused(t, p, "2026-02-01", declaration("D1", l), "goods-not-in-permit cc/168/2/4")
	l = lot("L1", "1 kg")
	l.Code = code("1202300000")
	refused(t, p, "2026-02-01", declaration("D1", l), "goods-not-in-permit cc/168/2/4")
	d := declaration("D1", lot("L1", "1 kg"))
	d.Office = exit
	refused(t, p, "2026-02-01", d, "wrong-office cc/168/2/14")

	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 t")))
	refused(t, p, "2026-02-01", declaration("D2", lot("L2", "500001 kg")), "permit-quantity-exceeded cc/168/2/4")
	refused(t, p, "2026-02-01", declaration("D2", lot("L2", "250001 kg"), lot("L3", "250 t")), "permit-quantity-exceeded cc/168/2/4")
	do(t, p, "2026-02-02", Refuse{Declaration: "D1"})
	do(t, p, "2026-02-02", declaration("D2", lot("L2", "1500 t")))
	do(t, p, "2026-02-03", Withdraw{Declaration: "D2"})
	do(t, p, "2026-02-03", declaration("D3", lot("L3", "1500 t")))
	lies(t, p, "L3", "registered 1500 t")
}

// TestTermIsSetFromThePermit: by default the whole term of processing; customs may
// set an earlier last day, never a later one.
// Provision: cc/165/1
func TestTermIsSetFromThePermit(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1 kg"), lot("L2", "1 kg")))
	refused(t, p, "2026-02-01", Release{Declaration: "D1", Expires: day("2027-02-02")}, "beyond-permit-term cc/165/1")
	do(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L1"}, Expires: day("2026-06-30")})
	do(t, p, "2026-02-01", Release{Declaration: "D1"})
	first, _ := p.On(day("2026-02-01")).Stock("L1")
	second, _ := p.On(day("2026-02-01")).Stock("L2")
	require.Equal(t, day("2026-06-30"), first.Last)
	require.Equal(t, day("2027-02-01"), second.Last)
}

// TestTermCountsFromTheFirstBatch: all batches end with the first; if its release
// is cancelled, the count starts from the next.
// Provision: cc/168/5
func TestTermCountsFromTheFirstBatch(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1 kg"))
	place(t, p, "2026-05-01", "D2", lot("L2", "1 kg"))
	second, _ := p.On(day("2026-05-01")).Stock("L2")
	require.Equal(t, day("2027-02-01"), second.Last)
	refused(t, p, "2027-02-02", declaration("D3", lot("L3", "1 kg")), "processing-term-over cc/168/5")
	do(t, p, "2026-06-01", Cancel{Declaration: "D1"})
	place(t, p, "2026-06-01", "D3", lot("L3", "1 kg"))
	third, _ := p.On(day("2026-06-01")).Stock("L3")
	require.Equal(t, day("2027-05-01"), third.Last)
}

// TestEarlyReleaseKeepsTheApplicant: the declaration that follows an application is
// filed when what was applied for has been released or refused; it changes neither debtor nor day.
// Provision: cc/174/1
func TestEarlyReleaseKeepsTheApplicant(t *testing.T) {
	p := soy(t)
	early := declaration("A1", lot("L1", "1000 kg"), lot("L2", "1 kg"))
	early.Early = true
	do(t, p, "2026-02-01", early)
	filed := FileDeclaration{Application: "A1", Declaration: "D1", Declarant: presser.ID()}
	refused(t, p, "2026-02-01", filed, "not-released cc/174/1", "not-released cc/174/1")
	release := do(t, p, "2026-02-02", Release{Declaration: "A1", Lots: []LotID{"L1"}})
	refused(t, p, "2026-02-02", filed, "not-released cc/174/1") // the other lot
	refusal := do(t, p, "2026-02-02", Refuse{Declaration: "A1", Lots: []LotID{"L2"}})
	refused(t, p, "2026-02-01", filed, "not-released cc/174/1") // told late, of a day before
	do(t, p, "2026-02-20", FileDeclaration{Application: "A1", Declaration: "D1", Declarant: presser.ID()})
	registered, debtor, placed := p.LotFacts("L1")
	require.Equal(t, day("2026-02-01"), registered)
	require.Equal(t, day("2026-02-02"), placed)
	require.Equal(t, miller.ID(), debtor)
	refused(t, p, "2026-02-21", FileDeclaration{Application: "A1", Declaration: "D2", Declarant: miller.ID()}, "already-filed cc/174/1")
	refused(t, p, "2026-02-21", Reverse{Seq: release.Seq, Reason: "mistake"}, "built-upon cc/128")
	refused(t, p, "2026-02-21", Reverse{Seq: refusal.Seq, Reason: "mistake"}, "built-upon cc/174/2/6")
	place(t, p, "2026-02-21", "D3", lot("L3", "1 kg"))
	refused(t, p, "2026-02-21", FileDeclaration{Application: "D3", Declaration: "D4", Declarant: miller.ID()}, "not-application cc/174/1")
	do(t, p, "2026-02-22", Cancel{Declaration: "D1"}) // by the number of the declaration too
	lies(t, p, "L1", "cancelled 1000 kg")
}

// TestRefusedReleaseTakesTheLotsOut.
// Provision: cc/174/2/6
func TestRefusedReleaseTakesTheLotsOut(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1 kg"), lot("L2", "1 kg")))
	do(t, p, "2026-02-02", Refuse{Declaration: "D1", Lots: []LotID{"L1"}, Reason: "papers"})
	lies(t, p, "L1", "refused 1 kg")
	refused(t, p, "2026-02-03", Release{Declaration: "D1", Lots: []LotID{"L1"}}, "already-ended cc/174/2/6")
	do(t, p, "2026-02-03", Release{Declaration: "D1"})
	lies(t, p, "L2", "on hand 1 kg")
	refused(t, p, "2026-02-03", Refuse{Declaration: "D1", Lots: []LotID{"L2"}}, "already-released cc/128")
}

// TestWithdrawnAndCancelled: a declaration is withdrawn before release, a release
// is cancelled while nothing of the lot has been used.
// Provision: cc/174/2/7
func TestWithdrawnAndCancelled(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1 kg")))
	do(t, p, "2026-02-02", Withdraw{Declaration: "D1"})
	lies(t, p, "L1", "withdrawn 1 kg")
	refused(t, p, "2026-02-03", Release{Declaration: "D1"}, "already-ended cc/174/2/7")

	place(t, p, "2026-02-03", "D2", lot("L2", "10 kg"), lot("L3", "1 kg"))
	refused(t, p, "2026-02-03", Withdraw{Declaration: "D2"}, "already-released cc/128", "already-released cc/128")
	do(t, p, "2026-02-04", Complete{Under: customs.ReExport, Goods: some("L2", "1 kg")})
	refused(t, p, "2026-02-05", Cancel{Declaration: "D2", Lots: []LotID{"L2"}}, "already-ended cc/173/1")
	do(t, p, "2026-02-05", Cancel{Declaration: "D2", Lots: []LotID{"L3"}})
	lies(t, p, "L3", "cancelled 1 kg")
	refused(t, p, "2026-02-06", Complete{Under: customs.ReExport, Goods: all("L3")}, "already-ended cc/174/2/7")
}

// TestPlacedFromTemporaryImport: such goods, and products of nothing else, go back
// to it, which completes the procedure.
// Provision: cc/163/3
// Provision: cc/173/2/2
func TestPlacedFromTemporaryImport(t *testing.T) {
	p := soy(t)
	d := declaration("D1", lot("L1", "2000 kg"))
	d.FromTemporaryImport = true
	do(t, p, "2026-02-01", d)
	do(t, p, "2026-02-01", Release{Declaration: "D1"})
	place(t, p, "2026-02-01", "D2", lot("L2", "1000 kg"))
	do(t, p, "2026-02-02", press("R1", some("L1", "1000 kg"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-02", press("R2", Goods{{ID: "L1", Quantity: qty("500 kg")}, {ID: "L2", Quantity: qty("500 kg")}}, "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-03", ResumeTemporaryImport{Goods: Goods{{ID: "L1"}, {ID: "R1/oil"}}})
	lies(t, p, "L1", "consumed 1500 kg", "completed 500 kg")
	lies(t, p, "R1/oil", "completed 800 kg")
	refused(t, p, "2026-02-03", ResumeTemporaryImport{Goods: all("R2/oil")}, "not-from-temporary-import cc/173/2/2")
	refused(t, p, "2026-02-03", ResumeTemporaryImport{Goods: all("R1/husks")}, "wrong-kind cc/173/2/2")
}

// TestBadDeclarations: what is no fact is told apart from what the law refuses.
func TestBadDeclarations(t *testing.T) {
	p := soy(t)
	place(t, p, "2026-02-01", "D1", lot("L1", "1 kg"))
	wrong(t, p, "2026-02-01", declaration("D1", lot("L2", "1 kg")), ErrDuplicate, "declaration D1 is registered already")
	wrong(t, p, "2026-02-01", declaration("D2", lot("L1", "1 kg")), ErrDuplicate, "lot L1: there are goods of this name already")
	wrong(t, p, "2026-02-01", declaration("D2", lot("L2", "1 kg"), lot("L2", "1 kg")), ErrDuplicate, "lot L2: there are goods of this name already")
	wrong(t, p, "2026-02-01", declaration("D2"), customs.ErrMissing, "missing: lots")
	wrong(t, p, "2026-02-01", declaration("D2", lot("L2", "0 kg")), customs.ErrRange, "lot L2: 0 kg; wanted a quantity above zero")
	wrong(t, p, "2026-02-01", declaration("D2", lot("L2", "3 pcs")), customs.ErrMissing,
		"lot L2 is declared in pcs; the permit plans 100000000 t: a measure in that unit is wanted")
	wrong(t, p, "2026-02-01", Release{Declaration: "D1", Lots: []LotID{"L1", "L9"}}, customs.ErrUnknown, "goods L9: unknown to the procedure")
	_, err := p.Decide(customs.Date{}, Release{Declaration: "D1"})
	require.EqualError(t, err, "the day of the act is missing: wanted a date such as 2026-01-31")
	for _, c := range []Command{nil, &Release{}, struct{ Release }{}} {
		_, err := p.Decide(day("2026-02-01"), c)
		require.ErrorIs(t, err, ErrCommand)
	}
}

// TestIdentificationOfGoodsThatAreNotReplaced: equivalents for some foreign goods
// of the permit excuse no others from being identifiable.
// Provision: cc/164/1/2
func TestIdentificationOfGoodsThatAreNotReplaced(t *testing.T) {
	p := soyEquivalents(t)
	permit := p.Permit(customs.Date{})
	permit.Substitution.Equivalents[0].Replaces = "seeds"
	permit.Inputs = append(permit.Inputs, PermitGoods{Name: "seeds", Code: code("1201100000"), Quantity: qty("10 t"), Cost: customs.MustMoney("1000 RUB")})
	seedNorm := permit.Norms[0]
	seedNorm.ID, seedNorm.Versions = "press seeds", slices.Clone(seedNorm.Versions)
	seedNorm.Versions[0].Inputs = []NormInput{{Goods: "seeds", Quantity: qty("1000 kg")}}
	permit.Norms = append(permit.Norms, seedNorm)
	p, err := New(permit, customs.Russia(), Lists{})
	require.NoError(t, err)
	for _, f := range []customs.Finding{customs.Undetermined, customs.NotMet} {
		d := declaration("D1", lot("L1", "1 t"))
		d.Identification = f
		refused(t, p, "2026-02-01", d, "not-identifiable cc/164/1/2")
		seeds := lot("L2", "1 t")
		seeds.Name, seeds.Code = "seeds", code("1201100000")
		d.Lots = append(d.Lots, seeds)
		refused(t, p, "2026-02-01", d, "not-identifiable cc/164/1/2")
		d.Lots = []Lot{seeds}
		decision, err := p.Decide(day("2026-02-01"), d)
		require.NoError(t, err)
		require.NoError(t, decision.Err())
	}
}

// TestDeclarationThatServesAsPermit: the goods are declared in it and in no other; where
// they were released on an application, the declaration that follows is that one.
// Provision: cc/168/9
func TestDeclarationThatServesAsPermit(t *testing.T) {
	permit := soyPermit()
	permit.ID, permit.Basis, permit.Case = "10130010/010226/5100001", ByDeclarationDecided, "made-up case"
	lists := Lists{DeclarationCases: []Case{{Name: "made-up case", Source: "made-up row"}}}
	begin := func() *Procedure {
		p, err := New(permit, customs.Russia(), lists)
		require.NoError(t, err)
		return p
	}
	p, own := begin(), DeclarationID(permit.ID)
	refused(t, p, "2026-02-01", declaration("D1", lot("L1", "1000 kg")), "declaration-not-permit cc/168/9")
	place(t, p, "2026-02-01", own, lot("L1", "1000 kg"))
	wrong(t, p, "2026-02-02", declaration(own, lot("L2", "1000 kg")), ErrDuplicate, "declaration 10130010/010226/5100001 is registered already")

	p = begin()
	application := declaration("A1", lot("L1", "1000 kg"))
	application.Early = true
	do(t, p, "2026-02-01", application)
	do(t, p, "2026-02-01", Release{Declaration: "A1"})
	openings, err := p.Acts(day("2026-02-03"), all("L1"))
	require.NoError(t, err)
	require.True(t, openings[CommandFileDeclaration-1].Open(), "%v", openings[CommandFileDeclaration-1].Violations)
	do(t, p, "2026-02-03", FileDeclaration{Application: "A1", Declaration: "D1", Declarant: miller.ID()}) // it had no number yet
}

// TestLateWithdrawalDoesNotPassOverALaterRefusal: lots whose release was refused stay
// refused when the rest is withdrawn after that; a withdrawal told late, of a day before
// the refusal, was of them too.
// Provision: cc/174/2/7
func TestLateWithdrawalDoesNotPassOverALaterRefusal(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-02-01", declaration("D1", lot("L1", "1 kg"), lot("L2", "1 kg")))
	do(t, p, "2026-02-10", Refuse{Declaration: "D1", Lots: []LotID{"L2"}})
	d, err := p.DecideLate(day("2026-02-09"), day("2026-02-11"), Withdraw{Declaration: "D1"})
	require.NoError(t, err)
	require.Equal(t, []string{"taken-since cc/174/2/7"}, codes(d.Violations))
	require.Equal(t, "L2", d.Violations[0].Subject)
	do(t, p, "2026-02-10", Withdraw{Declaration: "D1"})
	lies(t, p, "L1", "withdrawn 1 kg")
	lies(t, p, "L2", "refused 1 kg")
}
