package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// limit is the history of the last day of a term: what it was first, then the changes.
// Goods made of several lots lapse with the first of them, from the day on which they
// were made.
type limit []liability.TermSet

// at returns the last day as set by a day.
func (l limit) at(on customs.Date) customs.Date {
	last := customs.Date{}
	for i := range l {
		if i == 0 || !l[i].Set.After(on) {
			last = l[i].Expires
		}
	}
	return last
}

// limits remembers the histories of terms.
type limits map[*term]limit

// of returns the history of a term, of goods made of others with what these had waited
// for counted in.
func (ls limits) of(t *term) limit {
	if l := ls[t]; l != nil {
		return l
	}
	var l limit
	if len(t.from) > 0 {
		l = ls.earliest(t)
	} else {
		l = inOrder(t.sets)
	}
	ls[t] = l
	return l
}

// inOrder returns the settings of a lot's term in order of days. The first is kept
// whenever it was made.
func inOrder(sets []liability.TermSet) limit {
	out := make(limit, 0, len(sets))
	for _, s := range sets {
		at := len(out)
		for at > 1 && out[at-1].Set.After(s.Set) {
			at--
		}
		out = slices.Insert(out, at, s)
	}
	longer := 1
	for _, s := range out[1:] { // a late fact never shortens what was set since
		if s.Expires.After(out[longer-1].Expires) {
			out[longer] = s
			longer++
		}
	}
	return out[:longer]
}

// earliest returns the history of the first of several terms, from the day of the run.
// A run told late, of goods that had lapsed on its day and were reinstated since, begins
// with the term that reinstated them (165(3)).
func (ls limits) earliest(t *term) limit {
	from := make([]limit, len(t.from))
	days := []customs.Date{t.made} // on which any of them changed
	for i := range t.from {
		from[i] = ls.of(t.from[i])
		for _, s := range from[i][1:] {
			if s.Set.After(t.made) {
				days = append(days, s.Set)
			}
		}
	}
	slices.SortFunc(days, customs.Date.Compare)
	var l limit
	for _, on := range slices.Compact(days) {
		var last customs.Date
		for i := range from {
			if e := from[i].at(on); i == 0 || e.Before(last) {
				last = e
			}
		}
		if run := runOn(last, t.waits); !run.IsZero() {
			last = run
		}
		switch n := len(l); {
		case n == 1 && l[0].Expires.Before(t.made) && !last.Before(t.made):
			l[0].Expires = last
		case n == 0 || last != l[n-1].Expires && !l[0].Expires.Before(t.made):
			l = append(l, liability.TermSet{Set: on, Expires: last, Made: t.made})
		}
	}
	return l
}

// ownTerm returns the place, among the terms of a lot, of its own; -1 of a lot that was
// not placed. Settings made after the day of the derivation are in it: what was told late
// may rest on them (165(3)).
func (l *lotFate) ownTerm(d *derivation) int {
	if l.facts.Placed.IsZero() || l.node.term == nil {
		return -1
	}
	return l.place(d.limits.of(l.node.term))
}

// made returns the place, among the terms of a lot, of the one that holds for what a run
// made of goods of the lot that had another one and went through a course: the same
// while the last day is the same, then and since.
func (l *lotFate) made(d *derivation, place int, of, out *term, c *course) int {
	if place < 0 || out == nil || of == out || len(out.from) == 0 {
		return place
	}
	key := madeKey{place, out, c}
	if at, ok := l.madeAt[key]; ok {
		return at
	}
	if l.madeAt == nil {
		l.madeAt = map[madeKey]int{}
	}
	own, all := l.terms[place], d.limits.of(out)
	at := place
	if !d.alike(own, all, out.made, c) {
		sets := make(limit, 0, len(own)+len(all))
		for _, s := range own {
			if s.Set.Before(out.made) {
				sets = append(sets, s)
			}
		}
		at = l.place(append(sets, all...))
	}
	l.madeAt[key] = at
	return at
}

// alike reports whether goods with a course have the last days of a limit by a history
// too, from the day of the run on, whatever they may wait for after it.
func (d *derivation) alike(own, all limit, made customs.Date, c *course) bool {
	for _, spans := range [2][]liability.Span{c.seizures, c.suspensions} {
		if n := len(spans); n > 0 && !spans[n-1].To.Before(made) {
			return false // held again at once, it would wait for both
		}
	}
	o := liability.Obligation{Terms: own, Seizures: c.seizures, Suspensions: c.suspensions}
	same := func(sets limit) bool {
		for i := range sets {
			on := sets[i].Set
			if on.Before(made) {
				on = made
			}
			if o.LastDay(on, &d.p.law) != all.at(on) {
				return false
			}
		}
		return true
	}
	return same(own) && same(all)
}

// place returns the place of a history among the terms of the lot.
func (l *lotFate) place(sets limit) int {
	at := slices.IndexFunc(l.terms, func(s limit) bool { return slices.Equal(s, sets) })
	if at < 0 {
		at = len(l.terms)
		l.terms = append(l.terms, slices.Clone(sets))
	}
	return at
}

// madeKey is a way from one of a lot's terms to that of goods made of the lot.
type madeKey struct {
	place  int
	out    *term
	course *course
}
