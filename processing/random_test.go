package processing_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
	. "github.com/eaeu-customs/inward/processing"
)

// life makes up acts at random: most fit, many do not.
type life struct {
	*rand.Rand
	p     *Procedure
	day   customs.Date
	count int
}

func newLife(t testing.TB, seed uint64) *life {
	t.Helper()
	permit := soyPermit()
	permit.Substitution = soyEquivalents(t).Permit(customs.Date{}).Substitution
	law := customs.Russia()
	law.LateExtensionDays = 10
	weekends, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2030-12-31"))
	require.NoError(t, err)
	if seed%3 == 0 {
		law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
	}
	lists := Lists{Calendar: weekends, Circumstances: []Case{{Name: "made-up case", Source: "made-up row"}}}
	p, err := New(permit, law, lists)
	require.NoError(t, err)
	return &life{rand.New(rand.NewPCG(seed, 7)), p, day("2026-02-01"), 0}
}

// name makes a new name.
func (l *life) name(prefix string) string {
	l.count++
	return fmt.Sprintf("%s%d", prefix, l.count)
}

// goods picks goods that are there, and how much.
func (l *life) goods() Portion {
	var ids []GoodsID
	for s := range l.p.On(l.day).Goods() {
		ids = append(ids, s.ID)
	}
	if len(ids) == 0 {
		return Portion{ID: "none"}
	}
	q := Portion{ID: ids[l.IntN(len(ids))]}
	if l.IntN(3) > 0 {
		q.Quantity = l.quantity(60)
	}
	if l.IntN(8) == 0 {
		q.In = Account(1 + l.IntN(8))
	}
	return q
}

func (l *life) quantity(most int) customs.Quantity {
	return qty(fmt.Sprintf("%d.%d kg", l.IntN(most), 1+l.IntN(9)))
}

// command makes up an act.
func (l *life) command() Command {
	g := Goods{l.goods()}
	if l.IntN(4) == 0 {
		if more := l.goods(); more.ID != g[0].ID {
			g = append(g, more)
		}
	}
	under := []customs.Procedure{customs.ReExport, customs.CustomsWarehouse, customs.TemporaryImport, customs.Destruction}[l.IntN(4)]
	made := func(run, output string, most int) Made {
		return Made{ID: GoodsID(run + "/" + output), Output: output, Quantity: l.quantity(most)}
	}
	switch l.IntN(32) {
	case 0, 1:
		d := declaration(DeclarationID(l.name("D")))
		for range 1 + l.IntN(3) {
			one := lot(LotID(l.name("L")), "100 kg")
			if l.IntN(2) == 0 {
				one.Group = "silo"
			}
			d.Lots = append(d.Lots, one)
		}
		d.FromTemporaryImport = l.IntN(4) == 0
		return d
	case 2, 3:
		return Release{Declaration: l.declaration()}
	case 4:
		return []Command{Refuse{Declaration: l.declaration()}, Withdraw{Declaration: l.declaration()}, Cancel{Declaration: l.declaration()}}[l.IntN(3)]
	case 5, 6, 7:
		run := l.name("R")
		return Process{Run: RunID(run), Norm: "press", Operation: Working, By: presser.ID(), Inputs: g,
			Outputs: []Made{made(run, "oil", 20), made(run, "husks", 5), made(run, "drying", 2)}}
	case 8:
		run := l.name("R")
		return Process{Run: RunID(run), Norm: "press", Operation: Working, By: presser.ID(), Groups: []GroupDraw{{Group: "silo", Quantity: l.quantity(80)}},
			Outputs: []Made{made(run, "oil", 20), made(run, "husks", 5)}}
	case 9:
		run := l.name("R")
		return Process{Run: RunID(run), Norm: "refine", Operation: Working, By: presser.ID(), Inputs: g,
			Outputs: []Made{made(run, "refined oil", 20), made(run, "soap", 1)}}
	case 10, 11, 12:
		return Complete{Under: under, Goods: g}
	case 13, 14:
		return Suspend{Under: under, Goods: g}
	case 15:
		return Resume{Goods: g}
	case 16:
		return ResumeTemporaryImport{Goods: g}
	case 17:
		return []Command{RecogniseProductionLoss{Goods: g, Reference: "act"}, DisposeWaste{Goods: g, How: Buried, Reference: "act"}}[l.IntN(2)]
	case 18:
		return Occur{Goods: g, Circumstance: "made-up case", Reference: "act"}
	case 19:
		return []Command{Lose{Goods: g, Cause: OtherLoss}, RecogniseLoss{Goods: g, Cause: Accident, Happened: l.day, Reference: "act"}}[l.IntN(2)]
	case 20:
		return []Command{Store{Goods: g}, PlaceAfterLapse{Under: customs.ReExport, Goods: g}}[l.IntN(2)]
	case 21:
		return []Command{Detain{Goods: g}, Confiscate{Goods: g}}[l.IntN(2)]
	case 22:
		return Seize{Goods: g}
	case 23:
		return []Command{Lift{Goods: g}, Return{Goods: g}}[l.IntN(2)]
	case 24:
		return Transfer{Goods: g, To: []customs.PersonID{stranger, presser.ID()}[l.IntN(2)]}
	case 25:
		return Carry{Goods: g, From: office, To: exit}
	case 26:
		c := equivalents(GoodsID(l.name("E")))
		c.Replaces = g[0]
		return c
	case 27:
		return []Command{
			ExportPrior{ID: GoodsID(l.name("X")), Permission: "permission 7", Norm: "press", Output: "oil", Quantity: l.quantity(20)},
			MatchPrior{Prior: l.prior(), Goods: g[0]},
		}[l.IntN(2)]
	case 28:
		return Pay{Payment: liability.Payment{ID: l.name("P"), Lot: LotID(g[0].ID), Kind: liability.VAT, Basis: liability.Placed, Amount: customs.MustMoney("1 RUB")}}
	case 29:
		later, _ := l.day.AddDays(l.IntN(600))
		return []Command{ExtendTerm{Until: later}, ExtendPermit{Term: customs.MustTerm(fmt.Sprintf("P%dM", 12+l.IntN(24)))}}[l.IntN(2)]
	case 30:
		return []Command{RevokePermit{}, RenewPermit{}, RenewPermit{}, TransferPermit{Holder: miller}}[l.IntN(4)]
	}
	return Reverse{Seq: 1 + l.Uint64N(l.p.Len()+1), Reason: "mistake"}
}

