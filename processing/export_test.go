package processing

import (
	"fmt"
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// Invariants checks what must hold of a procedure after every event, and names
// the first thing that does not: every goods lie in accounts exactly once, the
// balances and their histories agree with the parts, draws of standing runs lie
// where their runs put them, names lead to what bears them, the residual
// certificate closes on every day of an event.
func (p *Procedure) Invariants() error {
	for _, at := range p.nodes.all() {
		n := *at
		if n.gone {
			if p.goods[n.id] == n {
				return fmt.Errorf("%s: gone and still known", n.id)
			}
			continue
		}
		if p.goods[n.id] != n {
			return fmt.Errorf("%s: not known by its name", n.id)
		}
		if err := n.tape.invariants(); err != nil {
			return fmt.Errorf("%s: %w", n.id, err)
		}
		if n.term != nil {
			was := *n.term
			was.update()
			if was.last != n.term.last {
				return fmt.Errorf("%s: last day %s, from its lots %s", n.id, n.term.last, was.last)
			}
		}
	}
	for _, at := range p.edges.all() {
		edge := *at
		if edge.reversed {
			continue
		}
		in := AccountConsumed
		if edge.id == "" {
			in = AccountSubstituted
		}
		for _, d := range edge.draws {
			if s, ok := d.node.tape.lies(part{d.from, d.to}, in); !ok || s.by != edge.seq {
				return fmt.Errorf("run %s: its draw of %s [%d, %d) is not in %s", edge.id, d.node.id, d.from, d.to, in)
			}
		}
	}
	for _, g := range p.groups {
		if !slices.IsSortedFunc(g.open, func(a, b *node) int { return int(a.lot.place - b.lot.place) }) {
			return fmt.Errorf("group %s: open lots out of order", g.name)
		}
		for i, n := range g.lots {
			if int(n.lot.place) != i || i > 0 && g.lots[i-1].lot.Placed.After(n.lot.Placed) {
				return fmt.Errorf("group %s: %s out of place", g.name, n.id)
			}
			if slices.Contains(g.open, n) != (n.tape.balance(AccountOnHand) > 0) {
				return fmt.Errorf("group %s: %s passed over, or open with nothing on hand", g.name, n.id)
			}
		}
	}
	days := map[customs.Date]bool{p.lastOn: true}
	for _, r := range p.log.all() {
		if len(days) < 16 {
			days[r.On] = true
		}
	}
	for on := range days {
		c, err := p.On(on).Certificate()
		if err != nil {
			return err
		}
		if !c.Closed() {
			return fmt.Errorf("on %s: %+v", on, c)
		}
	}
	return nil
}

// LotFacts returns the day of registration, the debtor and the day of placing of a
// lot.
func (p *Procedure) LotFacts(id LotID) (registered customs.Date, debtor customs.PersonID, placed customs.Date) {
	l := p.goods[GoodsID(id)].lot
	return l.Registered, l.Debtor, l.Placed
}

// WithLists returns the procedure with other lists, before anything is recorded:
// lists may be newer than the permit that was checked with the old ones.
func (p *Procedure) WithLists(lists Lists) *Procedure {
	return newProcedure(*p.permits[0].permit, p.law, lists)
}

func (t *tape) invariants() error {
	var sum int64
	ends := map[int64]int64{}
	for h := range t.holdings() {
		var balance, end int64
		bad := error(nil)
		h.parts.each(func(s segment) bool {
			if s.from < end || s.from >= s.to {
				bad = fmt.Errorf("%s: part [%d, %d) after %d", h.account, s.from, s.to, end)
			}
			ends[s.from] = s.to
			end = s.to
			balance += s.to - s.from
			return bad == nil
		})
		if bad != nil {
			return bad
		}
		if balance != h.balance {
			return fmt.Errorf("%s: balance %d, parts %d", h.account, h.balance, balance)
		}
		if last := h.history.last(); last != nil && last.amount != balance {
			return fmt.Errorf("%s: balance %d, history %d", h.account, balance, last.amount)
		}
		var day customs.Date
		for _, b := range h.history.all() {
			if !b.day.After(day) && !day.IsZero() || b.amount < 0 || b.amount > t.size {
				return fmt.Errorf("%s: history %d on %s after %s", h.account, b.amount, b.day, day)
			}
			day = b.day
		}
		sum += balance
	}
	if sum != t.size {
		return fmt.Errorf("accounts hold %d of %d", sum, t.size)
	}
	for at := int64(0); at < t.size; {
		to, ok := ends[at]
		if !ok {
			return fmt.Errorf("nothing at %d", at)
		}
		at = to
	}
	return nil
}

// KindOfEvent returns the kind of the command that an event answers.
func KindOfEvent(e Event) CommandKind { return eventKind(e) }

// LastDays compares, for everything that is open on a day, the last day by the ledger
// with the one that liability works out of the obligations, lot by lot.
func (p *Procedure) LastDays(on customs.Date) error {
	d := derive(p, on)
	var w walker
	for _, at := range d.p.nodes.all() {
		n := *at
		if n.gone || n.on.After(on) {
			continue
		}
		switch {
		case n.kind == ForeignLot:
			d.enter(n)
		case d.edges[n.seq] != nil:
			if err := d.spin(d.edges[n.seq]); err != nil {
				return err
			}
			delete(d.edges, n.seq)
		}
		var bad error
		w.walk(n, on, func(from, to int64, of *past) {
			if of != nil && !of.move.in.lapses() || n.term == nil || bad != nil {
				return
			}
			lies := segment{from: from, to: to, by: n.seq}
			if of != nil {
				lies.by = of.move.seq
			}
			ledger := runOn(n.term.lastOn(on), knownOn(n.waits(&p.law, lies), on))
			if !on.Before(p.lastOn) {
				if last := runOn(n.term.last, knownOn(n.waits(&p.law, lies), on)); last != ledger {
					bad = fmt.Errorf("%s [%d, %d) on %s: last day %s, as known then %s", n.id, from, to, on, last, ledger)
					return
				}
			}
			for i := range d.strands[n] {
				s := &d.strands[n][i]
				if s.terms < 0 {
					continue
				}
				c := d.after(s.course, of)
				o := liability.Obligation{Terms: s.lot.terms[s.terms], Suspensions: c.suspensions, Seizures: c.seizures}
				if last := o.LastDay(on, &p.law); last != ledger {
					bad = fmt.Errorf("%s [%d, %d) of %s on %s: last day %s by the ledger, %s by liability from terms %v, seizures %v, suspensions %v",
						n.id, from, to, s.lot.facts.ID, on, ledger, last, o.Terms, o.Seizures, o.Suspensions)
				}
			}
		})
		if bad != nil {
			return bad
		}
		d.settle(n)
		delete(d.strands, n)
	}
	return nil
}
