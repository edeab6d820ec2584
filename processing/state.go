package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

//go:generate go test -run "^Test(SealedCommands|Matrix|Diagram|ActsOpen|SchemasAreGolden)" . -update

// State is how goods, or the whole procedure, stand on a day, as a type: the sum
// is sealed, and its types are the statuses. Each has a method Do, which takes
// only commands that the law knows in that status, so that any other does not
// compile:
//
//	switch s := p.State(today, goods).(type) {
//	case processing.Underway:
//		d, err = s.Do(processing.Complete{Under: customs.ReExport, Goods: goods})
//	case processing.Lapsed:
//		d, err = s.Do(processing.Store{Goods: goods})
//		// s.Do(processing.Complete{…}) does not compile:
//		// Complete does not implement LapsedCommand (missing method whenLapsed)
//	}
//
// That the law knows an act is not yet that it is open: Do decides it by its
// content, as Decide does, on the state that the procedure then has.
//
// The types are [Permitted], [Declared], [Underway], [Suspended], [Seized],
// [Completed], [Lapsed] and [Void].
type State interface {
	// Status names the type.
	Status() Status
	// On returns the day asked about.
	On() customs.Date
	// Goods returns the goods asked about; none for the whole procedure.
	Goods() Goods
	state()
}

// Permitted: the permit is in force and nothing is declared, by these names or at
// all.
type Permitted struct{ view }

// Declared: goods are declared for the procedure, or applied for, and not
// released.
type Declared struct{ view }

// Underway: goods are released and open: on hand and free, in the hands of a
// person whom the permit does not name, or lost without a recognised cause. Part
// of them may be suspended, seized, declared or at an end.
type Underway struct{ view }

// Suspended: the procedure is suspended for all that is open, or for part of it
// while the rest is seized.
type Suspended struct{ view }

// Seized: all that is open is seized or arrested.
type Seized struct{ view }

// Completed: something was under the procedure, and nothing is open any more. A
// new batch leads back to underway.
type Completed struct{ view }

// Lapsed: something is open after its last day.
type Lapsed struct{ view }

// Void: the procedure never took effect for the goods: release was refused, the
// declaration withdrawn, the release cancelled, or seized goods were returned; or
// nothing is declared and the permit is revoked.
type Void struct{ view }

// view is what every status shares.
type view struct {
	p     *Procedure
	on    customs.Date
	goods Goods
}

// On returns the day asked about.
func (v view) On() customs.Date { return v.on }

// Goods returns the goods asked about; none for the whole procedure.
func (v view) Goods() Goods { return slices.Clone(v.goods) }

func (v view) state() {}

// decide decides a command on the day of the view.
func (v view) decide(c Command) (Decision, error) {
	if v.p == nil {
		return Decision{}, customs.NewInputError(customs.ErrMissing, "a status of no procedure: it must come from Procedure.State|статус без процедуры: его возвращает Procedure.State")
	}
	return v.p.Decide(v.on, c)
}

// Status returns StatusPermitted.
func (Permitted) Status() Status { return StatusPermitted }

// Status returns StatusDeclared.
func (Declared) Status() Status { return StatusDeclared }

// Status returns StatusUnderway.
func (Underway) Status() Status { return StatusUnderway }

// Status returns StatusSuspended.
func (Suspended) Status() Status { return StatusSuspended }

// Status returns StatusSeized.
func (Seized) Status() Status { return StatusSeized }

// Status returns StatusCompleted.
func (Completed) Status() Status { return StatusCompleted }

// Status returns StatusLapsed.
func (Lapsed) Status() Status { return StatusLapsed }

// Status returns StatusVoid.
func (Void) Status() Status { return StatusVoid }

// Do decides a command; see Procedure.Decide.
func (s Permitted) Do(c PermittedCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Declared) Do(c DeclaredCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Underway) Do(c UnderwayCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Suspended) Do(c SuspendedCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Seized) Do(c SeizedCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Completed) Do(c CompletedCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Lapsed) Do(c LapsedCommand) (Decision, error) { return s.decide(c) }

// Do decides a command; see Procedure.Decide.
func (s Void) Do(c VoidCommand) (Decision, error) { return s.decide(c) }

// State returns how goods stand at the end of a day, or the whole procedure where
// none are named. Quantities are not looked at; a portion with In is only what
// lies in that account, so that the suspended part of a lot can be asked about by
// itself. Goods that were consumed or replaced stand as what was made of them
// stands. Goods that nobody knows, or not yet on that day, are not declared.
//
// Goods that stand in several ways have the first status by precedence: lapsed,
// underway, suspended, seized, declared, completed, void, permitted. Name goods
// apart that go different ways.
func (p *Procedure) State(on customs.Date, goods Goods) State {
	if p.made() != nil {
		return Void{view{nil, on, slices.Clone(goods)}}
	}
	v := view{p, on, slices.Clone(goods)}
	switch p.status(on, goods) {
	case StatusLapsed:
		return Lapsed{v}
	case StatusUnderway:
		return Underway{v}
	case StatusSuspended:
		return Suspended{v}
	case StatusSeized:
		return Seized{v}
	case StatusDeclared:
		return Declared{v}
	case StatusCompleted:
		return Completed{v}
	case StatusPermitted:
		return Permitted{v}
	}
	return Void{v}
}

