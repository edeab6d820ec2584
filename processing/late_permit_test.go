package processing_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	. "github.com/eaeu-customs/inward/processing"
)

// TestPermitFactsToldLate: a change of the permit as of an earlier day is refused only
// by what it would have governed. Lots placed run on under a revoked permit, a longer
// term takes nothing from what was done in the shorter one, and a processor processes
// whoever holds the permit. Of the day itself all that was recorded before came before.
// Acts says the same.
// Provision: cc/168/8
// Provision: cc/168/6
func TestPermitFactsToldLate(t *testing.T) {
	amended := soyPermit()
	amended.Titles = []string{"contract 2"}
	changes := []struct {
		kind   CommandKind
		change Command
	}{
		{CommandAmendPermit, AmendPermit{Permit: amended}},
		{CommandExtendPermit, ExtendPermit{Term: customs.MustTerm("P2Y")}},
		{CommandRevokePermit, RevokePermit{}},
		{CommandTransferPermit, TransferPermit{Holder: presser}},
	}
	const amend, extend, revoke, transfer = 1, 2, 4, 8
	for _, since := range []struct {
		name    string
		act     Command
		refused int // the changes that the act keeps from being told late
	}{
		{"process", press("R2", some("L1", "100 kg"), "80 kg", "15 kg", "5 kg"), amend},
		{"declare", declaration("D2", lot("L2", "10 kg")), amend | revoke | transfer},
		{"release", Release{Declaration: "D0"}, amend | revoke},
		{"file declaration", FileDeclaration{Application: "A1", Declaration: "DA", Declarant: miller.ID()}, amend},
		{"complete", Complete{Under: customs.ReExport, Goods: some("R1/oil", "1 kg")}, amend | transfer},
		{"hand over", Transfer{Goods: some("R1/oil", "1 kg"), To: presser.ID()}, amend | transfer},
		{"dispose of waste", DisposeWaste{Goods: some("R1/husks", "1 kg"), How: Buried, Reference: "act"}, amend},
		{"suspend", Suspend{Under: customs.CustomsWarehouse, Goods: some("R1/oil", "1 kg")}, 0},
		{"amend", AmendPermit{Permit: amended}, amend | extend | revoke | transfer},
		{"extend", ExtendPermit{Term: customs.MustTerm("P3Y")}, amend | extend | revoke | transfer},
		{"transfer", TransferPermit{Holder: presser}, amend | extend | revoke | transfer},
		{"revoke", RevokePermit{}, revoke},
	} {
		p := soy(t)
		early := declaration("A1", lot("LA", "10 kg"))
		early.Early = true
		place(t, p, "2026-02-01", "D1", lot("L1", "1000 kg"))
		do(t, p, "2026-02-01", early)
		do(t, p, "2026-02-01", Release{Declaration: "A1"})
		do(t, p, "2026-02-01", declaration("D0", lot("L0", "10 kg")))
		do(t, p, "2026-02-02", press("R1", some("L1", "100 kg"), "80 kg", "15 kg", "5 kg"))
		r := do(t, p, "2026-02-20", since.act)
		do(t, p, "2026-03-01", Carry{Goods: all("R1/oil"), From: office, To: exit})
		openings, err := p.Acts(day("2026-02-10"), nil)
		require.NoError(t, err)
		for i, c := range changes {
			d, err := p.Decide(day("2026-02-10"), c.change)
			require.NoError(t, err)
			require.Equal(t, since.refused>>i&1 == 0, d.Err() == nil, "%s told late under %s: %v", c.kind, since.name, d.Err())
			require.Equal(t, d.Err() == nil, openings[c.kind-1].Open(), "%s under %s", c.kind, since.name)
			if d.Err() != nil {
				require.ErrorIs(t, d.Err(), BuiltUpon)
				require.ErrorContains(t, d.Err(), "event 7 of 2026-02-20")
			} else {
				next := p.Clone()
				require.NoError(t, next.Apply(d.Record()), since.name)
				replayed(t, next)
				do(t, next, "2026-03-02", Reverse{Seq: d.Record().Seq, Reason: "mistake"})
			}
			if d, err = p.Decide(day("2026-02-20"), c.change); since.name != "revoke" { // of the day itself
				require.NoError(t, err)
				require.NotErrorIs(t, d.Err(), BuiltUpon, "%s under %s", c.kind, since.name)
			}
		}
		require.Equal(t, uint64(7), r.Seq)
	}
	p := placedSoy(t)
	do(t, p, "2026-02-20", press("R1", all("L1"), "800 kg", "150 kg", "50 kg"))
	do(t, p, "2026-02-10", RevokePermit{})
	refused(t, p, "2026-02-25", declaration("D2", lot("L2", "10 kg")), "permit-not-in-force cc/164/1/1")
	refused(t, p, "2026-02-10", RevokePermit{}, "permit-not-in-force cc/164/1/1")
	do(t, p, "2026-03-01", RenewPermit{})
	refused(t, p, "2026-02-15", RenewPermit{}, "built-upon cc/168/8") // the later one would have nothing to renew
	refused(t, p, "2026-02-05", RevokePermit{}, "built-upon cc/168/8")
}

// TestPermitFactsTakenBack: what governed acts stays; what did not is taken back.
// Provision: cc/168/8
func TestPermitFactsTakenBack(t *testing.T) {
	p := soy(t)
	do(t, p, "2026-01-20", RevokePermit{})                              // 1
	do(t, p, "2026-01-21", RenewPermit{})                               // 2
	do(t, p, "2026-01-22", ExtendPermit{Term: customs.MustTerm("P2Y")}) // 3
	do(t, p, "2026-01-22", TransferPermit{Holder: miller})              // 4
	c := func(seq uint64) Command { return Reverse{Seq: seq, Reason: "mistake"} }
	refused(t, p, "2026-01-23", c(1), "built-upon cc/168/8")
	refused(t, p, "2026-01-23", c(2), "built-upon cc/168/8")
	refused(t, p, "2026-01-23", c(3), "built-upon cc/168/6")
	do(t, p, "2026-01-23", c(4))
	do(t, p, "2026-01-23", ExtendPermit{Term: customs.MustTerm("P3Y")})
	refused(t, p, "2026-01-23", c(3), "built-upon cc/168/6")
	do(t, p, "2026-01-23", c(6))
	do(t, p, "2026-01-24", c(3))
	do(t, p, "2026-01-24", c(2))
	do(t, p, "2026-01-24", c(1))
	do(t, p, "2026-01-24", RevokePermit{})
}