// declaration picks a declaration that may be there.
func (l *life) declaration() DeclarationID {
	var ids []DeclarationID
	for r := range l.p.Records() {
		if e, ok := r.Event.(LotsDeclared); ok {
			ids = append(ids, e.Declaration)
		}
	}
	if len(ids) == 0 {
		return "none"
	}
	return ids[l.IntN(len(ids))]
}

// prior picks products that left before the goods arrived.
func (l *life) prior() GoodsID {
	id := GoodsID("none")
	for r := range l.p.Records() {
		if e, ok := r.Event.(PriorExported); ok && (id == "none" || l.IntN(2) == 0) {
			id = e.ID
		}
	}
	return id
}

// step decides one act, applies it if it is admitted, and reports whether it was.
func (l *life) step(t testing.TB) bool {
	t.Helper()
	if l.IntN(3) == 0 {
		l.day, _ = l.day.AddDays(l.IntN(20))
	}
	c, on := l.command(), l.day
	if l.IntN(6) == 0 {
		on, _ = on.AddDays(-l.IntN(20))
	}
	before := l.p.Len()
	d, err := l.p.DecideLate(on, l.day, c)
	again, err2 := l.p.DecideLate(on, l.day, c)
	require.Equal(t, err, err2)
	require.Equal(t, d, again, "the same question has the same answer")
	require.Equal(t, before, l.p.Len())
	if err != nil || len(d.Violations) > 0 {
		return false
	}
	require.NoError(t, l.p.Apply(d.Record()), "%T on %s", c, on)
	return true
}

// TestRandomLives: after every act the invariants hold; the history replays to the
// same state, and to the states known on the way.
func TestRandomLives(t *testing.T) {
	done, kinds := 0, map[CommandKind]int{}
	for seed := range uint64(200) {
		l := newLife(t, seed)
		for range 150 {
			if l.step(t) {
				done++
				r, _ := l.p.Record(l.p.Len())
				kinds[KindOfEvent(r.Event)]++
				if err := l.p.Invariants(); err != nil {
					t.Fatalf("seed %d, record %d %T: %v", seed, r.Seq, r.Event, err)
				}
			}
		}
		replayed(t, l.p)
		require.Equal(t, picture(l.p), picture(l.p.Clone()))
		laidOut(t, l.p)
	}
	for _, kind := range []CommandKind{CommandProcess, CommandComplete, CommandSuspend, CommandLift, CommandReverse, CommandSubstitute,
		CommandMatchPrior, CommandStore, CommandExtendTerm, CommandReturn, CommandCancel} {
		require.Positive(t, kinds[kind], kind.String())
	}
	require.Greater(t, done, 5000)
}