// status returns the status of goods, or with none that of the procedure.
func (p *Procedure) status(on customs.Date, goods Goods) Status {
	return p.statusUntil(on, goods, func(found Statuses) bool { return found.Has(StatusLapsed) })
}

// statusUntil is status of what is found until it is enough.
func (p *Procedure) statusUntil(on customs.Date, goods Goods, enough func(Statuses) bool) Status {
	var found Statuses
	if len(goods) == 0 {
		for _, n := range p.nodes.all() {
			if found |= p.standing(*n, 0, on); enough(found) {
				break
			}
		}
	} else {
		var seen map[*node]bool
		for i := range goods {
			if p.follow(p.goods[goods[i].ID], goods[i].In, on, &seen, &found, enough) {
				break
			}
		}
	}
	switch {
	case found != 0:
		return found.first()
	case p.inForce(on):
		return StatusPermitted
	}
	return StatusVoid
}

// standing returns the ways in which goods stand on a day, or those that lie in
// one account, without what was made of them.
func (p *Procedure) standing(n *node, in Account, on customs.Date) (found Statuses) {
	if n.gone {
		return 0
	}
	for h := range n.tape.holdings() {
		if in != 0 && in != h.account || n.tape.balanceOn(h.account, on) == 0 {
			continue
		}
		found |= p.stands(n, h.account, on)
	}
	return found
}

// stands returns the ways in which what lies in one account stands on a day.
func (p *Procedure) stands(n *node, in Account, on customs.Date) (found Statuses) {
	status := Statuses(1) << accountStatus[in]
	if !in.lapses() || n.term == nil || !on.After(n.term.last) {
		return status
	}
	if !n.mayWait(&p.law) {
		return 1 << StatusLapsed
	}
	n.tape.eachOn(in, on, func(of segment) {
		if p.lapsed(n, of, on) {
			found |= 1 << StatusLapsed
		} else {
			found |= status
		}
	})
	return found
}

// eachOn calls f for the parts that lay in an account at the end of a day: those
// that lie there since then or before, and those that an act of a later day took.
func (t *tape) eachOn(a Account, on customs.Date, f func(segment)) {
	h := t.holding(a)
	if h == nil {
		return
	}
	h.parts.each(func(s segment) bool {
		if !s.since.After(on) {
			f(s)
		}
		return true
	})
	if last := h.history.last(); last == nil || !last.day.After(on) {
		return // nothing has left on a later day
	}
	for _, m := range t.moves.all() {
		if m.out == a && !m.reversed && m.day.After(on) && !m.since.After(on) {
			f(segment{from: m.from, to: m.to, since: m.since, by: m.by})
		}
	}
}

// follow is standing with what was made of the goods, to any depth, the latest
// first, until what was found is enough. Goods seen before are not looked at again.
func (p *Procedure) follow(n *node, in Account, on customs.Date, seen *map[*node]bool, found *Statuses, enough func(Statuses) bool) bool {
	if n == nil {
		return false
	}
	*found |= p.standing(n, in, on)
	return enough(*found) || p.eachMade(n, in, on, seen, func(made *node) bool {
		return p.follow(made, 0, on, seen, found, enough)
	})
}

// eachMade calls f for the goods that were made of others by the end of a day, or of
// what of them went into one account, the latest first, until it returns true, and
// reports whether it did. Goods seen before are left out.
func (p *Procedure) eachMade(n *node, in Account, on customs.Date, seen *map[*node]bool, f func(*node) bool) bool {
	if n.tape.balanceOn(AccountConsumed, on) == 0 && n.tape.balanceOn(AccountSubstituted, on) == 0 {
		return false
	}
	made := func(id GoodsID) bool {
		m := p.goods[id]
		if m == nil || (*seen)[m] {
			return false
		}
		if *seen == nil {
			*seen = map[*node]bool{}
		}
		(*seen)[m] = true
		return f(m)
	}
	for i := n.tape.moves.len() - 1; i >= 0; i-- {
		m := n.tape.moves.at(i)
		if m.reversed || m.day.After(on) || in != 0 && in != m.in {
			continue
		}
		switch e := p.log.at(int(m.seq - 1)).Event.(type) {
		case GoodsProcessed:
			for j := range e.Outputs {
				if made(e.Outputs[j].ID) {
					return true
				}
			}
		case GoodsSubstituted:
			if made(e.Equivalent) {
				return true
			}
		}
	}
	return false
}

// admits reports whether the law knows an act in the status of the goods. It looks
// no further than it must: not at what was made of them where what lies in
// themselves, lapsed or not, leaves no doubt.
func (p *Procedure) admits(k CommandKind, on customs.Date, goods Goods) bool {
	var at Statuses
	for s := StatusPermitted; s < statusCount; s++ {
		if rules[k].follows(s) != 0 {
			at |= 1 << s
		}
	}
	certain := func(found Statuses) bool { return found != 0 && at.upTo(found.first()) }
	var found Statuses
	for i := range goods {
		if n := p.node(goods[i].ID); n != nil {
			for h := range n.tape.holdings() {
				if in := goods[i].In; (in == 0 || in == h.account) && n.tape.balanceOn(h.account, on) > 0 {
					found |= 1 << accountStatus[h.account]
				}
			}
		}
		if certain(found) {
			return true
		}
	}
	return at.Has(p.statusUntil(on, goods, certain))
}
