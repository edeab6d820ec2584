package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
)

// reverse takes back an event recorded by mistake. Nothing may stand on it: the
// goods that it moved still lie where it put them, the goods that it made are
// untouched, and no later event used what it changed.
func (a *act) reverse(c *Reverse) Event {
	r, ok := a.p.Record(c.Seq)
	if !ok {
		a.fault(customs.ErrUnknown, "there is no record {0}: the history ends with record {1}|записи {0} нет: история кончается записью {1}", customs.Count(c.Seq), customs.Count(a.p.Len()))
		return nil
	}
	if c.Reason == "" {
		a.missing("reason of the reversal|причина исправления")
	}
	if a.on.Before(r.On) {
		a.fault(ErrDay, "reversed on {0}, before the event of {1}|исправляется {0}, раньше события от {1}", a.on.Arg(), r.On.Arg())
	}
	kind := eventKind(r.Event)
	if kind == CommandReverse || a.p.undone[c.Seq] != 0 {
		a.violation(AlreadyReversed, rules[kind].provision, "",
			customs.Say("event {0} is a reversal or was reversed|событие {0} — исправление либо уже исправлено", customs.Count(c.Seq)),
			customs.Say("record the act anew|записать действие заново"))
		return nil
	}
	if by := a.p.standsOn(&r); by != nil {
		a.builtUpon(by, rules[kind].provision)
	} else {
		a.putBack(&r)
	}
	if !a.clean() {
		return nil
	}
	return EventReversed(*c)
}

// putBack checks that the lots which a reversal puts back still fit what the permit
// plans and its term of processing.
func (a *act) putBack(r *Record) {
	switch e := r.Event.(type) {
	case ReleaseRefused:
		a.plannedAgain(r, &e.Moves)
	case DeclarationWithdrawn:
		a.plannedAgain(r, &e.Moves)
	case ReleaseCancelled:
		a.plannedAgain(r, &e.Moves)
		a.firstAgain(r, &e.Moves)
	}
}

// plannedAgain refuses a reversal where goods were declared in place of the lots that
// it puts back, so that with them there is more than the permit plans.
func (a *act) plannedAgain(r *Record, moves *Moves) {
	var lots []Lot
	for n := range a.p.moved(moves) {
		lots = append(lots, Lot{ID: n.lot.ID, Name: n.name, Quantity: n.lot.Quantity, Measures: n.lot.Measures})
	}
	with := act{p: a.p, on: a.on, permit: a.permit}
	with.quantities(lots)
	for i := range with.violations {
		over := lots[slices.IndexFunc(lots, func(l Lot) bool { return string(l.ID) == with.violations[i].Subject })].Name
		if by := a.p.later(r, func(next *Record) bool {
			e, ok := next.Event.(LotsDeclared)
			return ok && slices.ContainsFunc(e.Lots, func(l Lot) bool { return l.Name == over })
		}); by != nil {
			a.builtUpon(by, art168p2s4)
			return
		}
	}
	if len(with.faults) > 0 { // a plan amended since in which they could not be counted
		if by := a.p.laterUse(r, 1<<CommandAmendPermit); by != nil {
			a.builtUpon(by, art168p2s4)
			return
		}
	}
	a.violations = append(a.violations, with.violations...)
}

// firstAgain refuses a reversal that makes the batch whose cancellation it takes back
// the first one again, where what was done since does not fit the term of processing
// that counts from it (168(5)).
func (a *act) firstAgain(r *Record, moves *Moves) {
	var first customs.Date
	for n := range a.p.moved(moves) {
		if first.IsZero() || n.lot.Placed.Before(first) {
			first = n.lot.Placed
		}
	}
	start := a.p.start(a.permit)
	if first.IsZero() || !start.IsZero() && !first.Before(start) {
		return
	}
	end, err := a.permit.Term.After(first)
	if err != nil {
		a.wrong(err)
		return
	}
	if by := a.p.later(r, func(next *Record) bool {
		switch e := next.Event.(type) {
		case LotsDeclared, PriorExported:
			return next.On.After(end)
		case LotsReleased:
			return e.Expires.After(end)
		case TermExtended:
			return e.Until.After(end)
		}
		return false
	}); by != nil {
		a.builtUpon(by, art168p5)
	}
}
