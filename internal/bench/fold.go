package bench

import (
	"fmt"
	"math"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/processing"
)

// Fold is the balances of a ledger as one would write them by hand for a replay:
// goods by their id, what lies in each account in thousandths of the unit, and
// what lay there on any day. It knows the events of History and no others, keeps
// no record and no place of a portion, and checks no more than that an account
// does not fall below nothing.
type Fold map[processing.GoodsID]*folded

type folded struct{ accounts []foldAccount }

type foldAccount struct {
	account processing.Account
	balance int64
	days    []foldDay // what it held from a day on
}

type foldDay struct {
	day    customs.Date
	amount int64
}

// Apply changes the balances as the event of a record says.
func (f Fold) Apply(r *processing.Record) error {
	switch e := r.Event.(type) {
	case processing.LotsDeclared:
		for i := range e.Lots {
			if err := f.enter(processing.GoodsID(e.Lots[i].ID), e.Lots[i].Quantity, processing.AccountRegistered, r.On); err != nil {
				return err
			}
		}
	case processing.LotsReleased:
		return f.move(&e.Moves, r.On)
	case processing.GoodsProcessed:
		if err := f.move(&e.Moves, r.On); err != nil {
			return err
		}
		for i := range e.Outputs {
			if err := f.enter(e.Outputs[i].ID, e.Outputs[i].Quantity, processing.AccountOnHand, r.On); err != nil {
				return err
			}
		}
	case processing.GoodsCompleted:
		return f.move(&e.Moves, r.On)
	case processing.GoodsSuspended:
		return f.move(&e.Moves, r.On)
	default:
		return fmt.Errorf("event %T", e)
	}
	return nil
}

// Balance returns what lies in an account, in thousandths.
func (f Fold) Balance(id processing.GoodsID, a processing.Account) int64 {
	if g := f[id]; g != nil {
		return g.account(a).balance
	}
	return 0
}

func (f Fold) enter(id processing.GoodsID, q customs.Quantity, a processing.Account, on customs.Date) error {
	if f[id] != nil {
		return fmt.Errorf("goods %s twice", id)
	}
	n, err := Thousandths(q)
	if err != nil {
		return err
	}
	g := &folded{}
	f[id] = g
	return g.account(a).add(n, on)
}

func (f Fold) move(moves *processing.Moves, on customs.Date) error {
	for m := range moves.All() {
		g := f[m.Goods]
		if g == nil {
			return fmt.Errorf("goods %s unknown", m.Goods)
		}
		from, err := Thousandths(m.From)
		if err != nil {
			return err
		}
		to, err := Thousandths(m.To)
		if err != nil {
			return err
		}
		if err := g.account(m.Out).add(from-to, on); err != nil {
			return err
		}
		if err := g.account(m.In).add(to-from, on); err != nil {
			return err
		}
	}
	return nil
}

func (g *folded) account(a processing.Account) *foldAccount {
	for i := range g.accounts {
		if g.accounts[i].account == a {
			return &g.accounts[i]
		}
	}
	g.accounts = append(g.accounts, foldAccount{account: a})
	return &g.accounts[len(g.accounts)-1]
}

func (a *foldAccount) add(n int64, on customs.Date) error {
	if a.balance += n; a.balance < 0 {
		return fmt.Errorf("account %s falls below nothing", a.account)
	}
	if last := len(a.days) - 1; last >= 0 && a.days[last].day == on {
		a.days[last].amount = a.balance
	} else {
		a.days = append(a.days, foldDay{on, a.balance})
	}
	return nil
}

// Thousandths returns a quantity in thousandths of its unit.
func Thousandths(q customs.Quantity) (int64, error) {
	d := q.Exact()
	for ; d.Scale < 3 && d.Coef <= math.MaxInt64/10; d.Scale++ {
		d.Coef *= 10
	}
	if d.Scale != 3 {
		return 0, fmt.Errorf("%s is no number of thousandths", q)
	}
	return d.Coef, nil
}

// FoldAll folds a history; with keep the fold has its records beside it, as a
// procedure has.
func FoldAll(history []processing.Record, keep bool) (Fold, []processing.Record, error) {
	f := Fold{}
	var kept []processing.Record
	for i := range history {
		if err := f.Apply(&history[i]); err != nil {
			return nil, nil, err
		}
		if keep {
			kept = append(kept, history[i])
		}
	}
	return f, kept, nil
}

// Replay applies a history through the public API.
func Replay(permit processing.Permit, law customs.Law, history []processing.Record) (*processing.Procedure, error) {
	return processing.Replay(permit, law, processing.Lists{}, slices.Values(history))
}
