package processing

import (
	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// term is the procedure's own term (Article 165) of a lot, or of goods made of
// lots: these lapse with the first of the lots in them. Goods made of lots with
// one term share it. The last day is kept, so that asking costs nothing; an
// extension works it out again for all.
type term struct {
	last  customs.Date        // the last day in time
	sets  []liability.TermSet // of a lot: as placed, then each extension
	by    []uint64            // the events of the extensions
	from  []*term             // of goods made of others
	waits []liability.Span    // seizures that the part drawn had gone through
	made  customs.Date        // the day of the run: before it the goods had each its own term
}

// update works the last day out again. Terms are updated in the order in which
// they were made, so that those before it are right.
func (t *term) update() {
	if n := len(t.sets); n > 0 {
		t.last = t.sets[n-1].Expires
	}
	for i, from := range t.from {
		if i == 0 || from.last.Before(t.last) {
			t.last = from.last
		}
	}
	if len(t.waits) > 0 {
		t.last = runOn(t.last, t.waits)
	}
}

// lastOn returns the last day as it stood on a day, before later extensions.
func (t *term) lastOn(on customs.Date) (last customs.Date) {
	return limits{}.of(t).at(on)
}

// runOn returns the last day of goods that were seized, see [liability.RunOn].
func runOn(last customs.Date, waits []liability.Span) customs.Date {
	return liability.RunOn(last, waits)
}

// waits returns the spans, in order, for which a part of a tape lay seized, and,
// where the law says that these wait too, suspended.
func (n *node) waits(law *customs.Law, p part) (spans []liability.Span) {
	suspended := law.SuspensionAtExpiry == customs.SuspendedAtExpiryWaits
	if n.tape.holding(AccountSeized) == nil && !(suspended && n.tape.holding(AccountSuspended) != nil) {
		return nil
	}
	waiting := func(a Account) bool { return a == AccountSeized || suspended && a == AccountSuspended }
	for _, m := range n.tape.moves.all() {
		if m.reversed || m.from >= p.to || m.to <= p.from {
			continue
		}
		open := len(spans) > 0 && spans[len(spans)-1].To.IsZero()
		switch {
		case waiting(m.in) && !waiting(m.out) && len(spans) > 0 && spans[len(spans)-1].To == m.day:
			spans[len(spans)-1].To = customs.Date{} // held again at once: it goes on
		case waiting(m.in) && !waiting(m.out) && !open:
			spans = append(spans, liability.Span{From: m.day})
		case waiting(m.out) && !waiting(m.in) && open:
			spans[len(spans)-1].To = m.day
		}
	}
	return spans
}

// pastLast reports whether the nominal last day of the goods is over. Where it is
// not, nothing has lapsed; where it is, what was seized may still be in time.
func (n *node) pastLast(on customs.Date) bool { return n.term != nil && on.After(n.term.last) }

// lapsed reports whether the procedure has lapsed for a part of the goods on a
// day: the last day is in time (reading "Expiry day").
func (p *Procedure) lapsed(n *node, of part, on customs.Date) bool {
	if !n.pastLast(on) {
		return false
	}
	last := runOn(n.term.last, n.waits(&p.law, of))
	return !last.IsZero() && on.After(last)
}

// lastDay returns the last day of what is open of goods at the end of a day: of parts that
// waited for different times the first that is not before a day, none while they wait. Of
// goods of which nothing is open it is the day that was set.
func (p *Procedure) lastDay(n *node, on, from customs.Date) (first customs.Date) {
	if n.term == nil {
		return first
	}
	open := false
	if n.waits(&p.law, part{0, n.tape.size}) != nil {
		for h := range n.tape.holdings() {
			if !h.account.lapses() {
				continue
			}
			n.tape.eachOn(h.account, on, func(of part) {
				last := runOn(n.term.last, knownOn(n.waits(&p.law, of), on))
				if !last.IsZero() && last.Before(from) {
					return
				}
				if open = true; first.IsZero() || !last.IsZero() && last.Before(first) {
					first = last
				}
			})
		}
	}
	if !open {
		return n.term.last
	}
	return first
}

// lapsedThen reports whether the procedure had lapsed on a day as things stood
// then: a late extension reinstates it without a gap, but what was done in
// between stands (reading "Storage, placement, detention between lapse and late
// extension").
func (p *Procedure) lapsedThen(n *node, of part, on customs.Date) bool {
	if p.lapsed(n, of, on) {
		return true
	}
	if n.term == nil || !on.Before(p.lastOn) {
		return false
	}
	last := runOn(n.term.lastOn(on), knownOn(n.waits(&p.law, of), on))
	return !last.IsZero() && on.After(last)
}

// knownOn returns spans as they were known on a day.
func knownOn(spans []liability.Span, on customs.Date) (known []liability.Span) {
	for _, s := range spans {
		if s.From.After(on) {
			break
		}
		if s.To.After(on) {
			s.To = customs.Date{}
		}
		known = append(known, s)
	}
	return known
}

// termOf returns the term of goods made of these draws on a day: the term of what was
// drawn if it is one, else a new one that depends on them.
func (p *Procedure) termOf(draws []draw, on customs.Date) *term {
	if len(draws) == 1 && draws[0].node.waits(&p.law, part{draws[0].from, draws[0].to}) == nil {
		return draws[0].node.term
	}
	var from []*term
	seen := map[*term]bool(nil)
	for i := range draws {
		d := &draws[i]
		of := d.node.term
		if of == nil {
			continue
		}
		if spans := d.node.waits(&p.law, part{d.from, d.to}); len(spans) > 0 {
			of = p.addTerm(&term{from: []*term{of}, waits: spans, made: on})
		}
		switch {
		case len(from) == 0 || len(from) == 1 && from[0] != of:
		case len(from) == 1 || seen[of]:
			continue
		}
		from = append(from, of)
		if len(from) > 1 {
			if seen == nil {
				seen = map[*term]bool{from[0]: true}
			}
			seen[of] = true
		}
	}
	switch len(from) {
	case 0:
		return nil
	case 1:
		return from[0]
	}
	return p.addTerm(&term{from: from, made: on})
}

// addTerm enters a term after those that it depends on.
func (p *Procedure) addTerm(t *term) *term {
	t.update()
	p.terms.append(t)
	return t
}

// updateTerms works all last days out again, after an extension.
func (p *Procedure) updateTerms() {
	for _, t := range p.terms.all() {
		(*t).update()
	}
}
