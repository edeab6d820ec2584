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

// answers asks everything that is asked of a procedure on a day: the last days by the
// ledger and by liability, the bill, and the deadlines. All must have an answer, and the
// first two the same.
func answers(p *Procedure, book *liability.Book, on customs.Date) error {
	if err := p.LastDays(on); err != nil {
		return err
	}
	os, err := p.Obligations(on)
	if err != nil {
		return err
	}
	if _, err := liability.Settle(os, p.Payments(on), book, p.Law(), on); err != nil {
		return fmt.Errorf("on %s: %w", on, err)
	}
	_, err = p.Deadlines(on)
	return err
}

// laws are laws that differ in what bears on terms.
func laws(n int64) customs.Law {
	law := customs.Russia()
	if n%2 == 1 {
		law.SuspensionAtExpiry = customs.SuspendedAtExpiryWaits
	}
	if n%3 > 0 {
		law.LateExtensionDays = 10
	}
	if n%3 == 2 {
		law.LateExtension = customs.LateExtensionStays
	}
	if n%5 == 4 {
		law.Discharge, law.UnprocessedRelease, law.UnderNorm = customs.DischargeProduct, customs.UnprocessedAs175, customs.UnderNormUncapped
	}
	return law
}

// dated acts on the terms of goods: short ones, different for each lot, seized and
// extended again and again, in time and late.
func (x *player) dated() Command {
	later, _ := x.on.AddDays(3 + x.Intn(40))
	named := func() (ids []LotID) {
		for s := range x.p.On(x.on).Goods() {
			if s.Kind == ForeignLot && x.Intn(2) == 0 {
				ids = append(ids, LotID(s.ID))
			}
		}
		return ids
	}
	if len(x.goods) == 0 {
		return nil
	}
	switch x.Intn(12) {
	case 0, 1, 2:
		return Seize{Goods: all(x.goods[x.Intn(len(x.goods))]), Reference: "case"}
	case 3, 4, 5:
		return Lift{Goods: all(x.goods[x.Intn(len(x.goods))]), Resumes: x.on, Reference: "case"}
	case 6:
		return Suspend{Under: customs.CustomsWarehouse, Goods: all(x.goods[x.Intn(len(x.goods))])}
	case 7:
		return Resume{Goods: all(x.goods[x.Intn(len(x.goods))])}
	case 8:
		return ExtendTerm{Until: later, Reference: "decision"}
	case 9, 10:
		return ExtendTerm{Lots: named(), Until: later, Reference: "decision"}
	}
	return Store{Goods: x.some(2)}
}

// TestTermsAreTheSameForLedgerAndLiability: whatever is mixed, seized, suspended and
// extended, in whatever order it is told: the last day that acts are held against is the
// one that obligations fall due on, and there is a bill on every day.
// Provision: cc/165/3
// Provision: cc/133
// Provision: cc/174/4/3
func TestTermsAreTheSameForLedgerAndLiability(t *testing.T) {
	book, seeds := bookOf(t, "10%", "20%", "12%"), int64(100)
	if *long {
		seeds = 20_000
	}
	calendar, err := customs.NewCalendar(nil, nil, customs.MustPeriod("2026-01-01..2030-12-31"))
	require.NoError(t, err)
	done := map[CommandKind]int{}
	for seed := range seeds {
		p, err := New(deepPermit(), laws(seed), Lists{Calendar: calendar, Circumstances: []Case{{Name: "theft", Source: "test"}}})
		require.NoError(t, err)
		x := newPlayer(t, seed, p.Law())
		x.p, x.busy, x.short = p, seed%4 > 0, 25
		for i := range 100 {
			if x.Intn(3) > 0 {
				if !x.step(t) {
					continue
				}
			} else {
				c, on := x.dated(), x.on
				if x.Intn(5) == 0 {
					on, _ = on.AddDays(-x.Intn(12))
				}
				if c == nil {
					continue
				}
				d, err := p.DecideLate(on, x.on, c)
				if err != nil || d.Err() != nil {
					continue
				}
				require.NoError(t, p.Apply(d.Record()))
				done[KindOf(c)]++
			}
			if i%10 != 0 {
				continue
			}
			for _, plus := range []int{-9, 0, 3, 30, 400} {
				on, _ := x.on.AddDays(plus)
				if err := answers(p, book, on); err != nil {
					require.NoError(t, err, "seed %d, after %s", seed, story(slices.Collect(p.Records())))
				}
			}
		}
	}
	t.Log(done)
	for _, k := range []CommandKind{CommandSeize, CommandLift, CommandSuspend, CommandResume, CommandExtendTerm, CommandStore} {
		require.Positive(t, done[k], k.String())
	}
}
