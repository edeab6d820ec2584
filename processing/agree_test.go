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

// TestActsAgreeWithDecide: an act that is open for goods on a day is admitted by the
// command that Acts has in mind, and what that command is admitted for is open: of a
// declaration of two lots, which part ways, of which parts are detained and seized, on
// the days of the acts, before them, and after the last day.
// Provision: cc/173/4
// Provision: cc/174/2/7
func TestActsAgreeWithDecide(t *testing.T) {
	depth := 2
	if *long {
		depth = 4
	}
	start := small(t)
	both := smallLot("1")
	both.Lots = append(both.Lots, lot("L2", "100 kg"))
	both.Early, both.FromTemporaryImport = true, true
	do(t, start, "2026-02-02", both)
	seen := map[string]bool{}
	states, asked := 0, 0
	level := []*Procedure{start}
	for d := 0; d <= depth; d++ {
		var next []*Procedure
		for _, p := range level {
			states++
			for _, on := range []string{"2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04", "2027-02-08"} {
				asked += agrees(t, p, day(on))
			}
			if d == depth {
				continue
			}
			for _, c := range partings() {
				on := day("2026-02-03")
				decision, err := p.Decide(on, c)
				if err != nil || decision.Err() != nil {
					continue
				}
				after := p.Clone()
				require.NoError(t, after.Apply(decision.Record()))
				if key := after.Print(Brief); !seen[key] {
					seen[key] = true
					next = append(next, after)
				}
			}
		}
		level = next
	}
	t.Logf("%d states, %d answers", states, asked)
}

// partings are acts by which the two lots, and parts of them, go different ways.
func partings() []Command {
	one := func(id GoodsID, q string) Goods { return Goods{{ID: id, Quantity: qty(q)}} }
	return []Command{
		Release{Declaration: "D1"}, Release{Declaration: "D1", Lots: []LotID{"L1"}},
		Refuse{Declaration: "D1", Lots: []LotID{"L2"}}, Withdraw{Declaration: "D1"}, Cancel{Declaration: "D1", Lots: []LotID{"L1"}},
		Detain{Goods: one("L1", "30 kg")}, Detain{Goods: all("L2")},
		Seize{Goods: one("L1", "20 kg")}, Lift{Goods: all("L1")}, Return{Goods: all("L1")},
		Lose{Goods: one("L1", "10 kg"), Cause: OtherLoss}, Suspend{Under: customs.CustomsWarehouse, Goods: one("L1", "40 kg")},
		Transfer{Goods: one("L2", "5 kg"), To: stranger}, Complete{Under: customs.ReExport, Goods: one("L1", "5 kg")},
		RevokePermit{}, ExtendPermit{Term: customs.MustTerm("P3Y")}, smallRun("L1", "50 kg", 5),
	}
}

// agrees asks for every act on a day, for every goods and for both lots, and returns
// how often.
func agrees(t *testing.T, p *Procedure, on customs.Date) (asked int) {
	t.Helper()
	sets := []Goods{{{ID: "L1"}, {ID: "L2"}}}
	for s := range p.On(day("2030-01-01")).Goods() {
		sets = append(sets, all(s.ID))
	}
	for _, goods := range sets {
		openings, err := p.Acts(on, goods)
		require.NoError(t, err)
		for k, c := range inMind(p, on, goods) {
			asked++
			d, err := p.Decide(on, c)
			admitted := err == nil && d.Err() == nil
			if admitted != openings[k-1].Open() {
				require.Fail(t, "Acts and Decide differ", "%s %v on %s: Acts %v %v, Decide %v %v; after %s", k, goods, on,
					openings[k-1].Violations, openings[k-1].Undecided, err, d.Err(), story(slices.Collect(p.Records())))
			}
		}
	}
	return asked
}

// inMind are the commands that Acts has in mind for goods.
func inMind(p *Procedure, on customs.Date, goods Goods) map[CommandKind]Command {
	var lots []LotID
	for _, g := range goods {
		if s, ok := p.On(day("2030-01-01")).Stock(g.ID); ok && s.Kind == ForeignLot {
			lots = append(lots, LotID(g.ID))
		}
	}
	permit := p.Permit(on)
	list := []Command{
		AmendPermit{Permit: permit}, RevokePermit{}, RenewPermit{}, TransferPermit{Holder: permit.Holder},
		Transfer{Goods: goods, To: permit.Holder.ID()}, Carry{Goods: goods, From: office, To: exit},
		Complete{Under: customs.ReExport, Goods: goods}, Suspend{Under: customs.CustomsWarehouse, Goods: goods}, Resume{Goods: goods},
		ResumeTemporaryImport{Goods: goods}, RecogniseProductionLoss{Goods: goods, Reference: "a"},
		DisposeWaste{Goods: goods, How: Destroyed, Reference: "a"}, Occur{Goods: goods, Circumstance: "gift to the state", Reference: "a"},
		Lose{Goods: goods, Cause: OtherLoss}, RecogniseLoss{Goods: goods, Cause: Accident, Happened: on, Reference: "a"},
		Store{Goods: goods}, PlaceAfterLapse{Under: customs.ReExport, Goods: goods},
		Detain{Goods: goods}, Seize{Goods: goods}, Lift{Goods: goods}, Return{Goods: goods}, Confiscate{Goods: goods},
	}
	if longer, err := customs.NewTerm(permit.Term.Years(), permit.Term.Months(), permit.Term.Days()+1); err == nil {
		list = append(list, ExtendPermit{Term: longer})
	}
	if s, ok := p.On(day("2030-01-01")).Stock(goods[0].ID); ok && len(goods) == 1 && len(lots) == 1 && !s.Last.IsZero() {
		if until, err := permit.Term.After(day("2026-02-03")); err == nil {
			list = append(list, ExtendTerm{Lots: lots, Until: until})
		}
	}
	if len(lots) == len(goods) {
		list = append(list, Release{Declaration: "D1", Lots: lots}, Refuse{Declaration: "D1", Lots: lots}, Cancel{Declaration: "D1", Lots: lots})
	}
	if len(lots) == 1 && len(goods) == 1 {
		pay := liability.Payment{ID: "M9", Lot: lots[0], Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("1 RUB")}
		list = append(list, Pay{pay}, Collect{pay}, FileDeclaration{Application: "D1", Declaration: "DF", Declarant: miller.ID()},
			Substitute{Permission: permit.Substitution.Permission, Equivalent: "E9", Code: code("1201900000"), Replaces: goods[0],
				Description: customs.Met, Quality: customs.Met, Technical: customs.Met})
	}
	// A withdrawal leaves out the lots that were refused.
	if len(lots) == len(goods) && !slices.ContainsFunc(lots, func(id LotID) bool { return !p.On(on).Balance(GoodsID(id), AccountRefused).IsZero() }) {
		list = append(list, Withdraw{Declaration: "D1"})
	}
	commands := map[CommandKind]Command{}
	for _, c := range list {
		if k := KindOf(c); commands[k] == nil {
			commands[k] = c
		} else {
			panic(fmt.Sprint(k, " twice"))
		}
	}
	return commands
}
