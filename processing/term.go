package processing

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// term is the procedure's own term (Article 165) of a lot, or of goods made of
// lots: these lapse with the first of the lots in them. Goods made of lots with
// one term share it, and goods made of the same lots on one day share theirs. The last day is
// kept, so that asking costs nothing; an extension works it out again for all that
// depends on it.
type term struct {
	last  customs.Date        // the last day in time
	sets  []liability.TermSet // of a lot: as placed, then each extension
	by    []uint64            // the events of the extensions
	from  []*term             // of goods made of others
	waits []liability.Span    // seizures that the part drawn had gone through
	made  customs.Date        // the day of the run: before it the goods had each its own term
	users []*term             // that depend on it
	// number is its place in the order of making: a term is made after those that it
	// depends on.
	number int32
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

// mayWait reports whether any part of the goods ever lay where the term waits: seized,
// and, where the law says that these wait too, suspended.
func (n *node) mayWait(law *customs.Law) bool {
	return n.tape.holding(AccountSeized) != nil ||
		law.SuspensionAtExpiry == customs.SuspendedAtExpiryWaits && n.tape.holding(AccountSuspended) != nil
}

// waits returns the spans, in order, for which a part of a tape lay seized, and,
// where the law says that these wait too, suspended. It goes back over the moves of
// that part alone, however many there are of others.
func (n *node) waits(law *customs.Law, s segment) (spans []liability.Span) {
	if !n.mayWait(law) {
		return nil
	}
	suspended := law.SuspensionAtExpiry == customs.SuspendedAtExpiryWaits
	waiting := func(a Account) bool { return a == AccountSeized || suspended && a == AccountSuspended }
	var span liability.Span
	for m := n.tape.into(&s); m != nil && m.out != AccountRegistered; m = n.tape.into(&s) { // before release no term runs that could wait
		switch in, out := waiting(m.in), waiting(m.out); {
		case out && !in:
			span.To = m.day
		case in && !out:
			if span.From = m.day; len(spans) > 0 && spans[len(spans)-1].From == span.To {
				span.To = spans[len(spans)-1].To // held again at once: it goes on
				spans = spans[:len(spans)-1]
			}
			spans = append(spans, span)
			span = liability.Span{}
		}
		s.by = m.by
	}
	slices.Reverse(spans)
	return spans
}

// pastLast reports whether the nominal last day of the goods is over. Where it is
// not, nothing has lapsed; where it is, what was seized may still be in time.
func (n *node) pastLast(on customs.Date) bool { return n.term != nil && on.After(n.term.last) }

// lapsed reports whether the procedure has lapsed for a part of the goods on a
// day: the last day is in time (reading "Expiry day").
func (p *Procedure) lapsed(n *node, of segment, on customs.Date) bool {
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
	if n.mayWait(&p.law) {
		for h := range n.tape.holdings() {
			if !h.account.lapses() {
				continue
			}
			n.tape.eachOn(h.account, on, func(of segment) {
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
func (p *Procedure) lapsedThen(n *node, of segment, on customs.Date) bool {
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

// termOf returns the term of goods that a run made: the term of what was drawn if
// it is one, else one that depends on them.
func (p *Procedure) termOf(e *run) *term {
	var from []*term
	seen := map[*term]bool(nil)
	for i := range e.draws {
		d := &e.draws[i]
		of := d.node.term
		if of == nil {
			continue
		}
		if spans := d.node.waits(&p.law, segment{from: d.from, to: d.to, by: e.seq}); len(spans) > 0 {
			of = p.termFrom([]*term{of}, spans, e.on)
		}
		if len(e.draws) == 1 {
			return of
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
	return p.termFrom(from, nil, e.on)
}

// termFrom returns the term that depends on others: one that is there already,
// so that runs of one day on the same lots share theirs, or a new one.
func (p *Procedure) termFrom(from []*term, waits []liability.Span, on customs.Date) *term {
	var key []byte
	if len(from) <= chunkSize { // more terms are hardly ever mixed twice
		slices.SortFunc(from, func(a, b *term) int { return cmp.Compare(a.number, b.number) })
		for _, t := range from {
			key = append(strconv.AppendInt(key, int64(t.number), 36), ',')
		}
		key = appendDay(key, on)
		for _, w := range waits {
			key = appendDay(appendDay(key, w.From), w.To)
		}
		if t := p.mixed[string(key)]; t != nil {
			return t
		}
	}
	t := p.addTerm(&term{from: from, waits: waits, made: on})
	for _, of := range from {
		of.users = append(of.users, t)
	}
	if key != nil {
		if p.mixed == nil {
			p.mixed = map[string]*term{}
		}
		p.mixed[string(key)] = t
	}
	return t
}

// addTerm enters a term after those that it depends on.
func (p *Procedure) addTerm(t *term) *term {
	t.number = p.terms
	p.terms++
	t.update()
	return t
}

// resting returns terms with those that depend on them, each after those that it
// depends on.
func resting(terms []*term) []*term {
	seen := make(map[*term]bool, len(terms))
	all := make([]*term, 0, len(terms))
	add := func(t *term) {
		if t != nil && !seen[t] {
			seen[t] = true
			all = append(all, t)
		}
	}
	for _, t := range terms {
		add(t)
	}
	for i := 0; i < len(all); i++ {
		for _, user := range all[i].users {
			add(user)
		}
	}
	slices.SortFunc(all, func(a, b *term) int { return cmp.Compare(a.number, b.number) })
	return all
}

// updateTerms works the last days of lots, and of what was made of them, out again
// after an extension.
func updateTerms(lots []*node) {
	terms := make([]*term, len(lots))
	for i, n := range lots {
		terms[i] = n.term
	}
	for _, t := range resting(terms) {
		t.update()
	}
}
