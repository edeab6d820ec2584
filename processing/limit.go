package processing

import (
	"slices"

	"github.com/eaeu-customs/inward/customs"
	"github.com/eaeu-customs/inward/liability"
)

// limit is the history of the last day of a term: the day before which it always
// was the first, then the changes. Goods made of several lots lapse with the
// first of them.
type limit struct{ sets []liability.TermSet }

// at returns the last day as set by a day.
func (l *limit) at(on customs.Date) customs.Date {
	last := customs.Date{}
	for i := range l.sets {
		if i == 0 || !l.sets[i].Set.After(on) {
			last = l.sets[i].Expires
		}
	}
	return last
}

// limit returns the history of a term up to the day of the derivation.
func (d *derivation) limit(t *term) *limit {
	if l := d.limits[t]; l != nil {
		return l
	}
	l := &limit{}
	if len(t.sets) > 0 {
		l.sets = d.known(t.sets)
	} else {
		l.sets = d.earliest(t)
	}
	if len(t.waits) > 0 {
		l.sets = slices.Clone(l.sets)
		for i := range l.sets {
			if last := runOn(l.sets[i].Expires, t.waits); !last.IsZero() {
				l.sets[i].Expires = last
			}
		}
	}
	d.limits[t] = l
	return l
}

// known returns the settings of a lot's term made by the day, in order of days.
// The first is kept whenever it was made.
func (d *derivation) known(sets []liability.TermSet) []liability.TermSet {
	out := make([]liability.TermSet, 0, len(sets))
	for i, s := range sets {
		if i > 0 && s.Set.After(d.on) {
			continue
		}
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

// earliest returns the history of the first of several terms.
func (d *derivation) earliest(t *term) []liability.TermSet {
	from := make([]*limit, len(t.from))
	var days []customs.Date // on which any of them changed
	for i := range t.from {
		from[i] = d.limit(t.from[i])
		for _, s := range from[i].sets[1:] {
			days = append(days, s.Set)
		}
	}
	slices.SortFunc(days, customs.Date.Compare)
	days = slices.Compact(days)
	least := func(on customs.Date) (last customs.Date) {
		for i, l := range from {
			if e := l.at(on); i == 0 || e.Before(last) {
				last = e
			}
		}
		return last
	}
	sets := []liability.TermSet{{Expires: least(customs.Date{})}}
	for _, on := range days {
		if last := least(on); last.After(sets[len(sets)-1].Expires) {
			sets = append(sets, liability.TermSet{Set: on, Expires: last})
		}
	}
	return sets
}

// termsOf returns the place, among the terms of a lot, of the one that holds for
// goods with a term: that of the lot while it is not later.
func (l *lotFate) termsOf(d *derivation, t *term) int {
	if t == nil || l.facts.Placed.IsZero() || l.node.term == nil {
		return -1
	}
	for i := range l.termAt {
		if l.termAt[i].term == t {
			return l.termAt[i].place
		}
	}
	own := d.limit(l.node.term)
	sets := own.sets
	if t != l.node.term {
		if all := d.limit(t); !neverBefore(all, own) {
			sets = cutTo(own, all)
		}
	}
	place := slices.IndexFunc(l.terms, func(s []liability.TermSet) bool { return slices.Equal(s, sets) })
	if place < 0 {
		place = len(l.terms)
		l.terms = append(l.terms, slices.Clone(sets))
	}
	l.termAt = append(l.termAt, termPlace{t, place})
	return place
}

// neverBefore reports whether one limit never comes before another.
func neverBefore(all, own *limit) bool {
	for _, s := range own.sets {
		if all.at(s.Set).Before(s.Expires) {
			return false
		}
	}
	return true
}

// cutTo returns the settings of a lot's own term, each cut to a limit.
func cutTo(own, all *limit) []liability.TermSet {
	sets := []liability.TermSet{{Set: own.sets[0].Set, Expires: earlier(own.sets[0].Expires, all.at(own.sets[0].Set))}}
	days := make([]customs.Date, 0, len(own.sets)+len(all.sets))
	for _, s := range own.sets[1:] {
		days = append(days, s.Set)
	}
	for _, s := range all.sets[1:] {
		days = append(days, s.Set)
	}
	slices.SortFunc(days, customs.Date.Compare)
	for _, on := range days {
		last := earlier(own.at(on), all.at(on))
		if on.After(own.sets[0].Set) && last.After(sets[len(sets)-1].Expires) {
			sets = append(sets, liability.TermSet{Set: on, Expires: last})
		}
	}
	return sets
}

func earlier(a, b customs.Date) customs.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// termPlace remembers which of a lot's terms belongs to goods with a term.
type termPlace struct {
	term  *term
	place int
}
